//! `date`: a day, year-month-day (ISO 8601).

use super::{
    AnswerContext, AnswerProblem, Bound, Control, Kind, PLAIN, ParsedAnswer, Rules, Sample, TYPED,
    figures,
};
use crate::intl::Date;
use crate::message::Value;

pub(super) const KIND: Kind = Kind {
    name: "date",
    about: "a day such as 2019-04-30, from `min` to `max`: days, or `today + 14 days`",
    rules: &["min", "max", "after", "before"],
    serves: &["after", "before"],
    is_bound: |text| Bound::parse(text).is_some(),
    written,
    read,
    samples,
    control: Control {
        input_type: "date",
        problems: &["date-none", "min", "max"],
        patterns: &[("date-time", NO_TIME, ""), ("date", r"^\d{4}-\d\d-\d\d$", "")],
        rest: Some(MIDNIGHT),
        ..TYPED
    },
    ..PLAIN
};

/// [`split`] for scripts: no day with a time behind it.
const NO_TIME: &str = concat!(
    r"^(?!\d{4}-\d\d-\d\d[t ,]\s*(?:\d\d?(?:[:.,]\d+)+|24|\d\d?(?=\s*(?:z|[ap]|uhr|h)))\s*",
    r"(?:(?:am|pm|a\.m\.|p\.m\.|a|p|uhr|h)\s*)?(?:z|utc|gmt|[+-][\d:]*(?:\[.*)?)?$)",
);

/// [`is_midnight`] for scripts, behind a day.
const MIDNIGHT: &str = concat!(
    r"(?<=^\d{4}-\d\d-\d\d)[t ,]\s*(?:12(?=[:.,0]*\s*a(?:m|\.m\.))[:.,0]*|00?(?:[:.,]0+)+|00?(?=\s*(?:z|a|uhr|h)))\s*",
    r"(?:(?:am|a\.m\.|a|uhr|h)\s*)?(?:z|utc|gmt|[+-][0:]*)?$",
);

/// Digits of any script, and no midnight behind them: spreadsheets and databases write it behind each day.
fn written(text: &str) -> Option<String> {
    let plain = figures(text);
    let day = match split(plain.as_deref().unwrap_or(text)) {
        Some((day, time)) if is_midnight(time) => Some(day.to_owned()),
        _ => None,
    };
    day.or(plain)
}

/// A day and the time behind it, however they are parted.
fn split(text: &str) -> Option<(&str, &str)> {
    let (day, time) = text.split_at_checked(10)?;
    let time = time.strip_prefix(['T', 't', ' ', ','])?.trim_start();
    (is_written_right(day) && is_time(time)).then_some((day, time))
}

/// Whether a text is a time of the day: hours and minutes, also with seconds and their parts, `AM` or `PM`, and
/// a zone.
fn is_time(text: &str) -> bool {
    let clock =
        text.bytes().take_while(|byte| byte.is_ascii_digit() || b":.,".contains(byte)).count();
    let (clock, rest) = text.split_at(clock);
    let rest = rest.trim_start().to_ascii_lowercase();
    let half = ["am", "pm", "a.m.", "p.m.", "a", "p", "uhr", "h"];
    let zone = |rest: &str| {
        let rest = rest.trim_start();
        let offset = rest.strip_prefix(['+', '-']).unwrap_or(rest);
        let offset = offset.split('[').next().unwrap_or_default();
        matches!(rest, "" | "z" | "utc" | "gmt")
            || (offset != rest && offset.bytes().all(|byte| byte.is_ascii_digit() || byte == b':'))
    };
    let ends = || half.iter().filter_map(|half| rest.strip_prefix(half));
    let groups: Vec<&str> = clock.split([':', '.', ',']).collect();
    let has_hour = groups.first().is_some_and(|hour| matches!(hour.len(), 1 | 2));
    has_hour
        && groups.iter().all(|group| !group.is_empty())
        && (zone(&rest) || ends().any(zone))
        && (groups.len() > 1 || ends().next().is_some() || clock == "24" || rest == "z")
}

/// Whether a time begins the day: nothing but zeros, or 12 AM.
pub fn is_midnight(time: &str) -> bool {
    let clock =
        time.bytes().take_while(|byte| byte.is_ascii_digit() || b":.,".contains(byte)).count();
    let (clock, rest) = time.split_at(clock);
    let rest = rest.trim_start().to_ascii_lowercase();
    let clock = match rest.get(..2) {
        Some("am" | "a.") => clock.strip_prefix("12").unwrap_or(clock),
        Some("pm" | "p.") => return false,
        _ => clock,
    };
    // Midnight elsewhere may be another day here.
    let zone = rest.trim_start_matches(|char: char| char.is_ascii_alphabetic() || char == '.');
    let utc = zone.bytes().all(|byte| b"+-:0 ".contains(&byte));
    utc && clock.bytes().all(|byte| b"0:.,".contains(&byte))
}

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    if split(text).is_some() {
        return ParsedAnswer::wrong(AnswerProblem::error("date-time"));
    }
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
        Sample::new("date-time", format!("{right}T08:30"), right),
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
        for text in [
            "2019-04-30T00:00",
            "2019-04-30 00:00:00",
            "2019-04-30T00:00:00Z",
            "2019-04-30T00:00:00.000+00:00",
            "2019-04-30 12:00 AM",
            "2019-04-30 12:00:00 a.m.",
            "2019-04-30 0:00",
            "２０１９－０４－３０",
            "٢٠١٩-٠٤-٣٠",
            "2019‑04‑30",
            "2019−04−30",
        ] {
            assert_eq!(problems("date", text), [""; 0], "{text}");
        }
        for text in [
            "2019-04-30T08:30",
            "2019-04-30 08:30",
            "2019-04-30T08:30:00Z",
            "2019-04-30 8:30 PM",
            "2019-04-30T08:30:00.123+02:00",
            "2019-04-30, 8:30",
            "2019-04-30 8 pm",
            "2019-04-30 12:00",
            "2019-04-30T00:00:00+09:00",
            "2019-04-30 12:00 PM",
            "２０１９-０４-３０ ０８:３０",
            "2019-04-30 8h",
        ] {
            assert_eq!(problems("date", text), ["date-time"], "{text}");
        }
        for text in ["2019-04-30 Paris", "2019-04-30T", "2019-04-30 3", "2019-04-30-05"] {
            assert_eq!(problems("date", text), ["date"], "{text}");
        }
    }
}
