//! The heading row of a spreadsheet: what each of its columns means.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::columns::{Column, Columns};
use crate::source::{Source, Span};

/// The heading row and the columns of a stream.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says something else of the stream")]
pub struct Heading {
    pub(super) columns: Columns,
    /// The heading row.
    pub(super) row: String,
    /// A heading at its line in the stream, private: it may be no heading but the first record.
    pub(super) source: Option<Source>,
    /// For each column its meaning; `None` where its cells mean nothing.
    pub(super) targets: Vec<Option<Column>>,
    /// For each column whether it has a heading: a cell below none belongs to nothing.
    pub(super) named: Vec<bool>,
    pub(super) delimiter: u8,
    /// The line above the headings that names the delimiter, as spreadsheets write and read it: `sep=;`.
    pub(super) preface: String,
    /// Whether lines end with a carriage return and a line feed.
    pub(super) has_returns: bool,
    /// Whether the stream begins with the mark of UTF-8.
    pub(super) has_mark: bool,
    /// Whether docent wrote the stream: rejected rows.
    pub(super) rejects: bool,
    /// Whether the stream is a sheet of a workbook.
    pub(super) is_sheet: bool,
    /// The form of rows that name none, wherever it is named.
    pub(super) form: Option<String>,
    /// The fields of optional parts: a row that answers one asks for the part.
    pub(super) optional: OptionalFields,
    /// The fields that are numbers.
    pub(super) numbers: Arc<NumberFields>,
    /// The headings of the columns file that no column has.
    pub(super) unused: Vec<Span>,
}

/// The fields of optional parts: by form, the part of each.
pub type OptionalFields = Arc<HashMap<String, HashMap<String, String>>>;

/// The fields that are numbers in all forms.
#[derive(Clone, Debug, Default)]
pub struct NumberFields {
    /// Whole numbers.
    pub whole: HashSet<String>,
    /// Whole numbers and amounts.
    pub all: HashSet<String>,
}

impl Heading {
    /// The keys that the columns set, without the columns that set none.
    pub fn targets(&self) -> impl Iterator<Item = &str> {
        self.targets.iter().flatten().map(Column::key)
    }

    /// The form of all requests, where the columns file names it.
    #[must_use]
    pub fn form(&self) -> Option<&str> {
        self.columns.form.as_deref()
    }

    /// Whether the heading row has been read.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        self.source.is_some()
    }

    /// The columns that mean something: each with its number, from 1, its place, and the key that it sets.
    #[must_use]
    pub fn columns(&self) -> Vec<(usize, Span, &str)> {
        let Some(source) = &self.source else { return Vec::new() };
        let cells = crate::csv::cells(source.text(), self.delimiter);
        let column = |((number, (_, place)), target): ((usize, (String, Range<usize>)), _)| {
            let target: &Option<Column> = target;
            Some((number + 1, source.span(place), target.as_ref()?.key()))
        };
        cells.into_iter().enumerate().zip(&self.targets).filter_map(column).collect()
    }

    /// Lets a column, by its number from 1, set another key than its heading.
    pub fn set_target(&mut self, number: usize, key: &str) {
        let target = number.checked_sub(1).and_then(|at| self.targets.get_mut(at));
        target.into_iter().for_each(|target| *target = Some(Column::Key(key.to_owned())));
    }

    /// Lets rows that answer one of these fields ask for its part; `form` is that of rows that name none.
    pub fn set_optional(&mut self, form: Option<&str>, optional: OptionalFields) {
        (self.form, self.optional) = (form.map(str::to_owned), optional);
    }

    /// Takes the values of workbooks for these fields, and what cells show for others.
    pub fn set_numbers(&mut self, fields: Arc<NumberFields>) {
        self.numbers = fields;
    }

    /// Whether a key is that of a field of whole numbers.
    pub(super) fn is_whole(&self, key: &str) -> bool {
        self.numbers.whole.contains(field(key))
    }

    /// Whether a key is that of a field of whole numbers or amounts.
    pub(super) fn is_number(&self, key: &str) -> bool {
        self.numbers.all.contains(field(key))
    }

    /// Whether the cells of a column, by its number from 0, are taken as texts.
    #[must_use]
    pub fn takes_texts(&self, column: usize) -> bool {
        let target = self.targets.get(column).and_then(Option::as_ref);
        target.is_some_and(|target| !self.is_number(target.key()))
    }

    /// The parts of the fields of a form's optional parts; `form` is the one that a row names.
    pub(super) fn optional_parts(&self, form: Option<&str>) -> Option<&HashMap<String, String>> {
        self.optional.get(form.or(self.form.as_deref())?)
    }

    /// Whether docent wrote the stream: rejected rows, whose headings are keys.
    #[must_use]
    pub const fn is_of_rejects(&self) -> bool {
        self.rejects
    }

    /// The headings of the columns file that no column of the stream has.
    #[must_use]
    pub fn unused(&self) -> &[Span] {
        &self.unused
    }

    /// The value of a key for rows that give none, where the columns file has one.
    pub(super) fn given(&self, key: &str) -> Option<&str> {
        match key {
            "form" => self.columns.form.as_deref(),
            "locale" => self.columns.locale.as_deref(),
            _ => None,
        }
    }

    /// The end of the lines of the stream.
    pub(super) const fn line_end(&self) -> &'static str {
        if self.has_returns { "\r\n" } else { "\n" }
    }
}

/// The field of a key.
fn field(key: &str) -> &str {
    key.rsplit('.').next().unwrap_or_default()
}
