//! Where a mail ends: signatures, and the words that close a mail, known by what comes behind them.

use super::super::closing::{self, NAME_WORDS};
use super::super::line::{BlockLine, Lines};
use super::LineReader;

/// The most lines of a signature that no mark parts from the text, and the widest of them, in columns.
const SIGNATURE_LINES: usize = 8;
const SIGNATURE_WIDTH: usize = 60;
/// The most lines behind one word that closes a mail.
const NAME_LINES: usize = 4;

/// What comes behind a line, up to the end of the mail.
#[derive(Default)]
struct Tail {
    /// The lines with text, and whether all are short.
    lines: usize,
    is_short: bool,
    /// Whether a label is among them.
    has_label: bool,
    /// Whether the first one may be a name, or has a label.
    begins_with_name: bool,
}

/// How a signature begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Signature {
    /// With the standard's mark, or what a program has added.
    Marked,
    /// With what may as well be a line of an answer: what is cut off is named.
    Doubtful,
}

impl LineReader<'_> {
    /// The signature that a line begins. Without the blank at its end, its mark may be a line of an answer:
    /// it counts where nothing but short lines come behind it, and no label.
    pub(super) fn signature(&self, line: &BlockLine<'_>, below: &Lines<'_>) -> Option<Signature> {
        if self.gap && self.labels.is_own_closing(line.text) {
            return Some(Signature::Marked);
        }
        let is_added = line.is_added();
        if !line.is_signature() || self.awaits_answer(line) {
            return None;
        }
        if line.is_soft && !is_added {
            return Some(Signature::Marked);
        }
        let tail = self.tail(line, below, SIGNATURE_LINES);
        if !tail.is_short || tail.has_label {
            return None;
        }
        let is_certain = self.gap || self.current.is_none();
        let is_certain = is_certain || is_added && closing::is_device(line.text);
        Some(if is_certain { Signature::Marked } else { Signature::Doubtful })
    }

    /// Whether a line closes a mail. One word may be a line of an answer: it counts behind an empty line, or
    /// with nothing but a name behind it.
    pub(super) fn closes(&self, line: &BlockLine<'_>, below: &Lines<'_>) -> bool {
        if !closing::is_closing(line.text) || self.awaits_answer(line) {
            return false;
        }
        if self.gap || !closing::is_one_word(line.text) {
            return true;
        }
        let tail = self.tail(line, below, NAME_LINES);
        tail.lines == 0 || tail.is_short && tail.begins_with_name
    }

    /// Whether a line is directly below a label that has no answer yet.
    fn awaits_answer(&self, line: &BlockLine<'_>) -> bool {
        let Some(current) = self.current.filter(|current| line.depth <= current.depth) else {
            return false;
        };
        let part = self.copies.get(current.copy).and_then(|copy| copy.parts.get(current.part));
        let value = part.and_then(|part| part.values.get(current.value));
        !self.gap && value.is_some_and(|(_, value, _)| value.is_empty())
    }

    /// What comes behind a line, up to the end of its mail; no more lines than can be short.
    fn tail(&self, line: &BlockLine<'_>, below: &Lines<'_>, most: usize) -> Tail {
        let mut tail = Tail { is_short: true, ..Tail::default() };
        let mut rest = below.clone();
        while let Some(next) = rest.next() {
            if next.is_blank() {
                continue;
            }
            if next.depth != line.depth || self.header(&next, &rest) > 0 || next.is_fence() {
                break;
            }
            let is_label = self.labels.matched(&next, self.best).is_some();
            tail.lines += 1;
            tail.has_label |= is_label;
            tail.is_short &= tail.lines <= most && next.width <= SIGNATURE_WIDTH;
            if tail.lines == 1 {
                tail.begins_with_name = is_label || is_name(next.text);
            }
            if !tail.is_short {
                break;
            }
        }
        tail
    }
}

/// Whether a text may be a name: a few words, the first with a capital where its script has any.
fn is_name(text: &str) -> bool {
    let text = text.trim();
    let is_open = |char: char| char.is_alphabetic() && !char.is_lowercase();
    text.chars().next().is_some_and(is_open)
        && text.split_whitespace().count() <= NAME_WORDS
        && !text.ends_with(['.', '!', '?', ':', ';', '。', '！', '？'])
}
