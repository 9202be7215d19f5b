//! The command line: one file a command, each with its options and what it runs. The only place
//! that prints.
//! To add one: a file here with `Args` and `run`, its `mod` line, a variant, and an arm in `run`.

mod above;
mod accept;
mod build;
mod check;
mod completions;
mod draft;
mod explain;
mod guide;
mod init;
mod input;
mod listing;
mod locale;
mod man;
mod manual;
mod mdbook;
mod message;
mod read;
mod schema;
mod serve;
mod status;

use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use crate::character::{invalid_characters, is_suspicious, log, prose, shown};
use crate::code::Code;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, human};
use crate::disk::{self, Folder, Links};
use crate::embedded::Embedded;
use crate::format::{FLAVORS, FORMATS, Format, flavor, flavored, format};
use crate::locale::Locale;
use crate::project::{Project, is_project, linked_sign};
use crate::source::{Files, Source, Span};

/// Localized how-to guides and request drafts from one source.
///
/// Structure in YAML, words in Fluent, layout in Tera: docent puts them together in any language.
/// In a folder below a project it works on that project. In a folder without one, `guide`, `draft` and
/// `build` show what docent does with guides of its own. `docent manual` is the manual.
#[derive(Parser)]
#[command(name = "docent", version, max_term_width = 100)]
struct Cli {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, clap::Args)]
#[command(next_help_heading = "In every command", next_display_order = 100)]
struct Shared {
    /// The project's folder [default: this one, else the nearest above it that is a project]
    #[arg(long, global = true, value_name = "DIR")]
    project: Option<PathBuf>,
    /// The project above this folder, where nobody named one.
    #[arg(skip)]
    above: Option<PathBuf>,
    /// When to color problems
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: When,
    /// Also follow links that lead out of the project; docent only reads there
    #[arg(long, global = true)]
    follow_links: bool,
    /// Say only what is an error
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Say what docent works on, and every note
    #[arg(short, long, global = true)]
    verbose: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum When {
    Auto,
    Always,
    Never,
}

#[derive(Subcommand)]
enum Command {
    Manual(manual::Args),
    Guide(guide::Args),
    Draft(draft::Args),
    Read(read::Args),
    Build(build::Args),
    Serve(serve::Args),
    Mdbook(mdbook::Args),
    Check(check::Args),
    Status(status::Args),
    Accept(accept::Args),
    Init(init::Args),
    Locale(locale::Args),
    Schema(schema::Args),
    Explain(explain::Args),
    Completions(completions::Args),
    Man(man::Args),
    Message(message::Args),
}

impl Command {
    /// Whether it works on the project that this folder is in.
    fn has_project(&self) -> bool {
        match self {
            Self::Check(args) => args.has_project(),
            Self::Mdbook(_)
            | Self::Manual(_)
            | Self::Init(_)
            | Self::Explain(_)
            | Self::Completions(_)
            | Self::Man(_) => false,
            _ => true,
        }
    }
}

/// What docent could not do: exit code 2. Empty after a closed pipe, which needs no report.
struct Failure(String);

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self(String::new());
        }
        // A path in it may hold line breaks.
        Self(prose(&error.to_string()).into_owned())
    }
}

/// A command's outcome.
type Outcome = Result<Ended, Failure>;

/// What a command found and made.
struct Ended {
    /// The problems that are still to be told.
    found: Diagnostics,
    /// What goes to standard output.
    text: String,
    /// The exit code, where it says more than the problems.
    code: u8,
}

impl From<(Diagnostics, String)> for Ended {
    fn from((found, text): (Diagnostics, String)) -> Self {
        Self { found, text, code: 0 }
    }
}

/// Runs the program.
#[must_use]
pub fn run() -> ExitCode {
    let Cli { mut shared, command } = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return misused(&error),
    };
    if command.has_project() {
        shared.look_above();
    }
    let outcome = match &command {
        Command::Manual(args) => manual::run(args),
        Command::Guide(args) => guide::run(&shared, args),
        Command::Draft(args) => draft::run(&shared, args),
        Command::Read(args) => read::run(&shared, args),
        Command::Build(args) => build::run(&shared, args),
        Command::Serve(args) => serve::run(&shared, args),
        Command::Mdbook(args) => mdbook::run(&shared, args),
        Command::Check(args) => check::run(&shared, args),
        Command::Status(args) => status::run(&shared, args),
        Command::Accept(args) => accept::run(&shared, args),
        Command::Init(args) => init::run(&shared, args),
        Command::Locale(args) => locale::run(&shared, args),
        Command::Schema(args) => schema::run(&shared, args),
        Command::Explain(args) => explain::run(args),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
        Command::Message(args) => message::run(&shared, args),
    };
    ExitCode::from(conclude(&shared, outcome))
}

/// Says what is wrong with the command line, or the help that it asks for; answers the exit code.
fn misused(error: &clap::Error) -> ExitCode {
    let typed = std::env::args_os().any(|word| word.to_str().is_none_or(is_suspicious));
    let written = if typed && error.use_stderr() {
        let text = error.render().to_string();
        let text = text.split('\n').map(prose).collect::<Vec<_>>().join("\n");
        io::stderr().lock().write_all(log(&text).as_bytes())
    } else {
        error.print().and_then(|()| io::stdout().lock().flush())
    };
    let code = written.map_or(2, |()| error.exit_code());
    ExitCode::from(u8::try_from(code).unwrap_or(2))
}

/// Says what a command came to; answers the exit code.
fn conclude(shared: &Shared, outcome: Outcome) -> u8 {
    let (report, text, code) = match outcome {
        Ok(Ended { mut found, text, code }) => {
            found.finish();
            (shared.report(&found), text, exit_code(&found, code))
        }
        Err(Failure(problem)) if problem.is_empty() => return 2,
        Err(Failure(problem)) => (failure(&problem), String::new(), 2),
    };
    // Problems first: where output is a pipe that nobody reads, they are still said.
    let _ = io::stderr().lock().write_all(report.as_bytes());
    match print(&text) {
        Ok(()) => code,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => unread(code),
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: standard output can't be written: {error}");
            2
        }
    }
}

/// The exit code after a closed pipe: not 0, since nobody reads some of the output.
fn unread(code: u8) -> u8 {
    if code == 0 { 2 } else { code }
}

/// The line that says what docent could not do.
fn failure(problem: &str) -> String {
    format!("error: {}\n", log(problem))
}

/// The exit code after these problems, where a command has nothing worse to say.
fn exit_code(found: &Diagnostics, code: u8) -> u8 {
    let unread = found.iter().any(|diagnostic| diagnostic.code == &Code::UNREADABLE_FILE);
    if unread { 2 } else { code.max(u8::from(found.has_errors())) }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// The notes of one code that people are shown without asking for all.
const NOTE_LIMIT: usize = 10;
/// The problems of one code in one file that people are shown.
const ALIKE_LIMIT: usize = 1_000;

impl Shared {
    /// The links that are followed.
    fn links(&self) -> Links {
        if self.follow_links { Links::All } else { Links::Inside }
    }

    /// Whether a problem is reported: all are, or with `--quiet` the errors.
    fn wants(&self, diagnostic: &Diagnostic) -> bool {
        !self.quiet || diagnostic.severity == Severity::Error
    }

    /// The problems that are reported.
    fn shown(&self, found: &Diagnostics) -> Diagnostics {
        let mut shown = Diagnostics::default();
        for diagnostic in found.iter().filter(|diagnostic| self.wants(diagnostic)) {
            shown.push(diagnostic.clone());
        }
        shown
    }

    /// Whether reports have colors.
    fn colored(&self) -> bool {
        match self.color {
            When::Always => true,
            When::Never => false,
            When::Auto => io::stderr().is_terminal(),
        }
    }

    /// All problems as text for people, with a count at the end where there are several.
    fn report(&self, found: &Diagnostics) -> String {
        let moved = self.seen_from_here(found);
        let found = moved.as_ref().unwrap_or(found);
        let mut shown: Vec<&Diagnostic> = found.iter().filter(|one| self.wants(one)).collect();
        let of = |severity| shown.iter().filter(|one| one.severity == severity).count();
        let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
        let mut notes: HashMap<&str, usize> = HashMap::new();
        let mut alike: HashMap<(&str, Option<&str>), usize> = HashMap::new();
        let (mut more_notes, mut more) = (0, 0);
        shown.retain(|one| {
            let count = notes.entry(one.code.id).or_default();
            *count += usize::from(one.severity == Severity::Note);
            if !self.verbose && *count > NOTE_LIMIT {
                more_notes += usize::from(one.severity == Severity::Note);
                return one.severity != Severity::Note;
            }
            let path = one.span.as_ref().map(|span| span.source().path());
            let count = alike.entry((one.code.id, path)).or_default();
            *count += 1;
            more += usize::from(*count > ALIKE_LIMIT);
            *count <= ALIKE_LIMIT
        });
        let mut text = human(shown, self.colored(), false);
        if more > 0 {
            let all = "`docent check --format json` lists all";
            text.push_str(&format!("{} of the same kinds: {all}\n", count(more, "more problem")));
        }
        if more_notes > 0 {
            text.push_str(&format!("{}: `--verbose` shows them\n", count(more_notes, "more note")));
        }
        if errors + warnings > 0 {
            text.push_str(&format!("{}, {}\n", count(errors, "error"), count(warnings, "warning")));
        }
        text
    }

    /// Takes the project above this folder, where nobody names one and this folder is none.
    fn look_above(&mut self) {
        if self.project.is_none() {
            self.above = above::project_above(Path::new("."), self.links());
            self.project.clone_from(&self.above);
        }
    }

    /// The problems with the paths that the project's files have from here, where it was found above.
    fn seen_from_here(&self, found: &Diagnostics) -> Option<Diagnostics> {
        let root = self.above.as_ref()?;
        let is_own = |path: &str| {
            path == "docent.yaml" || PROJECT_FOLDERS.iter().any(|folder| path.starts_with(folder))
        };
        let mut sources: HashMap<String, Source> = HashMap::new();
        let mut moved = |span: &mut Span| {
            let source = span.source();
            // Requests are named as they are found from here.
            if source.is_private() || !is_own(source.path()) {
                return;
            }
            let path = || root.join(source.path()).display().to_string();
            let known = sources.entry(source.path().to_owned());
            let source = known.or_insert_with(|| Source::new(path(), source.text()));
            *span = source.span(span.range());
        };
        let mut all = Diagnostics::default();
        for one in found.iter() {
            let mut one = one.clone();
            one.span.iter_mut().for_each(&mut moved);
            one.related.iter_mut().for_each(|(span, _)| moved(span));
            all.push(one);
        }
        Some(all)
    }

    /// Works on the project, or on docent's own where there is none, and says so.
    fn with_project<T: Default>(
        &self,
        work: impl FnOnce(&mut Diagnostics, &Project<'_>) -> Result<T, Failure>,
    ) -> Result<(Diagnostics, T), Failure> {
        self.with(&NoProject::BuiltIn(!self.quiet), work)
    }

    /// Works on the project; a failure where there is none.
    fn with_own_project<T: Default>(
        &self,
        work: impl FnOnce(&mut Diagnostics, &Project<'_>) -> Result<T, Failure>,
    ) -> Result<(Diagnostics, T), Failure> {
        self.with(&NoProject::Refuse, work)
    }

    fn with<T: Default>(
        &self,
        without: &NoProject,
        work: impl FnOnce(&mut Diagnostics, &Project<'_>) -> Result<T, Failure>,
    ) -> Result<(Diagnostics, T), Failure> {
        let mut found = Diagnostics::default();
        let root = self.project.as_deref().unwrap_or(Path::new("."));
        if self.project.is_some() && !disk::is_folder(root) {
            return Err(Failure(format!("there is no folder {}", shown(root))));
        }
        let folder = Folder::open(root, self.links())?;
        let embedded = Embedded::open();
        let own = is_project(&folder);
        if let Some(link) = linked_sign(&folder).filter(|_| !own) {
            let place = shown(root.join(link));
            let problem = "is a link that leads out of its folder, and docent doesn't follow it";
            let help = "use `--follow-links`, or put the files of the project there";
            return Err(Failure(format!("{place} {problem}\n  help: {help}")));
        }
        if !own && (self.project.is_some() || matches!(without, NoProject::Refuse)) {
            return Err(self.no_project());
        }
        let files: &dyn Files = if own { &folder } else { &embedded };
        if own && self.verbose {
            let _ = writeln!(io::stderr(), "working on the project in {}", shown(root));
        }
        if !own && matches!(without, NoProject::BuiltIn(true)) {
            let why = "there is no project in this folder or above it";
            let _ = writeln!(io::stderr(), "working on docent's own project: {why}");
        }
        let text = match Project::open(&mut found, files, &embedded) {
            Some(project) => work(&mut found, &project)?,
            None => T::default(),
        };
        Ok((found, text))
    }

    /// The failure of a command that wants a project.
    fn no_project(&self) -> Failure {
        let (place, help) = match &self.project {
            Some(root) => (format!("{} is no project", shown(root)), "name another folder"),
            None => (
                "there is no project in this folder or above it".to_owned(),
                "name its folder with `--project DIR`",
            ),
        };
        let problem = "no docent.yaml, and no YAML file in docs/guides/ or docs/forms/";
        let help = format!("{help}, or make a project with `docent init DIR`");
        Failure(format!("{place}: {problem}\n  help: {help}"))
    }
}

/// What happens where there is no project.
enum NoProject {
    /// The command fails.
    Refuse,
    /// It works on docent's own, and says so if true.
    BuiltIn(bool),
}

/// What the paths of a project's files begin with, but for its settings.
const PROJECT_FOLDERS: &[&str] = &["docs/", "locales/", "templates/"];

/// What has changed, in a few words.
fn changes(paths: &[String]) -> String {
    let first = shown(paths.first().map_or("", String::as_str));
    match paths.len() {
        0 | 1 => format!("{first} changed"),
        more => format!("{first} and {} changed", count(more - 1, "other file")),
    }
}

fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}

/// A line for each path.
fn paths<T: AsRef<OsStr>>(all: impl IntoIterator<Item = T>) -> String {
    lines(all.into_iter().map(shown))
}

/// An error where a file that a command is to write is one that it reads, one of the project, or one by
/// which docent knows its own.
fn refuse_target(shared: &Shared, target: &Path, read: &[PathBuf]) -> Result<(), Failure> {
    let refuse = |what: &str| {
        let why = format!("{} {what}: name another file", shown(target));
        Err(Failure(why))
    };
    if target.file_name().is_some_and(|name| name.to_string_lossy().starts_with(".docent-")) {
        return refuse("is the name of a file of docent's own");
    }
    if read.iter().any(|one| disk::is_same(one, target)) {
        return refuse("is read by this command, and would be lost");
    }
    let root = shared.project.as_deref().unwrap_or(Path::new("."));
    if disk::is_file(target) && disk::is_source(root, target) {
        return refuse("is a file of the project, and would be lost");
    }
    Ok(())
}

/// An error where a file that a command is to write is one that docent has made and knows for its own.
fn refuse_made(target: &Path) -> Result<(), Failure> {
    match disk::list_of(target) {
        Some(list) if disk::is_same(&list, target) => {
            let what = "says which files docent has made: name another file";
            Err(Failure(format!("{} {what}", shown(target))))
        }
        Some(list) => {
            let what = format!("is a file that docent has made, as {} says", shown(list));
            Err(Failure(format!("{} {what}: name another file", shown(target))))
        }
        None => Ok(()),
    }
}

/// An error where a folder that a command is to write into is among a project's sources, but for one.
fn refuse_source_folder(
    project: &Project<'_>,
    shared: &Shared,
    out: &Path,
    but: Option<&str>,
) -> Result<(), Failure> {
    let root = shared.project.as_deref().unwrap_or(Path::new(""));
    let folder = disk::source_folder(root, out);
    match folder.filter(|folder| !project.is_built_in() && Some(*folder) != but) {
        Some(folder) => {
            let why = format!("is among the sources of the project, in {folder}");
            Err(Failure(format!("{} {why}: name another folder with `--out`", shown(out))))
        }
        None => Ok(()),
    }
}

/// A line for each.
fn lines(all: impl IntoIterator<Item = impl std::fmt::Display>) -> String {
    all.into_iter().fold(String::new(), |text, one| text + &format!("{one}\n"))
}

/// A language tag on the command line.
fn parse_locale(tag: &str) -> Result<Locale, String> {
    tag.parse()
}

/// A text on the command line that is written somewhere.
fn parse_text(text: &str) -> Result<String, String> {
    match invalid_characters(text).first() {
        Some(invalid_character) => Err(invalid_character.words().0),
        None => Ok(text.to_owned()),
    }
}

/// A format on the command line: one of the table, of those that guides come in or of all.
fn formats(pages: bool) -> impl TypedValueParser<Value = &'static Format> {
    let all = FORMATS.iter().filter(move |format| !pages || format.has_pages());
    let names = PossibleValuesParser::new(all.map(|format| format.name));
    names.try_map(|name| format(&name).ok_or("this is no format"))
}

/// A flavor on the command line: one of the table.
fn flavors() -> impl TypedValueParser<Value = &'static Format> {
    let known = FLAVORS.iter().map(|flavor| PossibleValue::new(flavor.name).help(flavor.about));
    PossibleValuesParser::new(known).try_map(|name| flavor(&name).ok_or("this is no flavor"))
}

/// The formats of the command line, in the flavor that it names.
fn chosen(
    named: &[&'static Format],
    flavor: Option<&'static Format>,
) -> Result<Vec<&'static Format>, Failure> {
    if let Some(flavor) = flavor {
        if named.is_empty() {
            return Ok(vec![flavor]);
        }
        if !named.iter().any(|format| format.name == flavor.family) {
            let (name, family) = (flavor.name, flavor.family);
            let help = "name that format too, or no format";
            return Err(Failure(format!("{name} is a flavor of {family}: {help}")));
        }
    }
    Ok(flavored(named.to_vec(), flavor))
}

/// A policy for messages that a locale lacks, on the command line.
#[derive(Clone, Copy, ValueEnum)]
enum FallbackArg {
    /// It is an error
    Fail,
    /// Another locale's message stands in, marked
    Mark,
    /// What the message belongs to is left out
    Omit,
}

impl From<FallbackArg> for Fallback {
    fn from(policy: FallbackArg) -> Self {
        match policy {
            FallbackArg::Fail => Self::Fail,
            FallbackArg::Mark => Self::Mark,
            FallbackArg::Omit => Self::Omit,
        }
    }
}

fn policy(args: Option<FallbackArg>, project: &Project<'_>) -> Fallback {
    args.map_or(project.config().fallback, Fallback::from)
}
