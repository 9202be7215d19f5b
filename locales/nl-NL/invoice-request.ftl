title = Aanvraag voor betaling per factuur
subject = Aanvraag voor betaling per factuur: { $company-name }

customer-kind = Nieuwe of bestaande klant
    .option-new = Nieuw
    .option-existing = Bestaand
payment-method = Huidige betalingswijze (alleen bestaande klanten)
order-id = Order-id (waarvoor u betaling per factuur aanvraagt)
account-admin = Live ID of organisatie-id van de accountbeheerder (in het domein van het bedrijf)
commerce-account-id = Commerce-account-id
company-name = Bedrijfsnaam (zoals geregistreerd voor de btw of op de website van de overheid)
company-address = Bedrijfsadres (zoals geregistreerd voor de btw of op de website van de overheid)
company-website = Website van het bedrijf
country = Land
tax-id = Belastingnummer of btw-nummer
company-established = Oprichtingsjaar van het bedrijf
prior-business = Eerder zaken gedaan met { -microsoft }
contact-name = Naam van de contactpersoon
contact-phone = Telefoonnummer van de contactpersoon
contact-email = E-mailadres van de contactpersoon
justification = Reden waarom u liever per factuur dan met een creditcard betaalt

# Kop van het deel over kernen (processorkernen van virtuele machines, geteld door een quotum).
cores = Vul ook dit in als u meer kernen wilt
existing-cores = Huidige kernen (oud quotum)
requested-cores = Gevraagde kernen (nieuw quotum)
region-and-series = Specifieke regio en serie van het abonnement
