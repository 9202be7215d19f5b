# De opschriften van docs/forms/trip-request.yaml.
# .missing komt in plaats van docents eigen woorden als het antwoord ontbreekt.
title = Aanvraag voor een reis
traveller = Reiziger
email = E-mailadres
departure = Vertrek (datum)
transport = Vervoer
    .option-train = Trein
    .option-plane = Vliegtuig
reason-to-fly = Reden om te vliegen
    .missing = Leg uit waarom u niet met de trein kunt.
