//! Words that a locale must use alike: terms, names of notes, and translations of equal texts.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::{AnalyzedEntry, AnalyzedPattern, Finder, LocaleContext, Pair};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::message::PLACEABLE;
use crate::source::Span;

/// The words of alerts: they alone show readers which kind of alert it is.
const NOTES: [&str; 5] =
    ["docent-note", "docent-tip", "docent-important", "docent-warning", "docent-caution"];

/// The range of a text that writes out a term: whole words, save in scripts without spaces.
pub(super) fn find(text: &str, term: &str) -> Option<Range<usize>> {
    let letter = |char: Option<char>| char.is_some_and(joins);
    text.match_indices(term).map(|(at, _)| at..at + term.len()).find(|range| {
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().next();
        let starts = letter(term.chars().next());
        let ends = letter(term.chars().next_back());
        !(starts && letter(before) || ends && letter(after))
    })
}

/// Whether a letter makes one word with its neighbours: not in Chinese, Japanese, Thai and such.
fn joins(char: char) -> bool {
    char.is_alphanumeric()
        && !matches!(char, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..)
}

/// The terms of several words that a locale has, ready to be found in any text.
pub(super) struct Phrases<'a> {
    ids: Vec<&'a str>,
    finder: Option<AhoCorasick>,
}

impl<'a> Phrases<'a> {
    pub(super) fn new(terms: &HashMap<&'a str, String>) -> Self {
        let several = terms.iter().filter(|(_, term)| term.trim().contains(' '));
        let mut several: Vec<(&str, &String)> = several.map(|(id, term)| (*id, term)).collect();
        several.sort_unstable();
        let ids = several.iter().map(|(id, _)| *id).collect();
        let texts = several.iter().map(|(_, term)| term.as_str());
        // The longest that fits is the one that is meant.
        let builder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(texts);
        Self { ids, finder: builder.ok() }
    }
}

/// A term of several words that a text of the source writes out.
pub(super) fn written_out(
    finder: &mut Finder<'_>,
    context: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    if !context.original || pattern.message.is_term {
        return;
    }
    let Some(phrases) = &context.phrases.finder else { return };
    for variant in pattern.variants {
        let text = &variant.flat.text;
        let found = phrases.find_iter(text).find_map(|found| {
            let id = context.phrases.ids.get(found.pattern().as_usize())?;
            let joined = |one: Option<char>, other: Option<char>| {
                one.is_some_and(joins) && other.is_some_and(joins)
            };
            let term = text.get(found.range())?;
            let after = text.get(found.end()..)?.chars().next();
            let whole = !joined(term.chars().next_back(), after);
            let before = text[..found.start()].chars().next_back().is_some_and(joins);
            // Where terms are explained, they are written out.
            let explained = finder.resource.has(&format!("-{id}"));
            (whole && !before && !explained).then(|| (*id, found.range()))
        });
        let Some((id, range)) = found else { continue };
        let problem = format!("`{}` writes out what `-{id}` says", pattern.name());
        let help = format!("write `{{ -{id} }}`");
        let kind = (&Code::HARD_CODED_TERM, Severity::Warning);
        finder.report(kind, variant.flat.slice(&range), problem, help);
        return;
    }
}

/// A text with its source's, and its place.
struct TermUse<'a> {
    name: String,
    text: &'a str,
    source: &'a str,
    place: Span,
}

/// Translations of a text that are not its first, each once.
#[derive(Default)]
struct Others<'a> {
    uses: Vec<TermUse<'a>>,
    texts: HashSet<&'a str>,
}

/// The terms and texts of all files of a locale: terms that must differ, texts that must not.
#[derive(Default)]
pub(super) struct Consistency<'a> {
    terms: Vec<TermUse<'a>>,
    notes: Vec<TermUse<'a>>,
    /// By the source's text: the first of its translations, and those that differ.
    texts: BTreeMap<&'a str, (TermUse<'a>, Others<'a>)>,
}

impl<'a> Consistency<'a> {
    /// Remembers a term.
    pub(super) fn term(
        &mut self,
        finder: &Finder<'_>,
        own: &'a AnalyzedEntry<'a>,
        source: &'a AnalyzedEntry<'a>,
    ) {
        if !own.message.is_term {
            return;
        }
        let text = |entry: &'a AnalyzedEntry<'a>| match entry.variants.first()?.as_slice() {
            [variant] if !variant.flat.text.contains(PLACEABLE) => Some(variant.flat.text.trim()),
            _ => None,
        };
        if let (Some(own_text), Some(source)) = (text(own), text(source)) {
            let place = finder.resource.place(own.message.id);
            let name = own.message.name();
            self.terms.push(TermUse { name, text: own_text, source, place });
        }
    }

    /// Remembers a text.
    pub(super) fn pair(&mut self, finder: &Finder<'_>, pair: &Pair<'a>) {
        let (text, source) = (pair.own.usual().trim(), pair.source.usual().trim());
        let id = pair.own.message.id;
        let plain = pair.own.part.variants.len() == 1 && pair.source.part.variants.len() == 1;
        if pair.own.message.is_term || !plain || text.is_empty() {
            return;
        }
        let term_use = || TermUse {
            name: pair.own.name(),
            text,
            source,
            place: finder.resource.place(pair.own.slice()),
        };
        if NOTES.contains(&id) && pair.own.part.attribute.is_none() {
            self.notes.push(term_use());
        }
        // Texts with values may differ, and one word of the source often has several translations.
        let copied = text == source;
        if copied || source.contains(PLACEABLE) || source.split_whitespace().nth(1).is_none() {
            return;
        }
        match self.texts.get_mut(source) {
            Some((first, others)) if first.text != text => {
                if others.texts.insert(text) {
                    others.uses.push(term_use());
                }
            }
            Some(_) => {}
            None => drop(self.texts.insert(source, (term_use(), Others::default()))),
        }
    }

    /// Reports what is the same and mustn't be, and the other way round.
    pub(super) fn finish(self, found: &mut Diagnostics, context: &LocaleContext<'_>) {
        for group in [&self.terms, &self.notes] {
            let mut first: HashMap<String, &TermUse<'_>> = HashMap::new();
            for one in group {
                let other = *first.entry(one.text.to_lowercase()).or_insert(one);
                if other.source.to_lowercase() == one.source.to_lowercase() {
                    continue;
                }
                let problem = format!(
                    "`{}` and `{}` say the same in {}: `{}`",
                    other.name, one.name, context.locale, one.text
                );
                let help = format!("tell apart `{}` and `{}`", other.source, one.source);
                found.push(
                    Diagnostic::warning(&Code::SAME_WORDS, problem)
                        .about(one.name.clone())
                        .at(one.place.clone())
                        .related(other.place.clone(), "the other")
                        .help(help),
                );
            }
        }
        for (first, others) in self.texts.into_values() {
            for other in others.uses {
                let problem = format!(
                    "`{}` is `{}` in `{}`, and `{}` here",
                    other.source, first.text, first.name, other.text
                );
                found.push(
                    Diagnostic::note(&Code::INCONSISTENT_TRANSLATION, problem)
                        .about(other.name)
                        .at(other.place)
                        .related(first.place.clone(), "the other")
                        .help("use the same words, unless they mean something else here"),
                );
            }
        }
    }
}
