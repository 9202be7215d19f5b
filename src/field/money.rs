//! `money`: a currency code (ISO 4217) and an amount, such as EUR 1250.50.

use super::{Asked, Kind, Problem, Reading};

pub(super) const KIND: Kind = Kind {
    name: "money",
    about: "a currency code and an amount, such as EUR 1250.50",
    lines: false,
    rules: &[],
    read,
};

fn read(text: &str, _: &Asked<'_>) -> Reading {
    let fits = text.split_once(' ').is_some_and(|(code, amount)| {
        let (whole, cents) = amount.split_once('.').unwrap_or((amount, "00"));
        let digits =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        code.len() == 3
            && code.bytes().all(|byte| byte.is_ascii_uppercase())
            && digits(whole)
            && digits(cents)
            && cents.len() <= 3
    });
    if fits { Reading::typed() } else { Reading::wrong(Problem::error("money")) }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn wants_code_and_amount() {
        assert!(right("money", "EUR 1250.50"));
        assert!(right("money", "JPY 1250"));
        for text in ["1250", "€ 1250", "EUR 1.250,50", "EUR -5"] {
            assert_eq!(problems("money", text), ["money"], "{text}");
        }
    }
}
