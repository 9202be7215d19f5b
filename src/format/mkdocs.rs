//! `mkdocs`: `MkDocs` with the theme Material. Its reader is Python-Markdown, which nests by four
//! columns and knows few escapes.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::front::{Front, date, description, plain};
use super::site::Site;
use super::{Format, Layout, front, md};
use crate::markdown::{BARE, Guard, escape_html};
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "mkdocs",
    about: "MkDocs with Material",
    layout: Some(Layout {
        // Two spaces break a line; a backslash doesn't.
        inline: |text, _, _| text.replace("\\\n", "  \n"),
        // A bar in code ends no cell, and a backslash before it would show.
        cell: |text, _| text.replace("\\\n", " ").replace('\n', " "),
        front: front_matter,
        notes: ["note", "tip", "info", "warning", "danger"],
        site: Site {
            page: |spot| format!("docs/{}/{}.{}", spot.locale, spot.guide, spot.extension),
            picture: |_, path| format!("docs/{path}"),
            src: None,
            href: None,
        },
        guard: Some(GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// Attribute lists and macros are in braces; a bar in a text could end a cell.
const GUARD: Guard = Guard { active, code: verbatim, ..BARE };

fn active(before: Option<char>, char: char, after: Option<char>) -> bool {
    match char {
        '{' | '|' => true,
        // Headings, definitions and abbreviations begin so.
        '#' | ':' => before.is_none(),
        // It would vanish.
        '\\' => after.is_some_and(char::is_whitespace),
        _ => false,
    }
}

/// A line that would be replaced by a file shows itself behind one semicolon more.
fn verbatim(code: &str) -> String {
    static SNIPPET: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let file = r#"[ \t]+(?:"[^"\n]+"|'[^'\n]+')"#;
        Regex::new(&format!(r"(?m)^([ \t]*)(;*-+8<-+(?:{file})?[ \t]*)$")).ok()
    });
    let shown = SNIPPET.as_ref().map(|snippet| snippet.replace_all(code, "$1;$2"));
    shown.map_or_else(|| code.to_owned(), Cow::into_owned)
}

fn front_matter(page: &Page) -> String {
    let front = Front::default()
        .with("title", Some(plain(&page.title)))
        // Themes print it as it is.
        .with("description", description(page).map(|text| escape_html(&text)))
        .with("author", page.about.author.as_deref())
        .with("date", date(page))
        .with("tags", front::tags(page));
    front::own(front, page).yaml()
}
