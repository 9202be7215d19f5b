title = Wniosek o zwiększenie limitu
subject = Wniosek o zwiększenie limitu: { $subscription-id }
intro = Jeden wniosek dotyczy jednego limitu jednej subskrypcji. W sprawie innego limitu złóż osobny wniosek.

subscription = Subskrypcja i limit
subscription-id = Identyfikator subskrypcji
    .help = 32 cyfry i litery w pięciu grupach. Identyfikator znajdziesz w witrynie { -portal }, na stronie subskrypcji.
    .example = 01234567-89ab-0123-4567-89abcdef0123
limit = Limit do zwiększenia
    .option-vcpus = vCPU w regionie
    .option-cloud-services = Usługi w chmurze
    .option-local-networks = Sieci lokalne
    .help-vcpus = Z ilu wirtualnych procesorów mogą korzystać maszyny wirtualne w jednym regionie.
    .help-cloud-services = Ile usług w chmurze może zawierać subskrypcja.
    .help-local-networks = Z iloma własnymi sieciami spoza platformy { -azure } może być połączona subskrypcja.
vm-series = Seria maszyn wirtualnych
    .help = Serię widać w nazwie rozmiaru maszyny: `Standard_D4_v3` należy do serii Dv3.
    .example = Dv3
region = Region
    .help = Nazwa regionu widoczna w witrynie { -portal }.
    .example = Europa Zachodnia
current-limit = Obecny limit
    .help = Ile wolno teraz wykorzystać, a nie ile faktycznie wykorzystujesz. Obie liczby znajdziesz w witrynie { -portal }, na stronie subskrypcji.
    .example = 20
new-limit = Wnioskowany limit
    .above = Podaj limit wyższy niż obecny.
    .help = Nowa łączna wartość, a nie tylko to, co dochodzi.
    .example = 64

reason = Uzasadnienie
needed-by = Potrzebny najpóźniej w dniu (data)
    .help = Tylko jeśli obowiązuje Cię termin. Podaj kolejno rok, miesiąc i dzień.
    .example = 2027-03-01
production = Do zastosowań produkcyjnych (tak lub nie)
    .help = Tak, jeśli zależą od tego klienci lub codzienna praca; nie, jeśli chodzi o testy lub próby.
budget = Budżet miesięczny
    .help = Ile mniej więcej chcesz wydawać miesięcznie: najpierw kod waluty, potem kwota.
    .example = PLN 1500
explanation = Do czego potrzebny jest wyższy limit
    .help = Co będzie działać, ile do tego potrzeba i dlaczego obecny limit nie wystarcza.

contact = Jeśli można się skontaktować z inną osobą niż Ty
    .intro = Ktoś, kto może odpowiedzieć na pytania dotyczące tego wniosku.
contact-email = Adres e-mail osoby kontaktowej
# docent: allow(changed-number) Przykład zapisano tak, jak to jest przyjęte w Polsce.
contact-phone = Numer telefonu osoby kontaktowej
    .help = Zacznij od znaku + i numeru kierunkowego kraju.
    .example = +48 22 123 45 67
