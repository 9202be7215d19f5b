//! `eml`: a mail that was not sent yet (RFC 5322), with the block as its text. Mail programs open it
//! for editing. It has no date, sender or number: those are made when it is sent.

use mail_builder::headers::Header;
use mail_builder::headers::address::Address;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use super::Format;
use crate::page::Draft;

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
    if let Some(to) = &draft.to {
        header(&mut out, "To", &Address::new_address(None::<&str>, to.as_str()));
    }
    header(&mut out, "Content-Language", &Text::new(details.locale.to_string()));
    header(&mut out, "MIME-Version", &Raw::new("1.0"));
    let body = MimePart::new("text/plain", details.text());
    body.write_part(&mut out);
    text.push_str(&String::from_utf8(out).unwrap_or_default());
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
