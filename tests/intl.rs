//! Numbers, dates, times, lists, names and variants: what `Intl` says in a browser, in 58 locales.
//! `tests/intl/intl.mjs` makes the table.
//!
//! The table is CLDR 48.0's, Node's; docent has CLDR 49 of ICU4X, and 48.2 where ICU4X lacks facts.
//! What differs for that reason, or where docent means to differ, is in `REASONS` and counts against
//! no kind.
//!
//! `tests/intl/known.txt` holds what differs, a line each: kind, locale, message, values, ours, and
//! what Intl says. When the table or the data of either side changes, record it again and look at
//! what changed: `INTL=overwrite cargo test --test all intl::`. The figures of each kind:
//! `cargo test --test all intl:: -- --nocapture`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::support::Folder;
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value};

/// How much of each kind must agree, in percent.
const KINDS: [(&str, usize); 12] = [
    ("cardinal", 99),
    ("ordinal", 99),
    ("decimal", 99),
    ("percent", 95),
    ("currency", 95),
    ("unit", 95),
    ("range", 95),
    ("date", 95),
    ("time", 95),
    ("list", 99),
    ("names", 99),
    ("sort", 99),
];

/// Why some locales differ: kinds, locales, and the reason.
const REASONS: [(&[&str], &[&str], &str); 8] = [
    (&["cardinal"], &["vi-VN"], "`one` is new in CLDR 49"),
    (&["time", "list"], &["en-IN"], "AM and PM, and narrow lists, are other ones in CLDR 49"),
    (&["list"], &["hi-IN"], "there is no comma before the last member in CLDR 49"),
    (&["list"], &["he-IL"], "unit lists are other ones in CLDR 49"),
    (&["range"], &["br", "mt-MT", "pt-PT"], "of a range without a rule the end decides"),
    (
        &["decimal", "percent", "currency", "unit", "range"],
        &["fr-CH"],
        "digits are grouped by an apostrophe since CLDR 48.2",
    ),
    (&["time"], &["ko-KR"], "AM and PM are Korean again since CLDR 48.2"),
    (&["currency"], &["tr-TR"], "beside a name Intl writes a sign too, or splits the digits"),
];

/// In place of a message that docent reports as wrong.
const NOTHING: &str = "(nothing)";

#[derive(Deserialize)]
struct Table {
    cases: Vec<Case>,
    /// From locale to `ltr` or `rtl`.
    directions: BTreeMap<String, String>,
    /// From locale to what Intl says, in the order of the cases.
    texts: BTreeMap<String, Vec<String>>,
}

/// A kind, a message, and the values of its variables.
#[derive(Deserialize)]
struct Case(String, String, Map<String, Value>);

impl Table {
    fn read() -> Self {
        serde_json::from_str(include_str!("intl/intl.json")).expect("a table")
    }

    /// The file of all messages, and the variables of all: one for each value.
    fn messages(&self) -> (String, Value) {
        let (mut file, mut distinct) = (String::new(), Vec::new());
        for (at, Case(_, message, values)) in self.cases.iter().enumerate() {
            let mut message = message.replace('\n', "\n    ");
            for (name, value) in values {
                let known = distinct.iter().position(|known| *known == value);
                let number = known.unwrap_or(distinct.len());
                if known.is_none() {
                    distinct.push(value);
                }
                message = message.replace(&format!("${name}"), &format!("$v{number}"));
            }
            file.push_str(&format!("c{at} = {message}\n"));
        }
        let numbered = distinct.into_iter().enumerate();
        (file, numbered.map(|(at, value)| (format!("v{at}"), value.clone())).collect())
    }

    /// What docent says in a locale, in the order of the cases.
    fn shown(&self, folder: &Folder, values: &str, locale: &str) -> Vec<String> {
        let args = ["message", "--file", "all.ftl", "-l", locale, "--values", values, "-f", "json"];
        let run = folder.docent(&args);
        let shown: Map<String, Value> = serde_json::from_str(&run.stdout)
            .unwrap_or_else(|_| panic!("{locale}: {}", run.stderr));
        let text = |at| shown.get(&format!("c{at}")).and_then(Value::as_str).map(str::to_owned);
        (0..self.cases.len()).map(|at| text(at).unwrap_or(NOTHING.to_owned())).collect()
    }
}

/// How many cases of a kind there are.
#[derive(Default)]
struct Count {
    agreed: usize,
    /// Those that differ for a reason.
    excused: usize,
    total: usize,
}

/// How many cases of each kind there were, and which differed.
#[derive(Default)]
struct Outcome {
    counts: BTreeMap<String, Count>,
    differences: Vec<String>,
}

impl Outcome {
    fn add(&mut self, locale: &str, case: &Case, ours: &str, theirs: &str) {
        let Case(kind, message, values) = case;
        let count = self.counts.entry(kind.clone()).or_default();
        count.total += 1;
        let ours = as_v8_writes(kind, ours);
        if ours == theirs {
            count.agreed += 1;
            return;
        }
        count.excused += usize::from(ours != NOTHING && is_excused(kind, locale));
        // Variants are the same everywhere.
        let message = message
            .split_once('\n')
            .map_or_else(|| message.clone(), |(selector, _)| format!("{selector} … }}"));
        let values = Value::Object(values.clone());
        let (ours, theirs) = (visible(&ours), visible(theirs));
        let line = format!("{kind}\t{locale}\t{message}\t{values}\t{ours}\t{theirs}");
        self.differences.push(line);
    }

    fn figures(&self) -> String {
        let mut figures = String::new();
        for (kind, Count { agreed, excused, total }) in &self.counts {
            let share = share(*agreed, *total);
            let _ = writeln!(
                figures,
                "{kind:10} {agreed:5} of {total:5}  {share:6.2} %  and {excused:3} with a reason"
            );
        }
        figures
    }

    /// The kinds of which too little agrees.
    fn poor(&self) -> Vec<&'static str> {
        let enough = |count: &Count, least: usize| {
            (count.agreed + count.excused) * 100 >= count.total * least
        };
        let poor = |(kind, least): &&(&str, usize)| {
            self.counts.get(*kind).is_none_or(|count| !enough(count, *least))
        };
        KINDS.iter().filter(poor).map(|(kind, _)| *kind).collect()
    }

    /// The reasons that no difference needs.
    fn idle(&self) -> Vec<String> {
        let pairs = REASONS.iter().flat_map(|(kinds, locales, _)| {
            kinds.iter().flat_map(|kind| locales.iter().map(move |locale| (kind, locale)))
        });
        let starts = pairs.map(|(kind, locale)| format!("{kind}\t{locale}\t"));
        starts
            .filter(|start| !self.differences.iter().any(|line| line.starts_with(start.as_str())))
            .collect()
    }
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 * 100.0 / whole as f64
}

fn is_excused(kind: &str, locale: &str) -> bool {
    REASONS.iter().any(|(kinds, locales, _)| kinds.contains(&kind) && locales.contains(&locale))
}

/// V8 turns the narrow no-break spaces of CLDR's dates and times into common ones, for old pages
/// that take them apart; docent keeps them.
fn as_v8_writes(kind: &str, text: &str) -> String {
    match kind {
        "date" | "time" => text.replace('\u{202f}', " "),
        _ => text.to_owned(),
    }
}

/// Spaces and marks that look like others, or like nothing, by their numbers.
fn visible(text: &str) -> String {
    let odd = |char: char| {
        char.is_control()
            || char.is_whitespace() && char != ' '
            || matches!(char, '\u{61c}' | '\u{200b}'..='\u{2011}' | '\u{202a}'..='\u{202e}')
            || matches!(char, '\u{2060}'..='\u{206f}')
    };
    let show = |char: char| {
        if odd(char) { char.escape_unicode().to_string() } else { char.to_string() }
    };
    text.chars().map(show).collect()
}

#[test]
fn messages_say_what_intl_says() {
    let table = Table::read();
    let (file, values) = table.messages();
    let folder = Folder::new(&[("all.ftl", &file)]);
    let values = values.to_string();
    let texts: Vec<_> = table.texts.iter().collect();
    let shown: Vec<_> =
        texts.par_iter().map(|(locale, _)| table.shown(&folder, &values, locale)).collect();
    let mut outcome = Outcome::default();
    for ((locale, theirs), ours) in texts.iter().zip(&shown) {
        for ((case, ours), theirs) in table.cases.iter().zip(ours).zip(*theirs) {
            outcome.add(locale, case, ours, theirs);
        }
    }
    let figures = outcome.figures();
    println!("{figures}");
    let new = compare(&outcome.differences);
    assert!(new.is_empty(), "{new}{figures}");
    assert_eq!(outcome.poor(), [""; 0], "agree too seldom:\n{figures}");
    assert_eq!(outcome.idle(), [""; 0], "are reasons for nothing");
}

/// What is new, or gone, since the differences were recorded.
fn compare(differences: &[String]) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/intl/known.txt");
    if std::env::var_os("INTL").is_some_and(|value| value == "overwrite") {
        let lines = differences.iter().map(|line| format!("{line}\n"));
        std::fs::write(path, lines.collect::<String>()).expect("a file is written");
        return String::new();
    }
    let known = std::fs::read_to_string(path).expect("known differences");
    let known: BTreeSet<&str> = known.lines().collect();
    let now: BTreeSet<&str> = differences.iter().map(String::as_str).collect();
    let new = now.difference(&known).map(|line| format!("new: {line}\n"));
    new.chain(known.difference(&now).map(|line| format!("gone: {line}\n"))).collect()
}

#[test]
fn pages_run_in_the_direction_of_intl() {
    let directions = Table::read().directions;
    let tags: Vec<&str> = directions.keys().map(String::as_str).collect();
    let guide = format!("guide: g\nlocales: [{}]\nbody:\n  - text: a\n", tags.join(", "));
    let folder = Folder::new(&[("docent.yaml", "source: en-US\n"), ("docs/guides/g.yaml", &guide)]);
    for tag in &tags {
        folder.write(&format!("locales/{tag}/g.ftl"), "title = T\na = A\n");
    }
    let wrong = directions.par_iter().filter_map(|(tag, direction)| {
        let run = folder.docent(&["guide", "g", "-l", tag, "-f", "json"]);
        assert_eq!(run.code, 0, "{tag}: {}", run.stderr);
        let page: Value =
            serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{tag}: {}", run.stderr));
        (page["dir"] != **direction).then(|| format!("{tag}: {}, not {direction}", page["dir"]))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), [""; 0]);
}
