//! `gfm`: GitHub. Its front matter would show as a table, so what docent says of a page is a comment.

use super::{Format, Layout, Writing, front, md};
use crate::markdown::{COMMON, Guard, Place, write_reference};

pub(super) const FORMAT: Format = Format {
    name: "gfm",
    about: "a file on GitHub",
    layout: Some(Layout { front: front::comment, writing: Writing::Markdown(GUARD), ..md::LAYOUT }),
    ..md::FORMAT
};

/// GitHub takes what is between dollars for a formula, and what an item begins with for a checkbox,
/// unless they are in an element.
pub(super) const GUARD: Guard = Guard {
    write: |out, spot| {
        let task = spot.char == '[' && spot.line.is_empty();
        if spot.place == Place::Quoted || !task && spot.char != '$' {
            return write_reference(out, spot.char);
        }
        out.push_str("<span>");
        write_reference(out, spot.char);
        out.push_str("</span>");
    },
    ..COMMON
};
