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
docent-problem-email = Vul bij ‘{ $label }’ een e-mailadres in, bijvoorbeeld naam@example.com.
# $example: een telefoonnummer.
docent-problem-phone = Vul bij ‘{ $label }’ een telefoonnummer met landnummer in, bijvoorbeeld { $example }.
# Een waarschuwing: het nummer kan toch goed zijn.
docent-problem-phone-range = Kijk ‘{ $label }’ na op typefouten. Zulke nummers zijn voor zover bekend niet in gebruik.
docent-problem-url = Vul bij ‘{ $label }’ een webadres in dat met https:// begint, bijvoorbeeld https://www.example.com.
# $example: de code van een land.
docent-problem-country = Vul bij ‘{ $label }’ de naam van een land of de tweeletterige landcode in, bijvoorbeeld { $example }.
# $country: de naam van het land.
docent-problem-tax-id = Kijk ‘{ $label }’ na. In dit land ({ $country }) ziet een btw- of belastingnummer er anders uit.
# $prefix: de letters waarmee het nummer begint. $country: de naam van het land.
docent-problem-tax-id-country = Wijzig ‘{ $label }’ of het land. Het nummer begint met { $prefix }, maar als land is { $country } opgegeven.
# Een waarschuwing: het nummer kan toch goed zijn.
docent-problem-tax-id-digits = Kijk ‘{ $label }’ na op typefouten. Het controlecijfer past niet bij de rest van het nummer.
# $min en $max: jaartallen.
docent-problem-year = Vul bij ‘{ $label }’ een jaartal van vier cijfers in, van { $min } tot en met { $max }.
docent-problem-integer = Vul bij ‘{ $label }’ een geheel getal in, met alleen cijfers, bijvoorbeeld 12.
docent-problem-date = Vul bij ‘{ $label }’ een datum in als jaar-maand-dag, bijvoorbeeld 2019-04-30.
docent-problem-guid = Vul bij ‘{ $label }’ een id van 32 cijfers en letters in deze vorm in: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = Vul bij ‘{ $label }’ een valutacode en een bedrag met een decimale punt in, bijvoorbeeld EUR 1250.50.
# $min: een getal of een datum.
docent-problem-min = Vul bij ‘{ $label }’ een waarde vanaf { $min } in.
# $max: een getal of een datum.
docent-problem-max = Vul bij ‘{ $label }’ een waarde tot en met { $max } in.
# $other: het opschrift van een ander veld. $value: het getal in dat veld.
docent-problem-above = Vul bij ‘{ $label }’ een hoger getal in dan bij ‘{ $other }’ ({ $value }).
docent-problem-pattern = Kijk na hoe ‘{ $label }’ is geschreven. Wat er staat, heeft niet de gevraagde vorm.
# $other: het opschrift van het veld dat bepaalt of dit veld wordt gevraagd.
docent-problem-not-asked = Laat ‘{ $label }’ leeg of wijzig uw antwoord bij ‘{ $other }’.
# Een waarschuwing: letters uit twee alfabetten die op elkaar lijken.
docent-problem-scripts = Typ ‘{ $label }’ opnieuw. In een van de woorden staan letters uit verschillende alfabetten die op elkaar lijken.
