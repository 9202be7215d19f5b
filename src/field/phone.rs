//! `phone`: a number that can be dialled, by libphonenumber's data.

use rlibphonenumber::{
    NumberLengthType, ParseError, PhoneNumber, PhoneNumberFormat, Region, ValidationError,
};

use super::{
    Answer, AnswerContext, AnswerProblem, Control, Kind, PLAIN, ParsedAnswer, Sample, TYPED,
    figures,
};

pub(super) const KIND: Kind = Kind {
    name: "phone",
    about: "a phone number: with its country code, or as in the country that `country` names",
    rules: &["country"],
    written: figures,
    read,
    samples: |_| {
        let sample = |problem, fails: &str| Sample::new(problem, fails, EXAMPLE);
        vec![
            sample("phone", "after nine"),
            sample("phone-country", "020 7946 0958"),
            sample("phone-short", "+44 20"),
            sample("phone-long", "+44 20 7946 0958 0958 0958"),
            sample("phone-range", "+44 00 7946 0958"),
        ]
    },
    control: Control {
        input_type: "tel",
        input_mode: Some("tel"),
        patterns: &[
            // No words in front of the number, two digits at least, and no plus behind them.
            (
                "phone",
                r"^(?:tel:|[^\p{Alpha}\p{N}+＋]*)(?=[\p{N}+＋])[+＋]*(?=(?:[^\p{N}]*\p{N}){2})[^+＋]*$",
                "",
            ),
            // A number as it is dialled at home has digits enough, and no country.
            ("phone", r"^\P{N}*[+＋]|^(?:tel:)?(?:\P{Alpha}*\p{N}){5}\P{Alpha}*$", "abroad"),
            ("phone-country", r"^\P{N}*[+＋]", "abroad"),
        ],
        ..TYPED
    },
    ..PLAIN
};

/// The number that problems show: London, from the range that Ofcom keeps free for drama.
const EXAMPLE: &str = "+44 20 7946 0958";

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    let wrong =
        |name| ParsedAnswer::wrong(AnswerProblem::error(name).with_text("example", EXAMPLE));
    let region = asked.country.and_then(|code| Region::try_from(code).ok());
    // The parser looks for a number anywhere in a text.
    let start = text.find(|char: char| char.is_numeric() || PLUS.contains(&char));
    let (before, typed) = text.split_at(start.unwrap_or(text.len()));
    if before.contains(char::is_alphabetic) && !before.eq_ignore_ascii_case("tel:") {
        return wrong("phone");
    }
    // Letters behind a number are words, and not what makes it long.
    let letters = typed.chars().filter(|char| char.is_alphabetic()).count();
    let sized = |name, letters| wrong(if letters > 0 { "phone" } else { name });
    let number = match PhoneNumber::parse(text, region) {
        Ok(number) => number,
        Err(ParseError::TooShortNsn | ParseError::TooShortAfterIdd) => {
            return sized("phone-short", letters);
        }
        Err(ParseError::TooLongNsn) => return sized("phone-long", letters),
        Err(_) => {
            // A number as it is dialled at home has digits enough, and no country.
            let digits = typed.chars().filter(|char| char.is_numeric()).count();
            let is_national =
                region.is_none() && digits > 4 && letters == 0 && !typed.contains(PLUS);
            return wrong(if is_national { "phone-country" } else { "phone" });
        }
    };
    let letters = if number.extension.is_some() { 0 } else { letters };
    if has_words_behind(text) && number.extension.is_none() {
        return wrong("phone");
    }
    // The parser drops one or two letters; more it takes for digits, as on a keypad.
    if matches!(letters, 1 | 2) {
        return wrong("phone");
    }
    let valid = number.is_valid();
    // A number that is valid is possible.
    let possible =
        if valid { Ok(NumberLengthType::IsPossible) } else { number.is_possible_with_reason() };
    match possible {
        Ok(NumberLengthType::IsPossible) => {}
        // Without its area code it can be dialled from next door only.
        Ok(NumberLengthType::IsPossibleLocalOnly) | Err(ValidationError::TooShort) => {
            return sized("phone-short", letters);
        }
        Err(ValidationError::TooLong) => return sized("phone-long", letters),
        Err(_) => return wrong("phone"),
    }
    let doubt = (!valid).then(|| AnswerProblem::doubt("phone-range"));
    // Abroad only the international form can be dialled, and only with these digits.
    let same = |other: &str| digits(text).eq(digits(other));
    let plain = text.starts_with('+') && number.extension.is_none();
    let typed = plain && same(&number.format_as(PhoneNumberFormat::E164));
    let answer = if typed {
        Answer::Typed
    } else {
        let international = number.format_as(PhoneNumberFormat::International);
        if text.starts_with('+') && same(&international) {
            Answer::Typed
        } else {
            Answer::Glossed(international.into_owned())
        }
    };
    ParsedAnswer::of(answer).and(doubt)
}

fn digits(text: &str) -> impl Iterator<Item = u8> + '_ {
    text.bytes().filter(u8::is_ascii_digit)
}

/// The sign before a country code, on narrow keyboards and wide ones.
const PLUS: [char; 2] = ['+', '＋'];

/// Whether words follow the digits of a number, such as `(mobile)`: the parser takes their letters for digits.
/// Letters that are dialled are capitals, as in `800 FLOWERS`.
fn has_words_behind(text: &str) -> bool {
    let Some(first) = text.find(|char: char| char.is_ascii_digit()) else { return false };
    let rest = text.get(first..).unwrap_or_default();
    let words = rest.split(|char: char| char.is_whitespace() || "(),;/".contains(char)).skip(1);
    let is_word = |word: &str| {
        word.starts_with(char::is_alphabetic)
            && word.contains(|char: char| !char.is_ascii_uppercase())
    };
    let mut remarks = rest.split('(').skip(1);
    words.into_iter().any(is_word) || remarks.any(|word| word.starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, problems_in, right};
    use super::super::{Answer, AnswerContext, Countries, Rules};

    #[test]
    fn tells_impossible_numbers_from_unknown_ones() {
        assert!(right("phone", "+31 20 123 4567"));
        assert_eq!(problems("phone", "+31 20"), ["phone-short"]);
        assert_eq!(problems("phone", "+31 20 123 4567 8910 11"), ["phone-long"]);
        assert_eq!(problems("phone", "+31 2"), ["phone-short"]);
        assert_eq!(problems("phone", "tel:+31-20"), ["phone-short"]);
        assert_eq!(problems("phone", "+31 20 123 4567 8910 1112 1314"), ["phone-long"]);
        assert_eq!(problems("phone", "call me"), ["phone"]);
        assert_eq!(problems("phone", "020 123 4567"), ["phone-country"]);
        assert_eq!(problems_in("phone", "020 123 4567", "NL"), [""; 0]);
        assert_eq!(problems_in("phone", "253-0000", "US"), ["phone-short"]);
        assert_eq!(problems("phone", "+31 00 123 4567"), ["phone-range"]);
    }

    #[test]
    fn takes_numbers_as_they_are_written_anywhere() {
        for text in [
            "tel:+31-20-123-4567;ext=89",
            "+31 20 123 4567 ext. 89",
            "+31 20 123 4567 x89",
            "+31 (0)20 123 4567",
            "(+31) 20 123 4567",
            "＋３１　２０　１２３　４５６７",
            "+٣١ ٢٠ ١٢٣ ٤٥٦٧",
            "+1 800 FLOWERS",
            // Canada's only numbers without an area code.
            "+1 310-1234",
        ] {
            assert!(right("phone", text), "{text}");
        }
    }

    #[test]
    fn takes_nothing_around_a_number() {
        for text in [
            "call +31 20 123 4567",
            "+31 20 123 4567 (office)",
            "+31 20 123 4567 or +31 20 123 4568",
            "+31 20 123 456o",
            "O20 123 4567",
        ] {
            assert_eq!(problems_in("phone", text, "NL"), ["phone"], "{text}");
        }
    }

    #[test]
    fn shows_what_is_dialled_where_that_is_not_what_was_typed() {
        let (rules, countries) = (&Rules::default(), &Countries::new(&[]));
        let asked = AnswerContext { rules, country: Some("NL"), countries };
        let gloss = |text: &str| match super::read(text, &asked).answer {
            Answer::Glossed(gloss) => gloss,
            _ => String::new(),
        };
        assert_eq!(gloss("+31 20-1234567"), "");
        assert_eq!(gloss("+31 20 123 4567 ext. 89"), "");
        for text in ["020 123 4567", "0031 20 123 4567", "+31 (0)20 123 4567", "+٣١ ٢٠ ١٢٣ ٤٥٦٧"]
        {
            assert_eq!(gloss(text), "+31 20 123 4567", "{text}");
        }
        assert_eq!(gloss("+1 800 FLOWERS"), "+1 800-356-9377");
    }
}
