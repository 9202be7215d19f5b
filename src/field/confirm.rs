//! `confirm`: yes or no.

use super::{Answer, Asked, Kind, PLAIN, Problem, Reading, Sample};

pub(super) const KIND: Kind = Kind {
    name: "confirm",
    about: "yes or no",
    read,
    samples: |_| vec![Sample::new("choice", "perhaps", "yes")],
    ..PLAIN
};

fn read(text: &str, _: &Asked<'_>) -> Reading {
    let answer = match text.to_ascii_lowercase().as_str() {
        "yes" | "true" => true,
        "no" | "false" => false,
        _ => return Reading::wrong(Problem::error("choice")),
    };
    Reading::of(Answer::YesNo(answer))
}
