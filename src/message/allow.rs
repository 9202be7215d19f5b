//! Comments that silence a problem where it is right: `# docent: allow(code) reason`, for the
//! message below; with `##` for the group, with `###` for the file.

use std::ops::Range;

use super::{Resource, entry_id, place};
use crate::code::Code;
use crate::diagnostic::{Allowance, Diagnostic, Diagnostics, suggest};
use crate::source::Span;

/// The beginning of such a comment.
const MARK: &str = "docent: allow";

/// Hands what a resource's comments silence to the diagnostics.
pub(super) fn allow(found: &mut Diagnostics, resource: &Resource) {
    let text = resource.source.text();
    if !text.contains(MARK) {
        return;
    }
    let scopes = Scopes::of(resource);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let sign = line.trim_start_matches('#');
        let level = line.len() - sign.len();
        if level > 0 && sign.trim_start().starts_with(MARK) {
            let end = start + line.len();
            let scope = match level {
                1 => scopes.below(text, end),
                2 => start..scopes.group_end(text, end),
                _ => 0..text.len(),
            };
            let line = text.get(start + level..end).unwrap_or_default().trim();
            read(found, resource, line, &resource.source.span(scope));
        }
        start += line.len();
    }
}

/// Where the stretches of a text begin that comments are about, each in the order of the text.
struct Scopes {
    /// Lines that are no comment.
    lines: Vec<usize>,
    /// The names of messages and terms.
    entries: Vec<usize>,
    /// Comments of groups, each with all its lines.
    groups: Vec<usize>,
}

impl Scopes {
    fn of(resource: &Resource) -> Self {
        let ids = resource.original.entries().filter_map(entry_id);
        let entries = ids.map(|id| place(&resource.original, id).start).collect();
        let (mut lines, mut groups) = (Vec::new(), Vec::new());
        let (mut start, mut before) = (0, "");
        for line in resource.source.text().split_inclusive('\n') {
            if !line.starts_with('#') {
                lines.push(start);
            }
            // Further lines of the same comment belong to it.
            let heads = line.starts_with("##") && !line.starts_with("###");
            if heads && !before.starts_with("##") {
                groups.push(start);
            }
            before = line;
            start += line.len();
        }
        Self { lines, entries, groups }
    }

    /// The entry directly below a comment, if one is.
    fn below(&self, text: &str, end: usize) -> Range<usize> {
        let Some(at) = first(&self.lines, end) else { return 0..0 };
        // A term's hyphen comes before its id.
        let name = at + usize::from(text.as_bytes().get(at) == Some(&b'-'));
        let own = self.entries.partition_point(|start| *start < name);
        if self.entries.get(own) != Some(&name) {
            return 0..0;
        }
        at..self.entries.get(own + 1).copied().unwrap_or(text.len())
    }

    /// Where the group ends whose comment has a line that ends here: at the next group's comment.
    fn group_end(&self, text: &str, end: usize) -> usize {
        first(&self.groups, end).unwrap_or(text.len())
    }
}

/// The first of some sorted places at or after another.
fn first(places: &[usize], at: usize) -> Option<usize> {
    places.get(places.partition_point(|place| *place < at)).copied()
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
