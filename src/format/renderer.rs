//! The renderer: a format whose templates are compiled renders pages, forms and drafts, and the files
//! that a host needs besides.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::markup::{MarkupSpec, NOTES, isolated};
use super::messages::{NoMessages, PageMessages};
use super::site::{self, PageRef, SiteLayout};
use super::{Format, PageSummary, body, index};
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::markdown::{self, Links};
use crate::message::{Arguments, Lookup};
use crate::page::{Details, Draft, FormGuidance, Link, Page};
use crate::project::Project;
use crate::source::Fingerprint;
use crate::template::{MessageSource, Templates};
use crate::words::Words;

/// A format ready for use: its templates are compiled.
pub struct Renderer {
    /// The format.
    pub format: &'static Format,
    pub(super) templates: Option<Templates>,
    pub(super) base_url: Option<String>,
    /// The locale that authors write.
    pub(super) source: Locale,
    /// How pages include their style, script and pictures.
    pub parts: AssetMode,
    pub(super) style: Option<Asset>,
    script: Option<Asset>,
    is_in_site: bool,
}

/// How pages include their style, script and pictures, in formats that have such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AssetMode {
    /// The style and the script in them, pictures beside them.
    #[default]
    Inside,
    /// All beside them: the style and the script are files that pages share.
    Beside,
    /// All in them: a page is one file.
    Whole,
}

/// A file that pages share.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path below the output folder. What is in it decides its name: browsers may keep it.
    pub path: String,
    /// Its content.
    pub content: String,
}

impl Renderer {
    /// Compiles what a format needs; `None` after an error.
    pub fn new(
        found: &mut Diagnostics,
        project: &Project<'_>,
        format: &'static Format,
    ) -> Option<Self> {
        let templates = match &format.layout {
            Some(layout) => {
                let folders = [format.family, format.name];
                let folders = if format.is_flavor() { &folders[..] } else { &folders[1..] };
                Some(project.templates(found, folders, layout.escaping)?)
            }
            None => None,
        };
        let base_url = project.config().base_url.as_ref().map(|url| url.value.clone());
        let base_url = base_url.map(|url| url.trim_end_matches('/').to_owned());
        let source = project.source_locale().clone();
        let parts = AssetMode::default();
        let (style, script, is_in_site) = (None, None, false);
        Some(Self { format, templates, base_url, source, parts, style, script, is_in_site })
    }

    /// This renderer, with pages' parts elsewhere; `None` after an error.
    #[must_use]
    pub fn with(mut self, found: &mut Diagnostics, parts: AssetMode) -> Option<Self> {
        self.parts = parts;
        let Some(templates) = self.templates.as_ref().filter(|_| parts == AssetMode::Beside) else {
            return Some(self);
        };
        let none: Arc<dyn MessageSource> = Arc::new(NoMessages);
        let mut asset = |name: &str, template: &str| {
            if !templates.contains(template) || !templates.mentions(name) {
                return Some(None);
            }
            let content = templates.render(found, template, Vec::new(), &none)?;
            let print = Fingerprint::of(content.as_bytes()).to_string();
            let extension = template.rsplit('.').next().unwrap_or_default();
            let path = format!("assets/{name}-{}.{extension}", &print[..12]);
            Some(Some(Asset { path, content }))
        };
        self.style = asset("style", "style.css")?;
        self.script = asset("script", "script.js")?;
        Some(self)
    }

    /// Whether pictures are in the pages.
    #[must_use]
    pub fn embeds(&self) -> bool {
        self.parts == AssetMode::Whole && self.has_screens()
    }

    /// The files that a page shares with others.
    pub fn assets(&self, page: &Page) -> impl Iterator<Item = &Asset> {
        let script = self.script.as_ref().filter(|_| page.has_form());
        self.style.iter().chain(script)
    }

    fn spot<'a>(&'a self, page: &'a Page) -> PageRef<'a> {
        let extension = self.format.extension;
        PageRef { guide: &page.guide, locale: &page.locale, source: &self.source, extension }
    }

    /// The path of a page below the output folder.
    #[must_use]
    pub fn path(&self, page: &Page) -> String {
        let site = self.format.layout.as_ref().map_or(&site::PLAIN, |layout| &layout.site);
        (site.page)(&self.spot(page))
    }

    /// The path of a page's picture below the output folder.
    #[must_use]
    pub fn picture(&self, page: &Page, path: &str) -> String {
        let site = self.format.layout.as_ref().map_or(&site::PLAIN, |layout| &layout.site);
        (site.picture)(&self.spot(page), path)
    }

    /// Whether forms can be filled in on its pages.
    #[must_use]
    pub fn has_screens(&self) -> bool {
        self.templates.as_ref().is_some_and(|templates| templates.mentions("screen"))
    }

    /// This renderer, for pages in a site, with an index above them where the format has one.
    #[must_use]
    pub fn in_site(mut self) -> Self {
        self.is_in_site = true;
        self
    }

    /// The name of the template for indexes, where there are any.
    pub(super) fn index(&self) -> Option<String> {
        let name = format!("index.{}", self.format.extension);
        let templates = self.templates.as_ref().filter(|_| self.is_in_site)?;
        templates.contains(&name).then_some(name)
    }

    /// Whether there is anything besides pages.
    #[must_use]
    pub fn has_site_files(&self) -> bool {
        let layout = self.format.layout.as_ref();
        layout.is_some_and(|layout| layout.site_files.is_some()) || self.index().is_some()
    }

    /// The further files of a site: those that the host needs, and indexes, by path. `pages` has all pages in
    /// these locales.
    #[must_use]
    pub fn site_files(
        &self,
        found: &mut Diagnostics,
        project: &Project<'_>,
        locales: &[Locale],
        pages: &[PageSummary],
    ) -> Vec<(String, String)> {
        let mut files = self.for_host(project, pages);
        files.extend(index::indexes(self, found, project, locales, pages));
        files
    }

    /// The files that the host needs besides these pages.
    fn for_host(&self, project: &Project<'_>, pages: &[PageSummary]) -> Vec<(String, String)> {
        let site_files = self.format.layout.as_ref().and_then(|layout| layout.site_files);
        // docent reports problems with words where it makes pages of them.
        let name = |locale: &Locale, kind: &str| {
            let mut found = Diagnostics::default();
            let words = project.catalog().shared(&mut found, locale)?;
            let id = format!("docent-{kind}");
            match words.formatted(&mut found, &id, &Arguments::new()) {
                Lookup::Text(printed) => {
                    Some(markdown::parse(&printed, &Links::new()).inlines.plain())
                }
                _ => None,
            }
        };
        let names = |locale: &Locale| {
            let kinds = NOTES.into_iter();
            let source = project.source_locale();
            kinds
                .filter_map(|kind| Some((kind, name(locale, kind).or_else(|| name(source, kind))?)))
                .collect()
        };
        site_files.map_or_else(Vec::new, |site_files| site_files(pages, &names))
    }

    /// The templates, where the format has any.
    #[must_use]
    pub fn templates(&self) -> Option<&Templates> {
        self.templates.as_ref()
    }

    /// A page as a file's text; `None` after an error.
    pub fn page(&self, found: &mut Diagnostics, page: &Page, words: &Arc<Words>) -> Option<String> {
        let (Some(layout), Some(templates)) = (&self.format.layout, &self.templates) else {
            return self.format.page.map(|write| write(page));
        };
        if !Self::check_calls(found, templates, words) {
            return None;
        }
        let spot = self.spot(page);
        let mut links = hrefs(page, &layout.site, &spot);
        if layout.isolates && page.dir == "rtl" {
            // An address on the web keeps its order by itself, and is copied.
            let relative = links.values_mut().filter(|href| !href.contains(':'));
            relative.for_each(|href| *href = isolated(href, "ltr"));
        }
        let messages = PageMessages::new(layout, words, Arc::clone(&page.values), links);
        let body = body::BlockRenderer {
            style: self.style.as_ref(),
            script: self.script.as_ref(),
            index: self.index().map(|_| index::above(&layout.site, &spot)),
            ..self.blocks((layout, templates), &messages, &page.locale, spot)
        };
        let bare =
            layout.has_inline_links().then(|| Page { links: BTreeMap::new(), ..page.clone() });
        let text = body.page(found, bare.as_ref().unwrap_or(page), self.base_url.as_deref());
        messages.report(found);
        text.map(layout.add_csp)
    }

    /// Renders the blocks of a form that is on no page.
    fn block<'a>(
        &'a self,
        details: &'a Details,
        (layout, templates): (&'static MarkupSpec, &'a Templates),
        messages: &'a Arc<PageMessages>,
    ) -> body::BlockRenderer<'a> {
        let (extension, locale) = (self.format.extension, &details.locale);
        let spot = PageRef { guide: "", locale, source: &self.source, extension };
        self.blocks((layout, templates), messages, locale, spot)
    }

    /// Renders blocks that share no files with others.
    fn blocks<'a>(
        &'a self,
        (layout, templates): (&'static MarkupSpec, &'a Templates),
        messages: &'a Arc<PageMessages>,
        page_locale: &'a Locale,
        spot: PageRef<'a>,
    ) -> body::BlockRenderer<'a> {
        body::BlockRenderer {
            layout,
            extension: self.format.extension,
            templates,
            messages: messages.source(),
            links: messages.links(),
            page_locale,
            dir: page_locale.direction(),
            spot,
            has_marks: templates.mentions("mark"),
            style: None,
            script: None,
            index: None,
        }
    }

    /// Whether there are all the messages that templates name; reports those that there are not.
    fn check_calls(found: &mut Diagnostics, templates: &Templates, words: &Words) -> bool {
        let mut known = true;
        for (span, call) in templates.calls().filter(|(_, call)| !words.contains(&call.id)) {
            let unknown = words.unknown(found, Some(&span), &call.id);
            found.push(unknown);
            known = false;
        }
        known
    }

    /// Renders a form's block as on pages; `None` after an error, and where there is no layout.
    pub fn form(
        &self,
        found: &mut Diagnostics,
        details: &Details,
        words: &Arc<Words>,
    ) -> Option<String> {
        let (layout, templates) = (self.format.layout.as_ref()?, self.templates.as_ref()?);
        if !Self::check_calls(found, templates, words) {
            return None;
        }
        let messages = PageMessages::new(layout, words, Arc::default(), Links::new());
        let body = self.block(details, (layout, templates), &messages);
        let text = body.form(found, details, None, None, body::WIDTH);
        messages.report(found);
        text
    }

    /// The addresses of links on no page: those of pages only where the site's own address is known.
    fn addresses(
        &self,
        links: &BTreeMap<String, Link>,
        locale: &Locale,
        site: &SiteLayout,
    ) -> Links {
        let spot =
            PageRef { guide: "", locale, source: &self.source, extension: self.format.extension };
        let address = |(key, link): (&String, &Link)| match (link, &self.base_url) {
            (Link::Address(address), _) => Some((key.clone(), address.clone())),
            (Link::Page { guide, anchor, locale }, Some(base)) => {
                let page = (site.page)(&PageRef { guide, locale, ..spot });
                let anchor = anchor.as_ref().map(|anchor| format!("#{anchor}"));
                Some((key.clone(), format!("{base}/{page}{}", anchor.unwrap_or_default())))
            }
            (Link::Page { .. }, None) => None,
        };
        links.iter().filter_map(address).collect()
    }

    /// Writes a draft as a file's text; `None` after an error.
    pub fn draft(
        &self,
        found: &mut Diagnostics,
        out: &mut String,
        draft: &Draft,
        words: &Arc<Words>,
    ) -> Option<()> {
        let (Some(layout), Some(templates)) = (&self.format.layout, &self.templates) else {
            return self.format.draft.map(|write| write(out, draft));
        };
        let details = &draft.details;
        if layout.bare_drafts {
            details.write_text(out);
            return Some(());
        }
        if !Self::check_calls(found, templates, words) {
            return None;
        }
        let links = draft.guidance.as_ref().map_or_else(Links::new, |guidance| {
            self.addresses(&guidance.links, &details.locale, &layout.site)
        });
        let guidance = draft.guidance.as_ref().map(|guidance| {
            FormGuidance::clone(guidance).with_links(&|key| links.contains_key(key))
        });
        let messages = PageMessages::new(layout, words, Arc::default(), links);
        let body = self.block(details, (layout, templates), &messages);
        let text = body.draft(found, details, guidance.as_ref());
        messages.report(found);
        out.push_str(&(layout.add_csp)(text?));
        Some(())
    }
}

/// The addresses of a page's links, by key.
fn hrefs(page: &Page, site: &SiteLayout, spot: &PageRef<'_>) -> Links {
    let href = |link: &Link| match link {
        Link::Address(address) => address.clone(),
        Link::Page { guide, anchor, locale } => {
            let anchor = anchor.as_ref().map(|anchor| format!("#{anchor}")).unwrap_or_default();
            let other = PageRef { guide, locale, ..*spot };
            format!("{}{anchor}", site.href(spot, &other))
        }
    };
    page.links.iter().map(|(key, link)| (key.to_lowercase(), href(link))).collect()
}
