-brand = Lumora

chosen =
    { $count ->
        [one] { $count } image choisie
        [many] { $count } d’images choisies
       *[other] { $count } images choisies
    }
welcome = Bienvenue dans { -brand } ! <a data-l10n-name="tour">Suivez le guide</a>.
limit = Une image peut peser jusqu’à 250 Mo.
    .title = La limite de { -brand }
save = Enregistrez tout avant de fermer : { UPPER($title) }
