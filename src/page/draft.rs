//! A draft: what docent makes of a request.

use std::sync::Arc;

use serde::{Serialize, Serializer};
use smol_str::SmolStr;

use super::{Details, FormGuidance};
use crate::locale::Locale;
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
    /// The words that help people fill it in, where it is blank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guidance: Option<Arc<FormGuidance>>,
    /// The request itself: what each answer means, not how it is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<Request>,
    /// The subject of a mail.
    pub subject: String,
    /// The recipients of a mail.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "joined")]
    pub to: Vec<String>,
    /// The mail around the block, where the form says more of it than its recipients.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail: Option<Mail>,
    /// Its warnings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<LocalizedProblem>,
}

/// The mail that carries a draft.
#[derive(Clone, Debug, Serialize)]
pub struct Mail {
    /// The recipients of copies.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "joined")]
    pub cc: Vec<String>,
    /// The addresses to which answers go.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "joined")]
    pub reply_to: Vec<String>,
    /// The locale of its words.
    pub locale: Locale,
    /// The paragraphs above the block.
    pub greeting: Vec<String>,
    /// The paragraphs below the block.
    pub closing: Vec<String>,
    /// The files that go with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}

/// A file that goes with a mail.
#[derive(Clone, Debug, Serialize)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type (RFC 6838).
    pub media_type: String,
    /// Its content.
    #[serde(skip)]
    pub content: Arc<[u8]>,
}

/// Addresses as a header has them.
fn joined<S: Serializer>(addresses: &[String], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&addresses.join(", "))
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
    /// A blank form, with the words that help people fill it in.
    #[must_use]
    pub fn blank(details: Details, guidance: Option<FormGuidance>) -> Self {
        let subject = details.title.to_string();
        Self {
            id: None,
            details,
            guidance: guidance.map(Arc::new),
            request: None,
            subject,
            to: Vec::new(),
            mail: None,
            problems: Vec::new(),
        }
    }
}
