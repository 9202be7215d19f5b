//! What fuzzing has found and kept: every input of `tests/corpus` is tried on what must hold of any.

#[path = "../fuzz/src/lib.rs"]
#[expect(unreachable_pub, reason = "there it is a library")]
mod targets;

use std::fs;
use std::path::{Path, PathBuf};

/// The inputs of a target.
fn inputs(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(target);
    let entries = fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let mut all: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    all.sort();
    assert!(!all.is_empty(), "{} is empty", folder.display());
    all
}

/// Tries the inputs of a target; the name of one that fails is said.
fn holds(paths: &[PathBuf], property: fn(&[u8])) {
    for path in paths {
        let bytes = fs::read(path).expect("a file");
        let outcome = std::panic::catch_unwind(|| property(&bytes));
        assert!(outcome.is_ok(), "{} fails", path.display());
    }
}

/// The two halves of the projects: each takes as long as all other inputs together.
fn projects() -> (Vec<PathBuf>, Vec<PathBuf>) {
    let mut all = inputs("project");
    let rest = all.split_off(all.len() / 2);
    (all, rest)
}

#[test]
fn projects_end_and_do_the_same_again() {
    holds(&projects().0, targets::project);
}

#[test]
fn more_projects_end_and_do_the_same_again() {
    holds(&projects().1, targets::project);
}

#[test]
fn mails_are_read_or_refused() {
    holds(&inputs("read"), targets::read);
}

#[test]
fn streams_are_whole_however_they_come() {
    holds(&inputs("input"), targets::input);
}

#[test]
fn messages_hold_no_markup_of_their_own() {
    holds(&inputs("markdown"), targets::markdown);
}
