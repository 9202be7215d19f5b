//! The copies of a form in one mail: blank ones, quoted ones, and older ones. Blank copies count for nothing,
//! equal answers are one, and of two that differ docent chooses neither in silence.

use super::block::{Answered, write_comment};
use super::labels::Labels;
use super::reader::doubt;
use crate::code::Code;
use crate::draft::FINDING_LIMIT;
use crate::field::AnswerProblem;
use crate::request::RequestProblem;
use crate::source::Place;

/// A copy of the form, filled in or not.
#[derive(Debug)]
pub(super) struct FormCopy {
    /// How deep it is quoted.
    pub(super) depth: usize,
    /// The headers of replies above it.
    pub(super) mail: usize,
    /// Whether labels still go there.
    pub(super) is_open: bool,
    pub(super) parts: Vec<Answered>,
}

/// An answer: the number of its field, its text and the place of its label.
type Value = (usize, String, Place);

impl FormCopy {
    /// Whether there is an answer to a field, or its label at least.
    pub(super) fn has(&self, number: usize) -> bool {
        self.values().any(|(other, _, _)| *other == number)
    }

    fn values(&self) -> impl Iterator<Item = &Value> {
        self.parts.iter().flat_map(|part| &part.values)
    }

    fn is_blank(&self) -> bool {
        self.parts.iter().all(Answered::is_empty)
    }
}

/// What is made of the copies of a form: one, with the answers of all that are filled in. The newest is that
/// which is quoted least, and comes first.
pub(super) fn merged(
    mut copies: Vec<FormCopy>,
    labels: &Labels,
    best: Option<usize>,
    suspects: &[(Place, bool)],
    found: &mut Vec<RequestProblem>,
    stray: &mut String,
) -> Vec<Answered> {
    let doubled = doubled(&copies, suspects);
    if copies.iter().any(|copy| !copy.is_blank()) {
        copies.retain(|copy| !copy.is_blank());
    } else {
        copies.truncate(1);
    }
    copies.sort_by_key(|copy| copy.depth);
    let mut copies = copies.into_iter();
    let Some(newest) = copies.next() else { return Vec::new() };
    let mut merger = Merger { own: newest, labels, best, found, stray };
    for (number, is_blank, place) in doubled {
        let problem = if is_blank { "stray" } else { "line-joined" };
        merger.note(AnswerProblem::doubt(problem), number, place);
        if is_blank {
            merger.keep(number, "");
        }
    }
    for older in copies {
        merger.add(older);
    }
    merger.own.parts
}

/// The answers to labels that come twice in one mail, of which one is at a place where a program may have
/// broken the text of another answer; whether that is a reply to a quoted label is beside the place.
fn doubled(copies: &[FormCopy], suspects: &[(Place, bool)]) -> Vec<(usize, bool, Place)> {
    let mut all = Vec::new();
    for (at, copy) in copies.iter().enumerate() {
        let others = || copies.iter().take(at).chain(copies.iter().skip(at + 1));
        for (number, text, place) in copy.values() {
            let Ok(suspect) = suspects.binary_search_by_key(place, |(place, _)| *place) else {
                continue;
            };
            let is_reply = suspects.get(suspect).is_some_and(|(_, is_reply)| *is_reply);
            let is_beside = |other: &&FormCopy| {
                other.mail == copy.mail && (is_reply || other.depth == copy.depth)
            };
            if others().filter(is_beside).any(|other| other.has(*number)) {
                all.push((*number, text.trim().is_empty(), *place));
            }
        }
    }
    all
}

struct Merger<'a> {
    own: FormCopy,
    labels: &'a Labels,
    best: Option<usize>,
    found: &'a mut Vec<RequestProblem>,
    stray: &'a mut String,
}

impl Merger<'_> {
    /// Adds the answers of an older copy.
    fn add(&mut self, older: FormCopy) {
        // What comes twice in one copy is written by one hand.
        let is_one = (older.depth, older.mail) == (self.own.depth, self.own.mail);
        let mut rows: Vec<(usize, Vec<Answered>)> = Vec::new();
        for part in older.parts {
            if part.is_empty() {
                continue;
            }
            if self.labels.parts.get(part.part).is_none_or(|part| part.most == 1) {
                part.values.into_iter().for_each(|value| self.add_value(part.part, value, is_one));
                continue;
            }
            match rows.iter_mut().find(|(at, _)| *at == part.part) {
                Some((_, rows)) => rows.push(part),
                None => rows.push((part.part, vec![part])),
            }
        }
        rows.into_iter().for_each(|(part, rows)| self.add_rows(part, rows, is_one));
    }

    fn add_value(&mut self, part: usize, value: Value, is_one: bool) {
        let (number, text, place) = &value;
        if text.trim().is_empty() {
            return;
        }
        let own =
            self.own.values().find(|(other, own, _)| other == number && !own.trim().is_empty());
        match own {
            Some((_, own, _)) if self.is_same(*number, own, text) => {}
            Some(own) => {
                let newer = own.2;
                self.differ(*number, newer, *place);
                self.keep(*number, text);
            }
            None => {
                if !is_one {
                    self.note(AnswerProblem::doubt("older-copy"), *number, *place);
                }
                match self.own.parts.iter_mut().find(|own| own.part == part) {
                    Some(own) => own.values.push(value),
                    None => self.own.parts.push(Answered { part, values: vec![value] }),
                }
            }
        }
    }

    /// Adds the rows of a part that is filled in several times.
    fn add_rows(&mut self, part: usize, rows: Vec<Answered>, is_one: bool) {
        let own: Vec<&Answered> =
            self.own.parts.iter().filter(|own| own.part == part && !own.is_empty()).collect();
        let first = |row: &Answered| {
            row.values.iter().find(|(_, text, _)| !text.trim().is_empty()).cloned()
        };
        let Some((number, _, place)) = rows.first().and_then(first) else { return };
        if own.is_empty() {
            if !is_one {
                self.note(AnswerProblem::doubt("older-copy"), number, place);
            }
            self.own.parts.extend(rows);
            return;
        }
        let lacking = |row: &&Answered| !own.iter().any(|own| self.is_same_row(own, row));
        let Some((number, _, place)) = rows.iter().find(lacking).and_then(first) else { return };
        let newer = own.first().copied().and_then(first).map_or(place, |(_, _, place)| place);
        let lost: Vec<Value> =
            rows.iter().filter(lacking).flat_map(|row| row.values.clone()).collect();
        self.differ(number, newer, place);
        for (number, text, _) in lost.iter().filter(|(_, text, _)| !text.trim().is_empty()) {
            self.keep(*number, text);
        }
    }

    /// Reports two answers that differ, each by its line.
    fn differ(&mut self, number: usize, newer: Place, older: Place) {
        for place in [newer, older] {
            let problem = AnswerProblem::error("twice");
            let id = self.labels.fields.get(number).map(|field| field.id.as_str());
            let mut finding = RequestProblem::error(&Code::DUPLICATE_KEY, &[], problem);
            finding.field = id.map(str::to_owned);
            finding.place = Some(place);
            self.push(finding, number);
        }
    }

    fn note(&mut self, problem: AnswerProblem, number: usize, place: Place) {
        let id = self.labels.fields.get(number).map_or("", |field| field.id.as_str());
        self.push(doubt(&Code::DOUBTFUL_ANSWER, problem, place, id), number);
    }

    fn push(&mut self, mut finding: RequestProblem, number: usize) {
        let label = self.labels.label(number, self.best);
        finding.problem = finding.problem.with_text("label", label);
        let is_there =
            |one: &RequestProblem| (one.place, one.code) == (finding.place, finding.code);
        if self.found.len() < FINDING_LIMIT && !self.found.iter().any(is_there) {
            self.found.push(finding);
        }
    }

    /// Keeps an answer that isn't taken.
    fn keep(&mut self, number: usize, text: &str) {
        self.stray.push_str("#   ");
        let label = self.labels.label(number, self.best);
        write_comment(self.stray, &format!("{label}: {text}"));
    }

    /// Whether two answers mean the same, beside the country that the newest copy names.
    fn is_same(&self, number: usize, one: &str, other: &str) -> bool {
        let country = self.labels.fields.get(number).and_then(|field| field.country);
        let country = country.and_then(|field| {
            let (_, name, _) = self.own.values().find(|(other, _, _)| *other == field)?;
            self.labels.country(name)
        });
        self.labels.is_one_answer(number, one, other, country)
    }

    fn is_same_row(&self, one: &Answered, other: &Answered) -> bool {
        let filled = |row: &Answered| -> Vec<(usize, String)> {
            let filled = row.values.iter().filter(|(_, text, _)| !text.trim().is_empty());
            filled.map(|(number, text, _)| (*number, text.clone())).collect()
        };
        let (one, other) = (filled(one), filled(other));
        other.iter().all(|(number, text)| {
            let is_there = |(own, value): &(usize, String)| {
                own == number && self.is_same(*number, value, text)
            };
            one.iter().any(is_there)
        })
    }
}
