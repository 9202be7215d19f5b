//! `zola`: Zola, with the locale in the names of files.

use std::sync::LazyLock;

use regex::Regex;

use super::front::{Front, date, description, plain};
use super::markup::{MarkupSpec, Names, Writing};
use super::site::SiteLayout;
use super::{Format, PageSummary, front, md};
use crate::markdown::{COMMON, Guard, code_element, code_lines};
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "zola",
    about: "Zola",
    layout: Some(MarkupSpec {
        front: front_matter,
        site: SiteLayout {
            page: |spot| {
                let (guide, extension) = (spot.guide, spot.extension);
                if spot.is_source() {
                    format!("content/{guide}.{extension}")
                } else {
                    format!("content/{guide}.{}.{extension}", spot.locale)
                }
            },
            picture: |_, path| format!("static/{path}"),
            // A page is served in a folder of its name, in one of its locale but for the source's.
            src: Some(|spot, path| {
                let up = if spot.is_source() { "../" } else { "../../" };
                format!("{up}{}", crate::markdown::escape_path(path))
            }),
            href: Some(|_, to| {
                let (guide, extension) = (to.guide, to.extension);
                if to.is_source() {
                    format!("@/{guide}.{extension}")
                } else {
                    format!("@/{guide}.{}.{extension}", to.locale)
                }
            }),
        },
        site_files: Some(site_files),
        writing: Writing::Markdown(GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// Zola runs shortcodes before it reads Markdown, in code too.
const GUARD: Guard = Guard {
    code,
    span: |code, _| calls(code).then(|| code_element(code)),
    // A comment that is there would become another's.
    pierced: |code| (calls(code) && code.contains("/*")).then(|| code_lines(code)),
    ..COMMON
};

/// Whether a text may hold a shortcode.
fn calls(text: &str) -> bool {
    text.contains("{{") || text.contains("{%")
}

/// A shortcode that is a comment prints itself; what is no real shortcode prints itself anyway.
fn code(code: &str) -> String {
    static PATTERNS: LazyLock<Option<[Regex; 2]>> = LazyLock::new(|| {
        let call = Regex::new(&format!(r"\{{\{{({SHORTCODE})\}}\}}")).ok()?;
        let end = r"\{%(\s*end\s*)%\}";
        let block = Regex::new(&format!(r"(?s)\{{%({SHORTCODE})%\}}(.+?){end}")).ok()?;
        Some([call, block])
    });
    let Some([call, block]) = PATTERNS.as_ref() else { return code.to_owned() };
    let code = call.replace_all(code, "{{/*$1*/}}");
    block.replace_all(&code, "{%/*$1*/%}$2{%/*$3*/%}").into_owned()
}

/// By Zola's grammar of content: a name, and named literals in parentheses.
const SHORTCODE: &str = concat!(
    r"\s*[A-Za-z_][A-Za-z0-9_]*(?:::[A-Za-z_][A-Za-z0-9_]*)*\s*",
    r"\((?:\s*[A-Za-z_][A-Za-z0-9_]*\s*=\s*",
    r#"(?:"[^"]*"|'[^']*'|`[^`]*`|\[[^\]]*\]|[A-Za-z0-9.+-]+)\s*,?)*\s*\)\s*"#,
);

fn front_matter(page: &Page) -> String {
    let extra = Front::default()
        .with("lang", Some(page.locale.to_string()))
        .with("dir", Some(page.dir))
        .with("author", page.about.author.as_deref())
        .with("service", page.about.service.as_deref())
        .with("topic", page.about.topic.as_deref())
        .with("tags", front::tags(page));
    let front = Front::default()
        .with("title", Some(plain(&page.title)))
        .with("description", description(page))
        .with("date", date(page))
        .with("extra", Some(front::own(extra, page)));
    front.yaml()
}

/// The section that pages without a folder are in, once for each locale.
fn site_files(pages: &[PageSummary], _: Names<'_>) -> Vec<(String, String)> {
    let path = |page: &PageSummary| {
        let suffix =
            if page.locale == page.source { String::new() } else { format!(".{}", page.locale) };
        format!("content/_index{suffix}.md")
    };
    pages.iter().map(|page| (path(page), "---\n---\n".to_owned())).collect()
}
