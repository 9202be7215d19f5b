//! Numbers, and how a locale writes them: plain, as percent, with a currency or a unit, in ranges.

use fixed_decimal::{Decimal, FloatPrecision, SignedRoundingMode, UnsignedRoundingMode};

use super::Intl;
use super::cldr::{CldrData, currency_digits};

/// A decimal number with its visible fraction digits.
#[derive(Clone, Debug, PartialEq)]
pub struct Number(Decimal);

/// How a number is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberFormat {
    /// The unit.
    pub style: Style,
    /// The least integer digits.
    pub minimum_integer: Option<i16>,
    /// The least fraction digits.
    pub minimum_fraction: Option<i16>,
    /// The most fraction digits; more are rounded, half away from zero.
    pub maximum_fraction: Option<i16>,
    /// Which digits are grouped.
    pub grouping: Grouping,
}

/// The unit of a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Nothing in particular.
    #[default]
    Decimal,
    /// Hundredths: 0.25 is written as 25 %.
    Percent,
    /// Money, by an ISO 4217 code.
    Currency(String, CurrencyDisplay),
    /// A unit of measurement, by its name in CLDR, such as `day`.
    Unit(String, Width),
}

/// How a currency is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurrencyDisplay {
    /// US$
    Symbol,
    /// $
    NarrowSymbol,
    /// USD
    Code,
    /// US dollars
    Name,
}

/// How much room a name may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 3 days
    Long,
    /// 3 days, abbreviated where that is usual.
    Short,
    /// 3d
    Narrow,
}

/// Which digits are grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    /// As the locale does.
    #[default]
    Auto,
    /// From four digits.
    Always,
    /// Where the first group has two digits at least.
    Min2,
    /// Nowhere.
    Never,
}

impl Width {
    fn name(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Short => "short",
            Self::Narrow => "narrow",
        }
    }
}

impl Number {
    /// The number that a text spells in ASCII digits, its fraction digits kept.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    /// A floating-point number, with the fewest fraction digits that read back as the same number.
    #[must_use]
    pub fn from_f64(value: f64) -> Option<Self> {
        Decimal::try_from_f64(value, FloatPrecision::RoundTrip).ok().map(Self)
    }

    /// Rounds (half away from zero) and pads to the given numbers of fraction digits.
    #[must_use]
    pub fn with_fraction(mut self, minimum: Option<i16>, maximum: Option<i16>) -> Self {
        if let Some(maximum) = maximum {
            let mode = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
            self.0.round_with_mode(-maximum, mode);
            self.0.absolute.trim_end();
        }
        if let Some(minimum) = minimum {
            self.0.absolute.pad_end(-minimum);
        }
        self
    }

    /// Whether both are the same number, whatever their fraction digits.
    #[must_use]
    pub fn equals(&self, other: &Self) -> bool {
        self.trimmed() == other.trimmed()
    }

    /// Whether this number is smaller than the other.
    #[must_use]
    pub fn is_less(&self, other: &Self) -> bool {
        let parts = |number: &Self| {
            let text = number.trimmed();
            let (digits, negative) =
                text.strip_prefix('-').map_or((&*text, false), |digits| (digits, true));
            let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
            let whole = whole.trim_start_matches('0').to_owned();
            (negative, whole, fraction.trim_end_matches('0').to_owned())
        };
        let (one, two) = (parts(self), parts(other));
        let smaller = |one: &(bool, String, String), two: &(bool, String, String)| {
            (one.1.len(), &one.1, &one.2) < (two.1.len(), &two.1, &two.2)
        };
        match (one.0, two.0) {
            (false, false) => smaller(&one, &two),
            (true, true) => smaller(&two, &one),
            (negative, _) => negative,
        }
    }

    pub(super) fn decimal(&self) -> &Decimal {
        &self.0
    }

    fn trimmed(&self) -> String {
        let mut decimal = self.0.clone();
        decimal.absolute.trim_end();
        decimal.absolute.trim_start();
        // Zero has no sign.
        match decimal.to_string() {
            zero if zero == "-0" => "0".to_owned(),
            text => text,
        }
    }

    fn is_negative(&self) -> bool {
        self.0.to_string().starts_with('-')
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(value.into())
    }
}

impl<'de> serde::Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let wrong = || serde::de::Error::custom("a number is wanted here");
        Self::parse(&String::deserialize(reader)?).ok_or_else(wrong)
    }
}

impl schemars::JsonSchema for Number {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

impl NumberFormat {
    /// The number with the digits that are printed, which also decide its plural category.
    #[must_use]
    pub fn rounded(&self, number: &Number) -> Number {
        let (minimum, maximum) = match &self.style {
            Style::Decimal | Style::Unit(..) => (None, None),
            Style::Percent => (Some(0), Some(0)),
            Style::Currency(code, _) => (Some(currency_digits(code)), Some(currency_digits(code))),
        };
        let floor = self.minimum_fraction;
        let minimum = match (floor, self.maximum_fraction) {
            // A smaller maximum than is usual takes the usual minimum with it.
            (None, Some(most)) => minimum.map(|least| least.min(most)),
            _ => floor.or(minimum),
        };
        let maximum = match self.maximum_fraction {
            None => maximum.map(|most| most.max(minimum.unwrap_or(0))),
            most => most,
        };
        let mut number = number.clone();
        if self.style == Style::Percent {
            number.0.multiply_pow10(2);
            number.0.absolute.trim_start();
        }
        let mut number = number.with_fraction(minimum, maximum);
        if let Some(digits) = self.minimum_integer {
            number.0.absolute.pad_start(digits);
        }
        number
    }
}

/// A number taken apart, to be put together alone or as an end of a range.
struct Parts {
    before: String,
    digits: String,
    after: String,
}

impl Intl {
    /// A number as the locale writes it.
    #[must_use]
    pub fn number(&self, number: &Number, format: &NumberFormat) -> String {
        let number = format.rounded(number);
        let parts = self.parts(&number, format);
        self.measured(&parts.joined(), self.cardinal(&number), format)
    }

    /// A range of numbers; a range of equal ends is the number. Common parts of both ends are
    /// printed once, as ICU does: a unit always, a sign of one character never.
    #[must_use]
    pub fn range(&self, from: &Number, to: &Number, format: &NumberFormat) -> String {
        let (low, high) = (format.rounded(from), format.rounded(to));
        if low.equals(&high) {
            return self.number(from, format);
        }
        let pattern = self.patterns().get("range").unwrap_or("{0}–{1}");
        let (low_parts, high_parts) = (self.parts(&low, format), self.parts(&high, format));
        let around = format!("{}{}", low_parts.before, low_parts.after);
        let same = low_parts.before == high_parts.before && low_parts.after == high_parts.after;
        let text = if same && around.chars().count() != 1 {
            let inner = fill(pattern, &low_parts.digits, &high_parts.digits);
            Parts { digits: inner, ..low_parts }.joined()
        } else {
            fill(&spaced(pattern), &low_parts.joined(), &high_parts.joined())
        };
        self.measured(&text, self.range_category(&low, &high), format)
    }

    /// A number's digits and what belongs directly before and after them.
    fn parts(&self, number: &Number, format: &NumberFormat) -> Parts {
        let patterns = self.patterns();
        let (pattern, symbol) = self.pattern_of(&format.style);
        let (positive, negative) =
            pattern.split_once(';').map_or((pattern, None), |(one, two)| (one, Some(two)));
        let digits = self.digits(number, positive, format);
        let minus = patterns.get("minus-sign").unwrap_or("-");
        let explicit = negative.filter(|_| number.is_negative());
        let (before, after) = affixes(explicit.unwrap_or(positive));
        let percent = patterns.get("percent-sign").unwrap_or("%");
        let write = |affix: &str, before| match &symbol {
            Some(symbol) => {
                spaced_symbol(&affix.replace('%', percent).replace('-', minus), symbol, before)
            }
            None => affix.replace('%', percent).replace('-', minus),
        };
        let (before, after) = (write(before, true), write(after, false));
        let sign = if number.is_negative() && explicit.is_none() { minus } else { "" };
        Parts { before: format!("{sign}{before}"), digits, after }
    }

    /// The pattern of a style, and the symbol that belongs into it.
    fn pattern_of(&self, style: &Style) -> (&'static str, Option<String>) {
        let patterns = self.patterns();
        match style {
            Style::Percent => (patterns.get("percent").unwrap_or("#,##0%"), None),
            Style::Currency(code, display) if *display != CurrencyDisplay::Name => {
                let symbol = self.currency_symbol(code, *display);
                (currency_pattern(patterns, &symbol), Some(symbol))
            }
            // ECMA-402 takes the sign for the unit, too, unless it is spelt out.
            Style::Unit(unit, Width::Short | Width::Narrow) if unit == "percent" => {
                (patterns.get("percent").unwrap_or("#,##0%"), None)
            }
            Style::Decimal | Style::Unit(..) | Style::Currency(..) => {
                (patterns.get("decimal-pattern").unwrap_or("#,##0.###"), None)
            }
        }
    }

    /// Text with the unit or the currency's name that belongs to it.
    fn measured(&self, text: &str, category: &str, format: &NumberFormat) -> String {
        match &format.style {
            Style::Unit(unit, width) if unit != "percent" || *width == Width::Long => {
                let pattern = self.units().plural(&format!("{}/{unit}", width.name()), category);
                pattern.unwrap_or("{0}").replace("{0}", text)
            }
            Style::Currency(code, CurrencyDisplay::Name) => {
                let name = self.money().plural(&format!("money/{code}"), category).unwrap_or(code);
                let pattern = self.patterns().plural("currency-name", category);
                fill(pattern.unwrap_or("{0} {1}"), text, name)
            }
            _ => text.to_owned(),
        }
    }

    /// The signs between groups of digits and before the fraction (UTS #35, part 3, 2.3).
    #[must_use]
    pub fn number_signs(&self) -> (&str, &str) {
        let patterns = self.patterns();
        (patterns.get("group").unwrap_or(","), patterns.get("decimal").unwrap_or("."))
    }

    /// A number's digits without a sign, in the groups of a pattern (UTS #35, part 3, 3.3).
    fn digits(&self, number: &Number, pattern: &str, format: &NumberFormat) -> String {
        let patterns = self.patterns();
        let money = matches!(format.style, Style::Currency(..));
        let sign = |own: &str, usual: &'static str| {
            let key = if money { format!("currency-{own}") } else { own.to_owned() };
            patterns.get(&key).unwrap_or(usual)
        };
        let (group, point) = (sign("group", ","), sign("decimal", "."));
        let least = patterns.get("minimum-grouping").and_then(|digits| digits.parse().ok());
        let text = number.0.to_string();
        let text = text.trim_start_matches(['-', '+']);
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let (first, further) = group_sizes(pattern);
        let least: usize = match format.grouping {
            Grouping::Auto => least.unwrap_or(1),
            Grouping::Always => 1,
            Grouping::Min2 => 2,
            Grouping::Never => usize::MAX - first,
        };
        let grouped = first > 0 && whole.len() >= first + least;
        let mut out = String::with_capacity(text.len() * 2);
        for (at, digit) in whole.chars().enumerate() {
            let left = whole.len() - at;
            let boundary =
                left == first || (left > first && (left - first).is_multiple_of(further));
            if grouped && at > 0 && boundary {
                out.push_str(group);
            }
            out.push(self.digit(digit));
        }
        if !fraction.is_empty() {
            out.push_str(point);
            out.extend(fraction.chars().map(|digit| self.digit(digit)));
        }
        out
    }

    /// A digit as the locale writes it.
    fn digit(&self, digit: char) -> char {
        let own = self.patterns().get("digits").filter(|own| !own.starts_with('0'));
        let at = digit.to_digit(10).and_then(|at| usize::try_from(at).ok());
        own.zip(at).and_then(|(own, at)| own.chars().nth(at)).unwrap_or(digit)
    }

    fn currency_symbol(&self, code: &str, display: CurrencyDisplay) -> String {
        let key = match display {
            CurrencyDisplay::Symbol => "symbol",
            CurrencyDisplay::NarrowSymbol => "narrow",
            CurrencyDisplay::Code | CurrencyDisplay::Name => return code.to_owned(),
        };
        self.money().get(&format!("{key}/{code}")).unwrap_or(code).to_owned()
    }
}

impl Parts {
    fn joined(&self) -> String {
        format!("{}{}{}", self.before, self.digits, self.after)
    }
}

/// The pattern of a currency: another one where letters would touch the digits.
fn currency_pattern(facts: &CldrData, symbol: &str) -> &'static str {
    let usual = facts.get("currency").unwrap_or("¤ #,##0.00");
    let near = if usual.starts_with('#') { symbol.chars().next() } else { symbol.chars().last() };
    let letters = near.is_some_and(char::is_alphabetic);
    facts.get("currency-letters").filter(|_| letters).unwrap_or(usual)
}

/// The sizes of a pattern's group of digits next to the decimal sign, and of the further ones; 0
/// where it has none.
fn group_sizes(pattern: &str) -> (usize, usize) {
    let whole = pattern.split(['.', ';']).next().unwrap_or_default();
    let digits = |text: &str| text.chars().filter(|char| matches!(char, '#' | '0')).count();
    let groups: Vec<usize> = whole.split(',').map(digits).collect();
    match groups.as_slice() {
        [.., further, first] if groups.len() > 2 => (*first, (*further).max(1)),
        [_, first] => (*first, (*first).max(1)),
        _ => (0, 1),
    }
}

/// The prefix and the suffix of a number pattern (UTS #35, part 3, 3).
fn affixes(pattern: &str) -> (&str, &str) {
    let digit = |char: char| matches!(char, '#' | '0' | ',' | '.');
    let start = pattern.find(digit).unwrap_or(pattern.len());
    let end = pattern.rfind(digit).map_or(start, |at| at + 1);
    (&pattern[..start], &pattern[end..])
}

/// An affix with its currency sign written out; a symbol that ends in anything but a sign keeps a
/// no-break space between itself and a digit (UTS #35, `currencySpacing`).
fn spaced_symbol(affix: &str, symbol: &str, before: bool) -> String {
    const SIGN: char = '¤';
    let touches = if before { affix.ends_with(SIGN) } else { affix.starts_with(SIGN) };
    let near = if before { symbol.chars().last() } else { symbol.chars().next() };
    let text = affix.replace(SIGN, symbol);
    match near.filter(|near| touches && !is_symbol(*near) && !near.is_whitespace()) {
        Some(_) if before => format!("{text}\u{a0}"),
        Some(_) => format!("\u{a0}{text}"),
        None => text,
    }
}

/// Whether a character is a symbol (general category S): of those in currency symbols, the
/// currency signs.
fn is_symbol(char: char) -> bool {
    matches!(
        char,
        '$' | '¢'..='¥' | '֏' | '؋' | '߾' | '߿' | '৲' | '৳' | '৻' | '૱' | '௹' | '฿' | '៛'
    ) || matches!(char, '\u{20a0}'..='\u{20cf}' | '\u{fdfc}' | '＄' | '￠' | '￡' | '￥' | '￦')
}

/// A pattern with both its places filled.
fn fill(pattern: &str, first: &str, second: &str) -> String {
    // Digits and names hold no braces, so what is filled in first can't be taken for a place.
    pattern.replace("{0}", first).replace("{1}", second)
}

/// A range's pattern with spaces around its sign.
fn spaced(pattern: &str) -> String {
    let sign = pattern.trim_start_matches("{0}").trim_end_matches("{1}");
    let space = |ends: bool| if ends { "" } else { " " };
    let (left, right) =
        (space(sign.starts_with(char::is_whitespace)), space(sign.ends_with(char::is_whitespace)));
    format!("{{0}}{left}{sign}{right}{{1}}")
}
