//! `multiline`: anything, on any number of lines.

use super::{Asked, Kind, Reading, length};

pub(super) const KIND: Kind = Kind {
    name: "multiline",
    about: "anything, on any number of lines",
    lines: true,
    rules: &["max"],
    read,
};

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    Reading::typed().and(length(text, asked))
}
