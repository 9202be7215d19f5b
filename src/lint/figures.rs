//! Texts that a translation takes over as they are: numbers, addresses, and placeholders of other systems.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{AnalyzedPattern, Finder, LocaleContext, Pair};
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::message::{Reference, Variant};

/// A number, web or mail address or placeholder of another system, and its range in the text.
type Found = (String, Range<usize>);

/// The parts of a text that a translation takes over as they are.
pub(super) struct Figures {
    numbers: Vec<Found>,
    addresses: Vec<Found>,
    placeholders: Vec<Found>,
}

impl Figures {
    pub(super) fn of(text: &str) -> Self {
        let addresses = addresses_in(text);
        let placeholders = placeholders_in(text);
        let taken = addresses.iter().chain(&placeholders).map(|(_, range)| range.clone());
        Self { numbers: numbers_in(text, taken), addresses, placeholders }
    }
}

/// Numbers that the source has otherwise.
pub(super) fn numbers(finder: &mut Finder<'_>, _: &LocaleContext<'_>, pair: &Pair<'_>) {
    let source = all(&pair.source, |figures| &figures.numbers);
    if source.is_empty() || is_css(pair) {
        return;
    }
    let known = names(source.iter().copied());
    for variant in pair.own.variants {
        let own = &variant.figures().numbers;
        let there = names(own);
        let lost = source.iter().find(|(number, _)| !there.contains(&**number));
        let text = &variant.flat.text;
        let mut extras = own.iter().filter(|(number, _)| !known.contains(&**number));
        let Some((extra, range)) = extras.find(|(_, range)| !is_myriad(text, range)) else {
            continue;
        };
        let Some((lost, _)) = lost else { continue };
        let problem = format!("`{extra}` is here, in the source `{lost}`");
        let places = (variant.flat.slice(range), pair.source.slice());
        let help = format!("write `{lost}`, or name the value as a variable in both");
        finder.report_beside((&Code::CHANGED_NUMBER, Severity::Warning), places, problem, help);
        return;
    }
}

/// Whether it is no text but a style sheet's measures, which languages have their own of.
pub(super) fn is_css(pair: &Pair<'_>) -> bool {
    pair.own.part.attribute == Some("style")
}

/// Addresses that the source has otherwise.
pub(super) fn addresses(finder: &mut Finder<'_>, _: &LocaleContext<'_>, pair: &Pair<'_>) {
    let source = all(&pair.source, |figures| &figures.addresses);
    let sources = names(source.iter().copied());
    let invented = sources.iter().any(|one| one.contains("@example."));
    for variant in pair.own.variants {
        let own = &variant.figures().addresses;
        let there = names(own);
        // Each language has its own made-up mail address.
        let mails = there.iter().any(|address| address.contains('@'));
        let known = |address: &str| sources.contains(address) || (invented && is_invented(address));
        let kind = (&Code::CHANGED_ADDRESS, Severity::Warning);
        if let Some((extra, range)) = own.iter().find(|(address, _)| !known(address)) {
            let places = (variant.flat.slice(range), pair.source.slice());
            let problem = format!("the source has no address `{extra}`");
            let help = match source.first() {
                Some((address, _)) => format!("write `{address}`"),
                None => "remove it".to_owned(),
            };
            finder.report_beside(kind, places, problem, help);
            return;
        }
        if let Some((lost, _)) = source
            .iter()
            .find(|(lost, _)| !(there.contains(lost.as_str()) || mails && is_invented(lost)))
        {
            let problem = format!("`{}` lacks the address `{lost}`", pair.own.name());
            let places = (pair.own.slice(), pair.source.slice());
            finder.report_beside(kind, places, problem, format!("write `{lost}`"));
            return;
        }
    }
}

/// Whether a mail address belongs to nobody: its domain is one that RFC 2606 keeps for examples, or
/// nothing like the source's.
fn is_invented(address: &str) -> bool {
    let Some((_, domain)) = address.split_once('@') else { return false };
    domain.starts_with("example.")
        || domain.ends_with(".example")
        || strsim::normalized_damerau_levenshtein(domain, "example.com") < 0.5
}

/// Placeholders of other systems, which Fluent prints as they are.
pub(super) fn placeholders(finder: &mut Finder<'_>, _: &LocaleContext<'_>, pair: &Pair<'_>) {
    let source = all(&pair.source, |figures| &figures.placeholders);
    let known = names(source.iter().copied());
    let kind = (&Code::FOREIGN_PLACEHOLDER, Severity::Warning);
    for variant in pair.own.variants {
        let own = &variant.figures().placeholders;
        let there = names(own);
        if let Some((extra, range)) = own.iter().find(|(one, _)| !known.contains(&**one)) {
            let places = (variant.flat.slice(range), pair.source.slice());
            let problem = format!("`{extra}` is a placeholder of another system");
            finder.report_beside(kind, places, problem, "write the source's `{ $variable }`");
            return;
        }
        let lost = source.iter().find(|(lost, _)| !there.contains(&**lost));
        if let Some((lost, _)) = lost {
            let problem = format!("`{}` lacks `{lost}`, which its source has", pair.own.name());
            let places = (pair.own.slice(), pair.source.slice());
            finder.report_beside(kind, places, problem, format!("write `{lost}` where it belongs"));
            return;
        }
    }
    // `{ 0 }` is a number to Fluent, and printed as one.
    let literals = |pattern: &AnalyzedPattern<'_>| {
        let texts = pattern.part.variants.iter();
        texts
            .flat_map(Variant::references)
            .filter_map(|reference| match reference {
                Reference::Number(slice) => Some(slice.to_owned()),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let source = literals(&pair.source);
    let texts = pair.own.part.variants.iter();
    let extra = texts.flat_map(Variant::references).find_map(|reference| match reference {
        Reference::Number(slice) if !source.iter().any(|one| one == slice) => Some(slice),
        _ => None,
    });
    if let Some(slice) = extra {
        let problem = format!("`{{{slice}}}` prints {slice}: it is no placeholder");
        let help = "write the source's `{ $variable }`";
        finder.report_beside(kind, (slice, pair.source.slice()), problem, help);
    }
}

/// The found texts, each once and without its place.
fn names<'a>(found: impl IntoIterator<Item = &'a Found>) -> HashSet<&'a str> {
    found.into_iter().map(|(name, _)| name.as_str()).collect()
}

/// The figures of one sort in all the texts of a message.
fn all<'a>(pattern: &AnalyzedPattern<'a>, of: fn(&Figures) -> &Vec<Found>) -> Vec<&'a Found> {
    pattern.variants.iter().flat_map(|variant| of(variant.figures())).collect()
}

/// The numbers of a text in ASCII digits without what separates them, whatever script and habits.
fn numbers_in(text: &str, taken: impl Iterator<Item = Range<usize>>) -> Vec<Found> {
    // Other scripts' digits begin with U+0660, in UTF-8 with D9.
    let may = text.bytes().any(|byte| byte.is_ascii_digit() || byte >= 0xd9);
    if !may || !text.chars().any(|char| digit(char).is_some()) {
        return Vec::new();
    }
    let mut taken: Vec<_> = taken.chain(markup(text)).collect();
    taken.sort_unstable_by_key(|range| range.start);
    // The first that doesn't end before a place: places come in the order of the text, and what is
    // within another is no more than that.
    taken.dedup_by(|next, last| next.end <= last.end);
    let is_taken = |at: usize| {
        let next = taken.partition_point(|range| range.end <= at);
        taken.get(next).is_some_and(|range| range.start <= at)
    };
    let is_digit = |at: usize, char: char| digit(char).filter(|_| !is_taken(at));
    let mut numbers: Vec<Found> = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((start, char)) = chars.next() {
        let Some(first) = is_digit(start, char) else {
            before = char;
            continue;
        };
        let mut digits = String::from(first);
        let mut end = start + char.len_utf8();
        while let Some((at, char)) = chars.peek().copied() {
            match is_digit(at, char) {
                Some(digit) => {
                    digits.push(digit);
                    end = at + char.len_utf8();
                }
                None if at == end && (is_separator(char) || groups(&text[at..], char)) => {
                    digits.push('.');
                }
                None => break,
            }
            chars.next();
        }
        let after = text[end..].chars().next();
        let before_last = std::mem::replace(&mut before, '0');
        // A digit within a name or a word, such as `PKCS11` or `2nd`, and a part of a fraction are no
        // numbers of their own.
        let named = before_last.is_ascii_alphabetic()
            || after.is_some_and(|after| after.is_ascii_lowercase())
            || before_last == '/'
            || after == Some('/');
        if !named {
            numbers.extend(values(&digits).into_iter().map(|value| (value, start..end)));
        }
    }
    numbers
}

/// The number that digits and separators write, without superfluous zeros: `2.0` is 2, `04` is 4,
/// `3.000` is three thousand or 3, and both stay apart; `6,9,12` are three numbers.
fn values(digits: &str) -> Vec<String> {
    let parts: Vec<&str> = digits.split('.').filter(|part| !part.is_empty()).collect();
    let grouped = |parts: &[&str]| parts.iter().all(|part| part.len() == 3);
    let whole = |text: &str| match text.trim_start_matches('0') {
        "" => "0".to_owned(),
        text => text.to_owned(),
    };
    match parts.as_slice() {
        [_, groups @ ..] if grouped(groups) => vec![whole(&parts.concat())],
        [first, groups @ .., fraction] if grouped(groups) => {
            let whole = whole(&format!("{first}{}", groups.concat()));
            match fraction.trim_end_matches('0') {
                "" => vec![whole],
                fraction => vec![format!("{whole}.{fraction}")],
            }
        }
        parts => parts.iter().map(|part| whole(part)).collect(),
    }
}

/// The value of a decimal digit in the scripts that CLDR's locales write numbers in.
fn digit(char: char) -> Option<char> {
    let zero = match char {
        '0'..='9' => return Some(char),
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '߀'..='߉' => '߀',
        '०'..='९' => '०',
        '০'..='৯' => '০',
        '੦'..='੯' => '੦',
        '૦'..='૯' => '૦',
        '୦'..='୯' => '୦',
        '௦'..='௯' => '௦',
        '౦'..='౯' => '౦',
        '೦'..='೯' => '೦',
        '൦'..='൯' => '൦',
        '๐'..='๙' => '๐',
        '໐'..='໙' => '໐',
        '༠'..='༩' => '༠',
        '၀'..='၉' => '၀',
        '០'..='៩' => '០',
        '᱐'..='᱙' => '᱐',
        '０'..='９' => '０',
        _ => return None,
    };
    char::from_digit(u32::from(char) - u32::from(zero), 10)
}

/// Whether a plain space comes before three digits and no more: it groups them.
fn groups(rest: &str, char: char) -> bool {
    let digits = rest[char.len_utf8()..].chars().take_while(|char| digit(*char).is_some());
    char == ' ' && digits.take(4).count() == 3
}

/// Whether a number is counted in units that the source's aren't: 1億 is a hundred million.
fn is_myriad(text: &str, range: &Range<usize>) -> bool {
    let after = text[range.end..].trim_start().chars().next();
    after.is_some_and(|char| "万億兆亿萬만억조".contains(char))
}

fn is_separator(char: char) -> bool {
    matches!(char, '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '٬' | '٫')
}

/// Stretches in which digits are no numbers: HTML's tags and entities.
fn markup(text: &str) -> Vec<Range<usize>> {
    static PATTERN: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"</?[a-zA-Z][^<>]*>|&#?[a-zA-Z0-9]+;").ok());
    if !text.contains(['<', '&']) {
        return Vec::new();
    }
    PATTERN.iter().flat_map(|pattern| pattern.find_iter(text)).map(|found| found.range()).collect()
}

fn addresses_in(text: &str) -> Vec<Found> {
    static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"https?://[A-Za-z0-9\-._~:/?#@!$&*+,;=%]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
            .ok()
    });
    if !text.contains("://") && !text.contains('@') {
        return Vec::new();
    }
    let found = PATTERN.iter().flat_map(|pattern| pattern.find_iter(text));
    let ends = |address: &str| address.trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
    found
        .map(|found| {
            let address = &found.as_str()[..ends(found.as_str())];
            (without_language(address), found.start()..found.start() + address.len())
        })
        // `https://` alone is a beginning that somebody speaks of.
        .filter(|(address, _)| !address.ends_with(':'))
        .collect()
}

/// An address without the parts that name a language, which translations may change.
pub(super) fn without_language(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else { return address.to_owned() };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = match host.split_once('.') {
        Some((first, others)) if is_language(first) && others.contains('.') => others,
        _ => host,
    };
    let path = path_without_language(path);
    format!("{scheme}://{host}/{path}").trim_end_matches('/').to_owned()
}

/// A path without the folders that name a language.
pub(crate) fn path_without_language(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').filter(|part| !is_language(part)).collect();
    parts.join("/")
}

/// Whether a part of an address looks like a language: `nl`, `nl-NL`, `zh-Hant`.
fn is_language(part: &str) -> bool {
    let (language, region) = part.split_once(['-', '_']).unwrap_or((part, ""));
    let small = language.bytes().all(|byte| byte.is_ascii_lowercase());
    let letters = region.bytes().all(|byte| byte.is_ascii_alphabetic());
    let length = if region.is_empty() { 2..=2 } else { 2..=3 };
    length.contains(&language.len()) && small && letters && matches!(region.len(), 0 | 2 | 4)
}

fn placeholders_in(text: &str) -> Vec<Found> {
    static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"%\([A-Za-z_]\w*\)[sdif]|%\{\w+\}|\$\{\w+\}|\$\(\w+\)|%\d+\$[sdifxX@]|%[sdifuxX@]|\{\{\s*\w+\s*\}\}",
        )
        .ok()
    });
    if !text.contains(['%', '$', '{']) {
        return Vec::new();
    }
    let found = PATTERN.iter().flat_map(|pattern| pattern.find_iter(text));
    found
        .filter(|found| {
            // `100 %de` or `%select` is no placeholder.
            let after = text[found.end()..].chars().next();
            let before = text[..found.start()].trim_end().chars().next_back();
            let word = after.is_some_and(|after| after.is_ascii_alphanumeric());
            let percent = before.is_some_and(char::is_numeric);
            found.len() > 2 || !(word || percent)
        })
        .map(|found| (found.as_str().to_owned(), found.range()))
        .collect()
}
