### Words of an app that has nothing to do with docent.

-brand = Lumora

# Variables:
#   $count - how many pictures were chosen
chosen =
    { $count ->
        [one] { $count } picture chosen
       *[other] { $count } pictures chosen
    }
welcome = Welcome to { -brand }! <a data-l10n-name="tour">Take the tour</a>.
limit = A picture may have up to 250 MB.
    .title = The limit of { -brand }
save = Save all changes before you close it.
