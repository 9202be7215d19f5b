//! Translations whose source has changed since they were made.

use std::collections::BTreeMap;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::locale::Locale;
use crate::message::Resource;
use crate::project::{self, Project};
use crate::status::{Message, TranslationState, status, word_diff};

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    for status in status(found, project).unwrap_or_default() {
        let mut suspects: BTreeMap<&str, Vec<&Message>> = BTreeMap::new();
        let is_stale = |one: &&Message| one.state == TranslationState::Stale;
        for message in status.messages.iter().filter(is_stale) {
            suspects.entry(&message.file).or_default().push(message);
        }
        for (file, suspects) in suspects {
            check_file(found, project, &status.locale, file, &suspects);
        }
    }
}

fn check_file(
    found: &mut Diagnostics,
    project: &Project<'_>,
    locale: &Locale,
    file: &str,
    suspects: &[&Message],
) {
    let source = project::read(found, project.files(), &format!("locales/{locale}/{file}.ftl"));
    // Its own faults have been reported where it was compared.
    let resource = source.and_then(|source| Resource::parse(&mut Diagnostics::default(), &source));
    for message in suspects {
        let id = &message.id;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let change = word_diff(&text(&message.was), &text(&message.now)).replace('\n', " ");
        let help = format!(
            "change it, then `docent accept {locale} {file}/{id}`; in the source: {change}"
        );
        let problem = format!("the source of `{id}` has changed since it was translated");
        let diagnostic =
            Diagnostic::warning(&Code::STALE_TRANSLATION, problem).about(id).help(help);
        let span = resource.as_ref().and_then(|resource| resource.span(id));
        found.push(match span {
            Some(span) => diagnostic.at(span),
            None => diagnostic,
        });
    }
}
