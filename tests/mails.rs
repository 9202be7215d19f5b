//! Mails that go out: addresses, words and attachments of a form's `mail:`.

use mail_parser::{Address, MessageParser, MimeHeaders};

use crate::support::{Folder, Run};

const FIELDS: &str = "parts:
  - part: main
    fields:
      - { field: name, kind: text, required: true }
      - { field: email, kind: email }
      - { field: boss, kind: email }
      - { field: remarks, kind: multiline }
";
const ENGLISH: &str = "title = Order
subject = Order of { $name }
name = Name
email = Mail
boss = Boss
remarks = Remarks
hello = Dear desk,
please = { $name } asks for this:
bye =
    Kind regards,
    The account team of { $name }
";
const DUTCH: &str = "title = Bestelling
subject = Bestelling van { $name }
name = Naam
email = Mailadres
boss = Baas
remarks = Opmerkingen
hello = Beste collega,
please = { $name } vraagt om dit:
bye =
    Met vriendelijke groet,
    Het accountteam van { $name }
";
const REQUEST: &str = "form: order
locale: nl-NL
values: { name: \"Zoë <b> & Co.\", email: zoe@example.nl, remarks: \"one\\nName: two\" }
";

fn project(mail: &str) -> Folder {
    let form = format!("form: order\nversion: \"1\"\nrecipient: en-US\n{mail}{FIELDS}");
    Folder::new(&[
        ("docs/forms/order.yaml", &form),
        ("docs/media/terms & more.pdf", "%PDF-1.4 terms"),
        ("locales/en-US/order.ftl", ENGLISH),
        ("locales/nl-NL/order.ftl", DUTCH),
        ("r.yaml", REQUEST),
    ])
}

const MAIL: &str = "mail:
  to: [desk@example.org, boss]
  cc: email
  reply-to: [email, team@example.org]
  greeting: [hello, please]
  closing: bye
  language: recipient
  attach: [\"media/terms & more.pdf\"]
";

fn eml(folder: &Folder) -> String {
    let run: Run = folder.docent(&["draft", "r.yaml", "-f", "eml"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    run.stdout
}

fn all(address: Option<&Address<'_>>) -> Vec<String> {
    address
        .into_iter()
        .flat_map(Address::iter)
        .filter_map(|one| one.address())
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_mail_has_its_addresses_words_and_files() {
    let folder = project(MAIL);
    let text = eml(&folder);
    assert_eq!(text, eml(&folder), "the same request is the same mail");
    let mail = MessageParser::new().parse(text.as_bytes()).expect("a mail");
    assert_eq!(all(mail.to()), ["desk@example.org"]);
    assert_eq!(all(mail.cc()), ["zoe@example.nl"]);
    assert_eq!(all(mail.reply_to()), ["zoe@example.nl", "team@example.org"]);
    assert_eq!(mail.subject(), Some("Order of Zoë <b> & Co."));
    let body = mail.body_text(0).expect("a text").replace("\r\n", "\n");
    let wanted = "Dear desk,\n\nZoë <b> & Co. asks for this:\n\nNaam: Zoë <b> & Co.\nMailadres: zoe@example.nl\nBaas:\nOpmerkingen: one\n    | Name: two\n\nKind regards,\nThe account team of Zoë <b> & Co.\n";
    assert_eq!(body, wanted);
    let page = mail.body_html(0).expect("a page").replace("\r\n", "\n");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-US\" dir=\"ltr\">"), "{page}");
    assert!(
        page.contains(
            "<p>Dear desk,</p>\n<p>Zoë &lt;b&gt; &amp; Co. asks for this:</p>\n<pre lang=\"nl-NL\""
        ),
        "{page}"
    );
    assert!(
        page.contains("Opmerkingen: one\n    | Name: two</pre>\n<p>Kind regards,<br>\nThe account"),
        "{page}"
    );
    let file = mail.attachment(0).expect("an attachment");
    assert_eq!(file.attachment_name(), Some("terms & more.pdf"));
    assert_eq!(file.contents(), b"%PDF-1.4 terms");
    assert_eq!(mail.attachment_count(), 1);
    // What somebody sends back is read without its other words.
    folder.write("r.eml", &text);
    let run = folder.docent(&["read", "r.eml"]);
    assert_eq!((run.code, &*run.stderr), (0, ""), "{}", run.stdout);
    assert!(run.stdout.contains("remarks: |-\n    one\n    Name: two\n"), "{}", run.stdout);
    assert!(!run.stdout.contains('#'), "{}", run.stdout);
    let run = folder.docent(&["draft", "r.yaml", "-f", "json"]);
    let line: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(line["to"], "desk@example.org");
    assert_eq!(line["mail"]["reply_to"], "zoe@example.nl, team@example.org");
    assert_eq!(line["mail"]["closing"][0], "Kind regards,\nThe account team of Zoë <b> & Co.");
    assert_eq!(line["mail"]["attachments"][0]["name"], "terms & more.pdf");
}

#[test]
fn the_words_are_the_recipients_the_customers_or_those_of_the_block() {
    for (language, greeting, subject) in [
        ("  language: customer\n", "Beste collega,", "Bestelling van Zoë <b> & Co."),
        ("  language: recipient\n", "Dear desk,", "Order of Zoë <b> & Co."),
        ("", "Beste collega,", "Bestelling van Zoë <b> & Co."),
        ("  subject: hello\n", "Beste collega,", "Beste collega,"),
    ] {
        let folder =
            project(&format!("mail:\n  to: desk@example.org\n  greeting: hello\n{language}"));
        let text = eml(&folder);
        let mail = MessageParser::new().parse(text.as_bytes()).expect("a mail");
        assert!(mail.body_text(0).expect("a text").starts_with(greeting), "{language}");
        assert_eq!(mail.subject(), Some(subject), "{language}");
        assert_eq!(mail.attachment_count(), 0);
    }
}

#[test]
fn answers_forge_no_header() {
    let folder = project(MAIL);
    for answer in [
        "a@b.example>\nBcc: <x@y.example",
        "a@b.example, x@y.example",
        "a@b.example\r\nBcc: x@y.example",
    ] {
        folder.write(
            "r.yaml",
            format!(
                "form: order\nvalues: {{ name: A, email: {} }}\n",
                serde_json::to_string(answer).expect("a string")
            ),
        );
        let run = folder.docent(&["draft", "r.yaml", "-f", "eml"]);
        assert_eq!((run.code, &*run.stdout), (1, ""), "{answer}");
    }
    folder.write("r.yaml", "form: order\nvalues: { name: \"A\\nBcc: x@y.example\" }\n");
    assert_eq!(folder.docent(&["draft", "r.yaml", "-f", "eml"]).code, 1);
    folder.write("r.yaml", "form: order\nvalues: { name: \"=?utf-8?q?x?= --=_ \" }\n");
    let text = eml(&folder);
    let mail = MessageParser::new().parse(text.as_bytes()).expect("a mail");
    assert_eq!(mail.subject(), Some("Order of =?utf-8?q?x?= --=_"));
    assert!(mail.bcc().is_none() && all(mail.cc()).is_empty());
}

#[test]
fn wrong_addresses_words_and_files_are_found() {
    for (mail, code, place) in [
        ("to: desk@example\n", "wrong-value", "order.yaml:5:7"),
        ("to: a@b.example\nmail: { to: b@c.example }\n", "wrong-value", "order.yaml:4:5"),
        ("mail: { cc: emial }\n", "unknown-field", "order.yaml:4:13"),
        ("mail: { cc: name }\n", "unknown-field", "order.yaml:4:13"),
        ("mail: { reply-to: [a@b.example, x@y] }\n", "wrong-value", "order.yaml:4:33"),
        ("mail: { greeting: [hello, helo] }\n", "unknown-message", "order.yaml:4:27"),
        ("mail: { closing: [\"no id\"] }\n", "wrong-value", "order.yaml:4:19"),
        ("mail: { attach: [media/none.pdf] }\n", "missing-file", "order.yaml:4:18"),
        ("mail: { attach: [../docent.yaml] }\n", "missing-file", "order.yaml:4:18"),
        ("mail: { language: dutch }\n", "wrong-value", "order.yaml:4:19"),
        ("mail: { form: x }\n", "unknown-key", "order.yaml:4:9"),
    ] {
        let mail =
            if mail.starts_with("to: desk") { format!("mail:\n  {mail}") } else { mail.to_owned() };
        let run = project(&mail).docent(&["check"]);
        let text = run.stderr.clone() + &run.stdout;
        assert_eq!(run.code, 1, "{mail}: {text}");
        assert!(text.contains(&format!("error[{code}]")), "{mail}: {text}");
        assert!(text.contains(place), "{mail}: {text}");
    }
    let run = project(MAIL).docent(&["check"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(!run.stdout.contains("unused"), "{}", run.stdout);
}

#[test]
fn a_mail_without_its_files_or_words_is_not_drafted() {
    let folder = project("mail:\n  to: a@b.example\n  attach: [media/none.pdf]\n");
    let run = folder.docent(&["draft", "r.yaml", "-f", "eml"]);
    assert_eq!((run.code, &*run.stdout), (2, ""));
    assert!(run.stderr.contains("error[missing-file]"), "{}", run.stderr);
}
