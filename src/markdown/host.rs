//! Markdown for a host: what a message holds by `CommonMark` is written again, so that no other reader
//! finds anything else in it. Marks of a text stay only where nothing can begin or end with them, by
//! any reader; all others are character references.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::{Links, is_line_break, is_plain, offsets, references, span, table, write_reference};

/// How a host's Markdown has to be written.
#[derive(Clone, Copy)]
pub struct Guard {
    /// Whether the host acts on a character of text that no other host acts on.
    pub acts: fn(&CharContext<'_>) -> bool,
    /// Writes a character of text that a host would act on, behind what is written, so that it shows
    /// itself.
    pub write: fn(&mut String, &CharContext<'_>),
    /// A line break.
    pub line_break: &'static str,
    /// Whether code in a table's cell can be HTML: not every reader shows a backslash and a bar there.
    pub html: bool,
    /// A block of code as HTML, where the host acts on it even between fences.
    pub pierced: fn(&str) -> Option<String>,
    /// A block of code as it has to be written between fences to show itself.
    pub code: fn(&str) -> String,
    /// A span of code, where it needs more than backticks in its place.
    pub span: fn(&str, Place) -> Option<String>,
    /// Where links name their addresses themselves.
    pub inline_links: fn(Place) -> bool,
}

/// The guard for a host that acts on nothing but what others act on too.
pub const COMMON: Guard = Guard {
    acts: |_| false,
    write: |out, spot| write_reference(out, spot.char),
    line_break: "\\\n",
    html: true,
    pierced: |_| None,
    code: str::to_owned,
    span: |_, _| None,
    inline_links: |_| false,
};

/// Where a character of text is.
pub struct CharContext<'a> {
    /// What is shown before it in its line.
    pub line: &'a str,
    /// The character.
    pub char: char,
    /// What of the text comes after it, up to the next markup.
    pub rest: &'a str,
    /// What follows the text.
    next: Option<char>,
    /// Where the text is.
    pub place: Place,
}

impl CharContext<'_> {
    /// The character before.
    #[must_use]
    pub fn before(&self) -> Option<char> {
        self.line.chars().next_back()
    }

    /// The character after.
    #[must_use]
    pub fn after(&self) -> Option<char> {
        self.rest.chars().next().or(self.next)
    }
}

/// Where a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a paragraph or an item: it may have several lines.
    Lines,
    /// In a line of its own, such as a heading.
    Line,
    /// In a cell of a table.
    Cell,
    /// Between quotation marks or brackets, such as the text for a picture.
    Quoted,
}

/// Whether a mark of text stays as it is: no reader knows markup that begins, goes on or ends so.
fn stays(spot: &CharContext<'_>) -> bool {
    let (before, after) = (spot.before(), spot.after());
    let amid = before.is_some() || spot.place == Place::Quoted;
    let alone = before != Some(spot.char) && after != Some(spot.char);
    // The number of an item, which no reader takes of any length.
    let number = || spot.line.len() < 32 && spot.line.bytes().all(|byte| byte.is_ascii_digit());
    let is_word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
    match spot.char {
        '\'' | '(' => true,
        '"' => spot.place != Place::Quoted,
        ',' | ';' | '/' | '?' | '@' | '-' => amid,
        // `1.` and `1)` begin a list, and `www.` an address, of which much could be a part.
        '.' => amid && !number() && !ends_with_www(spot.line),
        ')' => amid && !number(),
        '!' => amid && after != Some('['),
        '%' => amid && !matches!(after, Some('}' | '%')),
        '+' => amid && alone,
        // `==x==`, and MyST's `(x)=`.
        '=' => amid && alone && before != Some(')'),
        // `C #` at the end of a heading ends it.
        '#' => amid && after.is_some_and(char::is_alphanumeric),
        '_' => is_word(before) && is_word(after),
        ':' => amid && stays_colon(spot),
        other => !other.is_ascii_punctuation(),
    }
}

fn ends_with_www(line: &str) -> bool {
    line.len()
        .checked_sub(3)
        .and_then(|at| line.get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

/// A colon that begins neither an address, nor the name of an emoji, nor a directive: before a blank, or
/// between the numbers of a time.
fn stays_colon(spot: &CharContext<'_>) -> bool {
    let number = |char: Option<char>| char.is_some_and(|char| char.is_ascii_digit());
    match spot.after() {
        None => true,
        Some(after) if after.is_whitespace() => true,
        after if number(after) && number(spot.before()) => {
            !spot.rest.trim_start_matches(|char: char| char.is_ascii_digit()).starts_with(':')
        }
        Some(_) => false,
    }
}

impl Guard {
    /// A message's text in which the host finds what `CommonMark` finds, and nothing else.
    #[must_use]
    pub fn inline(&self, text: &str, links: &Links, place: Place) -> String {
        let mut writer = Writer::new(self, place, text.len());
        if is_plain(text) {
            writer.text(text, None);
            return writer.out;
        }
        for (event, range) in offsets(text, links) {
            writer.event(text, event, range);
        }
        writer.flush(None);
        writer.out
    }

    /// A text without markup.
    #[must_use]
    pub fn text(&self, text: &str, place: Place) -> String {
        let mut writer = Writer::new(self, place, text.len());
        writer.text(text.trim(), None);
        writer.out
    }
}

/// A span of code between backticks.
#[must_use]
pub fn ticked(code: &str) -> String {
    span(code, 1)
}

/// A span of code as HTML, in which no reader finds anything.
#[must_use]
pub fn code_element(code: &str) -> String {
    format!("<code>{}</code>", references(code))
}

/// A block of code as HTML on one line: a blank one would end it, where it is in a list.
#[must_use]
pub fn code_lines(code: &str) -> String {
    references(code).replace('\n', "&#10;")
}

/// The bytes of a line for which a writer makes room at first.
const LINE: usize = 1 << 10;

struct Writer<'a> {
    guard: &'a Guard,
    place: Place,
    out: String,
    /// What is shown of the line that is being written.
    line: String,
    /// Text that has not been written yet: what follows decides how.
    waiting: String,
    /// What ends the line, once something follows.
    ended: Option<&'static str>,
    /// Whether emphasis begins where we are, or ends.
    begins: bool,
    ends: bool,
    /// Whether the first and the last character of the waiting text come from references: for
    /// emphasis beside them they are punctuation (`CommonMark`, 6.2).
    referred: (bool, bool),
    /// The addresses and keys of links that have not ended.
    links: Vec<(CowStr<'a>, CowStr<'a>)>,
}

impl<'a> Writer<'a> {
    fn new(guard: &'a Guard, place: Place, length: usize) -> Self {
        Self {
            guard,
            place,
            out: String::with_capacity(length + 16),
            line: String::with_capacity(length.min(LINE)),
            waiting: String::new(),
            ended: None,
            begins: false,
            ends: false,
            referred: (false, false),
            links: Vec::new(),
        }
    }

    fn event(&mut self, source: &'a str, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                let own = source.get(range).unwrap_or_default();
                if self.waiting.is_empty() {
                    self.referred.0 = own.starts_with('&') && !text.starts_with('&');
                }
                self.referred.1 = own.ends_with(';') && !text.ends_with(';');
                self.waiting.push_str(&text);
            }
            Event::Code(code) => {
                self.flush(Some('`'));
                self.code(&code);
            }
            Event::SoftBreak => self.line_break("\n"),
            Event::HardBreak => self.line_break(self.guard.line_break),
            Event::Start(Tag::Strong) => self.begin(&source[range.start..][..2]),
            Event::Start(Tag::Emphasis) => self.begin(&source[range.start..][..1]),
            Event::End(TagEnd::Strong) => self.end(&source[range.start..][..2]),
            Event::End(TagEnd::Emphasis) => self.end(&source[range.start..][..1]),
            Event::Start(Tag::Link { dest_url, id, .. }) => {
                self.links.push((dest_url, id));
                self.markup("[");
            }
            Event::End(TagEnd::Link) => {
                let (address, key) = self.links.pop().unwrap_or(("".into(), "".into()));
                self.flush(Some(']'));
                // A line that ends in the link's text.
                self.end_line();
                if (self.guard.inline_links)(self.place) {
                    let bar = if self.place == Place::Cell { "\\|" } else { "|" };
                    self.out.push_str(&format!("](<{}>)", address.replace('|', bar)));
                } else {
                    self.out.extend(["][", &key.to_lowercase(), "]"]);
                }
                self.line.push(']');
            }
            _ => {}
        }
    }

    /// The marks that emphasis begins with: no blank may follow.
    fn begin(&mut self, marks: &str) {
        self.markup(marks);
        self.begins = true;
    }

    /// The marks that emphasis ends with: no blank may come before.
    fn end(&mut self, marks: &str) {
        let blanks = self.waiting.split_off(self.waiting.trim_end().len());
        self.flush(marks.chars().next());
        if !blanks.is_empty() {
            // They are in the line that they begin.
            self.end_line();
        }
        self.blanks(&blanks);
        self.markup(marks);
        self.ends = true;
    }

    /// Blanks as references, from which they came.
    fn blanks(&mut self, blanks: &str) {
        for blank in blanks.chars() {
            write_reference(&mut self.out, if is_line_break(blank) { ' ' } else { blank });
            self.line.push(' ');
        }
    }

    fn markup(&mut self, marks: &str) {
        self.flush(marks.chars().next());
        self.end_line();
        self.out.push_str(marks);
        self.line.push_str(marks);
    }

    /// A line that is blank would end the paragraph: only what follows ends a line.
    fn line_break(&mut self, line_break: &'static str) {
        self.flush(Some('\n'));
        if !self.line.is_empty() && self.ended.is_none() {
            self.ended = Some(line_break);
        }
    }

    fn end_line(&mut self) {
        let Some(line_break) = self.ended.take() else { return };
        if self.place == Place::Lines {
            self.out.truncate(self.out.trim_end_matches([' ', '\t']).len());
            self.out.push_str(line_break);
            self.line.clear();
        } else {
            self.out.push(' ');
            self.line.push(' ');
        }
    }

    fn code(&mut self, code: &str) {
        self.end_line();
        let barred = self.place == Place::Cell && code.contains('|');
        self.out.push_str(&if barred && self.guard.html {
            code_element(code)
        } else {
            let written = (self.guard.span)(code, self.place).unwrap_or_else(|| ticked(code));
            if barred { written.replace('|', "\\|") } else { written }
        });
        self.line.push('`');
    }

    fn flush(&mut self, next: Option<char>) {
        let mut text = std::mem::take(&mut self.waiting);
        let words = if std::mem::take(&mut self.begins) { text.trim_start() } else { &text };
        self.blanks(&text[..text.len() - words.len()]);
        let (first, last) = std::mem::take(&mut self.referred);
        let (ends, mut words) = (std::mem::take(&mut self.ends), words);
        if ends && first && self.ended.is_none() {
            words = self.reference(words, 0);
        }
        let at = words.char_indices().next_back().map_or(0, |(at, _)| at);
        if last && matches!(next, Some('*' | '_')) {
            self.text(&words[..at], next);
            self.end_line();
            self.reference(words, at);
        } else {
            self.text(words, next);
        }
        // What comes next takes its room.
        text.clear();
        self.waiting = text;
    }

    /// Writes the character at a place in a text as a reference; answers with what comes after.
    fn reference<'t>(&mut self, text: &'t str, at: usize) -> &'t str {
        let mut rest = text.get(at..).unwrap_or_default().chars();
        if let Some(char) = rest.next() {
            write_reference(&mut self.out, char);
            self.line.push(char);
        }
        rest.as_str()
    }

    fn text(&mut self, text: &str, next: Option<char>) {
        let mut rest = text;
        if self.ended.is_some() {
            rest = text
                .trim_start_matches(|char: char| char.is_ascii_whitespace() || is_line_break(char));
            if rest.is_empty() {
                return;
            }
            self.end_line();
        }
        loop {
            // Of letters, only the first of a line can begin anything.
            let skipped = if self.line.is_empty() { 0 } else { words(rest) };
            let (kept, from) = rest.split_at(skipped);
            self.out.push_str(kept);
            self.line.push_str(kept);
            let Some(char) = from.chars().next() else { return };
            rest = &from[char.len_utf8()..];
            self.char(char, rest, next);
        }
    }

    fn char(&mut self, char: char, rest: &str, next: Option<char>) {
        if self.line.is_empty() && char.is_ascii_whitespace() {
            // From a reference, such as `&Tab;`: it could indent code.
            return;
        }
        let spot = CharContext { line: &self.line, char, rest, next, place: self.place };
        match char {
            // From a reference, such as `&NewLine;`.
            _ if is_line_break(char) => self.out.push(' '),
            '<' => self.out.push_str("&lt;"),
            '>' => self.out.push_str("&gt;"),
            '&' => self.out.push_str("&amp;"),
            _ if stays(&spot) && !(self.guard.acts)(&spot) => self.out.push(char),
            _ => (self.guard.write)(&mut self.out, &spot),
        }
        self.line.push(char);
    }
}

/// How many bytes of a text come before its first mark, or what could be a line break.
fn words(text: &str) -> usize {
    text.bytes().position(|byte| STOPS[usize::from(byte)]).unwrap_or(text.len())
}

/// Marks, and the bytes with which line breaks begin.
static STOPS: [bool; 256] = table(b"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\n\x0b\x0c\r\xc2\xe2");

#[cfg(test)]
mod tests {
    use super::super::{Links, check, to_html, to_text};
    use super::{COMMON, Place};

    fn links() -> Links {
        [("web".to_owned(), "https://example.org/".to_owned())].into()
    }

    #[test]
    fn what_is_written_anew_says_the_same() {
        let pieces = [
            "*",
            "**",
            "_",
            "`",
            "``",
            "\\",
            "[x][web]",
            "[",
            "]",
            "(",
            ")",
            "{",
            "<",
            ">",
            "<svg/x>",
            "&lt;",
            "&NewLine;",
            "&Tab;",
            "&amp;",
            "&#38;",
            "&",
            "#",
            ":",
            "|",
            "~",
            "=",
            "+",
            "-",
            ".",
            "1",
            "!",
            "?",
            "%",
            "$",
            "^",
            "/",
            "\"",
            "'",
            "@",
            ";",
            "a",
            "é",
            "日",
            " ",
            "  ",
            "\n",
            "\\\n",
            "\u{a0}",
            "word",
        ];
        let words = |text: &str| text.split_whitespace().collect::<String>();
        let (links, mut state, mut kept) = (links(), 1_u64, 0);
        for _ in 0..30_000 {
            let mut next = |below: usize| {
                // Numerical Recipes' generator: any would do.
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                usize::try_from(state >> 33).unwrap_or_default() % below
            };
            let text: String = (0..=next(9)).map(|_| pieces[next(pieces.len())]).collect();
            if !check(&text, &links).is_empty() {
                continue;
            }
            kept += 1;
            let written = COMMON.inline(&text, &links, Place::Lines);
            assert_eq!(check(&written, &links), [], "{written:?} of {text:?}");
            let (found, right) = (to_text(&written, &links), to_text(&text, &links));
            assert_eq!(words(&found), words(&right), "{written:?} of {text:?}");
            let marks = |text: &str| {
                let html = to_html(text, &links);
                ["<em>", "<strong>", "<code>", "<a "].map(|mark| html.matches(mark).count())
            };
            assert_eq!(marks(&written), marks(&text), "{written:?} of {text:?}");
        }
        assert!(kept > 10_000, "{kept}");
    }

    #[test]
    fn words_stay_as_they_are() {
        for text in [
            "It's 12:30, e.g. (see 5.2) \"now\"; a/b - c!",
            "Is it 50% of #12? Write to a@example.org: a_b_c + d = e",
            "日本語の文。 مرحبا!",
        ] {
            assert_eq!(COMMON.inline(text, &links(), Place::Lines), text);
        }
    }
}
