//! Answers as people give them where a form asks to choose: ticked boxes, a letter for yes or no, bold words.

use super::fold::normal;
use super::labels::FieldLabel;
use crate::field::Choices;

/// Boxes that are ticked, and those that are not.
const TICKED: &[&str] =
    &["[x]", "[X]", "(x)", "(X)", "[✓]", "[✔]", "☑", "☒", "✅", "✓", "✔", "◉", "🗹", "🗷"];
const OPEN: &[&str] = &["[ ]", "[]", "( )", "()", "[_]", "☐", "□", "◻", "⬜"];

/// What may be before a box.
pub(super) const BULLETS: [char; 5] = ['-', '*', '•', ' ', '\t'];

/// The box at the beginning of a text, whether it is ticked, and the text behind it.
fn tick(text: &str) -> Option<(bool, &str)> {
    let of = |marks: &[&str], is_ticked| {
        marks.iter().find_map(|mark| Some((is_ticked, text.strip_prefix(mark)?)))
    };
    of(TICKED, true).or_else(|| of(OPEN, false))
}

/// Whether a text begins with a box.
pub(super) fn begins_with_box(text: &str) -> bool {
    tick(text.trim_start_matches(BULLETS)).is_some()
}

/// The boxes of an answer, each with the words behind it. None where it begins with none.
fn boxes(answer: &str) -> Option<Vec<(bool, String)>> {
    let mut all: Vec<(bool, String)> = Vec::new();
    let mut rest = answer.trim().trim_start_matches(BULLETS);
    tick(rest)?;
    while let Some(first) = rest.chars().next() {
        if let Some((is_ticked, behind)) = tick(rest) {
            all.push((is_ticked, String::new()));
            rest = behind;
            continue;
        }
        if let Some((_, words)) = all.last_mut() {
            words.push(first);
        }
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
    }
    Some(all)
}

impl FieldLabel {
    /// Whether answers to the field are chosen.
    pub(super) fn is_choice(&self) -> bool {
        matches!(self.kind.choices, Choices::Options | Choices::YesNo)
    }

    /// The typed value of an option, by its words: also with a sign behind them, or for yes and no by their
    /// first letter.
    pub(super) fn option(&self, answer: &str) -> Option<&String> {
        let sign = |char: char| char.is_whitespace() || ",;.!。！，、،*_".contains(char);
        let own = normal(answer);
        let bare = own.trim_matches(sign);
        let known = self.options.get(&own).or_else(|| self.options.get(bare));
        let is_letter = || bare.chars().count() == 1 && matches!(self.kind.choices, Choices::YesNo);
        known.or_else(|| {
            let mut all =
                self.options.iter().filter(|(words, _)| is_letter() && words.starts_with(bare));
            let (_, first) = all.next()?;
            all.all(|(_, other)| other == first).then_some(first)
        })
    }

    /// An answer without boxes: the words of the one that is ticked, nothing where none is. None where it has
    /// no boxes, or docent can't decide.
    pub(super) fn ticked(&self, answer: &str) -> Option<String> {
        let boxes = boxes(answer).filter(|_| self.is_choice())?;
        let mut ticked = boxes.iter().filter(|(is_ticked, _)| *is_ticked);
        let Some((_, words)) = ticked.next() else { return Some(String::new()) };
        if ticked.next().is_some() {
            return None;
        }
        let words = words.trim();
        // A box alone is for yes.
        let is_alone = boxes.len() == 1 && matches!(self.kind.choices, Choices::YesNo);
        if is_alone && self.option(words).is_none() {
            return Some("yes".to_owned());
        }
        let sign = |char: char| char.is_whitespace() || ",;/|".contains(char);
        Some(words.trim_matches(sign).to_owned())
    }
}

/// An answer without the marks that show it bold or italic in a text.
pub(super) fn without_emphasis(answer: &str) -> Option<&str> {
    ["***", "**", "*", "__", "_"].iter().find_map(|mark| {
        let inner = answer.trim().strip_prefix(mark)?.strip_suffix(mark)?;
        let is_whole = !inner.is_empty() && inner.trim() == inner && !inner.contains(['*', '_']);
        is_whole.then_some(inner)
    })
}
