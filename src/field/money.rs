//! `money`: a currency code (ISO 4217) and an amount, such as EUR 1250.50.

use iso_currency::Currency;

use super::{
    AnswerContext, AnswerProblem, Control, Kind, PLAIN, ParsedAnswer, Sample, TYPED, figures,
    figures_joined,
};

pub(super) const KIND: Kind = Kind {
    name: "money",
    about: "a currency code and an amount, such as EUR 1250.50",
    written,
    read,
    samples: |_| {
        vec![
            Sample::new("money", "1.250,50 euro", "EUR 1250.50"),
            Sample::new("money-currency", "EURO 1250.50", "EUR 1250.50"),
            Sample::new("money-decimals", "JPY 1250.50", "JPY 1250"),
        ]
    },
    control: Control { patterns: &[("money", r"^\S* \d+(\.\d+)?$", "")], ..TYPED },
    ..PLAIN
};

/// Digits of any script, behind a code and a blank of any kind.
fn written(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let Some((code, amount)) = text.split_once(char::is_whitespace) else { return figures(text) };
    Some(format!(
        "{} {}",
        figures(code).as_deref().unwrap_or(code),
        figures_joined(amount.trim_start())
    ))
}

fn read(text: &str, _: &AnswerContext<'_>) -> ParsedAnswer {
    let wrong = |name| ParsedAnswer::wrong(AnswerProblem::error(name).with_text("example", "EUR"));
    let Some((code, amount)) = text.split_once(' ') else { return wrong("money") };
    let (whole, cents) = amount.split_once('.').unwrap_or((amount, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(cents) {
        return wrong("money");
    }
    let upper = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    let Some(most) = decimals(code).filter(|_| upper) else { return wrong("money-currency") };
    if amount.contains('.') && cents.len() > most {
        let problem = AnswerProblem::error("money-decimals").with_text("currency", code);
        return ParsedAnswer::wrong(problem.with_number("count", most).private(&["currency"]));
    }
    ParsedAnswer::typed()
}

/// The decimals that amounts in a currency have at most (ISO 4217); none for one that isn't in use.
fn decimals(code: &str) -> Option<usize> {
    let currency = Currency::from_code(code).filter(|one| one.is_superseded().is_none())?;
    currency.exponent().map(usize::from)
}

/// Whether a code is that of a currency in use (ISO 4217), in capital letters.
#[must_use]
pub fn is_currency_in_use(code: &str) -> bool {
    decimals(code).is_some() && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The sign that people write for a currency, such as `€`.
#[must_use]
pub fn currency_sign(code: &str) -> Option<String> {
    Some(Currency::from_code(code)?.symbol().symbol)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn wants_code_and_amount() {
        assert!(right("money", "EUR 1250.50"));
        assert!(right("money", "JPY 1250"));
        for text in ["1250", "EUR 1.250,50", "EUR -5", "EUR 1,250"] {
            assert_eq!(problems("money", text), ["money"], "{text}");
        }
        for text in ["€ 1250", "eur 5", "XYZ 5"] {
            assert_eq!(problems("money", text), ["money-currency"], "{text}");
        }
        assert_eq!(problems("money", "JPY 12.50"), ["money-decimals"]);
        assert_eq!(problems("money", "EUR 12.505"), ["money-decimals"]);
    }
}
