//! Numbers, ranges, dates and lists as a locale writes them, and its plural rules (CLDR). The door
//! to ICU4X's formatters.

use std::borrow::Cow;
use std::sync::OnceLock;

use fixed_decimal::{Decimal, FloatPrecision};
use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::fieldsets::{YM, YMD, YMDE};
use icu_datetime::pattern::FixedCalendarDateTimeNames;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale::Locale as Tag;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesWithRanges};
use writeable::TryWriteable as _;

use crate::locale::Locale;

/// A decimal number with its visible fraction digits.
#[derive(Clone, Debug, PartialEq)]
pub struct Number(Decimal);

/// A calendar date, or a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year, Gregorian.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day, from 1; a date without one is a month.
    pub day: Option<u8>,
}

/// How much a date says.
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

/// What joins a list's last two members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListType {
    /// a, b and c
    And,
    /// a, b or c
    Or,
    /// a, b, c
    Unit,
}

impl Number {
    /// The number that a text spells in ASCII digits, its fraction digits kept.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    /// A floating-point number, with as many fraction digits as it takes to tell it apart.
    #[must_use]
    pub fn from_f64(value: f64) -> Option<Self> {
        Decimal::try_from_f64(value, FloatPrecision::RoundTrip).ok().map(Self)
    }

    /// Rounds (half away from zero) and pads to the given numbers of fraction digits.
    #[must_use]
    pub fn with_fraction(mut self, minimum: Option<i16>, maximum: Option<i16>) -> Self {
        if let Some(maximum) = maximum {
            self.0.round_with_mode(
                -maximum,
                fixed_decimal::SignedRoundingMode::Unsigned(
                    fixed_decimal::UnsignedRoundingMode::HalfExpand,
                ),
            );
            self.0.absolute.trim_end();
        }
        if let Some(minimum) = minimum {
            self.0.absolute.pad_end(-minimum);
        }
        self
    }

    /// Whether both are the same number, whatever their fraction digits.
    #[must_use]
    pub fn equals(&self, other: &Self) -> bool {
        let trimmed = |number: &Self| {
            let mut decimal = number.0.clone();
            decimal.absolute.trim_end();
            decimal.absolute.trim_start();
            decimal.to_string()
        };
        trimmed(self) == trimmed(other)
    }
}

impl Number {
    /// Whether this number is smaller than the other.
    #[must_use]
    pub fn is_less(&self, other: &Self) -> bool {
        let parts = |number: &Self| {
            let text = number.0.to_string();
            let (digits, negative) =
                text.strip_prefix('-').map_or((&*text, false), |digits| (digits, true));
            let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
            let whole = whole.trim_start_matches('0').to_owned();
            (negative, whole, fraction.trim_end_matches('0').to_owned())
        };
        let (one, two) = (parts(self), parts(other));
        let smaller = |one: &(bool, String, String), two: &(bool, String, String)| {
            (one.1.len(), &one.1, &one.2) < (two.1.len(), &two.1, &two.2)
        };
        match (one.0, two.0) {
            (false, false) => smaller(&one, &two),
            (true, true) => smaller(&two, &one),
            (negative, _) => negative,
        }
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(value.into())
    }
}

impl std::str::FromStr for Date {
    type Err = String;

    /// `2019-04-01`, or `2019-04` for a month (ISO 8601).
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong =
            || format!("`{text}` is not a date such as 2019-04-01, or a month such as 2019-04");
        let shape: Vec<usize> = text.split('-').map(str::len).collect();
        if shape != [4, 2] && shape != [4, 2, 2] {
            return Err(wrong());
        }
        let mut parts = text.split('-').map(str::parse::<u16>);
        let mut part = || parts.next().and_then(Result::ok);
        let (year, month, day) = (part(), part(), part());
        let small = |value: u16| u8::try_from(value).ok();
        let date = Self {
            year: i32::from(year.ok_or_else(wrong)?),
            month: month.and_then(small).ok_or_else(wrong)?,
            day: day.and_then(small),
        };
        date.gregorian().map(|_| date).ok_or_else(wrong)
    }
}

impl<'de> serde::Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let wrong = || serde::de::Error::custom("a number is wanted here");
        Self::parse(&String::deserialize(reader)?).ok_or_else(wrong)
    }
}

impl schemars::JsonSchema for Number {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
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
            "description": "A day (2019-04-01) or a month (2019-04).",
            "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
        })
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:04}-{:02}", self.year, self.month)?;
        self.day.map_or(Ok(()), |day| write!(out, "-{day:02}"))
    }
}

impl Date {
    fn gregorian(self) -> Option<IcuDate<Gregorian>> {
        IcuDate::try_new_gregorian(self.year, self.month, self.day.unwrap_or(1)).ok()
    }
}

/// The formatters of one locale, each made when it is first wanted.
pub struct Intl {
    locale: Locale,
    tag: Tag,
    cardinal: OnceLock<Option<PluralRulesWithRanges<PluralRules>>>,
    ordinal: OnceLock<Option<PluralRules>>,
    grouped: OnceLock<Option<DecimalFormatter>>,
    ungrouped: OnceLock<Option<DecimalFormatter>>,
    long: OnceLock<Option<Formatter<Gregorian, YMD>>>,
    month: OnceLock<Option<Formatter<Gregorian, YM>>>,
}

impl Intl {
    /// The formatters of a locale.
    #[must_use]
    pub fn new(locale: &Locale) -> Self {
        Self {
            tag: locale.icu().into(),
            locale: locale.clone(),
            cardinal: OnceLock::new(),
            ordinal: OnceLock::new(),
            grouped: OnceLock::new(),
            ungrouped: OnceLock::new(),
            long: OnceLock::new(),
            month: OnceLock::new(),
        }
    }

    /// The formatters of one locale under the name of another, such as a pseudo-locale.
    #[must_use]
    pub fn renamed(locale: &Locale, name: &Locale) -> Self {
        Self { locale: name.clone(), ..Self::new(locale) }
    }

    /// The locale.
    #[must_use]
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// A number in the locale's digits and separators, grouped or not.
    #[must_use]
    pub fn number(&self, number: &Number, grouped: bool) -> String {
        let (cell, strategy) = if grouped {
            (&self.grouped, GroupingStrategy::Auto)
        } else {
            (&self.ungrouped, GroupingStrategy::Never)
        };
        let formatter = cell.get_or_init(|| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(strategy);
            DecimalFormatter::try_new((&self.tag).into(), options).ok()
        });
        match formatter {
            Some(formatter) => formatter.format(&number.0).to_string(),
            None => number.0.to_string(),
        }
    }

    /// A range of numbers; a range of equal ends is the number.
    #[must_use]
    pub fn range(&self, from: &Number, to: &Number) -> String {
        if from.equals(to) {
            return self.number(from, true);
        }
        let joint = range_joint(&self.locale);
        format!("{}{joint}{}", self.number(from, true), self.number(to, true))
    }

    /// A date; one without a day prints its month and year. `None` where it can't be written.
    #[must_use]
    pub fn date(&self, date: Date, style: DateStyle) -> Option<String> {
        let day = date.gregorian()?;
        let prefs = (&self.tag).into();
        if let (None, Some(pattern)) = (date.day, month_pattern(&self.locale, style)) {
            let mut names =
                FixedCalendarDateTimeNames::<Gregorian, DateFieldSet>::try_new(prefs).ok()?;
            let pattern = pattern.parse().ok()?;
            let formatter = names.include_for_pattern(&pattern).ok()?;
            return formatter.format(&day).try_write_to_string().ok().map(Cow::into_owned);
        }
        if date.day.is_none() {
            let long = || Formatter::try_new(prefs, YM::long()).ok();
            return match style {
                DateStyle::Full | DateStyle::Long => self
                    .month
                    .get_or_init(long)
                    .as_ref()
                    .map(|format| format.format(&day).to_string()),
                DateStyle::Medium => {
                    once(Formatter::try_new(prefs, YM::medium()), |f| f.format(&day).to_string())
                }
                DateStyle::Short => {
                    once(Formatter::try_new(prefs, YM::short()), |f| f.format(&day).to_string())
                }
            };
        }
        match style {
            DateStyle::Full => {
                once(Formatter::try_new(prefs, YMDE::long()), |f| f.format(&day).to_string())
            }
            DateStyle::Long => {
                let long = || Formatter::try_new(prefs, YMD::long()).ok();
                self.long.get_or_init(long).as_ref().map(|format| format.format(&day).to_string())
            }
            DateStyle::Medium => {
                once(Formatter::try_new(prefs, YMD::medium()), |f| f.format(&day).to_string())
            }
            DateStyle::Short => {
                once(Formatter::try_new(prefs, YMD::short()), |f| f.format(&day).to_string())
            }
        }
    }

    /// The members of a list, joined.
    #[must_use]
    pub fn list(&self, members: &[String], kind: ListType) -> String {
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        let prefs = (&self.tag).into();
        let formatter = match kind {
            ListType::And => ListFormatter::try_new_and(prefs, options),
            ListType::Or => ListFormatter::try_new_or(prefs, options),
            ListType::Unit => ListFormatter::try_new_unit(prefs, options),
        };
        match formatter {
            Ok(formatter) => formatter.format(members.iter()).to_string(),
            Err(_) => members.join(", "),
        }
    }

    /// The CLDR plural category of a number: `zero`, `one`, `two`, `few`, `many` or `other`.
    #[must_use]
    pub fn cardinal(&self, number: &Number) -> &'static str {
        self.rules().map_or("other", |rules| name(rules.rules().category_for(&number.0)))
    }

    /// The CLDR ordinal category of a number.
    #[must_use]
    pub fn ordinal(&self, number: &Number) -> &'static str {
        let rules = || PluralRules::try_new_ordinal((&self.tag).into()).ok();
        let rules = self.ordinal.get_or_init(rules);
        rules.as_ref().map_or("other", |rules| name(rules.category_for(&number.0)))
    }

    /// The CLDR plural category of a range; of equal ends, that of the number.
    #[must_use]
    pub fn range_category(&self, from: &Number, to: &Number) -> &'static str {
        if from.equals(to) {
            return self.cardinal(from);
        }
        self.rules().map_or("other", |rules| name(rules.category_for_range(&from.0, &to.0)))
    }

    /// The plural categories that the locale tells apart, in CLDR's order.
    #[must_use]
    pub fn categories(&self) -> Vec<&'static str> {
        let Some(rules) = self.rules() else { return vec!["other"] };
        let own: Vec<&str> = rules.rules().categories().map(name).collect();
        let order = ["zero", "one", "two", "few", "many", "other"];
        order.into_iter().filter(|category| own.contains(category)).collect()
    }

    fn rules(&self) -> Option<&PluralRulesWithRanges<PluralRules>> {
        let rules = || PluralRulesWithRanges::try_new_cardinal((&self.tag).into()).ok();
        self.cardinal.get_or_init(rules).as_ref()
    }
}

fn once<T, E>(formatter: Result<T, E>, format: impl FnOnce(&T) -> String) -> Option<String> {
    formatter.ok().map(|formatter| format(&formatter))
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// The pattern of a month where ICU4X 2.4 loads half of it and prints a torn text: CLDR 48,
/// `availableFormats/yMMMM`.
fn month_pattern(locale: &Locale, style: DateStyle) -> Option<&'static str> {
    let tag = locale.to_string();
    let torn =
        tag.split('-').next() == Some("pt") && matches!(style, DateStyle::Full | DateStyle::Long);
    torn.then_some("MMMM 'de' y")
}

/// What stands between the ends of a range: CLDR 48, `miscPatterns/range`, which ICU4X lacks.
fn range_joint(locale: &Locale) -> &'static str {
    let tag = locale.to_string();
    match (tag.as_str(), tag.split('-').next().unwrap_or_default()) {
        ("pt-PT", _) => " - ",
        (_, "bg" | "bs" | "hr" | "mk" | "sk") => " – ",
        (_, "my" | "ro") => " - ",
        (
            _,
            "ca" | "da" | "es" | "eu" | "fil" | "gu" | "it" | "ka" | "ml" | "nl" | "sq" | "th"
            | "vi" | "zh",
        ) => "-",
        (_, "et") => "‒",
        (_, "ja") => "～",
        (_, "ko") => "~",
        _ => "–",
    }
}
