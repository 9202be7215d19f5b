//! How labels and answers are compared: as they are, but for what every program changes; and folded, for
//! what people type in their place.

use std::borrow::Cow;

use crate::character::{composed, decomposed, plain_letter};
use crate::field::is_hidden;

/// A label's words without what mail programs change: case, kinds of blanks, hidden characters, and how
/// letters with marks are composed.
pub(super) fn normal(text: &str) -> String {
    let seen = |char: &char| !is_hidden(*char, Some('\u{80}'), Some('\u{80}'));
    let seen: String = composed(text).chars().filter(seen).collect();
    words(&seen.to_lowercase())
}

/// A label's words without what people type differently: accents, forms of letters (UAX #15, NFKC),
/// apostrophes, quotation marks and dashes.
pub(super) fn folded(text: &str) -> String {
    // One of them is a blank with an accent in its plain form.
    let quotes = |char: &char| !APOSTROPHES.contains(char);
    let lower: String = normal(text).chars().filter(quotes).collect();
    let mut out = String::with_capacity(lower.len());
    for char in decomposed(&lower).chars() {
        match char {
            // Accents of Latin, Greek and Cyrillic letters.
            '\u{300}'..='\u{36f}' => {}
            '\'' | '`' | '´' | '‘' | '’' | '‚' | '‛' | 'ʼ' | 'ʹ' | 'ʻ' | '′' | '＇' =>
                {}
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '*' | '_' => {}
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '-' | 'ー'
                if !is_kana(char, &out) =>
            {
                out.push('-');
            }
            other => match plain_letter(other) {
                Some(plain) => out.push_str(plain),
                None => out.push(other),
            },
        }
    }
    // Blanks around signs say nothing.
    let mut text = words(&composed(&out));
    for sign in ["-", "/", "(", ")", ","] {
        if text.contains(sign) {
            let parts: Vec<&str> = text.split(sign).map(str::trim).collect();
            text = parts.join(sign);
        }
    }
    text
}

/// What is typed for an apostrophe.
const APOSTROPHES: [char; 12] = ['\'', '`', '´', '‘', '’', '‚', '‛', 'ʼ', 'ʹ', 'ʻ', '′', '＇'];

/// Whether a long mark belongs to the Japanese word before it.
fn is_kana(char: char, before: &str) -> bool {
    let is_kana = |char: char| matches!(char, '\u{3040}'..='\u{30ff}');
    char == 'ー' && before.chars().next_back().is_some_and(is_kana)
}

/// A text with one blank between its words.
pub(super) fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, word) in text.split_whitespace().enumerate() {
        out.push_str(if at > 0 { " " } else { "" });
        out.push_str(word);
    }
    out
}

/// Whether two answers are one: but for blanks, ends of lines and the composition of letters.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let composed: Cow<'_, str> = composed(text);
        composed.split_whitespace().map(str::to_owned).collect()
    };
    one == other || words(one) == words(other)
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn labels_are_one_however_they_are_typed() {
        for (one, other) in [
            ("ID d’abonnement", "id d'abonnement"),
            ("ID d’abonnement", "ID d`abonnement"),
            ("Téléphone", "Te\u{301}le\u{301}phone"),
            ("Téléphone", "TELEPHONE"),
            ("Straße", "Strasse"),
            ("Imię i nazwisko", "Imie  i\u{a0}nazwisko"),
            ("E-Mail", "E\u{2011}mail"),
            ("Tax ID / VAT ID", "Tax ID/VAT ID"),
            ("電話番号", "電話番号"),
            ("Größe", "GRÖSSE\u{200b}"),
            ("Ａｍｏｕｎｔ", "Amount"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        for (one, other) in [("かいし", "がいし"), ("Name", "Names"), ("メール", "メル")]
        {
            assert_ne!(folded(one), folded(other), "{one} {other}");
        }
    }
}
