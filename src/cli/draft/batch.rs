//! Batches: streams of requests in, drafts and rejects out, in one pass and with a report that adds
//! up. What is read at once is drafted at once, so that a program at the other end of a pipe gets
//! its answers as it asks.

mod columns;
mod duplicates;
mod headings;
mod names;
mod outputs;
mod summary;
mod workbook;

use std::collections::{BTreeSet, HashSet};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Args;
use crate::batch::{Done, draft};
use crate::character::shown;
use crate::cli::input::{InputFile, REPORT_LIMIT, reports};
use crate::cli::{Failure, Shared, count};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, human};
use crate::disk::Written;
use crate::draft::{DraftEngine, DraftOptions, attachments};
use crate::format::Renderer;
use crate::input::{Columns, Input, Records};
use crate::limit;
use crate::project::Project;
use columns::KnownColumns;
use duplicates::DuplicateRequests;
use names::{Names, draft_stem};
use outputs::Outputs;
use summary::Tallies;

/// A run over files of requests, and what has been done so far.
struct Run<'a> {
    shared: &'a Shared,
    args: &'a Args,
    engine: DraftEngine<'a>,
    renderer: &'a Renderer,
    outputs: Outputs,
    /// The most requests that are drafted at once: whole mails with their files are in memory.
    most: usize,
    /// The columns that all files have, where `--columns` names them.
    columns: Option<&'a Columns>,
    known: KnownColumns<'a>,
    names: Names,
    duplicates: DuplicateRequests,
    /// The problems of the project itself, by hash: each draft may find them.
    seen: HashSet<u64>,
    tallies: Tallies,
    /// The ids of requests that have had drafts under other names, which a pattern made of answers.
    renamed: BTreeSet<String>,
    reported: usize,
    bar: ProgressBar,
}

/// Drafts the requests of some files; answers the exit code: 1 where some were rejected, 2 where not all
/// were drafted or rejected.
#[expect(clippy::too_many_arguments, reason = "the command's whole context, once")]
pub(super) fn run(
    found: &mut Diagnostics,
    shared: &Shared,
    project: &Project<'_>,
    args: &Args,
    renderer: &Renderer,
    options: DraftOptions,
    columns: Option<&Columns>,
    paths: &[PathBuf],
) -> Result<u8, Failure> {
    let engine = DraftEngine::new(project, options);
    let outputs = Outputs::open(args)?;
    let paths = outputs.without_written(paths, &args.requests)?;
    let mut run = Run {
        shared,
        args,
        engine,
        renderer,
        outputs,
        most: most_at_once(project, args),
        columns,
        known: KnownColumns::new(found, project),
        names: Names::default(),
        duplicates: DuplicateRequests::default(),
        seen: HashSet::new(),
        tallies: Tallies::default(),
        renamed: BTreeSet::new(),
        reported: 0,
        bar: ProgressBar::hidden(),
    };
    let whole = run.files(found, &paths)?;
    run.bar.finish_and_clear();
    found.extend(run.engine.findings());
    run.known.warn_of_unused(found);
    run.engine.unchecked_bound().into_iter().for_each(|note| found.push(note));
    if found.has_errors() || run.outputs.is_closed() {
        // The rejects may take the place of requests whose drafts nobody has got.
        return Ok(if whole { 0 } else { 2 });
    }
    run.warn_of_others();
    run.outputs.save()?;
    run.summarize();
    Ok(u8::from(run.tallies.total().rejected > 0))
}

impl Run<'_> {
    /// Drafts the requests of all files; answers whether it read them all.
    fn files(&mut self, found: &mut Diagnostics, paths: &[PathBuf]) -> Result<bool, Failure> {
        for path in paths {
            let beside = match self.columns {
                Some(_) => None,
                None => super::columns_beside(found, path, self.shared.links()),
            };
            if found.has_errors() {
                return Ok(false);
            }
            let columns = self.columns.or(beside.as_ref());
            let sound = columns.is_none_or(|columns| self.known.check_targets(found, columns));
            if !sound || !self.file(found, path, columns, paths.len() > 1)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Drafts the requests of one file; answers whether to go on.
    fn file(
        &mut self,
        found: &mut Diagnostics,
        path: &Path,
        columns: Option<&Columns>,
        several: bool,
    ) -> Result<bool, Failure> {
        let Some(mut file) = InputFile::open(found, path, self.args.encoding) else {
            return Ok(false);
        };
        let name = file.name.clone();
        self.start_bar(file.length);
        self.outputs.begin_file()?;
        self.duplicates.begin_file(&name);
        let mut stream: Option<Records> = None;
        let mut sheet = None;
        loop {
            let Some((bytes, end)) = file.next(found) else { return Ok(false) };
            let read = bytes.len() as u64;
            let stream = stream.get_or_insert_with(|| {
                Records::new(self.input(path, bytes), &name, columns.cloned().unwrap_or_default())
            });
            stream.set_most(self.most);
            if stream.input.whole.is_none() && self.args.sheet.is_some() {
                let problem = format!("{} is no workbook, and has no sheets", shown(path));
                return Err(Failure(format!("{problem}; leave out --sheet")));
            }
            let mut end = end;
            if let Some(whole) = stream.input.whole {
                let begin = bytes.to_vec();
                let Some(bytes) = workbook::whole_of(found, &mut file, begin, end) else {
                    return Ok(false);
                };
                match whole(&bytes, self.args.sheet.as_deref()) {
                    Ok(mut rows) => {
                        workbook::note(found, &name, &rows.notes);
                        stream.feed(std::mem::take(&mut rows.text).as_bytes(), true);
                        sheet = Some(rows);
                    }
                    Err(error) => {
                        found.push(workbook::without_rows(
                            &name,
                            &error,
                            self.args.sheet.as_deref(),
                        ));
                        return Ok(false);
                    }
                }
                end = true;
            } else {
                stream.feed(bytes, end);
            }
            if !self.records(found, path, stream, (several, end))? {
                return Ok(false);
            }
            self.bar.inc(read);
            if end {
                break;
            }
        }
        let Some(stream) = stream else { return Ok(true) };
        let rounded = sheet.and_then(|rows| rows.rounded(|at| stream.heading.takes_texts(at)));
        workbook::note(found, &name, rounded.as_slice());
        self.outputs.end_file(path, stream.input.reject_extension())?;
        Ok(true)
    }

    /// Drafts the requests of a stream that are whole; answers whether to go on.
    fn records(
        &mut self,
        found: &mut Diagnostics,
        path: &Path,
        stream: &mut Records,
        (several, end): (bool, bool),
    ) -> Result<bool, Failure> {
        loop {
            let was_headed = stream.heading.is_read();
            let records = stream.take();
            if !was_headed && stream.heading.is_read() {
                let form = self.args.form.as_deref();
                if !self.known.check(found, stream, form, self.args.show_values) {
                    return Ok(false);
                }
                self.known.note_unused(found, &stream.heading, self.columns.is_none());
            }
            if records.is_empty() {
                return Ok(true);
            }
            // One request, and nothing else: its draft is ready to paste, and a file lends it its name.
            let only = records.first().is_some_and(|record| record.number == 1);
            let batch = several || !end || records.len() != 1 || !only;
            if batch && self.args.format.before.is_none() && self.outputs.has_stream() {
                let format = self.args.format.name;
                let problem = format!("several requests in {format} take a file each");
                return Err(Failure(format!("{problem}: name a folder with --out")));
            }
            let done = draft(&self.engine, self.renderer, stream, records, self.args.name.as_ref());
            if self.engine.is_broken() || !self.take(found, path, stream, done, batch)? {
                return Ok(false);
            }
        }
    }

    fn input(&self, path: &Path, bytes: &[u8]) -> &'static Input {
        let extension = path.extension().and_then(|extension| extension.to_str());
        let named = self.args.from.or_else(|| Input::of_extension(extension?));
        named.unwrap_or_else(|| Input::sniff(bytes))
    }

    fn start_bar(&mut self, length: Option<u64>) {
        self.bar.finish_and_clear();
        if self.shared.quiet || !io::stderr().is_terminal() {
            return;
        }
        let style = "{bar:40} {percent}% {msg} {eta}";
        self.bar = match length {
            Some(length) => ProgressBar::new(length),
            None => ProgressBar::new_spinner(),
        };
        if let (Ok(style), Some(_)) = (ProgressStyle::with_template(style), length) {
            self.bar.set_style(style);
        }
        self.bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
    }

    /// Puts results where they go; answers whether to go on.
    fn take(
        &mut self,
        found: &mut Diagnostics,
        path: &Path,
        records: &Records,
        mut done: Vec<Done>,
        batch: bool,
    ) -> Result<bool, Failure> {
        for one in &mut done {
            let mut own = std::mem::take(&mut one.found);
            if !self.args.show_values {
                own.iter_mut().for_each(without_values);
            }
            found.extend_new(own, &mut self.seen);
        }
        if found.has_errors() {
            return Ok(false);
        }
        let extension = self.args.format.extension;
        let name = |one: &Done| format!("{}.{extension}", draft_stem(path, one, batch));
        let named = done.iter().filter(|_| self.outputs.has_folder());
        let names: Vec<String> = named.map(name).collect();
        for (name, one) in names.iter().zip(&mut done) {
            self.check_name(name, one);
        }
        let written = self.outputs.write_files(&names, &done)?;
        let mut out = String::new();
        for (at, one) in done.iter().enumerate() {
            let tally = self.tallies.of(one.outcome.form.clone());
            match (one.text(), written.get(at)) {
                (Some(_), Some(Some(Written::Before))) => tally.unchanged += 1,
                (Some(_), Some(Some(Written::Edited { .. }))) => tally.edited += 1,
                (Some(_), _) => tally.drafted += 1,
                (None, _) => tally.rejected += 1,
            }
            let edited = match written.get(at) {
                Some(Some(Written::Edited { changed })) => Some(*changed),
                _ => None,
            };
            self.report(one, batch, names.get(at), edited);
            self.note_renamed(one, names.get(at));
            if one.text().is_some() && batch {
                let earlier = self.duplicates.take(one, !self.outputs.has_folder());
                self.warn(one.outcome.id.as_deref(), earlier);
            }
            if one.text().is_none() {
                self.outputs.reject(records, one)?;
            }
            self.outputs.add(&mut out, one, batch);
        }
        if !self.outputs.send(&out)? {
            return Ok(false);
        }
        let total = self.tallies.total();
        self.bar.set_message(format!(
            "{} drafted, {} rejected",
            total.drafted + total.unchanged,
            total.rejected
        ));
        Ok(true)
    }

    /// Rejects a request whose name can't be a file's, or is taken.
    fn check_name(&mut self, name: &str, one: &mut Done) {
        if one.text().is_none() {
            return;
        }
        let Some(finding) = self.names.take(name, one) else { return };
        one.withdraw();
        let tag = one.outcome.locale.as_ref().map(ToString::to_string);
        let refused = self.engine.refuse(&one.record.source, tag.as_deref(), &[finding]);
        one.outcome.problems.extend(refused.problems);
        one.outcome.reports.extend(refused.reports);
    }

    /// Reports what is wrong with a request, without anything that the customer typed.
    fn report(&mut self, one: &Done, batch: bool, name: Option<&String>, edited: Option<bool>) {
        if self.outputs.is_in_band() && batch {
            return;
        }
        let rejected = one.text().is_none();
        // A draft of this run is another request's of the same id.
        let is_old = |name: &&String| !self.names.has(name) && self.outputs.has(name);
        // A name that a pattern made is known for drafted requests only.
        let is_known = rejected && self.args.name.is_none() && !self.shared.quiet;
        let stale = name.filter(|_| is_known).filter(is_old);
        let edited = edited.filter(|_| !self.shared.quiet);
        if one.outcome.reports.is_empty() && stale.is_none() && edited.is_none() {
            return;
        }
        let all = self.shared.verbose || !rejected || !self.outputs.keeps_rejects();
        self.reported += 1;
        if !all && self.reported > REPORT_LIMIT {
            return;
        }
        let mut listed = Diagnostics::default();
        reports(self.shared, &one.outcome, self.args.show_values, batch)
            .into_iter()
            .for_each(|report| listed.push(report));
        let id = one.outcome.id.as_deref().filter(|id| batch && !id.is_empty());
        let id = id.map(|id| format!("{}: ", shown(id))).unwrap_or_default();
        if let Some((name, changed)) = name.zip(edited) {
            let (now, help) = if changed {
                ("but the request has changed since", "change it by hand, or replace it: `--force`")
            } else {
                ("the request is the same", "use `--force` to have docent's draft again")
            };
            let name = self.shown_name(name);
            let problem = format!("{id}you have edited {name}, and docent keeps it; {now}");
            listed.push(Diagnostic::warning(&Code::EDITED_DRAFT, problem).help(help));
        }
        if let Some(name) = stale {
            let name = self.shown_name(name);
            let problem =
                format!("{id}{name} is still there, a draft of what this request was before");
            let help = "see that it isn't sent, or delete it";
            listed.push(Diagnostic::warning(&Code::STALE_DRAFT, problem).help(help));
        }
        let text = human(listed.iter(), self.shared.colored(), self.args.show_values);
        self.bar.suspend(|| {
            let _ = io::stderr().lock().write_all(text.as_bytes());
        });
    }

    /// Notes the id of a request that has had drafts under other names than this one.
    fn note_renamed(&mut self, one: &Done, name: Option<&String>) {
        let id = one.outcome.id.as_deref().filter(|_| self.args.name.is_some());
        let Some(id) = id.filter(|_| !self.shared.quiet) else { return };
        let own = name.filter(|_| one.text().is_some());
        if !self.renamed.contains(id) && self.outputs.has_others(id, own.map(String::as_str)) {
            self.renamed.insert(id.to_owned());
        }
    }

    /// Names the drafts that requests had before this run under other names.
    fn warn_of_others(&mut self) {
        for id in std::mem::take(&mut self.renamed) {
            // A draft of this run is another request's of the same id.
            let others = self.outputs.drafts_of(&id, |name| !self.names.has(name));
            let found = self.stale(&others);
            self.warn(Some(&id), found);
        }
    }

    /// Warnings of drafts that no request has now.
    fn stale(&self, others: &[String]) -> Vec<Diagnostic> {
        let warning = |other: &String| {
            let problem = if self.args.show_values {
                format!("`{other}` is still there, a draft of what this request was before")
            } else {
                "a draft of what this request was before is still there".to_owned()
            };
            let help = if self.args.show_values {
                "see that it isn't sent, or delete it"
            } else {
                "see that it isn't sent, or delete it; `--show-values` shows its name"
            };
            Diagnostic::warning(&Code::STALE_DRAFT, problem).help(help)
        };
        others.iter().map(warning).collect()
    }

    /// The name of a draft as reports have it: one that a pattern made may hold answers.
    fn shown_name(&self, name: &str) -> String {
        if self.args.name.is_some() && !self.args.show_values {
            "its draft".to_owned()
        } else {
            format!("`{name}`")
        }
    }

    /// Reports that a request has come before, by its id, since two may have the same answers in good
    /// faith.
    fn warn(&mut self, id: Option<&str>, found: Vec<Diagnostic>) {
        if found.is_empty() || self.shared.quiet {
            return;
        }
        self.reported += 1;
        if self.reported > REPORT_LIMIT && !self.shared.verbose {
            return;
        }
        let id = id.filter(|id| !id.is_empty());
        let id = id.map(|id| format!("{}: ", shown(id))).unwrap_or_default();
        let mut listed = Diagnostics::default();
        for mut one in found {
            one.problem = format!("{id}{}", one.problem);
            listed.push(one);
        }
        let text = human(listed.iter(), self.shared.colored(), self.args.show_values);
        self.bar.suspend(|| {
            let _ = io::stderr().lock().write_all(text.as_bytes());
        });
    }

    /// Prints the results of all records, where there were several or they went to files.
    fn summarize(&self) {
        let files = self.outputs.has_folder() || self.args.stream.is_some();
        if self.shared.quiet || self.tallies.total().read() <= 1 && !files {
            return;
        }
        let mut text = String::new();
        let hidden = self.reported.saturating_sub(REPORT_LIMIT);
        if hidden > 0 && !self.shared.verbose && !self.outputs.kept().is_empty() {
            let more = count(hidden, "more request");
            text.push_str(&format!(
                "{more} with problems: the rejects have them, and `--verbose` shows them\n"
            ));
        }
        text.push_str(&self.tallies.lines());
        for path in self.outputs.kept() {
            text.push_str(&format!("rejected requests, to be corrected: {}\n", shown(path)));
        }
        let options = self.args.options_of_rejects();
        if !options.is_empty() && !self.outputs.kept().is_empty() {
            text.push_str(&format!("draft them with the options of this run: {options}\n"));
        }
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}

/// How many requests are drafted at once, where mails carry files.
fn most_at_once(project: &Project<'_>, args: &Args) -> usize {
    if args.format.name != "eml" {
        return usize::MAX;
    }
    let mut ignored = Diagnostics::default();
    let sizes = project.form_ids().into_iter().filter_map(|id| {
        let file = project.form(&mut ignored, &id)?;
        let files = attachments(&mut ignored, project, &file)?;
        Some(files.iter().map(|file| file.content.len()).sum::<usize>())
    });
    let largest = sizes.max().unwrap_or_default();
    limit::ATTACHMENTS.checked_div(largest).unwrap_or(usize::MAX).max(1)
}

/// Removes a template's data from its problem: the data may be an answer.
fn without_values(one: &mut Diagnostic) {
    if one.code == &Code::TEMPLATE_RENDERING {
        "the template can't be rendered with the answers of a request".clone_into(&mut one.problem);
        one.help = Some("use `--show-values` to see why, answers included".to_owned());
    }
}
