//! `docent accept`: these translations match the present source.

use std::path::Path;

use clap::ValueEnum;

use super::{Failure, Outcome, Shared, lines, parse_locale};
use crate::build::Output;
use crate::disk;
use crate::intl::Date;
use crate::locale::Locale;
use crate::project::is_project;
use crate::state::State;
use crate::state::{Origin, Record};
use crate::status::accept;

/// Record that translations match the present source.
///
/// Writes `locales/<tag>/state.yaml`. Who accepts and when is recorded only if you say so.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The locale
    #[arg(value_name = "TAG", value_parser = parse_locale)]
    locale: Locale,
    /// Messages: id, or file/id [default: all that have a translation]
    ids: Vec<String>,
    /// How the translations came about
    #[arg(long, value_name = "ORIGIN", default_value = "human")]
    origin: OriginArg,
    /// The day, such as 2026-11-23
    #[arg(long)]
    date: Option<Date>,
    /// Who made or reviewed them
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum OriginArg {
    /// A person wrote them
    Human,
    /// A machine made them
    Machine,
    /// A person has looked at them and found them good
    Reviewed,
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let ended = shared.with_project(|found, project| {
        let root = shared.project.as_deref().unwrap_or(Path::new(""));
        if !is_project(&disk::Folder::open(root)?) {
            return Err(Failure("there is no project here to record anything in".to_owned()));
        }
        let Some(locale) = project.locale(found, &args.locale, None) else {
            return Ok(String::new());
        };
        let origin = match args.origin {
            OriginArg::Human => Origin::Human,
            OriginArg::Machine => Origin::Machine,
            OriginArg::Reviewed => Origin::Reviewed,
        };
        let date = args.date.map(|date| date.to_string());
        let by = args.by.clone();
        let made = Record { of: String::new(), origin, date, by, source: String::new() };
        let state = accept(found, project, &locale, &args.ids, &made);
        let Some(state) = state.filter(|_| !found.has_errors()) else { return Ok(String::new()) };
        let output = Output { path: State::path(&locale), content: state.write().into_bytes() };
        let written = disk::write(root, &[output])?;
        if shared.quiet {
            return Ok(String::new());
        }
        Ok(lines(written.iter().map(|path| path.display())))
    })?;
    Ok(ended.into())
}
