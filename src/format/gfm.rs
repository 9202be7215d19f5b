//! `gfm`: GitHub. Its front matter would show as a table, so what docent says of a page is a comment.

use super::{Format, Layout, front, md};

pub(super) const FORMAT: Format = Format {
    name: "gfm",
    about: "a file on GitHub",
    layout: Some(Layout { front: front::comment, ..md::LAYOUT }),
    ..md::FORMAT
};
