//! Laying out: every block of a page through the template of its kind, from the innermost out, and
//! the whole through `page`. Templates get plain data and what is inside them as finished markup.

use std::sync::Arc;

use super::Asset;
use super::markup::{InlineContext, MarkupSpec, NOTES, isolated};
use super::site::{PageRef, relative_url};
use crate::diagnostic::Diagnostics;
use crate::inline::Inlines;
use crate::locale::Locale;
use crate::markdown::{self, Links};
use crate::page::{
    Block, Cell, Details, FieldGuidance, FormGuidance, Item, OptionGuidance, Page, PartGuidance,
    Text,
};
use crate::picture::Size;
use crate::template::{Data, MessageSource, Templates};

/// The columns of a line of plain text.
pub(super) const WIDTH: usize = 76;
/// The columns that each nesting takes from it.
const INDENT: usize = 4;

/// As many fields as a block has.
const FIELDS: usize = 8;

type Map = Vec<(&'static str, Data)>;

pub(super) struct BlockRenderer<'a> {
    pub(super) layout: &'a MarkupSpec,
    pub(super) extension: &'a str,
    pub(super) templates: &'a Templates,
    pub(super) messages: Arc<dyn MessageSource>,
    pub(super) links: &'a Links,
    pub(super) page_locale: &'a Locale,
    /// The direction of the page's locale.
    pub(super) dir: &'static str,
    pub(super) spot: PageRef<'a>,
    /// Whether a template names the mark of texts in another language.
    pub(super) has_marks: bool,
    /// The files that pages share.
    pub(super) style: Option<&'a Asset>,
    pub(super) script: Option<&'a Asset>,
    /// The address of the index above the page, where there is one.
    pub(super) index: Option<String>,
}

impl BlockRenderer<'_> {
    pub(super) fn page(
        &self,
        found: &mut Diagnostics,
        page: &Page,
        base_url: Option<&str>,
    ) -> Option<String> {
        // First comes what readers have to know of the translation.
        let mut content = String::new();
        if let Some(notice) = &page.notice {
            content = self.block(found, notice, WIDTH)? + self.layout.between;
        }
        content.push_str(&self.blocks(found, &page.blocks, WIDTH)?);
        let (site, spot) = (&self.layout.site, &self.spot);
        let plain = |text: &Text| self.layout.plain(&text.inlines);
        let or_none = |text: Option<&String>| text.map_or(Data::None, Data::from);
        let file = |locale| (site.page)(&spot.of(locale));
        // A page that only repeats another one names that one as canonical (RFC 6596).
        let canonical = match (base_url, &page.repeats) {
            (Some(base), other) => {
                Some(format!("{base}/{}", file(other.as_ref().unwrap_or(&page.locale))))
            }
            (None, Some(other)) => Some(site.href(spot, &spot.of(other))),
            (None, None) => None,
        };
        let translations = page.translations.iter().map(|translation| {
            let locale = &translation.locale;
            Data::Map(vec![
                ("lang", locale.tag().into()),
                ("dir", locale.direction().into()),
                ("name", translation.language.clone().into()),
                ("href", site.href(spot, &spot.of(locale)).into()),
                (
                    "url",
                    base_url.map_or(Data::None, |base| format!("{base}/{}", file(locale)).into()),
                ),
                ("current", Data::Bool(*locale == page.locale)),
                ("translated", Data::Bool(translation.translated)),
            ])
        });
        let mut all = page.translations.iter();
        let language = all.find(|translation| translation.locale == page.locale);
        let about = vec![
            ("author", or_none(page.about.author.as_ref())),
            ("date", page.about.date.map_or(Data::None, |date| date.to_string().into())),
            ("service", or_none(page.about.service.as_ref())),
            ("topic", or_none(page.about.topic.as_ref())),
            ("tags", Data::List(page.about.tags.iter().map(Data::from).collect())),
        ];
        let data = vec![
            ("guide", page.guide.clone().into()),
            ("style", self.asset(self.style)),
            ("script", self.asset(self.script)),
            ("index", self.index.clone().map_or(Data::None, Data::from)),
            ("sections", self.sections(page)),
            ("scripts", Data::Bool(page.has_form())),
            ("code", Data::Bool(page.has_code())),
            ("policy", Data::Markup(super::html::POLICY.to_owned())),
            ("lang", page.locale.tag().into()),
            ("dir", page.dir.into()),
            ("title", plain(&page.title)),
            ("heading", Data::Map(self.line(&page.title, WIDTH))),
            ("description", page.description.as_ref().map_or(Data::None, plain)),
            ("about", Data::Map(about)),
            (
                "updated",
                page.about
                    .updated
                    .as_ref()
                    .map_or(Data::None, |text| Data::Map(self.text(text, WIDTH))),
            ),
            ("translations", Data::List(translations.collect())),
            ("language", language.map_or(Data::None, |own| own.language.clone().into())),
            ("links", self.addresses(page.links.keys())),
            ("repeats", page.repeats.as_ref().map_or(Data::None, |other| other.tag().into())),
            ("canonical", canonical.map_or(Data::None, Data::from)),
            ("content", Data::Markup(content)),
            ("front", Data::Markup((self.layout.front)(page))),
        ];
        self.finish(found, "page", data)
    }

    /// The addresses behind `[text][key]`.
    fn addresses<'k>(&self, keys: impl Iterator<Item = &'k String>) -> Data {
        let links = keys.filter(|_| self.templates.mentions("links")).filter_map(|key| {
            let href = self.links.get(&key.to_lowercase())?;
            Some(Data::Map(vec![
                ("key", Data::Markup(key.clone())),
                ("href", Data::Markup(href.clone())),
            ]))
        });
        Data::List(links.collect())
    }

    /// The address of a file that pages share; none where it is in the page itself.
    fn asset(&self, asset: Option<&Asset>) -> Data {
        asset.map_or(Data::None, |asset| {
            relative_url(&(self.layout.site.page)(&self.spot), &asset.path).into()
        })
    }

    /// The sections of a page, for a table of contents.
    fn sections(&self, page: &Page) -> Data {
        let section = |block: &Block| {
            let Block::Section { id, heading, .. } = block else { return None };
            let mut data = self.line(heading, WIDTH);
            data.push(("id", id.clone().into()));
            data.push(("title", self.layout.plain(&heading.inlines)));
            Some(Data::Map(data))
        };
        Data::List(page.blocks.iter().filter_map(section).collect())
    }

    pub(super) fn draft(
        &self,
        found: &mut Diagnostics,
        details: &Details,
        guidance: Option<&FormGuidance>,
    ) -> Option<String> {
        let mut data = self.details(details);
        data.extend(self.guidance(found, guidance, WIDTH)?);
        data.push(("policy", Data::Markup(super::html::POLICY.to_owned())));
        let is_inline = self.layout.has_inline_links();
        data.push(("links", self.addresses(self.links.keys().filter(|_| !is_inline))));
        self.finish(found, "draft", data)
    }

    fn finish(&self, found: &mut Diagnostics, name: &str, data: Map) -> Option<String> {
        let mut text = self.render(found, name, data)?;
        text.truncate(text.trim_end().len());
        text.push('\n');
        Some(text)
    }

    /// Renders the data of a block through the template of its kind.
    fn render(&self, found: &mut Diagnostics, kind: &str, data: Map) -> Option<String> {
        let name = [kind, ".", self.extension].concat();
        let mut text = self.templates.render(found, &name, data, &self.messages)?;
        text.truncate(text.trim_end_matches('\n').len());
        text.drain(..text.len() - text.trim_start_matches('\n').len());
        Some(text)
    }

    fn blocks(&self, found: &mut Diagnostics, blocks: &[Block], width: usize) -> Option<String> {
        let rendered: Vec<_> = blocks.iter().map(|block| self.block(found, block, width)).collect();
        let rendered = rendered.into_iter().collect::<Option<Vec<String>>>()?;
        let longest = self.layout.between.len() + self.layout.apart.len();
        let length = rendered.iter().map(|text| text.len() + longest).sum();
        let mut out = String::with_capacity(length);
        for (at, text) in rendered.iter().enumerate() {
            let pair = at.checked_sub(1).and_then(|before| blocks.get(before..=at));
            if at > 0 {
                out.push_str(self.layout.between);
            }
            // Two lists would become one.
            if matches!(
                pair,
                Some(
                    [Block::List { .. }, Block::List { .. }]
                        | [Block::Steps { .. }, Block::Steps { .. }]
                )
            ) {
                out.push_str(self.layout.apart);
            }
            out.push_str(text);
        }
        Some(out)
    }

    fn block(&self, found: &mut Diagnostics, block: &Block, width: usize) -> Option<String> {
        let inner = width.saturating_sub(INDENT);
        match block {
            Block::Text { paragraphs } => {
                let paragraphs = paragraphs.iter().map(|text| Data::Map(self.text(text, width)));
                self.render(found, "text", vec![("paragraphs", Data::List(paragraphs.collect()))])
            }
            Block::Note { kind, title, blocks } => {
                let mut data = self.line(title, width);
                let known = NOTES.iter().zip(self.layout.notes).find(|(own, _)| *own == kind);
                let content = self.blocks(found, blocks, inner)?;
                data.push(("kind", known.map_or(*kind, |(_, host)| host).into()));
                data.push(("title", self.layout.plain(&title.inlines)));
                data.push(("nested", Data::Bool(width < WIDTH)));
                for (name, mark, least) in [("colons", ':', 3), ("bars", '=', 4)] {
                    if self.templates.mentions(name) {
                        data.push((name, Data::Markup(markdown::rule(&content, mark, least))));
                    }
                }
                data.push(("content", Data::Markup(content)));
                self.render(found, "note", data)
            }
            Block::Steps { steps } => {
                let last = steps.len().to_string().len();
                let mut list = Vec::new();
                for (number, step) in steps.iter().enumerate() {
                    let number = number + 1;
                    let mut data = self.text(&step.text, inner);
                    data.push(("id", step.id.clone().into()));
                    data.push(("number", number_data(number)));
                    data.push(("indent", number_data(number.to_string().len() + 2)));
                    let content = self.blocks(found, &step.blocks, inner.saturating_sub(last))?;
                    data.push(("content", Data::Markup(content)));
                    list.push(Data::Map(data));
                }
                self.render(found, "steps", vec![("steps", Data::List(list))])
            }
            Block::List { items } => self.list(found, items, width, 1),
            Block::Image { path, alt, size, caption } => {
                let mut data = self.text(alt, width);
                data.push(("alt", self.layout.plain(&alt.inlines)));
                data.push(("src", self.layout.site.src(&self.spot, path).into()));
                let length = |of: fn(&Size) -> u32| {
                    size.as_ref().map_or(Data::None, |size| Data::Number(of(size).into()))
                };
                data.push(("width", length(|size| size.width)));
                data.push(("height", length(|size| size.height)));
                data.push(("caption", self.caption(caption.as_ref(), width)));
                self.render(found, "image", data)
            }
            Block::Table { columns, rows, caption } => {
                let row =
                    |row: &Vec<Cell>| Data::List(row.iter().map(|cell| self.cell(cell)).collect());
                let number = |at: usize| {
                    let cell = rows.first().and_then(|row| row.get(at));
                    Data::Bool(matches!(cell, Some(Cell::Number { .. })))
                };
                let columns = columns.iter().enumerate().map(|(at, text)| {
                    let mut data = self.cell_text(text);
                    data.push(("number", number(at)));
                    // Beside each cell of its column, in formats without tables.
                    if self.templates.mentions("one_line") {
                        let label = self.cell_text(&text.clone().line());
                        data.push(("one_line", Data::Map(label)));
                    }
                    Data::Map(data)
                });
                let data = vec![
                    ("columns", Data::List(columns.collect())),
                    ("rows", Data::List(rows.iter().map(row).collect())),
                    ("caption", self.caption(caption.as_ref(), width)),
                ];
                self.render(found, "table", data)
            }
            Block::Code { language, source, caption } => {
                let data = vec![
                    ("language", language.as_ref().map_or(Data::None, Data::from)),
                    ("source", Data::Markup(self.layout.verbatim(source))),
                    ("fence", self.fence(source)),
                    ("caption", self.caption(caption.as_ref(), width)),
                ];
                self.render(found, "code", data)
            }
            Block::Form { details, guidance, screen } => {
                let guidance = guidance.as_deref();
                self.form(found, details, guidance, screen.as_deref(), width)
            }
            Block::Section { id, level, heading, blocks } => {
                let mut data = self.line(heading, width);
                data.push(("id", id.clone().into()));
                data.push(("level", number_data(*level)));
                data.push(("marks", Data::Markup("#".repeat(*level))));
                data.push(("content", Data::Markup(self.blocks(found, blocks, width)?)));
                self.render(found, "section", data)
            }
        }
    }

    fn list(
        &self,
        found: &mut Diagnostics,
        items: &[Item],
        width: usize,
        depth: usize,
    ) -> Option<String> {
        let inner = width.saturating_sub(INDENT);
        let mut list = Vec::new();
        for item in items {
            let mut data = self.text(&item.text, inner);
            let content = if item.items.is_empty() {
                String::new()
            } else {
                self.list(found, &item.items, inner, depth + 1)?
            };
            data.push(("content", Data::Markup(content)));
            list.push(Data::Map(data));
        }
        let marks = Data::Markup("*".repeat(depth));
        self.render(found, "list", vec![("items", Data::List(list)), ("marks", marks)])
    }

    pub(super) fn form(
        &self,
        found: &mut Diagnostics,
        details: &Details,
        guidance: Option<&FormGuidance>,
        screen: Option<&str>,
        width: usize,
    ) -> Option<String> {
        let mut data = self.details(details);
        data.extend(self.guidance(found, guidance, width)?);
        let screen = screen.map_or(Data::None, |screen| Data::Markup(screen.to_owned()));
        data.push(("screen", screen));
        self.render(found, "form", data)
    }

    /// The words that help readers fill in a form: as markup, and as data for templates with a layout for
    /// them.
    fn guidance(
        &self,
        found: &mut Diagnostics,
        guidance: Option<&FormGuidance>,
        width: usize,
    ) -> Option<Map> {
        let Some(guidance) = guidance else {
            return Some(vec![("guidance", Data::None), ("help", Data::None)]);
        };
        let markup = if self.templates.mentions("guidance") {
            Data::Markup(self.blocks(found, &guidance.blocks(), width)?)
        } else {
            Data::None
        };
        let text =
            |text: Option<&Text>| text.map_or(Data::None, |text| Data::Map(self.text(text, width)));
        let field = |field: &FieldGuidance| {
            let option = |option: &OptionGuidance| {
                Data::Map(vec![
                    ("id", option.id.clone().into()),
                    ("label", text(Some(&option.label))),
                    ("help", text(Some(&option.help))),
                ])
            };
            Data::Map(vec![
                ("id", field.id.clone().into()),
                ("label", text(Some(&field.label))),
                ("help", text(field.help.as_ref())),
                ("example", text(field.example.as_ref())),
                ("options", Data::List(field.options.iter().map(option).collect())),
            ])
        };
        let part = |part: &PartGuidance| {
            Data::Map(vec![
                ("id", part.id.clone().into()),
                ("heading", text(part.heading.as_ref())),
                ("intro", text(part.intro.as_ref())),
                ("fields", Data::List(part.fields.iter().map(field).collect())),
            ])
        };
        let help = vec![
            ("intro", text(guidance.intro.as_ref())),
            ("parts", Data::List(guidance.parts.iter().map(part).collect())),
        ];
        Some(vec![("guidance", markup), ("help", Data::Map(help))])
    }

    fn details(&self, details: &Details) -> Map {
        let laid_out = self.layout.details(details);
        let fence =
            if self.templates.mentions("fence") { self.fence(&details.text()) } else { Data::None };
        vec![
            ("form", details.form.to_string().into()),
            ("version", details.version.to_string().into()),
            ("title", self.layout.label(&details.title)),
            ("lang", details.locale.tag().into()),
            ("dir", details.dir.into()),
            ("foreign", Data::Bool(details.locale != *self.page_locale)),
            ("fence", fence),
            ("text", Data::Markup(laid_out.trim_end().to_owned())),
        ]
    }

    /// The text before and after code; `None` where the host would act on the code even so.
    fn fence(&self, code: &str) -> Data {
        if self.layout.is_fenced(code) {
            Data::Markup((self.layout.fence)(code))
        } else {
            Data::None
        }
    }

    /// A text in a cell of a table.
    fn cell_text(&self, text: &Text) -> Map {
        let mut data = self.text(text, usize::MAX);
        data.retain(|(name, _)| *name != "text");
        let context = self.context(text, usize::MAX);
        data.push(("text", Data::Markup(self.layout.cell(&text.inlines, &context))));
        data
    }

    fn cell(&self, cell: &Cell) -> Data {
        match cell {
            Cell::Text(text) => {
                let mut data = self.cell_text(text);
                data.push(("number", Data::Bool(false)));
                Data::Map(data)
            }
            Cell::Number { number } => Data::Map(vec![
                ("text", Data::Markup(number.clone())),
                ("lang", Data::None),
                ("dir", Data::None),
                ("mark", Data::Markup(String::new())),
                ("number", Data::Bool(true)),
            ]),
        }
    }

    fn caption(&self, caption: Option<&Text>, width: usize) -> Data {
        caption.map_or(Data::None, |text| Data::Map(self.line(text, width)))
    }

    /// A text and, where it is in another language than the page, which one.
    fn text(&self, text: &Text, width: usize) -> Map {
        self.written(text, width, MarkupSpec::inline)
    }

    /// Text in a line of its own.
    fn line(&self, text: &Text, width: usize) -> Map {
        self.written(text, width, MarkupSpec::line)
    }

    fn context(&self, text: &Text, width: usize) -> InlineContext<'_> {
        let dir = text.locale.as_ref().map_or(self.dir, Locale::direction);
        InlineContext { links: self.links, width, dir }
    }

    fn written(
        &self,
        text: &Text,
        width: usize,
        write: fn(&MarkupSpec, &Inlines, &InlineContext<'_>) -> String,
    ) -> Map {
        let (lang, dir, mark) = match &text.locale {
            Some(locale) => {
                let (tag, dir) = (locale.tag(), locale.direction());
                let mark = format!("[{tag}] ");
                (tag.into(), dir.into(), mark)
            }
            None => (Data::None, Data::None, String::new()),
        };
        // The mark is on the first line.
        let context = self.context(text, width.saturating_sub(mark.len()));
        let mut inner = Data::Markup(write(self.layout, &text.inlines, &context));
        let other = text.locale.as_ref().map(Locale::direction);
        if let (true, Some(dir), Data::Markup(own)) = (self.layout.isolates, other, &inner)
            && dir != self.page_locale.direction()
        {
            inner = Data::Markup(isolated(own, dir));
        }
        let mut data = Vec::with_capacity(FIELDS);
        data.extend([("text", inner), ("lang", lang), ("dir", dir)]);
        // Only formats without attributes need it.
        if self.has_marks {
            data.push(("mark", Data::Markup(mark)));
        }
        data
    }
}

fn number_data(number: usize) -> Data {
    Data::Number(i64::try_from(number).unwrap_or(i64::MAX))
}
