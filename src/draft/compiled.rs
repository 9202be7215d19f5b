//! Compiled forms: a form with the words of all languages of its drafts, ready for any number of requests.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use smol_str::SmolStr;

use super::fill::Filled;
use super::mail::CompiledMail;
use crate::character::{compared, compatible};
use crate::config::Fallback;
use crate::details::{self, FormBundles};
use crate::diagnostic::{Diagnostics, most_like};
use crate::field::{AnswerProblem, Countries, Kind, Rules};
use crate::form::{Condition, Field, FormFile, Labels};
use crate::intl::Date;
use crate::locale::Locale;
use crate::message::{Arguments, Value};
use crate::page::{Details, Label};
use crate::project::Project;
use crate::words::Words;

/// The locales of a draft's parts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Readers {
    /// The form.
    pub(super) form: String,
    /// The reader's locale: that of the block, unless the recipient's labels are asked for.
    pub(super) reader: Locale,
    /// The customer's locale: that of problems.
    pub(super) customer: Locale,
    /// The language of the answers.
    pub(super) answers: Locale,
}

/// A form with the words of all languages of its drafts.
pub struct CompiledForm {
    pub(super) file: Arc<FormFile>,
    /// The form and its version.
    pub(super) name: Arc<str>,
    /// The block with all its labels and no answers, every part once.
    pub(super) blank: Details,
    pub(super) fields: Vec<CompiledField>,
    by_id: HashMap<String, usize>,
    /// The headings of the parts in the customer's words; without one, the id.
    pub(super) part_names: Vec<String>,
    /// For each part, the number of its first field.
    pub(super) first: Vec<usize>,
    pub(super) countries: Countries,
    block: Arc<Words>,
    pub(super) customer: Arc<Words>,
    /// The language of the answers, where it is not the block's.
    pub(super) answers: Option<Locale>,
    /// The line that names that language.
    pub(super) notice: Option<(Label, String)>,
    /// What all mails have, where the form says more of them than their recipient.
    pub(super) mail: Option<CompiledMail>,
    subject: Option<String>,
    /// The fields whose answers the subject may name.
    in_subject: Vec<usize>,
    printed: Mutex<HashMap<&'static str, SmolStr>>,
}

/// A field, ready for answers; other fields are numbers.
pub(super) struct CompiledField {
    pub(super) id: String,
    /// The variable for what is typed for it, in the words of mails.
    pub(super) id_variable: Option<String>,
    /// The id of its message.
    pub(super) message: String,
    pub(super) part: usize,
    pub(super) kind: &'static Kind,
    pub(super) rules: Rules,
    pub(super) required: bool,
    pub(super) when: Option<Condition>,
    pub(super) default: Option<String>,
    pub(super) above: Option<usize>,
    pub(super) after: Option<usize>,
    pub(super) before: Option<usize>,
    pub(super) country: Option<usize>,
    pub(super) same_domain: Option<usize>,
    /// The label in the customer's words.
    pub(super) label: String,
    /// The answers to choose from.
    pub(super) choices: Vec<ChoiceWords>,
}

/// An answer to choose from.
pub(super) struct ChoiceWords {
    /// The typed value.
    pub(super) typed: String,
    /// The text that the block prints.
    printed: SmolStr,
    /// The text that the customer reads.
    pub(super) read: String,
    /// Its words in every language that meets here, as they are compared.
    wordings: Vec<String>,
}

impl ChoiceWords {
    /// The text that the block prints.
    pub(super) fn printed(&self) -> &str {
        &self.printed
    }

    /// What is typed for it, and what the customer reads.
    pub(super) fn shown(&self) -> String {
        format!("{} ({})", self.typed, self.read)
    }
}

impl CompiledField {
    /// The typed value of the option whose words a text is.
    pub(super) fn choice(&self, text: &str) -> Option<String> {
        if self.choices.iter().any(|choice| choice.typed == text) || self.choices.is_empty() {
            return None;
        }
        let text = compared(text);
        let has_wording = |choice: &&ChoiceWords| choice.wordings.contains(&text);
        let same = || self.choices.iter().find(has_wording);
        // Letters of full width and the like, where they leave one option.
        let wide = || {
            let text = compared(&compatible(&text));
            let is = |word: &str| compared(&compatible(word)) == text;
            let alike = |choice: &&ChoiceWords| {
                is(&choice.typed) || choice.wordings.iter().any(|word| is(word))
            };
            let mut alike = self.choices.iter().filter(alike);
            alike.next().filter(|_| alike.next().is_none())
        };
        same().or_else(wide).map(|choice| choice.typed.clone())
    }

    /// Makes the problem with a choice that isn't among many options list those most like it.
    pub(super) fn narrow(&self, problem: &mut AnswerProblem, text: &str) {
        if problem.name != "choice" {
            return;
        }
        let text = compared(text);
        let words = self.choices.iter().map(|choice| {
            let words = choice.wordings.iter().map(String::as_str);
            words.chain([choice.typed.as_str()]).map(move |word| (word, choice))
        });
        let mut options: Vec<String> = Vec::new();
        for choice in most_like(&text, words.flatten(), 30) {
            let option = choice.shown();
            if !options.contains(&option) && options.len() < 3 {
                options.push(option);
            }
        }
        *problem = AnswerProblem::error("choice-near")
            .with("options", Value::List(options))
            .private(&["options"]);
    }

    /// The words of an option as the block prints them.
    pub(super) fn option(&self, option: usize) -> SmolStr {
        self.choices.get(option).map(|choice| choice.printed.clone()).unwrap_or_default()
    }
}

impl CompiledForm {
    /// Gathers all words; `None` after an error. Bounds that depend on a given day are its.
    pub(super) fn new(
        found: &mut Diagnostics,
        project: &Project<'_>,
        file: Arc<FormFile>,
        readers: &Readers,
        labels: Option<Labels>,
        fallback: Fallback,
        today: Option<Date>,
    ) -> Option<Self> {
        let who = (&readers.reader, Some(&readers.customer));
        let bundles = FormBundles::new(found, project, &file, who, labels, fallback)?;
        let parts: Vec<_> = file.form.parts.iter().collect();
        let blank = details::compose(found, &file, &bundles, &parts)?;
        let by_id: HashMap<String, usize> =
            file.form.fields().enumerate().map(|(at, one)| (one.field.to_string(), at)).collect();
        let mut first = Vec::new();
        let mut part_names = Vec::new();
        let mut fields = Vec::new();
        for (at, part) in file.form.parts.iter().enumerate() {
            first.push(fields.len());
            let heading =
                part.has_heading().then(|| text_of(found, bundles.customer(), &part.message()));
            part_names.push(heading.flatten().unwrap_or_else(|| part.part.to_string()));
            for field in &part.fields {
                fields.push(field_of(found, field, (at, today), &by_id, &bundles)?);
            }
        }
        let block = Arc::clone(bundles.block());
        let (customer, source) = (Arc::clone(bundles.customer()), project.source_locale());
        let mut locales = vec![blank.locale.clone(), source.clone(), readers.reader.clone()];
        locales.insert(0, readers.customer.clone());
        locales.insert(1, readers.answers.clone());
        let same = readers.answers.language_code() == blank.locale.language_code();
        let answers = (!same).then(|| readers.answers.clone());
        let notice = match &answers {
            Some(answers) => Some(notice(found, &block, answers)?),
            None => None,
        };
        let languages = [&block, bundles.recipient(), &customer];
        let mail = match &file.form.mail {
            Some(spec) => Some(CompiledMail::new(found, &file, spec, languages)?),
            None => None,
        };
        let mail_words = mail.as_ref().map_or(&block, CompiledMail::words);
        let own = file.form.mail.as_ref().and_then(|mail| mail.subject.as_ref());
        let own = own.map(|id| &*id.value).into_iter().chain(["subject", "title"]);
        let subject = own.into_iter().find(|id| mail_words.contains(id)).map(str::to_owned);
        let text = subject.as_deref().map(|id| message_text(mail_words, id)).unwrap_or_default();
        // A message that names others may have their variables, and so may another locale's.
        let is_whole = text.is_empty() || names_others(&text);
        let named = |(_, field): &(usize, &CompiledField)| {
            is_whole || text.contains(&format!("${}", field.id))
        };
        let in_subject = fields.iter().enumerate().filter(named).map(|(at, _)| at).collect();
        Some(Self {
            countries: Countries::new(&locales),
            name: blank.edition().into(),
            subject,
            mail,
            in_subject,
            printed: Mutex::default(),
            file,
            blank,
            fields,
            by_id,
            first,
            part_names,
            block,
            customer,
            answers,
            notice,
        })
    }

    /// The number of the field of this id.
    pub(super) fn field(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The name of a country as the block prints it.
    pub(super) fn country(&self, code: &'static str) -> SmolStr {
        let name = || self.blank.locale.country(code).into();
        match self.printed.lock() {
            Ok(mut printed) => printed.entry(code).or_insert_with(name).clone(),
            Err(_) => name(),
        }
    }

    /// The subject of a mail, in one line.
    pub(super) fn subject(&self, found: &mut Diagnostics, filled: &Filled) -> Option<String> {
        let Some(id) = self.subject.as_deref() else {
            return Some(self.blank.title.to_string());
        };
        let mut arguments = Arguments::new();
        self.in_subject.iter().for_each(|at| self.add_variables(&mut arguments, filled, *at));
        let words = self.mail.as_ref().map_or(&self.block, CompiledMail::words);
        let wording = words.text(found, None, id, &arguments)?;
        Some(wording.text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The words in which the block is written.
    #[must_use]
    pub fn words(&self) -> &Arc<Words> {
        &self.block
    }
}

/// A message as its file has it, where it is the locale's own.
fn message_text(words: &Words, id: &str) -> String {
    let locale = words.intl().map(|intl| intl.locale());
    let Some(span) = locale.and_then(|locale| words.span(locale, id)) else { return String::new() };
    let text = span.source().text().get(span.range().start..).unwrap_or_default();
    let goes_on = |line: &&str| line.starts_with([' ', '}']) || line.trim().is_empty();
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    std::iter::once(first).chain(lines.take_while(goes_on)).collect()
}

/// Whether a message prints others: `{ other }`, `{ -term }`.
fn names_others(text: &str) -> bool {
    let others =
        |rest: &str| rest.trim_start().starts_with(|char: char| char == '-' || char.is_lowercase());
    text.split('{').skip(1).any(others)
}

fn notice(found: &mut Diagnostics, words: &Words, answers: &Locale) -> Option<(Label, String)> {
    let id = "docent-answers-language";
    let wording = words.needed(found, None, id, &Arguments::new())?;
    let name = words.intl()?.locale().language(answers.language_code());
    let label = Label { text: wording.text.into(), locale: None };
    Some((label, name.unwrap_or_else(|| answers.to_string())))
}

/// A message as one line of plain text.
pub(super) fn text_of(found: &mut Diagnostics, words: &Words, id: &str) -> Option<String> {
    let wording = words.needed(found, None, id, &Arguments::new())?;
    Some(wording.text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn field_of(
    found: &mut Diagnostics,
    field: &Field,
    (part, today): (usize, Option<Date>),
    by_id: &HashMap<String, usize>,
    bundles: &FormBundles,
) -> Option<CompiledField> {
    let mut choices = Vec::new();
    for (typed, id) in details::choices(field) {
        let mut wordings = Vec::new();
        for words in bundles.all() {
            wordings.push(compared(&text_of(found, words, &id)?));
        }
        let printed = text_of(found, bundles.block(), &id)?.into();
        let read = text_of(found, bundles.customer(), &id)?;
        choices.push(ChoiceWords { typed, printed, read, wordings });
    }
    let number = |id: &Option<crate::yaml::Spanned<crate::id::Id>>| {
        id.as_ref().and_then(|id| by_id.get(&*id.value).copied())
    };
    Some(CompiledField {
        id: field.field.to_string(),
        id_variable: field.id_variable().filter(|id| !by_id.contains_key(id)),
        message: field.message().into_owned(),
        part,
        kind: field.kind.0,
        rules: field.rules_on(today),
        required: field.required,
        when: field.when.clone(),
        default: field.default.as_ref().map(|default| default.value.clone()),
        above: number(&field.above),
        after: number(&field.after),
        before: number(&field.before),
        country: number(&field.country),
        same_domain: number(&field.same_domain_as),
        label: text_of(found, bundles.customer(), &field.message())?,
        choices,
    })
}
