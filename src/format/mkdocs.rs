//! `mkdocs`: `MkDocs` with the theme Material. Its reader is Python-Markdown, which nests by four
//! columns and knows few escapes.

use std::sync::LazyLock;

use regex::Regex;

use super::front::{Front, date, description, plain};
use super::markup::{MarkupSpec, Writing};
use super::site::SiteLayout;
use super::{Format, front, md};
use crate::markdown::{COMMON, Guard, LineContext, code_element, escape_html};
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "mkdocs",
    about: "MkDocs with Material",
    layout: Some(MarkupSpec {
        front: front_matter,
        notes: ["note", "tip", "info", "warning", "danger"],
        site: SiteLayout {
            page: |spot| format!("docs/{}/{}.{}", spot.locale, spot.guide, spot.extension),
            picture: |_, path| format!("docs/{path}"),
            src: None,
            href: None,
        },
        writing: Writing::Markdown(GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// Two blanks break a line, and a backslash doesn't.
const GUARD: Guard = Guard { line_break: "  \n", code: verbatim, span, ..COMMON };

/// Tags and references are looked for in spans of code, too, and blanks at their edges are lost.
fn span(code: &str, _: LineContext) -> Option<String> {
    let acts = code.contains(['<', '&', '|']) || code.trim_matches(' ').len() < code.len();
    acts.then(|| code_element(code))
}

/// A line that would be replaced by a file, or be taken for a mark of a part of this one, shows itself
/// behind one semicolon more.
fn verbatim(code: &str) -> String {
    static SNIPPET: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let file = r#"[ \t]+(?:"[^"\n]+"|'[^'\n]+')"#;
        Regex::new(&format!(r"(?m)^([ \t]*)(;*-+8<-+(?:{file})?[ \t]*)$")).ok()
    });
    static SECTION: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let name = r"\[[ \t]*(?:start|end)[ \t]*:[ \t]*[a-z][-_0-9a-z]*[ \t]*\]";
        Regex::new(&format!(r"(?im);*-+8<-+[ \t]+{name}.*$")).ok()
    });
    let (Some(snippet), Some(section)) = (SNIPPET.as_ref(), SECTION.as_ref()) else {
        return code.to_owned();
    };
    let code = snippet.replace_all(code, "$1;$2");
    section.replace_all(&code, ";$0").into_owned()
}

/// Themes print texts as they are, into HTML.
fn front_matter(page: &Page) -> String {
    let front = Front::default()
        .with("title", Some(plain(&page.title)))
        .with("description", description(page))
        .with("author", page.about.author.as_deref())
        .with("date", date(page))
        .with("tags", front::tags(page));
    front::own(front, page).texts(escape_html).yaml()
}
