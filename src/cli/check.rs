//! `docent check`: every check on the project.

use clap::ValueEnum;

use super::{Outcome, Shared};
use crate::check::check;
use crate::code::{CODES, Code};
use crate::diagnostic::{Diagnostics, Severity, suggest};
use crate::report;

/// Check the whole project, and write nothing.
///
/// Looks at every guide in every locale and format, every form, every sample request, every file
/// of messages and every template. Exit code 1 after errors.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Text for people, JSON Lines, SARIF 2.1.0, or annotations for GitHub's workflows
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Shape,
    /// Treat the problems of this code as errors
    #[arg(long, value_name = "CODE", value_parser = parse_code)]
    deny: Vec<&'static Code>,
    /// Don't report the problems of this code, unless they are errors
    #[arg(long, value_name = "CODE", value_parser = parse_code)]
    allow: Vec<&'static Code>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Shape {
    Human,
    Json,
    Sarif,
    Github,
}

/// The name of a code on the command line.
fn parse_code(id: &str) -> Result<&'static Code, String> {
    Code::named(id).ok_or_else(|| suggest(id, CODES.iter().map(|code| code.id)))
}

impl Args {
    /// The problems as programs read them, on standard output; `None` where people do.
    pub(super) fn listing(&self, shared: &Shared, found: &Diagnostics) -> Option<String> {
        let found = &shared.shown(found);
        let folder = shared.project.as_deref().map(|folder| format!("{}/", folder.display()));
        let folder = folder.unwrap_or_default();
        match self.format {
            Shape::Human => None,
            Shape::Json => Some(report::json(found)),
            Shape::Sarif => Some(report::sarif(found, &folder)),
            Shape::Github => Some(report::github(found, &folder)),
        }
    }
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let (mut found, text) = shared.with_project(|found, project| {
        check(found, project);
        let (guides, forms) = (project.guide_ids().len(), project.form_ids().len());
        let (guides, forms) = (super::count(guides, "guide"), super::count(forms, "form"));
        let locales = super::count(project.locales().len(), "locale");
        Ok(format!("{guides}, {forms}, {locales}: no problems\n"))
    })?;
    found.judge(&args.deny, &args.allow);
    let clean = found.count(Severity::Error) + found.count(Severity::Warning) == 0;
    Ok((found, if clean && !shared.quiet { text } else { String::new() }))
}
