//! `hugo`: Hugo, with a folder of content for each language.

use super::front::{Front, date, description, plain};
use super::markup::{MarkupSpec, Names, Writing};
use super::site::SiteLayout;
use super::{Format, PageSummary, front, md};
use crate::markdown::{COMMON, CharContext, Guard, LineContext, Tags, ticked, write_reference};
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "hugo",
    about: "Hugo",
    layout: Some(MarkupSpec {
        front: front_matter,
        site: SiteLayout {
            page: |spot| format!("content/{}/{}.{}", spot.locale, spot.guide, spot.extension),
            picture: |_, path| format!("static/{path}"),
            src: Some(|_, path| format!("/{}", crate::markdown::escape_path(path))),
            href: None,
        },
        site_files: Some(site_files),
        writing: Writing::Markdown(GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// Hugo runs shortcodes before it reads Markdown, in code too.
const GUARD: Guard = Guard {
    tags: Tags::Joiners,
    isolation: None,
    code,
    span: |inside, _| inside.contains("{{").then(|| ticked(&code(inside))),
    write,
    html: false,
    ..COMMON
};

/// By name where there is one: in the text for a picture Hugo knows no other references.
fn write(out: &mut String, spot: &CharContext<'_>) {
    let name = match spot.char {
        '!' => "excl",
        '"' => "quot",
        '#' => "num",
        '$' => "dollar",
        '%' => "percnt",
        '\'' => "apos",
        '(' => "lpar",
        ')' => "rpar",
        '*' => "ast",
        '+' => "plus",
        ',' => "comma",
        '.' => "period",
        '/' => "sol",
        ':' => "colon",
        ';' => "semi",
        '=' => "equals",
        '?' => "quest",
        '@' => "commat",
        '[' => "lbrack",
        '\\' => "bsol",
        ']' => "rbrack",
        '^' => "Hat",
        '_' => "lowbar",
        '`' => "grave",
        '{' => "lbrace",
        '|' => "vert",
        '}' => "rbrace",
        // It has no name.
        '~' if spot.context == LineContext::Quoted => {
            return out.push_str("{{< docent-sign \"~\" >}}");
        }
        other => return write_reference(out, other),
    };
    out.push_str(&format!("&{name};"));
}

/// A shortcode that is a comment prints itself; one that never ends needs one of ours.
fn code(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = ["{{<", "{{%"].iter().filter_map(|open| rest.find(open)).min() {
        let (before, shortcode) = rest.split_at(at);
        let (open, inside) = shortcode.split_at(3);
        let close = if open == "{{<" { ">}}" } else { "%}}" };
        out.push_str(before);
        if let Some((inside, after)) = inside.split_once(close) {
            out.push_str(&format!("{open}/*{inside}*/{close}"));
            rest = after;
        } else {
            out.push_str(&format!("{{{{< docent-open \"{}\" >}}}}", &open[2..]));
            rest = inside;
        }
    }
    out + rest
}

fn front_matter(page: &Page) -> String {
    let params = Front::default()
        .with("author", page.about.author.as_deref())
        .with("service", page.about.service.as_deref())
        .with("topic", page.about.topic.as_deref());
    let params = front::own(params, page);
    let front = Front::default()
        .with("title", Some(plain(&page.title)))
        .with("description", description(page))
        .with("date", date(page))
        .with("lastmod", date(page))
        .with("tags", front::tags(page))
        .with("translationKey", Some(page.guide.clone()))
        .with("params", (!params.is_empty()).then_some(params));
    front.yaml()
}

/// A section for each language, and a table of what it calls notes, for render hooks that ask for
/// `i18n "note"`: in a folder of its own, so that the site's tables stay the site's. The anchors of steps, for which Markdown has no words, and the
/// beginnings of shortcodes that don't end, and marks that have no other way into the text for a picture.
fn site_files(pages: &[PageSummary], names: Names<'_>) -> Vec<(String, String)> {
    let shortcodes = [
        ("anchor", "<a id=\"{{ .Get 0 }}\"></a>"),
        ("open", "{{ printf \"{{%s\" (.Get 0) }}"),
        ("sign", "{{ .Get 0 }}"),
    ];
    let mut files: Vec<(String, String)> = shortcodes
        .map(|(name, text)| (format!("layouts/_shortcodes/docent-{name}.html"), text.to_owned()))
        .into();
    for page in pages {
        let front = Front::default().with("title", Some(page.locale.to_string()));
        let text = format!("---\n{}---\n", front.yaml());
        files.push((format!("content/{}/_index.md", page.locale), text));
        let table =
            names(&page.locale).into_iter().fold(Front::default(), |table, (kind, name)| {
                // Hugo runs it as a template.
                table.with(kind, Some(name.replace("{{", "{{ \"{{\" }}")))
            });
        files.push((format!("i18n/docent/{}.yaml", page.locale), table.yaml()));
    }
    files
}
