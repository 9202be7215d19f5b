title = Aanvraag om een limiet te verhogen
subject = Aanvraag om een limiet te verhogen: { $subscription-id }
intro = Een aanvraag gaat over één limiet van één abonnement. Doe voor een andere limiet een aparte aanvraag.

subscription = Abonnement en limiet
subscription-id = Abonnements-id
    .help = 32 cijfers en letters in vijf groepen. U vindt de id in { -portal }, op de pagina van het abonnement.
    .example = 01234567-89ab-0123-4567-89abcdef0123
limit = Limiet die omhoog moet
    .option-vcpus = vCPU's in een regio
    .option-cloud-services = Cloudservices
    .option-local-networks = Lokale netwerken
    .help-vcpus = Hoeveel virtuele processors uw virtuele machines in één regio kunnen gebruiken.
    .help-cloud-services = Hoeveel cloudservices het abonnement kan bevatten.
    .help-local-networks = Met hoeveel eigen netwerken buiten { -azure } het abonnement verbonden kan zijn.
vm-series = Serie van de virtuele machines
    .help = De serie blijkt uit de naam van de machinegrootte: `Standard_D4_v3` hoort bij Dv3.
    .example = Dv3
region = Regio
    .help = De naam van de regio, zoals { -portal } die toont.
    .example = West Europe
current-limit = Huidige limiet
    .help = Wat u nu mag gebruiken, niet wat u werkelijk gebruikt. { -portal } toont beide bij het abonnement.
    .example = 20
new-limit = Gewenste limiet
    .above = Vraag om meer dan de huidige limiet.
    .help = Het nieuwe totaal, niet alleen wat erbij komt.
    .example = 64

reason = Reden
needed-by = Uiterlijk nodig op (datum)
    .help = Alleen als er een uiterste datum is. Schrijf eerst het jaar, dan de maand en de dag.
    .example = 2027-03-01
production = Voor productie (ja of nee)
    .help = Ja als klanten of het dagelijks werk ervan afhangen, nee voor tests en proeven.
budget = Budget per maand
    .help = Wat u ongeveer per maand wilt uitgeven: eerst de valutacode, dan het bedrag.
    .example = EUR 1500
explanation = Waarvoor de hogere limiet nodig is
    .help = Wat er gaat draaien, hoeveel daarvoor nodig is en waarom de huidige limiet niet genoeg is.

contact = Als iemand anders dan u benaderd kan worden
    .intro = Iemand die vragen over deze aanvraag kan beantwoorden.
contact-email = E-mailadres van de contactpersoon
# docent: allow(changed-number) Het voorbeeld is geschreven zoals in Nederland gebruikelijk is.
contact-phone = Telefoonnummer van de contactpersoon
    .help = Begin met + en het landnummer.
    .example = +31 20 123 45 67
