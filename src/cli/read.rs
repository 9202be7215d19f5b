//! `docent read`: filled blocks and drafts, back to requests.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::input::{CHUNK, InputFile, REPORT_LIMIT, reports};
use super::{Ended, Failure, Outcome, Shared, count, parse_day, parse_encoding};
use crate::diagnostic::{Diagnostics, Severity, human};
use crate::disk::Stream;
use crate::draft::{DraftEngine, DraftOptions};
use crate::encoding::Charset;
use crate::intl::Date;
use crate::read::{FILE_TYPES, FileType, Forms, Reader, Recovered};

/// Read filled-in Details blocks and drafts back to requests (YAML).
///
/// A file is text, Markdown, HTML, a mail or JSON. The block may be in a mail: quoted, with broken
/// lines, with other text around it, its labels in any locale of the project; and what `docent draft`
/// writes is read in every format, one draft or many.
///
/// Labels may be bold, behind bullets or numbers, or in a table of two columns, without accents or with
/// other apostrophes and dashes; answers behind them, or on the line below. docent takes back the links
/// that mail programs add to addresses, leaves out blank copies of the block, and joins lines that a
/// program has wrapped. It joins no line in silence that may answer something else: it warns of the line,
/// and keeps it above the request as a comment. Of two answers that differ, it reports both lines.
///
/// Lines and columns of mails and pages are counted in the text that they show. Problems are reported,
/// and come above the request as comments; with errors the exit code is 1.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Files with filled blocks; - reads standard input
    #[arg(value_name = "FILE", default_value = "-")]
    files: Vec<PathBuf>,
    /// The form [default: the one that knows most of the labels]
    #[arg(long, value_name = "FORM")]
    form: Option<String>,
    /// The format of the files [default: by their extension, else by how they begin]
    #[arg(long, value_name = "FORMAT", value_parser = file_types())]
    from: Option<&'static FileType>,
    /// The encoding of texts and pages, such as windows-1252 [default: UTF-8, or UTF-16 with its mark];
    /// mails name their own
    #[arg(long, value_name = "NAME", value_parser = parse_encoding)]
    encoding: Option<Charset>,
    /// The day from which a form's dates count `today + 14 days`, such as 2026-11-30 [default: none, and
    /// docent checks no such limit]
    #[arg(long, value_name = "DAY", value_parser = parse_day)]
    today: Option<Date>,
    /// Write the requests to this file, once all are read
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Show customers' answers in reports
    #[arg(long)]
    show_values: bool,
}

/// A type of files on the command line: one of the table.
fn file_types() -> impl TypedValueParser<Value = &'static FileType> {
    let names = PossibleValuesParser::new(FILE_TYPES.iter().map(|one| one.name));
    names.try_map(|name| FileType::named(&name).ok_or("this is no format"))
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let (found, code) = shared.with_project(|found, project| {
        if let Some(form) = &args.form
            && project.form(found, form).is_none()
        {
            return Ok(1);
        }
        let target = args.out.as_deref().filter(|path| *path != Path::new("-"));
        if let Some(target) = target {
            super::refuse_target(shared, target, &args.files)?;
            super::refuse_made(target)?;
        }
        let engine = DraftEngine::new(
            project,
            DraftOptions { today: args.today, whole: true, ..DraftOptions::default() },
        );
        let forms = Forms::new(found, project, args.form.as_deref());
        let mut run = Run {
            shared,
            args,
            counts: ReportCounts::default(),
            documents: 0,
            out: String::new(),
            target: target.map(Stream::new).transpose()?,
            closed: false,
        };
        let mut is_whole = true;
        for path in &args.files {
            is_whole &= run.file(found, &forms, &engine, path)?;
            if run.closed {
                return Ok(2);
            }
        }
        found.extend(engine.findings());
        engine.unchecked_bound().into_iter().for_each(|note| found.push(note));
        // A file with some of the requests would look like one with all.
        if let Some(target) = run.target.take().filter(|_| is_whole) {
            target.save()?;
        }
        run.counts.conclude(shared);
        Ok(u8::from(run.counts.faulty))
    })?;
    Ok(Ended { found, text: String::new(), code })
}

/// A run over some files.
struct Run<'a> {
    shared: &'a Shared,
    args: &'a Args,
    counts: ReportCounts,
    /// Requests that were read, and those that are yet to be printed.
    documents: usize,
    out: String,
    /// The file that they go to.
    target: Option<Stream>,
    /// Whether the reader of standard output has closed it.
    closed: bool,
}

/// The counts of reported problems; docent doesn't keep their text.
#[derive(Default)]
struct ReportCounts {
    faulty: bool,
    requests: usize,
    errors: usize,
    warnings: usize,
}

impl Run<'_> {
    /// Reads the requests of a file; whether docent could read it to its end.
    fn file(
        &mut self,
        found: &mut Diagnostics,
        forms: &Forms,
        engine: &DraftEngine<'_>,
        path: &Path,
    ) -> Result<bool, Failure> {
        let Some(mut file) = InputFile::open(found, path, self.args.encoding) else {
            return Ok(false);
        };
        let extension = path.extension().and_then(|extension| extension.to_str());
        let file_type = self.args.from.or_else(|| FileType::of_extension(extension?));
        let mut reader = Reader::new(forms, engine, &file.name, file_type);
        while let Some((bytes, end)) = file.next(found) {
            reader.feed(bytes, end);
            while let Some(one) = reader.take() {
                self.report(&one);
                self.push(&one)?;
            }
            self.print()?;
            if end || self.closed {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Reports what is wrong with a request, without anything that the customer typed.
    fn report(&mut self, one: &Recovered) {
        self.counts.faulty |= one.faulty;
        let mut shown = Diagnostics::default();
        reports(self.shared, &one.outcome, self.args.show_values, true)
            .into_iter()
            .for_each(|report| shown.push(report));
        shown.finish();
        self.counts.errors += shown.count(Severity::Error);
        self.counts.warnings += shown.count(Severity::Warning);
        self.counts.requests += usize::from(shown.iter().next().is_some());
        if self.counts.requests <= REPORT_LIMIT || self.shared.verbose {
            let text = human(shown.iter(), self.shared.colored(), self.args.show_values);
            let _ = io::stderr().lock().write_all(text.as_bytes());
        }
    }

    /// Adds a request to those that are printed together.
    fn push(&mut self, one: &Recovered) -> Result<(), Failure> {
        if one.yaml.is_empty() || self.closed {
            return Ok(());
        }
        if self.documents > 0 {
            self.out.push_str("---\n");
        }
        self.documents += 1;
        self.out.push_str(&one.yaml);
        if self.out.len() > CHUNK { self.print() } else { Ok(()) }
    }

    fn print(&mut self) -> Result<(), Failure> {
        let printed = match &mut self.target {
            Some(target) => target.write_all(self.out.as_bytes()),
            None => super::print(&self.out),
        };
        match printed {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => self.closed = true,
            Err(error) => {
                return Err(Failure(format!("the requests can't be written: {error}")));
            }
            Ok(()) => {}
        }
        self.out.clear();
        Ok(())
    }
}

impl ReportCounts {
    /// Prints how many problems were reported, and how many were not.
    fn conclude(&self, shared: &Shared) {
        let mut text = String::new();
        let hidden = self.requests.saturating_sub(REPORT_LIMIT);
        if hidden > 0 && !shared.verbose {
            let more = count(hidden, "more request");
            text.push_str(&format!(
                "{more} with problems: they come above the requests, and `--verbose` shows them\n"
            ));
        }
        if self.errors + self.warnings > 0 {
            let (errors, warnings) = (count(self.errors, "error"), count(self.warnings, "warning"));
            text.push_str(&format!("{errors}, {warnings}\n"));
        }
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}
