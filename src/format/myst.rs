//! `myst`: Sphinx with the `MyST` parser, with a tree of sources for each locale.

use super::front::{Front, date, description, plain};
use super::markup::{MarkupSpec, Names, Writing};
use super::site::SiteLayout;
use super::{Format, PageSummary, front, md};
use crate::markdown::{COMMON, Guard, LineContext, write_reference};
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "myst",
    about: "Sphinx with MyST",
    layout: Some(MarkupSpec {
        // `%` begins a comment.
        apart: "% -\n\n",
        front: front_matter,
        writing: Writing::Markdown(GUARD),
        site: SiteLayout {
            page: |spot| format!("{}/{}.{}", spot.locale, spot.guide, spot.extension),
            picture: |spot, path| format!("{}/{path}", spot.locale),
            src: None,
            href: None,
        },
        site_files: Some(site_files),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// Sphinx sets quotation marks in text that has been read, and takes a backslash before one away: an
/// empty element keeps them apart.
const GUARD: Guard = Guard {
    write: |out, spot| {
        write_reference(out, spot.char);
        let sets = spot.after().is_some_and(|after| "\\\"'.-`".contains(after));
        if spot.char == '\\' && sets && spot.context != LineContext::Quoted {
            out.push_str("<span></span>");
        }
    },
    ..COMMON
};

/// The host reads front matter as Markdown, too.
fn inert(text: &str) -> String {
    COMMON.text(text, LineContext::Quoted)
}

fn front_matter(page: &Page) -> String {
    let meta = Front::default().with("description", description(page));
    let myst = Front::default().with("html_meta", (!meta.is_empty()).then_some(meta));
    let front = Front::default()
        .with("title", Some(inert(&plain(&page.title))))
        .with("author", page.about.author.as_deref().map(inert))
        .with("date", date(page))
        .with("myst", (!myst.is_empty()).then_some(myst));
    front::own(front, page).yaml()
}

/// A start page for each tree, with its table of contents.
fn site_files(pages: &[PageSummary], _: Names<'_>) -> Vec<(String, String)> {
    let mut trees: Vec<(String, Vec<&PageSummary>)> = Vec::new();
    for page in pages {
        let path = format!("{}/index.md", page.locale);
        match trees.iter_mut().find(|(known, _)| *known == path) {
            Some((_, pages)) => pages.push(page),
            None => trees.push((path, vec![page])),
        }
    }
    let text = |pages: Vec<&PageSummary>| {
        let guides: Vec<&str> = pages.iter().map(|page| &*page.guide).collect();
        let lines = guides.join("\n");
        let name = pages.first().map_or_else(String::new, |page| page.locale.to_string());
        format!("# {name}\n\n```{{toctree}}\n:maxdepth: 1\n\n{lines}\n```\n")
    };
    trees.into_iter().map(|(path, pages)| (path, text(pages))).collect()
}
