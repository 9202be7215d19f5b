//! Ids: the names by which structure and words know each other.

use std::fmt;
use std::ops::Deref;

use serde::Deserialize;

/// The id of a message, as Fluent writes it (`sign-in`), or of one of its attributes
/// (`sign-in.alt`). Ids of guides, forms, sections, steps and fields are ids of messages too.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Id(String);

impl schemars::JsonSchema for Id {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "The id of a message, such as sign-in, or of one of its attributes, such as sign-in.alt.",
            "pattern": r"^[a-zA-Z][a-zA-Z0-9_-]*(\.[a-zA-Z][a-zA-Z0-9_-]*)?$",
        })
    }
}

impl TryFrom<String> for Id {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let word = |word: &str| {
            word.starts_with(|first: char| first.is_ascii_alphabetic())
                && word
                    .chars()
                    .all(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_'))
        };
        let mut words = text.split('.');
        if words.clone().count() <= 2 && words.all(word) {
            return Ok(Self(text));
        }
        let shown: String = text.chars().take(40).flat_map(char::escape_debug).collect();
        Err(format!(
            "`{shown}` is no id: it begins with a letter; letters, digits, `-` and `_` follow"
        ))
    }
}

impl Deref for Id {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl serde::Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
