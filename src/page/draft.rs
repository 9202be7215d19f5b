//! A draft: what docent makes of a request.

use serde::Serialize;
use smol_str::SmolStr;

use super::Details;
use crate::request::Request;

/// The filled block of a request, and what goes with it.
#[derive(Clone, Debug, Serialize)]
pub struct Draft {
    /// The request's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<SmolStr>,
    /// The block.
    #[serde(flatten)]
    pub details: Details,
    /// The request itself: what each answer means, not how it is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<Request>,
    /// The subject of a mail.
    pub subject: String,
    /// The recipient of a mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Its warnings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<LocalizedProblem>,
}

/// A problem with a request, in the customer's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LocalizedProblem {
    /// Which problem: what follows `docent-problem-` in the id of its message.
    pub problem: &'static str,
    /// The sort of problem.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The id of the field that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The line in the record, from 1: the same wherever the record is.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
    /// The problem and the help, in the customer's words.
    pub text: String,
}

impl Draft {
    /// A blank form.
    #[must_use]
    pub fn blank(details: Details) -> Self {
        let subject = details.title.to_string();
        Self { id: None, details, request: None, subject, to: None, problems: Vec::new() }
    }
}
