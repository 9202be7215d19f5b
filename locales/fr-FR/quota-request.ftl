title = Demande d’augmentation de quota
subject = Demande d’augmentation de quota : { $subscription-id }
intro = Une demande porte sur un seul quota d’un seul abonnement. Pour un autre quota, faites une demande distincte.

subscription = Abonnement et quota
subscription-id = ID de l’abonnement
    .help = 32 chiffres et lettres répartis en cinq groupes. Vous trouverez cet ID dans le { -portal }, sur la page de l’abonnement.
    .example = 01234567-89ab-0123-4567-89abcdef0123
limit = Quota à augmenter
    .option-vcpus = vCPU dans une région
    .option-cloud-services = Services cloud
    .option-local-networks = Réseaux locaux
    .help-vcpus = Nombre de processeurs virtuels que vos machines virtuelles peuvent utiliser dans une région.
    .help-cloud-services = Nombre de services cloud que l’abonnement peut contenir.
    .help-local-networks = Nombre de vos réseaux extérieurs à { -azure } auxquels l’abonnement peut être connecté.
vm-series = Série des machines virtuelles
    .help = Le nom de la taille de machine l’indique : `Standard_D4_v3` appartient à la série Dv3.
    .example = Dv3
region = Région
    .help = Le nom de la région tel qu’il apparaît dans le { -portal }.
    .example = Europe Ouest
current-limit = Quota actuel
    .help = Ce que vous pouvez utiliser aujourd’hui, et non ce que vous utilisez réellement. Le { -portal } indique les deux pour chaque abonnement.
    .example = 20
new-limit = Quota demandé
    .above = Demandez un quota supérieur au quota actuel.
    .help = Le nouveau total, et non la seule augmentation.
    .example = 64

reason = Motif
needed-by = Nécessaire au plus tard le (date)
    .help = Seulement s’il y a une échéance. Indiquez l’année, puis le mois et le jour.
    .example = 2027-03-01
production = Pour un usage en production (oui ou non)
    .help = Oui si des clients ou votre travail quotidien en dépendent, non pour des tests ou des essais.
budget = Budget mensuel
    .help = Ce que vous souhaitez dépenser environ chaque mois : d’abord le code de devise, puis le montant.
    .example = EUR 1500
explanation = À quoi servira le quota plus élevé
    .help = Ce qui va être exécuté, ce qu’il faut pour cela et pourquoi le quota actuel ne suffit pas.

contact = Si une autre personne que vous peut être contactée
    .intro = Une personne qui peut répondre aux questions sur cette demande.
contact-email = Adresse e-mail du contact
# docent: allow(changed-number) L’exemple est écrit comme il est d’usage en France.
contact-phone = Téléphone du contact
    .help = Commencez par + et l’indicatif du pays.
    .example = +33 1 99 00 12 34
