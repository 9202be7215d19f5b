//! The path that a command is to write: docent refuses paths that would overwrite a source or its own
//! records.

use std::path::{Path, PathBuf};

use super::{Failure, Shared};
use crate::character::shown;
use crate::disk;
use crate::project::Project;

/// An error where a file that a command is to write is one that it reads, one of the project, or one by
/// which docent knows its own.
pub(super) fn refuse_target(
    shared: &Shared,
    target: &Path,
    read: &[PathBuf],
) -> Result<(), Failure> {
    let refuse = |what: &str| {
        let why = format!("{} {what}: name another file", shown(target));
        Err(Failure(why))
    };
    if target.file_name().is_some_and(|name| name.to_string_lossy().starts_with(".docent-")) {
        return refuse("is the name of a file of docent's own");
    }
    if read.iter().any(|one| disk::is_same(one, target)) {
        return refuse("is read by this command, and would be lost");
    }
    let root = shared.project.as_deref().unwrap_or(Path::new("."));
    if disk::is_file(target) && disk::is_source(root, target) {
        return refuse("is a file of the project, and would be lost");
    }
    Ok(())
}

/// An error where a file that a command is to write is one that docent has made and knows for its own.
pub(super) fn refuse_made(target: &Path) -> Result<(), Failure> {
    match disk::list_of(target) {
        Some(list) if disk::is_same(&list, target) => {
            let what = "says which files docent has made: name another file";
            Err(Failure(format!("{} {what}", shown(target))))
        }
        Some(list) => {
            let what = format!("is a file that docent has made, as {} says", shown(list));
            Err(Failure(format!("{} {what}: name another file", shown(target))))
        }
        None => Ok(()),
    }
}

/// An error where a folder that a command is to write into is among a project's sources, but for one.
pub(super) fn refuse_source_folder(
    project: &Project<'_>,
    shared: &Shared,
    out: &Path,
    but: Option<&str>,
) -> Result<(), Failure> {
    let root = shared.project.as_deref().unwrap_or(Path::new(""));
    let folder = disk::source_folder(root, out);
    match folder.filter(|folder| !project.is_built_in() && Some(*folder) != but) {
        Some(folder) => {
            let why = format!("is among the sources of the project, in {folder}");
            Err(Failure(format!("{} {why}: name another folder with `--out`", shown(out))))
        }
        None => Ok(()),
    }
}
