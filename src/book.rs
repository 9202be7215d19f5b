//! Books of mdBook: chapters get the guides and forms that they name. mdBook hands over a context and
//! the book as JSON and takes the book back; members that docent doesn't know come back as they were.

mod marker;
mod settings;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value};

use crate::code::Code;
use crate::compose::{self, Forms};
use crate::config::Fallback;
use crate::details;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::format::{CHAPTER, Renderer, relative_url};
use crate::locale::Locale;
use crate::page::{Link, Page, each_picture};
use crate::project::Project;
use crate::source::{Source, Span};
use crate::words::Words;
use marker::{Marker, What, markers, uncovered};
pub use settings::Settings;
use settings::{Directives, INDEX, TABLE};

/// A book as mdBook hands it over.
pub struct Book {
    context: Value,
    book: Value,
    /// The member of `book` that holds its items: `items` since 0.5, `sections` before.
    items: &'static str,
}

/// How docent fills the chapters of a book.
pub struct BookOptions<'a> {
    /// The settings of the book.
    pub settings: &'a Settings,
    /// How docent replaces messages that its locale lacks.
    pub fallback: Fallback,
    /// Where the project's `docs` is, seen from the chapters' folder, if it is inside: mdBook copies
    /// what is there. Pictures from elsewhere are put into the pages themselves.
    pub docs: Option<String>,
}

impl Book {
    /// The book in what mdBook writes to a preprocessor; `None` with the fault reported.
    pub fn read(found: &mut Diagnostics, source: &Source) -> Option<Self> {
        let (context, book) = match serde_json::from_str::<Value>(source.text()) {
            Ok(Value::Array(mut both)) if both.len() == 2 => {
                let book = both.pop().unwrap_or_default();
                (both.pop().unwrap_or_default(), book)
            }
            Ok(_) => (Value::Null, Value::Null),
            Err(error) => {
                let at = source.offset(error.line(), error.column());
                found.push(
                    Diagnostic::error(&Code::JSON_SYNTAX, error.to_string())
                        .at(source.span(at..at))
                        .help("let mdBook call docent: `command = \"docent mdbook\"`"),
                );
                return None;
            }
        };
        let items = ["items", "sections"].into_iter().find(|name| book[name].is_array());
        let (Some(items), Some(_)) = (items, context["root"].as_str()) else {
            let problem = "this is no book as mdBook hands it to a preprocessor";
            found.push(
                Diagnostic::error(&Code::WRONG_VALUE, problem)
                    .at(source.span(0..0))
                    .help("use mdBook 0.4 or 0.5"),
            );
            return None;
        };
        Some(Self { context, book, items })
    }

    /// The folder of `book.toml`.
    #[must_use]
    pub fn root(&self) -> &str {
        self.context["root"].as_str().unwrap_or(".")
    }

    /// The folder of the chapters, below the root.
    #[must_use]
    pub fn src(&self) -> &str {
        self.config("book")["src"].as_str().unwrap_or("src")
    }

    fn config(&self, table: &str) -> &Value {
        &self.context["config"][table]
    }

    /// The book with what its chapters name, as JSON; `None` after an error.
    pub fn fill(
        mut self,
        found: &mut Diagnostics,
        project: &Project<'_>,
        order: &BookOptions<'_>,
    ) -> Option<String> {
        let mut chapters = self.chapters(found, project);
        let readmes = self.runs(INDEX);
        let mut cache = GuideCache::new(found, project, order)?;
        for chapter in &chapters {
            let Some(path) = &chapter.path else { continue };
            for id in chapter.guides() {
                cache.places.entry(id.to_owned()).or_insert_with(|| address(path, readmes));
                cache.take(found, id);
            }
        }
        for chapter in &mut chapters {
            cache.fill(found, chapter);
        }
        if found.has_errors() {
            return None;
        }
        let mut chapters = chapters.into_iter();
        each(&mut self.book[self.items], &mut Vec::new(), &mut |own, above| {
            let Some(chapter) = chapters.next() else { return };
            if let Some(name) = chapter.new_name {
                own.insert("name".to_owned(), name.into());
            }
            if let Some(text) = chapter.new_text {
                own.insert("content".to_owned(), text.into());
            }
            // One that had no file has a place now.
            if chapter.draft {
                own.insert("path".to_owned(), chapter.path.into());
            }
            if let Some(Value::Array(names)) = own.get_mut("parent_names")
                && names.len() == above.len()
            {
                *names = above.iter().map(|name| name.clone().into()).collect();
            }
        });
        Some(self.book.to_string())
    }

    /// The chapters in their order, with what they name.
    fn chapters(&mut self, found: &mut Diagnostics, project: &Project<'_>) -> Vec<Chapter> {
        let mut chapters = Vec::new();
        let src = self.src().trim_end_matches('/').to_owned();
        each(&mut self.book[self.items], &mut Vec::new(), &mut |own, _| {
            let text = |name: &str| own.get(name).and_then(Value::as_str);
            let path = text("path").map(|path| path.replace('\\', "/"));
            let name = text("name").unwrap_or_default().to_owned();
            let file = text("source_path").or(path.as_deref()).unwrap_or_default();
            let source = Source::new(
                format!("{src}/{}", file.replace('\\', "/")),
                text("content").unwrap_or_default(),
            );
            let mut chapter = Chapter {
                name,
                path,
                source,
                markers: Vec::new(),
                draft: false,
                new_name: None,
                new_text: None,
            };
            if chapter.path.is_some() {
                chapter.markers = markers(found, project, &chapter.source);
            } else if project.has_guide(&chapter.name) {
                chapter.path = Some(format!("{}.md", chapter.name));
                chapter.draft = true;
            }
            chapters.push(chapter);
        });
        let places = chapters.iter().filter_map(|one| one.path.as_ref());
        let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
        places.for_each(|path| *counts.entry(path).or_default() += 1);
        for one in chapters.iter().filter(|one| one.draft) {
            let Some(path) = one.path.as_ref().filter(|path| counts.get(path) > Some(&1)) else {
                continue;
            };
            let name = &one.name;
            let problem =
                format!("the draft chapter `{name}` would be `{path}`, as another one is");
            let help = "name a file for it in SUMMARY.md, or keep one of the two";
            found.push(Diagnostic::error(&Code::DUPLICATE_ID, problem).help(help));
        }
        chapters
    }
}

/// A chapter, and the text that docent gives it.
struct Chapter {
    name: String,
    /// Its place among the chapters; none for a draft.
    path: Option<String>,
    source: Source,
    markers: Vec<Marker>,
    /// Whether it had no file, and is the guide that it is named after.
    draft: bool,
    new_name: Option<String>,
    new_text: Option<String>,
}

impl Chapter {
    /// The guides that are in it.
    fn guides(&self) -> impl Iterator<Item = &str> {
        let named = self.markers.iter().filter(|one| one.what == What::Guide);
        self.draft.then_some(self.name.as_str()).into_iter().chain(named.map(|one| one.id.as_str()))
    }
}

/// A function of a chapter and the names of the chapters above it.
type Act<'a> = dyn FnMut(&mut Map<String, Value>, &[String]) + 'a;

/// Calls a function with every chapter, from the first to the last, and with the names above it.
fn each(items: &mut Value, above: &mut Vec<String>, act: &mut Act<'_>) {
    for item in items.as_array_mut().into_iter().flatten() {
        let Some(Value::Object(chapter)) = item.get_mut("Chapter") else { continue };
        act(chapter, above);
        above.push(chapter.get("name").and_then(Value::as_str).unwrap_or_default().to_owned());
        if let Some(items) = chapter.get_mut("sub_items") {
            each(items, above, act);
        }
        above.pop();
    }
}

/// Where links to a chapter lead.
fn address(path: &str, readmes: bool) -> String {
    let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (folder, file));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    match (readmes && stem.eq_ignore_ascii_case("readme"), folder) {
        (false, _) => path.to_owned(),
        (true, "") => "index.md".to_owned(),
        (true, folder) => format!("{folder}/index.md"),
    }
}

/// The pages that chapters name, each made once, and their places in the book.
struct GuideCache<'a, 'f> {
    project: &'a Project<'f>,
    order: &'a BookOptions<'a>,
    wanted: Locale,
    renderer: Renderer,
    pages: BTreeMap<String, Option<(Page, Arc<Words>)>>,
    /// The path of the first chapter of each guide.
    places: BTreeMap<String, String>,
    forms: Forms,
}

impl<'a, 'f> GuideCache<'a, 'f> {
    fn new(
        found: &mut Diagnostics,
        project: &'a Project<'f>,
        order: &'a BookOptions<'a>,
    ) -> Option<Self> {
        let wanted = order.settings.locale.as_ref().unwrap_or(project.source_locale()).clone();
        let renderer = Renderer::new(found, project, &CHAPTER)?;
        let (pages, places, forms) = (BTreeMap::new(), BTreeMap::new(), Forms::default());
        Some(Self { project, order, wanted, renderer, pages, places, forms })
    }

    /// Makes the page of a guide.
    fn take(&mut self, found: &mut Diagnostics, id: &str) {
        if self.pages.contains_key(id) {
            return;
        }
        let page = self.project.guide(found, id).and_then(|file| {
            let locale = self.locale(found, |found, project, wanted| {
                project.guide_locale(found, &file.guide, wanted)
            })?;
            compose::pages(
                found,
                self.project,
                &file,
                &[locale],
                self.order.fallback,
                (&self.forms, false),
            )
            .pop()
        });
        self.pages.insert(id.to_owned(), page);
    }

    /// The project's locale for the book's. That a book's language seldom names a region is no news.
    fn locale(
        &self,
        found: &mut Diagnostics,
        negotiate: impl FnOnce(&mut Diagnostics, &Project<'_>, &Locale) -> Option<Locale>,
    ) -> Option<Locale> {
        let mut own = Diagnostics::default();
        let locale = negotiate(&mut own, self.project, &self.wanted);
        if locale.is_none() {
            for mut diagnostic in own.iter().cloned() {
                let help =
                    diagnostic.help.take().map(|help| format!("{help}, as")).unwrap_or_default();
                found.push(diagnostic.help(
                    format!("{help} `language` of the book or `locale` below {TABLE}").trim_start(),
                ));
            }
        }
        locale
    }

    /// Puts what a chapter names into its text.
    fn fill(&self, found: &mut Diagnostics, chapter: &mut Chapter) {
        let Some(path) = &chapter.path else { return };
        let own = chapter.guides().find(|id| *id == chapter.name);
        let page = own.and_then(|id| self.pages.get(id)?.as_ref());
        chapter.new_name = page.map(|(page, _)| page.title.plain_line());
        if chapter.draft {
            chapter.new_text = self.guide(found, None, &chapter.name, path);
            return;
        }
        let text = chapter.source.text();
        let shows = self.order.settings.directives == Directives::Ignores;
        let hidden = |text: &str| if shows { uncovered(text) } else { text.to_owned() };
        let (mut out, mut at) = (String::new(), 0);
        for marker in &chapter.markers {
            let made = match marker.what {
                What::Guide => self.guide(found, Some(&marker.span), &marker.id, path),
                What::Form => self.form(found, &marker.id),
            };
            let Some(made) = made else { continue };
            let range = marker.span.range();
            out.push_str(&hidden(text.get(at..range.start - marker.indent.len()).unwrap_or("")));
            if !(out.is_empty() || out.ends_with("\n\n")) {
                out.push('\n');
            }
            for line in made.trim_end().lines() {
                let indent = if line.is_empty() { "" } else { &marker.indent };
                out.push_str(&format!("{indent}{line}\n"));
            }
            at = range.end;
            // What follows is no part of it.
            let rest = text.get(at..).unwrap_or_default();
            at += rest.find('\n').map_or(rest.len(), |end| end + 1);
            if text
                .get(at..)
                .is_some_and(|rest| !rest.trim_start_matches([' ', '\r']).starts_with('\n'))
            {
                out.push('\n');
            }
        }
        out.push_str(&hidden(text.get(at..).unwrap_or_default()));
        if out != text {
            chapter.new_text = Some(out);
        }
    }

    /// The text of a guide's page in a chapter.
    fn guide(
        &self,
        found: &mut Diagnostics,
        asked: Option<&Span>,
        id: &str,
        path: &str,
    ) -> Option<String> {
        let (page, words) = self.pages.get(id)?.as_ref()?;
        let mut page = page.clone();
        for link in page.links.values_mut() {
            if let Link::Page { guide, anchor, locale } = link {
                let anchor = anchor.as_ref().map(|own| format!("#{own}")).unwrap_or_default();
                match (self.places.get(guide), &self.project.config().base_url) {
                    (Some(place), _) => {
                        *link = Link::Address(format!("{}{anchor}", relative_url(path, place)));
                    }
                    (None, Some(base)) => {
                        let base = base.value.trim_end_matches('/');
                        let address = format!("{base}/{locale}/{guide}.html{anchor}");
                        *link = Link::Address(address);
                    }
                    (None, None) => found.push(no_chapter(asked, id, guide)),
                }
            }
        }
        each_picture(&mut page.blocks, &mut |picture| {
            *picture = self.picture(found, picture, path);
        });
        let text = self.renderer.page(found, &page, words)?;
        Some(text)
    }

    /// A form's block, blank.
    fn form(&self, found: &mut Diagnostics, id: &str) -> Option<String> {
        let (project, fallback) = (self.project, self.order.fallback);
        let file = project.form(found, id)?;
        let locale =
            self.locale(found, |found, project, wanted| project.locale(found, wanted, None))?;
        let details = details::blank(found, project, &file, &locale, None, fallback)?;
        let words = project.form_words(found, id, std::slice::from_ref(&locale), fallback);
        let text = self.renderer.form(found, &details, words.get(&locale)?)?;
        Some(text)
    }

    fn picture(&self, found: &mut Diagnostics, picture: &str, path: &str) -> String {
        if let Some(docs) = &self.order.docs {
            let docs = if docs.is_empty() { String::new() } else { format!("{docs}/") };
            return relative_url(path, &format!("{docs}{picture}"));
        }
        crate::build::picture(found, self.project.files(), picture)
    }
}

fn no_chapter(asked: Option<&Span>, id: &str, guide: &str) -> Diagnostic {
    let problem = format!(
        "the guide `{id}` leads to another one, and the book has no chapter for the guide `{guide}`"
    );
    let help = format!(
        "add a chapter with `{{{{#docent guide {guide}}}}}`, or write `base-url` into docent.yaml"
    );
    let diagnostic = Diagnostic::error(&Code::MISSING_CHAPTER, problem).help(help);
    match asked {
        Some(span) => diagnostic.at(span.clone()),
        None => diagnostic,
    }
}
