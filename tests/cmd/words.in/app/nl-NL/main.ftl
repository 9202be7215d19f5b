-brand = Lumora

chosen =
    { $count ->
       *[other] { $aantal } foto’s gekozen
    }
welcome = Welkom bij Lumora! <a data-l10n-name="rondleiding">Bekijk de de rondleiding</a>.
limit = Een foto mag hoogstens 200 MB groot zijn.
# docent: allow(untranslated-message) Deze knop hoort bij een ander programma, dat alleen Engels kent.
save = Save all changes before you close it.
old = Weg ermee.
