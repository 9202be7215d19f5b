//! Rows and labels side by side, as a reader takes them.

use super::super::cells::{Gap, InnerLabel, cells, cut};
use super::super::labels::Target;
use super::super::line::{BlockLine, Candidate, Column, Lines, Match};
use super::LineReader;

/// The columns of a table whose heading has labels.
#[derive(Clone)]
pub(super) struct Columns {
    /// The field of each; none where it is no field's.
    targets: Vec<Option<Target>>,
    /// How deep the table is quoted.
    depth: usize,
    /// Whether a row has been read.
    has_rows: bool,
}

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

    /// Takes a row that is the heading of columns, or one below it. A heading may have columns that are no
    /// field's: they are named.
    pub(super) fn take_columns(&mut self, line: &BlockLine<'_>, below: &Lines<'_>) -> bool {
        let heading = self.labels.columns(line, self.best).or_else(|| {
            line.text.contains(['\t', '|']).then_some(())?;
            let rows = below.clone().take(HEADING_GAP).filter(|row| !row.is_table_rule());
            let row = rows.filter(|row| !row.is_blank()).find(|row| row.depth == line.depth)?;
            self.labels.mixed_columns(line, &row, self.best)
        });
        if let Some(targets) = heading {
            self.note_columns(line, &targets);
            self.columns = Some(Columns { targets, depth: line.depth, has_rows: false });
            self.current = None;
            return true;
        }
        let Some(columns) = &self.columns else { return false };
        if line.is_blank() {
            if columns.has_rows && !self.level_of(columns.depth).is_double_spaced() {
                self.columns = None;
            }
            return false;
        }
        if line.is_table_rule() {
            return false;
        }
        let width = columns.targets.len();
        let row = cells(line.text).filter(|row| row.len() <= width && columns.depth == line.depth);
        let (Some(row), Some(mut columns)) = (row, self.columns.take()) else {
            self.columns = None;
            return false;
        };
        let is_row = line.text.contains('|');
        for (target, cell) in columns.targets.iter().zip(row) {
            let rest = cell.trim();
            let piece = line.piece(cell, Column::Pair);
            if let Some(target) = target {
                let one = Candidate { label: "", rest, match_by: Match::Folded, is_row };
                self.begin(*target, &one, &piece);
            } else if !rest.is_empty() {
                self.note_stray(piece.place, piece.text, None);
            }
        }
        self.current = None;
        columns.has_rows = true;
        self.columns = Some(columns);
        true
    }

    /// Names the cells of a heading that are no field's.
    fn note_columns(&mut self, line: &BlockLine<'_>, targets: &[Option<Target>]) {
        let cells = cells(line.text).unwrap_or_default();
        let foreign = targets.iter().zip(cells).filter(|(target, _)| target.is_none());
        for (_, cell) in foreign.filter(|(_, cell)| !cell.trim().is_empty()) {
            let piece = line.piece(cell, Column::Beside);
            self.note_stray(piece.place, piece.text, None);
        }
    }
}

/// How many lines there may be between the heading of columns and their first row: a rule, and blank ones.
const HEADING_GAP: usize = 4;
