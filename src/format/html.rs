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

/// The placeholder for a page's policy until docent knows its checksums: characters for private use.
pub(super) const POLICY: &str = "\u{e010}policy\u{e011}";

thread_local! {
    /// The SHA-256 of styles and scripts that a site's pages share, by their fingerprints.
    static SUMS: RefCell<FxHashMap<Fingerprint, String>> = RefCell::default();
}

/// Writes the policy of a page (Content Security Policy, level 3): it allows the page's own inline styles
/// and scripts, by their checksums, and files from the page's own origin. It allows no other script,
/// file or request.
fn add_csp(page: String) -> String {
    let Some(at) = find(&page, POLICY) else { return page };
    // Scripts and styles in the page itself, and whether files have more.
    let (mut scripts, mut styles) = (Vec::new(), Vec::new());
    let mut has_script_file = false;
    let has_style_file = find(&page, "<link rel=\"stylesheet\"").is_some();
    let mut done = 0;
    for start in memchr::memmem::find_iter(page.as_bytes(), "<s") {
        let element = &page[start..];
        let (sums, open, close) = if element.starts_with("<script>") {
            (&mut scripts, "<script>", "</script>")
        } else if element.starts_with("<style>") {
            (&mut styles, "<style>", "</style>")
        } else {
            has_script_file |= element.starts_with("<script src=");
            continue;
        };
        // What looks like an element within another is its text.
        if start < done {
            continue;
        }
        let inside = start + open.len();
        let end = find(&page[inside..], close).map_or(page.len(), |length| inside + length);
        sums.push(format!(" 'sha256-{}'", sum(&page[inside..end])));
        done = end;
    }
    let sources = |mut sums: Vec<String>, has_file: bool| {
        sums.extend(has_file.then(|| " 'self'".to_owned()));
        sums.dedup();
        if sums.is_empty() { " 'none'".to_owned() } else { sums.concat() }
    };
    let policy = format!(
        "default-src 'none'; script-src{}; style-src{}; img-src 'self' data:; base-uri 'none'; form-action 'none'",
        sources(scripts, has_script_file),
        sources(styles, has_style_file),
    );
    [&page[..at], &policy, &page[at + POLICY.len()..]].concat()
}

/// The position of a text in a page.
fn find(page: &str, text: &str) -> Option<usize> {
    memchr::memmem::find(page.as_bytes(), text.as_bytes())
}

/// The SHA-256 of a text, as policies write it.
fn sum(text: &str) -> String {
    let print = Fingerprint::of(text.as_bytes());
    let new = || BASE64.encode(&Sha256::digest(text));
    SUMS.with_borrow_mut(|sums| sums.entry(print).or_insert_with(new).clone())
}

/// A label or an answer in another language has a `lang` attribute; a value is isolated from its label,
/// so that digits keep their order after Arabic.
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
