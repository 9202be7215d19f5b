//! `country`: a country by its ISO 3166-1 code.

use super::{Answer, Asked, Kind, Problem, Reading};

pub(super) const KIND: Kind = Kind {
    name: "country",
    about: "a country, by its ISO 3166-1 code such as NL",
    lines: false,
    read,
};

fn read(text: &str, _: &Asked<'_>) -> Reading {
    match code(text) {
        Some(code) => Reading { answer: Answer::Country(code), problems: Vec::new() },
        None => Reading::wrong(Problem::error("country").with_text("example", "NL")),
    }
}

/// The alpha-2 code that a text names, by the code itself, the alpha-3 code, or the English name.
pub(super) fn code(text: &str) -> Option<String> {
    let upper = text.to_ascii_uppercase();
    let coded = match upper.len() {
        2 => rust_iso3166::from_alpha2(&upper),
        3 => rust_iso3166::from_alpha3(&upper),
        _ => None,
    };
    if let Some(country) = coded {
        return Some(country.alpha2.to_owned());
    }
    let english = crate::locale::Locale::english();
    let named = |code: &&&str| english.country(code).eq_ignore_ascii_case(text);
    rust_iso3166::ALL_ALPHA2.iter().find(named).map(|code| (*code).to_owned())
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn knows_codes_and_english_names() {
        for text in ["NL", "nl", "NLD", "Netherlands"] {
            assert_eq!(code(text).as_deref(), Some("NL"), "{text}");
        }
        assert_eq!(code("Nowhere"), None);
        assert_eq!(code("ZZ"), None);
    }
}
