//! The shipped guides and forms, as users get them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::support::{Folder, run};
use serde_json::Value;

const LOCALES: [&str; 10] =
    ["ar-EG", "de-DE", "en-US", "es-ES", "fr-FR", "ja-JP", "nl-NL", "pl-PL", "pt-BR", "zh-CN"];

/// The labels of the recipient's form, in its order.
const LABELS: [&str; 19] = [
    "New or existing customer",
    "If existing, current payment method",
    "Order ID (requesting for invoice option)",
    "Account Admins Live ID (or Org ID) (should be company domain)",
    "Commerce Account ID",
    "Company Name (as registered under VAT or Government Website)",
    "Company Address (as registered under VAT or Government Website)",
    "Company Website",
    "Country",
    "TAX ID/ VAT ID",
    "Company Established on (Year)",
    "Any prior business with Microsoft",
    "Contact Name",
    "Contact Phone",
    "Contact Email",
    "Justification on why you prefer Invoice option over credit card",
    "(Old quota) Existing Cores",
    "(New quota) Requested cores",
    "Specific region & series of Subscription",
];

fn page(guide: &str, locale: &str) -> Value {
    let run = Folder::new(&[]).docent(&["guide", guide, "-l", locale, "-f", "json", "-q"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{locale}");
    serde_json::from_str(&run.stdout).expect("JSON")
}

/// A page's structure: everything but words.
fn structure(value: &Value) -> Value {
    const WORDS: [&str; 9] =
        ["markdown", "label", "heading", "dir", "locale", "language", "number", "updated", "title"];
    match value {
        Value::Object(map) => map
            .iter()
            .filter(|(key, value)| !(WORDS.contains(&key.as_str()) && value.is_string()))
            // How it was translated, the source's own page can't say.
            .filter(|(key, _)| *key != "provenance")
            .map(|(key, value)| (key.clone(), structure(value)))
            .collect(),
        Value::Array(list) => list.iter().map(structure).collect(),
        other => other.clone(),
    }
}

/// The texts of a page, by the path to them.
fn texts(value: &Value, path: &str, all: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| match value {
            Value::String(text) if ["markdown", "label", "heading"].contains(&key.as_str()) => {
                all.insert(format!("{path}.{key}"), text.clone());
            }
            value => texts(value, &format!("{path}.{key}"), all),
        }),
        Value::Array(list) => {
            list.iter()
                .enumerate()
                .for_each(|(at, value)| texts(value, &format!("{path}[{at}]"), all));
        }
        _ => {}
    }
}

#[test]
fn all_locales_have_the_same_structure_and_other_words() {
    let source = page("pay-by-invoice", "en-US");
    let mut english = BTreeMap::new();
    texts(&source, "", &mut english);
    for locale in LOCALES.iter().filter(|locale| **locale != "en-US") {
        let translated = page("pay-by-invoice", locale);
        assert_eq!(structure(&translated), structure(&source), "{locale}");
        let mut words = BTreeMap::new();
        texts(&translated, "", &mut words);
        assert_eq!(words.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
        let same: Vec<_> = words.iter().filter(|(path, text)| english[*path] == **text).collect();
        // `Important` is a French word too.
        let french = |(_, text): &&(&String, &String)| *locale == "fr-FR" && *text == "Important";
        assert_eq!(same.iter().filter(|one| !french(one)).count(), 0, "{locale}: {same:?}");
    }
}

#[test]
fn anchors_are_the_same_in_all_locales() {
    let anchors = |locale: &str, format: &str, mark: &str| {
        let run = Folder::new(&[]).docent(&["guide", "pay-by-invoice", "-l", locale, "-f", format]);
        let ids = run.stdout.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
        ids.map(str::to_owned).collect::<Vec<_>>()
    };
    for locale in LOCALES {
        let steps =
            ["sign-in", "choose-billing", "choose-problem-type", "fill-in-details", "create"];
        let expected = [&["request"][..], &steps, &["credit-check", "help"]].concat();
        assert_eq!(anchors(locale, "md", "<a id=\""), expected);
        let html = anchors(locale, "html", " id=\"");
        assert_eq!(html, anchors("en-US", "html", " id=\""), "{locale}");
        assert!(html.contains(&"fill-in-details".to_owned()));
    }
}

#[test]
fn dutch_markdown_has_note_steps_block_and_credit_check() {
    let run =
        Folder::new(&[]).docent(&["guide", "pay-by-invoice", "-l", "nl-NL", "-f", "md", "-q"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let lines = |start: &str| run.stdout.lines().filter(|line| line.starts_with(start)).count();
    assert_eq!(lines("> [!IMPORTANT]"), 1);
    assert_eq!(lines("> - "), 3);
    assert_eq!((1..=5).map(|step| lines(&format!("{step}. "))).sum::<usize>(), 5);
    assert_eq!(lines("   ```"), 2);
    assert!(run.stdout.contains("5-7 dagen"));
    assert!(run.stdout.contains("april 2019"));
}

#[test]
fn the_block_has_the_recipients_labels() {
    let block = |args: &[&str]| {
        let run = Folder::new(&[])
            .docent(&[&["draft", "--form", "invoice-request", "-q"], args].concat());
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        run.stdout
    };
    let mut expected: Vec<String> = LABELS.iter().map(|label| format!("{label}:")).collect();
    expected.insert(16, "For cores increase, provide the following additional information:".into());
    let lines = |text: &str| {
        text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(lines(&block(&["-l", "en-US"])), expected);
    assert_eq!(lines(&block(&["-l", "nl-NL", "--labels", "recipient"])), expected);
    let dutch = lines(&block(&["-l", "nl-NL"]));
    assert!(dutch.iter().all(|line| line.ends_with(':') && !expected.contains(line)), "{dutch:?}");
    let both = lines(&block(&["-l", "nl-NL", "--labels", "both"]));
    assert_eq!(both[8], "Country / Land:");
    for locale in LOCALES {
        assert_eq!(lines(&block(&["-l", locale])).len(), 20, "{locale}");
    }
}

#[test]
fn a_build_in_an_empty_folder_makes_all_pages_twice_the_same() {
    let folder = Folder::new(&[]);
    for out in ["one", "two"] {
        let run = folder.docent(&["build", "--out", out]);
        let shown =
            "working on docent's own project: there is no project in this folder or above it";
        let built = format!("built 8 guides × 10 locales of docent's own project into {out}");
        assert_eq!((run.code, run.stderr), (0, format!("{shown}\n{built}\n")));
        let printed: Vec<&str> = run.stdout.lines().collect();
        assert!(printed.is_sorted());
        assert!(printed.iter().all(|path| folder.path().join(path).is_file()));
    }
    for locale in LOCALES {
        for name in ["pay-by-invoice.html", "pay-by-invoice.md"] {
            assert!(folder.path().join("one").join(locale).join(name).is_file(), "{locale}/{name}");
        }
    }
    let diff = std::process::Command::new("diff")
        .args(["-r", "one", "two"])
        .current_dir(folder.path())
        .status()
        .expect("diff runs");
    assert!(diff.success());
}

#[test]
fn a_build_leaves_alone_what_it_did_not_make() {
    let folder = Folder::new(&[("out/notes.txt", "mine"), ("out/nl-NL/other.html", "mine")]);
    assert_eq!(folder.docent(&["build", "-l", "nl", "-q", "--out", "out"]).code, 0);
    assert_eq!(folder.read("out/notes.txt"), "mine");
    assert_eq!(folder.read("out/nl-NL/other.html"), "mine");
    assert!(!folder.path().join("out/en-US").exists());
}

#[test]
fn nothing_that_people_copy_holds_invisible_characters() {
    let invisible = |char: char| matches!(char, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    for locale in LOCALES {
        for args in [
            vec!["guide", "pay-by-invoice", "-l", locale, "-f", "md"],
            vec!["guide", "pay-by-invoice", "-l", locale, "-f", "text"],
            vec!["guide", "pay-by-invoice", "-l", locale, "-f", "html"],
            vec!["draft", "--form", "invoice-request", "-l", locale],
        ] {
            let run = Folder::new(&[]).docent(&args);
            assert!(!run.stdout.contains(invisible), "{args:?}");
        }
    }
}

#[test]
fn arabic_reads_right_to_left() {
    let html =
        Folder::new(&[]).docent(&["guide", "pay-by-invoice", "-l", "ar", "-f", "html"]).stdout;
    assert!(html.contains("<html lang=\"ar-EG\" dir=\"rtl\">"));
}

#[test]
fn lines_of_text_fit_the_terminal() {
    for locale in LOCALES {
        let run = Folder::new(&[]).docent(&["guide", "pay-by-invoice", "-l", locale, "-f", "text"]);
        for line in run.stdout.lines().filter(|line| !line.contains("http") && !line.ends_with(':'))
        {
            assert!(textwrap::core::display_width(line) <= 80, "{locale}: {line}");
        }
    }
}

#[test]
fn the_starter_builds_at_once() {
    let folder = Folder::new(&[]);
    let init = folder.docent(&["init", "demo"]);
    assert_eq!((init.code, init.stderr.as_str()), (0, ""));
    let demo = folder.path().join("demo");
    for args in [&["check"][..], &["build", "-q"], &["draft", "docs/requests/example.yaml"]] {
        let run = run(&demo, args);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{args:?}");
    }
    assert!(Path::new(&demo).join("site/nl-NL/book-a-trip.html").is_file());
    assert_eq!(folder.docent(&["init", "demo"]).code, 2, "a folder with files is left alone");
}

#[test]
fn conditions_nest() {
    let form = |when: &str| {
        format!(
            "form: f
version: 1
recipient: en-US
parts:
  - part: main
    fields:
      - {{ field: days, kind: integer }}
      - {{ field: way, kind: choice, options: [train, plane] }}
      - {{ field: reason, kind: text, when: {when} }}
"
        )
    };
    let words = "title = F\ndays = Days\nway = Way\n    .option-train = Train\n    \
                 .option-plane = Plane\nreason = Reason\n";
    // Whether the field is asked for when the days and the way are these.
    let cases = [
        ("{ way: plane }", "way: plane", true),
        ("{ way: { in: [plane, train] } }", "way: train", true),
        ("{ days: 3 }", "days: 3", true),
        ("{ days: { present: true } }", "way: plane", false),
        ("{ days: { present: false } }", "way: plane", true),
        ("{ any: [{ way: plane }, { days: 3 }] }", "days: 3", true),
        ("{ all: [{ way: plane }, { days: 3 }] }", "days: 3", false),
        ("{ not: { way: plane } }", "way: plane", false),
        ("{ not: { any: [{ way: plane }, { days: 3 }] } }", "way: train", true),
    ];
    for (when, given, asked) in cases {
        let request = format!("form: f\nlocale: en-US\nvalues:\n  {given}\n  reason: Because\n");
        let folder = Folder::new(&[
            ("docs/forms/f.yaml", &form(when)),
            ("locales/en-US/f.ftl", words),
            ("r.yaml", &request),
        ]);
        let run = folder.docent(&["draft", "r.yaml"]);
        assert_eq!(run.code == 0, asked, "{when}, {given}: {}{}", run.stdout, run.stderr);
        let shown = if asked { &run.stdout } else { &run.stderr };
        assert!(shown.contains(if asked { "Because" } else { "unexpected-answer" }), "{shown}");
    }
}
