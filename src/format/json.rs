//! `json`: the page or draft itself, for other programs; a draft is one line.

use super::Format;
use crate::json::{for_logs, to_line};
use crate::page::{Draft, Page};

pub(super) const FORMAT: Format = Format {
    name: "json",
    about: "",
    family: "json",
    extension: "json",
    layout: None,
    page: Some(page),
    draft: Some(draft),
    before: Some(|_, _| ()),
    whole_drafts: true,
};

fn page(page: &Page) -> String {
    // Pages hold nothing that JSON lacks.
    serde_json::to_string_pretty(page).map(|text| for_logs(text) + "\n").unwrap_or_default()
}

/// The draft with its block as text.
fn draft(out: &mut String, draft: &Draft) {
    #[derive(serde::Serialize)]
    struct Line<'a> {
        #[serde(flatten)]
        draft: &'a Draft,
        text: String,
    }
    out.push_str(&for_logs(to_line(&Line { draft, text: draft.details.text() })));
    out.push('\n');
}
