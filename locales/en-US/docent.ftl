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
# Heading of the list of all guides, and the link that leads there.
docent-guides = Guides
docent-contents = On this page
docent-skip = Skip to the text
# The button on a piece of code.
docent-copy = Copy
docent-copied = Copied
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
# The label of a line in a form. A colon and the name of a language follow.
docent-answers-language = Language of the answers

## A form that readers fill in on a page

# The button and heading of the form. It fills in the text to copy, below it.
docent-form = Fill in the details
docent-form-private = What you type stays in this tab of your browser. Nothing is sent.
# Stands behind the label of a field that may stay empty.
docent-form-optional = (optional)
# $example: an answer, as people type it.
docent-form-example = Example: { $example }
# Stands in a list of answers until one of them is chosen.
docent-form-choose = Choose an answer
# Label of a list: in which language the finished text names its fields.
docent-form-labels = Labels in the text
# $recipient, $reader: names of languages.
docent-form-labels-both = { $recipient } and { $reader }
# $part: the heading of a part of the form that can be filled in several times.
docent-form-add = Add another: { $part }
# $part: the heading of a part of the form, and a number.
docent-form-remove = Remove: { $part }
docent-form-check = Check and copy
docent-form-text = Download the text
# Saves a file that can be opened here later.
docent-form-save = Save your answers
docent-form-open = Open saved answers
# Heading above a list of problems; each of them says what to do.
docent-form-problems = Some answers need another look
# Stands before a problem and before the title of the page.
docent-form-problem = Problem:
docent-form-copied = The text is copied.
docent-form-not-copied = Copy the text with the keyboard: it is selected.
docent-form-opened = Your answers are filled in.
docent-form-not-opened = Choose a file with answers to this form. This one can't be read.
# $recipient: the name of a language.
docent-form-labels-why = Your text goes to people who read { $recipient }.
# Downloads the text though it has problems.
docent-form-anyway = Download it all the same
docent-form-clear = Clear all answers
docent-form-cleared = All answers are cleared.
docent-form-undo = Undo
# $part: the heading of a part of the form, and a number.
docent-form-removed = Removed: { $part }
# Stands above a list of answers that look unusual, and behind the message that the text is copied.
docent-form-doubts = Check these answers. They may be right as they are.
# After the text is copied.
docent-form-shared = On a shared computer, clear your answers when you are done.
# Below a file in another encoding than UTF-8.
docent-form-encoding = Save this file as UTF-8, then open it again. Its characters can't be read.
docent-form-several = The file has several requests. Only the first is filled in.
# A list of answers follows.
docent-form-left-out = These answers from the file are not filled in:
# Asks before a file is opened.
docent-form-replace = Replace your answers with those in the file?
# The two buttons below that question.
docent-form-replace-yes = Replace them
docent-form-replace-no = Keep mine

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
# $options: those of many answers that are spelt most like the one given.
docent-problem-choice-near = For “{ $label }”, choose one of the options on offer. The nearest: { LIST($options, type: "or") }.
docent-problem-email = For “{ $label }”, enter an email address, such as name@example.com.
# $example: a phone number.
docent-problem-phone = For “{ $label }”, enter a phone number with its country code, such as { $example }.
# A warning: the number may be right all the same.
docent-problem-phone-range = Check “{ $label }” for typing errors. Numbers like this one aren't known to be in use.
docent-problem-url = For “{ $label }”, enter a web address that starts with https://, such as https://www.example.com.
# $example: the code of a country.
docent-problem-country = For “{ $label }”, enter the name of a country or its two-letter code, such as { $example }.
# $country: the name of a country that is spelt like the answer.
docent-problem-country-near = For “{ $label }”, write “{ $country }” if that is the country you mean, or its two-letter code.
# $countries: the names of the countries that the answer may mean.
docent-problem-country-several = For “{ $label }”, write the full name. Several countries go by this one: { LIST($countries, type: "or") }.
# $country: the name of the country.
docent-problem-tax-id = Check “{ $label }”. Tax numbers in this country ({ $country }) are written differently.
docent-problem-tax-id-country = Change “{ $label }” or the country. The letters at the start of the number belong to a different country.
# A warning: the number may be right all the same.
docent-problem-tax-id-digits = Check “{ $label }” for typing errors. The check digit doesn't match the rest of the number.
# A warning: the number is nothing but zeros.
docent-problem-tax-id-zero = Check “{ $label }”. A number of nothing but zeros is probably a placeholder.
# $min and $max: years.
docent-problem-year = For “{ $label }”, enter a year in four digits, from { $min } to { $max }.
docent-problem-integer = For “{ $label }”, enter a whole number in digits only, such as 12.
docent-problem-date = For “{ $label }”, enter a date as year-month-day, such as 2019-04-30.
docent-problem-date-time = For “{ $label }”, write the day alone, without a time, such as 2019-04-30.
docent-problem-guid = For “{ $label }”, enter an ID of 32 digits and letters in this form: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = For “{ $label }”, enter a currency code and an amount, such as EUR 1250.50.
# $min: a number or a date.
docent-problem-min = Change “{ $label }”. The minimum is { $min }.
# $max: a number or a date.
docent-problem-max = Change “{ $label }”. The maximum is { $max }.
# $other: the label of another field.
docent-problem-above = For “{ $label }”, enter a larger number than in “{ $other }”.
# $other: the label of another field. $day: the date in it.
docent-problem-after = For “{ $label }”, enter a date after { $day }, the date in “{ $other }”.
docent-problem-before = For “{ $label }”, enter a date before { $day }, the date in “{ $other }”.
# Two warnings: YAML has read no answer, or only a part of one.
docent-problem-yaml-null = Check “{ $label }”. YAML reads this answer as none. If it is text, put it in quotation marks.
docent-problem-yaml-comment = Check “{ $label }”. YAML takes # and what follows for a comment. If they belong to the answer, put it in quotation marks.
docent-problem-pattern = Check how “{ $label }” is written. It isn't in the format that is asked for.
# $other: the label of the field that decides whether this one is asked for.
docent-problem-not-asked = Leave “{ $label }” empty, or change your answer to “{ $other }”.
# A warning: letters of two alphabets that look alike.
docent-problem-scripts = Type “{ $label }” again. One of its words mixes letters of different alphabets that look alike.
docent-problem-garbled = Check “{ $label }”: some of its characters were damaged on the way.
docent-problem-spreadsheet = Check “{ $label }”: this looks like a spreadsheet’s error or rounded number, not an answer.
docent-problem-email-name = For “{ $label }”, enter only the email address, without a name or angle brackets.
docent-problem-email-several = For “{ $label }”, enter just one email address.
# $example: a phone number.
docent-problem-phone-country = For “{ $label }”, enter a phone number that starts with + and the country code, such as { $example }.
docent-problem-phone-short = Add the missing digits to “{ $label }”. The phone number is too short.
docent-problem-phone-long = Remove the extra digits from “{ $label }”. The phone number is too long.
# $example: a web address; often the one that was entered, with https:// before it.
docent-problem-url-scheme = For “{ $label }”, enter the full web address, starting with https://, such as { $example }.
docent-problem-url-user = For “{ $label }”, enter the web address without a user name or password.
docent-problem-date-none = Check the day and the month of “{ $label }”. This date doesn't exist.
docent-problem-guid-zero = For “{ $label }”, enter the real ID. An ID of nothing but zeros is a placeholder.
# $example: the code of a currency.
docent-problem-money-currency = For “{ $label }”, start with the three-letter code of a currency that is in use, such as { $example }.
# $currency: the code of a currency, such as EUR. $count: the largest number of decimal places, or 0.
docent-problem-money-decimals =
    { $count ->
        [0] For “{ $label }”, enter a whole amount. Amounts in { $currency } have no decimal places.
        [one] For “{ $label }”, enter an amount in { $currency } with at most { $count } decimal place.
       *[other] For “{ $label }”, enter an amount in { $currency } with at most { $count } decimal places.
    }
# $country: the name of the country. $example: a VAT number of that country.
docent-problem-tax-id-like = Correct “{ $label }”. In this country ({ $country }), a VAT number looks like { $example }.
# A warning: the number may be right all the same. $country: the name of the country.
docent-problem-tax-id-shape = Check “{ $label }” for typing errors. Tax numbers in this country ({ $country }) usually look different.
# A warning: the address may be right all the same. $other: the label of another field.
docent-problem-same-domain = Check whether “{ $label }” is right. Its domain differs from the one in “{ $other }”.
# A warning. $characters: a list of code points, such as U+202E.
docent-problem-hidden = Check “{ $label }”. The draft leaves out characters of the answer that can't be seen: { $characters }.
docent-problem-value = For “{ $label }”, give a single value, not a list or a group of values.
docent-problem-twice = Keep only one of the two answers for “{ $label }”.
# $part: the heading or the name of a part of the form.
docent-problem-part-not-asked = Leave “{ $label }” empty, or ask for the part “{ $part }” too.
# $part: the heading or the name of a part of the form. $max: how often it can be filled in.
docent-problem-several-parts =
    { $max ->
        [one] Fill in the part “{ $part }” only once.
       *[other] Fill in the part “{ $part }” at most { $max } times.
    }
# $field: the name of a field, as it was written.
docent-problem-unknown-field = Remove “{ $field }”. This form has no field of that name.
# $field: the name of a field, as it was written. $other: the name of a field of the form.
docent-problem-unknown-field-near = Write “{ $other }” if that is what you mean. This form has no field “{ $field }”.
# $part: the name of a part, as it was written. $options: the names to choose from.
docent-problem-unknown-part = Instead of “{ $part }”, choose an optional part of this form: { LIST($options, type: "or") }.
# $options: the names of forms to choose from.
docent-problem-form = Name the form that the request is for: { LIST($options, type: "or") }.
docent-problem-form-none = Add a form first. The project has none.
# $options: the languages to choose from, such as nl-NL.
docent-problem-locale = Name a language that is available: { LIST($options, type: "or") }.
docent-problem-parts-list = Write `parts` as a list of names.
docent-problem-parts-none = Leave out `parts`. This form has no optional parts.
docent-problem-values-map = Write `values` as a group: the name of each field with its answer.
# $format: YAML, JSON Lines or CSV.
docent-problem-syntax = Correct this record at the place named. It can't be read as { $format }.
# $field: the name of a key.
docent-problem-key = Keep only one `{ $field }`. This key appears twice in the record.
# $field: the name of a key, as it was written. $options: the keys of a record.
docent-problem-unknown-key = Put answers under `values`. A record has no key `{ $field }`; its keys are { LIST($options) }.
# $id: an ID, as it was written.
docent-problem-id-taken = Give each record an ID of its own. Another record already has the ID “{ $id }”.
# $id: the name of the other draft's file, without its extension
docent-problem-name-taken = Another draft already has the file name “{ $id }”. With { "{id}" } or { "{number}" } in --name, each draft gets a name of its own.
# $id: an ID, as it was written.
docent-problem-id-case = Give each record an ID of its own. The ID “{ $id }” differs from that of another record only in upper and lower case.
# $max: the largest number of characters.
docent-problem-id =
    { $max ->
        [one] Choose an ID of { $max } character.
       *[other] Choose an ID of 1 to { $max } characters, on one line.
    }
# $max: a size, such as 1 MB.
docent-problem-record-size = Shorten this record or split it. It is larger than { $max }.
docent-problem-mail-parts = Copy the answers into a new mail. This one has too many parts or headers.
# $count: the number of cells in this row. $max: the number of cells in the header row.
docent-problem-cells = Give this row and the header row the same number of cells. This row has { $count }, the header row { $max }.
docent-problem-quote = Close the quotation mark that this row opens, or double it if it belongs to the text.
docent-problem-no-block = Paste the whole block, with its labels. No filled-in form was found in this text.
docent-problem-stray = Put this line after the label that it belongs to, or remove it. Here it belongs to no field of the form.
# $other: a label of the form.
docent-problem-stray-near = Write the label “{ $other }” if that is what this line is about. As it is, the line belongs to no field of the form.
# A warning: a line of a mail without a label of the form.
docent-problem-line-joined = Check “{ $label }”. The line named here has no label of the form, and was read as part of this answer.
# A warning: a mail holds the form several times.
docent-problem-older-copy = Check “{ $label }”. Its answer is only in an older copy of the form, further down in the mail.
# A warning: a mail program has put its own link in place of one.
docent-problem-link-replaced = Check “{ $label }”. A mail program has replaced the link in it with one of its own; enter the original address.
# A warning: the answer to one field has the label of another in it.
# $other: a label of the form.
docent-problem-label-inside = Check “{ $label }”. Its answer also holds the label “{ $other }”; give that label a line of its own.
# A warning: somebody may have edited only one of the two.
docent-problem-sides-differ = Check “{ $label }”. The mail holds this answer twice, as plain text and as HTML, and the two differ; the plain text was used.
# A warning: somebody may have edited only one of the two.
docent-problem-sides-lack = Check “{ $label }”. The plain text of the mail has no answer here; the one in its HTML was used.
# A warning: below words such as “Kind regards”.
docent-problem-after-closing = Check “{ $label }”. Its answer comes after the closing words of the mail and may belong to a signature.
# A warning: lines below “--” or “Sent from my phone”, amid answers.
docent-problem-stray-signed = Put this line before the signature mark if it belongs to an answer. It comes after “--” or a line that mail programs add, and was taken for a signature.
# A warning with the whole mail.
docent-problem-mail-damaged = Ask for the mail again. A part of it is damaged or cut off, and answers may be missing.
