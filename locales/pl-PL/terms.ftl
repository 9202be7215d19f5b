### Nazwy produktów i elementów interfejsu, zapisane raz. W każdym komunikacie używaj { -nazwa }:
### nazwa przepisana ręcznie z czasem rozmija się z produktem.
### Nazwy pozostają w mianowniku, tak jak na ekranie; odmieniaj wyraz stojący przed nimi (pole, lista, witryna).

## Produkty

-azure = Azure
-microsoft = Microsoft
-portal = Azure Portal
-account-center = Centrum konta platformy Azure

## Etykiety w witrynie Azure Portal

-help-and-support = Pomoc i obsługa techniczna
-new-support-request = Nowe żądanie obsługi
# Polski interfejs ma jedną nazwę na dwie różne rzeczy: nazwa angielska w nawiasie pozwala je rozróżnić.
-issue-type = Typ problemu (Issue type)
-problem-type = Typ problemu (Problem type)
-billing = Rozliczenia
-pay-by-invoice = Płać na podstawie faktury
-details = Szczegóły
-next-button = Dalej
-create-button = Utwórz
