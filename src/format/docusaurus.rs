//! `docusaurus`: Docusaurus 3, which reads Markdown as MDX by default.

use super::front::{Front, date, description, plain};
use super::markup::{MarkupSpec, Writing};
use super::site::SiteLayout;
use super::{Format, front, md};
use crate::markdown::{COMMON, CharContext, Guard, LineContext, Tags, references, write_reference};
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "docusaurus",
    about: "Docusaurus 3",
    layout: Some(MarkupSpec {
        // MDX has no comments of HTML.
        apart: "<div></div>\n\n",
        front: front_matter,
        notes: ["note", "tip", "info", "warning", "danger"],
        site: SiteLayout {
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
        writing: Writing::Markdown(GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// A line that begins with `import` or `export` could be a module for MDX.
/// In a heading it escapes the text of links only where they name their addresses.
const GUARD: Guard = Guard {
    acts,
    write,
    pierced,
    span,
    inline_links: |context| context == LineContext::Line,
    tags: Tags::Inline,
    ..COMMON
};

/// Comments that mark lines of code, and are taken out of it.
const MARKERS: [&str; 3] = ["highlight-next-line", "highlight-start", "highlight-end"];

/// Code between fences is searched for such comments, and its lines for the ids of headings, of which
/// the first gets a backslash before Markdown is read. In HTML it takes blanks around line feeds away.
fn pierced(code: &str) -> Option<String> {
    let heads = |line: &str| line.starts_with('#') && line.contains("{#");
    let acts = MARKERS.iter().any(|marker| code.contains(marker)) || code.lines().any(heads);
    acts.then(|| html(code).replace('\n', "<br/>"))
}

/// In a heading the host takes the first `{#` for the beginning of its id, and a backslash acts as in
/// front matter. The word joiner keeps a line of nothing but HTML a paragraph.
fn span(code: &str, context: LineContext) -> Option<String> {
    let acts = context == LineContext::Line && (code.contains('\\') || code.contains("{#"));
    acts.then(|| format!("\u{2060}<code>{}</code>", html(&unescaping(code))))
}

/// Code as HTML, in which neither addresses nor emoji are found.
fn html(code: &str) -> String {
    let apart = |text: String, mark: &str| text.replace(mark, &format!("{mark}<span></span>"));
    ["&#58;", "&#64;", "&#46;"].into_iter().fold(references(code), apart)
}

fn acts(spot: &CharContext<'_>) -> bool {
    match spot.char {
        'i' => spot.line.is_empty() && spot.rest.starts_with("mport"),
        'e' => spot.line.is_empty() && spot.rest.starts_with("xport"),
        ':' | '@' => spot.after().is_some_and(|after| !after.is_whitespace()),
        _ => false,
    }
}

/// Addresses and emoji are looked for in text that has been read; an empty element between its parts
/// keeps them from being found, and an address that is none from failing the build.
fn write(out: &mut String, spot: &CharContext<'_>) {
    write_reference(out, spot.char);
    match spot.char {
        ':' | '@' | '.' => out.push_str("<span></span>"),
        // The title of a page is put into a script, too.
        '\\' if spot.context == LineContext::Line => out.push('\u{2060}'),
        _ => {}
    }
}

/// The host puts front matter into scripts, between quotation marks and otherwise as it is: a word
/// joiner, which nobody sees, keeps a backslash from acting on what follows, and a tag from ending the
/// script.
fn unescaping(text: &str) -> String {
    let text = text.replace('\\', "\\\u{2060}");
    text.replace("</", "<\u{2060}/").replace("<!", "<\u{2060}!")
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
    front::own(front, page).texts(unescaping).yaml()
}
