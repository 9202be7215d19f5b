### The words of docent itself: what pages say around a guide, and what is said of an answer
### that needs another look.

# The name of this language, in this language.
docent-language = English

## Alerts: five names that no reader may confuse

docent-note = Note
docent-tip = Tip
docent-important = Important
docent-warning = Warning
docent-caution = Caution

## Around a page

# Names the list of links to the same page in other languages.
docent-languages = Languages
# $date: the day on which the page was last brought up to date.
docent-updated = Last updated: { DATETIME($date, dateStyle: "long") }
docent-translation = About the translation
# $language: the name of the language that is shown instead.
docent-not-translated = This page has not been translated yet, so it is shown in { $language }.
# $count: the number of passages. $language: the name of the language that is shown instead.
docent-partly-translated =
    { $count ->
        [one] On this page, { NUMBER($count) } passage has not been translated yet and is shown in { $language }.
       *[other] On this page, { NUMBER($count) } passages have not been translated yet and are shown in { $language }.
    }
# $count: the number of passages.
docent-left-out =
    { $count ->
        [one] On this page, { NUMBER($count) } passage is left out, because it has not been translated yet.
       *[other] On this page, { NUMBER($count) } passages are left out, because they have not been translated yet.
    }
# $count: the number of passages.
docent-outdated =
    { $count ->
        [one] On this page, { NUMBER($count) } passage may be out of date, because the original has changed since it was translated.
       *[other] On this page, { NUMBER($count) } passages may be out of date, because the original has changed since they were translated.
    }
# $count: the number of passages.
docent-machine-translated =
    { $count ->
        [one] On this page, { NUMBER($count) } passage was translated by a machine and has not been reviewed by a person.
       *[other] On this page, { NUMBER($count) } passages were translated by a machine and have not been reviewed by a person.
    }
docent-wholly-machine-translated = This entire page was translated by a machine and has not been reviewed by anyone.
# $language: the name of the language of the original.
docent-read-original = Read the original page in { $language }

## Answers to a question that can be answered with yes or no

docent-yes = Yes
docent-no = No

## Problems in a filled-in form
## $label is always the label of the field. Say what to do; don't blame.

docent-problem-missing = Fill in “{ $label }”.
# $max: the largest number of characters.
docent-problem-too-long =
    { $max ->
        [one] Shorten “{ $label }” to { $max } character.
       *[other] Shorten “{ $label }” to { $max } characters or fewer.
    }
docent-problem-one-line = Write “{ $label }” on one line.
# $options: the answers to choose from.
docent-problem-choice = For “{ $label }”, choose { LIST($options, type: "or") }.
docent-problem-email = For “{ $label }”, enter an email address, such as name@example.com.
# $example: a phone number.
docent-problem-phone = For “{ $label }”, enter a phone number with its country code, such as { $example }.
# A warning: the number may be right all the same.
docent-problem-phone-range = Check “{ $label }” for typing errors. Numbers like this one aren't known to be in use.
docent-problem-url = For “{ $label }”, enter a web address that starts with https://, such as https://www.example.com.
# $example: the code of a country.
docent-problem-country = For “{ $label }”, enter the name of a country or its two-letter code, such as { $example }.
# $country: the name of the country.
docent-problem-tax-id = Check “{ $label }”. Tax numbers in this country ({ $country }) are written differently.
# $prefix: the letters at the start of the number. $country: the name of the country.
docent-problem-tax-id-country = Change “{ $label }” or the country. The number starts with { $prefix }, but the country is set to { $country }.
# A warning: the number may be right all the same.
docent-problem-tax-id-digits = Check “{ $label }” for typing errors. The check digit doesn't match the rest of the number.
# $min and $max: years.
docent-problem-year = For “{ $label }”, enter a year in four digits, from { $min } to { $max }.
docent-problem-integer = For “{ $label }”, enter a whole number in digits only, such as 12.
docent-problem-date = For “{ $label }”, enter a date as year-month-day, such as 2019-04-30.
docent-problem-guid = For “{ $label }”, enter an ID of 32 digits and letters in this form: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = For “{ $label }”, enter a currency code and an amount, such as EUR 1250.50.
# $min: a number or a date.
docent-problem-min = Change “{ $label }”. The minimum is { $min }.
# $max: a number or a date.
docent-problem-max = Change “{ $label }”. The maximum is { $max }.
# $other: the label of another field. $value: the number in that field.
docent-problem-above = For “{ $label }”, enter a larger number than in “{ $other }” ({ $value }).
docent-problem-pattern = Check how “{ $label }” is written. It isn't in the format that is asked for.
# $other: the label of the field that decides whether this one is asked for.
docent-problem-not-asked = Leave “{ $label }” empty, or change your answer to “{ $other }”.
# A warning: letters of two alphabets that look alike.
docent-problem-scripts = Type “{ $label }” again. One of its words mixes letters of different alphabets that look alike.
