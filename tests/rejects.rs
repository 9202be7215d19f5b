//! Rejected rows of spreadsheets: they survive a spreadsheet that opens and saves them, and are drafted as
//! the others were.

use crate::support::Folder;

const FORM: &str = "form: order
version: \"1\"
recipient: en-US
parts:
  - part: main
    fields:
      - { field: name, kind: text, required: true }
      - { field: note, kind: text }
      - { field: delivery, kind: date, min: today }
";
const ENGLISH: &str = "title = Order
subject = Order
name = Name
note = Note
delivery = Delivery date
";

fn project() -> Folder {
    Folder::new(&[("docs/forms/order.yaml", FORM), ("locales/en-US/order.ftl", ENGLISH)])
}

#[test]
fn cells_that_a_spreadsheet_would_recast_are_guarded() {
    let folder = project();
    // A spreadsheet writes these another way: without zeros, rounded, as days of its country, as numbers.
    let recast = [
        "0301234567",
        "007",
        "12345678901234567890",
        "2027-12-31",
        "3-4",
        "1.5",
        "1,5",
        "10:30",
        "2E5",
        "MARCH1",
        "2. Mai",
        "12%",
        "1 250",
    ];
    // What it leaves alone has no apostrophe of docent's.
    let kept = ["5", "Ann", "'t Hart", "A-17", "12 kg", "EUR 1250.50", "10115 Berlin", "Müller 2"];
    for delimiter in [',', ';', '\t'] {
        let all = recast.iter().chain(&kept);
        let rows = all.clone().enumerate().fold(String::new(), |out, (at, note)| {
            out + &format!("r{at}{delimiter}{delimiter}\"{note}\"\n")
        });
        folder.write("r.csv", format!("id{delimiter}name{delimiter}note\n{rows}"));
        let args = ["draft", "r.csv", "--form", "order", "--rejects", "no.csv"];
        assert_eq!(folder.docent(&args).code, 1);
        let rejects = folder.read("no.csv");
        for (note, guard) in
            recast.iter().map(|note| (note, "'")).chain(kept.iter().map(|note| (note, "")))
        {
            let cell = format!("{guard}{note}");
            let cell = if cell.contains(delimiter) { format!("\"{cell}\"") } else { cell };
            let end = format!("{delimiter}{cell}\n");
            assert!(rejects.contains(&end), "{end:?}: {rejects}");
        }
        // Corrected and fed back, each is what the customer wrote, however often it is rejected.
        folder.write("again.csv", &rejects);
        let args = ["draft", "again.csv", "--form", "order", "--rejects", "twice.csv"];
        assert_eq!(folder.docent(&args).code, 1);
        assert_eq!(folder.read("twice.csv"), rejects);
        let nothing = format!("{delimiter}\"\"{delimiter}");
        folder.write("right.csv", rejects.replace(&nothing, &format!("{delimiter}Ann{delimiter}")));
        let run = folder.docent(&["draft", "right.csv", "--form", "order"]);
        assert_eq!(
            (run.code, run.stdout.matches("Name: Ann\n").count()),
            (0, 21),
            "{}",
            run.stderr
        );
        for note in all {
            assert!(run.stdout.contains(&format!("Note: {note}\n")), "{note}: {}", run.stdout);
        }
    }
}

#[test]
fn the_options_of_the_run_are_named_beside_the_rejects() {
    let folder = project();
    folder.write("r.csv", "id,name,note,delivery\na,,x,2026-12-24\nb,Bob,y,2026-12-24\n");
    let run = folder.docent(&[
        "draft",
        "r.csv",
        "--form",
        "order",
        "--today",
        "2026-11-30",
        "-l",
        "en-US",
        "-o",
        "out",
        "--name",
        "{id}'s {name}",
        "--sheet",
        "1",
    ]);
    assert_eq!(run.code, 2, "a sheet of no workbook: {}", run.stderr);
    let run = folder.docent(&[
        "draft",
        "r.csv",
        "--form",
        "order",
        "--today",
        "2026-11-30",
        "-l",
        "en-US",
        "-o",
        "out",
        "--name",
        "{id}'s {name}",
        "--encoding",
        "utf-8",
        "--labels",
        "both",
    ]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let options =
        "--form order --locale en-US --labels both --today 2026-11-30 --name '{id}'\\''s {name}'";
    let line = format!("draft them with the options of this run: {options}\n");
    assert!(run.stderr.contains(&line), "{}", run.stderr);
    // A run without any says nothing of them.
    folder.write("y.yaml", "form: order\nid: a\nvalues: { note: x }\n");
    let run = folder.docent(&["draft", "y.yaml", "-o", "yaml"]);
    assert!(run.stderr.contains("to be corrected") && !run.stderr.contains("options of this run"));
}

#[test]
fn blanks_around_an_id_make_no_other_request() {
    let folder = project();
    for other in ["1 ", " 1", "1\u{a0}", "\t1", "1\u{3000}"] {
        folder.write("r.csv", format!("id,name\n1,Ann\n\"{other}\",Bob\n"));
        let run = folder.docent(&["draft", "r.csv", "--form", "order"]);
        assert_eq!(run.code, 0, "{other:?}: {}", run.stderr);
        assert!(run.stderr.contains("warning[duplicate-id]"), "{other:?}: {}", run.stderr);
        let run = folder.docent(&["draft", "r.csv", "--form", "order", "-o", "out", "--force"]);
        assert_eq!(run.code, 1, "{other:?}: {}", run.stderr);
        assert!(run.stderr.contains("error[duplicate-id]"), "{other:?}: {}", run.stderr);
        assert!(folder.read("out/1.txt").contains("Name: Ann"));
    }
}
