//! `docent man`: the manual page.

use clap::CommandFactory;

use super::{Cli, Outcome};
use crate::diagnostic::Diagnostics;

/// Print the manual page, for `man -l -`.
///
/// It holds all commands, one after another.
#[derive(clap::Args)]
pub(super) struct Args {}

pub(super) fn run(_: &Args) -> Outcome {
    let mut page = Vec::new();
    let mut command = Cli::command();
    command.build();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        let man = clap_mangen::Man::new(sub.clone());
        man.render_synopsis_section(&mut page)?;
        man.render_description_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    Ok((Diagnostics::default(), String::from_utf8_lossy(&page).into_owned()).into())
}
