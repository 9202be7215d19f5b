//! The output of a build, in the format of `--report`: pages as they are made, problems as soon as all
//! are known, files once they are in their places.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::super::{
    Ended, Failure, Outcome, Shared, count, exit_code, listing, paths, print, unread,
};
use super::{Args, difference, difference_kind};
use crate::build::{Output, Sink};
use crate::character::shown;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::disk::{Changes, Difference, MANIFEST, OutputFolder};
use crate::manifest::PageEntry;
use crate::project::Project;
use crate::report::{self, Event, FileChange, FileOfBuild, Listing, Numbers, PageOfBuild, Report};
use crate::source::Source;

/// The result of a build.
#[derive(Default)]
pub(super) struct BuildResult {
    /// The guides that were wanted.
    pub(super) guides: usize,
    /// The locales that were wanted.
    pub(super) locales: usize,
    /// The pages of these.
    pub(super) pages: usize,
    /// The changes to the files.
    pub(super) changes: Changes,
    /// With `--check`, the files that differ.
    pub(super) differences: Vec<Difference>,
    /// The manifest of the folder; for other programs only.
    pub(super) known: Vec<PageEntry>,
    /// The manifest of the earlier build.
    pub(super) before: Vec<PageEntry>,
}

impl BuildResult {
    /// How much was written, in a line.
    pub(super) fn written(&self) -> String {
        let (all, written) = (self.changes.files.len(), self.changes.written.len());
        format!("{written} of {all} files written, {} removed", self.changes.removed.len())
    }

    /// The summary of a build, in a line: the project, how much, and the folder.
    pub(super) fn summary(&self, project: &Project<'_>, shared: &Shared, out: &Path) -> String {
        let whose = match &shared.project {
            _ if project.is_built_in() => "docent's own project".to_owned(),
            Some(root) => format!("the project in {}", shown(root)),
            None => "the project in this folder".to_owned(),
        };
        let (guides, locales) = (count(self.guides, "guide"), count(self.locales, "locale"));
        format!("built {guides} × {locales} of {whose} into {}", shown(out))
    }

    /// The change to each file, by path below the folder.
    fn kinds(&self) -> BTreeMap<&str, FileChange> {
        let written: BTreeSet<&String> = self.changes.written.iter().collect();
        let kind = |path: &String| match (written.contains(path), self.changes.added.contains(path))
        {
            (false, _) => FileChange::Kept,
            (true, false) => FileChange::Changed,
            (true, true) => FileChange::Added,
        };
        let mut kinds: BTreeMap<&str, FileChange> =
            self.changes.files.iter().map(|path| (path.as_str(), kind(path))).collect();
        kinds.extend(self.changes.removed.iter().map(|path| (path.as_str(), FileChange::Removed)));
        kinds.extend(self.differences.iter().map(|one| {
            let kind = match (&one.old, &one.new) {
                (None, _) => FileChange::Added,
                (_, None) => FileChange::Removed,
                _ => FileChange::Changed,
            };
            (one.path.as_str(), kind)
        }));
        kinds
    }

    /// All files with what happens to them.
    fn files(&self, out: &Path) -> Vec<FileOfBuild<'_>> {
        fn by_path(entries: &[PageEntry]) -> BTreeMap<&str, &PageEntry> {
            entries.iter().map(|entry| (entry.path.as_str(), entry)).collect()
        }
        let (known, before) = (by_path(&self.known), by_path(&self.before));
        let file = |(path, kind): (&str, FileChange)| {
            let pages = if kind == FileChange::Removed { &before } else { &known };
            let page = pages.get(path).map(|entry| PageOfBuild::of(entry));
            FileOfBuild { path: below(out, path), kind, page }
        };
        self.kinds().into_iter().map(file).collect()
    }
}

/// A path below the folder, seen from where docent runs.
fn below(out: &Path, path: &str) -> String {
    out.join(path).display().to_string()
}

/// Lines on standard output, from several threads: each is printed at once.
struct ReportWriter {
    /// Why they can't be written.
    error: Mutex<Option<io::Error>>,
}

impl ReportWriter {
    fn write_lines(&self, lines: &str) {
        let mut known = self.error.lock().unwrap_or_else(PoisonError::into_inner);
        if known.is_none()
            && let Err(error) = print(lines)
        {
            *known = Some(error);
        }
    }
}

/// Reports a build.
pub(super) struct BuildReporter<'a> {
    pub(super) shared: &'a Shared,
    pub(super) args: &'a Args,
    writer: ReportWriter,
    /// The pages made so far.
    pages: AtomicUsize,
    /// Whether the problems have been reported.
    has_reported: Cell<bool>,
    /// A failure of an earlier build that was reported already.
    known: Option<&'a str>,
}

impl<'a> BuildReporter<'a> {
    pub(super) fn new(shared: &'a Shared, args: &'a Args, known: Option<&'a str>) -> Self {
        let (writer, pages) = (ReportWriter { error: Mutex::new(None) }, AtomicUsize::new(0));
        Self { shared, args, writer, pages, has_reported: Cell::new(false), known }
    }

    /// The folder of a build, with an ear for its pages.
    pub(super) fn sink<'b>(&'b self, site: &'b OutputFolder) -> ReportingSink<'b> {
        let loud = self.args.report.streams && !self.shared.quiet;
        let writer = loud.then_some(&self.writer);
        ReportingSink { site, out: &self.args.out, writer, pages: &self.pages }
    }

    /// Reports the problems to a program that reads along; all are known now.
    pub(super) fn problems(&self, found: &mut Diagnostics) {
        if self.args.report.streams && !self.has_reported.replace(true) {
            found.finish();
            self.writer.write_lines(&report::lines(&self.shared.shown(found), Some("problem")));
        }
    }

    /// Whether standard output can't be written.
    pub(super) fn is_mute(&self) -> bool {
        self.writer.error.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Reports the rest.
    pub(super) fn end(&self, outcome: Result<(Diagnostics, BuildResult), Failure>) -> Outcome {
        let (mut found, made, failure) = match outcome {
            Ok((found, made)) => (found, made, None),
            Err(failure) if !self.args.report.has_failures() || self.known == Some(&failure.0) => {
                return Err(failure);
            }
            Err(failure) => (Diagnostics::default(), BuildResult::default(), Some(failure)),
        };
        self.problems(&mut found);
        let code = u8::from(!made.differences.is_empty());
        if self.args.report.is_human() {
            let text = if found.has_errors() { String::new() } else { self.human(&made) };
            return Ok(Ended { found, text, code });
        }
        found.finish();
        let mut code = if failure.is_some() { 2 } else { exit_code(&found, code) };
        let files = made.files(&self.args.out);
        let mut numbers = self.numbers(&found, &made, code);
        numbers.failure = failure.as_ref().map(|Failure(problem)| problem.clone());
        numbers.count(&files);
        let text = if self.args.report.streams {
            self.stream(&files, &numbers);
            let error = self.writer.error.lock().unwrap_or_else(PoisonError::into_inner);
            match &*error {
                Some(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    let problem = format!("standard output can't be written: {error}");
                    return Err(Failure(problem));
                }
                Some(_) => code = unread(code),
                None => {}
            }
            String::new()
        } else {
            self.listings(&found, &files, &numbers, &made)?
        };
        match failure {
            Some(failure) => Err(failure),
            None => Ok(Ended { found: Diagnostics::default(), text, code }),
        }
    }

    /// For people: the differences, else the files.
    fn human(&self, made: &BuildResult) -> String {
        let out = &self.args.out;
        if self.args.check {
            return made.differences.iter().map(|one| difference(out, one)).collect();
        }
        if self.shared.quiet || self.args.watch {
            return String::new();
        }
        paths(made.changes.files.iter().map(|path| out.join(path)))
    }

    fn numbers(&self, found: &Diagnostics, made: &BuildResult, exit_code: u8) -> Numbers {
        let shown = self.shared.shown(found);
        Numbers {
            check: self.args.check,
            out: self.args.out.display().to_string(),
            manifest: below(&self.args.out, MANIFEST),
            guides: made.guides,
            locales: made.locales,
            pages: made.pages,
            pages_made: self.pages.load(Ordering::Relaxed),
            errors: shown.count(Severity::Error),
            warnings: shown.count(Severity::Warning),
            notes: shown.count(Severity::Note),
            exit_code,
            ..Numbers::default()
        }
    }

    /// The last lines of a stream.
    fn stream(&self, files: &[FileOfBuild<'_>], numbers: &Numbers) {
        for file in files {
            if self.args.check && file.kind != FileChange::Kept {
                self.writer.write_lines(&Event::Difference(file).line());
            } else if !self.args.check && !self.shared.quiet {
                self.writer.write_lines(&Event::File(file).line());
            }
        }
        self.writer.write_lines(&Event::Summary(numbers).line());
    }

    /// The report for programs that read all at once.
    fn listings(
        &self,
        found: &Diagnostics,
        files: &[FileOfBuild<'_>],
        numbers: &Numbers,
        made: &BuildResult,
    ) -> Result<String, Failure> {
        let mut stale = Diagnostics::default();
        for one in &made.differences {
            stale.push(stale_output(&self.args.out, one));
        }
        let (found, folder) = (self.shared.shown(found), listing::folder(self.shared));
        // Problems are in the project, outputs wherever they were wanted.
        let report = Report {
            command: "docent build",
            problems: Listing { found: &found, folder: &folder },
            outputs: Some(Listing { found: &stale, folder: "" }),
            build: Some((numbers, files, &*made.known)),
        };
        listing::write(self.args.report, &report)
    }
}

/// A file that is not as the build makes it, as a problem.
fn stale_output(out: &Path, one: &Difference) -> Diagnostic {
    let path = listing::plain(&out.join(&one.path));
    let place = Source::new(path.clone(), "").span(0..0);
    Diagnostic::error(&Code::STALE_OUTPUT, format!("`{}` {}", shown(&path), difference_kind(one)))
        .at(place)
        .help("build again, and keep what comes of it")
}

/// The folder of a build, and the reporter of its pages.
pub(super) struct ReportingSink<'a> {
    site: &'a OutputFolder,
    out: &'a Path,
    writer: Option<&'a ReportWriter>,
    pages: &'a AtomicUsize,
}

impl Sink for ReportingSink<'_> {
    fn put(&self, output: Output) {
        self.site.put(output);
    }

    fn has(&self, path: &str) -> bool {
        self.site.has(path)
    }

    fn page(&self, entry: &PageEntry) {
        self.pages.fetch_add(1, Ordering::Relaxed);
        if let Some(writer) = self.writer {
            let path = below(self.out, &entry.path);
            writer.write_lines(&Event::Page { path, page: PageOfBuild::of(entry) }.line());
        }
    }
}
