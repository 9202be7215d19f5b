//! `jsonl`: JSON Lines, an object a line. Lines that begin with `# ! ` are comments, which only docent
//! writes: above a rejected line that is no JSON. Empty lines are no records.

use super::{Heading, Input, Record, RecordEnd, Seen, judged, named};
use crate::json;

pub(super) const INPUT: Input = Input {
    name: "jsonl",
    extensions: &["jsonl", "ndjson"],
    headed: false,
    whole: None,
    cut: |bytes, _, _, seen| {
        let end = memchr::memchr(b'\n', bytes.get(seen.whole..).unwrap_or_default());
        let more = RecordEnd::More(Seen { whole: bytes.len(), ..seen });
        end.map_or(more, |at| RecordEnd::Whole(seen.whole + at + 1))
    },
    resume: |bytes| memchr::memchr(b'\n', bytes).map(|at| at + 1),
    is_blank: |text, _| text.trim().is_empty() || text.starts_with("# ! "),
    parse_unspanned: json::parse_unspanned,
    tree: |source, _| judged(source, "JSON Lines", json::tree),
    lost: |_, _| Vec::new(),
    reject,
    head: |_| String::new(),
    hint: named,
};

/// The object with its problems as its first member; what is no object, below comments.
fn reject(record: &Record, _: &Heading, problems: &[String]) -> Vec<u8> {
    let text = Some(record.source.text()).filter(|_| record.raw.is_none());
    let noted = text.and_then(|text| json::with_member(text, "_problems", &problems));
    if let Some(line) = noted {
        return (line + "\n").into_bytes();
    }
    let mut out = Vec::new();
    for problem in problems {
        out.extend_from_slice(format!("# ! {problem}\n").as_bytes());
    }
    out.extend_from_slice(record.bytes().trim_ascii_end());
    out.push(b'\n');
    out
}
