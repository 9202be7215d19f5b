//! Guides: the structure of a how-to page, as authors write it in YAML. It holds ids, no words.

mod shape;

use std::collections::HashSet;

use serde::Deserialize;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::id::Id;
use crate::intl::{Date, Number};
use crate::limit;
use crate::source::Source;
use crate::yaml::Spanned;

pub use shape::Guide;

/// A guide and the source that it was read from.
#[derive(Clone, Debug)]
pub struct GuideFile {
    /// The source.
    pub source: Source,
    /// The guide.
    pub guide: Guide,
    /// Its anchors in the order of the page, and the same to look one up.
    anchors: (Vec<Id>, HashSet<Id>),
}

impl GuideFile {
    /// A guide of a source.
    #[must_use]
    pub fn new(source: Source, guide: Guide) -> Self {
        let anchors = guide.anchors().into_iter().map(|anchor| anchor.value.clone());
        let anchors: Vec<Id> = anchors.collect();
        let known = anchors.iter().cloned().collect();
        Self { source, guide, anchors: (anchors, known) }
    }

    /// Reports a guide that is larger than docent takes; whether it is not.
    pub fn check_size(&self, found: &mut Diagnostics) -> bool {
        let sizes = [
            (count(&self.guide.body), limit::BLOCKS, "paragraphs, steps, list members and cells"),
            (self.guide.values.0.len(), limit::VALUES, "values"),
        ];
        let mut fits = true;
        for (_, most, what) in sizes.into_iter().filter(|(size, most, _)| size > most) {
            let problem = format!("this guide has more than {most} {what}");
            let diagnostic = Diagnostic::error(&crate::code::Code::TOO_LARGE, problem);
            let help = "make several guides of it, and links between them";
            found.push(diagnostic.at(self.source.at(self.guide.guide.place)).help(help));
            fits = false;
        }
        fits
    }

    /// Whether its page has a section or step of this id.
    #[must_use]
    pub fn has_anchor(&self, id: &Id) -> bool {
        self.anchors.1.contains(id)
    }

    /// The ids of its page's sections and steps, in their order.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        self.anchors.0.iter().map(|anchor| &**anchor)
    }
}

/// A guide's metadata: the front matter of its pages.
#[derive(Clone, Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct About {
    /// The person or team that maintains the guide.
    pub author: Option<String>,
    /// The day on which it was last brought up to date, such as 2019-04-01.
    pub date: Option<Date>,
    /// The product or service that it is about.
    pub service: Option<String>,
    /// The type of page, such as how-to.
    pub topic: Option<String>,
    /// Words to find it by.
    pub tags: Vec<String>,
}

/// The target of a link.
#[derive(Clone, Debug)]
pub enum Target {
    /// An address on the web.
    Address(String),
    /// A page made from another guide, or a section of it.
    Page {
        /// The guide.
        guide: Spanned<Id>,
        /// The section or step.
        anchor: Option<Spanned<Id>>,
    },
}

/// A value of a guide, which its messages can name as a variable.
#[derive(Clone, Debug)]
pub enum GuideValue {
    /// A number.
    Number(Number),
    /// A range of numbers.
    Range(Number, Number),
    /// A day, or a month.
    Date(Date),
    /// Text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
}

/// The kinds of notes, mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum NoteKind {
    /// Worth knowing.
    Note,
    /// Helpful.
    Tip,
    /// Must be known.
    Important,
    /// Something may go wrong.
    Warning,
    /// Something may be lost.
    Caution,
}

impl NoteKind {
    /// The word for it in YAML and in Markdown.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
        }
    }
}

/// One part of a guide.
#[derive(Clone, Debug)]
pub enum Block {
    /// Paragraphs.
    Text(Vec<Spanned<Id>>),
    /// An alert.
    Note(NoteKind, Vec<Block>),
    /// Numbered actions.
    Steps(Vec<Step>),
    /// A list.
    List(Vec<Item>),
    /// A picture.
    Image(Image),
    /// A table.
    Table(Table),
    /// Code, which nobody translates.
    Code(Code),
    /// A form, rendered as a blank Details block.
    Form(Spanned<Id>),
    /// A heading and the blocks under it.
    Section(Spanned<Id>, Vec<Block>),
}

/// One numbered action and what belongs to it.
#[derive(Clone, Debug)]
pub struct Step {
    /// The message of the instruction; its id is also the step's anchor.
    pub id: Spanned<Id>,
    /// The blocks that belong to it.
    pub blocks: Vec<Block>,
}

/// One member of a list, with a list of its own.
#[derive(Clone, Debug)]
pub struct Item {
    /// The message.
    pub id: Spanned<Id>,
    /// The members of the list below it.
    pub items: Vec<Item>,
}

/// A picture.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// The file, relative to `docs/`, such as media/button.svg.
    pub src: Spanned<String>,
    /// The message of the alternative text, which screen readers read.
    pub alt: Spanned<Id>,
    /// The message below the picture.
    pub caption: Option<Spanned<Id>>,
}

/// A table.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The messages at the heads of the columns.
    pub columns: Vec<Spanned<Id>>,
    /// The rows: as many cells each as there are columns.
    pub rows: Vec<Spanned<Vec<Cell>>>,
    /// The message of the table's caption.
    pub caption: Option<Spanned<Id>>,
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub enum Cell {
    /// A message.
    Message(Spanned<Id>),
    /// A number, written as the reader's locale does.
    Number(Number),
}

/// Code.
#[derive(Clone, Debug)]
pub struct Code {
    /// The language it is written in, such as bash.
    pub language: Option<String>,
    /// The code.
    pub source: String,
    /// The message of its caption.
    pub caption: Option<Spanned<Id>>,
}

impl Guide {
    /// The anchors of its page: ids of sections and steps, with their places, in its order.
    #[must_use]
    pub fn anchors(&self) -> Vec<&Spanned<Id>> {
        let mut anchors = Vec::new();
        walk(&self.body, &mut |content| {
            if let Content::Anchor(id) = content {
                anchors.push(id);
            }
        });
        anchors
    }
}

/// The content of a block of a guide.
#[derive(Clone, Copy, Debug)]
pub enum Content<'a> {
    /// A message.
    Message(&'a Spanned<Id>),
    /// A message that is an anchor, too: a heading or a step.
    Anchor(&'a Spanned<Id>),
    /// A number.
    Number(&'a Number),
    /// The id of a form.
    Form(&'a Spanned<Id>),
    /// Another block.
    Block(&'a Block),
}

impl Block {
    /// Calls a function with what is in the block, in its order: the only list of what each kind holds.
    pub fn each_content<'a>(&'a self, each: &mut dyn FnMut(Content<'a>)) {
        match self {
            Self::Text(ids) => ids.iter().for_each(|id| each(Content::Message(id))),
            Self::Note(_, blocks) => blocks.iter().for_each(|block| each(Content::Block(block))),
            Self::Steps(steps) => {
                for Step { id, blocks } in steps {
                    each(Content::Anchor(id));
                    blocks.iter().for_each(|block| each(Content::Block(block)));
                }
            }
            Self::List(items) => items.iter().for_each(|item| item.each_content(each)),
            Self::Image(Image { src: _, alt, caption }) => {
                each(Content::Message(alt));
                caption.iter().for_each(|id| each(Content::Message(id)));
            }
            Self::Table(Table { columns, rows, caption }) => {
                columns.iter().chain(caption).for_each(|id| each(Content::Message(id)));
                for cell in rows.iter().flat_map(|row| row.iter()) {
                    each(match cell {
                        Cell::Message(id) => Content::Message(id),
                        Cell::Number(number) => Content::Number(number),
                    });
                }
            }
            Self::Code(Code { language: _, source: _, caption }) => {
                caption.iter().for_each(|id| each(Content::Message(id)));
            }
            Self::Form(id) => each(Content::Form(id)),
            Self::Section(id, blocks) => {
                each(Content::Anchor(id));
                blocks.iter().for_each(|block| each(Content::Block(block)));
            }
        }
    }
}

impl Item {
    fn each_content<'a>(&'a self, each: &mut dyn FnMut(Content<'a>)) {
        each(Content::Message(&self.id));
        self.items.iter().for_each(|item| item.each_content(each));
    }
}

/// Calls a function with all that is in blocks, in their order: each block, then what is in it.
pub fn walk<'a>(blocks: &'a [Block], each: &mut dyn FnMut(Content<'a>)) {
    for block in blocks {
        each(Content::Block(block));
        block.each_content(&mut |content| match content {
            Content::Block(inner) => walk(std::slice::from_ref(inner), each),
            content => each(content),
        });
    }
}

/// How much is on a page that is made of these blocks.
fn count(blocks: &[Block]) -> usize {
    let mut count = 0;
    walk(blocks, &mut |content| {
        // Of other blocks, what is in them counts.
        let is_counted = match content {
            Content::Block(block) => matches!(block, Block::Note(..) | Block::Code(_)),
            _ => true,
        };
        count += usize::from(is_counted);
    });
    count
}
