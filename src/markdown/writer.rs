//! Writes a tree as Markdown for a host: what is shown before a character in its line, and what follows,
//! decide how its guard has it written.

use super::host::{CharContext, Guard, LineContext, Tags};
use super::{Links, code_element, is_mixed, table, ticked, write_reference};
use crate::character::{is_line_break, is_punctuation, is_symbol};
use crate::inline::{Emphasis, Inline, Inlines};

/// The bytes of a line for which a writer makes room at first.
const LINE: usize = 1 << 10;

pub(super) struct Writer<'a> {
    guard: &'a Guard,
    links: &'a Links,
    context: LineContext,
    pub(super) dir: &'a str,
    pub(super) out: String,
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
    pub(super) fn new(
        guard: &'a Guard,
        links: &'a Links,
        context: LineContext,
        length: usize,
    ) -> Self {
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
    pub(super) fn inlines(&mut self, parts: &[Inline], after: Option<char>, closes: bool) {
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

    pub(super) fn text(&mut self, text: &str, next: Option<char>) {
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
        let is_known = |char: char| is_punctuation(char) && !is_symbol(char);
        let is_apart = |char: Option<char>| is_blank(char) || char.is_some_and(is_known);
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
pub(super) fn words(text: &str) -> usize {
    text.bytes().position(|byte| STOPS[usize::from(byte)]).unwrap_or(text.len())
}

/// Marks, and the bytes with which line breaks begin.
static STOPS: [bool; 256] = table(b"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\n\x0b\x0c\r\xc2\xe2");
