//! `docent locale`: the locales of a project.

use std::path::Path;

use clap::Subcommand;

use super::init::report_kept;
use super::{Failure, Outcome, Shared, parse_locale, paths};
use crate::build::Output;
use crate::disk::NewFiles;
use crate::locale::Locale;
use crate::project::PSEUDO_LOCALES;
use crate::translation::begin;

/// Add a locale to the project.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Make the files of a new locale, ready to translate
    ///
    /// docent makes each file of messages of the source locale for the new one, with the source's
    /// messages as comments and with the plural variants of the new language. Remove the `# `
    /// before a message and translate it; a commented message counts as missing.
    Add {
        /// The language tag, such as pl-PL
        #[arg(value_name = "TAG", value_parser = parse_locale)]
        locale: Locale,
    },
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let ended = shared.with_own_project(|found, project| {
        let Action::Add { locale } = &args.action;
        let root = shared.project.as_deref().unwrap_or(Path::new(""));
        let folder = format!("locales/{locale}");
        if PSEUDO_LOCALES.contains(&locale.to_string().as_str()) {
            let why = "docent makes it from the source's words, and it needs no files";
            return Err(Failure(format!("{locale} is a pseudo-locale: {why}")));
        }
        // What an earlier run began, this one goes on with.
        if project.locales().contains(locale) && !NewFiles::is_begun(&root.join(&folder)) {
            return Err(Failure(format!("the project has {locale} already")));
        }
        let files = begin(found, project, locale);
        if found.has_errors() {
            return Ok(String::new());
        }
        let output = |(path, text): (String, String)| Output { path, content: text.into_bytes() };
        let outputs: Vec<Output> = files.into_iter().map(output).collect();
        let filled = NewFiles::open(root, &folder)?.fill(root, &outputs)?;
        report_kept(found, &filled);
        if shared.quiet {
            return Ok(String::new());
        }
        Ok(paths(&filled.written))
    })?;
    Ok(ended.into())
}
