//! The Details block: a form with its labels in the language of whoever reads them.

use std::collections::HashMap;
use std::sync::Arc;

use crate::code::Code;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::form::{self, FormFile, Labels};
use crate::locale::Locale;
use crate::message::{Arguments, Escape};
use crate::page::{Details, Entry, Part, Text};
use crate::project::Project;
use crate::words::Words;

/// The words of a form for whoever reads it and for whoever receives it.
pub(crate) struct Speakers {
    /// The reader's words: those of problems, and of answers to choose from.
    pub(crate) reader: Arc<Words>,
    recipient: Arc<Words>,
    /// The customer's words, where a request names their locale.
    customer: Option<Arc<Words>>,
    labels: Labels,
}

impl Speakers {
    /// The words of a form; `labels` is the form's own choice where nobody asks for another.
    pub(crate) fn new(
        found: &mut Diagnostics,
        project: &Project<'_>,
        file: &FormFile,
        (locale, customer): (&Locale, Option<&Locale>),
        labels: Option<Labels>,
        fallback: Fallback,
    ) -> Option<Self> {
        let labels = labels.unwrap_or(file.form.labels);
        let recipient = match &file.form.recipient {
            Some(recipient) if !project.locales().contains(recipient) => {
                let problem = format!("the project has no locale `{}`", recipient.value);
                found.push(
                    Diagnostic::error(&Code::UNKNOWN_LOCALE, problem)
                        .at(file.source.at(recipient.place))
                        .help("name a locale that has a folder in `locales/`"),
                );
                return None;
            }
            Some(recipient) => recipient.value.clone(),
            None => project.source_locale().clone(),
        };
        let customer = customer.and_then(|customer| customer.negotiate(project.locales()));
        let mut locales = vec![locale.clone(), recipient.clone()];
        locales.extend(customer.cloned());
        let words = project.form_words(found, &file.form.form, &locales, fallback);
        let get = |locale| words.get(locale).cloned();
        let customer = customer.and_then(get);
        Some(Self { reader: get(locale)?, recipient: get(&recipient)?, customer, labels })
    }

    /// All words that an answer may be given in.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Words> {
        [&self.reader, &self.recipient].into_iter().chain(&self.customer).map(|words| &**words)
    }

    /// The words in which the block itself is written.
    pub(crate) fn block(&self) -> &Words {
        if self.labels == Labels::Reader { &self.reader } else { &self.recipient }
    }

    /// A label or heading in the words that the block shows.
    pub(crate) fn label(
        &self,
        found: &mut Diagnostics,
        file: &FormFile,
        id: &crate::yaml::Spanned<crate::id::Id>,
    ) -> Option<String> {
        let own = line(found, file, id, self.block())?;
        if self.labels != Labels::Both {
            return Some(own);
        }
        let gloss = line(found, file, id, &self.reader)?;
        Some(if gloss == own { own } else { format!("{own} / {gloss}") })
    }
}

/// A message of a form as one line of plain text.
fn line(
    found: &mut Diagnostics,
    file: &FormFile,
    id: &crate::yaml::Spanned<crate::id::Id>,
    words: &Words,
) -> Option<String> {
    let span = file.source.at(id.place);
    let wording = words.text(found, Some(&span), id, &Arguments::new(), Escape::Plain)?;
    Some(wording.text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A form's blank block in one locale; `None` after an error.
pub fn blank(
    found: &mut Diagnostics,
    project: &Project<'_>,
    file: &FormFile,
    locale: &Locale,
    labels: Option<Labels>,
    fallback: Fallback,
) -> Option<Details> {
    let speakers = Speakers::new(found, project, file, (locale, None), labels, fallback)?;
    let parts: Vec<&form::Part> = file.form.parts.iter().collect();
    compose(found, file, &speakers, &parts, &mut |_, _| None)
}

/// A block of some of a form's parts, with the answers that `value` gives.
pub(crate) fn compose(
    found: &mut Diagnostics,
    file: &FormFile,
    speakers: &Speakers,
    parts: &[&form::Part],
    value: &mut dyn FnMut(&mut Diagnostics, &form::Field) -> Option<String>,
) -> Option<Details> {
    let span = file.source.at(file.form.form.place);
    let title =
        speakers.block().text(found, Some(&span), "title", &Arguments::new(), Escape::Markdown);
    let mut known: HashMap<String, &form::Field> = HashMap::new();
    let mut whole = true;
    let mut composed = Vec::new();
    for part in parts {
        let heading = part.has_heading().then(|| speakers.label(found, file, &part.part));
        whole &= heading.as_ref().is_none_or(Option::is_some);
        let mut fields = Vec::new();
        for field in &part.fields {
            let Some(label) = speakers.label(found, file, &field.field) else {
                whole = false;
                continue;
            };
            if let Some(first) = known.insert(label.clone(), field) {
                found.push(duplicate(file, speakers.block(), &label, field, first));
            }
            let value = value(found, field);
            fields.push(Entry { id: field.field.to_string(), label, value });
        }
        composed.push(Part { id: part.part.to_string(), heading: heading.flatten(), fields });
    }
    let intl = speakers.block().intl()?;
    let locale = intl.locale().clone();
    let title = title?;
    let foreign = (title.locale != locale).then_some(title.locale);
    // A block without one of its labels is another form.
    whole.then(|| Details {
        form: file.form.form.to_string(),
        version: file.form.version.clone(),
        dir: locale.direction(),
        locale,
        title: Text { id: "title".to_owned(), text: title.text, locale: foreign },
        parts: composed,
    })
}

/// Two fields of one label could not be told apart.
fn duplicate(
    file: &FormFile,
    words: &Words,
    label: &str,
    field: &form::Field,
    first: &form::Field,
) -> Diagnostic {
    let problem =
        format!("`{}` and `{}` have the same label: {label}", first.field.value, field.field.value);
    let locale = words.intl().map(|intl| intl.locale());
    let span = locale.and_then(|locale| words.span(locale, &field.field));
    Diagnostic::error(&Code::DUPLICATE_LABEL, problem)
        .at(span.unwrap_or_else(|| file.source.at(field.field.place)))
        .help("give each field a label of its own")
}
