//! A template's text as Tera is given it: `message("id")` gets the keyword that Tera wants, loops
//! and inclusions get a counter, and every place in the result can be led back to the original.

use std::ops::Range;

use super::{DUMP, EACH, TICK};

/// A call of `message` with an id that is written out.
#[derive(Clone, Debug)]
pub struct Call {
    /// The message's id.
    pub id: String,
    /// The range of the id in the original, without its quotation marks.
    pub range: Range<usize>,
}

pub(super) struct Scanned {
    pub(super) text: String,
    pub(super) calls: Vec<Call>,
    /// Where the original asks for all that there is.
    pub(super) dumps: Vec<Range<usize>>,
    /// Where text was put in: offset in the original, length, and what was put in before.
    edits: Vec<(usize, usize, usize)>,
}

impl Scanned {
    /// The offset in the original of an offset in the text that Tera was given.
    pub(super) fn original(&self, offset: usize) -> usize {
        let next = self.edits.partition_point(|(at, _, before)| at + before < offset);
        match next.checked_sub(1).and_then(|last| self.edits.get(last)) {
            None => offset,
            // Within what was put in.
            Some((at, length, before)) if offset < at + before + length => *at,
            Some((_, length, before)) => offset - before - length,
        }
    }

    fn insert(&mut self, original: &str, done: &mut usize, at: usize, text: &str) {
        self.text.push_str(original.get(*done..at).unwrap_or_default());
        self.text.push_str(text);
        let before = self.edits.last().map_or(0, |(_, length, before)| length + before);
        self.edits.push((at, text.len(), before));
        *done = at;
    }
}

/// A kind of segment of a template's text, as Tera's lexer distinguishes them.
enum Segment {
    /// Printed as it is.
    Text,
    /// Left out.
    Comment,
    /// `{% raw %}` to `{% endraw %}`, of which this is printed as it is.
    Raw(Range<usize>),
    /// `{{ … }}` or `{% … %}`.
    Tag,
}

/// All segments of a template's text, in order, without gaps.
fn segments(text: &str) -> Vec<(Segment, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut segments = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(open) = memchr::memchr(b'{', bytes.get(at..).unwrap_or_default()) {
        let open = at + open;
        let (segment, end) = match bytes.get(open + 1) {
            Some(b'#') => (Segment::Comment, after(text, inside(text, open), "#}")),
            Some(b'{') => (Segment::Tag, tag_end(text, open + 2, "}}")),
            Some(b'%') => match raw(text, open) {
                Some((body, end)) => (Segment::Raw(body), end),
                None => (Segment::Tag, tag_end(text, open + 2, "%}")),
            },
            _ => {
                at = open + 1;
                continue;
            }
        };
        segments.push((Segment::Text, start..open));
        segments.push((segment, open..end));
        (start, at) = (end, end);
    }
    segments.push((Segment::Text, start..text.len()));
    segments
}

/// Scans a template's text.
pub(super) fn scan(text: &str) -> Scanned {
    let mut scanned = Scanned {
        text: String::with_capacity(text.len() + 64),
        calls: Vec::new(),
        dumps: Vec::new(),
        edits: Vec::new(),
    };
    let mut done = 0;
    // A template that extends another may have nothing outside its blocks.
    if !text.contains("extends") {
        scanned.insert(text, &mut done, 0, &format!("{{{{ {TICK}() }}}}"));
    }
    let tags = segments(text).into_iter().filter(|(segment, _)| matches!(segment, Segment::Tag));
    for (_, tag) in tags {
        let (start, end) = (tag.start + 2, tag.end);
        let within = text.get(start..end).unwrap_or_default();
        let tokens = tokens(within);
        let dumps = tokens.iter().filter(|token| &within[(*token).clone()] == DUMP);
        scanned.dumps.extend(dumps.map(|token| start + token.start..start + token.end));
        let mut edits = comprehensions(within, &tokens);
        edits.iter_mut().for_each(|(at, _)| *at += start);
        edits.extend(calls(text, tag.clone(), &mut scanned.calls));
        edits.sort_by_key(|(at, _)| *at);
        for (at, edit) in edits {
            scanned.insert(text, &mut done, at, edit);
        }
        if text.as_bytes().get(tag.start + 1) == Some(&b'%') {
            count(text, end, within, &mut scanned, &mut done);
        }
    }
    scanned.text.push_str(text.get(done..).unwrap_or_default());
    scanned
}

/// Puts a counter behind a block's tag where one is due.
fn count(text: &str, end: usize, tag: &str, scanned: &mut Scanned, done: &mut usize) {
    let keyword = tag.trim_start_matches('-').trim_ascii_start();
    if let Some(name) = assigned(keyword) {
        let text_of = format!("{{{{ {TICK}(of={name}) }}}}");
        scanned.insert(text, done, end, &text_of);
    } else if after_keyword(keyword, "for").or(after_keyword(keyword, "component")).is_some() {
        let close = if tag.ends_with("-%}") { "-}}" } else { "}}" };
        scanned.insert(text, done, end, &format!("{{{{ {TICK}() {close}"));
    }
}

/// Counters for `[… for name in LIST]`, which loops without a tag: LIST goes through a function.
fn comprehensions(tag: &str, tokens: &[Range<usize>]) -> Vec<(usize, &'static str)> {
    let word = |at: usize| tokens.get(at).map_or("", |token| &tag[token.clone()]);
    let (mut open, mut edits) = (Vec::new(), Vec::new());
    // Lists that have begun, each with how many brackets it is in.
    let mut lists: Vec<(usize, usize)> = Vec::new();
    for at in 0..tokens.len() {
        let is_end = matches!(word(at), "if" | "]");
        while let Some((_, start)) = lists.pop_if(|(depth, _)| is_end && *depth == open.len()) {
            edits.extend([(start, EACH), (tokens[at].start, ") ")]);
        }
        match word(at) {
            "(" | "[" | "{" => open.push(word(at)),
            ")" | "]" | "}" => drop(open.pop()),
            "for" if open.last() == Some(&"[") => {
                let is_in = [at + 2, at + 3].into_iter().find(|at| word(*at) == "in");
                let rest = is_in.map(|at| tag[tokens[at].end..].trim_ascii_start());
                lists.extend(rest.map(|rest| (open.len(), tag.len() - rest.len())));
            }
            _ => {}
        }
        // A bracket that closes more than was open closes all lists in it.
        lists.truncate(lists.partition_point(|(depth, _)| *depth <= open.len()));
    }
    edits
}

/// The stretches of a template that are printed as they are: neither tags nor comments.
pub(super) fn literals(text: &str) -> Vec<Range<usize>> {
    let literal = |(segment, range)| match segment {
        Segment::Text => Some(range),
        Segment::Raw(body) => Some(body),
        Segment::Comment | Segment::Tag => None,
    };
    segments(text).into_iter().filter_map(literal).collect()
}

/// The rest of a tag after this keyword.
fn after_keyword<'a>(tag: &'a str, keyword: &str) -> Option<&'a str> {
    tag.strip_prefix(keyword)
        .filter(|rest| rest.starts_with(|char: char| char.is_ascii_whitespace()))
}

/// The variable that a `set` tag gives a value, whose size then counts.
fn assigned(keyword: &str) -> Option<&str> {
    let rest = after_keyword(keyword, "set_global").or_else(|| after_keyword(keyword, "set"))?;
    let (name, _) = rest.split_once('=')?;
    let name = name.trim();
    name.chars().all(|char| char.is_ascii_alphanumeric() || char == '_').then_some(name)
}

/// One past the next `end` after `at`, or the end of the text.
fn after(text: &str, at: usize, end: &str) -> usize {
    text.get(at..)
        .and_then(|rest| rest.find(end))
        .map_or(text.len(), |found| at + found + end.len())
}

/// One past the tag's `end`, which does not count inside a string.
fn tag_end(text: &str, start: usize, end: &str) -> usize {
    let mut quote = None;
    let mut escaped = false;
    for (at, char) in text.get(start..).unwrap_or_default().char_indices() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if char == '\\' => escaped = true,
            Some(open) if char == open => quote = None,
            Some(_) => {}
            None if matches!(char, '"' | '\'' | '`') => quote = Some(char),
            None if text[start + at..].starts_with(end) => return start + at + end.len(),
            None => {}
        }
    }
    text.len()
}

/// The first byte after a tag's opening, which may be the mark that removes white space.
fn inside(text: &str, open: usize) -> usize {
    open + 2 + usize::from(text.as_bytes().get(open + 2) == Some(&b'-'))
}

/// The body and the end of what `{% raw %}` opens here.
fn raw(text: &str, open: usize) -> Option<(Range<usize>, usize)> {
    let start = bare(text, inside(text, open), "raw")?;
    let mut close = start;
    while let Some(found) = text.get(close..).and_then(|rest| rest.find("{%")) {
        let at = close + found;
        if let Some(end) = bare(text, at + 2, "endraw") {
            return Some((start..at, end));
        }
        close = at + 2;
    }
    Some((start..text.len(), text.len()))
}

/// One past a tag that is nothing but this keyword, from what is in it.
fn bare(text: &str, inside: usize, keyword: &str) -> Option<usize> {
    let rest = text.get(inside..)?;
    let rest = rest.strip_prefix('-').unwrap_or(rest).trim_ascii_start();
    let rest = rest.strip_prefix(keyword)?.trim_ascii_start();
    let rest = rest.strip_prefix('-').unwrap_or(rest).strip_prefix("%}")?;
    Some(text.len() - rest.len())
}

/// The names in a tag, of whatever they are, and its brackets; what is in strings left out.
fn tokens(tag: &str) -> Vec<Range<usize>> {
    let bytes = tag.as_bytes();
    let run = |at: usize, holds: &dyn Fn(u8) -> bool| {
        bytes[at..].iter().position(|byte| !holds(*byte)).map_or(bytes.len(), |end| at + end)
    };
    let (mut tokens, mut at) = (Vec::new(), 0);
    while let Some(byte) = bytes.get(at) {
        at = match byte {
            b'"' | b'\'' | b'`' => string_end(bytes, at),
            // `1or` is two words.
            b'0'..=b'9' => run(at, &|byte| byte.is_ascii_digit()),
            b'_' | b'a'..=b'z' | b'A'..=b'Z' => {
                let end = run(at, &|byte| byte == b'_' || byte.is_ascii_alphanumeric());
                tokens.push(at..end);
                end
            }
            b'(' | b'[' | b'{' | b')' | b']' | b'}' => {
                tokens.push(at..at + 1);
                at + 1
            }
            _ => at + 1,
        };
    }
    tokens
}

/// One past the string that begins here.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            byte if *byte == bytes[start] => return at + 1,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Finds the calls of `message` in a tag; answers where the keyword is missing.
fn calls(text: &str, tag: Range<usize>, calls: &mut Vec<Call>) -> Vec<(usize, &'static str)> {
    const NAME: &str = "message(";
    let (mut at, mut edits) = (tag.start, Vec::new());
    while let Some(found) = text.get(at..tag.end).and_then(|rest| rest.find(NAME)) {
        let start = at + found;
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let whole =
            !before.is_some_and(|char| char.is_alphanumeric() || char == '_' || char == '.');
        at = start + NAME.len();
        let rest = text.get(at..tag.end).unwrap_or_default();
        let value = rest.trim_start();
        let keyword = value
            .strip_prefix("id")
            .map(|rest| rest.trim_start().trim_start_matches('=').trim_start());
        let string = keyword.unwrap_or(value);
        let Some(quote) = string.chars().next().filter(|char| matches!(char, '"' | '\'' | '`'))
        else {
            continue;
        };
        if !whole {
            continue;
        }
        if keyword.is_none() {
            edits.push((at, "id="));
        }
        let start = tag.end.min(at + rest.len() - string.len() + 1);
        let id =
            text.get(start..tag.end).and_then(|rest| rest.split(quote).next()).unwrap_or_default();
        calls.push(Call { id: id.to_owned(), range: start..start + id.len() });
    }
    edits
}
