title = Reis
welcome = Welkom.
receipts = Bewaar ze.
