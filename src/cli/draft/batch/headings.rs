//! The headings that people write above columns: ids and labels of fields in any language of the project,
//! in any case, with or without accents and punctuation.

use std::collections::{BTreeSet, HashMap};

use crate::character::bare_words;
use crate::config::Fallback;
use crate::diagnostic::Diagnostics;
use crate::message::Arguments;
use crate::project::Project;
use crate::request::HEAD_KEYS;
use crate::words::Words;

/// The headings of one form, by their words.
pub(super) struct HeadingIndex {
    pub(super) form: String,
    /// The keys that headings mean.
    plain: HashMap<String, BTreeSet<String>>,
    /// Headings with a number: the parts that are filled in several times, each with a field.
    numbered: HashMap<String, BTreeSet<(String, String)>>,
}

impl HeadingIndex {
    /// The headings of each form of a project.
    pub(super) fn of_all_forms(project: &Project<'_>) -> Vec<Self> {
        project.form_ids().iter().filter_map(|form| Self::new(project, form)).collect()
    }

    fn new(project: &Project<'_>, form: &str) -> Option<Self> {
        // `check` reports what is wrong with forms and their words.
        let mut ignored = Diagnostics::default();
        let file = project.form(&mut ignored, form)?;
        let words = project.form_words(&mut ignored, form, project.locales(), Fallback::Mark);
        let names = |id: &str, message: &str| -> Vec<String> {
            let label = |words: &std::sync::Arc<Words>| {
                let text =
                    words.text(&mut Diagnostics::default(), None, message, &Arguments::new())?.text;
                Some(bare(&text))
            };
            let own = std::iter::once(bare(id));
            own.chain(words.values().filter_map(label)).filter(|words| !words.is_empty()).collect()
        };
        let mut own =
            Self { form: form.to_owned(), plain: HashMap::new(), numbered: HashMap::new() };
        for key in HEAD_KEYS {
            own.plain.entry(bare(key)).or_default().insert(key.to_owned());
        }
        for part in &file.form.parts {
            let repeats = part.most() > 1;
            let parts = if repeats { names(&part.part, &part.message()) } else { Vec::new() };
            for field in &part.fields {
                let id = &**field.field;
                // A key of requests is one also where a form has a field of its name.
                let key =
                    if HEAD_KEYS.contains(&id) { format!("values.{id}") } else { id.to_owned() };
                for name in names(id, &field.message()) {
                    if repeats {
                        let pair = || (part.part.to_string(), field.field.to_string());
                        let both = |part| [format!("{part}{name}"), format!("{name}{part}")];
                        for name in parts.iter().flat_map(both).chain([name.clone()]) {
                            own.numbered.entry(name).or_default().insert(pair());
                        }
                    }
                    own.plain.entry(name).or_default().insert(key.clone());
                }
            }
        }
        Some(own)
    }

    /// The keys that a heading may mean.
    pub(super) fn meanings(&self, heading: &str) -> BTreeSet<String> {
        let words = bare_words(heading);
        if let Some(keys) = self.plain.get(&words.concat()) {
            return keys.clone();
        }
        // `Companion 2 name`, `companion2_name`, `Name (2)`
        let apart: Vec<String> = words.iter().flat_map(|word| figures_apart(word)).collect();
        let number = |word: &&String| word.parse::<usize>().is_ok_and(|number| number > 0);
        let mut numbers = apart.iter().filter(number);
        let (Some(number), None) = (numbers.next(), numbers.next()) else {
            return BTreeSet::new();
        };
        let rest: String =
            apart.iter().filter(|word| *word != number).map(String::as_str).collect();
        let pairs = self.numbered.get(&rest).into_iter().flatten();
        pairs.map(|(part, field)| format!("{part}.{number}.{field}")).collect()
    }
}

/// A text without what people write one way or the other: `E-mail` is `email`.
fn bare(text: &str) -> String {
    bare_words(text).concat()
}

/// A word without the figures at its end, and those.
fn figures_apart(word: &str) -> Vec<String> {
    let letters = word.trim_end_matches(|char: char| char.is_ascii_digit());
    let figures = word.get(letters.len()..).unwrap_or_default();
    [letters, figures].into_iter().filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
