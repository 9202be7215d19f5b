//! Trees of texts with their places: what YAML, JSON and spreadsheets have in common.

use smol_str::SmolStr;

use crate::source::Place;

/// A node and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its place in the source.
    pub place: Place,
    /// Its value.
    pub value: Value,
}

/// The value of a node.
#[derive(Clone, Debug)]
pub enum Value {
    /// A scalar: its text, and whether it is plain (not quoted, not a block scalar).
    Scalar(SmolStr, bool),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order of the source.
    Map(Vec<(Key, Node)>),
}

/// The key of a mapping's entry.
#[derive(Clone, Debug)]
pub struct Key {
    /// Its place in the source.
    pub place: Place,
    /// The key.
    pub text: SmolStr,
}

impl Node {
    /// A mapping's entry whose key and value have one place.
    #[must_use]
    pub fn entry(key: &str, place: Place, value: Value) -> (Key, Self) {
        (Key { place, text: key.into() }, Self { place, value })
    }
}

impl Default for Node {
    fn default() -> Self {
        Self { place: Place::default(), value: Value::Scalar(SmolStr::default(), true) }
    }
}

impl Node {
    /// Whether this is a plain scalar that YAML 1.2's core schema reads as null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar(text, true)
            if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// The place at the end of a path of keys and numbers of list members: of the node there, or of
    /// its `key`; where the path leads no further, of the last member that is there.
    #[must_use]
    pub fn place_of(&self, path: &[String], key: bool) -> Place {
        let Some((step, rest)) = path.split_first() else { return self.place };
        let next = match &self.value {
            Value::Map(entries) => entries.iter().rev().find(|(key, _)| key.text == *step),
            Value::List(nodes) => {
                let node = step.parse().ok().and_then(|at: usize| nodes.get(at));
                return node.map_or(self.place, |node| node.place_of(rest, key));
            }
            Value::Scalar(..) => None,
        };
        match next {
            // An entry without a value is shown by its key.
            Some((own, node)) if rest.is_empty() && key || node.is_null() => own.place,
            Some((_, node)) => node.place_of(rest, key),
            None => self.last(),
        }
    }

    /// The place of the last key of a mapping: after it, something can be added.
    fn last(&self) -> Place {
        match &self.value {
            Value::Map(entries) => entries.last().map_or(self.place, |(key, _)| key.place),
            _ => self.place,
        }
    }
}
