//! Comments that silence a problem where it is right: `# docent: allow(code) reason`, for the
//! message below; with `##` for the group, with `###` for the file.

use std::ops::Range;

use super::{Resource, entry_id, place};
use crate::code::Code;
use crate::diagnostic::{Allowance, Diagnostic, Diagnostics, suggest};
use crate::source::Span;

/// What such a comment begins with.
const MARK: &str = "docent: allow";

/// Hands what a resource's comments silence to the diagnostics.
pub(super) fn allow(found: &mut Diagnostics, resource: &Resource) {
    let text = resource.source.text();
    if !text.contains(MARK) {
        return;
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let sign = line.trim_start_matches('#');
        let level = line.len() - sign.len();
        if level > 0 && sign.trim_start().starts_with(MARK) {
            let end = start + line.len();
            let scope = match level {
                1 => below(resource, end),
                2 => start..group_end(text, end),
                _ => 0..text.len(),
            };
            let line = text.get(start + level..end).unwrap_or_default().trim();
            read(found, resource, line, &resource.source.span(scope));
        }
        start += line.len();
    }
}

/// The entry directly below a comment, if one is.
fn below(resource: &Resource, mut at: usize) -> Range<usize> {
    let text = resource.source.text();
    while let Some(line) = text.get(at..).and_then(|rest| rest.split_inclusive('\n').next()) {
        if !line.starts_with('#') {
            break;
        }
        at += line.len();
    }
    let ids = resource.original.entries().filter_map(entry_id);
    let starts: Vec<usize> = ids.map(|id| place(&resource.original, id).start).collect();
    // A term's hyphen stands before its id.
    let hyphen = text.as_bytes().get(at) == Some(&b'-');
    let next = starts.iter().position(|start| *start == at || (hyphen && *start == at + 1));
    next.map_or(0..0, |own| at..starts.get(own + 1).copied().unwrap_or(text.len()))
}

/// Where the group ends that begins before `at`: at the next group's comment.
fn group_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let mut end = at;
    for line in rest.split_inclusive('\n') {
        let next = line.starts_with("##") && !line.starts_with("###");
        // Further lines of the same comment belong to it.
        if next && !previous_is_group(text, end) {
            return end;
        }
        end += line.len();
    }
    text.len()
}

/// Whether the line before is a group's comment too.
fn previous_is_group(text: &str, at: usize) -> bool {
    text[..at].trim_end_matches('\n').rsplit('\n').next().is_some_and(|line| line.starts_with("##"))
        && !text[..at].ends_with("\n\n")
}

/// One line of a comment: codes in parentheses, then the reason.
fn read(found: &mut Diagnostics, resource: &Resource, line: &str, scope: &Span) {
    let here = |part: &str| resource.source.span(resource.source.range_of(part));
    let inside = line.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    let Some((codes, reason)) = inside else {
        found.push(
            Diagnostic::warning(&Code::UNKNOWN_CODE, "this comment names no code")
                .at(here(line))
                .help("write `# docent: allow(code) reason`"),
        );
        return;
    };
    if reason.trim().is_empty() {
        found.push(
            Diagnostic::warning(&Code::UNKNOWN_CODE, "this comment gives no reason")
                .at(here(line))
                .help("say behind the parenthesis why it is right here"),
        );
    }
    for id in codes.split(',').map(str::trim) {
        match Code::named(id) {
            Some(code) => found.allow(Allowance { code, scope: scope.clone(), place: here(id) }),
            None => found.push(
                Diagnostic::warning(&Code::UNKNOWN_CODE, format!("there is no code `{id}`"))
                    .at(here(id))
                    .help(suggest(id, crate::code::CODES.iter().map(|code| code.id))),
            ),
        }
    }
}
