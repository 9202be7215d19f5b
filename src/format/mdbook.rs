//! `mdbook`: mdBook, with a book for each locale.

use super::site::Site;
use super::{Format, Layout, Listed, front, md};
use crate::markdown::{BARE, Guard, escape_light};

pub(super) const FORMAT: Format = Format {
    name: "mdbook",
    about: "mdBook",
    layout: Some(Layout {
        front: front::comment,
        site: Site {
            page: |spot| format!("{}/src/{}.{}", spot.locale, spot.guide, spot.extension),
            picture: |spot, path| format!("{}/src/{path}", spot.locale),
            src: None,
            href: None,
        },
        around,
        guard: Some(GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// mdBook includes files and runs playgrounds before it reads Markdown, in code too.
const GUARD: Guard = Guard {
    active: |_, char, _| char == '{',
    code,
    span: |inside, ticks| format!("{ticks}{}{ticks}", code(inside)),
    ..BARE
};

fn code(code: &str) -> String {
    code.replace("{{#", "\\{{#")
}

/// The table of contents of each book.
fn around(pages: &[Listed]) -> Vec<(String, String)> {
    let mut books: Vec<(String, String)> = Vec::new();
    for page in pages {
        let path = format!("{}/src/SUMMARY.md", page.locale);
        let line = format!("- [{}]({}.md)\n", GUARD.inline(&escape_light(&page.title)), page.guide);
        match books.iter_mut().find(|(known, _)| *known == path) {
            Some((_, text)) => text.push_str(&line),
            None => books.push((path, format!("# Summary\n\n{line}"))),
        }
    }
    books
}
