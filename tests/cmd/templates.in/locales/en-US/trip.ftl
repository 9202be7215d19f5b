title = Trip
welcome = Welcome.
