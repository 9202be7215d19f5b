### Formularz po polsku, dla osoby, która go wypełnia. Dział, który go otrzymuje, zna etykiety
### angielskie: znaczenie musi pozostać to samo co w en-US.

title = Wniosek o płatność na podstawie faktury
subject = Wniosek o płatność na podstawie faktury: { $company-name }
intro = Ten formularz to wniosek do firmy { -microsoft } o możliwość płacenia za platformę { -azure } na podstawie faktury. Pole opcjonalne, do którego nie masz informacji, pozostaw puste.

customer-kind = Nowy czy obecny klient
    .option-new = Nowy
    .option-existing = Obecny
    .help-new = Firma nie ma jeszcze płatnej subskrypcji platformy { -azure }.
    .help-existing = Firma płaci już za subskrypcję platformy { -azure }, na przykład kartą.
payment-method = Aktualna forma płatności (tylko obecni klienci)
    .help = Podaj tylko rodzaj płatności, nigdy numer karty.
    .example = Firmowa karta kredytowa
order-id = Identyfikator zamówienia (objętego wnioskiem o płatność na podstawie faktury)
    .help = Tylko jeśli zamówienie zostało już złożone: identyfikator znajdziesz w jego potwierdzeniu.
account-admin = Live ID administratora konta lub jego identyfikator organizacyjny (powinien należeć do domeny firmy)
    .help = Adres e-mail, za pomocą którego administrator konta loguje się na platformie { -azure }. Podaj adres służbowy, nie prywatny.
    .example = informatyk@logistyka.example
commerce-account-id = Identyfikator konta Commerce
    .help = Identyfikator konta rozliczeniowego. Znajdziesz go w witrynie { -portal }, we właściwościach tego konta.
company-name = Nazwa firmy (jak w rejestrze VAT lub na stronie rządowej)
    .help = Dokładnie tak jak na koncie platformy { -azure }, wraz z formą prawną.
    .example = Przykładowa Logistyka SA
company-address = Adres firmy (jak w rejestrze VAT lub na stronie rządowej)
    .help = Adres z rejestru, dokładnie taki jak na koncie platformy { -azure }.
    .example = ul. Przykładowa 12, 00-000 Warszawa
company-website = Strona internetowa firmy
country = Kraj
    .help = Kraj, w którym firma jest zarejestrowana.
tax-id = Numer identyfikacji podatkowej lub numer VAT
    .help = W Polsce NIP, w innych krajach Unii Europejskiej numer VAT z literami kraju.
    .example = 123-456-78-02
company-established = Rok założenia firmy
prior-business = Wcześniejsza współpraca z firmą { -microsoft }
    .help = Jakie produkty { -microsoft } firma kupiła, bezpośrednio lub u sprzedawcy, i od kiedy ich używa.
    .example = Office 365 od 2016 roku
contact-name = Imię i nazwisko osoby kontaktowej
    .help = Ktoś z działu rozrachunków z dostawcami lub działu finansowego, najlepiej osoba kontaktowa ds. rozliczeń przypisana do konta.
contact-phone = Numer telefonu osoby kontaktowej
    .help = Zacznij od znaku + i numeru kierunkowego kraju, aby można było zadzwonić z zagranicy.
    .example = +48 22 123 45 67
contact-email = Adres e-mail osoby kontaktowej
justification = Uzasadnienie wyboru faktury zamiast karty kredytowej
    .help = Wystarczy jedno lub dwa zdania: jak firma zatwierdza i opłaca wydatki albo w czym przeszkadza karta.

# Nagłówek części o rdzeniach (rdzenie procesorów maszyn wirtualnych, liczone w ramach limitu).
cores = Jeśli potrzebujesz więcej rdzeni, podaj też poniższe informacje
    .intro = Wypełnij tę część tylko wtedy, gdy wnioskujesz też o wyższy limit rdzeni.
existing-cores = Obecna liczba rdzeni (dotychczasowy limit)
    .help = Limit, który masz teraz, nawet jeśli nie wykorzystujesz go w całości.
    .example = 20
requested-cores = Wnioskowana liczba rdzeni (nowy limit)
    .help = Nowa łączna liczba, a nie tylko dodatkowe rdzenie.
    .example = 64
region-and-series = Konkretny region i seria subskrypcji
    .help = Gdzie działają maszyny wirtualne i do jakiej serii należą: `Standard_D4_v3` należy do serii Dv3.
    .example = Europa Zachodnia, Dv3
