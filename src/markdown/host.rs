//! Markdown for a host: what a message holds by `CommonMark` is written again, so that no other reader
//! finds anything else in it. Marks of a text stay only where nothing can begin or end with them, by
//! any reader; all others are character references.

use super::writer::{Writer, words};
use super::{Links, references, span, write_reference};
use crate::inline::{Inline, Inlines};

/// How a host's Markdown has to be written.
#[derive(Clone, Copy)]
pub struct Guard {
    /// Whether a mark of text stays as it is: no reader knows markup that begins, goes on or ends so.
    pub stays: fn(&CharContext<'_>) -> bool,
    /// Whether the host acts on a character of text that no other host acts on.
    pub acts: fn(&CharContext<'_>) -> bool,
    /// Writes a character of text that a host would act on, behind what is written, so that it shows
    /// itself.
    pub write: fn(&mut String, &CharContext<'_>),
    /// Whether `<`, `>` and `&` are references by name.
    pub names: bool,
    /// A line break that readers see.
    pub line_break: &'static str,
    /// A line break of the source, which readers see as a blank.
    pub soft_break: &'static str,
    /// Whether code in a table's cell can be HTML: not every reader shows a backslash and a bar there.
    pub html: bool,
    /// A block of code as HTML, where the host acts on it even between fences.
    pub pierced: fn(&str) -> Option<String>,
    /// A block of code as it has to be written between fences to show itself.
    pub code: fn(&str) -> String,
    /// A span of code, where it needs more than backticks in its place.
    pub span: fn(&str, LineContext) -> Option<String>,
    /// Where links name their addresses themselves.
    pub inline_links: fn(LineContext) -> bool,
    /// How emphasis is written where no mark would be read as such, as beside Chinese, Japanese and
    /// Korean punctuation.
    pub tags: Tags,
    /// The tags around a value that keeps its own order of characters amid text of the other direction
    /// (UAX #9); none where the host leaves HTML out.
    pub isolation: Option<(&'static str, &'static str)>,
}

/// How emphasis is written without marks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tags {
    /// As elements of HTML.
    Html,
    /// As elements of HTML, with a word joiner before one that a line begins with: alone in its line it
    /// would be a block.
    Inline,
    /// Between marks with word joiners beside them, for readers that leave HTML out.
    Joiners,
}

/// The guard for a host that acts on nothing but what others act on too.
pub const COMMON: Guard = Guard {
    stays,
    acts: |_| false,
    write: |out, spot| write_reference(out, spot.char),
    names: true,
    line_break: "\\\n",
    soft_break: "\n",
    html: true,
    pierced: |_| None,
    code: str::to_owned,
    span: |_, _| None,
    inline_links: |_| false,
    tags: Tags::Html,
    isolation: Some(("<bdi>", "</bdi>")),
};

/// Markdown as authors write it: a backslash before what would be markup, and no more.
const CANONICAL: Guard = Guard {
    stays: |spot| {
        let (before, after) = (spot.before(), spot.after());
        let is_word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        match spot.char {
            '\\' | '`' | '*' | '[' | ']' | '<' => false,
            '_' => is_word(before) && is_word(after),
            '&' => !is_word(after) && after != Some('#'),
            '~' => before.is_some() && before != Some('~') && after != Some('~'),
            '+' | '-' | '#' | '=' | '>' | '|' => before.is_some(),
            '.' | ')' | '!' => stays(spot),
            ':' => after != Some('/'),
            _ => true,
        }
    },
    write: |out, spot| {
        if spot.char.is_ascii_punctuation() {
            out.push('\\');
            out.push(spot.char);
        } else {
            write_reference(out, spot.char);
        }
    },
    names: false,
    html: false,
    isolation: None,
    ..COMMON
};

/// A text as Markdown (`CommonMark`), links by their keys.
#[must_use]
pub fn to_markdown(inlines: &Inlines) -> String {
    CANONICAL.inline(inlines, &Links::new(), LineContext::Lines, "ltr")
}

/// The surroundings of a character of text.
pub struct CharContext<'a> {
    /// The text before it in its line.
    pub line: &'a str,
    /// The character.
    pub char: char,
    /// The text after it, up to the next markup.
    pub rest: &'a str,
    /// The character after the text.
    pub(super) next: Option<char>,
    /// The context of the text.
    pub context: LineContext,
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

/// The context of a text in its block.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LineContext {
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
    let amid = before.is_some() || spot.context == LineContext::Quoted;
    let alone = before != Some(spot.char) && after != Some(spot.char);
    // The number of an item, which no reader takes of any length.
    let number = || spot.line.len() < 32 && spot.line.bytes().all(|byte| byte.is_ascii_digit());
    let is_word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
    match spot.char {
        '\'' | '(' => true,
        '"' => spot.context != LineContext::Quoted,
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
    /// A text in which the host finds what it holds, and nothing else; `dir` is the direction of the page,
    /// `ltr` or `rtl`.
    #[must_use]
    pub fn inline(
        &self,
        inlines: &Inlines,
        links: &Links,
        context: LineContext,
        dir: &str,
    ) -> String {
        // Where there is room for one line, line breaks are blanks, or nothing between such characters.
        let keeps_breaks = match context {
            LineContext::Lines => true,
            LineContext::Cell => self.tags != Tags::Joiners,
            LineContext::Line | LineContext::Quoted => false,
        };
        let on_one_line =
            (!keeps_breaks && inlines.has_breaks()).then(|| inlines.clone().on_one_line());
        let inlines = on_one_line.as_ref().unwrap_or(inlines);
        if let [Inline::Text(text)] = inlines.as_slice()
            && self.is_words(text, context)
        {
            return text.clone();
        }
        let length = match inlines.as_slice() {
            [Inline::Text(text)] => text.len(),
            parts => parts.len() * 32,
        };
        let mut writer = Writer::new(self, links, context, length);
        writer.dir = dir;
        writer.inlines(inlines.as_slice(), None, false);
        writer.out
    }

    /// Whether a text has no mark that any reader could act on.
    fn is_words(&self, text: &str, context: LineContext) -> bool {
        let Some(char) = text.chars().next().filter(|char| char.is_alphabetic()) else {
            return false;
        };
        let rest = &text[char.len_utf8()..];
        let spot = CharContext { line: "", char, rest, next: None, context };
        words(text) == text.len() && !(self.acts)(&spot)
    }

    /// A text without markup.
    #[must_use]
    pub fn text(&self, text: &str, context: LineContext) -> String {
        let links = Links::new();
        let mut writer = Writer::new(self, &links, context, text.len());
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

#[cfg(test)]
mod tests {
    use super::super::{Links, MarkupFault, Parsed, parse, parse_text, to_html};
    use super::{COMMON, LineContext, to_markdown};
    use crate::inline::Formatted;
    use crate::inline::{Emphasis, Inline, Inlines};

    fn links() -> Links {
        [("web".to_owned(), "https://example.org/".to_owned())].into()
    }

    fn read(text: &str) -> (Inlines, Vec<MarkupFault>) {
        let printed = Formatted { text: text.to_owned(), ..Formatted::default() };
        let Parsed { inlines, faults } = parse(&printed, &links());
        (inlines, faults.into_iter().map(|(fault, _)| fault).collect())
    }

    /// How often there is emphasis of a kind that isn't within such.
    fn outermost(inlines: &Inlines, strong: bool) -> usize {
        let one = |inline: &Inline| match inline {
            Inline::Emphasis(Emphasis { is_strong, .. }) if *is_strong == strong => 1,
            Inline::Emphasis(Emphasis { content, .. }) | Inline::Link { content, .. } => {
                outermost(content, strong)
            }
            _ => 0,
        };
        inlines.as_slice().iter().map(one).sum()
    }

    #[test]
    fn what_is_written_holds_what_was_read() {
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
            "「",
            "」",
            "、",
            "“",
            "”",
            " ",
            "  ",
            "\n",
            "\\\n",
            "\u{a0}",
            "word",
        ];
        let (mut state, mut kept) = (1_u64, 0);
        for _ in 0..60_000 {
            let mut next = |below: usize| {
                // Numerical Recipes' generator: any would do.
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                usize::try_from(state >> 33).unwrap_or_default() % below
            };
            let text: String = (0..=next(9)).map(|_| pieces[next(pieces.len())]).collect();
            let (inlines, faults) = read(&text);
            if !faults.is_empty() {
                continue;
            }
            kept += 1;
            let words =
                |inlines: &Inlines| -> String { inlines.plain().split_whitespace().collect() };
            let marks = |inlines: &Inlines| {
                let html = to_html(inlines, &links(), "ltr");
                let emphasis = [true, false].map(|strong| outermost(inlines, strong));
                (emphasis, ["<code>", "<a "].map(|mark| html.matches(mark).count()))
            };
            for written in [
                COMMON.inline(&inlines, &links(), LineContext::Lines, "ltr"),
                to_markdown(&inlines),
            ] {
                // Emphasis as elements is HTML, which no message has.
                if written.contains("<em>") || written.contains("<strong>") {
                    continue;
                }
                let (again, faults) = read(&written);
                assert_eq!(faults, [], "{written:?} of {text:?}");
                assert_eq!(words(&again), words(&inlines), "{written:?} of {text:?}");
                assert_eq!(marks(&again), marks(&inlines), "{written:?} of {text:?}");
            }
        }
        assert!(kept > 20_000, "{kept}");
    }

    #[test]
    fn words_stay_as_they_are() {
        for text in [
            "It's 12:30, e.g. (see 5.2) \"now\"; a/b - c!",
            "Is it 50% of #12? Write to a@example.org: a_b_c + d = e",
            "日本語の文。 مرحبا!",
        ] {
            let inlines = parse_text(text, &links());
            assert_eq!(COMMON.inline(&inlines, &links(), LineContext::Lines, "ltr"), text);
            assert_eq!(to_markdown(&inlines), text);
        }
    }
}
