//! Requests: one customer's answers to a form. Every answer is text as it was typed: a leading
//! zero, a plus sign, `NO` and `1e5` survive.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};
use smol_str::SmolStr;

use crate::code::Code;
use crate::diagnostic::{Severity, nearest};
use crate::field::AnswerProblem;
use crate::message::Value as Variable;
use crate::node::{Key, Node, Value};
use crate::source::Place;
use crate::yaml::Scalar;

/// One customer's values for a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Request {
    /// The name of the request among others, and of its draft's file.
    #[schemars(with = "Option<Scalar>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<SmolStr>,
    /// The form; a batch may name it for all its requests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<SmolStr>,
    /// The customer's locale: that of problems, and of the block where no other is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<SmolStr>,
    /// The language that the answers are written in, where that is not the customer's locale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<SmolStr>,
    /// The optional parts that are filled in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    /// The answers, by the ids of the form's fields; those of a part that is filled in several
    /// times as a list, by the id of the part.
    #[schemars(with = "std::collections::BTreeMap<String, Answers>")]
    #[serde(default, serialize_with = "as_map")]
    pub values: Vec<(SmolStr, Given)>,
}

/// The value that a request gives for a field or part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Nothing: the key is there, the value is empty.
    Nothing,
    /// Text as it was typed.
    Text(SmolStr),
    /// The answers to a part, as often as it is filled in.
    Rows(Vec<Vec<(SmolStr, Given)>>),
}

impl Serialize for Given {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        /// The answers to a part.
        struct Row<'a>(&'a [(SmolStr, Given)]);
        impl Serialize for Row<'_> {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                as_map(self.0, out)
            }
        }
        match self {
            Self::Nothing => out.serialize_none(),
            Self::Text(text) => out.serialize_str(text),
            Self::Rows(rows) => out.collect_seq(rows.iter().map(|row| Row(row))),
        }
    }
}

fn as_map<S: Serializer>(values: &[(SmolStr, Given)], out: S) -> Result<S::Ok, S::Error> {
    out.collect_map(values.iter().map(|(key, given)| (key, given)))
}

/// The values that a field or part takes, for the schema.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum Answers {
    One(Option<Scalar>),
    Rows(Vec<std::collections::BTreeMap<String, Option<Scalar>>>),
}

/// A problem with a request: what, and where in its tree.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestProblem {
    /// The sort of problem.
    pub code: &'static Code,
    /// How much it matters.
    pub severity: Severity,
    /// The keys that lead to it.
    pub path: Vec<String>,
    /// The id of the field that it is about.
    pub field: Option<String>,
    /// Which problem: the end of the id of the message that describes it.
    pub problem: AnswerProblem,
    /// Its place, where no keys lead there.
    pub place: Option<Place>,
    /// A parser's own problem, in English, where the problem is one of syntax.
    pub detail: Option<String>,
}

impl RequestProblem {
    /// An error about what the keys lead to.
    #[must_use]
    pub fn error(code: &'static Code, path: &[&str], problem: AnswerProblem) -> Self {
        let path = path.iter().map(|key| (*key).to_owned()).collect();
        let severity = Severity::Error;
        Self { code, severity, path, field: None, problem, place: None, detail: None }
    }
}

impl RequestProblem {
    /// Whether it is the key that is wrong, not its value.
    pub(crate) fn is_about_key(&self) -> bool {
        [&Code::UNKNOWN_FIELD, &Code::UNKNOWN_KEY, &Code::DUPLICATE_KEY].contains(&self.code)
    }
}

/// The keys at the head of a request, before the answers.
pub const HEAD_KEYS: [&str; 5] = ["id", "form", "locale", "answers", "parts"];

/// The keys of a request.
pub(crate) const KEYS: [&str; 6] = ["form", "id", "locale", "answers", "parts", "values"];

impl Request {
    /// The request that a tree is; what doesn't fit is found and left out. Keys that begin with an
    /// underscore are notes.
    #[must_use]
    pub fn of(node: &Node, found: &mut Vec<RequestProblem>) -> Self {
        let mut request = Self::default();
        let Value::Map(entries) = &node.value else {
            let problem = AnswerProblem::error("unknown-key").with_text("field", "…");
            let problem = problem.with("options", options(&KEYS));
            found.push(RequestProblem::error(&Code::WRONG_VALUE, &[], problem));
            return request;
        };
        let mut known: Vec<&str> = Vec::with_capacity(entries.len());
        for (Key { text, .. }, node) in entries {
            let key = text.as_str();
            if known.contains(&key) {
                found.push(twice(key, &[key]));
                continue;
            }
            let slot = match key {
                "id" => &mut request.id,
                "form" => &mut request.form,
                "locale" => &mut request.locale,
                "answers" => &mut request.answers,
                "parts" => {
                    request.parts = parts(node, found);
                    known.push(key);
                    continue;
                }
                "values" => {
                    request.values = values(node, &["values"], found);
                    known.push(key);
                    continue;
                }
                note if note.starts_with('_') => continue,
                other => {
                    let problem =
                        AnswerProblem::error("unknown-key").with_text("field", shown(other));
                    let problem = problem.with("options", options(&KEYS)).private(&["field"]);
                    found.push(RequestProblem::error(&Code::UNKNOWN_KEY, &[other], problem));
                    continue;
                }
            };
            match given(node, &[key], found) {
                // `1` and `1 ` are one id.
                Given::Text(text) if key == "id" => *slot = Some(text.trim().into()),
                Given::Text(text) => *slot = Some(text),
                Given::Nothing | Given::Rows(_) => {}
            }
            known.push(key);
        }
        request
    }
}

fn options(all: &[&str]) -> Variable {
    Variable::List(all.iter().map(|one| (*one).to_owned()).collect())
}

/// The problem that a key is there twice.
pub(crate) fn twice(key: &str, path: &[&str]) -> RequestProblem {
    let problem = AnswerProblem::error("key").with_text("field", shown(key));
    RequestProblem::error(&Code::DUPLICATE_KEY, path, problem)
}

/// The problem that a request names no form of the project, with those to choose from.
pub(crate) fn no_form(forms: Vec<String>) -> AnswerProblem {
    if forms.is_empty() {
        return AnswerProblem::error("form-none");
    }
    AnswerProblem::error("form").with("options", Variable::List(forms))
}

/// A key as the customer is shown it: one that looks like no key may be an answer that slipped. Reports
/// show no key that isn't known.
#[must_use]
pub fn shown(key: &str) -> String {
    let plain = |char: char| char.is_alphanumeric() || "-_. ".contains(char);
    if key.chars().count() <= 60 && key.chars().all(plain) {
        key.to_owned()
    } else {
        "…".to_owned()
    }
}

/// The problem that there is no such field, with the one that may be meant.
pub(crate) fn unknown_field<'a>(
    key: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> AnswerProblem {
    let problem = match nearest(key, known) {
        Some(near) => AnswerProblem::error("unknown-field-near").with_text("other", near),
        None => AnswerProblem::error("unknown-field"),
    };
    problem.with_text("field", shown(key)).private(&["field"])
}

/// One value; lists of mappings stay, other lists and mappings are no values.
fn given(node: &Node, path: &[&str], found: &mut Vec<RequestProblem>) -> Given {
    if node.is_null() {
        return Given::Nothing;
    }
    match &node.value {
        Value::Scalar(text, _) => Given::Text(text.clone()),
        Value::List(rows) if path.len() == 2 && rows.iter().all(is_map) => {
            let row = |(at, row): (usize, &Node)| {
                let at = at.to_string();
                values(row, &[path, &[at.as_str()]].concat(), found)
            };
            Given::Rows(rows.iter().enumerate().map(row).collect())
        }
        Value::List(_) | Value::Map(_) => {
            let problem = AnswerProblem::error("value");
            let mut finding = RequestProblem::error(&Code::WRONG_VALUE, path, problem);
            finding.field = path.last().map(|key| shown(key));
            found.push(finding);
            Given::Nothing
        }
    }
}

fn is_map(node: &Node) -> bool {
    matches!(node.value, Value::Map(_))
}

fn parts(node: &Node, found: &mut Vec<RequestProblem>) -> Vec<String> {
    let part = |node: &Node| match &node.value {
        Value::Scalar(text, _) => Some(text.to_string()),
        _ => None,
    };
    let parts = match &node.value {
        _ if node.is_null() => Some(Vec::new()),
        // As a spreadsheet's cell has them.
        Value::Scalar(text, _) => {
            Some(text.split([',', ' ']).filter(|id| !id.is_empty()).map(str::to_owned).collect())
        }
        Value::List(nodes) => nodes.iter().map(part).collect(),
        Value::Map(_) => None,
    };
    parts.unwrap_or_else(|| {
        let problem = AnswerProblem::error("parts-list");
        found.push(RequestProblem::error(&Code::WRONG_VALUE, &["parts"], problem));
        Vec::new()
    })
}

fn values(node: &Node, path: &[&str], found: &mut Vec<RequestProblem>) -> Vec<(SmolStr, Given)> {
    let Value::Map(entries) = &node.value else {
        if !node.is_null() {
            found.push(RequestProblem::error(
                &Code::WRONG_VALUE,
                path,
                AnswerProblem::error("values-map"),
            ));
        }
        return Vec::new();
    };
    let mut values = Vec::with_capacity(entries.len());
    for (key, node) in entries {
        let given = match &node.value {
            // What nearly every value is; the path is for what isn't.
            Value::Scalar(text, false) => Given::Text(text.clone()),
            _ => given(node, &[path, &[key.text.as_str()]].concat(), found),
        };
        values.push((key.text.clone(), given));
    }
    values
}
