//! From the spanned tree to typed values through serde. A value that doesn't fit is reported, set
//! aside, and the rest read again without it, so that one run finds all faults.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;

use serde::Deserialize;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};

use super::Spanned;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::node::{Key, Node, Value};
use crate::source::{Place, Source};

/// The `T` that a tree holds, and whether nothing had to be set aside for it; all faults are
/// reported.
pub(super) fn decode<T: DeserializeOwned>(
    found: &mut Diagnostics,
    source: &Source,
    tree: &Node,
) -> Option<(T, bool)> {
    let state = State { found: RefCell::new(found), source, aside: RefCell::default() };
    let mut value = None;
    for reading in 0..=FAULT_LIMIT {
        if reading == FAULT_LIMIT {
            let problem = format!("this file has {FAULT_LIMIT} faults and perhaps more");
            let help = "correct those first: then docent looks for the rest";
            let diagnostic = Diagnostic::error(&Code::WRONG_VALUE, problem).help(help);
            let end = tree.place.end as usize;
            state.found.borrow_mut().push(diagnostic.at(source.span(end.saturating_sub(1)..end)));
            break;
        }
        let known = state.aside.borrow().len();
        let reader = Reader { node: tree, state: &state };
        match reader.guard(|reader| T::deserialize(reader)) {
            Ok(read) => value = Some(read),
            Err(_) if state.aside.borrow().contains(&identity(tree)) => break,
            Err(_) => {}
        }
        if state.aside.borrow().len() == known {
            break;
        }
        value = None;
    }
    let whole = state.aside.borrow().is_empty();
    value.map(|value| (value, whole))
}

/// The most faults that are looked for in one document: each needs a reading of the whole.
const FAULT_LIMIT: usize = 100;

/// The name by which [`Spanned`] asks for its place.
const SPANNED: &str = "docent::Spanned";

/// A value with its place.
pub(super) fn spanned<'de, T, D>(deserializer: D) -> Result<Spanned<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    struct Place<T>(std::marker::PhantomData<T>);
    impl<'de, T: Deserialize<'de>> Visitor<'de> for Place<T> {
        type Value = Spanned<T>;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("a value")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
            let lost = || A::Error::custom("a place was expected");
            let start = access.next_element()?.ok_or_else(lost)?;
            let end = access.next_element()?.ok_or_else(lost)?;
            let value = access.next_element()?.ok_or_else(lost)?;
            Ok(Spanned { place: crate::source::Place { start, end }, value })
        }
    }
    deserializer.deserialize_struct(SPANNED, &[], Place(std::marker::PhantomData))
}

struct State<'a, 'f> {
    found: RefCell<&'f mut Diagnostics>,
    source: &'a Source,
    /// The nodes that are set aside, and the unknown keys, by their address in the tree.
    aside: RefCell<HashSet<usize>>,
}

fn identity<T>(node: &T) -> usize {
    std::ptr::from_ref(node) as usize
}

/// The problem of a value, on the way up to the node that holds it.
#[derive(Debug)]
enum ValueFault {
    /// Not reported yet.
    New(String),
    /// A key that must be there.
    Missing(&'static str),
    /// A word that is not among the known ones.
    Unknown(String, &'static [&'static str]),
    /// A mapping none of whose keys names a variant.
    NoHead(&'static [&'static str]),
    /// Reported further down.
    Reported,
}

impl fmt::Display for ValueFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

impl std::error::Error for ValueFault {}

impl de::Error for ValueFault {
    fn custom<T: fmt::Display>(problem: T) -> Self {
        Self::New(problem.to_string())
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::Unknown(field.to_owned(), expected)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::Unknown(variant.to_owned(), expected)
    }

    fn invalid_type(unexpected: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::New(format!("this is {}, but {} is wanted", kind(unexpected), wanted(expected)))
    }
}

/// The wanted type in an author's words: serde names Rust's types.
fn wanted(expected: &dyn de::Expected) -> String {
    let words = expected.to_string();
    match words.split(' ').next() {
        Some("struct" | "map") => "a mapping".to_owned(),
        Some("enum") => "a mapping or one of the known words".to_owned(),
        _ if words == "a sequence" => "a list".to_owned(),
        _ if words == "a string" => "text".to_owned(),
        _ => words,
    }
}

/// A word for the kind of a value, without its text.
fn kind(unexpected: de::Unexpected<'_>) -> &'static str {
    match unexpected {
        de::Unexpected::Seq => "a list",
        de::Unexpected::Map => "a mapping",
        de::Unexpected::Unit => "empty",
        _ => "a single value",
    }
}

#[derive(Clone, Copy)]
struct Reader<'a, 'f> {
    node: &'a Node,
    state: &'a State<'a, 'f>,
}

impl<'a> Reader<'a, '_> {
    /// Runs a step on this node; a fault that is new is reported here and the node set aside.
    fn guard<T>(self, step: impl FnOnce(Self) -> Result<T, ValueFault>) -> Result<T, ValueFault> {
        let fault = match step(self) {
            Err(ValueFault::Reported) => return Err(ValueFault::Reported),
            Ok(value) => return Ok(value),
            Err(fault) => fault,
        };
        self.state.aside.borrow_mut().insert(identity(self.node));
        if let Some(diagnostic) = self.describe(fault) {
            self.state.found.borrow_mut().push(diagnostic);
        }
        Err(ValueFault::Reported)
    }

    fn describe(self, fault: ValueFault) -> Option<Diagnostic> {
        let span = self.state.source.at(self.head());
        match fault {
            ValueFault::Reported => None,
            // A key that is there, but was set aside, has been reported already.
            ValueFault::Missing(key)
                if self.entries().iter().any(|(known, _)| known.text == key) =>
            {
                None
            }
            ValueFault::Missing(key) => Some(
                Diagnostic::error(&Code::MISSING_KEY, format!("`{key}` is missing here"))
                    .at(span)
                    .help(format!("add `{key}:` and its value")),
            ),
            ValueFault::Unknown(word, known) => Some(
                Diagnostic::error(&Code::WRONG_VALUE, format!("`{word}` is not known here"))
                    .at(span)
                    .help(suggest(&word, known.iter().copied())),
            ),
            ValueFault::NoHead(known) => {
                let word = self.entries().first().map_or("", |(key, _)| &key.text);
                let problem = format!("`{word}` is not a key that can stand here");
                let help = suggest(word, known.iter().copied());
                Some(Diagnostic::error(&Code::UNKNOWN_KEY, problem).at(span).help(help))
            }
            // What is wrong inside has been reported there.
            ValueFault::New(_) if self.holds_aside(self.node) => None,
            ValueFault::New(problem) => Some(
                Diagnostic::error(&Code::WRONG_VALUE, problem)
                    .at(span)
                    .help("write what is wanted here; `docent schema` describes each kind of file"),
            ),
        }
    }

    /// The place that reports give for this node: for a mapping its first key's.
    fn head(self) -> Place {
        self.entries().first().map_or(self.node.place, |(key, _)| key.place)
    }

    fn entries(self) -> &'a [(Key, Node)] {
        match &self.node.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    fn is_aside(self, node: &Node) -> bool {
        self.state.aside.borrow().contains(&identity(node))
    }

    /// Whether something inside a node has been set aside.
    fn holds_aside(self, node: &Node) -> bool {
        let inside = |node: &Node| self.is_aside(node) || self.holds_aside(node);
        match &node.value {
            Value::Scalar(..) => false,
            Value::List(nodes) => nodes.iter().any(inside),
            Value::Map(entries) => entries.iter().any(|(_, node)| inside(node)),
        }
    }

    /// Reports keys that are not among the known ones, once.
    fn check_keys(self, known: &'static [&'static str]) {
        for (key, _) in self.entries().iter().filter(|(key, _)| !known.contains(&&*key.text)) {
            if self.state.aside.borrow_mut().insert(identity(key)) {
                let problem = format!("`{}` is not a key that can stand here", key.text);
                let diagnostic = Diagnostic::error(&Code::UNKNOWN_KEY, problem)
                    .at(self.state.source.at(key.place))
                    .help(suggest(&key.text, known.iter().copied()));
                self.state.found.borrow_mut().push(diagnostic);
            }
        }
    }

    fn visit_list<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueFault> {
        match &self.node.value {
            Value::List(nodes) => visitor.visit_seq(List { reader: self, nodes: nodes.iter() }),
            _ => Err(self.unwanted("a list")),
        }
    }

    /// This value has another shape than the wanted one.
    fn unwanted(self, wanted: &str) -> ValueFault {
        let kind = match &self.node.value {
            Value::Scalar(..) if self.node.is_null() => "empty",
            Value::Scalar(..) => "a single value",
            Value::List(_) => "a list",
            Value::Map(_) => "a mapping",
        };
        ValueFault::New(format!("this is {kind}, but {wanted} is wanted"))
    }

    fn visit_map_of<'de, V: Visitor<'de>>(
        self,
        visitor: V,
        known: Option<&'static [&'static str]>,
    ) -> Result<V::Value, ValueFault> {
        match &self.node.value {
            Value::Map(entries) => visitor.visit_map(Entries {
                reader: self,
                entries: entries.iter(),
                known,
                value: None,
            }),
            _ => Err(self.unwanted("a mapping")),
        }
    }

    /// Gives the visitor this value, so that its error names the type that it wants.
    fn visit_other<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueFault> {
        match &self.node.value {
            Value::Scalar(..) if self.node.is_null() => visitor.visit_unit(),
            Value::Scalar(text, true) => visit_plain(text, visitor),
            Value::Scalar(text, false) => visitor.visit_str(text),
            Value::List(nodes) => visitor.visit_seq(List { reader: self, nodes: nodes.iter() }),
            Value::Map(entries) => visitor.visit_map(Entries {
                reader: self,
                entries: entries.iter(),
                known: None,
                value: None,
            }),
        }
    }
}

/// A plain scalar by YAML 1.2's core schema (chapter 10.3.2): a boolean, a number, or text.
fn visit_plain<'de, V: Visitor<'de>>(text: &str, visitor: V) -> Result<V::Value, ValueFault> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let number = digits.starts_with(|first: char| first.is_ascii_digit())
        && !(digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0."));
    match text {
        "true" | "True" | "TRUE" => visitor.visit_bool(true),
        "false" | "False" | "FALSE" => visitor.visit_bool(false),
        _ => match (text.parse::<i64>(), text.parse::<f64>()) {
            (Ok(value), _) if number => match u64::try_from(value) {
                Ok(value) => visitor.visit_u64(value),
                Err(_) => visitor.visit_i64(value),
            },
            // As it is written: a floating-point number would lose digits.
            (Err(_), Ok(_)) if number => visitor.visit_bytes(text.as_bytes()),
            _ => visitor.visit_str(text),
        },
    }
}

impl<'de> Deserializer<'de> for Reader<'_, '_> {
    type Error = ValueFault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueFault> {
        self.visit_other(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueFault> {
        match &self.node.value {
            Value::Scalar(text, _) if !self.node.is_null() => visitor.visit_str(text),
            _ => self.visit_other(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueFault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueFault> {
        if self.node.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ValueFault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueFault> {
        self.visit_list(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueFault> {
        self.visit_map_of(visitor, None)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ValueFault> {
        if name == SPANNED {
            return visitor.visit_seq(At { reader: self, next: 0 });
        }
        self.check_keys(fields);
        self.visit_map_of(visitor, Some(fields))
    }

    /// A word names a variant; a mapping is the variant that one of its keys names, the first
    /// that does, and the variant's content is the whole mapping: `{ note: tip, items: [a] }`.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ValueFault> {
        match &self.node.value {
            Value::Scalar(text, _) if !self.node.is_null() => {
                visitor.visit_enum(Head { reader: self, name: text })
            }
            Value::Map(entries) => {
                let head = entries.iter().find(|(key, _)| variants.contains(&&*key.text));
                match head {
                    Some((key, _)) => visitor.visit_enum(Head { reader: self, name: &key.text }),
                    None => Err(ValueFault::NoHead(variants)),
                }
            }
            _ => self.visit_other(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueFault> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf
        unit unit_struct tuple tuple_struct identifier
    }
}

struct List<'a, 'f> {
    reader: Reader<'a, 'f>,
    nodes: std::slice::Iter<'a, Node>,
}

impl<'de> SeqAccess<'de> for List<'_, '_> {
    type Error = ValueFault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, ValueFault> {
        let reader = self.reader;
        let Some(node) = self.nodes.find(|node| !reader.is_aside(node)) else { return Ok(None) };
        let element = Reader { node, state: reader.state };
        element.guard(|reader| seed.deserialize(reader)).map(Some)
    }
}

struct Entries<'a, 'f> {
    reader: Reader<'a, 'f>,
    entries: std::slice::Iter<'a, (Key, Node)>,
    known: Option<&'static [&'static str]>,
    value: Option<&'a Node>,
}

impl<'de> MapAccess<'de> for Entries<'_, '_> {
    type Error = ValueFault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ValueFault> {
        let (reader, known) = (self.reader, self.known);
        let wanted = |entry: &&(Key, Node)| {
            !reader.is_aside(&entry.1) && known.is_none_or(|known| known.contains(&&*entry.0.text))
        };
        let Some((key, node)) = self.entries.find(wanted) else { return Ok(None) };
        self.value = Some(node);
        let name = Node { place: key.place, value: Value::Scalar(key.text.clone(), false) };
        seed.deserialize(Reader { node: &name, state: reader.state }).map(Some).map_err(|fault| {
            Reader { node, state: reader.state }
                .guard::<()>(|_| Err(fault))
                .err()
                .unwrap_or(ValueFault::Reported)
        })
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<T::Value, ValueFault> {
        let Some(node) = self.value.take() else { return Err(ValueFault::Reported) };
        Reader { node, state: self.reader.state }.guard(|reader| seed.deserialize(reader))
    }
}

/// The three parts of a [`Spanned`]: start, end, value.
struct At<'a, 'f> {
    reader: Reader<'a, 'f>,
    next: u8,
}

impl<'de> SeqAccess<'de> for At<'_, '_> {
    type Error = ValueFault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, ValueFault> {
        self.next += 1;
        let place = self.reader.node.place;
        match self.next {
            1 => seed.deserialize(de::value::U32Deserializer::new(place.start)).map(Some),
            2 => seed.deserialize(de::value::U32Deserializer::new(place.end)).map(Some),
            _ => seed.deserialize(self.reader).map(Some),
        }
    }
}

/// The variant that a word or a mapping's key names.
struct Head<'a, 'f> {
    reader: Reader<'a, 'f>,
    name: &'a str,
}

impl<'de> EnumAccess<'de> for Head<'_, '_> {
    type Error = ValueFault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self), ValueFault> {
        let name = de::value::StrDeserializer::<ValueFault>::new(self.name);
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Head<'_, '_> {
    type Error = ValueFault;

    fn unit_variant(self) -> Result<(), ValueFault> {
        match self.reader.node.value {
            Value::Scalar(..) => Ok(()),
            _ => Err(ValueFault::New("a single word is wanted here".to_owned())),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<T::Value, ValueFault> {
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, ValueFault> {
        self.reader.visit_other(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ValueFault> {
        self.reader.check_keys(fields);
        self.reader.visit_map_of(visitor, Some(fields))
    }
}
