### Namen van producten en van de interface, één keer. Schrijf in elk bericht { -naam }: een naam
### die met de hand is overgetypt, raakt los van het product.

## Producten

-azure = Azure
-microsoft = Microsoft
-portal = Azure Portal
-account-center = Azure-accountcentrum

## Opschriften in Azure Portal

-help-and-support = Help en ondersteuning
-new-support-request = Nieuwe ondersteuningsaanvraag
-issue-type = Type probleem
-problem-type = Probleemtype
-billing = Facturering
-pay-by-invoice = Betalen via factuur
-details = Details
-next-button = Volgende
-create-button = Maken
-service-limits = Service- en abonnementslimieten (quota)
