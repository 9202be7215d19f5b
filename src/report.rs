//! Reports: what a command found and did, in the forms that other programs read. `event` has the lines
//! that a build reports besides its problems. To add one: a file here with a `FORMAT`, its `mod` line,
//! and its row in `REPORTS`.

mod event;
mod github;
mod human;
mod json;
mod sarif;
mod summary;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::manifest::PageEntry;

pub use event::{Event, FileChange, FileOfBuild, Numbers, PageOfBuild};
pub use json::lines;

/// A form of reports.
pub struct ReportFormat {
    /// Its name on the command line.
    pub name: &'static str,
    /// The report, when all is done; nothing where the command's own text and problems are the report.
    pub write: Option<fn(&Report<'_>) -> String>,
    /// Whether a build reports each page, problem and file in a line as soon as it is known, in place of a
    /// report when all is done.
    pub streams: bool,
    /// The page that GitHub shows of a step of a workflow, in Markdown.
    pub summary: Option<fn(&Report<'_>) -> String>,
}

/// All forms of reports: what `--report` takes.
pub const REPORTS: &[&ReportFormat] =
    &[&human::FORMAT, &json::FORMAT, &sarif::FORMAT, &github::FORMAT];

impl ReportFormat {
    /// Whether people read it.
    #[must_use]
    pub fn is_human(&self) -> bool {
        self.write.is_none()
    }

    /// Whether it has a place for failures (exit code 2).
    #[must_use]
    pub fn has_failures(&self) -> bool {
        self.streams || self.summary.is_some()
    }
}

/// The form of reports of this name.
#[must_use]
pub fn report_format(name: &str) -> Option<&'static ReportFormat> {
    REPORTS.iter().copied().find(|format| format.name == name)
}

/// Problems and the folder that their paths are below, seen from the repository's root: empty, or
/// with a `/` at its end.
#[derive(Clone, Copy)]
pub struct Listing<'a> {
    /// The problems.
    pub found: &'a Diagnostics,
    /// The folder.
    pub folder: &'a str,
}

/// The problems that a command found, and its result.
pub struct Report<'a> {
    /// The command.
    pub command: &'a str,
    /// The problems of the project.
    pub problems: Listing<'a>,
    /// The problems of files outside the project: those that a build would make otherwise.
    pub outputs: Option<Listing<'a>>,
    /// For a build: its numbers, its files, and what is known of its pages.
    pub build: Option<(&'a Numbers, &'a [FileOfBuild<'a>], &'a [PageEntry])>,
}

impl<'a> Report<'a> {
    /// All problems, each with the folder that its path is below.
    fn all(&self) -> Vec<(&'a Diagnostic, &'a str)> {
        let listings = std::iter::once(self.problems).chain(self.outputs);
        listings.flat_map(Listing::problems).collect()
    }
}

impl<'a> Listing<'a> {
    /// The problems with the folder.
    fn problems(self) -> impl Iterator<Item = (&'a Diagnostic, &'a str)> {
        self.found.iter().map(move |one| (one, self.folder))
    }
}
