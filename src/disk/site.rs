//! The folder of a build. What a build makes is put beside its places first and moved there when all
//! of it is made, so that an error leaves everything as it was; a manifest lists what docent made, and
//! nothing else is ever replaced or removed.

mod from_root;
mod owner;
mod stage;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use super::directory::{Directory, PUBLIC, overwrite, problem};
use super::named;
use crate::build::{Output, PreviousBuild, Sink};
use crate::manifest::{FileHashes, Manifest, Stored, Unread};
use crate::source::Fingerprint;

use from_root::FromRoot;
pub use owner::Owner;
use stage::{Stage, clear_stage, open_stage, put};

/// The manifest's name.
pub const MANIFEST: &str = "manifest.json";
/// The file that only one docent can lock. It names the project whose pages the folder holds.
const LOCK: &str = ".docent-lock";

/// The output of a build, on its way to a folder.
pub struct OutputFolder {
    dir: Directory,
    old: Stored,
    /// The way from the project's folder to this one, where one is in the other.
    from_root: Option<FromRoot>,
    /// Nothing is written without it.
    stage: Option<Stage>,
    /// Whether this run has made the folder.
    fresh: bool,
    /// How many files wait for their place.
    staged: AtomicUsize,
    /// Whether the umask lets files be made readable for everybody.
    plain_mode: OnceLock<bool>,
    made: Mutex<Progress>,
}

#[derive(Default)]
struct Progress {
    /// The paths that a build makes, and what is in them.
    files: FileHashes,
    /// Those that differ from what is there, and the names under which they wait.
    staged: BTreeMap<String, String>,
    /// Those of them that aren't there yet.
    added: BTreeSet<String>,
    /// A difference between a build and its folder, where nothing is to be written.
    differing: BTreeMap<String, Output>,
    /// Folders that are no links.
    folders: HashSet<String>,
    error: Option<io::Error>,
}

/// The changes of a build to its folder; paths below it.
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
    /// The content that is there.
    pub old: Option<Vec<u8>>,
    /// The content that the build makes; `None` where it makes no such file.
    pub new: Option<Vec<u8>>,
}

impl OutputFolder {
    /// A folder to build into, made if it isn't there; what a killed run left behind is removed.
    ///
    /// # Errors
    /// Where the folder is a link, another docent builds there, it holds the pages of another
    /// project, something in it has a name of docent's that docent didn't make, or the system reports
    /// so.
    pub fn open(out: &Path, owner: &Owner<'_>) -> io::Result<Self> {
        refuse_link(out)?;
        let fresh = !out.exists();
        let dir = Directory::make(out, 0o777)?;
        let mut lock = dir.own(LOCK, PUBLIC)?;
        if !dir.lock(LOCK, &lock)? {
            return Err(problem(out, "is in use: another docent builds there"));
        }
        let known = owner::claim_in(&mut lock, &dir)?;
        // Another docent may have been here between the question and the lock.
        let fresh = fresh && dir.names().is_ok_and(|names| names.iter().all(|name| name == LOCK));
        let old = manifest(&dir)?;
        owner.refuse_other(&dir, &old.manifest, known.as_deref())?;
        let claim = owner.claim(out, known.as_deref());
        let stage = Stage { folder: open_stage(&dir)?, lock, claim };
        let (stage, made) = (Some(stage), Mutex::default());
        let (staged, plain_mode) = (AtomicUsize::new(0), OnceLock::new());
        let from_root = FromRoot::new(owner.root, out);
        Ok(Self { dir, old, from_root, stage, fresh, staged, plain_mode, made })
    }

    /// A folder to compare a build with; nothing is written.
    ///
    /// # Errors
    /// Where the folder is a link, it holds the pages of another project, its manifest is somebody
    /// else's, or the system reports an error.
    pub fn compare(out: &Path, owner: &Owner<'_>) -> io::Result<Self> {
        refuse_link(out)?;
        let fresh = !out.exists();
        // Everything is missing in a folder that isn't there, and nothing is made of it.
        let dir = Directory::open(if fresh { Path::new("") } else { out })?;
        let old = if fresh { Stored::default() } else { manifest(&dir)? };
        let mut known = None;
        if !fresh && dir.has(LOCK)? {
            let (mut lock, _) = dir.file(LOCK)?;
            known = owner::claim_in(&mut lock, &dir)?;
        }
        owner.refuse_other(&dir, &old.manifest, known.as_deref())?;
        let (made, staged, plain_mode) = (Mutex::default(), AtomicUsize::new(0), OnceLock::new());
        let from_root = FromRoot::new(owner.root, out);
        Ok(Self { dir, old, from_root, stage: None, fresh, staged, plain_mode, made })
    }

    /// Moves everything to its place. What the folder's manifest lists, and this one does not, goes,
    /// unless it was changed.
    ///
    /// # Errors
    /// The error while files were staged, or the error of the system now; all files are whole.
    pub fn finish(mut self, mut manifest: Manifest) -> io::Result<Changes> {
        let made = std::mem::take(&mut *self.made());
        if let Some(error) = made.error {
            return Err(error);
        }
        let Some(Stage { folder: stage, lock, claim }) = &self.stage else {
            return Ok(Changes::default());
        };
        self.dir.check_place()?;
        if let Some(claim) = claim {
            overwrite(lock, claim.as_bytes()).map_err(|error| self.dir.named(&error, LOCK))?;
        }
        let mut gone = FileHashes::new();
        for (path, hash) in &self.old.manifest.files {
            let gone_here = !manifest.files.contains_key(path) && !self.is_source(path);
            if gone_here && is_own(&self.dir, path, hash)? {
                gone.insert(path.clone(), hash.clone());
            }
        }
        // If this run is stopped from here on, the next one knows all files for docent's own.
        manifest.files.extend(gone.clone());
        self.write_manifest(stage, &manifest)?;
        self.move_staged(stage, &made.staged)?;
        for path in gone.keys() {
            self.dir.remove(path).map_err(|error| self.dir.named(&error, path))?;
            // Folders that are empty now.
            let mut above = path.as_str();
            while let Some((folder, _)) = above.rsplit_once('/') {
                if self.dir.remove_folder(folder).is_err() {
                    break;
                }
                above = folder;
            }
        }
        if !gone.is_empty() {
            manifest.files.retain(|path, _| !gone.contains_key(path));
            self.write_manifest(stage, &manifest)?;
        }
        self.dir.check_place()?;
        self.fresh = false;
        Ok(Changes {
            files: made.files.into_keys().collect(),
            added: made.added,
            written: made.staged.into_keys().collect(),
            removed: gone.into_keys().collect(),
        })
    }

    /// Moves what was put aside to its place: from names in the stage, by paths.
    fn move_staged(&self, stage: &Directory, staged: &BTreeMap<String, String>) -> io::Result<()> {
        let start = |path: &str| path.rsplit_once('/').map_or(0, |(above, _)| above.len() + 1);
        let staged: Vec<_> = staged.iter().collect();
        // Their folder is opened once.
        for beside in staged.chunk_by(|(one, _), (two, _)| one[..start(one)] == two[..start(two)]) {
            let Some((first, _)) = beside.first() else { continue };
            let start = start(first);
            let folder = match first[..start].strip_suffix('/') {
                Some(above) => {
                    self.dir.make_folder(above)?;
                    self.dir.folder(above)?
                }
                None => self.dir.again()?,
            };
            for (path, staged) in beside {
                let moved = stage.rename(staged, &folder, &path[start..]);
                moved.map_err(|error| self.dir.named(&error, path))?;
            }
            folder.check_place()?;
        }
        Ok(())
    }

    /// Whether a file is one that the project is made from: some hosts have pictures there, too.
    fn is_source(&self, path: &str) -> bool {
        self.from_root.as_ref().is_some_and(|from_root| from_root.is_source(path))
    }

    /// Replaces the manifest, where it differs.
    fn write_manifest(&self, stage: &Directory, manifest: &Manifest) -> io::Result<()> {
        if self.old.is_whole && self.old.manifest == *manifest {
            return Ok(());
        }
        let content = manifest.write();
        if self.dir.holds(MANIFEST, &content) {
            return Ok(());
        }
        let write = || -> io::Result<()> {
            put(stage, MANIFEST, &content, &self.plain_mode)?;
            stage.rename(MANIFEST, &self.dir, MANIFEST)
        };
        write().map_err(|error| self.dir.named(&error, MANIFEST))
    }

    /// The differences between the folder and this build.
    ///
    /// # Errors
    /// The error of the system.
    pub fn differences(self, manifest: &Manifest) -> io::Result<Vec<Difference>> {
        let made = std::mem::take(&mut *self.made());
        if let Some(error) = made.error {
            return Err(error);
        }
        let read = |path: &str| self.read(path).ok();
        let mut all: Vec<Difference> = (made.differing.into_iter())
            .map(|(path, output)| Difference { old: read(&path), new: Some(output.content), path })
            .collect();
        let known: BTreeSet<&String> = manifest.files.keys().collect();
        for path in
            self.old.manifest.files.keys().filter(|path| !known.contains(path) && is_below(path))
        {
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
    pub fn files(&self) -> FileHashes {
        self.made().files.clone()
    }

    fn made(&self) -> std::sync::MutexGuard<'_, Progress> {
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
        self.refuse_links(path)?;
        let old = match self.read(path) {
            Ok(old) if old == *content => return Ok(()),
            Ok(_) => true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(error),
        };
        let Some(Stage { folder: stage, .. }) = &self.stage else {
            self.made().differing.insert(path.clone(), output);
            return Ok(());
        };
        if old && self.is_source(path) {
            let problem = "is a file of the project, and the build would replace it: \
                           name another folder with `--out`";
            return Err(super::directory::problem(&self.dir.place(path), problem));
        }
        if old && !self.old.manifest.files.contains_key(path) {
            let place = self.dir.place(path);
            return Err(if self.old.doubted.contains(path) {
                doubted(&place)
            } else {
                taken(&place)
            });
        }
        let staged = self.staged.fetch_add(1, Ordering::Relaxed).to_string();
        let write = put(stage, &staged, content, &self.plain_mode);
        write.map_err(|error| named(&error, &self.dir.place(path)))?;
        let mut made = self.made();
        if !old {
            made.added.insert(path.clone());
        }
        made.staged.insert(path.clone(), staged);
        Ok(())
    }

    /// The content of a file of the folder; a folder that this run has made holds nothing yet.
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        if self.fresh { Err(io::ErrorKind::NotFound.into()) } else { self.dir.read(path) }
    }

    /// An error where a folder on the way to a file is a link: it may lead anywhere.
    fn refuse_links(&self, path: &str) -> io::Result<()> {
        let above = path.rsplit_once('/').map_or("", |(above, _)| above);
        if self.fresh || above.is_empty() || self.made().folders.contains(above) {
            return Ok(());
        }
        self.dir.refuse_links(path, false)?;
        self.made().folders.insert(above.to_owned());
        Ok(())
    }
}

impl Sink for OutputFolder {
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

impl PreviousBuild for OutputFolder {
    fn manifest(&self) -> &Manifest {
        &self.old.manifest
    }

    fn keep(&self, path: &str) -> bool {
        if self.made().files.contains_key(path) {
            return true;
        }
        let Some(hash) = self.old.manifest.files.get(path).filter(|_| is_below(path)) else {
            return false;
        };
        let there = self.refuse_links(path).is_ok()
            && self.read(path).is_ok_and(|content| fingerprint(&content) == *hash);
        if there {
            self.made().files.insert(path.to_owned(), hash.clone());
        }
        there
    }
}

impl Drop for OutputFolder {
    fn drop(&mut self) {
        let Some(Stage { folder, lock, .. }) = self.stage.take() else { return };
        let _ = clear_stage(&self.dir, &folder);
        drop(folder);
        if self.fresh {
            // Nothing came of it: then there is no folder either.
            let _ = self.dir.remove(LOCK);
            let _ = fs::remove_dir(self.dir.path());
        }
        drop(lock);
    }
}

/// The manifest of a folder.
fn manifest(dir: &Directory) -> io::Result<Stored> {
    match dir.read(MANIFEST) {
        Ok(text) => match Manifest::read(&text) {
            Ok(manifest) => Ok(manifest),
            Err(Unread::Foreign) => Err(taken(&dir.place(MANIFEST))),
            Err(Unread::Newer) => Err(problem(
                &dir.place(MANIFEST),
                "is from a newer docent: use that one, or name another folder",
            )),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Stored::default()),
        Err(error) => Err(error),
    }
}

/// The manifest of a folder that has a file, or is it: docent wrote it.
pub(super) fn manifest_of(dir: &Directory, path: &str) -> Option<PathBuf> {
    let text = dir.read(MANIFEST).ok().filter(|text| !text.is_empty())?;
    let has = match Manifest::read(&text) {
        Ok(known) => {
            path == MANIFEST
                || known.manifest.files.contains_key(path)
                || known.doubted.contains(path)
        }
        Err(Unread::Newer) => path == MANIFEST,
        Err(Unread::Foreign) => false,
    };
    has.then(|| dir.place(MANIFEST))
}

/// Whether a file is there and holds what docent put into it; what is no file, or behind a link, is
/// none of docent's.
fn is_own(dir: &Directory, path: &str, hash: &str) -> io::Result<bool> {
    if !is_below(path) || dir.link_on(path, true)?.is_some() || !dir.has_file(path)? {
        return Ok(false);
    }
    match dir.read(path) {
        Ok(content) => Ok(fingerprint(&content) == hash),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// The fingerprint of a file's content.
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

fn doubted(path: &Path) -> io::Error {
    let problem = format!(
        "differs, and docent can't tell whether somebody has changed it: its line in {MANIFEST} is \
         damaged. Delete the file, and docent makes it again"
    );
    io::Error::other(format!("{} {problem}", path.display()))
}
