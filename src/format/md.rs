//! `md`: Markdown as GitHub reads it (GFM), with front matter.

use super::caption::caption;
use super::markup::{MarkupSpec, NOTES, Writing};
use super::site::PLAIN;
use super::{Format, front};
use crate::markdown::{self, COMMON, Guard, LineContext, write_reference};
use crate::template::Escaping;

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
        caption(out, draft);
        out.push_str(" -->\n\n");
    }),
    whole_drafts: false,
};

/// Some readers take what an item begins with for a checkbox even where it is a reference, unless it is
/// in an element.
pub(super) const GUARD: Guard = Guard {
    write: |out, spot| {
        let task = spot.char == '[' && spot.line.is_empty() && spot.context != LineContext::Quoted;
        out.push_str(if task { "<span>" } else { "" });
        write_reference(out, spot.char);
        out.push_str(if task { "</span>" } else { "" });
    },
    ..COMMON
};

// A message is Markdown already; links by reference are resolved at the end of the page.
pub(super) const LAYOUT: MarkupSpec = MarkupSpec {
    escaping: Escaping::With(|text, out| {
        out.write_all(COMMON.text(text, LineContext::Quoted).as_bytes())
    }),
    between: "\n\n",
    apart: "<!-- -->\n\n",
    writing: Writing::Markdown(GUARD),
    details: None,
    fence: markdown::fence,
    front: front::usual,
    bare_drafts: false,
    isolates: false,
    notes: NOTES,
    site: PLAIN,
    site_files: None,
    add_csp: |text| text,
};
