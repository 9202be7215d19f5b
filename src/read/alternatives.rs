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
        if agree {
            continue;
        }
        let place = one.first().map(|(_, place)| *place);
        let is_lacking = one.is_empty();
        let problem =
            if is_lacking && take(own, other, number) { "sides-lack" } else { "sides-differ" };
        if own.found.len() >= FINDING_LIMIT {
            continue;
        }
        let label = labels.label(number, own.best);
        let problem = AnswerProblem::doubt(problem).with_text("label", label);
        let mut finding =
            doubt(&Code::DOUBTFUL_ANSWER, problem, place.unwrap_or_default(), &field.id);
        finding.place = place;
        own.found.push(finding);
    }
}

/// Takes the answers to a field that the plain text lacks: row by row, where both forms have as many of the
/// field's part. Whether there were as many.
fn take(own: &mut Taken<'_>, other: &Taken<'_>, field: usize) -> bool {
    let Some(part) = own.labels.fields.get(field).map(|field| field.part) else { return false };
    let is_filled = |row: &&Answered| row.part == part && !row.is_empty();
    let rows: Vec<&Answered> = other.block.parts.iter().filter(is_filled).collect();
    let known = own.block.parts.iter().filter(is_filled).count();
    if known != 0 && known != rows.len() {
        return false;
    }
    // Without any, those that are there are blank.
    if known == 0 {
        own.block.parts.retain(|row| row.part != part);
        let blank = rows.iter().map(|_| Answered { part, values: Vec::new() });
        own.block.parts.extend(blank);
    }
    let place = own.block.place;
    let mine = own.block.parts.iter_mut();
    let mine = mine.filter(|row| row.part == part && (known == 0 || !row.is_empty()));
    for (mine, row) in mine.zip(rows) {
        let lacking = row.values.iter().filter(|(number, _, _)| *number == field);
        let value = lacking.map(|(number, text, _)| (*number, text.clone(), place)).next();
        mine.values.retain(|(number, _, _)| *number != field);
        mine.values.extend(value);
    }
    true
}

/// Whether two answers are one, but for where programs break lines and how they show emphasis.
fn is_same(labels: &Labels, field: usize, one: &str, two: &str) -> bool {
    let bare = |text: &str| -> String {
        folded(text).chars().filter(|char| !char.is_whitespace() && *char != '|').collect()
    };
    bare(one) == bare(two) || labels.is_one_answer(field, one, two, None)
}
