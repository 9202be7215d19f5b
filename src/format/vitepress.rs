//! `vitepress`: `VitePress`, which compiles pages as Vue templates.

use super::front::{Front, date, description, plain};
use super::markup::{MarkupSpec, Writing};
use super::{Format, front, md};
use crate::markdown::{
    COMMON, CharContext, Guard, LineContext, code_lines, escape_html, references,
};
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "vitepress",
    about: "VitePress",
    layout: Some(MarkupSpec {
        front: front_matter,
        writing: Writing::Markdown(GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// Vue evaluates what is in doubled braces, in spans of code too, and files are included by
/// comments before Markdown is read.
/// Vue removes line breaks between two elements.
const GUARD: Guard = Guard { acts, pierced, span, soft_break: " ", ..COMMON };

/// Faces such as `8-)` become pictures.
fn acts(spot: &CharContext<'_>) -> bool {
    let ends = |face: &str| face.chars().any(|char| spot.before() == Some(char));
    spot.char == ')' && ends("-;:xX'\"") || spot.char == '(' && ends("-:;,")
}

/// Comments are looked for in code between fences, and so are the notations of its highlighter.
fn pierced(code: &str) -> Option<String> {
    (code.contains("<!--") || code.contains("[!code")).then(|| code_lines(code))
}

fn span(code: &str, _: LineContext) -> Option<String> {
    let acts = code.contains("{{") || code.contains("<!--");
    acts.then(|| format!("<code v-pre>{}</code>", references(code)))
}

/// The host puts front matter into a script, as it is, and comments in it include files: a word
/// joiner, which nobody sees, keeps tags from ending the one and beginning the other.
fn unclosing(text: &str) -> String {
    text.replace("</", "<\u{2060}/").replace("<!", "<\u{2060}!")
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
    front::own(front, page).texts(unclosing).yaml()
}
