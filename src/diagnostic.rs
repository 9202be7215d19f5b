//! Diagnostics: what is wrong, where, and what to do; collected, sorted, and printed once by the
//! shell.

mod excerpt;
mod list;
mod json;
mod spelling;

use std::cmp::Ordering;

use crate::character::{InvalidCharacter, shown};
pub use crate::code::Code;
use crate::limit;
use crate::source::{ReadError, Source, Span};
pub use excerpt::human;
pub use json::{JsonProblem, Location};
pub use list::{Allowance, Diagnostics};
pub(crate) use spelling::LIST_LIMIT;
pub use spelling::{most_like, nearest, suggest};

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The output would be wrong: none is written.
    Error,
    /// The output is written, but probably not what was meant.
    Warning,
    /// Good to know; nothing is wrong.
    Note,
}

impl Severity {
    /// The word that reports use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable name of this sort of problem.
    pub code: &'static Code,
    /// How much it matters.
    pub severity: Severity,
    /// The problem: lower case, no full stop.
    pub problem: String,
    /// Where.
    pub span: Option<Span>,
    /// Further places that explain this one, each with a label.
    pub related: Vec<(Span, String)>,
    /// The help: what to do, in the imperative.
    pub help: Option<String>,
    /// The message that it is about (`id` or `id.attribute`), where it is about one.
    pub message: Option<String>,
}

impl Diagnostic {
    /// An error of this code.
    pub fn error(code: &'static Code, problem: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, problem)
    }

    /// A warning of this code.
    pub fn warning(code: &'static Code, problem: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, problem)
    }

    /// A note of this code.
    pub fn note(code: &'static Code, problem: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, problem)
    }

    /// A problem of this severity and code.
    pub fn new(severity: Severity, code: &'static Code, problem: impl Into<String>) -> Self {
        let (span, help, message, related) = (None, None, None, Vec::new());
        Self { code, severity, problem: problem.into(), span, related, help, message }
    }

    /// A file whose text can't be had.
    #[must_use]
    pub fn unread(path: &str, error: &ReadError) -> Self {
        let whole = Source::new(path, "").span(0..0);
        let path = shown(path);
        match error {
            ReadError::NotUtf8(span) => {
                Self::error(&Code::NOT_UTF8, format!("`{path}` is not UTF-8 from here on"))
                    .at(span.clone())
                    .help("save the file in the UTF-8 encoding")
            }
            ReadError::TooLarge(limit) => {
                Self::error(&Code::TOO_LARGE, format!("`{path}` is larger than {limit} bytes"))
                    .at(whole)
                    .help("split the file, or remove what does not belong in it")
            }
            ReadError::Unreadable(why) => {
                Self::error(&Code::UNREADABLE_FILE, format!("`{path}` can't be read: {why}"))
                    .help("see that the file is there and that you may read it")
            }
        }
    }

    /// A character that a text can't have.
    #[must_use]
    pub fn invalid_character(invalid_character: &InvalidCharacter, span: Span) -> Self {
        let (problem, help) = invalid_character.words();
        Self::error(&Code::CONTROL_CHARACTER, problem).at(span).help(help)
    }

    /// This diagnostic, at a place.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// This diagnostic, with what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// This diagnostic, about a message.
    #[must_use]
    pub fn about(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// This diagnostic, with one more place that explains it.
    #[must_use]
    pub fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related.push((span, label.into()));
        self
    }

    /// Places first, in the order of a reader; at one place, as they were found.
    fn order(&self, other: &Self) -> Ordering {
        fn place(diagnostic: &Diagnostic) -> Option<(&str, usize, usize)> {
            let span = diagnostic.span.as_ref()?;
            Some((span.source().path(), span.source().above(), span.range().start))
        }
        place(self).cmp(&place(other))
    }

    /// The text in place of the first problem past the limit.
    fn into_last(self) -> Self {
        let (most, id) = (limit::PROBLEMS, self.code.id);
        let problem = format!("this file has more than {most} problems of the kind `{id}`");
        let help = "correct those first: then docent names the rest";
        Self { span: self.span, ..Self::new(self.severity, self.code, problem).help(help) }
    }

    /// The parts that two reports of one problem share.
    fn key(&self) -> (Option<(&str, usize, usize)>, &'static str, &str) {
        let place = self.span.as_ref().map(|span| {
            let range = span.range();
            (span.source().path(), range.start, range.end)
        });
        (place, self.code.id, &self.problem)
    }
}
