//! Trees of files that docent reads. Links that stay inside the tree are followed, others are listed
//! as skipped, unless you ask for them; what a link leads to is only ever read.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;

use super::directory::Directory;
use super::{bytes, named, readable};
use crate::limit;
use crate::source::{Files, Fingerprint, ReadError, SkipReason, Skipped};

/// The file of a project's settings.
const SETTINGS: &str = "docent.yaml";
/// The folders of a project that hold what docent reads.
pub(super) const FOLDERS: &[&str] = &["docs", "locales", "templates"];

/// The links that are followed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Links {
    /// Those that lead to a place in the same tree.
    #[default]
    Inside,
    /// Those that lead anywhere.
    All,
}

/// A folder on the disk.
pub struct Folder {
    root: PathBuf,
    links: Links,
    /// The prefix of all paths.
    prefix: String,
    /// Held open, so that paths lead nowhere else.
    dir: Directory,
    tree: Tree,
    /// Fingerprints of what has been read: a page must not be known as made from a text that came
    /// after the one that it was made from.
    prints: Mutex<FxHashMap<String, Fingerprint>>,
}

/// The files of a tree.
#[derive(Default)]
struct Tree {
    paths: Vec<String>,
    /// The real paths of the files behind links.
    places: FxHashMap<String, PathBuf>,
    skipped: Vec<Skipped>,
    /// Folders whose names have an ending as those of files do.
    folders: Vec<String>,
}

impl Folder {
    /// The project's files below a folder: its settings, and what is in `docs`, `locales` and
    /// `templates`. Names that begin with a dot are left out.
    ///
    /// # Errors
    /// The error of the system when a folder can't be listed.
    pub fn open(root: &Path, links: Links) -> io::Result<Self> {
        let mut walk = Walk::new(root, links)?;
        for entry in [SETTINGS].iter().chain(FOLDERS) {
            walk.entry(entry)?;
        }
        Self::of(root, links, String::new(), walk.end())
    }

    /// Of a project's files only those by which a folder is known to be one: nothing else is listed.
    ///
    /// # Errors
    /// The error of the system when a folder can't be listed.
    pub fn open_signs(root: &Path, links: Links) -> io::Result<Self> {
        let mut walk = Walk::new(root, links)?;
        walk.entry(SETTINGS)?;
        let is_link = |path: &str| {
            fs::symlink_metadata(root.join(path)).is_ok_and(|found| found.is_symlink())
        };
        if is_link("docs") {
            walk.entry("docs")?;
        } else {
            for folder in ["docs/guides", "docs/forms"] {
                if is_link(folder) {
                    walk.entry(folder)?;
                } else if root.join(folder).is_dir() {
                    walk.folder(folder)?;
                }
            }
        }
        Self::of(root, links, String::new(), walk.end())
    }

    /// All files below a folder, under paths that begin with the folder's own. Names that begin with
    /// a dot are left out.
    ///
    /// # Errors
    /// The error of the system when a folder can't be listed.
    pub fn open_all(folder: &str, links: Links) -> io::Result<Self> {
        let root = Path::new(folder);
        let mut walk = Walk::new(root, links)?;
        walk.folder("")?;
        Self::of(root, links, format!("{folder}/"), walk.end())
    }

    fn of(root: &Path, links: Links, prefix: String, mut tree: Tree) -> io::Result<Self> {
        let prefixed = |path: &mut String| path.insert_str(0, &prefix);
        if !prefix.is_empty() {
            tree.paths.iter_mut().for_each(prefixed);
            tree.skipped.iter_mut().for_each(|one| prefixed(&mut one.path));
            tree.folders.iter_mut().for_each(prefixed);
        }
        let (dir, root) = (Directory::open(root)?, root.to_owned());
        Ok(Self { root, links, prefix, dir, tree, prints: Mutex::default() })
    }

    /// The folder later, when files with these paths have changed: what has been read of all
    /// others is still known by its fingerprint.
    ///
    /// # Errors
    /// The error of the system when a folder can't be listed.
    pub fn again(self, changed: &[String]) -> io::Result<Self> {
        let mut prints = self.prints.into_inner().unwrap_or_else(PoisonError::into_inner);
        for path in changed {
            prints.remove(path);
        }
        let prints = Mutex::new(prints);
        // Writing into files changes no list of them.
        let is_there = |path: &String| {
            self.tree.paths.binary_search(path).is_ok() && self.root.join(path).is_file()
        };
        if !changed.is_empty() && changed.iter().all(is_there) {
            return Ok(Self { prints, ..self });
        }
        Ok(Self { prints, ..Self::open(&self.root, self.links)? })
    }

    /// The path of a file for the system.
    pub(super) fn place(&self, path: &str) -> PathBuf {
        let own = path.strip_prefix(&self.prefix).unwrap_or(path);
        self.tree.places.get(own).map_or_else(|| self.root.join(own), |place| self.root.join(place))
    }

    /// The content of a file, and its fingerprint, which docent keeps.
    fn read_anew(&self, path: &str) -> Result<(Vec<u8>, Fingerprint), ReadError> {
        let own = path.strip_prefix(&self.prefix).unwrap_or(path);
        let content = match self.tree.places.get(own) {
            Some(place) if place.is_absolute() => bytes(place)?,
            Some(place) => self.read(place.to_str().unwrap_or_default())?,
            None => self.read(own)?,
        };
        let print = Fingerprint::of(&content);
        self.prints().insert(path.to_owned(), print);
        Ok((content, print))
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        let unreadable = |error: io::Error| ReadError::Unreadable(error.to_string());
        let (file, length) = self.dir.file(path).map_err(unreadable)?;
        readable(file, length)
    }

    fn prints(&self) -> MutexGuard<'_, FxHashMap<String, Fingerprint>> {
        self.prints.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Files for Folder {
    fn paths(&self) -> &[String] {
        &self.tree.paths
    }

    fn skipped(&self) -> &[Skipped] {
        &self.tree.skipped
    }

    fn folders(&self) -> &[String] {
        &self.tree.folders
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        self.read_anew(path).map(|(content, _)| content)
    }

    fn fingerprint(&self, path: &str) -> Result<Fingerprint, ReadError> {
        let known = self.prints().get(path).copied();
        known.map_or_else(|| self.read_anew(path).map(|(_, print)| print), Ok)
    }
}

/// The files that a path names: itself, or those below a folder with one of the extensions; and
/// what was skipped.
///
/// # Errors
/// The error of the system, with the path.
pub fn files_of(
    path: &Path,
    extensions: &[&str],
    links: Links,
) -> io::Result<(Vec<PathBuf>, Vec<Skipped>)> {
    if !path.is_dir() {
        return Ok((vec![path.to_owned()], Vec::new()));
    }
    let mut walk = Walk::new(path, links)?;
    walk.folder("")?;
    let Tree { paths, mut skipped, .. } = walk.end();
    let wanted = |name: &&String| {
        let extension = Path::new(name).extension().map(|end| end.to_string_lossy().to_lowercase());
        extension.is_some_and(|extension| extensions.contains(&extension.as_str()))
    };
    skipped.iter_mut().for_each(|one| one.path = path.join(&one.path).display().to_string());
    Ok((paths.iter().filter(wanted).map(|name| path.join(name)).collect(), skipped))
}

/// A walk through a tree.
struct Walk<'a> {
    root: &'a Path,
    /// The root without links.
    real: PathBuf,
    links: Links,
    tree: Tree,
    /// The folders, without links, that the walk is in: where a link leads to one of them, there is
    /// no end.
    above: Vec<PathBuf>,
    /// How much the walk came across, whatever it is, and how many links to folders.
    entries: usize,
    folder_links: usize,
}

impl<'a> Walk<'a> {
    fn new(root: &'a Path, links: Links) -> io::Result<Self> {
        let root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
        let real = fs::canonicalize(root).map_err(|error| named(&error, root))?;
        let above = vec![real.clone()];
        Ok(Self { root, real, links, tree: Tree::default(), above, entries: 0, folder_links: 0 })
    }

    fn end(mut self) -> Tree {
        self.tree.paths.sort();
        self.tree.skipped.sort();
        self.tree.folders.sort();
        self.tree
    }

    /// Notes a folder with the name of a file.
    fn note_folder(&mut self, path: &str) {
        if Path::new(path).extension().is_some() {
            self.tree.folders.push(path.to_owned());
        }
    }

    /// Takes in a folder; where it is gone, nothing.
    fn folder(&mut self, path: &str) -> io::Result<()> {
        self.note_folder(path);
        let place = self.root.join(path);
        let entries = match fs::read_dir(&place) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(named(&error, &place)),
        };
        for entry in entries {
            let entry = entry.map_err(|error| named(&error, &place))?;
            self.entries += 1;
            if self.entries > limit::FILES {
                return Err(self.too_many(limit::FILES, "files, links counted as files"));
            }
            let name = entry.file_name();
            let (lossy, is_name) = (name.to_string_lossy(), name.to_str().is_some());
            if lossy.starts_with('.') {
                continue;
            }
            let path = if path.is_empty() { lossy.into() } else { format!("{path}/{lossy}") };
            if !is_name {
                self.tree.skipped.push(Skipped { path, why: SkipReason::Name });
                continue;
            }
            let kind = entry.file_type().map_err(|error| named(&error, &self.root.join(&path)))?;
            self.take(path, kind)?;
        }
        Ok(())
    }

    /// Takes in what is at a path, if anything is.
    fn entry(&mut self, path: &str) -> io::Result<()> {
        match fs::symlink_metadata(self.root.join(path)) {
            // A file in the place of a folder is an error of the system's, and of a folder called
            // docent.yaml nothing is read.
            Ok(found) if found.is_dir() != (path == SETTINGS) || found.is_symlink() => {
                self.take(path.to_owned(), found.file_type())
            }
            Ok(found) if found.is_dir() => {
                self.note_folder(path);
                Ok(())
            }
            Ok(_) => self.folder(path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(named(&error, &self.root.join(path))),
        }
    }

    fn take(&mut self, path: String, kind: fs::FileType) -> io::Result<()> {
        if kind.is_symlink() {
            return self.link(path);
        }
        if kind.is_file() {
            self.file(path, None);
            return Ok(());
        }
        if !kind.is_dir() {
            self.tree.skipped.push(Skipped { path, why: SkipReason::Irregular });
            return Ok(());
        }
        if self.above.len() == 1 {
            return self.folder(&path);
        }
        // Below a link, what is a folder's real path decides whether a link leads back to it.
        let real = fs::canonicalize(self.root.join(&path));
        self.below(&path, real.map_err(|error| named(&error, &self.root.join(&path)))?)
    }

    fn below(&mut self, path: &str, real: PathBuf) -> io::Result<()> {
        self.above.push(real);
        let taken = self.folder(path);
        self.above.pop();
        taken
    }

    fn file(&mut self, path: String, place: Option<PathBuf>) {
        if let Some(place) = place {
            self.tree.places.insert(path.clone(), place);
        }
        self.tree.paths.push(path);
    }

    fn too_many(&self, most: usize, of: &str) -> io::Error {
        super::directory::problem(self.root, &format!("holds more than {most} {of}"))
    }

    fn link(&mut self, path: String) -> io::Result<()> {
        let mut skip = |path: String, why| {
            self.tree.skipped.push(Skipped { path, why });
            Ok(())
        };
        let Ok(real) = fs::canonicalize(self.root.join(&path)) else {
            return skip(path, SkipReason::Broken);
        };
        let inside = real.strip_prefix(&self.real).ok().map(Path::to_owned);
        if inside.is_none() && self.links == Links::Inside {
            return skip(path, SkipReason::Outside);
        }
        if real.is_file() {
            self.file(path, Some(inside.unwrap_or(real)));
            return Ok(());
        }
        if !real.is_dir() {
            return skip(path, SkipReason::Irregular);
        }
        // Folders with links to each other are a tree without an end that anybody would see.
        self.folder_links += 1;
        if self.folder_links > limit::FOLDER_LINKS {
            let of = "links to folders, counted in each folder that a link leads to";
            return Err(self.too_many(limit::FOLDER_LINKS, of));
        }
        // A link to a folder above is a circle: one that the walk is in, or that this path is below.
        let own = fs::canonicalize(self.root.join(&path).parent().unwrap_or(self.root));
        if self.above.contains(&real) || own.is_ok_and(|own| own.starts_with(&real)) {
            return skip(path, SkipReason::Circle);
        }
        let first = self.tree.paths.len();
        self.below(&path, real.clone())?;
        // What was found there is read where it really is.
        let base = inside.unwrap_or(real);
        for found in &self.tree.paths[first..] {
            let rest = found[path.len()..].trim_start_matches('/');
            let place = self.tree.places.entry(found.clone());
            place.or_insert_with(|| base.join(rest));
        }
        Ok(())
    }
}
