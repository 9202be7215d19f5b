//! `docent mdbook`: a preprocessor of mdBook.

use std::io::{self, IsTerminal};
use std::path::Path;

use super::above::project_above;
use super::{Ended, Failure, Outcome, Shared};
use crate::book::{Book, BookOptions};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::disk;

/// Put guides into a book of mdBook.
///
/// mdBook runs it where `book.toml` has `[preprocessor.docent]` and `command = "docent mdbook"`. A line
/// `{{#docent guide ID}}` or `{{#docent form ID}}` of a chapter becomes the guide or the blank form,
/// in the book's language; so does a draft chapter that is named after a guide. `project`, `locale` and
/// `fallback` in that table are the options of these names in other commands; without
/// `project` it is the book's folder, or the nearest above it that is one.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    question: Option<Question>,
}

#[derive(clap::Subcommand)]
enum Question {
    /// Say whether chapters can go to a renderer: to all
    Supports {
        /// The renderer, such as html
        #[arg(value_name = "RENDERER")]
        _renderer: String,
    },
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    if args.question.is_some() {
        return Ok(Ended::from((Diagnostics::default(), String::new())));
    }
    if io::stdin().is_terminal() {
        let how = "`command = \"docent mdbook\"` below `[preprocessor.docent]` in book.toml";
        return Err(Failure(format!("mdBook runs this, and hands its book over: {how}")));
    }
    let mut found = Diagnostics::default();
    let source = match disk::read_stdin() {
        Ok(source) => source,
        Err(error) => {
            found.push(Diagnostic::unread("<stdin>", &error));
            return Ok((found, String::new()).into());
        }
    };
    let Some(book) = Book::read(&mut found, &source) else {
        return Ok((found, String::new()).into());
    };
    let settings = book.settings(&mut found);
    if found.has_errors() {
        return Ok((found, String::new()).into());
    }
    let root = Path::new(book.root());
    let folder = match (&shared.project, &settings.project) {
        (Some(folder), _) => folder.clone(),
        (None, Some(folder)) => root.join(folder),
        (None, None) => project_above(root, shared.links()).unwrap_or_else(|| root.to_owned()),
    };
    let docs = disk::inside(&root.join(book.src()), &folder.join("docs"));
    let own = Shared { project: Some(folder), above: None, ..*shared };
    let (more, text) = own
        .with_project(|found, project| {
            let fallback = settings.fallback.unwrap_or(project.config().fallback);
            let order = BookOptions { settings: &settings, fallback, docs };
            Ok(book.fill(found, project, &order).unwrap_or_default())
        })
        .map_err(|Failure(problem)| {
            let help = "name the project's folder, `project = \"…\"` below `[preprocessor.docent]`";
            let (problem, _) = problem.split_once('\n').unwrap_or((&problem, ""));
            Failure(format!("{problem}\n  help: {help}"))
        })?;
    found.extend(more);
    let text = if found.has_errors() { String::new() } else { text };
    Ok((found, text).into())
}
