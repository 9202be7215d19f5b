//! Settings: docent's own table of `book.toml`, and the other preprocessors that the file names.

use serde_json::{Map, Value};

use super::Book;
use crate::code::Code;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::locale::Locale;

/// The settings of ours below `[preprocessor.docent]`.
const OWN: [&str; 3] = ["project", "locale", "fallback"];
/// Those of mdBook.
const MDBOOKS: [&str; 5] = ["command", "renderer", "renderers", "before", "after"];
const OPTIONAL: &str = "optional";
/// The preprocessor of mdBook that acts on directives.
const LINKS: &str = "links";
/// The one that makes `index.md` of `README.md`.
pub(super) const INDEX: &str = "index";
/// Where docent reads its settings, as problems name it.
pub(super) const TABLE: &str = "`[preprocessor.docent]` in book.toml";

/// The settings for docent in a book's configuration.
#[derive(Debug, Default)]
pub struct Settings {
    /// The folder of the project, seen from the book's.
    pub project: Option<String>,
    /// The book's locale.
    pub locale: Option<Locale>,
    /// How docent replaces messages that it lacks.
    pub fallback: Option<Fallback>,
    /// How mdBook treats directives after docent.
    pub(super) directives: Directives,
}

/// How mdBook treats directives after docent; a backslash hides them from it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum Directives {
    #[default]
    Acts,
    /// No program reads backslashes as escapes: they would show.
    Ignores,
}

impl Book {
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
    pub(super) fn runs(&self, name: &str) -> bool {
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
}

fn wrong(found: &mut Diagnostics, key: &str, help: &str) {
    let problem = format!("`{key}` below {TABLE} has a value that doesn't fit");
    found.push(Diagnostic::error(&Code::WRONG_VALUE, problem).help(help));
}
