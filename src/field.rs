//! Kinds of fields: what may be typed into each, and what can be wrong with it.
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

mod bound;
mod pattern;
mod spoilt;

pub use bound::Bound;
pub use choice::FEW;
pub use country::{COUNTRIES, Countries};
pub use date::{day, is_midnight};
pub use email::is_address;
pub use money::{currency_sign, is_currency_in_use};
pub use pattern::Pattern;
pub use spoilt::spoilt;

pub use crate::character::is_hidden;
use crate::character::plain_figures;
use crate::intl::Number;
use crate::message::Value;
use serde::Serialize;
use unicode_security::{
    GeneralSecurityProfile, MixedScript, RestrictionLevel, RestrictionLevelDetection,
};

/// A kind of field.
pub struct Kind {
    /// Its name in YAML.
    pub name: &'static str,
    /// Its use, for the schema and the manual.
    pub about: &'static str,
    /// The source of its choices.
    pub choices: Choices,
    /// Whether an answer may have several lines.
    pub lines: bool,
    /// Whether answers are prose, in the customer's own language.
    pub prose: bool,
    /// The rules that a field of this kind may have besides `required`, `when` and `default`, and
    /// `options` for a choice.
    pub rules: &'static [&'static str],
    /// The rules by which other fields may name a field of this kind.
    pub serves: &'static [&'static str],
    /// Whether a text can be `min` or `max`.
    pub is_bound: fn(&str) -> bool,
    /// An answer in the characters of the standard that it follows: digits of any script in ASCII,
    /// letters of full width as plain ones. Drafts print it; `None` where that is how it was typed.
    pub written: fn(&str) -> Option<String>,
    /// Reads an answer as it is written: trimmed, not empty, and on one line unless `lines` is set.
    pub read: fn(&str, &AnswerContext<'_>) -> ParsedAnswer,
    /// The domain name that an answer has, where answers have one.
    pub domain: Option<Domain>,
    /// For each problem that `read` can find under these rules, an answer that has it and one that
    /// hasn't.
    pub samples: fn(&Rules) -> Vec<Sample>,
    /// How a page asks for an answer.
    pub control: Control,
}

/// The source of a field's choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choices {
    /// Nowhere: they are typed.
    None,
    /// The field's `options`.
    Options,
    /// Yes and no.
    YesNo,
    /// All countries.
    Countries,
}

/// The domain names in answers.
#[derive(Clone, Copy, Debug)]
pub struct Domain {
    /// The domain name of an answer, in ASCII.
    pub of: fn(&str) -> Option<String>,
    /// An answer, another one of its domain, and one of another domain.
    pub samples: [&'static str; 3],
}

/// How a page asks for an answer, and what its script finds wrong. Pages carry no tables: whether numbers
/// for tax and phones are in use, whether currencies are, and whether letters of several alphabets are
/// mixed, only `docent draft` finds.
#[derive(Clone, Copy, Debug)]
pub struct Control {
    /// The `type` of the input (HTML, 4.10.5).
    pub input_type: &'static str,
    /// Its `inputmode`, which chooses the keyboard of a phone.
    pub input_mode: Option<&'static str>,
    /// The rows of the text area, for answers of several lines.
    pub rows: usize,
    /// The problems that the function for this kind in `assets/script.js` finds, where it has one.
    pub problems: &'static [&'static str],
    /// Problems, each with a regular expression (ECMAScript, with `i` and `u`) that right answers match: for kinds
    /// that need no function. The third is `abroad` for those that only answers without a country have, and `doubt`
    /// for doubts.
    pub patterns: &'static [(&'static str, &'static str, &'static str)],
    /// A regular expression (ECMAScript, with `u`) by which the kind's function knows an answer.
    pub shape: Option<&'static str>,
    /// A regular expression (ECMAScript, with `i`) of what is no part of the answer, at its end.
    pub rest: Option<&'static str>,
}

/// The problems that a page's script finds with fields of any kind.
const PROBLEMS_OF_ALL: &[&str] =
    &["missing", "one-line", "pattern", "hidden", "above", "after", "before", "same-domain"];

impl Kind {
    /// Whether a page's script finds this problem.
    #[must_use]
    pub fn is_found_on_pages(&self, problem: &str) -> bool {
        let Control { problems, patterns, .. } = self.control;
        PROBLEMS_OF_ALL.contains(&problem)
            || problems.contains(&problem)
            || patterns.iter().any(|(name, ..)| *name == problem)
    }
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

/// The defaults of all kinds: one typed line, not prose, no rules, no domain.
const PLAIN: Kind = Kind {
    name: "",
    about: "",
    choices: Choices::None,
    lines: false,
    prose: false,
    rules: &[],
    serves: &[],
    is_bound: |text| text.parse::<i64>().is_ok(),
    written: |_| None,
    read: |_, _| ParsedAnswer::typed(),
    domain: None,
    samples: |_| Vec::new(),
    control: TYPED,
};

/// One line of text that a script finds nothing wrong with.
const TYPED: Control = Control {
    input_type: "text",
    input_mode: None,
    rows: 0,
    problems: &[],
    patterns: &[],
    shape: None,
    rest: None,
};

/// No kind: what a field has before it was read.
pub(crate) static NONE: Kind = PLAIN;

/// An answer that a problem is shown with.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The problem's name.
    pub problem: &'static str,
    /// An answer that has it.
    pub fails: String,
    /// An answer that hasn't.
    pub passes: String,
    /// The country beside it, where that matters.
    pub country: Option<&'static str>,
}

impl Sample {
    /// A problem, an answer that has it and one that hasn't.
    pub(crate) fn new(
        problem: &'static str,
        fails: impl Into<String>,
        passes: impl Into<String>,
    ) -> Self {
        Self { problem, fails: fails.into(), passes: passes.into(), country: None }
    }

    /// This sample, beside the answer to the field's `country`.
    fn within(mut self, country: &'static str) -> Self {
        self.country = Some(country);
        self
    }
}

/// The rules of a field, ready for use.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// The answers to choose from.
    pub options: Vec<String>,
    /// The smallest number, year or date.
    pub min: Option<String>,
    /// The largest number, year or date; for text, the most characters.
    pub max: Option<String>,
    /// A regular expression that the whole of a text must match.
    pub pattern: Option<Pattern>,
}

/// The context in which docent reads an answer.
#[derive(Clone, Copy)]
pub struct AnswerContext<'a> {
    /// The rules of its field.
    pub rules: &'a Rules,
    /// The country, ISO 3166-1 alpha-2, that the field's `country` names, where it is known.
    pub country: Option<&'static str>,
    /// The countries by name.
    pub countries: &'a Countries,
}

/// An answer as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is printed as it was typed.
    Typed,
    /// It is printed as it was typed, and behind it in parentheses what explains it.
    Glossed(String),
    /// One of the field's options, by its number.
    Option(usize),
    /// Yes or no.
    YesNo(bool),
    /// A country, ISO 3166-1 alpha-2.
    Country(&'static str),
}

/// A problem with an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerProblem {
    /// The attribute of the field's message for it (`.email`), and the end of the id of docent's own
    /// message (`docent-problem-email`), where a form has none.
    pub name: &'static str,
    /// Whether the answer may be right all the same.
    pub doubtful: bool,
    /// The variables of that message, besides `$label`.
    pub arguments: Vec<(&'static str, Value)>,
    /// Which of these variables repeat what the customer typed, as reports don't.
    pub private: &'static [&'static str],
}

/// An answer and what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedAnswer {
    /// The answer as it was understood.
    pub answer: Answer,
    /// Its problems.
    pub problems: Vec<AnswerProblem>,
}

impl AnswerProblem {
    /// An error: the answer can't be right.
    #[must_use]
    pub fn error(name: &'static str) -> Self {
        Self { name, doubtful: false, arguments: Vec::new(), private: &[] }
    }

    /// A warning: the answer looks wrong.
    #[must_use]
    pub fn doubt(name: &'static str) -> Self {
        Self { doubtful: true, ..Self::error(name) }
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

    /// This problem, with a number as a variable.
    #[must_use]
    pub fn with_number(self, name: &'static str, number: usize) -> Self {
        self.with(name, Value::Number(Number::from(i64::try_from(number).unwrap_or(i64::MAX))))
    }

    /// This problem, some of whose variables repeat what the customer typed.
    #[must_use]
    pub fn private(mut self, names: &'static [&'static str]) -> Self {
        self.private = names;
        self
    }
}

impl ParsedAnswer {
    /// An answer that is right as it was typed.
    #[must_use]
    pub const fn typed() -> Self {
        Self::of(Answer::Typed)
    }

    /// An answer that is right.
    #[must_use]
    pub const fn of(answer: Answer) -> Self {
        Self { answer, problems: Vec::new() }
    }

    /// An answer that is typed, and has this problem.
    #[must_use]
    pub fn wrong(problem: AnswerProblem) -> Self {
        Self { answer: Answer::Typed, problems: vec![problem] }
    }

    /// This answer, with a problem if there is one.
    #[must_use]
    pub fn and(mut self, problem: Option<AnswerProblem>) -> Self {
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
/// restrictive). Characters that are no part of names by UTS #31, such as º, are left aside.
#[must_use]
pub fn scripts(text: &str) -> Option<AnswerProblem> {
    if is_plain(text) {
        return None;
    }
    let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    let mixed = |word: &str| {
        let name: String = word.chars().filter(|char| char.identifier_allowed()).collect();
        !is_plain(&name)
            && !name.is_single_script()
            && name.detect_restriction_level() > RestrictionLevel::HighlyRestrictive
    };
    words.into_iter().any(mixed).then(|| AnswerProblem::doubt("scripts"))
}

/// The written form of numbers, dates and codes.
fn figures(text: &str) -> Option<String> {
    (!text.is_ascii()).then(|| plain_figures(text).into_owned())
}

/// The written form of a number: also without the blanks between groups of three digits that programs
/// print and nobody types, such as U+202F.
fn figures_joined(text: &str) -> String {
    let groups = |char: char| {
        matches!(char, '\u{a0}' | '\u{2007}' | '\u{2008}' | '\u{2009}' | '\u{200a}' | '\u{202f}')
    };
    let mut parts = text.split(groups);
    let first = parts.next().map(plain_figures).unwrap_or_default();
    let rest: Vec<_> = parts.map(plain_figures).collect();
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let whole = |text: &str| digits(text) == text.len();
    let first_right = matches!(digits(first.trim_start_matches('-')), 1..=3)
        && whole(first.trim_start_matches('-'));
    let inner = rest.iter().rev().skip(1).all(|group| group.len() == 3 && whole(group));
    let last = rest.last().is_none_or(|group| {
        digits(group) == 3 && (group.len() == 3 || group[3..].starts_with('.'))
    });
    if first_right && inner && last && !rest.is_empty() {
        return first.into_owned() + &rest.concat();
    }
    plain_figures(text).into_owned()
}

/// Whether a text is Latin, Japanese or Chinese (both also with Latin letters), or Arabic: what nearly
/// all are, seen without a table.
fn is_plain(text: &str) -> bool {
    let all = |fits: fn(char) -> bool| text.chars().all(fits);
    text.is_ascii()
        || all(|char| matches!(char, '\0'..='\u{24f}' | '\u{2000}'..='\u{206f}' | '€'))
        || all(|char| {
            char.is_ascii()
                || matches!(char, '\u{3000}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
        })
        || all(|char| matches!(char, '\0'..='@' | '\u{600}'..='\u{6ff}'))
}

/// The problem of a text's length, in characters.
fn length(text: &str, asked: &AnswerContext<'_>) -> Option<AnswerProblem> {
    let limit: usize = asked.rules.max.as_deref()?.parse().ok()?;
    let long = text.len() > limit && text.chars().count() > limit;
    long.then(|| AnswerProblem::error("too-long").with_number("max", limit))
}

/// Texts that are too long and not, where the rules bound their length.
fn lengths(rules: &Rules) -> Vec<Sample> {
    let limit = rules.max.as_deref().and_then(|max| max.parse::<usize>().ok());
    // A text that nobody types isn't made.
    let limit = limit.filter(|limit| *limit <= 1_000_000);
    let sample = |limit: usize| Sample::new("too-long", "x".repeat(limit + 1), "x".repeat(limit));
    limit.map(sample).into_iter().collect()
}

/// The problem of a text's form.
fn mismatch(text: &str, asked: &AnswerContext<'_>) -> Option<AnswerProblem> {
    let regex = asked.rules.pattern.as_ref()?;
    (!regex.is_match(text)).then(|| AnswerProblem::error("pattern"))
}

#[cfg(test)]
mod testing {
    use super::{AnswerContext, Countries, Rules, kind};

    /// The names of the problems that a kind has with an answer.
    pub(super) fn problems(name: &str, text: &str) -> Vec<&'static str> {
        ask(name, text, None)
    }

    /// The names of the problems beside the answer to the field's `country`.
    pub(super) fn problems_in(name: &str, text: &str, country: &'static str) -> Vec<&'static str> {
        ask(name, text, Some(country))
    }

    /// Whether a kind has no problem with an answer.
    pub(super) fn right(name: &str, text: &str) -> bool {
        problems(name, text).is_empty()
    }

    fn ask(name: &str, text: &str, country: Option<&'static str>) -> Vec<&'static str> {
        let (rules, countries) = (&Rules::default(), &Countries::new(&[]));
        let asked = AnswerContext { rules, country, countries };
        let reading = kind(name).map(|kind| {
            let written = (kind.written)(text);
            (kind.read)(written.as_deref().unwrap_or(text), &asked)
        });
        let problems = reading.map(|reading| reading.problems).unwrap_or_default();
        problems.iter().map(|problem| problem.name).collect()
    }
}
