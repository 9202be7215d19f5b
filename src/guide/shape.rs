//! The YAML of guides: how their keys become blocks. Sections and steps hold blocks either as a
//! list under `body`, or, where there is one of a kind, as keys of their own, in the order written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{About, Block, Cell, Code, GuideValue, Image, Item, NoteKind, Step, Table, Target};
use crate::id::Id;
use crate::intl::Number;
use crate::locale::Locale;
use crate::yaml::{Entries, Spanned, from_shape, one_of};

/// A how-to page's structure: `docs/guides/<id>.yaml`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The guide's id: the name of this file, of its messages' files and of its pages.
    pub guide: Spanned<Id>,
    /// Front matter.
    #[serde(default)]
    pub about: About,
    /// The locales that this guide is offered in; without it, all of the project.
    pub locales: Option<Vec<Spanned<Locale>>>,
    /// The targets of links, by key: messages name keys, only this list has addresses.
    #[serde(default)]
    pub links: Entries<Spanned<Target>>,
    /// Values that messages name as variables: numbers, ranges, dates, texts and lists of texts.
    #[serde(default)]
    pub values: Entries<Spanned<GuideValue>>,
    /// The blocks of the page, from top to bottom.
    pub body: Vec<Block>,
}

/// A block is a mapping; its first key names its kind.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(untagged)]
enum BlockShape {
    Section(Box<SectionShape>),
    Note(NoteShape),
    Steps(StepsShape),
    List(ListShape),
    Image(ImageShape),
    Table(TableShape),
    Code(CodeBlockShape),
    Form(FormShape),
    Text(TextShape),
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TextShape {
    /// The message of a paragraph, or of several.
    text: Ids,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NoteShape {
    /// The kind of alert.
    note: NoteKind,
    /// The message of a paragraph, or of several.
    text: Option<Spanned<Ids>>,
    /// The members of a list.
    items: Option<Spanned<Vec<Item>>>,
    /// Any blocks.
    body: Option<Spanned<Vec<Block>>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct StepsShape {
    /// Numbered actions.
    steps: Vec<Step>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ListShape {
    /// The members of a list.
    list: Vec<Item>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ImageShape {
    /// A picture.
    image: Image,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TableShape {
    /// A table.
    table: Table,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CodeBlockShape {
    /// Code, which nobody translates.
    code: Code,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FormShape {
    /// The form whose blank block is here.
    form: Spanned<Id>,
}

/// A section's id and content.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SectionShape {
    /// The message of the heading; also the section's anchor.
    section: Spanned<Id>,
    /// The message of a paragraph, or of several.
    text: Option<Spanned<Ids>>,
    /// The members of a list.
    list: Option<Spanned<Vec<Item>>>,
    /// Numbered actions.
    steps: Option<Spanned<Vec<Step>>>,
    /// A picture.
    image: Option<Spanned<Image>>,
    /// A table.
    table: Option<Spanned<Table>>,
    /// Code, which nobody translates.
    code: Option<Spanned<Code>>,
    /// The form whose blank block is here.
    form: Option<Spanned<Id>>,
    /// Any blocks.
    body: Option<Spanned<Vec<Block>>>,
}

/// A step's id and content.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct StepShape {
    /// The message of the instruction; its id is also the step's anchor.
    step: Spanned<Id>,
    /// The message of a paragraph, or of several.
    text: Option<Spanned<Ids>>,
    /// The members of a list.
    items: Option<Spanned<Vec<Item>>>,
    /// A picture.
    image: Option<Spanned<Image>>,
    /// A table.
    table: Option<Spanned<Table>>,
    /// Code, which nobody translates.
    code: Option<Spanned<Code>>,
    /// The form whose blank block is here.
    form: Option<Spanned<Id>>,
    /// Any blocks.
    body: Option<Spanned<Vec<Block>>>,
}

/// Blocks that are written as keys, put in the order of their places.
#[derive(Default)]
struct Ordered(Vec<(u32, Vec<Block>)>);

impl Ordered {
    fn with<T>(mut self, part: Option<Spanned<T>>, blocks: impl FnOnce(T) -> Vec<Block>) -> Self {
        if let Some(part) = part {
            self.0.push((part.place.start, blocks(part.value)));
        }
        self
    }

    fn one<T>(self, part: Option<Spanned<T>>, block: impl FnOnce(T) -> Block) -> Self {
        self.with(part, |part| vec![block(part)])
    }

    fn form(mut self, form: Option<Spanned<Id>>) -> Self {
        self.0.extend(form.map(|id| (id.place.start, vec![Block::Form(id)])));
        self
    }

    fn blocks(mut self) -> Vec<Block> {
        self.0.sort_by_key(|(start, _)| *start);
        self.0.into_iter().flat_map(|(_, blocks)| blocks).collect()
    }
}

impl From<BlockShape> for Block {
    fn from(shape: BlockShape) -> Self {
        match shape {
            BlockShape::Text(shape) => Self::Text(shape.text.0),
            BlockShape::Note(shape) => {
                let blocks = Ordered::default()
                    .one(shape.text, |ids| Self::Text(ids.0))
                    .one(shape.items, Self::List)
                    .with(shape.body, |blocks| blocks);
                Self::Note(shape.note, blocks.blocks())
            }
            BlockShape::Steps(shape) => Self::Steps(shape.steps),
            BlockShape::List(shape) => Self::List(shape.list),
            BlockShape::Image(shape) => Self::Image(shape.image),
            BlockShape::Table(shape) => Self::Table(shape.table),
            BlockShape::Code(shape) => Self::Code(shape.code),
            BlockShape::Form(shape) => Self::Form(shape.form),
            BlockShape::Section(shape) => {
                let blocks = Ordered::default()
                    .one(shape.text, |ids| Self::Text(ids.0))
                    .one(shape.list, Self::List)
                    .one(shape.steps, Self::Steps)
                    .one(shape.image, Self::Image)
                    .one(shape.table, Self::Table)
                    .one(shape.code, Self::Code)
                    .form(shape.form)
                    .with(shape.body, |blocks| blocks);
                Self::Section(shape.section, blocks.blocks())
            }
        }
    }
}

impl From<StepShape> for Step {
    fn from(shape: StepShape) -> Self {
        let blocks = Ordered::default()
            .one(shape.text, |ids| Block::Text(ids.0))
            .one(shape.items, Block::List)
            .one(shape.image, Block::Image)
            .one(shape.table, Block::Table)
            .one(shape.code, Block::Code)
            .form(shape.form)
            .with(shape.body, |blocks| blocks);
        Self { id: shape.step, blocks: blocks.blocks() }
    }
}

/// An id, or a list of ids.
struct Ids(Vec<Spanned<Id>>);

enum IdsShape {
    One(Id),
    Many(Vec<Spanned<Id>>),
}

impl From<Spanned<IdsShape>> for Ids {
    fn from(shape: Spanned<IdsShape>) -> Self {
        match shape.value {
            IdsShape::One(value) => Self(vec![Spanned { place: shape.place, value }]),
            IdsShape::Many(ids) => Self(ids),
        }
    }
}

enum ItemShape {
    Plain(Id),
    Nested(NestedItem),
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NestedItem {
    /// The message.
    item: Spanned<Id>,
    /// The members of the list below it.
    #[serde(default)]
    items: Vec<Item>,
}

impl From<Spanned<ItemShape>> for Item {
    fn from(shape: Spanned<ItemShape>) -> Self {
        match shape.value {
            ItemShape::Plain(value) => {
                Self { id: Spanned { place: shape.place, value }, items: Vec::new() }
            }
            ItemShape::Nested(nested) => Self { id: nested.item, items: nested.items },
        }
    }
}

enum CodeShape {
    Plain(String),
    Full(FullCode),
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FullCode {
    /// The language it is written in, such as bash.
    language: Option<Language>,
    /// The code.
    source: String,
    /// The message of its caption.
    caption: Option<Spanned<Id>>,
}

/// The name of a computer language: a word.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Language(String);

impl TryFrom<String> for Language {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let word = |char: char| char.is_ascii_alphanumeric() || "+-#._".contains(char);
        if !text.is_empty() && text.chars().all(word) {
            return Ok(Self(text));
        }
        Err("the language of code is one word, such as bash".to_owned())
    }
}

impl JsonSchema for Language {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9+#._-]+$" })
    }
}

impl From<CodeShape> for Code {
    fn from(shape: CodeShape) -> Self {
        match shape {
            CodeShape::Plain(source) => Self { language: None, source, caption: None },
            CodeShape::Full(code) => Self {
                language: code.language.map(|language| language.0),
                source: code.source,
                caption: code.caption,
            },
        }
    }
}

enum CellShape {
    Message(Id),
    Number(Number),
}

impl From<Spanned<CellShape>> for Cell {
    fn from(shape: Spanned<CellShape>) -> Self {
        match shape.value {
            CellShape::Message(value) => Self::Message(Spanned { place: shape.place, value }),
            CellShape::Number(number) => Self::Number(number),
        }
    }
}

enum TargetShape {
    Address(String),
    Page(PageTarget),
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PageTarget {
    /// The guide whose page the link leads to.
    guide: Spanned<Id>,
    /// The section or step of that page.
    anchor: Option<Spanned<Id>>,
}

impl From<TargetShape> for Target {
    fn from(shape: TargetShape) -> Self {
        match shape {
            TargetShape::Address(address) => Self::Address(address),
            TargetShape::Page(page) => Self::Page { guide: page.guide, anchor: page.anchor },
        }
    }
}

enum AmountShape {
    Number(Number),
    Text(String),
    List(Vec<String>),
    Range(Range),
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Range {
    /// The smallest number.
    from: Number,
    /// The largest number.
    to: Number,
}

impl From<AmountShape> for GuideValue {
    fn from(shape: AmountShape) -> Self {
        match shape {
            AmountShape::Number(number) => Self::Number(number),
            AmountShape::List(members) => Self::List(members),
            AmountShape::Range(range) => Self::Range(range.from, range.to),
            AmountShape::Text(text) => text.parse().map_or(Self::Text(text), Self::Date),
        }
    }
}

from_shape!(Block, BlockShape);
from_shape!(Step, StepShape);
from_shape!(Ids, Spanned<IdsShape>);
from_shape!(Item, Spanned<ItemShape>);
from_shape!(Code, CodeShape);
from_shape!(Cell, Spanned<CellShape>);
from_shape!(Target, TargetShape);
from_shape!(GuideValue, AmountShape);

/// Text, unless it was meant as a date and is none.
fn not_nearly_a_date(text: String) -> Result<String, String> {
    let mut start = text.bytes().take(7);
    let digits = |bytes: &mut dyn Iterator<Item = u8>, count| {
        bytes.take(count).filter(u8::is_ascii_digit).count() == count
    };
    let dated = digits(&mut start, 4) && start.next() == Some(b'-') && digits(&mut start, 2);
    let rest = text.bytes().all(|byte| byte.is_ascii_digit() || b"-T:.+Z ".contains(&byte));
    match text.parse::<crate::intl::Date>() {
        Err(problem) if dated && rest => Err(problem),
        _ => Ok(text),
    }
}

fn id<T>(text: String, make: fn(Id) -> T) -> Result<T, String> {
    Id::try_from(text).map(make)
}

one_of!(IdsShape, "an id or a list of ids", text Id: |text| id(text, Self::Value::One), list Vec<Id>: Self::Value::Many);
one_of!(ItemShape, "an id, or `item:` with `items:` below it", text Id: |text| id(text, Self::Value::Plain), map NestedItem: Self::Value::Nested);
one_of!(CodeShape, "code, or `source:` and `language:`", text String: |text| Ok(Self::Value::Plain(text)), map FullCode: Self::Value::Full);
one_of!(CellShape, "an id or a number", text Id: |text| id(text, Self::Value::Message), number Number: Self::Value::Number);
one_of!(TargetShape, "an address, or `guide:` and `anchor:`", text String: |text| Ok(Self::Value::Address(text)), map PageTarget: Self::Value::Page);
one_of!(AmountShape, "a number, a date, text, a list of texts, or `from:` and `to:`", text String: |text| not_nearly_a_date(text).map(Self::Value::Text), number Number: Self::Value::Number, list Vec<String>: Self::Value::List, map Range: Self::Value::Range);
