//! Text in templates that is no message: it would stay plain on the page of a pseudo-locale.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::project::{self, Project};
use crate::source::Source;
use crate::template;

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    for path in project.files().paths() {
        let is_html = path.rsplit_once('.').is_some_and(|(_, end)| end == "html");
        let is_template = path.starts_with("templates/")
            && path.rsplit_once('.').is_some_and(|(_, end)| matches!(end, "html" | "md" | "txt"));
        if !is_template {
            continue;
        }
        let Some(source) = project::read(found, project.files(), path) else { continue };
        let plain = blank_tags(source.text());
        let words = html_words(&if is_html { plain } else { blank_keys(&plain) });
        // What follows the marks of a code block names its language.
        let named = |range: &Range<usize>| source.text()[..range.start].ends_with("{{ fence }}");
        words
            .into_iter()
            .filter(|range| !named(range))
            .for_each(|range| report(found, &source, range));
    }
}

fn report(found: &mut Diagnostics, source: &Source, range: Range<usize>) {
    let text = source.text().get(range.clone()).unwrap_or_default();
    let problem = format!("`{text}` in this template is no message");
    found.push(
        Diagnostic::warning(&Code::HARD_CODED_TEXT, problem)
            .at(source.span(range))
            .help("make a message of it, and write `{{ message(\"id\") }}`"),
    );
}

/// The template with blanks in place of its tags and comments, so that all places stay.
fn blank_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for literal in template::literals(text) {
        out.extend(std::iter::repeat_n(' ', literal.start - out.len()));
        out.push_str(text.get(literal).unwrap_or_default());
    }
    out.extend(std::iter::repeat_n(' ', text.len() - out.len()));
    out
}

/// Words between the tags of HTML, and in the attributes that people read.
fn html_words(text: &str) -> Vec<Range<usize>> {
    static MARKUP: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?is)<style\b.*?</style>|<script\b.*?</script>|<!--.*?-->|<[^<>]*>|&#?\w+;")
            .ok()
    });
    static READ: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r#"(?i)\b(?:title|alt|aria-label|placeholder)\s*=\s*(?:"([^"]*)"|'([^']*)')"#)
            .ok()
    });
    let (Some(markup), Some(read)) = (MARKUP.as_ref(), READ.as_ref()) else { return Vec::new() };
    let mut ranges = Vec::new();
    let mut start = 0;
    for tag in markup.find_iter(text) {
        ranges.extend(words(text, start..tag.start()));
        for attribute in read.captures_iter(tag.as_str()) {
            let value = attribute.get(1).or_else(|| attribute.get(2));
            let range = value.map(|value| tag.start() + value.start()..tag.start() + value.end());
            ranges.extend(range.into_iter().flat_map(|range| words(text, range)));
        }
        start = tag.end();
    }
    ranges.extend(words(text, start..text.len()));
    ranges
}

/// Markdown or plain text with blanks in place of front matter and of the lines that open code.
fn blank_keys(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut front = text.starts_with("---");
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if front || line.trim_start().starts_with("```") {
            out.extend(line.chars().map(|char| if char == '\n' { '\n' } else { ' ' }));
            // A character may be longer than its blank.
            out.extend(std::iter::repeat_n(' ', line.len() - line.chars().count()));
            front = front && (number == 0 || !line.starts_with("---"));
        } else {
            out.push_str(line);
        }
    }
    out
}

/// The parts of a stretch that are words, each on a line: from its first letter to its last, at least
/// two in a row.
fn words(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = range.start;
    for line in text.get(range).unwrap_or_default().split_inclusive('\n') {
        // Behind a wide gap something of the template's own was: it is another text.
        let mut at = start;
        for piece in line.split("   ") {
            let mut letters = piece.split(|char: char| !char.is_alphabetic());
            if letters.any(|word| word.chars().nth(1).is_some()) {
                let first = piece.find(char::is_alphabetic).unwrap_or(0);
                let end = piece.trim_end().len();
                all.push(at + first..at + end);
            }
            at += piece.len() + 3;
        }
        start += line.len();
    }
    all
}
