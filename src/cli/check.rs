//! `docent check`: every check on the project.

use std::path::{Path, PathBuf};

use super::{Ended, Failure, Outcome, Shared, count, exit_code, listing, reports};
use crate::character::shown;
use crate::check::{check, folder};
use crate::code::{CODES, Code};
use crate::diagnostic::{Diagnostics, Severity, suggest};
use crate::disk::{self, Folder};
use crate::locale::Locale;
use crate::project::check_skipped;
use crate::report::{Listing, Report, ReportFormat};
use crate::source::Files;

/// Check the whole project, and write nothing.
///
/// Checks every guide in every locale and format, every form, every sample request, every file
/// of messages and every template. With --locales it checks the words of any other program that
/// uses Fluent. Exit code 1 after errors.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Text for people, JSON Lines, SARIF 2.1.0, or annotations for GitHub's workflows
    #[arg(
        long,
        alias = "format",
        value_name = "FORMAT",
        default_value = "human",
        value_parser = reports()
    )]
    report: &'static ReportFormat,
    /// Treat the problems of this code as errors
    #[arg(long, value_name = "CODE", value_parser = parse_code)]
    deny: Vec<&'static Code>,
    /// Don't report the problems of this code, unless they are errors
    #[arg(long, value_name = "CODE", value_parser = parse_code)]
    allow: Vec<&'static Code>,
    /// Check this folder of Fluent files instead of a project: a folder a locale in it
    #[arg(long, value_name = "DIR", requires = "source", conflicts_with = "project")]
    locales: Option<PathBuf>,
    /// The locale that the others are translated from
    #[arg(long, value_name = "TAG", requires = "locales", value_parser = super::parse_locale)]
    source: Option<Locale>,
    /// A function that the program has besides NUMBER, DATETIME and PLATFORM
    #[arg(long, value_name = "NAME", requires = "locales")]
    function: Vec<String>,
}

impl Args {
    /// Whether a project is checked.
    pub(super) fn has_project(&self) -> bool {
        self.locales.is_none()
    }
}

/// The name of a code on the command line.
fn parse_code(id: &str) -> Result<&'static Code, String> {
    Code::named(id).ok_or_else(|| suggest(id, CODES.iter().map(|code| code.id)))
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let (mut found, text) = match args.locales.as_deref().zip(args.source.as_ref()) {
        Some((folder, source)) => words(shared, folder, source, &args.function)?,
        None => project(shared)?,
    };
    // A comment gives a reason, which is stronger than `--deny`.
    found.report_unused();
    found.silence();
    found.judge(&args.deny, &args.allow);
    found.finish();
    if args.report.is_human() {
        let clean = found.count(Severity::Error) + found.count(Severity::Warning) == 0;
        let text = if clean && !shared.quiet { text } else { String::new() };
        return Ok((found, text).into());
    }
    let folder = listing::folder(shared);
    let shown = shared.shown(&found);
    let problems = Listing { found: &shown, folder: &folder };
    let report = Report { command: "docent check", problems, outputs: None, build: None };
    let text = listing::write(args.report, &report)?;
    let code = exit_code(&found, 0);
    Ok(Ended { found: Diagnostics::default(), text, code })
}

/// The problems that checks found, and the line for none.
type Found = Result<(Diagnostics, String), Failure>;

/// The words of a folder.
fn words(shared: &Shared, path: &Path, source: &Locale, functions: &[String]) -> Found {
    if !disk::is_folder(path) {
        return Err(Failure(format!("there is no folder {}", shown(path))));
    }
    let mut found = Diagnostics::default();
    let root = path.display().to_string();
    let root = if root == "/" { &root } else { root.trim_end_matches('/') };
    let files = Folder::open_all(root, shared.links())?;
    check_skipped(&mut found, files.skipped());
    let summary = folder(&mut found, &files, root, source, functions).unwrap_or_default();
    let (files, locales) = (count(summary.files, "file"), count(summary.locales, "locale"));
    Ok((found, format!("{files}, {locales}: no problems\n")))
}

fn project(shared: &Shared) -> Found {
    shared.with_own_project(|found, project| {
        check(found, project);
        let (guides, forms) = (project.guide_ids().len(), project.form_ids().len());
        let (guides, forms) = (count(guides, "guide"), count(forms, "form"));
        let locales = count(project.locales().len(), "locale");
        Ok(format!("{guides}, {forms}, {locales}: no problems\n"))
    })
}
