### Das Formular für Leserinnen und Leser auf Deutsch: kurze, klare Beschriftungen, jede in einer
### Zeile, ohne Markdown und ohne Doppelpunkt am Ende. Keine zwei dürfen gleich lauten.

title = Antrag auf Zahlung per Rechnung
subject = Antrag auf Zahlung per Rechnung: { $company-name }

customer-kind = Neu- oder Bestandskunde
    .option-new = Neukunde
    .option-existing = Bestandskunde
payment-method = Aktuelle Zahlungsmethode (nur bei Bestandskunden)
order-id = ID der Bestellung (für die Sie die Zahlung per Rechnung beantragen)
account-admin = Live ID (oder Organisations-ID) des Kontoadministrators (sollte zur Domäne des Unternehmens gehören)
commerce-account-id = Commerce-Konto-ID
company-name = Firmenname (laut Umsatzsteuerregistrierung oder amtlicher Website)
company-address = Firmenadresse (laut Umsatzsteuerregistrierung oder amtlicher Website)
company-website = Website des Unternehmens
country = Land
tax-id = Steuernummer oder Umsatzsteuer-ID
company-established = Gründungsjahr des Unternehmens
prior-business = Bisherige Geschäftsbeziehungen zu { -microsoft }
contact-name = Name der Kontaktperson
contact-phone = Telefonnummer der Kontaktperson
contact-email = E-Mail-Adresse der Kontaktperson
justification = Begründung, warum Sie lieber per Rechnung als mit Kreditkarte bezahlen möchten

# Überschrift des Teils über Kerne (Prozessorkerne virtueller Computer, begrenzt durch ein Kontingent).
cores = Zusätzliche Angaben, wenn Sie mehr Kerne benötigen
existing-cores = Vorhandene Kerne (altes Kontingent)
requested-cores = Angeforderte Kerne (neues Kontingent)
region-and-series = Genaue Region und Serie des Abonnements
