//! `address`: a postal address, on one line or several. Addresses differ too much from country to
//! country to say more.

use super::{AnswerContext, Control, Kind, PLAIN, ParsedAnswer, TYPED, length, lengths};

pub(super) const KIND: Kind = Kind {
    name: "address",
    about: "a postal address, on one line or several",
    lines: true,
    prose: true,
    rules: &["max"],
    read,
    samples: lengths,
    control: Control { rows: 3, problems: &["too-long"], ..TYPED },
    ..PLAIN
};

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    ParsedAnswer::typed().and(length(text, asked))
}
