//! Pages: a guide with its words put in; the only thing that a format sees.

mod details;
mod draft;
mod guidance;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::inline::Inlines;
use crate::intl::Date;
use crate::locale::Locale;
use crate::markdown::to_markdown;
use crate::message::Arguments;
use crate::picture::Size;
pub use details::{Details, DetailsPart, Label, LabeledAnswer, PartLabels, PrintedAnswer};

pub use draft::{Attachment, Draft, LocalizedProblem, Mail};
pub use guidance::{FieldGuidance, FormGuidance, OptionGuidance, PartGuidance};

/// A guide's page in one locale.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// The guide's id.
    pub guide: String,
    /// The locale.
    pub locale: Locale,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The title.
    pub title: Text,
    /// The summary, where the guide has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// The front matter.
    pub about: Metadata,
    /// The guide's values, for messages that templates ask for.
    #[serde(skip)]
    pub values: Arc<Arguments>,
    /// The targets of the links in its texts, by key.
    pub links: BTreeMap<String, Link>,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// The locale whose page this one repeats, when it has no message of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeats: Option<Locale>,
    /// All locales that the page exists in, its own included.
    pub translations: Vec<Translation>,
    /// A note on the translation for readers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<Block>,
    /// The fingerprint of the source page's texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    /// How the translation came about; none for the source's own page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
}

/// How the messages of a translated page came about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Provenance {
    /// The messages that it shows.
    pub messages: usize,
    /// Of these, those in another language.
    pub missing: usize,
    /// Messages that are not shown, for want of a translation.
    #[serde(skip_serializing_if = "is_zero")]
    pub left_out: usize,
    /// Those whose source has changed since they were translated.
    pub stale: usize,
    /// How many a machine made and no person has reviewed.
    pub machine: usize,
    /// The `revision` of the source's page from which they were translated, where it is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made_from: Option<String>,
    /// When the last of them was translated or reviewed, such as 2026-11-23.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde calls")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl Page {
    /// The Details blocks on the page whose labels are in the page's own locale.
    #[must_use]
    pub fn forms(&self) -> Vec<&Details> {
        self.each_form().filter(|details| details.locale == self.locale).collect()
    }

    /// The ids of all forms on the page.
    #[must_use]
    pub fn all_forms(&self) -> Vec<String> {
        self.each_form().map(|details| details.form.to_string()).collect()
    }

    fn each_form(&self) -> impl Iterator<Item = &Details> {
        let mut forms = Vec::new();
        walk(&self.blocks, &mut |content| {
            if let Content::Block(Block::Form { details, .. }) = content {
                forms.push(details);
            }
        });
        forms.into_iter()
    }

    /// Whether there is code on the page, for readers to copy.
    #[must_use]
    pub fn has_code(&self) -> bool {
        let mut has_code = false;
        walk(&self.blocks, &mut |content| {
            has_code |= matches!(content, Content::Block(Block::Code { .. }));
        });
        has_code
    }

    /// Whether there is a form on the page, for a script to let readers fill it in.
    #[must_use]
    pub fn has_form(&self) -> bool {
        self.each_form().next().is_some()
    }

    /// Calls a function with every text of the page but its notice, and whether the text describes a
    /// picture.
    pub fn texts<'a>(&'a self, each: &mut dyn FnMut(&'a Text, bool)) {
        each(&self.title, false);
        self.description.iter().for_each(|text| each(text, false));
        walk(&self.blocks, &mut |content| match content {
            Content::Text(text) => each(text, false),
            Content::Alternative(text) => each(text, true),
            _ => {}
        });
    }
}

/// The content of a block.
#[derive(Clone, Copy, Debug)]
pub enum Content<'a> {
    /// A text.
    Text(&'a Text),
    /// A text that describes a picture.
    Alternative(&'a Text),
    /// An id that links can lead to.
    Anchor(&'a str),
    /// The path of a picture.
    Picture(&'a str),
    /// Another block.
    Block(&'a Block),
}

impl Block {
    /// Calls a function with what is in the block, in its order. This and `Block::within` are the only
    /// lists of what each kind of block holds.
    pub fn each_content<'a>(&'a self, each: &mut dyn FnMut(Content<'a>)) {
        match self {
            Self::Text { paragraphs } => {
                paragraphs.iter().for_each(|text| each(Content::Text(text)));
            }
            Self::Note { kind: _, title: _, blocks } => {
                blocks.iter().for_each(|block| each(Content::Block(block)));
            }
            Self::Steps { steps } => {
                for Step { id, text, blocks } in steps {
                    each(Content::Anchor(id));
                    each(Content::Text(text));
                    blocks.iter().for_each(|block| each(Content::Block(block)));
                }
            }
            Self::List { items } => items.iter().for_each(|item| item.each_content(each)),
            Self::Image { path, alt, size: _, caption } => {
                each(Content::Picture(path));
                each(Content::Alternative(alt));
                caption.iter().for_each(|text| each(Content::Text(text)));
            }
            Self::Table { columns, rows, caption } => {
                columns.iter().chain(caption).for_each(|text| each(Content::Text(text)));
                for cell in rows.iter().flatten() {
                    if let Cell::Text(text) = cell {
                        each(Content::Text(text));
                    }
                }
            }
            Self::Code { language: _, source: _, caption } => {
                caption.iter().for_each(|text| each(Content::Text(text)));
            }
            Self::Form { details: _, guidance: _, screen: _ } => {}
            Self::Section { id, level: _, heading, blocks } => {
                each(Content::Anchor(id));
                each(Content::Text(heading));
                blocks.iter().for_each(|block| each(Content::Block(block)));
            }
        }
    }

    /// The path of the block's own picture, and the blocks in it, to change them.
    fn within(&mut self) -> (Option<&mut String>, Vec<&mut Self>) {
        match self {
            Self::Image { path, alt: _, size: _, caption: _ } => (Some(path), Vec::new()),
            Self::Note { kind: _, title: _, blocks }
            | Self::Section { id: _, level: _, heading: _, blocks } => {
                (None, blocks.iter_mut().collect())
            }
            Self::Steps { steps } => {
                (None, steps.iter_mut().flat_map(|step| &mut step.blocks).collect())
            }
            Self::Text { .. }
            | Self::List { .. }
            | Self::Table { .. }
            | Self::Code { .. }
            | Self::Form { .. } => (None, Vec::new()),
        }
    }
}

impl Item {
    fn each_content<'a>(&'a self, each: &mut dyn FnMut(Content<'a>)) {
        each(Content::Text(&self.text));
        self.items.iter().for_each(|item| item.each_content(each));
    }
}

/// Calls a function with all that is in blocks, in the order of the page: each block, then what is in it.
pub fn walk<'a>(blocks: &'a [Block], each: &mut dyn FnMut(Content<'a>)) {
    for block in blocks {
        each(Content::Block(block));
        block.each_content(&mut |content| match content {
            Content::Block(inner) => walk(std::slice::from_ref(inner), each),
            content => each(content),
        });
    }
}

/// Calls a function with the path of every picture, in the order of the page.
pub fn each_picture(blocks: &mut [Block], each: &mut dyn FnMut(&mut String)) {
    let mut waiting: Vec<&mut Block> = blocks.iter_mut().rev().collect();
    while let Some(block) = waiting.pop() {
        let (picture, inner) = block.within();
        picture.into_iter().for_each(&mut *each);
        waiting.extend(inner.into_iter().rev());
    }
}

/// A message's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text {
    /// The message's id.
    pub id: String,
    /// The text.
    #[serde(rename = "markdown", serialize_with = "markdown")]
    pub inlines: Inlines,
    /// The locale that it is in, where that is not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<Locale>,
}

impl Text {
    /// The text on one line: where a heading or a title is, a line break would end it.
    #[must_use]
    pub fn line(mut self) -> Self {
        self.inlines = self.inlines.on_one_line();
        self
    }

    /// The characters that readers see, on one line.
    #[must_use]
    pub fn plain_line(&self) -> String {
        self.inlines.plain().replace('\n', " ")
    }
}

fn markdown<S: Serializer>(inlines: &Inlines, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&to_markdown(inlines))
}

/// The metadata of a page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Metadata {
    /// The person or team that maintains it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// When it was last brought up to date.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "iso")]
    pub date: Option<Date>,
    /// The date in words, in the page's locale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Text>,
    /// The product or service that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// The type of page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// Words to find it by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

#[expect(clippy::ref_option, reason = "the signature that serde calls")]
fn iso<S: serde::Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => serializer.collect_str(date),
        None => serializer.serialize_none(),
    }
}

/// The target of a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Link {
    /// An address on the web.
    Address(String),
    /// Another page.
    Page {
        /// The guide.
        guide: String,
        /// The section or step.
        #[serde(skip_serializing_if = "Option::is_none")]
        anchor: Option<String>,
        /// The locale of the page that is really there.
        locale: Locale,
    },
}

/// A page of this guide in another locale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Translation {
    /// The locale.
    pub locale: Locale,
    /// The name of its language, in that language.
    pub language: String,
    /// Whether any of the guide's messages is in this locale; if none is, the page repeats that of
    /// another.
    pub translated: bool,
}

/// One part of a page.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "block", rename_all = "lowercase")]
pub enum Block {
    /// Paragraphs.
    Text {
        /// The paragraphs.
        paragraphs: Vec<Text>,
    },
    /// An alert.
    Note {
        /// The kind, such as `important`.
        kind: &'static str,
        /// The kind's name in the page's language.
        title: Text,
        /// Its text.
        blocks: Vec<Block>,
    },
    /// Numbered actions.
    Steps {
        /// The actions.
        steps: Vec<Step>,
    },
    /// A list.
    List {
        /// Its members.
        items: Vec<Item>,
    },
    /// A picture.
    Image {
        /// Its path below the output folder.
        path: String,
        /// The text that describes it.
        alt: Text,
        /// How large it is meant to be.
        #[serde(skip_serializing_if = "Option::is_none")]
        size: Option<Size>,
        /// The text below it.
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
    },
    /// A table.
    Table {
        /// The heads of its columns.
        columns: Vec<Text>,
        /// Its rows.
        rows: Vec<Vec<Cell>>,
        /// The text that describes it.
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
    },
    /// Code.
    Code {
        /// The language it is written in.
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<String>,
        /// The code.
        source: String,
        /// The text that describes it.
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
    },
    /// A blank Details block.
    Form {
        /// The block.
        details: Details,
        /// The words that help readers fill it in, where the form has any.
        #[serde(skip_serializing_if = "Option::is_none")]
        guidance: Option<Arc<FormGuidance>>,
        /// The schema from which a page's script lets readers fill it in: JSON without `<`.
        #[serde(skip)]
        screen: Option<Arc<str>>,
    },
    /// A heading and the blocks under it.
    Section {
        /// The anchor.
        id: String,
        /// 2 for a section of the page, 3 for one inside it, and so on up to 6.
        level: usize,
        /// The heading.
        heading: Text,
        /// The blocks under it.
        blocks: Vec<Block>,
    },
}

/// One numbered action.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// The anchor.
    pub id: String,
    /// The instruction.
    pub text: Text,
    /// The blocks that belong to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
}

/// One member of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// The text.
    pub text: Text,
    /// The members of the list below it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

/// A cell of a table.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Cell {
    /// A message.
    Text(Text),
    /// A number, as the locale writes it.
    Number {
        /// The number.
        number: String,
    },
}
