# title = Trip
