//! Folding: texts that people take for one, however a keyboard, a program or a language writes them.

use std::borrow::Cow;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};

/// A text in Unicode's Normalization Form KC (UAX #15): full-width letters and the like as plain ones.
#[must_use]
pub fn compatible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    ComposingNormalizerBorrowed::new_nfkc().normalize(text)
}

/// A text as two answers are compared: canonically composed, in lower case.
#[must_use]
pub fn compared(text: &str) -> String {
    super::composed(&super::composed(text).to_lowercase()).into_owned()
}

/// The digit of any script that a character is, in ASCII.
fn digit(char: char) -> Option<char> {
    let is_digit = |char: char| category(char) == GeneralCategory::DecimalNumber;
    if !is_digit(char) {
        return None;
    }
    // The digits of a script follow each other (Unicode, 4.6); those that are next to another row
    // are compatible with ASCII.
    let first = (0..10).take_while(|back| {
        u32::from(char).checked_sub(*back).and_then(char::from_u32).is_some_and(is_digit)
    });
    u32::try_from(first.count()).ok().and_then(|count| char::from_digit(count - 1, 10))
}

/// A text whose digits, signs and blanks are those of ASCII: for numbers, dates and codes. Letters of full
/// width become plain ones; raised and circled digits stay what they are.
#[must_use]
pub fn plain_figures(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let plain = |char: char| match char {
        // Dashes and the minus sign.
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        // The signs of Arabic numbers: UAX #44 decomposes neither.
        '\u{66b}' => '.',
        char if char.is_whitespace() && char != '\n' => ' ',
        char => digit(char).unwrap_or(char),
    };
    // A raised or circled digit is none of a number.
    Cow::Owned(half_width(text).chars().map(plain).collect())
}

/// A text whose letters, digits and signs of full width are plain ones, and composed (NFC).
#[must_use]
pub fn half_width(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let plain = |char: char| match char {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        char => char,
    };
    Cow::Owned(super::composed(text).chars().map(plain).collect())
}

/// What people type in the place of a small letter that has no plain form in Unicode (UAX #15).
#[must_use]
pub fn plain_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ı' => "i",
        'þ' => "th",
        'ς' => "σ",
        _ => return None,
    })
}

/// The words of a name without case, accents, and what joins or parts them.
#[must_use]
pub fn bare_words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for char in DecomposingNormalizerBorrowed::new_nfkd().normalize(&text.to_lowercase()).chars() {
        let Some(word) = words.last_mut() else { break };
        if let Some(plain) = plain_letter(char) {
            word.push_str(plain);
            continue;
        }
        match char {
            // Arabic letters that are written for each other, also as Persian keyboards have them.
            'ى' | 'ی' => word.push('ي'),
            'ة' => word.push('ه'),
            'ک' => word.push('ك'),
            // What only draws letters out.
            'ـ' => {}
            // What sounds otherwise with these marks is another letter.
            '\u{3099}' | '\u{309a}' => word.push(char),
            char if is_accent(char) => {}
            // Apostrophes are left out as often as not.
            char if char.is_alphanumeric() || is_combining(char) => word.push(char),
            _ if word.is_empty() => {}
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a mark belongs to no script: an accent, or a sign for a vowel that is mostly left out.
fn is_accent(char: char) -> bool {
    !char.is_ascii()
        && !char.is_alphanumeric()
        && CodePointMapData::<Script>::new().get(char) == Script::Inherited
        || matches!(char, '\u{64b}'..='\u{65f}' | '\u{5b0}'..='\u{5bd}' | '\u{670}')
}

/// Whether a character belongs to the letter before it: an accent, or a vowel of Indian scripts (general
/// category M).
#[must_use]
pub fn is_combining(char: char) -> bool {
    !char.is_ascii() && GeneralCategoryGroup::Mark.contains(category(char))
}

fn category(char: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(char)
}
