//! Checks before and after the Fluent parser: depth and characters that would overflow its stack or make
//! it lose text, and its errors, each with the message that it could not parse.

use std::collections::HashSet;
use std::ops::Range;

use fluent::FluentResource;
use fluent_syntax::ast::{self, Entry};
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::{entry_id, entry_name, place};
use crate::character::{self, unpaired};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::limit;
use crate::source::{ReadError, Source};

/// Whether the parser can be given this source; if not, the reason is reported.
pub(super) fn check(found: &mut Diagnostics, source: &Source) -> bool {
    let text = source.text();
    if text.len() > limit::WORDS {
        found.push(Diagnostic::unread(source.path(), &ReadError::TooLarge(limit::WORDS)));
        return false;
    }
    hidden(found, source);
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
                let name = names(entry).into_iter().next();
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

/// Reports characters that are never text, anywhere in the file; in comments also directions that
/// are never closed, since they turn what comes after for the reader of the file.
fn hidden(found: &mut Diagnostics, source: &Source) {
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
        if !names(line).is_empty() {
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
fn names(text: &str) -> Vec<String> {
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
