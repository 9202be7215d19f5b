//! Reports for programs: diagnostics as JSON Lines, as SARIF, and as annotations for GitHub's
//! workflows. `event` has the lines that a build says besides, `summary` the page that GitHub shows of
//! a step.

mod event;
mod summary;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::character::prose;
use crate::code::{CODES, Code};
use crate::diagnostic::{Diagnostic, Diagnostics, Location, Record, Severity};
use crate::json;
use crate::markdown::escape_path;
use crate::source::Span;
use crate::state::fingerprint;

pub use event::{Action, Event, FileOfBuild, Numbers, PageOfBuild};
pub use summary::{Step, summary};

/// Annotations of one severity that GitHub shows for a step of a workflow.
const ANNOTATION_LIMIT: usize = 10;

/// Problems and the folder that their paths are below, seen from the repository's root: empty, or
/// with a `/` at its end.
#[derive(Clone, Copy)]
pub struct Listing<'a> {
    /// The problems.
    pub found: &'a Diagnostics,
    /// The folder.
    pub folder: &'a str,
}

/// The problems of several lists, each with its folder.
fn all<'a>(listings: &[Listing<'a>]) -> Vec<(&'a Diagnostic, &'a str)> {
    let each = |listing: &Listing<'a>| {
        let folder = listing.folder;
        listing.found.iter().map(move |one| (one, folder)).collect::<Vec<_>>()
    };
    listings.iter().flat_map(each).collect()
}

/// One JSON object a line: `code`, `severity` (`error`, `warning`, `note`), `problem`, `message` (the id
/// of the message that it is about), `help`;
/// `path`, `line`, `column`, `end_line` and `end_column` where it has a place; `related` with the
/// same and a `label`. With an `event` every line names it first.
#[must_use]
pub fn json(found: &Diagnostics, event: Option<&'static str>) -> String {
    let mut out = String::new();
    for diagnostic in found.iter() {
        let record = Record::new(diagnostic, event);
        // A record holds nothing that JSON lacks.
        out.push_str(&json::for_logs(serde_json::to_string(&record).unwrap_or_default()));
        out.push('\n');
    }
    out
}

/// A log in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS). A result's
/// fingerprint is made of its code, its file (and with it the locale) and its message, else its problem,
/// not of its line: it stays the same when text moves.
#[must_use]
pub fn sarif(listings: &[Listing<'_>]) -> String {
    let found = all(listings);
    let codes: Vec<&Code> = CODES
        .iter()
        .copied()
        .filter(|code| found.iter().any(|(one, _)| one.code == *code))
        .collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(code)).collect();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let results = found.iter().map(|(diagnostic, folder)| {
        let path = diagnostic.span.as_ref().map_or("", |span| span.source().path());
        // Of a message the name says enough: its words may change.
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
    // The page begins with the code as its heading, and goes on with a sentence that says it all.
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

/// Workflow commands (`::error file=…,line=…::…`), errors first. GitHub shows ten of each severity;
/// where there are more, the tenth says how many, and that `lister` lists them.
#[must_use]
pub fn github(listings: &[Listing<'_>], lister: &str) -> String {
    let found = all(listings);
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
