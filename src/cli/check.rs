//! `docent check`: every check on the project.

use super::{Outcome, Shared};
use crate::check::check;
use crate::diagnostic::Severity;

/// Check the whole project, and write nothing.
///
/// Looks at every guide in every locale and format, every form, every sample request, every file
/// of messages and every template. Exit code 1 after errors.
#[derive(clap::Args)]
pub(super) struct Args {}

pub(super) fn run(shared: &Shared, _: &Args) -> Outcome {
    shared.with_project(|found, project| {
        check(found, project);
        let clean = found.count(Severity::Error) + found.count(Severity::Warning) == 0;
        if !clean || shared.quiet {
            return Ok(String::new());
        }
        let (guides, forms) = (project.guide_ids().len(), project.form_ids().len());
        let (guides, forms) = (super::count(guides, "guide"), super::count(forms, "form"));
        let locales = super::count(project.locales().len(), "locale");
        Ok(format!("{guides}, {forms}, {locales}: no problems\n"))
    })
}
