//! `docent build --watch`: builds again whenever the project changes.

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::super::{Failure, Outcome, Shared, changes, conclude};
use super::output::BuildReporter;
use super::{Args, make};
use crate::disk::Poller;

/// How long to wait before another try, after what docent could not do: a folder may be in use, or a disk
/// full, and no change in the project shows when that is over. Each time is twice as long.
const RETRY: Duration = Duration::from_secs(1);
/// The longest wait.
const LONGEST: Duration = Duration::from_mins(1);

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    if !args.report.is_human() && !args.report.streams {
        let problem = "with --watch there is no end to report: use --report json";
        return Err(Failure(problem.to_owned()));
    }
    // A project that is gone for a moment must not make way for docent's own.
    let mut shared = shared.clone();
    let root = shared.project.get_or_insert_with(|| PathBuf::from(".")).clone();
    let mut watch = Poller::new(&root, &args.out, shared.links());
    let mut cause = "built".to_owned();
    let (mut failed, mut retry) = (None::<String>, RETRY);
    let mut is_first = true;
    loop {
        let start = Instant::now();
        let reporter = BuildReporter::new(&shared, args, failed.as_deref());
        let is_steady = || watch.is_steady();
        let made =
            shared.with_project(|found, project| make(found, project, &reporter, &is_steady));
        let written = made.as_ref().map_or(String::new(), |(found, made)| {
            if found.has_errors() { "nothing written".to_owned() } else { made.written() }
        });
        let outcome = reporter.end(made);
        if reporter.is_mute() {
            return outcome;
        }
        match outcome {
            // What has never worked will not by waiting.
            Err(failure) if is_first => return Err(failure),
            Err(Failure(problem)) => {
                if failed.as_ref() != Some(&problem) {
                    conclude(&shared, Err(Failure(problem.clone())));
                }
                failed = Some(problem);
            }
            Ok(ended) => {
                conclude(&shared, Ok(ended));
                failed = None;
                let hint = if is_first { "; waiting for changes, Ctrl-C ends" } else { "" };
                let time = start.elapsed().as_secs_f64();
                if !shared.quiet {
                    let _ = writeln!(io::stderr(), "{cause}: {written} in {time:.2} s{hint}");
                }
            }
        }
        is_first = false;
        let changed = watch.wait(failed.as_ref().map(|_| retry));
        retry = if failed.is_some() { LONGEST.min(retry * 2) } else { RETRY };
        if !changed.is_empty() {
            (cause, retry) = (changes(&changed), RETRY);
        }
    }
}
