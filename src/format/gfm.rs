//! `gfm`: GitHub. Its front matter would show as a table, so docent writes a page's metadata as a comment.

use super::markup::{MarkupSpec, Writing};
use super::{Format, front, md};
use crate::markdown::{Guard, LineContext};

pub(super) const FORMAT: Format = Format {
    name: "gfm",
    about: "a file on GitHub",
    layout: Some(MarkupSpec {
        front: front::comment,
        writing: Writing::Markdown(GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// GitHub takes what is between dollars for a formula, unless each is in an element.
pub(super) const GUARD: Guard = Guard {
    write: |out, spot| match spot.char {
        '$' if spot.context != LineContext::Quoted => out.push_str("<span>&#36;</span>"),
        _ => (md::GUARD.write)(out, spot),
    },
    // GitHub removes `<bdi>`.
    isolation: Some(("<span dir=\"auto\">", "</span>")),
    ..md::GUARD
};
