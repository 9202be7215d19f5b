title = Reis
welcome = Welkom.
