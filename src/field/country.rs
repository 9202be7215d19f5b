//! `country`: a country by its ISO 3166-1 code, or by its name.

mod index;

use std::sync::OnceLock;

use super::{Answer, AnswerContext, AnswerProblem, Choices, Kind, PLAIN, ParsedAnswer, Sample};
use crate::diagnostic::nearest;
use crate::locale::Locale;
use crate::message::Value;
use index::NameIndex;

pub(super) const KIND: Kind = Kind {
    name: "country",
    about: "a country, by its ISO 3166-1 code such as NL or by a name of it in any of docent's languages",
    choices: Choices::Countries,
    serves: &["country"],
    read,
    samples: |_| {
        vec![
            Sample::new("country", "Atlantis", "NL"),
            Sample::new("country-near", "Nehterlands", "NL"),
            Sample::new("country-several", "Korea", "KR"),
        ]
    },
    ..PLAIN
};

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    match asked.countries.candidates(text).as_slice() {
        [code] => ParsedAnswer::of(Answer::Country(code)),
        [] => ParsedAnswer::wrong(match asked.countries.nearest(text) {
            Some(near) => AnswerProblem::error("country-near")
                .with_text("country", near)
                .private(&["country"]),
            None => AnswerProblem::error("country").with_text("example", "NL"),
        }),
        several => {
            let codes = several.iter().map(|code| (*code).to_owned()).collect();
            let problem = AnswerProblem::error("country-several");
            let problem = problem.with("countries", Value::List(codes));
            ParsedAnswer::wrong(problem.private(&["countries"]))
        }
    }
}

const ISO: &[&str] = rust_iso3166::ALL_ALPHA2;

/// All countries: their codes, ISO 3166-1 alpha-2, and Kosovo's, which ISO leaves to its users.
pub const COUNTRIES: &[&str] = &{
    let mut all = ["XK"; ISO.len() + 1];
    let mut at = 0;
    while at < ISO.len() {
        all[at] = ISO[at];
        at += 1;
    }
    all
};

/// The alpha-2 code of a code: itself, an alpha-3 code, or one that Europe writes for another.
fn code(text: &str) -> Option<&'static str> {
    if !matches!(text.len(), 2 | 3) {
        return None;
    }
    let upper = text.to_ascii_uppercase();
    match upper.as_str() {
        // ISO 3166-1 reserves them; the European Union writes EL for Greece.
        "UK" => Some("GB"),
        "EL" => Some("GR"),
        "XK" | "XKX" => Some("XK"),
        _ if upper.len() == 2 => rust_iso3166::from_alpha2(&upper).map(|country| country.alpha2),
        _ => rust_iso3166::from_alpha3(&upper).map(|country| country.alpha2),
    }
}

/// The names of countries in some languages.
pub struct Countries {
    locales: Vec<Locale>,
    own: OnceLock<NameIndex>,
}

impl Countries {
    /// The names in these locales (CLDR), then those in docent's own languages.
    #[must_use]
    pub fn new(locales: &[Locale]) -> Self {
        Self { locales: locales.to_vec(), own: OnceLock::new() }
    }

    /// The alpha-2 code of the country that a text names, where it names one alone: by its code, alpha-2
    /// or alpha-3, or by a name, in the locales or any of docent's languages.
    #[must_use]
    pub fn code(&self, text: &str) -> Option<&'static str> {
        match self.candidates(text).as_slice() {
            [code] => Some(code),
            _ => None,
        }
    }

    /// The alpha-2 codes of the countries that a text may name.
    fn candidates(&self, text: &str) -> Vec<&'static str> {
        // Nobody calls a country by more than that.
        if text.len() > NAME_LIMIT {
            return Vec::new();
        }
        if let Some(code) = code(text) {
            return vec![code];
        }
        let mut found = index::candidates(text, self.own());
        // A code beside a name, as in `Austria (DE)`, names the same country or none.
        let text = index::flags_as_codes(text);
        if !text.contains(char::is_lowercase) {
            // In capitals, articles look like codes: `ARGENTINA (LA)`.
            return found;
        }
        let pieces = text.split(['(', ')', '/', '|', ',', '-', '–', '—', '[', ']']).map(str::trim);
        // Elsewhere it would be an article.
        let is_code = |piece: &&str| {
            piece.bytes().all(|byte| byte.is_ascii_uppercase())
                && index::JOINERS.contains(&piece.to_ascii_lowercase().as_str())
        };
        for own in pieces.filter(is_code).filter_map(code) {
            found.retain(|one| *one == own);
        }
        found
    }

    fn own(&self) -> &NameIndex {
        self.own.get_or_init(|| NameIndex::of(&self.locales))
    }

    /// The country whose name is nearest to a misspelt one, if one is near enough to be meant.
    fn nearest(&self, text: &str) -> Option<&'static str> {
        // Codes and abbreviations are all near each other.
        let key = index::keys(text).into_iter().next().filter(|key| key.len() > 3)?;
        [self.own(), NameIndex::all()].into_iter().find_map(|index| {
            let near = nearest(&key, index.names())?;
            // One letter in four may differ: many names are like each other.
            let differing = strsim::damerau_levenshtein(&key, near);
            index.only(near).filter(|_| differing * 4 <= key.chars().count().max(4))
        })
    }
}

/// The longest text that can name a country, in bytes.
const NAME_LIMIT: usize = 300;

#[cfg(test)]
mod tests {
    use super::Countries;

    #[test]
    fn knows_codes_and_names() {
        let locales = ["nl-NL", "ar-EG"].map(|tag| tag.parse().expect("a language tag"));
        let countries = Countries::new(&locales);
        for text in ["NL", "nl", "NLD", "Netherlands", "nederland", "هولندا"] {
            assert_eq!(countries.code(text), Some("NL"), "{text}");
        }
        for text in ["Niederlande", "Pays-Bas (les)", "オランダ", "The Netherlands", "ＮＬ", "🇳🇱"]
        {
            assert_eq!(countries.code(text), Some("NL"), "{text}");
        }
        for text in ["Congo", "Korea", "Virgin Islands", "Atlantis", "", "the", "EU", "e."] {
            assert_eq!(countries.code(text), None, "{text}");
        }
        assert_eq!(countries.code("ZZ"), None);
    }
}
