//! `docent message`: prints messages.

use std::path::PathBuf;

use clap::ValueEnum;

use super::{Failure, NoProject, Outcome, Shared, lines, parse_locale};
use crate::character::log;
use crate::diagnostic::Diagnostic;
use crate::disk;
use crate::format_messages::{self, FormattedMessage};
use crate::json;
use crate::locale::Locale;
use crate::message::Arguments;

/// Print messages with given values.
///
/// The messages are the project's, or those of one file, which needs no project and can be in any
/// language. docent prints the faultless ones even if others have problems.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Ids of messages, or of attributes such as sign-in.alt [default: all of the file]
    ids: Vec<String>,
    /// The locale, such as nl-NL [default: the project's source locale]
    #[arg(short, long, value_name = "TAG", value_parser = parse_locale)]
    locale: Option<Locale>,
    /// The file of messages
    #[arg(long, value_name = "FILE.ftl")]
    file: Option<PathBuf>,
    /// The variables, such as '{"days": {"from": 5, "to": 7}, "name": "Ada"}'
    #[arg(long, value_name = "JSON", default_value = "{}", value_parser = format_messages::values)]
    values: Arguments,
    /// The format
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    format: Shape,
}

#[derive(Clone, Copy, ValueEnum)]
enum Shape {
    /// A line `id: text` for each
    Text,
    /// One object, from id to text
    Json,
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let is_announced = args.file.is_none() && !shared.quiet;
    let ended = shared.with(&NoProject::BuiltIn(is_announced), |found, project| {
        let wanted = args.locale.as_ref().unwrap_or(project.source_locale());
        let messages = match &args.file {
            Some(path) => match disk::read(path) {
                Ok(source) => {
                    format_messages::file(found, project, &source, wanted, &args.ids, &args.values)
                }
                Err(error) => {
                    found.push(Diagnostic::unread(&path.display().to_string(), &error));
                    Vec::new()
                }
            },
            None if args.ids.is_empty() => {
                return Err(Failure("name messages, or a file with --file".to_owned()));
            }
            None => match project.locale(found, wanted, None) {
                Some(locale) => {
                    format_messages::project(found, project, &locale, &args.ids, &args.values)
                }
                None => Vec::new(),
            },
        };
        print(&messages, args.format)
    })?;
    Ok(ended.into())
}

fn print(messages: &[FormattedMessage], format: Shape) -> Result<String, Failure> {
    match format {
        Shape::Text => {
            // The further lines of a message are indented below its first.
            let line = |one: &FormattedMessage| {
                format!("{}: {}", one.id, one.text.replace('\n', "\n    "))
            };
            Ok(log(&lines(messages.iter().map(line))).into_owned())
        }
        Shape::Json => {
            let object: serde_json::Map<_, _> =
                messages.iter().map(|one| (one.id.clone(), one.text.clone().into())).collect();
            let text = serde_json::to_string_pretty(&object).map_err(std::io::Error::from)?;
            Ok(json::for_logs(text) + "\n")
        }
    }
}
