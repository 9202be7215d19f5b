//! A file on its way to its place: written beside it under another name, then renamed. The name
//! belongs to the place, so that a run finds what an earlier one left there when it was killed, and
//! the file is locked, so that two runs don't write the same one.

use std::fs::{File, TryLockError};
use std::io::{self, BufWriter, Write};
use std::thread;
use std::time::Duration;

use super::directory::{Directory, problem, set_permissions};
use crate::source::Fingerprint;

/// The prefix of the names of unfinished files.
pub(super) const PREFIX: &str = ".docent-part-";
/// How long docent waits for another run that writes the same file, and how often it tries.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(10);

/// A file that isn't in its place yet; one that is dropped leaves nothing behind.
#[derive(Debug)]
pub(super) struct Part {
    folder: Directory,
    /// Its name in the folder when it is finished.
    target: String,
    /// Its name until then.
    name: String,
    /// `None` when it is finished.
    file: Option<BufWriter<File>>,
    mode: u32,
}

impl Part {
    /// Begins a file of this name in a folder. What an earlier run left of it is removed.
    ///
    /// # Errors
    /// Where another docent writes it, something that docent didn't make has its name, or the
    /// system reports an error, with the path.
    pub(super) fn begin(folder: Directory, target: &str, mode: u32) -> io::Result<Self> {
        let name = part_name(target);
        let claimed = Self::claim(&folder, &name, mode);
        let claimed = claimed.map_err(|error| match error.raw_os_error() {
            // About the place, and not about a name that nobody knows.
            Some(_) => super::named(&error, &folder.place(target)),
            None => error,
        })?;
        let Some(file) = claimed else {
            let place = folder.place(target);
            let problem = format!("{} is in use: another docent writes it", place.display());
            return Err(io::Error::new(io::ErrorKind::ResourceBusy, problem));
        };
        let file = Some(BufWriter::new(file));
        Ok(Self { folder, target: target.to_owned(), name, file, mode })
    }

    /// Begins a file after another docent that writes it has finished; it waits ten seconds.
    ///
    /// # Errors
    /// See [`Part::begin`].
    pub(super) fn wait(folder: &Directory, target: &str, mode: u32) -> io::Result<Self> {
        let mut waited = Duration::ZERO;
        loop {
            match Self::begin(folder.again()?, target, mode) {
                Err(error) if error.kind() == io::ErrorKind::ResourceBusy && waited < PATIENCE => {
                    thread::sleep(PAUSE);
                    waited += PAUSE;
                }
                outcome => return outcome,
            }
        }
    }

    /// A new locked file of this name; nothing where another run has it.
    fn claim(folder: &Directory, name: &str, mode: u32) -> io::Result<Option<File>> {
        // Each turn removes the leftover of another run; the fastest run gets the file.
        for _ in 0..100 {
            match folder.create(name, mode) {
                Ok(file) => return Ok(folder.lock(name, &file)?.then_some(file)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
            if !discard(folder, name)? {
                return Ok(None);
            }
        }
        Ok(None)
    }

    /// Puts the file in its place, whole and on the disk where `sync` asks for that. Answers with the
    /// file, which is still open and locked.
    ///
    /// # Errors
    /// The error of the system, with the path.
    pub(super) fn finish(mut self, sync: bool) -> io::Result<File> {
        let Some(file) = self.file.take() else { return Err(io::ErrorKind::NotFound.into()) };
        let finish = || -> io::Result<File> {
            let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
            set_permissions(&file, self.mode)?;
            if sync {
                file.sync_all()?;
            }
            self.folder.rename(&self.name, &self.folder, &self.target)?;
            Ok(file)
        };
        finish().map_err(|error| {
            let _ = self.folder.remove(&self.name);
            self.named(&error)
        })
    }

    /// Whether this is in the file's place already.
    pub(super) fn is_target(&self, content: &[u8]) -> bool {
        self.folder.holds(&self.target, content)
    }

    /// An error with the path of the file's place.
    pub(super) fn named(&self, error: &io::Error) -> io::Error {
        super::named(error, &self.folder.place(&self.target))
    }
}

impl Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.as_mut().map_or(Ok(0), |file| file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), BufWriter::flush)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if let Some(file) = self.file.take() {
            // Before the lock ends, so that it is nobody else's.
            let _ = self.folder.remove(&self.name);
            drop(file);
        }
    }
}

/// Replaces a file whole.
pub(super) fn replace(folder: Directory, name: &str, content: &[u8], mode: u32) -> io::Result<()> {
    let mut part = Part::begin(folder, name, mode)?;
    part.write_all(content).map_err(|error| part.named(&error))?;
    part.finish(false).map(drop)
}

/// Removes what a run that was killed left of a file of this name.
pub(super) fn sweep(folder: &Directory, target: &str) -> io::Result<()> {
    let name = part_name(target);
    if folder.has(&name)? { discard(folder, &name).map(|_| ()) } else { Ok(()) }
}

/// Removes all unfinished files of a folder that no run writes: they may hold what customers wrote.
pub(super) fn sweep_all(folder: &Directory) -> io::Result<()> {
    for name in folder.names()? {
        let is_part = name.strip_prefix(PREFIX).is_some_and(|rest| {
            (6..=16).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        if is_part && folder.has_file(&name)? {
            discard(folder, &name)?;
        }
    }
    Ok(())
}

/// Removes an unfinished file that no run writes; answers whether there is none now.
pub(super) fn discard(folder: &Directory, name: &str) -> io::Result<bool> {
    let foreign = || problem(&folder.place(name), "is there already, and docent didn't make it");
    if folder.kind(name)?.is_some_and(|kind| !kind.is_file()) {
        return Err(foreign());
    }
    let old = match folder.file(name) {
        Ok((old, _)) => old,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
    };
    match old.try_lock() {
        Ok(()) if folder.is(name, &old) => match folder.remove(name) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(folder.named(&error, name))
            }
            _ => Ok(true),
        },
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(folder.named(&error, name)),
    }
}

/// The name of an unfinished file: 16 hexadecimal digits of its target's name (XXH3).
fn part_name(target: &str) -> String {
    let print = Fingerprint::of(target.as_bytes()).to_string();
    format!("{PREFIX}{}", &print[..16])
}
