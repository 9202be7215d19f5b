title = Trip
welcome = Welcome to the *travel desk*.
rules = Keep every receipt.
train = Take the train.
plane = Fly only if you must.
