//! `country`: a country by its ISO 3166-1 code, or by its name.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{Answer, AnswerContext, AnswerProblem, Choices, Kind, PLAIN, ParsedAnswer, Sample};
use crate::locale::Locale;

pub(super) const KIND: Kind = Kind {
    name: "country",
    about: "a country, by its ISO 3166-1 code such as NL or by its name",
    choices: Choices::Countries,
    serves: &["country"],
    read,
    samples: |_| vec![Sample::new("country", "Atlantis", "NL")],
    ..PLAIN
};

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    match asked.countries.code(text) {
        Some(code) => ParsedAnswer::of(Answer::Country(code)),
        None => ParsedAnswer::wrong(AnswerProblem::error("country").with_text("example", "NL")),
    }
}

/// All countries: their codes, ISO 3166-1 alpha-2.
pub const COUNTRIES: &[&str] = rust_iso3166::ALL_ALPHA2;

/// The names of countries in some languages.
pub struct Countries {
    locales: Vec<Locale>,
    codes: OnceLock<HashMap<String, &'static str>>,
}

impl Countries {
    /// The names in these locales and in English (CLDR).
    #[must_use]
    pub fn new(locales: &[Locale]) -> Self {
        Self { locales: locales.to_vec(), codes: OnceLock::new() }
    }

    /// The alpha-2 code that a text names: by the code itself, by the alpha-3 code, or by the name
    /// in one of the locales.
    #[must_use]
    pub fn code(&self, text: &str) -> Option<&'static str> {
        let coded = match text.len() {
            2 => rust_iso3166::from_alpha2(&text.to_ascii_uppercase()),
            3 => rust_iso3166::from_alpha3(&text.to_ascii_uppercase()),
            _ => None,
        };
        if let Some(country) = coded {
            return Some(country.alpha2);
        }
        self.codes.get_or_init(|| self.names()).get(&text.to_lowercase()).copied()
    }

    fn names(&self) -> HashMap<String, &'static str> {
        let english = Locale::english();
        // The first locale that has a name is right about it.
        let locales = [&english].into_iter().chain(self.locales.iter().rev());
        let name = |locale: &Locale, code| (locale.country(code).to_lowercase(), code);
        locales.flat_map(|locale| COUNTRIES.iter().map(move |code| name(locale, code))).collect()
    }
}

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
        assert_eq!(countries.code("Niederlande"), None);
        assert_eq!(countries.code("ZZ"), None);
    }
}
