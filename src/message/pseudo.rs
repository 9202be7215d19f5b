//! Pseudo-locales: the source's own words made to look foreign, so that anybody sees which text
//! of a page is not a message. `en-XA` has accents and is a third longer, `ar-XB` runs from right
//! to left (both as in CLDR and Android). Only the text of Markdown is changed: never code,
//! addresses, names of links, placeables.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use fluent::FluentResource;
use fluent_syntax::ast;

use super::{Pseudo, Resource, place};
use crate::diagnostic::Diagnostics;
use crate::markdown::Analysis;
use crate::source::Source;

/// What stands for a placeable while Markdown is read: a character that is no letter and no markup.
const PLACEABLE: char = crate::inline::VALUE;

/// A resource whose messages are formatted in a pseudo-locale; its places stay those of the source.
pub(super) fn pseudo(resource: &Resource, kind: Pseudo) -> Resource {
    let mut edits = Edits { resource: &resource.original, kind, list: Vec::new() };
    for entry in resource.original.entries() {
        // Names of products stay as they are: an interface is not in a pseudo-locale.
        if let ast::Entry::Message(message) = entry {
            message.value.iter().for_each(|pattern| edits.pattern(pattern, true));
            message.attributes.iter().for_each(|own| edits.pattern(&own.value, true));
        }
    }
    let mut list = edits.list;
    list.sort_by_key(|(range, _)| (range.start, range.end));
    let text = resource.original.source();
    let mut changed = String::with_capacity(text.len() * 2);
    let mut done = 0;
    for (range, replacement) in list {
        changed.push_str(text.get(done..range.start).unwrap_or_default());
        changed.push_str(&replacement);
        done = range.end;
    }
    changed.push_str(text.get(done..).unwrap_or_default());
    let changed = Source::new(resource.source.path(), changed);
    // What is wrong with it was wrong with the original.
    let localized = Resource::parse(&mut Diagnostics::default(), &changed);
    Resource {
        source: resource.source.clone(),
        original: Arc::clone(&resource.original),
        localized: localized.map(Box::new),
        rewritten: OnceLock::new(),
        pieces: OnceLock::new(),
        analyses: OnceLock::new(),
        index: resource.index.clone(),
        unparsed: resource.unparsed.clone(),
    }
}

struct Edits<'a> {
    resource: &'a FluentResource,
    kind: Pseudo,
    list: Vec<(Range<usize>, String)>,
}

impl Edits<'_> {
    /// Changes the text of a pattern; `whole` where it is a text of its own, to be put in brackets.
    fn pattern(&mut self, pattern: &ast::Pattern<&str>, whole: bool) {
        let mut text = String::new();
        // Where each stretch of `text` stands in the source.
        let mut stretches: Vec<(usize, Range<usize>)> = Vec::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    stretches.push((text.len(), place(self.resource, value)));
                    text.push_str(value);
                }
                ast::PatternElement::Placeable { expression } => {
                    text.push_str(&self.inner(expression, pattern));
                }
            }
        }
        let readable = Analysis::of(&text).words;
        for (start, range) in &stretches {
            let own = text.get(*start..*start + range.len()).unwrap_or_default();
            let changed = self.changed(own, *start, &readable);
            self.list.push((range.clone(), changed));
        }
        if let (true, Some((_, first)), Some((_, last))) =
            (whole, stretches.first(), stretches.last())
        {
            let (open, close) = self.kind.brackets();
            // A placeable may stand before the first text: the bracket belongs before it too.
            let start = first.start.min(self.start(pattern).unwrap_or(first.start));
            let trimmed = self.resource.source().get(last.clone()).unwrap_or_default().trim_end();
            let end = (last.start + trimmed.len()).max(self.end(pattern).unwrap_or(0));
            self.list.push((start..start, open.to_owned()));
            self.list.push((end..end, close.to_owned()));
        }
    }

    /// Where the pattern's first placeable opens, where it begins with one.
    fn start(&self, pattern: &ast::Pattern<&str>) -> Option<usize> {
        let ast::PatternElement::Placeable { .. } = pattern.elements.first()? else { return None };
        let ast::PatternElement::TextElement { value } = pattern.elements.get(1)? else {
            return None;
        };
        let next = place(self.resource, value).start;
        self.resource.source().get(..next)?.rfind('{')
    }

    /// Where the pattern's last placeable closes, where it ends with one.
    fn end(&self, pattern: &ast::Pattern<&str>) -> Option<usize> {
        let ast::PatternElement::Placeable { expression } = pattern.elements.last()? else {
            return None;
        };
        let ast::Expression::Inline(_) = expression else { return None };
        let before = pattern.elements.iter().rev().nth(1)?;
        let ast::PatternElement::TextElement { value } = before else { return None };
        let from = place(self.resource, value).end;
        let closed = self.resource.source().get(from..)?.find('}')?;
        Some(from + closed + 1)
    }

    /// Goes into the variants of a placeable; answers with what stands for it in Markdown.
    fn inner(&mut self, expression: &ast::Expression<&str>, around: &ast::Pattern<&str>) -> String {
        if let ast::Expression::Select { variants, .. } = expression {
            let alone = around.elements.len() == 1;
            variants.iter().for_each(|variant| self.pattern(&variant.value, alone));
        }
        PLACEABLE.to_string()
    }

    /// A stretch of text with its readable parts changed.
    fn changed(&self, text: &str, start: usize, readable: &[Range<usize>]) -> String {
        let mut out = String::with_capacity(text.len() * 2);
        let mut word = String::new();
        for (at, char) in text.char_indices() {
            let inside = readable.iter().any(|range| range.contains(&(start + at)));
            if inside && char.is_alphabetic() {
                word.push(char);
                continue;
            }
            out.push_str(&self.kind.word(&word));
            word.clear();
            out.push(char);
        }
        out.push_str(&self.kind.word(&word));
        out
    }
}

impl Pseudo {
    /// The pseudo-locale of this tag.
    #[must_use]
    pub fn named(tag: &str) -> Option<Self> {
        match tag {
            "en-XA" => Some(Self::Accented),
            "ar-XB" => Some(Self::RightToLeft),
            _ => None,
        }
    }

    fn brackets(self) -> (&'static str, &'static str) {
        match self {
            Self::Accented => ("⟦", "⟧"),
            Self::RightToLeft => ("", ""),
        }
    }

    fn word(self, word: &str) -> String {
        match self {
            _ if word.is_empty() => String::new(),
            Self::Accented => accented(word),
            // RIGHT-TO-LEFT OVERRIDE up to POP, between RIGHT-TO-LEFT MARKs.
            Self::RightToLeft => format!("\u{200f}\u{202e}{word}\u{202c}\u{200f}"),
        }
    }
}

/// A word with accents, its vowels doubled: about a third longer.
fn accented(word: &str) -> String {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    let mut out = String::with_capacity(word.len() * 3);
    for char in word.chars() {
        let at = PLAIN.chars().position(|plain| plain == char);
        let accented = at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(char);
        out.push(accented);
        if matches!(char, 'a' | 'e' | 'i' | 'o' | 'u') {
            out.push(accented);
        }
    }
    out
}
