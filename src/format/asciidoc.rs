//! `asciidoc`: `AsciiDoc` as Asciidoctor and Antora read it.

use std::sync::LazyLock;

use regex::Regex;

use super::front::{date, description, plain};
use super::site::PLAIN;
use super::{Format, Layout};
use crate::markdown::{escape_asciidoc, rule, to_asciidoc, to_plain};
use crate::page::Page;
use crate::template::{Data, Escaping};

pub(super) const FORMAT: Format = Format {
    name: "asciidoc",
    about: "Asciidoctor and Antora",
    family: "asciidoc",
    extension: "adoc",
    layout: Some(Layout {
        escaping: Escaping::AsciiDoc,
        between: "\n\n",
        apart: "//-\n\n",
        inline: |text, links, _| to_asciidoc(text, links),
        plain: |text| Data::Markup(escape_asciidoc(&to_plain(text))),
        cell: |text, links| to_asciidoc(text, links).replace(" +\n", " "),
        verbatim,
        details: |out, details| out.push_str(&verbatim(&details.text())),
        fence: |text| rule(text, '-', 4),
        front,
        bare_drafts: false,
        isolates: false,
        inline_links: false,
        guard: None,
        notes: ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"],
        site: PLAIN,
        around: None,
        seal: |text| text,
    }),
    page: None,
    draft: None,
    before: Some(|out, draft| {
        out.push_str("// ");
        super::caption(out, draft);
        out.push_str("\n\n");
    }),
    whole_drafts: false,
};

/// What Asciidoctor's preprocessor acts on at the beginning of a line, in code too.
const DIRECTIVES: [&str; 5] = ["include::", "ifdef::", "ifndef::", "ifeval::", "endif::"];

/// Code as it has to be written to show itself.
fn verbatim(code: &str) -> String {
    let line = |line: &str| {
        let bare = line.trim_start_matches('\\');
        let acts = DIRECTIVES.iter().any(|directive| bare.starts_with(directive));
        if acts { format!("\\{line}") } else { line.to_owned() }
    };
    code.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// A text as an attribute's value: no reference to another attribute, and no quotation mark, which
/// would end a value of HTML.
fn attribute(text: &str) -> String {
    static REFERENCE: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"\{([A-Za-z0-9_][^{}]*\})").ok());
    let escaped = REFERENCE.as_ref().map(|one| one.replace_all(text, r"\{$1"));
    escaped.unwrap_or(text.into()).replace('"', "{quot}")
}

/// The attributes of a document, below its title.
fn front(page: &Page) -> String {
    let own = page.provenance.as_ref();
    let tags = (!page.about.tags.is_empty()).then(|| page.about.tags.join(", "));
    let attributes = [
        ("lang", Some(page.locale.to_string())),
        ("description", description(page)),
        ("keywords", tags),
        ("author", page.about.author.clone()),
        ("revdate", date(page)),
        ("page-title", Some(plain(&page.title))),
        ("page-service", page.about.service.clone()),
        ("page-topic", page.about.topic.clone()),
        ("page-revision", page.revision.clone()),
        ("page-made-from", own.and_then(|own| own.made_from.clone())),
        ("page-missing", own.filter(|own| own.missing > 0).map(|own| own.missing.to_string())),
        ("page-stale", own.filter(|own| own.stale > 0).map(|own| own.stale.to_string())),
        ("page-machine", own.filter(|own| own.machine > 0).map(|own| own.machine.to_string())),
    ];
    let line =
        |(name, value): (&str, Option<String>)| Some(format!(":{name}: {}\n", attribute(&value?)));
    attributes.into_iter().filter_map(line).collect()
}
