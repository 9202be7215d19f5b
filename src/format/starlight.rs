//! `starlight`: Starlight on Astro.

use super::front::{Front, Value, date, description, plain};
use super::markup::MarkupSpec;
use super::site::SiteLayout;
use super::{Format, md};
use crate::page::Page;

pub(super) const FORMAT: Format = Format {
    name: "starlight",
    about: "Starlight (Astro)",
    layout: Some(MarkupSpec {
        front: front_matter,
        notes: ["note", "tip", "note", "caution", "danger"],
        site: SiteLayout {
            page: |spot| {
                let folder = spot.locale.to_string().to_ascii_lowercase();
                format!("src/content/docs/{folder}/{}.{}", spot.guide, spot.extension)
            },
            picture: |_, path| format!("src/assets/{path}"),
            src: None,
            // Pages name each other by where they are served.
            href: Some(|from, to| {
                if from.locale == to.locale {
                    return format!("../{}/", to.guide);
                }
                let folder = to.locale.to_string().to_ascii_lowercase();
                format!("../../{folder}/{}/", to.guide)
            }),
        },
        ..md::LAYOUT
    }),
    ..md::FORMAT
};

/// Only the keys that Starlight knows: any other fails its build.
fn front_matter(page: &Page) -> String {
    let meta = |name: &str, content: &str| {
        let attributes = Front::default().with("name", Some(name)).with("content", Some(content));
        Front::default().with("tag", Some("meta")).with("attrs", Some(attributes))
    };
    let made_from = page.provenance.as_ref().and_then(|own| own.made_from.as_deref());
    let head = [("docent-revision", page.revision.as_deref()), ("docent-made-from", made_from)];
    let head: Vec<Front> = head.iter().filter_map(|(name, of)| Some(meta(name, (*of)?))).collect();
    let front = Front::default()
        .with("title", Some(plain(&page.title)))
        .with("description", description(page))
        .with("lastUpdated", date(page))
        .with("head", (!head.is_empty()).then_some(Value::Maps(head)));
    front.yaml()
}
