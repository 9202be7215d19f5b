//! The system's events for changes in a project: when to poll, and which folders. Polling at intervals
//! finds the changes for which the system sends no event. The door to `notify`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::tree::FOLDERS;

/// How long no event may come before docent polls: an editor makes, fills and renames files in one go.
const QUIET: Duration = Duration::from_millis(4);
/// How often it is waited for that.
const PATIENCE: u32 = 5;

/// Wakes the thread that waits for changes of a project.
pub struct FsEvents {
    root: PathBuf,
    /// None where the system has nothing of the kind.
    watcher: Option<RecommendedWatcher>,
    /// The folders of the project that the system watches.
    watched: BTreeSet<&'static str>,
    /// The paths of the events; empty where the system doesn't name them.
    woken: Receiver<Vec<PathBuf>>,
    /// Whether there are events that no thread has waited for yet.
    has_events: Arc<AtomicBool>,
}

impl FsEvents {
    /// Listens for changes of the project below a folder.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        let (sender, woken) = channel();
        let has_events = Arc::new(AtomicBool::new(false));
        let raise = Arc::clone(&has_events);
        let tell = move |event: notify::Result<Event>| {
            // An error may mean lost events.
            let paths = match event {
                Ok(event) if is_reading(event.kind) => return,
                Ok(event) if !event.need_rescan() => event.paths,
                _ => Vec::new(),
            };
            raise.store(true, Ordering::Relaxed);
            let _ = sender.send(paths);
        };
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(tell, config).ok();
        // Folders come and go in the project's own, and `docent.yaml` is there.
        let own = watcher.as_mut().map(|one| one.watch(root, RecursiveMode::NonRecursive));
        if own.is_none_or(|own| own.is_err()) {
            watcher = None;
        }
        let mut own =
            Self { root: root.to_owned(), watcher, watched: BTreeSet::new(), woken, has_events };
        own.cover();
        own
    }

    /// Whether the system sends events for all folders that are there.
    #[must_use]
    pub fn is_watched(&self) -> bool {
        self.watcher.is_some()
            && FOLDERS.iter().all(|folder| !self.has(folder) || self.watched.contains(folder))
    }

    /// Whether there are events that no thread has waited for yet; a build asks this to stop early.
    #[must_use]
    pub fn has_events(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.has_events)
    }

    /// Waits until events have come and then stopped, or for this time. Answers where something has
    /// happened, if the system knows.
    pub fn wait(&mut self, limit: Duration) -> Option<BTreeSet<PathBuf>> {
        self.has_events.store(false, Ordering::Relaxed);
        let mut events = Vec::new();
        if self.watcher.is_none() {
            thread::sleep(limit);
        } else if let Ok(first) = self.woken.recv_timeout(limit) {
            events.push(first);
            for _ in 0..PATIENCE {
                thread::sleep(QUIET);
                let before = events.len();
                events.extend(self.woken.try_iter());
                if events.len() == before {
                    break;
                }
            }
        }
        // A folder that is new under an old name is another one.
        for folder in FOLDERS {
            let path = self.root.join(folder);
            let is_it = |events: &PathBuf| {
                events.ends_with(folder)
                    && std::path::absolute(&path).is_ok_and(|path| *events == path)
            };
            if events.iter().flatten().any(is_it)
                && self.watched.remove(folder)
                && let Some(watcher) = &mut self.watcher
            {
                let _ = watcher.unwatch(&path);
            }
        }
        self.cover();
        let is_known = !events.is_empty() && events.iter().all(|paths| !paths.is_empty());
        is_known.then(|| events.into_iter().flatten().collect())
    }

    /// Listens to folders that have come, and to none that is gone.
    fn cover(&mut self) {
        for folder in FOLDERS {
            let is_there = self.has(folder);
            let Some(watcher) = &mut self.watcher else { return };
            let path = self.root.join(folder);
            if !is_there && self.watched.remove(folder) {
                let _ = watcher.unwatch(&path);
            } else if is_there && !self.watched.contains(folder) {
                // docent polls the folders that are too many for the system.
                if watcher.watch(&path, RecursiveMode::Recursive).is_ok() {
                    self.watched.insert(folder);
                }
            }
        }
    }

    fn has(&self, folder: &str) -> bool {
        self.root.join(folder).is_dir()
    }
}

/// Whether the event is only that a program has read a file, as docent itself does.
fn is_reading(kind: EventKind) -> bool {
    matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}
