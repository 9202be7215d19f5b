title = Reis
welcome = Welkom bij het *reisbureau*.
train = Neem de trein.
