//! `docent build`: guides × locales × formats into a folder.

use std::path::PathBuf;

use super::{FallbackArg, Outcome, Shared, chosen, flavors, formats, parse_locale, policy};
use crate::build::{Plan, build};
use crate::diagnostic::Diagnostics;
use crate::disk;
use crate::format::{Format, Press, configured, format};
use crate::locale::Locale;
use crate::project::Project;

/// The formats of a build that nobody told otherwise.
const USUAL: &[&str] = &["html", "md"];

/// Build guides into a folder.
///
/// Writes `<out>/<locale>/<guide>.<extension>` and the images beside them, and prints the path of
/// each. After any error nothing is written.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The guides' ids [default: all]
    guides: Vec<String>,
    /// The locales, such as nl-NL,de-DE [default: all]
    #[arg(short, long, value_name = "TAG,…", value_delimiter = ',', value_parser = parse_locale)]
    locale: Vec<Locale>,
    /// The formats [default: docent.yaml's, else html and md]
    #[arg(short, long, value_name = "FMT,…", value_delimiter = ',', value_parser = formats(true))]
    format: Vec<&'static Format>,
    /// The dialect and the folders of a host
    #[arg(long, value_name = "NAME", value_parser = flavors())]
    flavor: Option<&'static Format>,
    /// The folder to write to
    #[arg(short, long, value_name = "DIR", default_value = "site")]
    out: PathBuf,
    /// What happens to messages that a locale lacks [default: docent.yaml's, else mark]
    #[arg(long, value_name = "POLICY")]
    fallback: Option<FallbackArg>,
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let ended = shared.with_project(|found, project| {
        let guides = if args.guides.is_empty() { project.guide_ids() } else { args.guides.clone() };
        let locales = locales(found, project, &args.locale);
        let mut formats = chosen(&args.format, args.flavor)?;
        if formats.is_empty() {
            formats = usual(found, project);
        }
        let presses: Vec<Press> =
            formats.iter().filter_map(|format| Press::new(found, project, format)).collect();
        let fallback = policy(args.fallback, project);
        let plan = Plan { guides: &guides, locales: &locales, presses: &presses, fallback };
        let outputs = build(found, project, &plan);
        if found.has_errors() {
            return Ok(String::new());
        }
        let written = disk::write(&args.out, &outputs)?;
        if shared.quiet {
            return Ok(String::new());
        }
        Ok(super::lines(written.iter().map(|path| path.display())))
    })?;
    Ok(ended.into())
}

fn locales(found: &mut Diagnostics, project: &Project<'_>, wanted: &[Locale]) -> Vec<Locale> {
    if wanted.is_empty() {
        return project.locales().to_vec();
    }
    let mut locales: Vec<Locale> =
        wanted.iter().filter_map(|locale| project.locale(found, locale, None)).collect();
    locales.sort();
    locales.dedup();
    locales
}

/// The formats of the settings, else the usual ones.
fn usual(found: &mut Diagnostics, project: &Project<'_>) -> Vec<&'static Format> {
    let usual = || USUAL.iter().filter_map(|name| format(name)).collect();
    configured(found, project).unwrap_or_else(usual)
}
