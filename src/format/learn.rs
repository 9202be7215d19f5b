//! `learn`: Microsoft Learn, by `DocFX`.

use super::front::{Front, Value, day, description, plain};
use super::markup::{MarkupSpec, Names, Writing};
use super::{Format, PageSummary, front, gfm, md};
use crate::locale::Locale;
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "learn",
    about: "Microsoft Learn (DocFX)",
    layout: Some(MarkupSpec {
        front: front_matter,
        site_files: Some(site_files),
        writing: Writing::Markdown(gfm::GUARD),
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// The keys that Learn asks for, and its marks of translation.
fn front_matter(page: &Page) -> String {
    let about = &page.about;
    // Learn writes months first.
    let american = |date: String| {
        let parts: Vec<&str> = date.splitn(3, '-').collect();
        match parts.as_slice() {
            [year, month, day] => format!("{month}/{day}/{year}"),
            _ => date,
        }
    };
    let front = Front::default()
        .with("title", Some(plain(&page.title)))
        .with("description", description(page))
        .with("author", about.author.as_deref())
        .with("ms.author", about.author.as_deref())
        .with("ms.date", day(page).map(american).map(Value::Bare))
        .with("ms.topic", about.topic.as_deref())
        .with("ms.service", about.service.as_deref())
        .with("keywords", front::tags(page));
    let Some(own) = &page.provenance else { return front.yaml() };
    let machine = own.machine > 0;
    let front = front
        .with("ms.contentlocale", Some(page.locale.to_string()))
        .with("ms.translationtype", Some(if machine { "MT" } else { "HT" }))
        .with("ms.lasthandoff", own.last.clone().map(american))
        .with("ms.sourcegitcommit", own.made_from.clone());
    front.yaml()
}

/// For `DocFX` on its own: a table of contents for each locale, and a template with what the locale
/// calls notes (`token.json`), which it puts above them in capitals otherwise.
fn site_files(pages: &[PageSummary], names: Names<'_>) -> Vec<(String, String)> {
    let mut locales: Vec<(&Locale, Vec<Front>)> = Vec::new();
    for page in pages {
        let entry = Front::default()
            .with("name", Some(page.title.clone()))
            .with("href", Some(format!("{}.md", page.guide)));
        match locales.iter_mut().find(|(known, _)| **known == page.locale) {
            Some((_, entries)) => entries.push(entry),
            None => locales.push((&page.locale, vec![entry])),
        }
    }
    let mut files = Vec::new();
    for (locale, entries) in locales {
        let contents = Front::default().with("items", Some(Value::Maps(entries)));
        files.push((format!("{locale}/toc.yml"), contents.yaml()));
        let tokens = names(locale).into_iter().map(|(kind, name)| (kind.to_owned(), name.into()));
        let tokens = serde_json::Value::Object(tokens.collect());
        files.push((format!("templates/{locale}/token.json"), format!("{tokens:#}\n")));
    }
    files
}
