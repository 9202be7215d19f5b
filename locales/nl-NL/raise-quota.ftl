title = Een limiet van een { -azure }-abonnement verhogen
description = Wat u uitzoekt voordat u een hogere limiet voor een { -azure }-abonnement aanvraagt, en hoe u dat doet.

introduction = Een { -azure }-abonnement heeft limieten: u kunt van een dienst niet meer gebruiken dan de limiet toestaat. Veel limieten kunnen op verzoek omhoog. Op deze pagina staan de limieten en de aanvraag zoals ze in { DATETIME($facts-from) } waren.
also-by-invoice = Wilt u per factuur betalen én meer vCPU's krijgen? Dan hebt u aan één aanvraag genoeg: [de aanvraag voor betaling per factuur][invoice] heeft een deel over kernen.

limits = Limieten die omhoog kunnen
limits-text = Elke limiet geldt voor het hele abonnement, of voor het abonnement in één regio.
limits-caption = Drie van de limieten
limit = Limiet
    .usual = Gebruikelijke waarde
    .highest = Hoogste waarde op verzoek
vcpus = vCPU's in een regio
cloud-services = Cloudservices
local-networks = Lokale netwerken

prepare = Voordat u de aanvraag doet
prepare-text = Zorg dat u het volgende bij de hand hebt.
know-region = De regio.
know-region-one = Eén regio: de naam ervan, bijvoorbeeld West Europe.
# $region-count: hoeveel regio's er in één aanvraag passen.
know-region-several =
    { $region-count ->
        [one] Meerdere regio's: doe voor elke regio een eigen aanvraag.
       *[other] Meerdere regio's: noem er hoogstens { $region-count } in één aanvraag.
    }
know-numbers = Twee getallen.
know-usage = Wat u nu gebruikt.
know-wanted = Wat u wilt kunnen gebruiken.
know-wanted-reason = Bedenk alvast waarom.
usage-command = Deze opdracht van de [Azure CLI][azure-cli] laat zien hoeveel vCPU's u in een regio gebruikt en hoeveel u er mag gebruiken:
no-guarantee = Een hogere limiet reserveert niets: een regio kan toch vol zijn.
cost = U betaalt voor wat u gebruikt, hoe hoog de limiet ook is.

ask = Een hogere limiet aanvragen
sign-in = Meld u aan bij [{ -portal }][portal] en kies **{ -help-and-support }** > **{ -new-support-request }**.
choose-quota = Kies bij **{ -issue-type }** de optie **{ -service-limits }**. Kies daarna uw abonnement.
fill-in-details = Kopieer dit formulier naar het vak **{ -details }** en vul het in.
send = Controleer wat u hebt ingevuld en kies **{ -create-button }**.
sent = U krijgt per e-mail antwoord. Bewaar het nummer van de aanvraag: u vindt het ook met `az support tickets list`.
