title = Antrag auf Erhöhung eines Kontingents
subject = Antrag auf Erhöhung eines Kontingents: { $subscription-id }
intro = Jeder Antrag gilt für ein Kontingent eines Abonnements. Für ein weiteres Kontingent stellen Sie bitte einen eigenen Antrag.

subscription = Abonnement und Kontingent
subscription-id = Abonnement-ID
    .help = 32 Ziffern und Buchstaben in fünf Gruppen. Sie finden die ID im { -portal } auf der Seite des Abonnements.
    .example = 01234567-89ab-0123-4567-89abcdef0123
limit = Zu erhöhendes Kontingent
    .option-vcpus = vCPUs in einer Region
    .option-cloud-services = Clouddienste
    .option-local-networks = Lokale Netzwerke
    .help-vcpus = Wie viele virtuelle Prozessoren Ihre virtuellen Computer in einer Region nutzen können.
    .help-cloud-services = Wie viele Clouddienste das Abonnement enthalten kann.
    .help-local-networks = Mit wie vielen eigenen Netzwerken außerhalb von { -azure } das Abonnement verbunden sein kann.
vm-series = Serie der virtuellen Computer
    .help = Sie ist an der Größenbezeichnung zu erkennen: `Standard_D4_v3` gehört zu Dv3.
    .example = Dv3
region = Region
    .help = Der Name der Region, wie ihn das { -portal } anzeigt.
    .example = Europa, Westen
current-limit = Aktuelles Kontingent
    .help = Was Sie zurzeit nutzen dürfen, nicht was Sie tatsächlich nutzen. Das { -portal } zeigt beides beim Abonnement an.
    .example = 20
new-limit = Gewünschtes Kontingent
    .above = Beantragen Sie mehr als das aktuelle Kontingent.
    .help = Die neue Gesamtzahl, nicht nur die Erhöhung.
    .example = 64

reason = Begründung
needed-by = Spätestens benötigt am (Datum)
    .help = Nur wenn es einen Termin gibt. Schreiben Sie erst das Jahr, dann Monat und Tag.
    .example = 2027-03-01
production = Für den Produktivbetrieb (ja oder nein)
    .help = Ja, wenn Kunden oder die tägliche Arbeit davon abhängen; nein bei Tests und Versuchen.
budget = Monatliches Budget
    .help = Was Sie im Monat ungefähr ausgeben möchten: erst der Währungscode, dann der Betrag.
    .example = EUR 1500
explanation = Wofür das höhere Kontingent benötigt wird
    .help = Was laufen soll, wie viel dafür nötig ist und warum das aktuelle Kontingent nicht reicht.

contact = Falls eine andere Person als Sie kontaktiert werden kann
    .intro = Eine Person, die Fragen zu diesem Antrag beantworten kann.
contact-email = E-Mail-Adresse der Kontaktperson
# docent: allow(changed-number) Das Beispiel ist so geschrieben, wie es in Deutschland üblich ist.
contact-phone = Telefonnummer der Kontaktperson
    .help = Beginnen Sie mit + und der Ländervorwahl.
    .example = +49 30 23125 123
