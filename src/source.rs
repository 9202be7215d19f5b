//! Sources: named texts, and the places in them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A text with the path that it was read from; cheap to clone.
#[derive(Clone, PartialEq, Eq)]
pub struct Source(Arc<SourceText>);

/// Makes the text of rows as people read it.
type Readable = fn(&str) -> String;

#[derive(Clone)]
struct SourceText {
    path: Arc<str>,
    text: String,
    private: bool,
    /// The lines of the file that come before the text.
    above: usize,
    /// The sign between the cells of a row, where its columns are those of a sheet.
    cells: Option<(u8, Readable)>,
    /// Made when a place is asked for: most texts have nothing wrong.
    lines: OnceLock<Lines>,
}

impl PartialEq for SourceText {
    fn eq(&self, other: &Self) -> bool {
        let key = |text: &Self| (text.private, text.above, text.text.len());
        key(self) == key(other) && self.path == other.path && self.text == other.text
    }
}

impl Eq for SourceText {}

impl Source {
    /// A source with the given path (relative to the project, `/` between its parts) and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self(Arc::new(SourceText {
            path: path.into().into(),
            text: text.into(),
            private: false,
            above: 0,
            cells: None,
            lines: OnceLock::new(),
        }))
    }

    /// This source without a byte order mark, and with line feeds alone at the ends of lines.
    #[must_use]
    pub fn plain(&self) -> Self {
        let text = self.text();
        if !text.starts_with('\u{feff}') && !text.contains('\r') {
            return self.clone();
        }
        Self::new(self.path(), text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
    }

    /// This source as a private one: reports name places in it, but don't show its text.
    #[must_use]
    pub fn private(&self) -> Self {
        Self(Arc::new(SourceText { private: true, ..(*self.0).clone() }))
    }

    /// A private text from the middle of a file, such as one record of many, below so many lines.
    #[must_use]
    pub fn record(path: Arc<str>, text: String, above: usize) -> Self {
        Self(Arc::new(SourceText {
            path,
            text,
            private: true,
            above,
            cells: None,
            lines: OnceLock::new(),
        }))
    }

    /// This text as one row of a sheet with this sign between its cells: places in it name the column of
    /// a cell, and reports show it as people read it.
    #[must_use]
    pub fn of_cells(self, delimiter: u8, readable: Readable) -> Self {
        Self(Arc::new(SourceText { cells: Some((delimiter, readable)), ..(*self.0).clone() }))
    }

    /// A part of the text as people read it.
    #[must_use]
    pub fn readable(&self, range: Range<usize>) -> Cow<'_, str> {
        let text = self.text().get(range).unwrap_or_default();
        self.0.cells.map_or(Cow::Borrowed(text), |(_, readable)| Cow::Owned(readable(text)))
    }

    /// The lines of the file that come before the text.
    #[must_use]
    pub fn above(&self) -> usize {
        self.0.above
    }

    /// Whether reports may not show the text.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.0.private
    }

    /// A source of what was read from a file.
    ///
    /// # Errors
    /// [`ReadError::NotUtf8`] where the bytes are not UTF-8.
    pub fn from_bytes(path: &str, bytes: &[u8]) -> Result<Self, ReadError> {
        match simdutf8::compat::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(path, text)),
            Err(error) => {
                let at = error.valid_up_to();
                let shown = Self::new(path, String::from_utf8_lossy(bytes));
                Err(ReadError::NotUtf8(shown.span(at..at + 1)))
            }
        }
    }

    /// The path, relative to the project, with `/` between its parts.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The file name without its folder and extension.
    #[must_use]
    pub fn stem(&self) -> &str {
        let name = self.path().rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// The span of a range of bytes; a range that is not in the text is clipped to it.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = floor(self.text(), range.start);
        let end = floor(self.text(), range.end).max(start);
        Span { source: self.clone(), range: start..end }
    }

    /// The span of a place.
    #[must_use]
    pub fn at(&self, place: Place) -> Span {
        self.span(place.start as usize..place.end as usize)
    }

    /// The byte range of `part`, which must be a slice of this source's text.
    #[must_use]
    pub fn range_of(&self, part: &str) -> Range<usize> {
        let start = (part.as_ptr() as usize).saturating_sub(self.text().as_ptr() as usize);
        start..start + part.len()
    }

    /// The byte offset of a line and column, both counted from 1, the column in characters.
    #[must_use]
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let start = self.lines().start(self.text(), line.saturating_sub(1));
        let rest = self.text().get(start..).unwrap_or_default();
        start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
    }

    fn lines(&self) -> &Lines {
        self.0.lines.get_or_init(|| Lines::of(self.text()))
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Source({})", self.path())
    }
}

/// The nearest character boundary at or before `offset`.
fn floor(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// A range of bytes in a source that is known from elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl From<Range<usize>> for Place {
    fn from(range: Range<usize>) -> Self {
        let clip = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clip(range.start), end: clip(range.end) }
    }
}

/// A range of bytes together with the source that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    source: Source,
    range: Range<usize>,
}

impl Span {
    /// The source.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The range of bytes.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// Line and column of the start, both counted from 1, the column in characters; in a row of a sheet
    /// the number of the cell.
    #[must_use]
    pub fn position(&self) -> (usize, usize) {
        if let Some((delimiter, _)) = self.source.0.cells {
            let before = self.source.text().as_bytes().get(..self.range.start).unwrap_or_default();
            let mut is_quoted = false;
            let is_end = |byte: &&u8| {
                is_quoted ^= **byte == b'"';
                **byte == delimiter && !is_quoted
            };
            return (self.source.above() + 1, before.iter().filter(is_end).count() + 1);
        }
        let (line, column) = self.source.lines().position(self.source.text(), self.range.start);
        (self.source.above() + line + 1, column + 1)
    }
}

/// Where lines are in a text: how many lines and characters have begun before each block of it, so that
/// no place costs a walk from the start.
#[derive(Clone, Debug)]
struct Lines(Vec<(u32, u32)>);

/// The bytes of a block.
const BLOCK: usize = 1024;

impl Lines {
    fn of(text: &str) -> Self {
        let mut before = (0, 0);
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let here = before;
            before = (here.0 + breaks(block), here.1 + chars(block));
            here
        });
        Self(blocks.collect())
    }

    /// The lines and characters before an offset.
    fn before(&self, text: &str, offset: usize) -> (u32, u32) {
        let at = (offset / BLOCK).min(self.0.len().saturating_sub(1));
        let (lines, characters) = self.0.get(at).copied().unwrap_or_default();
        let rest = text.as_bytes().get(at * BLOCK..offset).unwrap_or_default();
        (lines + breaks(rest), characters + chars(rest))
    }

    /// Line and column of an offset, both counted from 0, the column in characters.
    fn position(&self, text: &str, offset: usize) -> (usize, usize) {
        let (line, characters) = self.before(text, offset);
        let start = self.start(text, line as usize);
        (line as usize, characters.saturating_sub(self.before(text, start).1) as usize)
    }

    /// The offset at which a line begins, counted from 0; the text's end where there is no such line.
    fn start(&self, text: &str, line: usize) -> usize {
        let Some(wanted) = line.checked_sub(1) else { return 0 };
        // The block in which the line before ends.
        let at = self.0.partition_point(|(lines, _)| *lines as usize <= wanted).saturating_sub(1);
        let (lines, _) = self.0.get(at).copied().unwrap_or_default();
        let block = text.as_bytes().get(at * BLOCK..).unwrap_or_default();
        let mut ends = memchr::memchr_iter(b'\n', block);
        ends.nth(wanted - lines as usize).map_or(text.len(), |end| at * BLOCK + end + 1)
    }
}

/// The line breaks in some bytes.
fn breaks(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |count, byte| count + u32::from(*byte == b'\n'))
}

/// The characters that begin in some bytes.
fn chars(bytes: &[u8]) -> u32 {
    // All bytes of UTF-8 but those that go on with a character.
    bytes.iter().fold(0, |count, byte| count + u32::from(byte & 0xc0 != 0x80))
}

/// Why a file's text can't be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The file is not UTF-8 from this place on.
    NotUtf8(Span),
    /// The file is larger than this number of bytes.
    TooLarge(usize),
    /// The system's words for why it can't be read.
    Unreadable(String),
}

/// A member of a tree that docent doesn't read: a link, a device or a pipe.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// Its path in the tree.
    pub path: String,
    /// Why.
    pub why: SkipReason,
}

/// Why something of a tree is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SkipReason {
    /// It leads out of the tree.
    Outside,
    /// It leads nowhere, or to itself.
    Broken,
    /// It leads to a folder above it.
    Circle,
    /// It leads to, or is, a device or a pipe.
    Irregular,
    /// Its name is not UTF-8.
    Name,
}

/// A fingerprint of a file's content, in 128 bits (XXH3): it distinguishes a file from an earlier state
/// of it, in hardly more time than reading takes. It is no protection against a file that is made to
/// collide with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of these bytes.
    #[must_use]
    pub fn of(content: &[u8]) -> Self {
        Self(xxhash_rust::xxh3::xxh3_128(content))
    }

    /// Its first 32 bits.
    #[must_use]
    pub fn short(self) -> u32 {
        let [one, two, three, four, ..] = self.to_bytes();
        u32::from_be_bytes([one, two, three, four])
    }

    /// Its bytes, for a fingerprint of several.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }
}

/// As 32 hexadecimal digits.
impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:032x}", self.0)
    }
}

/// Files that are in memory, by path.
#[derive(Clone, Debug, Default)]
pub struct MemoryFiles {
    paths: Vec<String>,
    contents: BTreeMap<String, Vec<u8>>,
}

impl<P: Into<String>, C: Into<Vec<u8>>> FromIterator<(P, C)> for MemoryFiles {
    fn from_iter<I: IntoIterator<Item = (P, C)>>(files: I) -> Self {
        let contents: BTreeMap<String, Vec<u8>> =
            files.into_iter().map(|(path, content)| (path.into(), content.into())).collect();
        Self { paths: contents.keys().cloned().collect(), contents }
    }
}

impl Files for MemoryFiles {
    fn paths(&self) -> &[String] {
        &self.paths
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        let missing = || ReadError::Unreadable("there is no such file".to_owned());
        self.contents.get(path).cloned().ok_or_else(missing)
    }
}

/// A tree of files that can be listed and read; the shell supplies it, the core only asks.
pub trait Files: Sync {
    /// The paths of all files, sorted, relative to the root, with `/` between their parts.
    fn paths(&self) -> &[String];

    /// The links of the tree that are not followed, sorted by path.
    fn skipped(&self) -> &[Skipped] {
        &[]
    }

    /// The folders of the tree whose names have an ending as those of files do.
    fn folders(&self) -> &[String] {
        &[]
    }

    /// The content of a file from the list.
    ///
    /// # Errors
    /// See [`ReadError`].
    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadError>;

    /// The fingerprint of a file from the list: of what [`Files::bytes`] has given,
    /// where it has given anything.
    ///
    /// # Errors
    /// See [`ReadError`].
    fn fingerprint(&self, path: &str) -> Result<Fingerprint, ReadError> {
        Ok(Fingerprint::of(&self.bytes(path)?))
    }

    /// The text of a file from the list.
    ///
    /// # Errors
    /// See [`ReadError`].
    fn read(&self, path: &str) -> Result<Source, ReadError> {
        Source::from_bytes(path, &self.bytes(path)?)
    }

    /// Whether the list holds this path.
    fn contains(&self, path: &str) -> bool {
        self.paths().binary_search_by(|known| known.as_str().cmp(path)).is_ok()
    }
}
