title = Trip
welcome = Welcome.
rules = Read the rules.
receipts = { $count ->
    [one] Keep it.
    [one] Keep one.
   *[other] Keep { $count }.
 }
n1 = Number 1: 100 %, all of it
n2 = Number 2: 100 %, all of it
n3 = Number 3: 100 %, all of it
n4 = Number 4: 100 %, all of it
n5 = Number 5: 100 %, all of it
n6 = Number 6: 100 %, all of it
n7 = Number 7: 100 %, all of it
n8 = Number 8: 100 %, all of it
n9 = Number 9: 100 %, all of it
n10 = Number 10: 100 %, all of it
n11 = Number 11: 100 %, all of it
n12 = Number 12: 100 %, all of it
