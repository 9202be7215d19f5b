//! Plural variants that a language needs, and those that it doesn't have (CLDR).

use std::collections::BTreeSet;

use super::{AnalyzedPattern, Finder, LocaleContext, Pair};
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::intl::Number;
use crate::message::{Choice, Variant};

/// Categories that a choice lacks. Those of whole numbers below a thousand matter; others, of
/// fractions and millions, are worth knowing.
pub(super) fn missing(
    finder: &mut Finder<'_>,
    context: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    for choice in pattern.part.choices.iter().filter(|choice| choice.is_plural) {
        // Exact numbers and `other` alone are no plural forms.
        let is_category = |key: &&&str| key.starts_with(char::is_alphabetic) && **key != "other";
        if !choice.keys.iter().any(|key| is_category(&key)) {
            continue;
        }
        let everyday = context.intl.everyday_categories(choice.is_ordinal);
        let all = if choice.is_ordinal { everyday.to_vec() } else { context.intl.categories() };
        let lacks = |category: &&&str| **category != "other" && !choice.keys.contains(*category);
        let lacking: Vec<&str> = all.iter().filter(lacks).copied().collect();
        if lacking.is_empty() {
            continue;
        }
        let matters = lacking.iter().any(|category| {
            everyday.contains(category) && !is_spare(context, pattern, choice, category)
        });
        let severity = if matters { Severity::Warning } else { Severity::Note };
        let names: Vec<String> = lacking.iter().map(|category| format!("`[{category}]`")).collect();
        let names = names.join(" and ");
        let problem = format!("`{}` lacks {names}, which {} has", pattern.name(), context.locale);
        let slice = choice.keys.first().copied().unwrap_or_else(|| pattern.slice());
        let help = format!("add a variant for {names}");
        finder.report((&Code::MISSING_PLURAL, severity), slice, problem, help);
    }
}

/// Whether a language gets along without a variant here: where no variant prints the number, in
/// Hebrew without the dual, and for a single number such as 0 for which the others are good enough.
fn is_spare(
    context: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
    choice: &Choice<'_>,
    category: &str,
) -> bool {
    let printed = pattern.part.variants.iter().flat_map(Variant::references);
    let silent = !printed
        .filter_map(|one| one.variable())
        .any(|name| Some(name) == choice.selector.variable());
    let spare =
        is_beside_the_source(context, pattern, choice, category) || says_one_thing(pattern, choice);
    let alone = category == "zero" && matches!(context.language, "ar" | "ars" | "cy" | "kw");
    alone
        || (context.language == "he" && category == "two")
        || (!context.project && (silent || spare))
}

/// Whether a category is that of one number alone, for which the source has no words either: there
/// such a number never comes.
fn is_beside_the_source(
    context: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
    choice: &Choice<'_>,
    category: &str,
) -> bool {
    let Some(original) = pattern.original else { return false };
    let same = |other: &&Choice<'_>| other.selector.variable() == choice.selector.variable();
    let Some(source) = original.choices.iter().find(same) else { return false };
    let own = |number: &i64| context.intl.cardinal(&Number::from(*number)) == category;
    let mut numbers = (0..200).filter(own);
    match (numbers.next(), numbers.next()) {
        (Some(number), None) => {
            let exact = number.to_string();
            !source.keys.iter().any(|key| *key == category || *key == exact)
        }
        _ => false,
    }
}

/// Whether all variants but that for one have one text: one more form would only repeat it.
fn says_one_thing(pattern: &AnalyzedPattern<'_>, choice: &Choice<'_>) -> bool {
    let [_] = pattern.part.choices.as_slice() else { return false };
    let texts: BTreeSet<&str> = pattern.variants.iter().map(|one| one.flat.text.as_str()).collect();
    texts.len() == 1 || (texts.len() == 2 && choice.keys.len() > 2 && choice.keys.contains(&"one"))
}

/// Plural choices of the source of which only `other` is left, in a language that has more.
pub(super) fn dropped(finder: &mut Finder<'_>, context: &LocaleContext<'_>, pair: &Pair<'_>) {
    if pair.own.is_copy() {
        return;
    }
    let everyday = context.intl.everyday_categories(false);
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
            format!("`{}` lacks `[{lacking}]`, which {} has", pair.own.name(), context.locale);
        let original = source.keys.first().copied().unwrap_or_else(|| pair.source.slice());
        let slice = choice.keys.first().copied().unwrap_or_else(|| pair.own.slice());
        let help = format!("add a variant for `[{lacking}]`");
        let kind = (&Code::MISSING_PLURAL, Severity::Warning);
        finder.report_beside(kind, (slice, original), problem, help);
    }
}

/// Variants for categories that the language doesn't have.
pub(super) fn unreachable(
    finder: &mut Finder<'_>,
    context: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    for choice in pattern.part.choices.iter().filter(|choice| choice.is_plural) {
        let own = if choice.is_ordinal {
            context.intl.everyday_categories(true).to_vec()
        } else {
            context.intl.categories()
        };
        let odd = |key: &&&str| {
            key.starts_with(char::is_alphabetic) && **key != "other" && !own.contains(*key)
        };
        // Without rules nothing is known.
        for key in choice.keys.iter().filter(odd).filter(|_| context.intl.has_plurals()) {
            let problem = format!("{} has no plural category `{key}`", context.locale);
            let help = "remove this variant: no number chooses it";
            finder.report((&Code::UNREACHABLE_VARIANT, Severity::Note), key, problem, help);
        }
    }
}
