//! Kinds of fields: what may be typed into each, and what is said when it can't be right.
//! To add one: a file here with a `KIND`, its `mod` line, and its row in `KINDS`.

mod text;
mod multiline;
mod address;
mod choice;
mod confirm;
mod email;
mod phone;
mod url;
mod country;
mod tax_id;
mod year;
mod integer;
mod date;
mod guid;
mod money;

use crate::intl::Number;
use crate::locale::Locale;
use crate::message::Value;
use unicode_security::{RestrictionLevel, RestrictionLevelDetection};

/// A kind of field.
pub struct Kind {
    /// Its name in YAML.
    pub name: &'static str,
    /// What it is for, for the schema and the manual.
    pub about: &'static str,
    /// Whether an answer may have several lines.
    pub lines: bool,
    /// The rules that a field of this kind may have besides `required`, `when` and `default`, and
    /// `options` for a choice.
    pub rules: &'static [&'static str],
    /// Reads an answer: trimmed, not empty, and on one line unless `lines` is set.
    pub read: fn(&str, &Asked<'_>) -> Reading,
}

/// All kinds of fields.
pub const KINDS: &[&Kind] = &[
    &text::KIND,
    &multiline::KIND,
    &address::KIND,
    &choice::KIND,
    &confirm::KIND,
    &email::KIND,
    &phone::KIND,
    &url::KIND,
    &country::KIND,
    &tax_id::KIND,
    &year::KIND,
    &integer::KIND,
    &date::KIND,
    &guid::KIND,
    &money::KIND,
];

/// What an answer is read against: the rules of its field.
#[derive(Clone, Debug, Default)]
pub struct Asked<'a> {
    /// The answers to choose from.
    pub options: Vec<&'a str>,
    /// The smallest number, year or date.
    pub min: Option<&'a str>,
    /// The largest number, year or date; for text, the most characters.
    pub max: Option<&'a str>,
    /// A regular expression that the whole of a text must match.
    pub pattern: Option<&'a str>,
    /// The country, ISO 3166-1 alpha-2, that the field's `country` names, where it is known.
    pub country: Option<&'a str>,
    /// The locales in which names are understood.
    pub locales: &'a [Locale],
}

/// An answer as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is printed as it was typed.
    Typed,
    /// One of the field's options.
    Option(String),
    /// Yes or no.
    YesNo(bool),
    /// A country, ISO 3166-1 alpha-2.
    Country(String),
}

/// A problem with an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The attribute of the field's message that says it (`.email`), and, where a form has none,
    /// what follows `docent-problem-`.
    pub name: &'static str,
    /// Whether the answer may be right all the same.
    pub doubtful: bool,
    /// The variables of that message, besides `$label`.
    pub arguments: Vec<(&'static str, Value)>,
}

/// An answer and what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The answer as it was understood.
    pub answer: Answer,
    /// Its problems.
    pub problems: Vec<Problem>,
}

impl Problem {
    /// What can't be right.
    #[must_use]
    pub fn error(name: &'static str) -> Self {
        Self { name, doubtful: false, arguments: Vec::new() }
    }

    /// What looks wrong.
    #[must_use]
    pub fn doubt(name: &'static str) -> Self {
        Self { name, doubtful: true, arguments: Vec::new() }
    }

    /// This problem, with a variable.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Value) -> Self {
        self.arguments.push((name, value));
        self
    }

    /// This problem, with a text as a variable.
    #[must_use]
    pub fn with_text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Value::Text(text.into()))
    }
}

impl Reading {
    /// An answer that is right as it was typed.
    #[must_use]
    pub const fn typed() -> Self {
        Self { answer: Answer::Typed, problems: Vec::new() }
    }

    /// An answer that is typed, and has this problem.
    #[must_use]
    pub fn wrong(problem: Problem) -> Self {
        Self { answer: Answer::Typed, problems: vec![problem] }
    }

    /// This answer, with a problem if there is one.
    #[must_use]
    pub fn and(mut self, problem: Option<Problem>) -> Self {
        self.problems.extend(problem);
        self
    }
}

/// The kind of this name.
#[must_use]
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.name == name)
}

/// A doubt about a text with a word in which letters of several scripts are mixed as no language
/// mixes them, such as Latin with Cyrillic look-alikes (UTS #39, 5.2: less than highly
/// restrictive).
#[must_use]
pub fn scripts(text: &str) -> Option<Problem> {
    let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    let mixed = |word: &str| word.detect_restriction_level() > RestrictionLevel::HighlyRestrictive;
    words.into_iter().any(mixed).then(|| Problem::doubt("scripts"))
}

/// Whether a character ends a line, by any of the rules in Unicode (UAX #14: BK, CR, LF, NL).
#[must_use]
pub fn is_line_break(char: char) -> bool {
    matches!(char, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What is wrong with the length of a text, in characters.
fn length(text: &str, asked: &Asked<'_>) -> Option<Problem> {
    let limit: usize = asked.max?.parse().ok()?;
    let limit_number = Number::from(i64::try_from(limit).ok()?);
    (text.chars().count() > limit)
        .then(|| Problem::error("too-long").with("max", Value::Number(limit_number)))
}

/// A regular expression that the whole of a text must match.
///
/// # Errors
/// What is wrong with the expression.
pub fn whole(pattern: &str) -> Result<regex::Regex, regex::Error> {
    // What is wrong is told of the author's own text.
    let own = regex::Regex::new(pattern)?;
    // In an extended expression a line break ends a comment; elsewhere it would be matched.
    let extended = pattern.starts_with("(?x");
    let end = if extended { "\n" } else { "" };
    regex::Regex::new(&format!("^(?:{}{end})$", own.as_str()))
}

/// What is wrong with the form of a text.
fn pattern(text: &str, asked: &Asked<'_>) -> Option<Problem> {
    // A form with a pattern that can't be read has been refused.
    let regex = whole(asked.pattern?).ok()?;
    (!regex.is_match(text)).then(|| Problem::error("pattern"))
}

#[cfg(test)]
mod testing {
    use super::{Asked, kind};

    /// The names of the problems that a kind has with an answer.
    pub(super) fn problems(name: &str, text: &str) -> Vec<&'static str> {
        ask(name, text, None)
    }

    /// The same, beside the answer to the field's `country`.
    pub(super) fn problems_in(name: &str, text: &str, country: &str) -> Vec<&'static str> {
        ask(name, text, Some(country))
    }

    /// Whether a kind has no problem with an answer.
    pub(super) fn right(name: &str, text: &str) -> bool {
        problems(name, text).is_empty()
    }

    fn ask(name: &str, text: &str, country: Option<&str>) -> Vec<&'static str> {
        let asked = Asked { country, ..Asked::default() };
        let reading = kind(name).map(|kind| (kind.read)(text, &asked));
        let problems = reading.map(|reading| reading.problems).unwrap_or_default();
        problems.iter().map(|problem| problem.name).collect()
    }
}
