//! `docent init`: a small project to start from.

use std::path::PathBuf;

use super::{Failure, Outcome, Shared};
use crate::build::Output;
use crate::character::shown;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::disk::{self, Filled, NewFiles};
use crate::embedded::starter;

/// Make a new project to start from.
///
/// One guide with a form, in two languages, that builds at once; comments in its files
/// explain what you can change.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The new folder
    dir: PathBuf,
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    // What an earlier run began, this one goes on with.
    if disk::is_taken(&args.dir) && !NewFiles::is_begun(&args.dir) {
        return Err(Failure(format!("{} is there already, and not empty", shown(&args.dir))));
    }
    let files = starter().into_iter().map(|(path, content)| Output { path, content });
    let files: Vec<Output> = files.collect();
    let filled = NewFiles::open(&args.dir, "")?.fill(&args.dir, &files)?;
    let mut found = Diagnostics::default();
    report_kept(&mut found, &filled);
    let text = if shared.quiet { String::new() } else { super::paths(&filled.written) };
    Ok((found, text).into())
}

/// Reports files that an earlier run began, and that this one left as they are.
pub(super) fn report_kept(found: &mut Diagnostics, filled: &Filled) {
    for path in &filled.kept {
        let problem =
            format!("`{}` is not as docent makes it: docent keeps your file", shown(path));
        let help =
            "keep it as it is, or take over what it lacks from a new one, made in another folder";
        found.push(Diagnostic::warning(&Code::KEPT_FILE, problem).help(help));
    }
}
