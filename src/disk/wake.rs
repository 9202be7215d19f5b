//! What the system tells of changes in a project: never what has changed, only that a look is worth
//! while. Where it tells nothing, or not all, looks at a distance see it. The door to `notify`.

use std::collections::BTreeSet;
use std::fs::FileType;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::FOLDERS;

/// How long it must be quiet after news: an editor makes, fills and renames files in one go.
const QUIET: Duration = Duration::from_millis(4);
/// How often it is waited for that.
const PATIENCE: u32 = 5;

/// Wakes whoever waits for changes of a project.
pub struct Wake {
    root: PathBuf,
    /// None where the system has nothing of the kind.
    watcher: Option<RecommendedWatcher>,
    /// The folders of the project that it is told of.
    told: BTreeSet<&'static str>,
    woken: Receiver<()>,
}

impl Wake {
    /// Listens for changes of the project below a folder.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        let (wake, woken) = channel();
        let tell = move |event: notify::Result<Event>| {
            // An error may stand for news that got lost.
            if event.is_ok_and(|event| is_reading(event.kind)) {
                return;
            }
            let _ = wake.send(());
        };
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(tell, config).ok();
        // Folders come and go in the project's own, and `docent.yaml` is there.
        let own = watcher.as_mut().map(|one| one.watch(root, RecursiveMode::NonRecursive));
        if own.is_none_or(|own| own.is_err()) {
            watcher = None;
        }
        let mut wake = Self { root: root.to_owned(), watcher, told: BTreeSet::new(), woken };
        wake.cover();
        wake
    }

    /// Whether the system tells of changes in all folders that are there.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.watcher.is_some()
            && FOLDERS.iter().all(|folder| !self.has(folder) || self.told.contains(folder))
    }

    /// Waits until there is news and it is quiet again, or for this time.
    pub fn wait(&mut self, limit: Duration) {
        if self.watcher.is_none() {
            thread::sleep(limit);
        } else if self.woken.recv_timeout(limit).is_ok() {
            for _ in 0..PATIENCE {
                thread::sleep(QUIET);
                if self.woken.try_iter().count() == 0 {
                    break;
                }
            }
        }
        self.cover();
    }

    /// Listens to folders that have come, and to none that is gone.
    fn cover(&mut self) {
        for folder in FOLDERS {
            let is_there = self.has(folder);
            let Some(watcher) = &mut self.watcher else { return };
            let path = self.root.join(folder);
            if !is_there && self.told.remove(folder) {
                let _ = watcher.unwatch(&path);
            } else if is_there && !self.told.contains(folder) {
                // A folder too many for the system is looked at as if there were no news.
                if watcher.watch(&path, RecursiveMode::Recursive).is_ok() {
                    self.told.insert(folder);
                }
            }
        }
    }

    fn has(&self, folder: &str) -> bool {
        let found = self.root.join(folder).symlink_metadata();
        found.is_ok_and(|found| FileType::is_dir(&found.file_type()))
    }
}

/// Whether this only tells that somebody has read a file, as docent itself does.
fn is_reading(kind: EventKind) -> bool {
    matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}
