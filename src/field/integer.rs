//! `integer`: a whole number in ASCII digits, of any size.

use super::{Asked, Kind, Problem, Reading};
use crate::intl::Number;
use crate::message::Value;

pub(super) const KIND: Kind = Kind {
    name: "integer",
    about: "a whole number, from `min` to `max`",
    lines: false,
    rules: &["min", "max", "above"],
    read,
};

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Reading::wrong(Problem::error("integer"));
    }
    let Some(number) = Number::parse(text) else {
        return Reading::wrong(Problem::error("integer"));
    };
    let below = asked.min.and_then(Number::parse).filter(|min| number.is_less(min));
    let over = asked.max.and_then(Number::parse).filter(|max| max.is_less(&number));
    Reading::typed()
        .and(below.map(|min| Problem::error("min").with("min", Value::Number(min))))
        .and(over.map(|max| Problem::error("max").with("max", Value::Number(max))))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn takes_digits_only() {
        assert!(right("integer", "12"));
        assert!(right("integer", "12345678901234567890123"));
        for text in ["1.5", "1e5", "twelve", "-", "1,000"] {
            assert_eq!(problems("integer", text), ["integer"], "{text}");
        }
    }
}
