//! `asciidoc`: `AsciiDoc` as Asciidoctor and Antora read it.

mod inline;

use std::sync::LazyLock;

use regex::Regex;

use super::Format;
use super::caption::caption;
use super::front::{day, description, plain};
use super::markup::{MarkupSpec, Writing};
use super::site::PLAIN;
use crate::markdown::rule;
use crate::page::Page;
use crate::template::{Data, Escaping};
use inline::escape_asciidoc;
pub use inline::to_asciidoc;

pub(super) const FORMAT: Format = Format {
    name: "asciidoc",
    about: "Asciidoctor and Antora",
    family: "asciidoc",
    extension: "adoc",
    layout: Some(MarkupSpec {
        escaping: Escaping::With(|text, out| out.write_all(escape_asciidoc(text).as_bytes())),
        between: "\n\n",
        apart: "//-\n\n",
        writing: Writing::Own {
            inline: |text, context| to_asciidoc(text, context.links),
            line: |text, context| to_asciidoc(&text.clone().on_one_line(), context.links),
            plain: |text| Data::Markup(escape_asciidoc(&text)),
            code: verbatim,
            pierces,
        },
        details: None,
        fence: |text| rule(text, '-', 4),
        front,
        bare_drafts: false,
        isolates: false,
        notes: ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"],
        site: PLAIN,
        site_files: None,
        add_csp: |text| text,
    }),
    page: None,
    draft: None,
    before: Some(|out, draft| {
        out.push_str("// ");
        caption(out, draft);
        out.push_str("\n\n");
    }),
    whole_drafts: false,
};

/// The directives that Asciidoctor's preprocessor acts on in a line of their own, in code too. A
/// backslash before it is taken away.
const DIRECTIVE: &str = concat!(
    r"^\\?(?:include::[^\s\[](?:[^\[]*[^\s\[])?",
    r"|(?:ifdef|ifndef|ifeval|endif)::\S*?)\[.*\]$",
);

static DIRECTIVES: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(DIRECTIVE).ok());

fn is_directive(line: &str) -> bool {
    DIRECTIVES.as_ref().is_some_and(|directive| directive.is_match(line.trim_end()))
}

/// Code between bars as it has to be written to show itself.
fn verbatim(code: &str) -> String {
    if !code.contains("::") {
        return code.to_owned();
    }
    let line = |line: &str| {
        if is_directive(line) { format!("\\{line}") } else { line.to_owned() }
    };
    code.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Whether code can't be written so: a directive with a backslash, and what ends the block that the
/// code is in.
fn pierces(code: &str) -> bool {
    let line = |line: &str| line.trim_end() == "--" || line.starts_with('\\') && is_directive(line);
    code.split('\n').any(line)
}

/// A text as an attribute's value: whatever could be a reference, a macro or the line's end is an
/// attribute that Asciidoctor has for it, and so is a quotation mark, which would end a value of HTML.
fn attribute(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '"' => out.push_str("{quot}"),
            '\\' => out.push_str("{backslash}"),
            '+' => out.push_str("{plus}"),
            '[' => out.push_str("{startsb}"),
            '{' => out.push_str("{docent-brace}"),
            char if char.is_control() => out.push(' '),
            char => out.push(char),
        }
    }
    out
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
        ("revdate", day(page)),
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
    let lines: String = attributes.into_iter().filter_map(line).collect();
    if lines.contains("{docent-brace}") { format!(":docent-brace: {{\n{lines}") } else { lines }
}
