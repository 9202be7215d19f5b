//! Files of requests as commands read them: in pieces, so that memory holds one at a time, with
//! problems that are reported as they come.

use std::io::{self, Read};
use std::path::Path;

use super::Shared;
use crate::character::shown;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::disk;
use crate::draft::DraftResult;
use crate::encoding::{Charset, Decoder};
use crate::source::ReadError;

/// Bytes that are read at once.
pub(super) const CHUNK: usize = 1 << 17;
/// The requests whose problems are reported one by one, where all problems come with the requests.
pub(super) const REPORT_LIMIT: usize = 50;

/// A file, or standard input.
pub(super) struct InputFile {
    /// How reports name it.
    pub(super) name: String,
    /// Its length in bytes, where that is known.
    pub(super) length: Option<u64>,
    reader: Box<dyn Read>,
    buffer: Vec<u8>,
    decoder: Decoder,
}

impl InputFile {
    /// Opens a file, standard input for `-`; nothing where it can't be opened, which is reported. The
    /// file is UTF-8, or UTF-16 with its mark, or in this encoding.
    pub(super) fn open(
        found: &mut Diagnostics,
        path: &Path,
        charset: Option<Charset>,
    ) -> Option<Self> {
        let name = if path == Path::new("-") {
            "<stdin>".to_owned()
        } else {
            // Reports show what can't be seen as escapes.
            path.display().to_string()
        };
        match disk::open(path) {
            Ok((reader, length)) => {
                let (buffer, decoder) = (Vec::with_capacity(CHUNK), Decoder::new(charset));
                Some(Self { name, length, reader, buffer, decoder })
            }
            Err(error) => {
                found.push(unread(&name, &error));
                None
            }
        }
    }

    /// The next bytes, in UTF-8: of a file a whole chunk, of a pipe what is there; and whether they are
    /// the last. Nothing where they can't be read, which is reported.
    pub(super) fn next(&mut self, found: &mut Diagnostics) -> Option<(&[u8], bool)> {
        match self.read() {
            Ok(end) => Some((&self.buffer, end)),
            Err(error) => {
                found.push(unread(&self.name, &error));
                None
            }
        }
    }

    fn read(&mut self) -> io::Result<bool> {
        loop {
            let end = self.read_bytes()?;
            if self.decoder.decode(&mut self.buffer, end) {
                return Ok(end);
            }
        }
    }

    fn read_bytes(&mut self) -> io::Result<bool> {
        self.buffer.clear();
        if self.length.is_some() {
            let read = self.reader.by_ref().take(CHUNK as u64).read_to_end(&mut self.buffer)?;
            return Ok(read < CHUNK);
        }
        self.buffer.resize(CHUNK, 0);
        loop {
            match self.reader.read(&mut self.buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
                Ok(read) => {
                    self.buffer.truncate(read);
                    return Ok(read == 0);
                }
            }
        }
    }
}

fn unread(name: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::unread(name, &ReadError::Unreadable(error.to_string()))
}

/// The problems of a request as they are reported: without anything that the customer wrote, unless
/// `values` asks for it; with its id, where it is `named`; with `--quiet` the errors only.
pub(super) fn reports(
    shared: &Shared,
    outcome: &DraftResult,
    values: bool,
    named: bool,
) -> Vec<Diagnostic> {
    let id = outcome.id.as_deref().filter(|id| named && !id.is_empty());
    let id = id.map(|id| format!("{}: ", shown(id))).unwrap_or_default();
    let each = outcome.problems.iter().zip(&outcome.reports);
    let wanted = each.filter(|(_, report)| report.severity == Severity::Error || !shared.quiet);
    let report = |(problem, report): (&crate::page::LocalizedProblem, &Diagnostic)| {
        let text = if values { &problem.text } else { &report.problem };
        Diagnostic { problem: format!("{id}{text}"), ..report.clone() }
    };
    wanted.map(report).collect()
}
