//! Words: the messages of one guide or form in one locale, with the fallbacks for those that the
//! locale lacks.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use crate::code::Code;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::inline::Formatted;
use crate::intl::Intl;
use crate::locale::Locale;
use crate::markdown::{self, Links, MarkupFault, Parsed};
use crate::message::{Arguments, Bundle, Lookup};
use crate::source::Span;

/// The variables that docent gives to its own messages, those whose ids begin with `docent-`, and
/// to the attributes of fields that say the same.
pub const DOCENT_VARIABLES: &[&str] = &[
    "label",
    "max",
    "min",
    "options",
    "example",
    "country",
    "countries",
    "prefix",
    "other",
    "value",
    "date",
    "day",
    "count",
    "language",
    "characters",
    "reader",
    "recipient",
    "currency",
    "field",
    "format",
    "id",
    "part",
];

/// A message's printed text, and the locale that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording<T = String> {
    /// The text.
    pub text: T,
    /// The locale of the text; on a fallback, not the page's own.
    pub locale: Locale,
}

/// The messages of one guide or form in one locale.
pub struct Words {
    stem: String,
    source_locale: Locale,
    /// The locale's own bundle, then those that it falls back on.
    chain: Vec<Arc<Bundle>>,
    fallback: Fallback,
    asked: Option<RequestedMessages>,
    /// The ids that the fallback has left out.
    left_out: Mutex<BTreeSet<String>>,
}

/// The ids of the messages that were asked for, as `stem/id`.
pub type RequestedMessages = Arc<Mutex<BTreeSet<String>>>;

impl Words {
    /// The words of the files named `stem`, along a chain of bundles; `asked` remembers what of them
    /// is asked for.
    #[must_use]
    pub fn new(
        stem: &str,
        source_locale: Locale,
        chain: Vec<Arc<Bundle>>,
        fallback: Fallback,
        asked: Option<RequestedMessages>,
    ) -> Self {
        Self {
            stem: stem.to_owned(),
            source_locale,
            chain,
            fallback,
            asked,
            left_out: Mutex::default(),
        }
    }

    /// Whether the locale has any message of its own here; `None` where its words can't be read.
    #[must_use]
    pub fn has_messages(&self) -> Option<bool> {
        self.chain.first().map(|bundle| bundle.has_own())
    }

    /// The formatters of the locale; `None` where its words can't be read at all.
    #[must_use]
    pub fn intl(&self) -> Option<&Arc<Intl>> {
        self.chain.first().map(|bundle| bundle.intl())
    }

    /// Whether a message or attribute exists in the locale or in one that it falls back on.
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.chain.iter().any(|bundle| bundle.contains(id))
    }

    /// The place of a message in the given locale.
    #[must_use]
    pub fn span(&self, locale: &Locale, id: &str) -> Option<Span> {
        self.bundle(locale)?.span(id)
    }

    /// The tree of a message's printed text, in the given locale.
    #[must_use]
    pub fn parsed(&self, locale: &Locale, id: &str, printed: &Formatted, links: &Links) -> Parsed {
        match self.bundle(locale) {
            Some(bundle) => bundle.parsed(id, printed, links),
            None => markdown::parse(printed, links),
        }
    }

    /// The faults in the Markdown of a message of the given locale, in all its variants, each with its
    /// place.
    #[must_use]
    pub fn faults(
        &self,
        locale: &Locale,
        id: &str,
        links: &Links,
    ) -> Vec<(String, MarkupFault, Span)> {
        self.bundle(locale).map_or_else(Vec::new, |bundle| bundle.faults(id, links))
    }

    fn bundle(&self, locale: &Locale) -> Option<&Arc<Bundle>> {
        self.chain.iter().find(|bundle| bundle.intl().locale() == locale)
    }

    /// A message's plain text. `asked` is the place that asks for it. `None` where it is missing and the
    /// policy leaves it out, and after an error.
    pub fn text(
        &self,
        found: &mut Diagnostics,
        asked: Option<&Span>,
        id: &str,
        arguments: &Arguments,
    ) -> Option<Wording> {
        let text = |found: &mut Diagnostics, bundle: &Bundle| bundle.text(found, id, arguments);
        self.look_up(found, asked, id, self.fallback, text)
    }

    /// The plain text of a message without which nothing would make sense, such as a label: the policy
    /// can't leave it out.
    pub fn needed(
        &self,
        found: &mut Diagnostics,
        asked: Option<&Span>,
        id: &str,
        arguments: &Arguments,
    ) -> Option<Wording> {
        let text = |found: &mut Diagnostics, bundle: &Bundle| bundle.text(found, id, arguments);
        self.look_up(found, asked, id, self.without_omission(), text)
    }

    /// The text that a message prints, with its values marked, else as [`Words::text`].
    pub fn formatted(
        &self,
        found: &mut Diagnostics,
        asked: Option<&Span>,
        id: &str,
        arguments: &Arguments,
    ) -> Option<Wording<Formatted>> {
        let text =
            |found: &mut Diagnostics, bundle: &Bundle| bundle.formatted(found, id, arguments);
        self.look_up(found, asked, id, self.fallback, text)
    }

    /// The text that a message prints, with its values marked, else as [`Words::needed`].
    pub fn needed_formatted(
        &self,
        found: &mut Diagnostics,
        asked: Option<&Span>,
        id: &str,
        arguments: &Arguments,
    ) -> Option<Wording<Formatted>> {
        let text =
            |found: &mut Diagnostics, bundle: &Bundle| bundle.formatted(found, id, arguments);
        self.look_up(found, asked, id, self.without_omission(), text)
    }

    fn without_omission(&self) -> Fallback {
        match self.fallback {
            Fallback::Omit => Fallback::Mark,
            other => other,
        }
    }

    fn look_up<T>(
        &self,
        found: &mut Diagnostics,
        asked: Option<&Span>,
        id: &str,
        fallback: Fallback,
        text: impl Fn(&mut Diagnostics, &Bundle) -> Lookup<T>,
    ) -> Option<Wording<T>> {
        if let Some(mut asked) = self.asked.as_ref().and_then(|asked| asked.lock().ok()) {
            asked.insert(format!("{}/{}", self.stem, name_of(id)));
        }
        let (own, others) = self.chain.split_first()?;
        match text(found, own) {
            Lookup::Text(text) => {
                return Some(Wording { text, locale: own.intl().locale().clone() });
            }
            Lookup::Faulty => return None,
            Lookup::Absent => {}
        }
        let Some(other) = others.iter().find(|bundle| bundle.contains(id)) else {
            let unknown = self.unknown(found, asked, id);
            found.push(unknown);
            return None;
        };
        found.push(self.missing(own, other, id));
        if fallback != Fallback::Mark {
            if let Ok(mut left_out) = self.left_out.lock() {
                left_out.insert(name_of(id).to_owned());
            }
            return None;
        }
        match text(found, other) {
            Lookup::Text(text) => Some(Wording { text, locale: other.intl().locale().clone() }),
            Lookup::Faulty | Lookup::Absent => None,
        }
    }

    /// How many messages the policy has left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.left_out.lock().map_or(0, |left_out| left_out.len())
    }

    /// The file that a message is in, without its ending.
    #[must_use]
    pub fn file_stem(&self, id: &str) -> Option<&str> {
        self.chain.iter().find_map(|bundle| bundle.file_stem(id))
    }

    /// The report that no locale has a message; `found` has what is known to be wrong already.
    #[must_use]
    pub fn unknown(&self, found: &Diagnostics, asked: Option<&Span>, id: &str) -> Diagnostic {
        let problem = format!("there is no message `{id}`");
        let file = self.file(&self.source_locale, id);
        let known = self.chain.iter().flat_map(|bundle| bundle.ids());
        let help = match found.nearest(&Code::UNKNOWN_MESSAGE, id, known) {
            Some(near) => format!("write `{near}`, or {}", stub(&file, id, "…")),
            None => stub(&file, id, "…"),
        };
        let diagnostic = Diagnostic::error(&Code::UNKNOWN_MESSAGE, problem).help(help);
        match asked {
            Some(span) => diagnostic.at(span.clone()),
            None => diagnostic,
        }
    }

    /// The locale lacks the message, another has it.
    fn missing(&self, own: &Bundle, other: &Bundle, mut id: &str) -> Diagnostic {
        let locale = own.intl().locale();
        let severity = match self.fallback {
            Fallback::Fail => Severity::Error,
            _ => Severity::Warning,
        };
        // Of a message that is there an attribute may be missing.
        let part = id.split_once('.').zip(own.span(id));
        let (diagnostic, span) = if let Some(((name, attribute), span)) = part {
            let problem = format!("`{name}` lacks the attribute `.{attribute}`");
            (Diagnostic::new(severity, &Code::MISSING_ATTRIBUTE, problem), Some(span))
        } else {
            // Without its message an attribute is no loss of its own.
            id = name_of(id);
            let problem = format!("`{id}` is missing in {locale}");
            let span = other.span(id);
            (Diagnostic::new(severity, &Code::MISSING_MESSAGE, problem), span)
        };
        let diagnostic = diagnostic.about(id).help(stub(&self.file(locale, id), id, "…"));
        match span {
            Some(span) => diagnostic.at(span),
            None => diagnostic,
        }
    }

    fn file(&self, locale: &Locale, id: &str) -> String {
        let stem = if id.starts_with("docent-") { "docent" } else { &self.stem };
        format!("locales/{locale}/{stem}.ftl")
    }
}

/// The message that an attribute is of, or the message itself.
fn name_of(id: &str) -> &str {
    id.split_once('.').map_or(id, |(name, _)| name)
}

/// The Fluent text to paste for a missing message.
fn stub(file: &str, id: &str, text: &str) -> String {
    match id.split_once('.') {
        Some((name, attribute)) => {
            format!("add to {file}, under `{name} = …`: `    .{attribute} = {text}`")
        }
        None => format!("add to {file}: `{id} = {text}`"),
    }
}
