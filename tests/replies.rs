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
