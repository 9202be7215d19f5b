//! Status: what is translated, stale, missing and obsolete, message by message.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rayon::prelude::*;
use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::guide::{Block, Content, walk};
use crate::locale::Locale;
use crate::message::{Reference, Resource, Variant};
use crate::project::{self, Project};
use crate::state::{Origin, State, TranslationRecord, fingerprint};

/// The state of one message of a locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TranslationState {
    /// Made from the present source message.
    Translated,
    /// There, without a record of the source message that it was made from.
    Unrecorded,
    /// Made from a source message that has changed since.
    Stale,
    /// Not there.
    Missing,
    /// There, but the source has no such message.
    Obsolete,
}

/// One message of a locale.
#[derive(Clone, Debug, Serialize)]
pub struct Message {
    /// The file, without its extension.
    pub file: String,
    /// The id.
    pub id: String,
    /// Its state.
    pub state: TranslationState,
    /// How it came about, where that is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// The source message that a stale translation was made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// The present source message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
    /// The translation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation: Option<String>,
}

/// All messages of a locale.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// The locale.
    pub locale: Locale,
    /// Its messages by state.
    pub counts: Counts,
    /// The messages of each file by state.
    pub files: BTreeMap<String, Counts>,
    /// The messages, by file and in the order of the source.
    pub messages: Vec<Message>,
}

/// Counts of messages by state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Messages that the source has for this locale.
    pub messages: usize,
    /// Made from the present source message, or not recorded.
    pub translated: usize,
    /// Of these, not recorded.
    pub unrecorded: usize,
    /// Made from another source message.
    pub stale: usize,
    /// Not there.
    pub missing: usize,
    /// Without a source message.
    pub obsolete: usize,
    /// Made by a machine, not reviewed.
    pub machine: usize,
}

impl Counts {
    fn add(&mut self, message: &Message) {
        match message.state {
            TranslationState::Obsolete => {
                self.obsolete += 1;
                return;
            }
            TranslationState::Translated => self.translated += 1,
            TranslationState::Unrecorded => {
                self.translated += 1;
                self.unrecorded += 1;
            }
            TranslationState::Stale => self.stale += 1,
            TranslationState::Missing => self.missing += 1,
        }
        self.messages += 1;
        self.machine += usize::from(message.origin == Some(Origin::Machine));
    }

    /// The share of messages that are translated and not stale, in percent; of none, all.
    #[must_use]
    pub fn percent(&self) -> f64 {
        let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        if self.messages == 0 {
            100.0
        } else {
            100.0 * number(self.translated) / number(self.messages)
        }
    }
}

/// The status of each locale but the source's, in the order of the project; `None` where a record
/// can't be read.
pub fn status(found: &mut Diagnostics, project: &Project<'_>) -> Option<Vec<Status>> {
    let (source, _) = words(found, project, project.source_locale());
    let others = project.locales().par_iter().filter(|locale| *locale != project.source_locale());
    let compared: Vec<_> = others
        .map(|locale| {
            let mut problems = Diagnostics::default();
            let status = status_of(&mut problems, project, locale, &source);
            (problems, status)
        })
        .collect();
    let with_problems = |(problems, status)| {
        found.extend(problems);
        status
    };
    compared.into_iter().map(with_problems).collect()
}

/// The status of one locale beside the source's words; `None` where its record can't be read.
fn status_of(
    found: &mut Diagnostics,
    project: &Project<'_>,
    locale: &Locale,
    source: &Words,
) -> Option<Status> {
    let state = project.catalog().state(found, locale)?;
    let (translation, terms) = words(found, project, locale);
    let expected = expected(found, project, locale, source.keys());
    Some(compare(locale, source, (&translation, &terms), &expected, &state))
}

/// The meanings of a locale's messages, by file.
type Words = BTreeMap<String, Vec<(String, String)>>;

/// A locale's messages, and the terms that they refer to and that it lacks.
fn words(
    found: &mut Diagnostics,
    project: &Project<'_>,
    locale: &Locale,
) -> (Words, BTreeSet<String>) {
    let (mut words, mut terms) = (Words::new(), BTreeSet::new());
    for (name, path) in project.catalog().word_files(locale) {
        let source = project::read(found, project.files(), &path);
        let Some(resource) = source.and_then(|source| Resource::parse(found, &source)) else {
            words.insert(name, Vec::new());
            continue;
        };
        let outlines = resource.variants();
        let texts = outlines.iter().flat_map(|one| &one.parts).flat_map(|part| &part.variants);
        terms.extend(texts.flat_map(Variant::references).filter_map(|reference| match reference {
            Reference::Term(id, _) => Some(format!("-{id}")),
            _ => None,
        }));
        words.insert(name, resource.meanings());
    }
    for (id, _) in words.values().flatten() {
        terms.remove(id);
    }
    (words, terms)
}

/// The files of the source that a locale should have: not those of guides that it is not offered,
/// nor of forms that only such guides show.
pub(crate) fn expected<'a>(
    found: &mut Diagnostics,
    project: &Project<'_>,
    locale: &Locale,
    source: impl IntoIterator<Item = &'a String>,
) -> BTreeSet<String> {
    let mut wanted: BTreeSet<String> = source.into_iter().cloned().collect();
    let (mut shown, mut hidden) = (BTreeSet::new(), BTreeSet::new());
    for id in project.guide_ids() {
        let Some(file) = project.guide(found, &id) else { continue };
        let forms = if project.offered(&file.guide).contains(locale) {
            &mut shown
        } else {
            wanted.remove(&id);
            &mut hidden
        };
        collect_forms(&file.guide.body, forms);
    }
    for form in hidden.difference(&shown) {
        wanted.remove(form);
    }
    wanted
}

fn collect_forms(blocks: &[Block], forms: &mut BTreeSet<String>) {
    walk(blocks, &mut |content| {
        if let Content::Form(id) = content {
            forms.insert(id.to_string());
        }
    });
}

fn compare(
    locale: &Locale,
    source: &Words,
    (translation, lacking): (&Words, &BTreeSet<String>),
    expected: &BTreeSet<String>,
    state: &State,
) -> Status {
    let mut messages = Vec::new();
    for (file, originals) in source.iter().filter(|(file, _)| expected.contains(*file)) {
        let own = translation.get(file).map(Vec::as_slice).unwrap_or_default();
        // Of two messages of one name the first counts.
        let texts: HashMap<&str, &str> =
            own.iter().rev().map(|(id, text)| (id.as_str(), text.as_str())).collect();
        let known: HashSet<&str> = originals.iter().map(|(id, _)| id.as_str()).collect();
        for (id, now) in originals {
            let translated = texts.get(id.as_str()).map(|text| (*text).to_owned());
            // Which terms a language needs, its own messages decide.
            if translated.is_none() && id.starts_with('-') && !lacking.contains(id) {
                continue;
            }
            let record = state.0.get(&format!("{file}/{id}"));
            messages.push(message(file, id, now, translated, record));
        }
        let obsolete = own.iter().filter(|(id, _)| !known.contains(id.as_str()));
        messages.extend(obsolete.filter(|(id, _)| !id.starts_with('-')).map(|(id, text)| {
            Message {
                file: file.clone(),
                id: id.clone(),
                state: TranslationState::Obsolete,
                origin: None,
                was: None,
                now: None,
                translation: Some(text.clone()),
            }
        }));
    }
    let mut counts = Counts::default();
    let mut files: BTreeMap<String, Counts> = BTreeMap::new();
    for message in &messages {
        counts.add(message);
        files.entry(message.file.clone()).or_default().add(message);
    }
    Status { locale: locale.clone(), counts, files, messages }
}

fn message(
    file: &str,
    id: &str,
    now: &str,
    translation: Option<String>,
    record: Option<&TranslationRecord>,
) -> Message {
    let state = match (&translation, record) {
        (None, _) => TranslationState::Missing,
        (Some(_), None) => TranslationState::Unrecorded,
        (Some(_), Some(record)) if record.of == fingerprint(now) => TranslationState::Translated,
        (Some(_), Some(_)) => TranslationState::Stale,
    };
    let stale = record.filter(|_| state == TranslationState::Stale);
    Message {
        file: file.to_owned(),
        id: id.to_owned(),
        state,
        origin: record.filter(|_| translation.is_some()).map(|record| record.origin),
        was: stale.map(|record| record.source.clone()),
        now: Some(now.to_owned()),
        translation,
    }
}

/// Records that translations match the present source messages: the named ones (`file/id`, or `id`
/// alone where only one file has it), or all that are there; of these, the ones whose record matches
/// already keep it, unless `reported` is true: then `made` names who made them, when or how. Answers
/// with the new record.
pub fn accept(
    found: &mut Diagnostics,
    project: &Project<'_>,
    locale: &Locale,
    ids: &[String],
    made: &TranslationRecord,
    reported: bool,
) -> Option<State> {
    let mut state = State::clone(&*project.catalog().state(found, locale)?);
    if locale == project.source_locale() {
        return None;
    }
    let (source, _) = words(found, project, project.source_locale());
    let all = status_of(found, project, locale, &source)?;
    let there: Vec<&Message> = all.messages.iter().filter(|one| one.now.is_some()).collect();
    let mut by_name: HashMap<Cow<'_, str>, Vec<&Message>> = HashMap::new();
    for message in there.iter().filter(|_| !ids.is_empty()) {
        by_name.entry(message.id.as_str().into()).or_default().push(message);
        by_name.entry(key(message).into()).or_default().push(message);
    }
    let mut accepted: Vec<&Message> = Vec::new();
    for id in ids {
        match by_name.get(id.as_str()).map(Vec::as_slice).unwrap_or_default() {
            [one] if one.translation.is_some() => accepted.push(one),
            [_] => {
                let problem = format!("`{id}` has no translation in {locale}");
                let help = "translate it first";
                found.push(Diagnostic::error(&Code::MISSING_MESSAGE, problem).help(help));
            }
            [] => {
                let shown: String = id.chars().take(60).flat_map(char::escape_debug).collect();
                let problem = format!("there is no message `{shown}`");
                let known = there.iter().map(|one| one.id.as_str());
                let known = known.collect::<BTreeSet<_>>();
                let help = found.suggest(&Code::UNKNOWN_MESSAGE, id, known);
                found.push(Diagnostic::error(&Code::UNKNOWN_MESSAGE, problem).help(help));
            }
            several => {
                let names: Vec<String> = several.iter().map(|one| key(one)).collect();
                let problem = format!("`{id}` is a message of several files");
                let help = format!("write one of: {}", names.join(", "));
                found.push(Diagnostic::error(&Code::UNKNOWN_MESSAGE, problem).help(help));
            }
        }
    }
    if ids.is_empty() {
        accepted = there.iter().copied().filter(|one| one.translation.is_some()).collect();
    }
    for message in accepted {
        let now = message.now.clone().unwrap_or_default();
        let (key, of) = (key(message), fingerprint(&now));
        let matches = |record: &TranslationRecord| record.of == of;
        if !reported && ids.is_empty() && state.0.get(&key).is_some_and(matches) {
            continue;
        }
        state.0.insert(key, TranslationRecord { of, source: now, ..made.clone() });
    }
    // What has no source message any more needs no record.
    let known: HashSet<String> = there.iter().map(|one| key(one)).collect();
    state.0.retain(|key, _| known.contains(key));
    Some(state)
}

/// The name of a message's record.
fn key(message: &Message) -> String {
    format!("{}/{}", message.file, message.id)
}

/// The changes between two texts, word by word: `[-gone-]` and `{+new+}`.
#[must_use]
pub fn word_diff(was: &str, now: &str) -> String {
    let diff = TextDiff::from_words(was, now);
    let mut out = String::new();
    let mut tag = ChangeTag::Equal;
    let close = |tag: ChangeTag| match tag {
        ChangeTag::Equal => "",
        ChangeTag::Delete => "-]",
        ChangeTag::Insert => "+}",
    };
    for change in diff.iter_all_changes() {
        if change.tag() != tag {
            out.push_str(close(tag));
            tag = change.tag();
            out.push_str(match tag {
                ChangeTag::Equal => "",
                ChangeTag::Delete => "[-",
                ChangeTag::Insert => "{+",
            });
        }
        out.push_str(change.value());
    }
    out.push_str(close(tag));
    out
}
