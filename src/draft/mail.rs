//! The mail that carries a draft: its words with the customer's answers, its addresses and attachments.

use std::sync::Arc;

use super::compiled::CompiledForm;
use super::fill::Filled;
use crate::diagnostic::Diagnostics;
use crate::form::{FormFile, MailLanguage};
use crate::id::Id;
use crate::message::{Arguments, Value};
use crate::page::{Attachment, Mail};
use crate::project::Project;
use crate::words::Words;
use crate::yaml::Spanned;

/// The folder of files that go with mails, below `docs/`.
const MEDIA: &str = "media/";

/// The content of an attachment, by its path below `docs/`; `None` where there is none, or where it is
/// outside `docs/media/`.
pub fn attachment(project: &Project<'_>, path: &str) -> Option<Vec<u8>> {
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
    attachments: Vec<Attachment>,
}

impl CompiledMail {
    /// What all mails have of which a form says more than a recipient; `None` where it says no more.
    pub(super) fn new(
        project: &Project<'_>,
        file: &FormFile,
        [block, recipient, customer]: [&Arc<Words>; 3],
    ) -> Option<Self> {
        let mail = file.form.mail.as_ref()?;
        let words = match mail.language {
            None => block,
            Some(MailLanguage::Recipient) => recipient,
            Some(MailLanguage::Customer) => customer,
        };
        let attachments = mail.attach.iter().filter_map(|path| {
            let name = path.rsplit('/').next().unwrap_or_default().to_owned();
            let media_type = mime_guess::from_path(&name).first_or_octet_stream().to_string();
            Some(Attachment { content: attachment(project, path)?.into(), name, media_type })
        });
        Some(Self { words: Arc::clone(words), attachments: attachments.collect() })
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
        shown: impl Fn(usize) -> Option<String>,
    ) -> Option<Mail> {
        let (own, mail) = (self.mail.as_ref()?, self.file.form.mail.as_ref()?);
        let answers: Arguments = (self.fields.iter().enumerate())
            .map(|(at, field)| (field.id.clone(), Value::Text(shown(at).unwrap_or_default())))
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
            attachments: own.attachments.clone(),
        })
    }

    fn addresses(&self, filled: &Filled, all: &[Spanned<String>]) -> Vec<String> {
        let mut addresses: Vec<String> = Vec::new();
        for one in all {
            let address = if one.contains('@') {
                Some(one.value.clone())
            } else {
                let answer = self.field(one).and_then(|number| filled.answer(self, 0, number));
                answer.map(|answer| answer.text.to_string())
            };
            addresses.extend(address.filter(|address| !addresses.contains(address)));
        }
        addresses
    }
}
