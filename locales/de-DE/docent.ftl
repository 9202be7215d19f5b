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
# Überschrift der Liste aller Anleitungen und der Link dorthin.
docent-guides = Anleitungen
docent-contents = Auf dieser Seite
docent-skip = Zum Text springen
# Die Schaltfläche an einem Stück Code.
docent-copy = Kopieren
docent-copied = Kopiert
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
# Die Beschriftung einer Zeile in einem Formular. Es folgen ein Doppelpunkt und der Name einer Sprache.
docent-answers-language = Sprache der Antworten

## Ein Formular, das auf einer Seite ausgefüllt wird

# Die Schaltfläche und die Überschrift des Formulars. Es füllt den Text zum Kopieren aus, der darunter steht.
docent-form = Formular ausfüllen
docent-form-private = Was Sie eingeben, bleibt in diesem Browsertab. Es wird nichts gesendet.
# Steht hinter der Beschriftung eines Felds, das leer bleiben darf.
docent-form-optional = (optional)
# $example: eine Antwort, wie man sie tippt.
docent-form-example = Beispiel: { $example }
# Steht in einer Auswahlliste, solange noch keine Antwort gewählt ist.
docent-form-choose = Antwort auswählen
# Die Beschriftung einer Auswahlliste: in welcher Sprache der fertige Text seine Felder benennt.
docent-form-labels = Sprache der Beschriftungen im Text
# $recipient, $reader: Namen von Sprachen, ungebeugt.
docent-form-labels-both = { $recipient } und { $reader }
# $part: die Überschrift eines Teils, der mehrmals ausgefüllt werden kann, ungebeugt.
docent-form-add = Weiteren Eintrag hinzufügen: { $part }
# $part: die Überschrift eines Teils, ungebeugt, und eine Nummer.
docent-form-remove = Eintrag entfernen: { $part }
docent-form-check = Prüfen und kopieren
docent-form-text = Text herunterladen
# Speichert eine Datei, die hier später wieder geöffnet werden kann.
docent-form-save = Antworten speichern
docent-form-open = Gespeicherte Antworten öffnen
# Überschrift einer Liste von Problemen; bei jedem steht, was zu tun ist.
docent-form-problems = Sehen Sie sich diese Antworten noch einmal an
# Steht vor einem Problem und vor dem Titel der Seite.
docent-form-problem = Problem:
docent-form-copied = Der Text wurde kopiert.
docent-form-not-copied = Kopieren Sie den Text mit der Tastatur. Er ist bereits markiert.
docent-form-opened = Ihre Antworten sind eingetragen.
docent-form-not-opened = Wählen Sie eine Datei mit Antworten zu diesem Formular. Die ausgewählte Datei lässt sich nicht lesen.
# $recipient: der Name einer Sprache, ungebeugt.
docent-form-labels-why = Der Text geht an Menschen, die diese Sprache lesen: { $recipient }.
# Lädt den Text trotz der Probleme herunter.
docent-form-anyway = Trotzdem herunterladen
docent-form-clear = Alle Antworten löschen
docent-form-cleared = Alle Antworten sind gelöscht.
docent-form-undo = Rückgängig machen
# $part: die Überschrift eines Teils, ungebeugt, und eine Nummer.
docent-form-removed = Entfernt: { $part }
# Über einer Liste auffälliger Antworten, und hinter der Meldung, dass der Text kopiert wurde.
docent-form-doubts = Prüfen Sie diese Antworten. Sie können trotzdem richtig sein.
# Nachdem der Text kopiert wurde.
docent-form-shared = Löschen Sie Ihre Antworten am Ende, wenn auch andere diesen Computer benutzen.
# Bei einer Datei in einer anderen Zeichencodierung als UTF-8.
docent-form-encoding = Speichern Sie die Datei als UTF-8 und öffnen Sie sie noch einmal. Ihre Zeichen lassen sich nicht lesen.
docent-form-several = Die Datei enthält mehrere Anfragen. Nur die erste ist eingetragen.
# Eine Liste von Antworten folgt.
docent-form-left-out = Diese Antworten aus der Datei sind nicht eingetragen:
# Frage, bevor eine Datei geöffnet wird.
docent-form-replace = Ihre Antworten durch die aus der Datei ersetzen?
# Die beiden Schaltflächen unter dieser Frage.
docent-form-replace-yes = Ersetzen
docent-form-replace-no = Meine Antworten behalten

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
# $options: von vielen möglichen Antworten die ähnlichsten.
docent-problem-choice-near = Wählen Sie bei „{ $label }“ eine der möglichen Antworten. Am nächsten kommt: { LIST($options, type: "or") }.
docent-problem-email = Geben Sie bei „{ $label }“ eine E-Mail-Adresse ein, zum Beispiel name@example.com.
# $example: eine Telefonnummer.
docent-problem-phone = Geben Sie bei „{ $label }“ eine Telefonnummer mit Ländervorwahl ein, zum Beispiel { $example }.
# Eine Warnung: Die Nummer kann trotzdem richtig sein.
docent-problem-phone-range = Prüfen Sie „{ $label }“ auf Tippfehler. Soweit bekannt, sind solche Nummern nicht vergeben.
docent-problem-url = Geben Sie bei „{ $label }“ eine Webadresse ein, die mit https:// beginnt, zum Beispiel https://www.example.com.
# $example: der Code eines Landes.
docent-problem-country = Geben Sie bei „{ $label }“ den Namen des Landes oder den Ländercode aus zwei Buchstaben ein, zum Beispiel { $example }.
# $country: der Name eines Landes, der der Antwort ähnelt.
docent-problem-country-near = Geben Sie bei „{ $label }“ „{ $country }“ ein, wenn Sie dieses Land meinen, oder den Code aus zwei Buchstaben.
# $countries: die Namen der Länder, die gemeint sein können.
docent-problem-country-several = Geben Sie bei „{ $label }“ den vollen Namen ein. So heißen mehrere Länder: { LIST($countries, type: "or") }.
# $country: der Name des Landes.
docent-problem-tax-id = Prüfen Sie „{ $label }“. In diesem Land werden Steuernummern und Umsatzsteuer-IDs anders geschrieben: { $country }.
docent-problem-tax-id-country = Ändern Sie „{ $label }“ oder das Land. Die Buchstaben am Anfang der Nummer gehören zu einem anderen Land.
# Eine Warnung: Die Nummer kann trotzdem richtig sein.
docent-problem-tax-id-digits = Prüfen Sie „{ $label }“ auf Tippfehler. Die Prüfziffer passt nicht zum Rest der Nummer.
# Eine Warnung: Die Nummer besteht aus Nullen.
docent-problem-tax-id-zero = Prüfen Sie „{ $label }“. Eine Nummer nur aus Nullen ist vermutlich ein Platzhalter.
# $min und $max: Jahreszahlen.
docent-problem-year = Geben Sie bei „{ $label }“ eine vierstellige Jahreszahl von { $min } bis { $max } ein.
docent-problem-integer = Geben Sie bei „{ $label }“ eine ganze Zahl in Ziffern ein, zum Beispiel 12.
docent-problem-date = Geben Sie bei „{ $label }“ ein Datum in der Form Jahr-Monat-Tag ein, zum Beispiel 2019-04-30.
docent-problem-date-time = Geben Sie bei „{ $label }“ nur den Tag ohne Uhrzeit ein, zum Beispiel 2019-04-30.
docent-problem-guid = Geben Sie bei „{ $label }“ eine ID aus 32 Ziffern und Buchstaben in dieser Form ein: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = Geben Sie bei „{ $label }“ einen Währungscode und einen Betrag ein, zum Beispiel EUR 1250.50.
# $min: eine Zahl oder ein Datum. „ab“ passt zu beidem.
docent-problem-min = Geben Sie bei „{ $label }“ einen Wert ab { $min } ein.
# $max: eine Zahl oder ein Datum. „bis einschließlich“ passt zu beidem.
docent-problem-max = Geben Sie bei „{ $label }“ einen Wert bis einschließlich { $max } ein.
# $other: die Beschriftung eines anderen Felds.
docent-problem-above = Geben Sie bei „{ $label }“ eine größere Zahl ein als bei „{ $other }“.
# $other: die Beschriftung eines anderen Felds. $day: das Datum darin.
docent-problem-after = Geben Sie bei „{ $label }“ ein Datum nach dem { $day } ein, dem Datum bei „{ $other }“.
docent-problem-before = Geben Sie bei „{ $label }“ ein Datum vor dem { $day } ein, dem Datum bei „{ $other }“.
# Zwei Warnungen: YAML hat keine Antwort gelesen oder nur einen Teil.
docent-problem-yaml-null = Prüfen Sie „{ $label }“. YAML liest hier keine Antwort. Wenn es Text ist, setzen Sie ihn in Anführungszeichen.
docent-problem-yaml-comment = Prüfen Sie „{ $label }“. YAML hält # und alles danach für einen Kommentar. Wenn es zur Antwort gehört, setzen Sie sie in Anführungszeichen.
docent-problem-pattern = Prüfen Sie die Schreibweise bei „{ $label }“. Die Angabe hat nicht die verlangte Form.
# $other: die Beschriftung des Felds, von dem abhängt, ob nach diesem gefragt wird.
docent-problem-not-asked = Lassen Sie „{ $label }“ leer oder ändern Sie Ihre Antwort bei „{ $other }“.
# Eine Warnung: ähnlich aussehende Buchstaben aus zwei Alphabeten.
docent-problem-scripts = Geben Sie „{ $label }“ noch einmal ein. In einem der Wörter stehen ähnlich aussehende Buchstaben aus verschiedenen Alphabeten.
docent-problem-garbled = Prüfen Sie „{ $label }“: Einige Zeichen wurden unterwegs beschädigt.
docent-problem-spreadsheet = Prüfen Sie „{ $label }“: Das sieht nach einer Fehlermeldung oder einer gerundeten Zahl aus einer Tabelle aus, nicht nach einer Antwort.
docent-problem-email-name = Geben Sie bei „{ $label }“ nur die E-Mail-Adresse ein, ohne Namen und ohne spitze Klammern.
docent-problem-email-several = Geben Sie bei „{ $label }“ nur eine einzige E-Mail-Adresse ein.
# $example: eine Telefonnummer.
docent-problem-phone-country = Geben Sie bei „{ $label }“ eine Telefonnummer ein, die mit + und der Ländervorwahl beginnt, zum Beispiel { $example }.
docent-problem-phone-short = Ergänzen Sie bei „{ $label }“ die fehlenden Ziffern. Die Telefonnummer ist zu kurz.
docent-problem-phone-long = Entfernen Sie bei „{ $label }“ die überzähligen Ziffern. Die Telefonnummer ist zu lang.
# $example: eine Webadresse, oft die eingegebene mit https:// davor.
docent-problem-url-scheme = Geben Sie bei „{ $label }“ die vollständige Webadresse ein, beginnend mit https://, zum Beispiel { $example }.
docent-problem-url-user = Geben Sie bei „{ $label }“ die Webadresse ohne Benutzernamen und Kennwort ein.
docent-problem-date-none = Prüfen Sie bei „{ $label }“ Tag und Monat. Dieses Datum gibt es nicht.
docent-problem-guid-zero = Geben Sie bei „{ $label }“ die tatsächliche ID ein. Eine ID, die nur aus Nullen besteht, ist ein Platzhalter.
# $example: der Code einer Währung.
docent-problem-money-currency = Beginnen Sie bei „{ $label }“ mit dem Code aus drei Buchstaben für eine aktuelle Währung, zum Beispiel { $example }.
# $currency: der Code einer Währung, zum Beispiel EUR. $count: die größte erlaubte Anzahl von Nachkommastellen oder 0.
docent-problem-money-decimals =
    { $count ->
        [0] Geben Sie bei „{ $label }“ einen ganzzahligen Betrag ein. Beträge in { $currency } haben keine Nachkommastellen.
        [one] Geben Sie bei „{ $label }“ einen Betrag in { $currency } mit höchstens { $count } Nachkommastelle ein.
       *[other] Geben Sie bei „{ $label }“ einen Betrag in { $currency } mit höchstens { $count } Nachkommastellen ein.
    }
# $country: der Name des Landes. $example: eine Umsatzsteuer-ID dieses Landes.
docent-problem-tax-id-like = Korrigieren Sie „{ $label }“. In diesem Land ({ $country }) sieht eine Umsatzsteuer-ID so aus: { $example }.
# Eine Warnung: Die Nummer kann trotzdem richtig sein. $country: der Name des Landes.
docent-problem-tax-id-shape = Prüfen Sie „{ $label }“ auf Tippfehler. In diesem Land ({ $country }) sehen Steuernummern und Umsatzsteuer-IDs meist anders aus.
# Eine Warnung: Die Adresse kann trotzdem richtig sein. $other: die Beschriftung eines anderen Felds.
docent-problem-same-domain = Prüfen Sie, ob „{ $label }“ stimmt. Die Domäne ist eine andere als bei „{ $other }“.
# Eine Warnung. $characters: eine Liste von Codepunkten, zum Beispiel U+202E.
docent-problem-hidden = Prüfen Sie „{ $label }“. Der Entwurf enthält die unsichtbaren Zeichen der Antwort nicht: { $characters }.
docent-problem-value = Geben Sie bei „{ $label }“ einen einzelnen Wert an, keine Liste oder Gruppe von Werten.
docent-problem-twice = Behalten Sie bei „{ $label }“ nur eine der beiden Antworten.
# $part: die Überschrift oder der Name eines Teils des Formulars.
docent-problem-part-not-asked = Lassen Sie „{ $label }“ leer oder fordern Sie auch den Teil „{ $part }“ an.
# $part: die Überschrift oder der Name eines Teils des Formulars. $max: wie oft er ausgefüllt werden kann.
docent-problem-several-parts =
    { $max ->
        [one] Füllen Sie den Teil „{ $part }“ nur einmal aus.
       *[other] Füllen Sie den Teil „{ $part }“ höchstens { $max }-mal aus.
    }
# $field: der Name eines Felds, so wie er geschrieben wurde.
docent-problem-unknown-field = Entfernen Sie „{ $field }“. In diesem Formular gibt es kein Feld mit diesem Namen.
# $field: der Name eines Felds, so wie er geschrieben wurde. $other: der Name eines Felds des Formulars.
docent-problem-unknown-field-near = Schreiben Sie „{ $other }“, wenn das gemeint ist. In diesem Formular gibt es kein Feld „{ $field }“.
# $part: der Name eines Teils, so wie er geschrieben wurde. $options: die Namen, die zur Wahl stehen.
docent-problem-unknown-part = Wählen Sie statt „{ $part }“ einen optionalen Teil dieses Formulars: { LIST($options, type: "or") }.
# $options: die Namen der Formulare, die zur Wahl stehen.
docent-problem-form = Geben Sie an, für welches Formular die Anfrage bestimmt ist: { LIST($options, type: "or") }.
docent-problem-form-none = Fügen Sie zuerst ein Formular hinzu. Das Projekt hat noch keines.
# $options: die Sprachen, die zur Wahl stehen, zum Beispiel nl-NL.
docent-problem-locale = Geben Sie eine verfügbare Sprache an: { LIST($options, type: "or") }.
docent-problem-parts-list = Schreiben Sie `parts` als Liste von Namen.
docent-problem-parts-none = Lassen Sie `parts` weg. Dieses Formular hat keine optionalen Teile.
docent-problem-values-map = Schreiben Sie `values` als Gruppe: den Namen jedes Feldes mit der Antwort.
# $format: YAML, JSON Lines oder CSV.
docent-problem-syntax = Korrigieren Sie diesen Datensatz an der genannten Stelle. Er lässt sich nicht als { $format } lesen.
# $field: der Name eines Schlüssels.
docent-problem-key = Lassen Sie `{ $field }` nur einmal stehen. Dieser Schlüssel kommt im Datensatz zweimal vor.
# $field: der Name eines Schlüssels, so wie er geschrieben wurde. $options: die Schlüssel eines Datensatzes.
docent-problem-unknown-key = Schreiben Sie Antworten unter `values`. Ein Datensatz hat keinen Schlüssel `{ $field }`; seine Schlüssel sind { LIST($options) }.
# $id: eine ID, so wie sie geschrieben wurde.
docent-problem-id-taken = Geben Sie jedem Datensatz eine eigene ID. Die ID „{ $id }“ hat schon ein anderer Datensatz.
# $id: the name of the other draft's file, without its extension
docent-problem-name-taken = Ein anderer Entwurf hat schon den Dateinamen „{ $id }“. Mit { "{id}" } oder { "{number}" } in --name bekommt jeder Entwurf einen eigenen Namen.
# $id: eine ID, so wie sie geschrieben wurde.
docent-problem-id-case = Geben Sie jedem Datensatz eine eigene ID. Die ID „{ $id }“ unterscheidet sich von der eines anderen Datensatzes nur in der Groß- und Kleinschreibung.
# $max: die größte erlaubte Anzahl von Zeichen.
docent-problem-id =
    { $max ->
        [one] Wählen Sie eine ID mit { $max } Zeichen.
       *[other] Wählen Sie eine ID mit 1 bis { $max } Zeichen in einer einzigen Zeile.
    }
# $max: eine Größe, zum Beispiel 1 MB.
docent-problem-record-size = Kürzen Sie diesen Datensatz oder teilen Sie ihn auf. Er ist größer als { $max }.
docent-problem-mail-parts = Übernehmen Sie die Antworten in eine neue E-Mail. Diese hat zu viele Teile oder Kopfzeilen.
# $count: die Anzahl der Zellen in dieser Zeile. $max: die Anzahl der Zellen in der Kopfzeile.
docent-problem-cells = Sorgen Sie dafür, dass diese Zeile und die Kopfzeile gleich viele Zellen haben. Diese Zeile hat { $count }, die Kopfzeile { $max }.
docent-problem-quote = Schließen Sie das Anführungszeichen, das in dieser Zeile geöffnet wird, oder verdoppeln Sie es, wenn es zum Text gehört.
docent-problem-no-block = Fügen Sie den ganzen Block mit den Beschriftungen ein. In diesem Text wurde kein ausgefülltes Formular gefunden.
docent-problem-stray = Verschieben Sie diese Zeile hinter die Beschriftung, zu der sie gehört, oder entfernen Sie die Zeile. Hier gehört sie zu keinem Feld des Formulars.
docent-problem-stray-near = Schreiben Sie die Beschriftung „{ $other }“, wenn es in dieser Zeile darum geht. So gehört die Zeile zu keinem Feld des Formulars.
docent-problem-line-joined = Prüfen Sie „{ $label }“. Die genannte Zeile hat keine Beschriftung des Formulars und wurde als Teil dieser Antwort gelesen.
docent-problem-older-copy = Prüfen Sie „{ $label }“. Die Antwort steht nur in einer älteren Fassung des Formulars, weiter unten in der Mail.
docent-problem-link-replaced = Prüfen Sie „{ $label }“. Ein Mailprogramm hat den Link darin durch einen eigenen ersetzt; geben Sie die ursprüngliche Adresse ein.
docent-problem-label-inside = Prüfen Sie „{ $label }“. In der Antwort steht auch die Beschriftung „{ $other }“; schreiben Sie diese in eine eigene Zeile.
docent-problem-sides-differ = Prüfen Sie „{ $label }“. Die Mail enthält die Antwort zweimal, als reinen Text und als HTML, und beide weichen voneinander ab; verwendet wurde der reine Text.
docent-problem-sides-lack = Prüfen Sie „{ $label }“. Im reinen Text der Mail fehlt diese Antwort; verwendet wurde die Antwort aus dem HTML-Teil.
docent-problem-after-closing = Prüfen Sie „{ $label }“. Die Antwort steht hinter der Grußformel der Mail und gehört vielleicht zu einer Signatur.
docent-problem-stray-signed = Verschieben Sie diese Zeile vor das Signaturzeichen, wenn sie zu einer Antwort gehört. Sie steht hinter „--“ oder hinter einer Zeile, die Mailprogramme anhängen, und gilt deshalb als Signatur.
docent-problem-mail-damaged = Lassen Sie sich die Mail noch einmal schicken. Ein Teil davon ist beschädigt oder abgeschnitten, vielleicht fehlen Antworten.
