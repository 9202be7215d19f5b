//! The columns of spreadsheets: what each heading means, and how the cells below it are written.

use std::ops::Range;

use serde::Deserialize;

use super::notation::{Amounts, Days, YesNo};
use crate::character::{bare_words, compared};
use crate::locale::Locale;
use crate::source::{Source, Span};
use crate::yaml::{Entries, Spanned, one_of};

/// The keys that a spreadsheet's headings mean, read from a columns file: `--columns`.
#[derive(Clone, Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// The form of all requests.
    pub form: Option<String>,
    /// The locale of customers whose rows name none.
    pub locale: Option<String>,
    /// For each heading the key that it means: `id`, `form`, `locale`, `answers`, `parts`, a field, or
    /// `part.2.field` in a part that is filled in several times; `values.id` is a field that is named as a
    /// key of requests; `~` leaves the column out. Where cells
    /// are written as people of a country write, the key is a mapping that has `field` and `date`,
    /// `number`, or `yes` and `no`.
    #[serde(default)]
    pub columns: Entries<Spanned<Option<Column>>>,
    /// The columns file.
    #[serde(skip)]
    pub source: Option<Source>,
}

/// The meaning of a column.
#[derive(Clone, Debug)]
pub enum Column {
    /// The key that its cells set.
    Key(String),
    /// The key, and how the cells are written.
    Written(Box<WrittenColumn>),
}

one_of!(Column, "a key, `~`, or a mapping with `field`",
    text String: |text| Ok(Self::Value::Key(text)),
    map WrittenColumn: |column| Self::Value::Written(Box::new(column)));

/// A column whose cells are not written as docent takes them.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WrittenColumn {
    /// The key that its cells set.
    pub field: String,
    /// How days are written: `DD`, `MM` and `YYYY` with signs between them, such as `DD.MM.YYYY`.
    pub date: Option<Days>,
    /// The locale whose signs numbers have, such as `de-DE` for `1.250,50`.
    #[schemars(with = "Option<String>")]
    pub number: Option<Amounts>,
    /// The currency of amounts that name none (ISO 4217), such as `EUR`.
    pub currency: Option<String>,
    /// The words for yes.
    #[serde(default)]
    pub yes: Vec<Word>,
    /// The words for no.
    #[serde(default)]
    pub no: Vec<Word>,
}

/// A word that cells have, which may look like a number.
#[derive(Clone, Debug)]
pub struct Word(pub String);

one_of!(Word, "a word", text String: |text| Ok(Word(text)); words);

impl Column {
    /// The key that its cells set.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Key(key) => key,
            Self::Written(column) => &column.field,
        }
    }

    /// A number of a workbook as docent takes it: programs write it, and no country does.
    pub(super) fn plain_number(&self, cell: &str) -> Option<String> {
        let Self::Written(column) = self else { return None };
        match &column.currency {
            Some(currency) => Amounts::default().plain(cell, Some(currency)),
            None => self.plain(cell).filter(|_| column.number.is_none()),
        }
    }

    /// A cell as docent takes it; as it is where it isn't written so, since a request that somebody has
    /// corrected may be.
    pub(super) fn plain(&self, cell: &str) -> Option<String> {
        let Self::Written(column) = self else { return None };
        let cell = cell.trim();
        let day = column.date.as_ref().and_then(|days| days.plain(cell));
        let yes = || {
            let words = |words: &[Word]| words.iter().map(|word| compared(&word.0)).collect();
            YesNo { yes: words(&column.yes), no: words(&column.no) }.plain(cell)
        };
        let currency = column.currency.as_deref();
        let amount = || match (&column.number, currency) {
            (Some(amounts), _) => amounts.plain(cell, currency),
            (None, Some(_)) => Amounts::default().plain(cell, currency),
            (None, None) => None,
        };
        day.or_else(yes).or_else(amount)
    }
}

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
    /// The fields of optional parts, each with its form and part: a row that answers one asks for the part.
    pub(super) optional: Vec<OptionalField>,
}

/// A field of an optional part.
#[derive(Clone, Debug)]
pub struct OptionalField {
    /// The form.
    pub form: String,
    /// The part.
    pub part: String,
    /// The field.
    pub field: String,
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
    pub fn set_optional(&mut self, form: Option<&str>, optional: Vec<OptionalField>) {
        (self.form, self.optional) = (form.map(str::to_owned), optional);
    }

    /// The optional part to which a field belongs, in a form.
    pub(super) fn part_of(&self, field: &str, form: Option<&str>) -> Option<&str> {
        let form = form.or(self.form.as_deref())?;
        let mut own = self.optional.iter().filter(|own| own.form == form && own.field == field);
        own.next().map(|own| own.part.as_str())
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

    /// The meaning that the columns file gives a heading: by its very words first, else by words that
    /// differ in case, accents and punctuation only.
    pub(super) fn meaning(&self, name: &str) -> Option<&Spanned<Option<Column>>> {
        let columns = &self.columns.columns;
        if let Some(column) = columns.get(name) {
            return Some(column);
        }
        let words = bare_words(name).concat();
        let mut akin = columns.0.iter().filter(|(own, _)| bare_words(own).concat() == words);
        let (_, column) = akin.next().filter(|_| !words.is_empty())?;
        akin.next().is_none().then_some(column)
    }
}

/// The locale of a notation, or why there is none.
pub(super) fn locale_of(tag: &str) -> Result<Locale, String> {
    tag.parse().map_err(|_| format!("`{tag}` is no locale; write one such as `de-DE`"))
}
