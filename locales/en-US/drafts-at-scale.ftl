title = Drafts at scale
description = A night's batch, docent as a filter, and docent in Apache Spark, GNU parallel and xargs.

introduction = If you have many requests, another program writes them and another one reads the drafts. This page is for whoever sets that up. What a request is, and what becomes of a wrong one, is in [Drafting requests][drafting].

night = A night's batch
night-text = In the evening a program leaves a file of requests; in the morning there are drafts, and a short list for a person to look at.
check = Once, and after each change to the project, see that forms and words are in order:
check-result = An error in the project stops a batch before the first draft.
input = Let your program write [JSON Lines][jsonl], one request on each line, as in `night.jsonl`:
input-result = Give each request an `id`: it comes back with the draft and with every problem. Numbers may be typed as numbers or as text. Keys that begin with an underscore are yours.
run = Draft them:
run-result = Drafts go to `drafts.jsonl`, one on each line, and wrong requests to `rejects.jsonl`. Both files appear whole at the end of the run, or not at all.
summary = Keep what docent says on standard error:
summary-result = No answers are in it. There is a line for each form and version, and one for requests whose form is unknown; on each line, the numbers add up to the requests read. Problems are told one by one for the first 50 rejected requests; `rejects.jsonl` has them all.
use = Take from a draft what you need:
use-result = `text` is the block and `subject` the subject of the mail; `request` says what the answers mean: options by their ids, countries by their codes. With `-f eml -o drafts` instead, each request becomes a mail in a folder.

codes = Exit codes
codes-text = What a script does next depends on the exit code alone.
code = Code
    .means = What it means
    .do = What to do
code-0 = 0
    .means = All requests are drafted; there may be warnings.
    .do = Go on.
code-1 = 1
    .means = All requests were looked at, and some are rejected.
    .do = Use the drafts, and show someone the rejected requests.
code-2 = 2
    .means = Not all requests were looked at: the project has an error, an option is wrong, a file isn't there, the disk is full.
    .do = Mend the cause, and run it again.

again = Running it again
again-text = A run that was stopped can be started again as it was.
again-rejects = To draft the rejected requests, correct `rejects.jsonl` and read it like any other file. What is still wrong stays in it:
again-stream = A file from `--stream` or `--rejects` is replaced as a whole, whatever is in it. docent refuses to replace a file of the project, or one that the same run reads; only rejected requests may take the place of those that were read.
again-folder = In a folder from `-o`, drafts that would be the same are left alone. A run that was killed leaves whole drafts; the next one makes the others.
again-edited = A draft that you have edited stays as you left it, and docent names it; with `--force` docent replaces it.

filter = As a filter
filter-text = docent reads requests from standard input and writes to standard output. Each answer leaves as soon as its request has been read, so docent can also serve another program, line by line.
filter-from = `--from jsonl` says what comes in. Without it docent guesses from the first line, and a bad first line makes it guess wrong.
filter-json = `-f json` makes one line of each request.
filter-quiet = `-q` keeps the summary and warnings back: each draft has its own warnings, under `problems`.
filter-rejected = A rejected request takes its own line among the drafts, with its problems and itself:
filter-list = This makes a list of them for a person:
filter-private = Drafts and rejected requests hold what customers typed, and now and then the text of a problem repeats it. Only reports on standard error never do.

many = Several processes
many-why = One process uses all cores, and on one machine nothing is faster. Several are for data that are in a cluster or a pipeline already.
many-rules = The same rules hold in all of them:
many-code = A rejected request is no reason to run a part again. So let exit code 1 pass, and only that: `test $? -le 1`.
many-threads = Give each process one thread, `RAYON_NUM_THREADS=1`, where each has a core of its own.
many-project = Name the project, `--project DIR`: the working folder may be any. In a folder without a project in it or above it, docent uses the forms that come with it, and says so on standard error.
many-files = Don't use `-o` or `--rejects`, because the processes would write the same files. One process warns of ids and answers that occur twice; several don't know of each other.
many-ids = Nothing in a line depends on where it stood: together they are what a single process makes. Go by the `id`. A line that can't be read has none; to find it, look at `record`, which has its text.
many-scripts = In docent's repository, `tests/scale/` has scripts for all three, which compare their results with those of one process.

spark = Apache Spark
spark-text = [`RDD.pipe`][spark-pipe] starts one docent for each partition:
spark-check = `checkCode=True` makes the task fail with exit code 2. Without it Spark ignores all codes, and you get fewer lines and no error.
spark-env = The process gets the variables in `env` and no others, not even `PATH`. So give the whole path of docent.
spark-order = Partitions keep their order, and so do the files `part-00000`, `part-00001` and so on. An empty partition is an empty file.
spark-log = What docent says on standard error is in the executors' logs.
spark-bytes = `textFile` reads bytes that aren't UTF-8 as `U+FFFD`, and docent drafts what it would otherwise reject. It also ends a line at a lone carriage return. If your data may have either, clean them first.
spark-upstream = If a step before `pipe` fails, Spark can wait forever. Do first what may fail, and keep its result.

parallel = GNU parallel
parallel-text = [GNU parallel][parallel-manual] cuts its input at ends of lines:
parallel-order = `--keep-order` puts the results in the order of the input.
parallel-block = Small blocks cost time, because docent starts anew for each: { NUMBER($requests) } requests take twenty times as long in blocks of { $block-small } kB as in blocks of { $block } MB.
parallel-exit = The exit code is the number of blocks that failed; 101 stands for more than 100.

xargs = split and xargs
xargs-text = Without GNU parallel, `split` cuts the file, and `xargs` runs two processes at a time:
xargs-files = Each process writes a file of its own. On one standard output their lines would mix.
xargs-exit = If a part failed, the exit code of `xargs` is 123.

promises = What you can count on
promise-lines = Each line in makes one line out. Only blank lines, and lines that begin with a number sign, make none.
promise-order = Drafts come in the order of the requests, whatever the number of threads.
promise-same = The same version of docent makes the same bytes of the same input, on any day and on any machine.
promise-memory = Memory doesn't grow with the number of requests. It stays at about { $memory } MB.
promise-record = A record over 1 MB, one that isn't UTF-8, or a line that is no JSON is rejected; the lines after it are not touched by it.
promise-whole = Files from `-o`, `--stream` and `--rejects` are whole or not there. What the shell redirects with `>` may be cut off.
promise-speed = How fast it goes depends on the form and on the machine. In November 2026 we measured about { NUMBER($rate) } requests a second on each core, for a form with 19 fields in ten languages, and 20 milliseconds to start.

sum = Checking the sum
sum-text = A process that was stopped early leaves lines out. So count, above all after several processes:
sum-result = These are the requests, the lines, and the rejected among them. The first two must be equal. If rejected requests are in a file of their own, the lines of both files together make up the requests; leave comments out there, too.
