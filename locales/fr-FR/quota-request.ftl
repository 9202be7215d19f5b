title = Demande d’augmentation de quota
subject = Demande d’augmentation de quota : { $subscription-id }

subscription = Abonnement et quota
subscription-id = ID de l’abonnement
limit = Quota à augmenter
    .option-vcpus = vCPU dans une région
    .option-cloud-services = Services cloud
    .option-local-networks = Réseaux locaux
vm-series = Série des machines virtuelles
region = Région
current-limit = Quota actuel
new-limit = Quota demandé
    .above = Demandez un quota supérieur au quota actuel.

reason = Motif
needed-by = Nécessaire au plus tard le (date)
production = Pour un usage en production (oui ou non)
budget = Budget mensuel
explanation = À quoi servira le quota plus élevé

contact = Si une autre personne que vous peut être contactée
contact-email = Adresse e-mail du contact
contact-phone = Téléphone du contact
