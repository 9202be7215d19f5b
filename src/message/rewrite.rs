//! Selection by CLDR, on top of stock Fluent. The packaged plural rules are wrong for several
//! languages and know neither ranges nor numbers with options, so every selector becomes a call of
//! our own function, which answers with the name of the variant:
//!
//! ```text
//! { $days -> [0] none [one] a day *[other] days }
//! { SELECT($days, exact: "0") -> [docent-exact-0] none [one] a day *[other] days }
//! ```
//!
//! Exact numbers come before categories, as in ICU's message format. Numbers that the file itself
//! writes out, and variables of terms, are printed through our functions for the same reason.

use std::ops::Range;
use std::sync::Arc;

use fluent::FluentResource;
use fluent_syntax::ast;

use super::place;

/// Chooses a variant: positional the selector's value, `exact` the numbers among the keys.
pub(super) const SELECT: &str = "SELECT";
/// Prints a value as the locale does.
pub(super) const SHOW: &str = "SHOW";
/// The key of a variant for an exact number is this and its position in `exact`.
pub(super) const EXACT: &str = "docent-exact-";

/// The resource with its selectors rewritten; `None` where there is nothing to rewrite.
pub(super) fn rewrite(resource: &FluentResource) -> Option<Arc<FluentResource>> {
    let mut edits = Edits { resource, list: Vec::new(), term: false };
    for entry in resource.entries() {
        match entry {
            ast::Entry::Message(message) => {
                edits.term = false;
                message.value.iter().for_each(|pattern| edits.pattern(pattern));
                message.attributes.iter().for_each(|attribute| edits.pattern(&attribute.value));
            }
            ast::Entry::Term(term) => {
                edits.term = true;
                edits.pattern(&term.value);
                term.attributes.iter().for_each(|attribute| edits.pattern(&attribute.value));
            }
            _ => {}
        }
    }
    let mut list = edits.list;
    if list.is_empty() {
        return None;
    }
    list.sort_by_key(|(range, _)| (range.start, range.end));
    let mut text = String::with_capacity(resource.source().len() + 64 * list.len());
    let mut done = 0;
    for (range, replacement) in list {
        text.push_str(resource.source().get(done..range.start).unwrap_or_default());
        text.push_str(&replacement);
        done = range.end;
    }
    text.push_str(resource.source().get(done..).unwrap_or_default());
    let (Ok(rewritten) | Err((rewritten, _))) = FluentResource::try_new(text);
    Some(Arc::new(rewritten))
}

struct Edits<'a> {
    resource: &'a FluentResource,
    list: Vec<(Range<usize>, String)>,
    /// Whether this is a term, whose variables come from the messages that refer to it.
    term: bool,
}

impl Edits<'_> {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.selector(selector, variants);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::NumberLiteral { value } => {
                self.wrap(place(self.resource, value), SHOW, "");
            }
            ast::InlineExpression::VariableReference { id } if self.term => {
                let range = place(self.resource, id.name);
                self.wrap(range.start - 1..range.end, SHOW, "");
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }

    fn selector(
        &mut self,
        selector: &ast::InlineExpression<&str>,
        variants: &[ast::Variant<&str>],
    ) {
        let range = match selector {
            ast::InlineExpression::VariableReference { id } => {
                let range = place(self.resource, id.name);
                range.start - 1..range.end
            }
            ast::InlineExpression::NumberLiteral { value } => place(self.resource, value),
            ast::InlineExpression::FunctionReference { id, .. } => {
                let start = place(self.resource, id.name).start;
                start..end_of_call(self.resource.source(), start)
            }
            _ => return,
        };
        let mut exact = Vec::new();
        for variant in variants {
            if let ast::VariantKey::NumberLiteral { value } = variant.key {
                let key = format!("{EXACT}{}", exact.len());
                self.list.push((place(self.resource, value), key));
                exact.push(value);
            }
        }
        self.wrap(range, SELECT, &format!(", exact: \"{}\"", exact.join(" ")));
    }

    fn wrap(&mut self, range: Range<usize>, function: &str, options: &str) {
        self.list.push((range.start..range.start, format!("{function}(")));
        self.list.push((range.end..range.end, format!("{options})")));
    }
}

/// Where a call that starts at `start` ends, one past its closing parenthesis.
fn end_of_call(text: &str, start: usize) -> usize {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, char) in text.get(start..).unwrap_or_default().char_indices() {
        match char {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted && depth == 1 => return start + at + 1,
            ')' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text.len()
}
