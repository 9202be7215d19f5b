//! `mdbook`: mdBook, with a book for each locale.

use super::markup::{MarkupSpec, Names, Writing};
use super::site::SiteLayout;
use super::{Format, PageSummary, front, md};
use crate::markdown::{COMMON, Guard, LineContext, code_element, code_lines};

pub(super) const FORMAT: Format = Format {
    name: "mdbook",
    about: "mdBook",
    layout: Some(MarkupSpec {
        front: front::comment,
        site: SiteLayout {
            page: |spot| format!("{}/src/{}.{}", spot.locale, spot.guide, spot.extension),
            picture: |spot, path| format!("{}/src/{path}", spot.locale),
            src: None,
            href: None,
        },
        site_files: Some(site_files),
        writing: Writing::Markdown(GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// Writes a page as a chapter of a book that has its own places: the page's links and pictures have their
/// addresses already, and other texts may have links of the same keys.
pub const CHAPTER: Format = Format {
    layout: Some(MarkupSpec {
        front: front::comment,
        site: SiteLayout {
            page: |spot| format!("{}.{}", spot.guide, spot.extension),
            picture: |_, path| path.to_owned(),
            src: Some(|_, path| path.to_owned()),
            href: None,
        },
        writing: Writing::Markdown(Guard { inline_links: |_| true, ..GUARD }),
        ..md::LAYOUT
    }),
    ..FORMAT
};

/// mdBook includes files and runs playgrounds before it reads Markdown, in code too; a backslash keeps it
/// from some of that only.
const GUARD: Guard = Guard {
    pierced: |code| code.contains("{{").then(|| code_lines(code)),
    span: |code, _| code.contains("{{").then(|| code_element(code)),
    ..COMMON
};

/// The table of contents of each book.
fn site_files(pages: &[PageSummary], _: Names<'_>) -> Vec<(String, String)> {
    let mut books: Vec<(String, String)> = Vec::new();
    for page in pages {
        let path = format!("{}/src/SUMMARY.md", page.locale);
        let line =
            format!("- [{}]({}.md)\n", GUARD.text(&page.title, LineContext::Quoted), page.guide);
        match books.iter_mut().find(|(known, _)| *known == path) {
            Some((_, text)) => text.push_str(&line),
            None => books.push((path, format!("# Summary\n\n{line}"))),
        }
    }
    books
}
