//! Reports for other programs, for commands that are asked for one.

use std::path::{Component, Path, PathBuf};

use super::{Failure, Shared};
use crate::disk;
use crate::report::{Report, ReportFormat};

/// A report when all is done; its summary goes where GitHub reads it.
///
/// # Errors
/// Where the file that GitHub reads can't be written.
pub(super) fn write(format: &ReportFormat, report: &Report<'_>) -> Result<String, Failure> {
    if let Some(summary) = format.summary {
        add_summary(&summary(report))?;
    }
    Ok(format.write.map_or_else(String::new, |write| write(report)))
}

/// The project's folder, as paths in reports begin with it: empty, or with a `/` at its end.
pub(super) fn folder(shared: &Shared) -> String {
    let path = plain(shared.project.as_deref().unwrap_or(Path::new(".")));
    if path.is_empty() || path.ends_with('/') { path } else { path + "/" }
}

/// A path as other programs know it: `./x` is `x`.
pub(super) fn plain(path: &Path) -> String {
    let parts = path.components().filter(|part| *part != Component::CurDir);
    parts.collect::<PathBuf>().display().to_string()
}

/// Adds to what GitHub shows of a step, where docent runs in one.
///
/// # Errors
/// Where the file that GitHub reads can't be written.
#[expect(clippy::disallowed_methods, reason = "GitHub names the file there, and only there")]
fn add_summary(text: &str) -> Result<(), Failure> {
    match std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) {
        Some(path) => Ok(disk::append(Path::new(&path), text)?),
        None => Ok(()),
    }
}
