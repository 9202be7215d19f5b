//! `multiline`: anything, on any number of lines.

use super::{Asked, Kind, PLAIN, Reading, length, lengths};

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

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    Reading::typed().and(length(text, asked))
}
