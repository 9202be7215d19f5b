//! Answers as people give them where a form asks to choose: ticked boxes, a letter for yes or no, bold words.

use super::fold::normal;
use super::labels::FieldLabel;
use crate::field::Choices;

/// Signs of their own that are boxes: ticked ones, and those that are not.
const TICKED: &[&str] = &[
    "☑", "☒", "✅", "✓", "✔", "√", "◉", "🗹", "🗷", "■", "◼", "◾", "⬛", "▣", "⊠", "●", "⦿", "🔘",
    "⬤", "⚫", "🗸",
];
const OPEN: &[&str] = &["☐", "□", "◻", "◽", "⬜", "▢", "❏", "❑"];
/// Circles, which are empty boxes beside filled ones: alone, one of them marks a choice in East Asia.
const CIRCLES: [char; 4] = ['○', '◯', '⚪', '〇'];
/// Brackets that are typed for a box.
const BRACKETS: [(char, char); 4] = [('[', ']'), ('(', ')'), ('［', '］'), ('（', '）')];
/// What people type into a box to tick it, and how empty ones are drawn.
const MARKS: &str = "xX×✕✖хХ*+✓✔√•●■";
const BLANKS: [char; 4] = [' ', '\u{a0}', '\u{3000}', '_'];
/// The widest box that is typed, in characters between its brackets.
const BOX_WIDTH: usize = 5;

/// What may be before a box.
pub(super) const BULLETS: [char; 5] = ['-', '*', '•', ' ', '\t'];

/// The box at the beginning of a text, whether it is ticked, and the text behind it.
fn tick(text: &str) -> Option<(bool, &str)> {
    let of = |signs: &[&str], is_ticked| {
        let behind = signs.iter().find_map(|sign| text.strip_prefix(sign))?;
        // A sign may be shown in colors or not (UTS #51, 1.4.3).
        Some((is_ticked, behind.trim_start_matches(['\u{fe0e}', '\u{fe0f}'])))
    };
    of(TICKED, true).or_else(|| of(OPEN, false)).or_else(|| typed_box(text))
}

/// The box that is typed with brackets at the beginning of a text.
fn typed_box(text: &str) -> Option<(bool, &str)> {
    let (open, close) = BRACKETS.iter().find(|(open, _)| text.starts_with(*open))?;
    let inner = text.strip_prefix(*open)?;
    let (end, _) = inner.char_indices().take(BOX_WIDTH + 1).find(|(_, char)| char == close)?;
    let behind = inner.get(end + close.len_utf8()..)?;
    let inner = inner.get(..end)?.trim_matches(BLANKS);
    let first = inner.chars().next();
    let is_square = matches!(open, '[' | '［');
    let is_mark = |char: char| MARKS.contains(char) || is_square && "vV".contains(char);
    let is_box = inner.chars().all(|char| is_mark(char) && Some(char) == first);
    is_box.then_some((first.is_some(), behind))
}

/// Whether a text begins with a box.
pub(super) fn begins_with_box(text: &str) -> bool {
    tick(text.trim_start_matches(BULLETS)).is_some()
}

/// The box before or behind the only other words of a line, and those words.
pub(super) fn boxed(line: &str) -> Option<(&str, &str)> {
    let sign = |char: char| char.is_whitespace() || char == '|';
    let text = line.trim_matches(sign).trim_start_matches(BULLETS);
    if let Some((_, behind)) = tick(text) {
        let own = text.get(..text.len() - behind.len())?;
        return Some((own, behind.trim_start_matches(sign)));
    }
    let mut ends = text.char_indices().rev().take(BOX_WIDTH + 2).filter_map(|(at, _)| {
        let own =
            text.get(at..).filter(|own| tick(own).is_some_and(|(_, behind)| behind.is_empty()))?;
        Some((own, text.get(..at)?.trim_end_matches(sign)))
    });
    ends.next()
}

/// The boxes of an answer, each with the words behind it, or before it where the answer ends with one. None
/// where it neither begins nor ends with a box.
fn boxes(answer: &str) -> Option<Vec<(bool, String)>> {
    let answer = answer.trim().trim_start_matches(BULLETS);
    let circles = answer.chars().filter(|char| CIRCLES.contains(char)).count();
    let are_boxes = circles > 1 || answer.contains(['●', '◉', '⦿', '🔘', '⬤', '⚫']);
    let at = |text| match text_of_circle(text).filter(|_| are_boxes) {
        Some(behind) => Some((false, behind)),
        None => tick(text),
    };
    let (mut ticks, mut texts) = (Vec::new(), vec![String::new()]);
    let mut rest = answer;
    while let Some(first) = rest.chars().next() {
        if let Some((is_ticked, behind)) = at(rest) {
            ticks.push(is_ticked);
            texts.push(String::new());
            rest = behind;
            continue;
        }
        if let Some(words) = texts.last_mut() {
            words.push(first);
        }
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
    }
    let is_blank = |words: Option<&String>| words.is_none_or(|words| words.trim().is_empty());
    if ticks.is_empty() {
        return None;
    }
    if is_blank(texts.first()) {
        return Some(ticks.into_iter().zip(texts.into_iter().skip(1)).collect());
    }
    is_blank(texts.last()).then(|| ticks.into_iter().zip(texts).collect())
}

/// The text behind a circle.
fn text_of_circle(text: &str) -> Option<&str> {
    text.strip_prefix(CIRCLES)
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
    /// no boxes, or docent can't decide: then the answer is judged with its boxes. Words that are neither an
    /// option nor the field's own label are never left out.
    pub(super) fn ticked(&self, answer: &str, is_label: impl Fn(&str) -> bool) -> Option<String> {
        let boxes = boxes(answer).filter(|_| self.is_choice())?;
        let sign = |char: char| char.is_whitespace() || ",;/|，、；／".contains(char);
        let bare = |words: &str| words.trim_matches(sign).to_owned();
        let is_yes_no = matches!(self.kind.choices, Choices::YesNo);
        let says_nothing = |words: &str| words.is_empty() || is_yes_no && is_label(words);
        if let [(true, words)] = boxes.as_slice() {
            let words = bare(words);
            // A box alone is for yes.
            let is_yes = is_yes_no && says_nothing(&words);
            return Some(if is_yes { "yes".to_owned() } else { words })
                .filter(|own| !own.is_empty());
        }
        let is_whole = boxes.iter().all(|(_, words)| {
            let words = bare(words);
            says_nothing(&words) || self.option(&words).is_some()
        });
        let mut ticked = boxes.iter().filter(|(is_ticked, _)| *is_ticked);
        match (ticked.next(), ticked.next()) {
            _ if !is_whole => None,
            (None, _) => Some(String::new()),
            (Some((_, words)), None) => Some(bare(words)).filter(|own| !own.is_empty()),
            _ => None,
        }
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
