//! `choice`: one of the field's options, by its id.

use super::{Answer, Asked, Kind, Problem, Reading};

pub(super) const KIND: Kind =
    Kind { name: "choice", about: "one of the field's `options`", lines: false, rules: &[], read };

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    match asked.options.iter().find(|option| option.eq_ignore_ascii_case(text)) {
        Some(option) => {
            Reading { answer: Answer::Option(option.to_string()), problems: Vec::new() }
        }
        None => Reading::wrong(Problem::error("choice")),
    }
}
