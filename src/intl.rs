//! Numbers, ranges, dates, lists and names as a locale writes them, its plural rules and the order
//! of its alphabet (CLDR). The door to ICU4X's formatters, and to tables of what they lack.

mod cldr;
mod date;
mod number;

use std::cmp::Ordering;
use std::sync::{Mutex, OnceLock};

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale::Locale as Tag;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesWithRanges};

use self::cldr::{CldrData, Table};
use crate::locale::Locale;

pub use date::{Date, DateStyle, TimeStyle};
pub use number::{CurrencyDisplay, Grouping, Number, NumberFormat, Style, Width};

/// How a list joins its last two members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListType {
    /// a, b and c
    And,
    /// a, b or c
    Or,
    /// a, b, c
    Unit,
}

/// Whether there is a currency of this ISO 4217 code.
#[must_use]
pub fn is_currency(code: &str) -> bool {
    cldr::is_currency(code)
}

/// Whether CLDR knows how numbers are written in a locale or in its language.
#[must_use]
pub fn has_numbers(locale: &Locale) -> bool {
    cldr::has_patterns(locale)
}

/// Whether there is a unit of this name in CLDR, among those that browsers know.
#[must_use]
pub fn is_unit(name: &str) -> bool {
    cldr::is_unit(name)
}

/// The plural categories in CLDR's order.
const ORDER: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The languages without plural forms: CLDR 48, `plurals`, those that have `other` alone.
const UNINFLECTED: &[&str] = &[
    "bm", "bo", "dz", "hnj", "id", "ig", "ii", "ja", "jbo", "jv", "kde", "kea", "km", "ko", "lkt",
    "lo", "ms", "my", "nqo", "osa", "sah", "ses", "sg", "su", "th", "to", "tpi", "vi", "wo", "yo",
    "yue", "zh",
];

/// The formatters of one locale, each made when it is first wanted.
pub struct Intl {
    /// The locale's name.
    locale: Locale,
    /// The locale whose CLDR data it uses.
    data: Locale,
    tag: Tag,
    cardinal: OnceLock<Option<PluralRulesWithRanges<PluralRules>>>,
    ordinal: OnceLock<Option<PluralRules>>,
    collator: OnceLock<Option<CollatorBorrowed<'static>>>,
    everyday: OnceLock<Vec<&'static str>>,
    everyday_ordinals: OnceLock<Vec<&'static str>>,
    patterns: OnceLock<CldrData>,
    units: OnceLock<CldrData>,
    money: OnceLock<CldrData>,
    dates: Mutex<date::Dates>,
}

impl Intl {
    /// The formatters of a locale.
    #[must_use]
    pub fn new(locale: &Locale) -> Self {
        Self {
            tag: locale.icu().into(),
            locale: locale.clone(),
            data: locale.clone(),
            cardinal: OnceLock::new(),
            ordinal: OnceLock::new(),
            collator: OnceLock::new(),
            everyday: OnceLock::new(),
            everyday_ordinals: OnceLock::new(),
            patterns: OnceLock::new(),
            units: OnceLock::new(),
            money: OnceLock::new(),
            dates: Mutex::default(),
        }
    }

    /// The formatters of one locale under the name of another, such as a pseudo-locale.
    #[must_use]
    pub fn renamed(locale: &Locale, name: &Locale) -> Self {
        Self { locale: name.clone(), ..Self::new(locale) }
    }

    /// The locale.
    #[must_use]
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The members of a list, joined.
    #[must_use]
    pub fn list(&self, members: &[String], kind: ListType, width: Width) -> String {
        let length = match width {
            Width::Long => ListLength::Wide,
            Width::Short => ListLength::Short,
            Width::Narrow => ListLength::Narrow,
        };
        let options = ListFormatterOptions::default().with_length(length);
        let prefs = (&self.tag).into();
        let formatter = match kind {
            ListType::And => ListFormatter::try_new_and(prefs, options),
            ListType::Or => ListFormatter::try_new_or(prefs, options),
            ListType::Unit => ListFormatter::try_new_unit(prefs, options),
        };
        let text = match formatter {
            Ok(formatter) => formatter.format(members.iter()).to_string(),
            Err(_) => members.join(", "),
        };
        // Before foreign letters ICU4X joins the Hebrew “and” with a hyphen that doesn't break,
        // browsers with a plain one.
        if self.data.language_code() == "he" { text.replace("ו\u{2011}", "ו-") } else { text }
    }

    /// Puts texts into the order of the locale's alphabet.
    pub fn sort(&self, texts: &mut [String]) {
        texts.sort_by(|one, two| self.compare(one, two));
    }

    /// Which of two texts comes first in the order of the locale's alphabet.
    #[must_use]
    pub fn compare(&self, one: &str, two: &str) -> Ordering {
        let make = || Collator::try_new((&self.tag).into(), CollatorOptions::default()).ok();
        let collator = self.collator.get_or_init(make).as_ref();
        collator.map_or_else(|| one.cmp(two), |collator| collator.compare(one, two))
    }

    /// The name of a country by its code (ISO 3166-1 alpha-2).
    #[must_use]
    pub fn country(&self, code: &str) -> Option<String> {
        let code = code.to_ascii_uppercase();
        let fits = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        let name = self.data.country(&code);
        (fits && name != code).then_some(name)
    }

    /// The name of a language by its tag.
    #[must_use]
    pub fn language(&self, tag: &str) -> Option<String> {
        self.data.language(tag)
    }

    /// The quotation marks, around `…`.
    #[must_use]
    pub fn quotes(&self) -> &'static str {
        self.patterns().get("quotes").unwrap_or("“…”")
    }

    /// The CLDR plural category of a number: `zero`, `one`, `two`, `few`, `many` or `other`.
    #[must_use]
    pub fn cardinal(&self, number: &Number) -> &'static str {
        self.rules().map_or("other", |rules| name(rules.rules().category_for(number.decimal())))
    }

    /// The CLDR ordinal category of a number.
    #[must_use]
    pub fn ordinal(&self, number: &Number) -> &'static str {
        // New in CLDR 49, which ICU4X has and browsers and translators' tools don't yet.
        if matches!(self.data.language_code(), "bg" | "es") {
            return "other";
        }
        let rules = || PluralRules::try_new_ordinal((&self.without_script()).into()).ok();
        let rules = self.ordinal.get_or_init(rules);
        rules.as_ref().map_or("other", |rules| name(rules.category_for(number.decimal())))
    }

    /// The CLDR plural category of a range; of equal ends, that of the number.
    #[must_use]
    pub fn range_category(&self, from: &Number, to: &Number) -> &'static str {
        if from.equals(to) {
            return self.cardinal(from);
        }
        self.rules()
            .map_or("other", |rules| name(rules.category_for_range(from.decimal(), to.decimal())))
    }

    /// Whether its plural rules are known.
    #[must_use]
    pub fn has_plurals(&self) -> bool {
        UNINFLECTED.contains(&self.data.language_code()) || self.categories() != ["other"]
    }

    /// The plural categories that the locale uses, in CLDR's order.
    #[must_use]
    pub fn categories(&self) -> Vec<&'static str> {
        let Some(rules) = self.rules() else { return vec!["other"] };
        let own: Vec<&str> = rules.rules().categories().map(name).collect();
        ORDER.into_iter().filter(|category| own.contains(category)).collect()
    }

    /// The plural categories that whole numbers below a thousand have, in CLDR's order; others
    /// are for fractions and for millions.
    #[must_use]
    pub fn everyday_categories(&self, ordinal: bool) -> &[&'static str] {
        let find = || {
            let mut seen = Vec::new();
            for number in (0..1000).map(Number::from) {
                let category = if ordinal { self.ordinal(&number) } else { self.cardinal(&number) };
                if !seen.contains(&category) {
                    seen.push(category);
                }
            }
            seen.sort_by_key(|category| ORDER.iter().position(|one| one == category));
            seen
        };
        let cell = if ordinal { &self.everyday_ordinals } else { &self.everyday };
        cell.get_or_init(find)
    }

    /// The tag without its script: CLDR's plural rules depend on the language, not on its script.
    fn without_script(&self) -> Tag {
        let mut tag = self.tag.clone();
        tag.id.script = None;
        tag
    }

    fn tag(&self) -> &Tag {
        &self.tag
    }

    fn patterns(&self) -> &CldrData {
        self.patterns.get_or_init(|| CldrData::new(Table::Patterns, &self.data))
    }

    fn units(&self) -> &CldrData {
        self.units.get_or_init(|| CldrData::new(Table::Units, &self.data))
    }

    fn money(&self) -> &CldrData {
        self.money.get_or_init(|| CldrData::new(Table::Money, &self.data))
    }

    fn rules(&self) -> Option<&PluralRulesWithRanges<PluralRules>> {
        let rules =
            || PluralRulesWithRanges::try_new_cardinal((&self.without_script()).into()).ok();
        self.cardinal.get_or_init(rules).as_ref()
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
