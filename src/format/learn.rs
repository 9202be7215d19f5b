//! `learn`: Microsoft Learn, by `DocFX`.

use super::front::{Front, date, description, plain};
use super::gfm::begins_emoji;
use super::{Format, Layout, front, md};
use crate::markdown::{BARE, Guard, write_reference};
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "learn",
    about: "Microsoft Learn (DocFX)",
    layout: Some(Layout { front: front_matter, guard: Some(GUARD), ..md::LAYOUT }),
    ..md::FORMAT
};

/// What is between dollars could be a formula.
const GUARD: Guard = Guard {
    active: |before, char, after| char == '$' || begins_emoji(before, char, after),
    write: |out, char| match char {
        ':' => write_reference(out, char),
        other => out.extend(['\\', other]),
    },
    ..BARE
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
        .with("ms.date", date(page).map(american))
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
