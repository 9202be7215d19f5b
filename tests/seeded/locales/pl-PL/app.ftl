### Słowa aplikacji Lumora, która przechowuje zdjęcia.

## Nazwy produktu i jego ekranów

-app = Lumora
-sync-center = Centrum synchronizacji
-shared-albums = Udostępnione albumy

## Na wejściu

welcome = { $name }, witamy w aplikacji { -app }!
new-here = Nie znasz jeszcze aplikacji { -app }? <a href="https://lumora.example/tour">Zobacz wprowadzenie</a>.
forgot-password = Nie pamiętasz hasła? <a href="https://lumora.example/reset">Ustaw nowe hasło</a>.
accept-terms = Rejestrując się, akceptujesz <a href="https://lumora.example/terms" target="_blank">warunki użytkowania</a>.
sign-out = Czy na pewno chcesz się wylogować?
offline = Nie masz połączenia z internetem? Sprawdź je i spróbuj ponownie.
all-safe = Wszystkie Twoje zdjęcia są bezpieczne!

## Zdjęcia i albumy

search = Szukaj zdjęć
    .placeholder = Nazwa, miejsce lub data
    .aria-label = Szukaj we wszystkich zdjęciach
upload = Dodaj zdjęcia
    .title = Dodaj zdjęcia z tego komputera
    .aria-label = Wybierz zdjęcia do dodania
no-results = Nic nie znaleziono? Zajrzyj też do <em>kosza</em>.
selected =
    { $count ->
        [one] Wybrano { $count } zdjęcie.
        [few] Wybrano { $count } zdjęcia.
        [many] Wybrano { $count } zdjęć.
       *[other] Wybrano { $count } zdjęcia.
    }
shared-with-you =
    { $count ->
        [one] { $name } udostępnia Ci { $count } album.
        [few] { $name } udostępnia Ci { $count } albumy.
        [many] { $name } udostępnia Ci { $count } albumów.
       *[other] { $name } udostępnia Ci { $count } albumu.
    }
days-left =
    { $days ->
        [one] Okres próbny aplikacji { -app } skończy się za { $days } dzień.
        [few] Okres próbny aplikacji { -app } skończy się za { $days } dni.
        [many] Okres próbny aplikacji { -app } skończy się za { $days } dni.
       *[other] Okres próbny aplikacji { -app } skończy się za { $days } dnia.
    }
delete =
    { $kind ->
        [album] Usunąć album „{ $title }”?
        [video] Usunąć film „{ $title }”?
       *[photo] Usunąć zdjęcie „{ $title }”?
    }
plan =
    { $plan ->
        [free] Używasz bezpłatnej wersji.
       *[plus] Używasz wersji { -app } Plus.
    }
rename = Nadaj albumowi „{ $title }” nową nazwę.
moved = „{ $title }” znajduje się teraz w folderze „{ $folder }”.
hidden = Zdjęcia oznaczone jako „prywatne” nie trafiają na ekran { -shared-albums }.
empty-bin = Zdjęcia pozostają w koszu przez 60 dni. <strong>Potem są trwale usuwane</strong>.
limits = Zdjęcie może mieć rozmiar do 250 MB, a film może trwać do 45 minut.
storage-full = Miejsce na dane (15 GB) jest zapełnione. <strong>Nowe zdjęcia nie są już zapisywane</strong>.
free-limit = Bezpłatna wersja mieści do 1500 zdjęć.
sync = Otwórz ekran { -sync-center } i wybierz „Wstrzymaj”.
sync-done = { -sync-center } zakończyło pracę. Czy chcesz teraz otworzyć ekran { -shared-albums }?
install = Wpisz <code>lumora install --all</code> w terminalu.
config = Ustaw <code>sync=off</code> w pliku <code>lumora.ini</code>.
pick-folder = Który folder ma obserwować aplikacja { -app }?
help-pages = Strony pomocy znajdują się pod adresem https://help.lumora.example/albums.
status-page = Lista znanych problemów jest na stronie https://status.lumora.example/.
contact = Coś nie działa? Napisz na adres support@lumora.example i podaj kod <code>{ $code }</code>.
loading = Wczytywanie zdjęć…
saving = Zapisywanie „{ $title }”…
cookies = Pliki cookie przechowujemy przez 30 dni; <a href="https://lumora.example/privacy">przeczytaj dlaczego</a>.
price = { -app } Plus kosztuje 9,99 $ miesięcznie.
video-size = Minuta filmu zajmuje około 1,5 GB.
ratio = Filmy są wyświetlane w formacie 16:9.
evening = Kopie są tworzone wieczorem, gdy bateria ma ponad 80%.
leaving = Za chwilę opuścisz aplikację { -app }.
formats = Działają też pliki MP4 i obrazy HEIC.
second-device = Twoje 2. urządzenie jest gotowe.
retry = Co ma się stać, jeśli znów się nie uda?
little-by-little = Zdjęcia są porządkowane krok po kroku, dzień po dniu.
