//! Rows and labels side by side, as a reader takes them.

use super::super::cells::{Gap, InnerLabel, cells, cut};
use super::super::labels::Target;
use super::super::line::{BlockLine, Candidate, Column, Match};
use super::LineReader;

impl LineReader<'_> {
    /// The pieces of a line that has several labels, or cells beside an answer.
    pub(super) fn pieces<'l>(&self, line: &BlockLine<'l>) -> Option<Vec<BlockLine<'l>>> {
        if self.signed == Some(line.depth) || line.further().is_some() && !line.is_row() {
            return None;
        }
        if line.text.contains(['\t', '|']) && self.has_begun_or_begins(line) {
            let pieces = self.labels.row_pieces(line, self.is_hard, self.best);
            if pieces.is_some() {
                return pieces;
            }
        }
        let (target, _) = self.labels.matched(line, self.best)?;
        let least = if self.is_prose(target) { Gap::Column } else { Gap::Wide };
        let mut inner = self.inner_labels(line);
        inner.retain(|label| label.gap >= least);
        (!inner.is_empty()).then(|| cut(line, inner.into_iter()))
    }

    pub(super) fn has_begun_or_begins(&self, line: &BlockLine<'_>) -> bool {
        self.has_begun(line.depth)
            || self.levels.get(line.depth).is_some_and(|own| own.labels > 0)
            || !line.text.starts_with('\t')
    }

    pub(super) fn is_prose(&self, target: Target) -> bool {
        let Target::Field(number) = target else { return false };
        self.labels.fields.get(number).is_some_and(|field| field.kind.prose && field.kind.lines)
    }

    /// The labels in a line behind its first one, but for those that have a line of their own.
    pub(super) fn inner_labels(&self, line: &BlockLine<'_>) -> Vec<InnerLabel> {
        let is_known = |field: usize| self.own.contains(&(line.depth, field));
        self.labels.inner_labels(line.text, self.best, is_known)
    }

    /// Takes a row that is the heading of columns, or one below it.
    pub(super) fn take_columns(&mut self, line: &BlockLine<'_>) -> bool {
        if let Some(columns) = self.labels.columns(line, self.best) {
            (self.columns, self.current) = (columns, None);
            return true;
        }
        if self.columns.is_empty() || line.is_blank() || line.is_table_rule() {
            return false;
        }
        let Some(row) = cells(line.text).filter(|row| row.len() <= self.columns.len()) else {
            self.columns.clear();
            return false;
        };
        let is_row = line.text.contains('|');
        for (target, cell) in self.columns.clone().into_iter().zip(row) {
            let Some(target) = target else { continue };
            let rest = cell.trim();
            let one = Candidate { label: "", rest, match_by: Match::Folded, is_row };
            self.begin(target, &one, &line.piece(cell, Column::Pair));
        }
        self.current = None;
        true
    }
}
