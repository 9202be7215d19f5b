//! `integer`: a whole number in ASCII digits, of any size.

use super::{
    AnswerContext, AnswerProblem, Control, Kind, PLAIN, ParsedAnswer, Rules, Sample, TYPED,
    figures_joined,
};
use crate::intl::Number;
use crate::message::Value;

pub(super) const KIND: Kind = Kind {
    name: "integer",
    about: "a whole number, from `min` to `max`",
    rules: &["min", "max", "above"],
    serves: &["above"],
    written,
    read,
    samples,
    control: Control {
        input_mode: Some("numeric"),
        problems: &["min", "max"],
        patterns: &[("integer", r"^-?\d+$", "")],
        ..TYPED
    },
    ..PLAIN
};

/// Digits of any script; blanks that aren't typed group them, as programs print numbers.
fn written(text: &str) -> Option<String> {
    (!text.is_ascii()).then(|| figures_joined(text))
}

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return ParsedAnswer::wrong(AnswerProblem::error("integer"));
    }
    let Some(number) = Number::parse(text) else {
        return ParsedAnswer::wrong(AnswerProblem::error("integer"));
    };
    let rules = asked.rules;
    let below = rules.min.as_deref().and_then(Number::parse).filter(|min| number.is_less(min));
    let over = rules.max.as_deref().and_then(Number::parse).filter(|max| max.is_less(&number));
    ParsedAnswer::typed()
        .and(below.map(|min| AnswerProblem::error("min").with("min", Value::Number(min))))
        .and(over.map(|max| AnswerProblem::error("max").with("max", Value::Number(max))))
}

fn samples(rules: &Rules) -> Vec<Sample> {
    let bound =
        |bound: &Option<String>| bound.as_ref().and_then(|bound| bound.parse::<i128>().ok());
    let (min, max) = (bound(&rules.min), bound(&rules.max));
    let right = min.or(max).unwrap_or(12).to_string();
    let mut samples = vec![Sample::new("integer", "1,000.5", right)];
    samples.extend(min.map(|min| Sample::new("min", (min - 1).to_string(), min.to_string())));
    samples.extend(max.map(|max| Sample::new("max", (max + 1).to_string(), max.to_string())));
    samples
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
