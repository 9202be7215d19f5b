//! Lines of a mail, taken for what they are: labels with answers, further lines of an answer, and text that
//! belongs to nothing. docent takes no line for an answer that may be something else without naming it.

use std::collections::HashSet;

use super::block::{Answered, FilledBlock, write_comment};
use super::cells::{Gap, InnerLabel, cells, cut};
use super::copies::{FormCopy, merged};
use super::labels::{Labels, Target};
use super::line::{BlockLine, Candidate, Column, Lines, Match, first_word, header};
use super::{closing, links, typed};
use crate::character::is_without_blanks;
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::draft::FINDING_LIMIT;
use crate::field::AnswerProblem;
use crate::request::RequestProblem;
use crate::source::Place;

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
    /// Lines directly above, before the first label, that look like labels.
    above: Vec<(Place, String)>,
    /// For each depth, what its lines are like.
    levels: Vec<Level>,
    /// The places of labels directly behind a full line of an answer, where a program may have put them, and
    /// whether that answer is a reply to a quoted label.
    suspects: Vec<(Place, bool)>,
    /// How often near labels were looked for.
    searches: usize,
    /// The fields whose labels begin lines of the mail that is being read, with their depth.
    own: HashSet<(usize, usize)>,
    /// The columns of a table whose heading has the labels.
    columns: Vec<Option<Target>>,
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
            above: Vec::new(),
            levels: Vec::new(),
            suspects: Vec::new(),
            searches: 0,
            own: HashSet::new(),
            columns: Vec::new(),
            is_emphasized: false,
            closed: None,
        }
    }

    /// Reads all lines.
    pub(super) fn read(&mut self, mut lines: Lines<'_>) {
        self.measure(lines.clone());
        while let Some(line) = lines.next() {
            if self.take_columns(&line) {
                continue;
            }
            match self.pieces(&line) {
                Some(pieces) => pieces.iter().for_each(|piece| self.take(piece, &mut lines)),
                None => self.take(&line, &mut lines),
            }
        }
    }

    /// The pieces of a line that has several labels, or cells beside an answer.
    fn pieces<'l>(&self, line: &BlockLine<'l>) -> Option<Vec<BlockLine<'l>>> {
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

    fn has_begun_or_begins(&self, line: &BlockLine<'_>) -> bool {
        self.has_begun(line.depth)
            || self.levels.get(line.depth).is_some_and(|own| own.labels > 0)
            || !line.text.starts_with('\t')
    }

    fn is_prose(&self, target: Target) -> bool {
        let Target::Field(number) = target else { return false };
        self.labels.fields.get(number).is_some_and(|field| field.kind.prose && field.kind.lines)
    }

    /// The labels in a line behind its first one, but for those that have a line of their own.
    fn inner_labels(&self, line: &BlockLine<'_>) -> Vec<InnerLabel> {
        let is_known = |field: usize| self.own.contains(&(line.depth, field));
        self.labels.inner_labels(line.text, self.best, is_known)
    }

    /// Takes a row that is the heading of columns, or one below it.
    fn take_columns(&mut self, line: &BlockLine<'_>) -> bool {
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

    /// The block, and what was found on the way.
    pub(super) fn finish(mut self) -> (FilledBlock, Vec<RequestProblem>) {
        for value in self.copies.iter_mut().flat_map(|copy| &mut copy.parts) {
            for (number, value, place) in &mut value.values {
                let Some(field) = self.labels.fields.get(*number) else { continue };
                if self.is_emphasized || !field.kind.prose && field.kind.name != "text" {
                    let bare = typed::without_emphasis(value).map(str::to_owned);
                    *value = bare.unwrap_or_else(|| std::mem::take(value));
                }
                if let Some(ticked) = field.ticked(value) {
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
        if self.is_further(line) {
            return;
        }
        self.signed = self.signed.filter(|depth| *depth == line.depth);
        let is_closing = || self.gap && self.labels.is_closing(line.text);
        if (line.is_signature() || is_closing()) && self.has_begun(line.depth) {
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
        if self.take_broken(line, lines) || self.signed.is_some() {
            return;
        }
        if self.has_begun(line.depth) && closing::is_closing(line.text) {
            self.note_stray(line.place, line.text, None);
            self.closed = Some(line.depth);
            return;
        }
        if !self.go_on(line) {
            self.stray(line);
        }
    }

    /// Adds a further line of an answer that is marked as one.
    fn is_further(&mut self, line: &BlockLine<'_>) -> bool {
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
        self.closed = None;
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

    /// Begins the field or part that a label names.
    fn begin(&mut self, target: Target, one: &Candidate<'_>, line: &BlockLine<'_>) {
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
    fn doubt_inner(&mut self, target: Target, line: &BlockLine<'_>) {
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
    fn doubt_signature(&mut self, target: Target, line: &BlockLine<'_>) {
        let Target::Field(number) = target else { return };
        let Some(field) = self.labels.fields.get(number) else { return };
        if self.found.len() < FINDING_LIMIT {
            let label = self.labels.label(number, self.best);
            let problem = AnswerProblem::doubt("after-closing").with_text("label", label);
            self.found.push(doubt(&Code::DOUBTFUL_ANSWER, problem, line.place, &field.id));
        }
    }

    /// Whether a field has an answer in a copy of this depth.
    fn has_answer(&self, target: Target, depth: usize) -> bool {
        let Target::Field(number) = target else { return false };
        let copies = self.copies.iter().filter(|copy| copy.depth == depth);
        let mut values = copies.flat_map(|copy| &copy.parts).flat_map(|part| &part.values);
        values.any(|(other, value, _)| *other == number && !value.trim().is_empty())
    }

    /// Whether a line is the answer to another field that asks for a name: below a text, that is a signature.
    fn is_name(&self, line: &BlockLine<'_>, number: usize) -> bool {
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
                    && is_text()
                    && self.labels.is_one_answer(*other, value, text, None)
            })
    }

    /// Whether an answer is already in the copy of this depth.
    fn is_known(&self, target: Target, text: &str, depth: usize) -> bool {
        let Target::Field(number) = target else { return true };
        let copies = self.copies.iter().filter(|copy| copy.depth == depth);
        let mut values = copies.flat_map(|copy| &copy.parts).flat_map(|part| &part.values);
        values.any(|(other, value, _)| {
            *other == number && self.labels.is_one_answer(number, value, text, None)
        })
    }

    /// The copy of the form that a label at a depth belongs to: the last one there, unless it has an
    /// answer to the same field.
    fn copy(&mut self, depth: usize, field: Option<usize>) -> usize {
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
    fn row(&mut self, copy: usize, part: usize) -> Option<usize> {
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
    fn answer(&mut self, number: usize, one: &Candidate<'_>, line: &BlockLine<'_>) {
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

/// The lines of a cell, which Markdown has no other way to write.
fn lines_of_cell(cell: &str) -> String {
    cell.replace("<br />", "\n").replace("<br/>", "\n").replace("<br>", "\n").replace("\\|", "|")
}

/// How an unmarked line goes on with an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// A program broke the line there.
    Wrapped,
    /// The author began a line there.
    Line,
}

impl LineReader<'_> {
    /// Adds a line without a mark to the answer before it, where it belongs there.
    fn go_on(&mut self, line: &BlockLine<'_>) -> bool {
        let Some(current) = self.current else { return false };
        let Some(number) = self.number() else { return false };
        let Some(field) = self.labels.fields.get(number) else { return false };
        let is_empty = self.value().is_some_and(|value| value.is_empty());
        if is_empty {
            return self.begins_answer(line, &current);
        }
        if line.depth != current.answer {
            return false;
        }
        let wrapped = self.is_wrapped(line, &current);
        let apart = self.gap;
        if apart && !(wrapped && self.level_of(line.depth).is_double_spaced()) {
            return false;
        }
        // Addresses and the like go on behind a sign that never ends them.
        let is_open =
            |value: &mut String| value.ends_with(['-', '/', '?', '&', '=', '_', '.', '%', '@']);
        let wrapped = wrapped || field.has_no_blanks() && self.value().is_some_and(is_open);
        // Nobody ends a line amid a sentence without blanks.
        let is_amid = |value: &mut String| {
            let last = value.chars().next_back().filter(|last| last.is_alphabetic());
            let next = line.text.trim().chars().next().filter(|next| next.is_alphabetic());
            last.is_some_and(is_without_blanks)
                && next.is_some_and(is_without_blanks)
                && line.text.trim_end().ends_with(['。', '｡', '．', '！', '？'])
        };
        let wrapped = wrapped || field.kind.lines && self.value().is_some_and(is_amid);
        if field.is_choice()
            && typed::begins_with_box(line.text)
            && self.value().is_some_and(|value| typed::begins_with_box(value))
        {
            let text = line.text.trim_start_matches(typed::BULLETS);
            if let Some(value) = self.value() {
                value.push(' ');
                value.push_str(text.trim_end());
            }
            self.note(line);
            return true;
        }
        if field.kind.name == "multiline" && !wrapped && self.is_name(line, number) {
            return false;
        }
        let joint = match (wrapped, field.kind.lines) {
            (true, _) => Joint::Wrapped,
            (false, true) => Joint::Line,
            (false, false) => return false,
        };
        if line.words().is_some()
            && (joint == Joint::Line || !field.kind.lines || self.near(line).is_some())
        {
            return false;
        }
        if field.has_no_blanks() && line.text.trim().contains(char::is_whitespace) {
            return false;
        }
        // A label whose sign somebody has deleted.
        if joint == Joint::Line && self.label_at_start(line).is_some() {
            return false;
        }
        if line.words().is_some() {
            self.doubt_line(number, line);
        }
        let glue = match self.value().and_then(|value| value.chars().next_back()) {
            None | Some('\n') => "",
            Some(_) if joint == Joint::Line => "\n",
            Some(_) if field.has_no_blanks() => "",
            Some(last) => {
                let next = line.text.trim().chars().next();
                let unspaced = is_without_blanks(last) && next.is_some_and(is_without_blanks);
                if unspaced { "" } else { " " }
            }
        };
        if let Some(value) = self.value() {
            value.push_str(glue);
            value.push_str(line.text.trim());
        }
        self.note(line);
        true
    }

    /// The field of the answer that lines are being added to.
    fn number(&self) -> Option<usize> {
        let Current { copy, part, value, .. } = self.current?;
        let part = self.copies.get(copy)?.parts.get(part)?;
        part.values.get(value).map(|(number, _, _)| *number)
    }

    /// Takes a line for the answer to the label before it, where nothing is behind that: the label may
    /// be quoted, and the answer not. Behind the last label, it may as well be the end of the mail.
    fn begins_answer(&mut self, line: &BlockLine<'_>, current: &Current) -> bool {
        if line.depth > current.depth || line.words().is_some() || line.is_rule() {
            return false;
        }
        let Some(number) = self.number() else { return false };
        let level = self.level_of(current.depth);
        let is_last = level.last <= self.place().unwrap_or_default().start;
        let is_prose = self.labels.fields.get(number).is_some_and(|field| field.kind.prose);
        let evidence = if self.gap { level.apart } else { level.next + level.apart };
        let is_reply = line.depth < current.depth && !self.gap;
        if is_last && evidence == 0 && !is_reply && level.labels > 1 {
            if self.gap || level.filled == 0 {
                return false;
            }
            if is_prose {
                self.doubt_line(number, line);
            }
        }
        let apart = self.gap;
        let level = self.level(current.depth);
        if apart {
            level.apart += 1;
        } else {
            level.next += 1;
        }
        if let Some(value) = self.value() {
            value.push_str(line.text.trim());
        }
        self.note(line);
        true
    }

    /// The place of the label of the answer that lines are being added to.
    fn place(&self) -> Option<Place> {
        let Current { copy, part, value, .. } = self.current?;
        let part = self.copies.get(copy)?.parts.get(part)?;
        part.values.get(value).map(|(_, _, place)| *place)
    }

    /// Whether a program has broken the line before: its first word didn't fit there any more.
    fn is_wrapped(&self, line: &BlockLine<'_>, current: &Current) -> bool {
        let level = self.level_of(line.depth);
        let with_next = current.width + 1 + first_word(line.text);
        // Before a long word, a line may be shorter: but not as short as one that says what it has to.
        let is_full = current.width >= NARROW
            && (with_next > WIDE || level.width >= NARROW && with_next > level.width);
        current.is_soft || !self.is_hard && !level.is_unwrapped && is_full
    }

    /// The label with which a line begins, without a sign behind it.
    fn label_at_start(&self, line: &BlockLine<'_>) -> Option<String> {
        self.labels.at_start(line.text, self.best).map(str::to_owned)
    }

    /// Whether a quoted line is amid a block that isn't quoted so deep, and no part of another copy of it.
    fn is_amid(&self, line: &BlockLine<'_>) -> bool {
        let is_below = self.current.as_ref().is_some_and(|current| current.answer < line.depth);
        let shallower = self.levels.iter().take(line.depth);
        let is_between = |level: &Level| level.has_begun && level.last > line.place.start;
        self.level_of(line.depth).labels == 0
            && (is_below && !self.gap || shallower.clone().any(is_between))
    }

    /// The label that a line may be meant for.
    fn near(&mut self, line: &BlockLine<'_>) -> Option<String> {
        self.searches += 1;
        if self.searches > FINDING_LIMIT {
            return None;
        }
        self.labels.near(line.words()?, self.best).map(str::to_owned)
    }

    /// Reports that a line was taken for an answer, or a part of one.
    fn doubt_line(&mut self, number: usize, line: &BlockLine<'_>) {
        let Some(field) = self.labels.fields.get(number) else { return };
        if self.found.len() < FINDING_LIMIT {
            let label = self.labels.label(number, self.best);
            let problem = AnswerProblem::doubt("line-joined").with_text("label", label);
            self.found.push(doubt(&Code::DOUBTFUL_ANSWER, problem, line.place, &field.id));
        }
    }

    /// Keeps a line that belongs to no field; before the first label, it is the mail's own, unless it looks
    /// like a label.
    fn stray(&mut self, line: &BlockLine<'_>) {
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
        self.note_stray(line.place, line.text, near);
    }

    fn note_stray(&mut self, place: Place, text: &str, near: Option<String>) {
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
        (self.current, self.gap) = (None, false);
        self.block.stray.push_str("#   ");
        write_comment(&mut self.block.stray, text);
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
