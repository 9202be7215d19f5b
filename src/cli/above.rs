//! The project that a folder is in, as git finds a repository and cargo a package: the nearest folder
//! above that is one.

use std::path::{Path, PathBuf};

use crate::disk::{self, Folder, Links};
use crate::project::{is_project, linked_sign};

/// The nearest project above a folder, by a path like the folder's own: absolute, or such as `../..`; `None` where the folder is
/// one itself, or where there is none.
///
/// Another file system ends the search. A user's home and the root of all folders are projects only by
/// their `docent.yaml`: a `docs/guides` there is more likely something else.
pub(super) fn project_above(start: &Path, links: Links) -> Option<PathBuf> {
    let here = disk::real(start)?;
    if is_known(start, links) {
        return None;
    }
    let home = std::env::home_dir().and_then(|home| disk::real(&home));
    let mut way = start.to_owned();
    let mut below: &Path = &here;
    while let Some(folder) = below.parent() {
        if !disk::is_same_file_system(below, folder) {
            return None;
        }
        way = match way {
            way if way.is_absolute() => folder.to_owned(),
            way if way == Path::new(".") => PathBuf::from(".."),
            way => way.join(".."),
        };
        let is_common = folder.parent().is_none() || home.as_deref() == Some(folder);
        let counts = !is_common || disk::is_file(&folder.join("docent.yaml"));
        if counts && is_known(&way, links) {
            return Some(way);
        }
        below = folder;
    }
    None
}

/// Whether a folder is a project, or would be one if docent followed its links: then the command reports
/// the links. One that can't be read is none.
fn is_known(folder: &Path, links: Links) -> bool {
    let is_known = |signs: Folder| is_project(&signs) || linked_sign(&signs).is_some();
    Folder::open_signs(folder, links).is_ok_and(is_known)
}
