//! Batches: streams of requests in, drafts and rejects out, in one pass and with a report that adds
//! up. What is read at once is drafted at once, so that a program at the other end of a pipe gets
//! its answers as it asks.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::Args;
use crate::batch::{Done, draft};
use crate::character::shown;
use crate::cli::input::{InputFile, REPORT_LIMIT, reports};
use crate::cli::{Failure, Shared, count};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, human, nearest};
use crate::disk::{DraftState, Drafts, Rejects, Stream, Written};
use crate::draft::{DraftEngine, DraftOptions};
use crate::field::Problem;
use crate::form::Field;
use crate::format::{Renderer, file_name};
use crate::input::{Columns, Input, Record, Records};
use crate::json;
use crate::project::Project;
use crate::request::{self, Finding};
use crate::yaml::Spanned;

/// How many records became what.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    drafted: usize,
    unchanged: usize,
    /// Drafts that somebody has edited and that stay as they are.
    edited: usize,
    rejected: usize,
}

impl Tally {
    fn read(&self) -> usize {
        self.drafted + self.unchanged + self.edited + self.rejected
    }

    fn line(&self) -> String {
        let Self { drafted, unchanged, edited, rejected } = self;
        let part = |count: usize, what| {
            if count > 0 { format!(" + {count} {what}") } else { String::new() }
        };
        let rest = part(*unchanged, "unchanged") + &part(*edited, "left as you edited them");
        format!("{} read = {drafted} drafted + {rejected} rejected{rest}", self.read())
    }
}

/// Where drafts go, and what became of them.
struct Run<'a> {
    shared: &'a Shared,
    args: &'a Args,
    desks: DraftEngine<'a>,
    renderer: &'a Renderer,
    folder: Option<Drafts>,
    stream: Option<Box<dyn Write>>,
    /// A rejected record takes its own line among the drafts.
    in_band: bool,
    rejects: Option<Rejects>,
    /// The names of drafts that this run has made, in small letters and by hash: there may be a million.
    names: HashSet<u64>,
    /// Those of them that have capital letters, as they are.
    capitals: HashMap<u64, u64>,
    /// What was found of the project itself, by hash: each draft may find it.
    told: HashSet<u64>,
    tallies: BTreeMap<Option<Arc<str>>, Tally>,
    /// Files of rejects.
    kept: Vec<PathBuf>,
    reported: usize,
    /// Drafts in the stream.
    streamed: usize,
    /// Whether nobody reads the stream any more.
    closed: bool,
    bar: ProgressBar,
}

/// Drafts the requests of some files; answers the exit code: 1 where some were rejected, 2 where not all
/// were looked at.
#[expect(clippy::too_many_arguments, reason = "the command's whole context, once")]
pub(super) fn run(
    found: &mut Diagnostics,
    shared: &Shared,
    project: &Project<'_>,
    args: &Args,
    renderer: &Renderer,
    orders: DraftOptions,
    columns: Option<&Columns>,
    paths: &[PathBuf],
) -> Result<u8, Failure> {
    let mut run = Run::new(shared, args, DraftEngine::new(project, orders), renderer)?;
    let mut saved = None;
    if let Some(path) = args.stream.as_ref().filter(|path| *path != Path::new("-")) {
        saved = Some(Stream::new(path)?);
    }
    let paths = &run.without_written(paths)?;
    let known = KnownColumns::new(found, project);
    let mut whole = true;
    for path in paths {
        let stream = saved.as_mut().map(|stream| -> &mut dyn Write { stream });
        let beside = match columns {
            Some(_) => None,
            None => super::columns_beside(found, path, shared.links()),
        };
        if found.has_errors() {
            whole = false;
            break;
        }
        let columns = columns.or(beside.as_ref());
        if let Some(columns) = columns
            && !known.check_targets(found, columns)
        {
            whole = false;
            break;
        }
        if !run.file(found, path, columns, &known, paths.len() > 1, stream)? {
            whole = false;
            break;
        }
    }
    run.bar.finish_and_clear();
    found.extend(run.desks.findings());
    if found.has_errors() || run.closed {
        // The rejects may take the place of requests whose drafts nobody has got.
        return Ok(if whole { 0 } else { 2 });
    }
    if let Some(folder) = &run.folder {
        folder.check_place()?;
    }
    if let Some(stream) = saved {
        stream.save()?;
    }
    if let (Some(rejects), Some(path)) = (run.rejects.take(), &args.rejects) {
        let any = rejects.count() > 0;
        rejects.save()?;
        run.kept.extend(any.then(|| path.clone()));
    }
    run.summarize();
    Ok(u8::from(run.tallies.values().any(|tally| tally.rejected > 0)))
}

impl<'a> Run<'a> {
    fn new(
        shared: &'a Shared,
        args: &'a Args,
        desks: DraftEngine<'a>,
        renderer: &'a Renderer,
    ) -> Result<Self, Failure> {
        let folder = args.out.as_deref().map(|out| Drafts::open(out, args.force)).transpose()?;
        let to_stdout = match &args.stream {
            Some(path) => path == Path::new("-"),
            None => folder.is_none(),
        };
        let stream = to_stdout.then(|| -> Box<dyn Write> { Box::new(io::stdout().lock()) });
        let rejects = match &args.rejects {
            Some(path) => Some(Rejects::new(path)?),
            None => None,
        };
        Ok(Self {
            shared,
            args,
            desks,
            renderer,
            in_band: to_stdout
                && rejects.is_none()
                && folder.is_none()
                && args.format.name == "json",
            folder,
            stream,
            rejects,
            names: HashSet::new(),
            capitals: HashMap::new(),
            told: HashSet::new(),
            tallies: BTreeMap::new(),
            kept: Vec::new(),
            reported: 0,
            streamed: 0,
            closed: false,
            bar: ProgressBar::hidden(),
        })
    }

    /// The files without those that docent itself wrote into the folder of drafts, but for those that are
    /// named: they would be rejected once more in each run.
    fn without_written(&self, paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
        let Some(folder) = &self.folder else { return Ok(paths.to_vec()) };
        let mut rest = Vec::new();
        for path in paths {
            if self.args.requests.contains(path) || !folder.has_written(path)? {
                rest.push(path.clone());
            }
        }
        Ok(rest)
    }

    /// Drafts the requests of one file; answers whether to go on.
    fn file(
        &mut self,
        found: &mut Diagnostics,
        path: &Path,
        columns: Option<&Columns>,
        known: &KnownColumns,
        several: bool,
        mut saved: Option<&mut dyn Write>,
    ) -> Result<bool, Failure> {
        let Some(mut file) = InputFile::open(found, path) else { return Ok(false) };
        let name = file.name.clone();
        self.start_bar(file.length);
        let mut own = match &self.folder {
            Some(folder) if self.rejects.is_none() => Some(folder.rejects()?),
            _ => None,
        };
        let mut stream: Option<Records> = None;
        loop {
            let Some((bytes, end)) = file.next(found) else { return Ok(false) };
            let read = bytes.len() as u64;
            let stream = stream.get_or_insert_with(|| {
                Records::new(self.input(path, bytes), &name, columns.cloned().unwrap_or_default())
            });
            stream.feed(bytes, end);
            if !self.records(found, path, stream, (several, end), known, &mut own, &mut saved)? {
                return Ok(false);
            }
            self.bar.inc(read);
            if end {
                break;
            }
        }
        let Some(stream) = stream else { return Ok(true) };
        if let (Some(rejects), Some(folder)) = (own, &mut self.folder) {
            let extension = stream.input.extensions.first().copied().unwrap_or_default();
            let read = (path != Path::new("-")).then_some(path);
            self.kept.extend(folder.keep(rejects, (&stem(path), extension), read)?);
        }
        Ok(true)
    }

    /// Drafts the requests of a stream that are whole; answers whether to go on.
    #[expect(clippy::too_many_arguments, reason = "one step of the loop above")]
    fn records(
        &mut self,
        found: &mut Diagnostics,
        path: &Path,
        stream: &mut Records,
        (several, end): (bool, bool),
        known: &KnownColumns,
        own: &mut Option<Rejects>,
        saved: &mut Option<&mut dyn Write>,
    ) -> Result<bool, Failure> {
        loop {
            let headed = stream.heading.targets().next().is_some();
            let records = stream.take();
            if !headed && !known.check(found, stream, self.args.show_values) {
                return Ok(false);
            }
            if records.is_empty() {
                return Ok(true);
            }
            // One request, and nothing else: its draft is ready to paste, and a file lends it its name.
            let only = records.first().is_some_and(|record| record.number == 1);
            let batch = several || !end || records.len() != 1 || !only;
            if batch
                && self.args.format.before.is_none()
                && (self.stream.is_some() || saved.is_some())
            {
                let format = self.args.format.name;
                let problem = format!("several requests in {format} take a file each");
                return Err(Failure(format!("{problem}: name a folder with --out")));
            }
            let done = draft(&self.desks, self.renderer, stream, records);
            if self.desks.is_broken() || !self.take(found, path, stream, done, batch, own, saved)? {
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
    #[expect(clippy::too_many_arguments, reason = "one step of the loop above")]
    fn take(
        &mut self,
        found: &mut Diagnostics,
        path: &Path,
        records: &Records,
        mut done: Vec<Done>,
        batch: bool,
        own: &mut Option<Rejects>,
        saved: &mut Option<&mut dyn Write>,
    ) -> Result<bool, Failure> {
        for one in &mut done {
            let mut own = std::mem::take(&mut one.found);
            if !self.args.show_values {
                own.iter_mut().for_each(without_values);
            }
            found.extend_new(own, &mut self.told);
        }
        if found.has_errors() {
            return Ok(false);
        }
        let names: Vec<String> = match self.folder {
            Some(_) => done.iter().map(|one| self.name(path, one, batch)).collect(),
            None => Vec::new(),
        };
        for (name, one) in names.iter().zip(&mut done) {
            self.check_name(name, one);
        }
        let written = self.write_files(&names, &done)?;
        let mut out = String::new();
        for (at, one) in done.iter().enumerate() {
            let tally = self.tallies.entry(one.outcome.form.clone()).or_default();
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
            if one.text().is_none() {
                let rejects = self.rejects.as_mut().or(own.as_mut());
                if let Some(rejects) = rejects {
                    let record = records.reject(&one.record, &one.outcome.said);
                    rejects.push(|| records.reject_head(), &record)?;
                }
            }
            self.line(&mut out, one, batch);
        }
        if let Some(saved) = saved {
            saved.write_all(out.as_bytes()).map_err(|error| unwritten(&error))?;
        }
        if let Some(stream) = &mut self.stream {
            match stream.write_all(out.as_bytes()).and_then(|()| stream.flush()) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                    self.closed = true;
                    return Ok(false);
                }
                Err(error) => return Err(unwritten(&error)),
                Ok(()) => {}
            }
        }
        let total = self.total();
        self.bar.set_message(format!(
            "{} drafted, {} rejected",
            total.drafted + total.unchanged,
            total.rejected
        ));
        Ok(true)
    }

    /// The name of a draft's file: the request's id; without one that of its file, with a number
    /// where there are several.
    fn name(&self, path: &Path, one: &Done, batch: bool) -> String {
        let stem = match &one.outcome.id {
            Some(id) => file_name(id),
            None if batch => format!("{}-{}", stem(path), one.record.number),
            None => stem(path),
        };
        format!("{stem}.{}", self.args.format.extension)
    }

    /// Rejects a request whose name can't be a file's, or is taken.
    fn check_name(&mut self, name: &str, one: &mut Done) {
        if one.text().is_none() {
            return;
        }
        let small = name.to_ascii_lowercase();
        let (own, key) = (hash(name), hash(&small));
        let (code, problem) = if name.len() > NAME_LIMIT || name.starts_with('.') {
            (&Code::WRONG_VALUE, Problem::error("id").with_number("max", NAME_LIMIT))
        } else if !self.names.insert(key) {
            let id = one.outcome.id.as_deref().unwrap_or(name);
            let is_same = self.capitals.get(&key).map_or(*name == small, |first| *first == own);
            let which = if is_same { "id-taken" } else { "id-case" };
            (&Code::DUPLICATE_ID, Problem::error(which).with_text("id", file_name(id)))
        } else {
            if *name != small {
                self.capitals.insert(key, own);
            }
            return;
        };
        let mut finding = Finding::error(code, &["id"], problem);
        let id = one.outcome.id.as_deref();
        let at = id.and_then(|id| Some((one.record.source.text().find(id)?, id.len())));
        finding.place = at.map(|(at, length)| (at..at + length).into());
        one.withdraw();
        let tag = one.outcome.locale.as_ref().map(ToString::to_string);
        let refused = self.desks.refuse(&one.record.source, tag.as_deref(), &[finding]);
        one.outcome.said.extend(refused.said);
        one.outcome.reports.extend(refused.reports);
    }

    fn write_files<'d>(
        &mut self,
        names: &'d [String],
        done: &'d [Done],
    ) -> Result<Vec<Option<Written>>, Failure> {
        let Some(folder) = &mut self.folder else { return Ok(Vec::new()) };
        let all: Vec<(&str, Option<&[u8]>)> = (names.iter().zip(done))
            .map(|(name, one)| (name.as_str(), one.text().map(str::as_bytes)))
            .collect();
        let inspect = |(name, text): &(&'d str, Option<&'d [u8]>)| -> io::Result<Option<_>> {
            let Some(text) = *text else { return Ok(None) };
            Ok(Some((*name, text, folder.inspect(name, text)?)))
        };
        let inspected: Vec<Option<(&str, &[u8], DraftState)>> =
            all.par_iter().map(inspect).collect::<io::Result<_>>()?;
        folder.announce(inspected.iter().flatten().copied())?;
        let folder = &*folder;
        let write = |one: &Option<(&str, &[u8], DraftState)>| {
            one.map(|(name, text, there)| folder.write(name, text, there)).transpose()
        };
        Ok(inspected.par_iter().map(write).collect::<io::Result<_>>()?)
    }

    /// Reports what is wrong with a request, without anything that the customer typed.
    fn report(&mut self, one: &Done, batch: bool, name: Option<&String>, edited: Option<bool>) {
        if self.in_band && batch {
            return;
        }
        let rejected = one.text().is_none();
        // A draft of this run is another request's of the same id.
        let is_old = |name: &&String| {
            !self.names.contains(&hash(&name.to_ascii_lowercase()))
                && self.folder.as_ref().is_some_and(|folder| folder.has(name))
        };
        let stale = name.filter(|_| rejected && !self.shared.quiet).filter(is_old);
        let edited = edited.filter(|_| !self.shared.quiet);
        if one.outcome.reports.is_empty() && stale.is_none() && edited.is_none() {
            return;
        }
        let saved = self.rejects.is_some() || self.folder.is_some();
        let all = self.shared.verbose || !rejected || !saved;
        self.reported += 1;
        if !all && self.reported > REPORT_LIMIT {
            return;
        }
        let mut shown = Diagnostics::default();
        reports(self.shared, &one.outcome, self.args.show_values, batch)
            .into_iter()
            .for_each(|report| shown.push(report));
        let id = one.outcome.id.as_deref().filter(|id| batch && !id.is_empty());
        let id = id.map(|id| format!("{}: ", file_name(id))).unwrap_or_default();
        if let Some((name, changed)) = name.zip(edited) {
            let (now, help) = if changed {
                ("but the request has changed since", "change it by hand, or replace it: `--force`")
            } else {
                ("the request is the same", "use `--force` to have docent's draft again")
            };
            let problem = format!("{id}you have edited `{name}`, and docent keeps it; {now}");
            shown.push(Diagnostic::warning(&Code::EDITED_DRAFT, problem).help(help));
        }
        if let Some(name) = stale {
            let problem =
                format!("{id}`{name}` is still there, a draft of what this request was before");
            let help = "see that it isn't sent, or delete it";
            shown.push(Diagnostic::warning(&Code::STALE_DRAFT, problem).help(help));
        }
        let text = human(shown.iter(), self.shared.colored(), self.args.show_values);
        self.bar.suspend(|| {
            let _ = io::stderr().lock().write_all(text.as_bytes());
        });
    }

    /// Adds what the stream gets for a record.
    fn line(&mut self, out: &mut String, one: &Done, batch: bool) {
        let Some(text) = one.text() else {
            if self.in_band {
                out.push_str(&rejected(&one.record, one));
            }
            return;
        };
        if batch && !one.caption().is_empty() {
            if self.streamed > 0 {
                out.push('\n');
            }
            out.push_str(one.caption());
        }
        self.streamed += 1;
        out.push_str(text);
    }

    fn total(&self) -> Tally {
        self.tallies.values().fold(Tally::default(), |sum, one| Tally {
            drafted: sum.drafted + one.drafted,
            edited: sum.edited + one.edited,
            unchanged: sum.unchanged + one.unchanged,
            rejected: sum.rejected + one.rejected,
        })
    }

    /// Says what became of all records, where there were several or they went to files.
    fn summarize(&self) {
        let total = self.total();
        let files = self.folder.is_some() || self.args.stream.is_some() || self.rejects.is_some();
        if self.shared.quiet || total.read() <= 1 && !files {
            return;
        }
        let mut text = String::new();
        let hidden = self.reported.saturating_sub(REPORT_LIMIT);
        if hidden > 0 && !self.shared.verbose && !self.kept.is_empty() {
            let more = count(hidden, "more request");
            text.push_str(&format!(
                "{more} with problems: the rejects have them, and `--verbose` shows them\n"
            ));
        }
        for (form, tally) in &self.tallies {
            let form = form.as_deref().unwrap_or("without a form");
            text.push_str(&format!("{form}: {}\n", tally.line()));
        }
        if self.tallies.len() != 1 {
            text.push_str(&format!("in all: {}\n", total.line()));
        }
        for path in &self.kept {
            text.push_str(&format!("rejected requests, to be corrected: {}\n", shown(path)));
        }
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}

fn hash(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

/// The longest name of a draft's file, in bytes; systems take 255.
const NAME_LIMIT: usize = 200;

/// Takes what a template was given out of what it says is wrong: it may be an answer.
fn without_values(one: &mut Diagnostic) {
    if one.code == &Code::TEMPLATE_RENDERING {
        "the template can't be rendered with the answers of a request".clone_into(&mut one.problem);
        one.help = Some("use `--show-values` to see why, answers included".to_owned());
    }
}

fn unwritten(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Failure(String::new());
    }
    Failure(format!("the drafts can't be written: {error}"))
}

/// What a file's drafts are named by, where requests have no id.
fn stem(path: &Path) -> String {
    if path == Path::new("-") {
        return "stdin".to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let stem = match stem.rsplit_once(".rejects") {
        Some((stem, mark))
            if mark.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            stem
        }
        _ => &stem,
    };
    file_name(stem)
}

/// A rejected record among drafts in JSON: its problems, and the record as it came.
fn rejected(record: &Record, one: &Done) -> String {
    #[derive(serde::Serialize)]
    struct Line<'a> {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<&'a str>,
        rejected: bool,
        problems: &'a [crate::page::LocalizedProblem],
        record: Box<serde_json::value::RawValue>,
    }
    json::for_logs(json::to_line(&Line {
        id: one.outcome.id.as_deref(),
        rejected: true,
        problems: &one.outcome.said,
        record: json::raw(&String::from_utf8_lossy(record.bytes())),
    })) + "\n"
}

/// What a spreadsheet's column may mean.
struct KnownColumns {
    /// The keys of requests, and the ids of all fields of the project's forms.
    plain: Vec<String>,
    /// Parts that are filled in several times, each with one of its fields.
    repeated: Vec<(String, String)>,
}

/// The columns that mean nothing and are reported one by one.
const COLUMN_LIMIT: usize = 20;

impl KnownColumns {
    fn new(found: &mut Diagnostics, project: &Project<'_>) -> Self {
        let plain = ["id", "form", "locale", "answers", "parts"].map(str::to_owned).into();
        let mut known = Self { plain, repeated: Vec::new() };
        for id in project.form_ids() {
            let Some(file) = project.form(found, &id) else { continue };
            known.plain.extend(file.form.fields().map(|field| field.field.to_string()));
            for part in file.form.parts.iter().filter(|part| part.most() > 1) {
                let pair = |field: &Field| (part.part.to_string(), field.field.to_string());
                known.repeated.extend(part.fields.iter().map(pair));
            }
        }
        known
    }

    fn has(&self, target: &str) -> bool {
        let steps: Vec<&str> = target.split('.').collect();
        match steps.as_slice() {
            [part, number, field] => {
                let pair = |(one, other): &(String, String)| one == part && other == field;
                number.parse::<usize>().is_ok() && self.repeated.iter().any(pair)
            }
            _ => self.plain.iter().any(|known| known == target),
        }
    }

    /// Whether all that a file of columns names as their meaning is there.
    fn check_targets(&self, found: &mut Diagnostics, columns: &Columns) -> bool {
        let Some(source) = &columns.source else { return true };
        let mut sound = true;
        for (_, Spanned { place, value }) in &columns.columns.0 {
            let Some(name) = value.as_deref().filter(|name| !self.has(name)) else { continue };
            sound = false;
            let problem = format!("`{}` is no field of any form", request::shown(name));
            let help = match nearest(name, self.plain.iter().map(String::as_str)) {
                Some(near) => format!("write `{near}`, or `~` to leave the column out"),
                None => "write the id of a field, or `~` to leave the column out".to_owned(),
            };
            let target = Diagnostic::error(&Code::UNKNOWN_FIELD, problem);
            found.push(target.at(source.at(*place)).help(help));
        }
        sound
    }

    /// Whether all of a spreadsheet's columns mean something. Their headings may be a request:
    /// reports name them by number.
    fn check(&self, found: &mut Diagnostics, stream: &Records, show_values: bool) -> bool {
        let columns = stream.heading.columns();
        let (known, unknown): (Vec<_>, Vec<_>) =
            columns.into_iter().partition(|(_, _, target)| self.has(target));
        let names = "say what it means in a file that `--columns` names";
        if let (true, false, Some((_, place, _))) = (known.is_empty(), show_values, unknown.first())
        {
            let problem = "no column of the first row is a field of any form";
            let help = "see that the first row holds the headings, or say what each column stands \
                        for in a file that `--columns` names";
            let row = Diagnostic::error(&Code::UNKNOWN_FIELD, problem).at(place.clone());
            found.push(row.help(help));
            return false;
        }
        for (number, place, target) in unknown.iter().take(COLUMN_LIMIT) {
            let shown = Some(target).filter(|_| show_values);
            let shown = shown.map(|target| format!(", `{}`,", request::shown(target)));
            let shown = shown.unwrap_or_default();
            let problem = format!("column {number}{shown} is no field of any form");
            let near = nearest(target, self.plain.iter().map(String::as_str));
            let near = near.map_or("the id of a field".to_owned(), |near| format!("`{near}`"));
            let help = format!("write {near} as its heading, or {names}");
            let column = Diagnostic::error(&Code::UNKNOWN_FIELD, problem).at(place.clone());
            found.push(column.help(help));
        }
        let more = unknown.len().saturating_sub(COLUMN_LIMIT);
        if let (true, Some((_, place, _))) = (more > 0, unknown.last()) {
            let problem = format!("{} mean nothing either", count(more, "more column"));
            found.push(Diagnostic::error(&Code::UNKNOWN_FIELD, problem).at(place.clone()));
        }
        unknown.is_empty()
    }
}
