//! `docent accept`: these translations match the present source.

use std::path::Path;

use clap::ValueEnum;

use super::{Outcome, Shared, parse_locale, parse_text, paths};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::disk::Update;
use crate::intl::Date;
use crate::limit;
use crate::locale::Locale;
use crate::state::State;
use crate::state::{Origin, TranslationRecord};
use crate::status::accept;

/// Record that translations match the present source.
///
/// Writes `locales/<tag>/state.yaml`. docent records a name and a day only with `--by` and `--date`. Without ids
/// and without options, messages whose record matches already keep it.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The locale
    #[arg(value_name = "TAG", value_parser = parse_locale)]
    locale: Locale,
    /// Messages: id, or file/id [default: all that have a translation]
    ids: Vec<String>,
    /// How the translations came about [default: human]
    #[arg(long, value_name = "ORIGIN")]
    origin: Option<OriginArg>,
    /// The day, such as 2026-11-23
    #[arg(long)]
    date: Option<Date>,
    /// The translator or reviewer
    #[arg(long, value_name = "NAME", value_parser = parse_text)]
    by: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum OriginArg {
    /// A person wrote them
    Human,
    /// A machine made them
    Machine,
    /// A person has reviewed them and found them good
    Reviewed,
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let root = shared.project.as_deref().unwrap_or(Path::new(""));
    // Which file it is, before it is locked; then all is read again.
    let (mut found, locale) =
        shared.with_own_project(|found, project| Ok(project.locale(found, &args.locale, None)))?;
    let Some(locale) = locale.filter(|_| !found.has_errors()) else {
        return Ok((found, String::new()).into());
    };
    let path = State::path(&locale);
    let update = Update::begin(root, &path)?;
    let (more, text) = shared.with_own_project(|found, project| {
        let origin = match args.origin {
            Some(OriginArg::Human) | None => Origin::Human,
            Some(OriginArg::Machine) => Origin::Machine,
            Some(OriginArg::Reviewed) => Origin::Reviewed,
        };
        let date = args.date.map(|date| date.to_string());
        let by = args.by.clone();
        let made = TranslationRecord { of: String::new(), origin, date, by, source: String::new() };
        let explicit = args.origin.is_some() || args.date.is_some() || args.by.is_some();
        let state = accept(found, project, &locale, &args.ids, &made, explicit);
        let Some(state) = state.filter(|_| !found.has_errors()) else { return Ok(String::new()) };
        let text = state.write();
        if text.len() > limit::FILE {
            let problem = format!(
                "`{path}` would be larger than the {} bytes that docent reads",
                limit::FILE
            );
            let help =
                "shorten the longest source messages, or move guides into a project of their own";
            found.push(Diagnostic::error(&Code::TOO_LARGE, problem).help(help));
            return Ok(String::new());
        }
        update.finish(text.as_bytes())?;
        Ok(if shared.quiet { String::new() } else { paths([root.join(path)]) })
    })?;
    found.extend(more);
    Ok((found, text).into())
}
