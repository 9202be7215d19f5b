//! Number formats (ECMA-376, 18.8.31): the text that a cell shows for its number. Groups of digits are left
//! out, since their sign is of the reader's country, and so is the color.

use std::cmp::Ordering;

use crate::intl::is_currency;

/// A number format, read once for all cells that have it.
#[derive(Clone, Debug)]
pub(super) struct NumberFormat(Vec<Section>);

/// What a cell shows for its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ShownNumber {
    pub(super) display: Display,
    /// The text with the number that the cell has, where it shows another one.
    pub(super) value: Option<String>,
    /// Whether people read another number in the text than the cell has.
    pub(super) differs: bool,
}

/// The text of a cell that has a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Display {
    /// A number with a point.
    Number(String),
    /// A text with a number in it.
    Text(String),
}

/// One of the texts between semicolons.
#[derive(Clone, Debug, Default)]
struct Section {
    condition: Option<(Comparison, f64)>,
    tokens: Vec<Token>,
    /// The digits by which the number is moved to the left (percent), and to the right (thousands).
    power: i32,
    /// The placeholders after the point.
    decimals: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Comparison {
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    /// `0`, `#` or `?`.
    Digit(char),
    Point,
    /// Between digits it groups them, which docent leaves out.
    Comma,
    Literal(String),
    /// The number as it is.
    General,
    /// The text of a cell of text.
    Text,
}

/// The longest format that spreadsheets take.
const LONGEST: usize = 255;

impl NumberFormat {
    /// Reads a format; `None` for one that shows numbers as they are, and an error for one that docent
    /// doesn't know: fractions, powers of ten and days.
    pub(super) fn parse(code: &str) -> Result<Option<Self>, ()> {
        if code.chars().count() > LONGEST {
            return Err(());
        }
        let sections: Vec<Section> =
            split(code).into_iter().map(Section::parse).collect::<Result<_, ()>>()?;
        let plain = |section: &Section| {
            section.condition.is_none() && matches!(*section.tokens, [Token::General | Token::Text])
        };
        Ok((!sections.iter().all(plain)).then_some(Self(sections)))
    }

    /// What a cell shows for a number; `None` where that is nothing.
    pub(super) fn number(&self, number: f64) -> Option<ShownNumber> {
        let own = self.0.get(..self.0.len().min(3)).unwrap_or_default();
        let is = |section: &&Section| section.condition.is_some_and(|one| holds(one, number));
        let (section, signed) = match own {
            all if all.iter().any(|section| section.condition.is_some()) => {
                let rest = || all.iter().rev().find(|section| section.condition.is_none());
                (all.iter().find(is).or_else(rest)?, number < 0.0)
            }
            [_, negative, ..] if number < 0.0 => (negative, false),
            [_, _, zero] if number == 0.0 && !zero.is_of_text() => (zero, false),
            [positive, ..] => (positive, number < 0.0),
            [] => return None,
        };
        let (shown, rounded) = section.shown(number.abs());
        let text = if signed { format!("-{shown}") } else { shown };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then(|| {
            let (display, value) = display(&text, section, number);
            // `15%` and `12 k` are other figures than the cell has, and people know what they mean.
            let is_other = value.is_some() && matches!(display, Display::Number(_));
            ShownNumber { display, value, differs: rounded || is_other }
        })
    }

    /// What a cell shows for a text; `None` where that is the text itself or nothing.
    pub(super) fn text(&self, text: &str) -> Option<String> {
        let section = self.0.get(3).or_else(|| self.0.last().filter(|last| last.is_of_text()))?;
        let has_more = section.tokens.iter().any(|token| *token != Token::Text);
        let part = |token: &Token| match token {
            Token::Text => text.to_owned(),
            Token::Literal(literal) => literal.clone(),
            _ => String::new(),
        };
        let shown: String = section.tokens.iter().map(part).collect();
        (has_more && section.is_of_text()).then(|| shown.trim().to_owned())
    }
}

/// The sections of a format.
fn split(code: &str) -> Vec<&str> {
    let (mut sections, mut start) = (Vec::new(), 0);
    let (mut quoted, mut escaped, mut bracketed) = (false, false, false);
    for (at, char) in code.char_indices() {
        if std::mem::take(&mut escaped) {
            continue;
        }
        match char {
            '"' if !bracketed => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' if !bracketed => escaped = true,
            '[' => bracketed = true,
            ']' => bracketed = false,
            ';' if !bracketed => {
                sections.push(code.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    sections.push(code.get(start..).unwrap_or_default());
    sections
}

impl Section {
    fn parse(code: &str) -> Result<Self, ()> {
        let mut own = Self::default();
        let mut rest = code;
        while let Some(char) = rest.chars().next() {
            if rest.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("general")) {
                own.tokens.push(Token::General);
                rest = rest.get(7..).unwrap_or_default();
                continue;
            }
            rest = rest.get(char.len_utf8()..).unwrap_or_default();
            let escaped = rest.chars().next().filter(|_| matches!(char, '\\' | '_' | '*'));
            rest = rest.get(escaped.map_or(0, char::len_utf8)..).unwrap_or_default();
            let token = match char {
                '0' | '#' | '?' => Token::Digit(char),
                '.' if !own.tokens.contains(&Token::Point) => Token::Point,
                ',' => Token::Comma,
                '@' => Token::Text,
                '\\' => Token::Literal(escaped.map(String::from).unwrap_or_default()),
                // A blank as wide as a character, and a character that fills the cell.
                '_' => Token::Literal(" ".to_owned()),
                '*' => continue,
                '"' => {
                    let (text, after) = rest.split_once('"').unwrap_or((rest, ""));
                    rest = after;
                    Token::Literal(text.to_owned())
                }
                '[' => {
                    let (text, after) = rest.split_once(']').ok_or(())?;
                    rest = after;
                    own.bracket(text)?
                }
                letter if letter.is_ascii_alphabetic() => return Err(()),
                // `# ?/?` is a fraction.
                '/' if own.tokens.iter().any(|token| matches!(token, Token::Digit(_))) => {
                    return Err(());
                }
                other => Token::Literal(other.to_string()),
            };
            own.power += if char == '%' { 2 } else { 0 };
            own.tokens.push(token);
        }
        own.take_commas();
        let fraction = own.tokens.iter().skip_while(|token| **token != Token::Point);
        own.decimals = fraction.filter(|token| matches!(token, Token::Digit(_))).count();
        Ok(own)
    }

    /// Takes what is in brackets: a condition, a sign of a currency, a color.
    fn bracket(&mut self, text: &str) -> Result<Token, ()> {
        let nothing = Token::Literal(String::new());
        if let Some(money) = text.strip_prefix('$') {
            // `-409` and `-en-US` are of a locale, and so is what else is behind the first hyphen.
            let (sign, locale) = money.split_once('-').unwrap_or((money, ""));
            let code = currency(sign.trim(), locale).map_or_else(|| sign.to_owned(), str::to_owned);
            return Ok(Token::Literal(code));
        }
        let signs = [
            ("<=", Comparison::LessOrEqual),
            (">=", Comparison::GreaterOrEqual),
            ("<>", Comparison::NotEqual),
            ("<", Comparison::Less),
            (">", Comparison::Greater),
            ("=", Comparison::Equal),
        ];
        let compared = signs.iter().find_map(|(sign, one)| Some((*one, text.strip_prefix(sign)?)));
        if let Some((comparison, number)) = compared {
            self.condition = Some((comparison, number.trim().parse().map_err(|_| ())?));
            return Ok(nothing);
        }
        // `[h]` and `[DBNum1]` are no colors.
        let is_time = matches!(text.to_ascii_lowercase().trim_matches(['h', 'm', 's']), "");
        if is_time || text.to_ascii_lowercase().starts_with("dbnum") {
            Err(())
        } else {
            Ok(nothing)
        }
    }

    /// Takes commas between digits out; each one behind the last digit divides by a thousand, and those before
    /// the first are shown.
    fn take_commas(&mut self) {
        let is_digit = |token: &Token| matches!(token, Token::Digit(_));
        for at in 0..self.tokens.len() {
            if self.tokens.get(at) != Some(&Token::Comma) {
                continue;
            }
            let (before, after) = self.tokens.split_at(at);
            let goes_on = after.iter().take_while(|one| **one != Token::Point).any(is_digit);
            let begun = before.iter().any(is_digit);
            let literal = if begun { "" } else { "," };
            self.power -= if begun && !goes_on { 3 } else { 0 };
            if let Some(token) = self.tokens.get_mut(at) {
                *token = Token::Literal(literal.to_owned());
            }
        }
    }

    /// Whether it has places for digits, and shows none where the number is nothing.
    fn is_dash(&self) -> bool {
        let shows = |token: &Token| matches!(token, Token::Digit('0') | Token::General);
        !self.tokens.iter().any(shows)
    }

    fn is_of_text(&self) -> bool {
        self.tokens.contains(&Token::Text)
    }

    /// The text for a number without its sign, and whether it lacks digits of the number.
    fn shown(&self, number: f64) -> (String, bool) {
        let (whole, fraction, rounded) = decimal(number, self.power, self.decimals);
        let is_digit = |token: &&Token| matches!(token, Token::Digit(_));
        let rounded = rounded && self.tokens.iter().any(|token| is_digit(&token));
        let whole_part = || self.tokens.iter().take_while(|token| **token != Token::Point);
        // A zero at a place asks for one at all places behind it.
        let zeros = whole_part().filter(is_digit).skip_while(|one| **one != Token::Digit('0'));
        let whole = whole.trim_start_matches('0');
        let least = zeros.count();
        let whole = format!("{whole:0>least$}");
        let mut places = whole_part().filter(is_digit).count();
        let (mut digits, mut decimals) = (whole.as_str(), fraction.chars());
        let (mut out, mut behind, mut first) = (String::new(), false, true);
        let shown = fraction.trim_end_matches('0').len();
        let mut decimal_at = 0;
        for token in &self.tokens {
            match token {
                Token::Digit(_) if !behind => {
                    // The first place takes all digits that have no place of their own.
                    let count = digits.len().saturating_sub(places - 1);
                    let count = if first { count } else { count.min(1) };
                    let (own, rest) = digits.split_at_checked(count).unwrap_or((digits, ""));
                    out.push_str(own);
                    (digits, first, places) = (rest, false, places - 1);
                }
                Token::Digit(place) => {
                    decimal_at += 1;
                    let digit = decimals.next();
                    out.extend(digit.filter(|_| *place == '0' || decimal_at <= shown));
                }
                Token::Point => {
                    let zero = |token: &Token| *token == Token::Digit('0');
                    let asked =
                        self.tokens.iter().skip_while(|one| **one != Token::Point).any(zero);
                    if asked || shown > 0 {
                        out.push('.');
                    }
                    behind = true;
                }
                Token::General => out.push_str(&number.to_string()),
                Token::Literal(text) => out.push_str(text),
                Token::Comma | Token::Text => {}
            }
        }
        (out, rounded)
    }
}

/// The digits before and behind the point of a number that is moved by so many places, rounded as
/// spreadsheets do: half away from zero; and whether that took digits away.
fn decimal(number: f64, power: i32, decimals: usize) -> (String, String, bool) {
    let text = number.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let point = i32::try_from(whole.len()).unwrap_or_default() + power;
    let mut digits = format!("{whole}{fraction}");
    let before = usize::try_from(-point).unwrap_or_default();
    digits.insert_str(0, &"0".repeat(before + 1));
    let point = usize::try_from(point).unwrap_or_default() + 1;
    let wanted = point + decimals;
    while digits.len() <= wanted {
        digits.push('0');
    }
    let cut = digits.as_bytes().get(wanted..).unwrap_or_default();
    let up = cut.first().is_some_and(|digit| *digit >= b'5');
    let rounded = cut.iter().any(|digit| *digit != b'0');
    digits.truncate(wanted);
    let mut bytes = digits.into_bytes();
    if up {
        for digit in bytes.iter_mut().rev() {
            if *digit == b'9' {
                *digit = b'0';
            } else {
                *digit += 1;
                break;
            }
        }
    }
    let digits = String::from_utf8(bytes).unwrap_or_default();
    let (whole, fraction) = digits.split_at_checked(point).unwrap_or((&digits, ""));
    (whole.to_owned(), fraction.to_owned(), rounded)
}

fn holds((comparison, limit): (Comparison, f64), number: f64) -> bool {
    let order = number.partial_cmp(&limit);
    match comparison {
        Comparison::Less => order.is_some_and(Ordering::is_lt),
        Comparison::LessOrEqual => order.is_some_and(Ordering::is_le),
        Comparison::Equal => order.is_some_and(Ordering::is_eq),
        Comparison::NotEqual => order.is_some_and(Ordering::is_ne),
        Comparison::Greater => order.is_some_and(Ordering::is_gt),
        Comparison::GreaterOrEqual => order.is_some_and(Ordering::is_ge),
    }
}

/// A shown text as a number where it is one, and the text with the value of the cell where that is another
/// number. Bookkeepers write a negative one in parentheses, and a dash for nothing. An amount has the code
/// of its currency in front.
fn display(text: &str, section: &Section, value: f64) -> (Display, Option<String>) {
    let negative = value < 0.0;
    let parenthesized = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let (minus, own) = match (parenthesized.filter(|_| negative), text.strip_prefix('-')) {
        (Some(own), _) | (None, Some(own)) => ("-", own.trim()),
        (None, None) => ("", text),
    };
    let is_digit = |char: char| char.is_ascii_digit();
    let as_it_is = || (Display::Text(text.to_owned()), None);
    let (number, before, behind) = match (own.find(is_digit), own.rfind(is_digit)) {
        (Some(start), Some(end)) => (
            own.get(start..=end).unwrap_or_default(),
            own.get(..start).unwrap_or_default(),
            own.get(end + 1..).unwrap_or_default(),
        ),
        _ if section.is_dash() && minus == "-" && !negative => ("0", own, ""),
        _ => return as_it_is(),
    };
    let minus = if number == "0" { "" } else { minus };
    let is_number = number.matches('.').count() <= 1
        && number.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.'));
    if !is_number {
        return as_it_is();
    }
    let (code, minus) = match (before.trim(), behind.trim()) {
        ("", "") => (Some(""), minus),
        (sign, "") | ("", sign) => {
            let minus = if sign.ends_with('-') { "-" } else { minus };
            (currency(sign.trim_end_matches('-').trim(), ""), minus)
        }
        _ => (None, minus),
    };
    let is_other = format!("{minus}{number}").parse() != Ok(value);
    let in_place = |number: &str, minus: &str| match code {
        Some("") => format!("{minus}{number}"),
        Some(code) => format!("{code} {minus}{number}"),
        None => format!("{minus}{before}{number}{behind}"),
    };
    let sign = if negative { "-" } else { "" };
    let own = is_other.then(|| in_place(&value.abs().to_string(), sign));
    match code {
        Some(_) => (Display::Number(in_place(number, minus)), own),
        None => (Display::Text(text.to_owned()), own),
    }
}

/// The currency of a sign, of those that mean one only: of a dollar, a yen and a crown by the country of the
/// locale that a format has behind them.
fn currency<'a>(sign: &'a str, locale: &str) -> Option<&'a str> {
    if sign.len() == 3 && is_currency(sign) {
        return Some(sign);
    }
    let code = match (sign, &*country(locale)) {
        ("€", _) => "EUR",
        ("£", _) => "GBP",
        ("₹", _) => "INR",
        ("₩" | "￦", _) => "KRW",
        ("₪", _) => "ILS",
        ("₫", _) => "VND",
        ("₺", _) => "TRY",
        ("₽", _) => "RUB",
        ("₴", _) => "UAH",
        ("₱", _) => "PHP",
        ("₦", _) => "NGN",
        ("₸", _) => "KZT",
        ("₾", _) => "GEL",
        ("฿", _) => "THB",
        ("zł", _) => "PLN",
        ("Kč", _) => "CZK",
        ("Ft", _) => "HUF",
        ("R$", _) => "BRL",
        ("US$", _) | ("$", "US") => "USD",
        ("$", "CA") => "CAD",
        ("$", "AU") => "AUD",
        ("$", "NZ") => "NZD",
        ("$", "SG") => "SGD",
        ("$" | "HK$", "HK") => "HKD",
        ("$" | "NT$", "TW") => "TWD",
        ("$", "MX") => "MXN",
        ("¥" | "￥", "JP") => "JPY",
        ("¥" | "￥", "CN") => "CNY",
        ("kr" | "kr.", "DK") => "DKK",
        ("kr", "NO") => "NOK",
        ("kr", "SE") => "SEK",
        _ => return None,
    };
    Some(code)
}

/// The country of a locale: of its number (MS-LCID) or its language tag, with what a format has behind
/// these after a comma.
fn country(locale: &str) -> String {
    let locale = locale.split(',').next().unwrap_or_default();
    let Ok(number) = u32::from_str_radix(locale, 16) else {
        // Behind a single letter there is no country: `en-x-us`.
        let parts = locale.split(['-', '_']).take_while(|part| part.len() > 1);
        let mut parts = parts.skip(1);
        let is_country =
            |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
        return parts.find(is_country).unwrap_or_default().to_ascii_uppercase();
    };
    let country = match number & 0xffff {
        0x0409 => "US",
        0x1009 | 0x0c0c => "CA",
        0x0c09 => "AU",
        0x1409 => "NZ",
        0x1004 | 0x4809 => "SG",
        0x0c04 => "HK",
        0x0404 => "TW",
        0x080a => "MX",
        0x0411 => "JP",
        0x0804 => "CN",
        0x0406 => "DK",
        0x0414 | 0x0814 => "NO",
        0x041d => "SE",
        _ => "",
    };
    country.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Display, NumberFormat};

    /// What a cell shows; a number in braces.
    fn shown(code: &str, number: f64) -> String {
        match NumberFormat::parse(code) {
            Err(()) => "unknown".to_owned(),
            Ok(None) => "as it is".to_owned(),
            Ok(Some(format)) => match format.number(number) {
                None => String::new(),
                Some(shown) => match shown.display {
                    Display::Number(number) => format!("{{{number}}}"),
                    Display::Text(text) => text,
                },
            },
        }
    }

    #[test]
    fn shows_what_spreadsheets_show() {
        for (code, number, wanted) in [
            ("General", 1.5, "as it is"),
            ("@", 1.5, "as it is"),
            ("0%", 0.15, "15%"),
            ("0.0%", 0.145, "14.5%"),
            ("0.0%", 0.1445, "14.5%"),
            ("0 %", -0.07, "-7 %"),
            ("0 \"kg\"", 70.0, "70 kg"),
            ("0.0\" kg\"", 70.25, "70.3 kg"),
            ("\"Nr. \"0000", 42.0, "Nr. 0042"),
            ("000-00", 12345.0, "123-45"),
            ("000-00", 1.0, "000-01"),
            ("(000) 000-0000", 2_125_551_234.0, "(212) 555-1234"),
            ("[<=9999999]000-0000;(000) 000-0000", 5_551_234.0, "555-1234"),
            ("[<=9999999]000-0000;(000) 000-0000", 2_125_551_234.0, "(212) 555-1234"),
            ("00\\.000\\.000", 1_234_567.0, "01.234.567"),
            ("000\" \"000", 12345.0, "012 345"),
            ("\\+0", 491_701_234_567.0, "+491701234567"),
            ("#,##0", 1_234_567.4, "{1234567}"),
            ("#,##0.00", 1250.5, "{1250.50}"),
            ("0.00", 1.005, "{1.01}"),
            ("0.00", 0.999, "{1.00}"),
            ("0.0###", 2.5, "{2.5}"),
            ("0.##", 5.0, "{5}"),
            ("#.##", 0.25, ".25"),
            ("#", 0.0, ""),
            ("#,##0_);(#,##0)", -5.0, "{-5}"),
            ("#,##0;[Red]-#,##0", -1250.0, "{-1250}"),
            ("0;-0;;@", 0.0, ""),
            (";;;", 5.0, ""),
            ("0,\"k\"", 12_400.0, "12k"),
            ("0.0,,", 1_250_000.0, "{1.3}"),
            ("#,##0.00 [$€-407]", 1250.5, "{EUR 1250.50}"),
            ("[$€-2] #,##0.00", -3.0, "{EUR -3.00}"),
            ("#,##0.00 \"€\"", 1250.5, "{EUR 1250.50}"),
            ("[$$-409]#,##0.00", 1250.5, "{USD 1250.50}"),
            ("[$$-1009]#,##0", 9.0, "{CAD 9}"),
            ("\"$\"#,##0.00", 1250.5, "$1250.50"),
            ("[$¥-411]#,##0", 1250.0, "{JPY 1250}"),
            ("[$CHF-807] #,##0.00", 1250.5, "{CHF 1250.50}"),
            ("[$USD] 0", 5.0, "{USD 5}"),
            ("[$-en-US]0", 5.0, "{5}"),
            ("[$-x-sysdate]0", 5.0, "{5}"),
            ("[$-ja-JP-x-gannen]0", 5.0, "{5}"),
            ("[$-en-US,100]0", 5.0, "{5}"),
            ("[$€-de]0.00", 5.0, "{EUR 5.00}"),
            ("[$$-en]0", 5.0, "$5"),
            ("[$NT$-zh-Hant-TW]0", 5.0, "{TWD 5}"),
            ("[$$-x-us]0", 5.0, "$5"),
            ("_-* #,##0.00 €_-;-* #,##0.00 €_-;_-* \"-\"?? €_-;_-@_-", 1250.5, "{EUR 1250.50}"),
            ("_-* #,##0.00 €_-;-* #,##0.00 €_-;_-* \"-\"?? €_-;_-@_-", 0.0, "{EUR 0}"),
            ("_-* #,##0.00 €_-;-* #,##0.00 €_-;_-* \"-\"?? €_-;_-@_-", -2.0, "{EUR -2.00}"),
            ("\\ * #,##0.00\" € \";\\-* #,##0.00\" € \";\\ * \\-#\" € \";\\ @\\ ", 0.0, "{EUR 0}"),
            ("General\" Stück\"", 1.5, "1.5 Stück"),
            ("0円", 5.0, "5円"),
            ("# ?/?", 1.5, "unknown"),
            ("0.00E+00", 12345.0, "unknown"),
            ("[h]:mm", 1.5, "unknown"),
            ("[DBNum1]0", 5.0, "unknown"),
            ("[oops", 5.0, "unknown"),
        ] {
            assert_eq!(shown(code, number), wanted, "{code} {number}");
        }
        let text = |code| NumberFormat::parse(code).ok().flatten()?.text("12");
        assert_eq!(text("\"Nr. \"@"), Some("Nr. 12".to_owned()));
        assert_eq!(text("0;-0;0;@\" x\""), Some("12 x".to_owned()));
        assert_eq!([text("@"), text("0 \"kg\""), text(";;;")], [None, None, None]);
    }

    #[test]
    fn any_format_shows_any_number() {
        let parts = [
            "0",
            "#",
            "?",
            ",",
            ".",
            "%",
            "/",
            ";",
            "\"x\"",
            "\"",
            "\\",
            "_",
            "*",
            " ",
            "[Red]",
            "[$€-407]",
            "[$",
            "]",
            "[",
            "[>5]",
            "General",
            "@",
            "-",
            "(",
            ")",
            "日",
            "é",
            "1",
        ];
        let numbers = [0.0, -0.0, 1.0, -1.5, 1e14, 1e-9, f64::MIN_POSITIVE, f64::MAX, 99_999.999];
        let mut state: usize = 1;
        let mut next = |most: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % most
        };
        // An optional code, an optional sign, and digits with at most one point.
        let is_number = |text: &str| {
            let number = text.strip_prefix("EUR ").unwrap_or(text);
            let number = number.strip_prefix('-').unwrap_or(number);
            let digits = number.replacen('.', "", 1);
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        let mut seen = 0;
        for _ in 0..20_000 {
            let code: String = (0..=next(9)).map(|_| parts[next(parts.len())]).collect();
            let number = numbers[next(numbers.len())];
            let Ok(Some(format)) = NumberFormat::parse(&code) else { continue };
            let Some(shown) = format.number(number) else { continue };
            let (Display::Number(text) | Display::Text(text)) = &shown.display;
            assert!(text.len() < 5000, "{code}");
            if matches!(shown.display, Display::Number(_)) {
                seen += 1;
                for text in std::iter::once(text).chain(&shown.value) {
                    assert!(is_number(text), "{code} {number}: {text}");
                }
            }
        }
        assert!(seen > 1000, "{seen}");
    }
}
