title = Demande d’accès au paiement par facture
subject = Demande d’accès au paiement par facture : { $company-name }
intro = Ce formulaire sert à demander à { -microsoft } l’autorisation de payer un abonnement { -azure } par facture. Si vous n’avez rien à indiquer dans un champ facultatif, laissez-le vide.

customer-kind = Nouveau client ou client existant
    .option-new = Nouveau
    .option-existing = Existant
    .help-new = Votre entreprise n’a pas encore d’abonnement { -azure } payant.
    .help-existing = Votre entreprise paie déjà un abonnement { -azure }, par exemple par carte.
payment-method = Mode de paiement actuel (clients existants uniquement)
    .help = Indiquez seulement le mode de paiement, jamais un numéro de carte.
    .example = Carte bancaire de l’entreprise
order-id = ID de la commande (pour laquelle vous demandez à payer par facture)
    .help = Uniquement si une commande a déjà été passée : l’ID figure dans sa confirmation.
account-admin = Live ID ou ID d’organisation de l’administrateur du compte (devrait utiliser le nom de domaine de l’entreprise)
    .help = L’adresse e-mail avec laquelle l’administrateur du compte se connecte à { -azure }. Évitez les adresses personnelles.
    .example = informatique@menuiserie.example
commerce-account-id = ID de compte Commerce
    .help = L’ID de votre compte de facturation. Vous le trouverez dans le { -portal }, parmi les propriétés de ce compte.
company-name = Nom de l’entreprise (tel qu’il est enregistré pour la TVA ou sur le site web de l’administration)
    .help = Exactement comme dans votre compte { -azure }, forme juridique comprise.
    .example = Menuiserie Exemple SARL
# docent: allow(changed-number) L’exemple est écrit comme il est d’usage en France.
company-address = Adresse de l’entreprise (telle qu’elle est enregistrée pour la TVA ou sur le site web de l’administration)
    .help = L’adresse enregistrée, exactement comme dans votre compte { -azure }.
    .example = 12 rue de l’Exemple, 69000 Lyon
company-website = Site web de l’entreprise
country = Pays
    .help = Le pays où l’entreprise est immatriculée.
tax-id = Numéro d’identification fiscale ou numéro de TVA
    .help = De préférence le numéro de TVA, précédé des deux lettres du pays. Il figure sur les factures de votre entreprise.
    .example = FR11123456782
company-established = Année de création de l’entreprise
prior-business = Relations commerciales antérieures avec { -microsoft }
    .help = Ce que votre entreprise a acheté à { -microsoft }, directement ou chez un revendeur, et depuis quand.
    .example = Office 365 depuis 2016
contact-name = Nom du contact
    .help = Une personne de la comptabilité fournisseurs ou du service financier, si possible le contact de facturation de votre compte.
# docent: allow(changed-number) L’exemple est écrit comme il est d’usage en France.
contact-phone = Téléphone du contact
    .help = Commencez par + et l’indicatif du pays, pour que le numéro soit joignable depuis l’étranger.
    .example = +33 1 99 00 12 34
contact-email = Adresse e-mail du contact
justification = Raison pour laquelle vous préférez payer par facture plutôt que par carte de crédit
    .help = Une ou deux phrases suffisent : comment votre entreprise approuve et paie ses dépenses, ou ce qui est gênant avec une carte.

# Titre de la partie sur les cœurs (cœurs de processeur des machines virtuelles, limités par un quota).
cores = Informations supplémentaires à fournir pour obtenir plus de cœurs
    .intro = À remplir uniquement si vous demandez en même temps un quota de cœurs plus élevé.
existing-cores = Cœurs actuels (ancien quota)
    .help = Le quota dont vous disposez aujourd’hui, même si vous ne l’utilisez pas en entier.
    .example = 20
requested-cores = Cœurs demandés (nouveau quota)
    .help = Le nouveau total, et non les seuls cœurs supplémentaires.
    .example = 64
region-and-series = Région et série précises de l’abonnement
    .help = La région où s’exécutent les machines virtuelles et leur série : `Standard_D4_v3` appartient à la série Dv3.
    .example = Europe Ouest, Dv3
