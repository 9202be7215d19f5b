//! `yaml`: one document or many. The stream is cut before it is read, so that a fault in one
//! document leaves the others whole.

use super::{Heading, Input, Record, RecordEnd, Seen, judged, named};
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::field::AnswerProblem;
use crate::node::{Key, Node, Value};
use crate::request::{HEAD_KEYS, RequestProblem};
use crate::source::{Place, Source};
use crate::yaml;

pub(super) const INPUT: Input = Input {
    name: "yaml",
    extensions: &["yaml", "yml", "json"],
    headed: false,
    whole: None,
    cut,
    resume: |bytes| {
        let all = memchr::memmem::find_iter(bytes, b"\n---");
        let ends = |at: &usize| bytes.get(at + 4).is_none_or(u8::is_ascii_whitespace);
        all.into_iter().find(ends).map(|at| at + 1)
    },
    is_blank: |text, _| text.lines().all(is_empty_line),
    parse_unspanned: |_| None,
    tree: |source, _| judged(source, "YAML", yaml::tree),
    lost,
    reject,
    head: |_| String::new(),
    hint: named,
};

/// The beginning of a comment with a problem.
const MARK: &str = "# ! ";

/// A document ends before the next line that begins one, and after a line that ends one (YAML 1.2,
/// 9.1.2). Comments and directives before its first line belong to it.
fn cut(bytes: &[u8], end: bool, _: &Heading, seen: Seen) -> RecordEnd {
    let (mut begun, mut start) = (seen.begun, seen.line);
    let fresh = bytes.get(seen.whole..).unwrap_or_default();
    if !end && memchr::memchr(b'\n', fresh).is_none() {
        return RecordEnd::More(Seen { whole: bytes.len(), ..seen });
    }
    for line in bytes.get(start..).unwrap_or_default().split_inclusive(|byte| *byte == b'\n') {
        if !end && !line.ends_with(b"\n") {
            break;
        }
        let marker = |marker: &[u8]| {
            let rest = line.strip_prefix(marker);
            rest.is_some_and(|rest| rest.first().is_none_or(u8::is_ascii_whitespace))
        };
        if marker(b"---") && begun {
            return RecordEnd::Whole(start);
        }
        start += line.len();
        if marker(b"...") {
            return RecordEnd::Whole(start);
        }
        let blank = line.trim_ascii().is_empty();
        begun |= marker(b"---") || !(blank || line.starts_with(b"#") || line.starts_with(b"%"));
    }
    if end {
        RecordEnd::Whole(start)
    } else {
        RecordEnd::More(Seen { whole: bytes.len(), line: start, begun })
    }
}

/// Answers that YAML takes for none, and ends of answers that it takes for comments: `Null`, `Room #12`.
fn lost(source: &Source, node: &Node) -> Vec<RequestProblem> {
    let mut found = Vec::new();
    let Value::Map(entries) = &node.value else { return found };
    for (key, node) in entries.iter().filter(|(key, _)| key.text == "values") {
        lost_in(source, node, &mut vec![key.text.to_string()], &mut found);
    }
    found
}

fn lost_in(source: &Source, node: &Node, path: &mut Vec<String>, found: &mut Vec<RequestProblem>) {
    match &node.value {
        Value::Map(entries) => {
            for (key, node) in entries {
                path.push(key.text.to_string());
                if let Value::Scalar(_, true) = &node.value {
                    found.extend(lost_answer(source, key, node.place, path));
                }
                lost_in(source, node, path, found);
                path.pop();
            }
        }
        Value::List(nodes) => {
            for (at, node) in nodes.iter().enumerate() {
                path.push(at.to_string());
                lost_in(source, node, path, found);
                path.pop();
            }
        }
        Value::Scalar(..) => {}
    }
}

fn lost_answer(
    source: &Source,
    key: &Key,
    place: Place,
    path: &[String],
) -> Option<RequestProblem> {
    let text = source.text();
    // The parser writes `~` for an answer that isn't there.
    let answer = text.get(place.start as usize..place.end as usize)?;
    // Behind an answer, or behind the colon where there is none.
    let end = if answer.is_empty() { key.place.end as usize } else { place.end as usize };
    let rest = text.get(end..)?.lines().next().unwrap_or_default();
    let colon = if answer.is_empty() { rest.find(':')? + 1 } else { 0 };
    let comment = rest.get(colon..).filter(|rest| is_lost_text(rest));
    let (name, place) = match comment {
        Some(comment) => {
            let blanks = comment.len() - comment.trim_start().len();
            let at = end + colon + blanks;
            ("yaml-comment", Place::from(at..at + 1))
        }
        // Programs write `null` for no answer; people write these for something else, too.
        None if matches!(answer, "~" | "Null" | "NULL") => ("yaml-null", place),
        None => return None,
    };
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let problem = AnswerProblem::doubt(name);
    Some(RequestProblem {
        severity: Severity::Warning,
        field: Some(key.text.to_string()),
        place: Some(place),
        ..RequestProblem::error(&Code::YAML_LOST_TEXT, &path, problem)
    })
}

/// Whether a comment looks as if it were the end of the answer before it: after one blank, with something
/// other than a blank behind its `#`, or a number after any blanks.
fn is_lost_text(rest: &str) -> bool {
    let Some(comment) = rest.trim_start_matches([' ', '\t']).strip_prefix('#') else {
        return false;
    };
    let blanks = rest.len() - comment.len() - 1;
    let is_number = comment.starts_with(|char: char| char.is_numeric());
    let is_word = !comment.is_empty() && !comment.starts_with(['#', '!']);
    let is_word = is_word && !comment.starts_with(char::is_whitespace);
    is_number && blanks > 0 || is_word && blanks == 1
}

fn is_empty_line(line: &str) -> bool {
    let line = line.trim();
    let marked = line.strip_prefix("---").or_else(|| line.strip_prefix("..."));
    let marked = marked.filter(|rest| !rest.starts_with(|char: char| !char.is_whitespace()));
    let rest = marked.unwrap_or(line).trim_start();
    rest.is_empty() || rest.starts_with('#')
}

/// The document as it came, below the problems as comments; those of an earlier run are gone. The lines
/// before the document's first are comments; a directive becomes one.
fn reject(record: &Record, _: &Heading, problems: &[String]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut lines = record.bytes().split_inclusive(|byte| *byte == b'\n').peekable();
    let is_start = |line: &[u8]| {
        line.strip_prefix(b"---")
            .is_some_and(|rest| rest.first().is_none_or(u8::is_ascii_whitespace))
    };
    let marked = record.bytes().split(|byte| *byte == b'\n').any(is_start);
    let mut head = Vec::new();
    let mut rest: &[u8] = b"";
    while let Some(line) = lines.next_if(|_| marked) {
        if is_start(line) {
            rest = line.get(3..).unwrap_or_default().trim_ascii();
            break;
        }
        if line.starts_with(b"%") {
            head.extend_from_slice(b"# ");
        }
        head.extend_from_slice(line);
    }
    out.extend_from_slice(b"---\n");
    for problem in problems {
        out.extend_from_slice(format!("{MARK}{problem}\n").as_bytes());
    }
    out.extend_from_slice(&head);
    if !rest.is_empty() {
        out.extend_from_slice(rest);
        out.push(b'\n');
    }
    while lines.next_if(|line| line.starts_with(MARK.as_bytes())).is_some() {}
    lines.for_each(|line| out.extend_from_slice(line));
    if !out.ends_with(b"\n") {
        out.push(b'\n');
    }
    out
}

/// The text that a document gives for a key at its head.
pub(super) fn head(text: &str, wanted: &str) -> Option<String> {
    for line in text.lines() {
        let line = line.strip_prefix("---").map_or(line, str::trim_start);
        if line.trim().is_empty() || line.starts_with(['#', '%']) {
            continue;
        }
        let (key, value) = line.split_once(':')?;
        let key = key.trim_matches(['"', '\'']);
        if !HEAD_KEYS.contains(&key) || !value.starts_with([' ', '\t']) {
            return None;
        }
        let value = value.split(" #").next().unwrap_or_default().trim();
        // A value of several lines could look like other keys.
        let whole =
            |mark: char| value.len() > 1 && value.starts_with(mark) && value.ends_with(mark);
        let open = value.starts_with(['"', '\'']) && !whole('"') && !whole('\'');
        if value.is_empty() || open || value.starts_with(['|', '>', '{']) {
            return None;
        }
        if key == wanted {
            return Some(value.trim_matches(['"', '\'']).to_owned());
        }
    }
    None
}
