//! `confirm`: yes or no.

use super::{Answer, AnswerContext, AnswerProblem, Choices, Kind, PLAIN, ParsedAnswer, Sample};

pub(super) const KIND: Kind = Kind {
    name: "confirm",
    about: "yes or no",
    choices: Choices::YesNo,
    read,
    samples: |_| vec![Sample::new("choice", "perhaps", "yes")],
    ..PLAIN
};

fn read(text: &str, _: &AnswerContext<'_>) -> ParsedAnswer {
    let answer = match text.to_ascii_lowercase().as_str() {
        "yes" | "true" => true,
        "no" | "false" => false,
        _ => return ParsedAnswer::wrong(AnswerProblem::error("choice")),
    };
    ParsedAnswer::of(Answer::YesNo(answer))
}
