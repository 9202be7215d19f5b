//! Schemas of forms: a form as the script of a page needs it to let readers fill it in. All words are
//! formatted here, so that the script knows no language; its rules are those of the kinds of fields, as far
//! as they can be followed without tables (see [`Control`](crate::field::Control)).

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::Serialize;

use super::compiled::{ChoiceWords, CompiledField, CompiledForm, Readers};
use super::{boundary, fill, wording};
use crate::character::{HIDDEN_IN_SCRIPTS, PIECES_IN_SCRIPTS};
use crate::code::Code;
use crate::config::Fallback;
use crate::diagnostic::Diagnostics;
use crate::field::{AnswerProblem, Bound, COUNTRIES, Choices, Pattern};
use crate::form::{Condition, FormFile, Labels};
use crate::intl::Intl;
use crate::locale::Locale;
use crate::message::{Arguments, Value};
use crate::page::Label;
use crate::project::Project;
use crate::request::{Request, RequestProblem};
use crate::words::Words;
use crate::yaml::Spanned;

/// The script puts a part of what the reader has typed in place of this.
const TYPED: &str = "\u{e000}";

/// And this for the label of a field.
const LABEL: &str = "\u{e001}";

/// The words of the form itself, as the rest of their ids behind `docent-form-`, in the order in which the script
/// takes them.
const WORDS: &[&str] = &[
    "title",
    "private",
    "optional",
    "choose",
    "labels",
    "labels-why",
    "check",
    "text",
    "anyway",
    "save",
    "open",
    "clear",
    "problems",
    "doubts",
    "problem",
    "copied",
    "not-copied",
    "shared",
    "opened",
    "not-opened",
    "encoding",
    "left-out",
    "several",
    "replace",
    "replace-yes",
    "replace-no",
    "cleared",
    "removed",
    "undo",
];

/// A text in the reader's language and in the recipient's.
type Both = [String; 2];

/// A form to be filled in on a page.
#[derive(Clone, Debug, Serialize)]
pub struct FormSchema {
    form: String,
    version: String,
    /// The reader's locale: that of the page.
    locale: String,
    /// The recipient's locale.
    recipient: String,
    /// The language of the block's labels at first.
    labels: &'static str,
    /// The languages of labels to choose from, each with its name; none where they are the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    languages: Option<[(&'static str, [String; 1]); 3]>,
    /// The line below a block with the recipient's labels: its label and the answers' language.
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<Both>,
    parts: Vec<PartSchema>,
    /// The countries in the reader's alphabetical order: codes and names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    countries: Vec<(&'static str, Both)>,
    /// [`WORDS`]; the first is the heading.
    words: Vec<String>,
    /// What matches the pieces of a text.
    pieces: &'static str,
    /// What matches characters that nobody sees.
    hidden: &'static str,
    /// Whether a tab of the browser keeps the answers.
    #[serde(skip_serializing_if = "is_false")]
    keep: bool,
    /// The texts of problems that several fields share, but for their labels.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    messages: BTreeMap<&'static str, String>,
}

#[derive(Clone, Debug, Serialize)]
struct PartSchema {
    id: String,
    #[serde(skip_serializing_if = "is_false")]
    optional: bool,
    /// How often it may be filled in.
    max_repeat: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    heading: Option<Both>,
    /// The texts of the buttons that add it once more and remove it.
    #[serde(skip_serializing_if = "Option::is_none")]
    again: Option<Both>,
    fields: Vec<FieldSchema>,
}

#[derive(Clone, Debug, Serialize)]
struct FieldSchema {
    id: String,
    #[serde(skip_serializing_if = "is_plain")]
    kind: &'static str,
    label: Both,
    /// The language of the reader's label, where it is not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(skip_serializing_if = "is_false")]
    required: bool,
    /// The kind of choices.
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<Choices>,
    /// The `type` of the input, where it is not `text`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    input_type: Option<&'static str>,
    #[serde(rename = "inputmode", skip_serializing_if = "Option::is_none")]
    input_mode: Option<&'static str>,
    /// The most characters of a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    longest: Option<usize>,
    /// The rows of the text area, where the answer may have several lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<usize>,
    /// Whether the answer is in the reader's language, and may be spelled wrong.
    #[serde(skip_serializing_if = "is_false")]
    prose: bool,
    /// Problems, each with what right answers match, and `abroad` or `doubt`.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    patterns: &'static [(&'static str, &'static str, &'static str)],
    /// By which the function of the kind knows an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    shape: Option<&'static str>,
    /// What is no part of an answer, where it ends like this.
    #[serde(skip_serializing_if = "Option::is_none")]
    rest: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<BoundSchema>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<BoundSchema>,
    /// The pattern that the whole answer must match, in the script's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<String>,
    /// Other fields, by their ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    above: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    same_domain_as: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    autocomplete: Option<&'static str>,
    /// The answers to choose from: what is typed for each, and its words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    options: Vec<(String, Both)>,
    /// The text of each problem, where several fields don't share it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    messages: BTreeMap<&'static str, String>,
}

/// A bound of answers.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum BoundSchema {
    /// As it is.
    Fixed(String),
    /// The months and days that it is from the day on which the reader sees the page.
    FromToday([i32; 2]),
}

/// Whether a field takes any text, for which scripts have no rules.
fn is_plain(kind: &&'static str) -> bool {
    *kind == "text"
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
fn is_false(value: &bool) -> bool {
    !value
}

impl FormSchema {
    /// The schema of a form on a page in this locale; `None` where the form has errors, which are
    /// reported where its blank block is made.
    #[must_use]
    pub fn new(
        project: &Project<'_>,
        file: &Arc<FormFile>,
        locale: &Locale,
        fallback: Fallback,
    ) -> Option<Self> {
        // docent checks all these words, and reports their faults, when it makes the blank block.
        let found = &mut Diagnostics::default();
        let readers = Readers {
            form: file.form.form.to_string(),
            reader: locale.clone(),
            customer: locale.clone(),
            answers: locale.clone(),
        };
        let mut compile = |labels| {
            let (file, labels) = (Arc::clone(file), Some(labels));
            CompiledForm::new(found, project, file, &readers, labels, fallback, None)
        };
        let (reader, recipient) = (compile(Labels::Reader)?, compile(Labels::Recipient)?);
        let words = Arc::clone(reader.words());
        let intl = words.intl()?;
        let own = recipient.blank.locale.clone();
        let languages = if own == *locale { None } else { Some(languages(&words, locale, &own)?) };
        let has_countries =
            reader.fields.iter().any(|field| field.kind.choices == Choices::Countries);
        let mut schema = Self {
            form: readers.form.clone(),
            version: file.form.version.clone(),
            locale: locale.to_string(),
            recipient: own.to_string(),
            labels: match file.form.labels {
                Labels::Reader => "reader",
                Labels::Recipient => "recipient",
                Labels::Both => "both",
            },
            languages,
            notice: recipient
                .notice
                .as_ref()
                .map(|(label, language)| [label.text.to_string(), language.clone()]),
            parts: Vec::new(),
            countries: if has_countries { countries(intl, &own) } else { Vec::new() },
            words: Vec::new(),
            pieces: PIECES_IN_SCRIPTS,
            hidden: HIDDEN_IN_SCRIPTS,
            keep: project.config().keep_answers,
            messages: BTreeMap::new(),
        };
        let typed = TYPED.to_owned();
        let recipients = intl.locale().language(own.language_code()).unwrap_or_default();
        let values = [("part", &typed), ("recipient", &recipients)];
        for word in WORDS {
            let id = if *word == "title" { "docent-form" } else { &format!("docent-form-{word}") };
            schema.words.push(printed(&words, id, &values)?);
        }
        for (at, part) in file.form.parts.iter().enumerate() {
            let [one, other] = [&reader, &recipient]
                .map(|compiled| compiled.blank.parts.get(at).map(|part| &part.labels));
            let (one, other) = (one?, other?);
            let heading = one.heading.as_ref().zip(other.heading.as_ref());
            let heading =
                heading.map(|(one, other)| [one.text.to_string(), other.text.to_string()]);
            let name =
                heading.as_ref().map_or_else(|| part.part.to_string(), |both| both[0].clone());
            let again = ["docent-form-add", "docent-form-remove"];
            let again = again.map(|id| printed(&words, id, &[("part", &name)]));
            let again = match again {
                [Some(add), Some(remove)] if part.most() > 1 => Some([add, remove]),
                _ => None,
            };
            let labels = one.fields.iter().zip(&other.fields);
            let mut fields = Vec::new();
            for ((number, _), ((_, own), (_, others))) in reader.of_part(at).zip(labels) {
                fields.push(field(&reader, &recipient, number, [own, others])?);
            }
            let (id, optional) = (part.part.to_string(), part.optional);
            let max_repeat = part.most();
            schema.parts.push(PartSchema { id, optional, max_repeat, heading, again, fields });
        }
        schema.share();
        Some(schema)
    }

    /// Moves texts that several fields share to the schema itself.
    fn share(&mut self) {
        let mut alike: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
        for field in self.parts.iter().flat_map(|part| &part.fields) {
            for (problem, text) in &field.messages {
                let own = alike.entry(problem).or_default();
                *own.entry(text.replace(&field.label[0], LABEL)).or_default() += 1;
            }
        }
        for (problem, texts) in alike {
            let several = texts.into_iter().filter(|(_, count)| *count > 1);
            let most = several.max_by_key(|(_, count)| *count);
            self.messages.extend(most.map(|(text, _)| (problem, text)));
        }
        for field in self.parts.iter_mut().flat_map(|part| &mut part.fields) {
            let label = &field.label[0];
            let shared = |problem: &str| Some(self.messages.get(problem)?.replace(LABEL, label));
            field.messages.retain(|problem, text| shared(problem).as_ref() != Some(text));
            for text in field.messages.values_mut() {
                *text = text.replace(label, LABEL);
            }
        }
    }

    /// The heading of the form on its page.
    #[must_use]
    pub fn heading(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    /// The schema as JSON for a script element of HTML: it has no `<`, and no
    /// character for private use.
    #[must_use]
    pub fn json(&self) -> String {
        // A schema holds nothing that JSON lacks.
        serde_json::to_string(self)
            .unwrap_or_default()
            .replace('<', "\\u003c")
            .replace(TYPED, "\\ue000")
            .replace(LABEL, "\\ue001")
    }
}

/// The reader's names of the own language, the recipient's, and both.
fn languages(
    words: &Words,
    reader: &Locale,
    recipient: &Locale,
) -> Option<[(&'static str, [String; 1]); 3]> {
    let own = words.intl()?.locale();
    // Of one language there are several kinds: then their countries are named too.
    let alike = reader.language_code() == recipient.language_code();
    let name = |locale: &Locale| {
        let tag = if alike { locale.tag() } else { locale.language_code() };
        own.language(tag).unwrap_or_else(|| locale.to_string())
    };
    let (reader, recipient) = (name(reader), name(recipient));
    let both = [("recipient", &recipient), ("reader", &reader)];
    let both = printed(words, "docent-form-labels-both", &both)?;
    Some([("reader", [reader]), ("recipient", [recipient]), ("both", [both])])
}

/// A field with its labels for the reader and for the recipient.
fn field(
    reader: &CompiledForm,
    recipient: &CompiledForm,
    number: usize,
    labels: [&Label; 2],
) -> Option<FieldSchema> {
    let (field, counterpart) = (reader.fields.get(number)?, recipient.fields.get(number)?);
    let id = |number: Option<usize>| Some(reader.fields.get(number?)?.id.clone());
    let choices = field.choices.iter().zip(&counterpart.choices);
    let both = |(own, other): (&ChoiceWords, &ChoiceWords)| {
        (own.typed.clone(), [own.read.clone(), other.printed().to_string()])
    };
    let written = reader.file.form.field(&field.id);
    let (kind, control) = (field.kind, field.kind.control);
    let longest = field.rules.max.as_ref().and_then(|max| max.parse().ok());
    Some(FieldSchema {
        id: field.id.clone(),
        kind: kind.name,
        label: labels.map(|label| label.text.to_string()),
        lang: labels[0].locale.as_ref().map(ToString::to_string),
        required: field.required,
        choices: Some(kind.choices).filter(|choices| *choices != Choices::None),
        input_type: Some(control.input_type).filter(|name| *name != "text"),
        input_mode: control.input_mode,
        rows: Some(control.rows).filter(|_| kind.lines),
        prose: kind.prose,
        patterns: control.patterns,
        shape: control.shape,
        rest: control.rest,
        longest: longest.filter(|_| control.problems.contains(&"too-long")),
        when: field.when.as_ref().map(condition),
        min: bound(written.and_then(|field| field.min.as_ref())),
        max: bound(written.and_then(|field| field.max.as_ref())),
        pattern: field.rules.pattern.as_ref().and_then(Pattern::script),
        above: id(field.above),
        after: id(field.after),
        before: id(field.before),
        country: id(field.country),
        same_domain_as: id(field.same_domain),
        default: reader.default(field),
        autocomplete: written.and_then(|field| field.autocomplete).map(|token| token.0),
        options: choices.map(both).collect(),
        messages: problems(reader, field),
    })
}

/// A bound as the script takes it.
fn bound(written: Option<&Spanned<String>>) -> Option<BoundSchema> {
    let text = &written?.value;
    Some(match Bound::parse(text) {
        Some(Bound::FromToday { months, days }) => BoundSchema::FromToday([months, days]),
        _ => BoundSchema::Fixed(text.clone()),
    })
}

/// One of docent's own messages as one line of plain text.
fn printed(words: &Words, id: &str, values: &[(&str, &String)]) -> Option<String> {
    let text = |value: &String| Value::Text(value.clone());
    let values = values.iter().map(|(name, value)| ((*name).to_owned(), text(value)));
    let arguments: Arguments = values.collect();
    let wording = words.needed(&mut Diagnostics::default(), None, id, &arguments)?;
    Some(wording.text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The text of each problem that a page can find with a field: by samples that have it, as in the boundary cases,
/// so that it is the text that requests get.
fn problems(compiled: &CompiledForm, field: &CompiledField) -> BTreeMap<&'static str, String> {
    let blank = Request::default();
    let mut messages = BTreeMap::new();
    for sample in boundary::samples(field) {
        if !field.kind.is_found_on_pages(sample.problem) {
            continue;
        }
        let request = compiled.request(field, &sample.fails, &sample, &blank);
        let mut found = Vec::new();
        fill::fill(compiled, &mut request.clone(), &mut found);
        let about = |finding: &RequestProblem| {
            finding.problem.name == sample.problem && finding.field.as_ref() == Some(&field.id)
        };
        let Some(finding) = found.into_iter().find(about) else { continue };
        let text = text_for_page(compiled, field, finding);
        messages.extend(text.map(|text| (sample.problem, text)));
    }
    // Nobody has a day for these yet.
    let written = compiled.file.form.field(&field.id);
    let bounds = written.map(|field| [("min", &field.min), ("max", &field.max)]);
    for (name, written) in bounds.into_iter().flatten() {
        if matches!(bound(written.as_ref()), Some(BoundSchema::FromToday(_))) {
            let problem = AnswerProblem::error(name).with_text(name, "").private(PRIVATE_BOUNDS);
            let finding = RequestProblem::error(&Code::WRONG_ANSWER, &[], problem);
            let text = text_for_page(compiled, field, finding);
            messages.extend(text.map(|text| (name, text)));
        }
    }
    messages
}

/// The bounds that a page names as it names answers.
const PRIVATE_BOUNDS: &[&str] = &["min", "max"];

/// The text of a problem, with room for what the script puts into it. A form's own message that can do
/// nothing with such a text makes room for docent's.
fn text_for_page(
    compiled: &CompiledForm,
    field: &CompiledField,
    mut finding: RequestProblem,
) -> Option<String> {
    for (name, value) in &mut finding.problem.arguments {
        if finding.problem.private.contains(name) || *name == "characters" {
            *value = Value::Text(TYPED.to_owned());
        }
    }
    let (found, words) = (&mut Diagnostics::default(), &compiled.customer);
    wording(found, words, Some(field), &finding, false).or_else(|| {
        finding.field = Some(field.label.clone());
        wording(found, words, None, &finding, false)
    })
}

/// A condition as lists: its name, and what it is about.
fn condition(when: &Condition) -> serde_json::Value {
    let list = |all: &[Condition]| all.iter().map(condition).collect::<Vec<_>>();
    match when {
        Condition::All(all) => serde_json::json!(["all", list(all)]),
        Condition::Any(any) => serde_json::json!(["any", list(any)]),
        Condition::Not(one) => serde_json::json!(["not", condition(one)]),
        Condition::In(field, answers) => serde_json::json!(["in", field.value, answers]),
        Condition::Present(field, there) => serde_json::json!(["present", field.value, there]),
    }
}

/// All countries, with their names, in the alphabetical order of the reader's language.
fn countries(intl: &Intl, recipient: &Locale) -> Vec<(&'static str, Both)> {
    let name = |code: &&'static str| (intl.locale().country(code), *code);
    let by_name: HashMap<String, &'static str> = COUNTRIES.iter().map(name).collect();
    let mut names: Vec<String> = by_name.keys().cloned().collect();
    intl.sort(&mut names);
    let both = |name: String| {
        let code = *by_name.get(&name)?;
        Some((code, [name, recipient.country(code)]))
    };
    names.into_iter().filter_map(both).collect()
}
