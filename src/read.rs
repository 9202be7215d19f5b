//! Reading: filled Details blocks become requests again, out of mails and pages and out of docent's own
//! drafts. Labels are known in every locale of the project; what mail programs do to lines is undone.

mod alternatives;
mod block;
mod cells;
mod closing;
mod copies;
mod fold;
mod labels;
mod line;
mod links;
mod reader;
mod stream;
mod typed;

use std::sync::Arc;

use crate::code::Code;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostics, Severity};
use crate::draft::{DraftEngine, DraftResult};
use crate::field::AnswerProblem;
use crate::input::judged;
use crate::limit;
use crate::node::{Key, Node, Value};
use crate::page::LocalizedProblem;
use crate::project::Project;
use crate::request::{Request, RequestProblem, no_form};
use crate::source::Source;
use crate::{html, json, mail, yaml};
use block::{Answered, Caption, FilledBlock, Taken};
use labels::Labels;
use stream::{Chunk, ChunkFault, RecordBounds};

/// The type of files with filled blocks.
pub struct FileType {
    /// Its name on the command line, that of the format whose drafts are so.
    pub name: &'static str,
    /// The extensions of its files.
    extensions: &'static [&'static str],
    /// The texts of a file that is read as a whole; others are texts as they come.
    texts: Option<Texts>,
    /// Which lines begin and end records of a text.
    lines: RecordBounds,
}

/// Reads a file as a whole.
type Texts = fn(&[u8]) -> Result<mail::ReceivedMail, mail::MailError>;

/// All types of files. To add one: its row.
pub const FILE_TYPES: &[FileType] = &[
    FileType { name: "text", extensions: &[], texts: None, lines: RecordBounds::Captions },
    FileType {
        name: "md",
        extensions: &["md", "markdown"],
        texts: None,
        lines: RecordBounds::Captions,
    },
    FileType {
        name: "html",
        extensions: &["html", "htm"],
        texts: Some(page),
        lines: RecordBounds::Captions,
    },
    FileType {
        name: "eml",
        extensions: &["eml"],
        texts: Some(mail::read),
        lines: RecordBounds::Captions,
    },
    FileType {
        name: "json",
        extensions: &["json", "jsonl", "ndjson"],
        texts: None,
        lines: RecordBounds::Values,
    },
];

/// How pages begin, and parts of them.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "<!doctype html", "<html", "<head>", "<head ", "<body", "<div", "<p>", "<p ", "<table", "<form", "<dl",
    "<ul", "<ol", "<span", "<section", "<article", "<main", "<style", "<title", "<meta ", "<font", "<center",
];

/// How much of a file docent reads to recognize it, in bytes: mails can begin with many headers.
const BEGINNING: usize = 1 << 16;

impl FileType {
    /// The type of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        FILE_TYPES.iter().find(|one| one.name == name)
    }

    /// The type of files with this extension; `None` where the extension is no type's.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<&'static Self> {
        let extension = extension.to_ascii_lowercase();
        FILE_TYPES.iter().find(|one| one.extensions.contains(&extension.as_str()))
    }

    /// The type that a file seems to be, by how it begins: with a brace, an element of a page, or the
    /// headers of a mail. All else is text, in which Markdown's fences mean what they mean there.
    fn sniff(bytes: &[u8]) -> Option<&'static Self> {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let begin = bytes.trim_ascii_start();
        let starts = |with: &str| {
            begin.get(..with.len()).is_some_and(|own| own.eq_ignore_ascii_case(with.as_bytes()))
        };
        let is_wiki = ["{quote", "{noformat", "{code", "{panel"].into_iter().any(starts);
        let name = if begin.starts_with(b"{") && !is_wiki {
            "json"
        } else if ELEMENTS.iter().any(|element| starts(element)) {
            "html"
        } else if mail::is_mail(bytes) {
            "eml"
        } else {
            "text"
        };
        Self::named(name)
    }
}

/// The lines that a page shows.
fn page(bytes: &[u8]) -> Result<mail::ReceivedMail, mail::MailError> {
    let text = html::decoded(bytes);
    let text = text.ok_or_else(|| mail::MailError::Charset("UTF-8".to_owned()))?;
    let text = html::text(&text).ok_or(mail::MailError::TooLarge)?;
    Ok(mail::ReceivedMail {
        texts: vec![mail::MailText::of_page(text)],
        ..mail::ReceivedMail::default()
    })
}

/// The forms whose blocks are read, with their labels in all locales.
pub struct Forms {
    /// The ids of all forms of the project.
    ids: Vec<String>,
    labels: Vec<Labels>,
}

impl Forms {
    /// All forms of a project, or the one that is named.
    #[must_use]
    pub fn new(found: &mut Diagnostics, project: &Project<'_>, form: Option<&str>) -> Self {
        let ids = project.form_ids();
        let wanted = ids.iter().filter(|id| form.is_none_or(|form| *id == form));
        let labels = wanted.filter_map(|id| Labels::new(found, project, id)).collect();
        Self { ids, labels }
    }
}

/// A request that was read.
#[derive(Default)]
pub struct Recovered {
    /// The request as a YAML document; below comments with its problems.
    pub yaml: String,
    /// The problems.
    pub outcome: DraftResult,
    /// Whether one of them is an error.
    pub faulty: bool,
}

/// A file with filled blocks, fed with bytes as they come.
pub struct Reader<'a> {
    forms: &'a Forms,
    engine: &'a DraftEngine<'a>,
    path: Arc<str>,
    file_type: Option<&'static FileType>,
    stream: stream::Stream,
    /// Further texts of a mail.
    texts: Vec<mail::MailText>,
    /// The caption that a mail's headers are.
    caption: Option<(String, String)>,
    /// The text that is being read, without its lines.
    text: mail::MailText,
    /// Whether a file that is read as a whole has been.
    opened: bool,
    /// Whether anything was found in it.
    any: bool,
}

impl<'a> Reader<'a> {
    /// A file of this name; without a type, what it is shows as it comes.
    #[must_use]
    pub fn new(
        forms: &'a Forms,
        engine: &'a DraftEngine<'a>,
        path: &str,
        file_type: Option<&'static FileType>,
    ) -> Self {
        Self {
            forms,
            engine,
            path: path.into(),
            file_type,
            stream: stream::Stream::default(),
            texts: Vec::new(),
            caption: None,
            text: mail::MailText::default(),
            opened: false,
            any: false,
        }
    }

    /// Adds bytes to the file; the last ones with `end`.
    pub fn feed(&mut self, bytes: &[u8], end: bool) {
        self.stream.feed(bytes, end);
    }

    /// The next request; none where more bytes are needed, or where the file is at its end.
    pub fn take(&mut self) -> Option<Recovered> {
        if self.file_type.is_none() {
            let bytes = self.stream.rest();
            if !self.stream.ended && bytes.len() < BEGINNING {
                return None;
            }
            self.file_type = FileType::sniff(bytes.get(..BEGINNING).unwrap_or(bytes));
        }
        let file_type = self.file_type?;
        if let (Some(texts), false) = (file_type.texts, self.opened) {
            if let Some(refused) = self.open(texts) {
                self.any = true;
                return Some(refused);
            }
            if !self.opened {
                return None;
            }
        }
        loop {
            let record = self.stream.next(file_type.lines, &self.forms.ids);
            if let Some(record) = record {
                let recovered = self.recover(file_type.lines, record);
                if recovered.is_some() {
                    self.any = true;
                    return recovered;
                }
            } else if let Some(text) = self.texts.pop() {
                self.begin(text);
            } else if self.stream.ended && !std::mem::replace(&mut self.any, true) {
                return Some(
                    self.refuse_all(&Code::UNRECOGNIZED_TEXT, AnswerProblem::error("no-block")),
                );
            } else {
                return None;
            }
        }
    }

    /// Opens a file that is read as a whole, once all of it is there; answers what is wrong with it.
    fn open(
        &mut self,
        texts: fn(&[u8]) -> Result<mail::ReceivedMail, mail::MailError>,
    ) -> Option<Recovered> {
        let bytes = self.stream.rest();
        let large = bytes.len() > limit::MAIL;
        if !large && !self.stream.ended {
            return None;
        }
        self.opened = true;
        let read = if large { Err(mail::MailError::TooLarge) } else { texts(bytes) };
        match read {
            Ok(mail) => {
                self.caption = mail.form.zip(Some(mail.locale.unwrap_or_default()));
                self.texts = self.filled(mail.texts);
                self.texts.reverse();
                let first = self.texts.pop().unwrap_or_default();
                self.begin(first);
                None
            }
            Err(fault) => {
                self.stream = stream::Stream::closed();
                let (code, problem) = match fault {
                    mail::MailError::Charset(name) => {
                        (&Code::NOT_UTF8, AnswerProblem::error("syntax").with_text("format", name))
                    }
                    mail::MailError::TooLarge => (&Code::TOO_LARGE, too_large(limit::MAIL)),
                    mail::MailError::TooManyParts => {
                        (&Code::TOO_LARGE, AnswerProblem::error("mail-parts"))
                    }
                };
                Some(self.refuse_all(code, problem))
            }
        }
    }

    /// The texts of a mail in the form that has labels; of several, without those whose form is blank where
    /// another one is filled in.
    fn filled(&self, mut texts: Vec<mail::MailText>) -> Vec<mail::MailText> {
        let labels = &self.forms.labels;
        // Whether a text has a form, and that has an answer.
        let state = |text: &mail::MailText| {
            let taken = block::read(&text.text, text.is_hard, None, &self.forms.ids, labels).1;
            taken.map(|taken| taken.block.parts.iter().any(|part| !part.is_empty()))
        };
        for text in &mut texts {
            let Some(page) = text.page.take().map(mail::MailText::of_page) else { continue };
            let (own, other) = (state(text), state(&page));
            if own != Some(true) && (other == Some(true) || own.is_none() && other.is_some()) {
                *text = mail::MailText { is_damaged: text.is_damaged, ..page };
            } else if own == Some(true) && other == Some(true) {
                text.page = Some(page.text);
            }
        }
        // A file counts where it holds the form, and says something of its own.
        let bodies: Vec<String> =
            texts.iter().filter(|text| !text.is_attached).map(unspaced).collect();
        texts.retain(|text| {
            !text.is_attached
                || state(text).is_some()
                    && !bodies.iter().any(|body| body.contains(&unspaced(text)))
        });
        if texts.len() > 1 {
            let states: Vec<Option<bool>> = texts.iter().map(state).collect();
            if states.contains(&Some(true)) {
                let mut states = states.into_iter();
                texts.retain(|_| states.next().flatten() != Some(false));
            }
        }
        texts
    }

    fn begin(&mut self, text: mail::MailText) {
        self.text = text;
        self.stream = stream::Stream::of(std::mem::take(&mut self.text.text));
    }

    /// The problem with the whole file.
    fn refuse_all(&self, code: &'static Code, problem: AnswerProblem) -> Recovered {
        let source = Source::record(Arc::clone(&self.path), String::new(), 0);
        refused(self.engine, &source, None, &[RequestProblem::error(code, &[], problem)])
    }

    /// The request of a record; none where nothing in it belongs to a form.
    fn recover(&mut self, lines: RecordBounds, record: Chunk) -> Option<Recovered> {
        let Chunk { bytes, above, fault } = record;
        let (text, lossy) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(at))
            }
        };
        if text.trim().is_empty() {
            return None;
        }
        let source = Source::record(Arc::clone(&self.path), text, above);
        let finding = match (fault, lossy) {
            (Some(ChunkFault::TooLarge), _) => {
                Some(RequestProblem::error(&Code::TOO_LARGE, &[], too_large(lines.limit())))
            }
            (None, Some(at)) => {
                let problem = AnswerProblem::error("syntax").with_text("format", "UTF-8");
                let place = Some((at..at + 1).into());
                Some(RequestProblem {
                    place,
                    ..RequestProblem::error(&Code::NOT_UTF8, &[], problem)
                })
            }
            (None, None) => None,
        };
        if let Some(finding) = finding {
            return Some(refused(self.engine, &source, None, &[finding]));
        }
        match lines {
            RecordBounds::Values => Some(self.draft(&source)),
            RecordBounds::Captions => self.block(&source),
        }
    }

    /// The request of a block.
    fn block(&self, source: &Source) -> Option<Recovered> {
        let own = self.caption.as_ref().map(|(edition, locale)| {
            let form = edition.split(' ').next().unwrap_or_default();
            Caption { id: None, form, locale }
        });
        let own = own.filter(|own| self.forms.ids.iter().any(|id| id == own.form));
        let (caption, taken) =
            block::read(source.text(), self.text.is_hard, own, &self.forms.ids, &self.forms.labels);
        if let Some(mut taken) = taken {
            if self.text.is_damaged {
                let problem = AnswerProblem::doubt("mail-damaged");
                let mut finding = RequestProblem::error(&Code::DOUBTFUL_ANSWER, &[], problem);
                finding.severity = Severity::Warning;
                taken.found.push(finding);
            }
            let page = self.text.page.as_deref().and_then(|page| {
                block::read(page, true, own, &self.forms.ids, &self.forms.labels).1
            });
            page.iter().for_each(|page| alternatives::compare(&mut taken, page));
            return Some(recover(self.engine, source, taken));
        }
        let caption = caption?;
        let known = self.forms.labels.iter().map(|labels| labels.form.clone());
        let finding = if known.clone().any(|form| form == caption.form) {
            RequestProblem::error(&Code::UNRECOGNIZED_TEXT, &[], AnswerProblem::error("no-block"))
        } else {
            let problem = no_form(known.collect());
            RequestProblem::error(&Code::UNKNOWN_FORM, &[], problem)
        };
        Some(refused(self.engine, source, Some(caption.locale), &[finding]))
    }

    /// The request of a draft in JSON, of a rejected one, or one that is alone.
    fn draft(&self, source: &Source) -> Recovered {
        let node = match judged(source, "JSON", json::tree) {
            Ok(node) => node,
            Err(faults) => return refused(self.engine, source, None, &faults),
        };
        let member = |wanted: &str| match &node.value {
            Value::Map(members) => {
                members.iter().find(|(key, _)| key.text == wanted).map(|(_, node)| node)
            }
            _ => None,
        };
        let is_map = |node: &&Node| matches!(node.value, Value::Map(_));
        let own = || member("values").map(|_| &node);
        let request = member("request").or_else(|| member("record")).filter(is_map).or_else(own);
        if let Some(request) = request {
            return drafted(self.engine, source, request);
        }
        if let Some(Node { value: Value::Scalar(text, false), .. }) = member("text") {
            let text = Source::record(Arc::clone(&self.path), text.to_string(), source.above());
            if let Some(recovered) = self.block(&text) {
                return recovered;
            }
        }
        let finding =
            RequestProblem::error(&Code::UNRECOGNIZED_TEXT, &[], AnswerProblem::error("no-block"));
        refused(self.engine, source, None, &[finding])
    }
}

/// A text without its blanks, by which two are compared.
fn unspaced(text: &mail::MailText) -> String {
    text.text.split_whitespace().collect()
}

fn too_large(limit: usize) -> AnswerProblem {
    AnswerProblem::error("record-size").with_text("max", format!("{} MB", limit >> 20))
}

/// The result of a text that can't be read.
fn refused(
    engine: &DraftEngine<'_>,
    source: &Source,
    tag: Option<&str>,
    findings: &[RequestProblem],
) -> Recovered {
    let outcome = engine.refuse(source, tag, findings);
    Recovered { yaml: String::new(), outcome, faulty: true }
}

/// A request that comes as data.
fn drafted(engine: &DraftEngine<'_>, source: &Source, node: &Node) -> Recovered {
    let mut outcome = engine.draft(source, node, true).unwrap_or_default();
    outcome.draft = None;
    let faulty = is_faulty(&outcome.problems);
    let mut yaml = String::new();
    comment(&mut yaml, &outcome.problems);
    yaml.push_str(&yaml::write(&Request::of(node, &mut Vec::new())));
    Recovered { yaml, outcome, faulty }
}

fn recover(engine: &DraftEngine<'_>, source: &Source, taken: Taken<'_>) -> Recovered {
    let Taken { block, labels, mut found, .. } = taken;
    let node = tree(&block, labels);
    let outcome = engine.draft(source, &node, true).unwrap_or_default();
    let own = block.locale.as_deref();
    found.sort_by_key(|finding| finding.place);
    let mut refused = engine.refuse(source, own, &found);
    // Two answers to a field are reported once.
    let is_reported = |one: &LocalizedProblem| {
        refused.problems.iter().any(|other| (other.line, other.column) == (one.line, one.column))
    };
    let more = outcome.problems.into_iter().zip(outcome.reports);
    let more: Vec<_> = more.filter(|(one, _)| one.problem != "key" || !is_reported(one)).collect();
    for (one, report) in more {
        refused.problems.push(one);
        refused.reports.push(report);
    }
    refused.id = block.id.as_deref().map(Into::into);
    refused.form = outcome.form;
    let faulty = is_faulty(&refused.problems);
    let mut yaml = String::new();
    comment(&mut yaml, &refused.problems);
    yaml.push_str(&block.stray);
    yaml.push_str(&yaml::write(&Request::of(&node, &mut Vec::new())));
    Recovered { yaml, outcome: refused, faulty }
}

fn is_faulty(problems: &[LocalizedProblem]) -> bool {
    problems.iter().any(|one| one.severity == Severity::Error.name())
}

/// Writes problems as comments.
fn comment(yaml: &mut String, problems: &[LocalizedProblem]) {
    for one in problems {
        let field = one.field.as_ref().map(|field| format!("{field}: ")).unwrap_or_default();
        yaml.push_str(&format!("# ! {field}"));
        block::write_comment(yaml, &one.text);
    }
}

/// The request that a block is, as a tree with its places.
fn tree(block: &FilledBlock, labels: &Labels) -> Node {
    let whole = block.place;
    let mut top = vec![Node::entry("form", whole, text(&labels.form))];
    let given = [("id", &block.id), ("locale", &block.locale)];
    for (key, value) in given {
        top.extend(value.as_ref().map(|value| Node::entry(key, whole, text(value))));
    }
    let mut parts = Vec::new();
    let mut values: Vec<(Key, Node)> = Vec::new();
    for (at, part) in labels.parts.iter().enumerate() {
        let filled: Vec<&Answered> =
            block.parts.iter().filter(|one| one.part == at && !one.is_empty()).collect();
        let rows = filled.iter().map(|one| labels.row(block, one));
        if part.most > 1 && !filled.is_empty() {
            let rows = rows.map(|row| Node { place: whole, value: Value::Map(row) }).collect();
            values.push(Node::entry(&part.id, whole, Value::List(rows)));
            continue;
        }
        if part.optional && !filled.is_empty() {
            parts.push(Node { place: whole, value: text(&part.id) });
        }
        values.extend(rows.flatten());
    }
    if !parts.is_empty() {
        top.push(Node::entry("parts", whole, Value::List(parts)));
    }
    top.push(Node::entry("values", whole, Value::Map(values)));
    Node { place: whole, value: Value::Map(top) }
}

fn text(text: &str) -> Value {
    Value::Scalar(text.into(), false)
}

/// How docent replaces labels that a locale lacks: by the label of a locale that has it.
const FALLBACK: Fallback = Fallback::Mark;
