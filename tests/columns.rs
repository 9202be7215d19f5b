//! Columns files: what is wrong in them is named at its place.

use crate::support::{Folder, Run};

const FORM: &str = "form: order
version: \"1\"
recipient: en-US
parts:
  - part: main
    fields:
      - { field: name, kind: text, required: true }
      - { field: budget, kind: money }
      - { field: seats, kind: integer }
      - { field: agreed, kind: confirm }
      - { field: delivery, kind: date }
";
const ENGLISH: &str = "title = Order
subject = Order
name = Name
budget = Budget
seats = Seats
agreed = Agreed
delivery = Delivery date
";

fn project() -> Folder {
    Folder::new(&[("docs/forms/order.yaml", FORM), ("locales/en-US/order.ftl", ENGLISH)])
}

/// Drafts a row below headings, by the lines of a columns file.
#[track_caller]
fn drafted(folder: &Folder, columns: &str, rows: &str) -> Run {
    folder.write("x.columns.yaml", format!("columns:\n{columns}"));
    folder.write("x.csv", rows);
    folder.docent(&["draft", "x.csv", "--form", "order"])
}

#[test]
fn currencies_locales_and_words_that_mean_nothing_are_named_at_their_place() {
    let folder = project();
    for (line, wrong, problem) in [
        ("Sum: { field: budget, currency: ZZZ }", "ZZZ", "`ZZZ` is no currency that is in use"),
        ("Sum: { field: budget, currency: DEM }", "DEM", "`DEM` is no currency that is in use"),
        ("Sum: { field: budget, currency: € }", "€", "`€` is no currency that is in use"),
        ("Sum: { field: budget, currency: EURO }", "EURO", "`EURO` is no currency that is in use"),
        ("Sum: { field: budget, currency: XXX }", "XXX", "`XXX` is no currency that is in use"),
        ("Sum: { field: seats, number: xx-XX }", "xx-XX", "`xx-XX` is no locale whose numbers"),
        ("Sum: { field: seats, number: zz }", "zz", "`zz` is no locale whose numbers"),
        ("Sum: { field: seats, number: qaa-DE }", "qaa-DE", "`qaa-DE` is no locale whose numbers"),
        ("Sum: { field: seats, number: und }", "und", "`und` is no locale whose numbers"),
        ("Sum: { field: seats, number: german }", "german", "`german` is no locale"),
        ("Ok: { field: agreed, yes: [Ja, X], no: [Nein, ja] }", "ja", "`ja` means yes and no"),
        ("Ok: { field: agreed, yes: [1], no: [0, 1] }", "1", "`1` means yes and no"),
        ("Ok: { field: agreed, yes: [Oui], no: [OUI] }", "OUI", "`OUI` means yes and no"),
        (
            "Ok: { field: agreed, yes: [Sí], no: [\"si\u{301}\"] }",
            "\"si\u{301}\"",
            "means yes and no",
        ),
        ("Ok: { field: agreed, yes: [да], no: [нет, ДА] }", "ДА", "`ДА` means yes and no"),
    ] {
        let run = drafted(&folder, &format!("  {line}\n"), "name,Sum,Ok\nAnn,5,x\n");
        assert_eq!((run.code, &*run.stdout), (2, ""), "{line}: {}", run.stderr);
        assert!(run.stderr.contains(problem), "{line}: {}", run.stderr);
        let before = &line[..line.rfind(wrong).expect("its place")];
        let place = format!("x.columns.yaml:2:{}\n", before.chars().count() + 3);
        assert!(run.stderr.contains(&place), "{line}: {}", run.stderr);
        assert!(run.stderr.contains("help: "), "{line}: {}", run.stderr);
    }
    for (line, cell, answer) in [
        ("Sum: { field: budget, currency: eur }", "5", "Budget: EUR 5"),
        ("Sum: { field: budget, currency: JPY, number: ja }", "\"1,250\"", "Budget: JPY 1250"),
        ("Sum: { field: budget, currency: CHF, number: de-CH }", "1’250.50", "Budget: CHF 1250.50"),
        (
            "Sum: { field: budget, currency: BRL, number: pt }",
            "\"1.250,50\"",
            "Budget: BRL 1250.50",
        ),
        ("Sum: { field: seats, number: de-XX }", "1.250", "Seats: 1250"),
    ] {
        let run = drafted(&folder, &format!("  {line}\n"), &format!("name,Sum\nAnn,{cell}\n"));
        assert_eq!((run.code, &*run.stderr), (0, ""), "{line}");
        assert!(run.stdout.contains(answer), "{line}: {}", run.stdout);
    }
}

#[test]
fn a_heading_that_no_column_has_is_named() {
    let folder = project();
    for heading in ["Nope", "Nam", "\"name (old)\"", "名前", "\"2\""] {
        let columns = format!("  Naam: name\n  {heading}: seats\n");
        let run = drafted(&folder, &columns, "Naam,Budget\nAnn,EUR 5\n");
        assert_eq!(run.code, 0, "{heading}: {}", run.stderr);
        assert!(run.stdout.contains("Name: Ann"), "{heading}: {}", run.stdout);
        assert!(
            run.stderr.contains("warning[unused-column]")
                && run.stderr.contains("x.columns.yaml:3:3\n")
                && run.stderr.contains("1 warning"),
            "{heading}: {}",
            run.stderr
        );
    }
    // Case, accents and punctuation make no other heading, and a column that is left out is one.
    let run =
        drafted(&folder, "  NÄME: name\n  E-mail: ~\n  sum: seats\n", "name,Email,Sum:\nAnn,x,5\n");
    assert_eq!((run.code, &*run.stderr), (0, ""));
    // One file for several spreadsheets: what one of them has is used.
    folder.write("all.yaml", "columns:\n  Naam: name\n  Nombre: name\n  Nome: name\n");
    folder.write("nl.csv", "Naam\nAnn\n");
    folder.write("es.csv", "Nombre\nBob\n");
    let run =
        folder.docent(&["draft", "nl.csv", "es.csv", "--form", "order", "--columns", "all.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("all.yaml:4:3"), "{}", run.stderr);
    assert!(!run.stderr.contains("all.yaml:2") && !run.stderr.contains("all.yaml:3"));
    // Rejects have keys as their headings: the file is not theirs.
    folder.write("r.csv", "_problems,name\nx,Ann\n");
    let run = folder.docent(&["draft", "r.csv", "--form", "order", "--columns", "all.yaml"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    // No flood.
    let many: String =
        (0..500).fold(String::new(), |out, at| out + &format!("  Heading {at}: ~\n"));
    let run = drafted(&folder, &many, "name\nAnn\n");
    assert_eq!(run.stderr.matches("warning[").count(), 21, "{}", run.stderr);
    assert!(run.stderr.contains("480 more headings"), "{}", run.stderr);
}
