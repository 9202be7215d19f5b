//! Answers in all the ways in which programs lay out replies: `docent read` gives each back as it was, or
//! names its line and keeps its words. `STYLES=200000` tries so many.

use std::path::Path;

use crate::count::count;
use crate::dice::Dice;
use crate::support::{Folder, run};
use serde::Deserialize;
use serde_json::Value;

/// The replies that are tried, for each change and before a release.
const TIMES: [usize; 2] = [600, 200_000];
/// The replies of one run of the program.
const BATCH: usize = 300;
/// The project of the mails in `tests/replies`.
const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/replies/project");

const FIELDS: [&str; 11] = [
    "name", "company", "address", "country", "email", "phone", "website", "key", "day", "people",
    "remarks",
];
/// The labels, in the order of the fields.
#[rustfmt::skip]
const LABELS: [(&str, [&str; 11]); 4] = [
    ("en-US", ["Full name", "Company", "Postal address", "Country", "E-mail address", "Phone", "Website",
        "Subscription ID", "Day of the visit", "Number of people", "Remarks"]),
    ("de-DE", ["Vor- und Nachname", "Firma", "Postanschrift", "Staat", "E-Mail-Adresse", "Telefon", "Webseite",
        "Abonnement-ID", "Tag des Besuchs", "Größe der Gruppe", "Bemerkungen"]),
    ("fr-FR", ["Nom complet", "Société", "Adresse postale", "Pays", "Adresse e-mail", "Téléphone", "Site web",
        "ID d’abonnement", "Jour de la visite", "Nombre de personnes", "Remarques"]),
    ("ja-JP", ["氏名", "会社名", "住所", "国", "メールアドレス", "電話番号", "ウェブサイト",
        "サブスクリプション ID", "訪問日", "人数", "備考"]),
];

/// What texts are made of.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "we", "arrive", "by", "train", "at", "10:30", "and", "need", "a", "room", "für", "zwölf", "Personen",
    "l’été", "O'Brien", "B.V.", "(see", "below)", "Note:", "LABEL:", "by:", "https://x.example/a?b=c",
    "-", "=", "1.", "2)", "#12", "a@x.example", "*", "_x_", "e.g.", "**two**", "50", "%", "&", "<b>", "“so”",
    "Remarks", "Firma", "tomorrow.", "Yes!", "Why?", "one,", "two;", "Donaudampfschifffahrtsgesellschaft",
];
const CJK: &[&str] = &[
    "会議室を",
    "予約",
    "してください",
    "電車で",
    "到着します",
    "、",
    "。",
    "九時半",
    "に",
    "プロジェクター",
];

fn text(dice: &mut Dice, locale: &str, words: usize) -> String {
    let words = 1 + dice.roll(words);
    if locale == "ja-JP" && dice.roll(2) == 0 {
        let text: String = (0..words).map(|_| dice.pick(CJK)).collect();
        return text.trim_start_matches(['、', '。']).to_owned() + "終";
    }
    let text: Vec<&str> = (0..words).map(|_| dice.pick(WORDS)).collect();
    let label = LABELS.iter().find(|(known, _)| *known == locale).expect("a locale").1[3];
    format!("Text {}", text.join(" ")).replace("LABEL", label)
}

/// The answers of a request, in the order of the fields; empty ones aren't given.
fn answers(dice: &mut Dice, locale: &str, number: usize) -> Vec<String> {
    let lines = |dice: &mut Dice, words: usize| {
        let lines: Vec<String> = (0..=dice.roll(3)).map(|_| text(dice, locale, words)).collect();
        lines.join("\n")
    };
    let all = [
        text(dice, locale, 3),
        text(dice, locale, 25),
        lines(dice, 4),
        dice.pick(&["NL", "DE", "JP"]).to_owned(),
        dice.pick(&["a.b@x.example", "jürgen@müller.example"]).to_owned(),
        "+49 30 1234567".to_owned(),
        dice.pick(&[
            "https://www.example.com",
            "https://www.example.com/a/path/that/is/longer/than/a/line/of/a/mail/is/and/goes/on?a=b&c=d",
        ])
        .to_owned(),
        "5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b".to_owned(),
        "2027-03-01".to_owned(),
        number.to_string(),
        lines(dice, 40),
    ];
    let keeps = |at: usize, dice: &mut Dice| at == 0 || at == 9 || dice.roll(5) > 0;
    all.into_iter()
        .enumerate()
        .map(|(at, answer)| if keeps(at, dice) { answer } else { String::new() })
        .collect()
}

fn columns(text: &str) -> usize {
    text.chars().map(|char| if char >= '\u{2e80}' { 2 } else { 1 }).sum()
}

/// A line as programs break it.
fn wrapped(line: &str, width: usize) -> Vec<String> {
    let mut out = vec![String::new()];
    let indent = line.len() - line.trim_start().len();
    for (at, word) in line.trim_start().split(' ').enumerate() {
        let pieces: Vec<String> = if columns(word) == word.chars().count() {
            vec![word.to_owned()]
        } else {
            word.chars().map(String::from).collect()
        };
        for (piece_at, piece) in pieces.into_iter().enumerate() {
            let last = out.last_mut().expect("a line");
            let blank = if at > 0 && piece_at == 0 { " " } else { "" };
            if !last.is_empty() && columns(last) + blank.len() + columns(&piece) > width {
                out.push(piece);
            } else {
                last.push_str(blank);
                last.push_str(&piece);
            }
        }
    }
    out[0].insert_str(0, &" ".repeat(indent));
    out
}

/// A label as people and programs write it.
fn label(style: usize, label: &str) -> String {
    match style {
        1 => label.to_uppercase(),
        2 => label.replace(['’', '\u{2011}'], "'").replace('é', "e\u{301}"),
        3 => label.replace(' ', "\u{a0}").replace('-', "\u{2011}"),
        _ => label.to_owned(),
    }
}

/// A label and the first line of its answer.
fn first_line(style: usize, at: usize, label: &str, answer: &str) -> String {
    let blank = if answer.is_empty() { "" } else { " " };
    match style {
        1 => format!("- {label}:{blank}{answer}"),
        2 => format!("*{label}:*{blank}{answer}"),
        3 => format!("**{label}**:{blank}{answer}"),
        4 => format!("{}. {label}:{blank}{answer}", at + 1),
        5 => format!("{label} :{blank}{answer}"),
        6 => format!("{label}：{answer}"),
        7 => format!("• **{label}:**{blank}{answer}"),
        _ => format!("{label}:{blank}{answer}"),
    }
}

/// An answer with the link that a program adds.
fn linked(style: usize, at: usize, answer: &str) -> String {
    let target = match FIELDS[at] {
        _ if answer.is_empty() => return String::new(),
        "email" => format!("mailto:{answer}"),
        "website" => answer.to_owned(),
        "phone" if style == 1 => format!("tel:{}", answer.replace(' ', "")),
        _ => return answer.to_owned(),
    };
    match style {
        1 => format!("{answer}<{target}>"),
        2 => format!("{answer} <{}>", target.trim_start_matches("mailto:")),
        3 => format!("[{answer}]({target})"),
        _ => answer.to_owned(),
    }
}

const ATTRIBUTION: &str = "On Mon, Nov 30, 2026 at 5:03 PM Desk <desk@example.org> wrote:";

/// The lines of a reply.
fn lines(dice: &mut Dice, labels: &[&str; 11], answers: &[String]) -> Vec<String> {
    let [typed, ornament, links, further, placed] =
        [4, 8, 4, 3, 5].map(|sides| if dice.roll(2) == 0 { 0 } else { dice.roll(sides) });
    let mut lines = Vec::new();
    for (at, (own, answer)) in labels.iter().zip(answers).enumerate() {
        let own = label(typed, own);
        let mut parts: Vec<String> = answer.split('\n').map(str::to_owned).collect();
        parts[0] = linked(links, at, &parts[0]);
        let bar = ["    | ", "| ", "    | "][further];
        let rest = parts.split_off(1).into_iter().map(|line| format!("{bar}{line}"));
        match placed {
            1 if !answer.is_empty() => {
                lines.push(first_line(ornament, at, &own, ""));
                lines.push(parts.remove(0));
                lines.extend(rest);
            }
            2 if !answer.is_empty() => {
                lines.extend([first_line(ornament, at, &own, ""), String::new(), parts.remove(0)]);
                lines.extend(rest);
                lines.push(String::new());
            }
            3 => {
                lines.push(format!("> {}", first_line(ornament, at, &own, "")));
                if !answer.is_empty() {
                    lines.push(parts.remove(0));
                    lines.extend(rest);
                }
            }
            _ => {
                lines.push(first_line(ornament, at, &own, &parts[0]));
                lines.extend(rest);
            }
        }
    }
    lines
}

/// The answers in a table of two or four columns, as Markdown or as cells that were pasted.
fn table(dice: &mut Dice, labels: &[&str; 11], answers: &[String]) -> Vec<String> {
    let (is_pasted, columns) = (dice.roll(2) == 0, dice.pick(&[1, 2]));
    let mut cells: Vec<[String; 2]> = Vec::new();
    for (label, answer) in labels.iter().zip(answers) {
        let answer = if is_pasted { answer.clone() } else { answer.replace('\n', "<br>") };
        cells.push([(*label).to_owned(), answer]);
    }
    // A cell that is pasted with its lines is alone in its row.
    let columns = if is_pasted { 1 } else { columns };
    let rows = cells.chunks(columns).map(<[[String; 2]]>::concat);
    if is_pasted {
        return rows
            .flat_map(|row| row.join("\t").split('\n').map(str::to_owned).collect::<Vec<_>>())
            .collect();
    }
    let rule = format!("|{}", "---|".repeat(2 * columns));
    let head = format!("|{}", " |".repeat(2 * columns));
    let rows = rows.map(|row| format!("| {} |", row.join(" | ")));
    [head, rule].into_iter().chain(rows).collect()
}

fn quoted(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().map(|line| format!("> {line}").trim_end().to_owned()).collect()
}

/// The reply with what a program does to its lines, and the blank copies around it.
fn laid_out(dice: &mut Dice, labels: &[&str; 11], answers: &[String]) -> Vec<String> {
    let is_table = dice.roll(8) == 0;
    let mut lines =
        if is_table { table(dice, labels, answers) } else { lines(dice, labels, answers) };
    if !is_table && dice.roll(3) == 0 {
        let width = dice.pick(&[65, 72, 76]);
        lines = lines.iter().flat_map(|line| wrapped(line, width)).collect();
    }
    if !is_table && dice.roll(4) == 0 {
        lines = lines.into_iter().flat_map(|line| [line, String::new()]).collect();
    }
    for _ in 0..dice.roll(3) {
        lines = quoted(lines);
    }
    let blank = || labels.iter().map(|label| format!("{label}:")).collect::<Vec<_>>();
    match dice.roll(6) {
        0 => {
            lines.extend([String::new(), ATTRIBUTION.to_owned(), String::new()]);
            lines.extend(quoted(quoted(quoted(blank()))));
        }
        1 => {
            let above = quoted(quoted(quoted(blank())));
            lines = [vec![ATTRIBUTION.to_owned()], above, vec![String::new()], lines].concat();
        }
        2 => {
            lines.extend([String::new(), "-----Original Message-----".to_owned()]);
            lines.extend(["From: Desk <desk@example.org>", "Subject: Form", ""].map(str::to_owned));
            lines.extend(blank());
        }
        _ => {}
    }
    lines
}

/// The file that a program makes of a reply, with its extension.
fn file(dice: &mut Dice, lines: &[String]) -> (&'static str, Vec<u8>) {
    let text = lines.join("\n") + "\n";
    let head = "From: a@x.example\r\nMIME-Version: 1.0\r\nContent-Type: text/";
    let escaped = |line: &str| {
        line.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            .replace("  ", " &nbsp;")
    };
    match dice.roll(6) {
        0 => {
            let base64 = data_encoding::BASE64_MIME.encode(text.as_bytes());
            let head =
                format!("{head}plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
            ("eml", (head + &base64).into_bytes())
        }
        1 => {
            let code = |byte: u8| match byte {
                b'\n' => "\r\n".to_owned(),
                b' '..=b'~' if byte != b'=' => char::from(byte).to_string(),
                other => format!("={other:02X}"),
            };
            let body: String = text.bytes().map(code).collect();
            let coded = "Content-Transfer-Encoding: quoted-printable\r\n\r\n";
            ("eml", format!("{head}plain; charset=utf-8\r\n{coded}{body}").into_bytes())
        }
        2 => {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            ("txt", [0xff, 0xfe].into_iter().chain(units).collect())
        }
        // A tab of a text is a blank in a page.
        3 if !text.contains("\n>") && !text.starts_with('>') && !text.contains('\t') => {
            let rows: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
            let body = format!("<div>{}<br></div>", rows.join("<br></div><div>"));
            (
                "eml",
                format!("{head}html; charset=utf-8\r\n\r\n<html><body>{body}</body></html>")
                    .into_bytes(),
            )
        }
        _ => ("txt", text.into_bytes()),
    }
}

#[derive(Debug, Deserialize)]
struct Read {
    #[serde(default)]
    values: std::collections::BTreeMap<String, Value>,
}

fn words(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What is wrong with a document that was read, if anything.
fn fault(document: &str, labels: &[&str; 11], answers: &[String]) -> Option<String> {
    let read: Read = serde_yaml::from_str(document).ok()?;
    let strays = document.lines().filter_map(|line| line.strip_prefix("#   "));
    let value_of = |field: &str| read.values.get(field).and_then(Value::as_str).unwrap_or_default();
    let is_named = |field: &str| document.contains(&format!("# ! {field}: "));
    // Words of an answer may be in comments, or in an answer whose line is named, with its ornaments.
    let named = FIELDS.iter().zip(labels).filter(|(field, _)| is_named(field));
    let named = named.map(|(field, label)| format!("1. 2) - * = {label}:\n{}", value_of(field)));
    let kept = strays.map(str::to_owned).chain(named).collect::<Vec<_>>().join("\n");
    // A country is its code, whatever its case was.
    let kept = kept.clone() + &kept.to_lowercase();
    let is_kept = |word: &str| {
        kept.contains(word)
            || kept.contains(&word.to_lowercase())
            || !word.is_ascii() && word.chars().all(|char| kept.contains(char))
    };
    for (field, answer) in FIELDS.iter().zip(answers) {
        // How lines end may differ; which words there are may not.
        let (value, whole) = (words(value_of(field)), words(answer));
        let rest = whole.strip_prefix(&value);
        let lost = |rest: &str| {
            let mut left = rest.len();
            let lost = answer.split_whitespace().rev().find(|word| {
                let unread = word.get(word.len().saturating_sub(left)..).unwrap_or(word);
                left = left.saturating_sub(word.len());
                !unread.is_empty() && !is_kept(unread)
            });
            lost.is_some()
        };
        if !is_named(field) && rest.is_none_or(lost) {
            return Some(format!("{field}: {answer:?}, but {value:?}"));
        }
    }
    None
}

#[test]
fn replies_in_any_layout_are_read_right_or_their_lines_are_named() {
    let mut dice = Dice(2_711);
    let total = count("STYLES", TIMES);
    let (mut right, mut named) = (0, 0);
    let mut faults = Vec::new();
    for start in (0..total).step_by(BATCH) {
        let folder = Folder::new(&[]);
        let mut all = Vec::new();
        for number in start..total.min(start + BATCH) {
            let (locale, labels) = dice.pick(&LABELS);
            let answers = answers(&mut dice, locale, number + 1);
            let lines = laid_out(&mut dice, &labels, &answers);
            let (extension, bytes) = file(&mut dice, &lines);
            let name = format!("{number}.{extension}");
            std::fs::write(folder.path().join(&name), bytes).expect("a file");
            all.push((name, labels, answers, lines));
        }
        let names: Vec<&str> = all.iter().map(|(name, ..)| name.as_str()).collect();
        let args = [&["read", "-q", "--project", PROJECT], &names[..]].concat();
        let run = run(Path::new(folder.path()), &args);
        let documents: Vec<&str> = run.stdout.split("---\n").collect();
        assert_eq!(documents.len(), all.len(), "{}", run.stderr);
        for ((name, labels, answers, lines), document) in all.iter().zip(documents) {
            if let Some(fault) = fault(document, labels, answers) {
                faults.push(format!("{name}: {fault}\n{}\n\n{document}", lines.join("\n")));
            }
            if document.contains("# ! ") { named += 1 } else { right += 1 }
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults, such as\n{}",
        faults.len(),
        faults[..3.min(faults.len())].join("\n\n")
    );
    println!("{right} read right, {named} with lines that are named");
    assert!(right > named, "{right} read right, {named} with lines that are named");
}
