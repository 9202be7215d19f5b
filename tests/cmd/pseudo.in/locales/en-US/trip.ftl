-desk = Travel Desk
title = Trip
welcome = { -desk }: *read* [the rules][rules] first, [please].
code = Type `docent check`, then { -desk }
wait =
    { $days ->
        [one] One day.
       *[other] { $days } days.
    }
mixed = Wait { $days ->
        [one] one day
       *[other] { $days } days
    } for it.
lines =
    The first line
    and the second.
