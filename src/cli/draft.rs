//! `docent draft`: a form's Details block, blank or filled.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::{Failure, FallbackArg, Outcome, Shared, formats, parse_locale, policy};
use crate::details;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::disk;
use crate::draft::draft;
use crate::form::Labels;
use crate::format::{Format, Press};
use crate::locale::Locale;
use crate::page::Details;
use crate::project::{self, Project};

/// Fill a form from a request, or print the blank form.
///
/// The request is YAML: the form, the customer's locale, and the values of its fields. Every
/// answer is looked at first; what is wrong is said in the customer's language, and then nothing
/// is printed.
#[derive(clap::Args)]
pub(super) struct Args {
    /// A request's file; - reads standard input
    #[arg(conflicts_with = "form")]
    request: Option<PathBuf>,
    /// Print this form blank
    #[arg(long, value_name = "FORM")]
    form: Option<String>,
    /// The reader's locale [default: the request's, else the project's source locale]
    #[arg(short, long, value_name = "TAG", value_parser = parse_locale)]
    locale: Option<Locale>,
    /// The format
    #[arg(short, long, value_name = "FORMAT", default_value = "text", value_parser = formats())]
    format: &'static Format,
    /// Whose labels the block has [default: the form's choice, else the reader's]
    #[arg(long, value_name = "WHOSE")]
    labels: Option<LabelsArg>,
    /// What happens to messages that the locale lacks [default: docent.yaml's, else mark]
    #[arg(long, value_name = "POLICY")]
    fallback: Option<FallbackArg>,
}

#[derive(Clone, Copy, ValueEnum)]
enum LabelsArg {
    /// Those of the desk that receives it
    Recipient,
    /// Those of the locale
    Reader,
    /// The recipient's, each followed by the reader's
    Both,
}

impl From<LabelsArg> for Labels {
    fn from(labels: LabelsArg) -> Self {
        match labels {
            LabelsArg::Recipient => Self::Recipient,
            LabelsArg::Reader => Self::Reader,
            LabelsArg::Both => Self::Both,
        }
    }
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    shared.with_project(|found, project| {
        let details = match (&args.request, &args.form) {
            (Some(path), _) => filled(found, project, args, path),
            (None, Some(form)) => blank(found, project, args, form),
            (None, None) => {
                return Err(Failure("name a request, or a form with --form".to_owned()));
            }
        };
        let press = Press::new(found, project, args.format);
        let text = details.zip(press).and_then(|((details, form), press)| {
            let fallback = policy(args.fallback, project);
            let words =
                project.form_words(found, &form, std::slice::from_ref(&details.locale), fallback);
            press.details(found, &details, words.get(&details.locale)?)
        });
        Ok(text.filter(|_| !found.has_errors()).unwrap_or_default())
    })
}

fn blank(
    found: &mut Diagnostics,
    project: &Project<'_>,
    args: &Args,
    form: &str,
) -> Option<(Details, String)> {
    let file = project.form(found, form)?;
    let wanted = args.locale.as_ref().unwrap_or(project.source_locale());
    let locale = project.locale(found, wanted, None)?;
    let fallback = policy(args.fallback, project);
    let labels = args.labels.map(Labels::from);
    let details = details::blank(found, project, &file, &locale, labels, fallback)?;
    Some((details, form.to_owned()))
}

fn filled(
    found: &mut Diagnostics,
    project: &Project<'_>,
    args: &Args,
    path: &Path,
) -> Option<(Details, String)> {
    let source = if path == Path::new("-") { disk::read_stdin() } else { disk::read(path) };
    let source = match source {
        Ok(source) => source,
        Err(error) => {
            found.push(Diagnostic::unread(&path.display().to_string(), &error));
            return None;
        }
    };
    let request = project::request(found, &source.private())?;
    let own = request.request.locale.as_ref().map(|locale| &locale.value);
    let wanted = args.locale.as_ref().or(own).unwrap_or(project.source_locale());
    let asked = request.request.locale.as_ref().filter(|_| args.locale.is_none());
    let asked = asked.map(|locale| request.source.at(locale.place));
    let locale = project.locale(found, wanted, asked.as_ref())?;
    let fallback = policy(args.fallback, project);
    let labels = args.labels.map(Labels::from);
    let details = draft(found, project, &request, &locale, labels, fallback)?;
    Some((details, request.request.form.to_string()))
}
