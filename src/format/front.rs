//! Front matter: a page's metadata for the program that will publish it. YAML in which a text
//! is a text to every reader: libraries differ in what they take for a number, a date or a truth value
//! (YAML 1.1 and 1.2), so only words are without quotation marks.

use std::fmt::Write as _;

use crate::page::{Page, Provenance, Text};

/// A key of front matter.
pub(super) enum Value {
    /// A text.
    Text(String),
    /// A date, or what else is no text: written as it is.
    Bare(String),
    /// Texts.
    List(Vec<String>),
    /// More keys.
    Map(Front),
    /// Mappings.
    Maps(Vec<Front>),
    /// True.
    Yes,
}

/// Keys in the order in which they are written.
#[derive(Default)]
pub(super) struct Front(Vec<(&'static str, Value)>);

impl Front {
    /// A key and its value, where it has one.
    pub(super) fn with(mut self, key: &'static str, value: Option<impl Into<Value>>) -> Self {
        self.0.extend(value.map(|value| (key, value.into())));
        self
    }

    /// Whether it has no key.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The front matter, each text written in some way.
    pub(super) fn texts(self, write: fn(&str) -> String) -> Self {
        Self(self.0.into_iter().map(|(key, value)| (key, value.texts(write))).collect())
    }

    /// The front matter as YAML, without the lines around it.
    pub(super) fn yaml(&self) -> String {
        if self.is_empty() {
            return "{}\n".to_owned();
        }
        let mut out = String::new();
        self.write(&mut out, 0);
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        for (key, value) in &self.0 {
            out.extend(std::iter::repeat_n("  ", depth));
            out.push_str(key);
            out.push(':');
            value.write(out, depth);
        }
    }
}

impl Value {
    fn texts(self, write: fn(&str) -> String) -> Self {
        match self {
            Self::Text(text) => Self::Text(write(&text)),
            Self::List(texts) => Self::List(texts.iter().map(|text| write(text)).collect()),
            Self::Map(front) => Self::Map(front.texts(write)),
            Self::Maps(fronts) => {
                Self::Maps(fronts.into_iter().map(|front| front.texts(write)).collect())
            }
            other => other,
        }
    }

    /// A value after a key and its colon.
    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Text(text) => {
                out.push(' ');
                write_text(out, text);
                out.push('\n');
            }
            Self::Bare(value) => out.extend([" ", value, "\n"]),
            Self::Yes => out.push_str(" true\n"),
            Self::List(texts) => {
                out.push('\n');
                for text in texts {
                    out.extend(std::iter::repeat_n("  ", depth));
                    out.push_str("- ");
                    write_text(out, text);
                    out.push('\n');
                }
            }
            Self::Map(front) => {
                out.push('\n');
                front.write(out, depth + 1);
            }
            Self::Maps(fronts) => {
                out.push('\n');
                for front in fronts {
                    // The first key comes after the hyphen.
                    let hyphen = out.len() + depth * 2;
                    front.write(out, depth + 1);
                    out.replace_range(hyphen..=hyphen, "-");
                }
            }
        }
    }
}

/// A text as a scalar: words as they are, anything else between quotation marks (YAML 1.2.2, 7.3.1).
fn write_text(out: &mut String, text: &str) {
    if is_words(text) {
        out.push_str(text);
        return;
    }
    out.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => out.extend(['\\', char]),
            '\n' => out.push_str("\\n"),
            '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => write_escape(out, char),
            char if char.is_control() => write_escape(out, char),
            char => out.push(char),
        }
    }
    out.push('"');
}

fn write_escape(out: &mut String, char: char) {
    // A string takes everything.
    let _ = write!(out, "\\u{:04X}", u32::from(char));
}

/// Whether a text can be nothing but a text to any reader: it begins with a letter, has no marks of
/// YAML, and is no word that means something.
fn is_words(text: &str) -> bool {
    const SPECIAL: [&str; 14] = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nil", "none", "nan", "inf",
        "infinity",
    ];
    let plain = |char: char| char.is_alphanumeric() || " -_.,;()/'’?!+&%=".contains(char);
    text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && !text.contains("--")
        && text.chars().all(plain)
        && !SPECIAL.iter().any(|word| text.eq_ignore_ascii_case(word))
}

impl<T: Into<String>> From<T> for Value {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

impl From<Front> for Value {
    fn from(front: Front) -> Self {
        Self::Map(front)
    }
}

/// A text as plain text on one line.
pub(super) fn plain(text: &Text) -> String {
    text.plain_line()
}

/// The summary of a page.
pub(super) fn description(page: &Page) -> Option<String> {
    page.description.as_ref().map(plain)
}

/// The date of a page, such as 2019-04-01.
pub(super) fn date(page: &Page) -> Option<Value> {
    day(page).map(Value::Bare)
}

/// A value as a text.
pub(super) fn day(page: &Page) -> Option<String> {
    page.about.date.map(|date| date.to_string())
}

/// The words to find a page by.
pub(super) fn tags(page: &Page) -> Option<Value> {
    let tags = &page.about.tags;
    (!tags.is_empty()).then(|| Value::List(tags.clone()))
}

/// The provenance of a translation; `None` for a page that is translated whole and has no record.
pub(super) fn provenance(page: &Page) -> Option<Value> {
    let own = page.provenance.as_ref()?;
    let telling = own.made_from.is_some() || own.missing + own.left_out > 0;
    telling.then(|| Value::Map(origins(own)))
}

fn origins(own: &Provenance) -> Front {
    let count = |count: usize| Some(Value::Bare(count.to_string()));
    Front::default()
        .with("messages", count(own.messages))
        .with("missing", count(own.missing))
        .with("left-out", count(own.left_out).filter(|_| own.left_out > 0))
        .with("stale", count(own.stale))
        .with("machine", count(own.machine))
        .with("made-from", own.made_from.as_deref())
        .with("last", own.last.clone())
}

/// docent's own metadata of a page, for hosts that take any key.
pub(super) fn own(front: Front, page: &Page) -> Front {
    front.with("revision", page.revision.as_deref()).with("translation", provenance(page))
}

/// The front matter of a page that no host reads.
pub(super) fn usual(page: &Page) -> String {
    let front = Front::default()
        .with("title", Some(plain(&page.title)))
        .with("description", description(page))
        .with("lang", Some(page.locale.to_string()))
        .with("author", page.about.author.as_deref())
        .with("date", date(page))
        .with("service", page.about.service.as_deref())
        .with("topic", page.about.topic.as_deref())
        .with("tags", tags(page));
    own(front, page).yaml()
}

/// Front matter as a comment at the end of a page, for hosts that print it.
pub(super) fn comment(page: &Page) -> String {
    let front = own(Front::default(), page);
    // Two hyphens end a comment.
    if front.is_empty() { String::new() } else { front.yaml().replace("--", "- -") }
}
