//! Markdown for a host: what a message holds by `CommonMark` is written again, so that no other reader
//! finds anything else in it. Marks of a text stay only where nothing can begin or end with them, by
//! any reader; all others are character references.

use super::{Links, is_mixed, references, span, table, write_reference};
use crate::character::{is_line_break, is_punctuation};
use crate::inline::{Emphasis, Inline, Inlines};

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

/// Where a character of text is.
pub struct CharContext<'a> {
    /// The text before it in its line.
    pub line: &'a str,
    /// The character.
    pub char: char,
    /// The text after it, up to the next markup.
    pub rest: &'a str,
    /// The character after the text.
    next: Option<char>,
    /// Where the text is.
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

/// Where a text is.
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
        if let [Inline::Text(text)] = inlines.as_slice()
            && self.is_words(text, context)
        {
            return text.clone();
        }
        let length = match inlines.as_slice() {
            [Inline::Text(text)] => text.len(),
            parts => parts.len() * 32,
        };
        let mut writer = Writer { dir, ..Writer::new(self, links, context, length) };
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

/// The bytes of a line for which a writer makes room at first.
const LINE: usize = 1 << 10;

struct Writer<'a> {
    guard: &'a Guard,
    links: &'a Links,
    context: LineContext,
    dir: &'a str,
    out: String,
    /// The visible text of the line that is being written.
    line: String,
    /// The line break that is written once text follows.
    ended: Option<&'static str>,
    /// Whether emphasis begins where we are: no blank may follow its mark.
    begins: bool,
    /// Whether we are in emphasis of either kind.
    is_strong: bool,
    is_emphasised: bool,
}

impl<'a> Writer<'a> {
    fn new(guard: &'a Guard, links: &'a Links, context: LineContext, length: usize) -> Self {
        Self {
            guard,
            links,
            context,
            dir: "ltr",
            out: String::with_capacity(length + 16),
            line: String::with_capacity(length.min(LINE)),
            ended: None,
            begins: false,
            is_strong: false,
            is_emphasised: false,
        }
    }

    /// Writes parts of a text, and knows which character comes after them; with `closes`, it is a mark
    /// of emphasis.
    fn inlines(&mut self, parts: &[Inline], after: Option<char>, closes: bool) {
        let mut left = parts;
        while !left.is_empty() {
            // Words and values beside each other are one text.
            let words = left.iter().take_while(|inline| self.is_words(inline)).count();
            let (run, rest) = left.split_at(words.max(1));
            left = rest;
            let next = rest.first().map_or(after, |inline| self.first_mark(inline));
            // Only blanks that come first are beside the mark.
            self.begins &= matches!(run, [Inline::Text(_) | Inline::Value(_), ..]);
            match run {
                [Inline::Text(text)] => self.words(text, next, closes && rest.is_empty()),
                [Inline::Value(text)] => match self.isolation(text) {
                    Some(tags) => self.isolated(text, tags),
                    None => self.words(text, next, closes && rest.is_empty()),
                },
                [Inline::Code(code)] => self.code(code),
                [Inline::Emphasis(emphasis)] => self.emphasis(emphasis, next),
                [Inline::Link { key, content }] => self.link(key, content),
                [Inline::SoftBreak] => self.line_break(self.guard.soft_break),
                [Inline::HardBreak] => self.line_break(self.guard.line_break),
                words => {
                    let text = |inline: &Inline| match inline {
                        Inline::Text(text) | Inline::Value(text) => text.clone(),
                        _ => String::new(),
                    };
                    let text: String = words.iter().map(text).collect();
                    self.words(&text, next, closes && rest.is_empty());
                }
            }
        }
    }

    /// Whether a part is written as words.
    fn is_words(&self, inline: &Inline) -> bool {
        match inline {
            Inline::Text(_) => true,
            Inline::Value(text) => self.isolation(text).is_none(),
            _ => false,
        }
    }

    /// The tags that a value needs here.
    fn isolation(&self, text: &str) -> Option<(&'static str, &'static str)> {
        let is_markup = self.context != LineContext::Quoted && is_mixed(text, self.dir);
        self.guard.isolation.filter(|_| is_markup)
    }

    /// A value that keeps its own order of characters.
    fn isolated(&mut self, text: &str, (open, close): (&str, &str)) {
        let value = text.trim_start();
        self.words(&text[..text.len() - value.len()], Some('<'), false);
        self.begins = false;
        self.element(open);
        self.text(value.trim_end(), Some('<'));
        self.out.push_str(close);
        self.line.push('>');
        self.text(&value[value.trim_end().len()..], None);
    }

    /// Begins an element.
    fn element(&mut self, open: &str) {
        let begins = self.line.is_empty() || self.ended.is_some();
        self.end_line();
        let joiner = begins && self.guard.tags == Tags::Inline;
        self.out.push_str(if joiner { "\u{2060}" } else { "" });
        self.out.push_str(open);
        self.line.push('>');
    }

    /// The first character that is written of a part.
    fn first_mark(&self, inline: &Inline) -> Option<char> {
        match inline {
            Inline::Value(text) if self.isolation(text).is_some() => Some('<'),
            Inline::Text(text) | Inline::Value(text) => text.chars().next(),
            Inline::Code(_) => Some('`'),
            Inline::Emphasis(Emphasis { mark, .. }) => Some(*mark),
            Inline::Link { .. } => Some('['),
            Inline::SoftBreak | Inline::HardBreak => Some('\n'),
        }
    }

    /// The last one.
    fn last_mark(&self, inline: &Inline) -> Option<char> {
        match inline {
            Inline::Value(text) if self.isolation(text).is_some() => Some('>'),
            Inline::Text(text) | Inline::Value(text) => text.chars().next_back(),
            Inline::Link { .. } => Some(']'),
            other => self.first_mark(other),
        }
    }

    /// Writes words; blanks at their edges that marks of emphasis are beside are references.
    fn words(&mut self, text: &str, next: Option<char>, closes: bool) {
        let words = if std::mem::take(&mut self.begins) { text.trim_start() } else { text };
        self.blanks(&text[..text.len() - words.len()]);
        let kept = if closes { words.trim_end() } else { words };
        self.text(kept, next);
        let blanks = &words[kept.len()..];
        if !blanks.is_empty() {
            // They are in the line that they begin.
            self.end_line();
        }
        self.blanks(blanks);
    }

    /// Emphasis; within emphasis of the same kind it would be no more than that.
    fn emphasis(&mut self, emphasis: &Emphasis, next: Option<char>) {
        let within = if emphasis.is_strong { &mut self.is_strong } else { &mut self.is_emphasised };
        if std::mem::replace(within, true) {
            self.inlines(emphasis.content.as_slice(), next, false);
            return;
        }
        self.marked(emphasis, next);
        let within = if emphasis.is_strong { &mut self.is_strong } else { &mut self.is_emphasised };
        *within = false;
    }

    fn marked(&mut self, Emphasis { is_strong, mark, content }: &Emphasis, next: Option<char>) {
        let (Some(first), Some(last)) = (
            content.as_slice().first().and_then(|inline| self.first_mark(inline)),
            content.as_slice().last().and_then(|inline| self.last_mark(inline)),
        ) else {
            return;
        };
        // As it is written: a reference ends with a semicolon, and some with a word joiner.
        let written = self.out.chars().next_back().filter(|_| !self.line.is_empty());
        let before = if self.ended.is_some() { Some(' ') } else { written };
        let edges = Edges { before, first, last, next };
        let other = if *mark == '_' { '*' } else { '_' };
        let count = if *is_strong { 2 } else { 1 };
        if let Some(mark) = [*mark, other].into_iter().find(|mark| edges.hold(*mark)) {
            let marks = mark.to_string().repeat(count);
            self.markup(&marks);
            self.begins = true;
            self.inlines(content.as_slice(), Some(mark), true);
            self.begins = false;
            self.markup(&marks);
            return;
        }
        if self.guard.tags == Tags::Joiners {
            let marks = "*".repeat(count);
            self.markup(&format!("{marks}\u{2060}"));
            self.inlines(content.as_slice(), Some('\u{2060}'), false);
            self.markup(&format!("\u{2060}{marks}"));
            return;
        }
        let tag = if *is_strong { "strong" } else { "em" };
        self.element(&format!("<{tag}>"));
        self.inlines(content.as_slice(), Some('<'), false);
        self.end_line();
        self.out.push_str(&format!("</{tag}>"));
        self.line.push('>');
    }

    fn link(&mut self, key: &str, content: &Inlines) {
        self.end_line();
        // A line that begins so would be a definition (`CommonMark` 0.31.2, 4.7).
        let mut defines = false;
        content.each(&mut |inline| {
            defines |= matches!(inline, Inline::Code(code) if code.contains("]:"));
        });
        self.out.push_str(if defines && self.line.is_empty() { "\u{2060}" } else { "" });
        self.markup("[");
        self.inlines(content.as_slice(), Some(']'), false);
        // A line that ends in the link's text.
        self.end_line();
        let key = key.to_lowercase();
        if (self.guard.inline_links)(self.context) {
            let address = self.links.get(&key).map_or("", String::as_str);
            let bar = if self.context == LineContext::Cell { "\\|" } else { "|" };
            self.out.push_str(&format!("](<{}>)", address.replace('|', bar)));
        } else {
            self.out.extend(["][", &key, "]"]);
        }
        self.line.push(']');
    }

    /// Blanks as references, from which they came.
    fn blanks(&mut self, blanks: &str) {
        for blank in blanks.chars() {
            write_reference(&mut self.out, if is_line_break(blank) { ' ' } else { blank });
            self.line.push(' ');
        }
    }

    fn markup(&mut self, marks: &str) {
        self.end_line();
        self.out.push_str(marks);
        self.line.push_str(marks);
    }

    /// A line that is blank would end the paragraph: only what follows ends a line.
    fn line_break(&mut self, line_break: &'static str) {
        if !self.line.is_empty() && self.ended.is_none() {
            self.ended = Some(line_break);
        }
    }

    fn end_line(&mut self) {
        let Some(line_break) = self.ended.take() else { return };
        if self.context == LineContext::Lines && line_break != " " {
            self.out.truncate(self.out.trim_end_matches([' ', '\t']).len());
            self.out.push_str(line_break);
            self.line.clear();
        } else if self.context == LineContext::Cell
            && line_break != self.guard.soft_break
            && self.guard.tags != Tags::Joiners
        {
            let is_strict = self.guard.tags == Tags::Inline;
            self.out.push_str(if is_strict { "<br />" } else { "<br>" });
            self.line.push('>');
        } else {
            self.out.push(' ');
            self.line.push(' ');
        }
    }

    fn code(&mut self, code: &str) {
        self.end_line();
        let barred = self.context == LineContext::Cell && code.contains('|');
        self.out.push_str(&if barred && self.guard.html {
            code_element(code)
        } else {
            let written = (self.guard.span)(code, self.context).unwrap_or_else(|| ticked(code));
            if barred { written.replace('|', "\\|") } else { written }
        });
        self.line.push('`');
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
        let spot = CharContext { line: &self.line, char, rest, next, context: self.context };
        match char {
            // From a reference, such as `&NewLine;`.
            _ if is_line_break(char) => self.out.push(' '),
            _ if (self.guard.stays)(&spot) && !(self.guard.acts)(&spot) => self.out.push(char),
            '<' if self.guard.names => self.out.push_str("&lt;"),
            '>' if self.guard.names => self.out.push_str("&gt;"),
            '&' if self.guard.names => self.out.push_str("&amp;"),
            _ => (self.guard.write)(&mut self.out, &spot),
        }
        self.line.push(char);
    }
}

/// The characters around and within emphasis, beside its marks.
struct Edges {
    before: Option<char>,
    first: char,
    last: char,
    next: Option<char>,
}

impl Edges {
    /// Whether every reader takes a mark here for emphasis (`CommonMark` 0.31.2, 6.2), and for its own.
    fn hold(&self, mark: char) -> bool {
        let is_blank = |char: Option<char>| char.is_none_or(char::is_whitespace);
        let is_mark = |char: char| is_punctuation(char) || char.is_whitespace();
        let is_apart = |char: Option<char>| is_blank(char) || char.is_some_and(is_punctuation);
        let is_other = |char: Option<char>| char != Some(mark);
        let opens = !is_mark(self.first) || is_apart(self.before);
        let closes = !is_mark(self.last) || is_apart(self.next);
        let within = mark == '*' || is_apart(self.before) && is_apart(self.next);
        // A line break beside a mark keeps it from ending anything.
        let breaks = is_line_break(self.first) || is_line_break(self.last);
        let own = is_other(self.before)
            && is_other(self.next)
            && is_other(Some(self.first))
            && is_other(Some(self.last));
        opens && closes && within && own && !breaks
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
    use super::super::{Links, MarkupFault, Parsed, parse, parse_text, to_html};
    use super::{COMMON, Emphasis, Inline, Inlines, LineContext, to_markdown};
    use crate::inline::Formatted;

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
