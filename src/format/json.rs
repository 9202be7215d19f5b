//! `json`: the page or block itself, for other programs.

use super::Format;
use crate::page::{Details, Page};

pub(super) const FORMAT: Format = Format { name: "json", extension: "json", layout: None };

pub(super) fn page(page: &Page) -> String {
    pretty(page)
}

pub(super) fn details(details: &Details) -> String {
    pretty(details)
}

fn pretty(value: &impl serde::Serialize) -> String {
    // Pages and blocks hold nothing that JSON lacks.
    serde_json::to_string_pretty(value).map(|text| text + "\n").unwrap_or_default()
}
