//! The names of drafts' files: each is one draft's only, on any system.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::batch::Done;
use crate::character::compared;
use crate::code::Code;
use crate::field::AnswerProblem;
use crate::format::file_name;
use crate::request::RequestProblem;

/// The longest name of a draft's file, in bytes; systems take 255.
const NAME_LIMIT: usize = 200;

/// The names that a run has given.
#[derive(Default)]
pub(super) struct Names {
    /// In small letters and by hash: there may be a million.
    taken: HashSet<u64>,
    /// Those of them that have capital letters, as they are.
    capitals: HashMap<u64, u64>,
}

impl Names {
    /// Whether a draft of this run has this name, in whatever letters.
    pub(super) fn has(&self, name: &str) -> bool {
        self.taken.contains(&hash_of(&compared(name)))
    }

    /// Gives a draft its name; answers what is wrong where the name can't be a file's, or is taken.
    pub(super) fn take(&mut self, name: &str, one: &Done) -> Option<RequestProblem> {
        let small = compared(name);
        let (own, key) = (hash_of(name), hash_of(&small));
        let (code, problem) = if name.len() > NAME_LIMIT || name.starts_with('.') {
            (&Code::WRONG_VALUE, AnswerProblem::error("id").with_number("max", NAME_LIMIT))
        } else if !self.taken.insert(key) {
            let id = one.outcome.id.as_deref().unwrap_or(name);
            let is_same = self.capitals.get(&key).map_or(*name == small, |first| *first == own);
            let problem = match &one.name {
                Some(name) => AnswerProblem::error("name-taken")
                    .with_text("id", name.clone())
                    .private(&["id"]),
                None => AnswerProblem::error(if is_same { "id-taken" } else { "id-case" })
                    .with_text("id", file_name(id)),
            };
            (&Code::DUPLICATE_ID, problem)
        } else {
            if *name != small {
                self.capitals.insert(key, own);
            }
            return None;
        };
        let mut finding = RequestProblem::error(code, &["id"], problem);
        let id = one.outcome.id.as_deref();
        let at = id.and_then(|id| Some((one.record.source.text().find(id)?, id.len())));
        finding.place = at.map(|(at, length)| (at..at + length).into());
        Some(finding)
    }
}

/// The name of a draft's file, without its extension: the request's id; without one that of its file,
/// with a number where there are several.
pub(super) fn draft_stem(path: &Path, one: &Done, batch: bool) -> String {
    match (&one.name, &one.outcome.id) {
        (Some(name), _) => name.clone(),
        (None, Some(id)) => file_name(id),
        (None, None) if batch => format!("{}-{}", stem(path), one.record.number),
        (None, None) => stem(path),
    }
}

/// The prefix of the names of a file's drafts, where requests have no id.
pub(super) fn stem(path: &Path) -> String {
    if path == Path::new("-") {
        return "stdin".to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let stem = match stem.rsplit_once(".rejects") {
        Some((stem, mark))
            if mark.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            stem
        }
        _ => &stem,
    };
    file_name(stem)
}

/// A name as a number: a million of them take little memory.
pub(super) fn hash_of(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}
