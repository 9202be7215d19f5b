//! Indexes: for each locale a page that leads to its guides (template `index`), and above them one that
//! leads to the locales (template `start`). A format has them where its templates do, in a site.

use std::sync::Arc;

use super::messages::PageMessages;
use super::site::{PLAIN, PageRef, SiteLayout, relative_url};
use super::{PageSummary, Renderer, html};
use crate::config::Fallback;
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::markdown::Links;
use crate::message::{Arguments, Lookup};
use crate::project::Project;
use crate::template::Data;
use crate::words::Words;

/// The name of an index page: the address of its folder leads to it.
pub(super) const INDEX: &str = "index";

/// The guide whose words an index has besides the shared ones: none, since no file has this name.
const NOBODY: &str = "";

/// The indexes of some locales, of all guides that are listed: paths and texts. Where a guide has such a
/// path, it is the index.
pub(super) fn indexes(
    renderer: &Renderer,
    found: &mut Diagnostics,
    project: &Project<'_>,
    locales: &[Locale],
    listed: &[PageSummary],
) -> Vec<(String, String)> {
    let Some(template) = renderer.index() else { return Vec::new() };
    let words = project.catalog().words(found, NOBODY, locales, Fallback::Mark, &[]);
    let index = Indexer { renderer, project, locales, listed };
    let mut pages = Vec::new();
    // docent has reported errors in words where it makes pages of them.
    for (locale, words) in words.iter().filter(|(_, words)| words.intl().is_some()) {
        if index.guides(locale).next().is_some()
            && listed.iter().all(|page| page.guide != INDEX || page.locale != *locale)
        {
            let data = index.locale(locale, words);
            pages.extend(index.page(found, index.path(locale), &template, data, words));
        }
    }
    let start = format!("start.{}", renderer.format.extension);
    let has_start = renderer.templates.as_ref().is_some_and(|templates| templates.contains(&start));
    let source = project.source_locale();
    let words =
        project.catalog().words(found, NOBODY, std::slice::from_ref(source), Fallback::Mark, &[]);
    let words = words.get(source).filter(|words| words.intl().is_some());
    if let (true, Some(words)) = (has_start && !listed.is_empty(), words) {
        let path = format!("{INDEX}.{}", renderer.format.extension);
        let data = index.data(source, &path);
        pages.extend(index.page(found, path, &start, data, words));
    }
    pages
}

struct Indexer<'a> {
    renderer: &'a Renderer,
    project: &'a Project<'a>,
    /// The locales that are built now.
    locales: &'a [Locale],
    listed: &'a [PageSummary],
}

impl<'a> Indexer<'a> {
    fn site(&self) -> &'a SiteLayout {
        self.renderer.format.layout.as_ref().map_or(&PLAIN, |layout| &layout.site)
    }

    fn spot<'b>(&'b self, guide: &'b str, locale: &'b Locale) -> PageRef<'b> {
        let extension = self.renderer.format.extension;
        PageRef { guide, locale, source: &self.renderer.source, extension }
    }

    fn path(&self, locale: &Locale) -> String {
        (self.site().page)(&self.spot(INDEX, locale))
    }

    fn guides(&self, locale: &'a Locale) -> impl Iterator<Item = &'a PageSummary> {
        self.listed.iter().filter(move |page| page.locale == *locale)
    }

    fn page(
        &self,
        found: &mut Diagnostics,
        path: String,
        template: &str,
        data: Vec<(&'static str, Data)>,
        words: &Arc<Words>,
    ) -> Option<(String, String)> {
        let (layout, templates) =
            (self.renderer.format.layout.as_ref()?, self.renderer.templates.as_ref()?);
        // Other templates may ask for messages that only guides have.
        let messages = PageMessages::new(layout, words, Arc::default(), Links::new());
        let text = templates.render(found, template, data, &messages.source());
        messages.report(found);
        let mut text = text?;
        text.truncate(text.trim_end().len());
        text.push('\n');
        Some((path, (layout.add_csp)(text)))
    }

    /// The index of a locale: its guides, in the order of its alphabet.
    fn locale(&self, locale: &'a Locale, words: &Words) -> Vec<(&'static str, Data)> {
        let path = self.path(locale);
        let mut guides: Vec<&PageSummary> = self.guides(locale).collect();
        if let Some(intl) = words.intl() {
            guides.sort_by(|one, two| intl.compare(&one.title, &two.title));
        }
        let text = |text: &str, other: Option<&Locale>| {
            let (lang, dir) = other.map_or((Data::None, Data::None), |other| {
                (other.tag().into(), other.direction().into())
            });
            Data::Map(vec![("text", text.to_owned().into()), ("lang", lang), ("dir", dir)])
        };
        let guide = |page: &&PageSummary| {
            let description = page.description.as_deref();
            let description = description.map(|own| text(own, page.description_locale.as_ref()));
            let spot = self.spot(INDEX, locale);
            Data::Map(vec![
                ("guide", page.guide.clone().into()),
                ("href", self.site().href(&spot, &self.spot(&page.guide, locale)).into()),
                ("title", text(&page.title, page.title_locale.as_ref())),
                ("description", description.unwrap_or(Data::None)),
            ])
        };
        let mut data = self.data(locale, &path);
        data.push(("guides", Data::List(guides.iter().map(guide).collect())));
        data
    }

    /// The data of all indexes: their language, and their addresses in other languages.
    fn data(&self, locale: &Locale, path: &str) -> Vec<(&'static str, Data)> {
        let base = self.renderer.base_url.as_deref();
        let url = |path: &str| base.map_or(Data::None, |base| format!("{base}/{path}").into());
        // Other locales may be built at another time.
        let is_there = |other: &&Locale| {
            self.guides(other).next().is_some()
                || !self.locales.contains(other) && self.is_offered(other)
        };
        let mut all = self.project.locales().iter().filter(is_there);
        let language = all.find(|other| self.path(other) == path);
        let translations = self.project.locales().iter().filter(is_there).map(|other| {
            let own = self.path(other);
            Data::Map(vec![
                ("lang", other.tag().into()),
                ("dir", other.direction().into()),
                ("name", self.language(other).into()),
                ("href", relative_url(path, &own).into()),
                ("url", url(&own)),
                ("current", Data::Bool(own == path)),
                ("translated", Data::Bool(true)),
            ])
        });
        let style = self.renderer.style.as_ref();
        vec![
            ("lang", locale.tag().into()),
            ("dir", locale.direction().into()),
            ("policy", Data::Markup(html::POLICY.to_owned())),
            ("style", style.map_or(Data::None, |style| relative_url(path, &style.path).into())),
            ("canonical", url(path)),
            ("translations", Data::List(translations.collect())),
            ("language", language.map_or(Data::None, |own| self.language(own).into())),
        ]
    }

    /// Whether there is a guide in a locale.
    fn is_offered(&self, locale: &Locale) -> bool {
        let found = &mut Diagnostics::default();
        self.project.guide_ids().iter().any(|id| {
            let file = self.project.guide(found, id);
            file.is_some_and(|file| self.project.offered(&file.guide).contains(locale))
        })
    }

    /// A language's own name for itself.
    fn language(&self, locale: &Locale) -> String {
        // docent reports problems with words where it makes pages of them.
        let found = &mut Diagnostics::default();
        let named = self
            .project
            .catalog()
            .shared(found, locale)
            .map(|shared| shared.text(found, "docent-language", &Arguments::new()));
        match named {
            Some(Lookup::Text(text)) => text,
            _ => locale.to_string(),
        }
    }
}

/// The address of the index above a page.
pub(super) fn above(site: &SiteLayout, spot: &PageRef<'_>) -> String {
    site.href(spot, &PageRef { guide: INDEX, ..*spot })
}
