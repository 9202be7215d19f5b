//! Checks before the Fluent parser: sizes, depths and characters that would overflow its stack or make it
//! lose text.

use std::ops::Range;

use super::{characters, syntax};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::limit;
use crate::source::{ReadError, Source};

/// Whether the parser can be given this source; if not, the reason is reported.
pub(super) fn check(found: &mut Diagnostics, source: &Source) -> bool {
    let text = source.text();
    if text.len() > limit::WORDS {
        found.push(Diagnostic::unread(source.path(), &ReadError::TooLarge(limit::WORDS)));
        return false;
    }
    characters::hidden(found, source);
    let fault = if text.starts_with('\u{feff}') {
        Some(
            Diagnostic::error(&Code::BYTE_ORDER_MARK, "this file begins with a byte order mark")
                .at(source.span(0..3))
                .help("save the file as UTF-8 without a byte order mark (BOM)"),
        )
    } else {
        match (lone_return(source), too_large(source)) {
            (Some(fault), _) => Some(fault),
            (None, Err(fault)) => Some(*fault),
            (None, Ok(longest)) => scan(source, longest),
        }
    };
    match fault {
        Some(fault) => {
            found.push(fault);
            false
        }
        None => true,
    }
}

/// Text that is more than docent takes: lines, entries, or a single entry. Parsers keep something of each
/// line, and compare parts of a message with each other.
///
/// Answers with the bytes of the longest entry where that matters, which is where there are calls.
fn too_large(source: &Source) -> Result<usize, Box<Diagnostic>> {
    let text = source.text();
    let fault = |range: Range<usize>, problem: String, help| {
        let diagnostic = Diagnostic::error(&Code::TOO_LARGE, problem);
        Err(Box::new(diagnostic.at(source.span(range)).help(help)))
    };
    // What most files are: too short for any of it, and without a call that could have many arguments.
    if text.len() <= limit::ENTRIES && memchr::memchr(b'(', text.as_bytes()).is_none() {
        return Ok(0);
    }
    let (mut lines, mut entries, mut start, mut largest) = (0, 0, 0, 0);
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    let ends = ends.filter(|at| *at < text.len());
    for at in std::iter::once(0).chain(ends).chain([text.len()]) {
        let first = text.as_bytes().get(at);
        lines += usize::from(first.is_some());
        if lines > limit::LINES {
            let problem = format!("this file has more than {} lines", limit::LINES);
            return fault(at..at + 1, problem, "split the file");
        }
        if !first.is_none_or(|first| is_entry(*first)) {
            continue;
        }
        entries += usize::from(first.is_some());
        if entries > limit::ENTRIES {
            let (most, what) = (limit::ENTRIES, "messages, terms and comments");
            let problem = format!("this file has more than {most} {what}");
            return fault(at..at + 1, problem, "split the file");
        }
        // Empty lines are no part of an entry.
        let long = at - start > largest;
        if let Some(entry) = text.get(start..at).filter(|_| long).map(str::trim_end) {
            largest = largest.max(entry.len());
            if entry.len() > limit::MESSAGE {
                let name = syntax::names(entry).into_iter().next();
                let what = name.map_or("this".to_owned(), |name| format!("`{name}`"));
                let problem = format!("{what} is longer than {} bytes", limit::MESSAGE);
                return fault(start..start + 1, problem, "split the message");
            }
        }
        start = at;
    }
    if let Some(at) = memchr::memchr_iter(b'{', text.as_bytes()).nth(limit::BRACES) {
        let problem = format!("this file has more than {} placeables", limit::BRACES);
        return fault(at..at + 1, problem, "split the file");
    }
    Ok(largest)
}

/// Whether a line that begins so is the first of a message, a term or a comment.
fn is_entry(first: u8) -> bool {
    first.is_ascii_alphabetic() || matches!(first, b'-' | b'#')
}

/// A carriage return without a line feed: Fluent would join the lines around it.
fn lone_return(source: &Source) -> Option<Diagnostic> {
    let text = source.text().as_bytes();
    let at = memchr::memchr_iter(b'\r', text).find(|at| text.get(at + 1) != Some(&b'\n'))?;
    let problem = "a carriage return is here without a line feed";
    let help = "end lines with a line feed (LF), or with both (CR LF)";
    Some(
        Diagnostic::error(&Code::CONTROL_CHARACTER, problem).at(source.span(at..at + 1)).help(help),
    )
}

/// Nesting that would overflow the parser's stack, and an escape that makes it panic:
/// <https://github.com/projectfluent/fluent-rs/issues/284>.
fn scan(source: &Source, longest: usize) -> Option<Diagnostic> {
    let bytes = source.text().as_bytes();
    let few_of = |wanted: u8, most| memchr::memchr_iter(wanted, bytes).nth(most).is_none();
    let few = |wanted| few_of(wanted, limit::MESSAGE_DEPTH);
    // A short message has no room for many arguments.
    let short = longest <= 1024 || few_of(b'(', 0);
    if short && few(b'{') && few(b'(') && memchr::memchr(b'\\', bytes).is_none() {
        return None;
    }
    let mut scanner = Scanner { source, open: Vec::new(), parens: 0, commas: 0, quoted: false };
    let mut start = 0;
    for line in source.text().split_inclusive('\n') {
        if !line.starts_with('#')
            && let Some(fault) = scanner.line(start, line)
        {
            return Some(fault);
        }
        start += line.len();
    }
    None
}

/// The current content of an open brace.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Expression,
    /// The text of a variant, in which quotation marks mean nothing.
    Variant,
}

struct Scanner<'a> {
    source: &'a Source,
    open: Vec<Inside>,
    parens: usize,
    /// Commas since the outermost parenthesis was opened.
    commas: usize,
    quoted: bool,
}

impl Scanner<'_> {
    fn line(&mut self, start: usize, line: &str) -> Option<Diagnostic> {
        self.quoted = false;
        if self.open.is_empty() && self.parens == 0 && !line.contains('{') {
            return None;
        }
        // `id =` is no part of an expression: it ends all that was open.
        if !syntax::names(line).is_empty() {
            (self.open, self.parens) = (Vec::new(), 0);
        }
        let trimmed = line.trim_start_matches(' ');
        let variant = trimmed.starts_with('[') || trimmed.starts_with("*[");
        if let Some(last) = self.open.last_mut().filter(|_| variant) {
            *last = Inside::Variant;
        }
        let mut escaped = false;
        for (at, char) in line.char_indices() {
            let expression = self.open.last() == Some(&Inside::Expression);
            match char {
                _ if escaped => escaped = false,
                '"' if expression => self.quoted = !self.quoted,
                '\\' if self.quoted => {
                    if let Some(fault) = escape(self.source, start + at) {
                        return Some(fault);
                    }
                    escaped = true;
                }
                _ if self.quoted => {}
                '{' => self.open.push(Inside::Expression),
                '}' => drop(self.open.pop()),
                '(' if expression => {
                    self.commas = if self.parens == 0 { 0 } else { self.commas };
                    self.parens += 1;
                }
                ',' if expression && self.parens > 0 => self.commas += 1,
                ')' if expression => self.parens = self.parens.saturating_sub(1),
                _ => {}
            }
            if self.open.len().max(self.parens) > limit::MESSAGE_DEPTH {
                return Some(self.too_deep(start + at));
            }
            if self.commas > limit::ARGUMENTS {
                let most = limit::ARGUMENTS;
                let problem = format!("a function has more than {most} arguments here");
                let span = self.source.span(start + at..start + at + 1);
                return Some(
                    Diagnostic::error(&Code::TOO_LARGE, problem).at(span).help("remove some"),
                );
            }
        }
        None
    }

    fn too_deep(&self, at: usize) -> Diagnostic {
        let most = limit::MESSAGE_DEPTH;
        let problem = format!("braces or parentheses are nested more than {most} deep");
        Diagnostic::error(&Code::TOO_DEEP, problem)
            .at(self.source.span(at..at + 1))
            .help("close them earlier, or split the message")
    }
}

fn escape(source: &Source, at: usize) -> Option<Diagnostic> {
    let rest = &source.text()[at..];
    let digits = match rest.as_bytes().get(1) {
        Some(b'u') => 4,
        Some(b'U') => 6,
        _ => return None,
    };
    let given = rest.as_bytes().get(2..2 + digits);
    let valid = given.is_some_and(|given| given.iter().all(u8::is_ascii_hexdigit));
    if valid {
        return no_character(source, at..at + 2 + digits);
    }
    Some({
        let form = if digits == 4 { "\\u0000" } else { "\\U000000" };
        Diagnostic::error(
            &Code::FLUENT_SYNTAX,
            format!("`{}` wants {digits} hexadecimal digits", &rest[..2]),
        )
        .at(source.span(at..at + 2))
        .help(format!("write the character itself, or an escape of the form `{form}`"))
    })
}

/// An escape of half a character (a surrogate), or of none: Fluent would print U+FFFD in its place.
fn no_character(source: &Source, range: Range<usize>) -> Option<Diagnostic> {
    let escape = source.text().get(range.clone())?;
    let code = u32::from_str_radix(escape.get(2..)?, 16).ok()?;
    char::from_u32(code).is_none().then(|| {
        Diagnostic::error(&Code::FLUENT_SYNTAX, format!("`{escape}` is no character"))
            .at(source.span(range))
            .help("write the character itself, or its code point with six digits after `\\U`")
    })
}
