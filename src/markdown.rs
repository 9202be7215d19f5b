//! Inline Markdown: what a message may hold, and what becomes of it in HTML and in plain text. The
//! door to `pulldown-cmark`, and the only place where escaping for Markdown and HTML is decided.

use std::collections::BTreeMap;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, html};

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
}

/// The faults of a message's text, in the order of the text.
#[must_use]
pub fn check(text: &str, links: &Links) -> Vec<Fault> {
    if is_plain(text) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    let mut paragraphs = 0;
    for event in parse(text, links) {
        match event {
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
    faults
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
        _ => None,
    }
}

/// The ranges of a message's text that a reader reads as words: not code, not the names and
/// addresses of links, not markup.
#[must_use]
pub fn text_ranges(text: &str) -> Vec<std::ops::Range<usize>> {
    let resolve = |link: BrokenLink<'_>| {
        let named = link.link_type != LinkType::Shortcut;
        named.then_some((CowStr::Borrowed("#"), CowStr::Borrowed("")))
    };
    let parser = Parser::new_with_broken_link_callback(text, Options::empty(), Some(resolve));
    let texts = parser.into_offset_iter().filter(|(event, _)| matches!(event, Event::Text(_)));
    texts.map(|(_, range)| range).collect()
}

/// Whether a text has no byte that Markdown could read as markup.
fn is_plain(text: &str) -> bool {
    let active = |byte: u8| {
        matches!(
            byte,
            b'*' | b'_'
                | b'`'
                | b'['
                | b'<'
                | b'>'
                | b'&'
                | b'\\'
                | b'#'
                | b'\n'
                | b'~'
                | b'!'
                | b'='
                | b'+'
                | b'-'
                | b'.'
                | b')'
        )
    };
    // A full stop, a parenthesis or a hyphen matters only where a list could begin.
    let first = text.trim_start().bytes().next().unwrap_or(b' ');
    let begins = first.is_ascii_digit() || active(first) || text.starts_with(' ');
    let inner = |byte: u8| active(byte) && !matches!(byte, b'.' | b')' | b'-' | b'+' | b'=' | b'!');
    !begins && !text.bytes().any(inner)
}

fn parse<'a>(text: &'a str, links: &'a Links) -> impl Iterator<Item = Event<'a>> {
    let resolve = move |link: BrokenLink<'a>| -> Option<(CowStr<'a>, CowStr<'a>)> {
        let key = link.reference.to_lowercase();
        match links.get(&key) {
            Some(address) => Some((address.as_str().into(), CowStr::Borrowed(""))),
            // `[text]` alone is text; `[text][key]` and `[key][]` are meant as links.
            None if link.link_type == LinkType::Shortcut => None,
            None => Some((CowStr::Borrowed(""), CowStr::Borrowed(""))),
        }
    };
    Parser::new_with_broken_link_callback(text, Options::empty(), Some(resolve))
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
    let mut out = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        match char {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\n' | '\r' => out.push(' '),
            _ if char.is_ascii_punctuation() => {
                out.push('\\');
                out.push(char);
            }
            _ => out.push(char),
        }
    }
    out
}

/// Text as HTML that shows just that text, in an element or in a quoted attribute.
#[must_use]
pub fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        match char {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(char),
        }
    }
    out
}

/// A fence of backticks that no line of `text` can close.
#[must_use]
pub fn fence(text: &str) -> String {
    let longest = text.split(|char| char != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(longest.max(2) + 1)
}

#[cfg(test)]
mod tests {
    use super::{Links, check, escape, fence, to_html, to_text};

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
