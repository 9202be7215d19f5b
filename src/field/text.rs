//! `text`: anything, on one line.

use super::{Asked, Kind, Reading, length, pattern};

pub(super) const KIND: Kind = Kind {
    name: "text",
    about: "anything, on one line",
    lines: false,
    rules: &["max", "pattern"],
    read,
};

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    Reading::typed().and(length(text, asked)).and(pattern(text, asked))
}
