//! How people of a country write days, amounts, and yes and no, as spreadsheets show them.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::character::plain_figures;
use crate::field::{currency_sign, is_currency_in_use, is_midnight};
use crate::intl::{Intl, has_numbers, is_currency};
use crate::locale::Locale;

/// How days are written.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(with = "String")]
pub struct Days(Vec<Token>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Year,
    Month,
    Day,
    Text(String),
}

impl<'de> Deserialize<'de> for Days {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let text = String::deserialize(reader)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

impl Days {
    /// Reads a pattern: `YYYY`, `MM` or `M`, and `DD` or `D`, once each and in any order, with other
    /// characters between them.
    fn parse(pattern: &str) -> Result<Self, String> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut rest = pattern;
        while let Some(first) = rest.chars().next() {
            let length = rest.len() - rest.trim_start_matches(first).len();
            let token = match (first, length) {
                ('Y', 4) => Token::Year,
                ('M', 1 | 2) => Token::Month,
                ('D', 1 | 2) => Token::Day,
                ('Y', 2) => {
                    return Err(format!(
                        "`{pattern}` leaves the century open; write four digits, `YYYY`"
                    ));
                }
                (letter, _) if letter.is_ascii_alphabetic() => {
                    return Err(format!(
                        "`{pattern}` is no way to write days; use `YYYY`, `MM` and `DD`"
                    ));
                }
                _ => Token::Text(rest.get(..length).unwrap_or_default().to_owned()),
            };
            tokens.push(token);
            rest = rest.get(length..).unwrap_or_default();
        }
        let once = |token: &Token| tokens.iter().filter(|one| *one == token).count() == 1;
        let apart =
            tokens.windows(2).all(|pair| pair.iter().any(|token| matches!(token, Token::Text(_))));
        if [Token::Year, Token::Month, Token::Day].iter().all(once) && apart {
            Ok(Self(tokens))
        } else {
            Err(format!(
                "write `YYYY`, `MM` and `DD` once each in `{pattern}`, with signs between them"
            ))
        }
    }

    /// A day as ISO 8601 has it; `None` where it isn't written so. A time of midnight behind it is what
    /// spreadsheets add.
    pub(super) fn plain(&self, cell: &str) -> Option<String> {
        let (mut year, mut month, mut day) = (0, 0, 0);
        let digits = plain_figures(cell);
        let mut rest = &*digits;
        for token in &self.0 {
            let (slot, most) = match token {
                Token::Text(text) => {
                    rest = rest.strip_prefix(text.as_str())?;
                    rest = rest.trim_start();
                    continue;
                }
                Token::Year => (&mut year, 4),
                Token::Month => (&mut month, 2),
                Token::Day => (&mut day, 2),
            };
            let length =
                rest.len() - rest.trim_start_matches(|char: char| char.is_ascii_digit()).len();
            if length == 0 || length > most || most == 4 && length != 4 {
                return None;
            }
            *slot = rest.get(..length)?.parse::<u16>().ok()?;
            rest = rest.get(length..)?;
        }
        let rest = rest.trim_start_matches(['T', ',', ' ']);
        (rest.is_empty() || is_midnight(rest)).then(|| format!("{year:04}-{month:02}-{day:02}"))
    }
}

/// The signs of numbers in a locale.
#[derive(Clone, Debug)]
pub struct Amounts {
    group: String,
    point: String,
}

impl Default for Amounts {
    /// As programs write numbers.
    fn default() -> Self {
        Self { group: String::new(), point: ".".to_owned() }
    }
}

impl<'de> Deserialize<'de> for Amounts {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(reader)?;
        let locale = locale_of(&tag).map_err(serde::de::Error::custom)?;
        if !has_numbers(&locale) {
            let problem = format!("`{tag}` is no locale whose numbers docent knows");
            let problem = problem + "; write one such as `de-DE`";
            return Err(serde::de::Error::custom(problem));
        }
        let intl = Intl::new(&locale);
        let (group, point) = intl.number_signs();
        Ok(Self { group: group.to_owned(), point: point.to_owned() })
    }
}

impl Amounts {
    /// A number with a point and without groups, behind its currency where it has one; `None` where it
    /// isn't written so.
    pub(super) fn plain(&self, cell: &str, currency: Option<&str>) -> Option<String> {
        // The signs of a locale may be of its own script.
        let [cell, group, point] = [cell, &self.group, &self.point].map(|text| plain_figures(text));
        let signs = Signs { group: &group, point: &point };
        let (code, number) = match currency {
            Some(currency) => {
                let (code, number) = without_currency(&cell, currency)?;
                (Some(code), number)
            }
            None => (None, &*cell),
        };
        let number = signs.number(number)?;
        Some(code.map_or(number.clone(), |code| format!("{code} {number}")))
    }
}

/// The locale of a notation, or why there is none.
fn locale_of(tag: &str) -> Result<Locale, String> {
    tag.parse().map_err(|_| format!("`{tag}` is no locale; write one such as `de-DE`"))
}

/// The code of a currency in use (ISO 4217).
#[derive(Clone, Debug)]
pub struct CurrencyCode(pub String);

impl<'de> Deserialize<'de> for CurrencyCode {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let text = String::deserialize(reader)?;
        let code = text.to_ascii_uppercase();
        if is_currency_in_use(&code) {
            return Ok(Self(code));
        }
        let problem = format!("`{text}` is no currency that is in use; write a code such as `EUR`");
        Err(serde::de::Error::custom(problem))
    }
}

/// The signs of numbers, in ASCII where that has them.
struct Signs<'a> {
    group: &'a str,
    point: &'a str,
}

impl Signs<'_> {
    fn number(&self, text: &str) -> Option<String> {
        let text = text.trim();
        let (minus, text) = match text.strip_prefix('-') {
            Some(rest) => ("-", rest.trim_start()),
            None => ("", text),
        };
        let (whole, fraction) = match text.split_once(self.point) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        let digits =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let groups: Vec<&str> = whole.split(|char| self.is_group(char)).collect();
        let sizes = groups.iter().skip(1).all(|group| matches!(group.len(), 2 | 3))
            && (groups.len() == 1 || groups.last().is_some_and(|group| group.len() == 3))
            && (groups.len() == 1
                || groups.first().is_some_and(|group| group.len() <= 3 && !group.starts_with('0')));
        let right =
            groups.iter().all(|group| digits(group)) && sizes && fraction.is_none_or(digits);
        right.then(|| {
            let fraction = fraction.map(|fraction| format!(".{fraction}")).unwrap_or_default();
            format!("{minus}{}{fraction}", groups.concat())
        })
    }

    /// Whether a character is between groups of digits: the locale's sign, any blank where that is one,
    /// any apostrophe where it is one.
    fn is_group(&self, char: char) -> bool {
        let is_quote = |char: char| matches!(char, '\'' | '’');
        let is = |own: char| {
            own == char
                || own.is_whitespace() && char.is_whitespace()
                || is_quote(own) && is_quote(char)
        };
        self.group.chars().any(is)
    }
}

/// The currency that a cell names, else this one, and the rest of the cell.
fn without_currency<'a>(cell: &'a str, currency: &str) -> Option<(String, &'a str)> {
    let start = cell.find(|char: char| char.is_ascii_digit() || char == '-')?;
    let end = cell.rfind(|char: char| char.is_ascii_digit())? + 1;
    let number = cell.get(start..end)?;
    let sign = match (cell.get(..start)?.trim(), cell.get(end..)?.trim()) {
        ("", "") => return Some((currency.to_owned(), number)),
        (sign, "") | ("", sign) => sign,
        _ => return None,
    };
    let code = sign.to_ascii_uppercase();
    let own = currency_sign(currency)
        .is_some_and(|own| own.trim_end_matches('.') == sign.trim_end_matches('.'));
    match sign {
        _ if own || code == currency => Some((currency.to_owned(), number)),
        _ if is_currency(&code) => Some((code, number)),
        _ => None,
    }
}
