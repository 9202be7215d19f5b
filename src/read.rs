//! Reading: a filled Details block, pasted from a mail, becomes a request again. Labels are known in
//! every locale of the project; what mail programs do to lines is undone.

mod block;
mod labels;

use crate::code::Code;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostics, Severity};
use crate::draft::{Desks, Outcome};
use crate::field::Problem;
use crate::node::{Key, Node, Value};
use crate::page::Said;
use crate::project::Project;
use crate::request::{Finding, Request};
use crate::source::{Place, Source};
use crate::yaml;
use block::{Answered, Block, Taken};
use labels::Labels;

/// A request that was read from a block.
pub struct Recovered {
    /// The request as a YAML document; below comments with its problems.
    pub yaml: String,
    /// The problems.
    pub outcome: Outcome,
    /// Whether one of them is an error.
    pub faulty: bool,
}

/// Reads the blocks of a text; those of one form where that is named.
pub fn read(
    found: &mut Diagnostics,
    project: &Project<'_>,
    desks: &Desks<'_>,
    source: &Source,
    form: Option<&str>,
) -> Vec<Recovered> {
    let forms: Vec<String> = match form {
        Some(form) => vec![form.to_owned()],
        None => project.form_ids(),
    };
    let labels: Vec<Labels> =
        forms.iter().filter_map(|form| Labels::new(found, project, form)).collect();
    let mut recovered = Vec::new();
    for taken in block::blocks(source.text(), &labels) {
        recovered.push(recover(desks, source, taken));
    }
    if recovered.is_empty() {
        let finding = Finding::error(&Code::STRAY_TEXT, &[], Problem::error("no-block"));
        let outcome = desks.refuse(source, None, &[finding]);
        recovered.push(Recovered { yaml: String::new(), outcome, faulty: true });
    }
    recovered
}

fn recover(desks: &Desks<'_>, source: &Source, taken: Taken<'_>) -> Recovered {
    let Taken { block, labels, mut found } = taken;
    let node = tree(&block, labels);
    let outcome = desks.draft(source, &node, true).unwrap_or_default();
    let own = block.locale.as_deref();
    found.sort_by_key(|finding| finding.place);
    let mut said = desks.refuse(source, own, &found);
    // Two answers to a field are told once.
    let told = |one: &Said| {
        said.said.iter().any(|other| (other.line, other.column) == (one.line, one.column))
    };
    let more = outcome.said.into_iter().zip(outcome.reports);
    let more: Vec<_> = more.filter(|(one, _)| one.problem != "key" || !told(one)).collect();
    for (one, report) in more {
        said.said.push(one);
        said.reports.push(report);
    }
    said.id = block.id.as_deref().map(Into::into);
    said.form = outcome.form;
    let faulty = said.said.iter().any(|one| one.severity == Severity::Error.name());
    let mut yaml = String::new();
    for one in &said.said {
        let field = one.field.as_ref().map(|field| format!("{field}: ")).unwrap_or_default();
        yaml.push_str(&format!("# ! {field}{}\n", comment(&one.text)));
    }
    for stray in &block.stray {
        yaml.push_str(&format!("#   {}\n", comment(stray)));
    }
    let request = Request::of(&node, &mut Vec::new());
    yaml.push_str(&yaml::write(&request));
    Recovered { yaml, outcome: said, faulty }
}

/// A text as a comment holds it: on one line, and without what YAML doesn't allow even there (YAML 1.2.2,
/// 5.1).
fn comment(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let unwritable =
        |char: char| char.is_control() || matches!(char, '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    words.replace(unwritable, "\u{fffd}")
}

/// The request that a block is, as a tree with its places.
fn tree(block: &Block, labels: &Labels) -> Node {
    let whole = block.place;
    let mut top = vec![entry("form", whole, text(&labels.form))];
    let given = [("id", &block.id), ("locale", &block.locale), ("answers", &block.answers)];
    for (key, value) in given {
        top.extend(value.as_ref().map(|value| entry(key, whole, text(value))));
    }
    let mut parts = Vec::new();
    let mut values: Vec<(Key, Node)> = Vec::new();
    for (at, part) in labels.parts.iter().enumerate() {
        let filled: Vec<&Answered> =
            block.parts.iter().filter(|one| one.part == at && !one.is_empty()).collect();
        let rows = filled.iter().map(|one| labels.row(block, one));
        if part.repeats && !filled.is_empty() {
            let rows = rows.map(|row| Node { place: whole, value: Value::Map(row) }).collect();
            values.push(entry(&part.id, whole, Value::List(rows)));
            continue;
        }
        if part.optional && !filled.is_empty() {
            parts.push(Node { place: whole, value: text(&part.id) });
        }
        values.extend(rows.flatten());
    }
    if !parts.is_empty() {
        top.push(entry("parts", whole, Value::List(parts)));
    }
    top.push(entry("values", whole, Value::Map(values)));
    Node { place: whole, value: Value::Map(top) }
}

fn entry(key: &str, place: Place, value: Value) -> (Key, Node) {
    (Key { place, text: key.into() }, Node { place, value })
}

fn text(text: &str) -> Value {
    Value::Scalar(text.into(), false)
}

/// What stands in for labels that a locale lacks: they are known in the locale that has them.
const FALLBACK: Fallback = Fallback::Mark;
