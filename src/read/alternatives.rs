//! A mail in two forms, plain text and HTML: whether both have the same answers. Some programs let people edit
//! one of them alone.

use super::block::{Answered, Taken};
use super::fold::folded;
use super::labels::Labels;
use super::reader::doubt;
use crate::code::Code;
use crate::draft::FINDING_LIMIT;
use crate::field::AnswerProblem;
use crate::source::Place;

/// The answers to one field, in their order, with the place of each label.
fn answers(parts: &[Answered], field: usize) -> Vec<(&str, Place)> {
    let values = parts.iter().flat_map(|part| &part.values);
    let own = values.filter(|(number, text, _)| *number == field && !text.trim().is_empty());
    own.map(|(_, text, place)| (text.as_str(), *place)).collect()
}

/// Reports the fields whose answers differ in the other form of a mail.
pub(super) fn compare(own: &mut Taken<'_>, other: &Taken<'_>) {
    if !std::ptr::eq(own.labels, other.labels) {
        return;
    }
    let labels = own.labels;
    for (number, field) in labels.fields.iter().enumerate() {
        let one = answers(&own.block.parts, number);
        let two = answers(&other.block.parts, number);
        let pairs = || one.iter().zip(&two);
        let agree = one.len() == two.len()
            && pairs().all(|((one, _), (two, _))| is_same(labels, number, one, two));
        if agree || own.found.len() >= FINDING_LIMIT {
            continue;
        }
        let place = one.first().map(|(_, place)| *place);
        let label = labels.label(number, own.best);
        let problem = AnswerProblem::doubt("sides-differ").with_text("label", label);
        let mut finding =
            doubt(&Code::DOUBTFUL_ANSWER, problem, place.unwrap_or_default(), &field.id);
        finding.place = place;
        own.found.push(finding);
    }
}

/// Whether two answers are one, but for where programs break lines and how they show emphasis.
fn is_same(labels: &Labels, field: usize, one: &str, two: &str) -> bool {
    let bare = |text: &str| -> String {
        folded(text).chars().filter(|char| !char.is_whitespace() && *char != '|').collect()
    };
    bare(one) == bare(two) || labels.is_one_answer(field, one, two, None)
}
