//! Variables, terms and messages that only one side refers to, and what chooses the variants.

use super::{AnalyzedPattern, Finder, LocaleContext, Pair};
use crate::code::Code;
use crate::diagnostic::{Severity, nearest};
use crate::message::{Choice, PatternVariants, Reference, Resource, Variant};

/// Variables that the source doesn't have, and such as it prints and the translation doesn't.
pub(super) fn variables(finder: &mut Finder<'_>, context: &LocaleContext<'_>, pair: &Pair<'_>) {
    let mut missing = missing_variables(pair);
    let known: Vec<&str> = variables_of(pair.source.part);
    let parts = &pair.source.message.parts;
    let whole: Vec<&str> = parts.iter().flat_map(variables_of).collect();
    for name in unknown_variables(finder.source, pair, &known) {
        let problem = format!("the source of `{}` has no `${name}`", pair.own.name());
        let near = nearest(name, known.iter().copied());
        // Where one is missing and one too many, the one was meant by the other.
        let meant = near.or(if missing.len() == 1 { missing.first().copied() } else { None });
        missing.retain(|other| Some(*other) != meant);
        if context.verified.contains(finder.resource.source().stem()) {
            continue;
        }
        let help = meant.map_or("remove it".to_owned(), |meant| format!("write `${meant}`"));
        let places = (name, pair.source.slice());
        // What the rest of the message gets, this part gets too: it prints something, if not what it
        // should.
        let elsewhere = whole.contains(&name);
        let severity = if elsewhere { Severity::Warning } else { Severity::Error };
        finder.report_beside((&Code::UNKNOWN_VARIABLE, severity), places, problem, help);
    }
    for name in missing {
        let problem =
            format!("`{}` doesn't print `${name}`, which its source does", pair.own.name());
        let help = format!("write `{{ ${name} }}` where it belongs");
        let kind = (&Code::MISSING_VARIABLE, Severity::Warning);
        finder.report_beside(kind, (pair.own.slice(), name), problem, help);
    }
}

/// Variables of a translation that its source doesn't have, and no comment of the source names. A
/// term's variables are checked where messages refer to it.
fn unknown_variables<'a>(
    source: Option<&Resource>,
    pair: &Pair<'a>,
    known: &[&str],
) -> Vec<&'a str> {
    if pair.own.message.is_term {
        return Vec::new();
    }
    let documented = |name: &str| {
        let comment = source.map(|source| source.comment_above(pair.source.message.id));
        comment.is_some_and(|comment| comment.contains(&format!("${name}")))
    };
    let mut unknown = used(&pair.own);
    unknown.extend(selected(&pair.own));
    unknown.retain(|name| !known.contains(name) && !documented(name));
    unknown
}

/// Variables that the source prints in its usual text, and no variant of the translation does. What
/// only a special case of the source prints, another language may not need.
fn missing_variables<'a>(pair: &Pair<'a>) -> Vec<&'a str> {
    if pair.own.message.is_term || says_otherwise(pair) {
        return Vec::new();
    }
    let own = used(&pair.own);
    let usual = pair.source.part.variants.first();
    let usual = usual.into_iter().flat_map(Variant::references);
    let mut missing: Vec<&str> = Vec::new();
    for name in usual.filter_map(|reference| reference.variable()) {
        if !own.contains(&name) && !missing.contains(&name) {
            missing.push(name);
        }
    }
    missing
}

/// Whether the translation leaves the words to another message than the source does.
fn says_otherwise(pair: &Pair<'_>) -> bool {
    let message = |pattern: &AnalyzedPattern<'_>| {
        references(pattern).any(|reference| matches!(reference, Reference::Message(..)))
    };
    message(&pair.own) && !message(&pair.source)
}

/// Terms and messages that the source refers to and the translation doesn't.
pub(super) fn terms_and_messages(
    finder: &mut Finder<'_>,
    context: &LocaleContext<'_>,
    pair: &Pair<'_>,
) {
    let own: Vec<Reference<'_>> = all_references(&pair.own).collect();
    let mut reported: Vec<Reference<'_>> = Vec::new();
    for reference in references(&pair.source) {
        let same = |other: &Reference<'_>| match (other, reference) {
            (Reference::Term(one, _), Reference::Term(two, _)) => *one == two,
            (Reference::Message(one, part), Reference::Message(two, other)) => {
                *one == two && *part == other
            }
            _ => false,
        };
        if reported.iter().any(same) {
            continue;
        }
        reported.push(reference);
        if own.iter().any(same) {
            // In one of its variants it may be written out all the same.
            if let Reference::Term(id, _) = reference {
                written_out(finder, context, pair, id);
            }
            continue;
        }
        match reference {
            Reference::Term(id, _) => missing_term(finder, context, pair, id),
            Reference::Message(id, attribute) => {
                let name = attribute.map_or(id.to_owned(), |attribute| format!("{id}.{attribute}"));
                let problem =
                    format!("`{}` doesn't refer to `{name}`, as its source does", pair.own.name());
                let help = format!("write `{{ {name} }}` where it belongs");
                let severity = if context.project { Severity::Warning } else { Severity::Note };
                let kind = (&Code::MISSING_REFERENCE, severity);
                finder.report_beside(kind, (pair.own.slice(), id), problem, help);
            }
            _ => {}
        }
    }
}

fn missing_term(finder: &mut Finder<'_>, context: &LocaleContext<'_>, pair: &Pair<'_>, id: &str) {
    if !written_out(finder, context, pair, id) {
        let problem = format!("`{}` doesn't use `-{id}`, as its source does", pair.own.name());
        // A language may say “it” for a name. Another name in its place is another matter, and so
        // is a project's own: its terms are what its readers have to find.
        let term = |reference| match reference {
            Reference::Term(id, _) => Some(id),
            _ => None,
        };
        let others: Vec<&str> = references(&pair.source).filter_map(term).collect();
        let instead = references(&pair.own).filter_map(term).any(|one| !others.contains(&one));
        let often = pair.source.part.variants.first().is_some_and(|text| {
            text.references().filter_map(term).filter(|other| *other == id).count() > 1
        });
        let matters = context.project || instead || often;
        let kind =
            (&Code::MISSING_REFERENCE, if matters { Severity::Warning } else { Severity::Note });
        let help = format!("write `{{ -{id} }}`");
        finder.report_beside(kind, (pair.own.slice(), id), problem, help);
    }
}

/// Reports a text that writes out a term's words; answers whether it does.
fn written_out(
    finder: &mut Finder<'_>,
    context: &LocaleContext<'_>,
    pair: &Pair<'_>,
    id: &str,
) -> bool {
    let term_texts = [context.terms.get(id), context.source_terms.get(id)];
    let texts = pair.own.part.variants.iter().zip(pair.own.variants);
    for (text, variant) in texts {
        let term = |reference| matches!(reference, Reference::Term(other, _) if other == id);
        if text.references().any(term) {
            continue;
        }
        let terms = term_texts.into_iter().flatten().filter(|term| !term.trim().is_empty());
        let mut places = terms.filter_map(|term| super::terms::find(&variant.flat.text, term));
        let Some(range) = places.next() else { continue };
        let problem = format!("`{}` writes out what `-{id}` says", pair.own.name());
        let kind = (&Code::HARD_CODED_TERM, Severity::Warning);
        let places = (variant.flat.slice(&range), id);
        finder.report_beside(kind, places, problem, format!("write `{{ -{id} }}`"));
        return true;
    }
    false
}

/// A choice by another variable than the source chooses by, and one whose variants have no key of
/// the source's.
pub(super) fn selectors(finder: &mut Finder<'_>, _: &LocaleContext<'_>, pair: &Pair<'_>) {
    let (own, source) = (&pair.own.part.choices, &pair.source.part.choices);
    let by = |choices: &[Choice<'_>], name: &str| {
        choices.iter().any(|choice| choice.selector.variable() == Some(name))
    };
    for choice in own {
        let Some(name) = choice.selector.variable() else { continue };
        let lost = source.iter().filter(|other| other.keys.len() > 1);
        let lost = lost.filter(|other| other.is_plural == choice.is_plural);
        let mut lost = lost.filter_map(|other| other.selector.variable());
        let known = selected(&pair.source).chain(used(&pair.source)).any(|other| other == name);
        if known
            && !by(source, name)
            && let Some(other) = lost.find(|other| !by(own, other))
        {
            let problem =
                format!("`{}` chooses by `${name}`, its source by `${other}`", pair.own.name());
            let help = format!("choose by `${other}`");
            let kind = (&Code::WRONG_SELECTOR, Severity::Warning);
            finder.report_beside(kind, (name, other), problem, help);
        }
        let same = source.iter().filter(|other| other.selector.variable() == Some(name));
        let keys: Vec<&str> = same.flat_map(|other| other.keys.iter().copied()).collect();
        // A language may have more variants than the source, but not fewer.
        let lost = keys.iter().find(|key| !choice.keys.contains(key));
        let extra = choice.keys.iter().find(|key| !keys.contains(key));
        if let (false, Some(extra), Some(lost)) = (choice.is_plural, extra, lost) {
            let problem = format!("the source of `{}` has no variant `[{extra}]`", pair.own.name());
            let help = format!("write `[{lost}]`");
            let kind = (&Code::WRONG_SELECTOR, Severity::Warning);
            finder.report_beside(kind, (extra, lost), problem, help);
        }
    }
}

fn selected<'a>(pattern: &AnalyzedPattern<'a>) -> impl Iterator<Item = &'a str> {
    pattern.part.choices.iter().filter_map(|choice| choice.selector.variable())
}

fn all_references<'a>(pattern: &AnalyzedPattern<'a>) -> impl Iterator<Item = Reference<'a>> {
    references(pattern).chain(pattern.part.choices.iter().map(|choice| choice.selector))
}

/// The variables that a part prints or chooses by.
fn variables_of<'a>(part: &PatternVariants<'a>) -> Vec<&'a str> {
    let printed = part.variants.iter().flat_map(Variant::references);
    let selectors = part.choices.iter().map(|choice| choice.selector);
    printed.chain(selectors).filter_map(|reference| reference.variable()).collect()
}

fn used<'a>(pattern: &AnalyzedPattern<'a>) -> Vec<&'a str> {
    references(pattern).filter_map(|reference| reference.variable()).collect()
}

fn references<'a>(pattern: &AnalyzedPattern<'a>) -> impl Iterator<Item = Reference<'a>> {
    pattern.part.variants.iter().flat_map(Variant::references)
}
