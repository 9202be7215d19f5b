title = Drafting requests
description = From a customer's answers to a draft that you can paste or send: one request, a spreadsheet, or a folder of them.

introduction = A request is a file with one customer's answers to a form. docent looks at every answer first. What is wrong is said in the customer's language; what is right becomes a draft. The form on this page, `quota-request`, comes with docent: try everything in an empty folder. With [a form of your own][forms] the commands are the same.

first = A first request
blank = See which fields the form has:
blank-result = Each field has an `id`, which goes into the request, and a `label`, which people read. Without `-f json` you see the empty block.
write = Write the answers into a file, `request.yaml`:
key-form = `form`: the form that is filled in
key-id = `id`: your own number for the case; it becomes the name of the draft
key-locale = `locale`: the customer's language
key-values = `values`: the answers. They are text, as typed: `0012`, `+31 20 123 4567` and `no` need no quotation marks.
key-parts = `parts`: the optional parts that the customer wants, if any, such as `[contact]`
key-note = A key that begins with an underscore, such as `_note`, is for yourself.
draft = Make the draft:
draft-result = It is ready to be pasted:
draft-lines = The further lines of an answer begin with a vertical bar. So nothing that a customer types can pass for another line of the form.
mail = Or make a mail of it:
mail-result = The file `drafts/2041.eml` has the subject and the text, and the recipient if the form names one. A form can also give its mails [a greeting, copies and attachments][mails]. A mail program that knows unsent messages, such as classic Outlook, opens the file ready to be sent; in others, edit it as a new message. docent itself sends nothing.

wrong = When something is wrong
wrong-text = Delete the line with `region`, ask for 12 instead of 120, and try again. There is no draft now, but a report of everything that is wrong:
wrong-parts = A problem has four parts:
wrong-code = a code in brackets; `docent explain missing-answer` says more about it;
wrong-problem = what the customer should do, in the words of the form and in the customer's language: you can send it to the customer as it is;
wrong-place = the file, the line and the column;
wrong-help = advice for you, where there is any.
wrong-warnings = An error means that there is no draft. A warning is a doubt, such as a tax number whose check digit doesn't match: the draft is made, and you look at the answer. The exit code is 0 if there is a draft of every request, 1 if some are rejected, and 2 if docent could not look at all of them.

languages = Languages
languages-text = Three things can each have a language of their own:
language-problems = Problems are told in the language of the request. Change `en-US` to `nl-NL` in the request above, and docent asks for “Regio” in Dutch.
language-answers = Customers answer in their own language too: `ja` counts as `yes`, and the Dutch label of an option as its id. If the answers are in another language than that of `locale`, name it in the request: `answers: fr-FR`.
language-labels = Labels are in the language of the request, or in the one that you name with `-l`. With `--labels` you choose whose words they are.
labels = Option
    .shows = What the block shows
labels-recipient = `--labels recipient`
    .shows = The words of the desk that receives the draft
labels-reader = `--labels reader`
    .shows = The words of the reader
labels-both = `--labels both`
    .shows = The recipient's words, each followed by the reader's
language-line = Names of options follow the labels. What the customer wrote stays as it is; if its language is not that of the block, the last line says so: `Language of the answers: Dutch`.

spreadsheet = A spreadsheet
spreadsheet-text = Each row of a spreadsheet is a request. docent knows headings that are ids or labels of fields, in any language of the project; you explain the others.
save-csv = Keep the spreadsheet as a workbook in XLSX, or save it as CSV, for instance as `customers.csv`. Commas, semicolons, tabs and bars all work between the cells. If the file is neither in UTF-8 nor in UTF-16, name its encoding: `--encoding windows-1252`.
columns = Write down what the headings stand for, in `customers.columns.yaml`:
columns-result = A column can be a field, or `id`, `form`, `locale`, `answers` or `parts`. The tilde leaves a column out. A heading that is the id of a field need not be in the list.
columns-written = If cells are written as people of a country write, give the column a mapping:
columns-kinds = docent reads `31.12.2026` and `1.250,50` then, and amounts without a currency are in the one that you name. A day or number that is already written as in a request stays as it is. In a workbook, days are days, and you need no `date`. From a workbook docent takes the first sheet, or the one that `--sheet` names.
workbook-cells = A number in a workbook is drafted as its cell shows it: `15%`, `70 kg`, `000-42`. docent only leaves out the signs between groups of digits, and writes an amount with the code of its currency, such as `EUR 1250.50`. Some formats show another number than the cell has: `0` rounds 12.5 to 13, and `#,##0,` shows thousands. A whole number, a year or an amount is then what the cell has, and a text is what the cell shows; a warning names these texts. docent warns of a format that it doesn't know, too, such as a fraction.
workbook-unseen = Hidden rows and columns are drafted, too, also those that a filter leaves out, and a warning names them: a row that nobody sees may be somebody's request. Of merged cells only the first has the value, and a warning names these as well.
draft-csv = Make a mail for each row:
draft-csv-result = Row 3 is rejected, because a letter has slipped into a number; there is a mail for row 2. While the list of columns stands beside the spreadsheet and is named after it, as here, you can leave `--columns` out.

folder = A folder of requests
folder-text = A folder can hold requests in several forms: YAML, one or many in a file with a line `---` between them, CSV, and JSON Lines. Put `request.yaml`, whole again, and the two files of the spreadsheet into a folder `requests`.
draft-folder = Draft all of them:
draft-folder-result = What is right is in `drafts`, each draft in a file of its own. What is wrong is reported and set aside:
correct = Open the file of rejected requests. They are there as they came, each with its problems:
correct-csv = in CSV, in the first column, `_problems`, with the fields of the form as headings. An apostrophe before a cell, as in `'0123`, keeps a spreadsheet from changing it; leave it there, since docent takes it away;
correct-yaml = in YAML, in comments above the request that begin with `# !`;
correct-jsonl = in JSON Lines, in the key `_problems`.
feed-back = Correct the answers, and feed the file back as it is; you don't have to remove the problems:
feed-back-result = What is right now becomes a draft. What isn't stays in the file. If the command had options such as `--form` or `--today`, the line below the rejects names them: give them again.
again = Correct the original, too: otherwise the next run over the folder rejects the same request again.
again-unchanged = You can run the same command as often as you like. Drafts that would be the same stay as they are; the summary counts them as `unchanged`.
again-foreign = In the folder of `-o`, docent never writes over a file that it didn't make, nor over rejected requests that you have begun to correct.
again-stale = If a request is rejected that was drafted before, a warning says that the old draft is still there. With `--name`, a warning also says so if another answer gives the draft another name.
again-ids = If two requests have one id, the second is rejected. If two have the same answers, docent warns and names the first one.
again-names = With `--name`, you make the names of the files out of answers, such as `--name '{ "{" }id{ "}" }-{ "{" }region{ "}" }'`.

read = A block that comes back
read-text = Often the customer fills in the form in a mail. docent makes a request of it again.
send-blank = Send the customer the empty block, in a language that your project has:
save-mail = Save the answer as text, for instance as `mail.txt`, or the mail itself as a file `.eml`:
read-mail = Read it:
read-mail-result = docent knows the labels in every language of the project. Quotation marks, broken lines, text above the block and blank copies of it don't matter, nor do bold labels, lists, tables, ticked boxes, and links that a mail program has added. Lines that belong to no field cause a warning and are kept as comments above the request; where a mail holds two different answers, both lines are reported. What is wrong is also above the request:
draft-mail = Correct the answer, give the request an `id`, and draft it as before:
read-kinds = docent reads plain text, Markdown, web pages, mails saved as files (`.eml`), and JSON. It knows a file by its extension, or else by how it begins; with `--from` you say what it is, and with `--encoding windows-1252` how a text or page is encoded that is not UTF-8. From a mail docent takes the text, or the page if there is no text, and does the same with mails that are attached. docent reads back every draft that it writes, also many in one file. Lines and columns of mails and pages are those of the text that you see. A block can have 2 MB, a draft in JSON 4 MB, a mail or page 8 MB.

privacy = Privacy
private-reports = Reports show no answers, so you can keep and share them. A key or heading that no form knows may be an answer, too: a report says only where it is. With `--show-values` you see the answers too: use that only on your own screen.
private-ids = Ids are in reports and in file names. Take the number of the case, not the customer's name.
private-files = Files with drafts or rejected requests can be read by you alone: their mode is 0600, that of the folder 0700. They are customers' data; delete them when you have sent the drafts.
private-stdout = What you redirect with `>` has the rights that your shell gives it. To be sure, write with `-o` or `--stream`.
private-offline = docent opens no connection, and remembers nothing from one run to the next but the list of drafts in their folder.

next = What comes next
next-text = [Drafts at scale][scale] is about a night's batch, pipes, and clusters.
