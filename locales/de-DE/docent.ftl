### Die Texte von docent selbst: was auf einer Seite rund um eine Anleitung steht und was zu einer
### Antwort gesagt wird, die noch einmal geprüft werden sollte.

# Der Name dieser Sprache in dieser Sprache.
docent-language = Deutsch

## Hinweiskästen: fünf Namen, die niemand verwechseln darf

docent-note = Hinweis
docent-tip = Tipp
docent-important = Wichtig
docent-warning = Warnung
docent-caution = Vorsicht

## Rund um eine Seite

# Überschrift der Links zur selben Seite in anderen Sprachen.
docent-languages = Sprachen
# $date: der Tag, an dem die Seite zuletzt auf den neuesten Stand gebracht wurde.
docent-updated = Zuletzt aktualisiert: { DATETIME($date, dateStyle: "long") }
docent-translation = Informationen zur Übersetzung
# $language: der Name der Sprache, die stattdessen angezeigt wird, ungebeugt.
docent-not-translated = Diese Seite ist noch nicht übersetzt und wird in einer anderen Sprache angezeigt: { $language }.
# $count: die Anzahl der Textstellen. $language: der Name der Sprache, die stattdessen angezeigt wird, ungebeugt.
docent-partly-translated =
    { $count ->
        [one] Auf dieser Seite ist { NUMBER($count) } Textstelle noch nicht übersetzt und wird in einer anderen Sprache angezeigt: { $language }.
       *[other] Auf dieser Seite sind { NUMBER($count) } Textstellen noch nicht übersetzt und werden in einer anderen Sprache angezeigt: { $language }.
    }
# $count: die Anzahl der Textstellen.
docent-left-out =
    { $count ->
        [one] Auf dieser Seite fehlt { NUMBER($count) } Textstelle, weil sie noch nicht übersetzt ist.
       *[other] Auf dieser Seite fehlen { NUMBER($count) } Textstellen, weil sie noch nicht übersetzt sind.
    }
# $count: die Anzahl der Textstellen.
docent-outdated =
    { $count ->
        [one] Auf dieser Seite ist { NUMBER($count) } Textstelle möglicherweise nicht mehr aktuell, weil der Originaltext nach der Übersetzung geändert wurde.
       *[other] Auf dieser Seite sind { NUMBER($count) } Textstellen möglicherweise nicht mehr aktuell, weil der Originaltext nach der Übersetzung geändert wurde.
    }
# $count: die Anzahl der Textstellen.
docent-machine-translated =
    { $count ->
        [one] Auf dieser Seite wurde { NUMBER($count) } Textstelle maschinell übersetzt und nicht von einem Menschen geprüft.
       *[other] Auf dieser Seite wurden { NUMBER($count) } Textstellen maschinell übersetzt und nicht von einem Menschen geprüft.
    }
docent-wholly-machine-translated = Die gesamte Seite wurde maschinell übersetzt und von niemandem geprüft.
# $language: der Name der Originalsprache, ungebeugt.
docent-read-original = Seite in der Originalsprache lesen: { $language }

## Antworten auf eine Frage, die sich mit Ja oder Nein beantworten lässt

docent-yes = Ja
docent-no = Nein

## Probleme in einem ausgefüllten Formular
## $label ist immer die Beschriftung des Felds. Sagen Sie, was zu tun ist; geben Sie niemandem die Schuld.

docent-problem-missing = Füllen Sie „{ $label }“ aus.
# $max: die größte erlaubte Anzahl von Zeichen.
docent-problem-too-long =
    { $max ->
        [one] Kürzen Sie „{ $label }“ auf { $max } Zeichen.
       *[other] Kürzen Sie „{ $label }“ auf höchstens { $max } Zeichen.
    }
docent-problem-one-line = Schreiben Sie „{ $label }“ in eine einzige Zeile.
# $options: die Antworten, die zur Wahl stehen.
docent-problem-choice = Wählen Sie bei „{ $label }“ eine dieser Antworten: { LIST($options, type: "or") }.
docent-problem-email = Geben Sie bei „{ $label }“ eine E-Mail-Adresse ein, zum Beispiel name@example.com.
# $example: eine Telefonnummer.
docent-problem-phone = Geben Sie bei „{ $label }“ eine Telefonnummer mit Ländervorwahl ein, zum Beispiel { $example }.
# Eine Warnung: Die Nummer kann trotzdem richtig sein.
docent-problem-phone-range = Prüfen Sie „{ $label }“ auf Tippfehler. Soweit bekannt, sind solche Nummern nicht vergeben.
docent-problem-url = Geben Sie bei „{ $label }“ eine Webadresse ein, die mit https:// beginnt, zum Beispiel https://www.example.com.
# $example: der Code eines Landes.
docent-problem-country = Geben Sie bei „{ $label }“ den Namen des Landes oder den Ländercode aus zwei Buchstaben ein, zum Beispiel { $example }.
# $country: der Name des Landes.
docent-problem-tax-id = Prüfen Sie „{ $label }“. In diesem Land werden Steuernummern und Umsatzsteuer-IDs anders geschrieben: { $country }.
# $prefix: die Buchstaben am Anfang der Nummer. $country: der Name des Landes.
docent-problem-tax-id-country = Ändern Sie „{ $label }“ oder das Land. Die Nummer beginnt mit { $prefix }, als Land ist aber { $country } angegeben.
# Eine Warnung: Die Nummer kann trotzdem richtig sein.
docent-problem-tax-id-digits = Prüfen Sie „{ $label }“ auf Tippfehler. Die Prüfziffer passt nicht zum Rest der Nummer.
# $min und $max: Jahreszahlen.
docent-problem-year = Geben Sie bei „{ $label }“ eine vierstellige Jahreszahl von { $min } bis { $max } ein.
docent-problem-integer = Geben Sie bei „{ $label }“ eine ganze Zahl in Ziffern ein, zum Beispiel 12.
docent-problem-date = Geben Sie bei „{ $label }“ ein Datum in der Form Jahr-Monat-Tag ein, zum Beispiel 2019-04-30.
docent-problem-guid = Geben Sie bei „{ $label }“ eine ID aus 32 Ziffern und Buchstaben in dieser Form ein: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = Geben Sie bei „{ $label }“ einen Währungscode und einen Betrag ein, zum Beispiel EUR 1250.50.
# $min: eine Zahl oder ein Datum. „ab“ passt zu beidem.
docent-problem-min = Geben Sie bei „{ $label }“ einen Wert ab { $min } ein.
# $max: eine Zahl oder ein Datum. „bis einschließlich“ passt zu beidem.
docent-problem-max = Geben Sie bei „{ $label }“ einen Wert bis einschließlich { $max } ein.
# $other: die Beschriftung eines anderen Felds. $value: die Zahl in jenem Feld.
docent-problem-above = Geben Sie bei „{ $label }“ eine größere Zahl ein als bei „{ $other }“ ({ $value }).
docent-problem-pattern = Prüfen Sie die Schreibweise bei „{ $label }“. Die Angabe hat nicht die verlangte Form.
# $other: die Beschriftung des Felds, von dem abhängt, ob nach diesem gefragt wird.
docent-problem-not-asked = Lassen Sie „{ $label }“ leer oder ändern Sie Ihre Antwort bei „{ $other }“.
# Eine Warnung: ähnlich aussehende Buchstaben aus zwei Alphabeten.
docent-problem-scripts = Geben Sie „{ $label }“ noch einmal ein. In einem der Wörter stehen ähnlich aussehende Buchstaben aus verschiedenen Alphabeten.
