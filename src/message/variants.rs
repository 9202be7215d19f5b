//! Messages taken apart: the variants that each can print, with every element's place, and what it refers
//! to; each variant parsed once.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::Resource;
use crate::inline::VALUE;
use crate::markdown::Analysis;

/// The most variants of one text that docent reads.
const VARIANT_LIMIT: usize = 64;
/// The most elements of one text that docent reads.
const ELEMENT_LIMIT: usize = 512;
/// The most bytes of all texts of a message that docent reads, if not of its usual one.
const BYTE_LIMIT: usize = 256 << 10;
/// The character that replaces a placeable in a text.
pub const PLACEABLE: char = crate::character::mark::PLACEABLE;

/// A message or term.
pub struct EntryVariants<'a> {
    /// Its id, a slice of the source.
    pub id: &'a str,
    /// Whether it is a term.
    pub is_term: bool,
    /// Its value, where it has one, and its attributes.
    pub parts: Vec<PatternVariants<'a>>,
}

/// The value of a message, or an attribute.
pub struct PatternVariants<'a> {
    /// The attribute's name.
    pub attribute: Option<&'a str>,
    /// The choices between variants, outer ones first.
    pub choices: Vec<Choice<'a>>,
    /// The texts that it can print: with all the default variants first, then each other variant once.
    pub variants: Vec<Variant<'a>>,
}

/// A choice between variants.
pub struct Choice<'a> {
    /// The selector.
    pub selector: Reference<'a>,
    /// The variants' keys.
    pub keys: Vec<&'a str>,
    /// Whether the keys are plural categories and numbers.
    pub is_plural: bool,
    /// Whether it is the ordinal category that decides.
    pub is_ordinal: bool,
}

/// One text that a message can print.
pub struct Variant<'a>(pub Vec<Element<'a>>);

/// A part of a variant.
#[derive(Clone)]
pub enum Element<'a> {
    /// Text, a slice of the source.
    Text(&'a str),
    /// A string literal: its text, and its slice of the source.
    Literal(String, &'a str),
    /// A value.
    Reference(Reference<'a>),
}

/// A reference of a placeable, with its slice of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference<'a> {
    /// `{ $name }`
    Variable(&'a str),
    /// `{ id }` or `{ id.attribute }`: the id and the attribute.
    Message(&'a str, Option<&'a str>),
    /// `{ -id }` or, as a selector, `{ -id.attribute }`.
    Term(&'a str, Option<&'a str>),
    /// `{ FUNCTION($name) }`: the function and the variable, where it has one.
    Function(&'a str, Option<&'a str>),
    /// `{ 5 }`
    Number(&'a str),
    /// `{ "text" }` as a selector.
    Literal(&'a str),
}

impl<'a> EntryVariants<'a> {
    /// The texts of its variants, for each of its parts.
    #[must_use]
    pub fn flat(&self) -> Vec<Vec<FlatText<'a>>> {
        let flat = |part: &PatternVariants<'a>| part.variants.iter().map(Variant::flat).collect();
        self.parts.iter().map(flat).collect()
    }

    /// Its name: a term's with its hyphen.
    #[must_use]
    pub fn name(&self) -> String {
        if self.is_term { format!("-{}", self.id) } else { self.id.to_owned() }
    }
}

impl<'a> Reference<'a> {
    /// The variable that it prints.
    #[must_use]
    pub fn variable(&self) -> Option<&'a str> {
        match self {
            Self::Variable(name) | Self::Function(_, Some(name)) => Some(name),
            _ => None,
        }
    }

    /// Its slice of the source.
    #[must_use]
    pub fn slice(&self) -> &'a str {
        match self {
            Self::Variable(slice)
            | Self::Message(slice, _)
            | Self::Term(slice, _)
            | Self::Function(slice, _)
            | Self::Number(slice)
            | Self::Literal(slice) => slice,
        }
    }
}

/// A text with one character for each placeable, and the way back to the source.
pub struct FlatText<'a> {
    /// The text.
    pub text: String,
    /// Where in it each slice of the source begins.
    slices: Vec<(usize, &'a str)>,
    /// Where in it string literals are.
    literals: Vec<Range<usize>>,
}

/// The variants of a message or term, parsed: for each of its parts, in their order.
pub(super) type Analyses = Box<[Box<[Arc<Analysis>]>]>;

impl<'a> Variant<'a> {
    /// The text as one string; string literals as their text, other placeables as
    /// [`PLACEABLE`].
    #[must_use]
    pub fn flat(&self) -> FlatText<'a> {
        let slices = Vec::with_capacity(self.0.len());
        let mut flat = FlatText { text: String::new(), slices, literals: Vec::new() };
        for element in &self.0 {
            let slice = match element {
                Element::Text(slice) | Element::Literal(_, slice) => slice,
                Element::Reference(reference) => reference.slice(),
            };
            flat.slices.push((flat.text.len(), slice));
            match element {
                Element::Text(text) => flat.text.push_str(text),
                Element::Literal(text, _) => {
                    flat.literals.push(flat.text.len()..flat.text.len() + text.len());
                    flat.text.push_str(text);
                }
                Element::Reference(_) => flat.text.push(PLACEABLE),
            }
        }
        flat
    }

    /// The bytes of its own text, without its references'.
    fn bytes(&self) -> usize {
        let bytes = |element: &Element<'_>| match element {
            Element::Text(text) => text.len(),
            Element::Literal(text, _) => text.len(),
            Element::Reference(_) => PLACEABLE.len_utf8(),
        };
        self.0.iter().map(bytes).sum()
    }

    /// The references of its placeables.
    pub fn references(&self) -> impl Iterator<Item = Reference<'a>> {
        self.0.iter().filter_map(|element| match element {
            Element::Reference(reference) => Some(*reference),
            _ => None,
        })
    }
}

impl<'a> FlatText<'a> {
    /// The text as a bundle prints it: with [`VALUE`] for each placeable, string literals too.
    #[must_use]
    pub fn printed(&self) -> Cow<'_, str> {
        if self.slices.len() < 2 && self.literals.is_empty() && !self.text.contains(PLACEABLE) {
            return Cow::Borrowed(&self.text);
        }
        let (mut out, mut done) = (String::with_capacity(self.text.len()), 0);
        for literal in &self.literals {
            out.push_str(&self.text[done..literal.start]);
            out.push(PLACEABLE);
            done = literal.end;
        }
        out.push_str(&self.text[done..]);
        Cow::Owned(out.replace(PLACEABLE, VALUE.encode_utf8(&mut [0; 4])))
    }

    /// The range of the text for one of the printed text.
    #[must_use]
    pub fn range(&self, printed: &Range<usize>) -> Range<usize> {
        let flat = |at: usize| {
            let mut flat = at;
            for literal in &self.literals {
                if flat <= literal.start {
                    break;
                }
                flat = flat.saturating_sub(VALUE.len_utf8()) + literal.len();
            }
            flat
        };
        flat(printed.start)..flat(printed.end)
    }

    /// The slice of the source that holds a range of the text: as much of it as one element has.
    #[must_use]
    pub fn slice(&self, range: &Range<usize>) -> &'a str {
        let Some((start, slice)) = self.slices.iter().rev().find(|(at, _)| *at <= range.start)
        else {
            return "";
        };
        let from = range.start - start;
        // A literal's escapes make its slice longer than its text: then it is meant as a whole.
        slice.get(from..(from + range.len()).min(slice.len())).unwrap_or(slice)
    }
}

/// The messages and terms of a resource that can be read, in the order of the file.
pub(super) fn variants(resource: &Resource) -> Vec<EntryVariants<'_>> {
    let entries = resource.original.entries().filter_map(of_entry);
    let unparsed = |entry: &EntryVariants<'_>| resource.unparsed.contains(&entry.name());
    if resource.unparsed.is_empty() {
        entries.collect()
    } else {
        entries.filter(|entry| !unparsed(entry)).collect()
    }
}

/// A message or term with its variants; `None` for a comment.
pub(super) fn of_entry<'a>(of: &'a ast::Entry<&'a str>) -> Option<EntryVariants<'a>> {
    match of {
        ast::Entry::Message(message) => {
            let value = message.value.as_ref();
            Some(entry(&message.id, false, value, &message.attributes))
        }
        ast::Entry::Term(term) => Some(entry(&term.id, true, Some(&term.value), &term.attributes)),
        _ => None,
    }
}

/// Parses all variants of an entry.
pub(super) fn analyses(flats: &[Vec<FlatText<'_>>]) -> Analyses {
    let analysis = |flat: &FlatText<'_>| Arc::new(Analysis::of(&flat.printed()));
    flats.iter().map(|flats| flats.iter().map(analysis).collect()).collect()
}

fn entry<'a>(
    id: &ast::Identifier<&'a str>,
    is_term: bool,
    value: Option<&'a ast::Pattern<&'a str>>,
    attributes: &'a [ast::Attribute<&'a str>],
) -> EntryVariants<'a> {
    let mut parts = Vec::with_capacity(1 + attributes.len());
    parts.extend(value.map(|pattern| part(None, pattern)));
    parts.extend(attributes.iter().map(|own| part(Some(own.id.name), &own.value)));
    EntryVariants { id: id.name, is_term, parts }
}

fn part<'a>(attribute: Option<&'a str>, pattern: &'a ast::Pattern<&'a str>) -> PatternVariants<'a> {
    let mut choices = Vec::new();
    let mut variants = of_pattern(pattern, &mut choices);
    let bytes = variants.first().map_or(0, Variant::bytes);
    variants.truncate((BYTE_LIMIT / bytes.max(1)).clamp(1, VARIANT_LIMIT));
    PatternVariants { attribute, choices, variants }
}

/// The texts that a pattern can print: all default variants, then each other variant with the others at
/// their defaults.
fn of_pattern<'a>(
    pattern: &'a ast::Pattern<&'a str>,
    choices: &mut Vec<Choice<'a>>,
) -> Vec<Variant<'a>> {
    // `size` reports what has more elements than Fluent prints.
    let own = pattern.elements.get(..ELEMENT_LIMIT).unwrap_or(&pattern.elements);
    // What each element can print, the usual first.
    let mut elements: Vec<Vec<Vec<Element<'a>>>> = Vec::with_capacity(pattern.elements.len());
    for element in own {
        elements.push(match element {
            ast::PatternElement::TextElement { value } => vec![vec![Element::Text(value)]],
            ast::PatternElement::Placeable { expression } => placeable(expression, choices),
        });
    }
    let usual = |at: usize| elements.get(at).and_then(|all| all.first()).into_iter().flatten();
    let with = |changed: usize, text: &[Element<'a>]| {
        let before = (0..changed).flat_map(usual).cloned();
        let after = (changed + 1..elements.len()).flat_map(usual).cloned();
        Variant(before.chain(text.iter().cloned()).chain(after).collect())
    };
    let mut all = vec![Variant((0..elements.len()).flat_map(usual).cloned().collect())];
    let most = VARIANT_LIMIT.min(8 * ELEMENT_LIMIT / elements.len().max(1));
    for (at, element) in elements.iter().enumerate() {
        let room = most.saturating_sub(all.len());
        all.extend(element.iter().skip(1).take(room).map(|text| with(at, text)));
    }
    all
}

fn placeable<'a>(
    expression: &'a ast::Expression<&'a str>,
    choices: &mut Vec<Choice<'a>>,
) -> Vec<Vec<Element<'a>>> {
    match expression {
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => {
            placeable(expression, choices)
        }
        ast::Expression::Inline(inline) => {
            let element = match inline {
                ast::InlineExpression::StringLiteral { value } => {
                    Element::Literal(unescape_unicode_to_string(value).into_owned(), value)
                }
                _ => Element::Reference(reference(inline)),
            };
            vec![vec![element]]
        }
        ast::Expression::Select { selector, variants } => {
            let keys: Vec<&str> = variants.iter().map(super::verify::key).collect();
            let number = |key: &&str| key.starts_with(|first: char| first.is_ascii_digit());
            let category = |key: &&str| CATEGORIES.contains(key);
            choices.push(Choice {
                selector: reference(selector),
                is_plural: keys.iter().all(|key| number(key) || category(key)),
                is_ordinal: is_ordinal(selector),
                keys,
            });
            let mut usual = Vec::new();
            let mut others = Vec::new();
            for variant in variants {
                let mut own = of_pattern(&variant.value, choices).into_iter().map(|text| text.0);
                if variant.default {
                    usual.extend(own.next());
                }
                others.extend(own.take(VARIANT_LIMIT));
                others.truncate(VARIANT_LIMIT);
            }
            usual.extend(others);
            usual
        }
    }
}

/// The plural categories of CLDR.
pub(super) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn reference<'a>(inline: &ast::InlineExpression<&'a str>) -> Reference<'a> {
    use ast::InlineExpression as Inline;
    let name = |id: &Option<ast::Identifier<&'a str>>| id.as_ref().map(|id| id.name);
    match inline {
        Inline::VariableReference { id } => Reference::Variable(id.name),
        Inline::MessageReference { id, attribute } => Reference::Message(id.name, name(attribute)),
        Inline::TermReference { id, attribute, .. } => Reference::Term(id.name, name(attribute)),
        Inline::FunctionReference { id, arguments } => {
            let variable = arguments.positional.first().and_then(|first| match first {
                Inline::VariableReference { id } => Some(id.name),
                _ => None,
            });
            Reference::Function(id.name, variable)
        }
        Inline::NumberLiteral { value } => Reference::Number(value),
        Inline::StringLiteral { value } => Reference::Literal(value),
        Inline::Placeable { .. } => Reference::Literal(""),
    }
}

fn is_ordinal(selector: &ast::InlineExpression<&str>) -> bool {
    let ast::InlineExpression::FunctionReference { arguments, .. } = selector else { return false };
    arguments.named.iter().any(|argument| {
        argument.name.name == "type"
            && matches!(argument.value, ast::InlineExpression::StringLiteral { value: "ordinal" })
    })
}
