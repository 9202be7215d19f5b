//! Messages: Fluent resources, and the bundles that format them. The door to the Fluent packages.
//!
//! A resource is guarded and parsed; selectors and numbers are rewritten so that CLDR decides
//! which variant is meant (see `rewrite`); what a bundle would only notice while it formats is
//! found beforehand (see `verify`), because a message is whole or an error.

mod allow;
mod bundle;
mod characters;
mod functions;
mod meaning;
mod preflight;
mod resource;
mod rewrite;
mod size;
mod skeleton;
mod syntax;
mod value;
mod variants;
mod verify;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use bundle::{Bundle, Lookup};
pub use functions::FUNCTIONS;
pub use resource::Resource;
use resource::{entry_id, entry_name, place};
pub use value::Value;
pub use variants::{
    Choice, Element, EntryVariants, FlatText, PLACEABLE, PatternVariants, Reference, Variant,
};
pub use verify::VerifyContext;

/// The variables that a message may name, with their values.
pub type Arguments = BTreeMap<String, Value>;

/// The names of the variables that a message may name, sorted.
pub type Variables = Arc<[String]>;

/// A message id and the attribute after its dot.
fn split(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)))
}
