title = Antrag auf Erhöhung eines Kontingents
subject = Antrag auf Erhöhung eines Kontingents: { $subscription-id }

subscription = Abonnement und Kontingent
subscription-id = Abonnement-ID
limit = Zu erhöhendes Kontingent
    .option-vcpus = vCPUs in einer Region
    .option-cloud-services = Clouddienste
    .option-local-networks = Lokale Netzwerke
vm-series = Serie der virtuellen Computer
region = Region
current-limit = Aktuelles Kontingent
new-limit = Gewünschtes Kontingent
    .above = Beantragen Sie mehr als das aktuelle Kontingent.

reason = Begründung
needed-by = Spätestens benötigt am (Datum)
production = Für den Produktivbetrieb (ja oder nein)
budget = Monatliches Budget
explanation = Wofür das höhere Kontingent benötigt wird

contact = Falls eine andere Person als Sie kontaktiert werden kann
contact-email = E-Mail-Adresse der Kontaktperson
contact-phone = Telefonnummer der Kontaktperson
