//! Formats: what a finished page or Details block becomes. A format that lays out does it through
//! the templates in the folder of its name; one without a layout is the data itself. A flavor is a
//! format in the dialect of one host.
//! To add one: a file here with a `FORMAT`, its `mod` line, its row in `FORMATS` or `FLAVORS`, and
//! its templates; a flavor has only those that differ from its family's.

mod eml;
mod html;
mod json;
mod md;
mod text;

mod asciidoc;
mod docusaurus;
mod gfm;
mod hugo;
mod learn;
mod mdbook;
mod mkdocs;
mod myst;
mod starlight;
mod vitepress;
mod zola;

mod body;
mod front;
mod index;
mod site;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::inline::Inlines;
use crate::locale::Locale;
use crate::markdown::{self, Guard, Links, Place, references};
use crate::message::{Arguments, Lookup, Value};
use crate::page::{Details, Draft, Link, Page, Text};
use crate::project::Project;
use crate::source::Fingerprint;
use crate::template::{Data, Escaping, MessageSource, Templates};
use crate::words::Words;
use crate::yaml::Spanned;
pub use mdbook::CHAPTER;
pub(crate) use site::relative_url;
use site::{PageRef, SiteLayout};

/// A kind of output.
pub struct Format {
    /// Its name on the command line, that of its folder in `templates/`.
    pub name: &'static str,
    /// What it is for, where it is the flavor of a host.
    pub about: &'static str,
    /// The format that it is a flavor of; itself where it is none.
    pub family: &'static str,
    /// The extension of its files.
    pub extension: &'static str,
    /// How it lays out; nothing where it is the data itself.
    layout: Option<MarkupSpec>,
    /// A page, where the format has no layout; nothing where it has drafts only.
    page: Option<fn(&Page) -> String>,
    /// A draft, where the format has no layout.
    draft: Option<fn(&mut String, &Draft)>,
    /// What stands before each of several drafts in one stream; nothing where each takes a file.
    pub before: Option<fn(&mut String, &Draft)>,
    /// Whether drafts show more than their block: the subject of a mail, the request.
    pub whole_drafts: bool,
}

/// How a format lays out: all that its templates can't say.
struct MarkupSpec {
    /// What text becomes when a template prints it.
    escaping: Escaping,
    /// What stands between two blocks.
    between: &'static str,
    /// What stands between two lists, which would become one.
    apart: &'static str,
    /// How messages and code are written.
    writing: Writing,
    /// The lines of a Details block, where they are more than text.
    details: Option<fn(&mut String, &Details)>,
    /// What stands before and after a text that shows as it is.
    fence: fn(&str) -> String,
    /// What a page begins with for the host's eyes, such as front matter.
    front: fn(&Page) -> String,
    /// Whether a draft is the block and nothing else, to be pasted as it is.
    bare_drafts: bool,
    /// Whether directions are told by characters (UAX #9), for want of markup.
    isolates: bool,
    /// The host's words for the kinds of notes, in the order of `NOTES`.
    notes: [&'static str; 5],
    /// Where pages and pictures go.
    site: SiteLayout,
    /// What a host needs besides the pages, such as a table of contents.
    site_files: Option<SiteFiles>,
    /// What is done to a page or draft that is finished.
    add_csp: fn(String) -> String,
}

/// The files that a host needs around these pages, with docent's words for notes: paths and texts.
type SiteFiles = fn(&[PageSummary], Names<'_>) -> Vec<(String, String)>;

/// What a locale calls the kinds of notes.
type Names<'a> = &'a dyn Fn(&Locale) -> Vec<(&'static str, String)>;

/// How a format writes what messages and code hold.
enum Writing {
    /// As Markdown, of which the host acts on nothing but what docent put there.
    Markdown(Guard),
    /// As markup of its own.
    Own {
        /// A text, for a line of at most so many columns.
        inline: fn(&Inlines, &InlineContext<'_>) -> String,
        /// A text where there is room for one line only.
        line: fn(&Inlines, &InlineContext<'_>) -> String,
        /// Plain text, for titles and attributes, ready to be printed.
        plain: fn(String) -> Data,
        /// Code, such as the lines of a Details block.
        code: fn(&str) -> String,
        /// Whether code can't be written so.
        pierces: fn(&str) -> bool,
    },
}

/// Where a text is written.
struct InlineContext<'a> {
    /// Where links lead.
    links: &'a Links,
    /// The columns of a line.
    width: usize,
    /// The direction of the text, `ltr` or `rtl`.
    dir: &'a str,
}

impl MarkupSpec {
    /// A text as the format's markup.
    fn inline(&self, inlines: &Inlines, context: &InlineContext<'_>) -> String {
        match &self.writing {
            Writing::Markdown(guard) => guard.inline(inlines, context.links, Place::Lines),
            Writing::Own { inline, .. } => inline(inlines, context),
        }
    }

    /// A text in a line of its own, such as a heading.
    fn line(&self, inlines: &Inlines, context: &InlineContext<'_>) -> String {
        match &self.writing {
            Writing::Markdown(guard) => guard.inline(inlines, context.links, Place::Line),
            Writing::Own { line, .. } => line(inlines, context),
        }
    }

    /// The same in a cell of a table.
    fn cell(&self, inlines: &Inlines, context: &InlineContext<'_>) -> String {
        match &self.writing {
            Writing::Markdown(guard) => guard.inline(inlines, context.links, Place::Cell),
            Writing::Own { line, .. } => line(inlines, context),
        }
    }

    /// The same without links, for titles and attributes.
    fn plain(&self, inlines: &Inlines) -> Data {
        self.label(&inlines.plain())
    }

    /// Plain text, for titles and attributes.
    fn label(&self, text: &str) -> Data {
        match &self.writing {
            Writing::Markdown(guard) => Data::Markup(guard.text(text, Place::Quoted)),
            Writing::Own { plain, .. } => plain(text.to_owned()),
        }
    }

    /// Whether code shows itself between fences.
    fn is_fenced(&self, code: &str) -> bool {
        match &self.writing {
            Writing::Markdown(guard) => (guard.pierced)(code).is_none(),
            Writing::Own { pierces, .. } => !pierces(code),
        }
    }

    /// Text that shows as it is, between fences or as HTML.
    fn verbatim(&self, text: &str) -> String {
        match &self.writing {
            Writing::Markdown(guard) => (guard.pierced)(text).unwrap_or_else(|| (guard.code)(text)),
            Writing::Own { pierces, .. } if pierces(text) => references(text),
            Writing::Own { code, .. } => code(text),
        }
    }

    /// The lines of a Details block.
    fn details(&self, details: &Details) -> String {
        if let Some(write) = self.details {
            let mut out = String::new();
            write(&mut out, details);
            return out;
        }
        self.verbatim(&details.text())
    }

    /// Whether links name their addresses themselves, and none are at the end of the page.
    fn has_inline_links(&self) -> bool {
        matches!(&self.writing, Writing::Markdown(guard) if (guard.inline_links)(Place::Lines))
    }
}

/// The kinds of notes.
const NOTES: [&str; 5] = ["note", "tip", "important", "warning", "caution"];

/// A page that was built, for what stands around all of them.
#[derive(Clone, Debug)]
pub struct PageSummary {
    /// The guide's id.
    pub guide: String,
    /// The locale.
    pub locale: Locale,
    /// The title, plain text.
    pub title: String,
    /// The language of the title, where it is not the page's.
    pub title_locale: Option<Locale>,
    /// The summary, plain text.
    pub description: Option<String>,
    /// The language of the summary, where it is not the page's.
    pub description_locale: Option<Locale>,
    /// The locale that authors write.
    pub source: Locale,
}

impl PageSummary {
    /// A page with its title and its summary.
    #[must_use]
    pub fn of(
        guide: &str,
        locale: &Locale,
        (title, description): (&Text, Option<&Text>),
        source: &Locale,
    ) -> Self {
        Self {
            guide: guide.to_owned(),
            locale: locale.clone(),
            title: title.inlines.plain(),
            title_locale: title.locale.clone(),
            description: description.map(|text| text.inlines.plain()),
            description_locale: description.and_then(|text| text.locale.clone()),
            source: source.clone(),
        }
    }
}

/// All formats.
pub const FORMATS: &[&Format] =
    &[&md::FORMAT, &html::FORMAT, &text::FORMAT, &json::FORMAT, &eml::FORMAT];

/// All flavors: what `--flavor` takes.
pub const FLAVORS: &[&Format] = &[
    &gfm::FORMAT,
    &learn::FORMAT,
    &docusaurus::FORMAT,
    &starlight::FORMAT,
    &vitepress::FORMAT,
    &mkdocs::FORMAT,
    &hugo::FORMAT,
    &zola::FORMAT,
    &mdbook::FORMAT,
    &myst::FORMAT,
    &asciidoc::FORMAT,
    &html::FORMAT,
    &text::FORMAT,
];

impl Format {
    /// Whether templates lay it out, those of the folder of its name.
    #[must_use]
    pub fn has_templates(&self) -> bool {
        self.layout.is_some()
    }

    /// Whether it is the dialect of a host, and not what its family is without one.
    #[must_use]
    pub fn is_flavor(&self) -> bool {
        self.family != self.name
    }

    /// Whether guides come in it.
    #[must_use]
    pub fn has_pages(&self) -> bool {
        self.layout.is_some() || self.page.is_some()
    }
}

/// The format of this name.
#[must_use]
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().copied().find(|format| format.name == name)
}

/// The flavor of this name.
#[must_use]
pub fn flavor(name: &str) -> Option<&'static Format> {
    FLAVORS.iter().copied().find(|flavor| flavor.name == name)
}

/// The formats that the project's settings name for builds, in the flavor that they name; an
/// unknown one is an error.
pub fn configured(found: &mut Diagnostics, project: &Project<'_>) -> Option<Vec<&'static Format>> {
    let config = project.config();
    let pages = |all: &[&'static Format]| -> Vec<&'static Format> {
        all.iter().copied().filter(|one| one.has_pages()).collect()
    };
    let flavor = config.flavor.as_ref();
    let flavor = flavor.and_then(|name| named(found, project, "flavor", name, &pages(FLAVORS)));
    let Some(names) = &config.formats else { return flavor.map(|flavor| vec![flavor]) };
    let mut formats = Vec::new();
    for name in names {
        formats.extend(named(found, project, "format", name, &pages(FORMATS)));
    }
    Some(flavored(formats, flavor))
}

/// The one of this name, as the project's settings have it.
fn named(
    found: &mut Diagnostics,
    project: &Project<'_>,
    what: &str,
    name: &Spanned<String>,
    known: &[&'static Format],
) -> Option<&'static Format> {
    let one = known.iter().copied().find(|one| *one.name == **name);
    if one.is_none() {
        let problem = format!("there is no {what} `{}`", name.value);
        found.push(
            Diagnostic::error(&Code::WRONG_VALUE, problem)
                .at(project.config_source().at(name.place))
                .help(suggest(name, known.iter().map(|one| one.name))),
        );
    }
    one
}

/// These formats, the flavor in the place of its family.
#[must_use]
pub fn flavored(
    mut formats: Vec<&'static Format>,
    flavor: Option<&'static Format>,
) -> Vec<&'static Format> {
    for format in &mut formats {
        *format = flavor.filter(|flavor| flavor.family == format.name).unwrap_or(format);
    }
    formats
}

/// A format ready for use: its templates are compiled.
pub struct Renderer {
    /// The format.
    pub format: &'static Format,
    templates: Option<Templates>,
    base_url: Option<String>,
    /// The locale that authors write.
    source: Locale,
    /// Where pages have their style, script and pictures.
    pub parts: AssetMode,
    style: Option<Asset>,
    script: Option<Asset>,
    is_in_site: bool,
}

/// Where pages have what they are shown with, in formats that have such.
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
    /// What is in it.
    pub content: String,
}

/// Speaks for files that are in no language.
struct NoMessages;

impl MessageSource for NoMessages {
    fn message(&self, _: &str, _: BTreeMap<String, Value>) -> Result<String, String> {
        Err("a style or script has no messages: pages of all languages share it".to_owned())
    }

    fn markdown(&self, text: &str) -> String {
        text.to_owned()
    }

    fn show(&self, _: &Value) -> String {
        String::new()
    }
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

    /// The same, with pages' parts elsewhere; `None` after an error.
    #[must_use]
    pub fn with(mut self, found: &mut Diagnostics, parts: AssetMode) -> Option<Self> {
        self.parts = parts;
        let Some(templates) = self.templates.as_ref().filter(|_| parts == AssetMode::Beside) else {
            return Some(self);
        };
        let voice: Arc<dyn MessageSource> = Arc::new(NoMessages);
        let mut asset = |name: &str, template: &str| {
            if !templates.contains(template) || !templates.mentions(name) {
                return Some(None);
            }
            let content = templates.render(found, template, Vec::new(), &voice)?;
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
        let script = self.script.as_ref().filter(|_| page.has_script());
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

    /// The same, for pages that stand in a site, with an index above them where the format has one.
    #[must_use]
    pub fn in_site(mut self) -> Self {
        self.is_in_site = true;
        self
    }

    /// The name of the template for indexes, where there are any.
    fn index(&self) -> Option<String> {
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

    /// What there is besides these pages, all that there are in these locales: what the host needs, and
    /// indexes. Paths and texts.
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

    /// What the host needs besides these pages.
    fn for_host(&self, project: &Project<'_>, pages: &[PageSummary]) -> Vec<(String, String)> {
        let site_files = self.format.layout.as_ref().and_then(|layout| layout.site_files);
        // What is wrong with the words is told where pages are made of them.
        let name = |locale: &Locale, kind: &str| {
            let mut found = Diagnostics::default();
            let words = project.shared(&mut found, locale)?;
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
        let speaker = speaker(layout, words, Arc::clone(&page.values), links);
        let extension = self.format.extension;
        let (voice, page_locale) = (&speaker.voice(), &page.locale);
        let body = body::BlockRenderer {
            layout,
            extension,
            templates,
            speaker: voice,
            links: &speaker.links,
            page_locale,
            dir: page_locale.direction(),
            spot,
            style: self.style.as_ref(),
            script: self.script.as_ref(),
            index: self.index().map(|_| index::above(&layout.site, &spot)),
        };
        let bare =
            layout.has_inline_links().then(|| Page { links: BTreeMap::new(), ..page.clone() });
        let text = body.page(found, bare.as_ref().unwrap_or(page), self.base_url.as_deref());
        speaker.report(found);
        text.map(layout.add_csp)
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

    /// Lays out a form's block as it stands on pages; `None` after an error, and where there is no layout.
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
        let links = Links::new();
        let speaker = speaker(layout, words, Arc::default(), Links::new());
        let extension = self.format.extension;
        let spot = PageRef { guide: "", locale: &details.locale, source: &self.source, extension };
        let (voice, page_locale) = (&speaker.voice(), &details.locale);
        let body = body::BlockRenderer {
            layout,
            extension,
            templates,
            speaker: voice,
            links: &links,
            page_locale,
            dir: page_locale.direction(),
            spot,
            style: None,
            script: None,
            index: None,
        };
        let text = body.form(found, details, None);
        speaker.report(found);
        text
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
        let links = Links::new();
        let speaker = speaker(layout, words, Arc::default(), Links::new());
        let extension = self.format.extension;
        let spot = PageRef { guide: "", locale: &details.locale, source: &self.source, extension };
        let (voice, page_locale) = (&speaker.voice(), &details.locale);
        let body = body::BlockRenderer {
            layout,
            extension,
            templates,
            speaker: voice,
            links: &links,
            page_locale,
            dir: page_locale.direction(),
            spot,
            style: None,
            script: None,
            index: None,
        };
        let text = body.draft(found, details);
        speaker.report(found);
        out.push_str(&(layout.add_csp)(text?));
        Some(())
    }
}

/// Writes what names a draft in a line of its own: no answer stands in it.
fn caption(out: &mut String, draft: &Draft) {
    let Details { form, version, locale, .. } = &draft.details;
    if let Some(id) = &draft.id {
        write_file_name(out, id);
        out.push(' ');
    }
    out.push('(');
    out.push_str(form);
    if !version.is_empty() {
        out.push(' ');
        out.push_str(version);
    }
    // A string takes everything.
    let _ = write!(out, ", {locale})");
}

/// A request's id as a name that is a file's on any system, and another one for each id: letters,
/// digits, `-`, `_` and dots stay, every other byte is `%` and two hexadecimal digits (RFC 3986,
/// 2.1), and so is the first letter of a name that Windows keeps for devices.
#[must_use]
pub fn file_name(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    write_file_name(&mut name, id);
    name
}

fn write_file_name(name: &mut String, id: &str) {
    let stem = id.split('.').next().unwrap_or_default();
    let device = match stem.as_bytes() {
        [_, _, _] => &["con", "prn", "aux", "nul"][..],
        [_, _, _, b'0'..=b'9'] => &["com", "lpt"][..],
        _ => &[],
    };
    let device = device.iter().any(|device| stem[..3].eq_ignore_ascii_case(device));
    for (at, byte) in id.bytes().enumerate() {
        let dot = byte == b'.' && at > 0 && at + 1 < id.len();
        let plain = byte.is_ascii_alphanumeric() || b"-_".contains(&byte) || dot;
        if plain && !(device && at == 0) {
            name.push(char::from(byte));
        } else {
            let _ = write!(name, "%{byte:02X}");
        }
    }
}

fn speaker(
    layout: &'static MarkupSpec,
    words: &Arc<Words>,
    values: Arc<Arguments>,
    links: Links,
) -> Arc<PageMessages> {
    let (words, found) = (Arc::clone(words), Mutex::default());
    Arc::new(PageMessages { words, values, found, links, layout })
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

/// Text that keeps its own direction amid text of the other one (UAX #9), line by line.
fn isolated(text: &str, dir: &str) -> String {
    let open = if dir == "rtl" { '\u{2067}' } else { '\u{2066}' };
    let lines: Vec<String> = text.split('\n').map(|line| format!("{open}{line}\u{2069}")).collect();
    lines.join("\n")
}

/// The page's words, speaking to its templates.
struct PageMessages {
    words: Arc<Words>,
    /// The variables that messages have when a template gives none.
    values: Arc<Arguments>,
    /// What was found on the way, such as messages that the locale lacks.
    found: Mutex<Diagnostics>,
    links: Links,
    layout: &'static MarkupSpec,
}

impl PageMessages {
    fn voice(self: &Arc<Self>) -> Arc<dyn MessageSource> {
        let own: Arc<Self> = Arc::clone(self);
        own
    }

    fn write(&self, inlines: &Inlines, locale: &Locale) -> String {
        let (links, width, dir) = (&self.links, usize::MAX, locale.direction());
        self.layout.inline(inlines, &InlineContext { links, width, dir })
    }

    /// Hands over what was found while templates asked.
    fn report(&self, found: &mut Diagnostics) {
        if let Ok(mut own) = self.found.lock() {
            found.extend(std::mem::take(&mut *own));
        }
    }
}

impl MessageSource for PageMessages {
    fn message(&self, id: &str, arguments: BTreeMap<String, Value>) -> Result<String, String> {
        let mut found = Diagnostics::default();
        let mut values = (*self.values).clone();
        // A keyword of Tera has no hyphen, a variable of Fluent may have.
        for (name, value) in arguments {
            values.insert(name.replace('_', "-"), value.clone());
            values.insert(name, value);
        }
        let wording = self.words.needed_formatted(&mut found, None, id, &values);
        let problem = found.iter().next().map(|first| first.problem.clone());
        if let (Some(_), Ok(mut all)) = (&wording, self.found.lock()) {
            all.extend(found);
        }
        match wording {
            Some(wording) => {
                let inlines = markdown::parse(&wording.text, &self.links).inlines;
                Ok(self.write(&inlines, &wording.locale))
            }
            None => Err(problem.unwrap_or_else(|| format!("the message `{id}` is faulty"))),
        }
    }

    fn markdown(&self, text: &str) -> String {
        let inlines = markdown::parse_text(text, &self.links);
        match self.words.intl() {
            Some(intl) => self.write(&inlines, intl.locale()),
            None => String::new(),
        }
    }

    fn show(&self, value: &Value) -> String {
        self.words.intl().map_or_else(String::new, |intl| value.show(intl))
    }
}
