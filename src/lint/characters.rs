//! Characters that nobody typed: traces of a wrong encoding, invisible ones, look-alikes.

use super::{AnalyzedPattern, Finder, LocaleContext};
use crate::character::{self, ScriptContext};
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::encoding;

/// Reports U+FFFD, which replaces a character that a program could not decode.
pub(super) fn replaced(
    finder: &mut Finder<'_>,
    _: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    for slice in foreign(pattern) {
        if let Some(at) = slice.find('\u{fffd}') {
            let problem = "this was another character before a wrong encoding lost it".to_owned();
            let kind = (&Code::REPLACEMENT_CHARACTER, Severity::Error);
            finder.report(
                kind,
                &slice[at..at + 3],
                problem,
                "write the character that belongs here",
            );
        }
    }
    for (_, slice) in pattern.literals().into_iter().filter(|(text, _)| text.contains('\u{fffd}')) {
        let problem = "this was another character before a wrong encoding lost it".to_owned();
        let kind = (&Code::REPLACEMENT_CHARACTER, Severity::Error);
        finder.report(kind, slice, problem, "write the character that belongs here");
    }
}

/// UTF-8 that was read as Windows-1252.
pub(super) fn mojibake(
    finder: &mut Finder<'_>,
    _: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    for slice in foreign(pattern) {
        if let Some((range, meant)) = encoding::garbled(slice) {
            let part = &slice[range];
            let problem = format!("`{part}` is `{meant}`, read in a wrong encoding");
            let help = format!("write `{meant}`, and see where else the file was converted");
            finder.report((&Code::MOJIBAKE, Severity::Warning), part, problem, help);
        }
    }
}

/// Characters that can't be seen where the language has no use for them, also where string literals
/// write them as escapes.
pub(super) fn hidden(
    finder: &mut Finder<'_>,
    context: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    let language = ScriptContext { script: &context.script, is_rtl: context.is_rtl() };
    let mut tell = |char: char, part: &str| {
        let problem = format!("the invisible character {} is here", character::name(char));
        let help = "remove it, or write why it is needed: `# docent: allow(hidden-character) …`";
        finder.report((&Code::HIDDEN_CHARACTER, Severity::Warning), part, problem, help);
    };
    for slice in foreign(pattern) {
        if let Some((at, char)) = character::doubtful(slice, Some(language)) {
            tell(char, &slice[at..at + char.len_utf8()]);
        }
    }
    for (text, slice) in pattern.literals() {
        if let Some((_, char)) = character::doubtful(text, Some(language)) {
            tell(char, slice);
        }
    }
}

/// A word with a letter of another script that looks like one of its own.
pub(super) fn mixed_scripts(
    finder: &mut Finder<'_>,
    _: &LocaleContext<'_>,
    pattern: &AnalyzedPattern<'_>,
) {
    for slice in foreign(pattern).filter(|slice| has_two_scripts(slice)) {
        let words = slice.split(|char: char| !char.is_alphabetic());
        for word in words.filter(|word| !word.is_ascii()) {
            let Some(odd) = look_alike(word) else { continue };
            let problem = format!(
                "`{}` (U+{:04X}) in `{word}` is a letter of another script",
                odd,
                u32::from(odd)
            );
            let help = "write the letter that it looks like";
            finder.report((&Code::MIXED_SCRIPT, Severity::Warning), word, problem, help);
        }
    }
}

/// Whether a text has letters of two of the scripts that have look-alikes.
fn has_two_scripts(text: &str) -> bool {
    // Greek and Cyrillic begin with these bytes.
    if !text.bytes().any(|byte| matches!(byte, 0xcd..=0xd4)) {
        return false;
    }
    let (mut latin, mut cyrillic, mut greek) = (false, false, false);
    for char in text.chars() {
        match char {
            'a'..='z' | 'A'..='Z' => latin = true,
            'Ѐ'..='ԯ' => cyrillic = true,
            'Ͱ'..='Ͽ' => greek = true,
            _ => {}
        }
    }
    u8::from(latin) + u8::from(cyrillic) + u8::from(greek) > 1
}

/// The letter of a word that is of another script than the rest and looks like one of that: Latin,
/// Cyrillic and Greek with those of their letters that look like others'.
fn look_alike(word: &str) -> Option<char> {
    let scripts: [(&str, Test); 3] = [
        ("aeopcyxijshABEKMHOPCTXSIJYZNV", is_latin),
        ("аеорсухіјѕһАВЕКМНОРСТХЅІЈУ", |char| matches!(char, 'Ѐ'..='ԯ')),
        ("οανρυιΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", |char| matches!(char, 'Ͱ'..='Ͽ' | 'ἀ'..='῿')),
    ];
    let of = |fits: Test| word.chars().filter(|char| fits(*char)).collect::<Vec<_>>();
    let letters = scripts.map(|(alike, fits)| (alike, of(fits)));
    let total: usize = letters.iter().map(|(_, own)| own.len()).sum();
    let odd = letters.iter().find(|(alike, own)| {
        let few = !own.is_empty() && own.len() * 2 < total;
        few && own.iter().all(|char| alike.contains(*char))
    });
    odd.and_then(|(_, own)| own.first().copied())
}

/// Whether a letter is of a script.
type Test = fn(char) -> bool;

fn is_latin(char: char) -> bool {
    matches!(char, 'a'..='z' | 'A'..='Z' | 'À'..='ɏ' | 'Ḁ'..='ỿ')
}

/// The slices of a text that aren't ASCII alone.
fn foreign<'a>(pattern: &AnalyzedPattern<'a>) -> impl Iterator<Item = &'a str> {
    pattern.slices().into_iter().filter(|slice| !slice.is_ascii())
}
