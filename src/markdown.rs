//! Inline Markdown: what a message may hold (`parse`), and how a text is written as Markdown (`host`), HTML
//! and plain text. The door to `pulldown-cmark`, and the only place where escaping for Markdown
//! and HTML is decided.

mod host;
mod parse;
mod prepared;
mod writer;

use std::cell::Cell;
use std::collections::BTreeMap;

use pulldown_cmark::{
    BrokenLink, BrokenLinkCallback, CowStr, Event, LinkType, Options, Parser, Tag, html,
};

use crate::character::{InvalidCharacter, runs_left};
use crate::inline::{Emphasis, Inline, Inlines};
pub use host::{
    COMMON, CharContext, Guard, LineContext, Tags, code_element, code_lines, ticked, to_markdown,
};
pub use parse::{Analysis, Parsed, parse, parse_text};

/// Where links by reference lead: their keys, in lower case, and addresses.
pub type Links = BTreeMap<String, String>;

/// A fault of a message's Markdown: markup that docent refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkupFault {
    /// Block structure, which belongs to YAML.
    Block(&'static str),
    /// Block structure that begins with a sign, such as `12.` or `#`; with how to write just that sign.
    Sign(&'static str, String),
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

/// A table of 256 entries: `true` for these bytes.
const fn table(bytes: &[u8]) -> [bool; 256] {
    let (mut table, mut at) = ([false; 256], 0);
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
}

/// Where the first address without any markup begins in a text.
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

/// A parser that makes links of keys. `[key]` alone is one only where it is declared, and sets `asked`.
fn parser<'a>(
    text: &'a str,
    links: &'a Links,
    options: Options,
    asked: &'a Cell<bool>,
) -> Parser<'a, impl BrokenLinkCallback<'a>> {
    let resolve = move |link: BrokenLink<'a>| -> Option<(CowStr<'a>, CowStr<'a>)> {
        let key = link.reference.to_lowercase();
        let is_shortcut = link.link_type == LinkType::Shortcut;
        asked.set(asked.get() || is_shortcut);
        match links.get(&key) {
            Some(address) => Some((address.as_str().into(), CowStr::Borrowed(""))),
            // `[text]` alone is text; `[text][key]` and `[key][]` are meant as links.
            None if is_shortcut => None,
            None => Some((CowStr::Borrowed(""), CowStr::Borrowed(""))),
        }
    };
    Parser::new_with_broken_link_callback(text, options, Some(resolve))
}

/// Inline HTML of a text, with nothing else than emphasis, code, links and line breaks. What values print
/// keeps its order of characters amid text that runs the other way (UAX #9): `dir` is that of the text,
/// `ltr` or `rtl`.
#[must_use]
pub fn to_html(inlines: &Inlines, links: &Links, dir: &str) -> String {
    if let [Inline::Text(text)] = inlines.as_slice() {
        return escape_html(text);
    }
    let mut out = String::new();
    write_html(inlines.as_slice(), links, dir, &mut out);
    out
}

fn write_html(parts: &[Inline], links: &Links, dir: &str, out: &mut String) {
    for inline in parts {
        match inline {
            Inline::Value(text) if is_mixed(text, dir) => {
                out.push_str("<bdi>");
                write_escaped(text, out);
                out.push_str("</bdi>");
            }
            Inline::Text(text) | Inline::Value(text) => write_escaped(text, out),
            Inline::Code(code) => {
                out.push_str("<code>");
                write_escaped(code, out);
                out.push_str("</code>");
            }
            Inline::Emphasis(Emphasis { is_strong, content, .. }) => {
                out.push_str(if *is_strong { "<strong>" } else { "<em>" });
                write_html(content.as_slice(), links, dir, out);
                out.push_str(if *is_strong { "</strong>" } else { "</em>" });
            }
            Inline::Link { key, content } => {
                let dest_url = links.get(&key.to_lowercase()).map_or("", String::as_str).into();
                let (title, id) = (CowStr::Borrowed(""), CowStr::Borrowed(""));
                let link = Tag::Link { link_type: LinkType::Reference, dest_url, title, id };
                html::push_html(out, std::iter::once(Event::Start(link)));
                write_html(content.as_slice(), links, dir, out);
                out.push_str("</a>");
            }
            Inline::SoftBreak => out.push('\n'),
            Inline::HardBreak => out.push_str("<br>\n"),
        }
    }
}

/// Whether a value has characters that text of a direction may reorder.
fn is_mixed(value: &str, dir: &str) -> bool {
    if dir == "rtl" {
        value.chars().any(|char| !char.is_whitespace() && !runs_left(char))
    } else {
        value.chars().any(runs_left)
    }
}

/// A text without markup; a link is followed by its address in parentheses.
#[must_use]
pub fn to_text(inlines: &Inlines, links: &Links) -> String {
    let mut out = String::new();
    write_text(inlines.as_slice(), links, &mut out);
    out
}

fn write_text(parts: &[Inline], links: &Links, out: &mut String) {
    for inline in parts {
        match inline {
            Inline::Text(text) | Inline::Value(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(Emphasis { content, .. }) => {
                write_text(content.as_slice(), links, out);
            }
            Inline::Link { key, content } => {
                write_text(content.as_slice(), links, out);
                let address = links.get(&key.to_lowercase());
                let address = address.filter(|address| !address.is_empty());
                out.extend(address.map(|address| format!(" ({address})")));
            }
            Inline::SoftBreak => out.push(' '),
            Inline::HardBreak => out.push('\n'),
        }
    }
}

/// Text as Markdown that shows just that text: every mark has a backslash, and a line break is a space.
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

/// A path as part of an address: everything but letters, digits and `-._~/` percent-encoded
/// (RFC 3986, 2.3).
#[must_use]
pub fn escape_path(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    write_path(path, &mut out);
    out
}

/// Writes a path as [`escape_path`] does.
pub(crate) fn write_path(path: &str, out: &mut String) {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    if path.bytes().all(plain) {
        out.push_str(path);
        return;
    }
    for byte in path.bytes() {
        if plain(byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
}

/// Text as HTML that shows just that text, in an element or in a quoted attribute.
#[must_use]
pub fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    write_escaped(text, &mut out);
    out
}

/// Where the first character is that means something in HTML.
fn special(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let tag = memchr::memchr3(b'<', b'>', b'&', bytes);
    memchr::memchr2(b'"', b'\'', &bytes[..tag.unwrap_or(bytes.len())]).or(tag)
}

fn write_escaped(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = special(rest) {
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
}

/// A fence of backticks that no line of `text` can close.
#[must_use]
pub fn fence(text: &str) -> String {
    let start = memchr::memchr(b'`', text.as_bytes()).unwrap_or(text.len());
    let longest = text[start..].split(|char| char != '`').map(str::len).max().unwrap_or(0);
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
    use super::{Links, MarkupFault, Parsed, escape, fence, parse, parse_text, to_html, to_text};
    use crate::inline::{Formatted, Inlines};

    fn links() -> Links {
        [("portal".to_owned(), "https://portal.example/?a=1&b=2".to_owned())].into()
    }

    /// Parses a text that Fluent printed so: values between brackets of mathematics.
    fn read(text: &str) -> (Inlines, Vec<MarkupFault>) {
        let printed = text.replace('⟨', "\u{e000}").replace('⟩', "\u{e001}");
        let Parsed { inlines, faults } = parse(&Formatted::of(printed), &links());
        (inlines, faults.into_iter().map(|(fault, _)| fault).collect())
    }

    fn html(text: &str) -> String {
        let (inlines, faults) = read(text);
        assert_eq!(faults, [], "{text}");
        to_html(&inlines, &links(), "ltr")
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
            assert_eq!(parse_text(&escape(value), &links()).plain(), value);
            for text in
                [format!("⟨{value}⟩"), format!("Value: ⟨{value}⟩"), format!("**⟨{value}⟩**")]
            {
                let (inlines, faults) = read(&text);
                assert_eq!(faults, [], "{text}");
                let right = text.replace(['⟨', '⟩'], "").replace("**", "");
                assert_eq!(inlines.plain(), right, "{text}");
            }
        }
    }

    #[test]
    fn a_value_is_itself_in_code_and_outside() {
        let (inlines, _) = read("Run `⟨az vm_list --all⟩` in ⟨az vm_list --all⟩, ``a`⟨b`c⟩``");
        assert_eq!(inlines.plain(), "Run az vm_list --all in az vm_list --all, a`b`c");
        assert_eq!(html("`⟨a`b⟩`"), "<code>a`b</code>");
        assert_eq!(html("\\`⟨*⟩`"), "`*`");
    }

    #[test]
    fn emphasis_is_where_chinese_japanese_and_korean_authors_write_it() {
        for (text, right) in [
            ("**「重要」**です", "<strong>「重要」</strong>です"),
            (
                "**`a`**です。字**`b`**",
                "<strong><code>a</code></strong>です。字<strong><code>b</code></strong>",
            ),
            ("请点击**“确定”**按钮", "请点击<strong>“确定”</strong>按钮"),
            ("打开Azure**“设置”**页面", "打开Azure<strong>“设置”</strong>页面"),
            ("the **“big”**s", "the **“big”**s"),
            ("**(필수)**입니다", "<strong>(필수)</strong>입니다"),
            ("*注意：*先备份", "<em>注意：</em>先备份"),
            ("これは**重要。**次へ", "これは<strong>重要。</strong>次へ"),
            ("**⟨「x」⟩**です", "<strong>「x」</strong>です"),
            ("a * b * c, 2*3*4", "a * b * c, 2<em>3</em>4"),
        ] {
            assert_eq!(html(text), right);
        }
    }

    #[test]
    fn scripts_without_blanks_have_none_at_line_breaks() {
        assert_eq!(read("日本\n語").0.plain(), "日本語");
        assert_eq!(read("ここ。\n次").0.plain(), "ここ。次");
        assert_eq!(read("한국\n어").0.plain(), "한국 어");
        assert_eq!(read("ภาษา\nไทย").0.plain(), "ภาษาไทย");
        assert_eq!(read("Azure\n日本").0.plain(), "Azure 日本");
        assert_eq!(html("**日本**\n*語*"), "<strong>日本</strong><em>語</em>");
    }

    #[test]
    fn raw_html_stays_text() {
        let (inlines, faults) = read("a <script>x</script> b");
        let right = "a &lt;script&gt;x&lt;/script&gt; b";
        assert_eq!(to_html(&inlines, &links(), "ltr"), right);
        assert_eq!(faults.len(), 2);
    }

    #[test]
    fn links_lead_where_the_author_says() {
        let (inlines, _) = read("Open the [portal][portal].");
        let right = "Open the <a href=\"https://portal.example/?a=1&amp;b=2\">portal</a>.";
        assert_eq!(to_html(&inlines, &links(), "ltr"), right);
        let right = "Open the portal (https://portal.example/?a=1&b=2).";
        assert_eq!(to_text(&inlines, &links()), right);
    }

    #[test]
    fn values_keep_their_order_amid_text_that_runs_the_other_way() {
        let (inlines, _) = read("رقم ⟨+20 2 1234⟩ و⟨قاهرة⟩");
        assert_eq!(to_html(&inlines, &links(), "rtl"), "رقم <bdi>+20 2 1234</bdi> وقاهرة");
        let (inlines, _) = read("⟨قاهرة⟩ and ⟨C++⟩");
        assert_eq!(to_html(&inlines, &links(), "ltr"), "<bdi>قاهرة</bdi> and C++");
    }

    #[test]
    fn a_fence_is_longer_than_what_it_holds() {
        assert_eq!(fence("plain"), "```");
        assert_eq!(fence("a ```` b"), "`````");
    }
}
