//! The size of messages when they are formatted: circles of references, and messages that are
//! larger than Fluent resolves.

use fluent_syntax::ast;

use super::verify::Verifier;
use crate::code::Code;
use crate::limit;

/// The size of an entry when it is formatted.
#[derive(Clone, Copy)]
pub(super) enum Size {
    /// It is being measured: a second visit has found a circle.
    Open,
    /// Placeables and bytes.
    Known(usize, usize),
}

impl<'a> Verifier<'a, '_> {
    /// Measures a value (`id`) or an attribute (`id.attribute`) and all that it refers to, those
    /// first. Not by recursion: a chain of references can be longer than the stack is deep.
    pub(super) fn measure(&mut self, root: &str, pattern: &ast::Pattern<&str>) {
        let mut references = Vec::new();
        collect(pattern, &mut references);
        if references.is_empty() {
            // Most messages are small and refer to no other; each reference to one measures it again.
            let (placeables, bytes) = self.pattern_size(pattern);
            if placeables <= limit::PLACEABLES && bytes <= limit::MESSAGE {
                return;
            }
        }
        let mut path = Vec::new();
        let mut faulty = 0;
        self.enter(root, &mut path);
        while let Some((name, references)) = path.last_mut() {
            let Some(next) = references.pop() else {
                let name = std::mem::take(name);
                path.pop();
                faulty = faulty.min(path.len());
                self.leave(&name);
                continue;
            };
            match self.sizes.get(&next) {
                Some(Size::Known(..)) => {}
                None => self.enter(&next, &mut path),
                Some(Size::Open) => {
                    let problem = format!("`{next}` refers to itself");
                    let help = "break the circle of references";
                    self.whole_fault(&next, &Code::REFERENCE_CYCLE, problem, help);
                    // All on the path that are not known to be faulty yet.
                    let rest = path.get(faulty..).unwrap_or_default();
                    self.faulty.extend(rest.iter().map(|(name, _)| entry_of(name).to_owned()));
                    faulty = path.len();
                }
            }
        }
    }

    /// Puts an entry on the path, with the names that it refers to.
    fn enter(&mut self, name: &str, path: &mut Vec<(String, Vec<String>)>) {
        if self.sizes.contains_key(name) {
            return;
        }
        let mut references = Vec::new();
        if let Some(pattern) = self.pattern_of(name) {
            collect(pattern, &mut references);
        }
        self.sizes.insert(name.to_owned(), Size::Open);
        path.push((name.to_owned(), references));
    }

    /// Sums up an entry whose references have been measured.
    fn leave(&mut self, name: &str) {
        let pattern = self.pattern_of(name);
        let (placeables, bytes) = pattern.map_or((0, 0), |pattern| self.pattern_size(pattern));
        self.sizes.insert(name.to_owned(), Size::Known(placeables, bytes));
        if placeables <= limit::PLACEABLES && bytes <= limit::MESSAGE {
            return;
        }
        // A message that refers to a too large one is too large for that reason.
        let mut references = Vec::new();
        if let Some(pattern) = pattern {
            collect(pattern, &mut references);
        }
        if references.iter().any(|other| self.faulty.contains(entry_of(other))) {
            self.faulty.insert(entry_of(name).to_owned());
        } else if placeables > limit::PLACEABLES {
            let problem = format!("`{name}` has more than {} placeables", limit::PLACEABLES);
            self.whole_fault(name, &Code::TOO_MANY_PLACEABLES, problem, "split the message");
        } else {
            let problem = format!("`{name}` grows to more than {} bytes", limit::MESSAGE);
            self.whole_fault(name, &Code::TOO_LARGE, problem, "split the message");
        }
    }

    /// The pattern of a value or an attribute.
    fn pattern_of(&self, name: &str) -> Option<&'a ast::Pattern<&'a str>> {
        let (entry, attribute) = super::split(name);
        let resources = self.resources;
        let entry = resources.iter().rev().find_map(|resource| resource.entry(entry));
        let (value, attributes) = match entry? {
            ast::Entry::Message(message) => (message.value.as_ref(), &*message.attributes),
            ast::Entry::Term(term) => (Some(&term.value), &*term.attributes),
            _ => (None, &[][..]),
        };
        let Some(attribute) = attribute else { return value };
        attributes.iter().find(|own| own.id.name == attribute).map(|own| &own.value)
    }

    /// Placeables and bytes of a pattern, with those of what it refers to.
    fn pattern_size(&self, pattern: &ast::Pattern<&str>) -> (usize, usize) {
        pattern.elements.iter().fold((0, 0), |(placeables, bytes), element| match element {
            ast::PatternElement::TextElement { value } => (placeables, bytes + value.len()),
            ast::PatternElement::Placeable { expression } => {
                let (inner, grown) = self.expression_size(expression);
                (placeables.saturating_add(inner + 1), bytes.saturating_add(grown))
            }
        })
    }

    fn expression_size(&self, expression: &ast::Expression<&str>) -> (usize, usize) {
        let known = |name: &str| match self.sizes.get(name) {
            Some(Size::Known(placeables, bytes)) => (*placeables, *bytes),
            Some(Size::Open) | None => (0, 0),
        };
        match expression {
            ast::Expression::Select { variants, .. } => {
                variants.iter().fold((0, 0), |(placeables, bytes), variant| {
                    let (inner, grown) = self.pattern_size(&variant.value);
                    (placeables.max(inner), bytes.max(grown))
                })
            }
            ast::Expression::Inline(inline) => match inline {
                ast::InlineExpression::MessageReference { id, attribute } => {
                    known(&node("", id, attribute.as_ref()))
                }
                ast::InlineExpression::TermReference { id, attribute, .. } => {
                    known(&node("-", id, attribute.as_ref()))
                }
                ast::InlineExpression::Placeable { expression } => self.expression_size(expression),
                _ => (0, 0),
            },
        }
    }
}

/// The name of a value or an attribute.
fn node(
    sigil: &str,
    id: &ast::Identifier<&str>,
    attribute: Option<&ast::Identifier<&str>>,
) -> String {
    match attribute {
        Some(attribute) => format!("{sigil}{}.{}", id.name, attribute.name),
        None => format!("{sigil}{}", id.name),
    }
}

/// The name of the entry that a value or an attribute is of.
pub(super) fn entry_of(name: &str) -> &str {
    super::split(name).0
}

/// The names of the values and attributes that an entry refers to.
pub(super) fn references(entry: &ast::Entry<&str>) -> Vec<String> {
    let (value, attributes) = match entry {
        ast::Entry::Message(message) => (message.value.as_ref(), &*message.attributes),
        ast::Entry::Term(term) => (Some(&term.value), &*term.attributes),
        _ => (None, &[][..]),
    };
    let mut references = Vec::new();
    value.into_iter().for_each(|pattern| collect(pattern, &mut references));
    attributes.iter().for_each(|own| collect(&own.value, &mut references));
    references
}

/// The names of the values and attributes that a pattern refers to.
fn collect(pattern: &ast::Pattern<&str>, references: &mut Vec<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            collect_expression(expression, references);
        }
    }
}

fn collect_expression(expression: &ast::Expression<&str>, references: &mut Vec<String>) {
    match expression {
        ast::Expression::Inline(inline) => collect_inline(inline, references),
        ast::Expression::Select { selector, variants } => {
            collect_inline(selector, references);
            variants.iter().for_each(|variant| collect(&variant.value, references));
        }
    }
}

fn collect_inline(inline: &ast::InlineExpression<&str>, references: &mut Vec<String>) {
    match inline {
        ast::InlineExpression::MessageReference { id, attribute } => {
            references.push(node("", id, attribute.as_ref()));
        }
        ast::InlineExpression::TermReference { id, attribute, .. } => {
            references.push(node("-", id, attribute.as_ref()));
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| collect_inline(argument, references));
        }
        ast::InlineExpression::Placeable { expression } => {
            collect_expression(expression, references);
        }
        _ => {}
    }
}
