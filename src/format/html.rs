//! `html`: a complete page.

use super::{Format, Layout};
use crate::markdown::{to_html, to_plain};
use crate::template::{Data, Escaping};

pub(super) const FORMAT: Format = Format {
    name: "html",
    extension: "html",
    pages: true,
    layout: Some(Layout {
        escaping: Escaping::Html,
        inline: |text, links, _| to_html(text, links),
        plain: |text| Data::Text(to_plain(text)),
    }),
};
