//! Skeletons, from which a translator begins: the source's messages as comments, with the plural
//! variants that the translator's language uses.

use std::fmt::Write as _;

use fluent_syntax::ast;

use super::meaning::{owned, written};
use super::variants::CATEGORIES;
use super::{Resource, entry_id, entry_name, place};

/// The file of a new locale.
pub(super) fn skeleton(resource: &Resource, categories: &[&str]) -> String {
    let mut out = String::new();
    let text = resource.source.text();
    let mut done = 0;
    for entry in resource.original.entries() {
        let Some(id) = entry_id(entry) else { continue };
        let name = entry_name(entry, id);
        let start = place(&resource.original, id).start - usize::from(name.starts_with('-'));
        // Comments, headings and empty lines stay as they are.
        out.push_str(text.get(done..start).unwrap_or_default());
        let end = end(text, start);
        let mut laid_out = owned(entry);
        let message = if expand_entry(&mut laid_out, categories) {
            written(laid_out)
        } else {
            text.get(start..end).unwrap_or_default().trim_end().to_owned()
        };
        for line in message.lines() {
            let _ = writeln!(out, "# {line}");
        }
        done = end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// Where the entry that begins at `start` ends: before the first line that is neither indented nor
/// empty, less the empty lines before it.
fn end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut at = start;
    for (number, line) in text.get(start..).unwrap_or_default().split_inclusive('\n').enumerate() {
        let blank = line.trim().is_empty();
        if number > 0 && !blank && !line.starts_with([' ', '}']) {
            break;
        }
        at += line.len();
        if !blank {
            end = at;
        }
    }
    end
}

/// Lays out the plural variants of an entry; whether it has any.
fn expand_entry(entry: &mut ast::Entry<String>, categories: &[&str]) -> bool {
    let (value, attributes) = match entry {
        ast::Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
        ast::Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
        _ => return false,
    };
    let patterns = value.into_iter().chain(attributes.iter_mut().map(|own| &mut own.value));
    let expanded: Vec<bool> = patterns.map(|pattern| expand(pattern, categories)).collect();
    expanded.contains(&true)
}

fn expand(pattern: &mut ast::Pattern<String>, categories: &[&str]) -> bool {
    let mut expanded = false;
    for element in &mut pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else { continue };
        let ast::Expression::Select { variants, .. } = expression else { continue };
        for variant in variants.iter_mut() {
            expanded |= expand(&mut variant.value, categories);
        }
        if is_plural(variants) {
            *variants = lay_out(variants, categories);
            expanded = true;
        }
    }
    expanded
}

fn is_plural(variants: &[ast::Variant<String>]) -> bool {
    let category = |variant: &ast::Variant<String>| match &variant.key {
        ast::VariantKey::Identifier { name } => CATEGORIES.contains(&name.as_str()),
        ast::VariantKey::NumberLiteral { .. } => true,
    };
    let other = |variant: &ast::Variant<String>| matches!(&variant.key, ast::VariantKey::Identifier { name } if name == "other");
    variants.iter().all(category) && variants.iter().any(other)
}

/// Exact numbers as they are, then a variant for each category; one that the source doesn't have
/// has its default's text.
fn lay_out(variants: &[ast::Variant<String>], categories: &[&str]) -> Vec<ast::Variant<String>> {
    let exact = |variant: &&ast::Variant<String>| {
        matches!(variant.key, ast::VariantKey::NumberLiteral { .. })
    };
    let mut all: Vec<_> = variants.iter().filter(exact).cloned().collect();
    for category in categories {
        let same = |variant: &&ast::Variant<String>| matches!(&variant.key, ast::VariantKey::Identifier { name } if name == category);
        let model = variants.iter().find(same).or_else(|| variants.iter().find(|one| one.default));
        all.extend(model.map(|model| ast::Variant {
            key: ast::VariantKey::Identifier { name: (*category).to_owned() },
            value: model.value.clone(),
            default: *category == "other",
        }));
    }
    all
}
