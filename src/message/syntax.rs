//! Errors of the Fluent parser, with the message that each of them is in.

use std::collections::HashSet;

use fluent::FluentResource;
use fluent_syntax::ast::Entry;
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::{entry_id, entry_name, place};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::Source;

/// Reports the parser's errors; answers with the names of the entries that they tore.
pub(super) fn report(
    found: &mut Diagnostics,
    source: &Source,
    resource: &FluentResource,
    errors: &[ParserError],
) -> HashSet<String> {
    let mut unparsed = HashSet::new();
    // Where each entry begins, in the order of the file.
    let starts: Vec<(usize, &Entry<&str>)> = resource
        .entries()
        .filter_map(|entry| Some((place(resource, entry_id(entry)?).start, entry)))
        .collect();
    for error in errors {
        let junk = error.slice.clone().unwrap_or(error.pos.clone());
        unparsed.extend(names(source.text().get(junk.clone()).unwrap_or_default()));
        match continuation(source.text(), &junk).or_else(|| in_variant(source.text(), &junk)) {
            Some((at, char)) => {
                let at_most = starts.partition_point(|(start, _)| *start < junk.start);
                let before = at_most.checked_sub(1).and_then(|last| starts.get(last));
                let before =
                    before.and_then(|(_, entry)| entry_id(entry).map(|id| entry_name(entry, id)));
                let own = names(source.text().get(junk.start..at).unwrap_or_default()).pop();
                let name = own.or(before).unwrap_or_default();
                let problem =
                    format!("`{name}` can't be read here: no line of it may begin with `{char}`");
                let help = format!(
                    "join this line to the one above, or write `{{\"{char}\"}}` for the sign itself"
                );
                found.push(
                    Diagnostic::error(&Code::UNPARSED_MESSAGE, problem)
                        .at(source.span(at..at + 1))
                        .help(help),
                );
                unparsed.insert(name);
            }
            None => found.push(syntax(source, error)),
        }
    }
    unparsed
}

/// The names of entries that begin in a stretch of text.
pub(super) fn names(text: &str) -> Vec<String> {
    let name = |line: &str| {
        let (name, _) = line.split_once('=')?;
        let name = name.trim_end();
        let rest = name.strip_prefix('-').unwrap_or(name);
        let fits = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_';
        (rest.starts_with(|first: char| first.is_ascii_alphabetic()) && rest.chars().all(fits))
            .then(|| name.to_owned())
    };
    text.lines().filter_map(name).collect()
}

/// The indented line with a forbidden beginning that a stretch of junk starts with, after at most
/// the line that names the entry; its place and character.
fn continuation(text: &str, junk: &std::ops::Range<usize>) -> Option<(usize, char)> {
    let start = text.get(..junk.start)?.rfind('\n').map_or(0, |at| at + 1);
    let mut at = start;
    for (number, line) in text.get(start..junk.end)?.split_inclusive('\n').enumerate() {
        let trimmed = line.trim_start_matches(' ');
        let indented = trimmed.len() < line.len();
        let first = trimmed.chars().next().unwrap_or('\n');
        let attribute = first == '.' && !names(trimmed.get(1..).unwrap_or_default()).is_empty();
        if attribute {
            return None;
        }
        if indented && matches!(first, '*' | '[' | '.' | '}') {
            return Some((at + line.len() - trimmed.len(), first));
        }
        // Only an entry's own first line (`id =`) may come before the unparsed one.
        let opens = number == 0 && !indented && line.trim_end().ends_with('=');
        if !opens && !line.trim().is_empty() {
            return None;
        }
        at += line.len();
    }
    None
}

/// The line inside a variant that begins with `*` or `[` but is no variant itself.
fn in_variant(text: &str, junk: &std::ops::Range<usize>) -> Option<(usize, char)> {
    let mut at = junk.start;
    for line in text.get(junk.clone())?.split_inclusive('\n') {
        let trimmed = line.trim_start_matches(' ');
        let first = trimmed.chars().next()?;
        let key = trimmed.strip_prefix('*').unwrap_or(trimmed).strip_prefix('[');
        let key = key.and_then(|rest| rest.split_once(']'));
        let variant = key.is_some_and(|(key, rest)| {
            let word = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.');
            key.trim().chars().all(word) && !rest.starts_with(['[', '('])
        });
        if trimmed.len() < line.len() && matches!(first, '*' | '[') && !variant {
            return Some((at + line.len() - trimmed.len(), first));
        }
        at += line.len();
    }
    None
}

fn syntax(source: &Source, error: &ParserError) -> Diagnostic {
    let text = source.text();
    let junk = error.slice.clone().unwrap_or(error.pos.clone());
    let name = names(text.get(junk.clone()).unwrap_or_default()).into_iter().next();
    let mut at = error.pos.start.min(text.len());
    // An unclosed brace is noticed lines later; its own place is more useful.
    let body = text.get(junk.start..at).unwrap_or_default();
    let unclosed = body.matches('{').count() > body.matches('}').count();
    let (what, help) = words(&error.kind);
    let (what, help) = if unclosed && matches!(error.kind, ErrorKind::ExpectedToken(_)) {
        if let Some(open) = body.rfind('{') {
            at = junk.start + open;
        }
        ("this placeable is not closed".to_owned(), "close it with `}`")
    } else {
        (what, help)
    };
    let problem = match name {
        Some(name) => format!("`{name}` can't be read: {what}"),
        None => format!("this is no message: {what}"),
    };
    let end = at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    Diagnostic::error(&Code::FLUENT_SYNTAX, problem).at(source.span(at..end)).help(help)
}

fn words(kind: &ErrorKind) -> (String, &'static str) {
    let fixed = |what: &str, help| (what.to_owned(), help);
    match kind {
        ErrorKind::ExpectedToken('=') => fixed("`=` is missing after the id", "write `id = text`"),
        ErrorKind::ExpectedToken(token) => {
            (format!("`{token}` is missing"), "add it, or write a literal brace as `{\"{\"}`")
        }
        ErrorKind::ExpectedCharRange { range } if range.contains(['\n', '\r']) => fixed(
            "a line must end here",
            "put each variant on a line of its own, and the closing `}` too",
        ),
        ErrorKind::ExpectedCharRange { range } => (
            format!("one of {range} must stand here"),
            "begin a message with `id =`, indent its further lines with spaces",
        ),
        ErrorKind::ExpectedMessageField { entry_id } => (
            format!("`{entry_id}` has neither a value nor an attribute"),
            "write its text after `=`",
        ),
        ErrorKind::ExpectedTermField { entry_id } => {
            (format!("the term `-{entry_id}` has no value"), "write its text after `=`")
        }
        ErrorKind::MissingDefaultVariant => fixed(
            "the variants have no default",
            "put `*` before the key of the default variant, such as `*[other]`",
        ),
        ErrorKind::MultipleDefaultVariants => {
            fixed("the variants have two defaults", "leave `*` before one key only")
        }
        ErrorKind::MissingValue => fixed("a value is missing", "write text after the key"),
        ErrorKind::UnterminatedStringLiteral => {
            fixed("this string is not closed", "close it with `\"` on the same line")
        }
        ErrorKind::UnbalancedClosingBrace => {
            fixed("this `}` closes nothing", "remove it, or write a literal brace as `{\"}\"}`")
        }
        ErrorKind::ForbiddenCallee => {
            fixed("a function's name is written in capitals", "write it as `NUMBER(…)`")
        }
        ErrorKind::MessageReferenceAsSelector | ErrorKind::MessageAttributeAsSelector => fixed(
            "a message can't be a selector",
            "select on a variable or on an attribute of a term",
        ),
        ErrorKind::TermReferenceAsSelector => {
            fixed("a term can't be a selector", "select on an attribute of the term")
        }
        ErrorKind::TermAttributeAsPlaceable => {
            fixed("a term's attribute can't be printed", "use it as a selector only")
        }
        other => {
            (other.to_string().to_lowercase(), "see the syntax of Fluent for what can stand here")
        }
    }
}
