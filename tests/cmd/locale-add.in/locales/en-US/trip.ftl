title = Trip
welcome = Welcome to the *travel desk*.
rules = Keep every receipt.
train = Take the train.
plane = Fly only if you must.

# How long it takes.
# $days: a number.
wait =
    { $days ->
        [0] At once.
        [one] { $days } day.
       *[other] { $days } days.
    }
    .short = { NUMBER($days) }
