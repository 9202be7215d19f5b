//! Inline `AsciiDoc` of what messages hold.

use crate::character::is_line_break;
use crate::inline::{Emphasis, Inline, Inlines};
use crate::markdown::{Links, references, write_reference};

/// Inline `AsciiDoc` of a text: links to other pages become references to them.
#[must_use]
pub fn to_asciidoc(inlines: &Inlines, links: &Links) -> String {
    let mut writer = Writer { out: String::new(), links, strong: 0, emphasis: 0 };
    writer.inlines(inlines.as_slice());
    writer.out
}

struct Writer<'a> {
    out: String,
    links: &'a Links,
    /// How deep we are in emphasis of both kinds: emphasis within emphasis would be no markup.
    strong: usize,
    emphasis: usize,
}

impl Writer<'_> {
    fn inlines(&mut self, parts: &[Inline]) {
        let is_words = |inline: &Inline| matches!(inline, Inline::Text(_) | Inline::Value(_));
        // Words and values beside each other are one text.
        for run in parts.chunk_by(|one, two| is_words(one) && is_words(two)) {
            match run {
                [inline] => self.inline(inline),
                words => {
                    let text: String = words
                        .iter()
                        .map(|inline| match inline {
                            Inline::Text(text) | Inline::Value(text) => text.as_str(),
                            _ => "",
                        })
                        .collect();
                    self.text(&text);
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        let line = last_line(&self.out);
        let at_start = line.is_empty();
        // A blank after marks at the start of a line would make them those of a list.
        let marks = !at_start && is_marks(line);
        let words = if marks { text.trim_start() } else { text };
        for blank in text[..text.len() - words.len()].chars() {
            write_reference(&mut self.out, if is_line_break(blank) { ' ' } else { blank });
        }
        write_asciidoc(&mut self.out, words, at_start);
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(text) | Inline::Value(text) => self.text(text),
            Inline::Code(code) => {
                self.part_from_link();
                self.out.push_str(&format!("``{}``", references(code)));
            }
            Inline::Emphasis(Emphasis { is_strong: true, content, .. }) => {
                self.part_from_link();
                begin(&mut self.out, &mut self.strong, "**");
                self.inlines(content.as_slice());
                end(&mut self.out, &mut self.strong, "**");
            }
            Inline::Emphasis(Emphasis { content, .. }) => {
                self.part_from_link();
                begin(&mut self.out, &mut self.emphasis, "__");
                self.inlines(content.as_slice());
                end(&mut self.out, &mut self.emphasis, "__");
            }
            Inline::Link { key, content } => {
                let address = self.links.get(&key.to_lowercase()).map_or("", String::as_str);
                self.out.push_str(&if address.contains(':') {
                    format!("link:++{address}++[")
                } else {
                    format!("xref:{address}[")
                });
                self.inlines(content.as_slice());
                self.out.push(']');
            }
            Inline::SoftBreak => self.out.push(' '),
            Inline::HardBreak => {
                // Marks and a blank would begin a list.
                let begins = is_marks(last_line(&self.out));
                self.out.push_str(if begins { "{empty} +\n" } else { " +\n" });
            }
        }
    }

    /// Parts marks from a link before them, whose text they would take for their role.
    fn part_from_link(&mut self) {
        if self.out.ends_with(']') {
            self.out.push_str("{empty}");
        }
    }
}

/// The line that is being written.
fn last_line(out: &str) -> &str {
    out.rsplit('\n').next().unwrap_or_default()
}

/// Whether a line has nothing but marks of emphasis.
fn is_marks(line: &str) -> bool {
    line.bytes().all(|byte| matches!(byte, b'*' | b'_'))
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
pub(super) fn escape_asciidoc(text: &str) -> String {
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
        if last_line(out).is_empty() && char.is_ascii_whitespace() {
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
