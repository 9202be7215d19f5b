//! The facts of CLDR that ICU4X's stable crates lack: patterns of dates, percent, currencies and
//! ranges, and the words of units and currencies. `cldr.mjs` makes the tables.

use rustc_hash::FxHashMap;

use crate::locale::Locale;

/// A table: sections by locale, lines of key and value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Table {
    /// How dates, times, ranges, percent and currencies are put together.
    Patterns,
    /// Units of measurement.
    Units,
    /// Symbols and names of currencies.
    Money,
}

impl Table {
    fn text(self) -> &'static str {
        match self {
            Self::Patterns => include_str!("patterns.txt"),
            Self::Units => include_str!("units.txt"),
            Self::Money => include_str!("money.txt"),
        }
    }
}

/// The values of a table for a locale, by key.
pub(super) struct CldrData(FxHashMap<&'static str, &'static str>);

impl CldrData {
    /// Reads the values of a table for a locale, its parents and, last, the root.
    pub(super) fn new(table: Table, locale: &Locale) -> Self {
        let mut tags = locale.data_tags();
        tags.push("und".to_owned());
        tags.dedup();
        let mut facts = FxHashMap::default();
        // Its own section comes last and overrides its parents'.
        for section in tags.iter().rev().filter_map(|tag| section(table.text(), tag)) {
            facts.extend(section.lines().filter_map(|line| line.split_once('\t')));
        }
        Self(facts)
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&'static str> {
        self.0.get(key).copied()
    }

    /// The text for a plural category, or that for `other`.
    pub(super) fn plural(&self, key: &str, category: &str) -> Option<&'static str> {
        let cells = || self.get(key).map(|value| value.split('\t'));
        let text = |wanted: &str| {
            let mut cells = cells()?;
            while let (Some(category), Some(text)) = (cells.next(), cells.next()) {
                if category == wanted {
                    return Some(text);
                }
            }
            None
        };
        text(category).or_else(|| text("other"))
    }
}

/// The fraction digits of a currency: two, unless the table has another number.
pub(super) fn currency_digits(code: &str) -> i16 {
    let digits = section(Table::Money.text(), "digits").and_then(|section| line(section, code));
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(2)
}

/// Whether there is such a currency.
pub(super) fn is_currency(code: &str) -> bool {
    let symbols = section(Table::Money.text(), "en");
    let known = |prefix: &str| {
        symbols.is_some_and(|symbols| line(symbols, &format!("{prefix}/{code}")).is_some())
    };
    known("money") || known("symbol")
}

/// Whether there are patterns for a locale or one of its parents, besides the root's.
pub(super) fn has_patterns(locale: &Locale) -> bool {
    let tags = locale.data_tags();
    tags.iter().any(|tag| tag != "und" && section(Table::Patterns.text(), tag).is_some())
}

/// Whether there is such a unit.
pub(super) fn is_unit(name: &str) -> bool {
    let root = section(Table::Units.text(), "und");
    root.is_some_and(|root| line(root, &format!("long/{name}")).is_some())
}

fn section(text: &'static str, tag: &str) -> Option<&'static str> {
    let head = format!("\n@{tag}\n");
    // One byte back, so that a section without lines ends where the next begins.
    let start = text.find(&head)? + head.len() - 1;
    let rest = text.get(start..)?;
    rest.find("\n@").map_or(Some(rest), |end| rest.get(..=end))
}

fn line(section: &'static str, key: &str) -> Option<&'static str> {
    section.split('\n').find_map(|line| line.strip_prefix(key)?.strip_prefix('\t'))
}
