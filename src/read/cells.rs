//! Lines that hold several labels: the rows of tables, and labels side by side. They are cut so that each piece
//! has one label.

use super::labels::{LABEL_WORDS, Labels, Target};
use super::line::{BlockLine, COLONS, Column, Match, is_bar, without_marks};
use crate::limit::READ_CELLS;
use crate::source::Place;

/// The cells of a row: of a table in Markdown or in a wiki's markup, or of one whose cells are parted by tabs.
pub(super) fn cells(text: &str) -> Option<Vec<&str>> {
    let trimmed = text.trim_matches(|char: char| char.is_whitespace() && char != '\t');
    if trimmed.starts_with('|') != trimmed.ends_with('|') {
        return None;
    }
    let inner = trimmed.strip_prefix('|').and_then(|inner| inner.strip_suffix('|'));
    let cells: Vec<&str> = match inner {
        // In a wiki's headings each bar is doubled.
        Some(_) if trimmed.starts_with("||") => {
            let cells = split(trimmed).into_iter().filter(|cell| !cell.is_empty());
            cells.collect()
        }
        Some(inner) => split(inner),
        None if trimmed.contains('\t') => trimmed.split('\t').collect(),
        // docent puts a colon behind labels: bars behind one are in an answer.
        None => {
            let cells = split(trimmed);
            let is_row = |label: &&&str| label.ends_with(' ') && !label.contains(COLONS);
            cells.first().filter(is_row)?;
            cells
        }
    };
    (cells.len() > 1 && cells.len() <= READ_CELLS).then_some(cells)
}

/// The texts between the bars of a line.
fn split(text: &str) -> Vec<&str> {
    let (mut cells, mut start) = (Vec::new(), 0);
    for (at, _) in text.match_indices('|').filter(|(at, _)| is_bar(text, *at)) {
        cells.push(text.get(start..at).unwrap_or_default());
        start = at + 1;
    }
    cells.push(text.get(start..).unwrap_or_default());
    cells
}

/// Whether a cell is empty, or the number of a row.
fn is_number(cell: &str) -> bool {
    let cell = cell.trim_end_matches(['.', ')']);
    cell.is_empty() || cell.len() < 4 && cell.chars().all(char::is_numeric)
}

/// The label that a cell may be.
pub(super) fn label_of(cell: &str) -> &str {
    without_marks(without_marks(cell).trim_end_matches(COLONS))
}

/// A label inside a line, behind the text of another answer.
pub(super) struct InnerLabel {
    pub(super) field: usize,
    /// Where the text before it ends, and where the label begins.
    end: usize,
    start: usize,
    pub(super) gap: Gap,
}

/// What is between a label and the text before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// A blank or a comma, as between words.
    Word,
    /// Several blanks, or a semicolon.
    Wide,
    /// A tab or a bar, as between cells.
    Column,
}

impl<'a> BlockLine<'a> {
    /// A part of this line, by its text.
    pub(super) fn piece(&self, text: &'a str, column: Column) -> Self {
        let text = text.trim_end();
        let indent = self.text.len() - self.text.trim_start().len();
        let base = (self.place.start as usize).saturating_sub(indent);
        let at = base + (text.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let inner = text.trim_start();
        let place: Place = (at + (text.len() - inner.len())..at + text.len()).into();
        Self { text: inner, place, is_soft: false, column, width: 0, ..*self }
    }
}

impl Labels {
    /// The field that a cell names.
    fn cell(&self, cell: &str, first: Option<usize>) -> Option<Target> {
        self.target(label_of(cell), first, Match::Folded)
    }

    /// The pieces of a row: each label with the cell behind it, and what is in further cells. None where
    /// the line is no such row, or has nothing but a label and its answer.
    pub(super) fn row_pieces<'l>(
        &self,
        line: &BlockLine<'l>,
        is_page: bool,
        first: Option<usize>,
    ) -> Option<Vec<BlockLine<'l>>> {
        let text = line.text;
        let cells = cells(text)?;
        let begins = cells.iter().position(|cell| self.cell(cell, first).is_some());
        let Some(begin) =
            begins.filter(|at| cells.iter().take(*at).all(|cell| is_number(cell.trim())))
        else {
            // A cell that goes on in lines of its own: others beside it begin with a tab.
            let beside = text.strip_prefix('\t').filter(|_| is_page)?;
            return Some(vec![line.piece(beside, Column::Beside)]);
        };
        let mut pieces = Vec::new();
        let mut rest = cells.get(begin..).unwrap_or_default();
        let is_colon = |cell: &str| cell.trim().chars().all(|char| COLONS.contains(&char));
        let has_colons = rest.iter().any(|cell| !cell.trim().is_empty() && is_colon(cell));
        let is_plain = begin == 0 && rest.len() == 2 && !text.starts_with("||") && !has_colons;
        if is_plain {
            return None;
        }
        while let Some((cell, behind)) = rest.split_first() {
            let is_label = self.cell(cell, first).is_some();
            // A colon may have a cell of its own.
            let apart =
                behind.first().is_some_and(|next| !next.trim().is_empty() && is_colon(next));
            let behind = behind.get(usize::from(is_label && apart)..).unwrap_or_default();
            if let (true, Some(answer)) = (is_label, behind.first()) {
                let (from, to) = (offset(text, cell), offset(text, answer) + answer.len());
                pieces.push(line.piece(text.get(from..to)?, Column::Pair));
                rest = behind.get(1..).unwrap_or_default();
            } else {
                if !cell.trim().is_empty() {
                    pieces.push(line.piece(cell, Column::Beside));
                }
                rest = behind;
            }
        }
        Some(pieces)
    }

    /// The fields whose labels are the cells of a row, where it has nothing else: the heading of columns.
    pub(super) fn columns(
        &self,
        line: &BlockLine<'_>,
        first: Option<usize>,
    ) -> Option<Vec<Option<Target>>> {
        let cells = cells(line.text)?;
        let targets: Vec<Option<Target>> =
            cells.iter().map(|cell| self.cell(cell, first)).collect();
        let labels: Vec<Target> = targets.iter().flatten().copied().collect();
        let is_once = labels.iter().enumerate().all(|(at, one)| !labels[..at].contains(one));
        // Between labels there is none that is blank: that is an answer which nobody gave.
        let begin = targets.iter().position(Option::is_some)?;
        let beside = targets.iter().zip(&cells).skip(begin + labels.len());
        let outside = targets.iter().zip(&cells).take(begin).chain(beside);
        let is_whole = targets.iter().skip(begin).take(labels.len()).all(Option::is_some)
            && outside.into_iter().all(|(_, cell)| cell.trim().is_empty());
        (labels.len() > 1 && is_once && is_whole).then_some(targets)
    }

    /// The fields of the columns of a heading that has others beside them, known by the row below it: that has
    /// no labels, and as many cells. A row with labels and answers begins with a label, or with a number.
    pub(super) fn mixed_columns(
        &self,
        line: &BlockLine<'_>,
        below: &BlockLine<'_>,
        first: Option<usize>,
    ) -> Option<Vec<Option<Target>>> {
        let (heading, row) = (cells(line.text)?, cells(below.text)?);
        let targets: Vec<Option<Target>> =
            heading.iter().map(|cell| self.cell(cell, first)).collect();
        let labels: Vec<Target> = targets.iter().flatten().copied().collect();
        let is_once = labels.iter().enumerate().all(|(at, one)| !labels[..at].contains(one));
        // Headings have no digits, and none of their cells is empty but the one above numbers.
        let is_heading_cell = |(at, cell): (usize, &&str)| {
            let is_blank = cell.trim().is_empty();
            targets.get(at).is_some_and(Option::is_some)
                || is_blank && at == 0
                || !is_blank && !cell.contains(char::is_numeric)
        };
        let begins_with_label = targets.first().is_some_and(Option::is_some);
        let is_named = heading.first().is_some_and(|cell| !cell.trim().is_empty());
        let least = if is_named && !begins_with_label { 1 } else { 2 };
        let is_heading = is_once
            && labels.len() >= least
            && heading.iter().enumerate().all(is_heading_cell)
            && row.len() == heading.len()
            && row.first().is_some_and(|cell| !cell.trim().is_empty())
            && row.iter().all(|cell| self.cell(cell, first).is_none());
        is_heading.then_some(targets)
    }

    /// The labels that follow each other in a line behind its first one, each with a colon. Those for which
    /// `is_known` holds have a line of their own: here they are words of an answer.
    pub(super) fn inner_labels(
        &self,
        text: &str,
        first: Option<usize>,
        is_known: impl Fn(usize) -> bool,
    ) -> Vec<InnerLabel> {
        let mut all: Vec<InnerLabel> = Vec::new();
        let colons = text.match_indices(COLONS).map(|(at, _)| at);
        for colon in colons.take(READ_CELLS) {
            let before = text.get(..colon).unwrap_or_default();
            let Some((start, target)) = self.label_at_end(before, first) else { continue };
            let Target::Field(field) = target else { continue };
            let space = |char: char| char.is_whitespace() || "|;；,，、/•·*_-–—".contains(char);
            let end = before.get(..start).unwrap_or_default().trim_end_matches(space).len();
            let between = before.get(end..start).unwrap_or_default();
            if end == 0 || between.is_empty() || is_known(field) {
                continue;
            }
            let wide = between.chars().filter(|char| char.is_whitespace()).count() > 1;
            let gap = if between.contains(['\t', '|']) {
                Gap::Column
            } else if wide || between.contains([';', '；', '\u{3000}']) {
                Gap::Wide
            } else {
                Gap::Word
            };
            all.push(InnerLabel { field, end, start, gap });
        }
        all
    }

    /// The label with which a text ends: where it begins, and its target. The longest one counts.
    fn label_at_end(&self, text: &str, first: Option<usize>) -> Option<(usize, Target)> {
        let part = |char: char| char.is_whitespace() || "|;；,，、/•·".contains(char);
        let starts = text.rmatch_indices(part).map(|(at, sign)| at + sign.len()).take(LABEL_WORDS);
        let known = starts.filter_map(|start| {
            let label = text.get(start..).filter(|label| !label.starts_with(part))?;
            let label = without_marks(label);
            Some((start, self.target(label, first, Match::Exact)?))
        });
        known.last()
    }
}

/// The pieces of a line that is cut before labels in it.
pub(super) fn cut<'l>(
    line: &BlockLine<'l>,
    labels: impl Iterator<Item = InnerLabel>,
) -> Vec<BlockLine<'l>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for label in labels {
        pieces.extend(line.text.get(start..label.end).map(|text| line.piece(text, Column::All)));
        start = label.start;
    }
    let last = line.text.get(start..).map(|text| line.piece(text, Column::All));
    pieces.extend(last.map(|last| BlockLine { width: line.width, is_soft: line.is_soft, ..last }));
    pieces
}

/// Where a part of a text begins.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}
