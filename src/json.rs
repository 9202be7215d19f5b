//! The door to JSON: one value of a source becomes a tree of texts with places. Numbers stay as
//! they were typed.

use std::borrow::Cow;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use smol_str::{SmolStr, ToSmolStr};

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::limit;
use crate::node::{Key, Node, Value};
use crate::source::{Place, Source};

pub use crate::character::json_for_logs as for_logs;

/// The tree of the source's one value (RFC 8259); `None` with the fault reported. Of a name that an
/// object has twice, both are there.
pub fn tree(found: &mut Diagnostics, source: &Source) -> Option<Node> {
    let node = serde_json::from_str::<&RawValue>(source.text())
        .map_err(|error| (error, 0))
        .and_then(|raw| node(source, raw, 0));
    match node {
        Ok(node) => Some(node),
        Err((error, start)) => {
            found.push(fault(source, &error, start));
            None
        }
    }
}

/// Parses a text into a tree without places, in half the time; `None` for a text in which [`tree`]
/// reports a problem.
#[must_use]
pub fn parse_unspanned(text: &str) -> Option<Node> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let node = Unspanned(0).deserialize(&mut reader).ok()?;
    reader.end().ok()?;
    Some(node)
}

/// Reads a value, so deep inside others.
struct Unspanned(usize);

impl<'de> DeserializeSeed<'de> for Unspanned {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Node, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Unspanned {
    type Value = Node;

    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(scalar(text, false))
    }

    // Other numbers could have been typed in several ways.
    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(scalar(number.to_smolstr(), true))
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Node, E> {
        Ok(scalar(if yes { "true" } else { "false" }, true))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(scalar("null", true))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        let depth = deeper(self.0)?;
        while let Some(node) = access.next_element_seed(Unspanned(depth))? {
            nodes.push(node);
        }
        Ok(Node { place: Place::default(), value: Value::List(nodes) })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut entries = Vec::with_capacity(24);
        let depth = deeper(self.0)?;
        while let Some(name) = access.next_key::<SmolStr>()? {
            let node = access.next_value_seed(Unspanned(depth))?;
            entries.push((Key { place: Place::default(), text: name }, node));
        }
        Ok(Node { place: Place::default(), value: Value::Map(entries) })
    }
}

fn deeper<E: serde::de::Error>(depth: usize) -> Result<usize, E> {
    if depth > limit::DEPTH { Err(E::custom("nested too deep")) } else { Ok(depth + 1) }
}

fn scalar(text: impl Into<SmolStr>, plain: bool) -> Node {
    Node { place: Place::default(), value: Value::Scalar(text.into(), plain) }
}

/// A value inside the source; an error comes with the byte where the text that it is about begins.
fn node(source: &Source, raw: &RawValue, depth: usize) -> Result<Node, (serde_json::Error, usize)> {
    let text = raw.get();
    let range = source.range_of(text);
    let late = |error| (error, range.start);
    if depth > limit::DEPTH {
        let error = serde::de::Error::custom("lists and objects are nested too deep");
        return Err(late(error));
    }
    let value = match text.as_bytes().first() {
        Some(b'{') => {
            let members: Members<'_> = serde_json::from_str(text).map_err(late)?;
            let mut entries = Vec::with_capacity(members.0.len());
            for (name, raw) in members.0 {
                let node = node(source, raw, depth + 1)?;
                // A name with escapes is no slice of the source.
                let place = match &name {
                    Cow::Borrowed(name) => source.range_of(name).into(),
                    Cow::Owned(_) => node.place,
                };
                entries.push((Key { place, text: name.into() }, node));
            }
            Value::Map(entries)
        }
        Some(b'[') => {
            let members: Vec<&RawValue> = serde_json::from_str(text).map_err(late)?;
            let nodes = members.into_iter().map(|raw| node(source, raw, depth + 1));
            Value::List(nodes.collect::<Result<_, _>>()?)
        }
        Some(b'"') => Value::Scalar(serde_json::from_str(text).map_err(late)?, false),
        _ => Value::Scalar(text.into(), true),
    };
    Ok(Node { place: range.into(), value })
}

/// The members of an object, in the order of the source.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Members<'de>;

            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(Name(name)) = access.next_key()? {
                    members.push((name, access.next_value()?));
                }
                Ok(Members(members))
            }
        }
        reader.deserialize_map(Reader)
    }
}

/// A name, borrowed where it has no escapes.
struct Name<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Name<'de>;

            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("a name")
            }

            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Borrowed(name)))
            }

            fn visit_str<E>(self, name: &str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Owned(name.to_owned())))
            }
        }
        reader.deserialize_str(Reader)
    }
}

fn fault(source: &Source, error: &serde_json::Error, start: usize) -> Diagnostic {
    let text = source.text().get(start..).unwrap_or_default();
    let before: usize =
        text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = start + before + error.column().saturating_sub(1);
    let whole = source.text().trim_end().len();
    if at >= whole {
        return Diagnostic::error(&Code::JSON_SYNTAX, "the text ends before its value does")
            .at(source.span(whole..whole))
            .help("see whether it was cut off, and close quotation marks and brackets");
    }
    let problem = error.to_string();
    let problem = problem.split(" at line ").next().unwrap_or_default().to_owned();
    Diagnostic::error(&Code::JSON_SYNTAX, problem)
        .at(source.span(at..at + usize::from(at < source.text().len())))
        .help("check quotation marks, commas and brackets here and before")
}

/// The text of a member at the head of an object that may be broken further on, behind its brace: only
/// members of these names may come before it, and no object.
#[must_use]
pub fn head(members: &str, names: &[&str], wanted: &str) -> Option<String> {
    let mut rest = members;
    loop {
        let (name, length) = first::<String>(rest)?;
        rest = rest.get(length..)?.trim_start().strip_prefix(':')?;
        let (value, length) = first::<&RawValue>(rest)?;
        if !names.contains(&name.as_str()) || value.get().starts_with('{') {
            return None;
        }
        if name == wanted {
            let text = serde_json::from_str(value.get());
            return Some(text.unwrap_or_else(|_| value.get().to_owned()));
        }
        rest = rest.get(length..)?.trim_start().strip_prefix(',')?;
    }
}

/// The value that a text begins with, and how long it is.
fn first<'a, T: Deserialize<'a>>(text: &'a str) -> Option<(T, usize)> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<T>();
    let value = values.next()?.ok()?;
    Some((value, values.byte_offset()))
}

/// An object with a member before all others, everything else as it was written; an earlier member
/// of the name is gone. `None` for what is no object.
#[must_use]
pub fn with_member(text: &str, name: &str, value: &impl serde::Serialize) -> Option<String> {
    let members: Members<'_> = serde_json::from_str(text).ok()?;
    let own = serde_json::value::to_raw_value(value).ok()?;
    let mut out = format!("{{{}:{}", to_line(&name), own.get());
    for (other, raw) in members.0.iter().filter(|(other, _)| other != name) {
        out.push_str(&format!(",{}:{}", to_line(other), raw.get()));
    }
    out.push('}');
    Some(out)
}

/// A value as JSON on one line.
#[must_use]
pub fn to_line(value: &impl serde::Serialize) -> String {
    // Only values that JSON has are written.
    serde_json::to_string(value).unwrap_or_default()
}

/// A text as a value inside another: itself where it is JSON on one line, else a string.
#[must_use]
pub fn raw(text: &str) -> Box<RawValue> {
    let text = text.trim();
    let own = RawValue::from_string(text.to_owned()).ok().filter(|_| !text.contains('\n'));
    own.or_else(|| serde_json::value::to_raw_value(text).ok()).unwrap_or_default()
}
