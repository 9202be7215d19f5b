### To translate a message, take away the `# ` at the beginning of its lines, and write your text
### after the equals sign. Leave what is in braces as it is; in variants, translate the text after
### the brackets.

# title = Trip
# welcome = Welcome to the *travel desk*.
# rules = Keep every receipt.
# train = Take the train.
# plane = Fly only if you must.

# How long it takes.
# $days: a number.
# wait =
#     { $days ->
#         [0] At once.
#         [one] { $days } day.
#         [few] { $days } days.
#         [many] { $days } days.
#        *[other] { $days } days.
#     }
#     .short = { NUMBER($days) }
