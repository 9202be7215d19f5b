//! The options of every command, and the project that it works on.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::{Failure, above};
use crate::character::shown;
use crate::diagnostic::Diagnostics;
use crate::disk::{self, Folder, Links};
use crate::embedded::Embedded;
use crate::project::{Project, is_project, linked_sign};
use crate::source::Files;

#[derive(Clone, clap::Args)]
#[command(next_help_heading = "In every command", next_display_order = 100)]
pub(super) struct Shared {
    /// The project's folder [default: this one, else the nearest above it that is a project]
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) project: Option<PathBuf>,
    /// The project above this folder, where the command line names none.
    #[arg(skip)]
    pub(super) above: Option<PathBuf>,
    /// When to color problems
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: When,
    /// Also follow links that lead out of the project; docent only reads there
    #[arg(long, global = true)]
    pub(super) follow_links: bool,
    /// Print only errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Say what docent works on, and every note
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum When {
    Auto,
    Always,
    Never,
}

/// How a command works where there is no project.
pub(super) enum NoProject {
    /// The command fails.
    Refuse,
    /// It works on docent's own project, and prints a line about that if true.
    BuiltIn(bool),
}

impl Shared {
    /// The links that are followed.
    pub(super) fn links(&self) -> Links {
        if self.follow_links { Links::All } else { Links::Inside }
    }

    /// Takes the project above this folder, where the command line names none and this folder is none.
    pub(super) fn look_above(&mut self) {
        if self.project.is_none() {
            self.above = above::project_above(Path::new("."), self.links());
            self.project.clone_from(&self.above);
        }
    }

    /// Works on the project, or on docent's own where there is none, and prints a line about that.
    pub(super) fn with_project<T: Default>(
        &self,
        work: impl FnOnce(&mut Diagnostics, &Project<'_>) -> Result<T, Failure>,
    ) -> Result<(Diagnostics, T), Failure> {
        self.with(&NoProject::BuiltIn(!self.quiet), work)
    }

    /// Works on the project; a failure where there is none.
    pub(super) fn with_own_project<T: Default>(
        &self,
        work: impl FnOnce(&mut Diagnostics, &Project<'_>) -> Result<T, Failure>,
    ) -> Result<(Diagnostics, T), Failure> {
        self.with(&NoProject::Refuse, work)
    }

    pub(super) fn with<T: Default>(
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
    pub(super) fn no_project(&self) -> Failure {
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
