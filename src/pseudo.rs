//! Pseudo-locales: the source's own words made to look foreign, so that anybody sees which text
//! of a page is not a message. `en-XA` has accents and is a third longer, `ar-XB` runs from right
//! to left (both as in CLDR and Android). Only words are changed: never code, addresses, names of links,
//! values, terms.

/// A locale that shows what is localized, and is made of the source's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// `en-XA`: accents, and a third longer.
    Accented,
    /// `ar-XB`: from right to left.
    RightToLeft,
}

impl Pseudo {
    /// The pseudo-locale of this tag.
    #[must_use]
    pub fn named(tag: &str) -> Option<Self> {
        match tag {
            "en-XA" => Some(Self::Accented),
            "ar-XB" => Some(Self::RightToLeft),
            _ => None,
        }
    }

    /// The brackets around a whole text.
    #[must_use]
    pub fn brackets(self) -> (&'static str, &'static str) {
        match self {
            Self::Accented => ("⟦", "⟧"),
            Self::RightToLeft => ("", ""),
        }
    }

    /// A text with all its words changed.
    #[must_use]
    pub fn words(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() * 2);
        let mut rest = text;
        while let Some(start) = rest.find(char::is_alphabetic) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|char: char| !char.is_alphabetic()).unwrap_or(from.len());
            let (word, after) = from.split_at(end);
            out.push_str(before);
            match self {
                Self::Accented => out.push_str(&accented(word)),
                // RIGHT-TO-LEFT OVERRIDE up to POP, between RIGHT-TO-LEFT MARKs.
                Self::RightToLeft => {
                    out.push_str(&format!("\u{200f}\u{202e}{word}\u{202c}\u{200f}"));
                }
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// A word with accents, its vowels doubled: about a third longer.
fn accented(word: &str) -> String {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    let mut out = String::with_capacity(word.len() * 3);
    for char in word.chars() {
        let at = PLAIN.chars().position(|plain| plain == char);
        let accented = at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(char);
        out.push(accented);
        if matches!(char, 'a' | 'e' | 'i' | 'o' | 'u') {
            out.push(accented);
        }
    }
    out
}
