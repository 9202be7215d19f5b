//! `gfm`: GitHub. Its front matter would show as a table, so what docent says of a page is a comment.

use super::{Format, Layout, front, md};
use crate::markdown::{BARE, Guard};

pub(super) const FORMAT: Format = Format {
    name: "gfm",
    about: "a file on GitHub",
    layout: Some(Layout { front: front::comment, guard: Some(GUARD), ..md::LAYOUT }),
    ..md::FORMAT
};

/// GitHub takes what is between dollars for a formula, unless each is in an element.
const GUARD: Guard = Guard {
    active: |_, char, _| char == '$',
    write: |out, char| match char {
        '$' => out.push_str("<span>$</span>"),
        other => out.extend(['\\', other]),
    },
    ..BARE
};
