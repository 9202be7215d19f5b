//! The disk: reads trees of files, and writes outputs whole or not at all. The only user of the
//! file system; it knows no guide.
#![expect(clippy::disallowed_methods, reason = "this is the place for them")]

mod drafts;
mod site;
mod wake;
mod watch;

use std::fs;
use std::io::{self, Read, Seek, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;

use crate::build::Output;
use crate::source::{Files, Fingerprint, ReadError, Source};

pub use drafts::{Drafts, Rejects, Stream, Written};
pub use site::{Changes, Difference, MANIFEST, Site};
pub use wake::Wake;
pub use watch::Watch;

/// The largest file that is read, in bytes.
const SIZE_LIMIT: u64 = 64 << 20;
/// The folders of a project that hold what docent reads.
const FOLDERS: &[&str] = &["docs", "locales", "templates"];

/// A folder on the disk.
pub struct Folder {
    root: PathBuf,
    paths: Vec<String>,
    /// Fingerprints of what has been read: a page must not be known as made from a text that came
    /// after the one that it was made from.
    prints: Mutex<FxHashMap<String, Fingerprint>>,
}

impl Folder {
    /// The project's files below a folder: its settings, and what is in `docs`, `locales` and
    /// `templates`. Links are not followed, names that begin with a dot are left out.
    ///
    /// # Errors
    /// What the system says when a folder can't be listed.
    pub fn open(root: &Path) -> io::Result<Self> {
        let mut paths = Vec::new();
        if root.join("docent.yaml").is_file() {
            paths.push("docent.yaml".to_owned());
        }
        for folder in FOLDERS {
            walk(root, folder, &mut paths)?;
        }
        paths.sort();
        Ok(Self { root: root.to_owned(), paths, prints: Mutex::default() })
    }

    /// The same folder later, when files with these paths have changed: what has been read of all
    /// others is still known by its fingerprint.
    ///
    /// # Errors
    /// What the system says when a folder can't be listed.
    pub fn again(self, changed: &[String]) -> io::Result<Self> {
        let mut prints = self.prints.into_inner().unwrap_or_else(PoisonError::into_inner);
        for path in changed {
            prints.remove(path);
        }
        let prints = Mutex::new(prints);
        // Whoever only writes into files changes no list of them.
        let is_there = |path: &String| {
            self.paths.binary_search(path).is_ok() && self.root.join(path).is_file()
        };
        if !changed.is_empty() && changed.iter().all(is_there) {
            return Ok(Self { root: self.root, paths: self.paths, prints });
        }
        Ok(Self { prints, ..Self::open(&self.root)? })
    }

    /// All files below a folder, under paths that begin with the folder's own. Links are not
    /// followed, names that begin with a dot are left out.
    ///
    /// # Errors
    /// What the system says when a folder can't be listed.
    pub fn open_all(folder: &str) -> io::Result<Self> {
        let mut paths = Vec::new();
        walk(Path::new(""), folder, &mut paths)?;
        paths.sort();
        Ok(Self { root: PathBuf::new(), paths, prints: Mutex::default() })
    }
}

impl Folder {
    /// What is in a file, and its fingerprint, which is remembered.
    fn read_anew(&self, path: &str) -> Result<(Vec<u8>, Fingerprint), ReadError> {
        let content = bytes(&self.root.join(path))?;
        let print = Fingerprint::of(&content);
        self.prints().insert(path.to_owned(), print);
        Ok((content, print))
    }

    fn prints(&self) -> MutexGuard<'_, FxHashMap<String, Fingerprint>> {
        self.prints.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn walk(root: &Path, folder: &str, paths: &mut Vec<String>) -> io::Result<()> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(named(&error, &root.join(folder))),
    };
    for entry in entries {
        let entry = entry?;
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else { continue };
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{folder}/{name}");
        let kind = entry.file_type()?;
        if kind.is_dir() {
            walk(root, &path, paths)?;
        } else if kind.is_file() {
            paths.push(path);
        }
    }
    Ok(())
}

/// The system's error with the path that it is about, in place of one of a file that is still to be
/// renamed.
fn named(error: &io::Error, path: &Path) -> io::Error {
    let bare = error.get_ref().and_then(|own| own.source()?.downcast_ref::<io::Error>());
    let error = bare.unwrap_or(error);
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

impl Files for Folder {
    fn paths(&self) -> &[String] {
        &self.paths
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        self.read_anew(path).map(|(content, _)| content)
    }

    fn fingerprint(&self, path: &str) -> Result<Fingerprint, ReadError> {
        let known = self.prints().get(path).copied();
        known.map_or_else(|| self.read_anew(path).map(|(_, print)| print), Ok)
    }
}

/// The text of a file outside of projects, such as a request.
///
/// # Errors
/// See [`ReadError`].
pub fn read(path: &Path) -> Result<Source, ReadError> {
    Source::from_bytes(&path.display().to_string(), &bytes(path)?)
}

/// The text that standard input gives.
///
/// # Errors
/// See [`ReadError`].
pub fn read_stdin() -> Result<Source, ReadError> {
    Source::from_bytes("<stdin>", &limited(io::stdin().lock())?)
}

/// The bytes of a file, or of standard input for `-`, as they come; and how many there are, where
/// that is known.
///
/// # Errors
/// What the system says.
pub fn open(path: &Path) -> io::Result<(Box<dyn Read>, Option<u64>)> {
    if path == Path::new("-") {
        return Ok((Box::new(io::stdin().lock()), None));
    }
    let file = fs::File::open(path)?;
    let found = file.metadata()?;
    Ok((Box::new(file), found.is_file().then_some(found.len())))
}

/// The files that a path stands for: itself, or those below a folder with one of the extensions.
///
/// # Errors
/// What the system says, with the path.
pub fn files_of(path: &Path, extensions: &[&str]) -> io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut paths = Vec::new();
    walk(Path::new(""), path.to_str().unwrap_or_default(), &mut paths)?;
    paths.sort();
    let wanted = |path: &PathBuf| {
        let extension = path.extension().map(|end| end.to_string_lossy().to_ascii_lowercase());
        extension.is_some_and(|extension| extensions.contains(&extension.as_str()))
    };
    Ok(paths.into_iter().map(PathBuf::from).filter(wanted).collect())
}

/// The path of a folder seen from one that it is in, with `/` between its parts; `None` where it is
/// not inside, or where one of them isn't there.
#[must_use]
pub fn inside(folder: &Path, other: &Path) -> Option<String> {
    let (folder, other) = (fs::canonicalize(folder).ok()?, fs::canonicalize(other).ok()?);
    let parts = other.strip_prefix(folder).ok()?.components();
    let parts: Option<Vec<&str>> = parts.map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

fn bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    let unreadable = |error: io::Error| ReadError::Unreadable(error.to_string());
    let file = fs::File::open(path).map_err(unreadable)?;
    let found = file.metadata().map_err(unreadable)?;
    // A pipe says nothing of its length.
    if found.is_file() && (1..=SIZE_LIMIT).contains(&found.len()) {
        return whole(file, found.len()).map_err(unreadable);
    }
    limited(file)
}

/// A file's content, as long as the file says it is: that spares the question whether there is more.
fn whole(file: fs::File, length: u64) -> io::Result<Vec<u8>> {
    let mut content = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    file.take(length).read_to_end(&mut content)?;
    Ok(content)
}

/// Everything that a reader gives, up to the limit: a pipe or a device may give without end.
fn limited(from: impl io::Read) -> Result<Vec<u8>, ReadError> {
    let mut content = Vec::new();
    let limit = usize::try_from(SIZE_LIMIT).unwrap_or(usize::MAX);
    match from.take(SIZE_LIMIT + 1).read_to_end(&mut content) {
        Ok(length) if length > limit => Err(ReadError::TooLarge(limit)),
        Ok(_) => Ok(content),
        Err(error) => Err(ReadError::Unreadable(error.to_string())),
    }
}

/// Writes outputs below a folder; each file is replaced whole, and only where it differs. Nothing
/// else in the folder is touched. Answers with the paths written.
///
/// # Errors
/// What the system says, with the path; files written by then are whole.
pub fn write(out: &Path, outputs: &[Output]) -> io::Result<Vec<PathBuf>> {
    let mut written = Vec::new();
    for output in outputs {
        let relative = Path::new(&output.path);
        if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
            return Err(io::Error::other(format!("{}: not below the output folder", output.path)));
        }
        let path = out.join(relative);
        refuse_links(out, relative)?;
        if !fs::read(&path).is_ok_and(|old| old == output.content) {
            replace(&path, &output.content).map_err(|error| named(&error, &path))?;
        }
        written.push(path);
    }
    Ok(written)
}

/// An error where a folder on the way to an output is a link: it may lead anywhere.
fn refuse_links(out: &Path, relative: &Path) -> io::Result<()> {
    let mut folder = out.to_owned();
    for part in relative.parent().into_iter().flat_map(Path::components) {
        folder.push(part);
        if fs::symlink_metadata(&folder).is_ok_and(|found| found.file_type().is_symlink()) {
            let problem = "is a link; the output folder holds only what is written into it";
            return Err(io::Error::other(format!("{} {problem}", folder.display())));
        }
    }
    Ok(())
}

/// Writes a file under another name beside its own, then renames it.
fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".docent-").tempfile_in(folder)?;
    file.write_all(content)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.as_file().set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Writes a file whole.
///
/// # Errors
/// What the system says, with the path.
pub fn save(path: &Path, content: &[u8]) -> io::Result<()> {
    replace(path, content).map_err(|error| named(&error, path))
}

/// Adds a text to the end of a file, which is made if it isn't there.
///
/// # Errors
/// What the system says, with the path.
pub fn append(path: &Path, text: &str) -> io::Result<()> {
    let file = fs::File::options().append(true).create(true).open(path);
    file.and_then(|mut file| file.write_all(text.as_bytes())).map_err(|error| named(&error, path))
}

/// Makes a file newer than all that were there before: its first byte is written again, so that the
/// file system's clock is the only one that has a say.
///
/// # Errors
/// What the system says, with the path.
pub fn touch(path: &Path) -> io::Result<()> {
    let touch = || -> io::Result<()> {
        let mut file = fs::File::options().read(true).write(true).open(path)?;
        let mut first = [0];
        let length = file.read(&mut first)?;
        file.rewind()?;
        file.write_all(&first[..length])
    };
    touch().map_err(|error| named(&error, path))
}

/// Whether this is a file.
#[must_use]
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Whether this is a folder.
#[must_use]
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether a folder is there and holds anything.
#[must_use]
pub fn is_taken(folder: &Path) -> bool {
    fs::read_dir(folder).map_or(folder.exists(), |mut entries| entries.next().is_some())
}
