//! `docent status`: translated, stale, missing.

use clap::ValueEnum;

use super::{Failure, Outcome, Shared, parse_locale};
use crate::character::{log, shown};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json;
use crate::locale::Locale;
use crate::status::{Counts, Status, TranslationState, status, word_diff};

/// Show what is translated, stale and missing in each locale.
///
/// A translation is stale when the source message has changed since it was made. For each stale
/// one, the change is shown word by word beside the translation.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Only these locales, such as nl-NL,de-DE
    #[arg(short, long, value_name = "TAG,…", value_delimiter = ',', value_parser = parse_locale)]
    locale: Vec<Locale>,
    /// A table, or one object for other programs
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Shape,
    /// Exit with 1 if a locale has less than this share translated and not stale
    #[arg(long, value_name = "PERCENT")]
    fail_under: Option<f64>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Shape {
    Human,
    Json,
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let ended = shared.with_own_project(|found, project| {
        let Some(mut all) = status(found, project) else { return Ok(String::new()) };
        if !args.locale.is_empty() {
            let wanted: Vec<Locale> = args
                .locale
                .iter()
                .filter_map(|locale| project.locale(found, locale, None))
                .collect();
            all.retain(|status| wanted.contains(&status.locale));
        }
        for status in &all {
            check_share(found, status, args.fail_under);
        }
        match args.format {
            Shape::Human => Ok(human(&all)),
            Shape::Json => {
                let text = serde_json::to_string_pretty(&all).map_err(std::io::Error::from);
                Ok(json::for_logs(text.map_err(Failure::from)?) + "\n")
            }
        }
    })?;
    Ok(ended.into())
}

fn check_share(found: &mut Diagnostics, status: &Status, fail_under: Option<f64>) {
    if let Some(least) = fail_under.filter(|least| status.counts.percent() < *least) {
        let percent = status.counts.percent();
        let problem =
            format!("{} is {percent:.1} % translated, less than {least} %", status.locale);
        found.push(
            Diagnostic::error(&Code::MISSING_MESSAGE, problem)
                .help("translate what is missing or stale, then `docent accept` it"),
        );
    }
}

fn human(all: &[Status]) -> String {
    let heads =
        ["", "messages", "translated", "stale", "missing", "obsolete", "machine", "unrecorded"];
    let mut rows = vec![heads.map(str::to_owned)];
    for status in all {
        rows.push(row(&status.locale.to_string(), &status.counts));
        rows.extend(
            status.files.iter().map(|(file, counts)| row(&format!("  {}", shown(file)), counts)),
        );
    }
    let width = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..heads.len()).map(width).collect();
    let mut out = String::new();
    for row in &rows {
        let mut line = format!("{:<width$}", row[0], width = widths[0]);
        for (cell, width) in row.iter().zip(&widths).skip(1) {
            line.push_str(&format!("  {cell:>width$}"));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    for status in all {
        out.push_str(&stale(status));
    }
    out
}

fn row(name: &str, counts: &Counts) -> [String; 8] {
    [
        name.to_owned(),
        counts.messages.to_string(),
        format!("{} ({:.0} %)", counts.translated, counts.percent().floor()),
        counts.stale.to_string(),
        counts.missing.to_string(),
        counts.obsolete.to_string(),
        counts.machine.to_string(),
        counts.unrecorded.to_string(),
    ]
}

/// Each stale message of a locale: what changed in the source, and the translation.
fn stale(status: &Status) -> String {
    let mut out = String::new();
    for message in status.messages.iter().filter(|one| one.state == TranslationState::Stale) {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let change = word_diff(&text(&message.was), &text(&message.now));
        let (locale, file) = (&status.locale, &message.file);
        let indented = |text: &str| log(&text.replace('\n', "\n    ")).into_owned();
        out.push_str(&format!(
            "\n{locale} {}: stale\n    {}\n    {}\n",
            shown(file),
            indented(&change),
            indented(&text(&message.translation)),
        ));
    }
    out
}
