//! What each command that writes is tried on: a folder before it, and after it when nothing disturbs
//! it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::copy::copy;
use super::support::{Folder, Run, run};
use super::tree::{Entry, tree};
use super::used::used;

type Tree = BTreeMap<String, Entry>;

/// The guides of the project.
const GUIDES: usize = 8;

/// A command in a folder.
pub(crate) struct Scene {
    pub(crate) name: &'static str,
    pub(crate) args: &'static [&'static str],
    /// The folder as it is before.
    start: Folder,
    before: Tree,
    /// The folder as it is after the command.
    right: Tree,
    /// The exit code of the command.
    code: i32,
    /// What the command says when all that it does is done already.
    done: Option<&'static str>,
}

impl Scene {
    fn new(name: &'static str, args: &'static [&'static str], done: Option<&'static str>) -> Self {
        let start = used(GUIDES);
        let undisturbed = Folder::new(&[]);
        copy(start.path(), undisturbed.path());
        let code = undisturbed.docent(args).code;
        let (before, right) = (settled(start.path()), settled(undisturbed.path()));
        assert!(matches!(code, 0 | 1) && before != right, "{name} does nothing");
        Self { name, args, start, before, right, code, done }
    }

    /// A copy of the folder as it is before.
    pub(crate) fn copy(&self) -> Folder {
        let folder = Folder::new(&[]);
        copy(self.start.path(), folder.path());
        folder
    }

    /// Whether the command has done all that it does.
    pub(crate) fn is_done(&self, folder: &Folder) -> bool {
        settled(folder.path()) == self.right
    }

    /// Looks at a folder in which the command was stopped at any moment, then runs it again, to its
    /// end: no file is torn or lost at first, and all is as after a run that nothing disturbs then.
    /// Answers with what is wrong.
    pub(crate) fn judge(&self, folder: &Folder) -> Vec<String> {
        let stopped = settled(folder.path());
        let mut wrong = Vec::new();
        for (path, entry) in stopped.iter().filter(|(path, _)| !is_mark(path)) {
            let known = self.before.get(path) == Some(entry) || self.right.get(path) == Some(entry);
            // A manifest on the way names the files of both.
            if !known && path != "site/manifest.json" {
                wrong.push(format!("{path} is torn"));
            }
        }
        for path in self.before.keys().filter(|path| !is_mark(path)) {
            if self.right.contains_key(path) && !stopped.contains_key(path) {
                wrong.push(format!("{path} is lost"));
            }
        }
        let finished = stopped == self.right;
        let again = run(folder.path(), self.args);
        let reported = |done: &str| finished && again.code == 2 && again.stderr.contains(done);
        if again.code != self.code && !self.done.is_some_and(reported) {
            let said = again.stderr.lines().next().unwrap_or_default();
            wrong.push(format!("the next run ends with {}: {said}", again.code));
        }
        let differing = self.differing(folder).into_iter();
        wrong.extend(differing.map(|path| format!("{path} is not right after the next run")));
        wrong
    }

    /// The paths at which a folder isn't as after a run that nothing disturbs.
    fn differing(&self, folder: &Folder) -> Vec<String> {
        let after = settled(folder.path());
        let all = after.keys().chain(self.right.keys().filter(|path| !after.contains_key(*path)));
        all.filter(|path| after.get(*path) != self.right.get(*path)).cloned().collect()
    }

    /// Looks at a run that something made fail: it ends as it must, and what it says that it did, it
    /// did. Answers with what is wrong.
    pub(crate) fn judge_failed(&self, folder: &Folder, run: &Run) -> Vec<String> {
        let said = run.stderr.lines().next().unwrap_or_default();
        if run.stderr.contains("panicked") || !(0..=2).contains(&run.code) {
            return vec![format!("it ends with {}: {}{}", run.code, run.stdout, run.stderr)];
        }
        if run.code == self.code {
            // What docent could not remove of its own, the next run does.
            let differing = self.differing(folder).into_iter().filter(|path| !is_mark(path));
            return differing
                .map(|path| format!("{path} is not right, and no problem names it"))
                .collect();
        }
        if run.stderr.contains("error") {
            Vec::new()
        } else {
            vec![format!("it fails in silence: {said}")]
        }
    }
}

/// Files of docent's own among those of a project, by their names.
fn is_mark(path: &str) -> bool {
    path.split('/').any(|name| name.starts_with(".docent-"))
}

/// A tree in which the list of drafts is only the names in it: their order, and what else it says of
/// them, depends on what happened.
fn settled(root: &Path) -> Tree {
    let mut all = tree(root);
    if let Some(Entry::File(list, _)) = all.get_mut("out/.docent-drafts") {
        let text = String::from_utf8_lossy(list).into_owned();
        let names = text.lines().filter_map(|line| line.split(' ').next_back());
        *list =
            names.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join("\n").into_bytes();
    }
    all
}

/// Every command that writes.
pub(crate) fn scenes() -> Vec<Scene> {
    vec![
        Scene::new("build", &["build", "-q", "-f", "html,md", "--depfile", "site.d"], None),
        Scene::new("draft -o", &["draft", "-q", "requests.jsonl", "-o", "out"], None),
        Scene::new(
            "draft --stream",
            &["draft", "-q", "requests.jsonl", "--stream", "all.txt", "--rejects", "rejects.jsonl"],
            None,
        ),
        Scene::new("accept", &["accept", "-q", "nl-NL"], None),
        Scene::new("locale add", &["locale", "-q", "add", "de-DE"], Some("already")),
        Scene::new("init", &["init", "-q", "demo"], Some("not empty")),
    ]
}
