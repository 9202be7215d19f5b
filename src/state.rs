//! The state of translations: from which source text each message of a locale was made, by whom
//! and when. `locales/<tag>/state.yaml`, one line a message, so that people who work at the same
//! time rarely touch the same line.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::limit;
use crate::locale::Locale;
use crate::source::Source;
use crate::yaml::{self, Entries};

/// How a translation came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// A person wrote it.
    Human,
    /// A machine made it, and nobody has reviewed it since.
    Machine,
    /// A person has reviewed it.
    Reviewed,
}

/// The record of one translated message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TranslationRecord {
    /// The fingerprint of the source message that the translation was made from.
    pub of: String,
    /// How it came about.
    pub origin: Origin,
    /// When, such as 2026-11-23.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The translator or reviewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The source message itself, as it was.
    pub source: String,
}

/// The records of one locale, by file and message: `pay-by-invoice/title`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State(pub BTreeMap<String, TranslationRecord>);

impl State {
    /// The path of a locale's record.
    #[must_use]
    pub fn path(locale: &Locale) -> String {
        format!("locales/{locale}/state.yaml")
    }

    /// The state that a source holds; `None` after an error. Lines as docent writes them are read one by
    /// one, however many there are; a file with other ones is read as YAML.
    pub fn read(found: &mut Diagnostics, source: &Source) -> Option<Self> {
        if yaml::is_empty(source) {
            return Some(Self::default());
        }
        let other = match read_lines(source) {
            Ok(state) => return Some(state),
            Err(other) => other,
        };
        // Only docent's own lines make a file this large; YAML's limit would name none of them.
        if source.text().len() > limit::YAML {
            let problem = "this line is no record of one message, as docent writes them";
            let help = "write it as `file/message: { … }`, each message once, or remove it";
            let diagnostic = Diagnostic::error(&Code::YAML_SYNTAX, problem).at(source.span(other));
            found.push(diagnostic.help(help));
            return None;
        }
        let entries: Entries<TranslationRecord> = yaml::read(found, source)?;
        Some(Self(entries.0.into_iter().map(|(key, record)| (key.value, record)).collect()))
    }

    /// The state as a file's text: sorted, a line for each message. A record is written as JSON,
    /// which YAML 1.2 reads.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = String::from(
            "# The source text that each translation was made from. `docent accept` writes it.\n",
        );
        for (key, record) in &self.0 {
            // Records hold nothing that JSON lacks.
            let record = serde_json::to_string(record).unwrap_or_default();
            text.push_str(&format!("{}: {record}\n", written_key(key)));
        }
        text
    }
}

/// The records of a file that has one on each line; else the range of the first line that is none, or has
/// a message that has been there.
fn read_lines(source: &Source) -> Result<State, Range<usize>> {
    let (mut records, mut at) = (BTreeMap::new(), 0);
    for line in source.text().split_inclusive('\n') {
        let (start, text) = (at, line.trim_end());
        at += line.len();
        let text = if start == 0 { text.trim_start_matches('\u{feff}') } else { text };
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let range = start..start + line.trim_end().len();
        let Some((key, record)) = read_line(text) else { return Err(range) };
        if records.insert(key, record).is_some() {
            return Err(range);
        }
    }
    Ok(State(records))
}

/// A message and its record, as [`State::write`] writes them.
fn read_line(line: &str) -> Option<(String, TranslationRecord)> {
    let (key, record) = if line.starts_with('"') {
        let mut values = serde_json::Deserializer::from_str(line).into_iter::<String>();
        let key = values.next()?.ok()?;
        (key, line.get(values.byte_offset()..)?.strip_prefix(": ")?)
    } else {
        let (key, record) = line.split_once(": ")?;
        (is_plain(key).then(|| key.to_owned())?, record)
    };
    Some((key, serde_json::from_str(record).ok()?))
}

/// A key as YAML has it: names that it may take for something else are in quotes.
fn written_key(key: &str) -> Cow<'_, str> {
    if is_plain(key) {
        return key.into();
    }
    // A text is always JSON.
    serde_json::to_string(key).unwrap_or_default().into()
}

/// Whether YAML takes a name for this text without quotes.
fn is_plain(key: &str) -> bool {
    let inside = |char: char| char.is_alphanumeric() || matches!(char, '-' | '_' | '.' | '/' | ' ');
    key.starts_with(|char: char| char.is_alphanumeric() || char == '_')
        && !key.ends_with(' ')
        && key.chars().all(inside)
}

/// The fingerprint of a message's meaning: 16 hexadecimal digits of its BLAKE3 hash.
#[must_use]
pub fn fingerprint(meaning: &str) -> String {
    blake3::hash(meaning.as_bytes()).to_hex().chars().take(16).collect()
}
