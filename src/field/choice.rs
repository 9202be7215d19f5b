//! `choice`: one of the field's options, by its id.

use super::{Answer, AnswerContext, AnswerProblem, Choices, Kind, PLAIN, ParsedAnswer, Sample};

pub(super) const KIND: Kind = Kind {
    name: "choice",
    about: "one of the field's `options`",
    choices: Choices::Options,
    read,
    samples: |rules| {
        let first = rules.options.first().cloned().unwrap_or_default();
        vec![Sample::new("choice", "something else", first)]
    },
    ..PLAIN
};

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    match asked.rules.options.iter().position(|option| option.eq_ignore_ascii_case(text)) {
        Some(option) => ParsedAnswer::of(Answer::Option(option)),
        None => ParsedAnswer::wrong(AnswerProblem::error("choice")),
    }
}
