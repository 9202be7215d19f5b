//! Drafts read back: whatever customers type, every format holds each of their answers whole, in its
//! own field and nowhere else. `ROUNDTRIP=1000000` tries so many requests.

use std::collections::BTreeMap;

use crate::count::count;
use crate::dice::Dice;
use crate::support::{Folder, run};
use mail_parser::MessageParser;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use scraper::{Html, Selector};
use serde::Deserialize;
use serde_json::{Value, json};

/// The requests of one run of the program.
const BATCH: usize = 2_000;
/// The requests that are tried, for each change and before a release.
const TIMES: [usize; 2] = [1_500, 1_000_000];

const LOCALES: [&str; 10] =
    ["ar-EG", "de-DE", "en-US", "es-ES", "fr-FR", "ja-JP", "nl-NL", "pl-PL", "pt-BR", "zh-CN"];

/// What hostile and unlucky answers are made of.
const PIECES: &[&str] = &[
    "Contoso",
    "B.V.",
    "株式会社",
    "شركة",
    "Żółć",
    "naïve",
    "𝄞",
    "👩‍🚀",
    "Country: US",
    "Land: België",
    "国家/地区：中国",
    "TAX ID/ VAT ID: 1",
    "Order-id:",
    "    | x",
    "| ",
    "|",
    "--- x (invoice-request 2019-04, nl-NL)",
    "---",
    "...",
    "```",
    "~~~",
    "````text",
    "<b>",
    "</pre>",
    "<script>alert(1)</script>",
    "&amp;",
    "&lt",
    "{{ title }}",
    "{% raw %}",
    "{ $label }",
    "\\",
    "\\n",
    "*",
    "__",
    "[a](javascript:x)",
    "![",
    "> ",
    "#",
    "- ",
    "1. ",
    "=1+1",
    "+31",
    "@x",
    "'",
    "\"",
    "''",
    ";",
    ",",
    "\t",
    "\u{a0}",
    "\u{3000}",
    "：",
    "%",
    "%0A",
    "(+31 20 123 4567)",
    "yes",
    "null",
    "~",
    "0012",
    "NO",
    "1e5",
    "1.10",
    ": ",
    " #",
    "?",
    "!important",
    "&a",
    "*a",
    "Bcc: e@x.example",
    "=?utf-8?q?a?=",
    "=\n20",
    "\r",
    "::set-output name=x::y",
    "Antworten",
    " / ",
    "a",
    "b",
    " ",
    "  ",
];

impl Dice {
    /// One of these.
    pub(crate) fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len())]
    }

    /// A text without the blanks that docent takes away, at most so long.
    fn text(&mut self, lines: usize, most: usize) -> String {
        let lines: Vec<String> = (0..=self.roll(lines + 1)).map(|_| self.line()).collect();
        let text: String = lines.join("\n").chars().take(most).collect();
        let text: Vec<&str> = text.split('\n').map(str::trim_end).collect();
        let text = text.join("\n").trim().to_owned();
        if text.is_empty() { "x".to_owned() } else { text }
    }

    fn line(&mut self) -> String {
        let blank = if self.roll(2) == 0 { " " } else { "" };
        let pieces: Vec<&str> = (0..self.roll(7)).map(|_| self.pick(PIECES)).collect();
        pieces.join(blank).replace(['\n', '\r'], "")
    }
}

/// A request that is right, whatever its texts are.
fn request(dice: &mut Dice, number: usize) -> Value {
    let mut values = serde_json::Map::new();
    let mut give = |key: &str, value: String| _ = values.insert(key.to_owned(), value.into());
    let existing = dice.roll(2) == 0;
    give("customer-kind", if existing { "existing" } else { "new" }.to_owned());
    if existing {
        give("payment-method", dice.text(0, 300));
    }
    for (key, most) in [("order-id", 100), ("commerce-account-id", 100), ("prior-business", 500)] {
        if dice.roll(4) > 0 {
            give(key, dice.text(0, most));
        }
    }
    give("account-admin", "beheer@contoso.example.com".to_owned());
    give("company-name", dice.text(0, 200));
    give("company-address", dice.text(3, 500));
    let urls = [
        "https://www.contoso.example.com/a?b=c",
        "https://müller.example/ü",
        "http://例え.example",
    ];
    give("company-website", dice.pick(&urls).to_owned());
    let phones = [
        ("NL", "020 123 4567"),
        ("NL", "+31201234567"),
        ("DE", "030 23125 000"),
        ("US", "(212) 555-0123"),
        ("JP", "03-1234-5678"),
        ("GB", "+44 20 7946 0958"),
    ];
    let (country, phone) = phones[dice.roll(phones.len())];
    give("country", country.to_owned());
    give("contact-phone", phone.to_owned());
    give("company-established", (1900 + dice.roll(120)).to_string());
    give("contact-name", dice.text(0, 200));
    give("contact-email", "jürgen@müller.example".to_owned());
    give("justification", dice.text(6, 2000));
    let cores = dice.roll(2) == 0;
    if cores {
        give("existing-cores", "0020".to_owned());
        give("requested-cores", "99999999999999999999999".to_owned());
        give("region-and-series", dice.text(0, 200));
    }
    let mut request = json!({
        "id": format!("r{number}"),
        "form": "invoice-request",
        "locale": dice.pick(&LOCALES),
        "values": values,
    });
    if cores {
        request["parts"] = json!(["cores"]);
    }
    request
}

/// How many requests are tried.
fn requests() -> usize {
    count("ROUNDTRIP", TIMES)
}

/// Requests in files of a folder, one after another.
fn batches(seed: u64, part: usize) -> impl Iterator<Item = (Folder, Vec<Value>)> {
    let mut dice = Dice(seed);
    let sizes =
        (0..requests() / part).step_by(BATCH).map(move |at| BATCH.min(requests() / part - at));
    sizes.map(move |size| {
        let requests: Vec<Value> = (0..size).map(|number| request(&mut dice, number)).collect();
        let lines = lines(&requests);
        (Folder::new(&[("in.jsonl", &lines)]), requests)
    })
}

/// Requests as JSON Lines.
fn lines(requests: &[Value]) -> String {
    let mut lines = String::new();
    for request in requests {
        lines.push_str(&request.to_string());
        lines.push('\n');
    }
    lines
}

/// A request as `docent read` writes it.
#[derive(Debug, Deserialize)]
struct Read {
    id: String,
    form: String,
    locale: String,
    #[serde(default)]
    parts: Vec<String>,
    values: BTreeMap<String, String>,
}

#[test]
fn text_reads_back_to_the_same_requests() {
    for (folder, requests) in batches(1, 1) {
        let labels = [&["draft", "in.jsonl"][..], &["draft", "in.jsonl", "--labels", "both"]];
        for args in labels {
            let drafts = folder.docent(args);
            assert_eq!(drafts.code, 0, "{}", drafts.stderr);
            folder.write("out.txt", &drafts.stdout);
            let read = folder.docent(&["read", "out.txt"]);
            let error = read.stderr.lines().skip_while(|line| !line.starts_with("error["));
            assert_eq!(error.take(2).collect::<Vec<_>>(), [""; 0], "{}", folder.read("out.txt"));
            let documents: Vec<Read> = serde_yaml::Deserializer::from_str(&read.stdout)
                .map(|one| Read::deserialize(one).expect("a request"))
                .collect();
            assert_eq!(documents.len(), requests.len());
            for (read, request) in documents.iter().zip(&requests) {
                let mut read = json!({
                    "id": read.id, "form": read.form, "locale": read.locale, "values": read.values,
                    "parts": read.parts,
                });
                if read["parts"] == json!([]) {
                    read.as_object_mut().expect("an object").remove("parts");
                }
                // With the recipient's labels the caption names the recipient's locale.
                if args.len() > 2 {
                    read["locale"] = request["locale"].clone();
                }
                assert_eq!(&read, request);
            }
        }
    }
}

/// The lines of a block by a reader that shares nothing with the program: labels and headings, each
/// with the text behind it.
fn lines_of(block: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in block.split_terminator('\n') {
        if let Some(further) = line.strip_prefix("    | ") {
            let (_, value) = found.last_mut().expect("a further line belongs to a label");
            value.push('\n');
            value.push_str(further);
        } else if !line.is_empty() {
            let (label, value) = line.split_once(':').expect("a line has a label");
            found.push((label.to_owned(), value.strip_prefix(' ').unwrap_or(value).to_owned()));
        }
    }
    found
}

/// What the lines of a draft must be, by its data.
fn wanted(draft: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut wanted = Vec::new();
    for part in draft["parts"].as_array().expect("parts") {
        if part["heading"].is_object() {
            wanted.push((text(&part["heading"]["label"]), String::new()));
        }
        for field in part["fields"].as_array().expect("fields") {
            wanted.push((text(&field["label"]), text(&field["value"])));
        }
    }
    wanted
}

#[test]
fn no_answer_forges_a_line_and_none_is_changed() {
    for (folder, requests) in batches(2, 1) {
        let drafts = folder.docent(&["draft", "in.jsonl", "-f", "json"]);
        assert_eq!(drafts.code, 0, "{}", drafts.stderr);
        let lines: Vec<&str> = drafts.stdout.split_terminator('\n').collect();
        assert_eq!(lines.len(), requests.len());
        for (line, request) in lines.iter().zip(&requests) {
            let draft: Value = serde_json::from_str(line).expect("JSON");
            assert_eq!(draft["request"], *request);
            assert_eq!(lines_of(draft["text"].as_str().expect("text")), wanted(&draft));
            // Prose is printed as it was typed.
            for key in ["company-name", "justification", "company-address", "contact-name"] {
                let fields = draft["parts"][0]["fields"].as_array().expect("fields");
                let field = fields.iter().find(|field| field["id"] == key).expect("the field");
                assert_eq!(field["value"], request["values"][key], "{key}");
            }
        }
    }
}

/// The drafts of a folder in a format, beside their blocks as text.
fn files(
    folder: &Folder,
    requests: &[Value],
    format: &str,
    extension: &str,
) -> Vec<(String, String)> {
    for (format, out) in [(format, "out"), ("text", "text")] {
        let run = run(folder.path(), &["draft", "in.jsonl", "-f", format, "-o", out, "-q"]);
        assert_eq!((run.code, &*run.stderr), (0, ""));
    }
    let pair = |request: &Value| {
        let id = request["id"].as_str().expect("an id");
        (folder.read(&format!("out/{id}.{extension}")), folder.read(&format!("text/{id}.txt")))
    };
    requests.iter().map(pair).collect()
}

#[test]
fn markdown_holds_the_block_as_code_and_nothing_else() {
    for (folder, requests) in batches(3, 4) {
        for (page, block) in files(&folder, &requests, "md", "md") {
            let mut code = None;
            let mut inside = false;
            for event in Parser::new(&page) {
                match event {
                    Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                        assert!(code.is_none(), "{page}");
                        code = Some(String::new());
                        inside = true;
                    }
                    Event::End(TagEnd::CodeBlock) => inside = false,
                    Event::Text(text) if inside => code.as_mut().expect("code").push_str(&text),
                    Event::Start(Tag::Heading { .. }) | Event::End(TagEnd::Heading(_)) => {}
                    Event::Text(_) => assert!(code.is_none(), "{page}"),
                    other => panic!("{other:?} in\n{page}"),
                }
            }
            assert_eq!(code.expect("a block"), block);
        }
    }
}

#[test]
fn html_holds_the_block_as_text_and_no_element_of_it() {
    let elements: Selector = "main *".parse().expect("a selector");
    let pre: Selector = "pre".parse().expect("a selector");
    for (folder, requests) in batches(4, 4) {
        for (page, block) in files(&folder, &requests, "html", "html") {
            let page = Html::parse_document(&page);
            assert_eq!(page.errors, [""; 0]);
            let names = page.select(&elements).map(|element| element.value().name());
            assert!(
                names
                    .into_iter()
                    .all(|name| ["h1", "figure", "pre", "bdi", "span"].contains(&name))
            );
            let text: String = page.select(&pre).next().expect("a block").text().collect();
            assert_eq!(text.trim_end_matches('\n'), block.trim_end_matches('\n'));
        }
    }
}

#[test]
fn mail_holds_the_block_as_its_text_and_no_header_of_it() {
    for (folder, requests) in batches(5, 4) {
        for (mail, block) in files(&folder, &requests, "eml", "eml") {
            let mail = MessageParser::default().parse(&mail).expect("a mail");
            let headers: Vec<String> =
                mail.headers().iter().map(|header| header.name().to_ascii_lowercase()).collect();
            let wanted = [
                "x-unsent",
                "x-docent-form",
                "subject",
                "content-language",
                "mime-version",
                "content-type",
                "content-transfer-encoding",
            ];
            assert_eq!(headers, wanted);
            let body = mail.body_text(0).expect("a text").replace("\r\n", "\n");
            assert_eq!(body, block);
            let (_, name) = lines_of(&block).remove(5);
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let subject = words(mail.subject().expect("a subject"));
            assert!(subject.contains(&words(&name)), "{subject:?} without {name:?}");
        }
    }
}

#[test]
fn rejects_in_every_format_read_back_to_what_was_rejected() {
    for (folder, requests) in batches(6, 4) {
        // Without this everything is right but for one answer.
        let mut broken = requests.clone();
        broken.iter_mut().for_each(|one| one["values"]["country"] = "Atlantis".into());
        let broken = lines(&broken);
        folder.write("bad.jsonl", &broken);
        let run = folder.docent(&["draft", "bad.jsonl", "-q", "--rejects", "rejects.jsonl"]);
        assert_eq!((run.code, &*run.stdout), (1, ""));
        let fixed = folder.read("rejects.jsonl");
        for (line, request) in fixed.split_terminator('\n').zip(&requests) {
            let mut line: Value = serde_json::from_str(line).expect("JSON");
            let line = line.as_object_mut().expect("an object");
            assert!(line.remove("_problems").is_some_and(|problems| problems.as_array().is_some()));
            line["values"]["country"] = request["values"]["country"].clone();
            assert_eq!(Value::from(line.clone()), *request);
        }
        // As a spreadsheet.
        let keys = [
            "customer-kind",
            "payment-method",
            "order-id",
            "commerce-account-id",
            "prior-business",
            "account-admin",
            "company-name",
            "company-address",
            "company-website",
            "country",
            "contact-phone",
            "company-established",
            "contact-name",
            "contact-email",
            "justification",
            "existing-cores",
            "requested-cores",
            "region-and-series",
        ];
        let quote = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let cell = |value: &Value| quote(value.as_str().unwrap_or_default());
        let mut sheet = format!("id,form,locale,parts,{}\n", keys.join(","));
        for request in &requests {
            let mut cells: Vec<String> =
                ["id", "form", "locale"].iter().map(|key| cell(&request[*key])).collect();
            cells.push(cell(&request["parts"][0]));
            cells.extend(keys.iter().map(|key| match *key {
                "country" => quote("Atlantis"),
                key => cell(&request["values"][key]),
            }));
            sheet.push_str(&(cells.join(",") + "\n"));
        }
        folder.write("bad.csv", &sheet);
        let run = folder.docent(&["draft", "bad.csv", "-q", "--rejects", "rejects.csv"]);
        assert_eq!((run.code, &*run.stdout), (1, ""));
        let rejects = folder.read("rejects.csv");
        for row in csv::Reader::from_reader(rejects.as_bytes()).records() {
            let row = row.expect("a row");
            let formula =
                |cell: &&str| cell.starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠']);
            assert_eq!(row.iter().find(formula), None);
        }
        let fixed = rejects.replace(",Atlantis,", ",NL,");
        folder.write("fixed.csv", &fixed);
        let run = folder.docent(&["draft", "fixed.csv", "-f", "json"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        for (line, request) in run.stdout.split_terminator('\n').zip(&requests) {
            let mut draft: Value = serde_json::from_str(line).expect("JSON");
            draft["request"]["values"]["country"] = request["values"]["country"].clone();
            assert_eq!(draft["request"], *request);
        }
    }
}

// Drafts of every format, read back by the program itself.

/// A form with parts that are left out and parts that are filled in several times.
const PARTY: &str = "form: party
version: \"2\"
recipient: de-DE
to: desk@example.org
parts:
  - part: guest
    fields:
      - { field: name, kind: text, required: true }
      - { field: by, kind: choice, options: [train, plane] }
      - { field: adult, kind: confirm }
      - { field: country, kind: country }
      - { field: remarks, kind: multiline }
  - part: companion
    optional: true
    repeat: 3
    fields:
      - { field: relation, kind: text, required: true }
      - { field: wishes, kind: multiline }
  - part: invoice
    optional: true
    fields:
      - { field: payer, kind: multiline, required: true }
";

/// The words of the form, in each of the locales: title, name, by, train, plane, adult, country,
/// remarks, companion, relation, wishes, invoice, payer, guest.
#[rustfmt::skip]
const WORDS: [[&str; 14]; 10] = [
    ["دعوة", "الاسم", "وسيلة السفر", "القطار", "الطائرة", "بالغ", "الدولة", "ملاحظات", "مرافق", "صلة القرابة", "الرغبات", "الفاتورة", "جهة الدفع", "الضيف"],
    ["Einladung", "Vor- und Nachname", "Anreise mit", "Zug", "Flugzeug", "Volljährig", "Staat", "Bemerkungen", "Begleitung", "Verhältnis", "Wünsche", "Rechnung", "Rechnung an", "Gast"],
    ["Invitation", "Name", "Travel by", "Train", "Plane", "Of age", "Country", "Remarks", "Companion", "Relation", "Wishes", "Invoice", "Invoice to", "Guest"],
    ["Invitación", "Nombre", "Medio de transporte", "Tren", "Avión", "Mayor de edad", "País", "Observaciones", "Acompañante", "Parentesco", "Deseos", "Factura", "Facturar a", "Invitado"],
    ["Invitation", "Nom", "Moyen de transport", "Train", "Avion", "Majeur", "Pays", "Remarques", "Accompagnant", "Lien", "Souhaits", "Facture", "Facturer à", "Invité"],
    ["招待", "お名前", "交通手段", "電車", "飛行機", "成人", "国", "備考", "同伴者", "続柄", "ご希望", "請求書", "請求先", "招待客"],
    ["Uitnodiging", "Naam", "Vervoer", "Trein", "Vliegtuig", "Meerderjarig", "Land", "Opmerkingen", "Metgezel", "Relatie", "Wensen", "Factuur", "Factuur aan", "Gast"],
    ["Zaproszenie", "Imię i nazwisko", "Środek transportu", "Pociąg", "Samolot", "Osoba pełnoletnia", "Kraj", "Uwagi", "Osoba towarzysząca", "Relacja", "Życzenia", "Faktura", "Płatnik", "Gość"],
    ["Convite", "Nome", "Meio de transporte", "Trem", "Avião", "Maior de idade", "País", "Observações", "Acompanhante", "Parentesco", "Desejos", "Fatura", "Faturar para", "Convidado"],
    ["邀请", "姓名", "交通方式", "火车", "飞机", "成年", "国家", "备注", "同行人", "关系", "愿望", "发票", "付款方", "宾客"],
];

/// The project of the form.
fn party() -> Folder {
    let folder = Folder::new(&[("docs/forms/party.yaml", PARTY)]);
    for (locale, words) in LOCALES.iter().zip(WORDS) {
        let ids = [
            "title",
            "name",
            "by",
            "    .option-train",
            "    .option-plane",
            "adult",
            "country",
            "remarks",
            "companion",
            "relation",
            "wishes",
            "invoice",
            "payer",
            "guest",
        ];
        let lines = ids.iter().zip(words).map(|(id, word)| format!("{id} = {word}\n"));
        folder.write(&format!("locales/{locale}/party.ftl"), lines.collect::<String>());
    }
    folder
}

/// A request to the form that is right, whatever its texts are.
fn guest(dice: &mut Dice, number: usize) -> Value {
    let mut values = json!({ "name": dice.text(0, 200) });
    let by = dice.pick(&["train", "plane"]);
    let options = [
        ("by", by.to_owned()),
        ("adult", dice.pick(&["yes", "no"]).to_owned()),
        ("country", dice.pick(&["NL", "DE", "EG", "JP", "CI", "GB"]).to_owned()),
        ("remarks", dice.text(5, 900)),
    ];
    for (key, value) in options {
        if dice.roll(3) > 0 {
            values[key] = value.into();
        }
    }
    let companions: Vec<Value> = (0..dice.roll(4))
        .map(|_| {
            let mut row = json!({ "relation": dice.text(0, 60) });
            if dice.roll(2) == 0 {
                row["wishes"] = dice.text(3, 300).into();
            }
            row
        })
        .collect();
    if !companions.is_empty() {
        values["companion"] = companions.into();
    }
    let mut request = json!({
        "id": format!("g{number}"),
        "form": "party",
        "locale": dice.pick(&LOCALES),
    });
    if dice.roll(4) == 0 {
        request["answers"] = dice.pick(&LOCALES).into();
    }
    if dice.roll(3) == 0 {
        values["payer"] = dice.text(3, 300).into();
        request["parts"] = json!(["invoice"]);
    }
    request["values"] = values;
    request
}

/// Requests, drafted with further arguments, then read from files or a stream: each comes back as it
/// was in these members.
#[track_caller]
fn comes_back(folder: &Folder, requests: &[Value], draft: &[&str], members: &[&str]) {
    let drafted = folder.docent(&[&["draft", "in.jsonl", "-q"], draft].concat());
    assert_eq!((drafted.code, &*drafted.stderr), (0, ""), "{draft:?}");
    let extension = draft[1].replace("text", "txt");
    let files: Vec<String> = if draft.contains(&"-o") {
        let id = |request: &Value| request["id"].as_str().expect("an id").to_owned();
        requests.iter().map(|request| format!("out/{}.{extension}", id(request))).collect()
    } else {
        folder.write(&format!("out.{extension}"), &drafted.stdout);
        vec![format!("out.{extension}")]
    };
    let args: Vec<&str> =
        ["read", "-q"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let read = folder.docent(&args);
    let first: String = read.stderr.lines().take(12).collect::<Vec<_>>().join("\n");
    assert_eq!((read.code, &*first), (0, ""), "{draft:?}");
    let documents: Vec<Value> = serde_yaml::Deserializer::from_str(&read.stdout)
        .map(|one| Value::deserialize(one).expect("a request"))
        .collect();
    assert_eq!(documents.len(), requests.len(), "{draft:?}");
    for (read, request) in documents.iter().zip(requests) {
        for member in members {
            assert_eq!(read[member], request[member], "{draft:?} {member} of {request:#}");
        }
    }
    if draft.contains(&"-o") {
        std::fs::remove_dir_all(folder.path().join("out")).expect("a folder of drafts");
    }
}

/// Every format that drafts have; whether a stream holds many of them.
const DRAFTS: [(&str, bool); 5] =
    [("text", true), ("md", true), ("html", false), ("eml", false), ("json", true)];

#[test]
fn every_format_reads_back_to_the_same_values() {
    let mut dice = Dice(7);
    let folder = party();
    let size = (requests() / 60).max(1);
    for (at, (format, streams)) in DRAFTS.into_iter().enumerate() {
        for (turn, labels) in ["recipient", "reader", "both"].into_iter().enumerate() {
            let requests: Vec<Value> =
                (0..size).map(|number| guest(&mut dice, number + 10 * at + turn)).collect();
            folder.write("in.jsonl", lines(&requests));
            let known = ["form", "parts", "values"];
            let members = if format == "json" {
                &["id", "form", "locale", "answers", "parts", "values"][..]
            } else {
                &known
            };
            comes_back(
                &folder,
                &requests,
                &["-f", format, "--labels", labels, "-o", "out"],
                members,
            );
            if streams {
                let members = [members, &["id"]].concat();
                comes_back(&folder, &requests, &["-f", format, "--labels", labels], &members);
            }
        }
    }
}

#[test]
fn the_projects_own_forms_read_back_in_every_format() {
    for (folder, requests) in batches(8, 60) {
        for (format, streams) in DRAFTS {
            let members = ["form", "parts", "values"];
            comes_back(&folder, &requests, &["-f", format, "-o", "out"], &members);
            if streams {
                comes_back(&folder, &requests, &["-f", format], &["id", "form", "parts", "values"]);
            }
        }
    }
}
