//! New sets of files, such as a project or a locale: a mark says as long as they are not all there, so
//! that the next run goes on with what an earlier one began.

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

impl NewFiles {
    /// A folder for new files below `root`, both made where they aren't there, under a lock; an empty
    /// path is `root` itself.
    ///
    /// # Errors
    /// Where a link is on the way, another docent fills the folder, something has the mark's name that
    /// docent didn't make, or what the system says, with the path.
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

    /// Writes files below `root`, which is the folder or above it; of those that an earlier run wrote,
    /// the ones that somebody has changed since are left as they are. Answers with the paths of all.
    ///
    /// # Errors
    /// What the system says, with the path; the next run goes on.
    pub fn fill(self, root: &Path, outputs: &[Output]) -> io::Result<Vec<PathBuf>> {
        let base = Directory::open(root)?;
        for output in outputs {
            if base.has(&output.path)? && !base.holds(&output.path, &output.content) {
                self.give_up();
                let how = "is there already, and not as docent makes it: move it, or delete it";
                return Err(problem(&base.place(&output.path), how));
            }
        }
        let written = write(root, outputs)?;
        let place = self.folder.place(MARK);
        self.folder.remove(MARK).map_err(|error| named(&error, &place))?;
        drop(self.mark);
        Ok(written)
    }

    /// Where this run began, nothing stays of it.
    fn give_up(self) {
        if !self.is_begun {
            let _ = self.folder.remove(MARK);
            let _ = std::fs::remove_dir(self.folder.path());
        }
    }
}
