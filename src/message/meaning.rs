//! The meaning of a message, apart from its spelling: its syntax tree without comments,
//! white space and the order of variants.

use fluent_syntax::ast;
use fluent_syntax::serializer::serialize;

use super::{Resource, entry_id, entry_name};

/// The meanings of a resource's messages and terms: name (terms with their hyphen) and normalized
/// text, in the order of the file. Two texts are equal where the meanings are.
pub(super) fn meanings(resource: &Resource) -> Vec<(String, String)> {
    let entries = resource.original.entries();
    let meaning = |entry: &ast::Entry<&str>| {
        let name = entry_name(entry, entry_id(entry)?);
        (!resource.unparsed.contains(&name)).then(|| (name, normalized(entry)))
    };
    entries.filter_map(meaning).collect()
}

fn normalized(entry: &ast::Entry<&str>) -> String {
    written(owned(entry))
}

/// An entry as Fluent text.
pub(super) fn written(entry: ast::Entry<String>) -> String {
    serialize(&ast::Resource { body: vec![entry] }).trim_end().to_owned()
}

/// A message or term without comments and superfluous white space, sorted where order has no meaning.
pub(super) fn owned(entry: &ast::Entry<&str>) -> ast::Entry<String> {
    match entry {
        ast::Entry::Message(message) => ast::Entry::Message(ast::Message {
            id: identifier(&message.id),
            value: message.value.as_ref().map(pattern),
            attributes: attributes(&message.attributes),
            comment: None,
        }),
        ast::Entry::Term(term) => ast::Entry::Term(ast::Term {
            id: identifier(&term.id),
            value: pattern(&term.value),
            attributes: attributes(&term.attributes),
            comment: None,
        }),
        _ => ast::Entry::Junk { content: String::new() },
    }
}

fn identifier(id: &ast::Identifier<&str>) -> ast::Identifier<String> {
    ast::Identifier { name: id.name.to_owned() }
}

fn attributes(attributes: &[ast::Attribute<&str>]) -> Vec<ast::Attribute<String>> {
    let mut all: Vec<_> = attributes
        .iter()
        .map(|own| ast::Attribute { id: identifier(&own.id), value: pattern(&own.value) })
        .collect();
    all.sort_by(|one, two| one.id.name.cmp(&two.id.name));
    all
}

fn pattern(pattern: &ast::Pattern<&str>) -> ast::Pattern<String> {
    let mut elements = Vec::new();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                if let Some(ast::PatternElement::TextElement { value: before }) =
                    elements.last_mut()
                {
                    fold_into(before, value);
                } else {
                    let mut text = String::with_capacity(value.len());
                    fold_into(&mut text, value);
                    elements.push(ast::PatternElement::TextElement { value: text });
                }
            }
            ast::PatternElement::Placeable { expression: inner } => {
                elements.push(ast::PatternElement::Placeable { expression: expression(inner) });
            }
        }
    }
    if let Some(ast::PatternElement::TextElement { value }) = elements.last_mut() {
        value.truncate(value.trim_end().len());
    }
    ast::Pattern { elements }
}

/// Adds text with each run of white space as one space: in Markdown a line break is one.
fn fold_into(out: &mut String, text: &str) {
    for char in text.chars() {
        let space = matches!(char, ' ' | '\n' | '\r' | '\t');
        if !(space && out.ends_with(' ')) {
            out.push(if space { ' ' } else { char });
        }
    }
}

fn expression(expression: &ast::Expression<&str>) -> ast::Expression<String> {
    match expression {
        ast::Expression::Inline(inner) => ast::Expression::Inline(inline(inner)),
        ast::Expression::Select { selector, variants } => {
            let mut variants: Vec<_> = variants.iter().map(variant).collect();
            variants.sort_by_key(|variant| match &variant.key {
                ast::VariantKey::Identifier { name } => name.clone(),
                ast::VariantKey::NumberLiteral { value } => value.clone(),
            });
            ast::Expression::Select { selector: inline(selector), variants }
        }
    }
}

fn variant(variant: &ast::Variant<&str>) -> ast::Variant<String> {
    let key = match &variant.key {
        ast::VariantKey::Identifier { name } => {
            ast::VariantKey::Identifier { name: (*name).to_owned() }
        }
        ast::VariantKey::NumberLiteral { value } => {
            ast::VariantKey::NumberLiteral { value: (*value).to_owned() }
        }
    };
    ast::Variant { key, value: pattern(&variant.value), default: variant.default }
}

fn inline(inline: &ast::InlineExpression<&str>) -> ast::InlineExpression<String> {
    use ast::InlineExpression as Inline;
    match inline {
        Inline::StringLiteral { value } => Inline::StringLiteral { value: (*value).to_owned() },
        Inline::NumberLiteral { value } => Inline::NumberLiteral { value: (*value).to_owned() },
        Inline::FunctionReference { id, arguments: given } => {
            Inline::FunctionReference { id: identifier(id), arguments: arguments(given) }
        }
        Inline::MessageReference { id, attribute } => Inline::MessageReference {
            id: identifier(id),
            attribute: attribute.as_ref().map(identifier),
        },
        Inline::TermReference { id, attribute, arguments: given } => Inline::TermReference {
            id: identifier(id),
            attribute: attribute.as_ref().map(identifier),
            arguments: given.as_ref().map(arguments),
        },
        Inline::VariableReference { id } => Inline::VariableReference { id: identifier(id) },
        Inline::Placeable { expression: inner } => {
            Inline::Placeable { expression: Box::new(expression(inner)) }
        }
    }
}

fn arguments(arguments: &ast::CallArguments<&str>) -> ast::CallArguments<String> {
    let mut named: Vec<_> = arguments
        .named
        .iter()
        .map(|own| ast::NamedArgument { name: identifier(&own.name), value: inline(&own.value) })
        .collect();
    named.sort_by(|one, two| one.name.name.cmp(&two.name.name));
    ast::CallArguments { positional: arguments.positional.iter().map(inline).collect(), named }
}
