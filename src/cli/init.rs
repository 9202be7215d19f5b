//! `docent init`: a small project to start from.

use std::path::PathBuf;

use super::{Failure, Outcome, Shared};
use crate::build::Output;
use crate::character::shown;
use crate::diagnostic::Diagnostics;
use crate::disk::{self, NewFiles};
use crate::embedded::starter;

/// Make a new project to start from.
///
/// One guide with a form, in two languages, that builds at once; its files say what can be
/// changed where.
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
    let written = NewFiles::open(&args.dir, "")?.fill(&args.dir, &files)?;
    let text = if shared.quiet { String::new() } else { super::paths(&written) };
    Ok((Diagnostics::default(), text).into())
}
