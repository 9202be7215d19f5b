//! The columns of spreadsheets: what each heading means, and how the cells below it are written.

use std::collections::HashMap;

use serde::Deserialize;

use super::notation::{Amounts, CurrencyCode, Days};
use crate::character::{bare_words, compared, shown};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::Source;
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
    #[schemars(with = "Option<String>")]
    pub currency: Option<CurrencyCode>,
    /// The words for yes.
    #[serde(default)]
    pub yes: Vec<Spanned<Word>>,
    /// The words for no.
    #[serde(default)]
    pub no: Vec<Spanned<Word>>,
}

/// A word that cells have, which may look like a number.
#[derive(Clone, Debug)]
pub struct Word {
    text: String,
    /// The word as docent compares it with cells.
    compared: String,
}

one_of!(Word, "a word", text String: |text| Ok(Word { compared: compared(&text), text }); words);

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
            Some(currency) => Amounts::default().plain(cell, Some(&currency.0)),
            None => self.plain(cell).filter(|_| column.number.is_none()),
        }
    }

    /// A cell as docent takes it; as it is where it isn't written so, since a request that somebody has
    /// corrected may be.
    pub(super) fn plain(&self, cell: &str) -> Option<String> {
        let Self::Written(column) = self else { return None };
        let cell = cell.trim();
        let day = column.date.as_ref().and_then(|days| days.plain(cell));
        let currency = column.currency.as_ref().map(|currency| &*currency.0);
        let amount = || match (&column.number, currency) {
            (Some(amounts), _) => amounts.plain(cell, currency),
            (None, Some(_)) => Amounts::default().plain(cell, currency),
            (None, None) => None,
        };
        day.or_else(|| column.yes_or_no(cell)).or_else(amount)
    }
}

impl WrittenColumn {
    /// `yes` or `no`; `None` where a cell has neither's word.
    fn yes_or_no(&self, cell: &str) -> Option<String> {
        if self.yes.is_empty() && self.no.is_empty() {
            return None;
        }
        let cell = compared(cell);
        let has = |words: &[Spanned<Word>]| words.iter().any(|word| word.compared == cell);
        match (has(&self.yes), has(&self.no)) {
            (true, false) => Some("yes".to_owned()),
            (false, true) => Some("no".to_owned()),
            _ => None,
        }
    }
}

impl Columns {
    /// Reports words that mean yes and no in one column.
    pub fn check(&self, found: &mut Diagnostics) {
        let Some(source) = &self.source else { return };
        for (_, column) in &self.columns.0 {
            let Some(Column::Written(column)) = &column.value else { continue };
            for word in &column.no {
                if column.yes.iter().any(|yes| yes.compared == word.compared) {
                    let problem = format!("`{}` means yes and no", shown(&word.text));
                    let help = "keep the word in `yes` or in `no`";
                    let word = source.at(word.place);
                    found.push(Diagnostic::error(&Code::WRONG_VALUE, problem).at(word).help(help));
                }
            }
        }
    }

    /// The headings of all columns.
    pub(super) fn index(&self) -> ColumnIndex<'_> {
        let mut index = ColumnIndex { exact: HashMap::new(), bare: HashMap::new() };
        for (at, (heading, _)) in self.columns.0.iter().enumerate() {
            index.exact.insert(&heading.value, at);
            let bare = bare_words(heading).concat();
            if !bare.is_empty() {
                index.bare.entry(bare).and_modify(|at| *at = None).or_insert(Some(at));
            }
        }
        index
    }
}

/// The columns of a columns file by their headings.
pub(super) struct ColumnIndex<'a> {
    /// Each by its very words.
    exact: HashMap<&'a str, usize>,
    /// Each without case, accents and punctuation; none where several differ in these only.
    bare: HashMap<String, Option<usize>>,
}

impl ColumnIndex<'_> {
    /// The number of the column that has a heading: by its very words first.
    pub(super) fn get(&self, heading: &str) -> Option<usize> {
        let bare = || self.bare.get(&bare_words(heading).concat()).copied().flatten();
        self.exact.get(heading).copied().or_else(bare)
    }
}
