//! Books of mdBook: chapters get the guides and forms that they name. mdBook hands over a context and
//! the book as JSON and takes the book back; members that docent doesn't know come back as they were.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use data_encoding::BASE64;
use serde_json::{Map, Value};

use crate::code::Code;
use crate::compose;
use crate::config::Fallback;
use crate::details;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::format::{CHAPTER, Press, undirected, way};
use crate::locale::Locale;
use crate::markdown::to_plain;
use crate::page::{Block, Link, Page};
use crate::project::Project;
use crate::source::{Source, Span};
use crate::words::Words;

/// The settings of ours below `[preprocessor.docent]`.
const OWN: [&str; 3] = ["project", "locale", "fallback"];
/// Those of mdBook.
const MDBOOKS: [&str; 5] = ["command", "renderer", "renderers", "before", "after"];
const OPTIONAL: &str = "optional";
/// The preprocessor of mdBook that acts on directives.
const LINKS: &str = "links";
/// The one that makes `index.md` of `README.md`.
const INDEX: &str = "index";
/// Where settings stand, for people.
const TABLE: &str = "`[preprocessor.docent]` in book.toml";

/// A book as mdBook hands it over.
pub struct Book {
    context: Value,
    book: Value,
    /// The member of `book` that holds its items: `items` since 0.5, `sections` before.
    items: &'static str,
}

/// What a book's configuration says to docent.
#[derive(Debug, Default)]
pub struct Settings {
    /// The folder of the project, seen from the book's.
    pub project: Option<String>,
    /// The book's locale.
    pub locale: Option<Locale>,
    /// What happens to messages that it lacks.
    pub fallback: Option<Fallback>,
    /// What mdBook does with directives after docent.
    directives: Directives,
}

/// What mdBook does with directives after docent; a backslash hides them from it.
#[derive(Debug, Default, PartialEq, Eq)]
enum Directives {
    #[default]
    Acts,
    /// Nothing looks at them: a backslash would show.
    Ignores,
}

/// What the chapters get.
pub struct Order<'a> {
    /// The settings of the book.
    pub settings: &'a Settings,
    /// What happens to messages that its locale lacks.
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

    /// The settings of the book, with what is wrong with them reported.
    pub fn settings(&self, found: &mut Diagnostics) -> Settings {
        let own = &self.config("preprocessor")["docent"];
        for key in own.as_object().into_iter().flat_map(Map::keys) {
            let known = OWN.iter().chain(&MDBOOKS).chain([&OPTIONAL]);
            if !known.clone().any(|known| known == key) {
                let problem = format!("{TABLE} has an unknown key `{key}`");
                found
                    .push(Diagnostic::warning(&Code::UNKNOWN_KEY, problem).help(suggest(key, OWN)));
            }
        }
        let mut text = |key: &str, help: &str| match &own[key] {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            _ => {
                wrong(found, key, help);
                None
            }
        };
        let project = text("project", "write a path, seen from the folder of book.toml");
        let (a_tag, a_policy) = ("write a language tag, such as nl-NL", "use fail, mark or omit");
        let (locale, fallback) = (text("locale", a_tag), text("fallback", a_policy));
        let fallback = fallback.and_then(|name| {
            let policy = serde_json::from_value(Value::String(name)).ok();
            if policy.is_none() {
                wrong(found, "fallback", a_policy);
            }
            policy
        });
        let locale = match (locale, self.config("book")["language"].as_str()) {
            (Some(tag), _) => {
                let locale = tag.parse().ok();
                if locale.is_none() {
                    wrong(found, "locale", a_tag);
                }
                locale
            }
            (None, Some(tag)) => {
                let locale = tag.parse().ok();
                if locale.is_none() {
                    let problem = format!("the book's language `{tag}` is no language tag");
                    found.push(
                        Diagnostic::error(&Code::WRONG_VALUE, problem)
                            .help(format!("name a `locale` below {TABLE}")),
                    );
                }
                locale
            }
            (None, None) => None,
        };
        Settings { project, locale, fallback, directives: self.directives(found) }
    }

    /// Whether one of mdBook's own preprocessors runs.
    fn runs(&self, name: &str) -> bool {
        let default = &self.config("build")["use-default-preprocessors"];
        default.as_bool() != Some(false) || self.config("preprocessor")[name].is_object()
    }

    /// Without an order mdBook goes by the alphabet; whatever comes after another one comes after all
    /// that have no order.
    fn directives(&self, found: &mut Diagnostics) -> Directives {
        if !self.runs(LINKS) {
            return Directives::Ignores;
        }
        let all = self.config("preprocessor");
        let names = |preprocessor: &str, key: &str, name: &str| {
            let list = all[preprocessor][key].as_array();
            list.is_some_and(|list| list.iter().any(|one| one == name))
        };
        let first = names("docent", "before", LINKS) || names(LINKS, "after", "docent");
        let waits = all["docent"]["after"].as_array().is_some_and(|list| !list.is_empty())
            || all
                .as_object()
                .is_some_and(|all| all.keys().any(|other| names(other, "before", "docent")));
        if waits && !first {
            let problem = "mdBook acts on directives such as `{{#include}}` before docent runs";
            found.push(
                Diagnostic::error(&Code::WRONG_VALUE, problem)
                    .help(format!("write `before = [\"{LINKS}\"]` below {TABLE}")),
            );
        }
        Directives::Acts
    }

    /// The book with what its chapters name, as JSON; `None` after an error.
    pub fn fill(
        mut self,
        found: &mut Diagnostics,
        project: &Project<'_>,
        order: &Order<'_>,
    ) -> Option<String> {
        let mut chapters = self.chapters(found, project);
        let readmes = self.runs(INDEX);
        let mut shelf = Shelf::new(found, project, order)?;
        for chapter in &chapters {
            let Some(path) = &chapter.path else { continue };
            for id in chapter.guides() {
                shelf.places.entry(id.to_owned()).or_insert_with(|| address(path, readmes));
                shelf.take(found, id);
            }
        }
        for chapter in &mut chapters {
            shelf.fill(found, chapter);
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
                // One that was a draft has a place now.
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
        let taken: BTreeSet<&String> =
            chapters.iter().filter(|one| !one.draft).filter_map(|one| one.path.as_ref()).collect();
        for one in chapters.iter().filter(|one| one.draft) {
            if let Some(path) = one.path.as_ref().filter(|path| taken.contains(path)) {
                let problem = format!(
                    "the draft chapter `{}` would become `{path}`, which is another chapter",
                    one.name
                );
                let help = "name a file for the draft chapter in SUMMARY.md, or rename the other";
                found.push(Diagnostic::error(&Code::DUPLICATE_ID, problem).help(help));
            }
        }
        chapters
    }
}

fn wrong(found: &mut Diagnostics, key: &str, help: &str) {
    let problem = format!("`{key}` below {TABLE} has a value that doesn't fit");
    found.push(Diagnostic::error(&Code::WRONG_VALUE, problem).help(help));
}

/// A chapter, and what becomes of it.
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

/// A line that names a guide or a form.
struct Marker {
    what: What,
    id: String,
    span: Span,
    /// What stands before it on its line.
    indent: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Guide,
    Form,
}

/// Calls a function with every chapter, from the first to the last, and with the names above it.
fn each(
    items: &mut Value,
    above: &mut Vec<String>,
    act: &mut dyn FnMut(&mut Map<String, Value>, &[String]),
) {
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

/// The beginnings of docent's directives in a text, with a backslash before them or not.
fn openings(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices("{{").map(|(at, _)| at).filter(|at| {
        let rest = text[at + 2..].trim_start().strip_prefix("#docent");
        rest.is_some_and(|rest| {
            !rest.starts_with(|char: char| char.is_alphanumeric() || char == '_')
        })
    })
}

/// What a chapter names; what names nothing is reported. As for mdBook's own directives, a backslash
/// before one makes it text, and nothing else does.
fn markers(found: &mut Diagnostics, project: &Project<'_>, source: &Source) -> Vec<Marker> {
    let text = source.text();
    let mut markers = Vec::new();
    for start in openings(text).filter(|start| !text[..*start].ends_with('\\')) {
        let line = text[start..].lines().next().unwrap_or_default();
        let end = line.find("}}").map_or(line.len(), |end| end + 2);
        let span = source.span(start..start + end);
        let words: Vec<&str> =
            line[..end].trim_start_matches('{').trim_end_matches('}').split_whitespace().collect();
        let (what, id, known) = match words.as_slice() {
            ["#docent", "guide", id] if line[..end].ends_with("}}") => {
                (What::Guide, *id, project.guide_ids())
            }
            ["#docent", "form", id] if line[..end].ends_with("}}") => {
                (What::Form, *id, project.form_ids())
            }
            _ => {
                let problem = "this directive names neither a guide nor a form";
                let help = "write `{{#docent guide ID}}` or `{{#docent form ID}}`";
                found.push(Diagnostic::error(&Code::WRONG_DIRECTIVE, problem).at(span).help(help));
                continue;
            }
        };
        let indent = text[..start].rsplit('\n').next().unwrap_or_default().to_owned();
        if !indent.trim().is_empty() || !line[end..].trim().is_empty() {
            let problem = "text stands beside this directive";
            let help = "put it on a line of its own";
            found.push(Diagnostic::error(&Code::WRONG_DIRECTIVE, problem).at(span).help(help));
        } else if known.iter().any(|known| known == id) {
            markers.push(Marker { what, id: id.to_owned(), span, indent });
        } else {
            let (code, name) = match what {
                What::Guide => (&Code::UNKNOWN_GUIDE, "guide"),
                What::Form => (&Code::UNKNOWN_FORM, "form"),
            };
            let help = suggest(id, known.iter().map(String::as_str));
            let problem = format!("there is no {name} `{id}`");
            found.push(Diagnostic::error(code, problem).at(span).help(help));
        }
    }
    markers
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

/// What chapters can have: pages that are made, and where they will be.
struct Shelf<'a, 'f> {
    project: &'a Project<'f>,
    order: &'a Order<'a>,
    wanted: Locale,
    press: Press,
    pages: BTreeMap<String, Option<(Page, Arc<Words>)>>,
    /// The path of the first chapter of each guide.
    places: BTreeMap<String, String>,
}

impl<'a, 'f> Shelf<'a, 'f> {
    fn new(
        found: &mut Diagnostics,
        project: &'a Project<'f>,
        order: &'a Order<'a>,
    ) -> Option<Self> {
        let wanted = order.settings.locale.as_ref().unwrap_or(project.source_locale()).clone();
        let press = Press::new(found, project, &CHAPTER)?;
        let (pages, places) = (BTreeMap::new(), BTreeMap::new());
        Some(Self { project, order, wanted, press, pages, places })
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
            compose::pages(found, self.project, &file, &[locale], self.order.fallback).pop()
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
        chapter.new_name = page.map(|(page, _)| to_plain(&page.title.text).replace('\n', " "));
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
                        *link = Link::Address(format!("{}{anchor}", way(path, place)));
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
        self.place(found, &mut page.blocks, path);
        let text = self.press.page(found, &page, words)?;
        Some(self.covered(text))
    }

    /// A form's block, blank.
    fn form(&self, found: &mut Diagnostics, id: &str) -> Option<String> {
        let (project, fallback) = (self.project, self.order.fallback);
        let file = project.form(found, id)?;
        let locale =
            self.locale(found, |found, project, wanted| project.locale(found, wanted, None))?;
        let details = details::blank(found, project, &file, &locale, None, fallback)?;
        let words = project.form_words(found, id, std::slice::from_ref(&locale), fallback);
        let text = self.press.form(found, &details, words.get(&locale)?)?;
        Some(self.covered(text))
    }

    fn covered(&self, text: String) -> String {
        match self.order.settings.directives {
            Directives::Acts => text,
            Directives::Ignores => undirected(&text),
        }
    }

    /// Gives the pictures of a chapter their addresses.
    fn place(&self, found: &mut Diagnostics, blocks: &mut [Block], path: &str) {
        for block in blocks {
            match block {
                Block::Image { path: picture, .. } => {
                    *picture = self.picture(found, picture, path);
                }
                Block::Note { blocks, .. } | Block::Section { blocks, .. } => {
                    self.place(found, blocks, path);
                }
                Block::Steps { steps } => {
                    steps.iter_mut().for_each(|step| self.place(found, &mut step.blocks, path));
                }
                _ => {}
            }
        }
    }

    fn picture(&self, found: &mut Diagnostics, picture: &str, path: &str) -> String {
        if let Some(docs) = &self.order.docs {
            let docs = if docs.is_empty() { String::new() } else { format!("{docs}/") };
            return way(path, &format!("{docs}{picture}"));
        }
        let from = format!("docs/{picture}");
        match self.project.files().bytes(&from) {
            Ok(content) => {
                format!("data:{};base64,{}", media_type(picture), BASE64.encode(&content))
            }
            Err(error) => {
                found.push(Diagnostic::unread(&from, &error));
                String::new()
            }
        }
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

/// A chapter's own text where nothing takes the backslashes off docent's directives.
fn uncovered(text: &str) -> String {
    let (mut out, mut from) = (String::new(), 0);
    for at in openings(text).filter(|at| text[..*at].ends_with('\\')) {
        out.push_str(&text[from..at - 1]);
        from = at;
    }
    out + &text[from..]
}

/// The media type of a picture, by its name (RFC 2045; <https://www.iana.org/assignments/media-types>).
fn media_type(path: &str) -> String {
    let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let subtype = match extension.as_str() {
        "svg" => "svg+xml",
        "jpg" => "jpeg",
        "ico" => "vnd.microsoft.icon",
        other => other,
    };
    format!("image/{subtype}")
}
