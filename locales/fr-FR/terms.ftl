### Noms des produits et de l’interface, une seule fois. Écrivez { -nom } dans chaque message : un nom
### retapé à la main finit par s’écarter de celui du produit.

## Produits

-azure = Azure
-microsoft = Microsoft
-portal = portail Azure
-account-center = Centre des comptes Azure

## Libellés du portail Azure
## L’interface française donne le même nom à -issue-type et à -problem-type : le nom anglais entre
## parenthèses permet de les distinguer.

-help-and-support = Aide + support
-new-support-request = Nouvelle demande de support
-issue-type = Type de problème (Issue type)
-problem-type = Type de problème (Problem type)
-billing = Facturation
-pay-by-invoice = Payer par facture
-details = Détails
-next-button = Suivant
-create-button = Créer
