//! The functions of messages with their options, under the names that ECMA-402 has for them.

use fluent_syntax::ast;

use crate::intl;

/// A function of messages: it takes one positional argument.
pub struct Function {
    /// Its name.
    pub name: &'static str,
    /// Its options, and what each may be.
    pub options: &'static [(&'static str, Takes)],
}

/// The allowed values of an option.
#[derive(Clone, Copy)]
pub enum Takes {
    /// A number of digits, from 0 to 20.
    Digits,
    /// One of these words.
    Words(&'static [&'static str]),
    /// The code of a currency (ISO 4217).
    Currency,
    /// The name of a unit (CLDR).
    Unit,
}

/// The options of numbers, under the names that ECMA-402 has for them.
macro_rules! number_options {
    ($($more:expr),*) => {
        &[
            ("minimumIntegerDigits", Takes::Digits),
            ("minimumFractionDigits", Takes::Digits),
            ("maximumFractionDigits", Takes::Digits),
            ("useGrouping", Takes::Words(&["auto", "always", "min2", "true", "false"])),
            ("style", Takes::Words(&["decimal", "percent", "currency", "unit"])),
            ("currency", Takes::Currency),
            ("currencyDisplay", Takes::Words(&["symbol", "narrowSymbol", "code", "name"])),
            ("unit", Takes::Unit),
            ("unitDisplay", Takes::Words(&["long", "short", "narrow"])),
            $($more),*
        ]
    };
}

/// All functions of messages.
pub const FUNCTIONS: &[Function] = &[
    Function {
        name: "NUMBER",
        options: number_options![("type", Takes::Words(&["cardinal", "ordinal"]))],
    },
    Function {
        name: "DATETIME",
        options: &[
            ("dateStyle", Takes::Words(&["full", "long", "medium", "short"])),
            ("timeStyle", Takes::Words(&["medium", "short"])),
        ],
    },
    Function { name: "RANGE", options: number_options![] },
    Function {
        name: "LIST",
        options: &[
            ("type", Takes::Words(&["and", "or", "unit"])),
            ("style", Takes::Words(&["long", "short", "narrow"])),
            ("order", Takes::Words(&["given", "alphabetical"])),
        ],
    },
    Function { name: "DISPLAYNAME", options: &[("type", Takes::Words(&["region", "language"]))] },
];

impl Takes {
    pub(super) fn fits(self, value: &ast::InlineExpression<&str>) -> bool {
        match (self, value) {
            (Self::Digits, ast::InlineExpression::NumberLiteral { value }) => {
                value.parse::<u8>().is_ok_and(|digits| digits <= 20)
            }
            (Self::Words(words), ast::InlineExpression::StringLiteral { value }) => {
                words.contains(value)
            }
            (Self::Currency, ast::InlineExpression::StringLiteral { value }) => {
                intl::is_currency(value)
            }
            (Self::Unit, ast::InlineExpression::StringLiteral { value }) => intl::is_unit(value),
            _ => false,
        }
    }

    pub(super) fn help(self) -> String {
        match self {
            Self::Digits => "write a whole number from 0 to 20".to_owned(),
            Self::Words(words) => format!("write one of \"{}\"", words.join("\", \"")),
            Self::Currency => "write a code of ISO 4217, such as \"EUR\"".to_owned(),
            Self::Unit => "write a unit of CLDR, such as \"day\" or \"megabyte\"".to_owned(),
        }
    }
}

/// The option of a number that has no effect beside the others, or contradicts them; and what to do.
pub(super) fn conflict<'a>(
    named: &[ast::NamedArgument<&'a str>],
) -> Option<(&'a str, &'static str)> {
    let find = |name: &str| named.iter().find(|argument| argument.name.name == name);
    let name = |option: &str| find(option).map(|argument| argument.name.name);
    let word = |option: &str| match find(option)?.value {
        ast::InlineExpression::StringLiteral { value } => Some(value),
        _ => None,
    };
    let digits = |option: &str| match find(option)?.value {
        ast::InlineExpression::NumberLiteral { value } => value.parse::<u8>().ok(),
        _ => None,
    };
    let style = word("style");
    let only = |own: &str| style.is_none_or(|style| style == own);
    let clash = |wrong: bool, option: &str, help| name(option).filter(|_| wrong).zip(Some(help));
    let (money, unit) = (name("currency").is_some(), name("unit").is_some());
    let fewer = digits("minimumFractionDigits").zip(digits("maximumFractionDigits"));
    clash(style == Some("currency") && !money, "style", "add `currency: \"EUR\"` or the like")
        .or_else(|| {
            clash(style == Some("unit") && !unit, "style", "add `unit: \"day\"` or the like")
        })
        .or_else(|| clash(money && unit, "unit", "keep `currency` or `unit`"))
        .or_else(|| clash(!only("currency"), "currency", "leave `style` away, or this"))
        .or_else(|| clash(!only("unit"), "unit", "leave `style` away, or this"))
        .or_else(|| clash(!money, "currencyDisplay", "add `currency`, or remove this"))
        .or_else(|| clash(!unit, "unitDisplay", "add `unit`, or remove this"))
        .or_else(|| {
            let wrong = fewer.is_some_and(|(least, most)| least > most);
            clash(wrong, "minimumFractionDigits", "make it the smaller of the two")
        })
        .or_else(|| {
            let wrong = digits("minimumIntegerDigits") == Some(0);
            clash(wrong, "minimumIntegerDigits", "write 1 or more")
        })
}
