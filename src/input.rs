//! Inputs: the formats in which requests come, one or millions, cut into records that are read one by one.
//! To add one: a file here with an `INPUT`, its `mod` line, and its row in `INPUTS`.

mod yaml;
mod jsonl;
mod csv;

mod columns;
mod heading;
mod notation;

use std::ops::Range;
use std::sync::Arc;

use smol_str::SmolStr;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{DraftEngine, DraftResult};
use crate::encoding::is_archive;
use crate::field::AnswerProblem;
use crate::limit;
use crate::node::Node;
use crate::page::LocalizedProblem;
use crate::request::{HEAD_KEYS, RequestProblem};
use crate::source::Source;
use crate::workbook::{DELIMITER, SheetRows, WorkbookError, readable};

pub use columns::{Column, Columns};
pub use heading::{Heading, NumberFields, OptionalFields};

/// A format in which requests come.
pub struct Input {
    /// Its name on the command line.
    pub name: &'static str,
    /// The extensions of its files.
    pub extensions: &'static [&'static str],
    /// Whether the first record heads the others.
    pub headed: bool,
    /// The text of a file that is read as a whole, of the sheet with this name or number; none for text
    /// that is read while it comes.
    pub whole: Option<Whole>,
    /// The first record of a stream that begins at a record, with what has been seen of it before. The
    /// second value is true at the end of the stream.
    cut: fn(&[u8], bool, &Heading, Seen) -> RecordEnd,
    /// The length of the rest of a record whose beginning was skipped, in bytes; `None` where its end isn't
    /// there yet.
    resume: fn(&[u8]) -> Option<usize>,
    /// Whether there is nothing in a record but blanks and comments.
    is_blank: fn(&str, &Heading) -> bool,
    /// The tree of a record without places, where that is faster; `None` where `tree` must judge.
    parse_unspanned: fn(&str) -> Option<Node>,
    /// The tree of a record; where it can't be read, what is wrong.
    tree: fn(&Source, &Heading) -> Result<Node, Vec<RequestProblem>>,
    /// What the format has taken from answers without a word, in a tree of a record.
    lost: fn(&Source, &Node) -> Vec<RequestProblem>,
    /// A rejected record with its problems, so that it can be corrected and read again.
    reject: fn(&Record, &Heading, &[String]) -> Vec<u8>,
    /// The text above rejected records: in CSV, the headings.
    head: fn(&Heading) -> String,
    /// The likely value of a key in a record that can't be read.
    hint: fn(&str, &str, &Heading) -> Option<String>,
}

/// Makes the text of a whole file.
type Whole = fn(&[u8], Option<&str>) -> Result<SheetRows, WorkbookError>;

/// The first record of a stream.
enum RecordEnd {
    /// It is so long.
    Whole(usize),
    /// A quotation mark in it is never closed: only its first line is lost, so long.
    Unclosed(usize),
    /// Its end isn't there yet.
    More(Seen),
}

/// How far a record has been seen whose end isn't there yet, so that docent reads nothing twice.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// All bytes that were there.
    whole: usize,
    /// Where its last line begins.
    line: usize,
    /// Whether more than blanks and comments come before that line.
    begun: bool,
}

/// All formats of input.
pub const INPUTS: &[&Input] = &[&yaml::INPUT, &jsonl::INPUT, &csv::INPUT, &csv::WORKBOOK];

/// The end of the names of columns files, which map a spreadsheet's headings to keys of requests.
pub const COLUMNS: &str = ".columns.yaml";

/// How much of a larger one is kept for its reject, in bytes.
const KEPT_LIMIT: usize = 4 << 20;
/// The most bytes of the mark that ends a record.
const MARK_LIMIT: usize = 4;
/// The records that are taken at once: no more, and none after so many bytes.
const TAKEN_LIMIT: (usize, usize) = (1024, 1 << 17);

impl Input {
    /// The extension of files with its rejects: those of workbooks are CSV.
    #[must_use]
    pub fn reject_extension(&self) -> &'static str {
        let input = if self.whole.is_some() { &csv::INPUT } else { self };
        input.extensions.first().copied().unwrap_or_default()
    }

    /// The input of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        INPUTS.iter().copied().find(|input| input.name == name)
    }

    /// The input of files with this extension.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<&'static Self> {
        let extension = extension.to_ascii_lowercase();
        INPUTS.iter().copied().find(|input| input.extensions.contains(&extension.as_str()))
    }

    /// The input that a stream seems to be, by how it begins: JSON Lines begin with a brace, and
    /// the heading row of a spreadsheet has several cells and no colon behind a word.
    #[must_use]
    pub fn sniff(bytes: &[u8]) -> &'static Self {
        if is_archive(bytes) {
            return &csv::WORKBOOK;
        }
        let text = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes));
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let first = text.lines().next().unwrap_or_default();
        let objects = text.lines().any(|line| line.starts_with("{\""));
        let key =
            first.split_once(':').is_some_and(|(_, rest)| rest.is_empty() || rest.starts_with(' '));
        if text.starts_with('{') || objects {
            &jsonl::INPUT
        } else if !key
            && !first.starts_with(['#', '-', '%'])
            && first.contains([',', ';', '\t', '|'])
        {
            &csv::INPUT
        } else {
            &yaml::INPUT
        }
    }
}

/// One record of a stream.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its number, from 1.
    pub number: usize,
    /// Its text, private, at its lines in the stream.
    pub source: Source,
    /// Its bytes, where they are not UTF-8 or too many.
    raw: Option<Vec<u8>>,
    fault: Option<RecordFault>,
    /// Whether it may be a part of an earlier one with an unclosed quotation mark.
    doubtful: bool,
}

/// How much of a record that is too large docent searches for its id, form and locale, in bytes.
const BEGINNING: usize = 4096;

/// Why a record isn't even text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RecordFault {
    NotUtf8(usize),
    TooLarge,
    OpenQuote,
}

impl Record {
    /// The line on which it begins, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.source.above() + 1
    }

    /// The record as it came.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.raw.as_deref().unwrap_or(self.source.text().as_bytes())
    }
}

/// A stream of records, fed with bytes as they come.
pub struct Records {
    /// The format.
    pub input: &'static Input,
    /// The heading row and the columns of the stream.
    pub heading: Heading,
    path: Arc<str>,
    buffer: Vec<u8>,
    start: usize,
    /// Whether all bytes are there.
    ended: bool,
    /// How far the next record has been scanned.
    seen: Seen,
    /// Lines before the next record.
    above: usize,
    number: usize,
    headed: bool,
    /// Whether what comes is the rest of a record that is too large.
    skipping: bool,
    /// The most records that are taken at once.
    most: usize,
    /// The number of the last record with an unclosed quotation mark: the next ones may be parts of it.
    unclosed: Option<usize>,
}

impl Records {
    /// The records of a stream of this name.
    #[must_use]
    pub fn new(input: &'static Input, path: &str, columns: Columns) -> Self {
        let is_sheet = input.whole.is_some();
        let heading = Heading { columns, is_sheet, has_mark: is_sheet, ..Heading::default() };
        Self {
            input,
            heading,
            path: path.into(),
            buffer: Vec::new(),
            start: 0,
            ended: false,
            seen: Seen::default(),
            above: 0,
            number: 0,
            headed: !input.headed,
            skipping: false,
            most: usize::MAX,
            unclosed: None,
        }
    }

    /// Adds bytes to the stream; the last ones with `end`.
    pub fn feed(&mut self, bytes: &[u8], end: bool) {
        self.buffer.drain(..self.start);
        self.start = 0;
        // What a large record took is not needed for others.
        if self.buffer.is_empty() {
            self.buffer.shrink_to(limit::REQUEST);
        }
        self.buffer.extend_from_slice(bytes);
        self.ended = end;
        if self.above == 0 && self.number == 0 && self.buffer.starts_with("\u{feff}".as_bytes()) {
            self.start = 3;
            self.seen = Seen::default();
            self.heading.has_mark = true;
        }
    }

    /// Takes no more than so many records at once.
    pub fn set_most(&mut self, most: usize) {
        self.most = most;
    }

    /// The next records that are whole, a few at once; none where more bytes are needed, or where the
    /// stream is at its end.
    pub fn take(&mut self) -> Vec<Record> {
        let (most, bytes) = (TAKEN_LIMIT.0.min(self.most), TAKEN_LIMIT.1);
        let mut records = Vec::new();
        let mut taken = 0;
        while records.len() < most && taken < bytes {
            let before = self.start;
            if !self.next(&mut records) {
                break;
            }
            taken += self.start - before;
        }
        records
    }

    /// Takes the next record, where there is anything in it; answers whether to go on.
    fn next(&mut self, records: &mut Vec<Record>) -> bool {
        let end = self.ended;
        let rest = self.buffer.get(self.start..).unwrap_or_default();
        if rest.is_empty() {
            return false;
        }
        if self.skipping {
            let resumed = (self.input.resume)(rest);
            self.skipping = resumed.is_none();
            // What ends the record may have come by half.
            let gone = rest.len().saturating_sub(if end { 0 } else { MARK_LIMIT });
            self.pass(resumed.unwrap_or(gone));
            return !self.skipping || end;
        }
        let (length, open) = match (self.input.cut)(rest, end, &self.heading, self.seen) {
            RecordEnd::Whole(length) => (length, false),
            RecordEnd::Unclosed(length) => (length, true),
            RecordEnd::More(_) if end => (rest.len(), false),
            RecordEnd::More(_) if rest.len() > KEPT_LIMIT => {
                self.skipping = true;
                (rest.len() - MARK_LIMIT, false)
            }
            RecordEnd::More(seen) => {
                self.seen = seen;
                return false;
            }
        };
        self.seen = Seen::default();
        let raw = rest.get(..length).unwrap_or_default().to_vec();
        records.extend(self.record(raw, open));
        if open {
            self.unclosed = Some(self.number);
        }
        self.pass(length);
        true
    }

    /// Goes on behind so many bytes.
    fn pass(&mut self, length: usize) {
        let passed = self.buffer.get(self.start..self.start + length).unwrap_or_default();
        self.above += memchr::memchr_iter(b'\n', passed).count();
        self.start += length;
    }

    fn record(&mut self, raw: Vec<u8>, open: bool) -> Option<Record> {
        let mut fault = open.then_some(RecordFault::OpenQuote);
        let (text, raw) = match String::from_utf8(raw) {
            Ok(text) if text.len() <= limit::REQUEST => (text, None),
            Err(error) if error.as_bytes().len() <= limit::REQUEST => {
                fault = Some(RecordFault::NotUtf8(error.utf8_error().valid_up_to()));
                let raw = error.into_bytes();
                (String::from_utf8_lossy(&raw).into_owned(), Some(raw))
            }
            large => {
                fault = Some(RecordFault::TooLarge);
                let raw =
                    large.map_or_else(std::string::FromUtf8Error::into_bytes, String::into_bytes);
                // Enough to see whose it is.
                let begin = raw.get(..BEGINNING).unwrap_or(&raw);
                (String::from_utf8_lossy(begin).into_owned(), Some(raw))
            }
        };
        if fault.is_none() && (self.input.is_blank)(&text, &self.heading) {
            return None;
        }
        if !self.headed {
            let source = self.source(text);
            self.headed = csv::read_heading(&mut self.heading, source);
            return None;
        }
        self.number += 1;
        let source = self.source(text);
        Some(Record { number: self.number, source, raw, fault, doubtful: self.unclosed.is_some() })
    }

    /// The source of a record, which begins where the stream is.
    fn source(&self, text: String) -> Source {
        let source = Source::record(Arc::clone(&self.path), text, self.above);
        if self.heading.is_sheet { source.of_cells(DELIMITER, readable) } else { source }
    }

    /// Drafts a record; the outcome has its problems.
    #[must_use]
    pub fn draft(&self, engine: &DraftEngine<'_>, record: &Record) -> DraftResult {
        let unspanned = || (self.input.parse_unspanned)(record.source.text());
        if record.fault.is_none()
            && let Some(node) = unspanned()
        {
            // Whatever is wrong has a place.
            if let Some(outcome) = engine.draft(&record.source, &node, false) {
                return outcome;
            }
        }
        let mut outcome = match self.tree(record) {
            Ok(node) => {
                let lost = (self.input.lost)(&record.source, &node);
                engine.draft_with(&record.source, &node, true, lost).unwrap_or_default()
            }
            Err(faults) => {
                let hint = |key| (self.input.hint)(record.source.text(), key, &self.heading);
                let refused = engine.refuse(&record.source, hint("locale").as_deref(), &faults);
                DraftResult { id: hint("id").map(SmolStr::from), ..refused }
            }
        };
        if record.doubtful && outcome.draft.is_none() {
            // It may be a line of somebody's answer.
            outcome.id = None;
        }
        outcome
    }

    /// The tree of a record; where it can't be read, what is wrong.
    fn tree(&self, record: &Record) -> Result<Node, Vec<RequestProblem>> {
        if let Some(fault) = record.fault {
            let (code, problem) = match fault {
                RecordFault::NotUtf8(_) => {
                    (&Code::NOT_UTF8, AnswerProblem::error("syntax").with_text("format", "UTF-8"))
                }
                RecordFault::TooLarge => {
                    let limit = format!("{} MB", limit::REQUEST >> 20);
                    (&Code::TOO_LARGE, AnswerProblem::error("record-size").with_text("max", limit))
                }
                RecordFault::OpenQuote => (&Code::CSV_SYNTAX, AnswerProblem::error("quote")),
            };
            let mut finding = RequestProblem::error(code, &[], problem);
            if let RecordFault::NotUtf8(at) = fault {
                finding.place = Some((at..at + 1).into());
                finding.detail = Some(
                    "save the file as UTF-8, or name its encoding: `--encoding windows-1252` for \
                     what Excel calls CSV in Western Europe"
                        .to_owned(),
                );
            }
            return Err(vec![finding]);
        }
        (self.input.tree)(&record.source, &self.heading)
    }

    /// A rejected record with its problems, so that it can be corrected and fed back.
    #[must_use]
    pub fn reject(&self, record: &Record, problems: &[LocalizedProblem]) -> Vec<u8> {
        let line = |one: &LocalizedProblem| {
            let field = one.field.as_ref().map(|field| format!("{field}: ")).unwrap_or_default();
            let text: Vec<&str> = one.text.split_whitespace().collect();
            format!("{field}{}", text.join(" "))
        };
        (self.input.reject)(record, &self.heading, &problems.iter().map(line).collect::<Vec<_>>())
    }

    /// The text above rejected records: in CSV, the headings.
    #[must_use]
    pub fn reject_head(&self) -> String {
        (self.input.head)(&self.heading)
    }
}

/// The tree, or what a parser finds, for customers.
pub(crate) fn judged(
    source: &Source,
    format: &str,
    parse: fn(&mut Diagnostics, &Source) -> Option<Node>,
) -> Result<Node, Vec<RequestProblem>> {
    let mut found = Diagnostics::default();
    let tree = parse(&mut found, source);
    // What ends too early is wrong at its end, not where the next record begins.
    let end = source.text().trim_end().len();
    let within = |range: Range<usize>| range.start.min(end)..range.end.min(end);
    let finding = |fault: &Diagnostic| {
        let problem = AnswerProblem::error("syntax").with_text("format", format);
        let detail = [Some(fault.problem.as_str()), fault.help.as_deref()];
        let detail: Vec<String> = detail.into_iter().flatten().map(impersonal).collect();
        RequestProblem {
            place: fault.span.as_ref().map(|span| within(span.range()).into()),
            detail: Some(detail.join("; ")),
            ..RequestProblem::error(fault.code, &[], problem)
        }
    };
    tree.ok_or_else(|| found.iter().map(finding).collect())
}

/// A parser's problem without the parts that it quotes from the text: between quotation marks only
/// punctuation stays.
fn impersonal(problem: &str) -> String {
    let mut out = String::with_capacity(problem.len());
    let mut rest = problem;
    while let Some(at) = rest.find(['`', '\'', '"']) {
        let (before, quoted) = rest.split_at(at);
        out.push_str(before);
        let mark = quoted.chars().next().unwrap_or_default();
        // An apostrophe inside a word quotes nothing.
        let inside = before.ends_with(char::is_alphanumeric);
        let end = quoted.get(1..).and_then(|own| own.find(mark)).filter(|_| !inside);
        let Some(end) = end else {
            out.push(mark);
            rest = quoted.get(1..).unwrap_or_default();
            continue;
        };
        let own = quoted.get(1..=end).unwrap_or_default();
        let plain = own.chars().all(|char| char.is_ascii_punctuation() || char == ' ');
        out.push(mark);
        out.push_str(if plain { own } else { "…" });
        out.push(mark);
        rest = quoted.get(end + 2..).unwrap_or_default();
    }
    out.push_str(rest);
    out.replace(char::is_control, "\u{fffd}")
}

/// The value of a key at the head of a record that can't be read: letters, digits, `-`, `_` and dots.
/// Behind the first line that may be an answer, nothing is believed.
fn named(text: &str, key: &str, _: &Heading) -> Option<String> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let value = match text.strip_prefix('{') {
        Some(members) => crate::json::head(members, &HEAD_KEYS, key),
        None => yaml::head(text, key),
    };
    let plain = |char: char| char.is_ascii_alphanumeric() || "-_.".contains(char);
    value.filter(|value| !value.is_empty() && value.chars().all(plain))
}
