//! The disk: reads trees of files, and writes outputs whole or not at all. The only user of the
//! file system; it knows no guide.
#![expect(clippy::disallowed_methods, reason = "this is the place for them")]

mod directory;
mod drafts;
mod new_files;
mod part;
mod site;
mod tree;
mod update;
mod fs_events;
mod watch;

use std::fs;
use std::io::{self, Read, Seek, Write};
use std::path::{Component, Path, PathBuf};

use self::directory::{Directory, PUBLIC};
use crate::build::Output;
use crate::encoding::decoded;
use crate::limit;
use crate::source::{ReadError, Source};

pub use drafts::{DraftState, Drafts, Rejects, Stream, Written};
pub use fs_events::FsEvents;
pub use new_files::{Filled, NewFiles};
pub use site::{Changes, Difference, MANIFEST, OutputFolder, Owner};
pub use tree::{Folder, Links, files_of};
pub use update::Update;
pub use watch::Poller;

/// The largest file that is read, in bytes.
const SIZE_LIMIT: u64 = limit::FILE as u64;

/// The system's error with the path that it is about.
fn named(error: &io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// The text of a file outside of projects that you name, such as a request.
///
/// # Errors
/// See [`ReadError`].
pub fn read(path: &Path) -> Result<Source, ReadError> {
    Source::from_bytes(&path.display().to_string(), &decoded(named_bytes(path)?))
}

/// The text of a file that docent comes across outside of projects: a regular one, or a link to one in
/// the same folder; `None` where nothing is there.
///
/// # Errors
/// See [`ReadError`].
#[must_use]
pub fn read_found(path: &Path, links: Links) -> Option<Result<Source, ReadError>> {
    let is_link = fs::symlink_metadata(path).ok()?.is_symlink();
    let refuse = |why: &str| Some(Err(ReadError::Unreadable(why.to_owned())));
    let mut real = path.to_owned();
    if is_link {
        let Some(end) = self::real(path) else { return refuse("it is a link that leads nowhere") };
        if links == Links::Inside && inside(path.parent()?, &end).is_none() {
            return refuse(
                "it is a link that leads out of its folder; `--follow-links` follows it",
            );
        }
        real = end;
    }
    let name = path.display().to_string();
    Some(bytes(&real).and_then(|bytes| Source::from_bytes(&name, &decoded(bytes))))
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
/// The error of the system.
pub fn open(path: &Path) -> io::Result<(Box<dyn Read>, Option<u64>)> {
    if path == Path::new("-") {
        return Ok((Box::new(io::stdin().lock()), None));
    }
    let file = fs::File::open(path)?;
    let found = file.metadata()?;
    Ok((Box::new(file), found.is_file().then_some(found.len())))
}

/// The path of a folder seen from one that it is in, with `/` between its parts; `None` where it is
/// not inside, or where one of them isn't there.
#[must_use]
pub fn inside(folder: &Path, other: &Path) -> Option<String> {
    let real = |path: &Path| fs::canonicalize(here(path)).ok();
    let (folder, other) = (real(folder)?, real(other)?);
    let parts = other.strip_prefix(folder).ok()?.components();
    let parts: Option<Vec<&str>> = parts.map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

/// The absolute path of something, without links as far as the path exists.
fn real_path(path: &Path) -> Option<PathBuf> {
    let mut there = std::path::absolute(here(path)).ok()?;
    let mut rest = Vec::new();
    loop {
        if let Ok(real) = fs::canonicalize(&there) {
            return Some(rest.iter().rev().fold(real, |path, name| path.join(name)));
        }
        rest.push(there.file_name()?.to_owned());
        there.pop();
    }
}

/// The path of a file seen from a folder that it is in, with `/` between its parts; neither has to exist.
/// `None` where the file is not inside.
#[must_use]
pub fn below(folder: &Path, file: &Path) -> Option<String> {
    let place = real_path(file.parent()?)?.join(file.file_name()?);
    let parts = place.strip_prefix(real_path(folder)?).ok()?.components();
    let parts: Option<Vec<&str>> = parts.map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

/// The list by which docent knows a file for its own: the manifest of a build that has it or is it, or the
/// list of a folder of drafts.
#[must_use]
pub fn list_of(file: &Path) -> Option<PathBuf> {
    let name = file.file_name()?.to_str()?;
    let mut folder = fs::canonicalize(here(file.parent()?)).ok()?;
    let mut below = name.to_owned();
    if let Some(list) = drafts::list_of(&Directory::open(&folder).ok()?, name) {
        return Some(list);
    }
    loop {
        let manifest =
            Directory::open(&folder).ok().and_then(|dir| site::manifest_of(&dir, &below));
        if manifest.is_some() {
            return manifest;
        }
        below = format!("{}/{below}", folder.file_name()?.to_str()?);
        folder.pop();
    }
}

/// The folder of a project's sources that a folder is in, or is; neither has to exist.
#[must_use]
pub fn source_folder(root: &Path, folder: &Path) -> Option<&'static str> {
    const FOLDERS: [&str; 6] =
        ["docs/guides", "docs/forms", "docs/media", "docs/requests", "locales", "templates"];
    let own = real_path(folder)?;
    FOLDERS.into_iter().find(|source| {
        real_path(&here(root).join(source)).is_some_and(|source| own.starts_with(source))
    })
}

/// Whether a file is one that a project is made from: its settings, and what is in the folders of guides,
/// forms, media, messages and templates.
#[must_use]
pub fn is_source(root: &Path, file: &Path) -> bool {
    let below = inside(&here(root), file);
    is_folder(&here(root).join("docs")) && below.is_some_and(|path| is_source_path(&path))
}

/// Whether a path in a project is that of a file that the project is made from.
fn is_source_path(path: &str) -> bool {
    const FOLDERS: [&str; 5] =
        ["docs/guides/", "docs/forms/", "docs/media/", "locales/", "templates/"];
    path == "docent.yaml" || FOLDERS.iter().any(|folder| path.starts_with(folder))
}

/// The content of a file in a folder: a regular one, or an error at once.
fn bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    let open = || {
        let (folder, name) = Directory::of_file(path)?;
        folder.file(&name)
    };
    let (file, length) = open().map_err(|error| unreadable_at(&error, path))?;
    readable(file, length)
}

/// The content of a file that you name: a pipe or a device, too.
fn named_bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    let file = fs::File::open(path).map_err(|error| unreadable(&error))?;
    // A pipe has no length.
    let found = file.metadata().map_err(|error| unreadable(&error))?;
    if found.is_file() { readable(file, found.len()) } else { limited(file) }
}

fn unreadable(error: &io::Error) -> ReadError {
    ReadError::Unreadable(error.to_string())
}

/// The system's error without the path, which a report names by itself.
fn unreadable_at(error: &io::Error, path: &Path) -> ReadError {
    let text = error.to_string();
    let rest = text.strip_prefix(&*path.to_string_lossy()).unwrap_or_default();
    match (rest.strip_prefix(": "), rest.starts_with(' ')) {
        (Some(why), _) => ReadError::Unreadable(why.to_owned()),
        (None, true) => ReadError::Unreadable(format!("it{rest}")),
        (None, false) => ReadError::Unreadable(text),
    }
}

/// The content of a regular file. Where the length of its metadata is right, docent reads no further; files
/// of the system have length zero there.
fn readable(file: fs::File, length: u64) -> Result<Vec<u8>, ReadError> {
    if !(1..=SIZE_LIMIT).contains(&length) {
        return limited(file);
    }
    let mut content = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    file.take(length).read_to_end(&mut content).map_err(|error| unreadable(&error))?;
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
/// else in the folder is touched, and nothing is written where a link leads to. Answers with the
/// paths of all.
///
/// # Errors
/// The error of the system, with the path; files written by then are whole.
pub fn write<'a>(
    out: &Path,
    outputs: impl IntoIterator<Item = &'a Output>,
) -> io::Result<Vec<PathBuf>> {
    let root = Directory::make(out, 0o777)?;
    let mut written = Vec::new();
    for output in outputs {
        let relative = Path::new(&output.path);
        if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
            return Err(io::Error::other(format!("{}: not below the output folder", output.path)));
        }
        let (above, name) = output.path.rsplit_once('/').unwrap_or(("", &output.path));
        let folder = match above {
            "" => root.again()?,
            above => {
                root.make_folder(above)?;
                root.folder(above)?
            }
        };
        if folder.holds(name, &output.content) {
            part::sweep(&folder, name)?;
        } else {
            part::replace(folder, name, &output.content, PUBLIC)?;
        }
        written.push(out.join(relative));
    }
    Ok(written)
}

/// Writes a file whole.
///
/// # Errors
/// The error of the system, with the path.
pub fn save(path: &Path, content: &[u8]) -> io::Result<()> {
    if is_special(path) {
        let write = || special(path)?.write_all(content);
        return write().map_err(|error| named(&error, path));
    }
    let (folder, name) = Directory::of_file(path)?;
    part::replace(folder, &name, content, PUBLIC)
}

/// Adds a text to the end of a file, which is made if it isn't there; a device gets it as it is.
///
/// # Errors
/// The error of the system, with the path; also where the file has another name, so that it may be
/// anybody's, or where it is a pipe, which may have no reader.
pub fn append(path: &Path, text: &str) -> io::Result<()> {
    let open = || {
        if is_special(path) && (!is_pipe(path) || descriptor(path).is_some()) {
            return special(path).map_err(|error| named(&error, path));
        }
        let (folder, name) = Directory::of_file(path)?;
        folder.end_of(&name, PUBLIC)
    };
    open()?.write_all(text.as_bytes()).map_err(|error| named(&error, path))
}

/// Makes a file newer than all that were there before: its first byte is written again, so that only
/// the file system's clock counts.
///
/// # Errors
/// The error of the system, with the path.
pub fn touch(path: &Path) -> io::Result<()> {
    let (folder, name) = Directory::of_file(path)?;
    let mut file = folder.own(&name, PUBLIC)?;
    let mut touch = || -> io::Result<()> {
        let mut first = [0];
        let length = file.read(&mut first)?;
        file.rewind()?;
        file.write_all(first.get(..length).unwrap_or_default())
    };
    touch().map_err(|error| named(&error, path))
}

/// Whether two paths lead to the same thing.
#[must_use]
pub fn is_same(path: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    real(path).is_some_and(|path| Some(path) == real(other))
}

/// A folder by a path that the system takes: an empty one is the working folder.
fn here(path: &Path) -> PathBuf {
    if path.as_os_str().is_empty() { PathBuf::from(".") } else { path.to_owned() }
}

/// The way from a folder to something else, both there, with `/` between its parts.
fn seen_from(from: &Path, to: &Path) -> String {
    let real = |path: &Path| fs::canonicalize(here(path)).unwrap_or_else(|_| here(path));
    let (from, to) = (real(from), real(to));
    let shared = from.components().zip(to.components()).take_while(|(one, two)| one == two).count();
    let up = from.components().skip(shared).map(|_| Component::ParentDir.as_os_str());
    let down = to.components().skip(shared).map(Component::as_os_str);
    let parts = up.chain(down).map(|part| part.to_string_lossy().into_owned());
    parts.collect::<Vec<_>>().join("/")
}

/// Whether something is there that gets what is written as it comes, such as a pipe, and whatever an
/// open file of a process is, by a path such as `/dev/stdout`; a link to one is.
fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
        || descriptor(path).is_some()
}

fn is_pipe(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        fs::metadata(path).is_ok_and(|found| found.file_type().is_fifo())
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

/// The open file of a process that a path leads to: whether the process is this one, and its number.
fn descriptor(path: &Path) -> Option<(bool, u32)> {
    let mut path = path.to_owned();
    // As many links as Linux follows.
    for _ in 0..40 {
        let above = path.parent().filter(|above| !above.as_os_str().is_empty());
        let above = fs::canonicalize(above.unwrap_or(Path::new("."))).ok()?;
        let is_own = above == Path::new("/dev/fd")
            || above == Path::new(&format!("/proc/{}/fd", std::process::id()));
        if is_own || above.starts_with("/proc") && above.ends_with("fd") {
            return Some((is_own, path.file_name()?.to_str()?.parse().ok()?));
        }
        path = above.join(fs::read_link(&path).ok()?);
    }
    None
}

/// Opens what is no file of its own. Standard output goes on where it is; what else is a file grows at
/// its end.
fn special(path: &Path) -> io::Result<fs::File> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd as _;
        let own = match descriptor(path) {
            Some((true, 1)) => Some(io::stdout().as_fd().try_clone_to_owned()?),
            Some((true, 2)) => Some(io::stderr().as_fd().try_clone_to_owned()?),
            _ => None,
        };
        if let Some(own) = own {
            return Ok(own.into());
        }
    }
    fs::File::options().append(true).open(path)
}

/// The way to a folder from the root, without links; `None` where it can't be found out.
#[must_use]
pub fn real(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

/// Whether two folders are in the same file system; where the system has no name for it, they are.
#[must_use]
pub fn is_same_file_system(path: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let device = |path: &Path| fs::metadata(path).ok().map(|found| found.dev());
        device(path) == device(other)
    }
    #[cfg(not(unix))]
    {
        let _ = (path, other);
        true
    }
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
