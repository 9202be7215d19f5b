//! `multiline`: anything, on any number of lines.

use super::{AnswerContext, Kind, PLAIN, ParsedAnswer, length, lengths};

pub(super) const KIND: Kind = Kind {
    name: "multiline",
    about: "anything, on any number of lines",
    lines: true,
    prose: true,
    rules: &["max"],
    read,
    samples: lengths,
    ..PLAIN
};

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    ParsedAnswer::typed().and(length(text, asked))
}
