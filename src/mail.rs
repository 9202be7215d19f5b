//! The door to mail (RFC 5322, MIME): the texts that a message holds. The door to `mail-parser`.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{
    Encoding, HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType,
};

use crate::encoding::{decoded as decoded_file, is_garbled};
use crate::{html, limit};

/// The texts of a mail.
#[derive(Debug, Default)]
pub struct ReceivedMail {
    /// The form that docent's own mails name.
    pub form: Option<String>,
    /// The language that the mail names.
    pub locale: Option<String>,
    /// Its text, and that of each mail that is attached to it.
    pub texts: Vec<MailText>,
}

/// The text of a mail.
#[derive(Debug, Default)]
pub struct MailText {
    /// Its lines.
    pub text: String,
    /// Whether each of them ends where its author ended it, and not a program.
    pub is_hard: bool,
    /// The lines that it shows as a page, where it is in both forms.
    pub page: Option<String>,
    /// Whether a part of it is lost: its encoding breaks off, or wasn't undone.
    pub is_damaged: bool,
    /// Whether it is a file that the mail brings along.
    pub is_attached: bool,
}

impl MailText {
    /// The text of a page.
    #[must_use]
    pub fn of_page(text: String) -> Self {
        Self { text, is_hard: true, ..Self::default() }
    }
}

/// Why a mail's text can't be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailError {
    /// It isn't in the character set that it names, or in UTF-8 where it names none that is known.
    Charset(String),
    /// Its text is larger than any mail that people read.
    TooLarge,
    /// It has more parts or headers than mails have.
    TooManyParts,
}

/// The texts of a mail. HTML is read as what it shows, where a mail has no plain text.
///
/// # Errors
/// See [`MailError`].
pub fn read(bytes: &[u8]) -> Result<ReceivedMail, MailError> {
    let bytes = &*escaped(bytes);
    if !is_bounded(bytes) {
        return Err(MailError::TooManyParts);
    }
    let parser = MessageParser::new()
        .header_content_type(HeaderName::ContentType)
        .header_content_type(HeaderName::ContentDisposition)
        .header_text(HeaderName::ContentTransferEncoding);
    let closed = closed(bytes);
    let Some(message) = parser.parse(&*closed) else { return Ok(ReceivedMail::default()) };
    let header = |name: &str| {
        let value = message.header_raw(name)?.trim();
        (!value.is_empty()).then(|| value.to_owned())
    };
    let (form, locale) = (header("X-Docent-Form"), header("Content-Language"));
    let mut texts = Vec::new();
    gather(message, &mut texts, limit::MAIL_DEPTH)?;
    Ok(ReceivedMail { form, locale, texts })
}

/// A mail whose texts in quoted-printable have codes alone behind their equals signs. A sign that begins no
/// code and ends no line was typed, and some program left it as it was (RFC 2045, 6.7, note 1).
fn escaped(bytes: &[u8]) -> Cow<'_, [u8]> {
    const NAME: &[u8] = b"content-transfer-encoding";
    if !holds(bytes, b"quoted-printable") {
        return Cow::Borrowed(bytes);
    }
    let Some(boundaries) = Boundaries::of(bytes) else { return Cow::Borrowed(bytes) };
    let mut out = Vec::with_capacity(bytes.len());
    let (mut in_headers, mut is_encoding, mut is_message, mut is_quoted) =
        (true, false, false, false);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if boundaries.begin(line) {
            (in_headers, is_encoding, is_message, is_quoted) = (true, false, false, false);
        } else if in_headers && line.trim_ascii().is_empty() {
            // The headers of a message in this one come next.
            in_headers = is_message && !is_quoted;
            is_message = false;
        } else if in_headers {
            if !line.starts_with(b" ") && !line.starts_with(b"\t") {
                let begin = line.get(..line.len().min(100)).unwrap_or_default();
                let name = header_name(begin).unwrap_or_default();
                is_encoding = name.eq_ignore_ascii_case(NAME);
                is_message |=
                    name.eq_ignore_ascii_case(b"content-type") && holds(line, b"message/");
            }
            is_quoted |= is_encoding && holds(line, b"quoted-printable");
        } else if is_quoted {
            escape(line, &mut out);
            continue;
        }
        out.extend_from_slice(line);
    }
    Cow::Owned(out)
}

/// Adds a line in quoted-printable, with a code for each equals sign that was typed.
fn escape(line: &[u8], out: &mut Vec<u8>) {
    let end = line.trim_ascii_end().len();
    let mut start = 0;
    for at in memchr::memchr_iter(b'=', line) {
        let code = line.get(at + 1..at + 3).unwrap_or_default();
        let is_code = code.len() == 2 && code.iter().all(u8::is_ascii_hexdigit);
        if !is_code && at + 1 != end {
            out.extend_from_slice(line.get(start..at).unwrap_or_default());
            out.extend_from_slice(b"=3D");
            start = at + 1;
        }
    }
    out.extend_from_slice(line.get(start..).unwrap_or_default());
}

/// A mail with the end of each of its parts: one that was cut off lacks them, and shows its last part
/// all the same.
fn closed(bytes: &[u8]) -> Cow<'_, [u8]> {
    let Some(boundaries) = Boundaries::of(bytes) else { return Cow::Borrowed(bytes) };
    let is_there = |line: &[u8]| memchr::memmem::find(bytes, line).is_some();
    let mut out = Cow::Borrowed(bytes);
    // Inner parts end first; they are named after those that they are in.
    for mark in boundaries.named.iter().rev().filter(|mark| !mark.is_empty()) {
        let begin = [b"\n--", mark.as_slice()].concat();
        let end = [begin.as_slice(), b"--"].concat();
        if is_there(&begin) && !is_there(&end) {
            out.to_mut().extend_from_slice(&[b"\r", end.as_slice(), b"\r\n"].concat());
        }
    }
    out
}

/// Whether bytes begin as a mail does: with headers, one of which is MIME's own. There may be more
/// bytes: of a line without an end nothing is known.
#[must_use]
pub fn is_mail(bytes: &[u8]) -> bool {
    const OWN: [&[u8]; 4] =
        [b"mime-version", b"content-type", b"content-transfer-encoding", b"x-unsent"];
    let mut own = false;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let whole = line.ends_with(b"\n");
        let line = line.trim_ascii_end();
        if line.is_empty() || !whole {
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
/// times its own length. None counts less than once; text that only looks like one counts where docent
/// can't distinguish them.
fn is_bounded(bytes: &[u8]) -> bool {
    let mut count = Count::default();
    count.add(bytes, limit::MAIL_DEPTH);
    count.headers <= limit::MAIL_HEADERS && count.parts <= limit::MAIL_PARTS
}

/// How much there is in a mail.
#[derive(Default)]
struct Count {
    parts: usize,
    /// Headers, parameters and encoded words.
    headers: usize,
}

impl Count {
    fn add(&mut self, bytes: &[u8], depth: usize) {
        let Some(boundaries) = Boundaries::of(bytes) else {
            self.parts += limit::MAIL_PARTS + 1;
            return;
        };
        // Parts that don't say what they are, are messages there (RFC 2046, 5.1.5).
        let is_digest = holds(bytes, b"/digest");
        let (mut in_headers, mut is_message, mut decode) = (true, false, None);
        // A message that is encoded: where it begins.
        let mut encoded: Option<(usize, Decode)> = None;
        let mut start = 0;
        while let Some(line) = bytes.get(start..).filter(|rest| !rest.is_empty()) {
            let end = memchr::memchr(b'\n', line).map_or(line.len(), |at| at + 1);
            let line = line.get(..end).unwrap_or_default();
            if boundaries.begin(line) {
                self.parts += 1;
                self.add_encoded(bytes, start, encoded.take(), depth);
                (in_headers, is_message, decode) = (true, is_digest, None);
            } else if in_headers && line.trim_ascii().is_empty() {
                let message = decode.take().filter(|_| is_message);
                encoded = encoded.or(message.map(|decode| (start + end, decode)));
                // The headers of a message in this one come next.
                (in_headers, is_message) = (is_message, false);
            } else if in_headers {
                // No header has a longer name.
                let begin = line.get(..line.len().min(100)).unwrap_or_default().trim_ascii();
                let name = header_name(begin).unwrap_or_default();
                self.headers += usize::from(!name.is_empty());
                self.headers += memchr::memchr_iter(b';', line).count();
                self.headers += memchr::memmem::find_iter(line, b"=?").count();
                self.parts += usize::from(name.eq_ignore_ascii_case(b"content-type"));
                is_message |= holds(line, b"message/");
                if holds(line, b"base64") {
                    decode = Some(base64_decode);
                } else if holds(line, b"quoted-printable") {
                    decode = Some(quoted_printable_decode);
                }
            }
            start += end;
        }
        self.add_encoded(bytes, bytes.len(), encoded, depth);
    }

    fn add_encoded(
        &mut self,
        bytes: &[u8],
        end: usize,
        encoded: Option<(usize, Decode)>,
        depth: usize,
    ) {
        let body = encoded.and_then(|(start, decode)| decode(bytes.get(start..end)?));
        if let (Some(message), Some(depth)) = (body, depth.checked_sub(1)) {
            self.add(&message, depth);
        }
    }
}

/// A decoder of an encoding of mails; `None` for bytes that aren't encoded so.
type Decode = fn(&[u8]) -> Option<Vec<u8>>;

/// Whether a word is in bytes, in capitals or not.
fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word))
}

/// The marks between the parts of a mail (RFC 2046, 5.1.1), as far as lines are compared with them.
#[derive(Default)]
struct Boundaries {
    known: HashSet<Vec<u8>>,
    /// In the order of their names.
    named: Vec<Vec<u8>>,
    lengths: BTreeSet<usize>,
}

impl Boundaries {
    /// All marks that a mail names, in whatever header; none where there are too many.
    fn of(bytes: &[u8]) -> Option<Self> {
        let mut own = Self::default();
        for at in memchr::memchr2_iter(b'b', b'B', bytes) {
            let rest = bytes.get(at..).unwrap_or_default();
            if !rest.get(..8).is_some_and(|word| word.eq_ignore_ascii_case(b"boundary")) {
                continue;
            }
            let rest = rest.get(8..rest.len().min(400)).unwrap_or_default();
            let Some(value) = rest.trim_ascii_start().strip_prefix(b"=") else {
                // In pieces, or encoded (RFC 2231): any line may be one.
                if rest.trim_ascii_start().starts_with(b"*") {
                    own.add(b"");
                }
                continue;
            };
            let value = value.trim_ascii_start();
            let value = match value.strip_prefix(b"\"") {
                Some(quoted) => quoted.split(|byte| *byte == b'"').next(),
                None => value.split(|byte| b" \t\r\n;".contains(byte)).next(),
            };
            // What is quoted in it, or comes in lines, is not compared.
            let is_odd = |byte: &u8| b"\\(\r\n".contains(byte);
            own.add(value.unwrap_or_default().split(is_odd).next().unwrap_or_default());
            if own.known.len() > limit::MAIL_PARTS {
                return None;
            }
        }
        Some(own)
    }

    fn add(&mut self, mark: &[u8]) {
        if self.known.insert(mark.to_owned()) {
            self.named.push(mark.to_owned());
        }
        self.lengths.insert(mark.len());
    }

    /// Whether a line begins with a mark.
    fn begin(&self, line: &[u8]) -> bool {
        let Some(rest) = line.strip_prefix(b"--") else { return false };
        let begins =
            |length: &usize| rest.get(..*length).is_some_and(|own| self.known.contains(own));
        self.lengths.iter().any(begins)
    }
}

/// Adds the text of a message, and those of the messages in it.
fn gather(
    mut message: Message<'_>,
    texts: &mut Vec<MailText>,
    depth: usize,
) -> Result<(), MailError> {
    let (plain, page) = (message.text_body.clone(), message.html_body.clone());
    let plain = joined(&mut message, plain)?;
    let page = joined(&mut message, page);
    let own = match plain {
        Some(plain) => {
            let page = page.ok().flatten();
            let is_damaged = plain.is_damaged || page.as_ref().is_some_and(|page| page.is_damaged);
            MailText { page: page.map(|page| page.text), is_damaged, ..plain }
        }
        None => page?.unwrap_or_default(),
    };
    texts.push(own);
    for id in message.attachments.clone() {
        // A file that can't be read may be anything.
        let text = attached(&mut message, id as usize).filter(|text| !text.text.trim().is_empty());
        texts.extend(text.map(|text| MailText { is_attached: true, ..text }));
    }
    for part in message.parts {
        if let (PartType::Message(inner), true) = (part.body, depth > 0) {
            gather(inner, texts, depth - 1)?;
        }
    }
    Ok(())
}

/// The texts of some parts as one; none where nothing is in them.
fn joined(message: &mut Message<'_>, ids: Vec<u32>) -> Result<Option<MailText>, MailError> {
    let mut own: Option<MailText> = None;
    for id in ids {
        let Some(text) = shown(message, id as usize)? else { continue };
        match &mut own {
            Some(own) => {
                own.text.push_str("\n\n");
                own.text.push_str(&text.text);
                own.is_hard &= text.is_hard;
                own.is_damaged |= text.is_damaged;
            }
            None => own = Some(text),
        }
    }
    Ok(own.filter(|own| !own.text.trim().is_empty()))
}

/// The text of a file that a mail brings along, where it is a text or a page by its type, or by its name where
/// the type says nothing.
fn attached(message: &mut Message<'_>, id: usize) -> Option<MailText> {
    let part = message.parts.get(id)?;
    let kind = part.content_type()?;
    let name = part.attachment_name().unwrap_or_default().to_ascii_lowercase();
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    let is_page = matches!(extension, Some("html" | "htm"));
    let is_text = ["plain", "html"].iter().any(|known| kind.subtype() == Some(known));
    match &part.body {
        PartType::Text(_) | PartType::Html(_) if is_text => shown(message, id).ok().flatten(),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes)
            if is_page || extension == Some("txt") =>
        {
            let bytes = decoded_file(bytes.to_vec());
            if is_page {
                return html::text(&html::decoded(&bytes)?).map(MailText::of_page);
            }
            let text = String::from_utf8(bytes).ok()?;
            Some(MailText { text, ..MailText::default() })
        }
        _ => None,
    }
}

/// Whether a part in base64 ends before its text does: with half a group of characters (RFC 4648, 4).
fn is_cut_off(message: &Message<'_>, part: &MessagePart<'_>) -> bool {
    let range = part.offset_body as usize..part.offset_end as usize;
    let raw = message.raw_message.get(range).unwrap_or_default();
    let is_code = |byte: &&u8| byte.is_ascii_alphanumeric() || b"+/=".contains(byte);
    !raw.iter().filter(is_code).count().is_multiple_of(4)
}

/// Whether a text has characters in the codes of quoted-printable (RFC 2045, 6.7), which its mail doesn't
/// name: two or more bytes one after another that are a character of UTF-8.
fn has_codes(text: &str) -> bool {
    let code = |at: usize| {
        let code = text.as_bytes().get(at..at + 3)?.strip_prefix(b"=")?;
        u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok()
    };
    memchr::memchr_iter(b'=', text.as_bytes()).any(|at| {
        let bytes: Vec<u8> = (0..4).map_while(|number| code(at + 3 * number)).collect();
        (2..=bytes.len()).any(|end| {
            let own = bytes.get(..end).and_then(|own| std::str::from_utf8(own).ok());
            own.is_some_and(|own| own.chars().count() == 1)
        })
    })
}

/// The text of a part, where it has one; it is taken away.
fn shown(message: &mut Message<'_>, id: usize) -> Result<Option<MailText>, MailError> {
    let Some(part) = message.parts.get(id) else { return Ok(None) };
    let (PartType::Text(text) | PartType::Html(text)) = &part.body else { return Ok(None) };
    let attribute = |name: &str| part.content_type().and_then(|kind| kind.attribute(name));
    let named = attribute("charset");
    let is_flowed = attribute("format").is_some_and(|word| word.eq_ignore_ascii_case("flowed"));
    let deletes = attribute("delsp").is_some_and(|word| word.eq_ignore_ascii_case("yes"));
    let is_named = named.is_some_and(|name| charset_decoder(name.as_bytes()).is_some());
    let is_page = matches!(part.body, PartType::Html(_));
    // A page may name its set itself.
    let mut utf8 = (is_page && !is_named).then(|| html::decoded(&raw(message, part)?)).flatten();
    if utf8.is_none() && text.contains('\u{fffd}') && decoded(message, part).is_none() {
        let known = named.filter(|name| charset_decoder(name.as_bytes()).is_some());
        return Err(MailError::Charset(known.unwrap_or("UTF-8").to_owned()));
    }
    // Some programs call ASCII, or a set of their own, what they send in UTF-8.
    let is_misnamed = named.is_some_and(|name| name.eq_ignore_ascii_case("us-ascii"))
        || named.is_some() && is_garbled(text);
    if utf8.is_none() && is_misnamed && !text.is_ascii() {
        utf8 = decoded(message, part);
    }
    let is_damaged = part.encoding == Encoding::Base64 && is_cut_off(message, part)
        || part.encoding == Encoding::None && has_codes(text);
    let body = message.parts.get_mut(id).map(|part| std::mem::take(&mut part.body));
    match body {
        Some(PartType::Html(page)) => {
            let text = html::text(utf8.as_deref().unwrap_or(&page));
            let text = text.map(|text| MailText { is_damaged, ..MailText::of_page(text) });
            text.map(Some).ok_or(MailError::TooLarge)
        }
        Some(PartType::Text(text)) => {
            let text = utf8.unwrap_or_else(|| text.into_owned());
            let (text, is_hard) = if is_flowed { flowed(&text, deletes) } else { (text, false) };
            Ok(Some(MailText { text, is_hard, is_damaged, ..MailText::default() }))
        }
        _ => Ok(None),
    }
}

/// A text in paragraphs, whose lines end in a blank where they go on (RFC 3676), and whether it had such
/// lines; that blank is deleted where the mail says so.
fn flowed(text: &str, deletes: bool) -> (String, bool) {
    let mut out = String::with_capacity(text.len());
    // The depth of the paragraph that goes on.
    let mut open: Option<usize> = None;
    let mut any = false;
    for line in text.lines() {
        let own = line.trim_start_matches('>');
        let depth = line.len() - own.len();
        // A blank was put before lines that would mean something else.
        let own = own.strip_prefix(' ').unwrap_or(own);
        // The mark of a signature is a line of its own.
        let is_mark = own == "-- ";
        if let Some(before) = open
            && (before != depth || is_mark || may_have_label(own))
        {
            out.push('\n');
            open = None;
        }
        if open.is_none() && depth > 0 {
            out.push_str(&">".repeat(depth));
            out.push(' ');
        }
        let goes_on = own.ends_with(' ') && !is_mark;
        any |= goes_on;
        out.push_str(own.strip_suffix(' ').filter(|_| goes_on && deletes).unwrap_or(own));
        if goes_on {
            open = Some(depth);
        } else {
            out.push('\n');
            open = None;
        }
    }
    (out, any)
}

/// Whether a line may begin with a label: then the blank before it was typed, or left by an empty answer.
fn may_have_label(line: &str) -> bool {
    let begin = line.trim_start().char_indices().nth(80).map_or(line, |(at, _)| &line[..at]);
    begin.contains([':', '：'])
}

/// A part as UTF-8, where it is that.
fn decoded(message: &Message<'_>, part: &MessagePart<'_>) -> Option<String> {
    String::from_utf8(raw(message, part)?).ok()
}

/// The bytes of a part, its encoding undone.
fn raw(message: &Message<'_>, part: &MessagePart<'_>) -> Option<Vec<u8>> {
    let range = part.offset_body as usize..part.offset_end as usize;
    let raw = message.raw_message.get(range)?;
    match part.encoding {
        Encoding::None => Some(raw.to_vec()),
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
        Encoding::Base64 => base64_decode(raw),
    }
}

#[cfg(test)]
mod tests {
    use super::flowed;

    #[test]
    fn paragraphs_flow_at_their_own_depth() {
        for (text, deletes, wanted) in [
            ("a \nb\nc\n", false, "a b\nc\n"),
            ("a \n> b \n> c\n", false, "a \n> b c\n"),
            ("長い \n文です\n", true, "長い文です\n"),
            (" From a\n  | b \nc\n", false, "From a\n | b c\n"),
            ("a \n-- \nb\n", false, "a \n-- \nb\n"),
            (">> a \n>> b\n> c\n", false, ">> a b\n> c\n"),
            ("Name: a \nCount: 1 \n", false, "Name: a \nCount: 1 "),
        ] {
            assert_eq!(flowed(text, deletes).0, wanted, "{text:?}");
        }
    }
}
