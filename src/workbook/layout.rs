//! What a sheet shows otherwise than its cells are: hidden rows and columns, merged cells.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::{MOST_COLUMNS, SheetNote};

/// The layout of a sheet; rows and columns count from 0.
#[derive(Default)]
pub(super) struct Layout {
    hidden_rows: BTreeSet<u32>,
    hidden_columns: BTreeSet<u32>,
    merged: Vec<Region>,
}

/// Cells that are shown as one: the row and column of the first and of the last.
type Region = [(u32, u32); 2];

impl Layout {
    /// The layout of the sheet of this name; empty where the workbook has its parts elsewhere than programs
    /// write them.
    pub(super) fn new(bytes: &[u8], name: &str) -> Option<Self> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut part = |path: &str| {
            let mut text = String::new();
            archive.by_name(path).ok()?.read_to_string(&mut text).ok()?;
            Some(text)
        };
        let tags = |text: &str, wanted: &str, own: &dyn Fn(&BytesStart<'_>) -> Option<String>| {
            let mut found = None;
            each(text, |tag| {
                if found.is_none() && local(tag) == wanted {
                    found = own(tag);
                }
            });
            found
        };
        let book = tags(&part("_rels/.rels")?, "Relationship", &|tag| {
            let kind = attribute(tag, "Type")?;
            kind.ends_with("/officeDocument")
                .then(|| attribute(tag, "Target"))?
                .map(Cow::into_owned)
        })?;
        let book = book.trim_start_matches('/').to_owned();
        let id = tags(&part(&book)?, "sheet", &|tag| {
            (attribute(tag, "name")? == name).then(|| prefixed(tag, "id"))?.map(Cow::into_owned)
        })?;
        let (folder, file) = book.rsplit_once('/').unwrap_or(("", &book));
        let below = |path: &str| match path.strip_prefix('/') {
            Some(path) => path.to_owned(),
            None if folder.is_empty() => path.to_owned(),
            None => format!("{folder}/{path}"),
        };
        let sheet = tags(&part(&below(&format!("_rels/{file}.rels")))?, "Relationship", &|tag| {
            (attribute(tag, "Id")? == id).then(|| attribute(tag, "Target"))?.map(Cow::into_owned)
        })?;
        Some(Self::of_sheet(&part(&below(&sheet))?))
    }

    /// Whether people see all that docent reads.
    pub(super) fn is_plain(&self) -> bool {
        self.hidden_rows.is_empty() && self.hidden_columns.is_empty() && self.merged.is_empty()
    }

    fn of_sheet(text: &str) -> Self {
        let mut own = Self::default();
        let (mut row_at, mut hidden_columns) = (0, Vec::<Range<u32>>::new());
        each(text, |tag| {
            let hidden =
                || attribute(tag, "hidden").is_some_and(|value| matches!(&*value, "1" | "true"));
            let number = |name| attribute(tag, name)?.parse::<u32>().ok()?.checked_sub(1);
            match local(tag) {
                "row" => {
                    let at = number("r").unwrap_or(row_at);
                    row_at = at + 1;
                    if hidden() {
                        own.hidden_rows.insert(at);
                    }
                }
                "col" if hidden() => {
                    let columns = number("min").zip(number("max"));
                    hidden_columns.extend(columns.map(|(first, last)| first..last + 1));
                }
                "mergeCell" => {
                    own.merged.extend(attribute(tag, "ref").and_then(|own| region(&own)));
                }
                _ => {}
            }
        });
        // Ranges may overlap: each column counts once.
        hidden_columns.sort_unstable_by_key(|columns| columns.start);
        let mut end = 0;
        for columns in hidden_columns {
            own.hidden_columns.extend(columns.start.max(end)..columns.end.min(MOST_COLUMNS));
            end = end.max(columns.end);
        }
        own
    }

    /// What people don't see of these cells with their texts, below a heading row, and where they see one
    /// cell for several.
    pub(super) fn notes(&self, heading: u32, cells: &BTreeSet<(u32, u32)>) -> Vec<SheetNote> {
        let below = |row: u32| row > heading;
        let filled = |row: u32| cells.range((row, 0)..=(row, u32::MAX)).next().is_some();
        let rows: Vec<u32> = self.hidden_rows.iter().copied().filter(|row| below(*row)).collect();
        let rows: Vec<u32> = rows.into_iter().filter(|row| filled(*row)).collect();
        let used: BTreeSet<u32> = if self.hidden_columns.is_empty() {
            BTreeSet::new()
        } else {
            cells.iter().map(|(_, column)| *column).collect()
        };
        let columns = used.intersection(&self.hidden_columns).copied();
        let mut notes = Vec::new();
        if !rows.is_empty() {
            notes.push(SheetNote::HiddenRows(ranges(&rows, |row| (row + 1).to_string())));
        }
        let columns: Vec<u32> = columns.collect();
        if !columns.is_empty() {
            notes.push(SheetNote::HiddenColumns(ranges(&columns, letters)));
        }
        let merged = self
            .merged
            .iter()
            .filter(|[first, last]| below(last.0) && cells.contains(first) && first != last);
        let place = |(row, column): (u32, u32)| format!("{}{}", letters(column), row + 1);
        let merged: Vec<String> =
            merged.map(|[first, last]| format!("{}:{}", place(*first), place(*last))).collect();
        if !merged.is_empty() {
            notes.push(SheetNote::Merged(merged));
        }
        notes
    }
}

/// Shows each beginning of an element.
fn each(text: &str, mut show: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => show(&tag),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// The name of an element without its prefix.
fn local<'a>(tag: &'a BytesStart<'_>) -> &'a str {
    tag.local_name().into_inner()
}

/// The value of an attribute.
fn attribute<'a>(tag: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    value(&tag.try_get_attribute(name).ok().flatten()?)
}

/// The value of an attribute that has a prefix.
fn prefixed<'a>(tag: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    let mut all = tag.attributes();
    let mut all = all.with_checks(false).filter_map(Result::ok);
    let is_own = |key: quick_xml::name::QName<'_>| {
        key.prefix().is_some() && key.local_name().into_inner() == name
    };
    value(&all.find(|attribute| is_own(attribute.key))?)
}

fn value<'a>(attribute: &Attribute<'a>) -> Option<Cow<'a, str>> {
    attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()
}

/// The cells of `A2:B5`.
fn region(text: &str) -> Option<Region> {
    let (first, last) = text.split_once(':')?;
    Some([place(first)?, place(last)?])
}

/// The row and column of `B5`.
fn place(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|char: char| char.is_ascii_digit())?;
    let (letters, row) = text.split_at_checked(digits)?;
    let add = |sum: u32, letter: u8| {
        let own = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        Some(sum * 26 + own).filter(|sum| *sum <= MOST_COLUMNS)
    };
    let column = letters.bytes().try_fold(0, add)?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

/// The letters of a column.
pub(super) fn letters(column: u32) -> String {
    let (mut out, mut rest) = (Vec::new(), column + 1);
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        out.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    out.into_iter().collect()
}

/// Numbers in order as ranges: `3`, `5–7`.
pub(super) fn ranges(numbers: &[u32], name: impl Fn(u32) -> String) -> Vec<String> {
    let together = numbers.chunk_by(|one, next| *next == one + 1);
    let range = |all: &[u32]| match (all.first(), all.last()) {
        (Some(first), Some(last)) if first != last => format!("{}–{}", name(*first), name(*last)),
        (first, _) => first.map(|first| name(*first)).unwrap_or_default(),
    };
    together.map(range).collect()
}
