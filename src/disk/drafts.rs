//! A folder of drafts: personal data, one file a request. Files are for their owner's eyes only,
//! replaced whole, and only where they are as docent wrote them.

mod list;

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use self::list::{LIST, List, half, lists};
use super::directory::{Directory, PRIVATE, problem};
use super::part::{self, PREFIX, Part};
use super::{here, is_same, is_special, named, seen_from, special};
use crate::source::Fingerprint;

/// A folder of drafts.
pub struct Drafts {
    folder: Directory,
    list: List,
    /// Whether docent replaces edited files, too.
    force: bool,
    /// How many files have been begun.
    begun: AtomicU64,
    /// The files of rejects that this run has written.
    kept: HashSet<String>,
}

/// The file under a draft's name before docent writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftState {
    /// No file.
    Nothing,
    /// An equal draft.
    Same,
    /// A draft as docent wrote it, with half its fingerprint.
    Own(u32),
    /// A draft of docent's that was edited, and whether the request has another one now.
    Edited {
        /// Whether it has.
        changed: bool,
    },
}

/// The change to a draft's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is new, or differs from what was there.
    Now,
    /// It was there already.
    Before,
    /// It was edited since docent wrote it, and docent keeps it; and whether the request has
    /// another draft now.
    Edited {
        /// Whether it has.
        changed: bool,
    },
}

impl Drafts {
    /// A folder, made if it isn't there; what a run that was killed left half done is removed. With
    /// `force`, edited drafts are replaced.
    ///
    /// # Errors
    /// Where another docent makes drafts there, the list of drafts is none of docent's, or the
    /// system reports an error, with the path.
    pub fn open(root: &Path, force: bool) -> io::Result<Self> {
        let folder = Directory::make(root, 0o700)?;
        let list = List::open(&folder)?;
        // Another run may write its stream into this folder: that one is locked.
        part::sweep_all(&folder)?;
        Ok(Self { folder, list, force, begun: AtomicU64::new(0), kept: HashSet::new() })
    }

    /// Whether there is a file of this name that docent made.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.list.knows(name) && self.folder.has(name).unwrap_or(true)
    }

    /// Whether a pattern has made names for drafts of a request other than this one.
    #[must_use]
    pub fn has_others(&self, id: &str, name: Option<&str>) -> bool {
        self.list.names_of(&request_key(id)).any(|known| Some(known) != name)
    }

    /// The drafts of a request that are there, by its id, of those names that a pattern made and that are
    /// wanted.
    pub fn drafts_of(&self, id: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<&str> {
        let request = request_key(id);
        let names = self.list.names_of(&request);
        names.filter(|name| is_wanted(name) && self.has(name)).collect()
    }

    /// Records the names that a pattern made for the drafts of requests, by their ids.
    ///
    /// # Errors
    /// The error of the system, with the path.
    pub fn assign<'a>(
        &mut self,
        names: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> io::Result<()> {
        let mut lines = String::new();
        names.for_each(|(id, name)| self.list.assign(&request_key(id), name, &mut lines));
        self.list.write(&self.folder, &lines)
    }

    /// Whether a file is one that docent wrote into this folder: a draft, or rejects that nobody has
    /// changed since.
    ///
    /// # Errors
    /// The error of the system, with the path.
    pub fn has_written(&self, file: &Path) -> io::Result<bool> {
        let name = file.file_name().and_then(|name| name.to_str());
        let Some((above, name)) = file.parent().zip(name) else { return Ok(false) };
        if !is_same(&here(above), self.folder.path()) {
            return Ok(false);
        }
        let digest = if self.list.knows(name) { return Ok(true) } else { self.digest(name)? };
        Ok(digest.is_some_and(|digest| self.list.wrote_rejects(&digest, name)))
    }

    /// Rejects on their way to a file of this folder.
    ///
    /// # Errors
    /// The error of the system, with the path.
    pub fn rejects(&self) -> io::Result<Rejects> {
        let name = self.part_name();
        let file = self.folder.create(&name, PRIVATE);
        let file = file.map_err(|error| self.folder.named(&error, &name))?;
        let (folder, file) = (self.folder.again()?, BufWriter::new(file));
        Ok(Rejects { target: Target::Folder(Waiting { folder, name, file }), count: 0 })
    }

    /// The file under the name of a draft.
    ///
    /// # Errors
    /// Where something has the name that docent didn't make, or the error of the system, with the path.
    pub fn inspect(&self, name: &str, content: &[u8]) -> io::Result<DraftState> {
        match self.folder.read(name) {
            Ok(old) if old == content => Ok(DraftState::Same),
            Ok(old) if self.list.wrote(name, &old) => Ok(DraftState::Own(half(&old))),
            Ok(_) if self.list.knows(name) => {
                Ok(DraftState::Edited { changed: !self.list.is_last(name, content) })
            }
            Ok(_) => {
                let how = "is there already, and docent didn't make it; name another folder";
                Err(problem(&self.folder.place(name), how))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(DraftState::Nothing),
            Err(error) => Err(error),
        }
    }

    /// Records that drafts are about to be written, so that a run after a killed one knows them for
    /// docent's own.
    ///
    /// # Errors
    /// The error of the system, with the path.
    pub fn announce<'a>(
        &mut self,
        drafts: impl Iterator<Item = (&'a str, &'a [u8], DraftState)>,
    ) -> io::Result<()> {
        let mut lines = String::new();
        for (name, content, found) in drafts {
            match found {
                DraftState::Edited { .. } if !self.force => {}
                DraftState::Own(before) => {
                    self.list.announce(name, Some(before), content, &mut lines);
                }
                _ => self.list.announce(name, None, content, &mut lines),
            }
        }
        self.list.write(&self.folder, &lines)
    }

    /// Writes an announced draft, whole or not at all.
    ///
    /// # Errors
    /// The error of the system, with the path.
    pub fn write(&self, name: &str, content: &[u8], found: DraftState) -> io::Result<Written> {
        match found {
            DraftState::Same => return Ok(Written::Before),
            DraftState::Edited { changed } if !self.force => {
                return Ok(Written::Edited { changed });
            }
            _ => {}
        }
        let part = self.part_name();
        let write = || -> io::Result<()> {
            let mut file = self.folder.create(&part, PRIVATE)?;
            file.write_all(content)?;
            self.folder.rename(&part, &self.folder, name)
        };
        write().map_err(|error| {
            let _ = self.folder.remove(&part);
            named(&error, &self.folder.place(name))
        })?;
        Ok(Written::Now)
    }

    /// An error where the folder was moved while drafts were made.
    ///
    /// # Errors
    /// See there.
    pub fn check_place(&self) -> io::Result<()> {
        self.folder.check_place()
    }

    /// A name for an unfinished file; the folder is locked, and nobody else makes any.
    fn part_name(&self) -> String {
        format!("{PREFIX}{:016x}", self.begun.fetch_add(1, Ordering::Relaxed))
    }

    /// The checksum of the file of rejects, where there is one.
    fn digest(&self, name: &str) -> io::Result<Option<String>> {
        if !self.folder.has_file(name)? {
            return Ok(None);
        }
        let digest = self.folder.file(name).and_then(|(mut file, _)| digest(&mut file));
        digest.map(Some).map_err(|error| self.folder.named(&error, name))
    }

    /// Whether docent wrote rejects of this name, from this file and in an earlier run, that nobody has
    /// changed since.
    fn is_own(&self, name: &str, source: &str) -> io::Result<bool> {
        let hash = if self.kept.contains(name) { None } else { self.digest(name)? };
        Ok(hash.is_some_and(|hash| self.list.has_rejects(&hash, name, source)))
    }

    /// The file that rejects of a name go to: one that is not there yet, that docent wrote and
    /// nobody has touched since, or that is read itself in this run.
    fn rejects_name(
        &self,
        stem: &str,
        extension: &str,
        read: Option<&Path>,
        source: &str,
    ) -> io::Result<String> {
        let mut number = 1;
        loop {
            let name = rejects_name(stem, extension, number);
            let own = read.is_some() && self.is_own(&name, source)?;
            let place = self.folder.place(&name);
            let is_read = read.is_some_and(|read| is_same(&place, read));
            if own || is_read && !self.kept.contains(&name) || !self.folder.has(&name)? {
                return Ok(name);
            }
            number += 1;
        }
    }

    /// Keeps rejects in the folder, under the name of what they were rejected from. Without any,
    /// those of an earlier run that nobody has touched are removed.
    ///
    /// # Errors
    /// The error of the system, with the path.
    pub fn keep(
        &mut self,
        mut rejects: Rejects,
        (stem, extension): (&str, &str),
        read: Option<&Path>,
    ) -> io::Result<Option<PathBuf>> {
        // The path identifies the file, whatever other one has its name.
        let way = read.map(|read| seen_from(self.folder.path(), read)).unwrap_or_default();
        let source = Fingerprint::of(way.as_bytes()).to_string();
        let source = source.get(..16).unwrap_or_default();
        if rejects.count == 0 {
            let Some(read) = read else { return Ok(None) };
            for number in 1.. {
                let name = rejects_name(stem, extension, number);
                if !self.folder.has(&name)? {
                    break;
                }
                let is_read = is_same(&self.folder.place(&name), read);
                if !is_read && self.is_own(&name, source)? {
                    self.folder.remove(&name).map_err(|error| self.folder.named(&error, &name))?;
                    break;
                }
            }
            return Ok(None);
        }
        let Target::Folder(waiting) = &mut rejects.target else { return Ok(None) };
        let (part, file) = (&waiting.name, &mut waiting.file);
        let hash = file.flush().and_then(|()| {
            file.get_ref().sync_all()?;
            digest(file.get_mut())
        });
        let hash = hash.map_err(|error| named(&error, self.folder.path()))?;
        // The same rejects again, from a stream that nobody can read twice.
        let names = (1..).map(|number| rejects_name(stem, extension, number));
        for name in names {
            if !self.folder.has(&name)? {
                break;
            }
            if !self.kept.contains(&name) && self.digest(&name)?.as_ref() == Some(&hash) {
                self.kept.insert(name.clone());
                return Ok(Some(self.folder.place(&name)));
            }
        }
        let name = self.rejects_name(stem, extension, read, source)?;
        // Rejects that are read again are still from the file that they were from.
        let is_read = read.is_some_and(|read| is_same(&self.folder.place(&name), read));
        let first = self.list.source(&name).filter(|_| is_read);
        let source = first.unwrap_or_else(|| source.to_owned());
        self.list.add_rejects(&self.folder, &hash, &name, &source)?;
        let rename = self.folder.rename(part, &self.folder, &name);
        rename.map_err(|error| self.folder.named(&error, &name))?;
        let place = self.folder.place(&name);
        self.kept.insert(name);
        Ok(Some(place))
    }
}

/// The fingerprint by which the list knows a request: its id may say who somebody is.
fn request_key(id: &str) -> String {
    let sum = Fingerprint::of(id.as_bytes()).to_string();
    sum.get(..16).unwrap_or_default().to_owned()
}

fn rejects_name(stem: &str, extension: &str, number: usize) -> String {
    let mark = if number == 1 { String::new() } else { format!("-{number}") };
    format!("{stem}.rejects{mark}.{extension}")
}

/// Rejected records on their way to a file.
pub struct Rejects {
    target: Target,
    count: usize,
}

/// The file of rejects.
enum Target {
    /// A file in a folder of drafts, which has this name until all are there.
    Folder(Waiting),
    /// A file that you name.
    File(Part, PathBuf),
    /// A pipe or a device, which gets them when all are there.
    Special(BufWriter<File>, PathBuf),
}

/// A file in a folder of drafts that has no name of its own yet; one that is dropped goes.
struct Waiting {
    folder: Directory,
    name: String,
    file: BufWriter<File>,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let _ = self.folder.remove(&self.name);
    }
}

impl Rejects {
    /// Rejects for a file of any name.
    ///
    /// # Errors
    /// Where another docent writes the file, or the error of the system, with the path.
    pub fn new(path: &Path) -> io::Result<Self> {
        let target = if is_special(path) {
            let file = tempfile::tempfile().map_err(|error| named(&error, path))?;
            Target::Special(BufWriter::new(file), path.to_owned())
        } else {
            let (folder, name) = Directory::of_file(path)?;
            part::sweep_all(&folder)?;
            Target::File(Part::begin(folder, &name, PRIVATE)?, path.to_owned())
        };
        Ok(Self { target, count: 0 })
    }

    /// Adds a record.
    ///
    /// # Errors
    /// The error of the system, with the path.
    pub fn push(&mut self, head: impl FnOnce() -> String, record: &[u8]) -> io::Result<()> {
        let head = if self.count == 0 { head() } else { String::new() };
        self.count += 1;
        let (to, place): (&mut dyn Write, &Path) = match &mut self.target {
            Target::Folder(Waiting { folder, file, .. }) => (file, folder.path()),
            Target::File(part, path) => (part, path),
            Target::Special(file, path) => (file, path),
        };
        to.write_all(head.as_bytes()).and_then(|()| to.write_all(record)).map_err(|error| {
            let problem = format!("the rejects can't be written: {}", named(&error, place));
            io::Error::new(error.kind(), problem)
        })
    }

    /// How many records there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// Puts the rejects into the file that they are for; without any, an empty one.
    ///
    /// # Errors
    /// The error of the system, with the path.
    pub fn save(self) -> io::Result<()> {
        match self.target {
            Target::Folder(_) => Ok(()),
            Target::File(part, _) => part.finish(true).map(drop),
            Target::Special(file, path) => {
                let copy = || -> io::Result<()> {
                    let mut file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
                    file.rewind()?;
                    io::copy(&mut file, &mut special(&path)?).map(|_| ())
                };
                copy().map_err(|error| named(&error, &path))
            }
        }
    }
}

/// A file that becomes a stream of drafts once it is whole; a pipe or device is one as it is.
pub struct Stream(Sink, PathBuf);

enum Sink {
    File(Part),
    Special(File),
}

impl Stream {
    /// A stream that will be at a path.
    ///
    /// # Errors
    /// Where another docent writes the file, or the error of the system, with the path.
    pub fn new(path: &Path) -> io::Result<Self> {
        let sink = if is_special(path) {
            Sink::Special(special(path).map_err(|error| named(&error, path))?)
        } else {
            let (folder, name) = Directory::of_file(path)?;
            part::sweep_all(&folder)?;
            Sink::File(Part::begin(folder, &name, PRIVATE)?)
        };
        Ok(Self(sink, path.to_owned()))
    }

    /// An error with the stream's path; those that only ask to try again stay what they are.
    fn named(&self, error: &io::Error) -> io::Error {
        named(error, &self.1)
    }

    /// Puts the stream in its place.
    ///
    /// # Errors
    /// The error of the system, with the path.
    pub fn save(self) -> io::Result<()> {
        match self.0 {
            Sink::File(part) => part.finish(true).map(drop),
            Sink::Special(_) => Ok(()),
        }
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &mut self.0 {
            Sink::File(file) => file.write(bytes),
            Sink::Special(file) => file.write(bytes),
        };
        written.map_err(|error| self.named(&error))
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = match &mut self.0 {
            Sink::File(file) => file.flush(),
            Sink::Special(file) => file.flush(),
        };
        flushed.map_err(|error| self.named(&error))
    }
}

/// The list of drafts that has a file: docent wrote it.
#[must_use]
pub(super) fn list_of(folder: &Directory, name: &str) -> Option<PathBuf> {
    lists(folder, name).then(|| folder.place(LIST))
}

/// The checksum of a file of rejects (BLAKE3, hexadecimal).
fn digest(file: &mut File) -> io::Result<String> {
    file.rewind()?;
    let mut hasher = blake3::Hasher::new();
    io::copy(file, &mut hasher)?;
    Ok(hasher.finalize().to_hex().to_string())
}
