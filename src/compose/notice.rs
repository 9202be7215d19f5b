//! The notice of a page about its own translation: how much of it is not translated, stale, or made by a
//! machine. Readers get it as a note at the top, other programs as provenance.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::diagnostic::Diagnostics;
use crate::inline::Inline;
use crate::intl::{ListType, Number, Width};
use crate::locale::Locale;
use crate::markdown::{self, Links};
use crate::message::{Arguments, Value};
use crate::page::{self, Block, Link, Page, Provenance, Text};
use crate::project::Project;
use crate::state::{Origin, TranslationRecord, fingerprint};
use crate::words::Words;

/// The key of the link to the page in the source's language.
const ORIGINAL: &str = "docent-original";

/// Adds provenance to a page, and to a translation the note for its readers.
pub(super) fn add(found: &mut Diagnostics, project: &Project<'_>, words: &Words, page: &mut Page) {
    if page.locale == *project.source_locale() {
        page.revision = revision(found, project, words, page);
        return;
    }
    // A pseudo-locale's page is the source's own words.
    if !project.locales().contains(&page.locale) {
        return;
    }
    let provenance = provenance(found, project, words, page);
    if project.config().notices {
        add_note(found, project, words, &provenance, page);
    }
    page.provenance = Some(provenance);
}

/// The messages of a page, by form (none for the guide's own) and name, and the locales other than its
/// own that some are in.
type Names<'a> = FxHashMap<(Option<&'a str>, &'a str), Option<&'a Locale>>;

fn names(page: &Page) -> Names<'_> {
    let mut names = Names::default();
    page.texts(&mut |text, _| {
        // A message and its attributes are translated together.
        let name = text.id.split_once('.').map_or(&*text.id, |(name, _)| name);
        if !name.starts_with("docent-") {
            let locale = names.entry((None, name)).or_default();
            *locale = locale.or(text.locale.as_ref());
        }
    });
    for details in page.forms() {
        let parts = details.parts.iter();
        let parts = parts.map(|part| &part.labels);
        let headings = parts.clone().filter_map(|part| Some((&*part.id, part.heading.as_ref()?)));
        let fields = parts.flat_map(|part| &part.fields).map(|(id, label)| (&**id, label));
        for (id, label) in headings.chain(fields) {
            names.insert((Some(&*details.form), id), label.locale.as_ref());
        }
    }
    names
}

/// The shown messages by file and name, in their order.
type Shown<'a> = BTreeMap<(&'a str, &'a str), Option<&'a Locale>>;

fn shown<'a>(page: &'a Page, words: &'a Words, names: Names<'a>) -> Shown<'a> {
    let file = |name| words.file_stem(name).unwrap_or(&page.guide);
    let shown = names.into_iter();
    shown
        .map(|((form, name), locale)| ((form.unwrap_or_else(|| file(name)), name), locale))
        .collect()
}

/// The fingerprint of the source's texts; only where translations are recorded by such.
fn revision(
    found: &mut Diagnostics,
    project: &Project<'_>,
    words: &Words,
    page: &Page,
) -> Option<String> {
    if !project.catalog().has_state() {
        return None;
    }
    let mut revision = String::new();
    for (file, name) in shown(page, words, names(page)).into_keys() {
        if let Some(text) = meaning(found, project, file, name) {
            revision.push_str(&revised(file, name, &fingerprint(&text)));
        }
    }
    Some(fingerprint(&revision))
}

/// The meaning of the source's message now.
fn meaning(
    found: &mut Diagnostics,
    project: &Project<'_>,
    file: &str,
    name: &str,
) -> Option<String> {
    let meanings = project.catalog().meanings(found, file);
    meanings.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone())
}

/// A message's part in the revision of a page.
fn revised(file: &str, name: &str, fingerprint: &str) -> String {
    format!("{file}/{name} {fingerprint}\n")
}

fn provenance(
    found: &mut Diagnostics,
    project: &Project<'_>,
    words: &Words,
    page: &Page,
) -> Provenance {
    let names = names(page);
    let missing = names.values().filter(|locale| locale.is_some()).count();
    let (messages, left_out) = (names.len(), words.left_out());
    let mut provenance = Provenance { messages, missing, left_out, ..Provenance::default() };
    let Some(state) =
        project.catalog().state(found, &page.locale).filter(|state| !state.0.is_empty())
    else {
        return provenance;
    };
    let mut made_from = String::new();
    let shown = shown(page, words, names).into_iter();
    for ((file, name), _) in shown.filter(|(_, locale)| locale.is_none()) {
        let Some(record) = state.0.get(&format!("{file}/{name}")) else { continue };
        let now = meaning(found, project, file, name);
        provenance.stale += usize::from(now.is_some_and(|now| is_stale(record, &now)));
        provenance.machine += usize::from(record.origin == Origin::Machine);
        provenance.last = provenance.last.take().max(record.date.clone());
        made_from.push_str(&revised(file, name, &record.of));
    }
    provenance.made_from = (!made_from.is_empty()).then(|| fingerprint(&made_from));
    provenance
}

fn is_stale(record: &TranslationRecord, now: &str) -> bool {
    record.of != fingerprint(now)
}

fn add_note(
    found: &mut Diagnostics,
    project: &Project<'_>,
    words: &Words,
    provenance: &Provenance,
    page: &mut Page,
) {
    let mut notices = NoticeMessages { found, words, page: &page.locale };
    let mut sentences = Vec::new();
    if let Some(other) = &page.repeats {
        sentences.extend(notices.text("docent-not-translated", &notices.language([other])));
    } else if provenance.missing > 0 {
        let others: BTreeSet<&Locale> = names(page).into_values().flatten().collect();
        let mut arguments = notices.language(others);
        arguments.extend(count(provenance.missing));
        sentences.extend(notices.text("docent-partly-translated", &arguments));
    }
    if provenance.left_out > 0 {
        sentences.extend(notices.text("docent-left-out", &count(provenance.left_out)));
    }
    if provenance.stale > 0 {
        sentences.extend(notices.text("docent-outdated", &count(provenance.stale)));
    }
    if provenance.machine > 0 && provenance.machine == provenance.messages {
        sentences.extend(notices.text("docent-wholly-machine-translated", &Arguments::new()));
    } else if provenance.machine > 0 {
        sentences.extend(notices.text("docent-machine-translated", &count(provenance.machine)));
    }
    if sentences.is_empty() {
        return;
    }
    let source = project.source_locale();
    if page.translations.iter().any(|other| other.locale == *source)
        && let Some(mut read) = notices.text("docent-read-original", &notices.language([source]))
    {
        let content = std::mem::take(&mut read.inlines);
        read.inlines = [Inline::Link { key: ORIGINAL.to_owned(), content }].into_iter().collect();
        sentences.push(read);
        let original =
            Link::Page { guide: page.guide.clone(), anchor: None, locale: source.clone() };
        page.links.insert(ORIGINAL.to_owned(), original);
    }
    if let Some(title) = notices.text("docent-translation", &Arguments::new()) {
        let blocks = vec![Block::Text { paragraphs: sentences }];
        page.notice = Some(Block::Note { kind: "note", title, blocks });
    }
}

fn count(number: usize) -> Arguments {
    let number = Number::from(i64::try_from(number).unwrap_or(i64::MAX));
    Arguments::from([("count".to_owned(), Value::Number(number))])
}

struct NoticeMessages<'a> {
    found: &'a mut Diagnostics,
    words: &'a Words,
    page: &'a Locale,
}

impl NoticeMessages<'_> {
    fn text(&mut self, id: &str, arguments: &Arguments) -> Option<page::Text> {
        let wording = self.words.needed_formatted(self.found, None, id, arguments)?;
        let locale = (wording.locale != *self.page).then_some(wording.locale);
        let links = Links::from([(ORIGINAL.to_owned(), String::from("#"))]);
        let inlines = markdown::parse(&wording.text, &links).inlines;
        Some(Text { id: id.to_owned(), inlines, locale })
    }

    /// The names of languages, in the page's.
    fn language<'a>(&self, locales: impl IntoIterator<Item = &'a Locale>) -> Arguments {
        let Some(intl) = self.words.intl() else { return Arguments::new() };
        // The language matters, not where it is spoken.
        let name = |locale: &Locale| {
            let code = locale.language_code();
            intl.language(code).unwrap_or_else(|| code.to_owned())
        };
        let mut names: Vec<String> = locales.into_iter().map(name).collect();
        names.dedup();
        let names = intl.list(&names, ListType::And, Width::Long);
        Arguments::from([("language".to_owned(), Value::Text(names))])
    }
}
