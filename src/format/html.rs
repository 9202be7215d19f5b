//! `html`: a complete page.

use std::cell::RefCell;

use data_encoding::BASE64;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::Format;
use super::markup::{MarkupSpec, NOTES, Writing};
use super::site::PLAIN;
use crate::locale::Locale;
use crate::markdown::{self, escape_html, to_html};
use crate::page::{Details, Label};
use crate::source::Fingerprint;
use crate::template::{Data, Escaping};

pub(super) const FORMAT: Format = Format {
    name: "html",
    about: "complete pages for a browser",
    family: "html",
    extension: "html",
    layout: Some(MarkupSpec {
        escaping: Escaping::Html,
        between: "\n",
        apart: "",
        writing: Writing::Own {
            inline: |text, context| to_html(text, context.links, context.dir),
            line: |text, context| to_html(text, context.links, context.dir),
            plain: Data::Text,
            code: escape_html,
            pierces: |_| false,
        },
        details: Some(details),
        fence: markdown::fence,
        front: |_| String::new(),
        bare_drafts: false,
        isolates: false,
        notes: NOTES,
        site: PLAIN,
        site_files: None,
        add_csp,
    }),
    page: None,
    draft: None,
    before: None,
    whole_drafts: false,
};

/// Stands in a page for its policy until it is sealed: characters for private use.
pub(super) const POLICY: &str = "\u{e010}policy\u{e011}";

thread_local! {
    /// What the pages of a site have alike: the SHA-256 of styles and scripts, by their fingerprints.
    static SUMS: RefCell<FxHashMap<Fingerprint, String>> = RefCell::default();
}

/// Writes the policy of a page (Content Security Policy, level 3): nothing runs and nothing is loaded
/// but the styles and scripts that stand in the page itself, which it knows by their sums, and files
/// from where the page is. Nothing is sent anywhere.
fn add_csp(page: String) -> String {
    let Some(at) = find(&page, POLICY) else { return page };
    let sources = |element: &str, link: &str| {
        let (open, close) = (format!("<{element}>"), format!("</{element}>"));
        let mut sources = Vec::new();
        let mut rest = page.as_str();
        while let Some(start) = find(rest, &open) {
            rest = &rest[start + open.len()..];
            let end = find(rest, &close).unwrap_or(rest.len());
            sources.push(format!(" 'sha256-{}'", sum(&rest[..end])));
            rest = &rest[end..];
        }
        if find(&page, link).is_some() {
            sources.push(" 'self'".to_owned());
        }
        sources.dedup();
        if sources.is_empty() { " 'none'".to_owned() } else { sources.concat() }
    };
    let policy = format!(
        "default-src 'none'; script-src{}; style-src{}; img-src 'self' data:; base-uri 'none'; form-action 'none'",
        sources("script", "<script src="),
        sources("style", "<link rel=\"stylesheet\""),
    );
    [&page[..at], &policy, &page[at + POLICY.len()..]].concat()
}

/// Where a text stands in a page.
fn find(page: &str, text: &str) -> Option<usize> {
    memchr::memmem::find(page.as_bytes(), text.as_bytes())
}

/// The SHA-256 of a text, as policies write it.
fn sum(text: &str) -> String {
    let print = Fingerprint::of(text.as_bytes());
    let new = || BASE64.encode(&Sha256::digest(text));
    SUMS.with_borrow_mut(|sums| sums.entry(print).or_insert_with(new).clone())
}

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
