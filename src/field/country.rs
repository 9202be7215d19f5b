//! `country`: a country by its ISO 3166-1 code.

use super::{Answer, Asked, Kind, Problem, Reading};
use crate::locale::Locale;

pub(super) const KIND: Kind = Kind {
    name: "country",
    about: "a country, by its ISO 3166-1 code such as NL",
    lines: false,
    rules: &[],
    read,
};

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    match code(text, asked.locales) {
        Some(code) => Reading { answer: Answer::Country(code), problems: Vec::new() },
        None => Reading::wrong(Problem::error("country").with_text("example", "NL")),
    }
}

/// The alpha-2 code that a text names: by the code itself, by the alpha-3 code, or by the name in
/// one of the locales or in English.
fn code(text: &str, locales: &[Locale]) -> Option<String> {
    let upper = text.to_ascii_uppercase();
    let coded = match upper.len() {
        2 => rust_iso3166::from_alpha2(&upper),
        3 => rust_iso3166::from_alpha3(&upper),
        _ => None,
    };
    if let Some(country) = coded {
        return Some(country.alpha2.to_owned());
    }
    let lower = text.to_lowercase();
    let english = Locale::english();
    let named = |code: &&&str| {
        let mut all = locales.iter().chain([&english]);
        all.any(|locale| locale.country(code).to_lowercase() == lower)
    };
    rust_iso3166::ALL_ALPHA2.iter().find(named).map(|code| (*code).to_owned())
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn knows_codes_and_names() {
        let locales = ["nl-NL", "ar-EG"].map(|tag| tag.parse().expect("a language tag"));
        for text in ["NL", "nl", "NLD", "Netherlands", "nederland", "هولندا"] {
            assert_eq!(code(text, &locales).as_deref(), Some("NL"), "{text}");
        }
        assert_eq!(code("Niederlande", &locales), None);
        assert_eq!(code("ZZ", &locales), None);
    }
}
