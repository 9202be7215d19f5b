//! `json`: JSON Lines, a problem each.

use super::ReportFormat;
use crate::diagnostic::{Diagnostics, JsonProblem};
use crate::json;

pub(super) const FORMAT: ReportFormat = ReportFormat {
    name: "json",
    write: Some(|report| lines(report.problems.found, None)),
    streams: true,
    summary: None,
};

/// One JSON object a line: `code`, `severity` (`error`, `warning`, `note`), `problem`, `message` (the id
/// of the message that it is about), `help`;
/// `path`, `line`, `column`, `end_line` and `end_column` where it has a place; `related` with the
/// same and a `label`. With an `event` every line names it first.
#[must_use]
pub fn lines(found: &Diagnostics, event: Option<&'static str>) -> String {
    let mut out = String::new();
    for diagnostic in found.iter() {
        let record = JsonProblem::new(diagnostic, event);
        // A record holds nothing that JSON lacks.
        out.push_str(&json::for_logs(serde_json::to_string(&record).unwrap_or_default()));
        out.push('\n');
    }
    out
}
