//! Inline `AsciiDoc` of what messages hold.

use pulldown_cmark::{Event, Tag, TagEnd, TextMergeStream};

use super::{Links, is_line_break, parse, references, write_reference};

/// Inline `AsciiDoc` of a message's text: links to other pages become references to them.
#[must_use]
pub fn to_asciidoc(text: &str, links: &Links) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    // Emphasis within emphasis would be no markup.
    let (mut strong, mut emphasis) = (0, 0);
    for event in TextMergeStream::new(parse(text, links)) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                let at_start = out.is_empty();
                write_asciidoc(&mut out, &text, at_start);
            }
            Event::Code(code) => {
                out.push_str(&format!("``{}``", references(&code)));
            }
            Event::Start(Tag::Strong) => begin(&mut out, &mut strong, "**"),
            Event::End(TagEnd::Strong) => end(&mut out, &mut strong, "**"),
            Event::Start(Tag::Emphasis) => begin(&mut out, &mut emphasis, "__"),
            Event::End(TagEnd::Emphasis) => end(&mut out, &mut emphasis, "__"),
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.contains(':') => {
                out.push_str(&format!("link:++{dest_url}++["));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                out.push_str(&format!("xref:{dest_url}["));
            }
            Event::End(TagEnd::Link) => out.push(']'),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push_str(" +\n"),
            _ => {}
        }
    }
    out
}

fn begin(out: &mut String, depth: &mut usize, mark: &str) {
    if *depth == 0 {
        out.push_str(mark);
    }
    *depth += 1;
}

fn end(out: &mut String, depth: &mut usize, mark: &str) {
    *depth = depth.saturating_sub(1);
    if *depth == 0 {
        out.push_str(mark);
    }
}

/// Text as `AsciiDoc` that shows just that text, on one line.
#[must_use]
pub fn escape_asciidoc(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    write_asciidoc(&mut out, text, true);
    out
}

/// Marks that stay as they are where nothing can begin with them; all others are references, since
/// `AsciiDoc` reads many of them as quotes, macros or typographic signs.
fn write_asciidoc(out: &mut String, text: &str, at_start: bool) {
    let mut before = if at_start { None } else { out.chars().next_back() };
    let mut chars = text.chars().peekable();
    let mut first_word = at_start;
    while let Some(char) = chars.next() {
        let after = chars.peek().copied();
        if out.is_empty() && char.is_ascii_whitespace() {
            // From a reference, such as `&Tab;`: it could indent code.
            continue;
        }
        if is_line_break(char) {
            out.push(' ');
        } else if stays(before, char, after, first_word) {
            out.push(char);
        } else {
            write_reference(out, char);
        }
        first_word &= !char.is_whitespace();
        before = Some(char);
    }
}

fn stays(before: Option<char>, char: char, after: Option<char>, first_word: bool) -> bool {
    let alone = before.is_some() && before != Some(char) && after != Some(char);
    let word = before.is_some_and(char::is_alphanumeric);
    match char {
        ',' | '!' | '?' | '/' => before.is_some(),
        // `a.` and `x)` begin a list.
        ')' => !first_word,
        // References end with one, and two define a term.
        ';' => alone && word,
        '.' => alone && !first_word,
        '-' => alone && word,
        ':' => alone && after.is_none_or(char::is_whitespace) && !first_word,
        '(' => after.is_some_and(|next| !matches!(next, 'C' | 'c' | 'R' | 'r' | 'T' | 't' | '(')),
        other => !other.is_ascii_punctuation(),
    }
}
