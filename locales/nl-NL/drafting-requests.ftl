title = Aanvragen opstellen
description = Van de antwoorden van een klant naar een concept dat u kunt plakken of versturen: één aanvraag, een spreadsheet of een hele map.

introduction = Een aanvraag is een bestand met de antwoorden van één klant op een formulier. docent kijkt eerst elk antwoord na. Wat niet klopt, wordt gezegd in de taal van de klant; wat klopt, wordt een concept. Het formulier op deze pagina, `quota-request`, zit in docent: u kunt alles in een lege map proberen. Met [een eigen formulier][forms] zijn de opdrachten dezelfde.

first = Een eerste aanvraag
blank = Kijk welke velden het formulier heeft:
blank-result = Elk veld heeft een `id`, die in de aanvraag komt, en een `label`: het opschrift dat mensen lezen. Zonder `-f json` ziet u het lege blok.
write = Zet de antwoorden in een bestand, `request.yaml`:
key-form = `form`: het formulier dat wordt ingevuld
key-id = `id`: uw eigen nummer voor de zaak; het concept krijgt die naam
key-locale = `locale`: de taal van de klant
key-values = `values`: de antwoorden. Ze blijven tekst, precies zoals getypt: `0012`, `+31 20 123 4567` en `no` hebben geen aanhalingstekens nodig.
key-parts = `parts`: de optionele delen die de klant wil, als die er zijn, bijvoorbeeld `[contact]`
key-note = Een sleutel die met een liggend streepje begint, zoals `_note`, is voor uzelf.
draft = Maak het concept:
draft-result = U kunt het meteen plakken:
draft-lines = De vervolgregels van een antwoord beginnen met een verticale streep. Zo kan niets wat een klant typt, doorgaan voor een andere regel van het formulier.
mail = Of maak er een e-mail van:
mail-result = In `drafts/2041.eml` staan het onderwerp en de tekst, en ook de ontvanger als het formulier die noemt. Een formulier kan mails ook [een begroeting, kopieën en bijlagen][mails] meegeven. Een mailprogramma dat onverzonden berichten kent, zoals de klassieke Outlook, opent het bestand klaar voor verzending; in andere programma's bewerkt u het als nieuw bericht. docent verstuurt zelf niets.

wrong = Als er iets niet klopt
wrong-text = Haal de regel met `region` weg, vraag om 12 in plaats van 120 en probeer het nog eens. Nu komt er geen concept, maar een verslag van alles wat niet klopt:
wrong-parts = Een probleem bestaat uit vier delen:
wrong-code = een code tussen vierkante haken; `docent explain missing-answer` zegt er meer over;
wrong-problem = wat de klant moet doen, in de woorden van het formulier en in de taal van de klant: u kunt het zo doorsturen;
wrong-place = het bestand, de regel en de kolom;
wrong-help = een advies voor u, als er een is.
wrong-warnings = Bij een fout komt er geen concept. Een waarschuwing is twijfel, bijvoorbeeld over een btw-nummer waarvan het controlecijfer niet past: het concept wordt gemaakt en u kijkt het antwoord nog eens na. De afsluitcode is 0 als er van elke aanvraag een concept is, 1 als er aanvragen zijn afgewezen en 2 als docent ze niet allemaal kon nakijken.

languages = Talen
languages-text = Drie dingen kunnen elk een eigen taal hebben:
language-problems = Problemen worden gemeld in de taal van de aanvraag. Maak van `en-US` in de aanvraag hierboven `nl-NL`, en docent vraagt in het Nederlands om ‘Regio’.
language-answers = Ook klanten antwoorden in hun eigen taal: `ja` geldt als `yes`, en het Nederlandse opschrift van een keuze als de id ervan. Zijn de antwoorden in een andere taal dan die van `locale`, noem die dan in de aanvraag: `answers: fr-FR`.
language-labels = Opschriften zijn in de taal van de aanvraag, of in de taal die u met `-l` noemt. Met `--labels` kiest u wiens woorden het zijn.
labels = Optie
    .shows = Wat in het blok staat
labels-recipient = `--labels recipient`
    .shows = De woorden van de afdeling die het concept ontvangt
labels-reader = `--labels reader`
    .shows = De woorden van de lezer
labels-both = `--labels both`
    .shows = De woorden van de ontvanger, met die van de lezer erachter
language-line = De namen van keuzes volgen de opschriften. Wat de klant schreef, blijft zoals het is; is dat in een andere taal dan het blok, dan zegt de laatste regel dat: `Language of the answers: Dutch`.

spreadsheet = Een spreadsheet
spreadsheet-text = Elke rij van een spreadsheet is een aanvraag. Koppen die id's of opschriften van velden zijn, in een taal van het project, kent docent; de andere legt u uit.
save-csv = Bewaar de spreadsheet als werkmap in XLSX, of sla hem op als CSV, bijvoorbeeld als `customers.csv`. Tussen de cellen mogen komma's, puntkomma's, tabs of verticale strepen staan. Is het bestand niet in UTF-8 of UTF-16, noem dan de codering: `--encoding windows-1252`.
columns = Schrijf op waar de koppen voor staan, in `customers.columns.yaml`:
columns-result = Een kolom kan een veld zijn, of `id`, `form`, `locale`, `answers` of `parts`. Met een tilde slaat u een kolom over. Een kop die de id van een veld is, hoeft niet in de lijst.
columns-written = Zijn cellen geschreven zoals men dat in een land doet, beschrijf de kolom dan zo:
columns-kinds = docent leest dan `31.12.2026` en `1.250,50`, en een bedrag zonder valuta is in de valuta die u noemt. Een dag of getal dat al klopt voor een aanvraag, blijft zoals het is. In een werkmap zijn dagen al dagen: daar is `date` niet nodig. Van een werkmap neemt docent het eerste blad, of het blad dat u met `--sheet` noemt.
workbook-cells = Een getal uit een werkmap komt in het concept zoals de cel het toont: `15%`, `70 kg`, `000-42`. Alleen de tekens tussen groepen cijfers laat docent weg, en bij een bedrag zet het de code van de valuta, zoals `EUR 1250.50`. Soms toont een cel een ander getal dan ze bevat: `0` rondt 12,5 af op 13, en `#,##0,` toont duizendtallen. Voor een geheel getal, een jaar of een bedrag neemt docent dan wat de cel bevat, en voor een tekst wat ze toont; een waarschuwing noemt die teksten. Ook als docent een notatie niet kent, zoals een breuk, waarschuwt het.
workbook-unseen = Ook van verborgen rijen en kolommen komen er concepten, zelfs als een filter ze weglaat, en een waarschuwing noemt ze: een rij die niemand ziet, kan iemands aanvraag zijn. Van samengevoegde cellen heeft alleen de eerste de waarde; ook die noemt een waarschuwing.
draft-csv = Maak van elke rij een e-mail:
draft-csv-result = Rij 3 wordt afgewezen, omdat er een letter in een getal is geslopen; van rij 2 is er een e-mail. Staat de lijst met kolommen naast de spreadsheet en heet die net zo, zoals hier, dan kunt u `--columns` weglaten.

folder = Een map met aanvragen
folder-text = In een map kunnen verschillende soorten bestanden staan: YAML, met één aanvraag of met meer, gescheiden door een regel `---`, CSV en JSON Lines. Herstel `request.yaml` en zet het samen met de twee bestanden van de spreadsheet in een map `requests`.
draft-folder = Stel alles op:
draft-folder-result = Wat klopt, staat in `drafts`, elk concept in een eigen bestand. Wat niet klopt, wordt gemeld en apart gezet:
correct = Open het bestand met afgewezen aanvragen. Ze staan erin zoals ze kwamen, met de problemen erbij:
correct-csv = in CSV in de eerste kolom, `_problems`, met de velden van het formulier als koppen. Een apostrof voor een cel, zoals in `'0123`, zorgt dat een spreadsheet de cel niet verandert; laat die staan, want docent haalt hem weg;
correct-yaml = in YAML boven de aanvraag, in commentaar dat met `# !` begint;
correct-jsonl = in JSON Lines in de sleutel `_problems`.
feed-back = Verbeter de antwoorden en geef het bestand zo weer aan docent; de problemen hoeft u niet weg te halen:
feed-back-result = Wat nu klopt, wordt een concept. Wat nog niet klopt, blijft in het bestand. Had de opdracht opties zoals `--form` of `--today`, dan noemt de regel onder de afgewezen aanvragen ze: geef ze opnieuw mee.
again = Verbeter ook het origineel: anders wordt dezelfde aanvraag de volgende keer weer afgewezen.
again-unchanged = U kunt dezelfde opdracht zo vaak geven als u wilt. Concepten die hetzelfde zouden zijn, blijven zoals ze zijn; de samenvatting telt ze als `unchanged`.
again-foreign = In de map van `-o` overschrijft docent nooit een bestand dat het niet zelf heeft gemaakt, en ook geen afgewezen aanvragen die u al bent gaan verbeteren.
again-stale = Wordt een aanvraag afgewezen waarvan al een concept bestond, dan waarschuwt docent dat het oude concept er nog staat. Met `--name` doet het dat ook als een ander antwoord het concept een andere naam geeft.
again-ids = Hebben twee aanvragen dezelfde id, dan wordt de tweede afgewezen. Hebben ze dezelfde antwoorden, dan waarschuwt docent en noemt het de eerste.
again-names = Met `--name` stelt u de bestandsnamen samen uit antwoorden, bijvoorbeeld `--name '{ "{" }id{ "}" }-{ "{" }region{ "}" }'`.

read = Een blok dat terugkomt
read-text = Vaak vult de klant het formulier in een e-mail in. docent maakt er weer een aanvraag van.
send-blank = Stuur de klant het lege blok, in een taal die uw project heeft:
save-mail = Bewaar het antwoord als tekst, bijvoorbeeld als `mail.txt`, of de mail zelf als bestand `.eml`:
read-mail = Laat docent het lezen:
read-mail-result = docent kent de opschriften in elke taal van het project. Aanhaaltekens aan het begin van regels, afgebroken regels, tekst boven het blok en lege exemplaren ervan zijn geen bezwaar, en vette opschriften, lijsten, tabellen, aangekruiste vakjes en koppelingen die een mailprogramma heeft toegevoegd ook niet. Regels die bij geen enkel veld horen, geven een waarschuwing en blijven als commentaar boven de aanvraag staan; staan er twee verschillende antwoorden in een mail, dan worden beide regels gemeld. Wat niet klopt, staat ook boven de aanvraag:
draft-mail = Verbeter het antwoord, geef de aanvraag een `id` en maak er een concept van zoals hierboven:
read-kinds = docent leest gewone tekst, Markdown, webpagina's, als bestand bewaarde e-mails (`.eml`) en JSON. Het herkent een bestand aan de extensie, en anders aan het begin; met `--from` geeft u zelf op wat het is, en met `--encoding windows-1252` in welke codering een tekst of pagina staat die geen UTF-8 is. Van een e-mail neemt docent de tekst, of de opgemaakte versie als er geen tekst is; met bijgevoegde e-mails doet het hetzelfde. docent leest elk concept terug dat het zelf schrijft, ook als er veel in één bestand staan. Regels en kolommen van e-mails en pagina's zijn die van de tekst die u ziet. Een blok mag 2 MB groot zijn, een concept in JSON 4 MB, een e-mail of pagina 8 MB.

privacy = Privacy
private-reports = In verslagen staan geen antwoorden, dus u kunt ze bewaren en delen. Ook een sleutel of kop die in geen enkel formulier voorkomt, kan een antwoord zijn: een verslag zegt alleen waar die staat. Met `--show-values` ziet u de antwoorden wel: doe dat alleen op uw eigen scherm.
private-ids = Id's staan in verslagen en in bestandsnamen. Neem het nummer van de zaak, niet de naam van de klant.
private-files = Bestanden met concepten of afgewezen aanvragen kunt alleen uzelf lezen: ze hebben de rechten 0600, de map 0700. Het zijn klantgegevens; gooi ze weg als u de concepten hebt verstuurd.
private-stdout = Wat u met `>` naar een bestand stuurt, krijgt de rechten die uw shell eraan geeft. Schrijf met `-o` of `--stream` als u zeker wilt zijn.
private-offline = docent maakt geen verbinding met internet en onthoudt niets, behalve de lijst van concepten in hun eigen map.

next = Hoe nu verder
next-text = [Concepten in grote aantallen][scale] gaat over een nachtelijke run, pijplijnen en clusters.
