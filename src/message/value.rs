//! Values of variables, and the functions that print them and choose variants by them.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::types::FluentType;
use fluent::{FluentArgs, FluentResource, FluentValue};

use super::rewrite::{EXACT, SELECT, SHOW};
use crate::character::mark;
use crate::intl::{
    CurrencyDisplay, Date, DateStyle, Grouping, Intl, ListType, Number, NumberFormat, Style,
    TimeStyle, Width,
};

/// The value of a variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, as it is.
    Text(String),
    /// A number.
    Number(Number),
    /// A range of numbers, both ends in it.
    Range(Number, Number),
    /// A day or a month.
    Date(Date),
    /// Several texts.
    List(Vec<String>),
}

impl Value {
    fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Number(_) => "a number",
            Self::Range(..) => "a range",
            Self::Date(_) => "a date",
            Self::List(_) => "a list",
        }
    }

    /// The value as the locale writes it when a message sets no options.
    #[must_use]
    pub fn show(&self, intl: &Intl) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => intl.number(number, &NumberFormat::default()),
            Self::Range(from, to) => intl.range(from, to, &NumberFormat::default()),
            Self::Date(date) => {
                let time = date.time.map(|_| TimeStyle::Short);
                let text = write_date(intl, *date, Some(DateStyle::Long), time);
                text.unwrap_or_else(|| date.to_string())
            }
            Self::List(members) => intl.list(members, ListType::And, Width::Long),
        }
    }
}

/// A date, its time of day, or both.
fn write_date(
    intl: &Intl,
    date: Date,
    day: Option<DateStyle>,
    time: Option<TimeStyle>,
) -> Option<String> {
    match (day, time) {
        (Some(day), Some(time)) => intl.date_and_time(date, day, time),
        (None, Some(time)) => intl.time(date.time?, time),
        (day, None) => intl.date(date, day.unwrap_or(DateStyle::Long)),
    }
}

/// A value on its way through a bundle: what it is, and how it prints.
#[derive(Clone)]
struct Shown {
    value: Value,
    ordinal: bool,
    text: Print,
}

/// How a value prints.
#[derive(Clone)]
enum Print {
    /// As it was given.
    Given(String),
    /// As a function has written it.
    Text(String),
    /// As a list of what was given.
    List(Arc<Intl>, ListType, Width),
    /// As the locale does; written only where it is printed, since a message names few of the
    /// values that it is given.
    Usual(Arc<Intl>),
}

impl Shown {
    fn text(&self) -> String {
        match (&self.text, &self.value) {
            (Print::List(intl, kind, width), Value::List(members)) => {
                intl.list(members, *kind, *width)
            }
            (Print::Given(text) | Print::Text(text), _) => text.clone(),
            (Print::Usual(intl) | Print::List(intl, ..), value) => value.show(intl),
        }
    }

    /// The text as it is put into a message: between marks, while values are marked.
    fn printed(&self) -> String {
        if !MARKING.get() {
            return self.text();
        }
        let marked = |open: char, text: &str| format!("{open}{}{}", unmarked(text), mark::END);
        match (&self.text, &self.value) {
            (Print::List(intl, kind, width), Value::List(members)) => {
                let given = |member: &String| marked(mark::GIVEN, member);
                intl.list(&members.iter().map(given).collect::<Vec<_>>(), *kind, *width)
            }
            (Print::Given(text), _) => marked(mark::GIVEN, text),
            _ => marked(mark::PRINTED, &self.text()),
        }
    }
}

/// A text without the marks of values in it.
fn unmarked(text: &str) -> Cow<'_, str> {
    // The first byte of all; a text of words has none.
    if memchr::memchr(0xee, text.as_bytes()).is_none() {
        return text.into();
    }
    text.replace([mark::GIVEN, mark::PRINTED, mark::END], "").into()
}

thread_local! {
    /// Whether what this thread formats has marks around all that is printed.
    static MARKING: Cell<bool> = const { Cell::new(false) };
}

/// Formats with marks around all that variables, functions, terms and literals print.
pub(super) fn marking<T>(format: impl FnOnce() -> T) -> T {
    let before = MARKING.replace(true);
    let done = format();
    MARKING.set(before);
    done
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value && self.ordinal == other.ordinal && self.text() == other.text()
    }
}

impl std::fmt::Debug for Shown {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.value.fmt(out)
    }
}

impl FluentType for Shown {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.printed().into()
    }

    fn as_string_threadsafe(
        &self,
        _: &intl_memoizer::concurrent::IntlLangMemoizer,
    ) -> Cow<'static, str> {
        self.printed().into()
    }
}

/// A value as an argument of a message.
pub(super) fn argument(value: &Value, intl: &Arc<Intl>) -> FluentValue<'static> {
    let text = match value {
        Value::Text(text) => Print::Given(text.clone()),
        Value::List(_) => Print::List(Arc::clone(intl), ListType::And, Width::Long),
        _ => Print::Usual(Arc::clone(intl)),
    };
    FluentValue::Custom(Box::new(Shown { value: value.clone(), ordinal: false, text }))
}

fn shown(value: Value, ordinal: bool, text: String) -> FluentValue<'static> {
    FluentValue::Custom(Box::new(Shown { value, ordinal, text: Print::Text(text) }))
}

/// The value behind what a function is given.
fn unwrap(value: &FluentValue<'_>) -> Option<Shown> {
    match value {
        FluentValue::Custom(custom) => {
            let any = fluent_bundle::types::AnyEq::as_any(custom.as_ref());
            any.downcast_ref::<Shown>().cloned()
        }
        FluentValue::Number(number) => {
            let digits = number.options.minimum_fraction_digits;
            let digits = digits.and_then(|digits| i16::try_from(digits).ok());
            let value = Number::from_f64(number.value)?.with_fraction(digits, None);
            Some(Shown {
                value: Value::Number(value),
                ordinal: false,
                text: Print::Text(String::new()),
            })
        }
        FluentValue::String(text) => {
            let text = unmarked(text).into_owned();
            Some(Shown {
                value: Value::Text(text.clone()),
                ordinal: false,
                text: Print::Text(text),
            })
        }
        FluentValue::None | FluentValue::Error => None,
    }
}

thread_local! {
    /// The first failure of a function since the last call of [`take_fault`].
    static FAULT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Takes the first failure of a function that this thread has called since the last time.
pub(super) fn take_fault() -> Option<String> {
    FAULT.take()
}

/// Adds all functions to a bundle; [`take_fault`] answers the calls that failed.
pub(super) fn add_functions(bundle: &mut FluentBundle<Arc<FluentResource>>, intl: &Arc<Intl>) {
    let table: [(&'static str, Body); 7] = [
        ("NUMBER", number),
        ("DATETIME", datetime),
        ("RANGE", range),
        ("LIST", list),
        ("DISPLAYNAME", displayname),
        (SELECT, select),
        (SHOW, show),
    ];
    for (name, body) in table {
        // A bundle is new here, so no name is taken.
        let _ = bundle.add_function(name, function(name, body, intl));
    }
}

type Body = fn(&Arc<Intl>, Shown, &FluentArgs<'_>) -> Result<FluentValue<'static>, String>;

fn function(
    name: &'static str,
    body: Body,
    intl: &Arc<Intl>,
) -> impl for<'a> Fn(&[FluentValue<'a>], &FluentArgs<'_>) -> FluentValue<'a> + Send + Sync + 'static
{
    let intl = Arc::clone(intl);
    move |positional, named| {
        // A missing variable is an error of the bundle's own.
        let Some(value) = positional.first().and_then(unwrap) else { return FluentValue::Error };
        body(&intl, value, named).unwrap_or_else(|problem| {
            FAULT.with_borrow_mut(|fault| {
                fault.get_or_insert(format!("`{name}` {problem}"));
            });
            FluentValue::Error
        })
    }
}

fn option<'a>(named: &'a FluentArgs<'_>, name: &str) -> Option<&'a str> {
    match named.iter().find(|(known, _)| *known == name) {
        Some((_, FluentValue::String(text))) => Some(text),
        _ => None,
    }
}

fn digits(named: &FluentArgs<'_>, name: &str) -> Option<i16> {
    match named.get(name) {
        // Verified: a whole number from 0 to 20.
        #[expect(clippy::cast_possible_truncation, reason = "verified to be from 0 to 20")]
        Some(FluentValue::Number(number)) => Some(number.value as i16),
        _ => None,
    }
}

/// How a number is to be written, by the options of `NUMBER` and `RANGE`: those of ECMA-402.
fn number_format(named: &FluentArgs<'_>) -> NumberFormat {
    let width = match option(named, "unitDisplay") {
        Some("long") => Width::Long,
        Some("narrow") => Width::Narrow,
        _ => Width::Short,
    };
    let display = match option(named, "currencyDisplay") {
        Some("narrowSymbol") => CurrencyDisplay::NarrowSymbol,
        Some("code") => CurrencyDisplay::Code,
        Some("name") => CurrencyDisplay::Name,
        _ => CurrencyDisplay::Symbol,
    };
    let style = match (option(named, "style"), option(named, "currency"), option(named, "unit")) {
        (Some("percent"), ..) => Style::Percent,
        (_, Some(code), _) => Style::Currency(code.to_owned(), display),
        (_, _, Some(unit)) => Style::Unit(unit.to_owned(), width),
        _ => Style::Decimal,
    };
    let grouping = match option(named, "useGrouping") {
        Some("always") => Grouping::Always,
        Some("min2") => Grouping::Min2,
        Some("false") => Grouping::Never,
        _ => Grouping::Auto,
    };
    NumberFormat {
        style,
        minimum_integer: digits(named, "minimumIntegerDigits"),
        minimum_fraction: digits(named, "minimumFractionDigits"),
        maximum_fraction: digits(named, "maximumFractionDigits"),
        grouping,
    }
}

fn number(
    intl: &Arc<Intl>,
    shown: Shown,
    named: &FluentArgs<'_>,
) -> Result<FluentValue<'static>, String> {
    let ordinal = option(named, "type") == Some("ordinal");
    match shown.value {
        Value::Number(value) => {
            let format = number_format(named);
            let text = intl.number(&value, &format);
            Ok(self::shown(Value::Number(format.rounded(&value)), ordinal, text))
        }
        other => Err(format!("can't print {}", other.kind())),
    }
}

fn range(
    intl: &Arc<Intl>,
    shown: Shown,
    named: &FluentArgs<'_>,
) -> Result<FluentValue<'static>, String> {
    let format = number_format(named);
    match shown.value {
        Value::Number(value) => {
            let text = intl.number(&value, &format);
            Ok(self::shown(Value::Number(format.rounded(&value)), false, text))
        }
        Value::Range(from, to) => {
            let text = intl.range(&from, &to, &format);
            let value = Value::Range(format.rounded(&from), format.rounded(&to));
            Ok(self::shown(value, false, text))
        }
        other => Err(format!("can't print {}", other.kind())),
    }
}

fn datetime(
    intl: &Arc<Intl>,
    shown: Shown,
    named: &FluentArgs<'_>,
) -> Result<FluentValue<'static>, String> {
    let day = option(named, "dateStyle").map(|style| match style {
        "full" => DateStyle::Full,
        "medium" => DateStyle::Medium,
        "short" => DateStyle::Short,
        _ => DateStyle::Long,
    });
    let time = option(named, "timeStyle").map(|style| match style {
        "medium" => TimeStyle::Medium,
        _ => TimeStyle::Short,
    });
    match shown.value {
        Value::Date(date) if time.is_some() && date.time.is_none() => {
            Err("is given a date without a time of day".to_owned())
        }
        Value::Date(date) if day.is_none() && time.is_none() => {
            let text = Value::Date(date).show(intl);
            Ok(self::shown(Value::Date(date), false, text))
        }
        Value::Date(date) => {
            let text = write_date(intl, date, day, time).ok_or("has no such date")?;
            Ok(self::shown(Value::Date(date), false, text))
        }
        other => Err(format!("can't print {}", other.kind())),
    }
}

fn list(
    intl: &Arc<Intl>,
    shown: Shown,
    named: &FluentArgs<'_>,
) -> Result<FluentValue<'static>, String> {
    let kind = match option(named, "type") {
        Some("or") => ListType::Or,
        Some("unit") => ListType::Unit,
        _ => ListType::And,
    };
    let width = match option(named, "style") {
        Some("short") => Width::Short,
        Some("narrow") => Width::Narrow,
        _ => Width::Long,
    };
    match shown.value {
        Value::List(mut members) => {
            if option(named, "order") == Some("alphabetical") {
                intl.sort(&mut members);
            }
            let text = Print::List(Arc::clone(intl), kind, width);
            let value = Value::List(members);
            Ok(FluentValue::Custom(Box::new(Shown { value, ordinal: false, text })))
        }
        other => Err(format!("can't print {}", other.kind())),
    }
}

fn displayname(
    intl: &Arc<Intl>,
    shown: Shown,
    named: &FluentArgs<'_>,
) -> Result<FluentValue<'static>, String> {
    let Value::Text(code) = shown.value else {
        return Err(format!("can't print {}", shown.value.kind()));
    };
    let name = match option(named, "type") {
        Some("language") => intl.language(&code),
        _ => intl.country(&code),
    };
    let text = name.ok_or_else(|| format!("knows no name for `{}`", code.escape_debug()))?;
    Ok(self::shown(Value::Text(code), false, text))
}

#[expect(clippy::unnecessary_wraps, reason = "the signature of all functions")]
fn show(
    intl: &Arc<Intl>,
    shown: Shown,
    _: &FluentArgs<'_>,
) -> Result<FluentValue<'static>, String> {
    let text = match &shown.value {
        Value::Text(_) => shown.text(),
        other => other.show(intl),
    };
    Ok(self::shown(shown.value, shown.ordinal, text))
}

#[expect(clippy::unnecessary_wraps, reason = "the signature of all functions")]
fn select(
    intl: &Arc<Intl>,
    shown: Shown,
    named: &FluentArgs<'_>,
) -> Result<FluentValue<'static>, String> {
    let exact = |number: &Number| {
        let keys = option(named, "exact").unwrap_or_default();
        let same = |key: &str| Number::parse(key).is_some_and(|key| key.equals(number));
        keys.split(' ').position(same).map(|at| format!("{EXACT}{at}"))
    };
    let key = match shown.value {
        Value::Number(number) => exact(&number).unwrap_or_else(|| {
            let category =
                if shown.ordinal { intl.ordinal(&number) } else { intl.cardinal(&number) };
            category.to_owned()
        }),
        Value::Range(from, to) if from.equals(&to) => {
            exact(&from).unwrap_or_else(|| intl.cardinal(&from).to_owned())
        }
        Value::Range(from, to) => intl.range_category(&from, &to).to_owned(),
        Value::Text(text) => text,
        Value::Date(date) => date.to_string(),
        Value::List(members) => {
            let count = Number::from(i64::try_from(members.len()).unwrap_or(i64::MAX));
            exact(&count).unwrap_or_else(|| intl.cardinal(&count).to_owned())
        }
    };
    Ok(FluentValue::String(key.into()))
}
