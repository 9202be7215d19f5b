//! Arguments that several commands take: locales, texts, formats, flavors, fallbacks.

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::Failure;
use crate::character::invalid_characters;
use crate::config::Fallback;
use crate::encoding::Charset;
use crate::field::day;
use crate::format::{FLAVORS, FORMATS, Format, flavor, flavored, format};
use crate::intl::Date;
use crate::locale::Locale;
use crate::project::Project;
use crate::report::{REPORTS, ReportFormat, report_format};

/// A language tag on the command line.
pub(super) fn parse_locale(tag: &str) -> Result<Locale, String> {
    tag.parse()
}

/// A day on the command line.
pub(super) fn parse_day(text: &str) -> Result<Date, String> {
    let day = day(text).filter(|day| day.time.is_none());
    day.ok_or_else(|| "write year, month and day, such as 2026-11-30".to_owned())
}

/// An encoding on the command line.
pub(super) fn parse_encoding(name: &str) -> Result<Charset, &'static str> {
    Charset::named(name).ok_or("this is no encoding; write one such as windows-1252 or shift_jis")
}

/// A text on the command line that is written somewhere.
pub(super) fn parse_text(text: &str) -> Result<String, String> {
    match invalid_characters(text).first() {
        Some(invalid_character) => Err(invalid_character.words().0),
        None => Ok(text.to_owned()),
    }
}

/// A format on the command line: one of the table, of those that guides come in or of all.
pub(super) fn formats(pages: bool) -> impl TypedValueParser<Value = &'static Format> {
    let all = FORMATS.iter().filter(move |format| !pages || format.has_pages());
    let names = PossibleValuesParser::new(all.map(|format| format.name));
    names.try_map(|name| format(&name).ok_or("this is no format"))
}

/// A flavor on the command line: one of the table.
pub(super) fn flavors() -> impl TypedValueParser<Value = &'static Format> {
    let known = FLAVORS.iter().map(|flavor| PossibleValue::new(flavor.name).help(flavor.about));
    PossibleValuesParser::new(known).try_map(|name| flavor(&name).ok_or("this is no flavor"))
}

/// A form of reports on the command line: one of the table.
pub(super) fn reports() -> impl TypedValueParser<Value = &'static ReportFormat> {
    let names = PossibleValuesParser::new(REPORTS.iter().map(|format| format.name));
    names.try_map(|name| report_format(&name).ok_or("this is no form of reports"))
}

/// The formats of the command line, in the flavor that it names.
pub(super) fn chosen(
    named: &[&'static Format],
    flavor: Option<&'static Format>,
) -> Result<Vec<&'static Format>, Failure> {
    if let Some(flavor) = flavor {
        if named.is_empty() {
            return Ok(vec![flavor]);
        }
        if !named.iter().any(|format| format.name == flavor.family) {
            let (name, family) = (flavor.name, flavor.family);
            let help = "name that format too, or no format";
            return Err(Failure(format!("{name} is a flavor of {family}: {help}")));
        }
    }
    Ok(flavored(named.to_vec(), flavor))
}

/// A policy for messages that a locale lacks, on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum FallbackArg {
    /// It is an error
    Fail,
    /// docent shows another locale's message, marked
    Mark,
    /// docent leaves out what the message belongs to
    Omit,
}

impl From<FallbackArg> for Fallback {
    fn from(policy: FallbackArg) -> Self {
        match policy {
            FallbackArg::Fail => Self::Fail,
            FallbackArg::Mark => Self::Mark,
            FallbackArg::Omit => Self::Omit,
        }
    }
}

pub(super) fn policy(args: Option<FallbackArg>, project: &Project<'_>) -> Fallback {
    args.map_or(project.config().fallback, Fallback::from)
}
