//! The command line: one file a command, each with its options and what it runs. The only place
//! that prints.
//! To add one: a file here with `Args` and `run`, its `mod` line, a variant, and an arm in `run`.

mod above;
mod accept;
mod arguments;
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
mod report;
mod schema;
mod serve;
mod shared;
mod status;
mod target;

use std::ffi::OsStr;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::character::{is_suspicious, log, prose, shown};
use crate::code::Code;
use crate::diagnostic::Diagnostics;
use arguments::{
    FallbackArg, chosen, flavors, formats, parse_day, parse_encoding, parse_locale, parse_text,
    policy, reports,
};
use shared::{NoProject, Shared};
use target::{refuse_made, refuse_source_folder, refuse_target};

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

/// A failure: exit code 2. Empty after a closed pipe, which needs no report.
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

/// The problems and the output of a command.
struct Ended {
    /// The problems that docent has yet to print.
    found: Diagnostics,
    /// The text for standard output.
    text: String,
    /// The exit code, where the problems alone don't decide it.
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

/// Prints the problem of the command line, or the help that it asks for; answers the exit code.
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

/// Prints the result of a command; answers the exit code.
fn conclude(shared: &Shared, outcome: Outcome) -> u8 {
    let (report, text, code) = match outcome {
        Ok(Ended { mut found, text, code }) => {
            found.finish();
            (shared.report(&found), text, exit_code(&found, code))
        }
        Err(Failure(problem)) if problem.is_empty() => return 2,
        Err(Failure(problem)) => (failure(&problem), String::new(), 2),
    };
    // Problems first: where output is a pipe that nobody reads, docent still prints them.
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

/// The line for a failure.
fn failure(problem: &str) -> String {
    format!("error: {}\n", log(problem))
}

/// The exit code after these problems, where a command sets no higher one.
fn exit_code(found: &Diagnostics, code: u8) -> u8 {
    let unread = found.iter().any(|diagnostic| diagnostic.code == &Code::UNREADABLE_FILE);
    if unread { 2 } else { code.max(u8::from(found.has_errors())) }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// A summary of the changed paths.
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

/// A line for each.
fn lines(all: impl IntoIterator<Item = impl std::fmt::Display>) -> String {
    all.into_iter().fold(String::new(), |text, one| text + &format!("{one}\n"))
}
