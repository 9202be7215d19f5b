title = Aanvraag voor betaling per factuur
subject = Aanvraag voor betaling per factuur: { $company-name }
intro = Met dit formulier vraagt uw bedrijf aan { -microsoft } of het per factuur voor { -azure } mag betalen. Hebt u bij een optioneel veld geen antwoord, laat het dan leeg.

customer-kind = Nieuwe of bestaande klant
    .option-new = Nieuw
    .option-existing = Bestaand
    .help-new = Uw bedrijf heeft nog geen betaald { -azure }-abonnement.
    .help-existing = Uw bedrijf betaalt al voor een { -azure }-abonnement, bijvoorbeeld met een creditcard.
payment-method = Huidige betalingswijze (alleen bestaande klanten)
    .help = Noem alleen de betalingswijze, nooit een kaartnummer.
    .example = Creditcard van het bedrijf
order-id = Order-id (waarvoor u betaling per factuur aanvraagt)
    .help = Alleen als er al een bestelling is: de id staat in de bevestiging.
account-admin = Live ID of organisatie-id van de accountbeheerder (in het domein van het bedrijf)
    .help = Het e-mailadres waarmee de accountbeheerder zich bij { -azure } aanmeldt. Gebruik een zakelijk adres, geen privéadres.
    .example = beheer@logistiek.example
commerce-account-id = Commerce-account-id
    .help = De id van uw factureringsaccount. U vindt die in { -portal } bij de eigenschappen van dat account.
company-name = Bedrijfsnaam (zoals geregistreerd voor de btw of op de website van de overheid)
    .help = Precies zoals in uw { -azure }-account, met de rechtsvorm erbij.
    .example = Voorbeeld Logistiek BV
# docent: allow(changed-number) Het voorbeeld is geschreven zoals in Nederland gebruikelijk is.
company-address = Bedrijfsadres (zoals geregistreerd voor de btw of op de website van de overheid)
    .help = Het geregistreerde adres, precies zoals in uw { -azure }-account.
    .example = Voorbeeldstraat 12, 1234 AB Voorbeeldstad
company-website = Website van het bedrijf
country = Land
    .help = Het land waar het bedrijf is ingeschreven.
tax-id = Belastingnummer of btw-nummer
    .help = Liefst het btw-nummer, met de twee letters van het land. Het staat op de facturen van uw bedrijf.
    .example = NL123456782B01
company-established = Oprichtingsjaar van het bedrijf
prior-business = Eerder zaken gedaan met { -microsoft }
    .help = Wat uw bedrijf van { -microsoft } heeft gekocht, rechtstreeks of via een leverancier, en sinds wanneer.
    .example = Office 365 sinds 2016
contact-name = Naam van de contactpersoon
    .help = Iemand van de crediteurenadministratie of de financiële afdeling, liefst de contactpersoon voor facturering van uw account.
# docent: allow(changed-number) Het voorbeeld is geschreven zoals in Nederland gebruikelijk is.
contact-phone = Telefoonnummer van de contactpersoon
    .help = Begin met + en het landnummer, zodat het nummer ook vanuit het buitenland te bellen is.
    .example = +31 20 123 45 67
contact-email = E-mailadres van de contactpersoon
justification = Reden waarom u liever per factuur dan met een creditcard betaalt
    .help = Een of twee zinnen zijn genoeg: hoe uw bedrijf uitgaven goedkeurt en betaalt, of wat er lastig is aan een creditcard.

# Kop van het deel over kernen (processorkernen van virtuele machines, geteld door een quotum).
cores = Vul ook dit in als u meer kernen wilt
    .intro = Alleen nodig als u tegelijk een hoger quotum voor kernen aanvraagt.
existing-cores = Huidige kernen (oud quotum)
    .help = Het quotum dat u nu hebt, ook als u het niet helemaal gebruikt.
    .example = 20
requested-cores = Gevraagde kernen (nieuw quotum)
    .help = Het nieuwe totaal, niet alleen de kernen die erbij komen.
    .example = 64
region-and-series = Specifieke regio en serie van het abonnement
    .help = Waar de virtuele machines draaien en van welke serie ze zijn: `Standard_D4_v3` hoort bij Dv3.
    .example = West Europe, Dv3
