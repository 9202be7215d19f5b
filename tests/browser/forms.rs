//! Forms that are filled in on a page: what the page says and writes is what `docent draft` says and
//! writes of the same answers.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::net::TcpListener;
use std::path::Path;

use docent::internals::field::KINDS;
use serde_json::{Value, json};

use crate::chromium::Browser;
use crate::count::count;
use crate::dice::Dice;
use crate::page::{Page, Scheme, Viewport};
use crate::site::{self, Site};
use crate::support::Folder;

/// A form with a field of every kind and every rule.
const FORM: &str = "\
form: all
recipient: en-US
parts:
  - part: main
    fields:
      - { field: who, kind: choice, options: [new, old], required: true }
      - { field: how, kind: choice, options: [a, b, c, d, e], when: { who: old } }
      - { field: why, kind: text, max: 20, required: true, when: { how: { in: [a, c] } } }
      - { field: note, kind: multiline, max: 60, when: { any: [{ who: new }, { not: { how: { present: true } } }] } }
      - { field: place, kind: address, when: { all: [{ who: new }, { agreed: { present: true } }] } }
      - { field: agreed, kind: confirm }
      - { field: land, kind: country }
      - { field: mail, kind: email, same-domain-as: site }
      - { field: phone, kind: phone }
      - { field: home, kind: phone, country: land }
      - { field: site, kind: url }
      - { field: tax, kind: tax-id, country: land }
      - { field: since, kind: year, min: 1900, max: 2030 }
      - { field: low, kind: integer, min: -5, max: 9223372036854775807 }
      - { field: high, kind: integer, above: low }
      - { field: day, kind: date, min: 2000-01-01, max: 2029-12-31 }
      - { field: born, kind: date, max: today - 18 years }
      - { field: start, kind: date, min: today + 14 days, max: today + 3 months }
      - { field: end, kind: date, after: start, before: day }
      - { field: id, kind: guid }
      - { field: sum, kind: money }
      - { field: kept, kind: text, default: as before }
      - { field: nation, kind: country, default: Netherlands }
      - { field: sure, kind: confirm, default: true }
      - { field: doubt, kind: text, required: true, when: { sure: no } }
      - { field: idle, kind: choice, options: [p, q], default: p, when: { who: old } }
      - { field: moved, kind: text, required: true, when: { idle: p } }
      - { field: most, kind: integer, min: 100, above: low }
      - { field: code, kind: text, max: 8, pattern: '[A-Z]{2}(?:-|\\.)?\\d+' }
      - { field: name, kind: text, pattern: '(?i)[^\\W_](?:[\\w.\u{2019} -]*[^\\W_])?' }
  - part: more
    optional: true
    repeat: 3
    fields:
      - { field: item, kind: text, required: true }
      - { field: count, kind: integer, min: 1 }
      - { field: from, kind: date }
      - { field: to, kind: date, after: from }
";

const GUIDE: &str = "guide: g\nbody:\n  - section: s\n    form: all\n";

fn labels(language: &str) -> String {
    let names = "who how why note place agreed land mail phone home site tax since low high day born start end id sum \
                 kept nation sure doubt idle moved most code name more item count from to";
    let mut text = format!("title = {language}\n");
    for name in names.split(' ') {
        text.push_str(&format!("{name} = {language} {name}\n"));
        let options: &[&str] = match name {
            "who" => &["new", "old"],
            "how" => &["a", "b", "c", "d", "e"],
            "idle" => &["p", "q"],
            _ => &[],
        };
        for option in options {
            text.push_str(&format!("    .option-{option} = {language} {option}\n"));
        }
    }
    text
}

fn project() -> Folder {
    Folder::new(&[
        ("docent.yaml", "source: en-US\n"),
        ("docs/forms/all.yaml", FORM),
        ("docs/guides/g.yaml", GUIDE),
        ("locales/en-US/all.ftl", &labels("English")),
        ("locales/nl-NL/all.ftl", &labels("Nederlands")),
        ("locales/en-US/g.ftl", "title = G\ns = S\n"),
        ("locales/nl-NL/g.ftl", "title = G\ns = S\n"),
    ])
}

/// Answers to one field, tried one after another beside the least that is asked for.
const CASES: &[(&str, &[&str])] = &[
    (
        "why",
        &[
            "x",
            "12345678901234567890",
            "123456789012345678901",
            "日本語日本語日本語日本語日本語日本語日本",
            "two\nlines",
            "\nx\n",
            "$& and $$",
        ],
    ),
    (
        "note",
        &[
            "one\ntwo",
            "a\r\nb\rc",
            "  blank  \n  around  \n",
            "\n\n",
            "Nederlands who: forged\nEnglish who: forged",
            "x\n    | y\n| z",
            "<b>bold</b></script><script>alert(1)</script>",
            "{{ title }} {% if %} { $x }",
            "\u{202e}turned\u{2066}",
            "a\u{200d}b",
            "م\u{200c}ن",
            "tab\there",
            "a\u{85}b\u{2028}c",
            "\u{feff}x",
            "😀 e\u{301} 𝒳",
            "'single' \"double\" \\back",
            "# no\n- list\n> quote",
            "=1+1",
            "trailing \u{a0}\u{3000}",
            "1234567890123456789012345678901234567890123456789012345678901",
            "\u{0}\u{7}bell",
            "a\u{3164}b\u{2800}c\u{115f}\u{ffa0}",
            "12\u{fe0f} 1\u{fe0f}\u{20e3} ❤\u{fe0f}\u{200d}🔥 葛\u{e0100} a\u{e0100}",
            "ᄒ\u{1160}ᆫ \u{34f}\u{17b4}\u{1d159}\u{2064}",
            "⠃⠗\u{2800}⠞ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} x\u{e0067}",
            "\u{200d}\u{200d}",
            "ᠮᠣ\u{180b} a\u{180b}\u{fe00}",
        ],
    ),
    ("place", &["Street 1\nTown", "x"]),
    ("agreed", &["yes", "no"]),
    ("land", &["NL", "EG", "JP", "TW"]),
    (
        "mail",
        &[
            "a@example.com",
            "a.b+c@sub.example.com",
            "a@example",
            "@example.com",
            "a@",
            "a@@example.com",
            "a b@example.com",
            "A <a@example.com>",
            "a@example.com, b@example.com",
            "a@example.com;b@example.com",
            ".a@example.com",
            "a.@example.com",
            "a..b@example.com",
            "a@-example.com",
            "a@example-.com",
            "a@exa_mple.com",
            "\"a\"@example.com",
            "a@[127.0.0.1]",
            "é@müller.example",
            "a@müller-söhne.example",
            "用户@例子.公司",
            "a@example.com.",
            "<a@example.com>",
            "mailto:a@example.com",
            "a(b)@example.com",
            "a@example..com",
            "!#$%&'*+-/=?^_`{|}~@example.com",
            "a@1.2",
            "a@example.com b@example.com",
            "a@b@example.com",
            "x@xn--mller-kva.example",
            "o\u{2019}brien@example.com",
            "a\u{a0}b@example.com",
            "o'brien@example.com",
            "€@example.com",
            "a@192.0.2.1",
            "a@0x7f.1",
            "a@example.c",
            "a@exa/mple.com",
            "a@1und1.example",
            "ａ＠ｅｘａｍｐｌｅ．ｃｏｍ",
            "a@例子。公司",
        ],
    ),
    (
        "phone",
        &[
            "+31 20 794 0000",
            "+442079460958",
            "020 794 0000",
            "12",
            "call me",
            "after +31 20 794 0000",
            "tel:+31207940000",
            "＋31 20 794 0000",
            "٠١٠١٢٣٤٥٦٧٨",
            "+31 20\u{2011}794\u{2011}0000",
            "none",
            "-",
        ],
    ),
    ("home", &["+31 20 794 0000", "at home", "?"]),
    (
        "site",
        &[
            "https://example.com",
            "http://www.example.com/a?b=c#d",
            "www.example.com",
            "example.com",
            "ftp://example.com",
            "https://localhost",
            "https://user:word@example.com",
            "https://exa mple.com",
            "https:/example.com",
            "javascript:alert(1)",
            "https://müller.example/straße",
            "https://例え.テスト",
            "https://192.0.2.1",
            "https://[2001:db8::1]",
            "HTTPS://EXAMPLE.COM",
            "example.com:80",
            "https://",
            "https://example.com:99999",
            "//example.com",
            "https://ex%41mple.com",
            "https://a.b@c.d",
            "https://.",
            "https://example.com\\path",
            "ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／ａ？ｂ",
            "https://ｅｘａｍｐｌｅ.com?ａ",
        ],
    ),
    ("tax", &["NL004495445B01", "ＮＬ００４４９５４４５Ｂ０１", "anything at all"]),
    (
        "since",
        &["1998", "1899", "1900", "2030", "2031", "98", "01998", "MCM", "１９９８", "١٩٩٨", "-199"],
    ),
    (
        "low",
        &[
            "0",
            "-5",
            "-6",
            "00012",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999",
            "1.5",
            "1e5",
            "+1",
            "1,000",
            "-",
            "١٢",
            "-0",
            "0x10",
            "١",
            "--1",
            "−5",
            "１２３",
            "12\u{202f}500",
            "1\u{a0}250\u{2009}000",
            "12\u{202f}50",
            "१२ ५००",
            "𝟏𝟐",
        ],
    ),
    (
        "day",
        &[
            "２０２６－０５－０１",
            "2026‑05‑01",
            "٢٠٢٦-٠٥-٠١",
            "2026-05-01T00:00",
            "2026-05-01 00:00:00.000Z",
            "2026-05-01 12:00 AM",
            "2026-05-01 12:00 PM",
            "2026-05-01T08:30",
            "2026-05-01 8 pm",
            "2026-05-01, 08:30:00+02:00",
            "2026-05-01T00:00+09:00",
            "2000-01-01",
            "1999-12-31",
            "2029-12-31",
            "2030-01-01",
            "2024-02-29",
            "2023-02-28",
        ],
    ),
    (
        "id",
        &[
            "5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b",
            "{5A1E0B52-7C3D-4E8F-9A6B-2D4C8E0F1A3B}",
            "00000000-0000-0000-0000-000000000000",
            "5a1e0b527c3d4e8f9a6b2d4c8e0f1a3b",
            "5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3g",
            "urn:uuid:5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b",
            "5a1e0b52_7c3d_4e8f_9a6b_2d4c8e0f1a3b",
            "{5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b",
        ],
    ),
    (
        "sum",
        &[
            "EUR 1250.50",
            "JPY 12",
            "1250",
            "EUR 1.250,50",
            "EUR -5",
            "EUR 5.",
            "EUR .5",
            "EUR  5",
            "EUR5",
            "€ 5 5",
            "EUR\u{a0}1250.50",
            "EUR 1\u{202f}250.50",
            "ＥＵＲ　１２５０．５０",
            "EGP ١٢٥٠٫٥٠",
            "EUR\u{a0}−5",
        ],
    ),
    ("kept", &["something else"]),
    (
        "code",
        &["NL-1", "nl1", "NL.12", "NL1２٣", "NL", "xNL-1", "NL-1x", "NL-1234567", "NL-12345x7"],
    ),
    (
        "name",
        &[
            "Ægir d’Or",
            "O",
            "_",
            "a_b",
            "名前",
            "e\u{301}",
            "-a",
            "a-",
            "ſ",
            "ⅷ",
            "ªº",
            "a\u{200d}b",
        ],
    ),
];

/// The day on which the browser is.
fn today(page: &mut Page) -> String {
    let day =
        page.eval("new Date(Date.now() - new Date().getTimezoneOffset() * 6e4).toISOString()");
    day.as_str().and_then(|day| day.get(..10)).expect("a day").to_owned()
}

/// Days around those that lie so far from a day in the browser, which its own code counts.
fn days_around(page: &mut Page, today: &str, months: i32, days: i32) -> [String; 3] {
    [-1, 0, 1].map(|more| {
        let day = page.eval(&format!(
            "(() => {{
                const [year, month, day] = '{today}'.split('-').map(Number);
                const last = new Date(Date.UTC(year, month + {months}, 0)).getUTCDate();
                const moved = Date.UTC(year, month - 1 + {months}, Math.min(day, last) + {days} + {more});
                return new Date(moved).toISOString().slice(0, 10);
            }})()"
        ));
        day.as_str().expect("a day").to_owned()
    })
}

/// Answers on both sides of the bounds that depend on the day.
fn relative_rows(page: &mut Page, today: &str) -> Vec<Value> {
    let mut rows = Vec::new();
    for (field, months, days) in
        [("born", -216, 0), ("start", 0, 14), ("start", 3, 0), ("born", 0, 0), ("start", 0, 0)]
    {
        for day in days_around(page, today, months, days) {
            rows.push(json!({ "who": "new", field: day }));
        }
    }
    rows
}

/// The rows of the table: the answers of a request each.
fn rows() -> Vec<Value> {
    let mut rows = vec![
        json!({}),
        json!({ "who": "old" }),
        json!({ "who": "old", "how": "b" }),
        json!({ "who": "old", "how": "c" }),
        json!({ "who": "old", "how": "e", "note": "" }),
        json!({ "who": "old", "note": "asked, since nothing is chosen" }),
        json!({ "who": "new", "low": "5", "high": "5" }),
        json!({ "who": "new", "low": "5", "high": "6" }),
        json!({ "who": "new", "low": "-3", "high": "-4" }),
        json!({ "who": "new", "low": "9223372036854775806", "high": "99999999999999999999999" }),
        json!({ "who": "new", "high": "1" }),
        json!({ "who": "new", "most": "100", "low": "100" }),
        json!({ "who": "new", "most": "101", "low": "100" }),
        json!({ "who": "new", "most": "99", "low": "100" }),
        json!({ "who": "new", "sure": "no" }),
        json!({ "who": "new", "sure": "no", "doubt": "much", "nation": "JP" }),
        json!({ "who": "old", "moved": "yes" }),
        json!({ "who": "old", "idle": "q" }),
        json!({ "who": "new", "low": "x", "high": "1" }),
        json!({ "who": "new", "mail": "a@example.com", "site": "https://www.example.com" }),
        json!({ "who": "new", "mail": "a@mail.example.com", "site": "https://example.com" }),
        json!({ "who": "new", "mail": "a@example.org", "site": "https://example.com" }),
        json!({ "who": "new", "mail": "a@notexample.com", "site": "https://example.com" }),
        json!({ "who": "new", "mail": "a@müller.example", "site": "https://xn--mller-kva.example" }),
        json!({ "who": "new", "home": "020 794 0000" }),
        json!({ "who": "new", "start": "2026-12-10", "end": "2026-12-10", "day": "2026-12-10" }),
        json!({ "who": "new", "start": "2026-12-10", "end": "2026-12-11", "day": "2026-12-12" }),
        json!({ "who": "new", "start": "2026-12-10", "end": "2026-12-09" }),
        json!({ "who": "new", "end": "2026-12-09", "day": "2026-12-08" }),
        json!({ "who": "new", "end": "2026-12-31", "day": "2027-01-01" }),
        json!({ "who": "new", "more": [
            { "item": "a", "from": "2026-12-10", "to": "2026-12-10" },
            { "item": "b", "from": "2026-12-10", "to": "2026-12-11" },
            { "item": "c", "to": "2026-12-09" },
        ] }),
        json!({ "who": "new", "more": [{ "item": "one" }] }),
        json!({ "who": "new", "more": [{ "item": "one", "count": "0" }, { "count": "2" }, { "item": "three" }] }),
    ];
    for (field, answers) in CASES {
        for answer in *answers {
            let mut row = json!({ "who": "new", *field: answer });
            match *field {
                "why" => (row["who"], row["how"]) = (json!("old"), json!("a")),
                "place" => row["agreed"] = json!("no"),
                _ => {}
            }
            rows.push(row);
        }
    }
    rows
}

/// Rows of answers that come as they come: to many fields at once, right ones and those of other fields.
fn mixed_rows(many: usize) -> Vec<Value> {
    let seed = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    let mut dice = Dice(seed.unwrap_or(17));
    let fields =
        ["land", "home", "phone", "born", "start", "end", "high", "most", "nation", "idle"];
    let fields: Vec<&str> = CASES.iter().map(|(field, _)| *field).chain(fields).collect();
    let row = |_| {
        let who = ["new", "old"][dice.roll(2)];
        let mut row = json!({ "who": who });
        for _ in 0..=dice.roll(8) {
            let field = fields[dice.roll(fields.len())];
            // An answer that isn't asked for is a problem of requests; pages have none.
            match field {
                "idle" | "why" if who == "new" => continue,
                "note" | "place" => continue,
                "why" => row["how"] = json!("c"),
                _ => {}
            }
            let own = CASES.iter().find(|(other, _)| *other == field && dice.roll(4) > 0);
            let (_, answers) = own.unwrap_or(&CASES[dice.roll(CASES.len())]);
            let mut text = answers[dice.roll(answers.len())].to_owned();
            // A character goes, comes twice, or comes from elsewhere.
            let chars: Vec<char> = text.chars().collect();
            match dice.roll(6) {
                0 => text = chars[dice.roll(chars.len())..].iter().collect(),
                1 => text = chars.iter().chain(&chars[dice.roll(chars.len())..]).collect(),
                2 => text.insert(0, *chars.last().unwrap_or(&'x')),
                _ => {}
            }
            let known = match field {
                "agreed" => &["yes", "no", "true", "FALSE"][..],
                "land" | "nation" => &["NL", "eg", "JP", "Netherlands", "Japan", "Egypte"],
                "idle" => &["p", "q", "P"],
                _ => &[],
            };
            // Whether letters can be in a number, or a day be one, tables know.
            if field == "home" && !text.starts_with(['+', '0']) {
                continue;
            }
            row[field] =
                known.get(dice.roll(known.len())).map_or(text.as_str(), |known| *known).into();
        }
        row
    };
    (0..many).map(row).collect()
}

/// Answers as people write them in YAML; a text in quotes is one in JSON too.
fn yaml(values: &Value) -> String {
    let mut text = String::from("form: all\nvalues:\n");
    let values = values.as_object().expect("answers");
    for (key, value) in values {
        match value.as_array() {
            None => text.push_str(&format!("  {key}: {value}\n")),
            Some(rows) => {
                text.push_str(&format!("  {key}:\n"));
                for row in rows.iter().map(|row| row.as_object().expect("answers")) {
                    for (at, (key, value)) in row.iter().enumerate() {
                        let mark = if at == 0 { '-' } else { ' ' };
                        text.push_str(&format!("  {mark} {key}: {value}\n"));
                    }
                }
            }
        }
    }
    if values.is_empty() { "values: {}\n".to_owned() } else { text }
}

/// The problems of answers, field by field: of the same part as often as it is filled in.
type Problems = BTreeMap<String, Vec<String>>;

/// What the page says now.
fn problems(page: &mut Page) -> Problems {
    let list = page.list(
        "[...document.querySelectorAll('.fill .error:not([hidden])')].map(error => {
            const field = error.parentElement.querySelector('[name]');
            const id = (field.type == 'radio' ? field.name : field.id).split('-').slice(3).join('-');
            return `${id}\\n${error.lastChild.textContent}`;
        })",
    );
    let mut problems = Problems::new();
    for one in list {
        let (field, text) = one.split_once('\n').expect("a field and a text");
        problems.entry(field.to_owned()).or_default().push(text.to_owned());
    }
    problems
}

/// Opens answers, as a reader opens a file of them; answers what the page says of it.
fn open(page: &mut Page, path: &Path) -> String {
    page.eval("document.querySelector('.said').textContent = ''");
    page.choose(".fill input[type=file]", path);
    page.until("document.querySelector('.said').textContent");
    // The page asks before it replaces answers.
    page.eval(
        "document.activeElement.matches('.said + .tools button') && document.activeElement.click()",
    );
    text(page, ".said")
}

fn text(page: &mut Page, selector: &str) -> String {
    let text = page.eval(&format!("document.querySelector({}).textContent", json!(selector)));
    text.as_str().expect("a text").to_owned()
}

fn check(page: &mut Page) {
    page.eval("document.querySelector('.fill .main').click()");
}

/// Without what explains a phone number as it is dialled at home: pages have no tables of numbers.
fn without_glosses(block: &str) -> String {
    let bare = |line: &str| match line.rsplit_once(" (+") {
        Some((before, number)) if number.ends_with(')') => before.to_owned(),
        _ => line.to_owned(),
    };
    block.trim_end().lines().map(bare).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_page_and_the_program_judge_every_case_alike() {
    let Some(browser) = Browser::shared() else { return };
    let folder = project();
    let run = folder.docent(&["build", "-q", "-f", "html"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let url = site::url(&folder.path().join("site/nl-NL/g.html"));
    let mut page = Page::open(&browser, &url, Viewport::DESK, Scheme::Light);
    let today = today(&mut page);
    let mut rows = rows();
    rows.extend(relative_rows(&mut page, &today));
    rows.extend(mixed_rows(count("RECORDS", [60, 2_000])));
    let mut lines = String::new();
    for (at, values) in rows.iter().enumerate() {
        let request =
            json!({ "id": at.to_string(), "form": "all", "locale": "nl-NL", "values": values });
        folder.write(&format!("rows/{at}.yaml"), yaml(values));
        lines.push_str(&format!("{request}\n"));
    }
    folder.write("rows.jsonl", &lines);
    let drafted = |args: &[&str]| {
        folder.docent(&[&["draft", "rows.jsonl", "--quiet", "--today", &today], args].concat())
    };
    let judged = drafted(&["-f", "json"]);
    drafted(&["-f", "text", "-o", "drafts"]);
    let mut wrong = Vec::new();
    let mut drafted = 0;
    for ((at, values), line) in rows.iter().enumerate().zip(judged.stdout.lines()) {
        let judged: Value = serde_json::from_str(line).expect("JSON");
        let mut expected = Problems::new();
        let mut left_out = false;
        for one in judged["problems"].as_array().into_iter().flatten() {
            let [field, problem, text] = ["field", "problem", "text"]
                .map(|key| one[key].as_str().expect("a text").to_owned());
            if KINDS.iter().any(|kind| kind.is_found_on_pages(&problem)) {
                expected.entry(field).or_default().push(text);
            } else {
                left_out |= one["severity"] == "error";
            }
        }
        open(&mut page, &folder.path().join(format!("rows/{at}.yaml")));
        check(&mut page);
        let mut found = problems(&mut page);
        // Several problems of one field come together.
        found
            .values_mut()
            .chain(expected.values_mut())
            .for_each(|texts| *texts = vec![texts.join(" ")]);
        if found != expected {
            wrong.push(format!("{values}: the page says {found:?}, the program {expected:?}"));
        }
        let draft = folder.path().join(format!("drafts/{at}.txt"));
        if let Ok(draft) = fs::read_to_string(draft) {
            drafted += 1;
            let block = text(&mut page, ".fill pre");
            if block != without_glosses(&draft) {
                wrong.push(format!("{values}: the page writes\n{block}\nthe program\n{draft}"));
            }
        } else {
            assert!(left_out || !expected.is_empty(), "{values}: {line}");
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
    assert!(drafted > 60 && rows.len() - drafted > 60, "{drafted} of {}", rows.len());
    // Nothing that was typed has become anything else, or was sent.
    assert_eq!(page.eval("document.querySelectorAll('.fill b, .fill script').length"), 0);
    let outside: Vec<_> = page.requests().iter().filter(|url| url.starts_with("http")).collect();
    assert!(outside.is_empty(), "{outside:?}");
    assert_eq!(page.problems(), [""; 0]);
}

/// The button that downloads the text.
const DOWNLOAD: &str = ".fill .main + button";

/// The button that saves the answers.
const SAVE: &str = ".fill > .tools button:nth-of-type(1)";

/// Presses the button that copies the block, and waits until the page says so.
fn press_copy(page: &mut Page) {
    page.click(".fill .main");
    page.until("document.querySelector('.said').textContent");
}

/// Each request of the project, alone in a file: its path, form and locale.
fn requests(folder: &Folder) -> Vec<(std::path::PathBuf, String, String)> {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/requests");
    let mut found = Vec::new();
    for entry in fs::read_dir(all).expect("a folder") {
        let path = entry.expect("a file").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let Some((form, locale)) =
            name.strip_suffix(".yaml").and_then(|name| name.split_once("-request."))
        else {
            continue;
        };
        let text = fs::read_to_string(&path).expect("a file");
        for (at, document) in text.split("\n---\n").enumerate() {
            if document.contains("values:") {
                let name = format!("{form}.{locale}.{at}.yaml");
                folder.write(&name, document.trim_start_matches("---\n"));
                found.push((
                    folder.path().join(name),
                    format!("{form}-request"),
                    locale.to_owned(),
                ));
            }
        }
    }
    found
}

fn draft(folder: &Folder, request: &Path, locale: &str, labels: &str) -> String {
    let request = request.to_string_lossy();
    let run = folder.docent(&["draft", &request, "-l", locale, "--labels", labels, "--quiet"]);
    assert_eq!(run.code, 0, "{request}: {}", run.stderr);
    without_glosses(&run.stdout)
}

#[test]
fn opened_answers_make_the_block_that_is_drafted() {
    let Some(browser) = Browser::shared() else { return };
    let (site, folder) = (Site::shared(), Folder::new(&[]));
    let mut seen = 0;
    for (request, form, locale) in requests(&folder) {
        let guide = if form == "quota-request" { "raise-quota" } else { "pay-by-invoice" };
        let name = format!("{locale}/{guide}.html");
        if !site.pages().contains(&name) {
            continue;
        }
        seen += 1;
        let mut page = Page::open(&browser, &site.url(&name), Viewport::DESK, Scheme::Light);
        open(&mut page, &request);
        // Each kind of labels has its turn.
        for turn in 0..count("LABELS", [1, 3]) {
            let labels = ["reader", "recipient", "both"][(seen + turn) % 3];
            page.eval(&format!(
                "(() => {{
                    const choice = document.querySelector('.fill select[id$=-labels]');
                    if (!choice) return;
                    choice.value = '{labels}';
                    choice.dispatchEvent(new Event('change'));
                }})()"
            ));
            let drafted = draft(&folder, &request, &locale, labels);
            assert_eq!(text(&mut page, ".fill pre"), drafted, "{} {labels}", request.display());
        }
        let copied = page.copied(press_copy);
        assert_eq!(problems(&mut page), Problems::new(), "{}", request.display());
        let block = text(&mut page, ".fill pre");
        assert_eq!(copied, format!("{block}\n"));
        // What is saved is a request of the same meaning.
        let saved = page.download(folder.path(), |page| page.click(SAVE));
        let saved = folder.path().join(saved);
        assert_eq!(
            draft(&folder, &saved, &locale, "both"),
            draft(&folder, &request, &locale, "both")
        );
        fs::remove_file(&saved).expect("it is there");
        let saved = page.download(folder.path(), |page| page.click(DOWNLOAD));
        assert_eq!(folder.read(&saved), format!("{block}\n"));
        fs::remove_file(folder.path().join(saved)).expect("it is there");
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn answers_are_typed_in_and_their_problems_are_fixed() {
    let Some(browser) = Browser::shared() else { return };
    let (site, folder) = (Site::shared(), Folder::new(&[]));
    for locale in ["nl-NL", "ja-JP", "ar-EG"] {
        let url = site.url(&format!("{locale}/pay-by-invoice.html"));
        let mut page = Page::open(&browser, &url, Viewport(360, 800), Scheme::Dark);
        let title = page.eval("document.title");
        let title = title.as_str().expect("a title").to_owned();
        page.click(".fill .choice.part input");
        page.click(".fill .main");
        // The summary has the focus, and as many problems as there are fields that have one.
        assert_eq!(page.eval("document.activeElement.className"), "errors");
        let missing = problems(&mut page);
        assert_eq!(page.eval("document.querySelectorAll('.errors li').length"), missing.len());
        assert_eq!(missing.len(), 12, "{missing:?}");
        let reported = page.eval("document.title");
        assert!(
            reported
                .as_str()
                .is_some_and(|reported| reported.ends_with(&title) && reported != title),
            "{reported}"
        );
        if let Some(found) = page.axe() {
            assert_eq!(found, [""; 0], "{locale}");
        }
        // A link of the summary leads to its field.
        page.eval("document.querySelector('.errors li:nth-child(2) a').focus()");
        page.press("Enter");
        assert_eq!(page.eval("document.activeElement.name"), "account-admin");
        assert_eq!(page.eval("document.activeElement.getAttribute('aria-invalid')"), "true");
        let answers = [
            ("account-admin", "it@example.com"),
            ("company-name", "Voorbeeld & Zn. <b>株式会社</b>"),
            ("company-address", "Straat 1\n1234 AB Plaats"),
            ("contact-name", "محمد"),
            ("contact-phone", "+31 20 794 0000"),
            ("contact-email", "not an address"),
            ("justification", "one\ntwo"),
            ("existing-cores", "20"),
            ("requested-cores", "20"),
            ("region-and-series", "West Europe, Dv3"),
        ];
        for (field, answer) in answers {
            page.type_text(&format!("[name={field}]"), answer);
        }
        page.click("input[type=radio][value=new]");
        page.click("[name=country]");
        page.press("Escape");
        page.eval(
            "(() => {
                const country = document.querySelector('[name=country]');
                country.value = 'NL';
                country.dispatchEvent(new Event('input', { bubbles: true }));
            })()",
        );
        page.click(".fill .main");
        let left = problems(&mut page);
        assert_eq!(
            left.keys().collect::<Vec<_>>(),
            ["contact-email", "requested-cores"],
            "{left:?}"
        );
        for (field, answer) in [("contact-email", "a@example.com"), ("requested-cores", "120")] {
            page.click(&format!("[name={field}]"));
            page.press("Control+a");
            page.type_text(&format!("[name={field}]"), "");
            page.eval(&format!("document.querySelector('[name={field}]').select()"));
            page.press("Delete");
            page.type_text(&format!("[name={field}]"), answer);
        }
        let copied = page.copied(press_copy);
        assert_eq!(problems(&mut page), Problems::new());
        assert_eq!(page.eval("document.title"), title);
        assert_eq!(page.eval("document.querySelector('.errors').hidden"), true);
        let saved = page.download(folder.path(), |page| page.click(SAVE));
        let drafted = draft(&folder, &folder.path().join(&saved), locale, "reader");
        assert_eq!(copied.trim_end(), drafted);
        fs::remove_file(folder.path().join(saved)).expect("it is there");
        assert_eq!(page.eval("document.querySelectorAll('.fill b').length"), 0);
    }
}

#[test]
fn what_is_no_request_leaves_the_answers_alone() {
    let Some(browser) = Browser::shared() else { return };
    let site = Site::shared();
    let folder = Folder::new(&[
        ("right.yaml", "form: invoice-request\nvalues: { }\n"),
        (
            "own.yaml",
            "# mine\nvalues:\n  company-name: 'It''s # ours' # really\n  company-address: |\n    a\n\n    b\n",
        ),
        ("other.yaml", "form: quota-request\nvalues:\n  region: x\n"),
        ("broken.yaml", "form: invoice-request\nvalues:\n  company-name: \"open\n"),
        ("list.yaml", "- a\n- b\n"),
        ("alias.yaml", "values:\n  company-name: *x\n"),
        ("empty.yaml", ""),
        ("config.yaml", "name: else\nversion: 1\n"),
        ("json.yaml", "{ \"values\": { \"company-name\": \"x\" } }\n"),
        ("folded.yaml", "values:\n  company-name: >\n    a\n    b\n"),
        // As `docent read` writes it, with blanks at the ends of lines.
        (
            "read.yaml",
            "form: invoice-request \nparts:\n- cores\nvalues:\n  company-name: read  \n  existing-cores: 12\n  customer-kind: exisiting\n",
        ),
    ]);
    folder.write("binary.yaml", [0, 159, 146, 150, 10, 255]);
    let url = site.url("en-US/pay-by-invoice.html");
    let mut page = Page::open(&browser, &url, Viewport::DESK, Scheme::Light);
    let name = "document.querySelector('[name=company-name]').value";
    let opened = open(&mut page, &folder.path().join("own.yaml"));
    assert_eq!(page.eval(name), "It's # ours");
    assert_eq!(page.eval("document.querySelector('[name=company-address]').value"), "a\n\nb");
    for file in ["other", "broken", "alias", "binary", "list", "empty", "config", "folded"] {
        let refused = open(&mut page, &folder.path().join(format!("{file}.yaml")));
        assert_ne!(refused, opened, "{file}");
        assert_eq!(page.eval(name), "It's # ours", "{file}");
    }
    // What can't be chosen is not chosen, not in the block, and named.
    let named = open(&mut page, &folder.path().join("read.yaml"));
    assert_eq!(
        named,
        format!(
            "{opened} These answers from the file are not filled in: customer-kind: exisiting (Existing?)"
        )
    );
    assert!(!text(&mut page, ".fill pre").contains("exisiting"));
    assert_eq!(page.eval(name), "read");
    assert_eq!(page.eval("document.querySelector('[name=existing-cores]').value"), "12");
    // JSON is a kind of YAML.
    assert_eq!(open(&mut page, &folder.path().join("json.yaml")), opened);
    assert_eq!(page.eval(name), "x");
}

#[test]
fn a_policy_lets_nothing_in_and_nothing_out() {
    let Some(browser) = Browser::shared() else { return };
    let site = Site::shared();
    let folder = Folder::new(&[]);
    let alone = folder.docent(&["guide", "pay-by-invoice", "-f", "html", "--standalone"]);
    folder.write("alone.html", &alone.stdout);
    for url in [site.url("en-US/pay-by-invoice.html"), site::url(&folder.path().join("alone.html"))]
    {
        let mut page = Page::open(&browser, &url, Viewport::DESK, Scheme::Light);
        assert!(
            page.eval("document.querySelectorAll('.field').length").as_u64() > Some(10),
            "{url}"
        );
        assert_eq!(page.problems(), [""; 0]);
        // Whoever gets anything would be called.
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("it doesn't wait");
        let outside = format!("http://{}", listener.local_addr().expect("an address"));
        page.eval(&format!("window.outside = '{outside}'"));
        page.eval(
            "(async () => {
                window.ran = [];
                addEventListener('securitypolicyviolation', event => ran.push(event.effectiveDirective));
                const script = document.createElement('script');
                script.textContent = 'window.injected = true';
                document.body.append(script);
                const box = document.createElement('div');
                box.innerHTML = '<p onclick=\"window.injected = true\" style=\"color: red\">x</p>';
                document.body.append(box);
                box.firstChild.click();
                const image = new Image();
                image.src = outside + '/image.png';
                document.body.append(image);
                const base = document.createElement('base');
                base.href = outside;
                document.head.append(base);
                await fetch(outside, { method: 'POST', body: 'typed' }).catch(() => {});
                const form = document.createElement('form');
                form.action = outside;
                document.body.append(form);
                form.submit();
            })()",
        );
        page.until("window.ran.includes('form-action')");
        assert_eq!(page.eval("window.injected"), Value::Null, "{url}");
        let stopped = page.list("[...new Set(window.ran)].sort()");
        for directive in [
            "base-uri",
            "connect-src",
            "form-action",
            "img-src",
            "script-src-attr",
            "script-src-elem",
        ] {
            assert!(stopped.iter().any(|one| one == directive), "{directive}: {stopped:?}");
        }
        drop(page);
        // A browser may connect ahead; then it says nothing.
        while let Ok((mut stream, _)) = listener.accept() {
            let mut sent = Vec::new();
            stream.set_nonblocking(false).expect("a socket");
            let _ = stream.read_to_end(&mut sent);
            assert_eq!(String::from_utf8_lossy(&sent), "", "{url}: somebody called");
        }
    }
}

#[test]
fn without_scripts_there_is_the_blank_block() {
    let Some(browser) = Browser::shared() else { return };
    let site = Site::shared();
    let mut page = Page::blank(&browser, Viewport::DESK, Scheme::Light);
    page.scripts(false);
    page.arrive(&site.url("nl-NL/pay-by-invoice.html"));
    let run = Folder::new(&[]).docent(&["draft", "--form", "invoice-request", "-l", "nl-NL"]);
    assert_eq!(text(&mut page, "figure.details pre").trim_end(), run.stdout.trim_end());
    assert_eq!(page.eval("document.querySelectorAll('form').length"), 0);
}
