//! Characters of a file of messages: those that are never text, escapes of them in string literals, and
//! directions that are not closed.

use std::ops::Range;

use fluent::FluentResource;
use fluent_syntax::ast;

use super::place;
use crate::character::{self, unpaired};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::source::Source;

/// Reports characters that are never text, anywhere in the file; in comments also directions that
/// are never closed, since they turn what comes after for the reader of the file.
pub(super) fn hidden(found: &mut Diagnostics, source: &Source) {
    for invalid_character in character::never(source.text()) {
        // Other checks report these, with their own help.
        let known = invalid_character.char == '\r'
            || invalid_character.at == 0 && invalid_character.char == '\u{feff}';
        if !known {
            let span = source.span(
                invalid_character.at..invalid_character.at + invalid_character.char.len_utf8(),
            );
            found.push(Diagnostic::invalid_character(&invalid_character, span));
        }
    }
    if !may_turn(source.text()) {
        return;
    }
    let mut start = 0;
    for line in source.text().split_inclusive('\n') {
        for invalid_character in
            line.starts_with('#').then(|| unpaired(line.char_indices())).iter().flatten()
        {
            let at = start + invalid_character.at;
            let mut diagnostic = Diagnostic::invalid_character(
                invalid_character,
                source.span(at..at + invalid_character.char.len_utf8()),
            );
            diagnostic.severity = Severity::Warning;
            found.push(diagnostic);
        }
        start += line.len();
    }
}

/// Whether a text has a control of direction.
fn may_turn(text: &str) -> bool {
    let turns = |bytes: &[u8]| matches!(bytes, [_, 0x80, 0xaa..=0xae] | [_, 0x81, 0xa6..=0xa9]);
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xe2, bytes).any(|at| bytes.get(at..at + 3).is_some_and(turns))
}

/// Whether a text has what begins an escape of a character.
fn may_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'\\', bytes).any(|at| matches!(bytes.get(at + 1), Some(b'u' | b'U')))
}

/// Reports what string literals write as escapes, and directions that are not closed in the text
/// that they begin in: a value, an attribute or a variant. Each paragraph of it is a text of its own.
pub(super) fn texts(found: &mut Diagnostics, source: &Source, resource: &FluentResource) {
    if !may_escape(source.text()) && !may_turn(source.text()) {
        return;
    }
    let mut texts = Texts { found, source, resource };
    for entry in resource.entries() {
        let (value, attributes) = match entry {
            ast::Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            ast::Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        value.into_iter().for_each(|pattern| texts.pattern(pattern));
        attributes.iter().for_each(|own| texts.pattern(&own.value));
    }
}

struct Texts<'a, 'f> {
    found: &'f mut Diagnostics,
    source: &'a Source,
    resource: &'a FluentResource,
}

/// A character of a text, with the range of the source that it comes from.
type Typed = (Range<usize>, char);

impl Texts<'_, '_> {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        let mut chars: Vec<Typed> = Vec::new();
        // Whether the line so far is blank.
        let mut blank = false;
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    let start = place(self.resource, value).start;
                    for (at, char) in value.char_indices() {
                        if char == '\n' && blank {
                            self.paired(&std::mem::take(&mut chars));
                        }
                        blank = char == '\n' || blank && char == ' ';
                        let at = start + at;
                        chars.extend(turns(char).then_some((at..at + char.len_utf8(), char)));
                    }
                }
                ast::PatternElement::Placeable { expression } => {
                    blank = false;
                    chars.extend(self.expression(expression));
                }
            }
        }
        self.paired(&chars);
    }

    fn paired(&mut self, chars: &[Typed]) {
        let wrong = unpaired(chars.iter().enumerate().map(|(at, (_, char))| (at, *char)));
        for invalid_character in wrong {
            if let Some((range, _)) = chars.get(invalid_character.at) {
                self.found.push(Diagnostic::invalid_character(
                    &invalid_character,
                    self.source.span(range.clone()),
                ));
            }
        }
    }

    /// The controls of direction that an expression adds to its text.
    fn expression(&mut self, expression: &ast::Expression<&str>) -> Vec<Typed> {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                let own = self.inline(selector);
                self.paired(&own);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
                Vec::new()
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) -> Vec<Typed> {
        use ast::InlineExpression as Inline;
        match inline {
            Inline::StringLiteral { value } => self.literal(value),
            Inline::Placeable { expression } => self.expression(expression),
            Inline::FunctionReference { arguments, .. }
            | Inline::TermReference { arguments: Some(arguments), .. } => {
                let named = arguments.named.iter().map(|one| &one.value);
                for argument in arguments.positional.iter().chain(named) {
                    let own = self.inline(argument);
                    self.paired(&own);
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// The controls of direction in a string literal; checks its escapes.
    fn literal(&mut self, value: &str) -> Vec<Typed> {
        let start = place(self.resource, value).start;
        let chars: Vec<Typed> = unescaped(value)
            .map(|(range, char)| (start + range.start..start + range.end, char))
            .collect();
        let text: String = chars.iter().map(|(_, char)| char).collect();
        let mut places = text.char_indices().zip(&chars);
        for invalid_character in character::never(&text) {
            let Some((_, (range, _))) = places.find(|((at, _), _)| *at == invalid_character.at)
            else {
                continue;
            };
            // `hidden` has reported those that are no escapes.
            if self.source.text().get(range.start..).is_some_and(|rest| rest.starts_with('\\')) {
                let span = self.source.span(range.clone());
                self.found.push(Diagnostic::invalid_character(&invalid_character, span));
            }
        }
        chars.into_iter().filter(|(_, char)| turns(*char)).collect()
    }
}

/// Whether a character begins or ends a direction.
const fn turns(char: char) -> bool {
    matches!(char, '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}')
}

/// The characters of a string literal, each with the range that it is written in.
fn unescaped(value: &str) -> impl Iterator<Item = Typed> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = value.get(at..)?;
        let mut chars = rest.chars();
        let (first, second) = (chars.next()?, chars.next());
        let (length, char) = match (first, second) {
            ('\\', Some('u' | 'U')) => {
                let digits = if second == Some('u') { 4 } else { 6 };
                let code =
                    rest.get(2..2 + digits).and_then(|text| u32::from_str_radix(text, 16).ok());
                // What is no character has been refused.
                (2 + digits, code.and_then(char::from_u32).unwrap_or('\u{fffd}'))
            }
            ('\\', Some(second)) => (1 + second.len_utf8(), second),
            _ => (first.len_utf8(), first),
        };
        let start = at;
        at = (at + length).min(value.len());
        Some((start..at, char))
    })
}
