//! Inputs of `tests/corpus`, which fuzzing has found: each must end as any input must. `PROJECTS=n` tries so many
//! of the projects.

#[path = "../fuzz/src/lib.rs"]
#[expect(unreachable_pub, reason = "there it is a library")]
mod targets;

use std::fs;
use std::path::{Path, PathBuf};

use crate::count::count;

/// The inputs of a target.
fn inputs(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(target);
    let entries = fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let mut all: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    all.sort();
    assert!(!all.is_empty(), "{} is empty", folder.display());
    all
}

/// Tries the inputs of a target; a failure names its input.
fn holds(paths: &[PathBuf], property: fn(&[u8])) {
    for path in paths {
        let bytes = fs::read(path).expect("a file");
        let outcome = std::panic::catch_unwind(|| property(&bytes));
        assert!(outcome.is_ok(), "{} fails", path.display());
    }
}

/// The two halves of so many of the projects, spread over all: they take longer than all other inputs.
fn projects() -> (Vec<PathBuf>, Vec<PathBuf>) {
    let all = inputs("project");
    let most = count("PROJECTS", [all.len() / 3, all.len()]).clamp(1, all.len());
    let mut chosen: Vec<PathBuf> = (0..most).map(|at| all[at * all.len() / most].clone()).collect();
    let rest = chosen.split_off(chosen.len() / 2);
    (chosen, rest)
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
