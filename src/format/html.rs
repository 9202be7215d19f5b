//! `html`: a complete page.

use super::{Format, Layout};
use crate::markdown::{escape_html, to_html, to_plain};
use crate::page::{Details, Label};
use crate::template::{Data, Escaping};

pub(super) const FORMAT: Format = Format {
    name: "html",
    extension: "html",
    layout: Some(Layout {
        escaping: Escaping::Html,
        between: "\n",
        apart: "",
        inline: |text, links, _| to_html(text, links),
        plain: |text| Data::Text(to_plain(text)),
        cell: to_html,
        verbatim: escape_html,
        details,
        front: |_| String::new(),
        bare_drafts: false,
        isolates: false,
    }),
};

/// A label in another language says so; a value is isolated from its label, so that digits keep their order after Arabic.
fn details(details: &Details) -> String {
    let label = |label: &Label| match &label.locale {
        Some(locale) => {
            let (text, dir) = (escape_html(&label.text), locale.direction());
            format!("<span lang=\"{locale}\" dir=\"{dir}\">{text}</span>")
        }
        None => escape_html(&label.text),
    };
    details.layout(label, |value| format!("<bdi>{}</bdi>", escape_html(value)))
}
