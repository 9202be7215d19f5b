//! Blocks: the filled forms of a text, with their captions.

use super::labels::{Labels, Tally};
use super::line::{BlockLine, Lines};
use super::reader::LineReader;
use crate::character::visible;
use crate::request::RequestProblem;
use crate::source::Place;

/// A filled block.
#[derive(Debug, Default)]
pub(super) struct FilledBlock {
    pub(super) id: Option<String>,
    pub(super) locale: Option<String>,
    pub(super) place: Place,
    pub(super) parts: Vec<Answered>,
    /// Text that belongs to no field, as comments.
    pub(super) stray: String,
}

/// A part, filled in once.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) part: usize,
    /// The answers: the number of the field, the text, the place of its label.
    pub(super) values: Vec<(usize, String, Place)>,
}

/// A block with the labels that it was read by, and what was found on the way.
pub(super) struct Taken<'a> {
    pub(super) block: FilledBlock,
    pub(super) labels: &'a Labels,
    /// The number of the locale that knows most of the labels.
    pub(super) best: Option<usize>,
    pub(super) found: Vec<RequestProblem>,
}

/// The line above a block among others: its request's id, its form and its locale.
#[derive(Clone, Copy, Debug)]
pub(super) struct Caption<'a> {
    pub(super) id: Option<&'a str>,
    pub(super) form: &'a str,
    pub(super) locale: &'a str,
}

impl<'a> Caption<'a> {
    /// The caption that a line is, in text or Markdown, of one of the forms.
    pub(super) fn of(line: &BlockLine<'a>, forms: &[String]) -> Option<Self> {
        let markdown = || line.text.strip_prefix("<!--")?.strip_suffix("-->");
        let rest = line.text.strip_prefix("---").or_else(markdown)?;
        let (id, rest) = rest.trim().strip_suffix(')')?.rsplit_once('(')?;
        let (form, locale) = rest.split_once(", ")?;
        let form = form.split_once(' ').map_or(form, |(form, _)| form);
        let id = Some(id.trim()).filter(|id| !id.is_empty());
        forms.iter().any(|known| known == form).then_some(Self { id, form, locale })
    }
}

/// The block of a text, read by the form and the locale that know most of its labels, and the caption
/// above it, else the one that is given. No block where a text has none. The lines of a text that is
/// `hard` end where its author ended them.
pub(super) fn read<'a, 'b>(
    text: &'b str,
    is_hard: bool,
    caption: Option<Caption<'b>>,
    forms: &[String],
    labels: &'a [Labels],
) -> (Option<Caption<'b>>, Option<Taken<'a>>) {
    let mut lines = Lines::of(text);
    let first = lines.clone().next();
    let own = first.and_then(|line| Caption::of(&line, forms));
    if own.is_some() {
        lines.next();
    }
    let caption = own.or(caption);
    (caption, block(lines, is_hard, first, caption, labels))
}

fn block<'a>(
    lines: Lines<'_>,
    is_hard: bool,
    first: Option<BlockLine<'_>>,
    caption: Option<Caption<'_>>,
    labels: &'a [Labels],
) -> Option<Taken<'a>> {
    let wanted = |own: &&Labels| caption.is_none_or(|caption| own.form == caption.form);
    let labels: Vec<&Labels> = labels.iter().filter(wanted).collect();
    let lines = if is_barred(lines.clone(), &labels) { lines.barred() } else { lines };
    let mut tallies: Vec<Tally> = labels.iter().map(|own| own.tally()).collect();
    for line in lines.clone() {
        for (own, tally) in labels.iter().zip(&mut tallies) {
            own.count(&line, tally);
        }
    }
    let scored = labels.into_iter().zip(&tallies).filter(|(_, tally)| tally.known > 0);
    let (labels, tally) = scored.max_by_key(|(_, tally)| tally.known)?;
    let best = tally.best();
    let mut block = FilledBlock {
        place: first.map(|line| line.place).unwrap_or_default(),
        ..FilledBlock::default()
    };
    let named = caption.map(|caption| caption.locale).filter(|locale| !locale.is_empty());
    block.id = caption.and_then(|caption| caption.id).map(unescaped);
    block.locale = match named {
        Some(locale) => Some(locale.to_owned()),
        None => best.and_then(|at| labels.locales.get(at)).map(ToString::to_string),
    };
    let mut reader = LineReader::new(block, labels, best, is_hard);
    reader.read(lines);
    let (block, found) = reader.finish();
    // Labels in which nothing was read are words of a text without a form.
    if block.parts.is_empty() {
        return None;
    }
    Some(Taken { block, labels, best, found })
}

/// Whether a text is quoted behind bars, as tickets do: more labels are behind one than not.
fn is_barred(lines: Lines<'_>, labels: &[&Labels]) -> bool {
    if !lines.clone().any(|line| line.text.starts_with('|')) {
        return false;
    }
    let is_label = |line: &BlockLine<'_>| {
        // The rows of a table have bars on both sides.
        !line.text.ends_with('|') && labels.iter().any(|own| own.matched(line, None).is_some())
    };
    let bare = lines.clone().filter(is_label).count();
    let barred = lines.barred().filter(|line| is_label(line)).count();
    barred > 2 * bare + 1
}

/// The id that a caption's name encodes (see `format::file_name`).
fn unescaped(name: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = name.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = tail.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        if let Some(byte) = code.filter(|_| *first == b'%') {
            bytes.push(byte);
            rest = tail.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Writes the rest of a comment: on one line, without what YAML doesn't allow even there (YAML 1.2.2, 5.1),
/// and with what can't be seen as escapes.
pub(super) fn write_comment(out: &mut String, text: &str) {
    let unwritable =
        |char: char| char.is_control() || matches!(char, '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    let mut line = String::new();
    for (at, word) in text.split_whitespace().enumerate() {
        line.push_str(if at > 0 { " " } else { "" });
        line.extend(word.chars().map(|char| if unwritable(char) { '\u{fffd}' } else { char }));
    }
    out.push_str(&visible(&line));
    out.push('\n');
}
