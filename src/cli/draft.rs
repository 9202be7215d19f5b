//! `docent draft`: a form's Details block, blank or filled, once or for a night's batch.

mod batch;

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::{
    Ended, Failure, FallbackArg, Outcome, Shared, formats, parse_day, parse_encoding, parse_locale,
    policy,
};
use crate::batch::{NAME_KEYS, NamePattern};
use crate::character::shown;
use crate::code::Code;
use crate::compose::guidance;
use crate::details;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::disk::{self, Links};
use crate::draft::DraftOptions;
use crate::encoding::Charset;
use crate::form::Labels;
use crate::format::{Format, Renderer};
use crate::input::{COLUMNS, Columns, INPUTS, Input};
use crate::intl::Date;
use crate::locale::Locale;
use crate::page::Draft;
use crate::project::{Project, check_skipped};
use crate::source::{ReadError, Source};
use crate::yaml;

/// Fill forms from requests, or print a blank form.
///
/// A request names a form, the customer's locale, and the values of fields. Requests come as YAML
/// (one document or many), JSON Lines, or the rows of a spreadsheet (CSV or XLSX) below a row of ids or
/// labels of fields; in files, folders, or through a pipe. docent checks every answer first, reports problems in the customer's language, and
/// sets that request apart, ready for you to correct and draft again. It drafts the others, in the
/// order of the input.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Requests: files or folders; - reads standard input
    #[arg(value_name = "REQUEST")]
    requests: Vec<PathBuf>,
    /// The form of requests that name none; without requests, print this form blank
    #[arg(long, value_name = "FORM")]
    form: Option<String>,
    /// The reader's locale [default: the request's, else the project's source locale]
    #[arg(short, long, value_name = "TAG", value_parser = parse_locale)]
    locale: Option<Locale>,
    /// The format
    #[arg(short, long, value_name = "FORMAT", default_value = "text", value_parser = formats(false))]
    format: &'static Format,
    /// The language of the block's labels [default: the form's choice, else the reader's]
    #[arg(long, value_name = "WHOSE")]
    labels: Option<LabelsArg>,
    /// How docent replaces messages that the locale lacks [default: docent.yaml's, else mark]
    #[arg(long, value_name = "POLICY")]
    fallback: Option<FallbackArg>,
    /// Write each draft to a file in this folder, named by the request's id; a draft that you have
    /// edited stays as it is, and docent names it
    #[arg(short, long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// With --out, how the files are named: text, and {id}, {number}, {form}, {locale} or a field in
    /// braces, such as {id}-{company-name} [default: the request's id]
    #[arg(long, value_name = "PATTERN", requires = "out", value_parser = NamePattern::parse)]
    name: Option<NamePattern>,
    /// With --out, replace drafts that you have edited, too
    #[arg(long, requires = "out")]
    force: bool,
    /// Write all drafts to this file, one after another; - is standard output [default: -, unless
    /// there is --out]
    #[arg(long, value_name = "FILE")]
    stream: Option<PathBuf>,
    /// Write rejected requests, with their problems, to this file [default: with --out a file in
    /// its folder; in JSON on standard output, their own line there]
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// The format of the requests [default: by the file's extension, else by how they begin]
    #[arg(long, value_name = "FORMAT", value_parser = inputs())]
    from: Option<&'static Input>,
    /// The encoding of the requests, such as windows-1252 [default: UTF-8, or UTF-16 with its mark]
    #[arg(long, value_name = "NAME", value_parser = parse_encoding)]
    encoding: Option<Charset>,
    /// The sheet of a workbook, by its name or its number [default: the first]
    #[arg(long, value_name = "SHEET")]
    sheet: Option<String>,
    /// The keys that the columns of a spreadsheet mean: a YAML file [default: for customers.csv,
    /// customers.columns.yaml beside it]
    #[arg(long, value_name = "FILE")]
    columns: Option<PathBuf>,
    /// The day from which a form's dates count `today + 14 days`, such as 2026-11-30 [default: none, and
    /// docent checks no such limit]
    #[arg(long, value_name = "DAY", value_parser = parse_day)]
    today: Option<Date>,
    /// Show customers' answers in reports
    #[arg(long)]
    show_values: bool,
}

impl Args {
    /// The options of a run that its rejects, which are corrected and drafted later, need as well: how the
    /// input was written is no longer among them.
    fn options_of_rejects(&self) -> String {
        let name = |name: Option<PossibleValue>| name.map(|name| name.get_name().to_owned());
        let format = Some(self.format.name).filter(|name| *name != "text");
        let labels = self.labels.and_then(|labels| name(labels.to_possible_value()));
        let fallback = self.fallback.and_then(|fallback| name(fallback.to_possible_value()));
        let all = [
            ("--form", self.form.clone()),
            ("--locale", self.locale.as_ref().map(ToString::to_string)),
            ("--format", format.map(str::to_owned)),
            ("--labels", labels),
            ("--fallback", fallback),
            ("--today", self.today.map(|day| day.to_string())),
            ("--name", self.name.as_ref().map(ToString::to_string)),
        ];
        let given = all.into_iter().filter_map(|(name, value)| {
            let value = shown(&value?);
            let is_plain =
                |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.');
            let quoted = value.replace('\'', "'\\''");
            Some(if value.chars().all(is_plain) && !value.is_empty() {
                format!("{name} {value}")
            } else {
                format!("{name} '{quoted}'")
            })
        });
        given.collect::<Vec<_>>().join(" ")
    }
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

/// A format of input on the command line: one of the table.
fn inputs() -> impl TypedValueParser<Value = &'static Input> {
    let names = PossibleValuesParser::new(INPUTS.iter().map(|input| input.name));
    names.try_map(|name| Input::named(&name).ok_or("this is no format"))
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let (found, result) = shared.with_project(|found, project| {
        if args.requests.is_empty() {
            let Some(form) = &args.form else {
                return Err(Failure("name a request, or a form with --form".to_owned()));
            };
            let text = blank(found, project, args, form).filter(|_| !found.has_errors());
            return Ok((text.unwrap_or_default(), 0));
        }
        let code = drafts(found, shared, project, args)?;
        Ok((String::new(), code))
    })?;
    let (text, code) = result;
    Ok(Ended { found, text, code })
}

fn blank(
    found: &mut Diagnostics,
    project: &Project<'_>,
    args: &Args,
    form: &str,
) -> Option<String> {
    let file = project.form(found, form)?;
    let wanted = args.locale.as_ref().unwrap_or(project.source_locale());
    let locale = project.locale(found, wanted, None)?;
    let fallback = policy(args.fallback, project);
    let labels = args.labels.map(Labels::from);
    let details = details::blank(found, project, &file, &locale, labels, fallback)?;
    let words = project.form_words(found, form, std::slice::from_ref(&details.locale), fallback);
    let words = words.get(&details.locale)?;
    let guidance = guidance(found, project, &file, &details.locale, fallback);
    let draft = Draft::blank(details, guidance);
    let mut out = String::new();
    Renderer::new(found, project, args.format)?.draft(found, &mut out, &draft, words)?;
    Some(out)
}

/// Drafts requests; answers the exit code: 1 where some were rejected, 2 where docent stopped before the end.
fn drafts(
    found: &mut Diagnostics,
    shared: &Shared,
    project: &Project<'_>,
    args: &Args,
) -> Result<u8, Failure> {
    let columns = args.columns.as_ref().map(|path| columns(found, path, args.show_values));
    if columns.as_ref().is_some_and(Option::is_none) {
        return Ok(2);
    }
    let columns = columns.flatten();
    let mut locale = args.locale.clone();
    if let Some(wanted) = &args.locale {
        locale = project.locale(found, wanted, None);
        if locale.is_none() {
            return Ok(2);
        }
    }
    if let Some(form) = &args.form
        && project.form(found, form).is_none()
    {
        return Ok(2);
    }
    if let Some(pattern) = &args.name {
        check_name(found, project, pattern)?;
    }
    let Some(renderer) = Renderer::new(found, project, args.format) else { return Ok(2) };
    let options = DraftOptions {
        form: args.form.clone(),
        locale,
        labels: args.labels.map(Labels::from),
        fallback: policy(args.fallback, project),
        today: args.today,
        whole: args.format.whole_drafts,
    };
    let mut paths = Vec::new();
    for path in &args.requests {
        let extensions: Vec<&str> =
            INPUTS.iter().flat_map(|input| input.extensions).copied().collect();
        let (files, skipped) = disk::files_of(path, &extensions, shared.links())?;
        check_skipped(found, &skipped);
        paths.extend(files.into_iter().filter(|file| file == path || !is_beside(file)));
    }
    let mut read = paths.clone();
    read.extend(args.columns.clone());
    read.extend(paths.iter().map(|path| path.with_extension(COLUMNS.trim_start_matches('.'))));
    for target in args.stream.iter().filter(|path| *path != Path::new("-")) {
        super::refuse_target(shared, target, &read)?;
        super::refuse_made(target)?;
    }
    for target in args.stream.iter().chain(&args.rejects) {
        refuse_among_requests(target, &args.requests)?;
    }
    // Rejects may take the place of those that are read.
    let read = read.get(paths.len()..).unwrap_or_default();
    if let Some(target) = &args.rejects {
        super::refuse_target(shared, target, read)?;
        if !paths.iter().any(|path| disk::is_same(path, target)) {
            super::refuse_made(target)?;
        }
    }
    if let Some(out) = &args.out {
        super::refuse_source_folder(project, shared, out, Some("docs/requests"))?;
    }
    batch::run(found, shared, project, args, &renderer, options, columns.as_ref(), &paths)
}

/// An error where a pattern of names has what is no key and no field of any form.
fn check_name(
    found: &mut Diagnostics,
    project: &Project<'_>,
    pattern: &NamePattern,
) -> Result<(), Failure> {
    let mut known: Vec<String> = NAME_KEYS.map(str::to_owned).into();
    for id in project.form_ids() {
        let file = project.form(found, &id);
        let fields = file.iter().flat_map(|file| file.form.fields());
        known.extend(fields.map(|field| field.field.to_string()));
    }
    let Some(unknown) = pattern.keys().find(|key| !known.iter().any(|known| known == key)) else {
        return Ok(());
    };
    let near = nearest(unknown, known.iter().map(String::as_str));
    let near = near.map_or_else(
        || "write `id`, `number`, `form`, `locale` or the id of a field".to_owned(),
        |near| format!("do you mean `{near}`?"),
    );
    Err(Failure(format!("`{}` in --name is no field of any form; {near}", shown(unknown))))
}

/// Whether a file in a folder of requests is none: the columns of a spreadsheet, or the file by which
/// spreadsheets lock a workbook that is open.
fn is_beside(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(COLUMNS) || name.starts_with("~$") || name.starts_with(".~lock.")
}

/// An error where a file that is to be written would be among the requests of the next run.
fn refuse_among_requests(target: &Path, requests: &[PathBuf]) -> Result<(), Failure> {
    let extension = target.extension().and_then(|extension| extension.to_str());
    if extension.and_then(Input::of_extension).is_none() {
        return Ok(());
    }
    let above = target.parent().unwrap_or(Path::new(""));
    let is_above =
        |folder: &&PathBuf| disk::is_folder(folder) && disk::inside(folder, above).is_some();
    match requests.iter().find(is_above) {
        Some(folder) => {
            let what = format!("{} is in {}", shown(target), shown(folder));
            let why = "which this command reads: the next run would take it for requests";
            Err(Failure(format!("{what}, {why}; name a file in another folder")))
        }
        None => Ok(()),
    }
}

fn columns(found: &mut Diagnostics, path: &Path, values: bool) -> Option<Columns> {
    let extension = path.extension().and_then(|extension| extension.to_str());
    let is_yaml = extension.is_some_and(|extension| matches!(extension, "yaml" | "yml"));
    let mut own = Diagnostics::default();
    let read = disk::read(path);
    let is_text = read.is_ok();
    let columns = columns_of(&mut own, path, read);
    if columns.is_none() && is_text && !is_yaml && !values {
        // It may be the spreadsheet itself, with what customers wrote.
        let path = shown(path);
        let problem = format!("`{path}` is no list of columns, which is a YAML file");
        let help =
            "name that file, or use `--show-values` to see what is wrong, the lines included";
        own = Diagnostics::default();
        own.push(Diagnostic::error(&Code::YAML_SYNTAX, problem).help(help));
    }
    found.extend(own);
    columns
}

fn columns_of(
    found: &mut Diagnostics,
    path: &Path,
    read: Result<Source, ReadError>,
) -> Option<Columns> {
    match read {
        Ok(source) => {
            let columns: Columns = yaml::read(found, &source)?;
            let columns = Columns { source: Some(source), ..columns };
            columns.check(found);
            (!found.has_errors()).then_some(columns)
        }
        Err(error) => {
            found.push(Diagnostic::unread(&path.display().to_string(), &error));
            None
        }
    }
}

/// The meaning of a spreadsheet's columns, by the file beside it.
fn columns_beside(found: &mut Diagnostics, path: &Path, links: Links) -> Option<Columns> {
    let spreadsheet = Input::of_extension(path.extension()?.to_str()?)?.headed;
    let beside = path.with_extension(COLUMNS.trim_start_matches('.'));
    let read = disk::read_found(&beside, links).filter(|_| spreadsheet)?;
    columns_of(found, &beside, read)
}
