//! `sarif`: the Static Analysis Results Interchange Format, one document of all problems.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Report, ReportFormat};
use crate::code::{CODES, Code};
use crate::diagnostic::Location;
use crate::json;
use crate::markdown::escape_path;
use crate::source::Span;
use crate::state::fingerprint;

pub(super) const FORMAT: ReportFormat =
    ReportFormat { name: "sarif", write: Some(write), streams: false, summary: None };

/// A log in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS). A result's
/// fingerprint is made of its code, its file (and with it the locale) and its message, else its problem,
/// not of its line: it stays the same when text moves.
fn write(report: &Report<'_>) -> String {
    let found = report.all();
    let codes: Vec<&Code> = CODES
        .iter()
        .copied()
        .filter(|code| found.iter().any(|(one, _)| one.code == *code))
        .collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(code)).collect();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let results = found.iter().map(|(diagnostic, folder)| {
        let path = diagnostic.span.as_ref().map_or("", |span| span.source().path());
        // A message is identified by its name alone: its words may change.
        let subject = diagnostic.message.as_ref().unwrap_or(&diagnostic.problem);
        let what = format!("{}\n{path}\n{subject}", diagnostic.code.id);
        let count = seen.entry(what.clone()).or_default();
        *count += 1;
        let location = |span: &Span| physical(span, folder);
        let help = diagnostic.help.as_ref().map_or(String::new(), |help| format!("\nhelp: {help}"));
        let related = diagnostic.related.iter().map(|(span, label)| {
            json!({ "message": { "text": label }, "physicalLocation": location(span) })
        });
        json!({
            "ruleId": diagnostic.code.id,
            "ruleIndex": codes.iter().position(|code| *code == diagnostic.code),
            "level": diagnostic.severity.name(),
            "message": { "text": format!("{}{help}", diagnostic.problem) },
            "locations": diagnostic.span.iter()
                .map(|span| json!({ "physicalLocation": location(span) }))
                .collect::<Vec<_>>(),
            "relatedLocations": related.collect::<Vec<_>>(),
            "partialFingerprints": { "docent/v1": fingerprint(&format!("{what}\n{count}")) },
        })
    });
    let results: Vec<Value> = results.collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "docent",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    json::for_logs(format!("{log:#}\n"))
}

/// A code and its page.
fn rule(code: &Code) -> Value {
    // The page begins with the code as its heading; its first sentence is the summary.
    let text = code.explanation.split_once("\n\n").map_or("", |(_, text)| text).trim_end();
    let short = text.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    json!({
        "id": code.id,
        "shortDescription": { "text": short },
        "help": { "text": text, "markdown": text },
    })
}

fn physical(span: &Span, folder: &str) -> Value {
    let place = Location::of(span);
    json!({
        "artifactLocation": { "uri": escape_path(&format!("{folder}{}", place.path)) },
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    })
}
