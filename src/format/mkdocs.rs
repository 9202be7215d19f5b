//! `mkdocs`: `MkDocs` with the theme Material. Its reader is Python-Markdown, which nests by four
//! columns and knows few escapes.

use super::front::{Front, date, description, plain};
use super::site::Site;
use super::{Format, Layout, front, md};
use crate::markdown::{BARE, Guard};
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
const GUARD: Guard =
    Guard { active: |_, char, _| matches!(char, '{' | '|'), code: verbatim, ..BARE };

/// A line that would be replaced by a file shows itself behind a semicolon.
fn verbatim(code: &str) -> String {
    let line = |line: &str| {
        let text = line.trim_start();
        let marks = text.trim_start_matches('-');
        if marks.len() < text.len() && marks.starts_with("8<-") {
            let indent = &line[..line.len() - text.len()];
            format!("{indent};{text}")
        } else {
            line.to_owned()
        }
    };
    code.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn front_matter(page: &Page) -> String {
    let front = Front::default()
        .with("title", Some(plain(&page.title)))
        .with("description", description(page))
        .with("author", page.about.author.as_deref())
        .with("date", date(page))
        .with("tags", front::tags(page));
    front::own(front, page).yaml()
}
