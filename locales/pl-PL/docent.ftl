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
# Nagłówek listy wszystkich poradników i link, który do niej prowadzi.
docent-guides = Poradniki
docent-contents = Na tej stronie
docent-skip = Przejdź do treści
# Przycisk przy fragmencie kodu.
docent-copy = Kopiuj
docent-copied = Skopiowano
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
# Etykieta wiersza formularza; po niej następuje nazwa języka.
docent-answers-language = Język odpowiedzi

## Formularz do wypełnienia na stronie

# Przycisk i nagłówek formularza. Formularz uzupełnia tekst do skopiowania, który znajduje się pod nim.
docent-form = Wypełnij formularz
docent-form-private = Wpisane informacje pozostają w tej karcie przeglądarki. Nic nie jest wysyłane.
# Stoi po etykiecie pola, które może pozostać puste.
docent-form-optional = (opcjonalnie)
# $example: odpowiedź, tak jak się ją wpisuje.
docent-form-example = Przykład: { $example }
# Widnieje na liście odpowiedzi, dopóki żadna nie jest wybrana.
docent-form-choose = Wybierz odpowiedź
# Etykieta listy: w jakim języku gotowy tekst nazywa pola.
docent-form-labels = Język etykiet w tekście
# $recipient, $reader: nazwy języków w mianowniku.
docent-form-labels-both = { $recipient } i { $reader }
# $part: nagłówek części formularza, którą można wypełnić kilka razy, w mianowniku.
docent-form-add = Dodaj kolejną pozycję: { $part }
# $part: nagłówek części formularza w mianowniku i numer.
docent-form-remove = Usuń: { $part }
docent-form-check = Sprawdź i skopiuj
docent-form-text = Pobierz tekst
# Zapisuje plik, który można tu później otworzyć.
docent-form-save = Zapisz odpowiedzi
docent-form-open = Otwórz zapisane odpowiedzi
# Nagłówek listy problemów; przy każdym jest napisane, co zrobić.
docent-form-problems = Sprawdź jeszcze raz te odpowiedzi
# Stoi przed opisem problemu i przed tytułem strony.
docent-form-problem = Problem:
docent-form-copied = Tekst został skopiowany.
docent-form-not-copied = Skopiuj tekst za pomocą klawiatury. Jest już zaznaczony.
docent-form-opened = Twoje odpowiedzi są już w formularzu.
docent-form-not-opened = Wybierz plik z odpowiedziami do tego formularza. Wskazanego pliku nie można odczytać.
# $recipient: nazwa języka w mianowniku.
docent-form-labels-why = Język odbiorców tekstu: { $recipient }.
# Pobiera tekst mimo problemów.
docent-form-anyway = Pobierz mimo to
docent-form-clear = Wyczyść wszystkie odpowiedzi
docent-form-cleared = Wszystkie odpowiedzi zostały wyczyszczone.
docent-form-undo = Cofnij
# $part: nagłówek części formularza i numer.
docent-form-removed = Usunięto: { $part }
# Nad listą nietypowych odpowiedzi i po komunikacie o skopiowaniu tekstu.
docent-form-doubts = Sprawdź te odpowiedzi. Mogą być poprawne.
# Po skopiowaniu tekstu.
docent-form-shared = Jeśli z tego komputera korzystają też inni, na koniec wyczyść odpowiedzi.
# Przy pliku w kodowaniu innym niż UTF-8.
docent-form-encoding = Zapisz plik jako UTF-8 i otwórz go ponownie. Nie można odczytać jego znaków.
docent-form-several = Plik zawiera kilka wniosków. Wpisano tylko pierwszy.
# Dalej następuje lista odpowiedzi.
docent-form-left-out = Tych odpowiedzi z pliku nie wpisano:
# Pytanie przed otwarciem pliku.
docent-form-replace = Zastąpić Twoje odpowiedzi odpowiedziami z pliku?
# Dwa przyciski pod tym pytaniem.
docent-form-replace-yes = Zastąp
docent-form-replace-no = Zachowaj moje

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
# $options: spośród wielu odpowiedzi najbardziej podobne do podanej.
docent-problem-choice-near = W polu „{ $label }” wybierz jedną z możliwych odpowiedzi. Najbardziej podobne: { LIST($options, type: "or") }.
docent-problem-email = W polu „{ $label }” wpisz adres e-mail, na przykład nazwa@example.com.
# $example: numer telefonu.
docent-problem-phone = W polu „{ $label }” wpisz numer telefonu z numerem kierunkowym kraju, na przykład { $example }.
# Ostrzeżenie: numer mimo wszystko może być poprawny.
docent-problem-phone-range = Sprawdź, czy numer w polu „{ $label }” nie zawiera pomyłek. O ile wiadomo, takie numery nie są w użyciu.
docent-problem-url = W polu „{ $label }” wpisz adres internetowy zaczynający się od https://, na przykład https://www.example.com.
# $example: kod kraju.
docent-problem-country = W polu „{ $label }” wpisz nazwę kraju lub jego dwuliterowy kod, na przykład { $example }.
# $country: nazwa kraju podobna do odpowiedzi.
docent-problem-country-near = W polu „{ $label }” wpisz „{ $country }”, jeśli chodzi o ten kraj, albo jego dwuliterowy kod.
# $countries: nazwy krajów, o które może chodzić.
docent-problem-country-several = W polu „{ $label }” wpisz pełną nazwę. Tak nazywa się kilka krajów: { LIST($countries, type: "or") }.
# $country: nazwa kraju.
docent-problem-tax-id = Sprawdź pole „{ $label }”. Numery podatkowe w tym kraju ({ $country }) mają inny format.
docent-problem-tax-id-country = Zmień zawartość pola „{ $label }” albo kraj. Litery na początku numeru oznaczają inny kraj niż podany.
# Ostrzeżenie: numer mimo wszystko może być poprawny.
docent-problem-tax-id-digits = Sprawdź, czy w polu „{ $label }” nie ma pomyłek. Cyfra kontrolna nie pasuje do reszty numeru.
# Ostrzeżenie: numer składa się z zer.
docent-problem-tax-id-zero = Sprawdź pole „{ $label }”. Numer złożony z samych zer jest zapewne zastępczy.
# $min i $max: lata.
docent-problem-year = W polu „{ $label }” wpisz rok czterema cyframi, od { $min } do { $max }.
docent-problem-integer = W polu „{ $label }” wpisz cyframi liczbę całkowitą, na przykład 12.
docent-problem-date = W polu „{ $label }” wpisz datę w formacie rok-miesiąc-dzień, na przykład 2019-04-30.
docent-problem-date-time = W polu „{ $label }” wpisz sam dzień, bez godziny, na przykład 2019-04-30.
docent-problem-guid = W polu „{ $label }” wpisz identyfikator złożony z 32 cyfr i liter, w takiej postaci: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = W polu „{ $label }” wpisz kod waluty i kwotę, na przykład EUR 1250.50.
# $min: liczba lub data.
docent-problem-min = W polu „{ $label }” wpisz wartość nie mniejszą niż { $min }.
# $max: liczba lub data.
docent-problem-max = W polu „{ $label }” wpisz wartość nie większą niż { $max }.
# $other: etykieta innego pola.
docent-problem-above = W polu „{ $label }” wpisz liczbę większą niż w polu „{ $other }”.
# $other: etykieta innego pola. $day: data w tym polu.
docent-problem-after = W polu „{ $label }” wpisz datę późniejszą niż { $day } (data w polu „{ $other }”).
docent-problem-before = W polu „{ $label }” wpisz datę wcześniejszą niż { $day } (data w polu „{ $other }”).
# Dwa ostrzeżenia: YAML nie odczytał odpowiedzi albo odczytał tylko jej część.
docent-problem-yaml-null = Sprawdź pole „{ $label }”. YAML odczytuje to jako brak odpowiedzi. Jeśli to tekst, ujmij go w cudzysłów.
docent-problem-yaml-comment = Sprawdź pole „{ $label }”. YAML traktuje znak # i to, co po nim następuje, jako komentarz. Jeśli należą do odpowiedzi, ujmij ją w cudzysłów.
docent-problem-pattern = Sprawdź zapis w polu „{ $label }”. Ma inny format niż wymagany.
# $other: etykieta pola, od którego zależy, czy to pole trzeba wypełnić.
docent-problem-not-asked = Pozostaw pole „{ $label }” puste albo zmień odpowiedź w polu „{ $other }”.
# Ostrzeżenie: podobne do siebie litery z dwóch alfabetów.
docent-problem-scripts = Wpisz ponownie tekst w polu „{ $label }”. W jednym z wyrazów są podobnie wyglądające litery z różnych alfabetów.
docent-problem-garbled = Sprawdź pole „{ $label }”: niektóre znaki zostały po drodze uszkodzone.
docent-problem-spreadsheet = Sprawdź pole „{ $label }”: to wygląda na błąd lub zaokrągloną liczbę z arkusza kalkulacyjnego, a nie na odpowiedź.
docent-problem-email-name = W polu „{ $label }” wpisz sam adres e-mail, bez nazwy i bez nawiasów ostrokątnych.
docent-problem-email-several = W polu „{ $label }” wpisz tylko jeden adres e-mail.
# $example: numer telefonu.
docent-problem-phone-country = W polu „{ $label }” zacznij numer telefonu od znaku + i numeru kierunkowego kraju, na przykład { $example }.
docent-problem-phone-short = Uzupełnij numer telefonu w polu „{ $label }”. Ma za mało cyfr.
docent-problem-phone-long = W polu „{ $label }” usuń cyfry, które nie należą do numeru telefonu. Numer ma za dużo cyfr.
# $example: wpisany adres poprzedzony https:// albo inny adres.
docent-problem-url-scheme = W polu „{ $label }” wpisz pełny adres internetowy zaczynający się od https://, na przykład { $example }.
docent-problem-url-user = Usuń nazwę użytkownika i hasło z adresu internetowego w polu „{ $label }”.
docent-problem-date-none = Sprawdź dzień i miesiąc w polu „{ $label }”. Takiej daty nie ma w kalendarzu.
docent-problem-guid-zero = W polu „{ $label }” wpisz właściwy identyfikator. Same zera to tylko symbol zastępczy.
# $example: kod waluty.
docent-problem-money-currency = W polu „{ $label }” zacznij od trzyliterowego kodu waluty będącej w użyciu, na przykład { $example }.
# $currency: kod waluty. $count: największa liczba miejsc dziesiętnych.
docent-problem-money-decimals =
    { $count ->
        [0] W polu „{ $label }” wpisz kwotę bez miejsc dziesiętnych. Kwoty w walucie { $currency } ich nie mają.
        [one] Popraw kwotę w polu „{ $label }”. Kwoty w walucie { $currency } mają najwyżej { $count } miejsce dziesiętne.
        [few] Popraw kwotę w polu „{ $label }”. Kwoty w walucie { $currency } mają najwyżej { $count } miejsca dziesiętne.
        [many] Popraw kwotę w polu „{ $label }”. Kwoty w walucie { $currency } mają najwyżej { $count } miejsc dziesiętnych.
       *[other] Popraw kwotę w polu „{ $label }”. Kwoty w walucie { $currency } mają najwyżej { $count } miejsca dziesiętnego.
    }
# $country: nazwa kraju w mianowniku. $example: numer VAT z tego kraju.
docent-problem-tax-id-like = Popraw numer w polu „{ $label }”. Numery VAT w tym kraju ({ $country }) wyglądają tak: { $example }.
# Ostrzeżenie: numer mimo wszystko może być poprawny. $country: nazwa kraju w mianowniku.
docent-problem-tax-id-shape = Sprawdź, czy w polu „{ $label }” nie ma pomyłek. Numery podatkowe w tym kraju ({ $country }) zwykle wyglądają inaczej.
# Ostrzeżenie: odpowiedź mimo wszystko może być poprawna. $other: etykieta innego pola.
docent-problem-same-domain = Sprawdź pole „{ $label }”. Domena jest inna niż w polu „{ $other }”.
# Ostrzeżenie. $characters: kody usuniętych znaków, na przykład U+202E.
docent-problem-hidden = Sprawdź odpowiedź w polu „{ $label }”. Wersja robocza pomija jej niewidoczne znaki ({ $characters }).
docent-problem-value = W polu „{ $label }” podaj jedną wartość, a nie listę ani grupę wartości.
docent-problem-twice = W polu „{ $label }” pozostaw tylko jedną z dwóch odpowiedzi.
# $part: nagłówek lub nazwa części formularza.
docent-problem-part-not-asked = Pozostaw pole „{ $label }” puste albo wybierz też część „{ $part }”.
# $part: nagłówek lub nazwa części formularza. $max: największa liczba powtórzeń.
docent-problem-several-parts =
    { $max ->
        [one] Wypełnij część „{ $part }” najwyżej { $max } raz.
        [few] Wypełnij część „{ $part }” najwyżej { $max } razy.
        [many] Wypełnij część „{ $part }” najwyżej { $max } razy.
       *[other] Wypełnij część „{ $part }” najwyżej { $max } raza.
    }
# $field: techniczna nazwa pola, na przykład company_adress.
docent-problem-unknown-field = Usuń pole „{ $field }”. Nie ma go w tym formularzu.
# $field i $other: techniczne nazwy pól. Pole $other jest w formularzu.
docent-problem-unknown-field-near = W tym formularzu nie ma pola „{ $field }”. Jeśli chodzi o pole „{ $other }”, wpisz tę nazwę.
# $part: nazwa części. $options: części do wyboru.
docent-problem-unknown-part = W tym formularzu nie ma opcjonalnej części „{ $part }”. Wybierz część: { LIST($options, type: "or") }.
# $options: nazwy formularzy.
docent-problem-form = Podaj nazwę formularza, którego dotyczy wniosek: { LIST($options, type: "or") }.
docent-problem-form-none = Najpierw dodaj formularz. W projekcie nie ma żadnego.
# $options: kody języków, na przykład nl-NL.
docent-problem-locale = Podaj dostępny język: { LIST($options, type: "or") }.
docent-problem-parts-list = Części pod kluczem `parts` zapisz jako listę nazw.
docent-problem-parts-none = Usuń klucz `parts`. Ten formularz nie ma opcjonalnych części.
docent-problem-values-map = Odpowiedzi pod kluczem `values` zapisz jako grupę: nazwa każdego pola i odpowiedź.
# $format: YAML, JSON Lines lub CSV.
docent-problem-syntax = Popraw zapis ({ $format }) we wskazanym miejscu. Tego rekordu nie można odczytać.
# $field: nazwa klucza w rekordzie.
docent-problem-key = Pozostaw tylko jeden klucz `{ $field }`. W tym rekordzie występuje on dwa razy.
# $field: nazwa klucza. $options: klucze, które może mieć rekord.
docent-problem-unknown-key = Odpowiedzi umieść pod kluczem `values`. Rekord nie ma klucza `{ $field }`; dostępne klucze to { LIST($options) }.
# $id: identyfikator rekordu.
docent-problem-id-taken = Nadaj każdemu rekordowi własny identyfikator. Identyfikator „{ $id }” ma już inny rekord.
# $id: the name of the other draft's file, without its extension
docent-problem-name-taken = Inny szkic ma już nazwę pliku „{ $id }”. Dzięki { "{id}" } lub { "{number}" } w --name każdy szkic otrzyma własną nazwę.
# $id: identyfikator rekordu.
docent-problem-id-case = Nadaj każdemu rekordowi własny identyfikator. Identyfikator „{ $id }” różni się od identyfikatora innego rekordu tylko wielkością liter.
# $max: największa dozwolona liczba znaków.
docent-problem-id =
    { $max ->
        [one] Podaj identyfikator, który nie jest pusty, mieści się w jednym wierszu i ma najwyżej { $max } znak.
        [few] Podaj identyfikator, który nie jest pusty, mieści się w jednym wierszu i ma najwyżej { $max } znaki.
        [many] Podaj identyfikator, który nie jest pusty, mieści się w jednym wierszu i ma najwyżej { $max } znaków.
       *[other] Podaj identyfikator, który nie jest pusty, mieści się w jednym wierszu i ma najwyżej { $max } znaku.
    }
# $max: największy dozwolony rozmiar, na przykład 1 MB.
docent-problem-record-size = Skróć lub podziel ten rekord. Jest większy niż { $max }.
docent-problem-mail-parts = Skopiuj odpowiedzi do nowej wiadomości. Ta ma zbyt wiele części lub nagłówków.
# $count: liczba komórek w wierszu. $max: liczba komórek w wierszu nagłówka.
docent-problem-cells = Wyrównaj liczbę komórek w tym wierszu ({ $count }) i w wierszu nagłówka ({ $max }).
docent-problem-quote = Zamknij cudzysłów otwarty w tym wierszu albo podwój go, jeśli należy do tekstu.
docent-problem-no-block = Wklej cały blok formularza razem z etykietami. W tym tekście nie ma wypełnionego formularza.
docent-problem-stray = Przenieś ten wiersz za właściwą etykietę albo go usuń. Nie należy on do żadnego pola formularza.
docent-problem-stray-near = Wpisz etykietę „{ $other }”, jeśli ten wiersz jej dotyczy. W obecnej postaci wiersz nie należy do żadnego pola formularza.
docent-problem-line-joined = Sprawdź pole „{ $label }”. Wskazany wiersz nie ma etykiety z formularza i został odczytany jako część tej odpowiedzi.
docent-problem-older-copy = Sprawdź pole „{ $label }”. Odpowiedź jest tylko w starszej kopii formularza, dalej w tej wiadomości.
docent-problem-link-replaced = Sprawdź pole „{ $label }”. Program pocztowy zastąpił w nim link własnym; wpisz pierwotny adres.
docent-problem-label-inside = Sprawdź pole „{ $label }”. Odpowiedź zawiera też etykietę „{ $other }”; umieść ją w osobnym wierszu.
docent-problem-sides-differ = Sprawdź pole „{ $label }”. Wiadomość zawiera tę odpowiedź dwa razy, jako zwykły tekst i jako HTML, a obie się różnią; użyto zwykłego tekstu.
docent-problem-sides-lack = Sprawdź pole „{ $label }”. W zwykłym tekście wiadomości brakuje tej odpowiedzi; użyto odpowiedzi z wersji HTML.
docent-problem-after-closing = Sprawdź pole „{ $label }”. Odpowiedź znajduje się po zwrocie kończącym wiadomość i może należeć do podpisu.
docent-problem-stray-signed = Przenieś ten wiersz przed znak podpisu, jeśli należy do odpowiedzi. Znajduje się on po „--” lub po wierszu dodawanym przez programy pocztowe i został uznany za podpis.
docent-problem-mail-damaged = Poproś o ponowne przesłanie wiadomości. Jej część jest uszkodzona lub ucięta, więc może brakować odpowiedzi.
