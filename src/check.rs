//! Checks: everything that could go wrong with a project, looked for without writing anything.
//! To add one: a file here, its `mod` line, and its row in `CHECKS`.

mod files;
mod folder;
mod forms;
mod pages;
mod rendered;
mod requests;
mod templates;
mod translations;
mod unused;
mod words;

use crate::diagnostic::Diagnostics;
use crate::project::Project;

pub use folder::{Summary, folder};

/// A check.
pub struct Check {
    /// Its name.
    pub name: &'static str,
    /// Looks, and reports what it finds.
    pub run: fn(&mut Diagnostics, &Project<'_>),
}

/// All checks.
pub const CHECKS: &[Check] = &[
    Check { name: "files", run: files::check },
    Check { name: "words", run: words::check },
    Check { name: "pages", run: pages::check },
    Check { name: "forms", run: forms::check },
    Check { name: "requests", run: requests::check },
    Check { name: "translations", run: translations::check },
    Check { name: "templates", run: templates::check },
    Check { name: "rendered", run: rendered::check },
    Check { name: "unused", run: unused::check },
];

/// Runs all checks on a project.
pub fn check(found: &mut Diagnostics, project: &Project<'_>) {
    project.catalog().remember();
    for check in CHECKS {
        (check.run)(found, project);
    }
}
