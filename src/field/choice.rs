//! `choice`: one of the field's options, by its id.

use super::{Answer, Asked, Kind, PLAIN, Problem, Reading, Sample};

pub(super) const KIND: Kind = Kind {
    name: "choice",
    about: "one of the field's `options`",
    read,
    samples: |rules| {
        let first = rules.options.first().cloned().unwrap_or_default();
        vec![Sample::new("choice", "something else", first)]
    },
    ..PLAIN
};

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    match asked.rules.options.iter().position(|option| option.eq_ignore_ascii_case(text)) {
        Some(option) => Reading::of(Answer::Option(option)),
        None => Reading::wrong(Problem::error("choice")),
    }
}
