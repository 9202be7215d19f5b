//! `phone`: a number that can be dialled, by libphonenumber's data.

use rlibphonenumber::{PhoneNumber, Region};

use super::{Asked, Kind, Problem, Reading};

pub(super) const KIND: Kind = Kind {
    name: "phone",
    about: "a phone number: with its country code, or as in the country that `country` names",
    lines: false,
    rules: &["country"],
    read,
};

/// The number that problems show: London, from the range that Ofcom keeps free for drama.
const EXAMPLE: &str = "+44 20 7946 0958";

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    let region = asked.country.and_then(|code| Region::try_from(code).ok());
    let wrong = || Reading::wrong(Problem::error("phone").with_text("example", EXAMPLE));
    let Ok(number) = PhoneNumber::parse(text, region) else { return wrong() };
    if number.is_possible_with_reason().is_err() {
        return wrong();
    }
    let doubt = (!number.is_valid()).then(|| Problem::doubt("phone-range"));
    Reading::typed().and(doubt)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn tells_impossible_numbers_from_unknown_ones() {
        assert!(right("phone", "+31 20 123 4567"));
        assert_eq!(problems("phone", "+31 20"), ["phone"]);
        assert_eq!(problems("phone", "call me"), ["phone"]);
        assert_eq!(problems("phone", "020 123 4567"), ["phone"]);
        assert_eq!(problems("phone", "+31 00 123 4567"), ["phone-range"]);
    }
}
