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
    extension: "eml",
    layout: None,
    page: None,
    draft: Some(draft),
    before: None,
    whole_drafts: true,
};

fn draft(draft: &Draft) -> String {
    let details = &draft.details;
    let form = format!("{} {}", details.form, details.version);
    let mut out = Vec::new();
    // Outlook and others open what has this as a draft.
    header(&mut out, "X-Unsent", &Raw::new("1"));
    header(&mut out, "X-Docent-Form", &Text::new(form));
    // What looks like an encoded word would be decoded (RFC 2047, 6.2); with a blank at its end, the
    // library encodes the whole.
    let blank = if draft.subject.contains("=?") { " " } else { "" };
    header(&mut out, "Subject", &Text::new(format!("{}{blank}", draft.subject)));
    if let Some(to) = &draft.to {
        header(&mut out, "To", &Address::new_address(None::<&str>, to.as_str()));
    }
    header(&mut out, "Content-Language", &Text::new(details.locale.to_string()));
    header(&mut out, "MIME-Version", &Raw::new("1.0"));
    let body = MimePart::new("text/plain", details.text());
    // A vector takes everything.
    let _ = body.write_part(&mut out);
    String::from_utf8(out).unwrap_or_default()
}

fn header(out: &mut Vec<u8>, name: &str, value: &impl Header) {
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b": ");
    let _ = value.write_header(&mut *out, name.len() + 2);
}
