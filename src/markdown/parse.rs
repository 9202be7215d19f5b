//! The parser: a message's printed text becomes a tree, in one parse, and so does each variant of a message
//! before anything is printed.

use std::cell::Cell;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Tag, TagEnd};

use super::prepared::Prepared;
use super::{Links, MarkupFault, bare_address, is_plain};
use crate::character::{invalid_characters, is_line_break, mark};
use crate::inline::{Emphasis, Formatted, Inline, Inlines, Printed, VALUE};
use crate::pseudo::Pseudo;

/// A message's printed text, parsed. All places are ranges of its text, in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The text.
    pub inlines: Inlines,
    /// Its faults, in the order of the text.
    pub faults: Vec<(MarkupFault, Range<usize>)>,
}

/// A variant of a message, parsed before anything is printed: its values are not known.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// The printed text, with [`VALUE`] for each value.
    pub text: String,
    /// That as a tree, with `mark::PLACEABLE` for each value; soft breaks are not joined yet.
    pub inlines: Inlines,
    /// Its faults, whatever links a page declares.
    pub faults: Vec<(MarkupFault, Range<usize>)>,
    /// The keys of its links.
    pub links: Vec<(String, Range<usize>)>,
    /// Words that readers read: not code, not the names and addresses of links, not markup.
    pub words: Vec<Range<usize>>,
    /// Code, with its marks.
    pub code: Vec<Range<usize>>,
    /// Emphasis, with its marks.
    pub emphasis: Vec<Range<usize>>,
    /// Whether `[key]` alone is in it, which is a link only where a page declares the key.
    has_shortcuts: bool,
}

impl Analysis {
    /// Parses a variant; `text` has [`VALUE`] for each value.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let (unknown, count) = (unknown_value(), text.matches(VALUE).count());
        if is_plain(text) && bare_address(text).is_none() {
            let words = std::iter::once(0..text.len()).filter(|range| !range.is_empty()).collect();
            let inlines = plain(text, std::iter::repeat_n(&unknown, count));
            return Self { text: text.to_owned(), inlines, words, ..Self::default() };
        }
        let values = vec![unknown; count];
        let prepared = Prepared::new(text, &values);
        let mut tree = Tree::new(&prepared);
        tree.keeps_places = true;
        read(&mut tree, text, &Links::new());
        Self { text: text.to_owned(), ..tree.finish() }
    }

    /// The text with these values, as [`parse`] makes it of what is printed; `None` where that depends on
    /// the links of a page, or where the text has faults.
    #[must_use]
    pub fn with_values(&self, values: &[Printed], links: &Links) -> Option<Parsed> {
        let has_values = |(key, _): &(String, _)| key.contains(mark::PLACEABLE);
        if self.has_shortcuts || !self.faults.is_empty() || self.links.iter().any(has_values) {
            return None;
        }
        let mut values = values.iter();
        let inlines = self.inlines.clone().filled(&mut values)?;
        let is_all = values.next().is_none();
        is_all.then(|| Parsed { inlines: inlines.joined(), faults: unknown(&self.links, links) })
    }

    /// Its faults on a page with these links.
    #[must_use]
    pub fn faults(&self, links: &Links) -> Vec<(MarkupFault, Range<usize>)> {
        let mut faults = self.faults.clone();
        faults.extend(unknown(&self.links, links));
        faults.sort_by_key(|(_, range)| range.start);
        faults
    }
}

/// Parses a message's printed text into a tree, with the faults of its Markdown. `links` has the keys
/// that the page declares.
#[must_use]
pub fn parse(printed: &Formatted, links: &Links) -> Parsed {
    let Formatted { text, values, pseudo, .. } = printed;
    if is_plain(text) && bare_address(text).is_none() && pseudo.is_none() {
        return Parsed { inlines: plain(text, values), faults: Vec::new() };
    }
    let prepared = Prepared::new(text, values);
    let mut tree = Tree::new(&prepared);
    tree.pseudo = *pseudo;
    read(&mut tree, text, links);
    let has_breaks = tree.has_breaks;
    let whole = tree.finish();
    let faults = whole.faults(links);
    let inlines = if has_breaks { whole.inlines.joined() } else { whole.inlines };
    let inlines = match pseudo {
        Some(pseudo) if text.contains(char::is_alphabetic) => {
            let (open, close) = pseudo.brackets();
            inlines.between(open, close)
        }
        _ => inlines,
    };
    Parsed { inlines, faults }
}

/// Markdown without values, in which [`mark::PLACEABLE`] is one that is not known.
#[must_use]
pub fn parse_text(text: &str, links: &Links) -> Inlines {
    let text = text.replace(VALUE, "\u{fffd}");
    let values = vec![unknown_value(); text.matches(mark::PLACEABLE).count()];
    let text = text.replace(mark::PLACEABLE, &VALUE.to_string());
    parse(&Formatted { text, values, ..Formatted::default() }, links).inlines
}

/// A text without markup, with its values.
fn plain<'a>(text: &str, values: impl IntoIterator<Item = &'a Printed>) -> Inlines {
    let mut inlines = Inlines::default();
    let mut values = values.into_iter();
    for (at, words) in text.split(VALUE).enumerate() {
        if at > 0 {
            values.next().into_iter().for_each(|value| inlines.push(value.clone().into()));
        }
        inlines.push(Inline::Text(words.to_owned()));
    }
    inlines
}

/// Hands the events of a text to a tree; `benches/parses.py` counts its calls.
#[inline(never)]
fn read(tree: &mut Tree<'_>, text: &str, links: &Links) {
    // A checkbox is one only in a list, where an item's message is.
    if text.starts_with("[ ] ") || text.starts_with("[x] ") || text.starts_with("[X] ") {
        tree.read.faults.push((MarkupFault::Block("a checkbox"), 0..3));
    }
    let has_shortcuts = Cell::new(false);
    // A table is nothing for `CommonMark`, but surely meant.
    let has_bars = memchr::memchr(b'|', text.as_bytes()).is_some();
    let options = if has_bars { Options::ENABLE_TABLES } else { Options::empty() };
    let parser = super::parser(&tree.prepared.text, links, options, &has_shortcuts);
    // `[x]: y` leads links to an address, and shows nothing.
    let definitions = parser.reference_definitions().iter();
    tree.read.faults.extend(
        definitions
            .map(|(_, own)| (MarkupFault::InlineLink(own.dest.to_string()), own.span.clone())),
    );
    for (event, range) in parser.into_offset_iter() {
        tree.event(event, range);
    }
    tree.read.has_shortcuts = has_shortcuts.get();
}

/// Links whose keys a page doesn't declare.
fn unknown(keys: &[(String, Range<usize>)], links: &Links) -> Vec<(MarkupFault, Range<usize>)> {
    let unknown = keys.iter().filter(|(key, _)| !links.contains_key(&key.to_lowercase()));
    unknown.map(|(key, range)| (MarkupFault::UnknownLink(key.clone()), range.clone())).collect()
}

/// The value that docent uses for one that is not known.
fn unknown_value() -> Printed {
    Printed { text: mark::PLACEABLE.to_string(), is_given: true }
}

/// A tree that is being made.
struct Tree<'a> {
    prepared: &'a Prepared<'a>,
    /// The open elements, from the outside in, each with its content so far.
    open: Vec<(Open, Inlines)>,
    paragraphs: usize,
    joint: Joint,
    has_breaks: bool,
    /// The pseudo-locale that its words are in.
    pseudo: Option<Pseudo>,
    /// Whether it keeps the places of words, code and emphasis.
    keeps_places: bool,
    /// The result so far.
    read: Analysis,
}

enum Open {
    Whole,
    Emphasis(bool, char),
    Link(String),
}

impl<'a> Tree<'a> {
    fn new(prepared: &'a Prepared<'a>) -> Self {
        Self {
            prepared,
            open: vec![(Open::Whole, Inlines::default())],
            paragraphs: 0,
            joint: Joint::default(),
            has_breaks: false,
            pseudo: None,
            keeps_places: false,
            read: Analysis::default(),
        }
    }

    fn push(&mut self, inline: Inline) {
        if let Some((_, inlines)) = self.open.last_mut() {
            inlines.push(inline);
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        let fault = self.joint.unpaired(&self.prepared.text, &event, range.clone());
        self.read.faults.extend(fault);
        self.note(&event, &range);
        match event {
            Event::Text(text) => self.text(&text, &range),
            Event::Html(html) | Event::InlineHtml(html) => {
                let html = self.prepared.restored(&html, &range);
                self.read.faults.push((MarkupFault::Html(html.trim().to_owned()), range));
                self.push(Inline::Text(html));
            }
            Event::Code(code) => {
                let code = self.prepared.restored(&code, &range).replace(['\n', '\r'], " ");
                self.push(Inline::Code(code));
            }
            Event::SoftBreak => {
                self.has_breaks = true;
                self.push(Inline::SoftBreak);
            }
            Event::HardBreak => self.push(Inline::HardBreak),
            Event::Rule => self.read.faults.push((MarkupFault::Block("a rule"), range)),
            Event::Start(tag) => self.start(&tag, range),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => self.end(),
            _ => {}
        }
    }

    /// Keeps the place of an event, where places are asked for.
    fn note(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if !self.keeps_places {
            return;
        }
        let places = match event {
            Event::Text(_) => &mut self.read.words,
            Event::Code(_) => &mut self.read.code,
            Event::Start(Tag::Emphasis | Tag::Strong) => &mut self.read.emphasis,
            _ => return,
        };
        places.push(range.clone());
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        if !self.open.iter().any(|(open, _)| matches!(open, Open::Link(_)))
            && let Some(at) = bare_address(text)
            && let Some(address) = text[at..].split_whitespace().next()
        {
            let start = range.start + at;
            let place = start..start + address.len();
            self.read.faults.push((MarkupFault::InlineLink(address.to_owned()), place));
        }
        // References can be characters that no text has.
        let written = self.prepared.text.get(range.clone()).unwrap_or_default();
        let is_reference = written.starts_with('&') && written != text;
        if is_reference {
            let characters = invalid_characters(text).into_iter();
            self.read
                .faults
                .extend(characters.map(|one| (MarkupFault::Character(one), range.clone())));
        }
        let Some((_, inlines)) = self.open.last_mut() else { return };
        let pseudo = self.pseudo;
        let words = |text: String| {
            Inline::Text(match pseudo {
                Some(pseudo) => pseudo.words(&text),
                None => text,
            })
        };
        if is_reference {
            inlines.push(words(text.replace(is_line_break, " ")));
        } else if self.prepared.originals.is_empty() {
            inlines.push(words(text.to_owned()));
        } else {
            self.prepared.restore(text, range, &mut |part| {
                inlines.push(match part {
                    Ok(text) => words(text),
                    Err(value) => value.clone().into(),
                });
            });
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let block = match tag {
            Tag::Paragraph => {
                self.paragraphs += 1;
                if self.paragraphs != 2 {
                    return;
                }
                "a second paragraph"
            }
            Tag::Emphasis | Tag::Strong => {
                let mark = self.prepared.text.as_bytes().get(range.start).copied();
                let open = Open::Emphasis(*tag == Tag::Strong, mark.map_or('*', char::from));
                self.open.push((open, Inlines::default()));
                return;
            }
            Tag::Link { link_type, dest_url, id, .. } => {
                let is_inline =
                    matches!(link_type, LinkType::Inline | LinkType::Autolink | LinkType::Email);
                let key = self.prepared.key(if is_inline { dest_url } else { id }, &range);
                if is_inline {
                    let place = self.last(&range, dest_url);
                    self.read.faults.push((MarkupFault::InlineLink(key.clone()), place));
                } else {
                    let place = self.last(&range, &format!("[{id}]"));
                    self.read.links.push((key.clone(), place));
                }
                self.open.push((Open::Link(key), Inlines::default()));
                return;
            }
            Tag::Heading { .. } => return self.sign("a heading", range),
            Tag::List(_) => return self.sign("a list", range),
            Tag::CodeBlock(_) => "a code block",
            Tag::BlockQuote(_) => return self.sign("a quotation", range),
            Tag::Image { .. } => "an image",
            Tag::Table(_) => "a table",
            _ => return,
        };
        self.read.faults.push((MarkupFault::Block(block), range));
    }

    /// The last place of a part in a range; the whole range where it is written otherwise.
    fn last(&self, range: &Range<usize>, part: &str) -> Range<usize> {
        let text = self.prepared.text.get(range.clone()).unwrap_or_default();
        let at = text.rfind(part).map(|at| range.start + at);
        at.map_or(range.clone(), |at| at..at + part.len())
    }

    /// Block structure that begins with a sign: a number with its mark, or a mark.
    fn sign(&mut self, what: &'static str, range: Range<usize>) {
        let whole = self.prepared.text.get(range.clone()).unwrap_or_default();
        let text = whole.trim_start();
        let digits = text.len() - text.trim_start_matches(|char: char| char.is_ascii_digit()).len();
        let (number, rest) = text.split_at(digits);
        let mark = rest.chars().next().filter(char::is_ascii_punctuation);
        self.read.faults.push(match mark {
            Some(mark) => {
                let start = range.start + whole.len() - text.len();
                let sign = format!("{number}\\{mark}");
                (MarkupFault::Sign(what, sign), start..start + digits + mark.len_utf8())
            }
            // A heading that its underline makes one.
            None => (MarkupFault::Block(what), range),
        });
    }

    fn end(&mut self) {
        if self.open.len() < 2 {
            return;
        }
        let Some((open, content)) = self.open.pop() else { return };
        self.push(match open {
            Open::Whole => return,
            Open::Emphasis(is_strong, mark) => {
                Inline::Emphasis(Emphasis { is_strong, mark, content })
            }
            Open::Link(key) => Inline::Link { key, content },
        });
    }

    fn finish(mut self) -> Analysis {
        while self.open.len() > 1 {
            self.end();
        }
        let mut read = self.read;
        read.inlines = self.open.pop().map(|(_, inlines)| inlines).unwrap_or_default();
        // Struck-out text is a mark of no `CommonMark`, but surely meant.
        let text = &self.prepared.text;
        let tilde = memchr::memchr(b'~', text.as_bytes());
        let tildes = tilde.and_then(|at| Some(at + text.get(at..)?.find("~~")?));
        if let Some(at) = tildes.filter(|_| is_struck(&read.inlines)) {
            read.faults.push((MarkupFault::Block("struck-out text"), at..at + 2));
        }
        read
    }
}

/// The words of a text, without values and code.
fn words(inlines: &Inlines) -> String {
    let mut words = String::new();
    inlines.each(&mut |inline| {
        if let Inline::Text(text) = inline {
            words.push_str(text);
        }
    });
    words
}

/// Whether words are between two pairs of tildes.
fn is_struck(inlines: &Inlines) -> bool {
    let words = words(inlines);
    words.split_once("~~").is_some_and(|(_, after)| {
        let inside = after.split_once("~~").map(|(inside, _)| inside);
        inside.is_some_and(|inside| !inside.is_empty() && inside.trim() == inside)
    })
}

/// The edge between a text and the marks of emphasis.
#[derive(Default)]
struct Joint {
    /// Where the last text that ends with a mark, or the last emphasis, ended; with the mark.
    text: Option<(usize, u8)>,
    emphasis: Option<(usize, u8)>,
}

impl Joint {
    /// A fault where a mark of text continues those of emphasis, or these it.
    fn unpaired(
        &mut self,
        source: &str,
        event: &Event<'_>,
        range: Range<usize>,
    ) -> Option<(MarkupFault, Range<usize>)> {
        let Self { text, emphasis } = std::mem::take(self);
        let bytes = source.as_bytes();
        let mark = |at: usize| bytes.get(at).copied().filter(|byte| matches!(byte, b'*' | b'_'));
        let first = mark(range.start).map(|mark| (range.start, mark));
        let last = range.end.checked_sub(1).and_then(mark).map(|mark| (range.end, mark));
        let meets = match event {
            Event::Start(Tag::Emphasis | Tag::Strong) => first.is_some() && first == text,
            Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
                self.emphasis = last;
                false
            }
            Event::Text(_) if first.is_some() || last.is_some() => {
                let before = bytes.get(..range.start).unwrap_or_default();
                let slashes = before.iter().rev().take_while(|byte| **byte == b'\\').count();
                if slashes % 2 == 1 {
                    return None;
                }
                self.text = last;
                first.is_some() && first == emphasis
            }
            _ => false,
        };
        // The mark of text is the one that is too many.
        let is_before = matches!(event, Event::Start(_));
        let fault = |(at, mark): (usize, u8)| {
            let at = at.saturating_sub(usize::from(is_before));
            (MarkupFault::Unpaired(char::from(mark)), at..at + 1)
        };
        first.filter(|_| meets).map(fault)
    }
}
