# De woorden van docs/guides/book-a-trip.yaml in het Nederlands.
# Elk bericht is één alinea Markdown: *nadruk*, `code` en [koppelingen][rules].

title = Een zakenreis boeken
description = Hoe u bij het reisbureau een reis aanvraagt en wanneer u antwoord krijgt.

welcome = Het reisbureau boekt uw trein, vliegtuig en hotel. Lees eerst [de reisregels][rules].

ask-first = Overleg voordat u zelf iets boekt.
keep-receipts = Bewaar elk bonnetje.

book = Een reis aanvragen
open-form = Open { -travel-desk } en kies **{ -new-trip }**.
    .alt = Schets van { -travel-desk } met de knop { -new-trip }
fill-in = Kopieer dit formulier en vul het in:

# Welke variant verschijnt, hangt af van het getal en van de meervoudsregels van de taal.
wait =
    { $answer-days ->
        [one] U krijgt binnen { RANGE($answer-days) } dag antwoord.
       *[other] U krijgt binnen { RANGE($answer-days) } dagen antwoord.
    }
