//! The Details block: a form with its labels and answers, as lines that no answer can forge.

use std::sync::Arc;

use serde::{Serialize, Serializer};
use smol_str::SmolStr;
use xxhash_rust::xxh3::Xxh3Default;

use crate::locale::Locale;

/// A form, blank or filled: the Details block.
#[derive(Clone, Debug, Serialize)]
pub struct Details {
    /// The form's id.
    pub form: Arc<str>,
    /// Which edition of the recipient's form it is.
    pub version: Arc<str>,
    /// The locale of the labels.
    pub locale: Locale,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The form's title, plain text.
    pub title: Arc<str>,
    /// Its parts.
    pub parts: Vec<DetailsPart>,
    /// The line that names the language of the answers, where it is not the block's: its label
    /// and the name of the language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<(Label, String)>,
}

/// A part of a Details block.
#[derive(Clone, Debug)]
pub struct DetailsPart {
    /// Its labels; drafts share them.
    pub labels: Arc<PartLabels>,
    /// The answers to its fields; none in a blank form.
    pub answers: Vec<PrintedAnswer>,
}

/// The labels of a part.
#[derive(Debug)]
pub struct PartLabels {
    /// The part's id.
    pub id: String,
    /// Its heading.
    pub heading: Option<Label>,
    /// The ids and labels of its fields.
    pub fields: Vec<(String, Label)>,
}

/// An answer, as it is printed.
#[derive(Clone, Debug, Default)]
pub struct PrintedAnswer {
    /// The text.
    pub text: Option<SmolStr>,
    /// The language, where it is somebody's own words and not in the block's.
    pub language: Option<Locale>,
}

/// A label or heading of a Details block: plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    /// The text.
    #[serde(rename = "label")]
    pub text: Arc<str>,
    /// The locale that it is in, where that is not the block's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<Locale>,
}

/// A field of a Details block.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct LabeledAnswer<'a> {
    /// The field's id.
    pub id: &'a str,
    /// The label.
    #[serde(flatten)]
    pub label: &'a Label,
    /// The answer, as it is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<&'a str>,
    /// The language of the answer, where it is somebody's own words and not in the block's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'a Locale>,
}

impl DetailsPart {
    /// The fields with their answers.
    pub fn entries(&self) -> impl Iterator<Item = LabeledAnswer<'_>> {
        self.labels.fields.iter().enumerate().map(|(at, (id, label))| {
            let answer = self.answers.get(at);
            let value = answer.and_then(|answer| answer.text.as_deref());
            LabeledAnswer {
                id,
                label,
                value,
                language: answer.and_then(|answer| answer.language.as_ref()),
            }
        })
    }
}

impl Serialize for DetailsPart {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Shown<'a> {
            id: &'a str,
            #[serde(skip_serializing_if = "Option::is_none")]
            heading: Option<&'a Label>,
            fields: Vec<LabeledAnswer<'a>>,
        }
        let PartLabels { id, heading, .. } = &*self.labels;
        Shown { id, heading: heading.as_ref(), fields: self.entries().collect() }.serialize(out)
    }
}

impl Details {
    /// A checksum of the answers; `None` where there are none. Two requests with one checksum ask for the
    /// same thing.
    #[must_use]
    pub fn checksum(&self) -> Option<u64> {
        let mut hasher = Xxh3Default::new();
        hasher.update(self.form.as_bytes());
        let mut any = false;
        for part in &self.parts {
            hasher.update(part.labels.id.as_bytes());
            for (at, answer) in part.answers.iter().enumerate() {
                let Some(text) = &answer.text else { continue };
                any = true;
                hasher.update(&at.to_le_bytes());
                hasher.update(&text.len().to_le_bytes());
                hasher.update(text.as_bytes());
            }
        }
        any.then(|| hasher.digest())
    }

    /// The form and its version, where it has one.
    #[must_use]
    pub fn edition(&self) -> String {
        format!("{} {}", self.form, self.version).trim_end().to_owned()
    }

    /// The block as text to paste: a line `Label: value` a field, every further line of a value
    /// behind four spaces, a bar and a space, so that no value can pose as a field.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::with_capacity(2048);
        self.write_text(&mut out);
        out
    }

    /// Writes the block as text.
    pub fn write_text(&self, out: &mut String) {
        let label = |out: &mut String, label: &Label| out.push_str(&label.text);
        self.layout(out, label, |out, value, _| out.push_str(value));
    }

    /// The block in another markup: how labels are written, and lines of answers with the
    /// language that they are in.
    pub fn layout(
        &self,
        out: &mut String,
        label: fn(&mut String, &Label),
        value: fn(&mut String, &str, Option<&Locale>),
    ) {
        for (at, part) in self.parts.iter().enumerate() {
            if at > 0 {
                out.push('\n');
            }
            if let Some(heading) = &part.labels.heading {
                label(out, heading);
                out.push_str(":\n\n");
            }
            for entry in part.entries() {
                label(out, entry.label);
                out.push(':');
                let mut before = " ";
                for line in entry.value.into_iter().flat_map(|value| value.split('\n')) {
                    out.push_str(before);
                    value(out, line, entry.language);
                    before = "\n    | ";
                }
                out.push('\n');
            }
        }
        if let Some((notice, language)) = &self.answers {
            out.push('\n');
            label(out, notice);
            out.push_str(": ");
            value(out, language, None);
            out.push('\n');
        }
    }
}
