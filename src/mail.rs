//! The door to mail (RFC 5322, MIME): the texts that a message holds. The door to `mail-parser`.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{
    Encoding, HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType,
};

use crate::{html, limit};

/// What a mail says.
#[derive(Debug, Default)]
pub struct Mail {
    /// The form that docent's own mails name.
    pub form: Option<String>,
    /// The language that the mail names.
    pub locale: Option<String>,
    /// Its text, and that of each mail that is attached to it.
    pub texts: Vec<String>,
}

/// Why a mail's text can't be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailError {
    /// It isn't in the character set that it names, or in UTF-8 where it names none that is known.
    Charset(String),
    /// It has more parts or headers than mails have.
    TooLarge,
}

/// The texts of a mail. HTML is read as what it shows, where a mail has no plain text.
///
/// # Errors
/// See [`MailError`].
pub fn read(bytes: &[u8]) -> Result<Mail, MailError> {
    if !is_bounded(bytes) {
        return Err(MailError::TooLarge);
    }
    let parser = MessageParser::new()
        .header_content_type(HeaderName::ContentType)
        .header_content_type(HeaderName::ContentDisposition)
        .header_text(HeaderName::ContentTransferEncoding);
    let Some(message) = parser.parse(bytes) else { return Ok(Mail::default()) };
    let header = |name: &str| {
        let value = message.header_raw(name)?.trim();
        (!value.is_empty()).then(|| value.to_owned())
    };
    let (form, locale) = (header("X-Docent-Form"), header("Content-Language"));
    let mut texts = Vec::new();
    gather(message, &mut texts, limit::MAIL_DEPTH)?;
    Ok(Mail { form, locale, texts })
}

/// Whether bytes begin as a mail does: with headers, one of which is MIME's own.
#[must_use]
pub fn is_mail(bytes: &[u8]) -> bool {
    const OWN: [&[u8]; 4] =
        [b"mime-version", b"content-type", b"content-transfer-encoding", b"x-unsent"];
    let mut own = false;
    for line in bytes.split(|byte| *byte == b'\n') {
        let line = line.trim_ascii_end();
        if line.is_empty() {
            break;
        }
        // A header goes on behind white space; some programs put a line of their own above all.
        if line.starts_with(b" ") || line.starts_with(b"\t") || line.starts_with(b"From ") {
            continue;
        }
        let Some(name) = header_name(line) else { return false };
        own |= OWN.iter().any(|known| name.eq_ignore_ascii_case(known));
    }
    own
}

/// The name before a line's colon, where it may be that of a header.
fn header_name(line: &[u8]) -> Option<&[u8]> {
    let name = line.get(..memchr::memchr(b':', line)?)?.trim_ascii_end();
    (!name.is_empty() && name.iter().all(u8::is_ascii_graphic)).then_some(name)
}

/// Whether a mail has no more parts, headers and parameters than mails have: each of them takes many
/// times its own length.
fn is_bounded(bytes: &[u8]) -> bool {
    let encoded = memchr::memmem::find_iter(bytes, b"=?").count();
    let (mut parts, mut headers) = (0, encoded + memchr::memchr_iter(b';', bytes).count());
    let mut start = 0;
    while let Some(line) = bytes.get(start..).filter(|rest| !rest.is_empty()) {
        let end = memchr::memchr(b'\n', line).map_or(line.len(), |at| at + 1);
        let line = line.get(..end).unwrap_or_default();
        start += end;
        // No header has a longer name.
        let name = line.get(..line.len().min(100)).and_then(|line| header_name(line.trim_ascii()));
        headers += usize::from(name.is_some());
        parts += usize::from(name.is_some_and(|name| name.eq_ignore_ascii_case(b"content-type")));
        parts += usize::from(line.starts_with(b"--") && line.len() < 100);
    }
    headers <= limit::MAIL_HEADERS && parts <= limit::MAIL_PARTS
}

/// Adds the text of a message, and those of the messages in it.
fn gather(
    mut message: Message<'_>,
    texts: &mut Vec<String>,
    depth: usize,
) -> Result<(), MailError> {
    let mut own = String::new();
    for bodies in [message.text_body.clone(), message.html_body.clone()] {
        for id in bodies {
            let Some(text) = shown(&mut message, id as usize)? else { continue };
            if own.is_empty() {
                own = text;
            } else {
                own.push_str("\n\n");
                own.push_str(&text);
            }
        }
        if !own.trim().is_empty() {
            break;
        }
    }
    texts.push(own);
    for part in message.parts {
        if let (PartType::Message(inner), true) = (part.body, depth > 0) {
            gather(inner, texts, depth - 1)?;
        }
    }
    Ok(())
}

/// The text of a part, where it has one; it is taken away.
fn shown(message: &mut Message<'_>, id: usize) -> Result<Option<String>, MailError> {
    let Some(part) = message.parts.get(id) else { return Ok(None) };
    let (PartType::Text(text) | PartType::Html(text)) = &part.body else { return Ok(None) };
    let named = part.content_type().and_then(|kind| kind.attribute("charset"));
    let mut utf8 = None;
    if text.contains('\u{fffd}') && decoded(message, part).is_none() {
        let known = named.filter(|name| charset_decoder(name.as_bytes()).is_some());
        return Err(MailError::Charset(known.unwrap_or("UTF-8").to_owned()));
    }
    // Some programs call ASCII whatever they send.
    if named.is_some_and(|name| name.eq_ignore_ascii_case("us-ascii")) && !text.is_ascii() {
        utf8 = decoded(message, part);
    }
    let body = message.parts.get_mut(id).map(|part| std::mem::take(&mut part.body));
    match body {
        Some(PartType::Html(page)) => {
            let text = html::text(utf8.as_deref().unwrap_or(&page));
            text.map(Some).ok_or(MailError::TooLarge)
        }
        Some(PartType::Text(text)) => Ok(Some(utf8.unwrap_or_else(|| text.into_owned()))),
        _ => Ok(None),
    }
}

/// A part as UTF-8, where it is that.
fn decoded(message: &Message<'_>, part: &MessagePart<'_>) -> Option<String> {
    let range = part.offset_body as usize..part.offset_end as usize;
    let raw = message.raw_message.get(range)?;
    let bytes = match part.encoding {
        Encoding::None => raw.to_vec(),
        Encoding::QuotedPrintable => quoted_printable_decode(raw)?,
        Encoding::Base64 => base64_decode(raw)?,
    };
    String::from_utf8(bytes).ok()
}
