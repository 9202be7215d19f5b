//! `eml`: a mail that was not sent yet (RFC 5322), with the block as its text. Mail programs open it
//! for editing. It has no date, sender or number: those are made when it is sent.

use mail_builder::headers::Header;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use super::Format;
use crate::markdown::escape_html;
use crate::page::{Draft, Mail};
use crate::source::Fingerprint;

pub(super) const FORMAT: Format = Format {
    name: "eml",
    about: "",
    family: "eml",
    extension: "eml",
    layout: None,
    page: None,
    draft: Some(draft),
    before: None,
    whole_drafts: true,
};

fn draft(text: &mut String, draft: &Draft) {
    let details = &draft.details;
    let mut out = Vec::new();
    // Outlook and others open what has this as a draft.
    header(&mut out, "X-Unsent", &Raw::new("1"));
    header(&mut out, "X-Docent-Form", &Text::new(details.edition()));
    // What looks like an encoded word would be decoded, and the library lets it pass.
    let subject = &draft.subject;
    let words = subject.contains("=?").then(|| Raw::new(encoded(subject)));
    match &words {
        Some(words) => header(&mut out, "Subject", words),
        None => header(&mut out, "Subject", &Text::new(subject.as_str())),
    }
    addresses(&mut out, "To", &draft.to);
    if let Some(mail) = &draft.mail {
        addresses(&mut out, "Cc", &mail.cc);
        addresses(&mut out, "Reply-To", &mail.reply_to);
    }
    header(&mut out, "Content-Language", &Text::new(details.locale.to_string()));
    header(&mut out, "MIME-Version", &Raw::new("1.0"));
    body(draft).write_part(&mut out);
    text.push_str(&String::from_utf8(out).unwrap_or_default());
}

/// Writes a header of addresses, where there are any.
fn addresses(out: &mut Vec<u8>, name: &str, all: &[String]) {
    let all: Vec<Address<'_>> =
        all.iter().map(|one| Address::new_address(None::<&str>, one.as_str())).collect();
    if !all.is_empty() {
        header(out, name, &Address::new_list(all));
    }
}

/// The block alone; where a mail has words of its own, those around it, as text and as a page (RFC 2046,
/// 5.1.4), and the files that go with it (5.1.3).
fn body(draft: &Draft) -> MimePart<'_> {
    let block = draft.details.text();
    let Some(mail) = &draft.mail else { return MimePart::new("text/plain", block) };
    let paragraphs = mail.greeting.iter().chain([&block]).chain(&mail.closing);
    let text: Vec<&str> = paragraphs.map(|text| text.trim_end()).collect();
    let text = text.join("\n\n") + "\n";
    let page = page(draft, mail, &block);
    // The same draft has the same boundaries; none of its texts has their sign in any encoding.
    let sum = Fingerprint::of(text.as_bytes());
    let multipart = |kind: &'static str, parts: Vec<MimePart<'static>>| {
        let boundary = format!("=_{sum}_{kind}");
        let kind = ContentType::new(format!("multipart/{kind}")).attribute("boundary", boundary);
        MimePart::new(kind, parts)
    };
    let both = vec![MimePart::new("text/plain", text), MimePart::new("text/html", page)];
    let both = multipart("alternative", both);
    if mail.attachments.is_empty() {
        return both;
    }
    let attached = mail.attachments.iter().map(|file| {
        let part = MimePart::new(file.media_type.clone(), file.content.to_vec());
        part.attachment(file.name.clone())
    });
    multipart("mixed", std::iter::once(both).chain(attached).collect())
}

/// A mail as a page: the block keeps its lines.
fn page(draft: &Draft, mail: &Mail, block: &str) -> String {
    let paragraph = |text: &String| {
        let lines: Vec<String> = text.lines().map(escape_html).collect();
        format!("<p>{}</p>\n", lines.join("<br>\n"))
    };
    let (own, details) = (&mail.locale, &draft.details);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{own}\" dir=\"{}\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n",
        own.direction()
    );
    out.extend(mail.greeting.iter().map(paragraph));
    out.push_str(&format!(
        "<pre lang=\"{}\" dir=\"{}\" style=\"font-family: inherit; white-space: pre-wrap\">{}</pre>\n",
        details.locale,
        details.dir,
        escape_html(block.trim_end())
    ));
    out.extend(mail.closing.iter().map(paragraph));
    out.push_str("</body>\n</html>\n");
    out
}

fn header(out: &mut Vec<u8>, name: &str, value: &impl Header) {
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b": ");
    value.write_header(&mut *out, name.len() + 2);
}

/// A text as encoded words of 75 characters at most, each of whole characters (RFC 2047, 2 and 4.2).
fn encoded(text: &str) -> String {
    let mut words = vec![String::new()];
    for char in text.chars() {
        let mut bytes = [0; 4];
        let code = |byte: &u8| {
            if byte.is_ascii_alphanumeric() { char.to_string() } else { format!("={byte:02X}") }
        };
        let code: String = char.encode_utf8(&mut bytes).as_bytes().iter().map(code).collect();
        if words.last().is_some_and(|word| word.len() + code.len() > 63) {
            words.push(String::new());
        }
        words.last_mut().into_iter().for_each(|word| word.push_str(&code));
    }
    words.iter().map(|word| format!("=?utf-8?q?{word}?=")).collect::<Vec<_>>().join("\r\n ")
}
