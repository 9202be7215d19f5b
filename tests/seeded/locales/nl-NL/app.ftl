### De woorden van Lumora, een app die foto’s bewaart.

## Namen van het product en van de schermen

-app = Lumora
-sync-center = Synchronisatiecentrum
-shared-albums = Gedeelde albums

## Bij de ingang

welcome = Welkom bij { -app }, { $name }!
new-here = Is { -app } nieuw voor je? <a href="https://lumora.example/tour">Volg de rondleiding</a>.
forgot-password = Ben je je wachtwoord vergeten? <a href="https://lumora.example/reset">Kies een nieuw wachtwoord</a>.
accept-terms = Door je te registreren ga je akkoord met de <a href="https://lumora.example/terms" target="_blank">gebruiksvoorwaarden</a>.
sign-out = Wil je je echt afmelden?
offline = Ben je offline? Controleer je verbinding en probeer het opnieuw.
all-safe = Al je foto’s zijn veilig!

## Foto’s en albums

search = Foto’s zoeken
    .placeholder = Naam, plaats of datum
    .aria-label = In al je foto’s zoeken
upload = Foto’s toevoegen
    .title = Foto’s van deze computer toevoegen
    .aria-label = De foto’s kiezen die je wilt toevoegen
no-results = Niets gevonden? Kijk ook in de <em>prullenbak</em>.
selected =
    { $count ->
        [one] Er is { $count } foto geselecteerd.
       *[other] Er zijn { $count } foto’s geselecteerd.
    }
shared-with-you =
    { $count ->
        [one] { $name } heeft { $count } album met je gedeeld.
       *[other] { $name } heeft { $count } albums met je gedeeld.
    }
days-left =
    { $days ->
        [one] Je proefperiode van { -app } eindigt over { $days } dag.
       *[other] Je proefperiode van { -app } eindigt over { $days } dagen.
    }
delete =
    { $kind ->
        [album] Het album ‘{ $title }’ verwijderen?
        [video] De video ‘{ $title }’ verwijderen?
       *[photo] De foto ‘{ $title }’ verwijderen?
    }
plan =
    { $plan ->
        [free] Je gebruikt de gratis versie.
       *[plus] Je gebruikt { -app } Plus.
    }
rename = Geef het album ‘{ $title }’ een nieuwe naam.
moved = ‘{ $title }’ staat nu in de map ‘{ $folder }’.
hidden = Foto’s met het label ‘privé’ blijven buiten { -shared-albums }.
empty-bin = Foto’s blijven 60 dagen in de prullenbak. <strong>Daarna worden ze voorgoed verwijderd</strong>.
limits = Een foto mag hoogstens 250 MB groot zijn en een video mag hoogstens 45 minuten duren.
storage-full = Je opslagruimte van 15 GB is vol. <strong>Nieuwe foto’s worden niet meer opgeslagen</strong>.
free-limit = In de gratis versie passen hoogstens 1.500 foto’s.
sync = Open { -sync-center } en kies ‘Onderbreken’.
sync-done = { -sync-center } is klaar. Wil je { -shared-albums } nu bekijken?
install = Typ <code>lumora install --all</code> in een terminal.
config = Zet <code>sync=off</code> in het bestand <code>lumora.ini</code>.
pick-folder = Welke map moet { -app } in de gaten houden?
help-pages = De helppagina’s staan op https://help.lumora.example/albums.
status-page = Bekende problemen staan op https://status.lumora.example/.
contact = Gaat er iets mis? Schrijf naar support@lumora.example en vermeld de code <code>{ $code }</code>.
loading = Je foto’s worden geladen…
saving = ‘{ $title }’ wordt opgeslagen…
cookies = We bewaren cookies 30 dagen; <a href="https://lumora.example/privacy">lees waarom</a>.
price = { -app } Plus kost $ 9,99 per maand.
video-size = Een minuut video neemt ongeveer 1,5 GB in beslag.
ratio = Video’s worden in 16:9 getoond.
evening = Reservekopieën worden ’s avonds gemaakt, als de accu meer dan 80% heeft.
leaving = Je staat op het punt { -app } te verlaten.
formats = MP4-bestanden en HEIC-afbeeldingen werken ook.
second-device = Je 2e apparaat is klaar.
retry = Wat moet er gebeuren als het weer mislukt?
little-by-little = Foto’s worden beetje bij beetje gesorteerd, dag na dag.
