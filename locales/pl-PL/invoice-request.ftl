### Formularz po polsku, dla osoby, która go wypełnia. Dział, który go otrzymuje, zna etykiety
### angielskie: znaczenie musi pozostać to samo co w en-US.

title = Wniosek o płatność na podstawie faktury
subject = Wniosek o płatność na podstawie faktury: { $company-name }

customer-kind = Nowy czy obecny klient
    .option-new = Nowy
    .option-existing = Obecny
payment-method = Aktualna forma płatności (tylko obecni klienci)
order-id = Identyfikator zamówienia (objętego wnioskiem o płatność na podstawie faktury)
account-admin = Live ID administratora konta lub jego identyfikator organizacyjny (powinien należeć do domeny firmy)
commerce-account-id = Identyfikator konta Commerce
company-name = Nazwa firmy (jak w rejestrze VAT lub na stronie rządowej)
company-address = Adres firmy (jak w rejestrze VAT lub na stronie rządowej)
company-website = Strona internetowa firmy
country = Kraj
tax-id = Numer identyfikacji podatkowej lub numer VAT
company-established = Rok założenia firmy
prior-business = Wcześniejsza współpraca z firmą { -microsoft }
contact-name = Imię i nazwisko osoby kontaktowej
contact-phone = Numer telefonu osoby kontaktowej
contact-email = Adres e-mail osoby kontaktowej
justification = Uzasadnienie wyboru faktury zamiast karty kredytowej

# Nagłówek części o rdzeniach (rdzenie procesorów maszyn wirtualnych, liczone w ramach limitu).
cores = Jeśli potrzebujesz więcej rdzeni, podaj też poniższe informacje
existing-cores = Obecna liczba rdzeni (dotychczasowy limit)
requested-cores = Wnioskowana liczba rdzeni (nowy limit)
region-and-series = Konkretny region i seria subskrypcji
