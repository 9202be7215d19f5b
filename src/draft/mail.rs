//! The mail that carries a draft: its words with the customer's answers, its addresses and attachments.

use std::collections::HashSet;
use std::sync::Arc;

use super::compiled::CompiledForm;
use super::fill::Filled;
use crate::character::shown;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::form::{FormFile, MailLanguage};
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
}

impl CompiledMail {
    /// What all mails have of which a form says more than a recipient; `None` where it says no more.
    pub(super) fn new(
        file: &FormFile,
        [block, recipient, customer]: [&Arc<Words>; 3],
    ) -> Option<Self> {
        let words = match file.form.mail.as_ref()?.language {
            None => block,
            Some(MailLanguage::Recipient) => recipient,
            Some(MailLanguage::Customer) => customer,
        };
        Some(Self { words: Arc::clone(words) })
    }

    pub(super) fn words(&self) -> &Arc<Words> {
        &self.words
    }
}

impl CompiledForm {
    /// The addresses to which the mail of a request goes: those of fields without an answer are left out.
    pub(super) fn recipients(&self, filled: &Filled) -> Vec<String> {
        self.addresses(filled, self.file.form.recipients())
    }

    /// The mail of a request; nothing where the form says no more of it than its recipient, or after an
    /// error in its words.
    pub(super) fn mail(
        &self,
        found: &mut Diagnostics,
        filled: &Filled,
        attachments: Vec<Attachment>,
        answer: impl Fn(usize) -> Option<String>,
    ) -> Option<Mail> {
        let (own, mail) = (self.mail.as_ref()?, self.file.form.mail.as_ref()?);
        // Several lines could pass for lines of the block.
        let fields = self.fields.iter().enumerate().filter(|(_, field)| !field.kind.lines);
        let answers: Arguments = fields
            .map(|(at, field)| (field.id.clone(), Value::Text(answer(at).unwrap_or_default())))
            .collect();
        let mut paragraphs = |ids: &[Spanned<Id>]| {
            let paragraph = |id: &Spanned<Id>| {
                let place = self.file.source.at(id.place);
                Some(own.words.needed(found, Some(&place), id, &answers)?.text.trim().to_owned())
            };
            ids.iter().map(paragraph).collect::<Option<Vec<String>>>()
        };
        let (greeting, closing) = (paragraphs(&mail.greeting.0)?, paragraphs(&mail.closing.0)?);
        let locale = own.words.intl().map(|intl| intl.locale().clone());
        Some(Mail {
            cc: self.addresses(filled, &mail.cc.0),
            reply_to: self.addresses(filled, &mail.reply_to.0),
            locale: locale.unwrap_or_else(|| self.blank.locale.clone()),
            greeting,
            closing,
            attachments,
        })
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
        let mut known = HashSet::new();
        addresses.retain(|address| known.insert(address.clone()));
        addresses
    }
}
