//! `address`: a postal address, on one line or several. Addresses differ too much from country to
//! country to say more.

use super::{Asked, Kind, Reading, length};

pub(super) const KIND: Kind = Kind {
    name: "address",
    about: "a postal address, on one line or several",
    lines: true,
    rules: &["max"],
    read,
};

fn read(text: &str, asked: &Asked<'_>) -> Reading {
    Reading::typed().and(length(text, asked))
}
