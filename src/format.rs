//! Formats: what a finished page or Details block becomes. A format that lays out does it through
//! the templates in the folder of its name; one without a layout is the data itself.
//! To add one: a file here with a `FORMAT`, its `mod` line, its row in `FORMATS`, and its templates.

mod eml;
mod html;
mod json;
mod md;
mod text;
mod body;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::locale::Locale;
use crate::markdown::Links;
use crate::message::{Arguments, Escape, Value};
use crate::page::{Details, Draft, Link, Page};
use crate::project::Project;
use crate::template::{Data, Escaping, Templates, Voice};
use crate::words::Words;

/// A kind of output.
pub struct Format {
    /// Its name on the command line, that of its folder in `templates/`.
    pub name: &'static str,
    /// The extension of its files.
    pub extension: &'static str,
    /// How it lays out; nothing where it is the data itself.
    layout: Option<Layout>,
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
struct Layout {
    /// What text becomes when a template prints it.
    escaping: Escaping,
    /// What stands between two blocks.
    between: &'static str,
    /// What stands between two lists, which would become one.
    apart: &'static str,
    /// A message's inline Markdown, for a line of at most so many columns, as markup of the format.
    inline: fn(&str, &Links, usize) -> String,
    /// The same without links, for titles and attributes, ready to be printed.
    plain: fn(&str) -> Data,
    /// The same in a cell of a table.
    cell: fn(&str, &Links) -> String,
    /// Text that shows as it is, such as code.
    verbatim: fn(&str) -> String,
    /// The lines of a Details block.
    details: fn(&mut String, &Details),
    /// What a page begins with for the host's eyes, such as front matter.
    front: fn(&Page) -> String,
    /// Whether a draft is the block and nothing else, to be pasted as it is.
    bare_drafts: bool,
    /// Whether directions are told by characters (UAX #9), for want of markup.
    isolates: bool,
}

/// All formats.
pub const FORMATS: &[&Format] =
    &[&md::FORMAT, &html::FORMAT, &text::FORMAT, &json::FORMAT, &eml::FORMAT];

impl Format {
    /// Whether templates lay it out, those of the folder of its name.
    #[must_use]
    pub fn has_templates(&self) -> bool {
        self.layout.is_some()
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

/// The formats that the project's settings name for builds; an unknown one is an error.
pub fn configured(found: &mut Diagnostics, project: &Project<'_>) -> Option<Vec<&'static Format>> {
    let names = project.config().formats.as_ref()?;
    let mut formats = Vec::new();
    for name in names {
        let Some(one) = format(name).filter(|one| one.has_pages()) else {
            let problem = format!("there is no format `{}`", name.value);
            let known = FORMATS.iter().filter(|one| one.has_pages()).map(|format| format.name);
            found.push(
                Diagnostic::error(&Code::WRONG_VALUE, problem)
                    .at(project.config_source().at(name.place))
                    .help(suggest(name, known)),
            );
            continue;
        };
        formats.push(one);
    }
    Some(formats)
}

/// A format ready for use: its templates are compiled.
pub struct Press {
    /// The format.
    pub format: &'static Format,
    templates: Option<Templates>,
    base_url: Option<String>,
}

impl Press {
    /// Compiles what a format needs; `None` after an error.
    pub fn new(
        found: &mut Diagnostics,
        project: &Project<'_>,
        format: &'static Format,
    ) -> Option<Self> {
        let templates = match &format.layout {
            Some(layout) => Some(project.templates(found, format.name, layout.escaping)?),
            None => None,
        };
        let base_url = project.config().base_url.as_ref().map(|url| url.value.clone());
        let base_url = base_url.map(|url| url.trim_end_matches('/').to_owned());
        Some(Self { format, templates, base_url })
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
        let mut links = hrefs(page, self.format.extension);
        if layout.isolates && page.dir == "rtl" {
            // An address on the web keeps its order by itself, and is copied.
            let relative = links.values_mut().filter(|href| !href.contains(':'));
            relative.for_each(|href| *href = isolated(href, "ltr"));
        }
        let speaker = speaker(layout, words, page.values.clone(), links.clone());
        let extension = self.format.extension;
        let (voice, page_locale) = (&speaker.voice(), &page.locale);
        let body =
            body::Body { layout, extension, templates, speaker: voice, links: &links, page_locale };
        let text = body.page(found, page, self.base_url.as_deref());
        speaker.report(found);
        text
    }

    /// Whether there are all the messages that templates name; reports those that there are not.
    fn check_calls(found: &mut Diagnostics, templates: &Templates, words: &Words) -> bool {
        let unknown = templates.calls().filter(|(_, call)| !words.contains(&call.id));
        let unknown: Vec<_> =
            unknown.map(|(span, call)| words.unknown(Some(&span), &call.id)).collect();
        let known = unknown.is_empty();
        unknown.into_iter().for_each(|diagnostic| found.push(diagnostic));
        known
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
            (layout.details)(out, details);
            return Some(());
        }
        if !Self::check_calls(found, templates, words) {
            return None;
        }
        let links = Links::new();
        let speaker = speaker(layout, words, Arguments::new(), Links::new());
        let extension = self.format.extension;
        let (voice, page_locale) = (&speaker.voice(), &details.locale);
        let body =
            body::Body { layout, extension, templates, speaker: voice, links: &links, page_locale };
        let text = body.draft(found, details);
        speaker.report(found);
        out.push_str(&text?);
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

fn speaker(layout: &Layout, words: &Arc<Words>, values: Arguments, links: Links) -> Arc<Speaker> {
    let (words, found) = (Arc::clone(words), Mutex::default());
    Arc::new(Speaker { words, values, found, links, inline: layout.inline })
}

/// The addresses of a page's links in files of one extension; pages stand at
/// `<locale>/<guide>.<extension>` below the output folder.
fn hrefs(page: &Page, extension: &str) -> Links {
    let href = |link: &Link| match link {
        Link::Address(address) => address.clone(),
        Link::Page { guide, anchor, locale } => {
            let anchor = anchor.as_ref().map(|anchor| format!("#{anchor}")).unwrap_or_default();
            let folder = folder(&page.locale, locale);
            format!("{folder}{guide}.{extension}{anchor}")
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

/// The way from a page of one locale to the folder of another.
fn folder(from: &Locale, to: &Locale) -> String {
    if from == to { String::new() } else { format!("../{to}/") }
}

/// The page's words, speaking to its templates.
struct Speaker {
    words: Arc<Words>,
    /// The variables that messages have when a template gives none.
    values: Arguments,
    /// What was found on the way, such as messages that the locale lacks.
    found: Mutex<Diagnostics>,
    links: Links,
    inline: fn(&str, &Links, usize) -> String,
}

impl Speaker {
    fn voice(self: &Arc<Self>) -> Arc<dyn Voice> {
        let own: Arc<Self> = Arc::clone(self);
        own
    }

    /// Hands over what was found while templates asked.
    fn report(&self, found: &mut Diagnostics) {
        if let Ok(mut own) = self.found.lock() {
            found.extend(std::mem::take(&mut *own));
        }
    }
}

impl Voice for Speaker {
    fn message(&self, id: &str, arguments: BTreeMap<String, Value>) -> Result<String, String> {
        let mut found = Diagnostics::default();
        let mut values = self.values.clone();
        // A keyword of Tera has no hyphen, a variable of Fluent may have.
        for (name, value) in arguments {
            values.insert(name.replace('_', "-"), value.clone());
            values.insert(name, value);
        }
        let wording = self.words.needed(&mut found, None, id, &values, Escape::Markdown);
        let problem = found.iter().next().map(|first| first.problem.clone());
        if let (Some(_), Ok(mut all)) = (&wording, self.found.lock()) {
            all.extend(found);
        }
        match wording {
            Some(wording) => Ok((self.inline)(&wording.text, &self.links, usize::MAX)),
            None => Err(problem.unwrap_or_else(|| format!("the message `{id}` is faulty"))),
        }
    }

    fn markdown(&self, text: &str) -> String {
        (self.inline)(text, &self.links, usize::MAX)
    }

    fn show(&self, value: &Value) -> String {
        self.words.intl().map_or_else(String::new, |intl| value.show(intl))
    }
}
