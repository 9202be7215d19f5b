//! The labels of a form in every locale, and what answers mean.

use std::collections::HashMap;

use super::block::{Answered, FilledBlock};
use super::{FALLBACK, entry, text};
use crate::details::choices;
use crate::diagnostic::Diagnostics;
use crate::field::{Answer, AnswerContext, Countries, Kind, Rules, is_hidden};
use crate::locale::Locale;
use crate::message::Arguments;
use crate::node::{Key, Node};
use crate::project::Project;
use crate::source::Place;
use crate::words::Words;

/// A form as a reader of blocks knows it.
pub(super) struct Labels {
    pub(super) form: String,
    pub(super) parts: Vec<PartLabel>,
    pub(super) fields: Vec<FieldLabel>,
    pub(super) locales: Vec<Locale>,
    /// The target of a label: in each locale, by its words.
    known: Vec<HashMap<String, Target>>,
    /// The length of the longest label, in bytes.
    longest: usize,
    countries: Countries,
}

/// How many labels of a text a form knows: in any locale, and in each.
pub(super) struct Tally {
    pub(super) known: usize,
    locales: Vec<usize>,
}

impl Tally {
    /// The number of the locale that knows most.
    pub(super) fn best(&self) -> Option<usize> {
        (0..self.locales.len()).max_by_key(|at| (self.locales.get(*at), usize::MAX - at))
    }
}

/// A part of a form.
pub(super) struct PartLabel {
    pub(super) id: String,
    pub(super) optional: bool,
    /// How often it may be filled in.
    pub(super) most: usize,
}

/// A field of a form.
pub(super) struct FieldLabel {
    pub(super) id: String,
    pub(super) part: usize,
    kind: &'static Kind,
    rules: Rules,
    country: Option<usize>,
    /// The typed value of an option, by its words in any locale.
    options: HashMap<String, String>,
}

/// The field or part that a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// The answer to a field, by its number.
    Field(usize),
    /// Nothing: the heading of a part, by its number.
    Part(usize),
    /// The language of the answers.
    Answers,
}

impl Labels {
    /// The labels of a form in all locales of the project; `None` after an error.
    pub(super) fn new(found: &mut Diagnostics, project: &Project<'_>, form: &str) -> Option<Self> {
        let file = project.form(found, form)?;
        let locales = project.locales().to_vec();
        // `check` reports the messages that a locale lacks.
        let mut ignored = Diagnostics::default();
        let words = project.form_words(&mut ignored, form, &locales, FALLBACK);
        let label_of = |words: &Words, id: &str| {
            let wording = words.text(&mut Diagnostics::default(), None, id, &Arguments::new());
            wording.map(|wording| normal(&wording.text))
        };
        let mut own = Self {
            form: form.to_owned(),
            parts: Vec::new(),
            fields: Vec::new(),
            countries: Countries::new(&locales),
            known: Vec::new(),
            longest: 0,
            locales,
        };
        for (at, part) in file.form.parts.iter().enumerate() {
            let (optional, most) = (part.optional, part.most());
            own.parts.push(PartLabel { id: part.part.to_string(), optional, most });
            for field in &part.fields {
                let mut options = HashMap::new();
                for (typed, id) in choices(field) {
                    let wordings = words.values().filter_map(|words| label_of(words, &id));
                    options.extend(wordings.map(|wording| (wording, typed.clone())));
                    options.insert(normal(&typed), typed.clone());
                }
                own.fields.push(FieldLabel {
                    id: field.field.to_string(),
                    part: at,
                    kind: field.kind.0,
                    rules: field.rules(),
                    country: None,
                    options,
                });
            }
        }
        let number = |id: &str| file.form.fields().position(|field| **field.field == *id);
        for (field, label) in file.form.fields().zip(&mut own.fields) {
            label.country = field.country.as_ref().and_then(|id| number(id));
        }
        for locale in &own.locales {
            let mut known = HashMap::new();
            let Some(words) = words.get(locale) else {
                own.known.push(known);
                continue;
            };
            for (at, part) in file.form.parts.iter().enumerate() {
                if part.has_heading() {
                    known.extend(
                        label_of(words, &part.message()).map(|label| (label, Target::Part(at))),
                    );
                }
            }
            for (at, field) in file.form.fields().enumerate() {
                known.extend(
                    label_of(words, &field.message()).map(|label| (label, Target::Field(at))),
                );
            }
            let answers = label_of(words, "docent-answers-language");
            known.extend(answers.map(|label| (label, Target::Answers)));
            own.longest = known.keys().map(String::len).max().unwrap_or(0).max(own.longest);
            own.known.push(known);
        }
        Some(own)
    }

    /// Whether a text is no longer than two labels, with what programs put between their words.
    fn may_be(&self, text: &str) -> bool {
        text.len() <= 4 * self.longest + 100
    }

    /// The target of a label: in the locale of this number first, then in any. One with a gloss behind a
    /// slash is known by the text before it.
    pub(super) fn target(&self, label: &str, first: Option<usize>) -> Option<Target> {
        if !self.may_be(label) {
            return None;
        }
        let label = normal(label);
        let order = || first.into_iter().chain(0..self.known.len());
        let get = |label: &str| order().find_map(|at| self.known.get(at)?.get(label).copied());
        let glossed = || {
            label.match_indices(" / ").find_map(|(at, _)| {
                let (one, other) = (get(&label[..at])?, get(&label[at + 3..])?);
                (one == other).then_some(one)
            })
        };
        get(&label).or_else(glossed)
    }

    /// Nothing counted yet.
    pub(super) fn tally(&self) -> Tally {
        Tally { known: 0, locales: vec![0; self.locales.len()] }
    }

    /// Counts a label: for every locale that knows it. Of one with a gloss, the gloss is the reader's.
    pub(super) fn count(&self, label: &str, tally: &mut Tally) {
        if !self.may_be(label) {
            return;
        }
        tally.known += usize::from(self.target(label, None).is_some());
        let label = normal(label);
        let gloss = label.rsplit(" / ").next().unwrap_or_default();
        for (known, count) in self.known.iter().zip(&mut tally.locales) {
            *count += usize::from(known.contains_key(&label) || known.contains_key(gloss));
        }
    }

    /// Whether some label begins with this, at the end of a word, and goes on.
    pub(super) fn begins(&self, text: &str) -> bool {
        if !self.may_be(text) {
            return false;
        }
        let text = normal(text) + " ";
        let glossed = text.rsplit(" / ").next().unwrap_or_default().to_owned();
        let starts = |label: &String| label.starts_with(&text) || label.starts_with(&glossed);
        text.len() > 1 && self.known.iter().any(|known| known.keys().any(starts))
    }

    /// The answers of a part, by what is typed for them.
    pub(super) fn row(&self, block: &FilledBlock, part: &Answered) -> Vec<(Key, Node)> {
        let mut row = Vec::new();
        for (number, value, place) in &part.values {
            let Some(field) = self.fields.get(*number) else { continue };
            if !value.trim().is_empty() {
                let meant = self.meant(block, field, value.trim());
                row.push(entry(&field.id, *place, text(&meant)));
            }
        }
        row
    }

    /// The typed value of an answer that a block printed.
    fn meant(&self, block: &FilledBlock, field: &FieldLabel, value: &str) -> String {
        if let Some(typed) = field.options.get(&normal(value)) {
            return typed.clone();
        }
        let country = field.country.and_then(|number| {
            let (_, name, _) = block.values().find(|(other, _, _)| *other == number)?;
            self.countries.code(name.trim())
        });
        let asked = AnswerContext { rules: &field.rules, country, countries: &self.countries };
        if let Answer::Country(code) = (field.kind.read)(value, &asked).answer {
            return code.to_owned();
        }
        // An explanation that docent put there.
        if let Some((typed, gloss)) =
            value.strip_suffix(')').and_then(|value| value.rsplit_once(" ("))
            && (field.kind.read)(typed, &asked).answer == Answer::Glossed(gloss.to_owned())
        {
            return typed.to_owned();
        }
        value.to_owned()
    }

    /// The locale of the project whose language has this name.
    pub(super) fn language(&self, name: &str) -> Option<String> {
        let name = normal(name);
        let is_named = |locale: &&Locale| {
            let code = locale.language_code();
            code == name
                || self
                    .locales
                    .iter()
                    .any(|other| other.language(code).is_some_and(|other| normal(&other) == name))
        };
        self.locales.iter().find(is_named).map(ToString::to_string)
    }
}

impl Answered {
    pub(super) fn is_empty(&self) -> bool {
        self.values.iter().all(|(_, value, _)| value.trim().is_empty())
    }
}

impl FilledBlock {
    /// All answers, each with the number of its field and its place.
    fn values(&self) -> impl Iterator<Item = &(usize, String, Place)> {
        self.parts.iter().flat_map(|part| &part.values)
    }
}

/// A label's words without what mail programs change: case, kinds of blanks, hidden characters.
fn normal(text: &str) -> String {
    let seen: String =
        text.chars().filter(|char| !is_hidden(*char, Some('\u{80}'), Some('\u{80}'))).collect();
    seen.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
