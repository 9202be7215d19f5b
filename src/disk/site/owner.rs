//! The project whose pages the folder of a build holds: docent finds it by the folder's lock, else by the
//! guides of the pages.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::super::directory::{Directory, problem};
use super::super::{here, is_same, seen_from};
use super::{LOCK, is_own, taken};
use crate::manifest::Manifest;

/// The beginning of a lock's text.
const HEAD: &str = "docent builds here from: ";
/// How a lock calls the project that is in the program.
const EMBEDDED: &str = "(docent's own project)";
/// The files and folders of which a project has one at least.
const SIGNS: [&str; 3] = ["docent.yaml", "docs/guides", "docs/forms"];

/// The project whose pages go to a folder.
pub struct Owner<'a> {
    /// Its folder; nothing where it is the one in the program.
    pub root: Option<&'a Path>,
    /// The ids of its guides.
    pub guides: &'a [String],
}

impl Owner<'_> {
    /// The owner that a lock is to name, where it names another.
    pub(super) fn claim(&self, out: &Path, known: Option<&str>) -> Option<String> {
        let own = self.root.map_or_else(|| EMBEDDED.to_owned(), |root| seen_from(out, root));
        (known != Some(&*own)).then(|| format!("{HEAD}{own}\n"))
    }

    /// An error where a folder holds the pages of another project: the build would remove them.
    pub(super) fn refuse_other(
        &self,
        dir: &Directory,
        old: &Manifest,
        known: Option<&str>,
    ) -> io::Result<()> {
        if old.pages.is_empty() || known.is_some_and(|known| self.is_meant(dir, known)) {
            return Ok(());
        }
        let own = match self.root {
            None => EMBEDDED.to_owned(),
            Some(root) => here(root).display().to_string(),
        };
        let help = "name another folder with `--out`";
        // A project that has moved is not at its place any more.
        if let Some(other) = known.and_then(|known| project_at(dir, known)) {
            let what = format!("holds the pages of another project, {other}, and not of {own}");
            let lock = dir.place(LOCK);
            let or = format!("or delete {} if this is a copy of that project", lock.display());
            return Err(problem(dir.path(), &format!("{what}: {help}, {or}")));
        }
        for page in old.pages.iter().filter(|page| !self.has(&page.guide)) {
            let hash = old.files.get(&page.path);
            if hash.is_some_and(|hash| is_own(dir, &page.path, hash).unwrap_or(true)) {
                let what = "holds pages that may be those of another project";
                let (guide, path) = (&page.guide, dir.place(&page.path));
                let why = format!("{own} has no guide `{guide}`, which {} is of", path.display());
                let or = "or delete the pages of that guide if it was one of this project's";
                return Err(problem(dir.path(), &format!("{what}: {why}; {help}, {or}")));
            }
        }
        Ok(())
    }

    fn has(&self, guide: &str) -> bool {
        self.guides.iter().any(|own| own == guide)
    }

    /// Whether a claim is this project's.
    fn is_meant(&self, dir: &Directory, known: &str) -> bool {
        match self.root {
            None => known == EMBEDDED,
            Some(root) => known != EMBEDDED && is_same(&dir.place(known), &here(root)),
        }
    }
}

/// The project that a lock names, by its path from there; nothing where the lock names none.
pub(super) fn claim_in(lock: &mut File, dir: &Directory) -> io::Result<Option<String>> {
    let mut text = Vec::new();
    let read = Read::by_ref(lock).take(1 << 16).read_to_end(&mut text);
    read.map_err(|error| dir.named(&error, LOCK))?;
    // An earlier docent left it empty; one that was stopped, unfinished.
    let is_begun = HEAD.as_bytes().starts_with(&text);
    match text.strip_prefix(HEAD.as_bytes()) {
        Some(rest) => Ok(String::from_utf8_lossy(rest).strip_suffix('\n').map(str::to_owned)),
        None if is_begun => Ok(None),
        None => Err(taken(&dir.place(LOCK))),
    }
}

/// The project of a claim as a path for people, where it is there.
fn project_at(dir: &Directory, known: &str) -> Option<String> {
    if known == EMBEDDED {
        return Some(known.to_owned());
    }
    let place = dir.place(known);
    let is_there = SIGNS.iter().any(|sign| place.join(sign).exists());
    is_there.then(|| fs::canonicalize(&place).unwrap_or(place).display().to_string())
}
