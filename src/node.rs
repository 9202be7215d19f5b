//! Trees of texts with their places: what YAML, JSON and spreadsheets have in common.

use crate::source::Place;

/// A node and where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub value: Value,
}

/// What a node is.
#[derive(Clone, Debug)]
pub enum Value {
    /// A scalar: its text, and whether it is plain (not quoted, not a block scalar).
    Scalar(String, bool),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order of the source.
    Map(Vec<(Key, Node)>),
}

/// The key of a mapping's entry.
#[derive(Clone, Debug)]
pub struct Key {
    /// Where it stands.
    pub place: Place,
    /// The key.
    pub text: String,
}

impl Default for Node {
    fn default() -> Self {
        Self { place: Place::default(), value: Value::Scalar(String::new(), true) }
    }
}

impl Node {
    /// Whether this is a plain scalar that YAML 1.2's core schema reads as null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar(text, true)
            if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// What stands at a path of keys and numbers of list members, and where: the member's own place,
    /// or, where the path leads no further, that of the last one that is there.
    #[must_use]
    pub fn place_of(&self, path: &[String]) -> Place {
        let Some((step, rest)) = path.split_first() else { return self.place };
        let next = match &self.value {
            Value::Map(entries) => entries.iter().rev().find(|(key, _)| key.text == *step),
            Value::List(nodes) => {
                let node = step.parse().ok().and_then(|at: usize| nodes.get(at));
                return node.map_or(self.place, |node| node.place_of(rest));
            }
            Value::Scalar(..) => None,
        };
        match next {
            // An entry without a value is shown by its key.
            Some((key, node)) if node.is_null() => key.place,
            Some((_, node)) => node.place_of(rest),
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
