title = Wniosek o zwiększenie limitu
subject = Wniosek o zwiększenie limitu: { $subscription-id }

subscription = Subskrypcja i limit
subscription-id = Identyfikator subskrypcji
limit = Limit do zwiększenia
    .option-vcpus = vCPU w regionie
    .option-cloud-services = Usługi w chmurze
    .option-local-networks = Sieci lokalne
vm-series = Seria maszyn wirtualnych
region = Region
current-limit = Obecny limit
new-limit = Wnioskowany limit
    .above = Podaj limit wyższy niż obecny.

reason = Uzasadnienie
needed-by = Potrzebny najpóźniej w dniu (data)
production = Do zastosowań produkcyjnych (tak lub nie)
budget = Budżet miesięczny
explanation = Do czego potrzebny jest wyższy limit

contact = Jeśli można się skontaktować z inną osobą niż Ty
contact-email = Adres e-mail osoby kontaktowej
contact-phone = Numer telefonu osoby kontaktowej
