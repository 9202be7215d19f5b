//! `mdbook`: mdBook, with a book for each locale.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

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
        around: Some(around),
        guard: Some(GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// mdBook includes files and runs playgrounds before it reads Markdown, in code too.
const GUARD: Guard = Guard {
    active: |before, char, _| char == '{' || char == ':' && before.is_none(),
    code,
    span: |inside, ticks| format!("{ticks}{}{ticks}", code(inside)),
    ..BARE
};

/// A directive with a backslash before it prints itself; what is none would show the backslash.
fn code(code: &str) -> String {
    static DIRECTIVE: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"\{\{\s*#[A-Za-z0-9_]+\s+[^}]+\}\}").ok());
    let replaced = DIRECTIVE.as_ref().map(|directive| directive.replace_all(code, r"\$0"));
    replaced.map_or_else(|| code.to_owned(), Cow::into_owned)
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
