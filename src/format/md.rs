//! `md`: Markdown as GitHub reads it (GFM), with front matter.

use super::{Format, Layout};
use crate::template::{Data, Escaping};

pub(super) const FORMAT: Format = Format {
    name: "md",
    extension: "md",
    pages: true,
    // A message is Markdown already; links by reference are resolved at the end of the page.
    layout: Some(Layout {
        escaping: Escaping::Markdown,
        inline: |text, _, _| text.to_owned(),
        plain: |text| Data::Markup(text.to_owned()),
    }),
};
