//! Which variant of a message is shown: what `Intl.PluralRules` selects, in languages whose rules
//! stock Fluent gets wrong among them. `tests/intl/plurals.mjs` makes the table.

use crate::support::Folder;
use serde_json::Value;

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A project whose one guide shows the category of each number, in one locale.
fn project(locale: &str, cases: &[(String, String, String)], selector: &str) -> Folder {
    let mut guide = format!("guide: g\nlocales: [{locale}]\nvalues:\n");
    let mut words = String::from("title = Title\n");
    for (id, yaml, _) in cases {
        guide.push_str(&format!("  {id}: {yaml}\n"));
        let selector = selector.replace('@', &format!("${id}"));
        words.push_str(&format!("{id} =\n    {{ {selector} ->\n"));
        for category in &CATEGORIES[..5] {
            words.push_str(&format!("        [{category}] {category}\n"));
        }
        words.push_str("       *[other] other\n    }\n");
    }
    guide.push_str("body:\n");
    for (id, ..) in cases {
        guide.push_str(&format!("  - text: {id}\n"));
    }
    let words_path = format!("locales/{locale}/g.ftl");
    let settings = format!("source: {locale}\n");
    Folder::new(&[
        ("docent.yaml", &settings),
        ("docs/guides/g.yaml", &guide),
        (&words_path, &words),
    ])
}

/// `known` are differences that have a reason, by the beginning of their report.
fn check(kind: &str, selector: &str, known: &[&str]) {
    let table: Value = serde_json::from_str(include_str!("intl/plurals.json")).expect("JSON");
    let mut wrong = Vec::new();
    for (locale, numbers) in table[kind].as_object().expect("locales") {
        let case = |(number, category): (&String, &Value)| {
            let id = format!("n-{}", number.replace('.', "_"));
            let yaml = match number.split_once('-') {
                Some((from, to)) => format!("{{ from: {from}, to: {to} }}"),
                None => number.clone(),
            };
            (id, yaml, category.as_str().expect("a category").to_owned())
        };
        let cases: Vec<_> = numbers.as_object().expect("numbers").iter().map(case).collect();
        let run = project(locale, &cases, selector).docent(&["guide", "g", "-f", "json"]);
        assert_eq!(run.code, 0, "{locale}: {}", run.stderr);
        let page: Value = serde_json::from_str(&run.stdout).expect("JSON");
        for (block, (id, _, category)) in
            page["blocks"].as_array().expect("blocks").iter().zip(&cases)
        {
            let shown = &block["paragraphs"][0]["markdown"];
            let report = format!("{locale} {id}: {shown}, not {category}");
            if shown != category && !known.iter().any(|start| report.starts_with(start)) {
                wrong.push(report);
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn cardinals_are_those_of_intl() {
    check("cardinal", "@", &[]);
}

#[test]
fn ordinals_are_those_of_intl() {
    // Spanish has ordinals in CLDR 49, which ICU4X has and this Node, with CLDR 48, has not.
    check("ordinal", "NUMBER(@, type: \"ordinal\")", &["es-ES"]);
}

#[test]
fn ranges_are_those_of_intl() {
    // CLDR has no rules for ranges in Breton and Maltese: by UTS #35 the end decides, in Intl
    // `other`.
    check("range", "RANGE(@)", &["br ", "mt "]);
}

#[test]
fn exact_numbers_come_before_categories() {
    let folder = Folder::new(&[
        (
            "docs/guides/g.yaml",
            "guide: g\nvalues: { n: 1, m: 1.0, z: 0 }\nbody:\n  - text: [a, b, c, d]\n",
        ),
        (
            "locales/en-US/g.ftl",
            "title = T
a = { $n ->
        [one] category
        [1] exact
       *[other] other
    }
b = { NUMBER($m, minimumFractionDigits: 1) ->
        [1] exact
       *[other] other
    }
c = { $z ->
        [0] none
        [one] one
       *[other] { $z } things
    }
d = { $n ->
        [2] two
       *[other] other
    }
",
        ),
    ]);
    let run = folder.docent(&["guide", "g", "-f", "text"]);
    assert_eq!(run.stdout, "T\n=\n\nexact\n\nexact\n\nnone\n\nother\n", "{}", run.stderr);
}

/// The shipped guide, with other numbers of days than its own.
#[test]
fn days_of_the_credit_check_have_the_right_form() {
    let expected = [
        ("pl-PL", ["1 dzień", "2 dni", "5 dni", "21 dni", "103 dni"]),
        ("nl-NL", ["1 dag", "2 dagen", "5 dagen", "21 dagen", "103 dagen"]),
        ("ar-EG", ["يومًا واحدًا", "يومين", "٥ أيام", "٢١ يومًا", "١٠٣ أيام"]),
    ];
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for (at, days) in ["1", "2", "5", "21", "103"].iter().enumerate() {
        let folder = copy(root);
        let guide = folder.read("docs/guides/pay-by-invoice.yaml");
        let changed = guide.replace("{ from: 5, to: 7 }", days);
        assert_ne!(guide, changed);
        folder.write("docs/guides/pay-by-invoice.yaml", changed);
        for (locale, forms) in &expected {
            let run = folder.docent(&["guide", "pay-by-invoice", "-l", locale]);
            assert!(
                run.stdout.contains(forms[at]),
                "{locale} {days}: {}{}",
                run.stdout,
                run.stderr
            );
        }
    }
}

/// The repository's own project in a temporary folder.
fn copy(root: &std::path::Path) -> Folder {
    fn walk(from: &std::path::Path, root: &std::path::Path, folder: &Folder) {
        for entry in std::fs::read_dir(from).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, root, folder);
            } else {
                let relative = path.strip_prefix(root).expect("below").to_str().expect("UTF-8");
                folder.write(relative, std::fs::read(&path).expect("a file"));
            }
        }
    }
    let folder = Folder::new(&[]);
    for part in ["docs/guides", "docs/forms", "docs/media", "locales"] {
        walk(&root.join(part), root, &folder);
    }
    folder
}
