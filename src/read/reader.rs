//! Lines of a mail, taken for what they are: labels with answers, further lines of an answer, and text that
//! belongs to nothing. docent takes no line for an answer that may be something else without naming it.

mod answer;
mod ends;
mod further;
mod rows;
mod stray;

use std::collections::HashSet;

use super::block::FilledBlock;
use super::copies::{FormCopy, merged};
use super::labels::{Labels, Target};
use super::line::{BlockLine, Column, Lines, Match, header};
use super::{links, typed};
use crate::character::is_without_blanks;
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::draft::FINDING_LIMIT;
use crate::field::AnswerProblem;
use crate::request::RequestProblem;
use crate::source::Place;
use ends::Signature;
use rows::Columns;

/// Reads the lines of a block.
pub(super) struct LineReader<'a> {
    block: FilledBlock,
    labels: &'a Labels,
    best: Option<usize>,
    /// Whether each line ends where its author ended it.
    is_hard: bool,
    found: Vec<RequestProblem>,
    copies: Vec<FormCopy>,
    /// How many headers of replies came before: each begins another mail.
    mail: usize,
    /// The answer that lines are being added to.
    current: Option<Current>,
    /// Whether the line before was empty.
    gap: bool,
    /// The depth of the signature that the lines are in.
    signed: Option<usize>,
    /// How the last signature began.
    signature: Option<Signature>,
    /// Lines directly above, before the first label, that look like labels.
    above: Vec<(Place, String)>,
    /// For each depth, what its lines are like.
    levels: Vec<Level>,
    /// The places of labels directly behind a full line of an answer, where a program may have put them, and
    /// whether that answer is a reply to a quoted label.
    suspects: Vec<(Place, bool)>,
    /// The place of the line before, where that belongs to no field.
    stray_above: Option<Place>,
    /// How often near labels were looked for.
    searches: usize,
    /// The fields whose labels begin lines of the mail that is being read, with their depth.
    own: HashSet<(usize, usize)>,
    /// The columns of a table whose heading has the labels.
    columns: Option<Columns>,
    /// Whether labels are bold or italic.
    is_emphasized: bool,
    /// The depth of the lines that come after words which close a mail.
    closed: Option<usize>,
}

/// The answer that lines are being added to.
#[derive(Clone, Copy)]
struct Current {
    copy: usize,
    part: usize,
    value: usize,
    /// How deep the label is quoted, and its answer.
    depth: usize,
    answer: usize,
    /// The width of the line before, and whether it ends as lines do that go on.
    width: usize,
    is_soft: bool,
    /// Whether it is a row of a table.
    is_row: bool,
}

/// The lines of one depth of quotation.
#[derive(Clone, Copy, Default)]
struct Level {
    /// Whether a label has been read there, in the mail that is being read.
    has_begun: bool,
    /// The labels there, and those with an answer on their line.
    labels: usize,
    filled: usize,
    /// Where the last label is.
    last: u32,
    /// The longest line that has several words, in columns; whether lines are longer than programs make
    /// them.
    width: usize,
    is_unwrapped: bool,
    /// Lines with text, and those of them that come directly behind another one.
    lines: usize,
    beside: usize,
    /// How often an answer began on the line behind a label, and behind an empty line.
    next: usize,
    apart: usize,
}

impl Level {
    /// Whether an empty line follows each line.
    fn is_double_spaced(&self) -> bool {
        self.lines > 2 && self.beside == 0
    }
}

/// The narrowest column to which programs wrap lines.
const NARROW: usize = 35;
/// A line that is this wide with the next word was wrapped by a program.
const WIDE: usize = 62;

impl<'a> LineReader<'a> {
    pub(super) fn new(
        block: FilledBlock,
        labels: &'a Labels,
        best: Option<usize>,
        is_hard: bool,
    ) -> Self {
        Self {
            block,
            labels,
            best,
            is_hard,
            found: Vec::new(),
            copies: Vec::new(),
            mail: 0,
            current: None,
            gap: true,
            signed: None,
            signature: None,
            above: Vec::new(),
            levels: Vec::new(),
            suspects: Vec::new(),
            stray_above: None,
            searches: 0,
            own: HashSet::new(),
            columns: None,
            is_emphasized: false,
            closed: None,
        }
    }

    /// Reads all lines.
    pub(super) fn read(&mut self, mut lines: Lines<'_>) {
        self.measure(lines.clone());
        while let Some(line) = lines.next() {
            if self.take_columns(&line, &lines) {
                continue;
            }
            match self.pieces(&line) {
                Some(pieces) => pieces.iter().for_each(|piece| self.take(piece, &mut lines)),
                None => self.take(&line, &mut lines),
            }
        }
    }

    /// The block, and what was found on the way.
    pub(super) fn finish(mut self) -> (FilledBlock, Vec<RequestProblem>) {
        for value in self.copies.iter_mut().flat_map(|copy| &mut copy.parts) {
            for (number, value, place) in &mut value.values {
                let Some(field) = self.labels.fields.get(*number) else { continue };
                if self.is_emphasized || !field.kind.prose && field.kind.name != "text" {
                    let bare = typed::without_emphasis(value).map(str::to_owned);
                    *value = bare.unwrap_or_else(|| std::mem::take(value));
                }
                let own = Some(Target::Field(*number));
                let is_label =
                    |words: &str| self.labels.target(words, self.best, Match::Folded) == own;
                if let Some(ticked) = field.ticked(value, is_label) {
                    *value = ticked;
                }
                if let Some(bare) = links::unlinked(value, field.kind) {
                    *value = bare;
                }
                if links::is_replaced(value, field.kind) && self.found.len() < FINDING_LIMIT {
                    let label = self.labels.label(*number, self.best);
                    let problem = AnswerProblem::doubt("link-replaced").with_text("label", label);
                    self.found.push(doubt(&Code::DOUBTFUL_ANSWER, problem, *place, &field.id));
                }
            }
        }
        let copies = std::mem::take(&mut self.copies);
        self.block.parts = merged(
            copies,
            self.labels,
            self.best,
            &self.suspects,
            &mut self.found,
            &mut self.block.stray,
        );
        (self.block, self.found)
    }

    /// Measures what the lines of each depth are like, up to the header of the next mail.
    fn measure(&mut self, mut lines: Lines<'_>) {
        self.own.clear();
        for level in &mut self.levels {
            *level = Level { has_begun: level.has_begun, ..Level::default() };
        }
        let mut before: Option<usize> = None;
        while let Some(line) = lines.next() {
            if line.is_blank() {
                before = None;
                continue;
            }
            if self.header(&line, &lines) > 0 {
                break;
            }
            let matched = self.labels.matched(&line, self.best);
            let level = self.level(line.depth);
            level.lines += 1;
            level.beside += usize::from(before == Some(line.depth));
            if line.text.contains(' ') || line.text.chars().any(is_without_blanks) {
                level.width = level.width.max(line.width);
            }
            level.is_unwrapped |= line.width > 80 && line.is_unwrapped();
            before = Some(line.depth);
            // A label alone has lost its sign: the tab before an empty cell.
            let alone = || self.labels.target(line.text.trim(), self.best, Match::Own);
            if let Some(Target::Field(field)) = matched.as_ref().map_or_else(alone, |_| None) {
                self.own.insert((line.depth, field));
            }
            if let Some((Target::Field(field), _)) = matched {
                self.is_emphasized |= line.is_emphasized();
                self.own.insert((line.depth, field));
            }
            let level = self.level(line.depth);
            if let Some((_, one)) = matched {
                level.labels += 1;
                level.filled += usize::from(!one.rest.is_empty());
                level.last = line.place.start;
            }
        }
    }

    fn header(&self, line: &BlockLine<'_>, lines: &Lines<'_>) -> usize {
        header(line, lines, |line| self.labels.matched(line, self.best).is_some())
    }

    fn level(&mut self, depth: usize) -> &mut Level {
        if self.levels.len() <= depth {
            self.levels.resize(depth + 1, Level::default());
        }
        &mut self.levels[depth]
    }

    /// Whether a label has been read at a depth, or deeper.
    fn has_begun(&self, depth: usize) -> bool {
        self.levels.iter().skip(depth).any(|level| level.has_begun)
    }

    fn level_of(&self, depth: usize) -> Level {
        self.levels.get(depth).copied().unwrap_or_default()
    }

    /// Takes a line, or a few where a label was broken over them.
    fn take(&mut self, line: &BlockLine<'_>, lines: &mut Lines<'_>) {
        if line.is_blank() {
            self.gap = true;
            self.above.clear();
            return;
        }
        if line.column == Column::Beside {
            self.note_stray(line.place, line.text, None);
            return;
        }
        if self.take_further(line) {
            return;
        }
        self.signed = self.signed.filter(|depth| *depth == line.depth);
        let signature = self.signature(line, lines).filter(|_| self.has_begun(line.depth));
        if let Some(signature) = signature {
            self.signature = Some(signature);
            if signature == Signature::Doubtful && line.is_added() {
                self.note_signed(line);
            }
            (self.signed, self.current) = (Some(line.depth), None);
            return;
        }
        if line.is_fence() {
            // The code that a block is in Markdown begins or ends here, and no answer goes on.
            (self.current, self.gap) = (None, true);
            return;
        }
        let matched = self.labels.matched(line, self.best);
        // Between the labels that a reply quotes, and directly below one, is an answer.
        let is_below = |current: &Current| current.depth > line.depth && !self.gap;
        let is_answer = self.current.as_ref().is_some_and(is_below);
        let more = if is_answer { 0 } else { self.header(line, lines) };
        if more > 0 {
            lines.take(more - 1).for_each(drop);
            self.end_mail(line.depth);
            self.measure(lines.clone());
            return;
        }
        if let Some((target, one)) = matched {
            self.begin(target, &one, line);
            return;
        }
        if self.take_broken(line, lines) {
            return;
        }
        if self.signed.is_some() {
            if self.signature == Some(Signature::Doubtful) {
                self.note_signed(line);
            }
            return;
        }
        if self.has_begun(line.depth) && self.closes(line, lines) {
            self.note_stray(line.place, line.text, None);
            self.closed = Some(line.depth);
            return;
        }
        if !self.go_on(line) {
            self.stray(line);
        }
    }

    /// Adds a further line of an answer that is marked as one.
    fn take_further(&mut self, line: &BlockLine<'_>) -> bool {
        let Some(further) = line.further() else { return false };
        let Some(current) = self.current.filter(|current| current.answer == line.depth) else {
            return false;
        };
        if current.is_row && line.is_row() {
            return false;
        }
        // A row of a table with a label is one.
        if line.is_row() && self.labels.matched(line, self.best).is_some() {
            return false;
        }
        let Some(value) = self.value() else { return false };
        value.push('\n');
        value.push_str(further);
        self.note(line);
        true
    }

    /// Takes a label that was broken over lines.
    fn take_broken(&mut self, line: &BlockLine<'_>, lines: &mut Lines<'_>) -> bool {
        let mut joined = line.text.trim().to_owned();
        let mut ahead = lines.clone();
        for next in ahead.clone().take(3) {
            let open = !joined.contains([':', '：']) && self.labels.begins(&joined);
            if !open || next.is_blank() || next.depth != line.depth {
                return false;
            }
            ahead.next();
            joined = format!("{joined} {}", next.text.trim());
            let whole = BlockLine { text: &joined, ..*line };
            if let Some((target, one)) = self.labels.matched(&whole, self.best) {
                self.begin(
                    target,
                    &one,
                    &BlockLine { width: next.width, is_soft: next.is_soft, ..whole },
                );
                *lines = ahead;
                return true;
            }
        }
        false
    }

    /// Ends what was written in one mail: another begins.
    fn end_mail(&mut self, depth: usize) {
        self.mail += 1;
        (self.current, self.gap, self.signed) = (None, true, None);
        (self.closed, self.columns) = (None, None);
        self.copies
            .iter_mut()
            .filter(|copy| copy.depth >= depth)
            .for_each(|copy| copy.is_open = false);
        self.levels.iter_mut().skip(depth).for_each(|level| level.has_begun = false);
    }

    fn value(&mut self) -> Option<&mut String> {
        let Current { copy, part, value, .. } = self.current?;
        let part = self.copies.get_mut(copy)?.parts.get_mut(part)?;
        part.values.get_mut(value).map(|(_, value, _)| value)
    }

    /// Notes the line that an answer has gone on with.
    fn note(&mut self, line: &BlockLine<'_>) {
        self.gap = false;
        if let Some(current) = &mut self.current {
            (current.answer, current.width, current.is_soft) =
                (line.depth, line.width, line.is_soft);
        }
    }
}

/// A doubt about an answer.
pub(super) fn doubt(
    code: &'static Code,
    problem: AnswerProblem,
    place: Place,
    field: &str,
) -> RequestProblem {
    let mut finding = RequestProblem::error(code, &[], problem);
    finding.severity = Severity::Warning;
    finding.field = Some(field.to_owned());
    finding.place = Some(place);
    finding
}
