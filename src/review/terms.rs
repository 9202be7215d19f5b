//! Words that a locale must use alike: terms, names of notes, and what the source says twice.

use std::collections::BTreeMap;

use super::{Entry, Finder, Known, Pair, Tongue};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::message::PLACEABLE;
use crate::source::Span;

/// The words of alerts: readers tell them apart by these alone.
const NOTES: [&str; 5] =
    ["docent-note", "docent-tip", "docent-important", "docent-warning", "docent-caution"];

/// A term of several words that a text of the source writes out.
pub(super) fn written_out(finder: &mut Finder<'_>, tongue: &Tongue<'_>, known: &Known<'_>) {
    if !tongue.original || known.outline.is_term {
        return;
    }
    // Where terms are explained, they are written out.
    let explained = |id: &str| finder.resource.has(&format!("-{id}"));
    let several = tongue.terms.iter().filter(|(_, term)| term.trim().contains(' '));
    let mut terms: Vec<_> = several.filter(|(id, _)| !explained(id)).collect();
    // The longest that fits is the one that is meant.
    terms.sort_by_key(|(id, term)| (std::cmp::Reverse(term.len()), *id));
    for (id, term) in terms {
        for reading in known.readings {
            let Some(at) = reading.flat.text.find(term.as_str()) else { continue };
            let end = at + term.len();
            let letter = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
            let text = &reading.flat.text;
            if letter(text[..at].chars().next_back()) || letter(text[end..].chars().next()) {
                continue;
            }
            let problem = format!("`{}` writes out what `-{id}` says", known.name());
            let help = format!("write `{{ -{id} }}`");
            let kind = (&Code::HARD_CODED_TERM, Severity::Warning);
            finder.tell(kind, reading.flat.slice(&(at..end)), problem, help);
            return;
        }
    }
}

/// A text with its source's, and where it stands.
struct Said<'a> {
    name: String,
    text: &'a str,
    source: &'a str,
    place: Span,
}

/// What must differ and what must not, over all files of a locale.
#[derive(Default)]
pub(super) struct Twins<'a> {
    terms: Vec<Said<'a>>,
    notes: Vec<Said<'a>>,
    /// By the source's text: what the first of its translations says, and those that differ.
    texts: BTreeMap<&'a str, (Said<'a>, Vec<Said<'a>>)>,
}

impl<'a> Twins<'a> {
    /// Remembers a term.
    pub(super) fn term(&mut self, finder: &Finder<'_>, own: &'a Entry<'a>, source: &'a Entry<'a>) {
        if !own.outline.is_term {
            return;
        }
        let text = |entry: &'a Entry<'a>| match entry.readings.first()?.as_slice() {
            [reading] if !reading.flat.text.contains(PLACEABLE) => Some(reading.flat.text.trim()),
            _ => None,
        };
        if let (Some(own_text), Some(source)) = (text(own), text(source)) {
            let place = finder.resource.place(own.outline.id);
            let name = own.outline.name();
            self.terms.push(Said { name, text: own_text, source, place });
        }
    }

    /// Remembers a text.
    pub(super) fn pair(&mut self, finder: &Finder<'_>, pair: &Pair<'a>) {
        let (text, source) = (pair.own.usual().trim(), pair.source.usual().trim());
        let id = pair.own.outline.id;
        let plain = pair.own.part.texts.len() == 1 && pair.source.part.texts.len() == 1;
        if pair.own.outline.is_term || !plain || text.is_empty() {
            return;
        }
        let said = || Said {
            name: pair.own.name(),
            text,
            source,
            place: finder.resource.place(pair.own.slice()),
        };
        if NOTES.contains(&id) && pair.own.part.attribute.is_none() {
            self.notes.push(said());
        }
        // What holds a value may say it otherwise, and one word is often several to others.
        let copied = text == source;
        if copied || source.contains(PLACEABLE) || source.split_whitespace().nth(1).is_none() {
            return;
        }
        match self.texts.get_mut(source) {
            Some((first, others)) if first.text != text => {
                if !others.iter().any(|other| other.text == text) {
                    others.push(said());
                }
            }
            Some(_) => {}
            None => drop(self.texts.insert(source, (said(), Vec::new()))),
        }
    }

    /// Reports what is the same and mustn't be, and the other way round.
    pub(super) fn finish(self, found: &mut Diagnostics, tongue: &Tongue<'_>) {
        for group in [&self.terms, &self.notes] {
            for (at, said) in group.iter().enumerate() {
                let same = |other: &&Said<'_>| {
                    other.text.to_lowercase() == said.text.to_lowercase()
                        && other.source.to_lowercase() != said.source.to_lowercase()
                };
                let Some(other) = group.iter().take(at).find(same) else { continue };
                let problem = format!(
                    "`{}` and `{}` say the same in {}: `{}`",
                    other.name, said.name, tongue.locale, said.text
                );
                let help = format!("tell apart `{}` and `{}`", other.source, said.source);
                found.push(
                    Diagnostic::warning(&Code::SAME_WORDS, problem)
                        .about(said.name.clone())
                        .at(said.place.clone())
                        .related(other.place.clone(), "the other")
                        .help(help),
                );
            }
        }
        for (first, others) in self.texts.into_values() {
            for other in others {
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
