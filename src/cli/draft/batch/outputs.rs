//! The outputs of a batch: a folder of drafts, a stream of them, and files of rejects.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::Args;
use super::names::stem;
use crate::batch::Done;
use crate::character::shown;
use crate::cli::Failure;
use crate::disk::{DraftState, Drafts, Rejects, Stream, Written};
use crate::input::{Record, Records};
use crate::json;

/// Where drafts and rejects go.
pub(super) struct Outputs {
    folder: Option<Drafts>,
    stdout: Option<Box<dyn Write>>,
    /// The file that `--stream` names.
    stream: Option<Stream>,
    /// A rejected record takes its own line among the drafts.
    in_band: bool,
    /// The file that `--rejects` names, and its path.
    rejects: Option<(Rejects, PathBuf)>,
    /// The rejects of the file that is read now: without `--rejects`, a folder keeps them.
    own: Option<Rejects>,
    /// Files of rejects.
    kept: Vec<PathBuf>,
    /// Drafts in the stream.
    streamed: usize,
    /// Whether the stream's reader has closed it.
    closed: bool,
}

impl Outputs {
    /// Opens what the command line names.
    pub(super) fn open(args: &Args) -> Result<Self, Failure> {
        let folder = args.out.as_deref().map(|out| Drafts::open(out, args.force)).transpose()?;
        let to_stdout = match &args.stream {
            Some(path) => path == Path::new("-"),
            None => folder.is_none(),
        };
        let stdout = to_stdout.then(|| -> Box<dyn Write> { Box::new(io::stdout().lock()) });
        if let (Some(stream), Some(rejects)) = (&args.stream, &args.rejects)
            && std::path::absolute(stream).ok() == std::path::absolute(rejects).ok()
        {
            let file = shown(stream);
            return Err(Failure(format!(
                "--stream and --rejects both name {file}; give the rejects a file of their own"
            )));
        }
        let rejects = match &args.rejects {
            Some(path) => Some((Rejects::new(path)?, path.clone())),
            None => None,
        };
        let file = args.stream.as_ref().filter(|path| *path != Path::new("-"));
        let stream = file.map(|path| Stream::new(path)).transpose()?;
        let is_json = args.format.name == "json";
        let in_band = to_stdout && rejects.is_none() && folder.is_none() && is_json;
        let (own, kept, streamed, closed) = (None, Vec::new(), 0, false);
        Ok(Self { folder, stdout, stream, in_band, rejects, own, kept, streamed, closed })
    }

    /// The files without those that docent itself wrote into the folder of drafts, but for those that are
    /// named: they would be rejected once more in each run.
    pub(super) fn without_written(
        &self,
        paths: &[PathBuf],
        named: &[PathBuf],
    ) -> Result<Vec<PathBuf>, Failure> {
        let Some(folder) = &self.folder else { return Ok(paths.to_vec()) };
        let mut rest = Vec::new();
        for path in paths {
            if named.contains(path) || !folder.has_written(path)? {
                rest.push(path.clone());
            }
        }
        Ok(rest)
    }

    /// Begins with the rejects of a file.
    pub(super) fn begin_file(&mut self) -> Result<(), Failure> {
        self.own = match &self.folder {
            Some(folder) if self.rejects.is_none() => Some(folder.rejects()?),
            _ => None,
        };
        Ok(())
    }

    /// Keeps the rejects of a file of this extension.
    pub(super) fn end_file(&mut self, path: &Path, extension: &str) -> Result<(), Failure> {
        if let (Some(rejects), Some(folder)) = (self.own.take(), &mut self.folder) {
            let read = (path != Path::new("-")).then_some(path);
            self.kept.extend(folder.keep(rejects, (&stem(path), extension), read)?);
        }
        Ok(())
    }

    /// Whether drafts go to files of their own.
    pub(super) fn has_folder(&self) -> bool {
        self.folder.is_some()
    }

    /// Whether drafts follow each other in a stream.
    pub(super) fn has_stream(&self) -> bool {
        self.stdout.is_some() || self.stream.is_some()
    }

    /// Whether rejected records and their problems are lines of the stream.
    pub(super) fn is_in_band(&self) -> bool {
        self.in_band
    }

    /// Whether rejected records are kept in a file.
    pub(super) fn keeps_rejects(&self) -> bool {
        self.rejects.is_some() || self.folder.is_some()
    }

    /// Whether the stream's reader has closed it.
    pub(super) fn is_closed(&self) -> bool {
        self.closed
    }

    /// Whether the folder has a draft of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.folder.as_ref().is_some_and(|folder| folder.has(name))
    }

    /// Whether a pattern has made names for drafts of a request other than this one.
    pub(super) fn has_others(&self, id: &str, name: Option<&str>) -> bool {
        self.folder.as_ref().is_some_and(|folder| folder.has_others(id, name))
    }

    /// The drafts of a request that the folder has, of those names that a pattern made and that are wanted.
    pub(super) fn drafts_of(&self, id: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let Some(folder) = &self.folder else { return Vec::new() };
        folder.drafts_of(id, is_wanted).into_iter().map(str::to_owned).collect()
    }

    /// The files of rejects.
    pub(super) fn kept(&self) -> &[PathBuf] {
        &self.kept
    }

    /// Writes drafts into the folder, where there is one.
    pub(super) fn write_files<'d>(
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
        let named = names.iter().zip(done).filter(|(_, one)| one.name.is_some());
        let named = named.filter(|(_, one)| one.text().is_some());
        let named = named.filter_map(|(name, one)| Some((one.outcome.id.as_deref()?, &**name)));
        folder.assign(named)?;
        let folder = &*folder;
        let write = |one: &Option<(&str, &[u8], DraftState)>| {
            one.map(|(name, text, there)| folder.write(name, text, there)).transpose()
        };
        Ok(inspected.par_iter().map(write).collect::<io::Result<_>>()?)
    }

    /// Keeps a rejected record, where there is a file for it.
    pub(super) fn reject(&mut self, records: &Records, one: &Done) -> Result<(), Failure> {
        let rejects = self.rejects.as_mut().map(|(rejects, _)| rejects);
        if let Some(rejects) = rejects.or(self.own.as_mut()) {
            let record = records.reject(&one.record, &one.outcome.problems);
            rejects.push(|| records.reject_head(), &record)?;
        }
        Ok(())
    }

    /// Adds to a text what the stream gets for a record.
    pub(super) fn add(&mut self, out: &mut String, one: &Done, batch: bool) {
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

    /// Sends a text to the streams; answers whether a reader is left.
    pub(super) fn send(&mut self, text: &str) -> Result<bool, Failure> {
        if let Some(stream) = &mut self.stream {
            stream.write_all(text.as_bytes()).map_err(|error| unwritten(&error))?;
        }
        if let Some(stdout) = &mut self.stdout {
            match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                    self.closed = true;
                    return Ok(false);
                }
                Err(error) => return Err(unwritten(&error)),
                Ok(()) => {}
            }
        }
        Ok(true)
    }

    /// Puts files in their places.
    pub(super) fn save(&mut self) -> Result<(), Failure> {
        if let Some(folder) = &self.folder {
            folder.check_place()?;
        }
        if let Some(stream) = self.stream.take() {
            stream.save()?;
        }
        if let Some((rejects, path)) = self.rejects.take() {
            let any = rejects.count() > 0;
            rejects.save()?;
            self.kept.extend(any.then_some(path));
        }
        Ok(())
    }
}

fn unwritten(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Failure(String::new());
    }
    Failure(format!("the drafts can't be written: {error}"))
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
        problems: &one.outcome.problems,
        record: json::raw(&String::from_utf8_lossy(record.bytes())),
    })) + "\n"
}
