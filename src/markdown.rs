//! Inline Markdown: what a message may hold, and what becomes of it in HTML and in plain text. The
//! door to `pulldown-cmark`, and the only place where escaping for Markdown and HTML is decided.

mod asciidoc;
mod host;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{
    BrokenLink, BrokenLinkCallback, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, html,
};

use crate::character::{InvalidCharacter, invalid_characters};
pub use asciidoc::{escape_asciidoc, to_asciidoc};
pub use host::{COMMON, CharContext, Guard, Place, code_element, code_lines, ticked};

/// Where links by reference lead: their keys, in lower case, and addresses.
pub type Links = BTreeMap<String, String>;

/// What a message holds that it must not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Block structure, which belongs to YAML.
    Block(&'static str),
    /// HTML, which layout is for.
    Html(String),
    /// A link with this key, which nothing declares.
    UnknownLink(String),
    /// A link that names its address itself.
    InlineLink(String),
    /// A character that no text can have, by a reference such as `&#x202E;`.
    Character(InvalidCharacter),
    /// A mark of emphasis that has no other one, among those that have: `***x*`. How the rest of the
    /// text is read depends on how many there are (`CommonMark`, emphasis, rules 9 and 10).
    Unpaired(char),
}

/// The faults of a message's text, in the order of the text.
#[must_use]
pub fn check(text: &str, links: &Links) -> Vec<Fault> {
    if is_plain(text) && bare_address(text).is_none() {
        return Vec::new();
    }
    let mut faults = Vec::new();
    let mut paragraphs = 0;
    // A page in Markdown is read by hosts that know more than CommonMark.
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM;
    // A checkbox is one only in a list, where an item's message will stand.
    if text.starts_with("[ ] ") || text.starts_with("[x] ") || text.starts_with("[X] ") {
        faults.push(Fault::Block("a checkbox"));
    }
    let parser = parser(text, links, options);
    // `[x]: y` leads links somewhere, and shows nothing.
    let definitions = parser.reference_definitions().iter();
    faults.extend(definitions.map(|(_, own)| Fault::InlineLink(own.dest.to_string())));
    let mut joint = Joint::default();
    for (event, range) in parser.into_offset_iter() {
        faults.extend(joint.unpaired(text, &event, range));
        match event {
            Event::Text(text) => {
                let address =
                    bare_address(&text).and_then(|at| text[at..].split_whitespace().next());
                faults.extend(address.map(|address| Fault::InlineLink(address.to_owned())));
            }
            Event::FootnoteReference(_) => faults.push(Fault::Block("a footnote")),
            Event::Start(Tag::Paragraph) => {
                paragraphs += 1;
                if paragraphs == 2 {
                    faults.push(Fault::Block("a second paragraph"));
                }
            }
            Event::Start(tag) => faults.extend(unwanted(&tag, links)),
            Event::Rule => faults.push(Fault::Block("a rule")),
            Event::Html(html) | Event::InlineHtml(html) => {
                faults.push(Fault::Html(html.trim().to_owned()));
            }
            _ => {}
        }
    }
    // Without footnotes these may be links.
    if text.contains("[^") {
        for (event, _) in offsets(text, links) {
            let Event::Start(tag @ Tag::Link { .. }) = &event else { continue };
            let fault = unwanted(tag, links).filter(|fault| !faults.contains(fault));
            faults.extend(fault);
        }
    }
    if text.contains('&') {
        faults.extend(invalid_characters(&to_text(text, links)).into_iter().map(Fault::Character));
    }
    faults
}

/// Where a text and the marks of emphasis meet.
#[derive(Default)]
struct Joint {
    /// Where the last text that ends with a mark, or the last emphasis, ended; with the mark.
    text: Option<(usize, u8)>,
    emphasis: Option<(usize, u8)>,
}

impl Joint {
    /// A fault where a mark of text continues those of emphasis, or these it.
    fn unpaired(&mut self, source: &str, event: &Event<'_>, range: Range<usize>) -> Option<Fault> {
        let Self { text, emphasis } = std::mem::take(self);
        let bytes = source.as_bytes();
        let mark = |at: usize| bytes.get(at).copied().filter(|byte| matches!(byte, b'*' | b'_'));
        let first = mark(range.start).map(|mark| (range.start, mark));
        let last = range.end.checked_sub(1).and_then(mark).map(|mark| (range.end, mark));
        let meets = match event {
            Event::Start(Tag::Emphasis | Tag::Strong) => first.is_some() && first == text,
            Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
                self.emphasis = last;
                false
            }
            Event::Text(_) if first.is_some() || last.is_some() => {
                let before = bytes.get(..range.start).unwrap_or_default();
                let slashes = before.iter().rev().take_while(|byte| **byte == b'\\').count();
                if slashes % 2 == 1 {
                    return None;
                }
                self.text = last;
                first.is_some() && first == emphasis
            }
            _ => false,
        };
        first.filter(|_| meets).map(|(_, mark)| Fault::Unpaired(char::from(mark)))
    }
}

fn unwanted(tag: &Tag<'_>, links: &Links) -> Option<Fault> {
    match tag {
        Tag::Emphasis | Tag::Strong | Tag::HtmlBlock => None,
        Tag::Link { link_type, dest_url, id, .. } => match link_type {
            LinkType::Inline | LinkType::Autolink | LinkType::Email => {
                Some(Fault::InlineLink(dest_url.to_string()))
            }
            _ if links.contains_key(&id.to_lowercase()) => None,
            _ => Some(Fault::UnknownLink(id.to_string())),
        },
        Tag::Heading { .. } => Some(Fault::Block("a heading")),
        Tag::List(_) => Some(Fault::Block("a list")),
        Tag::CodeBlock(_) => Some(Fault::Block("a code block")),
        Tag::BlockQuote(_) => Some(Fault::Block("a quotation")),
        Tag::Image { .. } => Some(Fault::Block("an image")),
        Tag::Table(_) => Some(Fault::Block("a table")),
        Tag::Strikethrough => Some(Fault::Block("struck-out text")),
        Tag::FootnoteDefinition(_) => Some(Fault::Block("a footnote")),
        _ => None,
    }
}

/// The ranges of a message's text that a reader reads as words: not code, not the names and
/// addresses of links, not markup.
#[must_use]
pub fn text_ranges(text: &str) -> Vec<std::ops::Range<usize>> {
    if is_plain(text) {
        return std::iter::once(0..text.len()).collect();
    }
    let resolve = |link: BrokenLink<'_>| {
        let named = link.link_type != LinkType::Shortcut;
        named.then_some((CowStr::Borrowed("#"), CowStr::Borrowed("")))
    };
    let parser = Parser::new_with_broken_link_callback(text, Options::empty(), Some(resolve));
    let texts = parser.into_offset_iter().filter(|(event, _)| matches!(event, Event::Text(_)));
    texts.map(|(_, range)| range).collect()
}

/// Markup within a text that a translation has to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Markup {
    /// `*…*`
    Emphasis,
    /// `**…**`
    Strong,
    /// Code, with what it says.
    Code(String),
    /// A link, with its key or address.
    Link(String),
}

/// The markup of a text, in its order.
#[must_use]
pub fn markup(text: &str) -> Vec<Markup> {
    if is_plain(text) {
        return Vec::new();
    }
    let resolve = |link: BrokenLink<'_>| {
        let named = link.link_type != LinkType::Shortcut;
        named.then_some((CowStr::Borrowed("#"), CowStr::Borrowed("")))
    };
    let parser = Parser::new_with_broken_link_callback(text, Options::empty(), Some(resolve));
    let markup = |event| match event {
        Event::Start(Tag::Emphasis) => Some(Markup::Emphasis),
        Event::Start(Tag::Strong) => Some(Markup::Strong),
        Event::Code(code) => Some(Markup::Code(code.to_string())),
        Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
            let named =
                !matches!(link_type, LinkType::Inline | LinkType::Autolink | LinkType::Email);
            Some(Markup::Link(if named { id.to_lowercase() } else { dest_url.to_string() }))
        }
        _ => None,
    };
    parser.filter_map(markup).collect()
}

/// A text with what it has as code left out.
#[must_use]
pub fn without_code(text: &str) -> Cow<'_, str> {
    if !text.contains('`') {
        return text.into();
    }
    let mut out = text.to_owned();
    let parser = Parser::new(text).into_offset_iter();
    let code = parser.filter(|(event, _)| matches!(event, Event::Code(_)));
    let ranges: Vec<_> = code.map(|(_, range)| range).collect();
    ranges.into_iter().rev().for_each(|range| out.replace_range(range, ""));
    out.into()
}

/// Whether some reader ends a line at a character (UAX #14: BK, CR, LF, NL).
fn is_line_break(char: char) -> bool {
    matches!(char, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a text has no byte that Markdown could read as markup.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    // A full stop, a parenthesis or a hyphen matters only where a list could begin.
    let opens = |first: &u8| {
        first.is_ascii_digit()
            || first.is_ascii_whitespace()
            || first.is_ascii_punctuation() && !matches!(first, b'"' | b'(' | b'\'')
    };
    if bytes.first().is_some_and(opens) {
        return false;
    }
    let any = |[one, two, three]: [u8; 3]| memchr::memchr3(one, two, three, bytes).is_some();
    !MARKS.into_iter().any(any)
}

/// The bytes that Markdown could read as markup, wherever they are.
const MARKS: [[u8; 3]; 4] = [*b"*[`", *b"<&\\", *b"_#>", *b"\n\r~"];

/// Which bytes are among these: one look-up tells of each.
const fn table(bytes: &[u8]) -> [bool; 256] {
    let (mut table, mut at) = ([false; 256], 0);
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
}

/// Where an address begins that stands in a text without any markup.
fn bare_address(text: &str) -> Option<usize> {
    let begins = |at: usize, before: &str, after: &str| {
        let matches = text.get(..at)?.ends_with(before) && text.get(at..)?.starts_with(after);
        matches.then(|| at - before.len())
    };
    let bytes = text.as_bytes();
    // Sentences have few colons and full stops.
    let scheme = memchr::memchr_iter(b':', bytes)
        .find_map(|at| begins(at, "https", "://").or_else(|| begins(at, "http", "://")));
    let host = || memchr::memchr_iter(b'.', bytes).find_map(|at| begins(at, "www", "."));
    scheme.or_else(host)
}

fn parse<'a>(text: &'a str, links: &'a Links) -> impl Iterator<Item = Event<'a>> {
    parser(text, links, Options::empty())
}

/// What a text holds, with where it is there.
fn offsets<'a>(text: &'a str, links: &'a Links) -> impl Iterator<Item = (Event<'a>, Range<usize>)> {
    parser(text, links, Options::empty()).into_offset_iter()
}

fn parser<'a>(
    text: &'a str,
    links: &'a Links,
    options: Options,
) -> Parser<'a, impl BrokenLinkCallback<'a>> {
    let resolve = move |link: BrokenLink<'a>| -> Option<(CowStr<'a>, CowStr<'a>)> {
        let key = link.reference.to_lowercase();
        match links.get(&key) {
            Some(address) => Some((address.as_str().into(), CowStr::Borrowed(""))),
            // `[text]` alone is text; `[text][key]` and `[key][]` are meant as links.
            None if link.link_type == LinkType::Shortcut => None,
            None => Some((CowStr::Borrowed(""), CowStr::Borrowed(""))),
        }
    };
    Parser::new_with_broken_link_callback(text, options, Some(resolve))
}

/// Inline HTML of a message's text. Raw HTML stays text; nothing else than emphasis, code, links
/// and line breaks comes out.
#[must_use]
pub fn to_html(text: &str, links: &Links) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    if is_plain(text) {
        return escape_html(text);
    }
    let events = parse(text, links).filter_map(|event| match event {
        Event::Start(Tag::Paragraph | Tag::HtmlBlock)
        | Event::End(TagEnd::Paragraph | TagEnd::HtmlBlock) => None,
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::HardBreak => Some(Event::InlineHtml("<br>\n".into())),
        event => Some(event),
    });
    html::push_html(&mut out, events);
    out
}

/// A message's text without markup; a link is followed by its address in parentheses.
#[must_use]
pub fn to_text(text: &str, links: &Links) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut address = String::new();
    for event in parse(text, links) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                out.push_str(&text);
            }
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push('\n'),
            Event::Start(Tag::Link { dest_url, .. }) => address = dest_url.to_string(),
            Event::End(TagEnd::Link) if !address.is_empty() => {
                out.push_str(&format!(" ({})", std::mem::take(&mut address)));
            }
            _ => {}
        }
    }
    out
}

/// A message's text without markup and without addresses, for titles and alternative texts.
#[must_use]
pub fn to_plain(text: &str) -> String {
    to_text(text, &Links::new())
}

/// Text as Markdown that shows just that text: every character that could be markup is escaped,
/// and a line break is a space.
#[must_use]
pub fn escape(text: &str) -> String {
    escape_where(text, |char| char.is_ascii_punctuation())
}

/// Text of a line that people read as it is, too: only what is markup in a line is escaped.
#[must_use]
pub fn escape_light(text: &str) -> String {
    escape_where(text, |char| matches!(char, '\\' | '[' | ']' | '*' | '_' | '`' | '!' | '~'))
}

fn escape_where(text: &str, is_markup: fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        match char {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\n' | '\r' => out.push(' '),
            '>' if is_markup('>') => out.push_str("&gt;"),
            _ if is_markup(char) => out.extend(['\\', char]),
            _ => out.push(char),
        }
    }
    out
}

/// What stands before and after a value in a message, until it is known where in the Markdown it
/// stands: characters for private use.
const VALUE: [char; 2] = crate::character::mark::VALUE;

/// A value on its way into a message's Markdown; [`settle`] writes it as it must be written there.
#[must_use]
pub fn enclose(value: &str) -> String {
    let [open, close] = VALUE;
    let value: String = value.chars().filter(|char| !VALUE.contains(char)).collect();
    format!("{open}{value}{close}")
}

/// A message's Markdown with its enclosed values written out: in code as they are, since a
/// backslash is itself there, anywhere else escaped.
#[must_use]
pub fn settle(text: String) -> String {
    let [open, close] = VALUE;
    // The first byte of both; a text of words has none.
    if memchr::memchr(0xee, text.as_bytes()).is_none() || !text.contains(open) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 16);
    // The run of backticks that opened the code we are in, and what is in the code.
    let mut code: Option<(usize, String)> = None;
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix(open) {
            let (value, after) = after.split_once(close).unwrap_or((after, ""));
            match &mut code {
                Some((_, inside)) => inside.push_str(&value.replace(['\n', '\r'], " ")),
                None => out.push_str(&escape(value)),
            }
            rest = after;
        } else if first == '`' {
            let run = rest.len() - rest.trim_start_matches('`').len();
            let (ticks, after) = rest.split_at(run);
            match code.take() {
                Some((length, inside)) if length == run => out.push_str(&span(&inside, run)),
                Some((length, inside)) => code = Some((length, inside + ticks)),
                None if closes(after, run) => code = Some((run, String::new())),
                None => out.push_str(ticks),
            }
            rest = after;
        } else if first == '\\' && code.is_none() {
            let length = 1 + rest[1..].chars().next().filter(char::is_ascii).map_or(0, |_| 1);
            out.push_str(&rest[..length]);
            rest = &rest[length..];
        } else {
            code.as_mut().map_or(&mut out, |(_, inside)| inside).push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

/// A span of code between at least so many backticks: more than any run within, and a space off
/// one at its edge (`CommonMark` 0.31.2, 6.1).
fn span(inside: &str, least: usize) -> String {
    let mut ticks = least;
    while closes(inside, ticks) {
        ticks += 1;
    }
    let ticks = "`".repeat(ticks);
    // One blank at each edge is not shown.
    let blanks = inside.starts_with(' ') && inside.ends_with(' ') && !inside.trim().is_empty();
    let edge = inside.starts_with('`') || inside.ends_with('`') || blanks;
    let space = if edge { " " } else { "" };
    format!("{ticks}{space}{inside}{space}{ticks}")
}

/// Whether a run of exactly so many backticks is in a text.
fn closes(text: &str, run: usize) -> bool {
    text.split(|char| char != '`').any(|ticks| ticks.len() == run)
}

/// A path as it stands in an address: everything but letters, digits and `-._~/` percent-encoded
/// (RFC 3986, 2.3).
#[must_use]
pub fn escape_path(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    if path.bytes().all(plain) {
        return path.to_owned();
    }
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if plain(byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Text as HTML that shows just that text, in an element or in a quoted attribute.
#[must_use]
pub fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    let special = |byte: u8| matches!(byte, b'<' | b'>' | b'&' | b'"' | b'\'');
    while let Some(at) = rest.bytes().position(special) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        out.push_str(match after.as_bytes().first() {
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(b'&') => "&amp;",
            Some(b'"') => "&quot;",
            _ => "&#39;",
        });
        rest = after.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// A fence of backticks that no line of `text` can close.
#[must_use]
pub fn fence(text: &str) -> String {
    let longest = text.split(|char| char != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(longest.max(2) + 1)
}

/// A line of so many of a character, at least, that no line of a text begins with as many.
#[must_use]
pub fn rule(text: &str, mark: char, least: usize) -> String {
    let run = |line: &str| {
        let line = line.trim_start();
        line.chars().take_while(|char| *char == mark).count()
    };
    let longest = text.lines().map(run).max().unwrap_or(0);
    mark.to_string().repeat(least.max(longest + 1))
}

/// A character as a numeric character reference (`CommonMark` 0.31.2, 2.5): never markup.
pub fn write_reference(out: &mut String, char: char) {
    out.push_str(&format!("&#{};", u32::from(char)));
}

/// A text with references for all its marks.
#[must_use]
pub fn references(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for char in text.chars() {
        if char.is_ascii_punctuation() {
            write_reference(&mut out, char);
        } else {
            out.push(char);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Links, check, enclose, escape, fence, settle, to_html, to_text};

    fn links() -> Links {
        [("portal".to_owned(), "https://portal.example/?a=1&b=2".to_owned())].into()
    }

    #[test]
    fn an_escaped_value_shows_as_itself() {
        for value in [
            "*a* _b_ `c`",
            "# h",
            "1. x",
            "- x",
            "[a][portal]",
            "<b>&amp;",
            "a\\b",
            "~~x~~",
            "![x](y)",
            "a|b",
        ] {
            let text = format!("Value: {}", escape(value));
            assert_eq!(check(&text, &links()), [], "{text}");
            assert_eq!(to_text(&text, &links()), format!("Value: {value}"));
            assert_eq!(to_text(&escape(value), &links()), value);
        }
    }

    #[test]
    fn a_value_is_itself_in_code_and_outside() {
        let text = format!("Run `{0}` in {0}, ``a`{0}``", enclose("az vm_list --all"));
        let plain = "Run az vm_list --all in az vm_list --all, a`az vm_list --all";
        assert_eq!(to_text(&settle(text), &links()), plain);
        assert_eq!(settle(format!("`{}`", enclose("a`b"))), "``a`b``");
        assert_eq!(settle(format!("`{} `` b`", enclose("`a"))), "``` `a `` b ```");
        assert_eq!(settle(format!("\\`{}`", enclose("*"))), "\\`\\*`");
    }

    #[test]
    fn raw_html_stays_text() {
        assert_eq!(
            to_html("a <script>x</script> b", &links()),
            "a &lt;script&gt;x&lt;/script&gt; b"
        );
    }

    #[test]
    fn links_lead_where_the_author_says() {
        let html = to_html("Open the [portal][portal].", &links());
        assert_eq!(html, "Open the <a href=\"https://portal.example/?a=1&amp;b=2\">portal</a>.");
        assert_eq!(to_text("[x][portal]", &links()), "x (https://portal.example/?a=1&b=2)");
    }

    #[test]
    fn a_fence_is_longer_than_what_it_holds() {
        assert_eq!(fence("plain"), "```");
        assert_eq!(fence("a ```` b"), "`````");
    }
}
