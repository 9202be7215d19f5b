//! `docent completions`: what a shell needs to complete commands.

use clap::CommandFactory;
use clap_complete::Shell;

use super::{Cli, Outcome};
use crate::diagnostic::Diagnostics;

/// Print completions for a shell.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The shell
    shell: Shell,
}

#[expect(clippy::unnecessary_wraps, reason = "the signature of all commands")]
pub(super) fn run(args: &Args) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "docent", &mut script);
    Ok((Diagnostics::default(), String::from_utf8_lossy(&script).into_owned()).into())
}
