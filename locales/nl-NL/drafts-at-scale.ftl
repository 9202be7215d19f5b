title = Concepten in grote aantallen
description = Een nachtelijke run, docent als filter, en docent in Apache Spark, GNU parallel en xargs.

introduction = Bij veel aanvragen schrijft een programma de aanvragen en leest een ander programma de concepten. Deze pagina is voor wie dat inricht. Wat een aanvraag is en wat er met een foute gebeurt, staat in [Aanvragen opstellen][drafting].

night = Een nachtelijke run
night-text = 's Avonds zet een programma een bestand met aanvragen klaar; 's ochtends zijn er concepten, en een korte lijst waar iemand naar moet kijken.
check = Ga één keer, en na elke wijziging in het project, na of formulieren en woorden in orde zijn:
check-result = Een fout in het project houdt de hele run tegen, nog voor het eerste concept.
input = Laat uw programma [JSON Lines][jsonl] schrijven, met op elke regel één aanvraag, zoals in `night.jsonl`:
input-result = Geef elke aanvraag een `id`: die komt terug bij het concept en bij elk probleem. Getallen mogen als getal of als tekst zijn geschreven. Sleutels die met een liggend streepje beginnen, zijn voor uzelf.
run = Stel ze op:
run-result = Concepten komen in `drafts.jsonl`, op elke regel één, en foute aanvragen in `rejects.jsonl`. Beide bestanden verschijnen aan het eind van de run, in hun geheel of helemaal niet.
summary = Bewaar wat docent op de standaardfoutuitvoer zegt:
summary-result = Er staan geen antwoorden in. Er is één regel per formulier en versie, en één voor aanvragen zonder bekend formulier; op elke regel is de som het aantal gelezen aanvragen. Van de eerste 50 afgewezen aanvragen worden de problemen één voor één gemeld; in `rejects.jsonl` staan ze allemaal.
use = Haal uit een concept wat u nodig hebt:
use-result = `text` is het blok, `subject` het onderwerp van de e-mail, en in `request` staat wat de antwoorden betekenen: keuzes met hun id, landen met hun code. Met `-f eml -o drafts` wordt elke aanvraag een e-mail in een map.

codes = Afsluitcodes
codes-text = Wat een script daarna doet, hangt alleen van de afsluitcode af.
code = Code
    .means = Wat die betekent
    .do = Wat u doet
code-0 = 0
    .means = Van alle aanvragen is er een concept; er kunnen waarschuwingen zijn.
    .do = Ga verder.
code-1 = 1
    .means = Alle aanvragen zijn nagekeken en er zijn er afgewezen.
    .do = Gebruik de concepten en laat iemand naar de afgewezen aanvragen kijken.
code-2 = 2
    .means = Niet alle aanvragen zijn nagekeken: er zit een fout in het project, een optie klopt niet, een bestand is er niet of de schijf is vol.
    .do = Neem de oorzaak weg en begin opnieuw.

again = Opnieuw beginnen
again-text = Een run die is afgebroken, kunt u zonder meer opnieuw starten.
again-rejects = Wilt u de afgewezen aanvragen alsnog opstellen, verbeter dan `rejects.jsonl` en laat docent het bestand lezen zoals elk ander. Wat nog niet klopt, blijft erin staan:
again-stream = Een bestand van `--stream` of `--rejects` wordt in zijn geheel vervangen, wat er ook in staat. Bestanden van het project en bestanden die dezelfde run leest, vervangt docent niet; alleen afgewezen aanvragen mogen in de plaats komen van de gelezen.
again-folder = In een map van `-o` blijven concepten die hetzelfde zouden zijn, ongemoeid. Een run die wordt afgebroken, laat hele concepten achter; de volgende maakt de rest.
again-edited = Een concept dat u zelf hebt bewerkt, blijft zoals u het achterliet, en docent noemt het; met `--force` vervangt docent het.

filter = Als filter
filter-text = docent leest aanvragen van de standaardinvoer en schrijft naar de standaarduitvoer. Elk antwoord gaat weg zodra de aanvraag gelezen is; zo kan docent ook een ander programma bedienen, regel voor regel.
filter-from = `--from jsonl` zegt wat er binnenkomt. Anders raadt docent dat aan de hand van de eerste regel, en met een kapotte eerste regel raadt docent verkeerd.
filter-json = `-f json` maakt van elke aanvraag één regel.
filter-quiet = `-q` houdt de samenvatting en de waarschuwingen tegen: elk concept heeft de eigen waarschuwingen, bij `problems`.
filter-rejected = Een afgewezen aanvraag krijgt een eigen regel tussen de concepten, met de problemen en de aanvraag zelf:
filter-list = Zo maakt u er een lijst van voor een mens:
filter-private = In concepten en afgewezen aanvragen staat wat klanten hebben getypt, en de tekst van een probleem herhaalt dat soms. Alleen verslagen op de standaardfoutuitvoer doen dat nooit.

many = Meer processen tegelijk
many-why = Eén proces gebruikt alle kernen, en op één machine gaat niets sneller. Meer processen zijn er voor gegevens die al in een cluster of een pijplijn zitten.
many-rules = Daarbij gelden steeds dezelfde regels:
many-code = Een afgewezen aanvraag is geen reden om een deel over te doen. Laat daarom afsluitcode 1 door, en alleen die: `test $? -le 1`.
many-threads = Geef elk proces één thread, `RAYON_NUM_THREADS=1`, als elk een eigen kern heeft.
many-project = Noem het project, `--project DIR`: de werkmap kan elke map zijn. Zit er in die map en erboven geen project, dan neemt docent de formulieren die het zelf meebrengt, en meldt dat op de standaardfoutuitvoer.
many-files = Gebruik `-o` en `--rejects` niet, want de processen zouden dezelfde bestanden schrijven. Eén proces waarschuwt voor dubbele id's en antwoorden; verschillende processen weten niets van elkaar.
many-ids = Waar een regel stond, is aan het resultaat niet te zien: samen zijn de regels gelijk aan wat één proces maakt. Ga uit van de `id`. Een regel die niet te lezen is, heeft er geen; dan vindt u de tekst ervan in `record`.
many-scripts = In de repository van docent staan in `tests/scale/` scripts voor alle drie, die hun resultaten vergelijken met die van één proces.

spark = Apache Spark
spark-text = [`RDD.pipe`][spark-pipe] start één docent per partitie:
spark-check = Met `checkCode=True` mislukt de taak bij afsluitcode 2. Anders let Spark niet op de code, en krijgt u minder regels en geen foutmelding.
spark-env = Het proces krijgt de variabelen in `env` en geen andere, zelfs `PATH` niet. Geef daarom het volledige pad van docent op.
spark-order = Partities houden hun volgorde, en de bestanden `part-00000`, `part-00001` enzovoort dus ook. Een lege partitie is een leeg bestand.
spark-log = Wat docent op de standaardfoutuitvoer zegt, staat in de logboeken van de executors.
spark-bytes = `textFile` maakt van bytes die geen UTF-8 zijn `U+FFFD`, en docent maakt dan een concept van wat het anders zou afwijzen. Ook eindigt een regel bij een losse carriage return. Kan een van beide in uw gegevens voorkomen, maak ze dan eerst schoon.
spark-upstream = Mislukt een stap vóór `pipe`, dan kan Spark eeuwig blijven wachten. Doe eerst wat kan mislukken en bewaar het resultaat.

parallel = GNU parallel
parallel-text = [GNU parallel][parallel-manual] knipt de invoer aan het eind van regels:
parallel-order = `--keep-order` zet de resultaten in de volgorde van de invoer.
parallel-block = Kleine blokken kosten tijd, omdat docent voor elk blok opnieuw start: { NUMBER($requests) } aanvragen duren in blokken van { $block-small } kB twintig keer zo lang als in blokken van { $block } MB.
parallel-exit = De afsluitcode is het aantal blokken dat is mislukt; 101 staat voor meer dan 100.

xargs = split en xargs
xargs-text = Zonder GNU parallel knipt `split` het bestand, en laat `xargs` telkens twee processen draaien:
xargs-files = Elk proces schrijft een eigen bestand. Op één standaarduitvoer zouden de regels door elkaar lopen.
xargs-exit = Is een deel mislukt, dan is de afsluitcode van `xargs` 123.

promises = Waar u op kunt rekenen
promise-lines = Elke regel die erin gaat, wordt één regel die eruit komt. Alleen lege regels, en regels die met een hekje beginnen, worden er geen.
promise-order = Concepten komen in de volgorde van de aanvragen, met hoeveel threads ook.
promise-same = Dezelfde versie van docent maakt van dezelfde invoer dezelfde bytes, op elke dag en op elke machine.
promise-memory = Het geheugen groeit niet met het aantal aanvragen. Het blijft bij ongeveer { $memory } MB.
promise-record = Een record van meer dan 1 MB, een record dat geen UTF-8 is of een regel die geen JSON is, wordt afgewezen; de regels erna hebben er geen last van.
promise-whole = Bestanden van `-o`, `--stream` en `--rejects` zijn er in hun geheel, of niet. Wat de shell met `>` wegschrijft, kan afgebroken zijn.
promise-speed = Hoe snel het gaat, hangt van het formulier en de machine af. In november 2026 maten we ongeveer { NUMBER($rate) } aanvragen per seconde op elke kern, met een formulier van 19 velden in tien talen, en 20 milliseconden om te starten.

sum = De som narekenen
sum-text = Een proces dat te vroeg is gestopt, laat regels weg. Tel daarom na, vooral als er meer processen waren:
sum-result = Dit zijn de aanvragen, de regels, en de afgewezen aanvragen daaronder. De eerste twee moeten gelijk zijn. Staan de afgewezen aanvragen in een eigen bestand, dan zijn de regels van beide bestanden samen de aanvragen; laat ook daar het commentaar weg.
