### Słowa samego programu docent: to, co strona mówi wokół instrukcji, oraz to, co mówi się
### o odpowiedzi, którą trzeba jeszcze raz sprawdzić.

# Nazwa tego języka w tym języku.
docent-language = Polski

## Alerty: pięć nazw, których żaden czytelnik nie może pomylić

docent-note = Informacja
docent-tip = Wskazówka
docent-important = Ważne
docent-warning = Ostrzeżenie
docent-caution = Przestroga

## Wokół strony

# Nagłówek listy linków do tej samej strony w innych językach.
docent-languages = Języki
# $date: dzień ostatniej aktualizacji strony.
# docent: allow(end-punctuation) „r.” to skrót od „roku” po dacie
docent-updated = Ostatnia aktualizacja: { DATETIME($date, dateStyle: "long") } r.
docent-translation = O tłumaczeniu
# $language: nazwa języka, który widać zamiast tłumaczenia, w mianowniku.
docent-not-translated = Ta strona nie została jeszcze przetłumaczona; jej językiem jest na razie { $language }.
# $count: liczba fragmentów. $language: nazwa języka, który widać zamiast tłumaczenia, w mianowniku.
docent-partly-translated =
    { $count ->
        [one] Na tej stronie { NUMBER($count) } fragment nie został jeszcze przetłumaczony; jego językiem jest na razie { $language }.
        [few] Na tej stronie { NUMBER($count) } fragmenty nie zostały jeszcze przetłumaczone; ich językiem jest na razie { $language }.
        [many] Na tej stronie { NUMBER($count) } fragmentów nie zostało jeszcze przetłumaczonych; ich językiem jest na razie { $language }.
       *[other] Na tej stronie { NUMBER($count) } fragmentu nie zostało jeszcze przetłumaczone; ich językiem jest na razie { $language }.
    }
# $count: liczba fragmentów.
docent-left-out =
    { $count ->
        [one] Na tej stronie pominięto { NUMBER($count) } fragment, ponieważ nie został jeszcze przetłumaczony.
        [few] Na tej stronie pominięto { NUMBER($count) } fragmenty, ponieważ nie zostały jeszcze przetłumaczone.
        [many] Na tej stronie pominięto { NUMBER($count) } fragmentów, ponieważ nie zostały jeszcze przetłumaczone.
       *[other] Na tej stronie pominięto { NUMBER($count) } fragmentu, ponieważ nie zostały jeszcze przetłumaczone.
    }
# $count: liczba fragmentów.
docent-outdated =
    { $count ->
        [one] Tłumaczenie { NUMBER($count) } fragmentu tej strony może być nieaktualne, ponieważ oryginał został później zmieniony.
        [few] Tłumaczenie { NUMBER($count) } fragmentów tej strony może być nieaktualne, ponieważ oryginał został później zmieniony.
        [many] Tłumaczenie { NUMBER($count) } fragmentów tej strony może być nieaktualne, ponieważ oryginał został później zmieniony.
       *[other] Tłumaczenie { NUMBER($count) } fragmentu tej strony może być nieaktualne, ponieważ oryginał został później zmieniony.
    }
# $count: liczba fragmentów.
docent-machine-translated =
    { $count ->
        [one] Na tej stronie { NUMBER($count) } fragment przetłumaczono automatycznie, bez weryfikacji przez człowieka.
        [few] Na tej stronie { NUMBER($count) } fragmenty przetłumaczono automatycznie, bez weryfikacji przez człowieka.
        [many] Na tej stronie { NUMBER($count) } fragmentów przetłumaczono automatycznie, bez weryfikacji przez człowieka.
       *[other] Na tej stronie { NUMBER($count) } fragmentu przetłumaczono automatycznie, bez weryfikacji przez człowieka.
    }
docent-wholly-machine-translated = Całą tę stronę przetłumaczono automatycznie i nikt nie sprawdził tłumaczenia.
# $language: nazwa języka oryginału, w mianowniku.
docent-read-original = Przeczytaj stronę w języku oryginału: { $language }

## Odpowiedzi na pytanie, na które można odpowiedzieć „tak” lub „nie”

docent-yes = Tak
docent-no = Nie

## Problemy w wypełnionym formularzu
## $label to zawsze etykieta pola. Napisz, co zrobić; nikogo nie obwiniaj.

docent-problem-missing = Wypełnij pole „{ $label }”.
# $max: największa dozwolona liczba znaków.
docent-problem-too-long =
    { $max ->
        [one] Skróć tekst w polu „{ $label }” do maksymalnie { $max } znaku.
        [few] Skróć tekst w polu „{ $label }” do maksymalnie { $max } znaków.
        [many] Skróć tekst w polu „{ $label }” do maksymalnie { $max } znaków.
       *[other] Skróć tekst w polu „{ $label }” do maksymalnie { $max } znaku.
    }
docent-problem-one-line = Tekst w polu „{ $label }” zapisz w jednym wierszu.
# $options: odpowiedzi do wyboru.
docent-problem-choice = W polu „{ $label }” wybierz jedną z odpowiedzi: { LIST($options, type: "or") }.
docent-problem-email = W polu „{ $label }” wpisz adres e-mail, na przykład nazwa@example.com.
# $example: numer telefonu.
docent-problem-phone = W polu „{ $label }” wpisz numer telefonu z numerem kierunkowym kraju, na przykład { $example }.
# Ostrzeżenie: numer mimo wszystko może być poprawny.
docent-problem-phone-range = Sprawdź, czy numer w polu „{ $label }” nie zawiera pomyłek. O ile wiadomo, takie numery nie są w użyciu.
docent-problem-url = W polu „{ $label }” wpisz adres internetowy zaczynający się od https://, na przykład https://www.example.com.
# $example: kod kraju.
docent-problem-country = W polu „{ $label }” wpisz nazwę kraju lub jego dwuliterowy kod, na przykład { $example }.
# $country: nazwa kraju.
docent-problem-tax-id = Sprawdź pole „{ $label }”. Numery podatkowe w tym kraju ({ $country }) mają inny format.
# $prefix: litery na początku numeru. $country: nazwa kraju.
docent-problem-tax-id-country = Zmień zawartość pola „{ $label }” albo kraj. Numer zaczyna się od { $prefix }, a podany kraj to { $country }.
# Ostrzeżenie: numer mimo wszystko może być poprawny.
docent-problem-tax-id-digits = Sprawdź, czy w polu „{ $label }” nie ma pomyłek. Cyfra kontrolna nie pasuje do reszty numeru.
# $min i $max: lata.
docent-problem-year = W polu „{ $label }” wpisz rok czterema cyframi, od { $min } do { $max }.
docent-problem-integer = W polu „{ $label }” wpisz cyframi liczbę całkowitą, na przykład 12.
docent-problem-date = W polu „{ $label }” wpisz datę w formacie rok-miesiąc-dzień, na przykład 2019-04-30.
docent-problem-guid = W polu „{ $label }” wpisz identyfikator złożony z 32 cyfr i liter, w takiej postaci: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = W polu „{ $label }” wpisz kod waluty i kwotę, na przykład EUR 1250.50.
# $min: liczba lub data.
docent-problem-min = W polu „{ $label }” wpisz wartość nie mniejszą niż { $min }.
# $max: liczba lub data.
docent-problem-max = W polu „{ $label }” wpisz wartość nie większą niż { $max }.
# $other: etykieta innego pola. $value: liczba w tamtym polu.
docent-problem-above = W polu „{ $label }” wpisz liczbę większą niż w polu „{ $other }” ({ $value }).
docent-problem-pattern = Sprawdź zapis w polu „{ $label }”. Ma inny format niż wymagany.
# $other: etykieta pola, od którego zależy, czy to pole trzeba wypełnić.
docent-problem-not-asked = Pozostaw pole „{ $label }” puste albo zmień odpowiedź w polu „{ $other }”.
# Ostrzeżenie: podobne do siebie litery z dwóch alfabetów.
docent-problem-scripts = Wpisz ponownie tekst w polu „{ $label }”. W jednym z wyrazów są podobnie wyglądające litery z różnych alfabetów.
