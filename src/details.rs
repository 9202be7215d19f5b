//! The Details block: a form with its labels in the language of its reader or its recipient.

use std::collections::HashMap;
use std::sync::Arc;

use crate::code::Code;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::field::Choices;
use crate::form::{self, FormFile, Labels};
use crate::id::Id;
use crate::locale::Locale;
use crate::message::Arguments;
use crate::page::{Details, DetailsPart, Label, PartLabels};
use crate::project::Project;
use crate::pseudo::Pseudo;
use crate::source::Place;
use crate::words::Words;
use crate::yaml::Spanned;

/// The words of a form for its reader and its recipient.
pub(crate) struct FormBundles {
    reader: Arc<Words>,
    recipient: Arc<Words>,
    /// The customer's words, where a request names their locale.
    customer: Option<Arc<Words>>,
    labels: Labels,
}

impl FormBundles {
    /// The words of a form; `labels` is the form's own choice where the command has no `--labels`.
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
    pub(crate) fn block(&self) -> &Arc<Words> {
        if self.labels == Labels::Reader { &self.reader } else { &self.recipient }
    }

    /// The recipient's words.
    pub(crate) fn recipient(&self) -> &Arc<Words> {
        &self.recipient
    }

    /// The customer's words, those of problems; the reader's where no request names a locale.
    pub(crate) fn customer(&self) -> &Arc<Words> {
        self.customer.as_ref().unwrap_or(&self.reader)
    }

    /// A label or heading in the words that the block shows.
    pub(crate) fn label(
        &self,
        found: &mut Diagnostics,
        file: &FormFile,
        id: &Spanned<Id>,
        message: &str,
    ) -> Option<Label> {
        if message != &*id.value && !self.block().contains(message) {
            let owner =
                if id.starts_with("docent-") { "of docent's own" } else { "of the form itself" };
            let problem =
                format!("`{}` is a message {owner}: here the words are `{message}`", id.value);
            let help = format!("write `{message} = …` in each locale, with its attributes");
            let diagnostic = Diagnostic::error(&Code::UNKNOWN_MESSAGE, problem);
            found.push(diagnostic.at(file.source.at(id.place)).help(help));
            return None;
        }
        let mut own = line(found, file, id.place, message, self.block())?;
        if self.labels != Labels::Both {
            return Some(own);
        }
        let gloss = line(found, file, id.place, message, &self.reader)?;
        if gloss.text != own.text {
            own.text = format!("{} / {}", own.text, gloss.text).into();
        }
        Some(own)
    }
}

/// A message of a form as one line of plain text.
fn line(
    found: &mut Diagnostics,
    file: &FormFile,
    place: Place,
    id: &str,
    words: &Words,
) -> Option<Label> {
    let span = file.source.at(place);
    let wording = words.needed(found, Some(&span), id, &Arguments::new())?;
    let text = wording.text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A block has a colon after each label anyway.
    let text = text.trim_end_matches([':', '：', ' ', '\u{a0}', '\u{202f}']);
    let own = words.intl().is_some_and(|intl| *intl.locale() == wording.locale);
    Some(Label { text: text.into(), locale: (!own).then_some(wording.locale) })
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
    let bundles = FormBundles::new(found, project, file, (locale, None), labels, fallback)?;
    let parts: Vec<&form::Part> = file.form.parts.iter().collect();
    compose(found, file, &bundles, &parts)
}

/// A block of some of a form's parts, without answers.
pub(crate) fn compose(
    found: &mut Diagnostics,
    file: &FormFile,
    bundles: &FormBundles,
    parts: &[&form::Part],
) -> Option<Details> {
    let words = bundles.block();
    let title = if words.contains("title") {
        line(found, file, file.form.form.place, "title", words).map(|title| title.text)
    } else {
        // A form without a name goes by its id.
        Some((**file.form.form).into())
    };
    let mut known: HashMap<String, &Spanned<Id>> = HashMap::new();
    let mut whole = true;
    let mut composed = Vec::new();
    for part in parts {
        let message = part.message();
        let heading = part.has_heading().then(|| bundles.label(found, file, &part.part, &message));
        whole &= heading.as_ref().is_none_or(Option::is_some);
        if let Some(Some(heading)) = &heading {
            let words = (&**bundles.block(), &*message);
            check_label(found, file, words, &heading.text, &part.part, &mut known);
        }
        let mut fields = Vec::new();
        for field in &part.fields {
            let message = field.message();
            let Some(label) = bundles.label(found, file, &field.field, &message) else {
                whole = false;
                continue;
            };
            let words = (&**bundles.block(), &*message);
            check_label(found, file, words, &label.text, &field.field, &mut known);
            fields.push((field.field.to_string(), label));
        }
        let labels = PartLabels { id: part.part.to_string(), heading: heading.flatten(), fields };
        composed.push(DetailsPart { labels: Arc::new(labels), answers: Vec::new() });
    }
    let intl = bundles.block().intl()?;
    let locale = intl.locale().clone();
    // A block without one of its labels is another form.
    if !whole {
        return None;
    }
    Some(Details {
        form: (**file.form.form).into(),
        version: file.form.version.as_str().into(),
        dir: locale.direction(),
        locale,
        title: title?,
        parts: composed,
        answers: None,
    })
}

/// The options of a field: the typed value, and its message.
pub(crate) fn choices(field: &form::Field) -> Vec<(String, String)> {
    let option = |option: &Spanned<Id>| {
        let id = format!("{}.option-{}", field.message(), option.value);
        (option.value.to_string(), id)
    };
    match field.kind.0.choices {
        Choices::YesNo => ["yes", "no"].map(|word| (word.into(), format!("docent-{word}"))).into(),
        _ => field.options.iter().map(option).collect(),
    }
}

/// Reports a label or heading that would make the block ambiguous: two of the same, one that nobody can
/// read, or one that begins another up to a colon.
fn check_label<'a>(
    found: &mut Diagnostics,
    file: &FormFile,
    (words, message): (&Words, &str),
    label: &str,
    id: &'a Spanned<Id>,
    known: &mut HashMap<String, &'a Spanned<Id>>,
) {
    let locale = words.intl().map(|intl| intl.locale());
    // One that turns words around does it with characters that nobody sees.
    let is_turned = locale.is_some_and(|locale| Pseudo::named(&locale.to_string()).is_some());
    // Behind a label and its colon comes the answer.
    let colons = label.match_indices(COLONS).map(|(at, _)| &label[..at]);
    let mut shorter = colons.filter_map(|start| known.get(start.trim_end()));
    let shorter = shorter.next().map(|first| first.to_string());
    let goes_on = |known: &&str| {
        let rest = known.strip_prefix(label).unwrap_or_default();
        rest.trim_start().starts_with(COLONS)
    };
    let mut longer = known.iter().filter(|(known, _)| goes_on(&known.as_str()));
    let longer = longer.next().map(|(_, first)| first.to_string());
    let (problem, help) = if let Some(first) = known.insert(label.to_owned(), id) {
        let problem = format!("`{}` and `{}` have the same label: {label}", first.value, id.value);
        (problem, "give each field and heading a label of its own")
    } else if !label.contains(char::is_alphanumeric) || label.contains(is_invisible) && !is_turned {
        let problem = format!("the label of `{}` can't be read", id.value);
        (problem, "write words, and no invisible characters")
    } else if let Some(first) = shorter.or(longer) {
        let problem = format!("one of the labels of `{first}` and `{}` begins the other", id.value);
        (problem, "write another label: behind the colon of the shorter one, the rest is an answer")
    } else {
        return;
    };
    let span = locale.and_then(|locale| words.span(locale, message));
    let span = span.unwrap_or_else(|| file.source.at(id.place));
    found.push(Diagnostic::error(&Code::AMBIGUOUS_LABEL, problem).at(span).help(help));
}

/// The colons behind labels.
const COLONS: [char; 2] = [':', '：'];

/// Whether a character is invisible: two labels that differ in it alone look the same.
fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    ) || matches!(char, '\u{202a}'..='\u{202e}')
        || char.is_control()
}
