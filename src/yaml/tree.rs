//! The spanned tree of one YAML document: structure and places by `granit-parser`, the text of
//! scalars by `serde_yaml`. Where the two disagree, the document is refused.

use std::collections::HashMap;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Span as Mark, options};

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use smol_str::SmolStr;

use crate::character;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::limit;
use crate::node::{Key, Node, Value};
use crate::source::{Place, Source, Span};

/// The tree of the source's one document, or `None` with the fault reported.
pub(super) fn parse(found: &mut Diagnostics, source: &Source) -> Option<Node> {
    let mut node = scan(found, source, true)?;
    found.report_never(source);
    let text = source.text().trim_start_matches('\u{feff}');
    match Fill(&mut node).deserialize(serde_yaml::Deserializer::from_str(text)) {
        Ok(()) => {
            check_texts(found, source, &node);
            Some(node)
        }
        Err(error) => {
            found.push(disagreement(source, &error));
            None
        }
    }
}

/// Reports what in the texts of a tree can't be seen: characters that are never text also where they are
/// written as escapes.
fn check_texts(found: &mut Diagnostics, source: &Source, node: &Node) {
    match &node.value {
        Value::Scalar(text, _) => check_text(found, source, node.place, text),
        Value::List(nodes) => nodes.iter().for_each(|node| check_texts(found, source, node)),
        Value::Map(entries) => {
            for (key, node) in entries {
                check_text(found, source, key.place, &key.text);
                check_texts(found, source, node);
            }
        }
    }
}

fn check_text(found: &mut Diagnostics, source: &Source, place: Place, text: &str) {
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control()) {
        return;
    }
    for invalid_character in character::invalid_characters(text) {
        let span = place_of(source, place, text, invalid_character.at, invalid_character.char);
        found.push(Diagnostic::invalid_character(&invalid_character, span));
    }
    if let Some((at, char)) = character::doubtful(text, None) {
        let problem = format!("the invisible character {} is here", character::name(char));
        let span = place_of(source, place, text, at, char);
        found
            .push(Diagnostic::warning(&Code::HIDDEN_CHARACTER, problem).at(span).help("remove it"));
    }
}

/// The place of a character of a scalar; where it is an escape, that of the scalar.
fn place_of(source: &Source, place: Place, text: &str, at: usize, char: char) -> Span {
    let (start, end) = (place.start as usize, place.end as usize);
    let typed = source.text().get(start..end).unwrap_or_default();
    let number = text.get(..at).unwrap_or_default().matches(char).count();
    match typed.match_indices(char).nth(number) {
        Some((at, _)) => source.span(start + at..start + at + char.len_utf8()),
        None => source.at(place),
    }
}

/// Parses a text into a tree with `granit-parser` alone, in half the time: for texts that no other parser
/// reads.
/// Doubled keys may be left to the reader of the tree.
pub(super) fn scan(found: &mut Diagnostics, source: &Source, strict: bool) -> Option<Node> {
    let before = found.count(crate::diagnostic::Severity::Error);
    if source.text().len() > limit::YAML {
        let error = crate::source::ReadError::TooLarge(limit::YAML);
        found.push(Diagnostic::unread(source.path(), &error));
        return None;
    }
    if let Some(at) = tag_directive(source.text()) {
        let diagnostic = Diagnostic::error(&Code::YAML_ALIAS, "tags aren't used here");
        found.push(diagnostic.at(source.span(at..at + "%TAG".len())).help("remove it"));
        return None;
    }
    let mut reader = Reader { found, source, events: events(source.text()), strict, nodes: 0 };
    let node = reader.document()?;
    (reader.found.count(crate::diagnostic::Severity::Error) == before).then_some(node)
}

/// The beginning of a line that names tags: parsers compare each with all others.
fn tag_directive(text: &str) -> Option<usize> {
    if text.starts_with("%TAG") {
        return Some(0);
    }
    memchr::memmem::find(text.as_bytes(), b"\n%TAG").map(|at| at + 1)
}

fn events(text: &str) -> Parser<'_, granit_parser::StrInput<'_>> {
    let options = options! {
        emit_comments: false,
        flow_nesting_limit: limit::DEPTH,
        block_nesting_limit: limit::DEPTH,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        block_scalar_eof_without_line_feed: true,
    };
    Parser::new_from_str_with_options(text, options)
}

fn disagreement(source: &Source, error: &serde_yaml::Error) -> Diagnostic {
    let at = error.location().map_or(0, |location| location.index());
    let problem = error.to_string();
    let problem = problem.split(" at line ").next().unwrap_or_default().to_owned();
    Diagnostic::error(&Code::YAML_SYNTAX, problem).at(source.span(at..at + 1))
}

struct Reader<'a, 'f> {
    found: &'f mut Diagnostics,
    source: &'a Source,
    events: Parser<'a, granit_parser::StrInput<'a>>,
    /// Whether doubled keys are reported.
    strict: bool,
    /// How many nodes there have been.
    nodes: usize,
}

impl<'a> Reader<'a, '_> {
    fn document(&mut self) -> Option<Node> {
        let mut node = None;
        loop {
            let (event, mark) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                _ if node.is_none() => node = Some(self.node(event, &mark)?),
                _ => {
                    let problem = "this file holds more than one document";
                    let help = "put what comes after `---` into a file of its own";
                    self.report(&Code::SEVERAL_DOCUMENTS, problem, &mark, help);
                    return None;
                }
            }
        }
        if node.is_none() {
            let diagnostic = Diagnostic::error(&Code::YAML_SYNTAX, "this file is empty")
                .at(self.source.span(0..0))
                .help("write something into it, or delete it");
            self.found.push(diagnostic);
        }
        node
    }

    fn next(&mut self) -> Option<(Event<'a>, Mark)> {
        loop {
            match self.events.next_event()? {
                Ok((Event::Anchor(..), mark)) => {
                    self.report(&Code::YAML_ALIAS, "anchors aren't used here", &mark, "remove it");
                }
                Ok(next) => return Some(next),
                Err(error) => {
                    let fault = self.fault(&error);
                    self.found.push(fault);
                    return None;
                }
            }
        }
    }

    fn fault(&self, error: &ScanError) -> Diagnostic {
        let marker = error.marker();
        let text = self.source.text();
        let at = marker.byte_offset();
        let at = at.unwrap_or_else(|| self.source.offset(marker.line(), marker.col() + 1));
        let at = if error.info().contains("tab") { indenting_tab(text, at) } else { at };
        let span = self.source.span(at..at + usize::from(at < text.len()));
        if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
            let problem = format!("lists and mappings are nested more than {} deep", limit::DEPTH);
            let help = "close them earlier";
            return Diagnostic::error(&Code::TOO_DEEP, problem).at(span).help(help);
        }
        let problem = error.info();
        let problem = problem.split(" at byte").next().unwrap_or_default().to_owned();
        Diagnostic::error(&Code::YAML_SYNTAX, problem).at(span).help(advice(text, at))
    }

    fn node(&mut self, event: Event<'a>, mark: &Mark) -> Option<Node> {
        let start = range(mark).start;
        self.nodes += 1;
        if self.nodes > limit::NODES {
            let problem =
                format!("this file has more than {} lists, mappings and values", limit::NODES);
            let help = "split the file, or remove what does not belong in it";
            self.report(&Code::TOO_LARGE, &problem, mark, help);
            return None;
        }
        if event.tag().is_some() {
            let tag = mark.tag_span().unwrap_or(*mark);
            self.report(&Code::YAML_ALIAS, "tags aren't used here", &tag, "remove it");
        }
        match event {
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                let value = Value::Scalar(SmolStr::from(text), plain);
                Some(Node { place: range(mark).into(), value })
            }
            Event::SequenceStart(..) => {
                let (nodes, end) = self.list()?;
                Some(Node { place: (start..end).into(), value: Value::List(nodes) })
            }
            Event::MappingStart(..) => {
                let (entries, end) = self.map()?;
                Some(Node { place: (start..end).into(), value: Value::Map(entries) })
            }
            _ => {
                let help = "write the value itself";
                self.report(&Code::YAML_ALIAS, "aliases aren't used here", mark, help);
                Some(Node {
                    place: range(mark).into(),
                    value: Value::Scalar(SmolStr::default(), true),
                })
            }
        }
    }

    fn list(&mut self) -> Option<(Vec<Node>, usize)> {
        let mut nodes: Vec<Node> = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, mark) => {
                    let last = nodes.last().map(|node| node.place.end as usize);
                    return Some((nodes, end_of(last, &mark)));
                }
                (event, mark) => nodes.push(self.node(event, &mark)?),
            }
        }
    }

    fn map(&mut self) -> Option<(Vec<(Key, Node)>, usize)> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        loop {
            let (event, mark) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                if self.strict {
                    self.check_doubles(&entries);
                }
                let last = entries.last().map(|(_, node)| node.place.end as usize);
                return Some((entries, end_of(last, &mark)));
            }
            // What nearly all keys are.
            if let Event::Scalar(text, _, 0, None) = &event {
                let key = Key { place: range(&mark).into(), text: SmolStr::from(&**text) };
                let (event, mark) = self.next()?;
                entries.push((key, self.node(event, &mark)?));
                continue;
            }
            let key = self.node(event, &mark)?;
            let (event, mark) = self.next()?;
            let node = self.node(event, &mark)?;
            let Value::Scalar(text, _) = key.value else {
                let place = self.source.at(key.place);
                let problem = "a key must be a word, not a list or a mapping";
                let help = "put text with `{` or `[` in quotes";
                self.found
                    .push(Diagnostic::error(&Code::YAML_SYNTAX, problem).at(place).help(help));
                continue;
            };
            entries.push((Key { place: key.place, text }, node));
        }
    }

    /// Reports keys that are there twice.
    fn check_doubles(&mut self, entries: &[(Key, Node)]) {
        let mut known: HashMap<&str, Place> = HashMap::with_capacity(entries.len());
        for (key, _) in entries {
            let Some(first) = known.insert(&key.text, key.place) else { continue };
            let problem = format!("`{}` is there twice", key.text);
            let diagnostic = Diagnostic::error(&Code::DUPLICATE_KEY, problem)
                .at(self.source.at(key.place))
                .related(self.source.at(first), "here first")
                .help("keep one of the two");
            self.found.push(diagnostic);
        }
    }

    fn report(&mut self, code: &'static Code, problem: &str, mark: &Mark, help: &str) {
        let span = self.source.span(range(mark));
        self.found.push(Diagnostic::error(code, problem).at(span).help(help));
    }
}

fn range(mark: &Mark) -> std::ops::Range<usize> {
    mark.byte_range().unwrap_or_default()
}

/// The end of a collection: of its closing bracket, or of its last node in block style.
fn end_of(last: Option<usize>, mark: &Mark) -> usize {
    let end = range(mark);
    if end.is_empty() { last.unwrap_or(end.end) } else { end.end }
}

/// The tab that indents the line of `at` or the first such line after it; else `at` itself.
fn indenting_tab(text: &str, at: usize) -> usize {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let mut line_start = start;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        let spaces = line.len() - line.trim_start_matches(' ').len();
        if line[spaces..].starts_with('\t') {
            return line_start + spaces;
        }
        line_start += line.len();
    }
    at
}

/// The help for a syntax error, by the text at its place.
fn advice(text: &str, at: usize) -> &'static str {
    let line_start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let line = text.get(line_start..).unwrap_or_default().lines().next().unwrap_or_default();
    if line.trim_start_matches(' ').starts_with('\t') {
        "indent with spaces, not with tabs"
    } else if line.matches('"').count() % 2 == 1 || line.matches('\'').count() % 2 == 1 {
        "close the quotation mark"
    } else {
        "check indentation, quotation marks and brackets here and on the line above"
    }
}

/// Fills a tree's scalars with the text that `serde_yaml` reads in the same places.
struct Fill<'a>(&'a mut Node);

impl<'de> DeserializeSeed<'de> for Fill<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.0.value {
            Value::Scalar(..) => deserializer.deserialize_str(self),
            Value::List(_) => deserializer.deserialize_seq(self),
            Value::Map(_) => deserializer.deserialize_map(self),
        }
    }
}

impl<'de> Visitor<'de> for Fill<'_> {
    type Value = ();

    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("the same structure for both parsers")
    }

    fn visit_str<E: serde::de::Error>(self, read: &str) -> Result<(), E> {
        if let Value::Scalar(text, _) = &mut self.0.value
            && text != read
        {
            *text = read.into();
        }
        Ok(())
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Value::List(nodes) = &mut self.0.value else { return Ok(()) };
        for node in nodes {
            access.next_element_seed(Fill(node))?.ok_or_else(|| A::Error::custom(DISAGREE))?;
        }
        match access.next_element::<serde::de::IgnoredAny>()? {
            Some(_) => Err(A::Error::custom(DISAGREE)),
            None => Ok(()),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Value::Map(entries) = &mut self.0.value else { return Ok(()) };
        for (key, node) in entries {
            key.text = access.next_key()?.ok_or_else(|| A::Error::custom(DISAGREE))?;
            access.next_value_seed(Fill(node))?;
        }
        match access.next_key::<serde::de::IgnoredAny>()? {
            Some(_) => Err(A::Error::custom(DISAGREE)),
            None => Ok(()),
        }
    }
}

const DISAGREE: &str = "this YAML can be read in two ways";
