//! Dates beside each other and beside a given day: `after`, `before`, and bounds such as
//! `today + 14 days`, in drafts, in what is read back, in checks of forms, and in the sheet of problems.

use crate::support::{Folder, Run};
use serde_json::Value;

const FORM: &str = "\
form: trip
parts:
  - part: main
    fields:
      - { field: born, kind: date, max: today - 18 years }
      - { field: start, kind: date, min: today + 14 days, max: today + 1 month }
      - { field: end, kind: date, after: start }
      - { field: booked, kind: date, before: start, min: 2020-01-01 }
  - part: legs
    repeat: 4
    fields:
      - { field: from, kind: date }
      - { field: to, kind: date, after: from }
";

const WORDS: &str = "title = Trip\nborn = Born\nstart = Start\nend = End\nbooked = Booked\n\
                     from = From\nto = To\n";

fn project() -> Folder {
    Folder::new(&[
        ("docent.yaml", "source: en-US\n"),
        ("docs/forms/trip.yaml", FORM),
        ("locales/en-US/trip.ftl", WORDS),
        ("locales/nl-NL/trip.ftl", WORDS),
        ("locales/ar-EG/trip.ftl", WORDS),
    ])
}

/// The problems that docent has with each of these requests: field, problem, and its text.
fn judged(folder: &Folder, values: &[Value], more: &[&str]) -> Vec<Vec<[String; 3]>> {
    let line = |values: &Value| format!("{{\"form\":\"trip\",\"values\":{values}}}\n");
    folder.write("rows.jsonl", values.iter().map(line).collect::<Vec<_>>().concat());
    let run = folder.docent(&[&["draft", "rows.jsonl", "-f", "json"], more].concat());
    let problems = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("JSON");
        let all = line["problems"].as_array().cloned().unwrap_or_default();
        let text = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
        let one = |one: &Value| ["field", "problem", "text"].map(|key| text(one, key));
        all.iter().map(one).collect()
    };
    let all: Vec<_> = run.stdout.lines().map(problems).collect();
    assert_eq!(all.len(), values.len(), "{}", run.stderr);
    all
}

fn names(problems: &[[String; 3]]) -> Vec<(&str, &str)> {
    problems.iter().map(|[field, problem, _]| (field.as_str(), problem.as_str())).collect()
}

#[test]
fn days_are_strictly_after_and_before_others() {
    let folder = project();
    let cases = [
        (r#"{"start":"2026-12-10","end":"2026-12-11","booked":"2026-12-09"}"#, vec![]),
        (
            r#"{"start":"2026-12-10","end":"2026-12-10","booked":"2026-12-10"}"#,
            vec![("end", "after"), ("booked", "before")],
        ),
        (
            r#"{"start":"2026-12-10","end":"2025-12-31","booked":"2027-01-01"}"#,
            vec![("end", "after"), ("booked", "before")],
        ),
        // Years, months and days, not texts, are compared; what is wrong alone is not compared.
        (r#"{"start":"2026-12-31","end":"2027-01-01"}"#, vec![]),
        (r#"{"start":"2024-02-29","end":"2024-03-01","booked":"2024-02-28"}"#, vec![]),
        (r#"{"start":"2026-02-30","end":"2026-02-01"}"#, vec![("start", "date-none")]),
        (r#"{"start":"soon","end":"2026-02-01","booked":"2026-02-01"}"#, vec![("start", "date")]),
        (r#"{"start":"2026-12-10","booked":"2019-12-31"}"#, vec![("booked", "min")]),
        (r#"{"end":"2026-02-01","booked":"2026-02-01"}"#, vec![]),
        // A row's days are beside those of the row.
        (
            r#"{"legs":[{"from":"2026-12-01","to":"2026-12-02"},{"from":"2026-12-05","to":"2026-12-05"},
                {"to":"2026-01-01"},{"from":"2026-12-07","to":"2026-12-06"}]}"#,
            vec![("to", "after"), ("to", "after")],
        ),
    ];
    let values: Vec<Value> =
        cases.iter().map(|(values, _)| serde_json::from_str(values).expect("JSON")).collect();
    let judged = judged(&folder, &values, &[]);
    for ((values, expected), problems) in cases.iter().zip(&judged) {
        assert_eq!(names(problems), *expected, "{values}");
    }
    // The other field and its day are in the text, in the customer's words; reports leave out the day.
    assert_eq!(
        judged[1][0][2],
        "For “End”, enter a date after December 10, 2026, the date in “Start”."
    );
    assert_eq!(
        judged[1][1][2],
        "For “Booked”, enter a date before December 10, 2026, the date in “Start”."
    );
    folder.write("one.yaml", "form: trip\nvalues: { start: 2026-12-10, end: 2026-12-10 }\n");
    let run = folder.docent(&["draft", "one.yaml", "-l", "nl-NL"]);
    let text = "Vul bij ‘End’ een datum na … in, de datum bij ‘Start’.";
    assert!(run.stderr.contains(text), "{}", run.stderr);
    assert!(run.stderr.contains("one.yaml:2:35"), "{}", run.stderr);
    let run = folder.docent(&["draft", "one.yaml", "-l", "ar-EG", "-f", "json"]);
    assert!(run.stdout.contains("تاريخًا بعد ١٠ ديسمبر ٢٠٢٦"), "{}", run.stdout);
}

#[test]
fn bounds_are_counted_from_the_given_day_and_never_from_the_clock() {
    let folder = project();
    let born = |born: &str| serde_json::json!({ "born": born });
    let start = |start: &str| serde_json::json!({ "start": start });
    let values = [
        born("2008-11-30"),
        born("2008-12-01"),
        start("2026-12-14"),
        start("2026-12-13"),
        start("2026-12-30"),
        start("2026-12-31"),
    ];
    let on = |today: &str| -> Vec<bool> {
        let judged = judged(&folder, &values, &["--today", today]);
        judged.iter().map(Vec::is_empty).collect()
    };
    assert_eq!(on("2026-11-30"), [true, false, true, false, true, false]);
    assert_eq!(on("2026-12-01"), [true, true, false, false, true, true]);
    assert_eq!(on("2026-12-16"), [true, true, false, false, true, true]);
    assert_eq!(on("2020-02-29"), [false; 6]);
    // Months end where they end: a month from 31 January is 28 February.
    let ends = [start("2027-02-28"), start("2027-03-01")];
    let judged_on = judged(&folder, &ends, &["--today", "2027-01-31"]);
    assert_eq!(names(&judged_on[0]), []);
    assert_eq!(names(&judged_on[1]), [("start", "max")]);
    assert_eq!(judged_on[1][0][2], "Change “Start”. The maximum is February 28, 2027.");
    let none = judged(&folder, &values, &[]);
    assert!(none.iter().all(Vec::is_empty), "nothing is checked: {none:?}");
    let run = folder.docent(&["draft", "rows.jsonl", "--today", "2026-02-30"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
}

fn notes(run: &Run) -> usize {
    run.stderr.matches("warning[unchecked-limit]").count()
}

#[test]
fn one_note_says_that_bounds_were_not_checked() {
    let folder = project();
    folder.write(
        "docs/forms/plain.yaml",
        FORM.replace("form: trip", "form: plain")
            .replace("min: today + 14 days, max: today + 1 month", "min: 2026-01-01")
            .replace(", max: today - 18 years", ""),
    );
    folder.write("locales/en-US/plain.ftl", WORDS);
    let lines: String = ["en-US", "nl-NL", "ar-EG"]
        .iter()
        .cycle()
        .take(30)
        .map(|locale| {
            format!("{{\"form\":\"trip\",\"locale\":\"{locale}\",\"values\":{{\"born\":\"2020-01-01\"}}}}\n")
        })
        .collect::<Vec<_>>()
        .concat();
    folder.write("rows.jsonl", lines);
    let run = folder.docent(&["draft", "rows.jsonl"]);
    assert_eq!((run.code, notes(&run)), (0, 1), "{}", run.stderr);
    assert!(run.stderr.contains("docs/forms/trip.yaml:5:41"), "{}", run.stderr);
    let run = folder.docent(&["draft", "rows.jsonl", "--today", "2026-11-30"]);
    assert_eq!((run.code, notes(&run)), (1, 0), "{}", run.stderr);
    folder.write("plain.yaml", "form: plain\nvalues: { start: 2026-12-10 }\n");
    let run = folder.docent(&["draft", "plain.yaml"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));

    // What is read back is judged by the same rules.
    folder.write("one.yaml", "form: trip\nvalues: { born: 2010-01-01 }\n");
    let block = folder.docent(&["draft", "one.yaml", "-q"]);
    folder.write("block.txt", block.stdout);
    let run = folder.docent(&["read", "block.txt"]);
    assert_eq!((run.code, notes(&run)), (0, 1), "{}", run.stderr);
    let run = folder.docent(&["read", "block.txt", "--today", "2026-11-30"]);
    assert_eq!((run.code, notes(&run)), (1, 0), "{}", run.stderr);
    assert!(run.stdout.contains("# ! born: "), "{}", run.stdout);

    // Without a day to name, a check of the project says nothing.
    folder.write("docs/requests/one.yaml", "form: trip\nvalues: { born: 2010-01-01 }\n");
    let run = folder.docent(&["check"]);
    assert_eq!(notes(&run), 0, "{}", run.stderr);
}

#[test]
fn rules_that_can_not_be_followed_are_errors_of_the_form() {
    let folder = project();
    let check = |from: &str, to: &str| {
        assert!(FORM.contains(from), "{from}");
        folder.write("docs/forms/trip.yaml", FORM.replacen(from, to, 1));
        let run = folder.docent(&["check"]);
        assert_eq!(run.code, 1, "{to}: {}", run.stderr);
        run.stderr
    };
    for (from, to, says) in [
        ("after: start", "after: begin", "error[unknown-field]: this form has no field `begin`"),
        ("before: start", "before: title", "error[unknown-field]"),
        ("after: start", "after: end", "error[wrong-value]: `after` names the field itself"),
        (
            "field: start, kind: date, min: today + 14 days, max: today + 1 month",
            "field: start, kind: text",
            "`start` is not a field of the kind `date`",
        ),
        (
            "field: end, kind: date",
            "field: end, kind: text",
            "`after` says nothing about a field of the kind `text`",
        ),
        (
            "today + 14 days",
            "today + 2 fortnights",
            "error[wrong-value]: `today + 2 fortnights` can't bound",
        ),
        ("today + 14 days", "tomorrow", "error[wrong-value]: `tomorrow` can't bound"),
        ("today + 14 days", "today + 2 years", "error[wrong-value]: `max` is less than `min`"),
        (
            "min: 2020-01-01",
            "min: 2020-01-01, max: 2019-12-31",
            "error[wrong-value]: `max` is less than `min`",
        ),
        ("min: 2020-01-01", "min: 2020-01-32", "error[wrong-value]: `2020-01-32` can't bound"),
    ] {
        let said = check(from, to);
        assert!(said.contains(says), "{to}: {said}");
    }
}

#[test]
fn the_sheet_shows_an_answer_for_each_rule() {
    let folder = project();
    for (locale, after) in [
        ("en-US", "For “End”, enter a date after April 30, 2019, the date in “Start”."),
        ("nl-NL", "Vul bij ‘End’ een datum na 30 april 2019 in, de datum bij ‘Start’."),
    ] {
        let args = ["schema", "--problems", "trip", "-l", locale, "--today", "2026-11-30"];
        let run = folder.docent(&args);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(
            run.stdout
                .contains(&format!("| end | after (error) | {after} | 2019-04-30 | 2019-05-01 |")),
            "{}",
            run.stdout
        );
        assert!(run.stdout.contains("| booked | before (error) |"), "{}", run.stdout);
        assert!(run.stdout.contains("| 9999-12-31 | 2008-11-30 |"), "{}", run.stdout);
        assert!(run.stdout.contains("| 0001-01-01 | 2026-12-14 |"), "{}", run.stdout);
    }
    let run = folder.docent(&["schema", "form"]);
    for rule in ["\"after\"", "\"before\"", "today - 18 years"] {
        assert!(run.stdout.contains(rule), "{rule}");
    }
}

#[test]
fn days_are_compared_however_they_are_written() {
    let folder = project();
    let cases = [
        (r#"{"start":"２０２６-１２-１０","end":"2026-12-11"}"#, vec![]),
        (r#"{"start":"２０２６-１２-１０","end":"2026-12-10"}"#, vec![("end", "after")]),
        (r#"{"start":"٢٠٢٦-١٢-١٠","end":"２０２６-１２-１０"}"#, vec![("end", "after")]),
        (r#"{"start":"2026-12-10 00:00","end":"2026-12-10T00:00:00"}"#, vec![("end", "after")]),
        (r#"{"start":"2026-12-10T00:00:00Z","booked":"2026-12-10"}"#, vec![("booked", "before")]),
        (r#"{"start":"2026-12-10","booked":"2026-12-09 00:00:00"}"#, vec![]),
        (r#"{"start":" 2026-12-10 ","booked":"2026-12-10"}"#, vec![("booked", "before")]),
    ];
    let values: Vec<Value> =
        cases.iter().map(|(values, _)| serde_json::from_str(values).expect("JSON")).collect();
    let judged = judged(&folder, &values, &[]);
    for ((values, expected), problems) in cases.iter().zip(&judged) {
        assert_eq!(names(problems), *expected, "{values}");
    }
}
