//! The project's settings: `docent.yaml`, every key of which is optional.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::locale::Locale;
use crate::yaml::{Entries, Spanned, from_shape, one_of};

/// How a page replaces a message that its locale lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Fallback {
    /// It is an error.
    Fail,
    /// Pages show the message of the next locale in the chain, marked as being in that language.
    #[default]
    Mark,
    /// Pages leave out the part to which the message belongs.
    Omit,
}

/// Settings of a project: `docent.yaml`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Config {
    /// The locale that authors write; without it en-US, or the only one that there is.
    pub source: Option<Spanned<Locale>>,
    /// The locales that are built, each with the locales that it falls back on; without it, every
    /// folder of `locales/`.
    pub locales: Option<Locales>,
    /// The address that the built pages are served at, for canonical links.
    pub base_url: Option<Spanned<String>>,
    /// The formats that `docent build` writes without `--format`.
    pub formats: Option<Vec<Spanned<String>>>,
    /// The host whose dialect and folders `docent build` writes without `--flavor`.
    pub flavor: Option<Spanned<String>>,
    /// How docent replaces messages that a locale lacks.
    pub fallback: Fallback,
    /// Whether pages show their readers which parts are not translated, stale, or made by a machine.
    pub notices: bool,
    /// Whether a tab of a browser keeps what readers fill in on a page, until they close it.
    pub keep_answers: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            source: None,
            locales: None,
            base_url: None,
            formats: None,
            flavor: None,
            fallback: Fallback::default(),
            notices: true,
            keep_answers: true,
        }
    }
}

/// Locales, each with its fallbacks, nearest first.
#[derive(Clone, Debug, Default)]
pub struct Locales {
    /// The locales.
    pub all: Vec<(Spanned<Locale>, Chain)>,
    /// Keys that are no language tags.
    pub wrong: Vec<Spanned<String>>,
}

/// The locales that a locale falls back on, nearest first; `None` for CLDR's parents.
pub type Chain = Option<Vec<Spanned<Locale>>>;

enum LocalesShape {
    List(Vec<Spanned<Locale>>),
    Map(Entries<Chain>),
}

one_of!(LocalesShape, "a list of locales, or a mapping from each to its fallbacks",
    list Vec<Locale>: Self::Value::List,
    map Entries<Chain>: Self::Value::Map);
from_shape!(Locales, LocalesShape);

impl From<LocalesShape> for Locales {
    fn from(shape: LocalesShape) -> Self {
        let mut locales = Self::default();
        match shape {
            LocalesShape::List(list) => {
                locales.all = list.into_iter().map(|locale| (locale, None)).collect();
            }
            LocalesShape::Map(map) => {
                for (key, chain) in map.0 {
                    match key.value.parse() {
                        Ok(value) => locales.all.push((Spanned { place: key.place, value }, chain)),
                        Err(_) => locales.wrong.push(key),
                    }
                }
            }
        }
        locales
    }
}
