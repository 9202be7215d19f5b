//! `tax-id`: a number for VAT or tax. Numbers of the European Union are held against their shape
//! and check digit; a wrong check digit is a doubt only, since real companies have been refused
//! by rules that were out of date. Of other countries docent knows no rules.

use eu_vat::{Country, Error, Vat};

use super::{Asked, Kind, Problem, Reading};

pub(super) const KIND: Kind = Kind {
    name: "tax-id",
    about: "a VAT or tax number, of the country that `country` names",
    lines: false,
    rules: &["country"],
    read,
};

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    let number: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    let prefix = number.get(..2).unwrap_or_default().to_ascii_uppercase();
    let prefixed = Country::from_code(&prefix);
    let full = match (asked.country, asked.country.and_then(Country::from_code), prefixed) {
        // Northern Ireland keeps VAT numbers of the Union.
        (Some("GB"), _, Some(Country::NorthernIreland)) | (None, _, Some(_)) => number,
        (_, Some(country), Some(other)) if country == other => number,
        (Some(code), Some(_), Some(_)) => {
            let problem = Problem::error("tax-id-country");
            return Reading::wrong(problem.with_text("prefix", &prefix).with_text("country", code));
        }
        (_, Some(country), None) => format!("{}{number}", country.code()),
        _ => return Reading::typed(),
    };
    match Vat::parse(&full) {
        Ok(_) => Reading::typed(),
        Err(Error::BadChecksum) => Reading::wrong(Problem::doubt("tax-id-digits")),
        Err(_) => {
            let country = asked.country.unwrap_or(if prefix == "EL" { "GR" } else { &prefix });
            Reading::wrong(Problem::error("tax-id").with_text("country", country))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems_in, right};

    #[test]
    fn holds_numbers_of_the_union_against_their_country() {
        assert!(right("tax-id", "NL004495445B01"));
        assert_eq!(problems_in("tax-id", "NL 0044.95445.B01", "NL"), [""; 0]);
        assert_eq!(problems_in("tax-id", "004495445B01", "NL"), [""; 0]);
        assert_eq!(problems_in("tax-id", "NL004495445B01", "BE"), ["tax-id-country"]);
        assert_eq!(problems_in("tax-id", "NL004495446B01", "NL"), ["tax-id-digits"]);
        assert_eq!(problems_in("tax-id", "NL12", "NL"), ["tax-id"]);
        assert_eq!(problems_in("tax-id", "12-3456789", "US"), [""; 0]);
    }
}
