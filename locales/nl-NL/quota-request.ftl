title = Aanvraag om een limiet te verhogen
subject = Aanvraag om een limiet te verhogen: { $subscription-id }

subscription = Abonnement en limiet
subscription-id = Abonnements-id
limit = Limiet die omhoog moet
    .option-vcpus = vCPU's in een regio
    .option-cloud-services = Cloudservices
    .option-local-networks = Lokale netwerken
vm-series = Serie van de virtuele machines
region = Regio
current-limit = Huidige limiet
new-limit = Gewenste limiet
    .above = Vraag om meer dan de huidige limiet.

reason = Reden
needed-by = Uiterlijk nodig op (datum)
production = Voor productie (ja of nee)
budget = Budget per maand
explanation = Waarvoor de hogere limiet nodig is

contact = Als iemand anders dan u benaderd kan worden
contact-email = E-mailadres van de contactpersoon
contact-phone = Telefoonnummer van de contactpersoon
