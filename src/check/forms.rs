//! Every form in every locale: its labels, and the words of its options.

use crate::details;
use crate::diagnostic::Diagnostics;
use crate::form::FormFile;
use crate::message::Arguments;
use crate::project::Project;

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
    }
    let words = project.form_words(found, &file.form.form, &locales, fallback);
    for words in words.values() {
        for field in file.form.fields() {
            for option in &field.options {
                let span = file.source.at(option.place);
                let id = format!("{}.option-{}", field.field.value, option.value);
                words.text(found, Some(&span), &id, &Arguments::new());
            }
        }
    }
}
