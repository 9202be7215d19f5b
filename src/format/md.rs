//! `md`: Markdown as GitHub reads it (GFM), with front matter.

use super::{Format, Layout};
use crate::markdown::{escape_light, to_plain};
use crate::page::{Page, Provenance, Text};
use crate::template::{Data, Escaping};

pub(super) const FORMAT: Format = Format {
    name: "md",
    extension: "md",
    // A message is Markdown already; links by reference are resolved at the end of the page.
    layout: Some(Layout {
        escaping: Escaping::Markdown,
        between: "\n\n",
        apart: "<!-- -->\n\n",
        inline: |text, _, _| text.to_owned(),
        plain: |text| Data::Markup(escape_light(&to_plain(text))),
        // A bar would end the cell, and so would a line break.
        cell: |text, _| {
            let line = text.replace("\\\n", " ").replace('\n', " ");
            line.replace("\\|", "|").replace('|', "\\|")
        },
        verbatim: str::to_owned,
        details: |out, details| details.write_text(out),
        front: front_matter,
        bare_drafts: false,
        isolates: false,
    }),
    page: None,
    draft: None,
    before: Some(|out, draft| {
        out.push_str("<!-- ");
        super::caption(out, draft);
        out.push_str(" -->\n\n");
    }),
    whole_drafts: false,
};

/// The front matter of a page: YAML, written by the library that reads it.
fn front_matter(page: &Page) -> String {
    #[derive(serde::Serialize)]
    struct Front<'a> {
        title: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        description: Option<String>,
        lang: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        author: Option<&'a String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        date: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        service: Option<&'a String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        topic: Option<&'a String>,
        #[serde(skip_serializing_if = "<[String]>::is_empty")]
        tags: &'a [String],
        #[serde(skip_serializing_if = "Option::is_none")]
        revision: Option<&'a String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        translation: Option<&'a Provenance>,
    }
    let plain = |text: &Text| to_plain(&text.text);
    let front = Front {
        title: plain(&page.title),
        description: page.description.as_ref().map(plain),
        lang: page.locale.to_string(),
        author: page.about.author.as_ref(),
        date: page.about.date.map(|date| date.to_string()),
        service: page.about.service.as_ref(),
        topic: page.about.topic.as_ref(),
        tags: &page.about.tags,
        revision: page.revision.as_ref(),
        // A page that is translated whole, by means unknown, has nothing to tell.
        translation: page
            .provenance
            .as_ref()
            .filter(|own| own.made_from.is_some() || own.missing + own.left_out > 0),
    };
    crate::yaml::write(&front)
}
