//! Workbooks (XLSX) as people see them: number formats, merged and hidden cells.

use crate::support::{Folder, Run};
use crate::workbook::{Cell, Look, workbook_of};

const FORM: &str = "form: order
version: \"1\"
recipient: en-US
parts:
  - part: main
    fields:
      - { field: name, kind: text, required: true }
      - { field: note, kind: text }
      - { field: budget, kind: money }
      - { field: seats, kind: integer }
";
const ENGLISH: &str = "title = Order
subject = Order
name = Name
note = Note
budget = Budget
seats = Seats
";

fn project() -> Folder {
    Folder::new(&[("docs/forms/order.yaml", FORM), ("locales/en-US/order.ftl", ENGLISH)])
}

#[track_caller]
fn drafted(folder: &Folder, rows: Vec<Vec<Cell>>, look: &Look) -> Run {
    folder.write("w.xlsx", workbook_of(&[("Kunden", rows)], look));
    folder.docent(&["draft", "w.xlsx", "--form", "order"])
}

#[test]
fn a_cell_is_what_people_see_in_it() {
    let folder = project();
    for (heading, cell, line) in [
        ("note", Cell::Shown(0.15, "0%"), "Note: 15%"),
        ("note", Cell::Shown(70.0, "0 \"kg\""), "Note: 70 kg"),
        ("note", Cell::Shown(1250.0, "#,##0 \"Stück\""), "Note: 1250 Stück"),
        ("note", Cell::Shown(12345.0, "000-00"), "Note: 123-45"),
        ("note", Cell::Shown(7.0, "\"Nr. \"0000"), "Note: Nr. 0007"),
        ("note", Cell::Shown(2_125_551_234.0, "(000) 000-0000"), "Note: (212) 555-1234"),
        ("note", Cell::Shown(2.0, "0.0"), "Note: 2.0"),
        ("note", Cell::Shown(1234.0, "#,##0"), "Note: 1234"),
        ("note", Cell::Shown(1.5, "General"), "Note: 1.5"),
        ("note", Cell::ShownText("12", "\"Nr. \"@"), "Note: Nr. 12"),
        // Formulas leave seventeen digits behind, and cells show fifteen.
        ("note", Cell::Number(3.300_000_000_000_000_3), "Note: 3.3"),
        ("note", Cell::Number(0.1 + 0.2), "Note: 0.3"),
        ("note", Cell::Number(-1.1 * 3.0), "Note: -3.3"),
        ("note", Cell::Number(1e-20 / 3.0), "Note: 0.00000000000000000000333333333333333"),
        ("note", Cell::Shown(1.1 * 3.0, "General"), "Note: 3.3"),
        ("seats", Cell::Number(2.999_999_999_999_999_6), "Seats: 3"),
        ("seats", Cell::Number(4.35 * 100.0), "Seats: 435"),
        ("budget", Cell::Shown(1.1 * 3.0, "[$€-407] General"), "Budget: EUR 3.3"),
        // A locale is behind a hyphen, by its number or its language tag.
        ("note", Cell::Shown(5.0, "[$-en-US]0"), "Note: 5"),
        ("note", Cell::Shown(5.0, "[$-x-sysdate]0"), "Note: 5"),
        ("note", Cell::Shown(5.0, "[$-ar-EG]0"), "Note: 5"),
        ("note", Cell::Shown(5.0, "[$-zh-Hant-TW]0\" kg\""), "Note: 5 kg"),
        ("seats", Cell::Shown(5.0, "[$-de-DE]#,##0"), "Seats: 5"),
        ("seats", Cell::Shown(5.0, "[$-ja-JP-x-gannen,80]0"), "Seats: 5"),
        ("budget", Cell::Shown(5.0, "[$€-de-DE]0.00"), "Budget: EUR 5.00"),
        ("budget", Cell::Shown(1250.5, "[$$-en-US]#,##0.00"), "Budget: USD 1250.50"),
        ("budget", Cell::Shown(1250.5, "[$$-fr-CA]#,##0.00"), "Budget: CAD 1250.50"),
        ("budget", Cell::Shown(5.0, "0 [$kr-sv-SE]"), "Budget: SEK 5"),
        ("budget", Cell::Shown(5.0, "0 [$kr.-da-DK]"), "Budget: DKK 5"),
        ("budget", Cell::Shown(5.0, "[$¥-zh-Hans-CN]0"), "Budget: CNY 5"),
        ("budget", Cell::Shown(5.0, "[$CHF-de-CH] 0"), "Budget: CHF 5"),
        ("seats", Cell::Shown(1234.0, "#,##0"), "Seats: 1234"),
        ("seats", Cell::Shown(5.0, "0.00"), "Seats: 5"),
        ("seats", Cell::Shown(5.0, "#,##0.00_);(#,##0.00)"), "Seats: 5"),
        ("seats", Cell::Shown(0.0, "0;-0;;@"), "Seats:"),
        ("budget", Cell::Shown(1250.5, "#,##0.00 [$€-407]"), "Budget: EUR 1250.50"),
        ("budget", Cell::Shown(1250.5, "[$$-409]#,##0.00"), "Budget: USD 1250.50"),
        ("budget", Cell::Shown(1250.5, "#,##0.00\\ \"€\""), "Budget: EUR 1250.50"),
        (
            "budget",
            Cell::Shown(0.0, "_-* #,##0.00 €_-;-* #,##0.00 €_-;_-* \"-\"?? €_-;_-@_-"),
            "Budget: EUR 0",
        ),
    ] {
        let rows = vec![vec!["name".into(), heading.into()], vec!["Ann".into(), cell.clone()]];
        let run = drafted(&folder, rows, &Look::default());
        assert_eq!((run.code, &*run.stderr), (0, ""), "{cell:?}");
        assert!(run.stdout.lines().any(|own| own == line), "{cell:?}: {}", run.stdout);
    }
    // No number is another one in silence.
    for (heading, cell) in [
        ("seats", Cell::Shown(0.15, "0%")),
        ("seats", Cell::Shown(70.0, "0 \"kg\"")),
        ("seats", Cell::Shown(5.0, "[$€-407] 0")),
        ("seats", Cell::Shown(12_000.0, "0,\"k\"")),
        ("budget", Cell::Shown(5.0, "\"$\"0.00")),
        ("budget", Cell::Shown(5.0, "0 [$kr-40F]")),
        ("budget", Cell::Shown(5.0, "[$$-en]0")),
        ("budget", Cell::Shown(5.0, "[$kr-x-sysdate]0")),
    ] {
        let rows = vec![vec!["name".into(), heading.into()], vec!["Ann".into(), cell.clone()]];
        let run = drafted(&folder, rows, &Look::default());
        assert_eq!((run.code, &*run.stdout), (1, ""), "{cell:?}");
        assert!(run.stderr.contains("error[wrong-answer]"), "{cell:?}: {}", run.stderr);
    }
    for format in ["# ?/?", "0.00E+00", "[DBNum1]0", "##0.0E+0", "# ??/16"] {
        let cell = Cell::Shown(1.5, format);
        let rows = vec![vec!["name".into(), "note".into()], vec!["Ann".into(), cell]];
        let run = drafted(&folder, rows, &Look::default());
        assert_eq!(run.code, 0, "{format}");
        assert!(run.stdout.contains("Note: 1.5\n"), "{format}: {}", run.stdout);
        assert!(
            run.stderr.contains("warning[unknown-number-format]") && run.stderr.contains("B (2)"),
            "{format}: {}",
            run.stderr
        );
    }
    // A columns file names the currency of signs that have none.
    folder.write("w.columns.yaml", "columns:\n  Sum: { field: budget, currency: USD }\n");
    let cell = Cell::Shown(1250.5, "\"$\"#,##0.00");
    let rows = vec![vec!["name".into(), "Sum".into()], vec!["Ann".into(), cell]];
    let run = drafted(&folder, rows, &Look::default());
    assert!(run.stdout.contains("Budget: USD 1250.50\n"), "{}{}", run.stdout, run.stderr);
}

#[test]
fn numbers_are_what_cells_have_and_texts_what_they_show() {
    let folder = project();
    let run = |heading: &str, cell: &Cell| {
        let row = |name: &str, cell: &Cell| vec![name.into(), cell.clone()];
        let rows = vec![row("name", &heading.into()), row("Ann", cell)];
        drafted(&folder, rows, &Look::default())
    };
    for (heading, cell, line) in [
        ("seats", Cell::Shown(1_234_567.0, "#,##0,"), "Seats: 1234567"),
        ("seats", Cell::Shown(2_000_000.0, "0,,"), "Seats: 2000000"),
        ("seats", Cell::Shown(-5.0, "0;0"), "Seats: -5"),
        ("seats", Cell::Shown(12.0, "[$-de-DE]0,.0##"), "Seats: 12"),
        ("budget", Cell::Shown(1_250_500.0, "[$€-407]#,##0,"), "Budget: EUR 1250500"),
        ("budget", Cell::Shown(1250.5, "[$$-en-US]0"), "Budget: USD 1250.5"),
        ("budget", Cell::Shown(0.75, "0 [$CHF]"), "Budget: CHF 0.75"),
        ("budget", Cell::Shown(1250.5, "#,##0.0,, €"), "Budget: EUR 1250.5"),
        ("budget", Cell::Shown(1250.505, "[$TND] 0.00"), "Budget: TND 1250.505"),
    ] {
        let run = run(heading, &cell);
        assert_eq!((run.code, &*run.stderr), (0, ""), "{cell:?}");
        assert!(run.stdout.lines().any(|own| own == line), "{cell:?}: {}", run.stdout);
    }
    for (heading, cell) in [
        ("seats", Cell::Shown(12.5, "0")),
        ("seats", Cell::Shown(12.004, "0.00")),
        ("seats", Cell::Shown(1_234_567.5, "#,##0,")),
        ("seats", Cell::Shown(0.4, "#,##0_);(#,##0)")),
        ("budget", Cell::Shown(12.345, "[$CHF-807] 0.00")),
        ("budget", Cell::Shown(12.5, "[$¥-ja-JP]0")),
        ("budget", Cell::Shown(-5.0, "[$€-2] 0;[$€-2] 0")),
    ] {
        let run = run(heading, &cell);
        assert_eq!((run.code, &*run.stdout), (1, ""), "{cell:?}");
        assert!(run.stderr.contains("error[wrong-answer]"), "{cell:?}: {}", run.stderr);
        assert!(!run.stderr.contains("warning["), "{cell:?}: {}", run.stderr);
    }
    for (cell, line) in [
        (Cell::Shown(12.5, "0"), "Note: 13"),
        (Cell::Shown(267.499_999_999_999_97, "0"), "Note: 268"),
        (Cell::Shown(1.005 - 1e-16, "0.00"), "Note: 1.01"),
        (Cell::Shown(0.0725, "0.0%"), "Note: 7.3%"),
        (Cell::Shown(1_235_000.0, "#,##0,"), "Note: 1235"),
        (Cell::Shown(12_400.0, "0,\"k\""), "Note: 12k"),
        (Cell::Shown(12.345, "[$CHF-807] 0.00"), "Note: CHF 12.35"),
        (Cell::Shown(12_345.6, "000-00"), "Note: 123-46"),
        (Cell::Shown(-5.0, "0;0"), "Note: 5"),
        (Cell::Shown(70.25, "0 \"kg\""), "Note: 70 kg"),
    ] {
        let run = run("note", &cell);
        assert_eq!(run.code, 0, "{cell:?}");
        assert!(run.stdout.lines().any(|own| own == line), "{cell:?}: {}", run.stdout);
        let named = run.stderr.contains("warning[rounded-number]: `w.xlsx` shows other numbers");
        assert!(named && run.stderr.contains("in columns: B (2)\n"), "{cell:?}: {}", run.stderr);
    }
    // A columns file names the currency: the amount is the cell's.
    folder.write("w.columns.yaml", "columns:\n  Sum: { field: budget, currency: USD }\n");
    let run = run("Sum", &Cell::Shown(1_250_500.0, "\"$\"#,##0,"));
    assert!(run.stdout.contains("Budget: USD 1250500\n"), "{}{}", run.stdout, run.stderr);
    // What means nothing to docent, and what a reject has, is plain.
    folder.write("w.columns.yaml", "columns:\n  Weight: ~\n");
    let cells = [("name", "Weight".into()), ("Ann", Cell::Shown(12.5, "0"))];
    let rows = cells.map(|(name, cell)| vec![name.into(), cell]).to_vec();
    assert_eq!(drafted(&folder, rows, &Look::default()).stderr, "");
    let heading = ["name", "seats", "note"].map(Cell::from).to_vec();
    let row = vec!["Ann".into(), Cell::Shown(12.5, "0"), Cell::Shown(7.25, "0.0")];
    folder.write("r.xlsx", workbook_of(&[("S", vec![heading, row])], &Look::default()));
    let args = ["draft", "r.xlsx", "--form", "order", "--rejects", "r.csv", "-o", "drafts"];
    assert_eq!(folder.docent(&args).code, 1);
    let rejects = folder.read("r.csv");
    assert!(rejects.contains(",Ann,'12.5,'7.3"), "{rejects}");
}

#[test]
fn reports_with_values_show_cells_as_people_read_them() {
    let folder = project();
    let heading = ["name", "note", "seats"].map(Cell::from).to_vec();
    let rows = [
        vec!["Ann\nLee".into(), Cell::Shown(12.5, "0"), Cell::Shown(7.5, "0.0")],
        vec!["Bob".into(), Cell::Number(4.0), Cell::Shown(2.5, "0")],
        vec!["Eve, F.".into(), "\u{2029}1\u{2028}2".into(), "many".into()],
    ];
    let rows = std::iter::once(heading).chain(rows).collect();
    folder.write("w.xlsx", workbook_of(&[("S", rows)], &Look::default()));
    let run = folder.docent(&["draft", "w.xlsx", "--form", "order", "--show-values"]);
    assert_eq!(run.code, 1);
    for (line, caret) in [
        ("Ann Lee,13 = 12.5,7.5", "                  ^^^"),
        ("Bob,4,3 = 2.5", "      ^^^^^^^"),
        ("\"Eve, F.\", 1 2,many", "               ^^^^"),
    ] {
        let ends = |own: &str, with: &str| own.ends_with(&format!("| {with}"));
        let lines: Vec<&str> = run.stderr.lines().collect();
        let both = |two: &[&str]| ends(two[0], line) && ends(two[1], caret);
        assert!(lines.windows(2).any(both), "{line}: {}", run.stderr);
    }
    assert!(!run.stderr.contains(['\u{2028}', '\u{2029}', '\u{fffd}']), "{}", run.stderr);
}

fn names() -> Vec<Vec<Cell>> {
    let row = |name: &str, note: &str| vec![Cell::from(name), Cell::from(note), Cell::Number(1.0)];
    let heading = vec!["name".into(), "note".into(), "seats".into()];
    vec![heading, row("Ann", "a"), row("Bob", ""), row("Eve", ""), row("Zoe", "z"), vec![]]
}

#[test]
fn what_people_do_not_see_is_named() {
    let folder = project();
    let look = |rows: &[usize], columns: &[(usize, usize)], merged: &[&'static str]| Look {
        hidden_rows: rows.to_vec(),
        hidden_columns: columns.to_vec(),
        merged: merged.to_vec(),
    };
    for (look, code, named) in [
        (look(&[3], &[], &[]), "hidden-cells", "hidden rows: 3\n"),
        (look(&[2, 3, 5], &[], &[]), "hidden-cells", "hidden rows: 2–3, 5\n"),
        (look(&[4, 6, 900], &[], &[]), "hidden-cells", "hidden rows: 4\n"),
        (look(&[], &[(2, 2)], &[]), "hidden-cells", "hidden columns: B\n"),
        (look(&[], &[(2, 16384)], &[]), "hidden-cells", "hidden columns: B–C\n"),
        (look(&[], &[(2, 2), (1, 3), (3, 900)], &[]), "hidden-cells", "hidden columns: A–C\n"),
        (look(&[], &[(3, 9_999_999), (1, 1)], &[]), "hidden-cells", "hidden columns: A, C\n"),
        (look(&[], &[], &["B2:B4"]), "merged-cells", "has the value: B2:B4\n"),
        (look(&[], &[], &["A5:B5"]), "merged-cells", "has the value: A5:B5\n"),
        (look(&[], &[], &["A1:B1", "B2:B3", "B3:B4"]), "merged-cells", "has the value: B2:B3\n"),
    ] {
        let run = drafted(&folder, names(), &look);
        assert_eq!((run.code, run.stdout.matches("Name: ").count()), (0, 4), "{look:?}");
        assert!(run.stderr.contains(&format!("warning[{code}]: `w.xlsx`")), "{}", run.stderr);
        assert!(run.stderr.contains(named), "{look:?}: {}", run.stderr);
        assert!(run.stderr.contains("1 warning"), "{look:?}: {}", run.stderr);
        assert!(!run.stderr.contains("Ann") && !run.stderr.contains("Kunden"), "{}", run.stderr);
    }
    // Nothing is lost where nothing is there.
    for look in [look(&[6, 7], &[], &[]), look(&[], &[(5, 9)], &[]), look(&[], &[], &["A1:C1"])] {
        let run = drafted(&folder, names(), &look);
        assert_eq!(run.code, 0);
        assert!(!run.stderr.contains("warning["), "{look:?}: {}", run.stderr);
    }
}

#[test]
fn reports_name_ids_as_they_come_and_files_that_options_share() {
    let folder = project();
    folder
        .write("r.csv", "id,name,seats\nCON,A,x\né-1,A,x\nMüller & Co,A,x\nb/../c,A,x\n日本,A,x\n");
    let run = folder.docent(&["draft", "r.csv", "--form", "order"]);
    assert_eq!(run.code, 1);
    for id in ["CON", "é-1", "Müller & Co", "b/../c", "日本"] {
        assert!(run.stderr.contains(&format!("error[wrong-answer]: {id}: For")), "{}", run.stderr);
    }
    for (stream, rejects) in [("s.txt", "s.txt"), ("./s.txt", "s.txt")] {
        let args = ["draft", "r.csv", "--form", "order", "--stream", stream, "--rejects", rejects];
        let run = folder.docent(&args);
        assert_eq!(run.code, 2);
        let named = format!("--stream and --rejects both name {stream}");
        assert!(run.stderr.contains(&named), "{}", run.stderr);
    }
}

#[test]
fn help_names_the_entry_that_lacks_an_answer() {
    let form = "form: rep\nversion: \"1\"\nrecipient: en-US\nparts:\n  - part: extra\n    repeat: 4\n    \
                fields:\n      - { field: item, kind: text, required: true }\n      - { field: amount, kind: integer }\n";
    let words = "title = R\nsubject = R\nextra = Extra\nitem = Item\namount = Amount\n";
    let folder = Folder::new(&[("docs/forms/rep.yaml", form), ("locales/en-US/rep.ftl", words)]);
    for (name, text, at) in [
        ("a.yaml", "form: rep\nvalues:\n  extra: [{amount: 1}]\n", 1),
        ("b.yaml", "form: rep\nvalues:\n  extra: [{item: x}, {item: y}, {amount: 1}]\n", 3),
        (
            "c.jsonl",
            "{\"form\":\"rep\",\"values\":{\"extra\":[{\"item\":\"x\"},{\"amount\":1}]}}\n",
            2,
        ),
        ("d.csv", "form,extra.1.amount,extra.2.item\nrep,1,x\n", 1),
        ("e.csv", "form,extra.1.item,extra.2.amount\nrep,x,1\n", 2),
    ] {
        folder.write(name, text);
        let run = folder.docent(&["draft", name]);
        assert_eq!(run.code, 1, "{name}");
        let help = format!("add `item:` to entry {at} of `extra` in `values`");
        assert!(run.stderr.contains(&help), "{name}: {}", run.stderr);
    }
}
