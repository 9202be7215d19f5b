//! `multiline`: anything, on any number of lines.

use super::{AnswerContext, Control, Kind, PLAIN, ParsedAnswer, TYPED, length, lengths};

pub(super) const KIND: Kind = Kind {
    name: "multiline",
    about: "anything, on any number of lines",
    lines: true,
    prose: true,
    rules: &["max"],
    read,
    samples: lengths,
    control: Control { rows: 5, problems: &["too-long"], ..TYPED },
    ..PLAIN
};

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    ParsedAnswer::typed().and(length(text, asked))
}
