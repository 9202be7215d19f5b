//! Plural variants that a language needs, and those that it doesn't have (CLDR).

use super::{Finder, Known, Tongue};
use crate::code::Code;
use crate::diagnostic::Severity;

/// Categories that a choice lacks. Those of whole numbers below a thousand matter; others, of
/// fractions and millions, are worth knowing.
pub(super) fn missing(finder: &mut Finder<'_>, tongue: &Tongue<'_>, known: &Known<'_>) {
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
        let matters = lacking.iter().any(|category| everyday.contains(category));
        let severity = if matters { Severity::Warning } else { Severity::Note };
        let names: Vec<String> = lacking.iter().map(|category| format!("`[{category}]`")).collect();
        let names = names.join(" and ");
        let problem = format!("`{}` lacks {names}, which {} has", known.name(), tongue.locale);
        let slice = choice.keys.first().copied().unwrap_or_else(|| known.slice());
        let help = format!("add a variant for {names}");
        finder.tell((&Code::MISSING_PLURAL, severity), slice, problem, help);
    }
}

/// Variants for categories that the language doesn't have.
pub(super) fn unreachable(finder: &mut Finder<'_>, tongue: &Tongue<'_>, known: &Known<'_>) {
    for choice in known.part.choices.iter().filter(|choice| choice.is_plural) {
        let own = if choice.is_ordinal {
            tongue.intl.everyday_categories(true).to_vec()
        } else {
            tongue.intl.categories()
        };
        let odd = |key: &&&str| {
            key.starts_with(char::is_alphabetic) && **key != "other" && !own.contains(*key)
        };
        for key in choice.keys.iter().filter(odd) {
            let problem = format!("{} has no plural category `{key}`", tongue.locale);
            let help = "remove this variant: no number chooses it";
            finder.tell((&Code::UNREACHABLE_VARIANT, Severity::Note), key, problem, help);
        }
    }
}
