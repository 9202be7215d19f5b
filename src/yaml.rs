//! The door to YAML: one document of a source becomes a typed value, and every fault on the way a
//! diagnostic with its place. `serde_yaml` reads the values; `granit-parser`, which knows the
//! place of each value, checks the text before it (size, depth, aliases, doubled keys).

mod tree;
mod decode;
mod shape;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::character::{has_unseen, yaml_for_logs};
use crate::diagnostic::Diagnostics;
use crate::node::Node;
use crate::source::{Place, Source};

pub(crate) use shape::{from_shape, one_of};

/// A value together with its place in the source.
#[derive(Clone, Debug, Default)]
pub struct Spanned<T> {
    /// Its place in the source.
    pub place: Place,
    /// The value.
    pub value: T,
}

/// A number or text, for schemas.
#[derive(schemars::JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
pub(crate) enum Scalar {
    Text(String),
    Number(f64),
    Bool(bool),
}

/// The one document of a source, as a `T`; `None` after any error, with all errors reported:
/// faulty syntax, unknown keys, missing keys and values that don't fit.
pub fn read<T: DeserializeOwned>(found: &mut Diagnostics, source: &Source) -> Option<T> {
    let tree = tree::parse(found, source)?;
    decode::decode(found, source, &tree).filter(|(_, whole)| *whole).map(|(value, _)| value)
}

/// The tree of a source's one document, for texts that nothing else reads, such as requests: by one
/// parser, scalars as they were typed. `None` after an error.
pub fn tree(found: &mut Diagnostics, source: &Source) -> Option<Node> {
    tree::scan(found, source, false)
}

/// Whether a source holds nothing but comments.
#[must_use]
pub fn is_empty(source: &Source) -> bool {
    source.text().lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

/// Reads a document; after unknown keys and values that don't fit, still the rest, so that its faults
/// can be found too.
pub fn read_partly<T: DeserializeOwned>(found: &mut Diagnostics, source: &Source) -> Option<T> {
    let tree = tree::parse(found, source)?;
    decode::decode(found, source, &tree).map(|(value, _)| value)
}

/// A value as a YAML document. Where a text has one of YAML 1.1's own line breaks, which not every
/// reader takes for one (YAML 1.2.2, 5.4), or a character that nobody sees, it is JSON, in which they are
/// escaped, and with them all that YAML has only as escapes (5.1).
pub fn write(value: &impl serde::Serialize) -> String {
    let is_break = |char| matches!(char, '\u{85}' | '\u{2028}' | '\u{2029}');
    // Only values that YAML has are written.
    let text = serde_yaml::to_string(value).unwrap_or_default();
    if text.is_ascii() || !text.contains(is_break) && !has_unseen(&text) {
        return text;
    }
    yaml_for_logs(serde_json::to_string_pretty(value).unwrap_or_default()) + "\n"
}

impl<T> std::ops::Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::spanned(deserializer)
    }
}

impl<T: schemars::JsonSchema> schemars::JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

/// The entries of a mapping in the order of the source, keys with their places.
#[derive(Clone, Debug)]
pub struct Entries<T>(pub Vec<(Spanned<String>, T)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Entries<T> {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0.iter().find(|(known, _)| known.value == key).map(|(_, value)| value)
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.value.as_str())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> serde::de::Visitor<'de> for Visitor<T> {
            type Value = Entries<T>;

            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("a mapping")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut access: A,
            ) -> Result<Entries<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = access.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Visitor(std::marker::PhantomData))
    }
}

impl<T: schemars::JsonSchema> schemars::JsonSchema for Entries<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Entries_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, T>::json_schema(generator)
    }
}
