//! `github`: annotations for GitHub's workflows, and a page of the step.

use super::summary::summary;
use super::{Report, ReportFormat};
use crate::character::prose;
use crate::diagnostic::{Diagnostic, Location, Severity};

pub(super) const FORMAT: ReportFormat =
    ReportFormat { name: "github", write: Some(write), streams: false, summary: Some(summary) };

/// Annotations of one severity that GitHub shows for a step of a workflow.
const ANNOTATION_LIMIT: usize = 10;

/// Workflow commands (`::error file=…,line=…::…`), errors first. GitHub shows ten of each severity;
/// where there are more, the tenth reports how many, and that the command lists them.
fn write(report: &Report<'_>) -> String {
    let found = report.all();
    let lister = report.command;
    let mut out = String::new();
    for (severity, command) in
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "notice")]
    {
        let all: Vec<_> = found.iter().filter(|(one, _)| one.severity == severity).collect();
        let shown = if all.len() > ANNOTATION_LIMIT { ANNOTATION_LIMIT - 1 } else { all.len() };
        for (diagnostic, folder) in all.iter().take(shown) {
            out.push_str(&annotation(command, diagnostic, folder));
        }
        if all.len() > shown {
            let rest = all.len() - shown;
            out.push_str(&format!("::{command}::{rest} more; `{lister}` lists them all\n"));
        }
    }
    out
}

fn annotation(command: &str, diagnostic: &Diagnostic, folder: &str) -> String {
    let mut properties = Vec::new();
    if let Some(span) = &diagnostic.span {
        let Location { path, line, column, end_line, end_column, .. } = Location::of(span);
        properties.push(format!("file={}", escape(&file(&format!("{folder}{path}")), true)));
        properties.push(format!("line={line}"));
        properties.push(format!("endLine={end_line}"));
        // GitHub takes columns within one line only.
        if line == end_line {
            properties.push(format!("col={column}"));
            properties.push(format!("endColumn={end_column}"));
        }
    }
    properties.push(format!("title={}", diagnostic.code.id));
    let help = diagnostic.help.iter().map(|help| format!("\nhelp: {}", prose(help)));
    let text: String = std::iter::once(prose(&diagnostic.problem).into()).chain(help).collect();
    format!("::{command} {}::{}\n", properties.join(","), escape(&text, false))
}

/// A path that GitHub looks for: as it is, but what a terminal would act on is an escape.
fn file(path: &str) -> String {
    let breaks = |char| matches!(char, '\r' | '\n');
    let parts = path.split_inclusive(breaks).map(|part| match part.strip_suffix(breaks) {
        Some(line) => prose(line).into_owned() + &part[line.len()..],
        None => prose(part).into_owned(),
    });
    parts.collect()
}

/// As GitHub's own toolkit escapes the text of a command, and the properties before it.
fn escape(text: &str, property: bool) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    if property { text.replace(':', "%3A").replace(',', "%2C") } else { text }
}
