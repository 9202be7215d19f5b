//! `confirm`: yes or no.

use super::{Answer, Asked, Kind, Problem, Reading};

pub(super) const KIND: Kind =
    Kind { name: "confirm", about: "yes or no", lines: false, rules: &[], read };

fn read(text: &str, _: &Asked<'_>) -> Reading {
    let answer = match text.to_ascii_lowercase().as_str() {
        "yes" | "true" => true,
        "no" | "false" => false,
        _ => return Reading::wrong(Problem::error("choice")),
    };
    Reading { answer: Answer::YesNo(answer), problems: Vec::new() }
}
