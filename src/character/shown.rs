//! Names and texts as reports show them: what can't be seen is written as an escape, and nothing is taken
//! for a command by a terminal or by a service that reads logs.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fmt::Write;

use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;

use super::{Neighbors, is_everyday, is_hidden, is_never, is_tag, never};

/// A name of a file or of anything else, on one line: what can't be seen as an escape of Rust (`\n`,
/// `\u{1b}`), bytes that are no UTF-8 as `\x` and two digits. A backslash is doubled where an escape could
/// begin with it, so that no two names look alike.
#[must_use]
pub fn shown(name: impl AsRef<OsStr>) -> String {
    let name = name.as_ref();
    if let Some(text) = name.to_str()
        && !text.bytes().any(|byte| !(b'!'..=b'~').contains(&byte) || b"\\#:".contains(&byte))
    {
        return text.to_owned();
    }
    let mut out = String::with_capacity(name.len() + 8);
    for chunk in name.as_encoded_bytes().utf8_chunks() {
        write_name(&mut out, chunk.valid());
        for byte in chunk.invalid() {
            let _ = write!(out, "\\x{byte:02x}");
        }
    }
    // A blank at an end isn't seen either.
    let inner = out.trim_matches(' ');
    let (left, right) = (
        out.len() - out.trim_start_matches(' ').len(),
        out.len() - out.trim_end_matches(' ').len(),
    );
    let out = if inner.is_empty() {
        "\\u{20}".repeat(out.len())
    } else {
        format!("{}{inner}{}", "\\u{20}".repeat(left), "\\u{20}".repeat(right))
    };
    without_commands(&out).into_owned()
}

fn write_name(out: &mut String, text: &str) {
    for (at, char) in text.char_indices() {
        let next = || text.get(at + char.len_utf8()..).and_then(|rest| rest.chars().next());
        if char == '\\' {
            let begins = |next: char| "nrtux\\0".contains(next) || is_unseen(next, text, at + 1);
            out.push_str(if next().is_none_or(begins) { "\\\\" } else { "\\" });
        } else if is_unseen(char, text, at) || is_blank(char) {
            out.extend(char.escape_default());
        } else {
            out.push(char);
        }
    }
}

/// Whether a text has an invisible character, or that acts on how others are shown; line feeds and
/// tabs don't count.
#[must_use]
pub fn has_unseen(text: &str) -> bool {
    let unseen = |(at, char)| !matches!(char, '\n' | '\t') && is_unseen(char, text, at);
    text.char_indices().any(unseen)
}

/// A JSON text that means the same, in which no terminal and no service that reads logs finds a command:
/// what can't be seen, and `#` after `#`, is an escape.
#[must_use]
pub fn json_for_logs(text: String) -> String {
    quoted(text, |out, char| {
        for unit in char.encode_utf16(&mut [0; 2]) {
            let _ = write!(out, "\\u{unit:04x}");
        }
    })
}

/// A text in YAML that means the same, all of whose strings are in double quotation marks, by the same
/// rule: YAML has no pairs of escapes for one character.
#[must_use]
pub fn yaml_for_logs(text: String) -> String {
    quoted(text, |out, char| {
        let _ = match u32::from(char) {
            point @ ..=0xffff => write!(out, "\\u{point:04x}"),
            point => write!(out, "\\U{point:08x}"),
        };
    })
}

fn quoted(text: String, escape: impl Fn(&mut String, char)) -> String {
    let hides = |char: char| {
        !is_everyday(char)
            && !matches!(char, '\n' | '\t')
            && (acts(char) || is_blot(char) || is_hidden(char, None, None))
            || matches!(char, '\u{2028}' | '\u{2029}')
    };
    // Only strings hold any of these.
    if !text.contains("##")
        && (text.is_ascii() || !text.contains(hides))
        && !text.contains('\u{7f}')
    {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 32);
    for char in text.replace("##", "#\\u0023").chars() {
        if hides(char) { escape(&mut out, char) } else { out.push(char) }
    }
    out
}

/// Whether it looks like a space and is none.
fn is_blank(char: char) -> bool {
    char.is_whitespace() && !matches!(char, ' ' | '\u{3000}')
}

/// Whether a character of a name isn't seen, or acts on how others are.
fn is_unseen(char: char, text: &str, at: usize) -> bool {
    match char {
        ' '..='~' => false,
        '\u{200c}' | '\u{200d}' => !Neighbors::of(text, at, char).joins(char),
        '\u{fe00}'..='\u{fe0f}' => !Neighbors::of(text, at, char).has_base(),
        _ => acts(char) || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(char),
    }
}

/// Whether a terminal acts on a character, or it changes the order of what is shown.
fn acts(char: char) -> bool {
    is_never(char)
        || matches!(char, '\t' | '\n' | '\u{61c}' | '\u{200e}' | '\u{200f}')
        || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A line that somebody else wrote: each character that isn't seen as an escape.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, char) in text.char_indices() {
        if is_unseen(char, text, at) { out.extend(char.escape_default()) } else { out.push(char) }
    }
    unmarked(&out).into_owned()
}

/// A sentence of a report on one line: names in it may hold anything.
#[must_use]
pub fn prose(text: &str) -> Cow<'_, str> {
    escaped(text, |char| acts(char) || is_blot(char))
}

/// Whether a character is invisible and shapes no other.
fn is_blot(char: char) -> bool {
    !char.is_ascii()
        && !matches!(char, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
        && !matches!(char, '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}')
        && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(char)
}

/// Several lines of a report: line feeds and tabs stay.
#[must_use]
pub fn log(text: &str) -> Cow<'_, str> {
    let text = escaped(text, |char| acts(char) && !matches!(char, '\n' | '\t'));
    // Tags outside of flags are invisible text.
    let text = without_tags(text);
    // A command of GitHub's workflows begins a line, after any white space.
    let begins = |line: &str| line.trim_start().starts_with("::");
    if !text.contains("::") || !text.split('\n').any(begins) {
        return text;
    }
    let lines: Vec<String> = text.split('\n').map(|line| without_commands(line).into()).collect();
    lines.join("\n").into()
}

fn without_tags(text: Cow<'_, str>) -> Cow<'_, str> {
    let tags: HashSet<usize> =
        never(&text).filter(|one| is_tag(one.char)).map(|one| one.at).collect();
    if tags.is_empty() {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for (at, char) in text.char_indices() {
        if tags.contains(&at) { out.extend(char.escape_default()) } else { out.push(char) }
    }
    out.into()
}

fn escaped(text: &str, hides: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !is_suspicious(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        if hides(char) { out.extend(char.escape_default()) } else { out.push(char) }
    }
    unmarked(&out).into_owned().into()
}

/// Whether a text has anything that reports don't show as it is.
#[must_use]
pub fn is_suspicious(text: &str) -> bool {
    super::may_misfit(text)
        || text.bytes().any(|byte| matches!(byte, b'\t' | b'\n' | 0xd8))
        || MARKERS.iter().any(|marker| text.contains(marker))
}

/// The prefixes of workflow commands, anywhere in a line: GitHub's and Azure's of old, Azure's, and
/// `TeamCity`'s.
const MARKERS: [&str; 3] = ["##[", "##vso[", "##teamcity["];

/// A text in which nothing is taken for a command that may begin anywhere in a line.
#[must_use]
pub fn unmarked(text: &str) -> Cow<'_, str> {
    let mut out = Cow::Borrowed(text);
    for marker in MARKERS {
        if out.contains(marker) {
            out = out.replace(marker, &marker.replacen("##", "#\\u{23}", 1)).into();
        }
    }
    out
}

/// A line without what begins a command.
fn without_commands(line: &str) -> Cow<'_, str> {
    let out = unmarked(line);
    let blank = out.len() - out.trim_start().len();
    match out.get(blank..).and_then(|rest| rest.strip_prefix("::")) {
        Some(rest) => format!("{}\\u{{3a}}:{rest}", &out[..blank]).into(),
        None => out,
    }
}
