# The labels of docs/forms/trip-request.yaml.
# .missing is said instead of docent’s own words when the answer is missing.
title = Request for a trip
traveller = Traveller
email = Email address
departure = Departure (date)
transport = Transport
    .option-train = Train
    .option-plane = Plane
reason-to-fly = Reason to fly
    .missing = Say why you can't go by train.
