title = Publiceren op uw eigen site
description = Pagina's voor Hugo, Docusaurus, MkDocs en andere sitegeneratoren, en docent in een pijplijn.

introduction = De pagina's die docent maakt, staan op zichzelf. Heeft uw team al een site, dan schrijft docent de pagina's daarvoor: in het dialect van de sitegenerator, op de plek waar die ze zoekt. Hoe u een handleiding schrijft, leest u in [Een handleiding schrijven][writing].

into-a-site = Naar de site die u hebt
build = Bouw met de variant van uw sitegenerator, in de map van de site:
build-result = De generator vindt daar de pagina's van elke taal, de afbeeldingen, en wat eromheen nodig is, zoals een inhoudsopgave. Opmerkingen, ankers en links zijn geschreven zoals hij ze wil hebben, en bovenaan elke pagina staat voor hem hoe de vertaling tot stand is gekomen.
settings = Leg de variant vast in het project, dan hoeft niemand eraan te denken:
settings-file = `docent.yaml`
look = Bouw de site en bekijk een pagina in elk schrift waarin u publiceert.

flavors = Varianten
flavors-text = Tekst waarmee een generator iets zou doen, blijft tekst: accolades, shortcodes en richtlijnen in berichten en waarden verschijnen zoals ze zijn geschreven. Uw eigen Markdown en de gegevens van klanten hebben geen extra zorg nodig.
flavor = Variant
    .host = Voor
    .place = Waar pagina's komen
gfm = `gfm`
    .host = GitHub
    .place = `<locale>/<guide>.md`
learn = `learn`
    .host = Microsoft Learn (DocFX)
    .place = `<locale>/<guide>.md`
docusaurus = `docusaurus`
    .host = Docusaurus
    .place = `docs/`, vertalingen in `i18n/<locale>/`
starlight = `starlight`
    .host = Starlight (Astro)
    .place = `src/content/docs/<locale>/`
vitepress = `vitepress`
    .host = VitePress
    .place = `<locale>/<guide>.md`
mkdocs = `mkdocs`
    .host = MkDocs met Material
    .place = `docs/<locale>/`
hugo = `hugo`
    .host = Hugo
    .place = `content/<locale>/`
zola = `zola`
    .host = Zola
    .place = `content/<guide>.<locale>.md`
mdbook = `mdbook`
    .host = mdBook, één boek per taal
    .place = `<locale>/src/`
myst = `myst`
    .host = Sphinx met MyST, één boom per taal
    .place = `<locale>/<guide>.md`
asciidoc = `asciidoc`
    .host = Asciidoctor, Antora
    .place = `<locale>/<guide>.adoc`

needs = Wat een generator moet weten
needs-learn = DocFX op zichzelf: zet `templates/<locale>` bij de sjablonen in de `docfx.json` van elke taal; daarin staat hoe opmerkingen in die taal heten. Elke taal heeft een `toc.yml`.
needs-hugo = Hugo: talen die heten zoals bij docent, elk met `contentDir: content/<locale>`, en een render hook voor citaten; zonder die hook worden opmerkingen citaten. Vraagt de hook om `i18n "note"`, dan is dat woord er.
needs-zola = Zola: `github_alerts = true` onder `[markdown]`.
needs-mkdocs = MkDocs: de extensies `admonition`, `attr_list`, `tables` en `pymdownx.superfences`.
needs-myst = MyST: de extensie `colon_fence`.
needs-starlight = Starlight: talen in kleine letters, zoals `nl-nl`.

changed-look = Opmerkingen die er anders uitzien
look-text = Een eigen sjabloon komt in de plaats van dat van docent, in één variant of in alle. Dit is er een voor opmerkingen:
look-file = `templates/hugo/note.md`

books = In een boek van mdBook
books-text = Hebt u al een boek, dan kan mdBook de handleidingen bij docent opvragen terwijl het bouwt. In de map van het boek wordt niets geschreven. Bestaat het boek alleen uit handleidingen, dan volstaat `docent build --flavor mdbook`.
books-table = Laat mdBook docent starten en vertel waar de handleidingen staan, gezien vanuit de map van het boek:
books-settings = `book.toml`
books-chapter = Neem een handleiding op als hoofdstuk zonder bestand. Daar komt de pagina, met de titel in de taal van het boek:
books-summary = `src/SUMMARY.md`
books-directive = Of zet een handleiding of het lege formulier in een hoofdstuk van uzelf, op een eigen regel:
books-file = `src/other.md`
books-directive-text = { "`{{#docent guide ID}}`" } staat voor een hele handleiding. Met een backslash ervoor is zo'n regel gewone tekst.
books-build = Bouw het boek zoals u gewend bent:
books-stop = Is er iets mis met een handleiding, dan stopt het bouwen en ziet u wat.
books-details = Wat docent in een boek doet
books-language = De taal is die van het boek. Met `locale` en `fallback` in dezelfde tabel kiest u een andere taal, en wat er gebeurt met passages die niet vertaald zijn.
books-links = Links tussen handleidingen leiden naar hun hoofdstukken. Staat een handleiding niet in het boek, dan bepaalt `base-url` in `docent.yaml` waar de link heen gaat; zonder die instelling is het een fout.
books-pictures = Afbeeldingen worden deel van de pagina, want een preprocessor kan nergens bestanden kwijt. Staat de map `docs` van de handleidingen onder `src`, dan kopieert mdBook ze zelf en komt er een link.
books-order = docent hoort vóór `links` van mdBook te komen, en dat gebeurt ook als u niets instelt. Staat er `after` in de tabel, voeg dan `before = ["links"]` toe.
books-watch = `mdbook serve` merkt gewijzigde handleidingen ook op als `extra-watch-dirs` onder `[build]` hun map noemt.

again = Opnieuw bouwen
again-text = Alleen pagina's waarvan de handleiding, de woorden, het formulier, de afbeeldingen of de sjablonen zijn gewijzigd, worden opnieuw gemaakt. Het resultaat is hetzelfde als wanneer alles opnieuw was gemaakt.
again-own = Pagina's die bij geen handleiding meer horen, verdwijnen. Een bestand dat docent niet heeft gemaakt, wordt nooit vervangen of verwijderd: docent stopt dan en noemt het.
again-stop = Er verandert niets tot alle pagina's klaar zijn. Wordt docent onderbroken of raakt de schijf vol, dan zijn alle bestanden heel; de volgende keer komt de rest in orde.
again-time = In geen pagina staat wanneer ze is gebouwd: dezelfde invoer geeft dezelfde bytes, wanneer en waar ook. Aan `SOURCE_DATE_EPOCH` valt dus niets te ontlenen.

watching = Tijdens het schrijven
watching-text = Laat docent na elke wijziging bouwen en houd de pagina open naast uw editor:
watching-error = In één regel leest u wat er is gewijzigd en hoeveel er is geschreven. Klopt er iets niet, dan zegt docent dat, laat de pagina's zoals ze zijn en wacht op de volgende wijziging. Met Ctrl-C stopt u.
watching-poll = Vijf keer per seconde kijkt docent naar de bestanden van het project, wat ook op netwerkmappen en in containers werkt. Zodra er even niets verandert, begint het bouwen.

pipeline = In een pijplijn
check = Laat bij een pull request zien wat er mis is, elk probleem bij zijn regel:
up-to-date = Bewaart u gebouwde pagina's in de repository? Ga dan na of ze bij zijn:
up-to-date-result = docent schrijft niets, toont de verschillen en eindigt met code 1 als die er zijn.
manifest = Vraag het manifest wat u van de pagina's wilt weten, bijvoorbeeld welke een verouderde vertaling hebben:
depfile = Vertel `make` of [ninja][depfile-manual] waar de pagina's van gemaakt zijn:
depfile-result = Na een wijziging daarin bouwt `make` opnieuw; na een andere wijziging niet.
action = Laat een workflow op GitHub beide doen. De action in de repository van docent installeert docent, controleert het project en bouwt de pagina's:
action-file = Een stap van een job
action-result = Met `check-only: "true"` wordt er niets gebouwd; in `args` past elke andere optie van `docent build`, zoals `--check`. De uitvoer `manifest` is het pad van het manifest. De samenvatting van de job toont alle problemen, en per taal wat er is geschreven en hoeveel er is vertaald.
hooks = Laat [pre-commit][pre-commit] kijken vóór elke commit:
hooks-file = `.pre-commit-config.yaml`
hooks-result = `docent-check` zoekt problemen, `docent-build-check` gaat na of gebouwde pagina's in de repository bij zijn. Geef die tweede de opties mee waarmee u bouwt.

programs = Voor andere programma's
programs-text = `--report json` meldt op de standaarduitvoer wat er tijdens het bouwen gebeurt, één object per regel, elk zodra het bekend is. Zo ziet u welke bestanden zijn veranderd:
event = Gebeurtenis
    .says = Wat u leest
page = `page`
    .says = Een pagina is gemaakt en wacht op haar plaats. De volgorde ligt niet vast.
problem = `problem`
    .says = Een probleem, met dezelfde velden als in `docent check --format json`. Alle problemen komen vóór het eerste bestand.
difference = `difference`
    .says = Alleen met `--check`: een bestand dat erbij zou komen (`added`), zou veranderen (`changed`) of zou verdwijnen (`removed`).
file = `file`
    .says = Wat er met een bestand is gebeurd: `added`, `changed`, `kept` of `removed`; bij een pagina ook de handleiding, de taal en de indeling. Na een fout blijft alles zoals het was en ontbreken deze regels.
summary = `summary`
    .says = De laatste regel: hoeveel er van alles waren, en de afsluitcode. Kon docent iets niet, dan staat in `failure` wat.
programs-sarif = `--report sarif` schrijft na afloop één document in de indeling SARIF 2.1.0. Een bestand dat volgens `--check` niet bij is, staat erin onder de regel `stale-output`.
programs-github = `--report github` schrijft annotaties voor een workflow. In een workflow voegen build en check ook een pagina toe aan de samenvatting van hun stap.
