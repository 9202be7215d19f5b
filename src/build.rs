//! Building: guides × locales × formats become files. Nothing is written here: the files are
//! handed to the shell, which writes them when there is no error among them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

use data_encoding::BASE64;
use rayon::prelude::*;
use smol_str::SmolStr;

use crate::compose::{self, Forms};
use crate::config::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::format::{PageSummary, Renderer};
use crate::guide::GuideFile;
use crate::locale::Locale;
use crate::manifest::{Manifest, PageEntry, Sources};
use crate::page::{Content, Link, Page, each_picture, walk};
use crate::project::{PSEUDO_LOCALES, Project, form_path, guide_path};
use crate::source::{Files, Fingerprint, ReadError};

/// A file of the output.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Output {
    /// The path below the output folder.
    pub path: String,
    /// Its content.
    pub content: Vec<u8>,
}

/// The receiver of a build's files, from several threads and in any order.
pub trait Sink: Sync {
    /// Takes a file; one of the same path has the same content.
    fn put(&self, output: Output);
    /// Whether it has taken a file of this path already.
    fn has(&self, path: &str) -> bool;
    /// Hears of a page, as soon as it has been handed over.
    fn page(&self, _: &PageEntry) {}
    /// Whether the rest is no longer needed: then docent begins no further guide.
    fn gives_up(&self) -> bool {
        false
    }
    /// Whether the build reports problems: then the next build makes guides that have any again.
    fn reports_problems(&self) -> bool {
        true
    }
}

/// For builds that only look for problems.
pub struct NullSink;

impl Sink for NullSink {
    fn put(&self, _: Output) {}

    fn has(&self, _: &str) -> bool {
        false
    }
}

/// Takes a build's files into memory.
#[derive(Debug, Default)]
pub struct MemorySink {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl MemorySink {
    /// The files by path.
    #[must_use]
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn files(&self) -> MutexGuard<'_, BTreeMap<String, Vec<u8>>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for MemorySink {
    fn put(&self, Output { path, content }: Output) {
        self.files().insert(path, content);
    }

    fn has(&self, path: &str) -> bool {
        self.files().contains_key(path)
    }
}

/// The options of a build.
pub struct Plan<'a> {
    /// The guides, by id.
    pub guides: &'a [String],
    /// The locales; a guide is built in those of them that it is offered in.
    pub locales: &'a [Locale],
    /// The formats.
    pub renderers: &'a [Renderer],
    /// How docent replaces messages that a locale lacks.
    pub fallback: Fallback,
}

impl Plan<'_> {
    /// Those of the locales that a guide is offered in.
    fn offered(&self, offered: &[Locale]) -> Vec<Locale> {
        let pseudo = |locale: &Locale| PSEUDO_LOCALES.contains(&locale.to_string().as_str());
        let all = self.locales.iter();
        all.filter(|locale| offered.contains(locale) || pseudo(locale)).cloned().collect()
    }
}

/// The files of an earlier build in the folder of this one.
pub trait PreviousBuild: Sync {
    /// Its manifest.
    fn manifest(&self) -> &Manifest;
    /// Keeps a file of its, if it is there as it was made.
    fn keep(&self, path: &str) -> bool;
}

/// The result of a build, besides the files that it gave its sink.
#[derive(Default)]
pub struct Built {
    /// The records of the pages, in the order of guides, locales and formats.
    pub pages: Vec<PageEntry>,
    /// The inputs of each guide's pages; guides with problems are not among them.
    pub sources: BTreeMap<String, Sources>,
}

/// Hands all files of a plan to a sink; those with errors are not among them. What `memory` has of a
/// guide whose sources have not changed since, and that had no problems then, is kept as it is.
pub fn build(
    found: &mut Diagnostics,
    project: &Project<'_>,
    plan: &Plan<'_>,
    sink: &dyn Sink,
    memory: Option<&dyn PreviousBuild>,
) -> Built {
    let (built, mut titles) = build_pages(found, project, plan, sink, memory);
    if sink.gives_up() || !plan.renderers.iter().any(Renderer::has_site_files) {
        return built;
    }
    // A table of contents names all guides, whichever are built now.
    let mut listed = Vec::new();
    for id in project.guide_ids() {
        match titles.remove(&id) {
            // Of a guide with errors there is what was made before.
            Some(own) if own.is_empty() => {
                let pages = memory.iter().flat_map(|memory| &memory.manifest().pages);
                let pages: Vec<&PageEntry> = pages.filter(|page| page.guide == id).collect();
                listed.extend(listed_before(project, &pages));
            }
            Some(own) => listed.extend(own),
            None => listed.extend(titles_of(project, plan, &id)),
        }
    }
    for renderer in plan.renderers {
        for (path, text) in renderer.site_files(found, project, plan.locales, &listed) {
            sink.put(Output { path, content: text.into_bytes() });
        }
    }
    built
}

/// Hands the pages of a plan to a sink, without the files around them, such as a table of contents; answers
/// also the pages of each guide that such files name.
pub fn build_pages(
    found: &mut Diagnostics,
    project: &Project<'_>,
    plan: &Plan<'_>,
    sink: &dyn Sink,
    memory: Option<&dyn PreviousBuild>,
) -> (Built, HashMap<String, Vec<PageSummary>>) {
    let shared = shared_fingerprint(found, project, plan);
    let forms = Forms::default();
    let mut before: HashMap<&str, Vec<&PageEntry>> = HashMap::new();
    for page in memory.iter().flat_map(|memory| &memory.manifest().pages) {
        before.entry(&page.guide).or_default().push(page);
    }
    let made: Vec<_> = plan
        .guides
        .par_iter()
        .map(|id| {
            if sink.gives_up() {
                return (Diagnostics::default(), GuideOutput::default());
            }
            let builder = Builder { project, plan, sink, shared, forms: &forms };
            let pages = before.get(id.as_str()).map(Vec::as_slice).unwrap_or_default();
            if let Some(kept) = memory.and_then(|memory| builder.kept(memory, id, pages)) {
                return (Diagnostics::default(), kept);
            }
            let mut found = Diagnostics::default();
            let file = project.guide(&mut found, id);
            let made = file.map(|file| builder.guide(&mut found, &file)).unwrap_or_default();
            (found, made)
        })
        .collect();
    let (mut built, mut titles) = (Built::default(), HashMap::new());
    for (id, (part, made)) in plan.guides.iter().zip(made) {
        let sources = made.sources.filter(|_| !part.has_errors());
        built.sources.extend(sources.map(|sources| (id.clone(), sources)));
        found.extend(part);
        built.pages.extend(made.pages);
        titles.insert(id.clone(), made.listed);
    }
    if sink.reports_problems() {
        forget_problems(found, &mut built.sources);
    }
    (built, titles)
}

/// Forgets what guides with problems were made from: docent makes them again, and reports their
/// problems again, as long as there are any. A problem in a shared file is every guide's.
fn forget_problems(found: &Diagnostics, sources: &mut BTreeMap<String, Sources>) {
    let paths: Vec<Option<&str>> =
        found.iter().map(|one| Some(one.span.as_ref()?.source().path())).collect();
    let known: BTreeSet<&str> =
        sources.values().flat_map(|one| &one.files).map(String::as_str).collect();
    if paths.iter().any(|path| path.is_none_or(|path| !known.contains(path))) {
        sources.clear();
        return;
    }
    let paths: BTreeSet<&str> = paths.into_iter().flatten().collect();
    sources.retain(|_, one| !one.files.iter().any(|path| paths.contains(path.as_str())));
}

/// The pages of a guide that isn't built now.
fn titles_of(project: &Project<'_>, plan: &Plan<'_>, id: &str) -> Vec<PageSummary> {
    // docent reports its problems when it builds it.
    let Some(file) = project.guide(&mut Diagnostics::default(), id) else { return Vec::new() };
    let locales = plan.offered(&project.offered(&file.guide));
    let headings = compose::headings(project, &file, &locales, plan.fallback);
    let source = project.source_locale();
    let listed = |(locale, (title, description)): &(Locale, compose::Heading)| {
        PageSummary::of(id, locale, (title, description.as_ref()), source)
    };
    headings.iter().map(listed).collect()
}

/// Pages by an earlier build's manifest, once for each locale.
fn listed_before(project: &Project<'_>, pages: &[&PageEntry]) -> Vec<PageSummary> {
    let language = |tag: &Option<SmolStr>| tag.as_ref().and_then(|tag| tag.parse().ok());
    let mut listed: Vec<PageSummary> = Vec::new();
    for page in pages {
        let Ok(locale) = page.locale.parse::<Locale>() else { continue };
        if listed.iter().all(|known| known.locale != locale) {
            listed.push(PageSummary {
                guide: page.guide.to_string(),
                locale,
                title: page.title.clone(),
                title_locale: language(&page.title_locale),
                description: page.description.clone(),
                description_locale: language(&page.description_locale),
                source: project.source_locale().clone(),
            });
        }
    }
    listed
}

/// The pages and files of a guide.
#[derive(Default)]
struct GuideOutput {
    pages: Vec<PageEntry>,
    listed: Vec<PageSummary>,
    sources: Option<Sources>,
}

struct Builder<'a> {
    project: &'a Project<'a>,
    plan: &'a Plan<'a>,
    sink: &'a dyn Sink,
    shared: Fingerprint,
    forms: &'a Forms,
}

impl Builder<'_> {
    fn guide(&self, found: &mut Diagnostics, file: &GuideFile) -> GuideOutput {
        let (project, plan) = (self.project, self.plan);
        let locales = plan.offered(&project.offered(&file.guide));
        let mut made = GuideOutput::default();
        let mut paths: BTreeSet<String> = self.own_paths(&file.guide.guide);
        let screens = plan.renderers.iter().any(Renderer::has_screens);
        for (page, words) in
            compose::pages(found, project, file, &locales, plan.fallback, (self.forms, screens))
        {
            for renderer in plan.renderers {
                let whole = renderer.embeds().then(|| embed(found, project.files(), &page));
                if let Some(text) = renderer.page(found, whole.as_ref().unwrap_or(&page), &words) {
                    for asset in renderer.assets(&page) {
                        if !self.sink.has(&asset.path) {
                            let content = asset.content.clone().into_bytes();
                            self.sink.put(Output { path: asset.path.clone(), content });
                        }
                    }
                    let path = renderer.path(&page);
                    self.sink.put(Output { path, content: text.into_bytes() });
                    let entry = PageEntry::of(&page, renderer);
                    self.sink.page(&entry);
                    made.pages.push(entry);
                }
            }
            made.listed.push(PageSummary::of(
                &page.guide,
                &page.locale,
                (&page.title, page.description.as_ref()),
                project.source_locale(),
            ));
            put_images(found, project.files(), &page, plan.renderers, self.sink);
            self.add_paths(&page, &mut paths);
        }
        let files: Vec<String> = paths.into_iter().collect();
        let fingerprint = self.fingerprint(&files);
        let pages = made.pages.len();
        made.sources = fingerprint.map(|fingerprint| Sources { files, fingerprint, pages });
        made
    }

    /// The pages that an earlier build made of a guide, if none of its inputs has changed and all of
    /// it is still there.
    fn kept(
        &self,
        memory: &dyn PreviousBuild,
        id: &str,
        pages: &[&PageEntry],
    ) -> Option<GuideOutput> {
        let sources = memory.manifest().sources.get(id)?;
        // A file that is new can't be in the list.
        let own = self.own_paths(id);
        let listed: BTreeSet<&String> = sources.files.iter().collect();
        let media = sources.files.iter().filter_map(|path| path.strip_prefix("docs/media/"));
        let is_overridden = |name: &str| {
            self.plan.locales.iter().any(|locale| {
                let path = self.project.media().path(&format!("media/{locale}/{name}"));
                path.is_some_and(|path| !listed.contains(&format!("docs/{path}")))
            })
        };
        if !own.iter().all(|path| listed.contains(path))
            || media.into_iter().any(is_overridden)
            || self.fingerprint(&sources.files)? != sources.fingerprint
        {
            return None;
        }
        let locales: Vec<String> = self.plan.locales.iter().map(ToString::to_string).collect();
        let formats = || self.plan.renderers.iter().map(|renderer| renderer.format.name);
        let pages = pages.iter().copied().filter(|page| {
            locales.iter().any(|locale| page.locale == *locale)
                && formats().any(|format| format == page.format)
        });
        let pages: Vec<PageEntry> = pages.cloned().collect();
        let files = pages.iter().flat_map(PageEntry::files);
        if pages.is_empty()
            || pages.len() != sources.pages
            || !files.into_iter().all(|path| memory.keep(path))
        {
            return None;
        }
        let mut made = GuideOutput { sources: Some(sources.clone()), ..GuideOutput::default() };
        made.listed = listed_before(self.project, &pages.iter().collect::<Vec<_>>());
        // In the order of the plan.
        made.listed.sort_by_key(|one| self.plan.locales.iter().position(|own| *own == one.locale));
        made.pages = pages;
        Some(made)
    }

    /// The paths of a guide's own structure and words.
    fn own_paths(&self, id: &str) -> BTreeSet<String> {
        let words = self.project.catalog().messages_of(id).into_iter().map(str::to_owned);
        words.chain([guide_path(id)]).collect()
    }

    /// Adds what else a page was made from: forms, pictures, and the guides that it leads to.
    fn add_paths(&self, page: &Page, paths: &mut BTreeSet<String>) {
        for id in page.all_forms() {
            paths.insert(form_path(&id));
            paths.extend(self.project.catalog().messages_of(&id).into_iter().map(str::to_owned));
        }
        paths.extend(pictures(page).into_iter().map(|path| format!("docs/{path}")));
        for link in page.links.values() {
            if let Link::Page { guide, .. } = link {
                paths.insert(guide_path(guide));
            }
        }
    }

    /// The fingerprint of these files, and of all shared ones; `None` where one can't be read.
    fn fingerprint(&self, paths: &[String]) -> Option<String> {
        let mut inputs = self.shared.to_bytes().to_vec();
        add_files(&mut inputs, self.project.files(), paths.iter().map(String::as_str))?;
        Some(Fingerprint::of(&inputs).to_string())
    }
}

/// The fingerprint of all that every page of a build depends on: docent itself, the options, and the
/// files that all share.
fn shared_fingerprint(
    found: &mut Diagnostics,
    project: &Project<'_>,
    plan: &Plan<'_>,
) -> Fingerprint {
    let mut inputs = Vec::new();
    // In which order they are named changes no page.
    let name = |renderer: &Renderer| format!("{} {:?}", renderer.format.name, renderer.parts);
    let formats: BTreeSet<String> = plan.renderers.iter().map(name).collect();
    // Pages in some locales are not all that there are of a guide.
    let all = |locales: &[Locale]| {
        let locales: BTreeSet<String> = locales.iter().map(ToString::to_string).collect();
        locales.into_iter().collect::<Vec<_>>().join(" ")
    };
    let locales = [all(plan.locales), all(project.locales())];
    for text in formats.into_iter().chain(locales).chain([
        env!("CARGO_PKG_VERSION").to_owned(),
        env!("DOCENT_SOURCE").to_owned(),
        format!("{:?}", plan.fallback),
    ]) {
        add(&mut inputs, text.as_bytes());
    }
    for path in project.shared_paths() {
        if let Err(error) = add_file(&mut inputs, project.files(), path) {
            found.push(Diagnostic::unread(path, &error));
        }
    }
    Fingerprint::of(&inputs)
}

fn add_files<'a>(
    inputs: &mut Vec<u8>,
    files: &dyn Files,
    paths: impl Iterator<Item = &'a str>,
) -> Option<()> {
    for path in paths {
        // A file that can't be read is reported where it is wanted.
        add_file(inputs, files, path).ok()?;
    }
    Some(())
}

/// Adds a file by its path and its fingerprint.
fn add_file(inputs: &mut Vec<u8>, files: &dyn Files, path: &str) -> Result<(), ReadError> {
    add(inputs, path.as_bytes());
    inputs.extend_from_slice(&files.fingerprint(path)?.to_bytes());
    Ok(())
}

/// Adds bytes with their length, so that no two lists of them are alike.
fn add(inputs: &mut Vec<u8>, bytes: &[u8]) {
    inputs.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
    inputs.extend_from_slice(bytes);
}

/// A page with its pictures in it, as addresses that hold them (RFC 2397).
pub fn embed(found: &mut Diagnostics, files: &dyn Files, page: &Page) -> Page {
    let mut page = page.clone();
    each_picture(&mut page.blocks, &mut |path| *path = picture(found, files, path));
    page
}

/// A picture as an address; empty after an error.
pub(crate) fn picture(found: &mut Diagnostics, files: &dyn Files, path: &str) -> String {
    let from = format!("docs/{path}");
    match files.bytes(&from) {
        Ok(content) => format!("data:{};base64,{}", media_type(path), BASE64.encode(&content)),
        Err(error) => {
            found.push(Diagnostic::unread(&from, &error));
            String::new()
        }
    }
}

/// The media type of a picture, by its name (RFC 2045; <https://www.iana.org/assignments/media-types>).
pub(crate) fn media_type(path: &str) -> String {
    let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let subtype = match extension.as_str() {
        "svg" => "svg+xml",
        "jpg" => "jpeg",
        "ico" => "vnd.microsoft.icon",
        other if other.bytes().all(|byte| byte.is_ascii_alphanumeric()) => other,
        _ => "*",
    };
    format!("image/{subtype}")
}

/// The images of a page, to be copied beside it.
fn put_images(
    found: &mut Diagnostics,
    files: &dyn Files,
    page: &Page,
    renderers: &[Renderer],
    sink: &dyn Sink,
) {
    for path in pictures(page) {
        let renderers = renderers.iter().filter(|renderer| !renderer.embeds());
        let mut places: BTreeSet<String> =
            renderers.map(|renderer| renderer.picture(page, path)).collect();
        // It is on the guide's pages in other locales, too.
        places.retain(|path| !sink.has(path));
        if places.is_empty() {
            continue;
        }
        let from = format!("docs/{path}");
        match files.bytes(&from) {
            Ok(content) => {
                for path in places {
                    sink.put(Output { path, content: content.clone() });
                }
            }
            Err(error) => found.push(Diagnostic::unread(&from, &error)),
        }
    }
}

/// The paths of the pictures on a page.
fn pictures(page: &Page) -> Vec<&str> {
    let mut paths = Vec::new();
    walk(&page.blocks, &mut |content| {
        if let Content::Picture(path) = content {
            paths.push(path);
        }
    });
    paths
}
