//! Inline content: the text of a message as a tree. It is made once, of what Fluent printed; every
//! format is a writer over it.

use std::borrow::Cow;

use crate::character::{is_line_break, is_without_blanks, mark};
use crate::pseudo::Pseudo;

/// The text that a message printed, with the parts that its variables, functions, terms and literals
/// printed: that is text, and never markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formatted {
    /// The message's own words, with [`VALUE`] in the place of each value.
    pub text: String,
    /// The values, in their order.
    pub values: Vec<Printed>,
    /// The pseudo-locale that its own words are shown in.
    pub pseudo: Option<Pseudo>,
    /// Whether it is one of several variants.
    pub is_variant: bool,
}

/// The text that a part of a message printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The text.
    pub text: String,
    /// Whether it was given to the message, and is in any language; else the locale has written it.
    pub is_given: bool,
}

impl Printed {
    /// The lines of a value as one line of text.
    pub(crate) fn on_one_line(&self) -> Cow<'_, str> {
        if self.text.contains(is_line_break) {
            self.text.replace("\r\n", "\n").replace(is_line_break, " ").into()
        } else {
            Cow::Borrowed(&self.text)
        }
    }
}

/// The character in the place of a value.
pub const VALUE: char = mark::GIVEN;

impl Formatted {
    /// Reads a text that Fluent printed, with marks around values.
    #[must_use]
    pub fn of(printed: String) -> Self {
        // The first byte of all marks; a text without values has none.
        if memchr::memchr(0xee, printed.as_bytes()).is_none() {
            return Self { text: printed, ..Self::default() };
        }
        let (mut text, mut values) = (String::with_capacity(printed.len()), Vec::new());
        let mut rest = printed.as_str();
        while let Some((before, mark, from)) = split_at_mark(rest) {
            text.push_str(before);
            if mark == mark::END {
                rest = from;
                continue;
            }
            let (value, after) =
                split_at_mark(from).map_or((from, ""), |(value, _, after)| (value, after));
            text.push(VALUE);
            values.push(Printed { text: value.to_owned(), is_given: mark == mark::GIVEN });
            rest = after;
        }
        text.push_str(rest);
        Self { text, values, ..Self::default() }
    }

    /// All of it as plain text.
    #[must_use]
    pub fn into_text(self) -> String {
        let words = |text: &str| self.pseudo.map_or(text.to_owned(), |pseudo| pseudo.words(text));
        let mut values = self.values.iter();
        let mut out = String::with_capacity(self.text.len());
        for (at, text) in self.text.split(VALUE).enumerate() {
            if at > 0 {
                out.extend(values.next().map(|value| value.text.as_str()));
            }
            out.push_str(&words(text));
        }
        match self.pseudo {
            Some(pseudo) if self.text.contains(char::is_alphabetic) => {
                let (open, close) = pseudo.brackets();
                format!("{open}{out}{close}")
            }
            _ => out,
        }
    }
}

/// A text before and after its first mark, and the mark.
fn split_at_mark(text: &str) -> Option<(&str, char, &str)> {
    // The first byte of all marks, and of nothing else that a text may have.
    memchr::memchr_iter(0xee, text.as_bytes()).find_map(|at| {
        let (before, from) = text.split_at_checked(at)?;
        let mark = from.chars().next()?;
        let is_mark = [mark::GIVEN, mark::PRINTED, mark::END].contains(&mark);
        is_mark.then(|| (before, mark, &from[mark.len_utf8()..]))
    })
}

/// The parts of a text, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inlines(Vec<Inline>);

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words of the message itself, or what the locale has written for it: numbers, dates, terms.
    Text(String),
    /// A variable's text as it was given, in any language.
    Value(String),
    /// Emphasis.
    Emphasis(Emphasis),
    /// Code, with the values in it.
    Code(String),
    /// A link to what the page declares under a key.
    Link {
        /// The key, as it was written.
        key: String,
        /// The text.
        content: Inlines,
    },
    /// A line break of the source: a blank.
    SoftBreak,
    /// A line break that readers see.
    HardBreak,
}

/// Emphasised content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emphasis {
    /// Whether it is strong.
    pub is_strong: bool,
    /// The mark that the author wrote, `*` or `_`.
    pub mark: char,
    /// The emphasised text.
    pub content: Inlines,
}

impl Inlines {
    /// A text that is all words.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        Self(if text.is_empty() { Vec::new() } else { vec![Inline::Text(text)] })
    }

    /// Puts the text between two others.
    #[must_use]
    pub fn between(mut self, before: &str, after: &str) -> Self {
        let mut whole = Self::text(before);
        self.0.drain(..).for_each(|inline| whole.push(inline));
        whole.push(Inline::Text(after.to_owned()));
        whole
    }

    /// Adds a part; words beside words become one text.
    pub fn push(&mut self, inline: Inline) {
        match (self.0.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, Inline::Text(text) | Inline::Value(text)) if text.is_empty() => {}
            (_, inline) => self.0.push(inline),
        }
    }

    /// The parts, as a slice.
    #[must_use]
    pub fn as_slice(&self) -> &[Inline] {
        &self.0
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The characters that readers see, without markup and addresses: a line break that they see is a
    /// line feed.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut out = String::new();
        self.write_plain(&mut out);
        out
    }

    fn write_plain(&self, out: &mut String) {
        for inline in &self.0 {
            match inline {
                Inline::Text(text) | Inline::Value(text) | Inline::Code(text) => out.push_str(text),
                Inline::Emphasis(Emphasis { content, .. }) | Inline::Link { content, .. } => {
                    content.write_plain(out);
                }
                Inline::SoftBreak => out.push(' '),
                Inline::HardBreak => out.push('\n'),
            }
        }
    }

    /// Whether readers see a line break in it.
    #[must_use]
    pub fn has_breaks(&self) -> bool {
        let mut has_breaks = false;
        self.each(&mut |inline| has_breaks |= *inline == Inline::HardBreak);
        has_breaks
    }

    /// Puts the text on one line: line breaks become blanks, or nothing in scripts without blanks.
    #[must_use]
    pub fn on_one_line(self) -> Self {
        let soft = |inline| if inline == Inline::HardBreak { Inline::SoftBreak } else { inline };
        let blank = |inline| match inline {
            Inline::SoftBreak => Inline::Text(" ".to_owned()),
            other => other,
        };
        self.map(&soft).joined().map(&blank)
    }

    /// The text as strong emphasis.
    #[must_use]
    pub fn strong(self) -> Self {
        Self(vec![Inline::Emphasis(Emphasis { is_strong: true, mark: '*', content: self })])
    }

    /// Changes the keys of the links.
    #[must_use]
    pub fn with_keys(self, change: &dyn Fn(&str) -> String) -> Self {
        let one = |inline| match inline {
            Inline::Link { key, content } => {
                Inline::Link { key: change(&key), content: content.with_keys(change) }
            }
            Inline::Emphasis(emphasis) => {
                let content = emphasis.content.with_keys(change);
                Inline::Emphasis(Emphasis { content, ..emphasis })
            }
            leaf => leaf,
        };
        Self(self.0.into_iter().map(one).collect())
    }

    /// Leaves out links whose keys lead nowhere; their texts stay.
    #[must_use]
    pub fn with_links(self, leads: &dyn Fn(&str) -> bool) -> Self {
        let mut out = Self::default();
        for inline in self.0 {
            match inline {
                Inline::Link { key, content } if leads(&key) => {
                    out.push(Inline::Link { key, content: content.with_links(leads) });
                }
                Inline::Link { content, .. } => {
                    content.with_links(leads).0.into_iter().for_each(|inline| out.push(inline));
                }
                Inline::Emphasis(emphasis) => {
                    let content = emphasis.content.with_links(leads);
                    out.push(Inline::Emphasis(Emphasis { content, ..emphasis }));
                }
                leaf => out.push(leaf),
            }
        }
        out
    }

    /// Changes each leaf: words, values, code and line breaks.
    fn map(self, change: &dyn Fn(Inline) -> Inline) -> Self {
        let one = |inline| match inline {
            Inline::Emphasis(Emphasis { is_strong, mark, content }) => {
                Inline::Emphasis(Emphasis { is_strong, mark, content: content.map(change) })
            }
            Inline::Link { key, content } => Inline::Link { key, content: content.map(change) },
            leaf => change(leaf),
        };
        self.0.into_iter().map(one).collect()
    }

    /// Puts values in the place of those that were not known, in their order; `None` where there are too
    /// few.
    #[must_use]
    pub fn filled<'a>(self, values: &mut impl Iterator<Item = &'a Printed>) -> Option<Self> {
        let mut out = Self::default();
        for inline in self.0 {
            out.push(match inline {
                Inline::Value(_) => values.next()?.clone().into(),
                Inline::Code(code) => Inline::Code(filled(code, values)?),
                Inline::Emphasis(Emphasis { is_strong, mark, content }) => {
                    let content = content.filled(values)?;
                    Inline::Emphasis(Emphasis { is_strong, mark, content })
                }
                Inline::Link { key, content } => {
                    let content = content.filled(values)?;
                    Inline::Link { key: filled(key, values)?, content }
                }
                other => other,
            });
        }
        Some(out)
    }

    /// Removes the soft breaks between two characters of scripts that are written without blanks
    /// (CSS Text 3, 4.1.3).
    #[must_use]
    pub fn joined(self) -> Self {
        self.join(&mut None, None)
    }

    fn join(self, before: &mut Option<char>, after: Option<char>) -> Self {
        let unspaced = |char: Option<char>| char.is_some_and(is_without_blanks);
        let mut out = Self::default();
        let mut parts = self.0.into_iter();
        while let Some(part) = parts.next() {
            let next = first_char(parts.as_slice()).or(after);
            match part {
                Inline::SoftBreak if unspaced(*before) && unspaced(next) => {}
                Inline::SoftBreak | Inline::HardBreak => {
                    *before = Some('\n');
                    out.push(part);
                }
                Inline::Text(ref text) | Inline::Value(ref text) | Inline::Code(ref text) => {
                    *before = text.chars().next_back().or(*before);
                    out.push(part);
                }
                Inline::Emphasis(Emphasis { is_strong, mark, content }) => {
                    let content = content.join(before, next);
                    out.push(Inline::Emphasis(Emphasis { is_strong, mark, content }));
                }
                Inline::Link { key, content } => {
                    let content = content.join(before, next);
                    out.push(Inline::Link { key, content });
                }
            }
        }
        out
    }

    /// Calls a function with every part, those within others after these.
    pub fn each<'a>(&'a self, call: &mut dyn FnMut(&'a Inline)) {
        for inline in &self.0 {
            call(inline);
            if let Inline::Emphasis(Emphasis { content, .. }) | Inline::Link { content, .. } =
                inline
            {
                content.each(call);
            }
        }
    }
}

impl From<Printed> for Inline {
    fn from(printed: Printed) -> Self {
        let text = printed.on_one_line().into_owned();
        if printed.is_given { Self::Value(text) } else { Self::Text(text) }
    }
}

impl FromIterator<Inline> for Inlines {
    fn from_iter<I: IntoIterator<Item = Inline>>(parts: I) -> Self {
        let mut inlines = Self::default();
        parts.into_iter().for_each(|inline| inlines.push(inline));
        inlines
    }
}

/// A text with values in the place of those that were not known.
fn filled<'a>(text: String, values: &mut impl Iterator<Item = &'a Printed>) -> Option<String> {
    if !text.contains(mark::PLACEABLE) {
        return Some(text);
    }
    let mut out = String::with_capacity(text.len());
    for (at, part) in text.split(mark::PLACEABLE).enumerate() {
        if at > 0 {
            out.push_str(&values.next()?.on_one_line());
        }
        out.push_str(part);
    }
    Some(out)
}

/// The first character that readers see of some parts.
fn first_char(parts: &[Inline]) -> Option<char> {
    parts.iter().find_map(|inline| match inline {
        Inline::Text(text) | Inline::Value(text) | Inline::Code(text) => text.chars().next(),
        Inline::Emphasis(Emphasis { content, .. }) | Inline::Link { content, .. } => {
            first_char(&content.0)
        }
        Inline::SoftBreak | Inline::HardBreak => Some('\n'),
    })
}
