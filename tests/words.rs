//! Checks on words: what they report, where, and what silences it.

use crate::support::Folder;
use serde_json::Value;

/// What `docent` reports in JSON Lines: `severity code path:line`, in order.
#[track_caller]
fn reports(folder: &Folder, args: &[&str]) -> Vec<String> {
    let run = folder.docent(&[args, &["--format", "json"]].concat());
    let line = |line: &str| {
        let one: Value = serde_json::from_str(line).expect("a line is JSON");
        let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
        format!("{} {} {}:{}", text("severity"), text("code"), text("path"), one["line"])
    };
    run.stdout.lines().map(line).collect()
}

/// What is reported of an English and a Dutch file of another program.
#[track_caller]
fn pair(english: &str, dutch: &str) -> Vec<String> {
    let folder = Folder::new(&[("w/en/a.ftl", english), ("w/nl/a.ftl", dutch)]);
    reports(&folder, &["check", "--locales", "w", "--source", "en"])
}

/// A project with a guide of one step, English and Dutch.
fn project(guide: &str, english: &str, dutch: &str) -> Folder {
    Folder::new(&[
        ("docs/guides/g.yaml", guide),
        ("locales/en-US/g.ftl", english),
        ("locales/nl-NL/g.ftl", dutch),
    ])
}

#[test]
fn a_comment_silences_its_message_its_group_or_its_file() {
    let fault = "m = Boek de de reis.\n";
    let english = "m = Book the trip.\nn = Book the trip again.\n";
    let warned = |dutch: &str| {
        let all = pair(english, dutch);
        let places = all.into_iter().filter(|one| one.contains("repeated-word"));
        places.map(|one| one.rsplit(':').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let second = "n = Boek nog een een reis.\n";
    assert_eq!(warned(&format!("{fault}{second}")), ["1", "2"]);
    let allow = "# docent: allow(repeated-word) It is meant so.\n";
    assert_eq!(warned(&format!("{allow}{fault}{second}")), ["3"]);
    assert_eq!(warned(&format!("{fault}\n#{allow}\n{second}")), ["1"]);
    assert_eq!(warned(&format!("##{allow}\n{fault}{second}")), [""; 0]);
    // Lines may end as on Windows, and a term's hyphen is no other entry.
    let windows = format!("{allow}{fault}{second}").replace('\n', "\r\n");
    assert_eq!(warned(&windows), ["3"]);
    // A comment with a line between belongs to no message.
    assert_eq!(warned(&format!("{allow}\n{fault}{second}")), ["3", "4"]);
}

#[test]
fn a_comment_with_its_reason_is_stronger_than_deny() {
    let folder = Folder::new(&[
        ("w/en/a.ftl", "m = Book the trip.\n"),
        (
            "w/nl/a.ftl",
            "# docent: allow(repeated-word) Zo staat het op de kaart.\nm = Boek de de reis.\n",
        ),
    ]);
    let args = ["check", "--locales", "w", "--source", "en", "--deny", "repeated-word"];
    assert_eq!(reports(&folder, &args), [""; 0]);
}

#[test]
fn what_the_source_has_torn_or_unreadable_is_no_orphan() {
    let reported = pair("a = Hello {\nb = x\n", "a = Hoi\nb = y\n");
    assert_eq!(reported, ["error fluent-syntax w/en/a.ftl:1"]);
    let reported = pair("\u{feff}a = Hello\n", "a = Hallo\n");
    assert_eq!(reported, ["error byte-order-mark w/en/a.ftl:1"]);
}

#[test]
fn no_folder_is_skipped_in_silence() {
    let folder = Folder::new(&[
        ("w/en/a.ftl", "a = Hello\n"),
        ("w/nl-NL/a.ftl", "a = Hallo\n"),
        ("w/nl-nl/a.ftl", "a = Hoi\n"),
        ("w/english/a.ftl", "a = Hello\n"),
    ]);
    let reported = reports(&folder, &["check", "--locales", "w", "--source", "en"]);
    assert_eq!(
        reported,
        ["warning ignored-file w/english/:1", "error duplicate-locale w/nl-nl/:1"]
    );
}

#[test]
fn terms_are_whole_words() {
    let english = "-app = Go\nm = Open { -app } twice, or { -app } once.\n";
    let reported = pair(english, "-app = Go\nm = Open Google tweemaal of eenmaal.\n");
    assert_eq!(reported, ["warning missing-reference w/nl/a.ftl:2"]);
    let reported = pair(english, "-app = Go\nm = Open Go tweemaal of eenmaal.\n");
    assert_eq!(reported, ["warning hard-coded-term w/nl/a.ftl:2"]);
}

#[test]
fn numbers_and_addresses_are_compared_as_people_read_them() {
    let same = |english: &str, dutch: &str| {
        let reported = pair(&format!("m = {english}\n"), &format!("m = {dutch}\n"));
        assert_eq!(reported, [""; 0], "{english} / {dutch}");
    };
    let other = |english: &str, dutch: &str, code: &str| {
        let reported = pair(&format!("m = {english}\n"), &format!("m = {dutch}\n"));
        assert_eq!(reported, [format!("warning {code} w/nl/a.ftl:1")], "{english} / {dutch}");
    };
    same("Up to 1,500.5 MB.", "Tot 1.500,5 MB.");
    same("Step 03 of 2.0.", "Stap 3 van 2.");
    same("On 2019-04-01.", "Op 1-4-2019.");
    same("10000 files.", "10 000 bestanden.");
    other("Up to 1.5 GB.", "Tot 15 GB.", "changed-number");
    other("Keep 6, 9 and 12.", "Bewaar 6, 9 en 13.", "changed-number");
    other("Mail travel@example.com.", "Mail naar travel@exmaple.com.", "changed-address");
    other("See https://contoso.com/a.", "Zie https://cont0so.com/a.", "changed-address");
    same("See https://contoso.com/en-us/a.", "Zie https://contoso.com/nl-nl/a.");
    same("Mail john.doe@example.com.", "Mail naar jan.jansen@example.com.");
}

#[test]
fn thousands_of_variants_cost_neither_time_nor_memory() {
    let variants: Vec<String> = (0..2500).map(|at| format!("    [k{at}] x\n")).collect();
    let variants = variants.concat();
    let message = format!("m = {}{{ $b ->\n{variants}   *[other] y\n }}\n", "{ $a } ".repeat(2500));
    let reported = pair(&message, &message);
    assert!(reported.iter().any(|one| one.contains("too-many-placeables")), "{reported:?}");
}

#[test]
fn text_of_a_template_is_reported_line_by_line() {
    let template = "{{ heading.text }}\n\nHello there, world\nsecond line\n{{ content }}\n";
    let folder = project("guide: g\nbody: [text: a]\n", "title = T\na = A\n", "title = D\na = B\n");
    folder.write("templates/text/page.txt", template);
    let reported = reports(&folder, &["check"]);
    let here = "warning hard-coded-text templates/text/page.txt";
    assert_eq!(reported, [format!("{here}:3"), format!("{here}:4")]);
}

#[test]
fn codes_are_known_by_their_old_names() {
    let folder = project(
        "guide: g\nbody: [text: a]\n",
        "title = Trip\n# docent: allow(three-dots) They are typed.\na = Type ... now\n",
        "",
    );
    let dots = |args: &[&str]| folder.docent(args).stderr.matches("[ellipsis]").count();
    assert_eq!(dots(&["check", "-v"]), 0);
    folder.write("locales/en-US/g.ftl", "title = Trip\na = Type ... now\n");
    assert_eq!(dots(&["check", "-v"]), 1);
    assert_eq!(dots(&["check", "-v", "--allow", "three-dots"]), 0);
    assert!(folder.docent(&["explain", "torn-message"]).stdout.contains("# unparsed-message"));
}

#[test]
fn an_asterisk_within_words_asks_for_a_second_look() {
    let reported = |words: &str| {
        let folder =
            project("guide: g\nbody: [text: a]\n", &format!("title = T\na = {words}\n"), "");
        reports(&folder, &["check"])
    };
    let here = "note emphasis-in-word locales/en-US/g.ftl:2".to_owned();
    assert!(reported("Für Nutzer*innen und Kund*innen.").contains(&here));
    for fine in
        ["Für Nutzer\\*innen und Kund\\*innen.", "A *new* trip.", "これは*重要*です", "2*3*4"]
    {
        assert!(!reported(fine).contains(&here), "{fine}");
    }
}

#[test]
fn a_sign_that_begins_a_list_is_named_with_its_backslash() {
    for (words, sign) in [
        ("12. März", "12\\."),
        ("7) x", "7\\)"),
        ("- x", "\\-"),
        ("+ x", "\\+"),
        ("# x", "\\#"),
        ("> x", "\\>"),
    ] {
        let folder =
            project("guide: g\nbody: [text: a]\n", &format!("title = T\na = {words}\n"), "");
        let run = folder.docent(&["check"]);
        assert!(run.stderr.contains(&format!("write `{sign}`")), "{words}: {}", run.stderr);
        let escaped = words.replacen(&sign.replace('\\', ""), sign, 1);
        folder.write("locales/en-US/g.ftl", format!("title = T\na = {escaped}\n"));
        let run = folder.docent(&["guide", "g", "-f", "html", "-q"]);
        assert_eq!(run.code, 0, "{words}: {}", run.stderr);
    }
}

#[test]
fn a_placeable_in_a_report_looks_like_one() {
    let folder = project(
        "guide: g\nvalues: { v: '1' }\nbody: [text: a]\n",
        "title = Trip\na = Open `v{ $v }` now.\n",
        "title = Reis\na = Open nu versie { $v }.\n",
    );
    let run = folder.docent(&["check", "-v"]);
    assert!(run.stderr.contains("v{ … }") && !run.stderr.contains('\u{fffc}'), "{}", run.stderr);
}

#[test]
fn pages_are_compared_as_they_are_rendered() {
    let folder = project(
        "guide: g\nbody: [text: a]\n",
        "title = Trip\na = Open { -new } now.\n",
        "title = Reis\na = Open nu { -new }.\n",
    );
    folder.write("locales/en-US/terms.ftl", "-new = New trip\n");
    folder.write("locales/nl-NL/terms.ftl", "-new = Nieuwe `reis`\n");
    let reported = reports(&folder, &["check"]);
    assert!(
        reported.contains(&"error term-markup locales/nl-NL/terms.ftl:1".to_owned()),
        "{reported:?}"
    );
    folder.write("locales/nl-NL/terms.ftl", "-new = Nieuwe reis\n");
    folder.write("locales/nl-NL/g.ftl", "title = Reis\na = Open nu { more }.\nmore = `{ -new }`\n");
    let reported = reports(&folder, &["check"]);
    assert!(
        reported.contains(&"warning page-mismatch locales/nl-NL/g.ftl:2".to_owned()),
        "{reported:?}"
    );
}

#[test]
fn links_lead_to_what_the_served_page_has() {
    let folder = project(
        "guide: g\nlinks: { there: { guide: h, anchor: ask } }\nbody: [text: a]\n",
        "title = Trip\na = Read [this][there] first.\n",
        "title = Reis\na = Lees eerst [dit][there].\n",
    );
    folder.write(
        "docs/guides/h.yaml",
        "guide: h\nbody:\n  - text: a\n  - section: ask\n    text: b\n",
    );
    folder.write(
        "locales/en-US/h.ftl",
        "title = Rules\na = Be there early.\nask = Ask us\nb = We answer.\n",
    );
    folder.write("locales/nl-NL/h.ftl", "title = Regels\na = Kom op tijd.\nb = Wij antwoorden.\n");
    folder.write("docent.yaml", "fallback: omit\n");
    let reported = reports(&folder, &["check"]);
    assert!(
        reported.contains(&"error unknown-anchor docs/guides/g.yaml:2".to_owned()),
        "{reported:?}"
    );
}

#[test]
fn options_that_contradict_each_other_are_reported() {
    for options in [
        "style: \"currency\"",
        "style: \"decimal\", currency: \"EUR\"",
        "currency: \"EUR\", unit: \"day\"",
        "currencyDisplay: \"name\"",
        "minimumFractionDigits: 3, maximumFractionDigits: 2",
        "minimumIntegerDigits: 0",
        "currency: \"EURO\"",
        "unit: \"fortnight\"",
    ] {
        let message = format!("title = {{ NUMBER($n, {options}) }}\n");
        let guide = "guide: g\nvalues: { n: 5 }\nbody: []\n";
        let folder =
            Folder::new(&[("docs/guides/g.yaml", guide), ("locales/en-US/g.ftl", &message)]);
        let reported = reports(&folder, &["check"]);
        assert_eq!(reported, ["error wrong-argument locales/en-US/g.ftl:1"], "{options}");
    }
}

#[test]
fn values_keep_their_digits_and_near_dates_are_reported() {
    let says = |value: &str| {
        let folder = Folder::new(&[
            (
                "docs/guides/g.yaml",
                &format!("guide: g\nvalues: {{ v: {value} }}\nbody: [text: a]\n"),
            ),
            ("locales/en-US/g.ftl", "title = T\na = { $v }\n"),
        ]);
        let run = folder.docent(&["guide", "g", "-f", "text"]);
        (run.code, run.stdout.lines().last().unwrap_or_default().to_owned())
    };
    for (value, text) in [
        ("1.10", "1.10"),
        ("12345678901234567890", "12,345,678,901,234,567,890"),
        ("{ from: 1.10, to: 2.50 }", "1.10–2.50"),
        ("[Ann, Bo, Cy]", "Ann, Bo, and Cy"),
        ("2019-04-01T14:30", "April 1, 2019 at 2:30\u{202f}PM"),
    ] {
        assert_eq!(says(value), (0, text.to_owned()), "{value}");
    }
    for value in ["2019-02-30", "2019-13", "2019-04-01T25:00", "\"2019-04-01 14:30\"", "0000-01-01"]
    {
        assert_eq!(says(value).0, 1, "{value}");
    }
}

#[test]
fn notices_know_what_comes_from_shared_files() {
    let folder = project(
        "guide: g\nbody: [text: a, text: shared]\n",
        "title = Trip\na = Book early.\n",
        "title = Reis\na = Boek op tijd.\n",
    );
    folder.write("locales/en-US/terms.ftl", "shared = Ask us first.\n");
    folder.write("locales/nl-NL/terms.ftl", "shared = Vraag het eerst.\n");
    let run = folder.docent(&["accept", "nl-NL", "--origin", "machine", "--date", "2026-11-23"]);
    assert_eq!(run.code, 0);
    let page = || folder.docent(&["guide", "g", "-l", "nl-NL", "-f", "text"]).stdout;
    assert!(page().contains("De hele pagina is automatisch vertaald"), "{}", page());
    folder.write("locales/en-US/terms.ftl", "shared = Always ask us first.\n");
    assert!(page().contains("1 passage misschien niet meer"), "{}", page());
}

#[test]
fn every_variant_is_checked_and_faults_have_their_place() {
    let folder = project(
        "guide: g\nvalues: { days: 5, who: Ann }\nlinks: { portal: 'https://example.com' }\nbody: [text: a, text: b, text: c, text: d]\n",
        r#"title = Trip
a = { $days ->
        [one] Wait <b>one</b> day.
       *[other] Wait { $days } days.
    }
b = { "<i>" } is text for { $who },
    see [the][rules] or [this](https://example.com/{ $who }).
c = Only [portal] is known, { "**" } and *that* is ***it*.
d = First { $days ->
        [0] { $who ->
            [Ann] a [shop][shp]
           *[other] b
        }
       *[other] second
    }
"#,
        "",
    );
    let run = folder.docent(&["check", "--format", "json"]);
    let place = |line: &str| {
        let one: Value = serde_json::from_str(line).expect("a line is JSON");
        format!("{} {}:{}", one["code"].as_str().unwrap_or_default(), one["line"], one["column"])
    };
    let errors = run.stdout.lines().filter(|line| line.contains("\"error\""));
    assert_eq!(
        errors.map(place).collect::<Vec<_>>(),
        [
            "raw-html 3:20",
            "raw-html 3:26",
            "unknown-link 7:14",
            "inline-link 7:32",
            "unpaired-emphasis 8:53",
            "unknown-link 11:27",
        ]
    );
    // In messages that it prints, too.
    folder.write("docs/guides/g.yaml", "guide: g\nvalues: { days: 5 }\nbody: [text: a]\n");
    let words = "title = Trip\na = See { b } and { c.att }.\nb = x{ $days ->\n        [one] <b>\n       *[other] y\n    }\nc = q\n    .att = 1. [w][unk]\n";
    folder.write("locales/en-US/g.ftl", words);
    let run = folder.docent(&["check", "--report", "json"]);
    let errors = run.stdout.lines().filter(|line| line.contains("\"error\""));
    assert_eq!(errors.map(place).collect::<Vec<_>>(), ["raw-html 4:15", "unknown-link 8:18"]);
    // A build and a page refuse what a check reports.
    assert_eq!(folder.docent(&["guide", "g", "-f", "html"]).code, 1);
}
