//! The mail that carries a request: its addresses, its words and what goes with it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Field, Form, FormFile};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::field::{Choices, is_address};
use crate::id::Id;
use crate::yaml::{Spanned, from_shape, one_of};

/// The mail that carries a request.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct MailSpec {
    /// The recipients: addresses such as desk@example.com, or fields whose answers are addresses.
    pub to: Addresses,
    /// The recipients of copies, as in `to`, but for those that are recipients already.
    pub cc: Addresses,
    /// The addresses to which answers go, as in `to`.
    pub reply_to: Addresses,
    /// The message that is the subject, in which the fields are variables; else `subject`.
    pub subject: Option<Spanned<Id>>,
    /// The messages above the block, each a paragraph, in which the fields are variables: `field` is the
    /// answer in one line, and `field-id` what is typed for an option, yes or no, or a country.
    pub greeting: Paragraphs,
    /// The messages below the block, each a paragraph.
    pub closing: Paragraphs,
    /// The language of these messages; else that of the block.
    pub language: Option<MailLanguage>,
    /// Files below `docs/media/` that go with the mail.
    pub attach: Vec<Spanned<String>>,
}

/// Whose language a mail's words are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum MailLanguage {
    /// The recipient's.
    Recipient,
    /// The customer's.
    Customer,
}

/// Addresses and ids of fields; one, or a list.
#[derive(Clone, Debug, Default)]
pub struct Addresses(pub Vec<Spanned<String>>);

/// Ids of messages; one, or a list.
#[derive(Clone, Debug, Default)]
pub struct Paragraphs(pub Vec<Spanned<Id>>);

enum AddressesShape {
    One(String),
    Many(Vec<Spanned<String>>),
}

enum ParagraphsShape {
    One(Id),
    Many(Vec<Spanned<Id>>),
}

from_shape!(Addresses, Spanned<AddressesShape>);
from_shape!(Paragraphs, Spanned<ParagraphsShape>);
one_of!(AddressesShape, "an address, the id of a field, or a list of these",
    text String: |text| Ok(Self::Value::One(text)),
    list Vec<Spanned<String>>: Self::Value::Many);
one_of!(ParagraphsShape, "the id of a message or a list of these",
    text Id: |text| Id::try_from(text).map(Self::Value::One),
    list Vec<Spanned<Id>>: Self::Value::Many);

impl From<Spanned<AddressesShape>> for Addresses {
    fn from(shape: Spanned<AddressesShape>) -> Self {
        match shape.value {
            AddressesShape::One(value) => Self(vec![Spanned { place: shape.place, value }]),
            AddressesShape::Many(all) => Self(all),
        }
    }
}

impl From<Spanned<ParagraphsShape>> for Paragraphs {
    fn from(shape: Spanned<ParagraphsShape>) -> Self {
        match shape.value {
            ParagraphsShape::One(value) => Self(vec![Spanned { place: shape.place, value }]),
            ParagraphsShape::Many(all) => Self(all),
        }
    }
}

impl MailSpec {
    /// The messages that only a mail shows.
    pub fn messages(&self) -> impl Iterator<Item = &Spanned<Id>> {
        self.subject.iter().chain(&self.greeting.0).chain(&self.closing.0)
    }
}

impl Field {
    /// The variable for what is typed for an answer, where docent prints that in other words: `field-id`.
    #[must_use]
    pub fn id_variable(&self) -> Option<String> {
        let is_typed = matches!(self.kind.0.choices, Choices::None);
        (!is_typed).then(|| format!("{}-id", self.field.value))
    }
}

impl Form {
    /// The variables that the words of mails have for fields, and whether each is a list: that of a part
    /// which is filled in several times. A field goes before the id of another.
    #[must_use]
    pub fn mail_variables(&self) -> BTreeMap<String, bool> {
        let fields =
            || self.parts.iter().flat_map(|part| part.fields.iter().map(move |one| (part, one)));
        let ids =
            fields().filter_map(|(part, field)| Some((field.id_variable()?, part.most() > 1)));
        ids.chain(fields().map(|(part, field)| (field.field.to_string(), part.most() > 1)))
            .collect()
    }

    /// The addresses to which a mail goes.
    #[must_use]
    pub fn recipients(&self) -> &[Spanned<String>] {
        match (&self.to, &self.mail) {
            (Some(to), _) => std::slice::from_ref(to),
            (None, Some(mail)) => &mail.to.0,
            (None, None) => &[],
        }
    }
}

impl FormFile {
    /// Reports addresses that are none, and fields that have none.
    pub(super) fn check_mail(&self, found: &mut Diagnostics) {
        let wrong = |place, problem: String, help: &str| {
            Diagnostic::error(&Code::WRONG_VALUE, problem).at(self.source.at(place)).help(help)
        };
        if let (Some(to), Some(mail)) = (&self.form.to, &self.form.mail)
            && !mail.to.0.is_empty()
        {
            let problem = "the recipient is there twice, here and in `mail:`".to_owned();
            found.push(wrong(to.place, problem, "keep `to` in `mail:`"));
        }
        let all = self.form.to.iter().map(|to| (to, false));
        let mail = self.form.mail.iter();
        let own = mail.flat_map(|mail| mail.to.0.iter().chain(&mail.cc.0).chain(&mail.reply_to.0));
        for (address, may_be_field) in all.chain(own.map(|address| (address, true))) {
            if address.contains('@') || !may_be_field {
                if !is_address(address) {
                    let problem = format!("`{}` is no address for mail", address.value);
                    let help = "write one address, such as desk@example.com";
                    found.push(wrong(address.place, problem, help));
                }
                continue;
            }
            let emails = || self.form.fields().filter(|field| field.kind.0.name == "email");
            if !emails().any(|field| **field.field == **address) {
                let ids = emails().map(|field| &**field.field);
                let near = found.suggest(&Code::UNKNOWN_FIELD, address, ids);
                let problem =
                    format!("`{}` is no address, and no field of the kind `email`", address.value);
                let diagnostic = Diagnostic::error(&Code::UNKNOWN_FIELD, problem);
                found.push(diagnostic.at(self.source.at(address.place)).help(near));
            }
        }
    }
}
