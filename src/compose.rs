//! Composing: a guide and the words of one locale become a page. Everything that could go wrong
//! with a text goes wrong here, where its place is known.

mod forms;
mod guidance;
mod link;
mod notice;
mod picture;
mod text;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::code::Code;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::guide::{self, GuideFile, GuideValue};
use crate::id::Id;
use crate::inline::Formatted;
use crate::intl::NumberFormat;
use crate::locale::Locale;
use crate::markdown::{self, Links};
use crate::message::{Arguments, Value};
use crate::page::{Block, Cell, Item, Link, Metadata, Page, Step, Text, Translation};
use crate::project::Project;
use crate::source::{Place, Span};
use crate::words::{Wording, Words};
use crate::yaml::{Entries, Spanned};
pub use forms::Forms;
pub(crate) use guidance::guidance;
use link::LinkResolver;

/// The deepest heading that HTML and Markdown have.
const DEEPEST: usize = 6;

/// A guide's pages in some locales, and the words that templates may ask for, in the order of the
/// locales; a page with errors is not among them. `forms` has the forms that other guides have shown, and
/// whether readers can fill forms in.
pub fn pages(
    found: &mut Diagnostics,
    project: &Project<'_>,
    file: &GuideFile,
    locales: &[Locale],
    fallback: Fallback,
    forms: (&Forms, bool),
) -> Vec<(Page, Arc<Words>)> {
    let composer = GuideComposer::new(found, project, file, locales, fallback, forms);
    composer.pages(found, &Arc::new(arguments(file)))
}

/// A guide with its words in some locales at hand, to make pages with one set of values or another.
pub struct GuideComposer<'a, 'f> {
    project: &'a Project<'f>,
    file: &'a GuideFile,
    locales: &'a [Locale],
    fallback: Fallback,
    forms: &'a Forms,
    screens: bool,
    words: BTreeMap<Locale, Arc<Words>>,
    /// For each locale without a message of the guide, the locale whose page it repeats.
    repeats: BTreeMap<Locale, Locale>,
    translations: Vec<Translation>,
}

impl<'a, 'f> GuideComposer<'a, 'f> {
    /// Gets the words; reports what is wrong with the guide, whatever the values.
    pub fn new(
        found: &mut Diagnostics,
        project: &'a Project<'f>,
        file: &'a GuideFile,
        locales: &'a [Locale],
        fallback: Fallback,
        (forms, screens): (&'a Forms, bool),
    ) -> Self {
        let variables: Vec<String> = arguments(file).into_keys().collect();
        let id = &file.guide.guide;
        let words = project.catalog().words(found, id, locales, fallback, &variables);
        check_anchors(found, file);
        check_ranges(found, file);
        let offered = project.offered(&file.guide);
        let all: BTreeSet<&Locale> = offered.iter().chain(locales).collect();
        let repeats: BTreeMap<Locale, Locale> = all
            .into_iter()
            .filter_map(|one| {
                Some((one.clone(), project.catalog().fallback_locale(found, one, id, &words)?))
            })
            .collect();
        let mut translations = Vec::new();
        for locale in offered {
            let Some(shared) = project.catalog().shared(found, &locale) else { continue };
            let language = shared.text(found, "docent-language", &Arguments::new());
            let language = match language {
                crate::message::Lookup::Text(text) => text,
                _ => locale.to_string(),
            };
            let translated = !repeats.contains_key(&locale);
            translations.push(Translation { locale, language, translated });
        }
        Self { project, file, locales, fallback, forms, screens, words, repeats, translations }
    }

    /// The pages with these values.
    pub fn pages(
        &self,
        found: &mut Diagnostics,
        arguments: &Arc<Arguments>,
    ) -> Vec<(Page, Arc<Words>)> {
        let mut pages = Vec::new();
        for locale in self.locales {
            let Some(words) = self.words.get(locale) else { continue };
            let mut composer = PageComposer {
                found,
                project: self.project,
                file: self.file,
                words,
                locale,
                fallback: self.fallback,
                forms: self.forms,
                screens: self.screens,
                arguments,
                links: Links::new(),
                links_of_page: BTreeMap::new(),
            };
            let repeats = self.repeats.get(locale).cloned();
            if let Some(mut page) = composer.page(&self.translations, repeats) {
                notice::add(found, self.project, words, &mut page);
                pages.push((page, Arc::clone(words)));
            }
        }
        pages
    }
}

/// A page's title, and its summary where it has one.
pub type Heading = (Text, Option<Text>);

/// The headings of a guide's pages, for pages that only name them. Problems with them are reported when
/// docent makes those pages.
#[must_use]
pub fn headings(
    project: &Project<'_>,
    file: &GuideFile,
    locales: &[Locale],
    fallback: Fallback,
) -> Vec<(Locale, Heading)> {
    let mut found = Diagnostics::default();
    let arguments = arguments(file);
    let variables: Vec<String> = arguments.keys().cloned().collect();
    let words =
        project.catalog().words(&mut found, &file.guide.guide, locales, fallback, &variables);
    let links = keys(&file.guide.links);
    let heading = |locale: &Locale| {
        let words = words.get(locale)?;
        let text = |id: &str, wording: Wording<Formatted>| {
            let other = (wording.locale != *locale).then_some(wording.locale);
            let inlines = markdown::parse(&wording.text, &links).inlines;
            Text { id: id.to_owned(), inlines, locale: other }
        };
        let title = words.needed_formatted(&mut found, None, "title", &arguments)?;
        let description = if words.contains("description") {
            words.formatted(&mut found, None, "description", &arguments)
        } else {
            None
        };
        let description = description.map(|wording| text("description", wording).line());
        Some((locale.clone(), (text("title", title).line(), description)))
    };
    locales.iter().filter_map(heading).collect()
}

/// The keys of links, for reading texts.
fn keys(links: &Entries<Spanned<guide::Target>>) -> Links {
    links.keys().map(|key| (key.to_lowercase(), String::from("#"))).collect()
}

/// The values of a guide as its messages' variables.
#[must_use]
pub fn arguments(file: &GuideFile) -> Arguments {
    let value = |amount: &GuideValue| match amount.clone() {
        GuideValue::Number(number) => Value::Number(number),
        GuideValue::Range(from, to) => Value::Range(from, to),
        GuideValue::Date(date) => Value::Date(date),
        GuideValue::Text(text) => Value::Text(text),
        GuideValue::List(members) => Value::List(members),
    };
    let values = file.guide.values.0.iter();
    values.map(|(key, amount)| (key.value.clone(), value(amount))).collect()
}

/// A range from a larger number to a smaller one.
fn check_ranges(found: &mut Diagnostics, file: &GuideFile) {
    for (key, amount) in &file.guide.values.0 {
        if let GuideValue::Range(from, to) = &amount.value
            && to.is_less(from)
        {
            let problem = format!("the range `{}` ends before it begins", key.value);
            found.push(
                Diagnostic::error(&Code::WRONG_VALUE, problem)
                    .at(file.source.at(amount.place))
                    .help("exchange `from` and `to`"),
            );
        }
    }
}

/// Two sections or steps with one id would have one anchor.
fn check_anchors(found: &mut Diagnostics, file: &GuideFile) {
    let mut known: HashMap<&str, Place> = HashMap::new();
    for anchor in file.guide.anchors() {
        if let Some(first) = known.insert(anchor, anchor.place) {
            found.push(
                Diagnostic::error(
                    &Code::DUPLICATE_ID,
                    format!("`{}` is an anchor twice", anchor.value),
                )
                .at(file.source.at(anchor.place))
                .related(file.source.at(first), "here first")
                .help("give each section and step an id of its own"),
            );
        }
    }
}

struct PageComposer<'a, 'f> {
    found: &'a mut Diagnostics,
    project: &'a Project<'f>,
    file: &'a GuideFile,
    words: &'a Words,
    locale: &'a Locale,
    fallback: Fallback,
    forms: &'a Forms,
    screens: bool,
    arguments: &'a Arc<Arguments>,
    /// The keys of the guide's links, for checking texts.
    links: Links,
    /// The targets of all links on the page.
    links_of_page: BTreeMap<String, Link>,
}

impl PageComposer<'_, '_> {
    fn page(&mut self, translations: &[Translation], repeats: Option<Locale>) -> Option<Page> {
        let file = self.file;
        let guide = &file.guide;
        let errors = self.found.count(crate::diagnostic::Severity::Error);
        let (found, project, locale) = (&mut *self.found, self.project, self.locale);
        let mut resolver = LinkResolver { found, project, source: &file.source, locale };
        self.links_of_page = resolver.targets(&guide.links);
        self.links = keys(&guide.links);
        let here = self.at(guide.guide.place);
        let wording = self.words.needed_formatted(self.found, Some(&here), "title", self.arguments);
        let title = wording.and_then(|wording| self.checked("title", wording)).map(Text::line);
        let description = if self.words.contains("description") {
            self.text_at("description", &here).map(Text::line)
        } else {
            None
        };
        let about = self.facts();
        let blocks = self.blocks(&guide.body, 2);
        if self.found.count(crate::diagnostic::Severity::Error) > errors {
            return None;
        }
        Some(Page {
            guide: guide.guide.to_string(),
            locale: self.locale.clone(),
            dir: self.locale.direction(),
            title: title?,
            description,
            about,
            values: Arc::clone(self.arguments),
            links: std::mem::take(&mut self.links_of_page),
            blocks,
            repeats,
            translations: translations.to_vec(),
            notice: None,
            revision: None,
            provenance: None,
        })
    }

    fn at(&self, place: Place) -> Span {
        self.file.source.at(place)
    }

    fn facts(&mut self) -> Metadata {
        let about = &self.file.guide.about;
        let updated = about.date.and_then(|date| {
            let arguments = Arguments::from([("date".to_owned(), Value::Date(date))]);
            self.text(None, "docent-updated", &arguments)
        });
        Metadata {
            author: about.author.clone(),
            date: about.date,
            updated,
            service: about.service.clone(),
            topic: about.topic.clone(),
            tags: about.tags.clone(),
        }
    }

    fn blocks(&mut self, blocks: &[guide::Block], level: usize) -> Vec<Block> {
        blocks.iter().filter_map(|block| self.block(block, level)).collect()
    }

    fn block(&mut self, block: &guide::Block, level: usize) -> Option<Block> {
        match block {
            guide::Block::Text(ids) => {
                let paragraphs: Vec<_> = ids.iter().filter_map(|id| self.id(id)).collect();
                (!paragraphs.is_empty()).then_some(Block::Text { paragraphs })
            }
            guide::Block::Note(kind, blocks) => {
                let title =
                    self.text(None, &format!("docent-{}", kind.name()), &Arguments::new())?;
                let blocks = self.blocks(blocks, level);
                (!blocks.is_empty()).then_some(Block::Note { kind: kind.name(), title, blocks })
            }
            guide::Block::Steps(steps) => {
                let step = |step: &guide::Step| {
                    let text = self.id(&step.id);
                    let blocks = self.blocks(&step.blocks, level);
                    Some(Step { id: step.id.to_string(), text: text?, blocks })
                };
                let steps: Vec<_> = steps.iter().filter_map(step).collect();
                (!steps.is_empty()).then_some(Block::Steps { steps })
            }
            guide::Block::List(items) => {
                let items = self.items(items);
                (!items.is_empty()).then_some(Block::List { items })
            }
            guide::Block::Image(image) => self.image(image),
            guide::Block::Table(table) => self.table(table),
            guide::Block::Code(code) => {
                let caption = code.caption.as_ref().and_then(|id| self.id(id));
                let source = code.source.trim_end().to_owned();
                Some(Block::Code { language: code.language.clone(), source, caption })
            }
            guide::Block::Form(id) => self.form(id),
            guide::Block::Section(id, blocks) => {
                let heading = self.id(id).map(Text::line);
                let blocks = self.blocks(blocks, (level + 1).min(DEEPEST));
                let heading = heading?;
                Some(Block::Section { id: id.to_string(), level, heading, blocks })
            }
        }
    }

    fn items(&mut self, items: &[guide::Item]) -> Vec<Item> {
        let item = |item: &guide::Item| {
            let text = self.id(&item.id);
            let items = self.items(&item.items);
            Some(Item { text: text?, items })
        };
        items.iter().filter_map(item).collect()
    }

    fn table(&mut self, table: &guide::Table) -> Option<Block> {
        let columns: Vec<_> = table.columns.iter().filter_map(|id| self.id(id)).collect();
        let caption = table.caption.as_ref().and_then(|id| self.id(id));
        let mut rows = Vec::new();
        for row in &table.rows {
            if row.len() != table.columns.len() {
                let problem = format!(
                    "this row doesn't have as many cells as the table has columns: {}, not {}",
                    row.len(),
                    table.columns.len()
                );
                let span = self.at(row.place);
                let help = "give each row a cell for each column";
                self.found.push(Diagnostic::error(&Code::WRONG_VALUE, problem).at(span).help(help));
                continue;
            }
            rows.push(row.iter().map(|cell| self.cell(cell)).collect::<Option<Vec<_>>>());
        }
        // Half a row would have another meaning: a row that lacks words is left out whole.
        let rows: Vec<_> = rows.into_iter().flatten().collect();
        (columns.len() == table.columns.len()).then_some(Block::Table { columns, rows, caption })
    }

    fn cell(&mut self, cell: &guide::Cell) -> Option<Cell> {
        match cell {
            guide::Cell::Message(id) => self.id(id).map(Cell::Text),
            guide::Cell::Number(number) => {
                let intl = self.words.intl()?;
                Some(Cell::Number { number: intl.number(number, &NumberFormat::default()) })
            }
        }
    }

    fn form(&mut self, id: &Spanned<Id>) -> Option<Block> {
        if !self.project.has_form(id) {
            let ids = self.project.form_ids();
            let ids = ids.iter().map(String::as_str);
            let help = self.found.suggest(&Code::UNKNOWN_FORM, id, ids);
            self.found.push(
                Diagnostic::error(&Code::UNKNOWN_FORM, format!("there is no form `{}`", id.value))
                    .at(self.at(id.place))
                    .help(help),
            );
            return None;
        }
        let Some(form) = self.project.form(self.found, id) else {
            // docent still checks its words, so that one run reports all problems.
            let locale = std::slice::from_ref(self.locale);
            self.project.form_words(self.found, id, locale, self.fallback);
            return None;
        };
        let (found, project, fallback) = (&mut *self.found, self.project, self.fallback);
        let details = self.forms.blank(found, project, &form, self.locale, fallback);
        let guidance = self.forms.guidance(found, project, &form, self.locale, fallback);
        let schema = || self.forms.schema(project, &form, self.locale, fallback);
        let screen = if self.screens { schema() } else { None };
        self.links_of_page.extend(guidance.iter().flat_map(|guidance| guidance.links.clone()));
        Some(Block::Form { details: (*details?).clone(), guidance, screen })
    }
}
