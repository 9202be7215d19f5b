//! Reports for programs: diagnostics as JSON Lines, and as annotations for GitHub's workflows.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::source::Span;

/// Annotations of one severity that GitHub shows for a step of a workflow.
const ANNOTATION_LIMIT: usize = 10;

/// A diagnostic as a program reads it.
#[derive(Serialize)]
struct Record<'a> {
    code: &'static str,
    severity: &'static str,
    problem: &'a str,
    #[serde(flatten)]
    place: Option<Place<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    label: &'a str,
}

/// Lines and columns are counted from 1, columns in characters; the end is behind the last one.
#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

impl<'a> Place<'a> {
    fn of(span: &'a Span) -> Self {
        let (line, column) = span.position();
        let end = span.range().end;
        let (end_line, end_column) = span.source().span(end..end).position();
        Self { path: span.source().path(), line, column, end_line, end_column }
    }
}

/// One JSON object a line: `code`, `severity` (`error`, `warning`, `note`), `problem`, `help`;
/// `path`, `line`, `column`, `end_line` and `end_column` where it has a place; `related` with the
/// same and a `label`.
///
/// # Errors
/// None that a diagnostic could cause.
pub fn json(found: &Diagnostics) -> Result<String, serde_json::Error> {
    let mut out = String::new();
    for diagnostic in found.iter() {
        let record = Record {
            code: diagnostic.code.id,
            severity: diagnostic.severity.name(),
            problem: &diagnostic.problem,
            place: diagnostic.span.as_ref().map(Place::of),
            help: diagnostic.help.as_deref(),
            related: diagnostic
                .related
                .iter()
                .map(|(span, label)| Related { place: Place::of(span), label })
                .collect(),
        };
        out.push_str(&serde_json::to_string(&record)?);
        out.push('\n');
    }
    Ok(out)
}

/// Workflow commands (`::error file=…,line=…::…`), errors first. GitHub shows ten of each severity;
/// where there are more, the tenth says how many. `folder` is that of the project, seen from the
/// repository's root.
#[must_use]
pub fn github(found: &Diagnostics, folder: &str) -> String {
    let mut out = String::new();
    for (severity, command) in
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "notice")]
    {
        let all: Vec<_> = found.iter().filter(|one| one.severity == severity).collect();
        let shown = if all.len() > ANNOTATION_LIMIT { ANNOTATION_LIMIT - 1 } else { all.len() };
        for diagnostic in all.iter().take(shown) {
            out.push_str(&annotation(command, diagnostic, folder));
        }
        if all.len() > shown {
            let rest = all.len() - shown;
            out.push_str(&format!("::{command}::{rest} more; `docent check` lists them all\n"));
        }
    }
    out
}

fn annotation(command: &str, diagnostic: &Diagnostic, folder: &str) -> String {
    let mut properties = Vec::new();
    if let Some(span) = &diagnostic.span {
        let Place { path, line, column, end_line, end_column } = Place::of(span);
        properties.push(format!("file={}", escape(&format!("{folder}{path}"), true)));
        properties.push(format!("line={line}"));
        properties.push(format!("endLine={end_line}"));
        // GitHub takes columns within one line only.
        if line == end_line {
            properties.push(format!("col={column}"));
            properties.push(format!("endColumn={end_column}"));
        }
    }
    properties.push(format!("title={}", diagnostic.code.id));
    let help = diagnostic.help.iter().map(|help| format!("\nhelp: {help}"));
    let text: String = std::iter::once(diagnostic.problem.clone()).chain(help).collect();
    format!("::{command} {}::{}\n", properties.join(","), escape(&text, false))
}

/// As GitHub's own toolkit escapes the text of a command, and the properties before it.
fn escape(text: &str, property: bool) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    if property { text.replace(':', "%3A").replace(',', "%2C") } else { text }
}
