//! A file that is read, changed and written as one: one run holds a lock, others wait.

use std::io::{self, Write};
use std::path::Path;

use super::directory::{Directory, PUBLIC};
use super::part::Part;

/// A file that no other docent changes as long as this lives. One that is dropped changes nothing.
pub struct Update(Part);

impl Update {
    /// Locks a file of a project, made or not; the folder that it is in has to be there. Waits for
    /// another docent that changes it, ten seconds at most.
    ///
    /// # Errors
    /// Where a link is on the way, another docent goes on changing the file, or the error of the system,
    /// with the path.
    pub fn begin(root: &Path, path: &str) -> io::Result<Self> {
        let mut folder = Directory::open(root)?;
        let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
        if !above.is_empty() {
            folder = folder.folder(above)?;
        }
        folder.refuse_links(name, true)?;
        Part::wait(&folder, name, PUBLIC).map(Self)
    }

    /// Replaces what is in the file, where it differs.
    ///
    /// # Errors
    /// The error of the system, with the path; then the file is as it was.
    pub fn finish(mut self, content: &[u8]) -> io::Result<()> {
        if self.0.is_target(content) {
            return Ok(());
        }
        self.0.write_all(content).map_err(|error| self.0.named(&error))?;
        self.0.finish(true).map(drop)
    }
}
