//! Every form in every locale: its labels, and the words of its options.

use crate::compose::guidance;
use crate::details;
use crate::diagnostic::Diagnostics;
use crate::draft::attachments;
use crate::form::{Field, FormFile, MailSpec};
use crate::message::{Arguments, Value};
use crate::project::Project;

/// The messages of a form that mails show.
const MAIL_MESSAGES: [&str; 2] = ["title", "subject"];

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    for id in project.form_ids() {
        if let Some(file) = project.form(found, &id) {
            check_form(found, project, &file);
        }
    }
}

fn check_form(found: &mut Diagnostics, project: &Project<'_>, file: &FormFile) {
    let fallback = project.config().fallback;
    let mut locales = project.locales_of_form(&file.form.form);
    if locales.is_empty() {
        // No locale has words for it: the problem is the source's.
        locales.push(project.source_locale().clone());
    }
    for locale in &locales {
        details::blank(found, project, file, locale, None, fallback);
        guidance(found, project, file, locale, fallback);
    }
    attachments(found, project, file);
    let words = project.form_words(found, &file.form.form, &locales, fallback);
    let none = |(name, is_list)| {
        (name, if is_list { Value::List(Vec::new()) } else { Value::Text(String::new()) })
    };
    let in_mails: Arguments = file.form.mail_variables().into_iter().map(none).collect();
    for words in words.values() {
        // What only mails show; pages show the rest.
        for id in MAIL_MESSAGES.iter().filter(|id| words.contains(id)) {
            words.text(found, None, id, &in_mails);
        }
        for id in file.form.mail.iter().flat_map(MailSpec::messages) {
            words.needed(found, Some(&file.source.at(id.place)), id, &in_mails);
        }
        // A field whose words have yet to move has been reported.
        let moved =
            |field: &&Field| *field.message() != **field.field && !words.contains(&field.message());
        for field in file.form.fields().filter(|field| !moved(field)) {
            for option in &field.options {
                let span = file.source.at(option.place);
                let id = format!("{}.option-{}", field.message(), option.value);
                words.text(found, Some(&span), &id, &Arguments::new());
            }
        }
    }
}
