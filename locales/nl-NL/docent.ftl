### De woorden van docent zelf: wat een pagina rond een handleiding zegt, en wat er wordt gezegd
### van een antwoord dat nog eens moet worden bekeken.

# De naam van deze taal, in deze taal.
docent-language = Nederlands

## Meldingen: vijf namen die geen lezer mag verwarren

docent-note = Opmerking
docent-tip = Tip
docent-important = Belangrijk
docent-warning = Waarschuwing
docent-caution = Let op

## Rond een pagina

# Opschrift van de koppelingen naar dezelfde pagina in andere talen.
docent-languages = Talen
# Kop boven de lijst van alle handleidingen, en de link daarheen.
docent-guides = Handleidingen
docent-contents = Op deze pagina
docent-skip = Naar de tekst
# De knop bij een stuk code.
docent-copy = Kopiëren
docent-copied = Gekopieerd
# $date: de dag waarop de pagina voor het laatst is bijgewerkt.
docent-updated = Laatst bijgewerkt: { DATETIME($date, dateStyle: "long") }
docent-translation = Over de vertaling
# $language: de naam van de taal die in plaats daarvan wordt getoond.
docent-not-translated = Deze pagina is nog niet vertaald en wordt daarom in het { $language } getoond.
# $count: het aantal passages. $language: de naam van de taal die in plaats daarvan wordt getoond.
docent-partly-translated =
    { $count ->
        [one] Op deze pagina is { NUMBER($count) } passage nog niet vertaald; die wordt in het { $language } getoond.
       *[other] Op deze pagina zijn { NUMBER($count) } passages nog niet vertaald; die worden in het { $language } getoond.
    }
# $count: het aantal passages.
docent-left-out =
    { $count ->
        [one] Op deze pagina is { NUMBER($count) } passage weggelaten, omdat die nog niet is vertaald.
       *[other] Op deze pagina zijn { NUMBER($count) } passages weggelaten, omdat die nog niet zijn vertaald.
    }
# $count: het aantal passages.
docent-outdated =
    { $count ->
        [one] Op deze pagina is { NUMBER($count) } passage misschien niet meer actueel, omdat de oorspronkelijke tekst na de vertaling is gewijzigd.
       *[other] Op deze pagina zijn { NUMBER($count) } passages misschien niet meer actueel, omdat de oorspronkelijke tekst na de vertaling is gewijzigd.
    }
# $count: het aantal passages.
docent-machine-translated =
    { $count ->
        [one] Op deze pagina is { NUMBER($count) } passage automatisch vertaald en niet door een mens nagekeken.
       *[other] Op deze pagina zijn { NUMBER($count) } passages automatisch vertaald en niet door een mens nagekeken.
    }
docent-wholly-machine-translated = De hele pagina is automatisch vertaald en niemand heeft de vertaling nagekeken.
# $language: de naam van de oorspronkelijke taal.
docent-read-original = Lees de oorspronkelijke pagina in het { $language }

## Antwoorden op een vraag die met ja of nee te beantwoorden is

docent-yes = Ja
docent-no = Nee
# Het opschrift van een regel in een formulier. Er volgen een dubbele punt en de naam van een taal.
docent-answers-language = Taal van de antwoorden

## Een formulier dat lezers op een pagina invullen

# Opschrift van het formulier. Het vult de tekst eronder in, die de lezer kopieert.
docent-form = Gegevens invullen
docent-form-private = Wat u typt, blijft in dit tabblad. Er wordt niets verzonden.
# Staat achter het opschrift van een veld dat leeg mag blijven.
docent-form-optional = (optioneel)
# $example: een antwoord, zoals mensen het typen.
docent-form-example = Voorbeeld: { $example }
# Staat in een keuzelijst zolang er niets is gekozen.
docent-form-choose = Kies een antwoord
# Opschrift van een keuzelijst: in welke taal de velden in de tekst worden genoemd.
docent-form-labels = Opschriften in de tekst
# $recipient, $reader: namen van talen.
docent-form-labels-both = { $recipient } en { $reader }
# $part: het opschrift van een deel dat meer dan één keer kan worden ingevuld.
docent-form-add = Nog een toevoegen: { $part }
# $part: het opschrift van een deel, en een nummer.
docent-form-remove = Verwijderen: { $part }
docent-form-check = Nakijken en kopiëren
docent-form-text = Tekst downloaden
# Bewaart een bestand dat hier later weer kan worden geopend.
docent-form-save = Antwoorden opslaan
docent-form-open = Opgeslagen antwoorden openen
# Kop boven een lijst van problemen; elk daarvan zegt wat er moet gebeuren.
docent-form-problems = Kijk een paar antwoorden nog eens na
# Staat voor een probleem en voor de titel van de pagina.
docent-form-problem = Probleem:
docent-form-copied = De tekst is gekopieerd.
docent-form-not-copied = Kopieer de tekst met het toetsenbord: hij is geselecteerd.
docent-form-opened = Uw antwoorden zijn ingevuld.
docent-form-not-opened = Kies een bestand met antwoorden op dit formulier. Dit bestand is niet te lezen.
# $recipient: de naam van een taal.
docent-form-labels-why = Uw tekst gaat naar mensen die deze taal lezen: { $recipient }.
# Downloadt de tekst ook met problemen.
docent-form-anyway = Toch downloaden
docent-form-clear = Alle antwoorden wissen
docent-form-cleared = Alle antwoorden zijn gewist.
docent-form-undo = Ongedaan maken
# $part: het opschrift van een deel, en een nummer.
docent-form-removed = Verwijderd: { $part }
# Staat boven een lijst van opvallende antwoorden, en achter de melding dat de tekst is gekopieerd.
docent-form-doubts = Controleer deze antwoorden. Misschien kloppen ze gewoon.
# Nadat de tekst is gekopieerd.
docent-form-shared = Werkt u op een gedeelde computer? Wis dan uw antwoorden als u klaar bent.
# Bij een bestand met een andere tekencodering dan UTF-8.
docent-form-encoding = Sla dit bestand op als UTF-8 en open het opnieuw. De tekens erin zijn niet te lezen.
docent-form-several = Het bestand bevat meer dan één aanvraag. Alleen de eerste is ingevuld.
# Er volgt een lijst van antwoorden.
docent-form-left-out = Deze antwoorden uit het bestand zijn niet ingevuld:
# Vraag voordat een bestand wordt geopend.
docent-form-replace = Uw antwoorden vervangen door die uit het bestand?
# De twee knoppen onder die vraag.
docent-form-replace-yes = Vervangen
docent-form-replace-no = Mijn antwoorden houden

## Problemen in een ingevuld formulier
## $label is altijd het opschrift van het veld. Zeg wat er moet gebeuren; geef niemand de schuld.

docent-problem-missing = Vul ‘{ $label }’ in.
# $max: het grootste aantal tekens.
docent-problem-too-long =
    { $max ->
        [one] Kort ‘{ $label }’ in tot { $max } teken.
       *[other] Kort ‘{ $label }’ in tot hoogstens { $max } tekens.
    }
docent-problem-one-line = Zet ‘{ $label }’ op één regel.
# $options: de antwoorden waaruit u kunt kiezen.
docent-problem-choice = Kies bij ‘{ $label }’ voor { LIST($options, type: "or") }.
# $options: van veel mogelijke antwoorden die welke het meest op het gegeven antwoord lijken.
docent-problem-choice-near = Kies bij ‘{ $label }’ een van de mogelijke antwoorden. Het meest lijken op uw antwoord: { LIST($options, type: "or") }.
docent-problem-email = Vul bij ‘{ $label }’ een e-mailadres in, bijvoorbeeld naam@example.com.
# $example: een telefoonnummer.
docent-problem-phone = Vul bij ‘{ $label }’ een telefoonnummer met landnummer in, bijvoorbeeld { $example }.
# Een waarschuwing: het nummer kan toch goed zijn.
docent-problem-phone-range = Kijk ‘{ $label }’ na op typefouten. Zulke nummers zijn voor zover bekend niet in gebruik.
docent-problem-url = Vul bij ‘{ $label }’ een webadres in dat met https:// begint, bijvoorbeeld https://www.example.com.
# $example: de code van een land.
docent-problem-country = Vul bij ‘{ $label }’ de naam van een land of de tweeletterige landcode in, bijvoorbeeld { $example }.
# $country: de naam van een land die op het antwoord lijkt.
docent-problem-country-near = Vul bij ‘{ $label }’ ‘{ $country }’ in als u dat land bedoelt, of de tweeletterige landcode.
# $countries: de namen van de landen die bedoeld kunnen zijn.
docent-problem-country-several = Vul bij ‘{ $label }’ de volledige naam in. Meer landen heten zo: { LIST($countries, type: "or") }.
# $country: de naam van het land.
docent-problem-tax-id = Kijk ‘{ $label }’ na. In dit land ({ $country }) ziet een btw- of belastingnummer er anders uit.
docent-problem-tax-id-country = Wijzig ‘{ $label }’ of het land. De letters aan het begin van het nummer horen bij een ander land.
# Een waarschuwing: het nummer kan toch goed zijn.
docent-problem-tax-id-digits = Kijk ‘{ $label }’ na op typefouten. Het controlecijfer past niet bij de rest van het nummer.
# Een waarschuwing: het nummer bestaat uit nullen.
docent-problem-tax-id-zero = Kijk ‘{ $label }’ na. Een nummer met alleen nullen is waarschijnlijk niet echt.
# $min en $max: jaartallen.
docent-problem-year = Vul bij ‘{ $label }’ een jaartal van vier cijfers in, van { $min } tot en met { $max }.
docent-problem-integer = Vul bij ‘{ $label }’ een geheel getal in, met alleen cijfers, bijvoorbeeld 12.
docent-problem-date = Vul bij ‘{ $label }’ een datum in als jaar-maand-dag, bijvoorbeeld 2019-04-30.
docent-problem-date-time = Vul bij ‘{ $label }’ alleen de dag in, zonder tijd, bijvoorbeeld 2019-04-30.
docent-problem-guid = Vul bij ‘{ $label }’ een id van 32 cijfers en letters in deze vorm in: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = Vul bij ‘{ $label }’ een valutacode en een bedrag met een decimale punt in, bijvoorbeeld EUR 1250.50.
# $min: een getal of een datum.
docent-problem-min = Vul bij ‘{ $label }’ een waarde vanaf { $min } in.
# $max: een getal of een datum.
docent-problem-max = Vul bij ‘{ $label }’ een waarde tot en met { $max } in.
# $other: het opschrift van een ander veld.
docent-problem-above = Vul bij ‘{ $label }’ een hoger getal in dan bij ‘{ $other }’.
# $other: het opschrift van een ander veld. $day: de datum daarin.
docent-problem-after = Vul bij ‘{ $label }’ een datum na { $day } in, de datum bij ‘{ $other }’.
docent-problem-before = Vul bij ‘{ $label }’ een datum vóór { $day } in, de datum bij ‘{ $other }’.
# Twee waarschuwingen: YAML heeft geen antwoord gelezen of maar een deel.
docent-problem-yaml-null = Controleer ‘{ $label }’. YAML leest dit als geen antwoord. Is het tekst, zet die dan tussen aanhalingstekens.
docent-problem-yaml-comment = Controleer ‘{ $label }’. YAML ziet # en wat erop volgt als opmerking. Hoort dat bij het antwoord, zet het antwoord dan tussen aanhalingstekens.
docent-problem-pattern = Kijk na hoe ‘{ $label }’ is geschreven. Wat er staat, heeft niet de gevraagde vorm.
# $other: het opschrift van het veld dat bepaalt of dit veld wordt gevraagd.
docent-problem-not-asked = Laat ‘{ $label }’ leeg of wijzig uw antwoord bij ‘{ $other }’.
# Een waarschuwing: letters uit twee alfabetten die op elkaar lijken.
docent-problem-scripts = Typ ‘{ $label }’ opnieuw. In een van de woorden staan letters uit verschillende alfabetten die op elkaar lijken.
docent-problem-garbled = Controleer ‘{ $label }’: onderweg zijn sommige tekens beschadigd.
docent-problem-spreadsheet = Controleer ‘{ $label }’: dit lijkt op een foutmelding of een afgerond getal uit een spreadsheet, niet op een antwoord.
docent-problem-email-name = Vul bij ‘{ $label }’ alleen het e-mailadres in, zonder naam of punthaken.
docent-problem-email-several = Vul bij ‘{ $label }’ maar één e-mailadres in.
# $example: een telefoonnummer.
docent-problem-phone-country = Vul bij ‘{ $label }’ een telefoonnummer in dat met + en het landnummer begint, bijvoorbeeld { $example }.
docent-problem-phone-short = Vul bij ‘{ $label }’ de ontbrekende cijfers aan. Het telefoonnummer is te kort.
docent-problem-phone-long = Haal bij ‘{ $label }’ de overtollige cijfers weg. Het telefoonnummer is te lang.
# $example: een webadres; vaak het adres dat is ingevuld, met https:// ervoor.
docent-problem-url-scheme = Vul bij ‘{ $label }’ het volledige webadres in, te beginnen met https://, bijvoorbeeld { $example }.
docent-problem-url-user = Vul bij ‘{ $label }’ het webadres zonder gebruikersnaam en wachtwoord in.
docent-problem-date-none = Kijk bij ‘{ $label }’ de dag en de maand na. Deze datum bestaat niet.
docent-problem-guid-zero = Vul bij ‘{ $label }’ de echte id in. Een id met alleen nullen is een tijdelijke aanduiding.
# $example: de code van een valuta.
docent-problem-money-currency = Begin bij ‘{ $label }’ met de drieletterige code van een valuta die in gebruik is, bijvoorbeeld { $example }.
# $currency: de code van een valuta, bijvoorbeeld EUR. $count: het grootste aantal decimalen, of 0.
docent-problem-money-decimals =
    { $count ->
        [0] Vul bij ‘{ $label }’ een heel bedrag in. Bedragen in { $currency } hebben geen decimalen.
        [one] Vul bij ‘{ $label }’ een bedrag in { $currency } met hoogstens { $count } decimaal in.
       *[other] Vul bij ‘{ $label }’ een bedrag in { $currency } met hoogstens { $count } decimalen in.
    }
# $country: de naam van het land. $example: een btw-nummer van dat land.
docent-problem-tax-id-like = Verbeter ‘{ $label }’. In dit land ({ $country }) ziet een btw-nummer er zo uit: { $example }.
# Een waarschuwing: het nummer kan toch goed zijn. $country: de naam van het land.
docent-problem-tax-id-shape = Kijk ‘{ $label }’ na op typefouten. In dit land ({ $country }) ziet een btw- of belastingnummer er meestal anders uit.
# Een waarschuwing: het adres kan toch goed zijn. $other: het opschrift van een ander veld.
docent-problem-same-domain = Kijk na of ‘{ $label }’ klopt. Het domein is anders dan bij ‘{ $other }’.
# Een waarschuwing. $characters: een lijst van codepunten, bijvoorbeeld U+202E.
docent-problem-hidden = Kijk ‘{ $label }’ na. In het concept ontbreken de onzichtbare tekens van het antwoord: { $characters }.
docent-problem-value = Vul bij ‘{ $label }’ één waarde in, geen lijst of groep van waarden.
docent-problem-twice = Laat bij ‘{ $label }’ maar één van de twee antwoorden staan.
# $part: de kop of de naam van een deel van het formulier.
docent-problem-part-not-asked = Laat ‘{ $label }’ leeg of vraag ook om het deel ‘{ $part }’.
# $part: de kop of de naam van een deel van het formulier. $max: hoe vaak het kan worden ingevuld.
docent-problem-several-parts =
    { $max ->
        [one] Vul het deel ‘{ $part }’ maar één keer in.
       *[other] Vul het deel ‘{ $part }’ hoogstens { $max } keer in.
    }
# $field: de naam van een veld, zoals die is geschreven.
docent-problem-unknown-field = Haal ‘{ $field }’ weg. Dit formulier heeft geen veld met die naam.
# $field: de naam van een veld, zoals die is geschreven. $other: de naam van een veld van het formulier.
docent-problem-unknown-field-near = Schrijf ‘{ $other }’ als u dat bedoelt. Dit formulier heeft geen veld ‘{ $field }’.
# $part: de naam van een deel, zoals die is geschreven. $options: de namen waaruit u kunt kiezen.
docent-problem-unknown-part = Kies in plaats van ‘{ $part }’ een optioneel deel van dit formulier: { LIST($options, type: "or") }.
# $options: de namen van de formulieren waaruit u kunt kiezen.
docent-problem-form = Geef op voor welk formulier de aanvraag is: { LIST($options, type: "or") }.
docent-problem-form-none = Voeg eerst een formulier toe. Het project heeft er nog geen.
# $options: de talen waaruit u kunt kiezen, bijvoorbeeld nl-NL.
docent-problem-locale = Geef een taal op die beschikbaar is: { LIST($options, type: "or") }.
docent-problem-parts-list = Schrijf `parts` als een lijst van namen.
docent-problem-parts-none = Laat `parts` weg. Dit formulier heeft geen optionele delen.
docent-problem-values-map = Schrijf `values` als een groep: de naam van elk veld met het antwoord.
# $format: YAML, JSON Lines of CSV.
docent-problem-syntax = Verbeter dit record op de genoemde plaats. Het is niet als { $format } te lezen.
# $field: de naam van een sleutel.
docent-problem-key = Laat `{ $field }` maar één keer staan. Deze sleutel staat twee keer in het record.
# $field: de naam van een sleutel, zoals die is geschreven. $options: de sleutels van een record.
docent-problem-unknown-key = Zet antwoorden onder `values`. Een record heeft geen sleutel `{ $field }`; de sleutels zijn { LIST($options) }.
# $id: een id, zoals die is geschreven.
docent-problem-id-taken = Geef elk record een eigen id. Een ander record heeft de id ‘{ $id }’ al.
# $id: the name of the other draft's file, without its extension
docent-problem-name-taken = Een ander concept heeft al de bestandsnaam ‘{ $id }’. Met { "{id}" } of { "{number}" } in --name krijgt elk concept een eigen naam.
# $id: een id, zoals die is geschreven.
docent-problem-id-case = Geef elk record een eigen id. De id ‘{ $id }’ verschilt alleen in hoofdletters en kleine letters van die van een ander record.
# $max: het grootste aantal tekens.
docent-problem-id =
    { $max ->
        [one] Kies een id van { $max } teken.
       *[other] Kies een id van 1 tot en met { $max } tekens, op één regel.
    }
# $max: een grootte, bijvoorbeeld 1 MB.
docent-problem-record-size = Kort dit record in of splits het. Het is groter dan { $max }.
docent-problem-mail-parts = Zet de antwoorden in een nieuwe mail. Deze heeft te veel onderdelen of kopregels.
# $count: het aantal cellen in deze rij. $max: het aantal cellen in de koprij.
docent-problem-cells = Zorg dat deze rij en de koprij evenveel cellen hebben. Deze rij heeft er { $count }, de koprij { $max }.
docent-problem-quote = Sluit het aanhalingsteken dat in deze rij wordt geopend, of verdubbel het als het bij de tekst hoort.
docent-problem-no-block = Plak het hele blok, met de opschriften. In deze tekst staat geen ingevuld formulier.
docent-problem-stray = Zet deze regel achter het opschrift waar die bij hoort, of haal de regel weg. Hier hoort die bij geen enkel veld van het formulier.
docent-problem-stray-near = Schrijf het opschrift ‘{ $other }’ als deze regel daarover gaat. Zoals de regel er nu staat, hoort die bij geen enkel veld van het formulier.
docent-problem-line-joined = Controleer ‘{ $label }’. De genoemde regel heeft geen opschrift van het formulier en is als deel van dit antwoord gelezen.
docent-problem-older-copy = Controleer ‘{ $label }’. Het antwoord staat alleen in een ouder exemplaar van het formulier, verderop in de mail.
docent-problem-link-replaced = Controleer ‘{ $label }’. Een mailprogramma heeft de koppeling erin door een eigen vervangen; vul het oorspronkelijke adres in.
docent-problem-label-inside = Controleer ‘{ $label }’. In het antwoord staat ook het opschrift ‘{ $other }’; zet dat op een eigen regel.
docent-problem-sides-differ = Controleer ‘{ $label }’. De mail bevat dit antwoord twee keer, als platte tekst en als html, en die twee verschillen; de platte tekst is gebruikt.
docent-problem-sides-lack = Controleer ‘{ $label }’. In de platte tekst van de mail ontbreekt dit antwoord; het antwoord uit de html is gebruikt.
docent-problem-after-closing = Controleer ‘{ $label }’. Het antwoord staat na de groet van de mail en hoort misschien bij een handtekening.
docent-problem-stray-signed = Zet deze regel voor het handtekeningteken als die bij een antwoord hoort. De regel staat na ‘--’ of na een regel die mailprogramma’s toevoegen, en is als handtekening opgevat.
docent-problem-mail-damaged = Vraag de mail opnieuw op. Een deel ervan is beschadigd of afgebroken, en er ontbreken misschien antwoorden.
