//! `text`: anything, on one line.

use super::{Asked, Kind, PLAIN, Reading, length, lengths, pattern};

pub(super) const KIND: Kind = Kind {
    name: "text",
    about: "anything, on one line",
    prose: true,
    rules: &["max", "pattern"],
    read,
    samples: lengths,
    ..PLAIN
};

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    Reading::typed().and(length(text, asked)).and(pattern(text, asked))
}
