//! `yaml`: one document or many. The stream is cut before it is read, so that a fault in one
//! document leaves the others whole.

use super::{Heading, Input, Record, judged};
use crate::yaml;

pub(super) const INPUT: Input = Input {
    name: "yaml",
    extensions: &["yaml", "yml", "json"],
    headed: false,
    cut,
    resume: |bytes| {
        let all = memchr::memmem::find_iter(bytes, b"\n---");
        let ends = |at: &usize| bytes.get(at + 4).is_none_or(u8::is_ascii_whitespace);
        all.into_iter().find(ends).map(|at| at + 1)
    },
    is_blank: |text| text.lines().all(is_empty_line),
    quick: |_| None,
    tree: |source, _| judged(source, "YAML", yaml::tree),
    reject,
    head: |_| String::new(),
};

/// What begins a comment with a problem.
const MARK: &str = "# ! ";

/// A document ends before the next line that begins one, and after a line that ends one (YAML 1.2,
/// 9.1.2). Comments and directives before its first line belong to it.
fn cut(bytes: &[u8], end: bool) -> Option<usize> {
    let mut begun = false;
    let mut start = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let whole = end || line.ends_with(b"\n");
        if !whole {
            return None;
        }
        let marker = |marker: &[u8]| {
            let rest = line.strip_prefix(marker);
            rest.is_some_and(|rest| rest.first().is_none_or(u8::is_ascii_whitespace))
        };
        if marker(b"---") && begun {
            return Some(start);
        }
        start += line.len();
        if marker(b"...") {
            return Some(start);
        }
        let blank = line.trim_ascii().is_empty();
        begun |= marker(b"---") || !(blank || line.starts_with(b"#") || line.starts_with(b"%"));
    }
    end.then_some(start)
}

fn is_empty_line(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#') || line == "---" || line == "..."
}

/// The document as it came, below the problems as comments; those of an earlier run are gone.
fn reject(record: &Record, _: &Heading, problems: &[String]) -> Vec<u8> {
    let bytes = record.bytes();
    let plain = bytes.strip_prefix(b"---").filter(|rest| rest.starts_with(b"\n"));
    let plain = plain.map(|rest| &rest[1..]);
    let first = if plain.is_none() && bytes.starts_with(b"%") { "...\n" } else { "" };
    let first = if plain.is_some() || !bytes.starts_with(b"--") && first.is_empty() {
        "---\n"
    } else {
        first
    };
    let mut out = first.as_bytes().to_vec();
    for problem in problems {
        out.extend_from_slice(format!("{MARK}{problem}\n").as_bytes());
    }
    for line in plain.unwrap_or(bytes).split_inclusive(|byte| *byte == b'\n') {
        if !line.starts_with(MARK.as_bytes()) {
            out.extend_from_slice(line);
        }
    }
    if !out.ends_with(b"\n") {
        out.push(b'\n');
    }
    out
}
