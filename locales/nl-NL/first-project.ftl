title = Uw eerste project
description = Van een lege map naar een handleiding met een formulier, in twee talen.

introduction = Een docent-project houdt drie dingen gescheiden: de opbouw van uw pagina's, de woorden in elke taal en de opmaak. In tien minuten maakt u een project, verandert u er iets aan, maakt u het stuk en weer heel.

make = Een project maken en bouwen
init = Maak een project in een nieuwe map:
init-result = docent toont het pad van elk bestand dat het schrijft. Open er een paar: in het commentaar staat wat u kunt veranderen.
build = Bouw het project:
build-result = De pagina's staan in de map `site`, met een map voor elke taal.
look = Open `site/index.html` in een browser en kies een taal en dan een handleiding. Bovenaan elke pagina kunt u naar de andere taal overstappen.

folders = Wat waar staat
folders-text = Zo ziet elk project eruit, ook dat van docent zelf. U kunt docent vanuit elke map van een project gebruiken: net als git zoekt het zelf het project waar die map in zit.
folder = Pad
    .holds = Wat erin staat
docs-guides = `docs/guides/`
    .holds = Opbouw: voor elke handleiding één YAML-bestand
docs-forms = `docs/forms/`
    .holds = Formulieren die een handleiding toont en die met aanvragen worden ingevuld
locales = `locales/`
    .holds = Woorden: voor elke taal één map, met voor elke handleiding en elk formulier een Fluent-bestand
templates = `templates/`
    .holds = Opmaak: alleen de sjablonen die u wilt vervangen
docent-yaml = `docent.yaml`
    .holds = Instellingen; geen ervan is verplicht

change = Iets veranderen
preview = Laat docent het project in uw browser zien en houd dat venster naast uw editor:
preview-result = Wat u ook verandert, het staat op de pagina zodra u het bestand opslaat. Met Ctrl-C stopt u.
change-word = Open `locales/en-US/book-a-trip.ftl` en verander een zin:
change-word-result = Op de Engelse pagina staat de nieuwe zin. Verder is er niets veranderd.
break-it = Maak nu in dat bestand een typefout in de id `welcome`. In de browser ziet u wat er mis is; wie het hele project laat nakijken, leest hetzelfde:
break-it-result = docent zegt welk bericht ontbreekt, waar het nodig is en wat u kunt doen. Zolang er een fout in het project zit, wordt er niets geschreven: de pagina's die u hebt, blijven zoals ze zijn. Verbeter daarna de id.
fill-form = Vul het formulier in aan de hand van een aanvraag:
fill-form-result = Wat u ziet, kunt u meteen plakken. Haal een verplichte waarde uit de aanvraag en probeer het nog eens: het probleem wordt gemeld in de taal van de klant.

add-locale = Een taal toevoegen
add-locale-text = Een taal is een map.
make-files = Laat docent de bestanden voor het Duits maken:
translate = In de nieuwe bestanden is elk bericht commentaar. Haal het hekje weg bij de berichten die u wilt vertalen, en vertaal wat rechts van een gelijkteken staat, of achter `[one]` en `[other]`. Laat namen en functies tussen accolades ongewijzigd.
build-again = Bouw opnieuw. In `site` staat een nieuwe map en elke pagina verwijst ernaar.
missing-is-fine = U hoeft niet alles in één keer te vertalen: zolang een bericht alleen commentaar is, toont docent het in de brontaal, als zodanig gemarkeerd.

next = Hoe nu verder
next-text = [Een handleiding schrijven][writing] laat alles zien wat in een handleiding kan staan; [één deel ervan][forms] gaat over formulieren. Met `docent manual` krijgt u in elke map de lijst van alle pagina's van deze handleiding.
