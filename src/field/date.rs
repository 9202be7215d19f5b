//! `date`: a day, year-month-day (ISO 8601).

use super::{
    AnswerContext, AnswerProblem, Bound, Control, Kind, PLAIN, ParsedAnswer, Rules, Sample, TYPED,
};
use crate::intl::Date;
use crate::message::Value;

pub(super) const KIND: Kind = Kind {
    name: "date",
    about: "a day such as 2019-04-30, from `min` to `max`: days, or `today + 14 days`",
    rules: &["min", "max", "after", "before"],
    serves: &["after", "before"],
    is_bound: |text| Bound::parse(text).is_some(),
    read,
    samples,
    control: Control {
        input_type: "date",
        problems: &["date", "date-none", "min", "max"],
        ..TYPED
    },
    ..PLAIN
};

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    let Some(date) = day(text) else {
        let name = if is_written_right(text) { "date-none" } else { "date" };
        return ParsedAnswer::wrong(AnswerProblem::error(name));
    };
    let key = |date: Date| (date.year, date.month, date.day);
    let rules = asked.rules;
    let below = rules.min.as_deref().and_then(day).filter(|min| key(date) < key(*min));
    let over = rules.max.as_deref().and_then(day).filter(|max| key(date) > key(*max));
    ParsedAnswer::typed()
        .and(below.map(|min| AnswerProblem::error("min").with("min", Value::Date(min))))
        .and(over.map(|max| AnswerProblem::error("max").with("max", Value::Date(max))))
}

/// The day that an answer is.
pub fn day(text: &str) -> Option<Date> {
    text.parse::<Date>().ok().filter(|date| date.day.is_some())
}

/// Whether a text has the shape of a day: four digits, two and two.
fn is_written_right(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut digits = |count| {
        let part = parts.next().unwrap_or_default();
        part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    digits(4) && digits(2) && digits(2) && parts.next().is_none()
}

fn samples(rules: &Rules) -> Vec<Sample> {
    let (min, max) = (rules.min.as_deref(), rules.max.as_deref());
    let right = min.or(max).unwrap_or("2019-04-30");
    let mut samples = vec![
        Sample::new("date", "30-04-2019", right),
        Sample::new("date-none", "2019-02-30", right),
    ];
    samples.extend(min.map(|min| Sample::new("min", "0001-01-01", min)));
    samples.extend(max.map(|max| Sample::new("max", "9999-12-31", max)));
    samples
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn takes_days_that_exist() {
        assert!(right("date", "2020-02-29"));
        assert_eq!(problems("date", "2019-02-29"), ["date-none"]);
        for text in ["2019-04", "01-04-2019", "2019-4-1", "soon"] {
            assert_eq!(problems("date", text), ["date"], "{text}");
        }
    }
}
