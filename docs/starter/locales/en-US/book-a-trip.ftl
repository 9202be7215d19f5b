# The words of docs/guides/book-a-trip.yaml in American English.
# Every message is one paragraph of Markdown: *emphasis*, `code` and [links][rules].

title = Book a business trip
description = How to ask the travel desk for a trip, and when you get an answer.

welcome = The travel desk books your train, plane and hotel. Read [the travel rules][rules] first.

ask-first = Ask before you book anything yourself.
keep-receipts = Keep every receipt.

book = Ask for a trip
open-form = Open { -travel-desk } and select **{ -new-trip }**.
    .alt = Sketch of { -travel-desk } with the button { -new-trip }
fill-in = Copy this form, and fill it in:

# Which of the variants is shown depends on the number and on the language's plural rules.
wait =
    { $answer-days ->
        [one] You get an answer within { RANGE($answer-days) } day.
       *[other] You get an answer within { RANGE($answer-days) } days.
    }
