//! Folders that docent writes below, and the files that it finds there. Everything is opened relative
//! to the folder's own handle, so that no link leads out of it, whenever somebody puts it there; what
//! is opened is a regular file, and a device or pipe is refused instead of waited for. The door to
//! `cap-std`.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use cap_fs_ext::{DirExt, FollowSymlinks, MetadataExt, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, DirBuilder, FileType, Metadata, OpenOptions};

use super::{SIZE_LIMIT, named};

/// The permissions of the files of a site or a project: everybody may read them.
pub(super) const PUBLIC: u32 = 0o644;
/// The permissions of drafts: only their owner may read them.
pub(super) const PRIVATE: u32 = 0o600;

/// A folder, held open.
#[derive(Debug)]
pub(super) struct Directory {
    dir: Dir,
    path: PathBuf,
}

impl Directory {
    /// The folder at a path that you name.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let dir = Dir::open_ambient_dir(path, ambient_authority());
        let dir = dir.map_err(|error| named(&error, path))?;
        Ok(Self { dir, path: path.to_owned() })
    }

    /// The folder at a path, made with everything above it where it isn't there; `mode` is what the
    /// system's permissions of a new folder are at most.
    pub(super) fn make(path: &Path, mode: u32) -> io::Result<Self> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, mode);
        #[cfg(not(unix))]
        let _ = mode;
        builder.create(path).map_err(|error| named(&error, path))?;
        Self::open(path)
    }

    /// The folder of a file that you name, and the file's name in it.
    pub(super) fn of_file(path: &Path) -> io::Result<(Self, String)> {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            return Err(problem(path, "is no name of a file"));
        };
        let above = match path.parent() {
            Some(above) if !above.as_os_str().is_empty() => above,
            _ => Path::new("."),
        };
        let dir = Dir::open_ambient_dir(above, ambient_authority());
        let dir = dir.map_err(|error| named(&error, path))?;
        Ok((Self { dir, path: above.to_owned() }, name.to_owned()))
    }

    /// A folder below this one, which must be no link.
    pub(super) fn folder(&self, path: &str) -> io::Result<Self> {
        self.refuse_links(path, true)?;
        let dir = match path.rsplit_once('/') {
            Some((above, name)) => {
                self.dir.open_dir(above).and_then(|dir| dir.open_dir_nofollow(name))
            }
            None => self.dir.open_dir_nofollow(path),
        };
        let dir = dir.map_err(|error| self.named(&error, path))?;
        Ok(Self { dir, path: self.path.join(path) })
    }

    /// An error where the folder is no longer at its path: somebody has moved it, and what is written
    /// into it is not where it was wanted.
    pub(super) fn check_place(&self) -> io::Result<()> {
        let now = Dir::open_ambient_dir(&self.path, ambient_authority());
        let now = now.and_then(|dir| dir.dir_metadata());
        let own = self.dir.dir_metadata().map_err(|error| named(&error, &self.path))?;
        if now.is_ok_and(|now| (now.dev(), now.ino()) == (own.dev(), own.ino())) {
            return Ok(());
        }
        Err(problem(&self.path, "was moved or removed while docent wrote there: try again"))
    }

    /// A handle of its own for the same folder.
    pub(super) fn again(&self) -> io::Result<Self> {
        let dir = self.dir.try_clone().map_err(|error| named(&error, &self.path))?;
        Ok(Self { dir, path: self.path.clone() })
    }

    /// The path by which you named the folder.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The path of something in it.
    pub(super) fn place(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }

    /// An error with the path that it is about.
    pub(super) fn named(&self, error: &io::Error, path: &str) -> io::Error {
        match self.kind(path).ok().flatten() {
            Some(kind) if kind.is_symlink() => self.is_link(path),
            Some(kind) if !kind.is_file() && !kind.is_dir() => {
                problem(&self.place(path), irregular(false))
            }
            _ => named(error, &self.place(path)),
        }
    }

    fn is_link(&self, path: &str) -> io::Error {
        problem(&self.place(path), "is a link, and docent doesn't follow it there")
    }

    /// The kind of thing there: a file, a folder, a link, another one or none.
    pub(super) fn kind(&self, path: &str) -> io::Result<Option<FileType>> {
        match self.dir.symlink_metadata(path) {
            Ok(found) => Ok(Some(found.file_type())),
            Err(error) => match error.kind() {
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Ok(None),
                _ => Err(named(&error, &self.place(path))),
            },
        }
    }

    /// Whether anything is there.
    pub(super) fn has(&self, path: &str) -> io::Result<bool> {
        Ok(self.kind(path)?.is_some())
    }

    /// Whether a file is there, and no link to one.
    pub(super) fn has_file(&self, path: &str) -> io::Result<bool> {
        Ok(self.kind(path)?.is_some_and(|kind| kind.is_file()))
    }

    /// An error where a folder on the way is a link: it may lead anywhere. With `whole`, also where
    /// the last part is one.
    pub(super) fn refuse_links(&self, path: &str, whole: bool) -> io::Result<()> {
        match self.link_on(path, whole)? {
            Some(link) => Err(self.is_link(link)),
            None => Ok(()),
        }
    }

    /// The first part of a path that is a link. With `whole`, the last part counts, too.
    pub(super) fn link_on<'p>(&self, path: &'p str, whole: bool) -> io::Result<Option<&'p str>> {
        let ends = path.match_indices('/').map(|(at, _)| at).chain(whole.then_some(path.len()));
        for end in ends {
            if self.kind(&path[..end])?.is_some_and(|kind| kind.is_symlink()) {
                return Ok(Some(&path[..end]));
            }
        }
        Ok(None)
    }

    /// A regular file, for reading, and its length in bytes: not found, or an error where it is a
    /// link or anything else.
    pub(super) fn file(&self, path: &str) -> io::Result<(File, u64)> {
        let file = self.dir.open_with(path, options().read(true));
        let file = file.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => error,
            _ => self.named(&error, path),
        })?;
        let found = file.metadata().map_err(|error| self.named(&error, path))?;
        regular(found.file_type(), &self.place(path))?;
        Ok((file.into_std(), found.len()))
    }

    /// The content of a regular file, which is at most as large as docent reads.
    pub(super) fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let (file, length) = self.file(path)?;
        if length > SIZE_LIMIT {
            return Err(problem(&self.place(path), "is larger than docent reads"));
        }
        let mut content = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
        // Where the length of its metadata is right, docent reads no further.
        let read = file.take(length).read_to_end(&mut content);
        read.map_err(|error| self.named(&error, path))?;
        Ok(content)
    }

    /// Whether this is in a regular file.
    pub(super) fn holds(&self, path: &str, content: &[u8]) -> bool {
        let is_as_long = |found: Metadata| found.is_file() && found.len() == content.len() as u64;
        self.dir.symlink_metadata(path).is_ok_and(is_as_long)
            && self.read(path).is_ok_and(|old| old == content)
    }

    /// A file of docent's own that stays, such as a lock or a list: for reading and writing, made
    /// where it isn't there. A file that has other names is refused: it may be anybody's.
    pub(super) fn own(&self, path: &str, mode: u32) -> io::Result<File> {
        let mut options = options();
        options.read(true).write(true).create(true);
        self.open_own(path, &mut options, mode)
    }

    /// A file of docent's own that grows at its end, made where it isn't there. A file that has other names
    /// is refused.
    pub(super) fn end_of(&self, path: &str, mode: u32) -> io::Result<File> {
        let mut options = options();
        options.append(true).create(true);
        self.open_own(path, &mut options, mode)
    }

    fn open_own(&self, path: &str, options: &mut OpenOptions, mode: u32) -> io::Result<File> {
        set_mode(options, mode);
        let file = self.dir.open_with(path, options).map_err(|error| self.named(&error, path))?;
        let found = file.metadata().map_err(|error| self.named(&error, path))?;
        regular(found.file_type(), &self.place(path))?;
        if found.nlink() > 1 {
            let how = "has another name, too (a hard link), and docent would change what is under \
                       that name: delete this one, or copy the file";
            return Err(problem(&self.place(path), how));
        }
        Ok(file.into_std())
    }

    /// A new file of docent's own: an error where anything is there.
    pub(super) fn create(&self, path: &str, mode: u32) -> io::Result<File> {
        let mut options = options();
        options.read(true).write(true).create_new(true);
        set_mode(&mut options, mode);
        Ok(self.dir.open_with(path, &options)?.into_std())
    }

    /// Whether an open file is still the one of this name.
    pub(super) fn is(&self, path: &str, file: &File) -> bool {
        let own = file.try_clone().and_then(|file| cap_std::fs::File::from_std(file).metadata());
        let now = self.dir.symlink_metadata(path);
        own.is_ok_and(|own| now.is_ok_and(|now| (own.dev(), own.ino()) == (now.dev(), now.ino())))
    }

    /// Locks an open file of this name; answers `false` where another program has locked it.
    pub(super) fn lock(&self, path: &str, file: &File) -> io::Result<bool> {
        match file.try_lock() {
            Ok(()) => Ok(self.is(path, file)),
            Err(std::fs::TryLockError::WouldBlock) => Ok(false),
            Err(std::fs::TryLockError::Error(error)) => Err(self.named(&error, path)),
        }
    }

    /// Makes a folder below this one, with everything between; none of them may be a link.
    pub(super) fn make_folder(&self, path: &str) -> io::Result<()> {
        self.refuse_links(path, true)?;
        self.dir.create_dir_all(path).map_err(|error| self.named(&error, path))
    }

    /// Makes one folder in this one that wasn't there.
    pub(super) fn create_folder(&self, name: &str) -> io::Result<()> {
        self.dir.create_dir_with(name, &DirBuilder::new())
    }

    /// Gives a file or folder another place, in this folder or another; a file that is there is
    /// replaced, a link of that name too.
    pub(super) fn rename(&self, from: &str, to: &Self, path: &str) -> io::Result<()> {
        self.dir.rename(from, &to.dir, path)
    }

    /// Removes a file, or a link without what it leads to.
    pub(super) fn remove(&self, path: &str) -> io::Result<()> {
        self.dir.remove_file(path)
    }

    /// Removes a folder that is empty.
    pub(super) fn remove_folder(&self, path: &str) -> io::Result<()> {
        self.dir.remove_dir(path)
    }

    /// The names of all that is in the folder; those that are no Unicode are left out.
    pub(super) fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in self.dir.entries().map_err(|error| named(&error, &self.path))? {
            let entry = entry.map_err(|error| named(&error, &self.path))?;
            names.extend(entry.file_name().to_str().map(str::to_owned));
        }
        Ok(names)
    }
}

/// Options that follow no link, and wait for nothing.
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.follow(FollowSymlinks::No).nonblock(true);
    options
}

#[cfg_attr(not(unix), expect(unused_variables, reason = "there are no modes"))]
fn set_mode(options: &mut OpenOptions, mode: u32) {
    #[cfg(unix)]
    cap_std::fs::OpenOptionsExt::mode(options, mode);
}

fn regular(kind: FileType, path: &Path) -> io::Result<()> {
    if kind.is_file() { Ok(()) } else { Err(problem(path, irregular(kind.is_dir()))) }
}

/// The problem with a place where a regular file has to be.
pub(super) fn irregular(is_folder: bool) -> &'static str {
    if is_folder {
        "is a folder, and no file"
    } else {
        "is no regular file, but a device or a pipe"
    }
}

/// An error that is about a path.
pub(super) fn problem(path: &Path, problem: &str) -> io::Error {
    io::Error::other(format!("{} {problem}", path.display()))
}

/// Sets a file's permissions to `mode`, whatever the umask.
#[cfg_attr(not(unix), expect(unused_variables, reason = "there are no modes"))]
pub(super) fn set_permissions(file: &File, mode: u32) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let permissions = std::fs::Permissions::from_mode(mode);
        if file.metadata()?.permissions().mode() & 0o777 != mode {
            file.set_permissions(permissions)?;
        }
    }
    Ok(())
}

/// Writes a file's whole content over what is in it.
pub(super) fn overwrite(mut file: &File, content: &[u8]) -> io::Result<()> {
    use io::Seek as _;
    file.rewind()?;
    file.write_all(content)?;
    file.set_len(content.len() as u64)
}
