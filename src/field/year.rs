//! `year`: a year of four digits, Gregorian.

use super::{
    AnswerContext, AnswerProblem, Control, Kind, PLAIN, ParsedAnswer, Rules, Sample, TYPED, figures,
};

pub(super) const KIND: Kind = Kind {
    name: "year",
    about: "a year of four digits, from `min` to `max`",
    rules: &["min", "max"],
    written: figures,
    read,
    samples,
    control: Control {
        input_mode: Some("numeric"),
        problems: &["year"],
        patterns: &[("year", r"^\d{4}$", "")],
        ..TYPED
    },
    ..PLAIN
};

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    let (min, max) = bounds(asked.rules);
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<u16>() {
        Ok(year) if digits && (min..=max).contains(&year) => ParsedAnswer::typed(),
        _ => ParsedAnswer::wrong(
            AnswerProblem::error("year")
                .with_text("min", min.to_string())
                .with_text("max", max.to_string()),
        ),
    }
}

/// The first and the last year that the rules allow.
fn bounds(rules: &Rules) -> (u16, u16) {
    let bound = |bound: &Option<String>, default| {
        bound.as_ref().and_then(|bound| bound.parse::<u16>().ok()).unwrap_or(default)
    };
    (bound(&rules.min, 1000), bound(&rules.max, 2100))
}

fn samples(rules: &Rules) -> Vec<Sample> {
    let (_, max) = bounds(rules);
    vec![Sample::new("year", (u32::from(max) + 1).to_string(), max.to_string())]
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn wants_four_digits() {
        assert!(right("year", "1998"));
        for text in ["98", "0998", "in 1998", "2525"] {
            assert_eq!(problems("year", text), ["year"], "{text}");
        }
    }
}
