//! Where an answer goes: into a copy of the form, a part of it, and a field.

use super::super::block::Answered;
use super::super::cells::Gap;
use super::super::copies::FormCopy;
use super::super::labels::Target;
use super::super::line::{BlockLine, Candidate};
use super::{Current, LineReader, doubt};
use crate::character::is_without_blanks;
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::draft::FINDING_LIMIT;
use crate::field::AnswerProblem;
use crate::request::RequestProblem;

impl LineReader<'_> {
    /// Begins the field or part that a label names.
    pub(super) fn begin(&mut self, target: Target, one: &Candidate<'_>, line: &BlockLine<'_>) {
        if self.signed.is_some() {
            // A signature has names and numbers of its own.
            if !one.rest.is_empty() && !self.is_known(target, one.rest, line.depth) {
                self.stray(line);
            }
            return;
        }
        if let Some(depth) = self.closed.filter(|depth| *depth == line.depth)
            && !one.rest.is_empty()
        {
            // Below a closing, there may be a signature with names and numbers of its own.
            if self.has_answer(target, depth) {
                if !self.is_known(target, one.rest, depth) {
                    self.note_stray(line.place, line.text, None);
                }
                return;
            }
            self.closed = None;
            self.doubt_signature(target, line);
        }
        let above = std::mem::take(&mut self.above);
        if !self.gap {
            above.iter().for_each(|(place, text)| self.note_stray(*place, text, None));
        }
        self.level(line.depth).has_begun = true;
        let current = self.current.take().filter(|current| current.answer == line.depth);
        let is_full = |current: &Current| self.is_wrapped(line, current);
        let is_beside = !self.gap || self.level_of(line.depth).is_double_spaced();
        if let Some(current) = current.filter(|current| is_beside && is_full(current)) {
            self.suspects.push((line.place, current.answer < current.depth));
        }
        // The words of an answer may go on below a line that has been taken for none of it.
        if self.stray_above.take().is_some() && !self.gap && one.rest.is_empty() {
            self.suspects.push((line.place, false));
        }
        self.doubt_inner(target, line);
        match target {
            Target::Part(part) => {
                let copy = self.copy(line.depth, None);
                self.row(copy, part);
            }
            Target::Answers => {
                let language = self.labels.language(one.rest);
                self.block.locale = language.or(self.block.locale.take());
            }
            Target::Field(number) => self.answer(number, one, line),
        }
        self.gap = self.current.is_none();
    }

    /// Reports an answer that holds the label of another field, where nothing parts the two.
    pub(super) fn doubt_inner(&mut self, target: Target, line: &BlockLine<'_>) {
        let Target::Field(number) = target else { return };
        let Some(field) = self.labels.fields.get(number) else { return };
        let least = if self.is_prose(target) { Gap::Wide } else { Gap::Word };
        let inner = self.inner_labels(line).into_iter().find(|label| label.gap >= least);
        let Some(inner) = inner.filter(|_| self.found.len() < FINDING_LIMIT) else { return };
        let problem = AnswerProblem::doubt("label-inside")
            .with_text("label", self.labels.label(number, self.best))
            .with_text("other", self.labels.label(inner.field, self.best));
        self.found.push(doubt(&Code::DOUBTFUL_ANSWER, problem, line.place, &field.id));
    }

    /// Reports an answer below the words that close a mail.
    pub(super) fn doubt_signature(&mut self, target: Target, line: &BlockLine<'_>) {
        let Target::Field(number) = target else { return };
        let Some(field) = self.labels.fields.get(number) else { return };
        if self.found.len() < FINDING_LIMIT {
            let label = self.labels.label(number, self.best);
            let problem = AnswerProblem::doubt("after-closing").with_text("label", label);
            self.found.push(doubt(&Code::DOUBTFUL_ANSWER, problem, line.place, &field.id));
        }
    }

    /// Whether a field has an answer in a copy of this depth.
    pub(super) fn has_answer(&self, target: Target, depth: usize) -> bool {
        let Target::Field(number) = target else { return false };
        let copies = self.copies.iter().filter(|copy| copy.depth == depth);
        let mut values = copies.flat_map(|copy| &copy.parts).flat_map(|part| &part.values);
        values.any(|(other, value, _)| *other == number && !value.trim().is_empty())
    }

    /// Whether a line is the answer to another field that asks for a name: below a text, that is a signature.
    pub(super) fn is_name(&self, line: &BlockLine<'_>, number: usize) -> bool {
        let text = line.text.trim();
        let is_long = text.contains(char::is_whitespace) || text.chars().any(is_without_blanks);
        let Some(copy) = self.current.and_then(|current| self.copies.get(current.copy)) else {
            return false;
        };
        let mut values = copy.parts.iter().flat_map(|part| &part.values);
        is_long
            && values.any(|(other, value, _)| {
                let is_text = || {
                    self.labels.fields.get(*other).is_some_and(|field| field.kind.name == "text")
                };
                *other != number
                    && may_be_one(value, text)
                    && is_text()
                    && self.labels.is_one_answer(*other, value, text, None)
            })
    }

    /// Whether an answer is already in the copy of this depth.
    pub(super) fn is_known(&self, target: Target, text: &str, depth: usize) -> bool {
        let Target::Field(number) = target else { return true };
        let copies = self.copies.iter().filter(|copy| copy.depth == depth);
        let mut values = copies.flat_map(|copy| &copy.parts).flat_map(|part| &part.values);
        values.any(|(other, value, _)| {
            *other == number
                && may_be_one(value, text)
                && self.labels.is_one_answer(number, value, text, None)
        })
    }

    /// The copy of the form that a label at a depth belongs to: the last one there, unless it has an
    /// answer to the same field.
    pub(super) fn copy(&mut self, depth: usize, field: Option<usize>) -> usize {
        let last = self.copies.iter().rposition(|copy| copy.is_open && copy.depth == depth);
        let repeats = |number: usize| {
            let field = self.labels.fields.get(number);
            field
                .and_then(|field| self.labels.parts.get(field.part))
                .is_some_and(|part| part.most > 1)
        };
        let field = field.filter(|number| !repeats(*number));
        let is_taken = |copy: &FormCopy| field.is_some_and(|number| copy.has(number));
        // So many copies are no mail's: the last one takes what comes.
        let at = if self.copies.len() > FINDING_LIMIT { Some(FINDING_LIMIT) } else { last };
        let is_whole =
            |at: usize| at == FINDING_LIMIT || !self.copies.get(at).is_some_and(is_taken);
        if let Some(at) = at.filter(|at| is_whole(*at)) {
            return at;
        }
        self.copies.push(FormCopy { depth, mail: self.mail, is_open: true, parts: Vec::new() });
        self.copies.len() - 1
    }

    /// Begins a part: another time where it may be filled in several times. No more rows are kept than
    /// it takes to see that there are too many.
    pub(super) fn row(&mut self, copy: usize, part: usize) -> Option<usize> {
        let most = self.labels.parts.get(part).map_or(1, |part| part.most);
        let parts = &mut self.copies.get_mut(copy)?.parts;
        let last = parts.iter().rposition(|one| one.part == part);
        let empty = last.and_then(|at| parts.get(at)).is_some_and(|one| one.values.is_empty());
        if last.is_some() && (most == 1 || empty) {
            return last;
        }
        if parts.iter().filter(|one| one.part == part).count() >= most + FINDING_LIMIT {
            return None;
        }
        parts.push(Answered { part, values: Vec::new() });
        Some(parts.len() - 1)
    }

    /// Begins the answer to a field: in the part that is being filled in, else in the last one that
    /// the field belongs to.
    pub(super) fn answer(&mut self, number: usize, one: &Candidate<'_>, line: &BlockLine<'_>) {
        let Some(field) = self.labels.fields.get(number) else { return };
        let copy = self.copy(line.depth, Some(number));
        let Some(own) = self.copies.get(copy) else { return };
        let known = own.parts.iter().rposition(|part| part.part == field.part);
        let is_taken = known
            .and_then(|at| own.parts.get(at))
            .is_some_and(|part| part.values.iter().any(|(other, _, _)| *other == number));
        let is_once = self.labels.parts.get(field.part).is_none_or(|part| part.most == 1);
        if is_taken && is_once {
            // Nothing is lost: the block is refused, and the mail is there.
            let label = self.labels.label(number, self.best);
            let problem = AnswerProblem::error("twice").with_text("label", label);
            let finding = RequestProblem {
                severity: Severity::Error,
                ..doubt(&Code::DUPLICATE_KEY, problem, line.place, &field.id)
            };
            let last = self.found.last().is_some_and(|last| last.code == finding.code);
            self.found.extend((!last || self.found.len() < FINDING_LIMIT).then_some(finding));
            return;
        }
        let at = if is_taken { None } else { known };
        let at = at.or_else(|| self.row(copy, field.part));
        let rest = if one.is_row { lines_of_cell(one.rest) } else { one.rest.to_owned() };
        let values =
            at.and_then(|at| Some(&mut self.copies.get_mut(copy)?.parts.get_mut(at)?.values));
        if let (Some(at), Some(values)) = (at, values) {
            values.push((number, rest, line.place));
            let (part, value) = (at, values.len() - 1);
            self.current = Some(Current {
                copy,
                part,
                value,
                depth: line.depth,
                answer: line.depth,
                width: line.width,
                is_soft: line.is_soft,
                is_row: one.is_row,
            });
        }
    }
}

/// Whether two texts are so much alike in length that they may be one answer: docent compares each line of
/// a mail with a text that grows by it.
fn may_be_one(one: &str, other: &str) -> bool {
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    longer <= 2 * shorter + 100
}

/// The lines of a cell, which Markdown has no other way to write.
fn lines_of_cell(cell: &str) -> String {
    cell.replace("<br />", "\n").replace("<br/>", "\n").replace("<br>", "\n").replace("\\|", "|")
}
