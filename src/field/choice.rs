//! `choice`: one of the field's options, by its id.

use super::{Answer, AnswerContext, AnswerProblem, Choices, Kind, PLAIN, ParsedAnswer, Sample};

pub(super) const KIND: Kind = Kind {
    name: "choice",
    about: "one of the field's `options`",
    choices: Choices::Options,
    read,
    samples: |rules| {
        let first = rules.options.first().cloned().unwrap_or_default();
        let problem = if rules.options.len() > FEW { "choice-near" } else { "choice" };
        vec![Sample::new(problem, "something else", first)]
    },
    ..PLAIN
};

/// The most options that a problem lists: of more, it has those that are most like the answer.
pub const FEW: usize = 10;

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    match asked.rules.options.iter().position(|option| option.eq_ignore_ascii_case(text)) {
        Some(option) => ParsedAnswer::of(Answer::Option(option)),
        None => ParsedAnswer::wrong(AnswerProblem::error("choice")),
    }
}
