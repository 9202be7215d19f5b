//! The state of translations: from which source text each message of a locale was made, by whom
//! and when. `locales/<tag>/state.yaml`, one line a message, so that people who work at the same
//! time rarely touch the same line.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostics;
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

    /// The state that a source holds; `None` after an error.
    pub fn read(found: &mut Diagnostics, source: &Source) -> Option<Self> {
        if yaml::is_empty(source) {
            return Some(Self::default());
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
            text.push_str(&format!("{key}: {record}\n"));
        }
        text
    }
}

/// The fingerprint of a message's meaning: 16 hexadecimal digits of its BLAKE3 hash.
#[must_use]
pub fn fingerprint(meaning: &str) -> String {
    blake3::hash(meaning.as_bytes()).to_hex().chars().take(16).collect()
}
