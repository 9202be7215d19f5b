### Namen von Produkten und aus der Oberfläche, jeder nur einmal. Schreiben Sie in jeder Meldung
### { -name }: Ein abgetippter Name weicht früher oder später vom Produkt ab.

## Produkte

-azure = Azure
-microsoft = Microsoft
-portal = Azure-Portal
-account-center = Azure-Kontocenter

## Beschriftungen im Azure-Portal

-help-and-support = Hilfe und Support
-new-support-request = Neue Supportanfrage
# Im Portal heißen beide „Problemtyp“. Der englische Name in Klammern hält sie auseinander.
-issue-type = Problemtyp (Issue type)
-problem-type = Problemtyp (Problem type)
-billing = Abrechnung
-pay-by-invoice = Per Rechnung bezahlen
-details = Details
-next-button = Weiter
-create-button = Erstellen
