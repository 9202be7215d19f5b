title = Opłacanie subskrypcji platformy { -azure } na podstawie faktury
description = Jak złożyć wniosek o płatność na podstawie faktury za subskrypcję platformy { -azure }, co w nim podać i co dzieje się później.

introduction = Za subskrypcję platformy { -azure } nie trzeba płacić kartą: firmy mogą też poprosić { -microsoft } o wystawianie faktur. Aby to zrobić, utwórz żądanie obsługi. Gdy zostanie ono zatwierdzone, otrzymasz instrukcje, jak skonfigurować subskrypcję.
# $facts-from: miesiąc, z którego pochodzą informacje na tej stronie.
# Po „na” stoi biernik, a w nazwach miesięcy jest on równy mianownikowi.
facts-date = Kroki i formularz opisano na tej stronie według stanu na { DATETIME($facts-from) } r.

## Ważne

business-only = Na podstawie faktury mogą płacić wyłącznie posiadacze kont firmowych.
# SendGrid to nazwa firmy.
third-party-services = Faktura nigdy nie obejmuje [usług innych firm][external-services]: nie można ich w ten sposób ani kupić, ani opłacić. Jeśli subskrypcja zawiera takie usługi, na przykład SendGrid, usuń je przed zmianą formy płatności. Aby kupić je później, użyj drugiej subskrypcji, opłacanej kartą kredytową lub debetową.
no-way-back = Po przejściu na płatność na podstawie faktury nie można już wrócić do karty kredytowej ani debetowej.

## Kroki

request = Składanie wniosku o płatność na podstawie faktury
sign-in = Zaloguj się do witryny [{ -portal }][portal] i wybierz kolejno **{ -help-and-support }** > **{ -new-support-request }**.
    .alt = Szkic witryny { -portal }: w menu wybrano pozycję „{ -help-and-support }”, a u góry strony znajduje się pozycja „{ -new-support-request }”.
choose-billing = W polu **{ -issue-type }** wybierz pozycję **{ -billing }**. Wskaż subskrypcję, za którą chcesz płacić na podstawie faktury, oraz plan pomocy technicznej, po czym wybierz przycisk **{ -next-button }**.
choose-problem-type = Na liście **{ -problem-type }** wybierz pozycję **{ -pay-by-invoice }**.
fill-in-details = Skopiuj ten formularz do pola **{ -details }**, wypełnij go i wybierz przycisk **{ -next-button }**.
name-and-address = Nazwa i adres firmy muszą być dokładnie takie same jak na koncie platformy { -azure }. Jeśli chcesz je wyświetlić lub zmienić, przeczytaj, [jak zaktualizować profil konta][profile].
billing-contact = Limit kredytowy może zostać zatwierdzony dopiero wtedy, gdy do konta jest przypisana osoba kontaktowa ds. rozliczeń. Wskaż kogoś z działu rozrachunków z dostawcami lub działu finansowego; osoby kontaktowe ds. rozliczeń możesz dodawać i zmieniać w [{ -account-center }][account-center].
create = Upewnij się, że dane kontaktowe i wybrany sposób kontaktu są prawidłowe, i wybierz przycisk **{ -create-button }**.

## Po złożeniu wniosku

credit-check = Sprawdzenie zdolności kredytowej
credit-check-when = To, czy zdolność kredytowa firmy będzie sprawdzana, zależy od tego, jakiej kwoty kredytu potrzebujesz. Jeśli sprawdzenie jest konieczne, { -microsoft } przyśle Ci odpowiedni formularz wniosku.
# $credit-check-days: liczba dni lub zakres, na przykład 5–7.
credit-check-time =
    { $credit-check-days ->
        [one] Po odesłaniu formularza jego rozpatrzenie trwa { RANGE($credit-check-days) } dzień.
        [few] Po odesłaniu formularza jego rozpatrzenie trwa { RANGE($credit-check-days) } dni.
        [many] Po odesłaniu formularza jego rozpatrzenie trwa { RANGE($credit-check-days) } dni.
       *[other] Po odesłaniu formularza jego rozpatrzenie trwa { RANGE($credit-check-days) } dnia.
    }
help = Pomoc
help-text = Masz pytanie albo coś nie działa? [Utwórz żądanie obsługi][support].
