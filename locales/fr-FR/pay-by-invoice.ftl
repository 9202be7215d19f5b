title = Payer vos abonnements { -azure } par facture
description = Payer un abonnement { -azure } par facture : comment en faire la demande, quelles informations y indiquer et ce qui se passe ensuite.

introduction = La carte bancaire n’est pas le seul moyen de payer un abonnement { -azure } : une entreprise peut aussi demander à { -microsoft } l’autorisation de payer par facture. Pour cela, ouvrez une demande de support. Une fois cette demande approuvée, vous recevez des instructions pour configurer l’abonnement.
# $facts-from : le mois dont datent les informations de cette page.
facts-date = Cette page présente les étapes et le formulaire tels qu’ils étaient en { DATETIME($facts-from) }.

## Important

business-only = Seul un compte d’entreprise permet de payer par facture.
# SendGrid est le nom d’une société.
third-party-services = Une facture ne couvre jamais les [services d’autres sociétés][external-services] : vous ne pouvez ni les acheter ni les payer de cette façon. Si votre abonnement en contient, par exemple SendGrid, supprimez-les avant de changer de mode de paiement. Pour en acheter par la suite, utilisez un second abonnement, payé par carte de crédit ou de débit.
no-way-back = Une fois que vous payez par facture, vous ne pouvez plus revenir au paiement par carte de crédit ou de débit.

## Les étapes

request = Demander à payer par facture
sign-in = Connectez-vous au [{ -portal }][portal], puis sélectionnez **{ -help-and-support }** > **{ -new-support-request }**.
    .alt = Schéma du { -portal } : « { -help-and-support } » est sélectionné dans le menu et « { -new-support-request } » figure en haut de la page.
choose-billing = Pour **{ -issue-type }**, sélectionnez **{ -billing }**. Choisissez l’abonnement à payer par facture et un plan de support, puis sélectionnez **{ -next-button }**.
choose-problem-type = Dans la liste **{ -problem-type }**, sélectionnez **{ -pay-by-invoice }**.
fill-in-details = Copiez ce formulaire dans la zone **{ -details }**, remplissez-le, puis sélectionnez **{ -next-button }**.
name-and-address = Le nom et l’adresse de l’entreprise doivent être exactement ceux de votre compte { -azure }. Pour les consulter ou les modifier, lisez [comment mettre à jour le profil de votre compte][profile].
billing-contact = Un plafond de crédit ne peut être approuvé que si votre compte comporte déjà un contact de facturation. Désignez une personne de la comptabilité fournisseurs ou du service financier ; l’ajout et la modification des contacts de facturation se font dans le [{ -account-center }][account-center].
create = Vérifiez vos coordonnées et le mode de contact souhaité, puis sélectionnez **{ -create-button }**.

## Après la demande

credit-check = Le contrôle de solvabilité
credit-check-when = C’est le montant du crédit dont vous avez besoin qui détermine si la solvabilité de votre entreprise est contrôlée. Si un contrôle est nécessaire, { -microsoft } vous envoie un formulaire de demande.
# $credit-check-days : un nombre de jours, ou un intervalle tel que 5–7.
credit-check-time =
    { $credit-check-days ->
        [one] Une fois le formulaire renvoyé, son traitement prend { RANGE($credit-check-days) } jour.
        [many] Une fois le formulaire renvoyé, son traitement prend { RANGE($credit-check-days) } de jours.
       *[other] Une fois le formulaire renvoyé, son traitement prend { RANGE($credit-check-days) } jours.
    }
help = Obtenir de l’aide
help-text = Vous avez une question ou quelque chose ne fonctionne pas ? [Ouvrez une demande de support][support].
