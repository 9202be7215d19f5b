title = Publishing with your site
description = Pages for Hugo, Docusaurus, MkDocs and other hosts, and builds in a pipeline.

introduction = docent makes pages that are complete by themselves. If your team has a site already, docent writes its pages for that instead: in the dialect of its host, and where the host looks for them. How to write a guide is in [Writing a guide][writing].

into-a-site = Into the site that you have
build = Build with the flavor of your host, into the folder of its site:
build-result = The host finds the pages of each language, their pictures, and what it needs around them, such as a table of contents. Notes, anchors and links are written the way it wants them, and the front matter says how each translation came about.
settings = Name the flavor in the project, so that nobody has to remember it:
settings-file = `docent.yaml`
look = Build the site and look at a page in each script that you publish in.

flavors = Flavors
flavors-text = Text that a host would act on stays text: braces, shortcodes and directives in messages and values come out as they were written. Your own Markdown and your customers' data need no care.
flavor = Flavor
    .host = Host
    .place = Where pages go
gfm = `gfm`
    .host = GitHub
    .place = `<locale>/<guide>.md`
learn = `learn`
    .host = Microsoft Learn (DocFX)
    .place = `<locale>/<guide>.md`
docusaurus = `docusaurus`
    .host = Docusaurus
    .place = `docs/`, and translations in `i18n/<locale>/`
starlight = `starlight`
    .host = Starlight (Astro)
    .place = `src/content/docs/<locale>/`
vitepress = `vitepress`
    .host = VitePress
    .place = `<locale>/<guide>.md`
mkdocs = `mkdocs`
    .host = MkDocs with Material
    .place = `docs/<locale>/`
hugo = `hugo`
    .host = Hugo
    .place = `content/<locale>/`
zola = `zola`
    .host = Zola
    .place = `content/<guide>.<locale>.md`
mdbook = `mdbook`
    .host = mdBook, one book for each locale
    .place = `<locale>/src/`
myst = `myst`
    .host = Sphinx with MyST, one tree for each locale
    .place = `<locale>/<guide>.md`
asciidoc = `asciidoc`
    .host = Asciidoctor, Antora
    .place = `<locale>/<guide>.adoc`

needs = What a host has to be told
needs-learn = DocFX by itself: `templates/<locale>` among the templates of each language's `docfx.json`; it says what notes are called there. Each language has a `toc.yml`.
needs-hugo = Hugo: languages named as docent names locales, each with `contentDir: content/<locale>`, and a render hook for blockquotes; without one, notes are quotations. A hook that asks for `i18n "note"` finds the word.
needs-zola = Zola: `github_alerts = true` below `[markdown]`.
needs-mkdocs = MkDocs: the extensions `admonition`, `attr_list`, `tables` and `pymdownx.superfences`.
needs-myst = MyST: the extension `colon_fence`.
needs-starlight = Starlight: names of locales in lower case, as in `nl-nl`.

changed-look = Notes that look different
look-text = A template of your own stands in for docent's, in one flavor or in all. This one is for notes:
look-file = `templates/hugo/note.md`

books = Into a book of mdBook
books-text = If a book exists already, mdBook can ask docent for guides while it builds. Nothing is written into the book's folder. For books of guides alone, `docent build --flavor mdbook` is enough.
books-table = Tell mdBook to run docent, and where the guides are, seen from the book's folder:
books-settings = `book.toml`
books-chapter = Name a guide as a draft chapter. Its page and its title in the book's language take the draft's place:
books-summary = `src/SUMMARY.md`
books-directive = Or put a guide, or the blank form, into a chapter of your own, on a line of its own:
books-file = `src/other.md`
books-directive-text = { "`{{#docent guide ID}}`" } stands for a whole guide. With a backslash before it, such a line is text.
books-build = Build the book as always:
books-stop = After any problem in a guide, the build stops and shows it.
books-details = What docent does in a book
books-language = The language is that of the book. `locale` and `fallback` in the same table set another language, and what happens to passages that are not translated.
books-links = Links between guides lead to their chapters. To a guide that is not in the book they lead by `base-url` in `docent.yaml`; without it, that is an error.
books-pictures = Pictures are part of the page, since a preprocessor has no place for files. If the guides' `docs` folder is below `src`, mdBook copies them itself, and they are linked.
books-order = docent runs before mdBook's own `links`, as it does unless something else is said. With `after` in the table, add `before = ["links"]`.
books-watch = `mdbook serve` also notices guides that change if `extra-watch-dirs` below `[build]` names their folder.

again = Building again
again-text = A build makes only those pages anew whose guide, words, form, pictures or templates have changed. What comes out is the same as if all were made anew.
again-own = Pages that no guide makes any more are removed. A file that docent did not make is never replaced and never removed: docent stops and names it.
again-stop = Nothing changes until all pages are made. A build that is stopped, or finds the disk full, leaves whole files, and the next one puts the rest right.
again-time = No page holds the time of its build: the same input gives the same bytes, at any time and on any machine. `SOURCE_DATE_EPOCH` has nothing to change.

watching = While you write
watching-text = Let docent build after every change, and keep the page open beside your editor:
watching-error = One line says what has changed and how much was written. If something is wrong, docent says that, leaves the pages as they are and waits for the next change. Ctrl-C ends it.
watching-poll = It looks at the project's files five times a second, which works on network folders and in containers too, and builds once they are at rest.

pipeline = In a pipeline
check = Let a pull request show what is wrong, each problem at its line:
up-to-date = If built pages are kept in the repository, see that they are up to date:
up-to-date-result = docent writes nothing, shows the differences, and exits with 1 if there are any.
manifest = Ask the manifest what you want to know of the pages, for instance which have translations that are out of date:
depfile = Tell `make` or [ninja][depfile-manual] what the pages are made from:
depfile-result = After a change to any of it, `make` builds again; after a change to anything else, it doesn't.
action = Let a workflow on GitHub do both. The action in docent's own repository installs docent, checks the project and builds the pages:
action-file = A step of a job
action-result = With `check-only: "true"` it builds nothing; `args` takes any other option of `docent build`, such as `--check`. Its output `manifest` is the path of the manifest. The summary of the job shows all problems, and for each locale what was written and how much is translated.
hooks = Let [pre-commit][pre-commit] look before anybody commits:
hooks-file = `.pre-commit-config.yaml`
hooks-result = `docent-check` looks for problems, `docent-build-check` sees that built pages in the repository are up to date. Give the second one the options with which you build.

programs = For other programs
programs-text = `--report json` says on standard output what a build does, an object a line, each as soon as it is known. This lists the files that have changed:
event = Event
    .says = What it says
page = `page`
    .says = A page has been made and waits for its place. Pages come in any order.
problem = `problem`
    .says = A problem, with the same members as in `docent check --format json`. All come before the first file.
difference = `difference`
    .says = With `--check` only: a file that would be `added`, `changed` or `removed`.
file = `file`
    .says = What became of a file: `added`, `changed`, `kept` or `removed`; of a page also its guide, locale and format. An error leaves everything as it was: then there is no such line.
summary = `summary`
    .says = The last line: how many there were of each, and the exit code. If docent could not do something, `failure` says what.
programs-sarif = `--report sarif` writes one document in the format SARIF 2.1.0 when all is done. A file that `--check` finds out of date is a result with the rule `stale-output`.
programs-github = `--report github` writes annotations for a workflow. In a workflow, builds and checks also add a page to the summary of their step.
