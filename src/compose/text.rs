//! The texts of a page, and the faults of their Markdown.

use super::PageComposer;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::id::Id;
use crate::inline::Formatted;
use crate::locale::Locale;
use crate::markdown::{Links, MarkupFault, Parsed};
use crate::message::{Arguments, PLACEABLE};
use crate::page::Text;
use crate::source::Span;
use crate::words::{Wording, Words};
use crate::yaml::Spanned;

impl PageComposer<'_, '_> {
    pub(super) fn id(&mut self, id: &Spanned<Id>) -> Option<Text> {
        let span = self.at(id.place);
        self.text_at(id, &span)
    }

    pub(super) fn text_at(&mut self, id: &str, asked: &Span) -> Option<Text> {
        let arguments = self.arguments;
        self.text(Some(asked), id, arguments)
    }

    /// A message's text.
    pub(super) fn text(
        &mut self,
        asked: Option<&Span>,
        id: &str,
        arguments: &Arguments,
    ) -> Option<Text> {
        let wording = self.words.formatted(self.found, asked, id, arguments)?;
        self.checked(id, wording)
    }

    pub(super) fn checked(&mut self, id: &str, wording: Wording<Formatted>) -> Option<Text> {
        let (words, locale, links) = (self.words, self.locale, &self.links);
        TextContext { words, locale, links, owner: "guide" }.checked(self.found, id, wording)
    }
}

/// The words of a guide or form in one locale, and the links that its texts may name.
pub(super) struct TextContext<'a> {
    pub(super) words: &'a Words,
    /// The page's locale.
    pub(super) locale: &'a Locale,
    /// The links, by their keys in lower case.
    pub(super) links: &'a Links,
    /// What declares them: `guide` or `form`.
    pub(super) owner: &'static str,
}

impl TextContext<'_> {
    /// A text, where its Markdown is what a message may hold, in every variant.
    pub(super) fn checked(
        &self,
        found: &mut Diagnostics,
        id: &str,
        wording: Wording<Formatted>,
    ) -> Option<Text> {
        let Wording { text, locale } = wording;
        let Parsed { inlines, faults } = self.words.parsed(&locale, id, &text, self.links);
        if !faults.is_empty() || text.is_variant {
            let placed = self.words.faults(&locale, id, self.links);
            // Faults of all that the message prints together, which no part of it has.
            if placed.is_empty() {
                let place = self.words.span(&locale, id);
                for (fault, _) in &faults {
                    let diagnostic = self.describe(found, id, fault);
                    found.push(match &place {
                        Some(place) => diagnostic.at(place.clone()),
                        None => diagnostic,
                    });
                }
            }
            for (id, fault, place) in placed {
                let diagnostic = self.describe(found, &id, &fault);
                found.push(diagnostic.at(place));
            }
        }
        let locale = (locale != *self.locale).then_some(locale);
        faults.is_empty().then(|| Text { id: id.to_owned(), inlines, locale })
    }

    /// A fault in a message's Markdown.
    fn describe(&self, found: &Diagnostics, id: &str, fault: &MarkupFault) -> Diagnostic {
        let owner = self.owner;
        match fault {
            MarkupFault::Block(what) => {
                Diagnostic::error(&Code::BLOCK_MARKUP, format!("`{id}` holds {what}")).help(
                    "write one paragraph a message; lists, headings and code belong into YAML",
                )
            }
            MarkupFault::Sign(what, sign) => {
                let help = format!(
                    "write `{sign}` for just that sign; lists, headings and quotations belong into YAML"
                );
                Diagnostic::error(&Code::BLOCK_MARKUP, format!("`{id}` holds {what}")).help(help)
            }
            MarkupFault::Html(_) => {
                Diagnostic::error(&Code::RAW_HTML, format!("`{id}` holds HTML"))
                    .help("write Markdown, or `\\<` for the sign itself")
            }
            MarkupFault::Character(invalid_character) => {
                let (problem, help) = invalid_character.words();
                Diagnostic::error(&Code::CONTROL_CHARACTER, problem).help(help)
            }
            MarkupFault::Unpaired(mark) => {
                let problem = format!("`{id}` has a `{mark}` too many beside emphasis");
                let help = format!(
                    "give each `{mark}` of emphasis its other one, or write `\\{mark}` for the sign itself"
                );
                Diagnostic::error(&Code::UNPAIRED_EMPHASIS, problem).help(help)
            }
            MarkupFault::UnknownLink(key) => {
                let key = &key.replace(PLACEABLE, "{ … }");
                let known = self.links.keys();
                let problem = format!("the {owner} declares no link `{key}`");
                let help = format!(
                    "{}, or add it to the {owner}'s `links`",
                    found.suggest(&Code::UNKNOWN_LINK, key, known.map(String::as_str))
                );
                Diagnostic::error(&Code::UNKNOWN_LINK, problem).help(help)
            }
            MarkupFault::InlineLink(_) => {
                let problem = format!("`{id}` names the address of a link");
                let help = format!(
                    "write `[text][key]`, and the key with its address into the {owner}'s `links`"
                );
                Diagnostic::error(&Code::INLINE_LINK, problem).help(help)
            }
        }
    }
}
