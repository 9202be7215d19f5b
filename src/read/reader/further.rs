//! Lines without a label: whether one goes on with the answer before it.

use super::super::line::{BlockLine, first_word};
use super::super::typed;
use super::{Current, LineReader, NARROW, WIDE};
use crate::character::is_without_blanks;
use crate::source::Place;

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
    pub(super) fn go_on(&mut self, line: &BlockLine<'_>) -> bool {
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
        let label = self.label_at_start(line);
        let is_alone = label.as_deref() == Some(line.text.trim());
        if is_alone || joint == Joint::Line && label.is_some() {
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
    pub(super) fn number(&self) -> Option<usize> {
        let Current { copy, part, value, .. } = self.current?;
        let part = self.copies.get(copy)?.parts.get(part)?;
        part.values.get(value).map(|(number, _, _)| *number)
    }

    /// Takes a line for the answer to the label before it, where nothing is behind that: the label may
    /// be quoted, and the answer not. Behind the last label, it may as well be the end of the mail.
    pub(super) fn begins_answer(&mut self, line: &BlockLine<'_>, current: &Current) -> bool {
        if line.depth > current.depth
            || line.words().is_some()
            || line.is_rule()
            || line.is_table_rule()
        {
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
    pub(super) fn place(&self) -> Option<Place> {
        let Current { copy, part, value, .. } = self.current?;
        let part = self.copies.get(copy)?.parts.get(part)?;
        part.values.get(value).map(|(_, _, place)| *place)
    }

    /// Whether a program has broken the line before: its first word didn't fit there any more.
    pub(super) fn is_wrapped(&self, line: &BlockLine<'_>, current: &Current) -> bool {
        let level = self.level_of(line.depth);
        let with_next = current.width + 1 + first_word(line.text);
        // Before a long word, a line may be shorter: but not as short as one that says what it has to.
        let is_full = current.width >= NARROW
            && (with_next > WIDE || level.width >= NARROW && with_next > level.width);
        current.is_soft || !self.is_hard && !level.is_unwrapped && is_full
    }
}
