//! Waiting for changes of a project. docent polls folders, since systems send no events for network
//! folders and containers, and lose events when there are many.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::tree::FOLDERS;
use super::{Folder, FsEvents, Links, bytes};
use crate::source::{Files, Fingerprint};

/// The least time between two polls.
const PAUSE: Duration = Duration::from_millis(200);
/// Looking may take this part of the time.
const SHARE: u32 = 10;
/// The least time between two polls where the system sends events: polling finds later the changes
/// for which it sends none.
const LONG_PAUSE: Duration = Duration::from_secs(2);
/// How long a file that has just become empty may stay so before docent takes it as empty: programs empty
/// a file and then write it.
const REFILL: Duration = Duration::from_millis(200);
/// How long docent compares a changed file by its content: the clocks of file systems have steps of up
/// to two seconds (FAT), so that a second change may leave the stamp as it was.
const UNREST: Duration = Duration::from_secs(3);

/// Watches the files that a project is made of.
pub struct Poller {
    root: PathBuf,
    out: PathBuf,
    links: Links,
    /// The files at the last poll.
    seen: Snapshot,
    /// The system's error, where a folder couldn't be listed.
    error: Option<String>,
}

/// The files that are there at a moment.
type Snapshot = BTreeMap<String, WatchedFile>;

impl Poller {
    /// Watches the project's files below a folder, those of an output folder left out.
    #[must_use]
    pub fn new(root: &Path, out: &Path, links: Links) -> Self {
        let (root, out) = (root.to_owned(), out.to_owned());
        let mut watch = Self { root, out, links, seen: Snapshot::new(), error: None };
        match watch.snapshot(None) {
            Ok(seen) => watch.seen = seen,
            Err(error) => watch.error = Some(error),
        }
        watch
    }

    /// Waits until something has changed, and then until two polls in a row are alike: a program that
    /// writes many files, or one in parts, is not done between two of them. Answers with the paths that
    /// have changed; with none after the time that is given.
    pub fn wait(&mut self, limit: Option<Duration>) -> Vec<String> {
        let (start, mut pause) = (Instant::now(), PAUSE);
        let mut changed = BTreeSet::new();
        loop {
            thread::sleep(pause);
            let began = Instant::now();
            let latest = self.poll_all();
            pause = PAUSE.max(began.elapsed() * SHARE);
            let is_over = limit.is_some_and(|limit| start.elapsed() >= limit);
            if latest.is_empty() && (is_over || !changed.is_empty()) {
                return changed.into_iter().collect();
            }
            changed.extend(latest);
        }
    }

    /// Waits until a poll finds a change, and answers with the paths that have changed, at once where none
    /// of these files is empty now: what is only half written is seen again when it is whole. `fs_events`
    /// shortens the time between two polls. With none after the time that is given.
    pub fn wait_awake(&mut self, fs_events: &mut FsEvents, limit: Option<Duration>) -> Vec<String> {
        let (start, mut pause) = (Instant::now(), Duration::ZERO);
        loop {
            let rest =
                limit.map_or(pause, |limit| pause.min(limit.saturating_sub(start.elapsed())));
            let places = fs_events.wait(rest);
            let began = Instant::now();
            let changed = places.and_then(|places| self.poll_files(&places));
            let changed = changed.unwrap_or_else(|| self.poll_all());
            if self.is_emptied(&changed) {
                thread::sleep(REFILL);
                let later = self.poll_all();
                return changed
                    .into_iter()
                    .chain(later)
                    .collect::<BTreeSet<_>>()
                    .into_iter()
                    .collect();
            }
            if !changed.is_empty() || limit.is_some_and(|limit| start.elapsed() >= limit) {
                return changed;
            }
            let least = if fs_events.is_watched() { LONG_PAUSE } else { PAUSE };
            pause = least.max(began.elapsed() * SHARE);
        }
    }

    /// Whether one of these files is empty now.
    fn is_emptied(&self, changed: &[String]) -> bool {
        let is_empty = |path: &String| self.seen.get(path).is_some_and(|file| file.stamp.size == 0);
        changed.iter().any(is_empty)
    }

    /// Whether all is as it was when changes were last waited for.
    #[must_use]
    pub fn is_steady(&self) -> bool {
        self.unsteady().is_ok_and(|paths| paths.is_empty())
    }

    /// The paths of which not all is as it was when changes were last waited for.
    ///
    /// # Errors
    /// The system's error, where a folder can't be listed.
    pub fn unsteady(&self) -> Result<Vec<String>, String> {
        Ok(differing(&self.seen, &self.snapshot(Some(&self.seen))?))
    }

    /// The paths that have changed at these places; `None` where only a poll of all folders finds them,
    /// since more than the content of files may have changed.
    fn poll_files(&mut self, places: &BTreeSet<PathBuf>) -> Option<Vec<String>> {
        let root = std::path::absolute(&self.root).ok()?;
        let mut marks = Vec::new();
        for place in places {
            let path = place.strip_prefix(&root).ok()?;
            let mut parts = path.iter();
            let is_ours = parts.next().is_some_and(|first| {
                first == "docent.yaml" || FOLDERS.iter().any(|folder| first == *folder)
            });
            // Names that begin with a dot are nobody's, such as what an editor keeps beside a file.
            if !is_ours || parts.any(|part| part.as_encoded_bytes().starts_with(b".")) {
                continue;
            }
            let path = path.to_str()?;
            let known = self.seen.get(path)?;
            let found = fs::symlink_metadata(place).ok().filter(Metadata::is_file)?;
            marks.push((path.to_owned(), WatchedFile::of(place, &found, Some(known), false)));
        }
        // After a poll that failed, docent needs another one of all folders.
        if self.error.is_some() {
            return None;
        }
        let mut changed = Vec::new();
        for (path, mark) in marks {
            let before = self.seen.insert(path.clone(), mark);
            if before.zip(self.seen.get(&path)).is_some_and(|(before, now)| !before.is(now)) {
                changed.push(path);
            }
        }
        Some(changed)
    }

    /// The paths that have changed since the last poll.
    fn poll_all(&mut self) -> Vec<String> {
        let before = self.error.take();
        match self.snapshot(Some(&self.seen)) {
            Ok(now) => {
                let mut changed = differing(&self.seen, &now);
                self.seen = now;
                changed.extend(before.map(|_| self.root.display().to_string()));
                changed
            }
            Err(error) => {
                let is_known = before.as_ref() == Some(&error);
                self.error = Some(error);
                if is_known { Vec::new() } else { vec![self.root.display().to_string()] }
            }
        }
    }

    fn snapshot(&self, before: Option<&Snapshot>) -> Result<Snapshot, String> {
        let folder = Folder::open(&self.root, self.links).map_err(|error| error.to_string())?;
        let own = self.output();
        let is_own =
            |path: &String| own.as_ref().is_some_and(|own| Path::new(path).starts_with(own));
        let mut sight = Snapshot::new();
        for path in folder.paths().iter().filter(|path| !is_own(path)) {
            let place = folder.place(path);
            // One that has gone in the meantime isn't there.
            if let Ok(found) = fs::metadata(&place) {
                let known = before.and_then(|before| before.get(path));
                let mark = WatchedFile::of(&place, &found, known, before.is_none());
                sight.insert(path.clone(), mark);
            }
        }
        Ok(sight)
    }

    /// The output folder as the project's paths have it, where it is among them.
    fn output(&self) -> Option<PathBuf> {
        let (root, out) = (fs::canonicalize(&self.root).ok()?, fs::canonicalize(&self.out).ok()?);
        let own = out.strip_prefix(root).ok()?;
        (own != Path::new("")).then(|| own.to_owned())
    }
}

/// The paths that are not the same in both.
fn differing(before: &Snapshot, now: &Snapshot) -> Vec<String> {
    let other = |(path, mark): &(&String, &WatchedFile)| {
        before.get(*path).is_none_or(|known| !known.is(mark))
    };
    let changed = now.iter().filter(other).map(|(path, _)| path);
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    changed.chain(gone).cloned().collect()
}

/// A file's stamp and, while that may be too coarse, its content's fingerprint.
struct WatchedFile {
    stamp: Stamp,
    /// The fingerprint of its content, where the stamp may be too coarse.
    hash: Option<Fingerprint>,
    /// Until when the stamp alone may be too coarse.
    unsettled: Option<Instant>,
}

/// The system's stamp of a file.
#[derive(PartialEq, Eq)]
struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    /// The file itself, and when anything was last done to it: nobody can set that back.
    #[cfg(unix)]
    own: (u64, u64, i64, i64),
}

impl Stamp {
    fn of(found: &Metadata) -> Self {
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;
        Self {
            size: found.len(),
            modified: found.modified().ok(),
            #[cfg(unix)]
            own: (found.dev(), found.ino(), found.ctime(), found.ctime_nsec()),
        }
    }

    /// Whether the file may have changed just now, as far as the clocks agree.
    fn is_new(&self) -> bool {
        let age = self.modified.and_then(|time| SystemTime::now().duration_since(time).ok());
        age.is_none_or(|age| age < UNREST)
    }
}

impl WatchedFile {
    fn of(path: &Path, found: &Metadata, before: Option<&Self>, is_first: bool) -> Self {
        let stamp = Stamp::of(found);
        let unsettled = match before {
            Some(before) if before.stamp == stamp => before.unsettled,
            _ if is_first && !stamp.is_new() => None,
            _ => Some(Instant::now() + UNREST),
        };
        let hash = unsettled.and_then(|_| Some(Fingerprint::of(&bytes(path).ok()?)));
        // From now on, the stamp shows every change.
        let unsettled = unsettled.filter(|until| Instant::now() < *until);
        Self { stamp, hash, unsettled }
    }

    fn is(&self, other: &Self) -> bool {
        let hashes = self.hash.zip(other.hash);
        self.stamp == other.stamp && hashes.is_none_or(|(one, two)| one == two)
    }
}
