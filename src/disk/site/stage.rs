//! The stage: a folder inside the folder of pages where files wait until all are made.

use std::fs::File;
use std::io::{self, Write};
use std::sync::OnceLock;

use super::{MANIFEST, taken};
use crate::disk::directory::{Directory, PUBLIC, set_permissions};

/// The folder in which files wait until all are made.
const STAGE: &str = ".docent-stage";
/// The file that marks a staging folder as docent's.
const MARK: &str = ".docent-stage-mark";

/// A folder in which files wait, under a lock.
pub(super) struct Stage {
    pub(super) folder: Directory,
    pub(super) lock: File,
    /// The owner that the lock is to name, where it names another.
    pub(super) claim: Option<String>,
}

/// The folder where files wait, new or emptied.
pub(super) fn open_stage(dir: &Directory) -> io::Result<Directory> {
    match dir.create_folder(STAGE) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            return Err(dir.named(&error, STAGE));
        }
        _ => {}
    }
    let foreign = || taken(&dir.place(STAGE));
    if dir.kind(STAGE)?.is_some_and(|kind| !kind.is_dir() && !kind.is_symlink()) {
        return Err(foreign());
    }
    let stage = dir.folder(STAGE)?;
    let names = stage.names()?;
    // Without the mark it is somebody's, unless it is empty: then docent was stopped as it made it.
    let is_own = |name: &String| name == MARK || name == MANIFEST || is_number(name);
    if !names.is_empty() && (!names.iter().any(|name| name == MARK) || !names.iter().all(is_own)) {
        return Err(foreign());
    }
    for name in names.iter().filter(|name| *name != MARK) {
        stage.remove(name).map_err(|error| stage.named(&error, name))?;
    }
    if names.is_empty() {
        stage.create(MARK, PUBLIC).map_err(|error| stage.named(&error, MARK))?;
    }
    Ok(stage)
}

/// Removes the folder where files waited; the mark goes last.
pub(super) fn clear_stage(dir: &Directory, stage: &Directory) -> io::Result<()> {
    for name in stage.names()?.iter().filter(|name| *name == MANIFEST || is_number(name)) {
        stage.remove(name)?;
    }
    stage.remove(MARK)?;
    dir.remove_folder(STAGE)
}

fn is_number(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes a file that waits for its place, for everybody to read whatever the umask; `plain_mode`
/// remembers whether the umask minds.
pub(super) fn put(
    stage: &Directory,
    name: &str,
    content: &[u8],
    plain_mode: &OnceLock<bool>,
) -> io::Result<()> {
    let mut file = stage.create(name, PUBLIC)?;
    file.write_all(content)?;
    if !plain_mode.get_or_init(|| is_public(&file)) {
        set_permissions(&file, PUBLIC)?;
    }
    Ok(())
}

/// Whether everybody may read a file.
#[cfg_attr(not(unix), expect(unused_variables, reason = "there are no modes"))]
fn is_public(file: &File) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        file.metadata().is_ok_and(|found| found.mode() & 0o777 == PUBLIC)
    }
    #[cfg(not(unix))]
    true
}
