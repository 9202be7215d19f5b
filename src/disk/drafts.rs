//! A folder of drafts: personal data, one file a request. Files are for their owner's eyes only,
//! replaced whole, and only where docent made them.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::named;

/// The list of what docent made in a folder, a line each: a letter (`d` a draft, `r` rejects) and a
/// name; for rejects between them what they held (BLAKE3).
const LIST: &str = ".docent-drafts";

/// A folder of drafts.
pub struct Drafts {
    root: PathBuf,
    /// The drafts that docent made, by hash: there may be a million.
    made: HashSet<u64>,
    rejects: HashSet<String>,
    list: File,
}

/// What became of a draft's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is new, or differs from what was there.
    Now,
    /// It was there already.
    Before,
}

impl Drafts {
    /// A folder, made if it isn't there; what a run that was killed left half done is removed.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(root: &Path) -> io::Result<Self> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(root).map_err(|error| named(&error, root))?;
        let path = root.join(LIST);
        let mut options = OpenOptions::new();
        private(options.append(true).create(true));
        let list = options.open(&path).map_err(|error| named(&error, &path))?;
        if list.try_lock().is_err() {
            let problem = "is in use: another docent makes drafts there";
            return Err(io::Error::other(format!("{} {problem}", root.display())));
        }
        for entry in fs::read_dir(root).map_err(|error| named(&error, root))? {
            let entry = entry.map_err(|error| named(&error, root))?;
            if entry.file_name().to_string_lossy().starts_with(TEMPORARY) {
                fs::remove_file(entry.path()).map_err(|error| named(&error, &entry.path()))?;
            }
        }
        let (mut made, mut rejects) = (HashSet::new(), HashSet::new());
        let old = match fs::read_to_string(&path) {
            Ok(old) => old,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(named(&error, &path)),
        };
        // What was announced in half a line was never made: the disk was full, or docent was killed.
        let whole = old.rfind('\n').map_or(0, |end| end + 1);
        if whole < old.len() {
            list.set_len(whole as u64).map_err(|error| named(&error, &path))?;
        }
        for line in old[..whole].lines() {
            match line.split_once(' ') {
                Some(("d", name)) => _ = made.insert(hash(name)),
                Some(("r", rest)) => _ = rejects.insert(rest.to_owned()),
                _ => {}
            }
        }
        Ok(Self { root: root.to_owned(), made, rejects, list })
    }

    /// The folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether docent has made a draft of this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.made.contains(&hash(name)) && self.root.join(name).exists()
    }

    /// Takes down that drafts of these names are about to be made, so that a run after a killed one
    /// knows them for docent's own.
    ///
    /// # Errors
    /// Where a file of the name is there that docent didn't make and that holds something else.
    pub fn announce<'a>(
        &mut self,
        drafts: impl Iterator<Item = (&'a str, &'a [u8])>,
    ) -> io::Result<()> {
        let mut lines = String::new();
        for (name, content) in drafts {
            if self.made.contains(&hash(name)) {
                continue;
            }
            let path = self.root.join(name);
            if fs::symlink_metadata(&path).is_ok() && !holds(&path, content) {
                let problem = "is there already, and docent didn't make it; name another folder";
                return Err(io::Error::other(format!("{} {problem}", path.display())));
            }
            self.made.insert(hash(name));
            lines.push_str(&format!("d {name}\n"));
        }
        self.list.write_all(lines.as_bytes()).map_err(|error| named(&error, &self.root.join(LIST)))
    }

    /// Writes an announced draft, whole or not at all.
    ///
    /// # Errors
    /// What the system says, with the path.
    pub fn write(&self, name: &str, content: &[u8]) -> io::Result<Written> {
        let path = self.root.join(name);
        if holds(&path, content) {
            return Ok(Written::Before);
        }
        let write = || -> io::Result<()> {
            let mut file = temporary(&self.root)?;
            file.write_all(content)?;
            file.persist(&path).map_err(|error| error.error)?;
            Ok(())
        };
        write().map_err(|error| named(&error, &path))?;
        Ok(Written::Now)
    }

    /// The file that rejects of a name go to: one that is not there yet, that docent wrote and
    /// nobody has touched since, or that is read itself in this run.
    fn rejects_path(&self, stem: &str, extension: &str, fresh: bool, read: &Path) -> PathBuf {
        let mut number = 1;
        loop {
            let mark = if number == 1 { String::new() } else { format!("-{number}") };
            let name = format!("{stem}.rejects{mark}.{extension}");
            let path = self.root.join(&name);
            let own = !fresh
                && digest(&path)
                    .is_some_and(|hash| self.rejects.contains(&format!("{hash} {name}")));
            if own || is_same(&path, read) || fs::symlink_metadata(&path).is_err() {
                return path;
            }
            number += 1;
        }
    }

    /// Keeps rejects in the folder, under the name of what they were rejected from. Without any,
    /// those of an earlier run that nobody has touched are removed.
    ///
    /// # Errors
    /// What the system says, with the path.
    pub fn keep(
        &mut self,
        rejects: Rejects,
        (stem, extension): (&str, &str),
        read: Option<&Path>,
    ) -> io::Result<Option<PathBuf>> {
        let own = read.unwrap_or(Path::new(""));
        if rejects.count == 0 {
            let name = format!("{stem}.rejects.{extension}");
            let path = self.root.join(&name);
            let made =
                digest(&path).is_some_and(|hash| self.rejects.contains(&format!("{hash} {name}")));
            if made && read.is_some() && !is_same(&path, own) {
                fs::remove_file(&path).map_err(|error| named(&error, &path))?;
            }
            return Ok(None);
        }
        let file = rejects.finish().map_err(|error| named(&error, &self.root))?;
        let same = (1..).map(|number| {
            let mark = if number == 1 { String::new() } else { format!("-{number}") };
            self.root.join(format!("{stem}.rejects{mark}.{extension}"))
        });
        let hash = digest(file.path());
        // The same rejects again, from a stream that nobody can read twice.
        let known = same.take_while(|path| path.exists()).find(|path| digest(path) == hash);
        if let Some(path) = known {
            return Ok(Some(path));
        }
        let path = self.rejects_path(stem, extension, read.is_none(), own);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let entry = format!("{} {name}", hash.unwrap_or_default());
        let line = format!("r {entry}\n");
        let write = self.list.write_all(line.as_bytes());
        write.map_err(|error| named(&error, &self.root.join(LIST)))?;
        self.rejects.insert(entry);
        file.persist(&path).map_err(|error| named(&error.error, &path))?;
        Ok(Some(path))
    }
}

/// Rejected records on their way to a file.
pub struct Rejects {
    file: BufWriter<NamedTempFile>,
    folder: PathBuf,
    count: usize,
}

impl Rejects {
    /// Rejects that will stand in a folder.
    ///
    /// # Errors
    /// What the system says, with the path.
    pub fn new(folder: &Path) -> io::Result<Self> {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let file = temporary(folder).map_err(|error| named(&error, folder))?;
        Ok(Self { file: BufWriter::new(file), folder: folder.to_owned(), count: 0 })
    }

    /// Adds a record.
    ///
    /// # Errors
    /// What the system says, with the folder.
    pub fn push(&mut self, head: impl FnOnce() -> String, record: &[u8]) -> io::Result<()> {
        let head = if self.count == 0 { head() } else { String::new() };
        self.count += 1;
        let write = self.file.write_all(head.as_bytes());
        write.and_then(|()| self.file.write_all(record)).map_err(|error| {
            io::Error::new(
                error.kind(),
                format!("the rejects can't be written: {}", named(&error, &self.folder)),
            )
        })
    }

    /// How many records there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    fn finish(self) -> io::Result<NamedTempFile> {
        let file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.as_file().sync_all()?;
        Ok(file)
    }

    /// Puts the rejects into a file of any name; without any, an empty one. A pipe or device gets
    /// them as they are.
    ///
    /// # Errors
    /// What the system says, with the path.
    pub fn save(self, path: &Path) -> io::Result<()> {
        let mut file = self.finish().map_err(|error| named(&error, path))?;
        if is_special(path) {
            let mut copy = || -> io::Result<()> {
                file.rewind()?;
                io::copy(&mut file, &mut OpenOptions::new().write(true).open(path)?)?;
                Ok(())
            };
            return copy().map_err(|error| named(&error, path));
        }
        file.persist(path).map_err(|error| named(&error.error, path))?;
        Ok(())
    }
}

/// Whether something is there that is neither a file nor a folder nor a link, such as a pipe.
fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// A file that becomes a stream of drafts once it is whole; a pipe or device is one as it is.
pub struct Stream(Target, PathBuf);

enum Target {
    File(BufWriter<NamedTempFile>),
    Special(File),
}

impl Stream {
    /// A stream that will stand at a path.
    ///
    /// # Errors
    /// What the system says, with the path.
    pub fn new(path: &Path) -> io::Result<Self> {
        let open = || -> io::Result<Target> {
            if is_special(path) {
                return Ok(Target::Special(OpenOptions::new().write(true).open(path)?));
            }
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            Ok(Target::File(BufWriter::new(temporary(folder.unwrap_or(Path::new(".")))?)))
        };
        Ok(Self(open().map_err(|error| named(&error, path))?, path.to_owned()))
    }

    /// An error with the stream's path; those that only ask to try again stay what they are.
    fn named(&self, error: &io::Error) -> io::Error {
        named(error, &self.1)
    }

    /// Puts the stream in its place.
    ///
    /// # Errors
    /// What the system says, with the path.
    pub fn save(self) -> io::Result<()> {
        let Target::File(file) = self.0 else { return Ok(()) };
        let save = || -> io::Result<()> {
            let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.as_file().sync_all()?;
            file.persist(&self.1).map_err(|error| error.error)?;
            Ok(())
        };
        save().map_err(|error| named(&error, &self.1))
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &mut self.0 {
            Target::File(file) => file.write(bytes),
            Target::Special(file) => file.write(bytes),
        };
        written.map_err(|error| self.named(&error))
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = match &mut self.0 {
            Target::File(file) => file.flush(),
            Target::Special(file) => file.flush(),
        };
        flushed.map_err(|error| self.named(&error))
    }
}

/// What names of unfinished files begin with.
const TEMPORARY: &str = ".docent-part-";

/// A file that only its owner can read.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o600));
    }
    builder.tempfile_in(folder)
}

fn private(options: &mut OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

fn hash(name: &str) -> u64 {
    // Names that differ in case alone are one file on some systems.
    let mut hasher = DefaultHasher::new();
    name.to_ascii_lowercase().hash(&mut hasher);
    hasher.finish()
}

/// Whether a file, and no link, holds this.
fn holds(path: &Path, content: &[u8]) -> bool {
    let same = |found: fs::Metadata| found.is_file() && found.len() == content.len() as u64;
    fs::symlink_metadata(path).is_ok_and(same) && fs::read(path).is_ok_and(|old| old == content)
}

fn is_same(path: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    real(path).is_some_and(|path| Some(path) == real(other))
}

fn digest(path: &Path) -> Option<String> {
    let mut file = File::open(path).ok()?;
    let (mut hasher, mut buffer) = (blake3::Hasher::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut buffer).ok()? {
            0 => return Some(hasher.finalize().to_hex().to_string()),
            count => hasher.update(buffer.get(..count)?),
        };
    }
}
