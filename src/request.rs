//! Requests: one customer's answers to a form. Every answer is text as it was typed: a leading
//! zero, a plus sign, `NO` and `1e5` survive.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::id::Id;
use crate::locale::Locale;
use crate::source::Source;
use crate::yaml::{Entries, Spanned};

/// One customer's values for a form.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The form.
    pub form: Spanned<Id>,
    /// The customer's locale: that of problems, and of the block where no other is asked for.
    pub locale: Option<Spanned<Locale>>,
    /// The optional parts that are filled in.
    #[serde(default)]
    pub parts: Vec<Spanned<Id>>,
    /// The answers, by the ids of the form's fields.
    #[serde(default)]
    pub values: Entries<Spanned<Option<Typed>>>,
}

/// Text as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed(pub String);

impl<'de> Deserialize<'de> for Typed {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        String::deserialize(reader).map(Self)
    }
}

impl JsonSchema for Typed {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Typed".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": ["string", "number", "boolean"] })
    }
}

/// A request and the source that it was read from.
#[derive(Clone, Debug)]
pub struct RequestFile {
    /// The source.
    pub source: Source,
    /// The request.
    pub request: Request,
}
