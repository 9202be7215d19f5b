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
mod caption;
mod front;
mod index;
mod markup;
mod messages;
mod renderer;
mod site;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::locale::Locale;
use crate::page::{Draft, Page, Text};
use crate::project::Project;
use crate::yaml::Spanned;
pub use asciidoc::to_asciidoc;
pub use caption::{file_name, is_device};
use markup::MarkupSpec;
pub use mdbook::CHAPTER;
pub use renderer::{Asset, AssetMode, Renderer};
pub(crate) use site::relative_url;

/// A kind of output.
pub struct Format {
    /// Its name on the command line, that of its folder in `templates/`.
    pub name: &'static str,
    /// Its use, where it is the flavor of a host.
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
    /// Writes what comes before each of several drafts in one stream; nothing where each takes a file.
    pub before: Option<fn(&mut String, &Draft)>,
    /// Whether drafts show more than their block: the subject of a mail, the request.
    pub whole_drafts: bool,
}

/// A page that was built, for the files around all of them.
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
