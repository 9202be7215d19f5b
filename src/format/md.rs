//! `md`: Markdown as GitHub reads it (GFM), with front matter.

use super::site::PLAIN;
use super::{Format, Layout, NOTES, front};
use crate::markdown::{self, escape_light, to_plain};
use crate::template::{Data, Escaping};

pub(super) const FORMAT: Format = Format {
    name: "md",
    about: "",
    family: "md",
    extension: "md",
    layout: Some(LAYOUT),
    page: None,
    draft: None,
    before: Some(|out, draft| {
        out.push_str("<!-- ");
        super::caption(out, draft);
        out.push_str(" -->\n\n");
    }),
    whole_drafts: false,
};

// A message is Markdown already; links by reference are resolved at the end of the page.
pub(super) const LAYOUT: Layout = Layout {
    escaping: Escaping::Markdown,
    between: "\n\n",
    apart: "<!-- -->\n\n",
    inline: |text, _, _| text.to_owned(),
    plain: |text| Data::Markup(escape_light(&to_plain(text))),
    cell: |text, _| cell(text),
    verbatim: str::to_owned,
    details: |out, details| details.write_text(out),
    fence: markdown::fence,
    front: front::usual,
    bare_drafts: false,
    isolates: false,
    guard: None,
    notes: NOTES,
    inline_links: false,
    site: PLAIN,
    around: None,
    seal: |text| text,
};

/// A text in a cell of a table: a bar would end the cell, and so would a line break.
pub(super) fn cell(text: &str) -> String {
    let line = text.replace("\\\n", " ").replace('\n', " ");
    line.replace("\\|", "|").replace('|', "\\|")
}
