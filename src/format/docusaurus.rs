//! `docusaurus`: Docusaurus 3, which reads Markdown as MDX unless it is told otherwise.

use super::front::{Front, date, description, plain};
use super::site::Site;
use super::{Format, Layout, front, md};
use crate::markdown::{BARE, Guard, write_reference};
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "docusaurus",
    about: "Docusaurus 3",
    layout: Some(Layout {
        // MDX has no comments of HTML.
        apart: "<div></div>\n\n",
        inline: |text, _, _| no_module(text),
        front: front_matter,
        notes: ["note", "tip", "info", "warning", "danger"],
        site: Site {
            page: |spot| {
                let name = format!("{}.{}", spot.guide, spot.extension);
                if spot.is_source() {
                    return format!("docs/{name}");
                }
                let plugin = "docusaurus-plugin-content-docs/current";
                format!("i18n/{}/{plugin}/{name}", spot.locale)
            },
            picture: |_, path| format!("static/{path}"),
            src: Some(|_, path| format!("/{}", crate::markdown::escape_path(path))),
            // A page that a locale lacks is the source's, at the place of its own.
            href: Some(|_, to| format!("{}.{}", to.guide, to.extension)),
        },
        guard: Some(GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// MDX evaluates what is in braces, and takes what begins with `<` for an element.
const GUARD: Guard = Guard { active, write, ..BARE };

/// Addresses and emoji are looked for in text that has been read; an empty element between its parts
/// keeps them from being found, and an address that is none from failing the build.
fn write(out: &mut String, char: char) {
    let apart = matches!(char, ':' | '@') || char == '.' && out.ends_with("www");
    write_reference(out, char);
    if apart {
        out.push_str("<span></span>");
    }
}

fn active(_: Option<char>, char: char, after: Option<char>) -> bool {
    match char {
        '{' | '}' | '<' => true,
        // `:name[…]` is a directive.
        ':' => after.is_some_and(char::is_alphabetic),
        _ => false,
    }
}

/// So begin the modules that MDX loads.
fn no_module(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.chars();
    if ["import", "export"].iter().any(|word| text.starts_with(word)) {
        rest.next().into_iter().for_each(|first| write_reference(&mut out, first));
    }
    out + rest.as_str()
}

fn front_matter(page: &Page) -> String {
    let update =
        Front::default().with("date", date(page)).with("author", page.about.author.as_deref());
    let front = Front::default()
        .with("title", Some(plain(&page.title)))
        .with("description", description(page))
        .with("keywords", front::tags(page))
        .with("last_update", (!update.is_empty()).then_some(update))
        // A page that only repeats another is not for search engines.
        .with("unlisted", page.repeats.as_ref().map(|_| front::Value::Yes));
    front::own(front, page).yaml()
}
