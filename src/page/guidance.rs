//! The words that help readers fill in a form. They are beside its block, and never in it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Block, Item, Link, Text};

/// The words that help readers fill in a form.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormGuidance {
    /// The words above the form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intro: Option<Text>,
    /// The parts that have such words, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartGuidance>,
    /// The targets of the links in these texts, by key.
    #[serde(skip)]
    pub links: BTreeMap<String, Link>,
}

/// The words that help readers fill in a part of a form.
#[derive(Clone, Debug, Serialize)]
pub struct PartGuidance {
    /// The part's id.
    pub id: String,
    /// Its heading, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<Text>,
    /// The words above its fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intro: Option<Text>,
    /// The fields with such words, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldGuidance>,
}

/// The words that help readers answer.
#[derive(Clone, Debug, Serialize)]
pub struct FieldGuidance {
    /// The field's id.
    pub id: String,
    /// Its label.
    pub label: Text,
    /// The words about the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<Text>,
    /// An answer as an example, behind the word for that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<Text>,
    /// The options with such words, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionGuidance>,
}

/// The words about an option.
#[derive(Clone, Debug, Serialize)]
pub struct OptionGuidance {
    /// The option's id.
    pub id: String,
    /// Its own words.
    pub label: Text,
    /// The words about it.
    pub help: Text,
}

impl FormGuidance {
    /// The words without the links that lead nowhere.
    #[must_use]
    pub fn with_links(mut self, leads: &dyn Fn(&str) -> bool) -> Self {
        let parts = self.parts.iter_mut().flat_map(PartGuidance::texts);
        for text in self.intro.iter_mut().chain(parts) {
            text.inlines = std::mem::take(&mut text.inlines).with_links(leads);
        }
        self
    }

    /// The words as paragraphs and lists, for formats without a layout of their own for them.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let paragraph = |text: &Text| Block::Text { paragraphs: vec![text.clone()] };
        let mut blocks: Vec<Block> = self.intro.iter().map(paragraph).collect();
        let mut items = Vec::new();
        for part in &self.parts {
            let fields = part.fields.iter().map(FieldGuidance::item);
            if let Some(heading) = &part.heading {
                let intro = part.intro.iter().map(plain_item);
                items.push(Item { text: strong(heading), items: intro.chain(fields).collect() });
                continue;
            }
            if let Some(intro) = &part.intro {
                blocks.extend(list(&mut items));
                blocks.push(paragraph(intro));
            }
            items.extend(fields);
        }
        blocks.extend(list(&mut items));
        blocks
    }
}

/// A list of the items, which it takes; none of none.
fn list(items: &mut Vec<Item>) -> Option<Block> {
    (!items.is_empty()).then(|| Block::List { items: std::mem::take(items) })
}

impl PartGuidance {
    /// The texts that may have links.
    fn texts(&mut self) -> impl Iterator<Item = &mut Text> {
        let fields = self.fields.iter_mut().flat_map(FieldGuidance::texts);
        self.intro.iter_mut().chain(fields)
    }
}

impl FieldGuidance {
    /// The texts that may have links.
    fn texts(&mut self) -> impl Iterator<Item = &mut Text> {
        let options = self.options.iter_mut().map(|option| &mut option.help);
        self.help.iter_mut().chain(options)
    }

    /// The words below the label.
    fn item(&self) -> Item {
        let option = |option: &OptionGuidance| Item {
            text: option.label.clone(),
            items: vec![plain_item(&option.help)],
        };
        let words = self.help.iter().chain(&self.example).map(plain_item);
        let items = words.chain(self.options.iter().map(option)).collect();
        Item { text: strong(&self.label), items }
    }
}

fn plain_item(text: &Text) -> Item {
    Item { text: text.clone(), items: Vec::new() }
}

fn strong(text: &Text) -> Text {
    Text { inlines: text.inlines.clone().strong(), ..text.clone() }
}
