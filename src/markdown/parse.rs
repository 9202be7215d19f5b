//! From what a message printed to a tree, in one parse.
//!
//! The parser sees a letter in the place of each value, so that nothing that a value prints is markup.
//! Beside marks of emphasis it sees Chinese, Japanese and Korean characters as the amendment of
//! `CommonMark` for them reads them (markdown-cjk-friendly): their punctuation is no reason for marks not
//! to begin or end emphasis, and other punctuation beside such a character isn't either.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Tag, TagEnd};

use super::{Fault, Links, bare_address, is_plain};
use crate::character::{invalid_characters, is_cjk, is_punctuation, mark};
use crate::inline::{Emphasis, Formatted, Inline, Inlines, Printed, VALUE};

/// What a message printed, parsed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The text.
    pub inlines: Inlines,
    /// What it holds that it must not, in the order of the text.
    pub faults: Vec<Fault>,
}

/// What a message printed as a tree, with the faults of its Markdown. `links` has the keys that the
/// page declares.
#[must_use]
pub fn parse(printed: &Formatted, links: &Links) -> Parsed {
    let Formatted { text, values } = printed;
    if is_plain(text) && bare_address(text).is_none() {
        let mut inlines = Inlines::default();
        let mut values = values.iter();
        for (at, words) in text.split(VALUE).enumerate() {
            if at > 0 {
                values.next().into_iter().for_each(|value| inlines.push(value.clone().into()));
            }
            inlines.push(Inline::Text(words.to_owned()));
        }
        return Parsed { inlines, faults: Vec::new() };
    }
    let prepared = Prepared::new(text, values);
    let mut tree = Tree::new(&prepared, links);
    // A checkbox is one only in a list, where an item's message is.
    if text.starts_with("[ ] ") || text.starts_with("[x] ") || text.starts_with("[X] ") {
        tree.faults.push(Fault::Block("a checkbox"));
    }
    // A table is nothing for `CommonMark`, but surely meant.
    let parser = super::parser(&prepared.text, links, Options::ENABLE_TABLES);
    // `[x]: y` leads links to an address, and shows nothing.
    let definitions = parser.reference_definitions().iter();
    tree.faults.extend(definitions.map(|(_, own)| Fault::InlineLink(own.dest.to_string())));
    for (event, range) in parser.into_offset_iter() {
        tree.event(event, range);
    }
    tree.finish()
}

/// Markdown without values, in which [`mark::PLACEABLE`] is one that is not known.
#[must_use]
pub fn parse_text(text: &str, links: &Links) -> Inlines {
    let (text, values) = unknown_values(text);
    parse(&Formatted { text, values }, links).inlines
}

/// The ranges of a text that a reader reads as words: not code, not the names and addresses of links, not
/// markup.
#[must_use]
pub fn text_ranges(text: &str) -> Vec<Range<usize>> {
    if is_plain(text) {
        return std::iter::once(0..text.len()).collect();
    }
    let (text, values) = unknown_values(text);
    let prepared = Prepared::new(&text, &values);
    let links = Links::new();
    let events = super::parser(&prepared.text, &links, Options::empty()).into_offset_iter();
    let texts = events.filter(|(event, _)| matches!(event, Event::Text(_)));
    texts.map(|(_, range)| range).collect()
}

/// A text in which values that are not known are as others; every character has its place still.
fn unknown_values(text: &str) -> (String, Vec<Printed>) {
    let text = text.replace(VALUE, "\u{fffd}");
    let printed = Printed { text: mark::PLACEABLE.to_string(), is_given: false };
    let values = vec![printed; text.matches(mark::PLACEABLE).count()];
    (text.replace(mark::PLACEABLE, &VALUE.to_string()), values)
}

/// Punctuation in the place of a character beside marks of emphasis, and of one of four bytes: places in
/// the text stay the same.
const PUNCTUATION: [char; 2] = ['\u{203d}', '\u{10100}'];

/// A text as the parser sees it, and what it sees other characters for.
struct Prepared<'a> {
    text: Cow<'a, str>,
    /// Where the characters are that stand for others, and for which.
    stand_ins: Vec<(usize, Original<'a>)>,
}

/// What the parser sees another character for.
#[derive(Clone, Copy)]
enum Original<'a> {
    Value(&'a Printed),
    Char(char),
}

impl<'a> Prepared<'a> {
    fn new(text: &'a str, values: &'a [Printed]) -> Self {
        let mut seen = beside_marks(text);
        if values.is_empty() && seen.is_empty() {
            return Self { text: text.into(), stand_ins: Vec::new() };
        }
        let own = |(at, char): (usize, char)| (at, char, char);
        let is_stand_in = |(_, char): &(usize, char)| *char == VALUE || PUNCTUATION.contains(char);
        seen.extend(text.char_indices().filter(is_stand_in).map(own));
        seen.sort_unstable();
        // A character between two runs of marks is the same for both.
        seen.dedup_by_key(|(at, ..)| *at);
        let (mut out, mut stand_ins) = (String::with_capacity(text.len()), Vec::new());
        let (mut values, mut done) = (values.iter(), 0);
        for (at, char, other) in seen {
            out.push_str(text.get(done..at).unwrap_or_default());
            let original = match char {
                VALUE => values.next().map(Original::Value),
                char => Some(Original::Char(char)),
            };
            stand_ins.extend(original.map(|original| (out.len(), original)));
            out.push(other);
            done = at + char.len_utf8();
        }
        out.push_str(text.get(done..).unwrap_or_default());
        Self { text: out.into(), stand_ins }
    }

    /// What is in a part of the text, with the original characters; `call` gets words and values.
    fn restore(&self, shown: &str, range: &Range<usize>, call: &mut dyn FnMut(Inline)) {
        let start = self.stand_ins.partition_point(|(at, _)| *at < range.start);
        let mut stand_ins = self.stand_ins.get(start..).unwrap_or_default().iter();
        let mut words = String::with_capacity(shown.len());
        for char in shown.chars() {
            let is_one = char == VALUE || PUNCTUATION.contains(&char);
            let original = is_one.then(|| stand_ins.next()).flatten();
            match original {
                Some((_, Original::Value(value))) => {
                    call(Inline::Text(std::mem::take(&mut words)));
                    call((*value).clone().into());
                }
                Some((_, Original::Char(char))) => words.push(*char),
                None => words.push(char),
            }
        }
        call(Inline::Text(words));
    }

    /// The key of a link with the original characters: it comes last in the link.
    fn key(&self, key: &str, range: &Range<usize>) -> String {
        let is_one = |char: &char| *char == VALUE || PUNCTUATION.contains(char);
        let count = key.chars().filter(is_one).count();
        let within = self.stand_ins.partition_point(|(at, _)| *at < range.end);
        let first = within.checked_sub(count).and_then(|first| self.stand_ins.get(first));
        match first.filter(|_| count > 0) {
            Some((at, _)) => self.restored(key, &(*at..range.end)),
            None => key.to_owned(),
        }
    }

    /// Restores a part of the text as one string.
    fn restored(&self, shown: &str, range: &Range<usize>) -> String {
        if self.stand_ins.is_empty() {
            return shown.to_owned();
        }
        let mut out = String::new();
        self.restore(shown, range, &mut |inline| {
            if let Inline::Text(text) | Inline::Value(text) = inline {
                out.push_str(&text);
            }
        });
        out
    }
}

/// The characters beside runs of marks that the parser has to see as others, with their places.
fn beside_marks(text: &str) -> Vec<(usize, char, char)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut done = 0;
    for start in memchr::memchr2_iter(b'*', b'_', bytes) {
        if start < done {
            continue;
        }
        let run = bytes[start..].iter().take_while(|byte| **byte == bytes[start]).count();
        done = start + run;
        let (mut left, mut right) = (text[..start].chars().rev(), text[done..].chars());
        let (before, after) = (left.next(), right.next());
        let (beyond_before, beyond_after) = (left.next(), right.next());
        let mut see = |at: usize, char: Option<char>, beyond: Option<char>, other: Option<char>| {
            let Some(char) = char else { return };
            let seen = seen(char, beyond, other);
            if seen != char {
                found.push((at, char, seen));
            }
        };
        see(start - before.map_or(0, char::len_utf8), before, beyond_before, after);
        see(done, after, beyond_after, before);
    }
    found
}

/// A character beside marks of emphasis as the parser has to see it, by what is beyond it, and by what is on
/// the other side of the marks.
fn seen(char: char, beyond: Option<char>, other: Option<char>) -> char {
    // Quotation marks and dashes are Chinese where they are beside such a character.
    let is_wide = |char: char| matches!(char, '‘' | '’' | '“' | '”' | '…' | '—' | '·');
    if !(is_cjk(char) || is_wide(char) && beyond.is_some_and(is_cjk)) {
        return char;
    }
    let by_punctuation = other.is_some_and(|other| is_punctuation(other) && !is_cjk(other));
    match (is_punctuation(char), by_punctuation) {
        (true, false) if char.len_utf8() == VALUE.len_utf8() => VALUE,
        (false, true) if char.len_utf8() == VALUE.len_utf8() => PUNCTUATION[0],
        (false, true) => PUNCTUATION[1],
        _ => char,
    }
}

/// A tree that is being made.
struct Tree<'a> {
    prepared: &'a Prepared<'a>,
    links: &'a Links,
    /// What is open, from the outside in, each with what it holds so far.
    open: Vec<(Open, Inlines)>,
    paragraphs: usize,
    joint: Joint,
    has_breaks: bool,
    faults: Vec<Fault>,
}

enum Open {
    Whole,
    Emphasis(bool, char),
    Link(String),
}

impl<'a> Tree<'a> {
    fn new(prepared: &'a Prepared<'a>, links: &'a Links) -> Self {
        Self {
            prepared,
            links,
            open: vec![(Open::Whole, Inlines::default())],
            paragraphs: 0,
            joint: Joint::default(),
            has_breaks: false,
            faults: Vec::new(),
        }
    }

    fn push(&mut self, inline: Inline) {
        if let Some((_, inlines)) = self.open.last_mut() {
            inlines.push(inline);
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        let fault = self.joint.unpaired(&self.prepared.text, &event, range.clone());
        self.faults.extend(fault);
        match event {
            Event::Text(text) => {
                let in_link = self.open.iter().any(|(open, _)| matches!(open, Open::Link(_)));
                let address = if in_link {
                    None
                } else {
                    bare_address(&text).and_then(|at| text[at..].split_whitespace().next())
                };
                self.faults.extend(address.map(|address| Fault::InlineLink(address.to_owned())));
                self.text(&text, &range);
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let html = self.prepared.restored(&html, &range);
                self.faults.push(Fault::Html(html.trim().to_owned()));
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
            Event::Rule => self.faults.push(Fault::Block("a rule")),
            Event::Start(tag) => self.start(&tag, range),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => self.end(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        let Some((_, inlines)) = self.open.last_mut() else { return };
        if self.prepared.stand_ins.is_empty() {
            inlines.push(Inline::Text(text.to_owned()));
        } else {
            self.prepared.restore(text, range, &mut |inline| inlines.push(inline));
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => {
                self.paragraphs += 1;
                if self.paragraphs == 2 {
                    self.faults.push(Fault::Block("a second paragraph"));
                }
            }
            Tag::Emphasis | Tag::Strong => {
                let mark = self.prepared.text.as_bytes().get(range.start).copied();
                let open = Open::Emphasis(*tag == Tag::Strong, mark.map_or('*', char::from));
                self.open.push((open, Inlines::default()));
            }
            Tag::Link { link_type, dest_url, id, .. } => {
                let is_inline =
                    matches!(link_type, LinkType::Inline | LinkType::Autolink | LinkType::Email);
                let key = self.prepared.key(if is_inline { dest_url } else { id }, &range);
                let fault = if is_inline {
                    Some(Fault::InlineLink(key.clone()))
                } else if self.links.contains_key(&key.to_lowercase()) {
                    None
                } else {
                    Some(Fault::UnknownLink(key.clone()))
                };
                self.faults.extend(fault);
                self.open.push((Open::Link(key), Inlines::default()));
            }
            Tag::Heading { .. } => self.sign("a heading", &range),
            Tag::List(_) => self.sign("a list", &range),
            Tag::CodeBlock(_) => self.faults.push(Fault::Block("a code block")),
            Tag::BlockQuote(_) => self.sign("a quotation", &range),
            Tag::Image { .. } => self.faults.push(Fault::Block("an image")),
            Tag::Table(_) => self.faults.push(Fault::Block("a table")),
            _ => {}
        }
    }

    /// Block structure that begins with a sign: a number with its mark, or a mark.
    fn sign(&mut self, what: &'static str, range: &Range<usize>) {
        let text = self.prepared.text.get(range.clone()).unwrap_or_default().trim_start();
        let digits = text.len() - text.trim_start_matches(|char: char| char.is_ascii_digit()).len();
        let (number, rest) = text.split_at(digits);
        let mark = rest.chars().next().filter(char::is_ascii_punctuation);
        self.faults.push(match mark {
            Some(mark) => Fault::Sign(what, format!("{number}\\{mark}")),
            // A heading that its underline makes one.
            None => Fault::Block(what),
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

    fn finish(mut self) -> Parsed {
        while self.open.len() > 1 {
            self.end();
        }
        let inlines = self.open.pop().map(|(_, inlines)| inlines).unwrap_or_default();
        let text = &self.prepared.text;
        // Struck-out text is a mark of no `CommonMark`, but surely meant.
        if text.contains("~~") && is_struck(&inlines) {
            self.faults.push(Fault::Block("struck-out text"));
        }
        // References can be characters that no text has.
        if text.contains('&') {
            let characters = invalid_characters(&words(&inlines));
            self.faults.extend(characters.into_iter().map(Fault::Character));
        }
        let inlines = if self.has_breaks { inlines.joined() } else { inlines };
        Parsed { inlines, faults: self.faults }
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

/// Where a text and the marks of emphasis meet.
#[derive(Default)]
struct Joint {
    /// Where the last text that ends with a mark, or the last emphasis, ended; with the mark.
    text: Option<(usize, u8)>,
    emphasis: Option<(usize, u8)>,
}

impl Joint {
    /// A fault where a mark of text continues those of emphasis, or these it.
    fn unpaired(&mut self, source: &str, event: &Event<'_>, range: Range<usize>) -> Option<Fault> {
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
        first.filter(|_| meets).map(|(_, mark)| Fault::Unpaired(char::from(mark)))
    }
}
