//! The door to HTML as others write it: what a page or mail shows, as lines of text. The door to
//! `html5gum`, which takes text apart as browsers do (WHATWG) and builds no tree: no nesting is too deep.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use crate::limit;

/// The text that a page shows: a line for each of its own, `> ` before each line that is quoted. None
/// where it is larger than any page that people read.
#[must_use]
pub fn text(page: &str) -> Option<String> {
    let mut lines = Lines::default();
    let handle = |event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => lines.open(name),
            CallbackEvent::EndTag { name } => lines.close(name),
            CallbackEvent::String { value } => lines.push(&String::from_utf8_lossy(value)),
            _ => {}
        }
        None
    };
    let mut emitter = CallbackEmitter::new(handle);
    emitter.naively_switch_states(true);
    // Reading from memory never fails, and nothing is emitted.
    Tokenizer::new_with_emitter(page, emitter).for_each(drop);
    lines.end(Break::Line);
    (lines.out.len() <= limit::MAIL).then_some(lines.out)
}

/// How an element breaks lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    /// Nothing, where the line is empty; else the line ends.
    Line,
    /// An empty line comes between what is before and after.
    Paragraph,
}

/// Elements that show nothing of what is in them. A head isn't one of them: a page may leave out where
/// it ends (WHATWG, 13.1.2.4), and shows none of what is allowed in it.
const UNSEEN: [&[u8]; 11] = [
    b"script",
    b"style",
    b"title",
    b"template",
    b"textarea",
    b"iframe",
    b"noembed",
    b"noframes",
    // Text that somebody has struck out.
    b"del",
    b"s",
    b"strike",
];
/// Elements with an empty line before and after them.
const PARAGRAPHS: [&[u8]; 16] = [
    b"p",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"h5",
    b"h6",
    b"ul",
    b"ol",
    b"dl",
    b"table",
    b"blockquote",
    b"pre",
    b"hr",
    b"figure",
    b"main",
];
/// Elements on lines of their own.
const LINES: [&[u8]; 14] = [
    b"div",
    b"li",
    b"tr",
    b"dt",
    b"dd",
    b"section",
    b"article",
    b"header",
    b"footer",
    b"body",
    b"html",
    b"form",
    b"figcaption",
    b"center",
];

/// A cell of a table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// Its text goes on in its line.
    Goes,
    /// Its line ends before what comes next in it.
    Ends,
}

/// The lines of a page as far as it was read.
#[derive(Default)]
struct Lines {
    out: String,
    /// The line that is being written.
    line: String,
    /// Whether white space came that may yet be shown.
    blank: bool,
    /// Whether the text before is followed by an empty line.
    apart: bool,
    /// In how many elements of a kind the text is.
    preformatted: usize,
    quoted: usize,
    /// How often the last line is quoted.
    above: usize,
    /// The cell of a table that the text is in.
    cell: Option<Cell>,
    /// The element that is being passed over.
    unseen: Option<Vec<u8>>,
}

impl Lines {
    fn open(&mut self, name: &[u8]) {
        if self.unseen.is_some() {
            return;
        }
        self.lay(name);
        match name {
            b"br" => self.end_line(),
            b"td" | b"th" => self.cell(),
            b"pre" => self.preformatted += 1,
            b"blockquote" => self.quoted += 1,
            name if UNSEEN.contains(&name) => self.unseen = Some(name.to_vec()),
            _ => {}
        }
    }

    fn close(&mut self, name: &[u8]) {
        if let Some(unseen) = &self.unseen {
            if unseen == name {
                self.unseen = None;
            }
            return;
        }
        self.lay(name);
        match name {
            b"pre" => self.preformatted = self.preformatted.saturating_sub(1),
            b"blockquote" => self.quoted = self.quoted.saturating_sub(1),
            _ => {}
        }
    }

    /// Begins a cell of a table: a tab parts it from the one before.
    fn cell(&mut self) {
        if !self.line.is_empty() {
            self.line.push('\t');
        }
        (self.cell, self.blank) = (Some(Cell::Goes), false);
    }

    /// Ends the line where an element begins or ends that has lines of its own.
    fn lay(&mut self, name: &[u8]) {
        if name == b"tr" || name == b"table" {
            self.cell = None;
        }
        let lays = PARAGRAPHS.contains(&name) || LINES.contains(&name);
        if let (Some(cell), true) = (&mut self.cell, lays) {
            // The paragraphs of a cell are lines, and the first is in the row.
            *cell = Cell::Ends;
        } else if PARAGRAPHS.contains(&name) {
            self.end(Break::Paragraph);
        } else if LINES.contains(&name) {
            self.end(Break::Line);
        }
    }

    fn push(&mut self, text: &str) {
        if self.unseen.is_some() || self.out.len() > limit::MAIL {
            return;
        }
        let is_text = !text.trim_ascii().is_empty();
        if is_text && self.cell == Some(Cell::Ends) {
            self.cell = Some(Cell::Goes);
            if !self.line.ends_with('\t') {
                self.end(Break::Line);
            }
        }
        if self.preformatted > 0 {
            let mut lines = text.split('\n');
            self.line.push_str(lines.next().unwrap_or_default());
            for line in lines {
                self.end_line();
                self.line.push_str(line);
            }
            return;
        }
        let space = |char: char| char.is_ascii_whitespace();
        self.blank |= text.starts_with(space);
        for word in text.split(space).filter(|word| !word.is_empty()) {
            if self.blank && !self.line.is_empty() {
                self.line.push(' ');
            }
            self.line.push_str(word);
            self.blank = true;
        }
        self.blank &= text.ends_with(space);
    }

    fn end(&mut self, what: Break) {
        if !self.line.is_empty() {
            self.end_line();
        }
        self.apart |= what == Break::Paragraph;
    }

    fn end_line(&mut self) {
        if self.out.len() > limit::MAIL {
            return;
        }
        if std::mem::take(&mut self.apart) && !self.out.is_empty() {
            // Between two quotations of different depth it belongs to both.
            self.mark(self.above.min(self.quoted));
            self.out.push('\n');
        }
        self.mark(self.quoted);
        self.above = self.quoted;
        self.out.push_str(&self.line);
        self.out.push('\n');
        self.line.clear();
        self.blank = false;
    }

    /// Marks a line as quoted so many times.
    fn mark(&mut self, quoted: usize) {
        self.out.push_str(&"> ".repeat(quoted.min(QUOTE_LIMIT)));
    }
}

/// The deepest quotation that docent distinguishes.
const QUOTE_LIMIT: usize = 10;

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn shows_what_a_browser_shows() {
        let cases = [
            ("<p>One\n  two</p><p>three</p>", "One two\n\nthree\n"),
            ("a<br>b<br/><b>c</b> d", "a\nb\nc d\n"),
            ("<title>x</title><style>p{}</style>a<script>\"<p>\"</script>b", "ab\n"),
            (
                "<pre>Name: <bdi>a  b</bdi>\n    | &lt;c&gt; &amp;amp;</pre>",
                "Name: a  b\n    | <c> &amp;\n",
            ),
            (
                "<table><tr><td>Name:</td><td>Ann</td></tr><tr><td>x</td></tr></table>",
                "Name:\tAnn\nx\n",
            ),
            (
                "<table><tr><td><p>Name</p></td> <td><p>Ann</p> <div>B.</div></td></tr></table>c",
                "Name\tAnn\nB.\n\nc\n",
            ),
            ("a<blockquote>b<p>c</blockquote>d", "a\n\n> b\n> \n> c\n\nd\n"),
            ("<div>a</div><div>b", "a\nb\n"),
            ("a &nbsp;b", "a \u{a0}b\n"),
            ("<head><title>x</title><body>a", "a\n"),
            ("<head><meta charset=utf-8><title>x</title><p>a", "a\n"),
            ("<html><head><title>x</title></head>a<iframe><p>b</iframe>c", "ac\n"),
        ];
        for (page, wanted) in cases {
            assert_eq!(text(page).as_deref(), Some(wanted), "{page}");
        }
    }
}
