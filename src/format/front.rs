//! Front matter: what a page says of itself to the program that will publish it. YAML, written by
//! the library that reads it.

use serde::Serialize;

use crate::markdown::to_plain;
use crate::page::{Page, Provenance, Text};

/// A key of front matter.
pub(super) enum Value {
    /// A text.
    Text(String),
    /// Texts.
    List(Vec<String>),
    /// More keys.
    Map(Front),
    /// Mappings.
    Maps(Vec<Front>),
    /// True.
    Yes,
    /// How the translation came about.
    Provenance(Provenance),
}

/// Keys in the order in which they are written.
#[derive(Default)]
pub(super) struct Front(Vec<(&'static str, Value)>);

impl Front {
    /// A key and its value, where it has one.
    pub(super) fn with(mut self, key: &'static str, value: Option<impl Into<Value>>) -> Self {
        self.0.extend(value.map(|value| (key, value.into())));
        self
    }

    /// Whether it has no key.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The front matter as YAML, without the lines around it.
    pub(super) fn yaml(&self) -> String {
        crate::yaml::write(self)
    }
}

impl Serialize for Front {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl Serialize for Value {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => out.serialize_str(text),
            Self::List(texts) => texts.serialize(out),
            Self::Map(front) => front.serialize(out),
            Self::Maps(fronts) => fronts.serialize(out),
            Self::Yes => out.serialize_bool(true),
            Self::Provenance(provenance) => provenance.serialize(out),
        }
    }
}

impl<T: Into<String>> From<T> for Value {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

impl From<Front> for Value {
    fn from(front: Front) -> Self {
        Self::Map(front)
    }
}

/// A text as plain text on one line.
pub(super) fn plain(text: &Text) -> String {
    to_plain(&text.text).replace('\n', " ")
}

/// The summary of a page.
pub(super) fn description(page: &Page) -> Option<String> {
    page.description.as_ref().map(plain)
}

/// The date of a page, such as 2019-04-01.
pub(super) fn date(page: &Page) -> Option<String> {
    page.about.date.map(|date| date.to_string())
}

/// The words to find a page by.
pub(super) fn tags(page: &Page) -> Option<Value> {
    let tags = &page.about.tags;
    (!tags.is_empty()).then(|| Value::List(tags.clone()))
}

/// How a translation came about; a page that is translated whole, by means unknown, has nothing to
/// tell.
pub(super) fn provenance(page: &Page) -> Option<Value> {
    let own = page.provenance.as_ref()?;
    let telling = own.made_from.is_some() || own.missing + own.left_out > 0;
    telling.then(|| Value::Provenance(own.clone()))
}

/// What docent itself says of a page, for hosts that take any key.
pub(super) fn own(front: Front, page: &Page) -> Front {
    front.with("revision", page.revision.as_deref()).with("translation", provenance(page))
}

/// The front matter of a page that no host reads.
pub(super) fn usual(page: &Page) -> String {
    let front = Front::default()
        .with("title", Some(plain(&page.title)))
        .with("description", description(page))
        .with("lang", Some(page.locale.to_string()))
        .with("author", page.about.author.as_deref())
        .with("date", date(page))
        .with("service", page.about.service.as_deref())
        .with("topic", page.about.topic.as_deref())
        .with("tags", tags(page));
    own(front, page).yaml()
}

/// The same as a comment at the end of a page, for hosts that print front matter.
pub(super) fn comment(page: &Page) -> String {
    let front = own(Front::default(), page);
    // Two hyphens end a comment.
    if front.is_empty() { String::new() } else { front.yaml().replace("--", "- -") }
}
