//! A template's text as Tera is given it: `message("id")` gets the keyword that Tera wants, loops
//! and inclusions get a counter, and every place in the result can be led back to the original.

use std::ops::Range;

use super::TICK;

/// A call of `message` with an id that is written out.
#[derive(Clone, Debug)]
pub struct Call {
    /// The message's id.
    pub id: String,
    /// Where the id stands in the original, without its quotation marks.
    pub range: Range<usize>,
}

pub(super) struct Scanned {
    pub(super) text: String,
    pub(super) calls: Vec<Call>,
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

/// Scans a template's text.
pub(super) fn scan(text: &str) -> Scanned {
    let mut scanned = Scanned {
        text: String::with_capacity(text.len() + 64),
        calls: Vec::new(),
        edits: Vec::new(),
    };
    let mut done = 0;
    // A template that extends another may have nothing outside its blocks.
    if !text.contains("extends") {
        scanned.insert(text, &mut done, 0, &format!("{{{{ {TICK}() }}}}"));
    }
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('{')).map(|found| at + found) {
        at = match text.as_bytes().get(open + 1) {
            Some(b'#') => after(text, open, "#}"),
            Some(b'{') => {
                let end = tag_end(text, open + 2, "}}");
                calls(text, open..end, &mut scanned, &mut done);
                end
            }
            Some(b'%') => {
                let end = tag_end(text, open + 2, "%}");
                let keyword = text.get(open + 2..end).unwrap_or_default();
                let keyword = keyword.trim_start_matches('-').trim_start();
                calls(text, open..end, &mut scanned, &mut done);
                if keyword.starts_with("raw") {
                    raw_end(text, end)
                } else if let Some(name) = assigned(keyword) {
                    let text_of = format!("{{{{ {TICK}(of={name}) }}}}");
                    scanned.insert(text, &mut done, end, &text_of);
                    end
                } else {
                    if keyword.starts_with("for ") || keyword.starts_with("component ") {
                        let trims = text.get(..end).is_some_and(|tag| tag.ends_with("-%}"));
                        let close = if trims { "-}}" } else { "}}" };
                        scanned.insert(text, &mut done, end, &format!("{{{{ {TICK}() {close}"));
                    }
                    end
                }
            }
            _ => open + 1,
        };
    }
    scanned.text.push_str(text.get(done..).unwrap_or_default());
    scanned
}

/// The stretches of a template that are printed as they stand: neither tags nor comments.
pub(super) fn literals(text: &str) -> Vec<Range<usize>> {
    let mut literals = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('{')).map(|found| at + found) {
        at = match text.as_bytes().get(open + 1) {
            Some(b'#') => after(text, open, "#}"),
            Some(b'{') => tag_end(text, open + 2, "}}"),
            Some(b'%') => tag_end(text, open + 2, "%}"),
            _ => {
                at = open + 1;
                continue;
            }
        };
        literals.push(start..open);
        start = at;
    }
    literals.push(start..text.len());
    literals
}

/// The variable that a `set` tag gives a value, whose size then counts.
fn assigned(keyword: &str) -> Option<&str> {
    let rest = keyword.strip_prefix("set_global ").or_else(|| keyword.strip_prefix("set "))?;
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

fn raw_end(text: &str, at: usize) -> usize {
    let mut at = at;
    loop {
        let open = after(text, at, "{%");
        let rest = text.get(open..).unwrap_or_default().trim_start_matches('-').trim_start();
        if open >= text.len() || rest.starts_with("endraw") {
            return open;
        }
        at = open;
    }
}

/// Finds the calls of `message` in a tag and puts in the keyword.
fn calls(text: &str, tag: Range<usize>, scanned: &mut Scanned, done: &mut usize) {
    const NAME: &str = "message(";
    let mut at = tag.start;
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
            scanned.insert(text, done, at, "id=");
        }
        let start = tag.end.min(at + rest.len() - string.len() + 1);
        let id =
            text.get(start..tag.end).and_then(|rest| rest.split(quote).next()).unwrap_or_default();
        scanned.calls.push(Call { id: id.to_owned(), range: start..start + id.len() });
    }
}
