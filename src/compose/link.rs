//! The links of a page or form: addresses on the web, and pages of guides.

use std::collections::BTreeMap;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::guide::Target;
use crate::id::Id;
use crate::locale::Locale;
use crate::page::Link;
use crate::project::{PSEUDO_LOCALES, Project};
use crate::source::{Place, Source, Span};
use crate::yaml::{Entries, Spanned};

/// Finds the targets of the links of one file in one locale.
pub(super) struct LinkResolver<'a, 'f> {
    pub(super) found: &'a mut Diagnostics,
    pub(super) project: &'a Project<'f>,
    pub(super) source: &'a Source,
    pub(super) locale: &'a Locale,
}

impl LinkResolver<'_, '_> {
    fn at(&self, place: Place) -> Span {
        self.source.at(place)
    }

    /// The targets of links by their keys, without those that have an error.
    pub(super) fn targets(&mut self, links: &Entries<Spanned<Target>>) -> BTreeMap<String, Link> {
        let declared = &links.0;
        let mut links = BTreeMap::new();
        for (key, target) in declared {
            let word = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_');
            if key.is_empty() || !key.chars().all(word) {
                let shown: String = key.chars().take(40).flat_map(char::escape_debug).collect();
                let problem = format!("`{shown}` can't be the key of a link");
                let help = "write letters, digits, `-` and `_`";
                let span = self.at(key.place);
                self.found.push(Diagnostic::error(&Code::WRONG_VALUE, problem).at(span).help(help));
            }
            let span = self.at(target.place);
            let link = match &target.value {
                Target::Address(address) => self.address(address, span),
                Target::Page { guide, anchor } => self.other_page(guide, anchor.as_ref()),
            };
            links.extend(link.map(|link| (key.value.clone(), link)));
        }
        links
    }

    fn address(&mut self, address: &str, span: Span) -> Option<Link> {
        let spaced = address.contains(|char: char| {
            char.is_whitespace() || char.is_control() || matches!(char, '<' | '>')
        });
        let whole = |url: &url::Url| match url.scheme() {
            "https" | "http" => url.has_host(),
            "mailto" => !url.path().is_empty(),
            _ => false,
        };
        if !spaced && url::Url::parse(address).is_ok_and(|url| whole(&url)) {
            return Some(Link::Address(address.to_owned()));
        }
        let (problem, help) = if spaced {
            ("this address has a space, `<` or `>` in it", "write `%20`, `%3C` or `%3E` instead")
        } else {
            (
                "this link leads neither to the web nor to a mail address",
                "write an address with https:, http: or mailto:, or `guide:` and `anchor:`",
            )
        };
        self.found.push(Diagnostic::error(&Code::UNSAFE_LINK, problem).at(span).help(help));
        None
    }

    fn other_page(&mut self, id: &Spanned<Id>, anchor: Option<&Spanned<Id>>) -> Option<Link> {
        if !self.project.has_guide(id) {
            let ids = self.project.guide_ids();
            let ids = ids.iter().map(String::as_str);
            let help = self.found.suggest(&Code::UNKNOWN_GUIDE, id, ids);
            self.found.push(
                Diagnostic::error(
                    &Code::UNKNOWN_GUIDE,
                    format!("there is no guide `{}`", id.value),
                )
                .at(self.at(id.place))
                .help(help),
            );
            return None;
        }
        let other = self.project.guide(self.found, id)?;
        if let Some(anchor) = anchor.filter(|anchor| !other.has_anchor(anchor)) {
            let problem = format!("the page of `{}` has no anchor `{}`", id.value, anchor.value);
            let help = self.found.suggest(&Code::UNKNOWN_ANCHOR, anchor, other.anchors());
            let diagnostic = Diagnostic::error(&Code::UNKNOWN_ANCHOR, problem).help(help);
            self.found.push(diagnostic.at(self.at(anchor.place)));
            return None;
        }
        // A guide that isn't offered in this locale is read in the nearest that it has.
        let offered = self.project.offered(&other.guide);
        let pseudo = PSEUDO_LOCALES.contains(&self.locale.to_string().as_str());
        let locale = if pseudo { Some(self.locale) } else { self.locale.negotiate(&offered) };
        let locale = locale.unwrap_or_else(|| self.project.source_locale()).clone();
        Some(Link::Page {
            guide: id.to_string(),
            anchor: anchor.map(|anchor| anchor.to_string()),
            locale,
        })
    }
}
