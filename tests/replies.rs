//! What comes back to a desk: mails and pages as programs make them, streams of any length, and files
//! that are no such thing. Python's `email` made the raw mails' encodings.

use crate::desk::{desk, fed};
use crate::support::Run;

/// What the reader makes of bytes on standard input.
#[track_caller]
fn read(input: &[u8]) -> Run {
    fed(&desk(), &["read"], input)
}

/// The request of Zoë that every one of these says.
const ZOE: &str = "form: trip\nlocale: nl-NL\nvalues:\n  name: Zoë de Wit\n  seats: '2'\n  \
                   remarks: |-\n    Aan het raam.\n    Métro vooraan.\n";
/// Her block.
const BLOCK: &str =
    "Naam: Zoë de Wit\nPlaatsen: 2\nOpmerkingen: Aan het raam.\n    | Métro vooraan.\n";

#[track_caller]
fn is_zoe(input: &[u8]) {
    let run = read(input);
    assert_eq!((run.code, &*run.stdout, &*run.stderr), (0, ZOE, ""));
}

/// Her block in Latin-1.
fn latin() -> Vec<u8> {
    BLOCK.chars().map(|char| u8::try_from(u32::from(char)).expect("Latin-1")).collect()
}

/// Bytes as quoted-printable, base64.
fn quoted(bytes: &[u8]) -> String {
    let code = |byte: &u8| match byte {
        b'\n' => "\n".to_owned(),
        b' '..=b'~' if *byte != b'=' => char::from(*byte).to_string(),
        other => format!("={other:02X}"),
    };
    bytes.iter().map(code).collect()
}

#[test]
fn mails_are_read_in_their_own_encoding() {
    let head = "From: zoe@example.org\nSubject: Re: Reisaanvraag\nMIME-Version: 1.0\n";
    let kind = "Content-Type: text/plain; charset";
    is_zoe(format!("{head}{kind}=utf-8\n\n{BLOCK}").as_bytes());
    is_zoe(&[format!("{head}{kind}=\"iso-8859-1\"\n\n").as_bytes(), &latin()].concat());
    let coded = "Content-Transfer-Encoding: quoted-printable\n\n";
    is_zoe(format!("{head}{kind}=ISO-8859-1\n{coded}{}", quoted(&latin())).as_bytes());
    is_zoe(format!("{head}{kind}=windows-1252\n{coded}{}", quoted(&latin())).as_bytes());
    is_zoe(format!("{head}{kind}=utf-8\n{coded}{}", quoted(BLOCK.as_bytes())).as_bytes());
    let base64 = data_encoding::BASE64.encode(BLOCK.as_bytes());
    let coded = "Content-Transfer-Encoding: base64\n\n";
    is_zoe(format!("{head}{kind}=utf-8\n{coded}{base64}\n").as_bytes());
    // What calls itself ASCII may be more than that.
    is_zoe(format!("{head}{kind}=us-ascii\n\n{BLOCK}").as_bytes());
    // Lines may end as the standard has it, and a mailbox puts a line above.
    let mail = format!("{head}{kind}=utf-8\n\n{BLOCK}").replace('\n', "\r\n");
    is_zoe(mail.as_bytes());
    is_zoe(format!("From zoe@example.org Mon Apr  1 09:00:00 2019\n{mail}").as_bytes());
}

#[test]
fn mails_of_several_parts_are_read_by_their_text() {
    let head = "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"=_b\"\n\n";
    let plain = format!("--=_b\nContent-Type: text/plain; charset=utf-8\n\n{BLOCK}\n");
    let html = "--=_b\nContent-Type: text/html; charset=utf-8\n\n\
                <html><body><p>Naam: Zo&euml; de Wit<br>Plaatsen: 2<br>Opmerkingen: Aan het raam.<br>\
                &nbsp;&nbsp;&nbsp; | M&eacute;tro vooraan.</p></body></html>\n--=_b--\n";
    is_zoe(format!("{head}{plain}{html}").as_bytes());
    // A program may send HTML alone, or leave its text empty.
    is_zoe(format!("{head}{html}").as_bytes());
    is_zoe(format!("{head}--=_b\nContent-Type: text/plain\n\n \n{html}").as_bytes());
    // One mail is attached to another.
    let outer =
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=out\n\n--out\n\nSee below.\n";
    let inner = format!("--out\nContent-Type: message/rfc822\n\n{head}{plain}{html}--out--\n");
    is_zoe(format!("{outer}{inner}").as_bytes());
    // docent ignores other attachments.
    let sheet =
        "--out\nContent-Type: text/csv; name=a.csv\nContent-Disposition: attachment\n\nNaam: x\n";
    let first = format!("--out\nContent-Type: text/plain; charset=utf-8\n\n{BLOCK}\n");
    let outer = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=out\n\n";
    is_zoe(format!("{outer}{first}{sheet}--out--\n").as_bytes());
}

#[test]
fn parts_of_a_mail_are_counted_and_lines_that_look_like_parts_are_not() {
    let head = "MIME-Version: 1.0\nContent-Type: ";
    // Separators, tables and quoted headers are text.
    let text = "-- one; two =?\n--- three\nContent-Type: four\n".repeat(300) + "\n";
    is_zoe(format!("{head}text/plain; charset=utf-8\n\n{text}{BLOCK}").as_bytes());
    let part = "--=_b\nContent-Type: text/plain; charset=utf-8\n\n";
    let mixed = format!("{head}multipart/mixed; boundary=\"=_b\"\n\n");
    is_zoe(format!("{mixed}{part}{text}{BLOCK}--=_b--\n").as_bytes());
    let refused = |mail: &str| {
        let run = read(mail.as_bytes());
        assert_eq!((run.code, &*run.stdout), (1, ""));
        let words =
            "error[too-large]: Copy the answers into a new mail. This one has too many parts";
        assert!(run.stderr.starts_with(words), "{}", run.stderr);
    };
    let many = format!("{mixed}{part}{BLOCK}{}--=_b--\n", "--=_b\n\nx\n".repeat(300));
    refused(&many);
    refused(&many.replace("boundary=\"=_b\"", "Boundary\n =\n =_b"));
    refused(&many.replace("boundary=\"=_b\"", "boundary*0==; boundary*1=_b"));
    refused(&many.replace("boundary=\"=_b\"", "boundary*=utf-8''%3D_b"));
    refused(&format!(
        "{mixed}--=_b\nContent-Type: message/rfc822\n\n{}--=_b--\n",
        many.replace("=_b", "_c")
    ));
    let base64 = data_encoding::BASE64.encode(many.as_bytes());
    let coded = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n";
    refused(&format!("{mixed}--=_b\n{coded}{base64}\n\n--=_b--\n"));
    let nested = "Content-Type: message/rfc822\n\n".repeat(300);
    refused(&format!("MIME-Version: 1.0\n{nested}{BLOCK}"));
    let many = "X-A: b\n".repeat(100_001);
    refused(&format!("{head}text/plain\n{many}\n{BLOCK}"));
}

#[test]
fn a_mail_that_was_cut_off_shows_its_last_part() {
    for kind in ["mixed", "related", "report; report-type=x", "alternative"] {
        let head =
            format!("MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary=\"=_b\"\n\n");
        let part = "--=_b\nContent-Type: text/plain; charset=utf-8\n\n";
        is_zoe(format!("{head}{part}{BLOCK}").as_bytes());
        is_zoe(format!("{head}{part}{BLOCK}").replace('\n', "\r\n").as_bytes());
        let outer = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=out\n\n--out\n";
        is_zoe(format!("{outer}{}{part}{BLOCK}", &head["MIME-Version: 1.0\n".len()..]).as_bytes());
    }
}

#[test]
fn a_page_that_is_too_large_is_refused_once() {
    let folder = desk();
    let page = format!("<p>{}</p><pre>\n-- trip nl-NL --\n{BLOCK}</pre>", "word ".repeat(2 << 20));
    folder.write("big.html", page);
    let run = folder.docent(&["read", "big.html"]);
    assert_eq!((run.code, &*run.stdout), (1, ""));
    assert_eq!(run.stderr.matches("error[").count(), 1, "{}", run.stderr);
}

#[test]
fn a_page_without_the_tags_that_it_may_leave_out_is_read() {
    for head in [
        "<head><meta charset=utf-8><title>Reis</title>",
        "<!doctype html><title>x</title>",
        "<html><head>",
    ] {
        let page = format!("{head}<p>{}", BLOCK.replace('\n', "<br>"));
        let run = fed(&desk(), &["read", "--from", "html"], page.as_bytes());
        assert_eq!((run.code, &*run.stderr), (0, ""), "{head}");
        assert!(run.stdout.contains("name: Zoë de Wit"), "{head}: {}", run.stdout);
    }
}

#[test]
fn a_mail_that_is_not_in_its_character_set_is_reported_without_its_words() {
    let head = "MIME-Version: 1.0\nContent-Type: text/plain; charset";
    for charset in ["=utf-8", "=made-up"] {
        let run = read(&[format!("{head}{charset}\n\n").as_bytes(), &latin()].concat());
        assert_eq!((run.code, &*run.stdout), (1, ""), "{charset}");
        assert!(run.stderr.starts_with("error[not-utf8]: "), "{}", run.stderr);
        assert!(!run.stderr.contains("Wit"), "{}", run.stderr);
    }
    // The replacement character may be what somebody wrote.
    let run = read(format!("{head}=utf-8\n\nName: \u{fffd}\n").as_bytes());
    assert_eq!(run.code, 0);
    assert!(run.stderr.starts_with("warning[doubtful-answer]: "), "{}", run.stderr);
    assert!(run.stdout.contains("name: \u{fffd}\n"), "{}", run.stdout);
}

#[test]
fn a_text_that_is_not_utf8_is_reported_by_its_place() {
    let run = read(&latin());
    assert_eq!((run.code, &*run.stdout), (1, ""));
    assert!(run.stderr.contains("error[not-utf8]") && run.stderr.contains("--> <stdin>:1:9\n"));
    assert!(!run.stderr.contains("Wit"), "{}", run.stderr);
    // Among others it is lost alone.
    let caption = |id: &str| format!("--- {id} (trip 7, nl-NL)\n\n").into_bytes();
    let whole = [caption("a"), BLOCK.into(), caption("b"), latin(), caption("c"), BLOCK.into()];
    let run = read(&whole.concat());
    assert_eq!(run.code, 1);
    assert_eq!(run.stdout.matches("name: Zoë de Wit\n").count(), 2);
    assert!(run.stderr.contains("--> <stdin>:9:9\n"), "{}", run.stderr);
}

#[test]
fn a_block_for_another_form_is_reported() {
    let text = format!("--- a (trip 7, nl-NL)\n\n{BLOCK}\n--- b (other 1, nl-NL)\n\n{BLOCK}");
    let folder = desk();
    folder.write(
        "docs/forms/other.yaml",
        "form: other\nparts: [{ part: p, fields: [{ field: x, kind: text }] }]\n",
    );
    for locale in ["en-US", "nl-NL", "de-DE", "fr-FR"] {
        folder.write(&format!("locales/{locale}/other.ftl"), "title = Other\nx = X\n");
    }
    let run = fed(&folder, &["read", "--form", "trip"], text.as_bytes());
    assert_eq!(run.code, 1);
    assert!(run.stderr.starts_with("error[unknown-form]: "), "{}", run.stderr);
    assert_eq!(run.stdout.matches("name: Zoë de Wit\n").count(), 1);
    // A line that only looks like a caption belongs to the text around it.
    let run = read("Naam: Zoë\n--- b (no-form 1, nl-NL)\n".as_bytes());
    assert_eq!((run.code, run.stdout.matches("form:").count()), (0, 1), "{}", run.stderr);
}

#[test]
fn rejected_lines_among_drafts_in_json_are_read_as_requests() {
    let folder = desk();
    let requests = "{\"form\":\"trip\",\"id\":\"a\",\"values\":{\"name\":\"Ann\"}}\n\
                    {\"form\":\"trip\",\"id\":\"b\",\"values\":{\"name\":\"Bob\",\"seats\":\"none\"}}\n\
                    {\"form\":\"trip\",\"id\":\"c\"\n";
    folder.write("in.jsonl", requests);
    let drafts = folder.docent(&["draft", "in.jsonl", "-f", "json", "-q"]);
    assert_eq!(drafts.code, 1);
    let run = fed(&folder, &["read"], drafts.stdout.as_bytes());
    assert_eq!(run.code, 1);
    assert_eq!(run.stdout.matches("form: trip\n").count(), 2, "{}", run.stdout);
    assert!(run.stdout.contains("# ! seats: ") && run.stdout.contains("seats: none\n"));
    assert!(
        run.stderr.contains("b: ") && run.stderr.contains("--> <stdin>:3:1\n"),
        "{}",
        run.stderr
    );
    // Other programs may lay the same out over lines.
    let pretty: serde_json::Value =
        serde_json::from_str(drafts.stdout.lines().next().expect("a draft")).expect("JSON");
    let pretty = serde_json::to_string_pretty(&pretty).expect("JSON");
    let run = fed(&folder, &["read"], format!("{pretty}\n{pretty}\n").as_bytes());
    assert_eq!((run.code, run.stdout.matches("name: Ann\n").count()), (0, 2), "{}", run.stderr);
}

#[test]
fn an_option_names_the_format_of_a_file() {
    let folder = desk();
    folder.write("a.txt", "<pre>Naam: Zo&euml;</pre>");
    let run = folder.docent(&["read", "--from", "html", "a.txt"]);
    assert!(run.stdout.contains("name: Zoë\n"), "{}{}", run.stdout, run.stderr);
    // Without a word, how a file begins decides where its name doesn't.
    folder.write("b.txt", "<html><pre>Naam: Zo&euml;</pre>");
    assert!(folder.docent(&["read", "b.txt"]).stdout.contains("name: Zoë\n"));
    folder.write("c.md", "# Reis\n\n~~~text\nNaam: Zoë\n~~~\nTot ziens\n");
    let run = folder.docent(&["read", "c.md"]);
    assert!(run.stdout.contains("name: Zoë\n") && run.stdout.contains("#   Tot ziens\n"));
}

#[test]
fn a_block_without_end_is_refused_and_the_next_one_read() {
    let caption = |id: &str| format!("--- {id} (trip 7, nl-NL)\n\n");
    let (first, last) = (caption("a"), caption("c"));
    let large = format!("{}Naam: {}\n", caption("b"), "x".repeat(3 << 20));
    let lines = format!("{}Naam: y\n{}", caption("b"), "Plaatsen: 2\n".repeat(300_000));
    for (text, line) in [(large, 8), (lines, 8)] {
        let run = read(format!("{first}{BLOCK}\n{text}{last}{BLOCK}").as_bytes());
        assert_eq!(run.code, 1);
        assert_eq!(run.stdout.matches("name: Zoë de Wit\n").count(), 2);
        let place = format!(
            "error[too-large]: Shorten this record or split it. It is larger than 2 MB.\n--> <stdin>:{line}:1\n"
        );
        assert!(run.stderr.contains(&place), "{}", run.stderr);
    }
    let json = format!("{{\"text\": \"{}\"}}\n", "x".repeat(5 << 20));
    let run =
        read(format!("{json}{{\"values\":{{\"name\":\"Ann\"}},\"form\":\"trip\"}}\n").as_bytes());
    assert!(run.stderr.contains("error[too-large]") && run.stdout.contains("name: Ann\n"));
    // A mail or page is read as a whole.
    for begin in ["MIME-Version: 1.0\n\n", "<html>"] {
        let run = read(format!("{begin}{}", "Name: x\n".repeat(2 << 20)).as_bytes());
        assert_eq!((run.code, &*run.stdout), (1, ""));
        assert!(run.stderr.starts_with("error[too-large]: "), "{}", run.stderr);
    }
}

/// The most memory that the program takes, in MiB.
#[cfg(target_os = "linux")]
fn peak(folder: &crate::support::Folder, args: &[&str]) -> usize {
    use std::process::{Command, Stdio};
    let mut command = Command::new(env!("CARGO_BIN_EXE_docent"));
    command.args(args).current_dir(folder.path());
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    while child.try_wait().expect("a child").is_none() {
        let status = std::fs::read_to_string(&status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
        peak = peak.max(kilobytes.unwrap_or(0));
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    peak >> 10
}

#[cfg(target_os = "linux")]
#[test]
fn streams_take_no_more_memory_however_long_they_are() {
    let folder = desk();
    let caption = "--- a (trip 7, nl-NL)\n\n";
    folder.write("blocks.txt", format!("{caption}{BLOCK}\n").repeat(30_000));
    folder.write("bad.jsonl", "{}\n".repeat(60_000));
    folder.write(
        "open.csv",
        format!("form,name,seats\ntrip,\"x,1\n{}", "trip,y,z\n".repeat(130_000)),
    );
    folder.write("open.yaml", format!("values: {{ name: \"x }}\n{}", "- y: z\n".repeat(1_000_000)));
    folder.write("large.jsonl", format!("{{\"form\": \"{}\"}}\n", "x".repeat(12 << 20)));
    for args in [
        &["read", "blocks.txt"][..],
        &["draft", "bad.jsonl", "--rejects", "rejects", "--stream", "drafts"],
        &["draft", "open.csv", "--rejects", "rejects", "--stream", "drafts"],
        &["draft", "open.yaml", "-f", "json"],
        &["draft", "large.jsonl", "-f", "json"],
    ] {
        let peak = peak(&folder, args);
        assert!((10..=64).contains(&peak), "{args:?} takes {peak} MiB");
    }
}

/// The project of the mails that `tests/replies/make.py` makes.
pub(crate) const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/replies/project");

/// A mail of the corpus: its name, the locale, the answers, and the lines that belong to no field.
#[derive(serde::Deserialize)]
struct Reply {
    file: String,
    locale: String,
    values: serde_json::Value,
    strays: Vec<String>,
}

/// A request as `docent read` writes it.
#[derive(serde::Deserialize)]
struct Request {
    locale: String,
    #[serde(default)]
    parts: Vec<String>,
    values: serde_json::Value,
}

/// The lines that a request keeps as comments.
pub(crate) fn strays(yaml: &str) -> Vec<&str> {
    yaml.lines().filter_map(|line| line.strip_prefix("#   ")).collect()
}

#[test]
fn every_reply_of_the_corpus_is_read_right() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/replies");
    let all = std::fs::read_to_string(root.join("expected.json")).expect("a list");
    let all: Vec<Reply> = serde_json::from_str(&all).expect("JSON");
    assert!(all.len() >= 60, "{}", all.len());
    for reply in all {
        let path = format!("mails/{}", reply.file);
        let run = crate::support::run(&root, &["read", "--project", "project", &path]);
        assert_eq!(run.code, 0, "{path}: {}", run.stderr);
        let read: Request = serde_yaml::from_str(&run.stdout).expect("one request");
        assert_eq!((&read.locale, &read.values), (&reply.locale, &reply.values), "{path}");
        assert_eq!(strays(&run.stdout), reply.strays, "{path}");
        assert_eq!(read.parts, [""; 0], "{path}");
        // Nothing is reported but the lines that are kept.
        let reports = run.stderr.matches("warning[").count();
        assert_eq!(reports, reply.strays.len(), "{path}: {}", run.stderr);
    }
}

/// The answers that a reply to the form of the corpus is read as, by their fields.
#[track_caller]
pub(crate) fn answers(reply: &str) -> (Run, serde_json::Value) {
    let folder = crate::support::Folder::new(&[]);
    let run = fed(&folder, &["read", "--project", PROJECT], reply.as_bytes());
    let read: Option<Request> = serde_yaml::from_str(&run.stdout).ok();
    (run, read.map(|read| read.values).unwrap_or_default())
}

/// Asserts that a reply is read as these answers and that nothing is reported.
#[track_caller]
pub(crate) fn reads(reply: &str, wanted: &[(&str, &str)]) {
    let (run, values) = answers(reply);
    assert_eq!((&*run.stderr, run.code), ("", 0), "{reply}");
    let wanted = wanted.iter().map(|(field, answer)| ((*field).to_owned(), (*answer).into()));
    assert_eq!(values, serde_json::Value::Object(wanted.collect()), "{reply}");
}

/// Asserts that a reply is read as these answers, and that these lines of it are named.
#[track_caller]
pub(crate) fn names(reply: &str, wanted: &[(&str, &str)], lines: &[usize]) {
    let (run, values) = answers(reply);
    for (field, answer) in wanted {
        assert_eq!(values[field], *answer, "{field} of {reply}\n{}", run.stdout);
    }
    let mut named: Vec<usize> = run
        .stderr
        .lines()
        .filter_map(|line| line.strip_prefix("--> <stdin>:")?.split(':').next()?.parse().ok())
        .collect();
    named.sort_unstable();
    named.dedup();
    assert_eq!(named, lines, "{reply}\n{}", run.stderr);
    let stray = |line: &&str| {
        strays(&run.stdout).iter().any(|kept| kept.contains(line.trim_start_matches("> ")))
    };
    // What is in no answer is in a comment.
    for line in reply.lines().filter(|line| line.contains("lost")) {
        assert!(stray(&line), "{line}\n{}", run.stdout);
    }
}

#[test]
fn labels_are_known_however_they_are_laid_out() {
    let wanted = [("name", "Ann"), ("people", "12"), ("remarks", "hi")];
    for reply in [
        "*Full name:* Ann\n*Number of people:* 12\n*Remarks:* hi\n",
        "**Full name**: Ann\n__Number of people__: 12\n_Remarks:_ hi\n",
        "- Full name: Ann\n* Number of people: 12\n• Remarks: hi\n",
        "1. Full name: Ann\n2) Number of people: 12\n3. **Remarks:** hi\n",
        "| Field | Answer |\n|---|---|\n| Full name | Ann |\n| Number of people | 12 |\n| Remarks | hi |\n",
        "|Full name|Ann|\n|**Number of people**|12|\n|Remarks:|hi|\n",
        "Full name\tAnn\nNumber of people\t12\nRemarks\thi\n",
        "Full name : Ann\nNumber of people：12\nRemarks﹕hi\n",
        "Full name - Ann\nNumber of people – 12\nRemarks = hi\n",
        "FULL NAME: Ann\nnumber of people: 12\nremarks: hi\n",
        "Full\u{a0}name: Ann\nNumber of\u{202f}people: 12\nRe\u{ad}marks: hi\n",
        "Full name *: Ann\nNumber  of people:12\n### Remarks: hi\n",
        "<table><tr><td>Full name</td><td>Ann</td></tr><tr><td>Number of people</td><td>12</td></tr>\
         <tr><td>Remarks</td><td>hi</td></tr></table>\n",
        "<div><b>Full name:</b> Ann<br><b>Number of people</b>: 12</div><ul><li>Remarks: hi</li></ul>\n",
    ] {
        reads(reply, &wanted);
    }
}

#[test]
fn labels_are_known_by_other_accents_apostrophes_and_dashes() {
    let guid = "5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b";
    let wanted = [("name", "Ann"), ("phone", "+33 1 23 45 67 89"), ("key", guid)];
    for (phone, key) in [
        ("Téléphone", "ID d'abonnement"),
        ("Te\u{301}le\u{301}phone", "ID d\u{2bc}abonnement"),
        ("Telephone", "ID d`abonnement"),
        ("TÉLÉPHONE", "id d´abonnement"),
        ("*Téléphone", "ID d\u{2018}abonnement"),
    ] {
        reads(
            &format!("Nom complet : Ann\n{phone} : +33 1 23 45 67 89\n{key} : {guid}\n"),
            &wanted,
        );
    }
    let wanted = [("name", "Ann"), ("people", "3"), ("email", "a@x.example")];
    for (people, mail) in [
        ("Grösse der Gruppe", "E-Mail-Adresse"),
        ("GRÖSSE DER GRUPPE", "E\u{2011}Mail\u{2011}Adresse"),
        ("Gro\u{308}ße der Gruppe", "E–Mail–Adresse"),
        ("Grosse der Gruppe", "e-mail-adresse"),
        ("Größe der\u{a0}Gruppe", "E-Mail - Adresse"),
    ] {
        reads(&format!("Vor- und Nachname: Ann\n{people}: 3\n{mail}: a@x.example\n"), &wanted);
    }
}

#[test]
fn answers_are_read_from_the_lines_below_their_labels() {
    let wanted = [("name", "Ann"), ("people", "12")];
    for reply in [
        "Full name:\nAnn\nNumber of people:\n12\n",
        "Full name:\n\nAnn\n\nNumber of people:\n\n12\n",
        "Full name: Ann\n\nNumber of people: 12\n",
        "> Full name:\nAnn\n> Number of people:\n12\n",
        "> Full name:\n\nAnn\n\n> Company:\n\n> Number of people:\n\n12\n",
        "> > Full name:\n> Ann\n> > Number of people:\n> 12\n",
        "*Full name:*\nAnn\n*Number of people:*\n12\n",
    ] {
        reads(reply, &wanted);
    }
    let address = "1 Road\nTown";
    for reply in [
        "Postal address: 1 Road\n\n    | Town\n\nNumber of people: 12\n",
        "Postal address: 1 Road\n    | Town\nNumber of people: 12\n",
        "Postal address: 1 Road\nTown\nNumber of people: 12\n",
        "> Postal address:\n1 Road\nTown\n> Number of people:\n12\n",
        "<p>Postal address: 1 Road<br>Town</p><p>Number of people: 12</p>\n",
    ] {
        reads(reply, &[("address", address), ("people", "12")]);
    }
}

#[test]
fn blank_and_equal_copies_are_one_with_the_answers() {
    let wanted = [("name", "Ann"), ("people", "12")];
    let blank = "Full name:\nNumber of people:\nRemarks:\n";
    let quoted = blank.replace("Full", "> Full").replace("\nN", "\n> N").replace("\nR", "\n> R");
    let filled = "Full name: Ann\nNumber of people: 12\n";
    for reply in [
        format!("{filled}\n{quoted}"),
        format!("{quoted}\n{filled}"),
        format!("{blank}\n{filled}"),
        format!("{filled}\n{blank}"),
        format!("{filled}\n-----Original Message-----\nFrom: x\nSubject: y\n\n{blank}"),
        format!("{filled}\nVon: Desk\nGesendet: heute\nAn: Ann\nBetreff: Form\n\n{blank}"),
        format!("{filled}\n> {}\n{quoted}", filled.trim_end().replace('\n', "\n> ")),
        format!("On Mon, 30 Nov 2026 at 17:03, Desk <d@x.example> wrote:\n{quoted}\n{filled}"),
        format!("Begin forwarded message:\n\n> From: Desk\n> Subject: x\n\n{quoted}\n{filled}"),
        "Full name:\nFull name: Ann\nNumber of people: 12\n".to_owned(),
    ] {
        reads(&reply, &wanted);
    }
}

#[test]
fn copies_that_differ_are_named_by_both_lines() {
    names("Full name: Ann\n\n> Full name: Bea lost\n", &[("name", "Ann")], &[1, 3]);
    names("> Full name: Bea\n\nFull name: Ann\n", &[("name", "Ann")], &[1, 3]);
    names("Full name: Ann\nFull name: Bea\n", &[("name", "Ann")], &[1, 2]);
    let older = "Number of people: 2\n\n> Full name: Ann\n> Number of people: 2\n";
    names(older, &[("name", "Ann"), ("people", "2")], &[3]);
    let rows = "Full name: Ann\nGuest:\nName of the guest: Bo\n\n> Full name: Ann\n> Guest:\n> Name of the guest: Cy\n";
    names(rows, &[("name", "Ann")], &[3, 7]);
}

#[test]
fn a_line_that_may_be_another_answer_is_never_joined_in_silence() {
    names(
        "Full name: Ann\nPostal adress: lost\nRemarks: hi\n",
        &[("name", "Ann"), ("remarks", "hi")],
        &[2],
    );
    names(
        "Full name: Ann\nShoe size: lost\nRemarks: hi\n",
        &[("name", "Ann"), ("remarks", "hi")],
        &[2],
    );
    names("Ful name: lost\nNumber of people: 2\n", &[("people", "2")], &[1]);
    names("Customer number: lost\nFull name: Ann\n", &[("name", "Ann")], &[1]);
    names("Full name: Ann\n*Hobby:* lost\n", &[("name", "Ann")], &[2]);
    names("Full name: Ann\nlost words\n", &[("name", "Ann")], &[2]);
    names("Remarks: hi\nHobby: lost\n", &[("remarks", "hi")], &[2]);
    names("氏名: 山田\n趣味: lost\n", &[("name", "山田")], &[2]);
    names("Full name:\nHobby: lost\nRemarks: hi\n", &[("remarks", "hi")], &[2]);
    names(
        "Full name: Ann\nhttps://x.example/lost/a/very/long/way/that/is/no/name/at/all\n",
        &[("name", "Ann")],
        &[2],
    );
    // The report names the label that is near, and nothing that the customer wrote.
    let (run, _) = answers("Full name: Ann\nPostal adress: 1 Road\n");
    let words = "warning[unrecognized-text]: Write the label “Postal address” if that is what this line is about.";
    assert!(run.stderr.starts_with(words), "{}", run.stderr);
    assert!(!run.stderr.contains("adress: ") && !run.stderr.contains("Road"), "{}", run.stderr);
    // Of a text in several lines, a line with a colon is a part where a program has wrapped it there.
    let long = "Remarks: We arrive by train at half past nine, and need a room for a day.\nNote: see https://x.example at 10:30.\n";
    let whole = "We arrive by train at half past nine, and need a room for a day. Note: see https://x.example at 10:30.";
    names(long, &[("remarks", whole)], &[2]);
    let times = "Remarks: We arrive\n10:30 at the latest\nhttps://x.example/a\n";
    reads(times, &[("remarks", "We arrive\n10:30 at the latest\nhttps://x.example/a")]);
}

#[test]
fn signatures_and_headers_end_answers() {
    for end in [
        "-- \nAnn Other\nSales\n",
        "--\nAnn Other\nHobby: chess\n",
        "\n-- \nAnn\nRemarks: hi\n",
        "\nOn Mon, 30 Nov 2026 at 17:03, Desk <d@x.example> wrote:\n> Hello\n",
        "\nAm 30.11.2026 um 17:03 schrieb Desk\n<d@x.example>:\n> Guten Tag\n",
        "\nVon: Desk <d@x.example>\nGesendet: Montag\nAn: Ann\nBetreff: x\n\nGuten Tag\n",
        "\n-----Original Message-----\nFrom: x\nTo: y\nSubject: z\n\nHello\n",
        "\nBegin forwarded message:\n\n> From: x\n> Subject: z\n>\n> Hello\n",
    ] {
        let (run, values) = answers(&format!("Full name: Ann\nRemarks: hi\n{end}"));
        assert_eq!(values, serde_json::json!({ "name": "Ann", "remarks": "hi" }), "{end}");
        assert!(!run.stderr.contains("error["), "{end}: {}", run.stderr);
    }
    // A number that is in a signature alone is named.
    names("Full name: Ann\n-- \nPhone: lost\n", &[("name", "Ann")], &[3]);
}

#[test]
fn links_of_programs_are_taken_back_and_others_named() {
    let wanted =
        [("email", "a@x.example"), ("phone", "+49 30 1234567"), ("website", "https://x.example")];
    for (mail, site, phone) in [
        (
            "a@x.example<mailto:a@x.example>",
            "https://x.example<https://x.example/>",
            "+49 30 1234567<tel:+49301234567>",
        ),
        (
            "a@x.example <mailto:a@x.example>",
            "https://x.example <https://x.example>",
            "+49 30 1234567",
        ),
        (
            "[a@x.example](mailto:a@x.example)",
            "[https://x.example](https://x.example)",
            "[+49 30 1234567](tel:+49301234567)",
        ),
        ("<a@x.example>", "<https://x.example>", "+49 30 1234567"),
    ] {
        reads(&format!("E-mail address: {mail}\nPhone: {phone}\nWebsite: {site}\n"), &wanted);
    }
    let safe =
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.example%2F&data=x";
    for site in [
        safe.to_owned(),
        format!("https://x.example/a<{safe}>"),
        "https://x.example/a<https://y.example/>".to_owned(),
    ] {
        names(&format!("Full name: Ann\nWebsite: {site}\n"), &[("website", &site)], &[2]);
    }
}

#[test]
fn wrapped_answers_are_joined_as_their_script_and_kind_want_it() {
    let japanese = "備考: 長い文章ですので、プログラムが七十二桁目あたりで折り返してしまいま\nした。\n人数: 2\n";
    let whole = "長い文章ですので、プログラムが七十二桁目あたりで折り返してしまいました。";
    reads(japanese, &[("people", "2"), ("remarks", whole)]);
    // A line that is too short for programs ends amid a sentence.
    let short = "備考: 七十六文字で折り返されてしま\nいます。\n人数: 2\n";
    reads(short, &[("people", "2"), ("remarks", "七十六文字で折り返されてしまいます。")]);
    let list = "備考: りんご\nみかん\n人数: 2\n";
    reads(list, &[("people", "2"), ("remarks", "りんご\nみかん")]);
    let chinese = "备注: 我们大约在上午九点半乘火车到达，需要一间全天可用并且带有投影仪的会\n议室。\n人数: 2\n";
    let whole = "我们大约在上午九点半乘火车到达，需要一间全天可用并且带有投影仪的会议室。";
    reads(chinese, &[("people", "2"), ("remarks", whole)]);
    let korean = "Remarks: 우리는 오전 아홉 시 반쯤 기차로 도착할 예정이며 하루 종일 사용할 수\n있는 회의실이 필요합니다.\n";
    let whole = "우리는 오전 아홉 시 반쯤 기차로 도착할 예정이며 하루 종일 사용할 수 있는 회의실이 필요합니다.";
    reads(korean, &[("remarks", whole)]);
    let thai =
        "Remarks: เราจะเดินทางมาถึงโดยรถไฟเวลาประมาณเก้าโมงครึ่งและต้องการห้องประชุมที่มี\nเครื่องฉายภาพ\n";
    let whole = "เราจะเดินทางมาถึงโดยรถไฟเวลาประมาณเก้าโมงครึ่งและต้องการห้องประชุมที่มีเครื่องฉายภาพ";
    reads(thai, &[("remarks", whole)]);
    let url = "Website: https://www.example.com/a/path/that/is/longer/than/one/line/of/a/\nmail\n";
    reads(
        url,
        &[("website", "https://www.example.com/a/path/that/is/longer/than/one/line/of/a/mail")],
    );
    let guid = "Subscription ID: 5a1e0b52-7c3d-4e8f-9a6b-\n2d4c8e0f1a3b\n";
    reads(guid, &[("key", "5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b")]);
    let soft = "Company: North \nWind\nRemarks: hi \nthere\n";
    reads(soft, &[("company", "North Wind"), ("remarks", "hi there")]);
}

#[test]
fn texts_in_utf16_are_known_by_their_mark() {
    for endings in ["\n", "\r\n"] {
        let text = BLOCK.replace('\n', endings);
        let units: Vec<u16> = text.encode_utf16().collect();
        let little = units.iter().flat_map(|unit| unit.to_le_bytes());
        is_zoe(&[0xff, 0xfe].into_iter().chain(little).collect::<Vec<u8>>());
        let big = units.iter().flat_map(|unit| unit.to_be_bytes());
        is_zoe(&[0xfe, 0xff].into_iter().chain(big).collect::<Vec<u8>>());
    }
    // Half a character is one that was damaged on the way.
    let half: Vec<u16> = "Naam: Zo".encode_utf16().chain([0xd800]).collect();
    let bytes: Vec<u8> = half.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let run = read(&[&[0xff, 0xfe], bytes.as_slice()].concat());
    assert!(run.stdout.contains("name: Zo\u{fffd}\n"), "{}", run.stdout);
    assert!(run.stderr.contains("warning[doubtful-answer]"), "{}", run.stderr);
}

#[test]
fn requests_go_to_a_file_that_is_none_of_the_projects() {
    let folder = desk();
    folder.write("in.txt", BLOCK);
    let run = folder.docent(&["read", "in.txt", "-o", "out.yaml"]);
    assert_eq!((run.code, &*run.stdout, &*run.stderr), (0, "", ""));
    assert_eq!(folder.read("out.yaml"), ZOE);
    // With errors the requests are there all the same.
    folder.write("bad.txt", "Naam: Zoë\nPlaatsen: geen\n");
    let run = folder.docent(&["read", "bad.txt", "in.txt", "--out", "out.yaml"]);
    assert_eq!(run.code, 1);
    assert_eq!(folder.read("out.yaml").matches("form: trip").count(), 2);
    // Where one can't be read, a file with the others would look whole.
    for files in [["in.txt", "gone.txt"], ["gone.txt", "in.txt"], ["in.txt", "docs"]] {
        let run = folder.docent(&[&["read", "-o", "half.yaml"], &files[..]].concat());
        assert_eq!(run.code, 2, "{files:?}: {}", run.stderr);
        assert!(!folder.path().join("half.yaml").exists(), "{files:?}");
        let run = folder.docent(&[&["read", "-o", "out.yaml"], &files[..]].concat());
        assert_eq!(run.code, 2, "{files:?}: {}", run.stderr);
        assert_eq!(folder.read("out.yaml").matches("form: trip").count(), 2, "{files:?}");
    }
    for target in ["in.txt", "docs/forms/trip.yaml", "locales/nl-NL/trip.ftl", ".docent-part-x"] {
        let before = std::fs::read(folder.path().join(target)).ok();
        let run = folder.docent(&["read", "in.txt", "-o", target]);
        assert_eq!(run.code, 2, "{target}: {}", run.stderr);
        assert_eq!(std::fs::read(folder.path().join(target)).ok(), before, "{target}");
    }
    folder.write("r.yaml", "form: trip\nid: a\nvalues: { name: Ann }\n");
    assert_eq!(folder.docent(&["draft", "r.yaml", "-o", "drafts"]).code, 0);
    let draft = folder.read("drafts/a.txt");
    assert_eq!(folder.docent(&["read", "in.txt", "-o", "drafts/a.txt"]).code, 2);
    assert_eq!(folder.read("drafts/a.txt"), draft);
}

#[test]
fn labels_without_their_signs_and_quoted_lines_amid_answers_are_named() {
    let named = |text: &str, lost: &str| {
        let run = read(text.as_bytes());
        assert!(run.stderr.contains("warning[unrecognized-text]"), "{text}: {}", run.stderr);
        assert!(run.stdout.contains(&format!("#   {lost}\n")), "{text}: {}", run.stdout);
        assert!(!run.stderr.contains(lost), "{text}: {}", run.stderr);
    };
    named("Naam Zo\u{eb} de Wit\nPlaatsen: 2\n", "Naam Zo\u{eb} de Wit");
    named("Naam: Zo\u{eb}\nOpmerkingen: Bel even.\nPlaatsen 2\n", "Plaatsen 2");
    named("Naam: Zo\u{eb}\nOpmerkingen: Maten:\n> 5 stuks\nPlaatsen: 2\n", "5 stuks");
    named("Naam: Zo\u{eb}\n\n> 5 stuks\nPlaatsen: 2\n", "5 stuks");
    // Words above a block, and those of an older mail, belong to nobody's answer.
    for text in [
        "Hallo,\n\nhierbij het formulier.\n\nNaam: Zo\u{eb}\nPlaatsen: 2\n",
        "Naam: Zo\u{eb}\nPlaatsen: 2\n\n> Beste klant,\n> vul dit in.\n",
    ] {
        let run = read(text.as_bytes());
        assert_eq!((run.code, &*run.stderr), (0, ""), "{text}");
    }
}

#[test]
fn what_phones_add_and_authors_strike_out_is_no_answer() {
    for line in ["Sent from my iPhone", "Verstuurd vanaf mijn iPhone", "iPhoneから送信"] {
        let run = read(format!("Naam: Zo\u{eb}\nOpmerkingen: Bel even.\n{line}\n").as_bytes());
        assert_eq!((run.code, &*run.stderr), (0, ""), "{line}");
        assert!(run.stdout.contains("remarks: Bel even.\n"), "{line}: {}", run.stdout);
    }
    let page = "<p>Naam: <del>Anna</del> Bob</p><p>Plaatsen: <s>3</s>2</p>";
    let run = fed(&desk(), &["read", "--from", "html"], page.as_bytes());
    assert_eq!((run.code, &*run.stderr), (0, ""));
    assert!(
        run.stdout.contains("name: Bob\n") && run.stdout.contains("seats: '2'"),
        "{}",
        run.stdout
    );
}
