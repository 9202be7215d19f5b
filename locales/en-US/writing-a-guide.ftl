title = Writing a guide
description = The structure, the words and the forms of a guide, and how docent helps you to keep them right.

introduction = A guide is one YAML file for its structure, and one Fluent file for its words in each language. If you have no project yet, make [your first project][first].

structure = Structure
structure-text = The file `docs/guides/book-a-trip.yaml` says what is on the page, from top to bottom. It holds no words, only the ids of messages:
structure-ids = The id of a section or step is also its anchor. It is the same in every language, so a link to it survives every translation.
blocks = Blocks
blocks-text = The first key of a block says what it is.
block = Block
    .is = What it is
text = `text`
    .is = A paragraph, or a list of paragraphs
note = `note`
    .is = An alert: note, tip, important, warning or caution
steps = `steps`
    .is = Numbered actions, each with what belongs to it
list = `list`
    .is = A list; an item can have items of its own
image = `image`
    .is = A picture from `docs/media/`, with a text for those who can't see it; `docs/media/nl-NL/` can hold another one for Dutch
table = `table`
    .is = Columns and rows; a cell is a message or a number
code = `code`
    .is = Code, which nobody translates
form = `form`
    .is = The blank block of a form
section = `section`
    .is = A heading and what comes under it
nesting = A section or a step holds other blocks, in the order in which you write them: as keys of its own where there is one of a kind, or as a list under `body`. Notes and sections always go under `body`; the key for a step's list is `items`.

words = Words
words-text = An id in YAML is the id of a message in the Fluent file. If you don't know Fluent, [its guide][fluent] takes half an hour.
words-markdown = A message holds one paragraph of Markdown: emphasis, code and links. Lists, headings and everything else that makes up a page belong in YAML, so no translator can break them.
words-links = A link names a key from `links`, never an address.
words-terms = Names of products and of their buttons are terms, in `terms.ftl`. When a name changes, you change it once. What a term or a value prints is always text: write the marks of Markdown around it.
words-numbers = Variables come from `values`. Every language has its own plural forms; docent chooses by the rules of CLDR, for ranges too.
words-functions = Functions write values as the reader's language does:
function-number = `NUMBER($n, maximumFractionDigits: 1)`
function-range = `RANGE($days)`
function-date = `DATETIME($date, dateStyle: "long")`
function-list = `LIST($names, type: "or")`
words-lines = A further line of a message must not begin with an asterisk, a period or an opening square bracket. If it does, Fluent tears the message in two; docent tells you where.

forms = Forms
forms-text = A form is a YAML file too. Each field has a kind, which knows what can be typed into it:
forms-words = The labels are messages of the form's own Fluent file; the words of an option are an attribute of its field, such as `.option-train`. docent has words for every problem with an answer; to use your own, add an attribute with the problem's name, such as `.missing`.

checking = Checking
checking-text = docent reports all problems of a project in one run, each with its place and with what to do.
check = Check everything:
explain = Ask for more about a problem, by the code in brackets:
preview = Read one page in the terminal:
