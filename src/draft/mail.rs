//! The mail that carries a draft: its words with the customer's answers, its addresses and attachments.

use std::collections::HashSet;
use std::sync::Arc;

use super::compiled::{CompiledForm, text_of};
use super::fill::{Filled, Filling};
use crate::character::{is_line_break, shown};
use crate::code::Code;
use crate::details::choices;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::field::Answer;
use crate::form::{Field, FormFile, MailLanguage, MailSpec};
use crate::id::Id;
use crate::limit;
use crate::message::{Arguments, Value};
use crate::page::{Attachment, Mail};
use crate::project::Project;
use crate::words::Words;
use crate::yaml::Spanned;

/// The folder of files that go with mails, below `docs/`.
const MEDIA: &str = "media/";

/// The files that go with a form's mails; nothing where one isn't there or outside `docs/media/`, or where they
/// are larger than docent takes, which is reported.
pub fn attachments(
    found: &mut Diagnostics,
    project: &Project<'_>,
    file: &FormFile,
) -> Option<Vec<Attachment>> {
    let mut attachments = Vec::new();
    let mut size = 0;
    for path in file.form.mail.iter().flat_map(|mail| &mail.attach) {
        let place = file.source.at(path.place);
        let Some(content) = content(project, path) else {
            let problem = format!("there is no file `docs/{}`", shown(&path.value));
            let help = "put the file into `docs/media/`, and name it as `media/name.pdf`";
            found.push(Diagnostic::error(&Code::MISSING_FILE, problem).at(place).help(help));
            return None;
        };
        size += content.len();
        if size > limit::ATTACHMENTS {
            let most = limit::ATTACHMENTS >> 20;
            let problem = format!("the files that go with a mail are larger than {most} MiB");
            let help = "attach smaller files, or name their addresses in the words of the mail";
            found.push(Diagnostic::error(&Code::TOO_LARGE, problem).at(place).help(help));
            return None;
        }
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        let media_type = mime_guess::from_path(&name).first_or_octet_stream().to_string();
        attachments.push(Attachment { content: content.into(), name, media_type });
    }
    Some(attachments)
}

fn content(project: &Project<'_>, path: &str) -> Option<Vec<u8>> {
    if !path.starts_with(MEDIA) || path.split('/').any(|part| part == "..") {
        return None;
    }
    let path = project.media().path(path)?;
    project.files().bytes(&format!("docs/{path}")).ok()
}

/// What all mails of a form have.
pub(super) struct CompiledMail {
    /// The words of the subject, of the greeting and of the closing.
    words: Arc<Words>,
    /// The labels of the options of each field in these words; none where the block has the same words.
    labels: Option<Vec<Vec<String>>>,
}

impl CompiledMail {
    /// What all mails of a form have; `None` after an error.
    pub(super) fn new(
        found: &mut Diagnostics,
        file: &FormFile,
        spec: &MailSpec,
        [block, recipient, customer]: [&Arc<Words>; 3],
    ) -> Option<Self> {
        let words = match spec.language {
            None => block,
            Some(MailLanguage::Recipient) => recipient,
            Some(MailLanguage::Customer) => customer,
        };
        let mut labels = None;
        if !Arc::ptr_eq(words, block) {
            let mut of = |field: &Field| -> Option<Vec<String>> {
                choices(field).iter().map(|(_, id)| text_of(found, words, id)).collect()
            };
            labels = Some(file.form.fields().map(&mut of).collect::<Option<Vec<_>>>()?);
        }
        Some(Self { words: Arc::clone(words), labels })
    }

    /// The label of an answer that docent knows in every language, in the words of the mail.
    fn label(&self, at: usize, answer: &Answer) -> Option<String> {
        let labels = self.labels.as_ref()?;
        match answer {
            Answer::Option(option) => labels.get(at)?.get(*option).cloned(),
            Answer::YesNo(yes) => labels.get(at)?.get(usize::from(!yes)).cloned(),
            Answer::Country(code) => Some(self.words.intl()?.locale().country(code)),
            Answer::Typed | Answer::Glossed(_) => None,
        }
    }

    pub(super) fn words(&self) -> &Arc<Words> {
        &self.words
    }
}

impl CompiledForm {
    /// The addresses to which the mail of a request goes: those of fields without an answer are left out.
    pub(super) fn recipients(&self, filled: &Filled) -> Vec<String> {
        distinct(self.addresses(filled, self.file.form.recipients()), &[])
    }

    /// The mail of a request; nothing where the form says no more of it than its recipient, or after an
    /// error in its words.
    pub(super) fn mail(
        &self,
        found: &mut Diagnostics,
        filled: &Filled,
        attachments: Vec<Attachment>,
    ) -> Option<Mail> {
        let (own, mail) = (self.mail.as_ref()?, self.file.form.mail.as_ref()?);
        let mut answers = Arguments::new();
        (0..self.fields.len()).for_each(|at| self.add_variables(&mut answers, filled, at));
        let mut paragraphs = |ids: &[Spanned<Id>]| {
            let paragraph = |id: &Spanned<Id>| {
                let place = self.file.source.at(id.place);
                Some(own.words.needed(found, Some(&place), id, &answers)?.text.trim().to_owned())
            };
            ids.iter().map(paragraph).collect::<Option<Vec<String>>>()
        };
        let (greeting, closing) = (paragraphs(&mail.greeting.0)?, paragraphs(&mail.closing.0)?);
        let locale = own.words.intl().map(|intl| intl.locale().clone());
        let recipients = self.recipients(filled);
        Some(Mail {
            cc: distinct(self.addresses(filled, &mail.cc.0), &recipients),
            reply_to: distinct(self.addresses(filled, &mail.reply_to.0), &[]),
            locale: locale.unwrap_or_else(|| self.blank.locale.clone()),
            greeting,
            closing,
            attachments,
        })
    }

    /// Adds the variables of a field: its answer in one line, since several could pass for lines of the block,
    /// and as `field-id` the value that is typed for an option, yes or no, or a country. Those of a part that is
    /// filled in several times are lists.
    pub(super) fn add_variables(&self, all: &mut Arguments, filled: &Filled, at: usize) {
        let Some(field) = self.fields.get(at) else { return };
        let part = filled.parts.iter().enumerate().filter(|(_, part)| part.part == field.part);
        let answers: Vec<&Filling> =
            part.filter_map(|(row, _)| filled.answer(self, row, at)).collect();
        let repeats = self.file.form.parts.get(field.part).is_some_and(|part| part.most() > 1);
        let value = |texts: Vec<String>| {
            if repeats {
                Value::List(texts)
            } else {
                Value::Text(texts.into_iter().next().unwrap_or_default())
            }
        };
        let shown = |filling: &&Filling| {
            let own = self.mail.as_ref().and_then(|mail| mail.label(at, &filling.answer));
            let text = own.unwrap_or_else(|| self.print(field, (*filling).clone()).into());
            let lines = text.split(is_line_break).map(str::trim).filter(|line| !line.is_empty());
            lines.collect::<Vec<_>>().join(" ")
        };
        all.insert(field.id.clone(), value(answers.iter().map(shown).collect()));
        if let Some(id) = &field.id_variable {
            let typed =
                |filling: &&Filling| field.understood(&filling.text, &filling.answer).into();
            all.insert(id.clone(), value(answers.iter().map(typed).collect()));
        }
    }

    fn addresses(&self, filled: &Filled, all: &[Spanned<String>]) -> Vec<String> {
        let mut addresses: Vec<String> = Vec::new();
        for one in all {
            if one.contains('@') {
                addresses.push(one.value.clone());
                continue;
            }
            let Some(number) = self.field(one) else { continue };
            let part = self.fields.get(number).map(|field| field.part);
            let rows = filled.parts.iter().enumerate().filter(|(_, own)| Some(own.part) == part);
            let answers = rows.filter_map(|(at, _)| filled.answer(self, at, number));
            addresses.extend(answers.map(|answer| answer.text.to_string()));
        }
        addresses
    }
}

/// Addresses without those that were there before, here or among others: nobody gets a mail twice. Programs
/// and mail servers compare addresses in any case.
fn distinct(mut addresses: Vec<String>, others: &[String]) -> Vec<String> {
    let mut known: HashSet<String> = others.iter().map(|one| one.to_lowercase()).collect();
    addresses.retain(|address| known.insert(address.to_lowercase()));
    addresses
}
