title = Demande d’accès au paiement par facture
subject = Demande d’accès au paiement par facture : { $company-name }

customer-kind = Nouveau client ou client existant
    .option-new = Nouveau
    .option-existing = Existant
payment-method = Mode de paiement actuel (clients existants uniquement)
order-id = ID de la commande (pour laquelle vous demandez à payer par facture)
account-admin = Live ID ou ID d’organisation de l’administrateur du compte (devrait utiliser le nom de domaine de l’entreprise)
commerce-account-id = ID de compte Commerce
company-name = Nom de l’entreprise (tel qu’il est enregistré pour la TVA ou sur le site web de l’administration)
company-address = Adresse de l’entreprise (telle qu’elle est enregistrée pour la TVA ou sur le site web de l’administration)
company-website = Site web de l’entreprise
country = Pays
tax-id = Numéro d’identification fiscale ou numéro de TVA
company-established = Année de création de l’entreprise
prior-business = Relations commerciales antérieures avec { -microsoft }
contact-name = Nom du contact
contact-phone = Téléphone du contact
contact-email = Adresse e-mail du contact
justification = Raison pour laquelle vous préférez payer par facture plutôt que par carte de crédit

# Titre de la partie sur les cœurs (cœurs de processeur des machines virtuelles, limités par un quota).
cores = Informations supplémentaires à fournir pour obtenir plus de cœurs
existing-cores = Cœurs actuels (ancien quota)
requested-cores = Cœurs demandés (nouveau quota)
region-and-series = Région et série précises de l’abonnement
