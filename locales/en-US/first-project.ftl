title = Your first project
description = From an empty folder to a guide with a form, in two languages.

introduction = A docent project keeps three things apart: the structure of your pages, their words in each language, and their layout. In ten minutes you make one, change it, break it, and fix it.

make = Make a project and build it
init = Make a project in a new folder:
init-result = docent prints the path of every file that it writes. Open a few: the comments in them say what you can change.
build = Build it:
build-result = The pages are in the folder `site`, one folder for each language.
look = Open `site/index.html` in a browser, and choose a language and then a guide. At the top of each page you can change to the other language.

folders = What is where
folders-text = Every project looks like this, and so does docent itself. You can run docent in any folder of a project: like git, it finds the project that the folder is in.
folder = Path
    .holds = What it holds
docs-guides = `docs/guides/`
    .holds = Structure: one YAML file for each guide
docs-forms = `docs/forms/`
    .holds = Forms that a guide shows and that requests fill in
locales = `locales/`
    .holds = Words: one folder for each language, with one Fluent file for each guide and form
templates = `templates/`
    .holds = Layout: only the templates that you want to replace
docent-yaml = `docent.yaml`
    .holds = Settings, all of them optional

change = Change it
preview = Let docent show the project in your browser, and keep that window beside your editor:
preview-result = Whatever you change is on the page as soon as you save the file. Ctrl-C ends the preview.
change-word = Open `locales/en-US/book-a-trip.ftl` and change a sentence:
change-word-result = The English page has the new sentence. Nothing else has changed.
break-it = Now misspell the id `welcome` in that file. The preview says what is wrong; a check of the whole project says the same:
break-it-result = docent says which message is missing, where it is asked for, and what to do. While the project has an error, nothing is written: the pages that you have stay as they are. Then correct the id.
fill-form = Fill in the form from a request:
fill-form-result = What you see is ready to paste. Remove a required value from the request and try again: the problem is described in the customer's language.

add-locale = Add a language
add-locale-text = A language is a folder.
make-files = Let docent make the files of German:
translate = In the new files, every message is a comment. Remove the number sign before the ones that you want to translate, and translate what stands to the right of an equals sign, or after `[one]` and `[other]`. Leave names and functions in braces as they are.
build-again = Build again. There is a new folder in `site`, and every page links to it.
missing-is-fine = You don't have to translate everything at once: as long as a message is only a comment, docent shows it in the source language and marks it as such.

next = What comes next
next-text = [Writing a guide][writing] shows all that a guide can hold; [one part of it][forms] is about forms. `docent manual` lists all pages of this manual, in any folder.
