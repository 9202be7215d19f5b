//! Bounds of dates: a day, or one that is so many days, weeks, months or years from a given day.

use super::day;
use crate::intl::Date;

/// The `min` or `max` of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// A day.
    Day(Date),
    /// The given day, first moved by months, then by days.
    FromToday {
        /// The months, before it where they are negative.
        months: i32,
        /// The days, before it where they are negative.
        days: i32,
    },
}

/// The most years that a bound may be from the given day.
const YEARS: i32 = 1_000;

/// The units of distances: their names, the most of them, and the months and days that one is.
const UNITS: [(&str, i32, i32, i32); 4] = [
    ("day", YEARS * 365, 0, 1),
    ("week", YEARS * 52, 0, 7),
    ("month", YEARS * 12, 1, 0),
    ("year", YEARS, 12, 0),
];

impl Bound {
    /// `2019-04-30`, `today`, or a distance from it: `today + 14 days`, `today - 1 year`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split(' ').collect();
        let (sign, number, unit) = match words.as_slice() {
            ["today"] => return Some(Self::FromToday { months: 0, days: 0 }),
            ["today", sign @ ("+" | "-"), number, unit] => (*sign, *number, *unit),
            [text] => return day(text).filter(|day| day.time.is_none()).map(Self::Day),
            _ => return None,
        };
        let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let number: i32 = number.parse().ok().filter(|_| digits)?;
        let one = unit.strip_suffix('s').unwrap_or(unit);
        let (_, most, months, days) = UNITS.into_iter().find(|(name, ..)| *name == one)?;
        let number = if sign == "-" { -number } else { number };
        (number.abs() <= most)
            .then(|| Self::FromToday { months: number * months, days: number * days })
    }

    /// Whether the bound depends on the given day.
    #[must_use]
    pub fn is_relative(self) -> bool {
        matches!(self, Self::FromToday { .. })
    }

    /// The day that this is on a given day; `None` without one where it depends on it.
    #[must_use]
    pub fn on(self, today: Option<Date>) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::FromToday { months, days } => Some(today?.moved(months, days)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Bound;

    /// The day that a text means on another.
    #[track_caller]
    fn means(text: &str, today: &str) -> String {
        let bound = Bound::parse(text).unwrap_or_else(|| panic!("`{text}` is a bound"));
        bound.on(today.parse().ok()).map(|day| day.to_string()).unwrap_or_default()
    }

    #[test]
    fn distances_are_counted_as_calendars_count_them() {
        for (text, today, day) in [
            ("today", "2026-11-30", "2026-11-30"),
            ("2019-04-30", "2026-11-30", "2019-04-30"),
            ("today + 14 days", "2026-12-24", "2027-01-07"),
            ("today + 1 day", "2024-02-28", "2024-02-29"),
            ("today - 1 day", "2023-03-01", "2023-02-28"),
            ("today + 2 weeks", "2026-11-30", "2026-12-14"),
            ("today + 1 month", "2026-01-31", "2026-02-28"),
            ("today - 1 month", "2024-03-31", "2024-02-29"),
            ("today + 3 months", "2026-11-30", "2027-02-28"),
            ("today - 18 years", "2026-11-30", "2008-11-30"),
            ("today - 18 years", "2024-02-29", "2006-02-28"),
            ("today + 4 years", "2024-02-29", "2028-02-29"),
            ("today + 0 days", "2026-11-30", "2026-11-30"),
            ("today - 1000 years", "0500-06-01", "0001-01-01"),
            ("today + 1000 years", "9500-06-01", "9999-12-31"),
        ] {
            assert_eq!(means(text, today), day, "{text} on {today}");
        }
    }

    #[test]
    fn nothing_else_is_a_bound() {
        for text in [
            "",
            "Today",
            "today+14 days",
            "today + 14",
            "today + days",
            "today + -1 days",
            "today + 1.5 years",
            "today  + 1 day",
            "today + 1 fortnight",
            "today + 1 dayss",
            "today + 1001 years",
            "today + 99999999999 days",
            "tomorrow",
            "2019-02-30",
            "2019-04",
            "2019-04-30T10:00",
        ] {
            assert_eq!(Bound::parse(text), None, "{text}");
        }
    }
}
