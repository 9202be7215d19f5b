//! Problems for other programs: the one form in which docent writes a problem as JSON.

use serde::Serialize;

use super::Diagnostic;
use crate::source::Span;

/// The longest line, in bytes, that goes with a problem.
const LINE_LIMIT: usize = 400;

/// A problem: its `code`, `severity` (`error`, `warning`, `note`) and `problem`, its place, the `message`
/// that it is about, its `help`, and `related` places, each with a `label`.
#[derive(Debug, Serialize)]
pub struct JsonProblem<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<&'static str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    code: &'static str,
    severity: &'static str,
    problem: &'a str,
    #[serde(flatten)]
    location: Option<Location<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
}

#[derive(Debug, Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    location: Location<'a>,
    label: &'a str,
}

/// A place in a file. Lines and columns are counted from 1, columns in characters; the end is behind the
/// last one.
#[derive(Debug, Serialize)]
pub struct Location<'a> {
    /// The file.
    pub path: &'a str,
    /// Its first line.
    pub line: usize,
    /// Its first column.
    pub column: usize,
    /// Its last line.
    pub end_line: usize,
    /// The column behind it.
    pub end_column: usize,
    /// Its line in three parts: before it, the place itself, and behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    excerpt: Option<[&'a str; 3]>,
}

impl<'a> Location<'a> {
    /// The place of a span.
    #[must_use]
    pub fn of(span: &'a Span) -> Self {
        let (line, column) = span.position();
        let end = span.range().end;
        let (end_line, end_column) = span.source().span(end..end).position();
        let path = span.source().path();
        Self { path, line, column, end_line, end_column, excerpt: None }
    }

    /// The place of a span with its line; without it where nobody may read that, or it is too long.
    fn with_excerpt(span: &'a Span) -> Self {
        let source = span.source();
        let excerpt = excerpt(source.text(), span.range().start, span.range().end);
        Self { excerpt: excerpt.filter(|_| !source.is_private()), ..Self::of(span) }
    }
}

impl<'a> JsonProblem<'a> {
    /// A problem; with an `event`, a line among others that each name theirs.
    #[must_use]
    pub fn new(diagnostic: &'a Diagnostic, event: Option<&'static str>) -> Self {
        Self { event, ..Self::located(diagnostic, Location::of) }
    }

    /// A problem with the lines of its places.
    #[must_use]
    pub fn with_excerpts(diagnostic: &'a Diagnostic) -> Self {
        Self::located(diagnostic, Location::with_excerpt)
    }

    /// A failure: an error without a code.
    #[must_use]
    pub fn failure(problem: &'a str) -> Self {
        let (event, location, message, help, related) = (None, None, None, None, Vec::new());
        Self { event, code: "", severity: "error", problem, location, message, help, related }
    }

    fn located(diagnostic: &'a Diagnostic, locate: fn(&'a Span) -> Location<'a>) -> Self {
        let related = diagnostic.related.iter();
        Self {
            event: None,
            code: diagnostic.code.id,
            severity: diagnostic.severity.name(),
            problem: &diagnostic.problem,
            location: diagnostic.span.as_ref().map(locate),
            message: diagnostic.message.as_deref(),
            help: diagnostic.help.as_deref(),
            related: related
                .map(|(span, label)| Related { location: locate(span), label })
                .collect(),
        }
    }
}

/// The line of a place in three parts; none where it is too long for anybody.
fn excerpt(text: &str, start: usize, end: usize) -> Option<[&str; 3]> {
    let above = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
    let below = text.get(start..)?.find('\n').map_or(text.len(), |at| start + at);
    let end = end.clamp(start, below);
    let parts = [text.get(above..start)?, text.get(start..end)?, text.get(end..below)?];
    let length: usize = parts.iter().map(|part| part.len()).sum();
    (1..=LINE_LIMIT).contains(&length).then_some(parts)
}
