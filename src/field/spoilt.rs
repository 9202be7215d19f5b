//! Traces that programs left in an answer: of a wrong encoding, and of a spreadsheet.

use super::AnswerProblem;
use crate::encoding::is_garbled;

/// A doubt about an answer that isn't as the customer typed it: with characters that a wrong encoding
/// made of others, with a spreadsheet's error in its place, or with a number of which a spreadsheet kept
/// the first digits only.
#[must_use]
pub fn spoilt(text: &str) -> Option<AnswerProblem> {
    if text.contains('\u{fffd}') || is_garbled(text) {
        return Some(AnswerProblem::doubt("garbled"));
    }
    (is_error(text) || is_rounded(text)).then(|| AnswerProblem::doubt("spreadsheet"))
}

/// Whether a text is what spreadsheets show, in whatever language, where a formula has no result: `#N/A`,
/// `#WERT!`, `#¿NOMBRE?`.
fn is_error(text: &str) -> bool {
    let Some(name) = text.strip_prefix('#').filter(|name| name.chars().count() <= 12) else {
        return false;
    };
    let is_part = |char: char| {
        char.is_uppercase() || matches!(char, '/' | '0' | '.' | '¡' | '¿' | '!' | '?' | ' ' | '-')
    };
    let is_named = matches!(name, "N/A" | "NV" | "N/D" | "N/B" | "N/T" | "ND" | "N.D.");
    let is_loud = name.ends_with(['!', '?']) && name.chars().any(char::is_uppercase);
    is_named || is_loud && name.chars().all(is_part)
}

/// Whether a text is a number as spreadsheets show long ones: `4.91512E+12`.
fn is_rounded(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((number, power)) = text.split_once("E+") else { return false };
    let number = number.strip_prefix('-').unwrap_or(number);
    let right = match number.split_once(['.', ',']) {
        Some((whole, fraction)) => digits(whole) && whole.len() == 1 && digits(fraction),
        None => digits(number) && number.len() == 1,
    };
    right && digits(power) && power.len() <= 3
}

#[cfg(test)]
mod tests {
    use super::spoilt;

    #[test]
    fn knows_traces_of_programs() {
        let garbled = [
            "J\u{fffd}rg",
            "JÃ¶rg MÃ¼ller",
            "Å�ukasz",
            "Å»Ã³Å‚Ä‡",
            "ĹĽĂłĹ‚Ä‡",
            "РџСЂРёРІРµС‚",
            "caf√© cr√®me",
            "ÄŸÃ¼l",
            "â‚¬7",
            "7 â‚¬",
            "Â£",
            "5Â°",
            "Annâ€™s",
            "â€“",
            "We pay â‚¬7 for 日本",
            "в‚¬7",
            "Цена: в‚¬7",
            "вЂ™",
            "‚Ç¨7",
            "Ann‚Äôs",
            "Brandâ„¢",
            "â‰¤ 5",
            "â‚ª",
        ];
        let rounded = [
            "4.91512E+12",
            "4,91512E+12",
            "5E+15",
            "#N/A",
            "#BEZUG!",
            "#WAARDE!",
            "#¡VALOR!",
            "#DEEL/0!",
        ];
        for (texts, name) in [(&garbled[..], "garbled"), (&rounded[..], "spreadsheet")] {
            for text in texts {
                assert_eq!(spoilt(text).map(|one| one.name), Some(name), "{text}");
            }
        }
        for text in [
            "Jörg Müller",
            "AÇÃO",
            "JOÃO",
            "Żółć",
            "Привет",
            "Рівне",
            "Ålesund",
            "Île",
            "Â",
            "100 °C",
            "É.",
            "#1 Main St",
            "E+12",
            "1.5E+3 V",
            "«Été»",
            "Œuvre",
            "€7",
            "£",
            "’",
            "â",
            "pâte – « pâté »",
            "‚Ach‘, „â“",
            "в „кавычках“",
            "діє",
            "в‚",
            "São Tomé",
            "ÐÞ",
            "日本語",
            "مرحبا",
        ] {
            assert_eq!(spoilt(text), None, "{text}");
        }
    }
}
