title = Een handleiding schrijven
description = De opbouw, de woorden en de formulieren van een handleiding, en hoe docent u helpt ze kloppend te houden.

introduction = Een handleiding bestaat uit één YAML-bestand voor de opbouw en voor elke taal één Fluent-bestand met de woorden. Hebt u nog geen project, maak dan eerst [uw eerste project][first].

structure = Opbouw
structure-text = In het bestand `docs/guides/book-a-trip.yaml` staat wat er van boven naar beneden op de pagina komt. Er staan geen woorden in, alleen de id's van berichten:
structure-ids = De id van een sectie of stap is ook het anker. Die is in elke taal dezelfde, zodat een koppeling ernaar elke vertaling overleeft.
blocks = Blokken
blocks-text = De eerste sleutel van een blok zegt wat het is.
block = Blok
    .is = Wat het is
text = `text`
    .is = Een alinea, of een reeks alinea's
note = `note`
    .is = Een melding: note, tip, important, warning of caution
steps = `steps`
    .is = Genummerde handelingen, elk met wat erbij hoort
list = `list`
    .is = Een lijst; een item kan eigen items hebben
image = `image`
    .is = Een afbeelding uit `docs/media/`, met een tekst voor wie de afbeelding niet kan zien; in `docs/media/nl-NL/` kan een andere staan voor het Nederlands
table = `table`
    .is = Kolommen en rijen; een cel is een bericht of een getal
code = `code`
    .is = Code, die niemand vertaalt
form = `form`
    .is = Het lege blok van een formulier
section = `section`
    .is = Een kop en wat eronder staat
nesting = Een sectie of stap bevat andere blokken, in de volgorde waarin u ze schrijft: als eigen sleutels wanneer er van elke soort één is, of als lijst onder `body`. Meldingen en secties staan altijd onder `body`; de sleutel voor de lijst van een stap is `items`.

words = Woorden
words-text = Een id in YAML is de id van een bericht in het Fluent-bestand. Kent u Fluent niet, dan kost [de inleiding ervan][fluent] u een halfuur.
words-markdown = Een bericht bevat één alinea Markdown: nadruk, code en koppelingen. Lijsten, koppen en alles waaruit een pagina verder is opgebouwd, horen in YAML, zodat geen vertaler ze stuk kan maken.
words-links = Een koppeling noemt een sleutel uit `links`, nooit een adres.
words-terms = Namen van producten en van hun knoppen zijn termen, in `terms.ftl`. Verandert een naam, dan hoeft u die maar één keer te wijzigen. Wat een term of een waarde afdrukt, is altijd tekst: zet de tekens van Markdown eromheen.
words-numbers = Variabelen komen uit `values`. Elke taal heeft eigen meervoudsvormen; docent kiest volgens de regels van CLDR, ook bij een bereik.
words-functions = Functies schrijven waarden zoals de taal van de lezer dat doet:
function-number = `NUMBER($n, maximumFractionDigits: 1)`
function-range = `RANGE($days)`
function-date = `DATETIME($date, dateStyle: "long")`
function-list = `LIST($names, type: "or")`
words-lines = Een vervolgregel van een bericht mag niet met een sterretje, een punt of een vierkant openingshaakje beginnen. Doet die dat wel, dan scheurt Fluent het bericht in tweeën; docent zegt waar.

forms = Formulieren
forms-text = Ook een formulier is een YAML-bestand. Elk veld heeft een soort, die bepaalt wat er kan worden ingevuld:
forms-words = De opschriften zijn berichten in het Fluent-bestand van het formulier; de woorden van een keuze zijn een attribuut van het veld, bijvoorbeeld `.option-train`. Voor elk probleem met een antwoord heeft docent woorden; wilt u eigen woorden gebruiken, voeg dan een attribuut toe met de naam van het probleem, bijvoorbeeld `.missing`.

checking = Nakijken
checking-text = docent meldt alle problemen van een project in één keer, elk met de plaats en met wat u kunt doen.
check = Kijk alles na:
explain = Vraag uitleg over een probleem, met de code tussen vierkante haken:
preview = Lees één pagina in de terminal:
