//! Streams of blocks and drafts, cut into records by their lines, so that one is held at a time.

use super::block::Caption;
use super::line::BlockLine;
use crate::limit;

/// Which lines begin and end records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RecordBounds {
    /// Captions begin blocks.
    Captions,
    /// A record is a JSON value, on one line or several.
    Values,
}

impl RecordBounds {
    /// The largest record, in bytes: a block with all that comes before the next one. A draft in JSON
    /// repeats its answers three times.
    pub(super) fn limit(self) -> usize {
        match self {
            Self::Captions => limit::BLOCK,
            Self::Values => limit::DRAFT,
        }
    }
}

/// A piece of a stream that is read at once.
#[derive(Debug)]
pub(super) struct Chunk {
    pub(super) bytes: Vec<u8>,
    /// The lines before it.
    pub(super) above: usize,
    pub(super) fault: Option<ChunkFault>,
}

/// Why a piece isn't read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChunkFault {
    TooLarge,
}

/// How much of a too large record is kept for its problem.
const KEPT: usize = 100;

/// Bytes as they come.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says something else of the stream")]
pub(super) struct Stream {
    buffer: Vec<u8>,
    /// Whether any bytes have come: a mark before the first is none of the text.
    begun: bool,
    /// Whether all bytes are there.
    pub(super) ended: bool,
    /// Where the next record begins, the line that docent reads, and how far its end was searched.
    start: usize,
    line: usize,
    seen: usize,
    /// Lines before the next record.
    above: usize,
    value: Value,
    /// Whether the record is too large, and its rest is passed over.
    skipping: bool,
    /// Whether the line is the rest of one that is too large.
    torn: bool,
    /// Whether nothing is taken any more.
    closed: bool,
}

/// How far a JSON value is open.
#[derive(Clone, Copy, Debug, Default)]
struct Value {
    depth: usize,
    quoted: bool,
    escaped: bool,
}

/// The role of a line in a record.
enum LineRole {
    Begins,
    Inside,
    Ends,
}

impl Stream {
    /// A stream that is a whole text.
    pub(super) fn of(text: String) -> Self {
        Self { buffer: text.into_bytes(), ended: true, ..Self::default() }
    }

    /// A stream that has nothing more to give, whatever comes.
    pub(super) fn closed() -> Self {
        Self { ended: true, closed: true, ..Self::default() }
    }

    pub(super) fn feed(&mut self, bytes: &[u8], end: bool) {
        if self.closed {
            return;
        }
        let mark = "\u{feff}".as_bytes();
        let bytes = bytes.strip_prefix(mark).filter(|_| !self.begun).unwrap_or(bytes);
        self.begun |= !bytes.is_empty();
        self.buffer.drain(..self.start);
        self.line -= self.start;
        self.seen -= self.start;
        self.start = 0;
        if self.buffer.is_empty() {
            self.buffer.shrink_to(1 << 20);
        }
        self.buffer.extend_from_slice(bytes);
        self.ended = end;
    }

    /// The bytes that no record has taken yet.
    pub(super) fn rest(&self) -> &[u8] {
        self.buffer.get(self.start..).unwrap_or_default()
    }

    /// The next record that is whole.
    pub(super) fn next(&mut self, lines: RecordBounds, forms: &[String]) -> Option<Chunk> {
        loop {
            let fresh = self.buffer.get(self.seen..).unwrap_or_default();
            let end = memchr::memchr(b'\n', fresh).map(|at| self.seen + at + 1);
            let Some(end) =
                end.or((self.ended && self.line < self.buffer.len()).then_some(self.buffer.len()))
            else {
                self.seen = self.buffer.len();
                if self.ended {
                    return self.take(self.buffer.len());
                }
                return self.shorten(lines, true);
            };
            let line = self.buffer.get(self.line..end).unwrap_or_default();
            let first = self.line == self.start;
            let mark = match lines {
                _ if self.torn => LineRole::Inside,
                RecordBounds::Captions
                    if BlockLine::of(line)
                        .is_some_and(|line| Caption::of(&line, forms).is_some()) =>
                {
                    LineRole::Begins
                }
                RecordBounds::Captions => LineRole::Inside,
                RecordBounds::Values => self.value.mark(line, first && !self.skipping),
            };
            self.torn = false;
            match mark {
                LineRole::Begins if self.skipping => {
                    // The record begins with this line.
                    self.skipping = false;
                    self.pass(self.line);
                }
                LineRole::Begins if !first => return self.take(self.line),
                LineRole::Ends if !self.skipping => return self.take(end),
                _ => (self.line, self.seen) = (end, end),
            }
            if let Some(large) = self.shorten(lines, false) {
                return Some(large);
            }
        }
    }

    /// The bytes up to an offset as a record, where there are any.
    fn take(&mut self, end: usize) -> Option<Chunk> {
        let bytes = self.buffer.get(self.start..end).filter(|bytes| !bytes.is_empty())?.to_vec();
        let above = self.above;
        self.pass(end);
        self.value = Value::default();
        (!self.skipping).then_some(Chunk { bytes, above, fault: None })
    }

    /// Passes over what is too large: whole lines of it, or all that is there.
    fn shorten(&mut self, lines: RecordBounds, all: bool) -> Option<Chunk> {
        let end = if all { self.buffer.len() } else { self.line };
        if end - self.start <= lines.limit() && (all || !self.skipping) {
            return None;
        }
        let begin = self.buffer.get(self.start..).unwrap_or_default();
        let bytes = begin.get(..KEPT.min(begin.len())).unwrap_or_default().to_vec();
        let above = self.above;
        self.torn |= all;
        self.pass(end);
        self.value = Value::default();
        let is_reported = std::mem::replace(&mut self.skipping, true);
        (!is_reported).then_some(Chunk { bytes, above, fault: Some(ChunkFault::TooLarge) })
    }

    /// Goes on at an offset.
    fn pass(&mut self, end: usize) {
        let passed = self.buffer.get(self.start..end).unwrap_or_default();
        self.above += memchr::memchr_iter(b'\n', passed).count();
        (self.start, self.line, self.seen) = (end, end, end);
    }
}

impl Value {
    /// The role of a line in the value. A value that is broken ends with its line, or before the next one
    /// that begins with a brace: the values after it are whole.
    fn mark(&mut self, line: &[u8], first: bool) -> LineRole {
        if line.starts_with(b"{") && !first {
            *self = Self::default();
            return LineRole::Begins;
        }
        for byte in line {
            match (byte, self.quoted) {
                _ if self.escaped => self.escaped = false,
                (b'\\', true) => self.escaped = true,
                (b'"', _) => self.quoted = !self.quoted,
                (b'{' | b'[', false) => self.depth += 1,
                (b'}' | b']', false) => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        if self.quoted || self.depth == 0 {
            *self = Self::default();
            return LineRole::Ends;
        }
        LineRole::Inside
    }
}
