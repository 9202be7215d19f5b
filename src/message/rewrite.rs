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
//! writes out, and variables of terms, are printed through our functions for the same reason. So are
//! terms and literals: what they print is text, and never markup of the message.

use std::ops::Range;
use std::sync::Arc;

use fluent::FluentResource;
use fluent_syntax::ast;

use super::{Resource, place};

/// Chooses a variant: positional the selector's value, `exact` the numbers among the keys.
pub(super) const SELECT: &str = "SELECT";
/// Prints a value as the locale does.
pub(super) const SHOW: &str = "SHOW";
/// The key of a variant for an exact number is this and its position in `exact`.
pub(super) const EXACT: &str = "docent-exact-";

/// The entries of a resource that have to be rewritten, in their new form; `None` where none has.
pub(super) fn rewrite(resource: &Resource) -> Option<Arc<FluentResource>> {
    let mut text = String::new();
    for (at, entry) in resource.original.entries().enumerate() {
        let edits = edits(&resource.original, entry);
        if !edits.is_empty() {
            write(&mut text, resource, at, edits);
        }
    }
    (!text.is_empty()).then(|| parse(text))
}

/// One entry alone, in its new form if it has one.
pub(super) fn piece(resource: &Resource, at: usize) -> Arc<FluentResource> {
    let mut text = String::new();
    if let Some(entry) = resource.original.get_entry(at) {
        write(&mut text, resource, at, edits(&resource.original, entry));
    }
    parse(text)
}

/// Parses a rewritten text. Text outside its entries was reported when the original was parsed.
fn parse(text: String) -> Arc<FluentResource> {
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text);
    Arc::new(resource)
}

/// Writes an entry with its edits.
fn write(text: &mut String, resource: &Resource, at: usize, mut edits: Vec<Edit>) {
    let Some(mut range) = resource.extent_at(at) else { return };
    // A term's hyphen comes before its id, and that of the next one behind this.
    let original = resource.original.source();
    if let Some(ast::Entry::Term(_)) = resource.original.get_entry(at) {
        range.start -= 1;
    }
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut done = range.start;
    for (range, replacement) in edits {
        text.push_str(original.get(done..range.start).unwrap_or_default());
        text.push_str(&replacement);
        done = range.end;
    }
    let rest = original.get(done..range.end).unwrap_or_default();
    text.push_str(rest.strip_suffix("\n-").unwrap_or(rest));
    text.push('\n');
}

/// A range of the original and its new text.
type Edit = (Range<usize>, String);

fn edits(resource: &FluentResource, entry: &ast::Entry<&str>) -> Vec<Edit> {
    let mut edits = Edits { resource, list: Vec::new(), term: false };
    match entry {
        ast::Entry::Message(message) => {
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
    edits.list
}

struct Edits<'a> {
    resource: &'a FluentResource,
    list: Vec<Edit>,
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
            // What they print is text: a value knows that of itself.
            ast::InlineExpression::StringLiteral { value } => {
                let range = place(self.resource, value);
                self.wrap(range.start - 1..range.end + 1, SHOW, "");
            }
            ast::InlineExpression::TermReference { id, arguments, .. } => {
                let own = place(self.resource, id.name);
                let end = match arguments {
                    Some(_) => end_of_call(self.resource.source(), own.start),
                    None => own.end,
                };
                self.wrap(own.start - 1..end, SHOW, "");
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
