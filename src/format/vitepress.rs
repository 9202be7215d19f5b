//! `vitepress`: `VitePress`, which compiles pages as Vue templates.

use super::front::{Front, date, description, plain};
use super::gfm::begins_emoji;
use super::{Format, Layout, front, md};
use crate::markdown::{BARE, Guard, escape_html, references};
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "vitepress",
    about: "VitePress",
    layout: Some(Layout { front: front_matter, guard: Some(GUARD), ..md::LAYOUT }),
    ..md::FORMAT
};

/// Vue evaluates what is in doubled braces, in spans of code too, and files are included by
/// comments before Markdown is read.
const GUARD: Guard = Guard { active, span, ..BARE };

fn active(before: Option<char>, char: char, after: Option<char>) -> bool {
    match char {
        '{' => true,
        // A paragraph that begins so is a file.
        '<' => before.is_none() && after == Some('<'),
        // So do containers.
        ':' => before.is_none() || begins_emoji(before, char, after),
        // A table of contents.
        '[' => before.is_none() && after == Some('['),
        _ => false,
    }
}

fn span(code: &str, ticks: &str) -> String {
    if code.contains("{{") || code.contains("<!--") {
        format!("<code v-pre>{}</code>", references(code.trim_matches(' ')))
    } else {
        format!("{ticks}{code}{ticks}")
    }
}

fn front_matter(page: &Page) -> String {
    let front = Front::default()
        .with("title", Some(plain(&page.title)))
        // It is printed as it is.
        .with("description", description(page).map(|text| escape_html(&text)))
        .with("lang", Some(page.locale.to_string()))
        .with("dir", Some(page.dir))
        .with("author", page.about.author.as_deref())
        .with("date", date(page))
        .with("tags", front::tags(page));
    front::own(front, page).yaml()
}
