//! The boundary cases: every problem that a form can have with an answer, in the words of a
//! locale, beside an answer that has it and one that hasn't. docent really checks both.

use serde::Serialize;

use super::compiled::{CompiledField, CompiledForm};
use super::{DraftEngine, fill, wording};
use crate::diagnostic::Diagnostics;
use crate::field::{Sample, day};
use crate::form::Condition;
use crate::intl::Date;
use crate::request::{Given, Request, RequestProblem};

/// A problem of a field.
#[derive(Clone, Debug, Serialize)]
pub struct BoundaryCase {
    /// The field's id.
    pub field: String,
    /// Which problem: what follows `docent-problem-` in the id of its message.
    pub problem: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// Its text.
    pub text: String,
    /// An answer that has the problem; empty where none was given.
    pub fails: String,
    /// An answer that hasn't.
    pub passes: String,
}

/// The boundary cases of a form, with the texts of the options' locale. A problem that doesn't come, or that
/// stays, has an empty text.
#[must_use]
pub fn boundary_cases(engine: &DraftEngine<'_>, form: &str) -> Option<Vec<BoundaryCase>> {
    let blank = Request { form: Some(form.into()), ..Request::default() };
    let (_, compiled) = engine.new_compiled(&blank, &mut Vec::new());
    let compiled = compiled?;
    let mut lines = Vec::new();
    for field in &compiled.fields {
        for sample in samples(field) {
            let failing = compiled.request(field, &sample.fails, &sample, &blank);
            let finding = compiled.findings(&failing, field, sample.problem);
            let passing = compiled.request(field, &sample.passes, &sample, &blank);
            let stays = compiled.findings(&passing, field, sample.problem).is_some();
            let mut found = Diagnostics::default();
            let failed = finding.as_ref().filter(|_| !stays);
            let text = failed.and_then(|finding| {
                wording(&mut found, &compiled.customer, Some(field), finding, false)
            });
            lines.push(BoundaryCase {
                field: field.id.clone(),
                problem: sample.problem,
                severity: finding.map_or("", |finding| finding.severity.name()),
                text: text.unwrap_or_default(),
                fails: sample.fails,
                passes: sample.passes,
            });
        }
    }
    Some(lines)
}

impl CompiledForm {
    /// A request with one answer, and what it takes for the field to be asked for.
    pub(super) fn request(
        &self,
        field: &CompiledField,
        text: &str,
        sample: &Sample,
        blank: &Request,
    ) -> Request {
        let mut request = blank.clone();
        let part = self.file.form.parts.get(field.part);
        request.parts = part
            .filter(|part| part.optional)
            .map(|part| part.part.to_string())
            .into_iter()
            .collect();
        let mut give = |id: &str, text: &str| {
            request.values.retain(|(key, _)| key != id);
            request.values.push((id.into(), Given::Text(text.into())));
        };
        let other = |number: Option<usize>| self.fields.get(number?).map(|other| other.id.as_str());
        if sample.problem != "not-asked" {
            for (id, answer) in field.when.iter().flat_map(fulfilled) {
                give(&id, &answer);
            }
        }
        if let Some((country, id)) = sample.country.zip(other(field.country)) {
            give(id, country);
        }
        if let Some(id) = other(field.above) {
            give(id, &floor(field).to_string());
        }
        for (rule, at) in [(field.after, 0), (field.before, 2)] {
            if let Some(id) = other(rule) {
                give(id, &days(field)[at]);
            }
        }
        if let Some(number) = field.same_domain.and_then(|number| self.fields.get(number)) {
            let domain = number.kind.domain.as_ref();
            give(&number.id, domain.map_or("", |domain| domain.samples[0]));
        }
        if !text.is_empty() {
            give(&field.id, text);
        }
        request
    }

    fn findings(
        &self,
        request: &Request,
        field: &CompiledField,
        problem: &str,
    ) -> Option<RequestProblem> {
        let mut found = Vec::new();
        fill::fill(self, &mut request.clone(), &mut found);
        let same = |finding: &RequestProblem| {
            finding.problem.name == problem && finding.field.as_ref() == Some(&field.id)
        };
        found.into_iter().find(same)
    }
}

/// The possible problems of answers to a field: those of its kind, and of its rules.
pub(super) fn samples(field: &CompiledField) -> Vec<Sample> {
    let mut samples = (field.kind.samples)(&field.rules);
    let right = samples.first().map_or("Contoso", |sample| &sample.passes).to_owned();
    if field.required {
        samples.insert(0, Sample::new("missing", "", &right));
    }
    if !field.kind.lines {
        samples.push(Sample::new("one-line", "one\ntwo", &right));
    }
    if field.kind.prose {
        samples.push(Sample::new("scripts", "C\u{43e}ntoso", "Contoso"));
        samples.push(Sample::new("garbled", "JÃ¶rg", "Jörg"));
        samples.push(Sample::new("spreadsheet", "#N/A", "Contoso"));
    }
    if field.when.is_some() {
        samples.push(Sample::new("not-asked", &right, ""));
    }
    if field.above.is_some() {
        let floor = floor(field);
        samples.push(Sample::new("above", floor.to_string(), (floor + 1).to_string()));
    }
    let [first, between, last] = days(field);
    if field.after.is_some() {
        samples.push(Sample::new("after", first, &between));
    }
    if field.before.is_some() {
        samples.push(Sample::new("before", last, &between));
    }
    if let (Some(_), Some(domain)) = (field.same_domain, &field.kind.domain) {
        let [_, passes, fails] = domain.samples;
        samples.push(Sample::new("same-domain", fails, passes));
    }
    samples.push(Sample::new("hidden", format!("{right}\u{202e}"), &right));
    samples
}

/// Answers for which a condition holds, where that is simple to say.
fn fulfilled(condition: &Condition) -> Vec<(String, String)> {
    match condition {
        Condition::All(all) => all.iter().flat_map(fulfilled).collect(),
        Condition::Any(any) => any.first().map(fulfilled).unwrap_or_default(),
        Condition::In(field, answers) => {
            let first = answers.first().cloned().unwrap_or_default();
            vec![(field.value.clone(), first)]
        }
        Condition::Present(field, true) => vec![(field.value.clone(), "x".to_owned())],
        Condition::Present(..) | Condition::Not(_) => Vec::new(),
    }
}

/// Three days, one after the other, that a field may have: for others that it has to be after or before.
fn days(field: &CompiledField) -> [String; 3] {
    let bound = |bound: &Option<String>| bound.as_deref().and_then(day);
    let first = bound(&field.rules.min)
        .or_else(|| bound(&field.rules.max).map(|max| max.moved(0, -2)))
        .unwrap_or(Date { year: 2019, month: 4, day: Some(30), time: None });
    [0, 1, 2].map(|days| first.moved(0, days).to_string())
}

/// A number that a field may have, for another that has to be above it.
fn floor(field: &CompiledField) -> i128 {
    let bound = |bound: &Option<String>| bound.as_ref().and_then(|bound| bound.parse().ok());
    bound(&field.rules.min).or_else(|| bound(&field.rules.max)).unwrap_or(20)
}
