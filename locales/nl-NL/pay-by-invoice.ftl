title = { -azure }-abonnementen per factuur betalen
description = Hoe u voor een { -azure }-abonnement betaling per factuur aanvraagt, wat u in de aanvraag invult en wat er daarna gebeurt.

introduction = Een { -azure }-abonnement hoeft u niet met een kaart te betalen: bedrijven kunnen { -microsoft } ook om facturen vragen. Dat doet u met een ondersteuningsaanvraag. Zodra die is goedgekeurd, krijgt u instructies om het abonnement in te stellen.
# $facts-from: de maand waaruit de gegevens op deze pagina komen.
facts-date = Op deze pagina staan de stappen en het formulier zoals ze in { DATETIME($facts-from) } waren.

## Belangrijk

business-only = Alleen zakelijke accounts kunnen per factuur betalen.
# SendGrid is de naam van een bedrijf.
third-party-services = Op de factuur komen nooit [diensten van andere bedrijven][external-services]: die kunt u op deze manier niet aanschaffen of betalen. Bevat uw abonnement zulke diensten, bijvoorbeeld SendGrid, verwijder ze dan voordat u overstapt. Wilt u ze later toch aanschaffen, gebruik dan een tweede abonnement dat u met een creditcard of betaalpas betaalt.
no-way-back = Wie eenmaal per factuur betaalt, kan niet terug naar een creditcard of betaalpas.

## De stappen

request = Betaling per factuur aanvragen
sign-in = Meld u aan bij [{ -portal }][portal] en kies **{ -help-and-support }** > **{ -new-support-request }**.
    .alt = Schets van { -portal }: in het menu is { -help-and-support } gekozen en boven aan de pagina staat { -new-support-request }.
choose-billing = Kies bij **{ -issue-type }** de optie **{ -billing }**. Kies het abonnement dat u per factuur wilt betalen en een ondersteuningsplan, en kies daarna **{ -next-button }**.
choose-problem-type = Kies in de lijst **{ -problem-type }** de optie **{ -pay-by-invoice }**.
fill-in-details = Kopieer dit formulier naar het vak **{ -details }**, vul het in en kies **{ -next-button }**.
name-and-address = De bedrijfsnaam en het adres moeten precies overeenkomen met die in uw { -azure }-account. Lees [hoe u het profiel van uw account bijwerkt][profile] als u ze wilt bekijken of wijzigen.
billing-contact = Een kredietlimiet kan pas worden goedgekeurd als uw account een contactpersoon voor facturering heeft. Kies iemand van de crediteurenadministratie of de financiële afdeling; contactpersonen toevoegen en wijzigen doet u in het [{ -account-center }][account-center].
create = Controleer uw contactgegevens en de manier waarop u benaderd wilt worden, en kies **{ -create-button }**.

## Na de aanvraag

credit-check = De kredietcontrole
credit-check-when = Of de kredietwaardigheid van uw bedrijf wordt gecontroleerd, hangt ervan af hoeveel krediet u nodig hebt. Is een controle nodig, dan stuurt { -microsoft } u daarvoor een aanvraagformulier.
# $credit-check-days: een aantal dagen, of een bereik zoals 5-7.
credit-check-time =
    { $credit-check-days ->
        [one] Nadat u het formulier hebt teruggestuurd, duurt de behandeling { RANGE($credit-check-days) } dag.
       *[other] Nadat u het formulier hebt teruggestuurd, duurt de behandeling { RANGE($credit-check-days) } dagen.
    }
help = Hulp krijgen
help-text = Hebt u een vraag of lukt er iets niet? [Open een ondersteuningsaanvraag][support].
