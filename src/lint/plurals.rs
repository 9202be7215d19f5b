//! Plural variants that a language needs, and those that it doesn't have (CLDR).

use std::collections::BTreeSet;

use super::{Finder, Known, LocaleContext, Pair};
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::intl::Number;
use crate::message::{Choice, Text};

/// Categories that a choice lacks. Those of whole numbers below a thousand matter; others, of
/// fractions and millions, are worth knowing.
pub(super) fn missing(finder: &mut Finder<'_>, tongue: &LocaleContext<'_>, known: &Known<'_>) {
    for choice in known.part.choices.iter().filter(|choice| choice.is_plural) {
        // With exact numbers and `other` alone nothing is said about plurals.
        let spoken = |key: &&&str| key.starts_with(char::is_alphabetic) && **key != "other";
        if !choice.keys.iter().any(|key| spoken(&key)) {
            continue;
        }
        let everyday = tongue.intl.everyday_categories(choice.is_ordinal);
        let all = if choice.is_ordinal { everyday.to_vec() } else { tongue.intl.categories() };
        let lacks = |category: &&&str| **category != "other" && !choice.keys.contains(*category);
        let lacking: Vec<&str> = all.iter().filter(lacks).copied().collect();
        if lacking.is_empty() {
            continue;
        }
        let matters = lacking.iter().any(|category| {
            everyday.contains(category) && !is_spare(tongue, known, choice, category)
        });
        let severity = if matters { Severity::Warning } else { Severity::Note };
        let names: Vec<String> = lacking.iter().map(|category| format!("`[{category}]`")).collect();
        let names = names.join(" and ");
        let problem = format!("`{}` lacks {names}, which {} has", known.name(), tongue.locale);
        let slice = choice.keys.first().copied().unwrap_or_else(|| known.slice());
        let help = format!("add a variant for {names}");
        finder.tell((&Code::MISSING_PLURAL, severity), slice, problem, help);
    }
}

/// Whether a language gets along without a variant here: where no variant prints the number, in
/// Hebrew without the dual, and for a single number such as 0 that the others say well enough.
fn is_spare(
    tongue: &LocaleContext<'_>,
    known: &Known<'_>,
    choice: &Choice<'_>,
    category: &str,
) -> bool {
    let printed = known.part.texts.iter().flat_map(Text::references);
    let silent = !printed
        .filter_map(|one| one.variable())
        .any(|name| Some(name) == choice.selector.variable());
    let spare =
        is_beside_the_source(tongue, known, choice, category) || says_one_thing(known, choice);
    let alone = category == "zero" && matches!(tongue.language, "ar" | "ars" | "cy" | "kw");
    alone
        || (tongue.language == "he" && category == "two")
        || (!tongue.project && (silent || spare))
}

/// Whether a category is that of one number alone, for which the source has no words either: there
/// such a number never comes.
fn is_beside_the_source(
    tongue: &LocaleContext<'_>,
    known: &Known<'_>,
    choice: &Choice<'_>,
    category: &str,
) -> bool {
    let Some(original) = known.original else { return false };
    let same = |other: &&Choice<'_>| other.selector.variable() == choice.selector.variable();
    let Some(source) = original.choices.iter().find(same) else { return false };
    let own = |number: &i64| tongue.intl.cardinal(&Number::from(*number)) == category;
    let mut numbers = (0..200).filter(own);
    match (numbers.next(), numbers.next()) {
        (Some(number), None) => {
            let exact = number.to_string();
            !source.keys.iter().any(|key| *key == category || *key == exact)
        }
        _ => false,
    }
}

/// Whether all variants but that for one say the same: a form more would say it once again.
fn says_one_thing(known: &Known<'_>, choice: &Choice<'_>) -> bool {
    let [_] = known.part.choices.as_slice() else { return false };
    let texts: BTreeSet<&str> = known.readings.iter().map(|one| one.flat.text.as_str()).collect();
    texts.len() == 1 || (texts.len() == 2 && choice.keys.len() > 2 && choice.keys.contains(&"one"))
}

/// Plural choices of the source of which only `other` is left, in a language that has more.
pub(super) fn dropped(finder: &mut Finder<'_>, tongue: &LocaleContext<'_>, pair: &Pair<'_>) {
    if pair.own.is_copy() {
        return;
    }
    let everyday = tongue.intl.everyday_categories(false);
    for choice in pair.own.part.choices.iter().filter(|choice| choice.keys == ["other"]) {
        let same = |other: &&Choice<'_>| {
            other.is_plural
                && other.keys.len() > 1
                && other.selector.variable() == choice.selector.variable()
        };
        let Some(source) = pair.source.part.choices.iter().find(same) else { continue };
        let Some(lacking) = everyday.iter().find(|category| **category != "other") else {
            continue;
        };
        let problem =
            format!("`{}` lacks `[{lacking}]`, which {} has", pair.own.name(), tongue.locale);
        let original = source.keys.first().copied().unwrap_or_else(|| pair.source.slice());
        let slice = choice.keys.first().copied().unwrap_or_else(|| pair.own.slice());
        let help = format!("add a variant for `[{lacking}]`");
        let kind = (&Code::MISSING_PLURAL, Severity::Warning);
        finder.tell_beside(kind, (slice, original), problem, help);
    }
}

/// Variants for categories that the language doesn't have.
pub(super) fn unreachable(finder: &mut Finder<'_>, tongue: &LocaleContext<'_>, known: &Known<'_>) {
    for choice in known.part.choices.iter().filter(|choice| choice.is_plural) {
        let own = if choice.is_ordinal {
            tongue.intl.everyday_categories(true).to_vec()
        } else {
            tongue.intl.categories()
        };
        let odd = |key: &&&str| {
            key.starts_with(char::is_alphabetic) && **key != "other" && !own.contains(*key)
        };
        // Without rules nothing is known.
        for key in choice.keys.iter().filter(odd).filter(|_| tongue.intl.has_plurals()) {
            let problem = format!("{} has no plural category `{key}`", tongue.locale);
            let help = "remove this variant: no number chooses it";
            finder.tell((&Code::UNREACHABLE_VARIANT, Severity::Note), key, problem, help);
        }
    }
}
