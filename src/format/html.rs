//! `html`: a complete page.

use super::site::PLAIN;
use super::{Format, Layout, NOTES};
use crate::locale::Locale;
use crate::markdown::{self, escape_html, to_html, to_plain};
use crate::page::{Details, Label};
use crate::template::{Data, Escaping};

pub(super) const FORMAT: Format = Format {
    name: "html",
    about: "complete pages for a browser",
    family: "html",
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
        fence: markdown::fence,
        front: |_| String::new(),
        bare_drafts: false,
        isolates: false,
        inline_links: false,
        guard: None,
        notes: NOTES,
        site: PLAIN,
        around: None,
    }),
    page: None,
    draft: None,
    before: None,
    whole_drafts: false,
};

/// A label or an answer in another language says so; a value is isolated from its label, so that
/// digits keep their order after Arabic.
fn details(out: &mut String, details: &Details) {
    fn label(out: &mut String, label: &Label) {
        let text = escape_html(&label.text);
        out.push_str(&match &label.locale {
            Some(locale) => {
                let dir = locale.direction();
                format!("<span lang=\"{locale}\" dir=\"{dir}\">{text}</span>")
            }
            None => text,
        });
    }
    fn value(out: &mut String, text: &str, language: Option<&Locale>) {
        let lang = language.map(|locale| format!(" lang=\"{locale}\"")).unwrap_or_default();
        out.push_str(&format!("<bdi{lang}>{}</bdi>", escape_html(text)));
    }
    details.layout(out, label, value);
}
