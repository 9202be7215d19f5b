//! New sets of files, such as a project or a locale: a mark file is there as long as they are
//! incomplete, so that the next run goes on with what an earlier one began.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::directory::{Directory, PUBLIC, problem};
use super::{named, write};
use crate::build::Output;

/// The file that is there until all others are.
const MARK: &str = ".docent-unfinished";

/// A folder that gets files which weren't there.
pub struct NewFiles {
    folder: Directory,
    mark: File,
    /// Whether an earlier run began.
    is_begun: bool,
}

/// The result of writing new files into a folder.
pub struct Filled {
    /// The paths of the files as docent makes them.
    pub written: Vec<PathBuf>,
    /// Those of files that are something else, and were there.
    pub kept: Vec<PathBuf>,
}

impl NewFiles {
    /// A folder for new files below `root`, both made where they aren't there, under a lock; an empty
    /// path is `root` itself.
    ///
    /// # Errors
    /// Where a link is on the way, another docent fills the folder, something has the mark's name that
    /// docent didn't make, or the error of the system, with the path.
    pub fn open(root: &Path, path: &str) -> io::Result<Self> {
        let mut folder = Directory::make(root, 0o777)?;
        if !path.is_empty() {
            folder.make_folder(path)?;
            folder = folder.folder(path)?;
        }
        let is_begun = folder.has(MARK)?;
        let mark = folder.own(MARK, PUBLIC)?;
        if mark.metadata().map_or(0, |found| found.len()) > 0 {
            return Err(problem(
                &folder.place(MARK),
                "is there already, and docent didn't make it",
            ));
        }
        if !folder.lock(MARK, &mark)? {
            return Err(problem(folder.path(), "is in use: another docent fills it"));
        }
        Ok(Self { folder, mark, is_begun })
    }

    /// Whether an earlier run began to fill a folder, and was ended before all was there.
    #[must_use]
    pub fn is_begun(path: &Path) -> bool {
        Directory::open(path).is_ok_and(|folder| folder.has(MARK).unwrap_or(false))
    }

    /// Writes files below `root`, which is the folder or above it. Where an earlier run began, files
    /// that are there and differ stay as they are: you have changed them since, or docent makes
    /// others now.
    ///
    /// # Errors
    /// Where a file is there already and no run began, or the error of the system, with the path; then
    /// the next run goes on.
    pub fn fill(self, root: &Path, outputs: &[Output]) -> io::Result<Filled> {
        let base = Directory::open(root)?;
        let (mut missing, mut kept) = (Vec::new(), Vec::new());
        for output in outputs {
            if !base.has(&output.path)? || base.holds(&output.path, &output.content) {
                missing.push(output);
            } else if self.is_begun && base.has_file(&output.path)? {
                kept.push(base.place(&output.path));
            } else {
                self.give_up();
                let how = "is there already, and not as docent makes it: move it, or delete it";
                return Err(problem(&base.place(&output.path), how));
            }
        }
        let written = write(root, missing)?;
        let place = self.folder.place(MARK);
        self.folder.remove(MARK).map_err(|error| named(&error, &place))?;
        drop(self.mark);
        Ok(Filled { written, kept })
    }

    /// Where this run began, nothing stays of it.
    fn give_up(self) {
        if !self.is_begun {
            let _ = self.folder.remove(MARK);
            let _ = std::fs::remove_dir(self.folder.path());
        }
    }
}
