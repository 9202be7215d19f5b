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

/// Tries all inputs of a target; the name of one that fails is said before what fails.
fn holds(target: &str, property: fn(&[u8])) {
    for path in inputs(target) {
        let bytes = fs::read(&path).expect("a file");
        let outcome = std::panic::catch_unwind(|| property(&bytes));
        assert!(outcome.is_ok(), "{} fails", path.display());
    }
}

#[test]
fn projects_end_and_do_the_same_again() {
    holds("project", |bytes| {
        // Each in another format: together they are tried in all, many times.
        targets::project(bytes);
        targets::project_in(bytes, bytes.len() * 6);
    });
}

#[test]
fn mails_are_read_or_refused() {
    holds("read", targets::read);
}

#[test]
fn streams_are_whole_however_they_come() {
    holds("input", targets::input);
}

#[test]
fn messages_hold_no_markup_of_their_own() {
    holds("markdown", targets::markdown);
}
