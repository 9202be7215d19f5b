//! The lines of a build for programs, beside those of its problems: JSON Lines, each with an `event`.

use serde::Serialize;

use crate::json;
use crate::manifest::PageEntry;

/// The change to a file of a build, made or needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FileChange {
    /// It was not there.
    Added,
    /// It was there with something else in it.
    Changed,
    /// It stays as it is.
    Kept,
    /// No guide makes it any more.
    Removed,
}

impl FileChange {
    /// The word that reports use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Kept => "kept",
            Self::Removed => "removed",
        }
    }
}

/// Which page a file is.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PageOfBuild<'a> {
    /// The guide.
    pub guide: &'a str,
    /// The locale.
    pub locale: &'a str,
    /// The format, or the flavor.
    pub format: &'a str,
}

impl<'a> PageOfBuild<'a> {
    /// The page of an entry.
    #[must_use]
    pub fn of(entry: &'a PageEntry) -> Self {
        Self { guide: &entry.guide, locale: &entry.locale, format: &entry.format }
    }
}

/// A file of a build.
#[derive(Clone, Debug, Serialize)]
pub struct FileOfBuild<'a> {
    /// Its path, relative to the working directory.
    pub path: String,
    /// The change to it.
    pub kind: FileChange,
    /// Which page it is, where it is one.
    #[serde(flatten)]
    pub page: Option<PageOfBuild<'a>>,
}

/// The end of a build in numbers. `files` is `added`, `changed` and `kept` together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Numbers {
    /// Whether nothing is written, so that the files are those that a build would write.
    pub check: bool,
    /// The folder, seen from where docent runs.
    pub out: String,
    /// The manifest: a file in that folder.
    pub manifest: String,
    /// The guides that were wanted.
    pub guides: usize,
    /// The locales that were wanted.
    pub locales: usize,
    /// The pages of these guides in these locales, in all formats.
    pub pages: usize,
    /// Those of them that this build made: as many as there are lines of pages.
    pub pages_made: usize,
    /// The files: pages, pictures, and what a host needs besides.
    pub files: usize,
    /// Those that were not there.
    pub added: usize,
    /// Those that were there with something else in them.
    pub changed: usize,
    /// Those that stay as they are.
    pub kept: usize,
    /// Files that no guide makes any more.
    pub removed: usize,
    /// The problems, by severity.
    pub errors: usize,
    /// See `errors`.
    pub warnings: usize,
    /// See `errors`.
    pub notes: usize,
    /// The exit code.
    pub exit_code: u8,
    /// The failure, where that is the reason for the code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
}

impl Numbers {
    /// Counts files by what happens to them.
    pub fn count(&mut self, files: &[FileOfBuild<'_>]) {
        let of = |kind| files.iter().filter(|file| file.kind == kind).count();
        (self.added, self.changed) = (of(FileChange::Added), of(FileChange::Changed));
        (self.kept, self.removed) = (of(FileChange::Kept), of(FileChange::Removed));
        self.files = self.added + self.changed + self.kept;
    }
}

/// A line of a build.
#[derive(Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event<'a> {
    /// A page has been made and waits for its place.
    Page {
        /// Its path to be, relative to the working directory.
        path: String,
        /// Which page it is.
        #[serde(flatten)]
        page: PageOfBuild<'a>,
    },
    /// A file is in its place.
    File(&'a FileOfBuild<'a>),
    /// A file is not as the build makes it.
    Difference(&'a FileOfBuild<'a>),
    /// The end.
    Summary(&'a Numbers),
}

impl Event<'_> {
    /// The event as a line.
    #[must_use]
    pub fn line(&self) -> String {
        // It holds nothing that JSON lacks.
        json::for_logs(serde_json::to_string(self).unwrap_or_default()) + "\n"
    }
}
