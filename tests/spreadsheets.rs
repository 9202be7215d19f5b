//! Spreadsheets as people send them: encodings, delimiters, headings, notations, workbooks.

use std::fs;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::count::count;
use crate::dice::Dice;
use crate::support::{Folder, Run};
use crate::workbook::{Cell, workbook};

const FORM: &str = "form: order
version: \"1\"
recipient: en-US
parts:
  - part: main
    fields:
      - { field: name, kind: text, required: true }
      - { field: country, kind: country }
      - { field: phone, kind: phone, country: country }
      - { field: e-mail, kind: email }
      - { field: delivery, kind: date }
      - { field: budget, kind: money }
      - { field: seats, kind: integer }
      - { field: agreed, kind: confirm }
      - { field: address, kind: address }
  - part: guest
    optional: true
    repeat: 3
    fields:
      - { field: guest-name, kind: text, required: true }
      - { field: guest-born, kind: date }
  - part: invoice
    optional: true
    fields:
      - { field: invoice-name, kind: text }
";
const ENGLISH: &str = "title = Order
subject = Order
name = Name
country = Country
phone = Phone
e-mail = E-mail address
delivery = Delivery date
budget = Budget
seats = Seats
agreed = Agreed
address = Postal address
guest = Guest
guest-name = Name of the guest
guest-born = Born on
invoice = Invoice
invoice-name = Invoice name
";
const GERMAN: &str = "title = Bestellung
subject = Bestellung
name = Vor- und Nachname
country = Land
phone = Telefon
e-mail = E-Mail-Adresse
delivery = Lieferdatum
budget = Budget
seats = Plätze
agreed = Einverstanden
address = Anschrift
guest = Gast
guest-name = Name des Gastes
guest-born = Geboren am
invoice = Rechnung
invoice-name = Name
";

fn project() -> Folder {
    Folder::new(&[
        ("docs/forms/order.yaml", FORM),
        ("locales/en-US/order.ftl", ENGLISH),
        ("locales/de-DE/order.ftl", GERMAN),
    ])
}

/// Drafts a file of this name.
#[track_caller]
fn drafted(folder: &Folder, name: &str, bytes: impl AsRef<[u8]>, more: &[&str]) -> Run {
    folder.write(name, bytes);
    let mut args = vec!["draft", name, "--form", "order"];
    args.extend(more);
    folder.docent(&args)
}

/// The lines of a run's drafts that have answers.
fn answers(run: &Run) -> Vec<&str> {
    let lines = run.stdout.lines().filter(|line| !line.is_empty() && !line.ends_with(':'));
    lines.filter(|line| !line.starts_with("---")).collect()
}

fn wide(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{feff}{text}").encode_utf16().flat_map(order).collect()
}

/// A text in Windows-1252, of whose own characters it has the euro sign only.
fn western(text: &str) -> Vec<u8> {
    let byte =
        |char| if char == '€' { 0x80 } else { u8::try_from(u32::from(char)).expect("Latin-1") };
    text.chars().map(byte).collect()
}

/// A customer: the cells of a row, as docent takes them.
fn customer(number: usize) -> Vec<String> {
    let names =
        ["Jörg Müller", "Zoë de Wit", "Anna \"Ann\" Lee", "Müller, Söhne; Co.", "O'Neil | Sons"];
    let day = format!("2027-{:02}-{:02}", number % 12 + 1, number % 28 + 1);
    vec![
        format!("c{number}"),
        names[number % names.len()].to_owned() + &format!(" {number}"),
        ["DE", "NL", "France"][number % 3].to_owned(),
        ["030 1234567", "+31 20 123 4567", "01 23 45 67 89"][number % 3].to_owned(),
        format!("c{number}@example.com"),
        day,
        format!("EUR {}.50", 1000 + number * 37),
        number.to_string(),
        if number.is_multiple_of(2) { "yes" } else { "no" }.to_owned(),
        format!("Hauptstr. {number}\n10115 Berlin"),
    ]
}

const HEADINGS: [&str; 10] = [
    "id", "name", "country", "phone", "e-mail", "delivery", "budget", "seats", "agreed", "address",
];

/// Rows as a spreadsheet with this delimiter writes them.
fn table(rows: &[Vec<String>], delimiter: u8, end: csv::Terminator) -> String {
    let mut out =
        csv::WriterBuilder::new().delimiter(delimiter).terminator(end).from_writer(Vec::new());
    for row in rows {
        out.write_record(row).expect("a row");
    }
    String::from_utf8(out.into_inner().expect("a buffer")).expect("UTF-8")
}

fn with_headings(rows: impl Iterator<Item = Vec<String>>) -> Vec<Vec<String>> {
    std::iter::once(HEADINGS.map(str::to_owned).to_vec()).chain(rows).collect()
}

/// All customers.
fn customers() -> Vec<Vec<String>> {
    (0..200).map(customer).collect()
}

/// The answers of a customer, as members of an object in JSON.
fn values(row: &[String]) -> String {
    let quoted = |text: &str| serde_json::to_string(text).expect("a string");
    let pairs = HEADINGS.iter().zip(row).skip(1);
    let pairs = pairs.map(|(key, value)| format!("{}: {}", quoted(key), quoted(value)));
    pairs.collect::<Vec<_>>().join(", ")
}

/// The customers as YAML.
fn documents() -> String {
    customers().iter().fold(String::new(), |out, row| {
        out + &format!("---\nid: {}\nvalues: {{ {} }}\n", row[0], values(row))
    })
}

/// The drafts of all customers.
#[track_caller]
fn wanted(folder: &Folder) -> String {
    let run = drafted(folder, "c.yaml", documents(), &[]);
    assert_eq!((run.code, run.stdout.matches("--- c").count()), (0, 200), "{}", run.stderr);
    run.stdout
}

/// Asserts that a file has these drafts.
#[track_caller]
fn gives(folder: &Folder, wanted: &str, name: &str, bytes: Vec<u8>, more: &[&str]) {
    let run = drafted(folder, name, bytes, more);
    let lines = run.stdout.lines().zip(wanted.lines());
    let first = lines.clone().find(|(own, wanted)| own != wanted);
    assert_eq!((run.code, first), (0, None), "{name} {more:?}: {}", run.stderr);
    assert_eq!(run.stdout.len(), wanted.len(), "{name} {more:?}");
}

#[test]
fn the_same_customers_are_the_same_drafts_in_every_encoding_and_with_every_delimiter() {
    let folder = project();
    let wanted = wanted(&folder);
    let same =
        |name: &str, bytes: Vec<u8>, more: &[&str]| gives(&folder, &wanted, name, bytes, more);
    let lines = customers().iter().fold(String::new(), |out, row| {
        out + &format!("{{\"id\": \"{}\", \"values\": {{ {} }}}}\n", row[0], values(row))
    });
    same("c.jsonl", lines.into_bytes(), &[]);
    let windows = documents().replace("---\n", "---\r\n");
    same("wide.jsonl", wide(&windows, u16::to_le_bytes), &["--from", "yaml"]);
    let rows = with_headings(customers().into_iter());
    for delimiter in [b',', b';', b'\t', b'|'] {
        let text = table(&rows, delimiter, csv::Terminator::CRLF);
        let blank = format!("{}\r\n", String::from(char::from(delimiter)).repeat(9));
        let messy = format!("sep={}\r\n{text}{blank}{blank}", char::from(delimiter));
        same("c.csv", text.clone().into_bytes(), &[]);
        same("c.csv", messy.into_bytes(), &[]);
        same("c.csv", format!("\u{feff}{text}").into_bytes(), &[]);
        same("c.csv", wide(&text, u16::to_le_bytes), &[]);
        same("c.csv", wide(&text, u16::to_be_bytes), &[]);
        same("c.csv", western(&text), &["--encoding", "windows-1252"]);
        same("c.csv", text.replace("\r\n", "\r").replace('\n', "\r").into_bytes(), &[]);
    }
}

#[test]
fn the_same_customers_are_the_same_drafts_as_people_of_a_country_write_them() {
    const GERMAN: [&str; 10] = [
        "Nr.",
        "VOR- UND NACHNAME",
        "Land",
        "telefon",
        "EMail Adresse",
        "Liefer\u{ad}datum",
        "Betrag",
        "Plätze:",
        "einverstanden",
        "Anschrift",
    ];
    let folder = project();
    let wanted = wanted(&folder);
    let local = |mut row: Vec<String>| {
        let day: Vec<&str> = row[5].split('-').collect();
        row[5] = format!("{}.{}.{}", day[2].trim_start_matches('0'), day[1], day[0]);
        let amount = row[6].trim_start_matches("EUR ").replace('.', ",");
        row[6] = match amount.len() {
            7 => format!("{}.{} €", &amount[..1], &amount[1..]),
            _ => amount,
        };
        row[8] = if row[8] == "yes" { "WAHR" } else { "0" }.to_owned();
        row
    };
    let heading = std::iter::once(GERMAN.map(str::to_owned).to_vec());
    let rows: Vec<Vec<String>> = heading.chain(customers().into_iter().map(local)).collect();
    folder.write(
        "local.columns.yaml",
        "columns:
  nr: id
  Lieferdatum: { field: delivery, date: D.MM.YYYY }
  Betrag: { field: budget, number: de-DE, currency: EUR }
  Einverstanden: { field: agreed, yes: [Ja, WAHR, 1], no: [Nein, 0] }
",
    );
    let text = table(&rows, b';', csv::Terminator::CRLF);
    gives(&folder, &wanted, "local.csv", text.into_bytes(), &[]);
}

#[test]
fn the_same_customers_are_the_same_drafts_from_a_workbook() {
    // Days are numbers there, and so are most others.
    let days = |day: &str| {
        let part = |range: std::ops::Range<usize>| day[range].parse::<u16>().expect("a number");
        let (year, month, day) = (part(0..4), part(5..7), part(8..10));
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
        // The 1st of January 2027 is day 46388; the year has no 29th of February.
        assert_eq!(year, 2027);
        f64::from(46387 + u32::from(before[usize::from(month) - 1] + day))
    };
    let cells = |row: &Vec<String>| {
        let mut cells: Vec<Cell> = row.iter().map(|cell| Cell::from(cell.as_str())).collect();
        cells[5] = Cell::Day(days(&row[5]));
        cells[7] = Cell::Number(row[7].parse().expect("a number"));
        cells[8] = Cell::Yes(row[8] == "yes");
        cells
    };
    let folder = project();
    let wanted = wanted(&folder);
    let mut sheet = vec![Vec::new(), HEADINGS.map(Cell::from).to_vec()];
    sheet.extend(customers().iter().map(cells));
    sheet.extend([vec![], vec![Cell::Empty, "".into()]]);
    let book = workbook(&[("Notes", vec![vec!["x".into()]]), ("Kunden", sheet)]);
    for sheet in ["Kunden", "2"] {
        gives(&folder, &wanted, "c.xlsx", book.clone(), &["--sheet", sheet]);
    }
    let run = drafted(&folder, "c.xlsx", &book, &["--sheet", "Customers"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("name one of `Notes`, `Kunden`"), "{}", run.stderr);
}

#[test]
fn rejects_keep_what_the_spreadsheet_needs() {
    let folder = project();
    let text = "sep=;\r\nid;name;delivery;phone;Note\r\na;Jörg;soon;=\"0301234567\";x\r\nb;;2027-01-01;\"+31 20\r\n1\";y\r\nc;Zoë;2027-01-01;;\r\n";
    folder.write("r.columns.yaml", "columns: { Note: ~ }\n");
    for (mark, input) in
        [("", text.as_bytes().to_vec()), ("\u{feff}", wide(text, u16::to_le_bytes))]
    {
        fs::remove_dir_all(folder.path().join("out")).ok();
        let run = drafted(&folder, "r.csv", &input, &["-o", "out"]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        let rejects = folder.read("out/r.rejects.csv");
        let head = format!("{mark}sep=;\r\n_problems;id;name;delivery;phone;_Note\r\n");
        assert!(rejects.starts_with(&head), "{rejects:?}");
        assert!(rejects.contains(";a;Jörg;soon;\"=\"\"0301234567\"\"\";x\r\n"), "{rejects:?}");
        assert_eq!(rejects.matches("\r\n").count(), 5, "{rejects:?}");
        // Corrected, and fed back.
        let right = rejects
            .replace(";soon;", ";2027-02-01;")
            .replace(";b;\"\";", ";b;Ann;")
            .replace("'+31 20\r\n1", "020 1234567");
        let right = right
            .replace(";phone;", ";phone;country;")
            .replace("\"\"\";x", "\"\"\";DE;x")
            .replace(";y", ";NL;y")
            .replace("\"020 1234567\"", "020 1234567");
        let run = drafted(&folder, "right.csv", &right, &[]);
        assert_eq!(run.code, 0, "{}\n{right}", run.stderr);
        assert!(run.stdout.contains("Phone: 0301234567 (+49 30 1234567)"), "{}", run.stdout);
        assert!(run.stdout.contains("Name: Jörg"), "{}", run.stdout);
    }
    // Cells in a notation are plain there: rejects need no columns file.
    folder.write("n.columns.yaml", "columns:\n  Tag: { field: delivery, date: DD/MM/YYYY }\n  Betrag: { field: budget, number: fr-FR, currency: EUR }\n");
    let run =
        drafted(&folder, "n.csv", "id,Tag,Betrag\nx,31/12/2027,\"1 250,50\"\n", &["-o", "out"]);
    assert_eq!(run.code, 1);
    let rejects = folder.read("out/n.rejects.csv");
    assert!(rejects.ends_with(",x,'2027-12-31,EUR 1250.50\n"), "{rejects:?}");
    // Those of a workbook are CSV, with the line breaks of its cells.
    let sheet = vec![
        vec!["id".into(), "address".into(), "seats".into()],
        vec!["w".into(), "One\nTwo".into(), Cell::Number(1.5)],
    ];
    let run = drafted(&folder, "w.xlsx", workbook(&[("One", sheet)]), &["-o", "out"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("w.xlsx:2:3"), "{}", run.stderr);
    let rejects = folder.read("out/w.rejects.csv");
    assert!(rejects.starts_with("\u{feff}_problems,id,"), "{rejects:?}");
    assert!(rejects.contains(",w,\"One\nTwo\",'1.5"), "{rejects:?}");
}

#[test]
fn headings_are_ids_or_labels_of_any_language() {
    let folder = project();
    let known = [
        ("name", "Name: Ann"),
        ("Vor- und Nachname", "Name: Ann"),
        ("vor und nachname", "Name: Ann"),
        ("VOR–\u{a0}UND NACHNAME *", "Name: Ann"),
        ("Plätze", "Seats: 5"),
        ("PLATZE", "Seats: 5"),
        ("Pla\u{308}tze:", "Seats: 5"),
        ("seats", "Seats: 5"),
        ("E_Mail", "E-mail address: a@b.example"),
        ("Email address", "E-mail address: a@b.example"),
        ("Guest 1 Name of the guest", "Name of the guest: Bob"),
        ("guest.1.guest-name", "Name of the guest: Bob"),
        ("Gast 1: Name des Gastes", "Name of the guest: Bob"),
        ("Name des Gastes (1)", "Name of the guest: Bob"),
        ("guest1_guest_name", "Name of the guest: Bob"),
        ("Name of the guest", "Name of the guest: Bob"),
        ("invoice NAME", "Invoice name: Inc."),
    ];
    for (heading, line) in known {
        let answer = line.split_once(": ").expect("an answer").1;
        let row = match line {
            "Name: Ann" => format!("{heading}\n{answer}\n"),
            _ => format!("name;{heading}\nAnn;{answer}\n"),
        };
        let run = drafted(&folder, "h.csv", row, &["--from", "csv"]);
        assert_eq!(run.code, 0, "{heading}: {}", run.stderr);
        assert!(answers(&run).contains(&line), "{heading}: {}", run.stdout);
    }
    // A label of two fields is not guessed, and an id goes before a label.
    let run = drafted(&folder, "h.csv", "id;Name\n1;Ann\n", &[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("column 2 may mean `invoice-name` or `name`"), "{}", run.stderr);
    // What isn't known is named by its number: it may be an answer.
    let run = drafted(&folder, "h.csv", "id;name;Kreditkarte\n1;Ann;4711\n", &[]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("column 3 is no field") && !run.stderr.contains("Kredit"),
        "{}",
        run.stderr
    );
    let run = drafted(&folder, "h.csv", "c1;Jörg Müller;DE;+49 30 1234567\n", &[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("see that the first row holds the headings"), "{}", run.stderr);
    assert!(!run.stderr.contains("Müller") && !run.stderr.contains("1234567"), "{}", run.stderr);
}

#[test]
fn notations_say_how_cells_are_written() {
    let folder = project();
    let check = |column: &str, cells: &[(&str, Option<&str>)]| {
        folder.write("n.columns.yaml", format!("columns:\n  X: {column}\n"));
        for (cell, wanted) in cells {
            let row = table(
                &[
                    vec!["name".to_owned(), "X".to_owned()],
                    vec!["Ann".to_owned(), (*cell).to_owned()],
                ],
                b';',
                csv::Terminator::Any(b'\n'),
            );
            let run = drafted(&folder, "n.csv", row, &[]);
            let line = answers(&run)
                .into_iter()
                .nth(1)
                .map(|line| line.split_once(": ").expect("an answer").1);
            assert_eq!(line, *wanted, "{column} {cell}: {}", run.stderr);
        }
    };
    check(
        "{ field: delivery, date: DD.MM.YYYY }",
        &[
            ("31.12.2027", Some("2027-12-31")),
            ("1.2.2027", Some("2027-02-01")),
            (" 31. 12. 2027 ", Some("2027-12-31")),
            ("31.12.2027 00:00:00", Some("2027-12-31")),
            ("2027-12-31", Some("2027-12-31")),
            ("٣١.١٢.٢٠٢٧", Some("2027-12-31")),
            ("12/31/2027", None),
            ("31.13.2027", None),
            ("30.02.2027", None),
            ("31.12.27", None),
        ],
    );
    check(
        "{ field: delivery, date: M/D/YYYY }",
        &[("2/1/2027", Some("2027-02-01")), ("13/1/2027", None)],
    );
    check("{ field: delivery, date: YYYY年M月D日 }", &[("2027年2月1日", Some("2027-02-01"))]);
    check(
        "{ field: budget, number: de-DE, currency: EUR }",
        &[
            ("1.250,50", Some("EUR 1250.50")),
            ("1250,5", Some("EUR 1250.5")),
            ("1.250", Some("EUR 1250")),
            ("€ 12", Some("EUR 12")),
            ("12,00 €", Some("EUR 12.00")),
            ("EUR 1.250,50", Some("EUR 1250.50")),
            ("1.250,50 USD", Some("USD 1250.50")),
            ("EUR 1250.50", Some("EUR 1250.50")),
            ("1.25", None),
            ("0.500", None),
            ("1.250,-", None),
            ("$ 12", None),
            ("12.5000", None),
        ],
    );
    check(
        "{ field: budget, number: da-DK, currency: DKK }",
        &[("kr. 1.250,50", Some("DKK 1250.50")), ("1.250,50 kr.", Some("DKK 1250.50"))],
    );
    check(
        "{ field: budget, number: fr-FR, currency: EUR }",
        &[
            ("1\u{202f}250,50 €", Some("EUR 1250.50")),
            ("1 250,50", Some("EUR 1250.50")),
            ("1\u{a0}250", Some("EUR 1250")),
        ],
    );
    check(
        "{ field: budget, number: de-CH, currency: CHF }",
        &[("1'250.50", Some("CHF 1250.50")), ("1’250.50", Some("CHF 1250.50"))],
    );
    check("{ field: budget, number: ar-EG, currency: EGP }", &[("١٬٢٥٠٫٥٠", Some("EGP 1250.50"))]);
    check(
        "{ field: budget, number: en-IN, currency: INR }",
        &[("₹1,00,000.00", Some("INR 100000.00"))],
    );
    check(
        "{ field: seats, number: de-DE }",
        &[("1.250", Some("1250")), ("12", Some("12")), ("−5", Some("-5"))],
    );
    check(
        "{ field: agreed, yes: [Ja, x, 1, ✓], no: [Nein, 0] }",
        &[
            ("JA", Some("Yes")),
            ("✓", Some("Yes")),
            ("1", Some("Yes")),
            ("0", Some("No")),
            ("nein", Some("No")),
            ("yes", Some("Yes")),
            ("vielleicht", None),
        ],
    );
}

#[test]
fn a_notation_that_means_nothing_is_refused_where_it_is_written() {
    let folder = project();
    for (column, place) in [
        ("{ field: delivery, date: DD.MM.YY }", "n.columns.yaml:2:30"),
        ("{ field: delivery, date: DDMMYYYY }", "n.columns.yaml:2:30"),
        ("{ field: budget, number: german }", "n.columns.yaml:2:30"),
        ("{ field: delivery, dates: DD }", "n.columns.yaml:2:24"),
    ] {
        folder.write("n.columns.yaml", format!("columns:\n  X: {column}\n"));
        let run = drafted(&folder, "n.csv", "name;X\nAnn;1\n", &[]);
        assert_eq!(run.code, 2, "{column}");
        assert!(run.stderr.contains("n.columns.yaml:2:"), "{column} {place}: {}", run.stderr);
    }
}

#[test]
fn blank_rows_surplus_cells_and_repeats() {
    let folder = project();
    let run = drafted(
        &folder,
        "b.csv",
        "\n;;\nid;name;\nc1;Bob;\n;;\n\"\";  ;\n\nc2;Ann;;;\n\t;;\n",
        &[],
    );
    assert_eq!((run.code, answers(&run)), (0, vec!["Name: Bob", "Name: Ann"]), "{}", run.stderr);
    let run = drafted(&folder, "b.csv", "id;name\nc1;Bob;x\nc2\n", &[]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("b.csv:2:1") && run.stderr.contains("b.csv:3:1"), "{}", run.stderr);
    // The same id, and the same answers.
    let rows = "id;name\na;Bob\nb;Ann\na;Cid\nc;Bob\n";
    let run = drafted(&folder, "d.csv", rows, &[]);
    assert_eq!(run.code, 0);
    assert!(
        run.stderr.contains("duplicate-id") && run.stderr.contains("same id as the one at d.csv:2"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.contains("duplicate-request")
            && run.stderr.contains("same answers as the one at d.csv:2"),
        "{}",
        run.stderr
    );
    assert_eq!(run.stderr.matches("warning").count(), 2, "{}", run.stderr);
    let twice = |id| {
        format!("{{\"form\": \"order\", \"id\": \"{id}\", \"values\": {{\"name\": \"Bob\"}}}}\n")
    };
    let run = drafted(&folder, "d.jsonl", twice("a") + &twice("b"), &["-o", "out"]);
    assert!(run.stderr.contains("same answers as the one at d.jsonl:1"), "{}", run.stderr);
}

#[test]
fn what_programs_did_to_answers_is_named() {
    let folder = project();
    for (answer, doubt) in [
        ("Å»Ã³Å‚Ä‡", true),
        ("JÃ¶rg", true),
        ("J\u{fffd}rg", true),
        ("РџСЂРёРІРµС‚", true),
        ("#N/A", true),
        ("#WERT!", true),
        ("4,91512E+12", true),
        ("Jörg", false),
        ("São João", false),
        ("Привет", false),
        ("#12", false),
    ] {
        let run = drafted(&folder, "g.csv", format!("id;name\n1;{answer}\n"), &[]);
        assert_eq!(run.code, 0, "{answer}");
        assert_eq!(run.stderr.contains("doubtful-answer"), doubt, "{answer}: {}", run.stderr);
        assert!(!run.stderr.contains(answer), "{}", run.stderr);
    }
    let bytes = western("id;name\n1;Jörg\n");
    let run = drafted(&folder, "g.csv", bytes, &[]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("--encoding windows-1252"), "{}", run.stderr);
}

#[test]
fn workbooks_that_are_none_are_refused() {
    let folder = project();
    let sheet = || vec![vec!["id".into(), "name".into(), "phone".into(), "country".into()]];
    let whole = workbook(&[("One", sheet())]);
    for cut in [4, 30, 200, whole.len() / 2, whole.len() - 1] {
        let run = drafted(&folder, "w.xlsx", &whole[..cut], &[]);
        assert_eq!(run.code, 2, "{cut}");
        assert!(run.stderr.starts_with("error[broken-workbook]"), "{cut}: {}", run.stderr);
    }
    let run = drafted(&folder, "w.xlsx", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], &[]);
    assert!(run.stderr.contains("before 2007"), "{}", run.stderr);
    let run = drafted(&folder, "w.xlsx", "id;name\n1;Ann\n", &[]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    // Zeros that a format shows, errors of formulas, a time of day.
    let mut rows = sheet();
    rows[0].push("delivery".into());
    rows.push(vec!["a".into(), "Ann".into(), Cell::Padded(301_234_567), "DE".into(), Cell::Empty]);
    rows.push(vec!["b".into(), Cell::Error("#N/A"), Cell::Empty, Cell::Empty, Cell::Day(46388.5)]);
    rows.push(vec![
        "c".into(),
        Cell::Formula("A1&A2"),
        Cell::Formula("\"030 7654321\""),
        "DE".into(),
    ]);
    let run = drafted(&folder, "w.xlsx", workbook(&[("One", rows)]), &[]);
    assert!(run.stdout.contains("Phone: 030 7654321"), "{}", run.stdout);
    assert!(run.stderr.contains("w.xlsx:4:2"), "{}", run.stderr);
    assert!(run.stdout.contains("Phone: 0301234567 (+49 30 1234567)"), "{}", run.stdout);
    assert!(
        run.stderr.contains("w.xlsx:3:2") && run.stderr.contains("w.xlsx:3:5"),
        "{}",
        run.stderr
    );
}

#[test]
fn broken_workbooks_are_refused_and_large_ones_too() {
    let folder = project();
    let rows = vec![
        vec!["id".into(), "name".into(), "delivery".into()],
        vec!["a".into(), "Ann".into(), Cell::Day(46388.0)],
    ];
    let whole = workbook(&[("One", rows)]);
    let mut dice = Dice(16);
    for _ in 0..count("WORKBOOKS", [100, 5000]) {
        let mut bytes = whole.clone();
        for _ in 0..=dice.roll(4) {
            let at = dice.roll(bytes.len());
            bytes[at] = u8::try_from(dice.roll(256)).expect("a byte");
        }
        let run = drafted(&folder, "w.xlsx", bytes, &[]);
        assert!([0, 1, 2].contains(&run.code), "{}", run.stderr);
    }
    // A few bytes that unpack to more than docent takes.
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    bomb.start_file("xl/worksheets/sheet1.xml", packed).expect("a part");
    for _ in 0..129 {
        bomb.write_all(&vec![b' '; 1 << 20]).expect("blanks");
    }
    let bomb = bomb.finish().expect("an archive").into_inner();
    let run = drafted(&folder, "w.xlsx", bomb, &[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.starts_with("error[too-large]"), "{}", run.stderr);
}

#[test]
fn numbers_of_workbooks_are_no_countrys() {
    let folder = project();
    folder.write(
        "w.columns.yaml",
        "columns:\n  Betrag: { field: budget, number: de-DE, currency: EUR }\n  Zahl: { field: seats, number: de-DE }\n",
    );
    let number = Cell::Number;
    let rows = vec![
        vec!["name".into(), "Betrag".into(), "Zahl".into(), "address".into()],
        vec!["Ann".into(), number(1250.5), number(12.0), Cell::Empty],
        vec!["Bob".into(), "1.250,50".into(), "1.200".into(), number(1.234_567_890_123_456_7e16)],
        vec!["Cid".into(), number(12.125), Cell::Empty, Cell::Empty],
        vec!["Dee".into(), Cell::Empty, number(1.125), Cell::Empty],
    ];
    let run = drafted(&folder, "w.xlsx", workbook(&[("One", rows)]), &["-o", "out"]);
    assert_eq!(run.code, 1);
    let drafts = [folder.read("out/w-1.txt"), folder.read("out/w-2.txt")];
    assert!(drafts[0].contains("Budget: EUR 1250.5\nSeats: 12\n"), "{}", drafts[0]);
    assert!(drafts[1].contains("Budget: EUR 1250.50\nSeats: 1200\n"), "{}", drafts[1]);
    // Digits that a spreadsheet has invented are a doubt.
    assert!(run.stderr.contains("w.xlsx:3:4"), "{}", run.stderr);
    for place in ["w.xlsx:4:2", "w.xlsx:5:3"] {
        assert!(run.stderr.contains(place), "{place}: {}", run.stderr);
    }
}

#[test]
fn cells_below_no_heading_and_defaults_of_the_columns_file_are_kept() {
    let folder = project();
    for rows in ["id,name,,seats\n1,Ann,SECRET,5\n", "id,name,\n1,Ann,SECRET\n"] {
        let run = drafted(&folder, "u.csv", rows, &[]);
        assert_eq!((run.code, &*run.stdout), (1, ""), "{rows}");
        assert!(
            run.stderr.contains("csv-syntax") && !run.stderr.contains("SECRET"),
            "{}",
            run.stderr
        );
    }
    let run = drafted(&folder, "u.csv", "id,name,,seats\n1,Ann,,5\n", &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    folder.write("l.columns.yaml", "form: order\nlocale: de-DE\ncolumns: { Sprache: locale }\n");
    let run = drafted(&folder, "l.csv", "id;name;Sprache\n1;;\n", &["-o", "out"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let right = folder.read("out/l.rejects.csv").replace(";1;\"\";", ";1;Ann;");
    let run = drafted(&folder, "right.csv", right, &[]);
    assert!(run.stdout.starts_with("Vor- und Nachname: Ann\n"), "{}", run.stdout);
    let run = drafted(&folder, "l.csv", "id;name\n1;Ann\n", &["--sheet", "x"]);
    assert_eq!(run.code, 2);
}

#[test]
fn names_of_drafts_are_safe_and_hold_no_answer_in_reports() {
    let folder = project();
    let rows = "id;name\n1;Müller & Söhne / Co.\n2;CON\n3;../../x\n4;MÜLLER & SÖHNE / CO.\n";
    let run = drafted(&folder, "n.csv", rows, &["-o", "out", "--name", "{name}"]);
    assert_eq!(run.code, 1);
    assert!(!run.stderr.contains("ller"), "{}", run.stderr);
    let mut names: Vec<String> = fs::read_dir(folder.path().join("out"))
        .expect("a folder")
        .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && !name.contains("rejects"))
        .collect();
    names.sort();
    assert_eq!(names, ["Müller-Söhne-Co.txt", "_CON.txt", "x.txt"]);
    let run = drafted(&folder, "n.csv", rows, &["-o", "two", "--name", "{number}-{form}-{id}"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(folder.path().join("two/4-order-4.txt").exists());
    for pattern in ["{nme}", "x", "{", "a/{id}"] {
        let run = drafted(&folder, "n.csv", rows, &["-o", "three", "--name", pattern]);
        assert_eq!(run.code, 2, "{pattern}");
    }
}

#[test]
fn a_draft_whose_name_changes_with_an_answer_leaves_its_old_one_named() {
    let folder = project();
    let draft = |rows: &str, more: &[&str]| {
        let out = ["-o", "out", "--name", "{id}-{name}"];
        drafted(&folder, "n.csv", format!("id,name,seats\n{rows}"), &[&out, more].concat())
    };
    assert_eq!(draft("a,Ann,1\nb,Bob,2\nc,Eve,3\n", &[]).stderr.matches("stale").count(), 0);
    // Another name, a rejected one, and one that is as it was.
    for _ in 0..2 {
        let run = draft("a,Anna,1\nb,Bob,x\nc,Eve,3\n", &[]);
        assert_eq!(run.code, 1);
        assert_eq!(run.stderr.matches("warning[stale-draft]").count(), 2, "{}", run.stderr);
        for id in ["a", "b"] {
            let line = format!("{id}: a draft of what this request was before is still there");
            assert!(run.stderr.contains(&line), "{}", run.stderr);
        }
        assert!(!run.stderr.contains("Ann") && !run.stderr.contains("Bob"), "{}", run.stderr);
    }
    let run = draft("a,Anna,1\nb,Bob,x\n", &["--show-values"]);
    for name in ["a-Ann.txt", "b-Bob.txt"] {
        assert!(run.stderr.contains(&format!("`{name}` is still there")), "{}", run.stderr);
    }
    // Deleted, it is no longer there; and a request of the same id in one run is another one.
    fs::remove_file(folder.path().join("out/a-Ann.txt")).expect("the old draft");
    let run = draft("a,Anna,1\nb,Bob,2\n", &[]);
    assert_eq!((run.code, run.stderr.matches("stale").count()), (0, 0), "{}", run.stderr);
    let run = draft("b,Bob,2\nb,Bert,2\n", &[]);
    assert_eq!(run.stderr.matches("stale").count(), 0, "{}", run.stderr);
    // Two that would have one name: what helps is named, and helps.
    let text = "id,name\na,Ann\nb,Ann\n";
    let run = drafted(&folder, "t.csv", text, &["-o", "t", "--name", "{name}"]);
    let help = "With {id} or {number} in --name";
    assert!(run.code == 1 && run.stderr.contains(help), "{}", run.stderr);
    for pattern in ["{name}-{number}", "{name}-{id}"] {
        let run = drafted(&folder, "t.csv", text, &["-o", "u", "--name", pattern]);
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
}
