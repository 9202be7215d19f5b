//! The door to HTML as others write it: what a page or mail shows, as lines of text. The door to
//! `html5gum`, which takes text apart as browsers do (WHATWG) and builds no tree: no nesting is too deep.

mod control;
mod scope;
mod style;
mod tag;

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use crate::encoding::Charset;
use crate::limit;
use control::Select;
use scope::{Scopes, Visibility};
use style::Sheet;
use tag::Tag;

/// The text that a page shows: a line for each of its own, `> ` before each line that is quoted, a tab
/// between the cells of a table. Answers in its controls are shown as text: typed ones as they are, ticks as
/// `[x]` and `[ ]`. None where it is larger than any page that people read.
#[must_use]
pub fn text(page: &str) -> Option<String> {
    let mut lines = PageLines { sheet: sheet(page), ..PageLines::default() };
    let mut tag = Tag::default();
    tokenize(page, |event| match event {
        CallbackEvent::OpenStartTag { name } => tag = Tag::new(name),
        CallbackEvent::AttributeName { name } => tag.name_attribute(name),
        CallbackEvent::AttributeValue { value } => tag.add_value(value),
        CallbackEvent::CloseStartTag { .. } => lines.open(&std::mem::take(&mut tag)),
        CallbackEvent::EndTag { name } => lines.close(name),
        CallbackEvent::String { value } => lines.read(&String::from_utf8_lossy(value)),
        _ => {}
    });
    lines.end_controls();
    lines.end(Break::Line);
    (lines.out.len() <= limit::MAIL).then_some(lines.out)
}

/// A page as text: it is UTF-8, or in the encoding that it names at its beginning. None where it isn't.
#[must_use]
pub fn decoded(page: &[u8]) -> Option<String> {
    // Texts of ISO-2022-JP are ASCII, with escapes.
    let own = std::str::from_utf8(page).ok();
    if let Some(own) = own.filter(|_| memchr::memchr(0x1b, page).is_none()) {
        return Some(own.to_owned());
    }
    let named = charset(page).and_then(|named| named.decode(page));
    named.or_else(|| own.map(str::to_owned))
}

/// The encoding that a page names in its first 1024 bytes (WHATWG, 13.2.3.2).
fn charset(page: &[u8]) -> Option<Charset> {
    let begin = String::from_utf8_lossy(page.get(..page.len().min(1024)).unwrap_or_default());
    let (mut named, mut tag) = (None, Tag::default());
    tokenize(&begin, |event| match event {
        CallbackEvent::OpenStartTag { name } => tag = Tag::new(name),
        CallbackEvent::AttributeName { name } => tag.name_attribute(name),
        CallbackEvent::AttributeValue { value } => tag.add_value(value),
        CallbackEvent::CloseStartTag { .. } if named.is_none() && tag.name() == b"meta" => {
            named = tag.charset().and_then(Charset::of_page);
        }
        _ => {}
    });
    named
}

/// The style sheets of a page: they also count for what is above them.
fn sheet(page: &str) -> Sheet {
    let mut sheet = Sheet::default();
    let begins = |at: usize| {
        page.as_bytes().get(at + 1..at + 6).is_some_and(|name| name.eq_ignore_ascii_case(b"style"))
    };
    if !memchr::memchr_iter(b'<', page.as_bytes()).any(begins) {
        return sheet;
    }
    let mut tag = Tag::default();
    // The sheet that is being read, and how many templates are open: their sheets count for nothing.
    let (mut open, mut templates) = (None, 0_usize);
    tokenize(page, |event| match event {
        CallbackEvent::OpenStartTag { name } => tag = Tag::new(name),
        CallbackEvent::AttributeName { name } => tag.name_attribute(name),
        CallbackEvent::AttributeValue { value } => tag.add_value(value),
        CallbackEvent::CloseStartTag { .. } => {
            templates += usize::from(tag.name() == b"template");
            let media = tag.value("media").unwrap_or_default().trim().to_ascii_lowercase();
            let is_own = matches!(&*media, "" | "all" | "screen") && templates == 0;
            open = (tag.name() == b"style" && is_own).then(String::new);
        }
        CallbackEvent::EndTag { name } => {
            if name == b"template" {
                templates = templates.saturating_sub(1);
            }
            if let Some(text) = open.take() {
                sheet.add(&text);
            }
        }
        CallbackEvent::String { value } => {
            if let Some(text) = &mut open {
                text.push_str(&String::from_utf8_lossy(value));
            }
        }
        _ => {}
    });
    sheet
}

/// Takes a page apart.
fn tokenize(page: &str, mut handle: impl FnMut(CallbackEvent<'_>)) {
    let handle = |event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        handle(event);
        None
    };
    let mut emitter = CallbackEmitter::new(handle);
    emitter.naively_switch_states(true);
    // Reading from memory never fails, and nothing is emitted.
    Tokenizer::new_with_emitter(page, emitter).for_each(drop);
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
const UNSEEN: [&[u8]; 9] = [
    b"script",
    b"style",
    b"title",
    b"template",
    b"datalist",
    b"iframe",
    b"noembed",
    b"noframes",
    // No answer is on one.
    b"button",
];
/// Elements with text that somebody has struck out.
const STRUCK: [&[u8]; 3] = [b"del", b"s", b"strike"];
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
const LINES: [&[u8]; 13] = [
    b"div",
    b"li",
    b"tr",
    b"dt",
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

/// A table, or the terms and descriptions of a list.
#[derive(Clone, Copy, Default)]
struct Table {
    /// The cell that the text is in.
    cell: Option<Cell>,
    /// The cells of its row so far, and where the text of the last one begins.
    cells: usize,
    start: usize,
}

/// The lines of a page as far as it was read.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says something else of the text before")]
struct PageLines {
    out: String,
    /// The line that is being written.
    line: String,
    /// Whether white space came that may yet be shown.
    blank: bool,
    /// Whether the text before is followed by an empty line.
    apart: bool,
    /// Whether a cell begins at the end of the line.
    fresh: bool,
    /// Whether nothing came since a label.
    labelled: bool,
    /// In how many elements of a kind the text is.
    preformatted: usize,
    quoted: usize,
    raised: usize,
    /// How often the last line is quoted.
    above: usize,
    /// The tables that the text is in.
    tables: Vec<Table>,
    /// The rules of its style sheets, and the elements that say how text is shown.
    sheet: Sheet,
    scopes: Scopes,
    /// Whether a cell that shows nothing of its own begins with the first text in it that is shown.
    awaited: bool,
    /// The text area that is being read, and the choices.
    area: Option<String>,
    select: Option<Select>,
}

impl PageLines {
    fn open(&mut self, tag: &Tag) {
        let name = tag.name();
        self.scopes.begin(name);
        let around = self.scopes.shows();
        if around.is_removed {
            self.scopes.enter(name, None);
            return;
        }
        if let (Some(select), b"option") = (&mut self.select, name) {
            select.begin(Some(tag));
            return;
        }
        if self.select.as_ref().is_some_and(|select| select.ends_before(name)) {
            self.end_controls();
        }
        let is_control = matches!(name, b"input" | b"select" | b"textarea");
        if self.awaited && (is_control || matches!(name, b"table" | b"dl")) {
            self.cell();
        }
        self.lay(name, true);
        let shown = tag.shows(&self.sheet, around);
        let is_struck = shown.is_struck.unwrap_or_else(|| STRUCK.contains(&name));
        let is_hidden = UNSEEN.contains(&name)
            || shown.is_removed
            || is_struck
            || is_control && shown.text.is_invisible;
        if !tag::is_void(name) {
            let own = Visibility { is_removed: is_hidden, ..shown.text };
            self.scopes.enter(name, (own != around).then_some(own));
        }
        if matches!(name, b"td" | b"th" | b"dd" | b"tr") {
            self.awaited = false;
        }
        if is_hidden {
            // A cell has its place in the row, also where its text is struck out.
            if matches!(name, b"td" | b"th" | b"dd") && !shown.is_removed {
                self.cell();
            }
            return;
        }
        match name {
            b"br" if self.scopes.shows() != Visibility::default() => {}
            b"br" => self.end_line(),
            // Cells that show nothing hold layouts apart.
            b"td" | b"th" | b"dd" if shown.text != Visibility::default() => self.awaited = true,
            b"td" | b"th" | b"dd" => self.cell(),
            b"table" | b"dl" => self.tables.push(Table::default()),
            b"pre" => self.preformatted += 1,
            b"blockquote" => self.quoted += 1,
            b"sup" => self.raised += 1,
            b"input" => self.input(tag),
            b"textarea" => self.area = Some(String::new()),
            b"select" => self.select = Some(Select::default()),
            _ => {}
        }
        if let (b"tr" | b"dt", Some(table)) = (name, self.tables.last_mut()) {
            *table = Table { cell: None, cells: 0, start: self.out.len() };
            if name == b"dt" {
                (table.cell, table.cells) = (Some(Cell::Goes), 1);
            }
        }
    }

    fn close(&mut self, name: &[u8]) {
        let is_end = self.scopes.end(name);
        if is_end || self.scopes.shows().is_removed {
            return;
        }
        match name {
            b"textarea" | b"select" => return self.end_controls(),
            b"option" | b"optgroup" => return,
            b"td" | b"th" | b"tr" | b"table" | b"dd" | b"dl" | b"form" => self.end_controls(),
            _ => {}
        }
        if [b"td".as_slice(), b"th", b"tr", b"table", b"dd", b"dl"].contains(&name) {
            (self.fresh, self.awaited) = (false, false);
        }
        self.lay(name, false);
        match name {
            b"table" | b"dl" => {
                self.tables.pop();
                if let Some(Table { cell: Some(cell), .. }) = self.tables.last_mut() {
                    *cell = Cell::Ends;
                }
            }
            b"pre" => self.preformatted = self.preformatted.saturating_sub(1),
            b"blockquote" => self.quoted = self.quoted.saturating_sub(1),
            b"sup" => self.raised = self.raised.saturating_sub(1),
            b"label" => self.labelled = true,
            _ => {}
        }
    }

    /// Begins a cell of a table: a tab parts it from the one before. A cell behind one of several lines
    /// has a line of its own, which begins with the tab.
    fn cell(&mut self) {
        self.awaited = false;
        let Some(table) = self.tables.last_mut() else {
            self.end(Break::Line);
            return;
        };
        table.cells += 1;
        table.cell = Some(Cell::Goes);
        let is_broken = table.cells > 2 && self.out.len() > table.start;
        if is_broken && !self.fresh {
            if !self.line.is_empty() {
                self.end_line();
            }
            self.line.push('\t');
        } else if !self.line.is_empty() && !self.fresh {
            self.line.push('\t');
        }
        (self.fresh, self.blank) = (!self.line.is_empty(), false);
        let start = self.out.len();
        if let Some(table) = self.tables.last_mut() {
            table.start = start;
        }
    }

    /// Ends the line where an element begins or ends that has lines of its own.
    fn lay(&mut self, name: &[u8], opens: bool) {
        let is_row = matches!(name, b"tr" | b"dt");
        let is_new = opens && (is_row || matches!(name, b"td" | b"th" | b"dd"));
        if let (true, Some(table)) = (is_new || is_row, self.tables.last_mut())
            && table.cell.is_some()
        {
            // The cell before ends here, also where the page leaves that out.
            self.fresh = false;
            if is_row && (opens || name == b"tr") {
                table.cell = None;
            }
        }
        if name == b"dt" && !opens {
            return;
        }
        let lays = PARAGRAPHS.contains(&name) || LINES.contains(&name);
        let cell = self.tables.last_mut().and_then(|table| table.cell.as_mut());
        let is_table = matches!(name, b"table" | b"dl");
        if let (Some(cell), true, false) = (cell, lays, is_table) {
            // The paragraphs of a cell are lines, and the first is in the row.
            *cell = Cell::Ends;
        } else if PARAGRAPHS.contains(&name) {
            self.end(Break::Paragraph);
        } else if LINES.contains(&name) {
            self.end(Break::Line);
        }
    }

    /// Shows the answers in the controls that are open, and ends them.
    fn end_controls(&mut self) {
        if let Some(text) = self.area.take() {
            self.area(&text);
        }
        if let Some(select) = self.select.take() {
            self.control(&select.shown());
        }
    }

    /// Takes text where it comes: that of a control, or text that is shown.
    fn read(&mut self, text: &str) {
        let shows = self.scopes.shows();
        if shows.is_removed || self.out.len() > limit::MAIL {
            return;
        }
        if let Some(area) = &mut self.area {
            area.push_str(text);
            return;
        }
        if let Some(select) = &mut self.select {
            if let Some(choice) = &mut select.open {
                choice.words.push_str(text);
            }
            return;
        }
        if shows.is_invisible || shows.is_sizeless {
            return;
        }
        if self.awaited && !text.trim_ascii().is_empty() {
            self.cell();
        }
        self.push(text);
    }

    fn push(&mut self, text: &str) {
        let raised = (self.raised > 0).then(|| tag::raised(text)).flatten();
        let text = raised.as_deref().unwrap_or(text);
        let is_text = !text.trim_ascii().is_empty();
        if is_text {
            self.labelled = false;
            let fresh = std::mem::take(&mut self.fresh);
            let cell = self.tables.last_mut().and_then(|table| table.cell.as_mut());
            if let Some(cell) = cell.filter(|cell| **cell == Cell::Ends) {
                *cell = Cell::Goes;
                if !fresh && !self.line.ends_with('\t') {
                    self.end(Break::Line);
                }
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
            if self.blank && !self.line.is_empty() && !self.line.ends_with('\t') {
                self.line.push(' ');
            }
            self.line.push_str(word);
            self.blank = true;
        }
        self.blank &= text.ends_with(space);
    }

    fn end(&mut self, what: Break) {
        if self.fresh {
            return;
        }
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
