//! Names of drafts' files, made of what their requests answer: `{id}-{company-name}`.

use std::fmt;

use crate::character::{composed, is_combining};
use crate::format::is_device;
use crate::page::{DetailsPart, Draft};

/// How the files of drafts are named.
#[derive(Clone, Debug)]
pub struct NamePattern(Vec<Piece>);

#[derive(Clone, Debug)]
enum Piece {
    Text(String),
    Key(String),
}

/// The keys besides fields: the request's id, its number in its file, its form, and the locale of the
/// block.
pub const NAME_KEYS: [&str; 4] = ["id", "number", "form", "locale"];

/// The most bytes that one answer gives to a name, and the most of a name.
const MOST: [usize; 2] = [60, 180];

impl NamePattern {
    /// Reads a pattern: text, with keys and ids of fields in braces.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn parse(pattern: &str) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let (key, after) =
                after.split_once('}').ok_or("a `{` in the pattern is not closed by a `}`")?;
            pieces.push(Piece::Text(before.to_owned()));
            pieces.push(Piece::Key(key.trim().to_owned()));
            rest = after;
        }
        pieces.push(Piece::Text(rest.to_owned()));
        let text = |piece: &Piece| match piece {
            Piece::Text(text) => text.contains(['}', '/', '\\']),
            Piece::Key(key) => key.is_empty(),
        };
        if pieces.iter().any(text) {
            return Err("write text and names in braces, such as `{id}-{company-name}`".to_owned());
        }
        if !pieces.iter().any(|piece| matches!(piece, Piece::Key(_))) {
            return Err("the pattern names nothing, such as `{id}`: all drafts would be one file"
                .to_owned());
        }
        Ok(Self(pieces))
    }

    /// The keys and ids of fields that it names.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Key(key) => Some(key.as_str()),
            Piece::Text(_) => None,
        })
    }

    /// The name of a draft, without its extension: letters and digits of any language, `-`, `_` and dots.
    #[must_use]
    pub fn of(&self, draft: &Draft, number: usize) -> String {
        let mut name = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => name.push_str(text),
                Piece::Key(key) => name.push_str(&safe(&value(draft, key, number), MOST[0])),
            }
        }
        let name = safe(&name, MOST[1]);
        match name.as_str() {
            "" => number.to_string(),
            device if is_device(device) => format!("_{device}"),
            _ => name,
        }
    }
}

impl fmt::Display for NamePattern {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Text(text) => out.write_str(text),
            Piece::Key(key) => write!(out, "{{{key}}}"),
        })
    }
}

/// What a key is for a draft; of a field that is filled in several times the first answer.
fn value(draft: &Draft, key: &str, number: usize) -> String {
    match key {
        "id" => draft.id.as_deref().unwrap_or_default().to_owned(),
        "number" => number.to_string(),
        "form" => draft.details.form.to_string(),
        "locale" => draft.details.locale.to_string(),
        field => {
            let mut entries = draft.details.parts.iter().flat_map(DetailsPart::entries);
            let answer = entries.find_map(|entry| entry.value.filter(|_| entry.id == field));
            answer.unwrap_or_default().to_owned()
        }
    }
}

/// A text as a part of a file's name on any system, of so many bytes at most: `-` is in the place of all
/// between letters and digits but `_` and a dot.
fn safe(text: &str, most: usize) -> String {
    let mut out = String::new();
    for char in composed(text).chars() {
        let is_plain = char.is_alphanumeric() || matches!(char, '_' | '.') || is_combining(char);
        let char = if is_plain { char } else { '-' };
        if (char == '-' || char == '.') && (out.is_empty() || out.ends_with(['-', '.'])) {
            continue;
        }
        if out.len() + char.len_utf8() > most {
            break;
        }
        out.push(char);
    }
    out.truncate(out.trim_end_matches(['-', '.']).len());
    out
}
