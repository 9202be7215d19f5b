//! `mdbook`: mdBook, with a book for each locale.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::site::Site;
use super::{Format, Layout, Listed, Names, front, md};
use crate::markdown::{BARE, Guard, escape_light, to_inline_links};

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

/// The same in a chapter of a book that has its own places: the page's links and pictures have their
/// addresses already, and other texts may have links of the same keys.
pub const CHAPTER: Format = Format {
    layout: Some(Layout {
        front: front::comment,
        site: Site {
            page: |spot| format!("{}.{}", spot.guide, spot.extension),
            picture: |_, path| path.to_owned(),
            src: Some(|_, path| path.to_owned()),
            href: None,
        },
        guard: Some(GUARD),
        inline: |text, links, _| to_inline_links(text, links),
        cell: |text, links| md::cell(&to_inline_links(text, links)),
        inline_links: true,
        ..md::LAYOUT
    }),
    ..FORMAT
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

/// A text of this flavor for where nothing acts on directives: a backslash would show.
#[must_use]
pub fn undirected(text: &str) -> String {
    static HIDDEN: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"\\(\{\{\s*#[A-Za-z0-9_]+\s+[^}]+\}\})").ok());
    let replaced = HIDDEN.as_ref().map(|hidden| hidden.replace_all(text, "$1"));
    replaced.map_or_else(|| text.to_owned(), Cow::into_owned)
}

/// The table of contents of each book.
fn around(pages: &[Listed], _: Names<'_>) -> Vec<(String, String)> {
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
