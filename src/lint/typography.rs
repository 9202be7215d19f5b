//! How a language sets its words: spaces, quotation marks, doubled words.

use std::ops::Range;

use super::{AnalyzedPattern, AnalyzedVariant, Finder, LocaleContext};
use crate::character::is_cjk;
use crate::code::Code;
use crate::diagnostic::Severity;

/// Words that a language repeats in a row; `*` is any.
const DOUBLED: &[(&str, &str)] = &[
    ("en", "that had"),
    ("fr", "nous vous"),
    ("de", "die der das sie"),
    ("nl", "die dat ze je op het in aan"),
    ("pt", "se"),
    ("sv", "den det"),
    ("ga", "do"),
];
/// Languages that double words on purpose.
const DOUBLING: &[&str] = &[
    "vi", "id", "ms", "hi", "bn", "mr", "ta", "te", "kn", "ml", "pa", "gu", "ur", "fa", "th", "tr",
    "az", "hy", "ka", "my", "km", "lo", "si", "ne", "fil", "tl", "jv", "su", "sw", "zu", "xh",
    "af", "he", "eu", "mn", "kk", "ky", "uz", "tk", "ckb", "ku", "ps", "sd", "or", "as", "haw",
];

/// A word twice in a row.
pub(super) fn repeated_words(
    finder: &mut Finder<'_>,
    context: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    if DOUBLING.contains(&context.language) {
        return;
    }
    for variant in pattern.variants {
        let twice = variant.runs().find_map(|(at, text)| {
            doubled(text, context.language).map(|range| at + range.start..at + range.end)
        });
        // A translation may repeat a word where the source does.
        let source = || pattern.source.is_some_and(|text| doubled(text, "").is_some());
        if let Some(range) = twice.filter(|_| !source()) {
            let slice = variant.flat.slice(&range);
            let problem = format!("`{}` stands twice in a row", &variant.flat.text[range]);
            let kind = (&Code::REPEATED_WORD, Severity::Warning);
            finder.report(kind, slice, problem, "remove one of the two");
        }
    }
}

/// The range of the second of two equal words.
fn doubled(text: &str, language: &str) -> Option<std::ops::Range<usize>> {
    let usual = DOUBLED.iter().find(|(known, _)| *known == language).map_or("", |(_, words)| words);
    let mut before: Option<&str> = None;
    let mut end = 0;
    for word in text.split(char::is_whitespace) {
        let start = end;
        let space = text[start + word.len()..].chars().next().map_or(0, char::len_utf8);
        end = start + word.len() + space;
        if word.is_empty() {
            continue;
        }
        if before.is_some_and(|before| may_repeat(before, word)) {
            let letters: usize =
                word.chars().take_while(|char| char.is_alphabetic()).map(char::len_utf8).sum();
            let bare = word[..letters].to_lowercase();
            let hyphenated = word[letters..].starts_with(['-', '\'', '’', '‑']);
            // In one spelling, or with the first word's capital: `MB mb` are two words.
            let lower = |word: &str| word.chars().skip(1).all(char::is_lowercase);
            let same = before.is_some_and(|before| {
                before == &word[..letters]
                    || (lower(before) && before.to_lowercase() == word[..letters])
            });
            let known = usual.split(' ').any(|one| one == bare);
            if bare.chars().nth(1).is_some() && same && !hyphenated && !known {
                return Some(start..start + letters);
            }
        }
        before = Some(word);
    }
    None
}

/// Whether two words may be the same, by their first letters.
fn may_repeat(one: &str, other: &str) -> bool {
    let first = |word: &str| word.chars().next();
    match (first(one), first(other)) {
        (Some(one), Some(other)) => one == other || one.to_lowercase().eq(other.to_lowercase()),
        _ => false,
    }
}

/// Two spaces in a row within a line.
pub(super) fn double_spaces(
    finder: &mut Finder<'_>,
    _: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    let source = || pattern.source.is_some_and(|text| text.contains("  "));
    let doubled = |one: &&AnalyzedVariant<'_>| one.flat.text.contains("  ") && !source();
    for variant in pattern.variants.iter().filter(doubled) {
        let text = &variant.flat.text;
        let Some(at) = text.match_indices("  ").map(|(at, _)| at).find(|at| {
            let before = text[..*at].chars().next_back();
            let after = text[at + 2..].trim_start_matches(' ').chars().next();
            before.is_some_and(|char| char != '\n') && after.is_some_and(|char| char != '\n')
        }) else {
            continue;
        };
        let problem = "two spaces stand here in a row".to_owned();
        let kind = (&Code::DOUBLE_SPACE, Severity::Note);
        finder.report(kind, variant.flat.slice(&(at..at + 2)), problem, "keep one of them");
    }
}

/// Emphasis that begins and ends within words: `*` may be meant as itself, as in `Nutzer*innen`.
pub(super) fn emphasis_in_words(
    finder: &mut Finder<'_>,
    _: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    let is_letter =
        |char: Option<char>| char.is_some_and(|char| char.is_alphabetic() && !is_cjk(char));
    let marked = |one: &&AnalyzedVariant<'_>| one.flat.text.contains('*');
    for variant in pattern.variants.iter().filter(marked) {
        let text = &variant.flat.text;
        let within = |range: &Range<usize>| {
            let inside = text[range.clone()].trim_matches('*');
            is_letter(text[..range.start].chars().next_back())
                && is_letter(text[range.end..].chars().next())
                && is_letter(inside.chars().next())
                && is_letter(inside.chars().next_back())
        };
        let mut emphasis = variant.analysis.emphasis.iter().map(|range| variant.flat.range(range));
        let Some(range) = emphasis.find(within) else { continue };
        let problem = format!("`{}` is emphasised, from within a word", &text[range.clone()]);
        let kind = (&Code::EMPHASIS_IN_WORD, Severity::Note);
        let help = "write `\\*` for the sign itself, or begin and end emphasis beside a word";
        finder.report(kind, variant.flat.slice(&(range.start..range.start + 1)), problem, help);
    }
}

/// Straight quotation marks where the language has its own.
pub(super) fn straight_quotes(
    finder: &mut Finder<'_>,
    context: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    let inch = |char: char| char.is_alphanumeric() && !is_east_asian(context);
    for variant in pattern.variants.iter().filter(|one| one.flat.text.contains('"')) {
        let text = &variant.flat.text;
        let marks = variant
            .runs()
            .flat_map(|(start, run)| run.match_indices('"').map(move |(at, _)| start + at));
        let marks: Vec<usize> = marks.collect();
        let pair = marks.windows(2).find_map(|pair| {
            let [open, close] = *pair else { return None };
            // An inch, or a mark of Hebrew abbreviations, opens nothing.
            let before = text[..open].chars().next_back();
            let opens = before.is_none_or(|char| !inch(char));
            (opens && close > open + 1).then_some(open..close + 1)
        });
        if let Some(range) = pair {
            let quotes = context.intl.quotes();
            // French has a space that doesn't break between a word and these marks.
            let spaced = matches!(context.language, "fr" | "br");
            let quotes =
                if spaced { quotes.replace('…', "\u{a0}…\u{a0}") } else { quotes.to_owned() };
            let problem = "straight quotation marks stand here".to_owned();
            let help = format!("write {quotes}");
            let slice = variant.flat.slice(&range);
            finder.report((&Code::STRAIGHT_QUOTES, Severity::Note), slice, problem, help);
        }
    }
}

/// Whether a language writes without spaces between words, and quotation marks between letters.
fn is_east_asian(context: &LocaleContext<'_>) -> bool {
    matches!(
        &*context.script,
        "Jpan" | "Hans" | "Hant" | "Kore" | "Thai" | "Laoo" | "Khmr" | "Mymr"
    )
}

/// Three full stops for an ellipsis.
pub(super) fn three_dots(
    finder: &mut Finder<'_>,
    _: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    for variant in pattern.variants.iter().filter(|one| one.flat.text.contains("...")) {
        let dots = variant.runs().find_map(|(at, text)| Some(at + text.find("...")?));
        if let Some(at) = dots {
            let slice = variant.flat.slice(&(at..at + 3));
            let problem = "three full stops stand here for an ellipsis".to_owned();
            finder.report((&Code::ELLIPSIS, Severity::Note), slice, problem, "write `…`");
        }
    }
}

/// The space before and within punctuation, by the habits of the language.
pub(super) fn spacing(
    finder: &mut Finder<'_>,
    context: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    let french = matches!(context.language, "fr" | "br");
    let marks: &[char] = if !french {
        &['!', '?', ':', ';', ',']
    } else if context.locale.to_string() == "fr-CA" {
        &[':', '»']
    } else {
        &['!', '?', ':', ';', '»']
    };
    for variant in pattern.variants.iter().filter(|_| pattern.part.attribute != Some("style")) {
        for (start, text) in variant.runs() {
            let fault = if french {
                unspaced(text, marks)
            } else if text.as_bytes().windows(2).any(|two| matches!(two, [b' ', b'!'..=b'?'])) {
                spaced(text, marks)
            } else {
                None
            };
            let Some((at, mark)) = fault else { continue };
            let (problem, help) = if mark == '«' {
                let problem = format!("no no-break space stands after `{mark}`");
                (problem, "write a no-break space (U+00A0) after it".to_owned())
            } else if french {
                let problem = format!("no no-break space stands before `{mark}`");
                let space = if matches!(mark, ':' | '»') { "U+00A0" } else { "U+202F" };
                (problem, format!("write a no-break space ({space}) before it"))
            } else {
                (format!("a space stands before `{mark}`"), "remove it".to_owned())
            };
            let slice = variant.flat.slice(&(start + at..start + at + mark.len_utf8()));
            finder.report((&Code::PUNCTUATION_SPACING, Severity::Note), slice, problem, help);
            break;
        }
    }
}

/// A mark of French without its no-break space.
fn unspaced(text: &str, marks: &[char]) -> Option<(usize, char)> {
    let wrong = |(at, char): &(usize, char)| {
        let before = text[..*at].chars().next_back();
        let after = text[at + char.len_utf8()..].chars().next();
        if *char == '«' {
            return after.is_some_and(|after| after == ' ' || after.is_alphanumeric());
        }
        // In an address, a time or a symbol a mark isn't one of a sentence.
        let ends = after.is_none_or(|after| !after.is_alphanumeric() && after != '/');
        let runs = before.is_some_and(|before| matches!(before, '!' | '?' | '(' | '…'));
        let placed = before.is_some_and(|before| {
            matches!(before, '\u{a0}' | '\u{202f}') || !(before == ' ' || before.is_alphanumeric())
        });
        marks.contains(char) && ends && !runs && before.is_some() && !placed
    };
    text.char_indices().find(wrong)
}

/// A mark with a space before it where none belongs.
fn spaced(text: &str, marks: &[char]) -> Option<(usize, char)> {
    let wrong = |(at, char): &(usize, char)| {
        let before: Vec<char> = text[..*at].chars().rev().take(2).collect();
        let after = text[at + char.len_utf8()..].chars().next();
        let word = before.get(1).is_some_and(|before| before.is_alphanumeric());
        marks.contains(char)
            && before.first() == Some(&' ')
            && word
            && after.is_none_or(char::is_whitespace)
    };
    text.char_indices().find(wrong)
}

/// A question or an exclamation of Spanish without its opening mark.
pub(super) fn opening_marks(
    finder: &mut Finder<'_>,
    context: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    if context.language != "es" {
        return;
    }
    for variant in pattern.variants {
        let text = &variant.flat.text;
        let unopened = variant.runs().find_map(|(start, run)| {
            run.char_indices().find_map(|(at, char)| {
                let open = match char {
                    '?' => '¿',
                    '!' => '¡',
                    _ => return None,
                };
                let at = start + at;
                let after = text[at + 1..].chars().next();
                let before = text.get(..at)?;
                let inside = after.is_some_and(char::is_alphanumeric)
                    || !before.ends_with(|char: char| {
                        char.is_alphanumeric() || ")”»*_…\u{fffc}!?".contains(char)
                    })
                    || !before.chars().any(char::is_alphabetic);
                // Since the mark before: `¿Qué? ¡Sí!`
                let since = before.rfind(char).map_or(0, |at| at + 1);
                let opened = before[since..].contains(open) || before[since..].trim().is_empty();
                (!inside && !opened).then_some((at, char, open))
            })
        });
        if let Some((at, mark, open)) = unopened {
            let slice = variant.flat.slice(&(at..at + 1));
            let problem = format!("nothing opens what this `{mark}` closes");
            let help = format!("write `{open}` where it begins");
            finder.report(
                (&Code::MISSING_OPENING_PUNCTUATION, Severity::Warning),
                slice,
                problem,
                help,
            );
        }
    }
}
