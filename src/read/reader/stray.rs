//! Text that belongs to no field: it is kept as comments, and named.

use super::super::block::write_comment;
use super::super::line::{BlockLine, Column};
use super::{Level, LineReader, doubt};
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::draft::FINDING_LIMIT;
use crate::field::AnswerProblem;
use crate::request::RequestProblem;
use crate::source::Place;

impl LineReader<'_> {
    /// The label with which a line begins, without a sign behind it.
    pub(super) fn label_at_start(&self, line: &BlockLine<'_>) -> Option<String> {
        self.labels.at_start(line.text, self.best).map(str::to_owned)
    }

    /// Whether a quoted line is amid a block that isn't quoted so deep, and no part of another copy of it.
    pub(super) fn is_amid(&self, line: &BlockLine<'_>) -> bool {
        let is_below = self.current.as_ref().is_some_and(|current| current.answer < line.depth);
        let shallower = self.levels.iter().take(line.depth);
        let is_between = |level: &Level| level.has_begun && level.last > line.place.start;
        self.level_of(line.depth).labels == 0
            && (is_below && !self.gap || shallower.clone().any(is_between))
    }

    /// The label that a line may be meant for.
    pub(super) fn near(&mut self, line: &BlockLine<'_>) -> Option<String> {
        self.searches += 1;
        if self.searches > FINDING_LIMIT {
            return None;
        }
        self.labels.near(line.words()?, self.best).map(str::to_owned)
    }

    /// Reports that a line was taken for an answer, or a part of one.
    pub(super) fn doubt_line(&mut self, number: usize, line: &BlockLine<'_>) {
        let Some(field) = self.labels.fields.get(number) else { return };
        if self.found.len() < FINDING_LIMIT {
            let label = self.labels.label(number, self.best);
            let problem = AnswerProblem::doubt("line-joined").with_text("label", label);
            self.found.push(doubt(&Code::DOUBTFUL_ANSWER, problem, line.place, &field.id));
        }
    }

    /// Keeps a line that belongs to no field; before the first label, it is the mail's own, unless it looks
    /// like a label.
    pub(super) fn stray(&mut self, line: &BlockLine<'_>) {
        let has_begun = self.has_begun(line.depth);
        if line.is_rule() || line.is_table_rule() {
            return;
        }
        let near = match line.words() {
            Some(_) => self.near(line),
            None => self.label_at_start(line),
        };
        if !has_begun && near.is_none() && !self.is_amid(line) {
            if line.words().is_some() && self.above.len() < FINDING_LIMIT {
                self.above.push((line.place, line.text.to_owned()));
            }
            self.gap = false;
            // No answer goes on behind an older mail.
            self.current = self.current.filter(|current| current.answer >= line.depth);
            return;
        }
        // Lines below one that looks like a label may be its answer.
        self.level(line.depth).has_begun |= near.is_some();
        self.note_stray(line.place, line.text, near);
    }

    /// Keeps a line behind a mark that may begin a signature; the first one is reported.
    pub(super) fn note_signed(&mut self, line: &BlockLine<'_>) {
        let is_same = |found: &RequestProblem| found.problem.name == "stray-signed";
        if !self.found.last().is_some_and(is_same) && self.found.len() < FINDING_LIMIT {
            let problem = AnswerProblem::doubt("stray-signed");
            let mut finding = RequestProblem::error(&Code::UNRECOGNIZED_TEXT, &[], problem);
            finding.severity = Severity::Warning;
            finding.place = Some(line.place);
            self.found.push(finding);
        }
        self.block.stray.push_str("#   ");
        write_comment(&mut self.block.stray, line.text);
    }

    pub(super) fn note_stray(&mut self, place: Place, text: &str, near: Option<String>) {
        // Of lines one after another, the first is reported; of those that look like labels, each.
        let is_apart = self.current.is_some() || self.gap;
        let is_first = is_apart && self.closed.is_none() || near.is_some();
        let last = self.found.last().is_some_and(|found| found.code == &Code::UNRECOGNIZED_TEXT);
        let is_label =
            BlockLine { text, place, depth: 0, width: 0, is_soft: false, column: Column::All }
                .words()
                .is_some();
        if (!last || is_first || is_label) && self.found.len() < FINDING_LIMIT {
            let problem = match near {
                Some(label) => AnswerProblem::doubt("stray-near").with_text("other", label),
                None => AnswerProblem::doubt("stray"),
            };
            let mut finding = RequestProblem::error(&Code::UNRECOGNIZED_TEXT, &[], problem);
            finding.severity = Severity::Warning;
            finding.place = Some(place);
            self.found.push(finding);
        }
        (self.current, self.gap, self.stray_above) = (None, false, Some(place));
        self.block.stray.push_str("#   ");
        write_comment(&mut self.block.stray, text);
    }
}
