//! `date`: a day, year-month-day (ISO 8601).

use super::{Asked, Kind, Problem, Reading};
use crate::intl::Date;
use crate::message::Value;

pub(super) const KIND: Kind = Kind {
    name: "date",
    about: "a day such as 2019-04-30, from `min` to `max`",
    lines: false,
    rules: &["min", "max"],
    read,
};

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    let day = |text: &str| text.parse::<Date>().ok().filter(|date| date.day.is_some());
    let Some(date) = day(text) else { return Reading::wrong(Problem::error("date")) };
    let key = |date: Date| (date.year, date.month, date.day);
    let below = asked.min.and_then(day).filter(|min| key(date) < key(*min));
    let over = asked.max.and_then(day).filter(|max| key(date) > key(*max));
    Reading::typed()
        .and(below.map(|min| Problem::error("min").with("min", Value::Date(min))))
        .and(over.map(|max| Problem::error("max").with("max", Value::Date(max))))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn takes_days_that_exist() {
        assert!(right("date", "2020-02-29"));
        for text in ["2019-02-29", "2019-04", "01-04-2019", "soon"] {
            assert_eq!(problems("date", text), ["date"], "{text}");
        }
    }
}
