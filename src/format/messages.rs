//! The messages that templates ask for: those of a page's words, and none where a file is in no
//! language.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::markup::{InlineContext, MarkupSpec};
use crate::diagnostic::Diagnostics;
use crate::inline::Inlines;
use crate::locale::Locale;
use crate::markdown::{self, Links};
use crate::message::{Arguments, Value};
use crate::template::MessageSource;
use crate::words::Words;

/// The messages of files that are in no language: there are none.
pub(super) struct NoMessages;

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

/// A page's words, as its templates ask for them.
pub(super) struct PageMessages {
    words: Arc<Words>,
    /// The variables that messages have when a template gives none.
    values: Arc<Arguments>,
    /// The problems on the way, such as messages that the locale lacks.
    found: Mutex<Diagnostics>,
    links: Links,
    layout: &'static MarkupSpec,
}

impl PageMessages {
    pub(super) fn new(
        layout: &'static MarkupSpec,
        words: &Arc<Words>,
        values: Arc<Arguments>,
        links: Links,
    ) -> Arc<Self> {
        let (words, found) = (Arc::clone(words), Mutex::default());
        Arc::new(Self { words, values, found, links, layout })
    }

    /// The targets of links, by their keys.
    pub(super) fn links(&self) -> &Links {
        &self.links
    }

    /// The messages as templates take them.
    pub(super) fn source(self: &Arc<Self>) -> Arc<dyn MessageSource> {
        let own: Arc<Self> = Arc::clone(self);
        own
    }

    fn write(&self, inlines: &Inlines, locale: &Locale) -> String {
        let (links, width, dir) = (&self.links, usize::MAX, locale.direction());
        self.layout.inline(inlines, &InlineContext { links, width, dir })
    }

    /// Hands over what was found while templates asked.
    pub(super) fn report(&self, found: &mut Diagnostics) {
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
