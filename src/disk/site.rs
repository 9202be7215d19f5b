//! The folder of a build. What a build makes is put beside its places first and moved there when all
//! of it is made, so that an error leaves everything as it was; a manifest says what docent made, and
//! nothing else is ever replaced or removed.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use super::named;
use crate::build::{Memory, Output, Sink};
use crate::manifest::{Files, Manifest};
use crate::source::Fingerprint;

/// What says what docent made.
pub const MANIFEST: &str = "manifest.json";
/// Where files wait until all are made; whatever is in it is docent's.
const STAGE: &str = ".docent-stage";
/// Who may read files: everybody.
#[cfg(unix)]
const MODE: u32 = 0o644;
/// The file that only one docent can lock.
const LOCK: &str = ".docent-lock";

/// The output of a build, on its way to a folder.
pub struct Site {
    out: PathBuf,
    old: Manifest,
    /// Holds the lock; nothing is written without it.
    lock: Option<File>,
    /// Whether this run has made the folder.
    fresh: bool,
    /// How many files wait for their place.
    staged: AtomicUsize,
    /// Whether the umask lets files be made readable for everybody.
    plain_mode: OnceLock<bool>,
    made: Mutex<Made>,
}

#[derive(Default)]
struct Made {
    /// The paths that a build makes, and what is in them (BLAKE3).
    files: Files,
    /// Those that differ from what is there, and the names under which they wait.
    staged: BTreeMap<String, PathBuf>,
    /// Those of them that aren't there yet.
    added: BTreeSet<String>,
    /// What differs, where nothing is to be written.
    differing: BTreeMap<String, Output>,
    /// Folders that are no links.
    folders: HashSet<PathBuf>,
    error: Option<io::Error>,
}

/// What a build did to its folder; paths below it.
#[derive(Debug, Default)]
pub struct Changes {
    /// All files that the build makes.
    pub files: Vec<String>,
    /// Those that were not there before.
    pub added: BTreeSet<String>,
    /// Those that were written.
    pub written: Vec<String>,
    /// Those that were removed, since no guide makes them any more.
    pub removed: Vec<String>,
}

/// A file that is not what a build makes of it.
#[derive(Debug)]
pub struct Difference {
    /// The path below the folder.
    pub path: String,
    /// What is there.
    pub old: Option<Vec<u8>>,
    /// What the build makes; nothing where it makes no such file.
    pub new: Option<Vec<u8>>,
}

impl Site {
    /// A folder to build into, made if it isn't there; what a killed run left behind is removed.
    ///
    /// # Errors
    /// Where the folder is a link, another docent builds there, its manifest is somebody else's, or
    /// the system says so.
    pub fn open(out: &Path) -> io::Result<Self> {
        refuse_link(out)?;
        let fresh = !out.exists();
        fs::create_dir_all(out).map_err(|error| named(&error, out))?;
        let path = out.join(LOCK);
        let lock = File::create(&path).map_err(|error| named(&error, &path))?;
        if lock.try_lock().is_err() {
            let problem = "is in use: another docent builds there";
            return Err(io::Error::other(format!("{} {problem}", out.display())));
        }
        let stage = out.join(STAGE);
        match fs::remove_dir_all(&stage) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(named(&error, &stage));
            }
            _ => fs::create_dir(&stage).map_err(|error| named(&error, &stage))?,
        }
        // Another docent may have been here between the question and the lock.
        let own = |name: &OsStr| name == LOCK || name == STAGE;
        let fresh = fresh
            && fs::read_dir(out).is_ok_and(|all| {
                all.into_iter().all(|entry| entry.is_ok_and(|entry| own(&entry.file_name())))
            });
        let (out, made) = (out.to_owned(), Mutex::default());
        let (old, lock, staged) = (Manifest::default(), Some(lock), AtomicUsize::new(0));
        let plain_mode = OnceLock::new();
        let mut site = Self { out, old, lock, fresh, staged, plain_mode, made };
        site.old = manifest(&site.out)?;
        Ok(site)
    }

    /// A folder to compare a build with; nothing is written.
    ///
    /// # Errors
    /// Where the folder is a link, its manifest is somebody else's, or the system says so.
    pub fn compare(out: &Path) -> io::Result<Self> {
        refuse_link(out)?;
        let (old, made, staged) = (manifest(out)?, Mutex::default(), AtomicUsize::new(0));
        let (out, lock, fresh, plain_mode) = (out.to_owned(), None, false, OnceLock::new());
        Ok(Self { out, old, lock, fresh, staged, plain_mode, made })
    }

    /// Moves everything to its place. What the folder's manifest lists, and this one does not, goes,
    /// unless somebody has changed it.
    ///
    /// # Errors
    /// What went wrong while files were put aside, or what the system says now; all files are whole.
    pub fn finish(mut self, mut manifest: Manifest) -> io::Result<Changes> {
        let made = std::mem::take(&mut *self.made());
        if let Some(error) = made.error {
            return Err(error);
        }
        let out = self.out.clone();
        let own = |path: &str, hash: &String| {
            fs::read(out.join(path)).is_ok_and(|content| fingerprint(&content) == *hash)
        };
        let gone: Files = (self.old.files.iter())
            .filter(|(path, _)| !manifest.files.contains_key(*path))
            .filter(|(path, hash)| is_below(path) && own(path, hash))
            .map(|(path, hash)| (path.clone(), hash.clone()))
            .collect();
        // If this run is stopped from here on, the next one knows all files for docent's own.
        manifest.files.extend(gone.clone());
        write(&self.out.join(MANIFEST), &manifest.write())?;
        let mut folder = PathBuf::new();
        for (path, staged) in &made.staged {
            let path = self.out.join(path);
            let own = path.parent().unwrap_or(&self.out);
            // They are sorted: most stand beside the one before.
            if own != folder {
                fs::create_dir_all(own).map_err(|error| named(&error, own))?;
                own.clone_into(&mut folder);
            }
            fs::rename(staged, &path).map_err(|error| named(&error, &path))?;
        }
        for path in gone.keys() {
            let path = self.out.join(path);
            fs::remove_file(&path).map_err(|error| named(&error, &path))?;
            // Folders that are empty now.
            let above = path.ancestors().skip(1).take_while(|folder| **folder != self.out);
            let _ = above.map(fs::remove_dir).take_while(Result::is_ok).count();
        }
        if !gone.is_empty() {
            manifest.files.retain(|path, _| !gone.contains_key(path));
            write(&self.out.join(MANIFEST), &manifest.write())?;
        }
        self.fresh = false;
        Ok(Changes {
            files: made.files.into_keys().collect(),
            added: made.added,
            written: made.staged.into_keys().collect(),
            removed: gone.into_keys().collect(),
        })
    }

    /// What in the folder is not as this build makes it.
    ///
    /// # Errors
    /// What the system says.
    pub fn differences(self, manifest: &Manifest) -> io::Result<Vec<Difference>> {
        let made = std::mem::take(&mut *self.made());
        if let Some(error) = made.error {
            return Err(error);
        }
        let read = |path: &str| fs::read(self.out.join(path)).ok();
        let mut all: Vec<Difference> = (made.differing.into_iter())
            .map(|(path, output)| Difference { old: read(&path), new: Some(output.content), path })
            .collect();
        let known: BTreeSet<&String> = manifest.files.keys().collect();
        for path in self.old.files.keys().filter(|path| !known.contains(path) && is_below(path)) {
            let old = read(path);
            if old.is_some() {
                all.push(Difference { path: path.clone(), old, new: None });
            }
        }
        all.sort_by(|one, two| one.path.cmp(&two.path));
        Ok(all)
    }

    /// The files that this build has made so far, with what is in them.
    #[must_use]
    pub fn files(&self) -> Files {
        self.made().files.clone()
    }

    fn made(&self) -> std::sync::MutexGuard<'_, Made> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn try_put(&self, output: Output) -> io::Result<()> {
        let Output { path, content } = &output;
        if !is_below(path) {
            return Err(io::Error::other(format!("{path}: not below the output folder")));
        }
        let hash = fingerprint(content);
        // A picture is on many pages.
        if self.made().files.insert(path.clone(), hash).is_some() {
            return Ok(());
        }
        let place = self.out.join(path);
        self.refuse_links(Path::new(path))?;
        let old = match self.read(&place) {
            Ok(old) if old == *content => return Ok(()),
            Ok(_) => true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(named(&error, &place)),
        };
        if self.lock.is_none() {
            self.made().differing.insert(path.clone(), output);
            return Ok(());
        }
        if old && !self.old.files.contains_key(path) {
            return Err(taken(&place));
        }
        let staged =
            self.out.join(STAGE).join(self.staged.fetch_add(1, Ordering::Relaxed).to_string());
        stage(&staged, content, &self.plain_mode).map_err(|error| named(&error, &place))?;
        let mut made = self.made();
        if !old {
            made.added.insert(path.clone());
        }
        made.staged.insert(path.clone(), staged);
        Ok(())
    }

    /// What is in a file of the folder; a folder that this run has made holds nothing yet.
    fn read(&self, place: &Path) -> io::Result<Vec<u8>> {
        if self.fresh { Err(io::ErrorKind::NotFound.into()) } else { fs::read(place) }
    }

    /// An error where a folder on the way to a file is a link: it may lead anywhere.
    fn refuse_links(&self, relative: &Path) -> io::Result<()> {
        let mut folder = self.out.clone();
        for part in relative.parent().into_iter().flat_map(Path::components) {
            folder.push(part);
            if !self.made().folders.contains(&folder) {
                refuse_link(&folder)?;
                self.made().folders.insert(folder.clone());
            }
        }
        Ok(())
    }
}

impl Sink for Site {
    fn put(&self, output: Output) {
        if self.made().error.is_none()
            && let Err(error) = self.try_put(output)
        {
            self.made().error.get_or_insert(error);
        }
    }

    fn has(&self, path: &str) -> bool {
        self.made().files.contains_key(path)
    }
}

impl Memory for Site {
    fn manifest(&self) -> &Manifest {
        &self.old
    }

    fn keep(&self, path: &str) -> bool {
        if self.made().files.contains_key(path) {
            return true;
        }
        let Some(hash) = self.old.files.get(path).filter(|_| is_below(path)) else { return false };
        let there = self.refuse_links(Path::new(path)).is_ok()
            && super::bytes(&self.out.join(path))
                .is_ok_and(|content| fingerprint(&content) == *hash);
        if there {
            self.made().files.insert(path.to_owned(), hash.clone());
        }
        there
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if self.lock.is_some() {
            let _ = fs::remove_dir_all(self.out.join(STAGE));
            if self.fresh {
                // Nothing came of it: then there is no folder either.
                let _ = fs::remove_file(self.out.join(LOCK));
                let _ = fs::remove_dir(&self.out);
            }
        }
    }
}

/// The manifest of a folder.
fn manifest(out: &Path) -> io::Result<Manifest> {
    let path = out.join(MANIFEST);
    match fs::read(&path) {
        Ok(text) => Manifest::read(&text).ok_or_else(|| taken(&path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Manifest::default()),
        Err(error) => Err(named(&error, &path)),
    }
}

/// What is in a file, as a fingerprint.
fn fingerprint(content: &[u8]) -> String {
    Fingerprint::of(content).to_string()
}

fn is_below(path: &str) -> bool {
    let mut parts = Path::new(path).components().peekable();
    parts.peek().is_some() && parts.all(|part| matches!(part, Component::Normal(_)))
}

fn refuse_link(folder: &Path) -> io::Result<()> {
    if fs::symlink_metadata(folder).is_ok_and(|found| found.file_type().is_symlink()) {
        let problem = "is a link; the output folder holds only what is written into it";
        return Err(io::Error::other(format!("{} {problem}", folder.display())));
    }
    Ok(())
}

fn taken(path: &Path) -> io::Error {
    let problem = "is there already, and docent didn't make it: move it, or name another folder";
    io::Error::other(format!("{} {problem}", path.display()))
}

/// Writes a file that waits for its place, for everybody to read whatever the umask; `plain_mode`
/// remembers whether the umask minds.
#[cfg_attr(not(unix), expect(unused_variables, reason = "there is no umask"))]
fn stage(path: &Path, content: &[u8], plain_mode: &OnceLock<bool>) -> io::Result<()> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, MODE);
    let mut file = options.open(path)?;
    file.write_all(content)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
        let mode = || file.metadata().is_ok_and(|found| found.mode() & 0o777 == MODE);
        if !plain_mode.get_or_init(mode) {
            file.set_permissions(fs::Permissions::from_mode(MODE))?;
        }
    }
    Ok(())
}

/// Writes a file whole, for everybody to read.
fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    super::replace(path, content).map_err(|error| named(&error, path))
}
