//! `year`: a year of four digits, Gregorian.

use super::{Asked, Kind, Problem, Reading};

pub(super) const KIND: Kind = Kind {
    name: "year",
    about: "a year of four digits, from `min` to `max`",
    lines: false,
    rules: &["min", "max"],
    read,
};

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    let bound = |bound: Option<&str>, default| {
        bound.and_then(|bound| bound.parse::<u16>().ok()).unwrap_or(default)
    };
    let (min, max) = (bound(asked.min, 1000), bound(asked.max, 2100));
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<u16>() {
        Ok(year) if digits && (min..=max).contains(&year) => Reading::typed(),
        _ => Reading::wrong(
            Problem::error("year")
                .with_text("min", min.to_string())
                .with_text("max", max.to_string()),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn wants_four_digits() {
        assert!(right("year", "1998"));
        for text in ["98", "0998", "in 1998", "2525"] {
            assert_eq!(problems("year", text), ["year"], "{text}");
        }
    }
}
