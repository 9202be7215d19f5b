//! `gfm`: GitHub. Its front matter would show as a table, so what docent says of a page is a comment.

use super::{Format, Layout, front, md};
use crate::markdown::{BARE, Guard, write_reference};

pub(super) const FORMAT: Format = Format {
    name: "gfm",
    about: "a file on GitHub",
    layout: Some(Layout { front: front::comment, guard: Some(GUARD), ..md::LAYOUT }),
    ..md::FORMAT
};

/// GitHub takes what is between dollars for a formula, unless each is in an element.
const GUARD: Guard = Guard {
    active: |before, char, after| char == '$' || begins_emoji(before, char, after),
    write: |out, char| match char {
        '$' => out.push_str("<span>&#36;</span>"),
        other => write_reference(out, other),
    },
    ..BARE
};

/// `:name:` becomes a picture.
pub(super) fn begins_emoji(before: Option<char>, char: char, after: Option<char>) -> bool {
    let starts = before.is_none_or(char::is_whitespace);
    char == ':' && starts && after.is_some_and(|after| after.is_ascii_alphabetic())
}
