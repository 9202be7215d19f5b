//! Dates and times of day, and how a locale writes them.

use std::borrow::Cow;

use icu_calendar::{Date as IcuDate, Gregorian, Iso};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::enums::{
    CalendarPeriodFieldSet, CompositeDateTimeFieldSet as Fields, DateFieldSet, TimeFieldSet,
};
use icu_datetime::fieldsets::{YM, YMD, YMDE};
use icu_datetime::input::{DateTime, Time as IcuTime};
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use rustc_hash::FxHashMap;
use writeable::TryWriteable as _;

use super::Intl;

/// Patterns of days with the names that they print; `None` where there are none.
pub(super) type Dates = FxHashMap<&'static str, Option<(DateTimePattern, Names)>>;
type Names = FixedCalendarDateTimeNames<Gregorian, DateFieldSet>;

/// A calendar date, or a month; a date may have a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year, Gregorian.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day, from 1; a date without one is a month.
    pub day: Option<u8>,
    /// The time of day, wherever the reader is: no time zone is meant.
    pub time: Option<Time>,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// The hour, from 0 to 23.
    pub hour: u8,
    /// The minute.
    pub minute: u8,
    /// The second.
    pub second: Option<u8>,
}

/// Which fields a date prints, and how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// With the day of the week.
    Full,
    /// The month in words.
    Long,
    /// The month abbreviated.
    Medium,
    /// Digits only.
    Short,
}

/// Which fields a time of day prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeStyle {
    /// With seconds.
    Medium,
    /// Hours and minutes.
    Short,
}

impl DateStyle {
    fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Long => "long",
            Self::Medium => "medium",
            Self::Short => "short",
        }
    }
}

impl std::str::FromStr for Date {
    type Err = String;

    /// `2019-04-01`, `2019-04-01T14:30` (with seconds or without), or `2019-04` for a month
    /// (ISO 8601).
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "`{text}` is not a date such as 2019-04-01 or 2019-04-01T14:30, nor a month such as 2019-04"
            )
        };
        let (day, time) = match text.split_once('T') {
            Some((day, time)) => (day, Some(time.parse::<Time>().map_err(|()| wrong())?)),
            None => (text, None),
        };
        let numbers = numbers(day, '-', &[4, 2, 2]).ok_or_else(wrong)?;
        let small = |at: usize| numbers.get(at).and_then(|value| u8::try_from(*value).ok());
        let date = Self {
            year: numbers.first().copied().map(i32::from).ok_or_else(wrong)?,
            month: small(1).ok_or_else(wrong)?,
            day: small(2),
            time,
        };
        let whole = date.time.is_none() || date.day.is_some();
        // The calendar has no year 0.
        let known = date.gregorian().filter(|_| whole && date.year > 0);
        known.map(|_| date).ok_or_else(wrong)
    }
}

impl std::str::FromStr for Time {
    type Err = ();

    /// `14:30` or `14:30:05`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let numbers = numbers(text, ':', &[2, 2, 2]).ok_or(())?;
        let below = |at: usize, limit: u16| {
            let value = numbers.get(at).filter(|value| **value < limit);
            value.and_then(|value| u8::try_from(*value).ok())
        };
        let second = if numbers.len() == 3 { Some(below(2, 60).ok_or(())?) } else { None };
        Ok(Self { hour: below(0, 24).ok_or(())?, minute: below(1, 60).ok_or(())?, second })
    }
}

/// Numbers of fixed widths between separators; at least two of them.
fn numbers(text: &str, separator: char, widths: &[usize]) -> Option<Vec<u16>> {
    let parts: Vec<&str> = text.split(separator).collect();
    let fits = parts.len() >= 2
        && parts.len() <= widths.len()
        && parts.iter().zip(widths).all(|(part, width)| part.len() == *width);
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    (fits && parts.iter().all(digits))
        .then(|| parts.iter().filter_map(|one| one.parse().ok()).collect())
}

impl std::fmt::Display for Date {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:04}-{:02}", self.year, self.month)?;
        self.day.map_or(Ok(()), |day| write!(out, "-{day:02}"))?;
        let Some(Time { hour, minute, second }) = self.time else { return Ok(()) };
        write!(out, "T{hour:02}:{minute:02}")?;
        second.map_or(Ok(()), |second| write!(out, ":{second:02}"))
    }
}

impl<'de> serde::Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        String::deserialize(reader)?.parse().map_err(serde::de::Error::custom)
    }
}

impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A day (2019-04-01), a day and time (2019-04-01T14:30) or a month (2019-04).",
            "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?$",
        })
    }
}

impl Date {
    /// The day that is so many months and then so many days from this one: in a month that has no such
    /// day, its last one. Outside of the calendar's years, 1 to 9999, the first or last day of these.
    #[must_use]
    pub fn moved(self, months: i32, days: i32) -> Self {
        let whole = |year, month, day| Self { year, month, day: Some(day), time: None };
        let count = (self.year * 12 + i32::from(self.month) - 1).saturating_add(months);
        let (year, month) = (count.div_euclid(12), u8::try_from(count.rem_euclid(12) + 1));
        let first = IcuDate::try_new_gregorian(year, month.unwrap_or(1), 1).ok();
        let moved = first.and_then(|first| {
            let day = self.day.unwrap_or(1).min(first.days_in_month());
            let within = IcuDate::try_new_gregorian(year, month.unwrap_or(1), day).ok()?;
            Some(IcuDate::from_rata_die(within.to_rata_die() + i64::from(days), Gregorian))
        });
        let known = moved.filter(|day| (1..=9999).contains(&day.year().extended_year()));
        match known {
            Some(day) => {
                whole(day.year().extended_year(), day.month().ordinal, day.day_of_month().0)
            }
            None if months < 0 || days < 0 => whole(1, 1, 1),
            None => whole(9999, 12, 31),
        }
    }

    fn gregorian(self) -> Option<IcuDate<Gregorian>> {
        IcuDate::try_new_gregorian(self.year, self.month, self.day.unwrap_or(1)).ok()
    }
}

impl Intl {
    /// A date; one without a day prints its month and year. `None` where it can't be written.
    #[must_use]
    pub fn date(&self, date: Date, style: DateStyle) -> Option<String> {
        let day = date.gregorian()?;
        if self.data.uses_gregorian() {
            let what = if date.day.is_some() { "date" } else { "month" };
            // A month alone has no day of the week, and no style longer than its name.
            let style = match style {
                DateStyle::Full if date.day.is_none() => DateStyle::Long,
                style => style,
            };
            let pattern = self.patterns().get(&format!("{what}/{}", style.name()))?;
            return self.day_by_pattern(day, pattern);
        }
        let fields = match (date.day, style) {
            (None, DateStyle::Full | DateStyle::Long) => month(YM::long()),
            (None, DateStyle::Medium) => month(YM::medium()),
            (None, DateStyle::Short) => month(YM::short()),
            (_, DateStyle::Full) => Fields::Date(DateFieldSet::YMDE(YMDE::long())),
            (_, DateStyle::Long) => Fields::Date(DateFieldSet::YMD(YMD::long())),
            (_, DateStyle::Medium) => Fields::Date(DateFieldSet::YMD(YMD::medium())),
            (_, DateStyle::Short) => Fields::Date(DateFieldSet::YMD(YMD::short())),
        };
        let formatter = DateTimeFormatter::try_new(self.tag().into(), fields).ok()?;
        let midnight = IcuTime::start_of_day();
        Some(formatter.format(&DateTime { date: day.to_calendar(Iso), time: midnight }).to_string())
    }

    /// A time of day. `None` where it can't be written.
    #[must_use]
    pub fn time(&self, time: Time, style: TimeStyle) -> Option<String> {
        let name = match style {
            TimeStyle::Medium => "medium",
            TimeStyle::Short => "short",
        };
        let pattern = self.patterns().get(&format!("time/{name}"))?.parse().ok()?;
        let prefs = self.tag().into();
        let mut names =
            FixedCalendarDateTimeNames::<Gregorian, TimeFieldSet>::try_new(prefs).ok()?;
        let formatter = names.include_for_pattern(&pattern).ok()?;
        let time = IcuTime::try_new(time.hour, time.minute, time.second.unwrap_or(0), 0).ok()?;
        formatter.format(&time).try_write_to_string().ok().map(Cow::into_owned)
    }

    /// A date with its time of day.
    #[must_use]
    pub fn date_and_time(&self, date: Date, style: DateStyle, time: TimeStyle) -> Option<String> {
        let day = self.date(date, style)?;
        let time = self.time(date.time?, time)?;
        let joint = self.patterns().get(&format!("join/{}", style.name())).unwrap_or("{1} {0}");
        // Quotes keep letters from being fields; nothing of it is one here.
        let joint = joint.replace('\'', "");
        Some(joint.replace("{1}", &day).replace("{0}", &time))
    }

    fn day_by_pattern(&self, day: IcuDate<Gregorian>, pattern: &'static str) -> Option<String> {
        let load = || {
            let (pattern, prefs) = (pattern.parse().ok()?, self.tag().into());
            let mut names = FixedCalendarDateTimeNames::try_new(prefs).ok()?;
            names.include_for_pattern(&pattern).ok()?;
            Some((pattern, names))
        };
        let mut known = self.dates.lock().ok()?;
        let (pattern, names) = known.entry(pattern).or_insert_with(load).as_ref()?;
        // Everything that the pattern names was loaded with it.
        let formatter = names.with_pattern_unchecked(pattern);
        formatter.format(&day).try_write_to_string().ok().map(Cow::into_owned)
    }
}

fn month(fields: YM) -> Fields {
    Fields::CalendarPeriod(CalendarPeriodFieldSet::YM(fields))
}
