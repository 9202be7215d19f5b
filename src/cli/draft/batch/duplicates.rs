//! Requests that come twice in a run: by their ids, or by all of their answers.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::names::hash_of;
use crate::batch::Done;
use crate::character::shown;
use crate::code::Code;
use crate::diagnostic::Diagnostic;

/// How many requests of a run docent compares with each other, so that memory stays bounded.
const COMPARED: usize = 100_000;

/// The requests of a run, by hash: each with its file and line.
#[derive(Default)]
pub(super) struct DuplicateRequests {
    files: Vec<String>,
    ids: HashMap<u64, (usize, usize)>,
    answers: HashMap<u64, (usize, usize)>,
}

impl DuplicateRequests {
    /// Begins with a file.
    pub(super) fn begin_file(&mut self, name: &str) {
        self.files.push(name.to_owned());
    }

    /// What a drafted request repeats; its id only where `by_id`: files of drafts have names of their own.
    pub(super) fn take(&mut self, one: &Done, by_id: bool) -> Vec<Diagnostic> {
        let place = (self.files.len().saturating_sub(1), one.record.line());
        let id = one.outcome.id.as_deref().filter(|id| by_id && !id.is_empty());
        let id = id.map(hash_of);
        let same_id = id.and_then(|id| remember(&mut self.ids, id, place));
        let same_answers = one.answers.and_then(|sum| remember(&mut self.answers, sum, place));
        let warn = |code, what, first, help| {
            let problem = format!("{what} at {}", self.place(first));
            let start = one.record.source.span(0..0);
            Diagnostic::warning(code, problem).at(start).help(help)
        };
        let mut found = Vec::new();
        found.extend(same_answers.map(|first| {
            let help = "see whether it is one request that came twice, and remove one of the two";
            warn(
                &Code::DUPLICATE_REQUEST,
                "this request has the same answers as the one",
                first,
                help,
            )
        }));
        found.extend(same_id.map(|first| {
            let help = "give each request an id of its own";
            warn(&Code::DUPLICATE_ID, "this request has the same id as the one", first, help)
        }));
        found
    }

    fn place(&self, (file, line): (usize, usize)) -> String {
        let name = self.files.get(file).map(String::as_str).unwrap_or_default();
        format!("{}:{line}", shown(name))
    }
}

/// The place of an earlier request with this hash; this one is remembered where there is none.
fn remember(
    known: &mut HashMap<u64, (usize, usize)>,
    hash: u64,
    place: (usize, usize),
) -> Option<(usize, usize)> {
    let full = known.len() >= COMPARED;
    match known.entry(hash) {
        Entry::Occupied(first) => Some(*first.get()),
        Entry::Vacant(vacant) => {
            if !full {
                vacant.insert(place);
            }
            None
        }
    }
}
