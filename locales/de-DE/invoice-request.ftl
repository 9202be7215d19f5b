### Das Formular für Leserinnen und Leser auf Deutsch: kurze, klare Beschriftungen, jede in einer
### Zeile, ohne Markdown und ohne Doppelpunkt am Ende. Keine zwei dürfen gleich lauten.

title = Antrag auf Zahlung per Rechnung
subject = Antrag auf Zahlung per Rechnung: { $company-name }
intro = Mit diesem Formular beantragt Ihr Unternehmen bei { -microsoft }, { -azure } per Rechnung bezahlen zu können. Wenn Sie in einem optionalen Feld nichts angeben können, lassen Sie es leer.

customer-kind = Neu- oder Bestandskunde
    .option-new = Neukunde
    .option-existing = Bestandskunde
    .help-new = Ihr Unternehmen hat noch kein kostenpflichtiges { -azure }-Abonnement.
    .help-existing = Ihr Unternehmen bezahlt bereits für ein { -azure }-Abonnement, zum Beispiel mit Karte.
payment-method = Aktuelle Zahlungsmethode (nur bei Bestandskunden)
    .help = Geben Sie nur die Art der Zahlung an, niemals eine Kartennummer.
    .example = Firmenkreditkarte
order-id = ID der Bestellung (für die Sie die Zahlung per Rechnung beantragen)
    .help = Nur wenn bereits eine Bestellung vorliegt: Die ID steht in der Bestellbestätigung.
account-admin = Live ID (oder Organisations-ID) des Kontoadministrators (sollte zur Domäne des Unternehmens gehören)
    .help = Die E-Mail-Adresse, mit der sich der Kontoadministrator bei { -azure } anmeldet. Bitte keine private Adresse.
    .example = azure@mustermann.example
commerce-account-id = Commerce-Konto-ID
    .help = Die ID Ihres Abrechnungskontos. Sie finden sie im { -portal } bei den Eigenschaften des Kontos.
company-name = Firmenname (laut Umsatzsteuerregistrierung oder amtlicher Website)
    .help = Genau wie in Ihrem { -azure }-Konto, einschließlich der Rechtsform.
    .example = Mustermann Getriebebau GmbH
company-address = Firmenadresse (laut Umsatzsteuerregistrierung oder amtlicher Website)
    .help = Die eingetragene Adresse, genau wie in Ihrem { -azure }-Konto.
    .example = Musterstraße 12, 12345 Musterstadt
company-website = Website des Unternehmens
country = Land
    .help = Das Land, in dem das Unternehmen eingetragen ist.
tax-id = Steuernummer oder Umsatzsteuer-ID
    .help = Am besten die Umsatzsteuer-ID mit den beiden Buchstaben des Landes. Sie steht auf den Rechnungen Ihres Unternehmens.
    .example = DE123456788
company-established = Gründungsjahr des Unternehmens
prior-business = Bisherige Geschäftsbeziehungen zu { -microsoft }
    .help = Was Ihr Unternehmen von { -microsoft } gekauft hat, direkt oder über einen Händler, und seit wann.
    .example = Office 365 seit 2016
contact-name = Name der Kontaktperson
    .help = Jemand aus der Kreditorenbuchhaltung oder der Finanzabteilung, möglichst der Rechnungskontakt Ihres Kontos.
contact-phone = Telefonnummer der Kontaktperson
    .help = Beginnen Sie mit + und der Ländervorwahl, damit die Nummer auch aus dem Ausland erreichbar ist.
    .example = +49 30 23125 123
contact-email = E-Mail-Adresse der Kontaktperson
justification = Begründung, warum Sie lieber per Rechnung als mit Kreditkarte bezahlen möchten
    .help = Ein oder zwei Sätze genügen, zum Beispiel wie Ihr Unternehmen Ausgaben freigibt oder was an der Karte hinderlich ist.

# Überschrift des Teils über Kerne (Prozessorkerne virtueller Computer, begrenzt durch ein Kontingent).
cores = Zusätzliche Angaben, wenn Sie mehr Kerne benötigen
    .intro = Nur nötig, wenn Sie zugleich ein höheres Kontingent an Kernen beantragen.
existing-cores = Vorhandene Kerne (altes Kontingent)
    .help = Ihr bisheriges Kontingent, auch wenn Sie es nicht ganz nutzen.
    .example = 20
requested-cores = Angeforderte Kerne (neues Kontingent)
    .help = Die neue Gesamtzahl, nicht nur die zusätzlichen Kerne.
    .example = 64
region-and-series = Genaue Region und Serie des Abonnements
    .help = Wo die virtuellen Computer laufen und zu welcher Serie sie gehören: `Standard_D4_v3` gehört zu Dv3.
    .example = Europa, Westen; Dv3
