//! A preview: the pages of a project as they were last made without a fault, kept in memory, and what
//! is wrong with it now. Nothing is read or written here; the shell asks for what it hands to browsers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use serde::Serialize;

use crate::build::{Output, Plan, PreviousBuild, Sink, build, build_pages};
use crate::diagnostic::{Diagnostic, Diagnostics, JsonProblem, Severity};
use crate::manifest::{Manifest, PageEntry};
use crate::project::{PSEUDO_LOCALES, Project};
use crate::source::Fingerprint;

/// The most problems that are listed; all are counted.
const PROBLEM_LIMIT: usize = 200;
/// The path of the manifest among the files.
const MANIFEST: &str = "manifest.json";

/// A file that was made.
#[derive(Clone, Debug)]
struct File {
    content: Arc<[u8]>,
    /// The fingerprint of its content.
    hash: String,
}

type CachedFiles = BTreeMap<String, File>;

/// The files of one plan, as they were last made.
#[derive(Clone, Default)]
pub struct BuildCache {
    files: Arc<CachedFiles>,
    manifest: Arc<Manifest>,
}

/// Takes what a build makes for a cache, and gives what the cache before has.
struct CacheSink<'a> {
    before: &'a BuildCache,
    files: Mutex<CachedFiles>,
    pages: AtomicUsize,
    /// Answers whether the rest is no longer needed.
    is_over: &'a (dyn Fn() -> bool + Sync),
    has_given_up: AtomicBool,
    /// Whether the build reports problems.
    reports_problems: bool,
}

impl<'a> CacheSink<'a> {
    fn new(before: &'a BuildCache, is_over: &'a (dyn Fn() -> bool + Sync)) -> Self {
        let (files, pages, has_given_up) = Default::default();
        Self { before, files, pages, is_over, has_given_up, reports_problems: true }
    }

    fn files(&self) -> MutexGuard<'_, CachedFiles> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The files, and how many pages the build made.
    fn end(self) -> (CachedFiles, usize) {
        (self.files.into_inner().unwrap_or_else(PoisonError::into_inner), self.pages.into_inner())
    }
}

impl Sink for CacheSink<'_> {
    fn put(&self, Output { path, content }: Output) {
        let hash = Fingerprint::of(&content).to_string();
        self.files().insert(path, File { content: content.into(), hash });
    }

    fn has(&self, path: &str) -> bool {
        self.files().contains_key(path)
    }

    fn page(&self, _: &PageEntry) {
        self.pages.fetch_add(1, Ordering::Relaxed);
    }

    fn reports_problems(&self) -> bool {
        self.reports_problems
    }

    fn gives_up(&self) -> bool {
        let is_over = self.has_given_up.load(Ordering::Relaxed) || (self.is_over)();
        if is_over {
            self.has_given_up.store(true, Ordering::Relaxed);
        }
        is_over
    }
}

impl PreviousBuild for CacheSink<'_> {
    fn manifest(&self) -> &Manifest {
        &self.before.manifest
    }

    fn keep(&self, path: &str) -> bool {
        let Some(file) = self.before.files.get(path) else { return false };
        self.files().insert(path.to_owned(), file.clone());
        true
    }
}

impl BuildCache {
    /// Makes all files of a plan; answers how many pages it made. What the sources say as
    /// before is kept. After errors, what could not be made stays as it was, as long as the project
    /// has its guide and its locale. `None` where it was over before it was done: then nothing has
    /// changed.
    pub fn renew(
        &mut self,
        found: &mut Diagnostics,
        project: &Project<'_>,
        plan: &Plan<'_>,
        over: &FreshPages,
        is_over: &(dyn Fn() -> bool + Sync),
    ) -> Option<usize> {
        // Pages in pseudo-locales show the source's messages: docent reports problems there.
        let reports_problems = !plan.locales.iter().all(|locale| is_pseudo(&locale.to_string()));
        let making = CacheSink { reports_problems, ..CacheSink::new(self, is_over) };
        let built = build(found, project, plan, &making, Some(&making));
        if making.has_given_up.load(Ordering::Relaxed) {
            return None;
        }
        let (mut files, made) = making.end();
        let mut pages = built.pages;
        if found.has_errors() {
            self.save(plan, over, &mut files, &mut pages);
        }
        let hashes = files.iter().map(|(path, file)| (path.clone(), file.hash.clone())).collect();
        let manifest = Manifest::new(pages, hashes, built.sources);
        *self = Self { files: Arc::new(files), manifest: Arc::new(manifest) };
        Some(made)
    }

    /// Adds the earlier pages to those that could be made, with all that may be on them.
    fn save(
        &self,
        plan: &Plan<'_>,
        over: &FreshPages,
        files: &mut CachedFiles,
        pages: &mut Vec<PageEntry>,
    ) {
        let guides: BTreeSet<&str> = plan.guides.iter().map(String::as_str).collect();
        let locales: BTreeSet<String> = plan.locales.iter().map(ToString::to_string).collect();
        let made: BTreeSet<String> = pages.iter().map(|page| page.path.clone()).collect();
        let mut gone = BTreeSet::new();
        for page in &self.manifest.pages {
            if !guides.contains(page.guide.as_str()) || !locales.contains(page.locale.as_str()) {
                gone.insert(page.path.as_str());
            } else if !made.contains(&page.path) {
                pages.push(page.clone());
            }
        }
        for (path, file) in self.files.iter().filter(|(path, _)| !gone.contains(path.as_str())) {
            let file = over.0.get(path).unwrap_or(file);
            files.entry(path.clone()).or_insert_with(|| file.clone());
        }
    }

    /// The pages of a few guides, made at once, to lie over the cache until all is made, with those
    /// that lay there before; the cache itself does not change.
    #[must_use]
    pub fn ahead(
        &self,
        found: &mut Diagnostics,
        project: &Project<'_>,
        plan: &Plan<'_>,
        before: &FreshPages,
    ) -> FreshPages {
        let making = CacheSink::new(self, &|| false);
        // Files around all pages, such as an index, take all of them.
        build_pages(found, project, plan, &making, Some(&making));
        // A page that has errors now stays as it was a moment ago.
        let mut files = CachedFiles::clone(&before.0);
        files.extend(making.end().0);
        FreshPages(Arc::new(files))
    }

    /// Forgets that pages were made from these files: the next time docent makes them again; all, where
    /// one of the files is shared by all pages.
    pub fn forget(&mut self, paths: &[String]) {
        let sources = &mut Arc::make_mut(&mut self.manifest).sources;
        let is_own = |path: &String| sources.values().any(|one| one.files.contains(path));
        if paths.iter().all(is_own) {
            sources.retain(|_, one| !one.files.iter().any(|path| paths.contains(path)));
        } else {
            sources.clear();
        }
    }

    fn entry(&self, path: &str) -> Option<&PageEntry> {
        let pages = &self.manifest.pages;
        let at = pages.binary_search_by(|page| page.path.as_str().cmp(path)).ok()?;
        pages.get(at)
    }
}

/// Files that are newer than those of the caches.
#[derive(Clone, Default)]
pub struct FreshPages(Arc<CachedFiles>);

/// The preview at a moment.
#[derive(Clone)]
pub struct Preview {
    /// The newer pages over each of the caches.
    overlays: [FreshPages; 2],
    /// The locales of the project, then the pseudo-locales.
    caches: [BuildCache; 2],
    manifest: Arc<OnceLock<Arc<[u8]>>>,
    contents: Arc<str>,
    problems: Arc<str>,
}

impl Default for Preview {
    fn default() -> Self {
        let (contents, caches) = (contents(&Default::default(), "").into(), Default::default());
        let problems = ProblemList::default().text().into();
        let (overlays, manifest) = (Default::default(), Arc::default());
        Self { overlays, caches, manifest, contents, problems }
    }
}

impl Preview {
    /// This preview with another cache: that of the project's locales (0), or that of the
    /// pseudo-locales (1). `source` is the locale that authors write.
    #[must_use]
    pub fn renewed(&self, at: usize, cache: &BuildCache, source: &str) -> Self {
        let mut next = Self { manifest: Arc::default(), ..self.clone() };
        next.caches[at] = cache.clone();
        next.overlays[at] = FreshPages::default();
        next.contents = contents(&next.caches, source).into();
        next
    }

    /// The newer pages over the caches: that of the project's locales, and that of the pseudo-locales.
    #[must_use]
    pub fn overlays(&self) -> &[FreshPages; 2] {
        &self.overlays
    }

    /// This preview with some newer pages over each of the caches.
    #[must_use]
    pub fn overlaid(&self, overlays: [FreshPages; 2]) -> Self {
        Self { overlays, ..self.clone() }
    }

    /// This preview with these problems, all that there are.
    #[must_use]
    pub fn with_problems(&self, found: &Diagnostics) -> Self {
        Self { problems: problems(found).into(), ..self.clone() }
    }

    /// This preview with what docent could not do.
    #[must_use]
    pub fn with_failure(&self, failure: &str) -> Self {
        let problems = vec![JsonProblem::failure(failure)];
        let list = ProblemList { errors: 1, problems, ..ProblemList::default() };
        Self { problems: list.text().into(), ..self.clone() }
    }

    /// The content of a file, by its path below the output folder of a build.
    #[must_use]
    pub fn content(&self, path: &str) -> Option<Arc<[u8]>> {
        if path == MANIFEST {
            let made = || self.caches[0].manifest.write().into();
            return Some(Arc::clone(self.manifest.get_or_init(made)));
        }
        self.file(path).map(|file| Arc::clone(&file.content))
    }

    fn file(&self, path: &str) -> Option<&File> {
        let over = self.overlays.iter().map(|overlay| &overlay.0);
        over.chain(self.caches.iter().map(|cache| &cache.files)).find_map(|files| files.get(path))
    }

    /// The guide of a page, by its path.
    #[must_use]
    pub fn guide(&self, page: &str) -> Option<&str> {
        Some(self.caches.iter().find_map(|cache| cache.entry(page))?.guide.as_str())
    }

    /// The fingerprint of a page, and behind a hyphen that of its pictures; `None` where there is
    /// no such page.
    #[must_use]
    pub fn state_of(&self, page: &str) -> Option<String> {
        let entry = self.caches.iter().find_map(|cache| cache.entry(page));
        let own = &self.file(page)?.hash;
        let images = entry.iter().flat_map(|entry| &entry.images);
        let images: String =
            images.map(|image| self.file(image).map_or("-", |file| &file.hash)).collect();
        Some(format!("{own}-{}", Fingerprint::of(images.as_bytes())))
    }

    /// Which guides there are in which locales, as JSON.
    #[must_use]
    pub fn contents(&self) -> &Arc<str> {
        &self.contents
    }

    /// The problems, as JSON.
    #[must_use]
    pub fn problems(&self) -> &Arc<str> {
        &self.problems
    }
}

fn is_pseudo(locale: &str) -> bool {
    PSEUDO_LOCALES.contains(&locale)
}

/// Which guides there are in which locales.
fn contents(caches: &[BuildCache; 2], source: &str) -> String {
    #[derive(Serialize)]
    struct Contents<'a> {
        source: &'a str,
        locales: Vec<&'a str>,
        pseudo: Vec<&'a str>,
        guides: Vec<Guide<'a>>,
    }
    #[derive(Serialize)]
    struct Guide<'a> {
        id: &'a str,
        title: &'a str,
        locales: Vec<&'a str>,
    }
    fn locales(cache: &BuildCache) -> Vec<&str> {
        let all = cache.manifest.pages.iter().map(|page| page.locale.as_str());
        all.collect::<BTreeSet<_>>().into_iter().collect()
    }
    let mut guides: BTreeMap<&str, Guide<'_>> = BTreeMap::new();
    for page in &caches[0].manifest.pages {
        let (id, title) = (page.guide.as_str(), page.title.as_str());
        let guide = guides.entry(id).or_insert_with(|| Guide { id, title, locales: Vec::new() });
        guide.locales.push(&page.locale);
        if page.locale == source {
            guide.title = title;
        }
    }
    let guides = guides.into_values().collect();
    let (own, pseudo) = (locales(&caches[0]), locales(&caches[1]));
    let contents = Contents { source, locales: own, pseudo, guides };
    // It holds nothing that JSON lacks.
    serde_json::to_string(&contents).unwrap_or_default()
}

/// Problems as the page shows them.
#[derive(Default, Serialize)]
struct ProblemList<'a> {
    errors: usize,
    warnings: usize,
    notes: usize,
    problems: Vec<JsonProblem<'a>>,
}

impl ProblemList<'_> {
    fn text(&self) -> String {
        // It holds nothing that JSON lacks.
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn problems(found: &Diagnostics) -> String {
    let mut all: Vec<&Diagnostic> = found.iter().collect();
    // What keeps pages from being made comes first.
    all.sort_by_key(|one| one.severity);
    let records = all.into_iter().take(PROBLEM_LIMIT).map(JsonProblem::with_excerpts);
    let listed = ProblemList {
        errors: found.count(Severity::Error),
        warnings: found.count(Severity::Warning),
        notes: found.count(Severity::Note),
        problems: records.collect(),
    };
    listed.text()
}
