//! Lines of a mail, taken for what they are: labels with answers, further lines of an answer,
//! captions, and text that belongs to nothing.

use super::labels::{Labels, Target};
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::field::Problem;
use crate::request::Finding;
use crate::source::Place;

/// A filled block.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) id: Option<String>,
    pub(super) locale: Option<String>,
    pub(super) answers: Option<String>,
    pub(super) place: Place,
    pub(super) parts: Vec<Answered>,
    /// Text that belongs to no field.
    pub(super) stray: Vec<String>,
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
    pub(super) block: Block,
    pub(super) labels: &'a Labels,
    pub(super) found: Vec<Finding>,
}

/// A line without quotation marks of a reply and blanks at its end.
#[derive(Clone, Copy)]
struct Line<'a> {
    text: &'a str,
    place: Place,
}

impl<'a> Line<'a> {
    /// A further line of an answer: behind a bar.
    fn further(&self) -> Option<&'a str> {
        let rest = self.text.trim_start().strip_prefix('|')?;
        Some(rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest))
    }

    /// The label of a line, and what stands behind it.
    fn label(&self) -> Option<(&'a str, &'a str)> {
        let (label, rest) = self.text.split_once([':', '：'])?;
        Some((label.trim(), rest.trim()))
    }

    /// The id, form and locale of a caption.
    fn caption(&self) -> Option<(Option<&'a str>, &'a str, &'a str)> {
        let rest = self.text.strip_prefix("---")?.trim().strip_suffix(')')?;
        let (id, rest) = rest.rsplit_once('(')?;
        let (form, locale) = rest.split_once(", ")?;
        let form = form.split_once(' ').map_or(form, |(form, _)| form);
        Some((Some(id.trim()).filter(|id| !id.is_empty()), form, locale))
    }
}

/// The lines of a text.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut own = line.trim_end();
        // A reply's marks, each with one blank.
        while let Some(rest) = own.trim_start_matches([' ', '\u{a0}']).strip_prefix('>') {
            own = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
        }
        let own = own.trim_start_matches('\u{feff}');
        let at = start + (own.as_ptr() as usize - line.as_ptr() as usize);
        let indent = own.len() - own.trim_start().len();
        lines.push(Line { text: own, place: (at + indent..at + own.len()).into() });
        start += line.len();
    }
    lines
}

/// The blocks of a text, each read by the form and the locale that know most of its labels.
pub(super) fn blocks<'a>(text: &str, labels: &'a [Labels]) -> Vec<Taken<'a>> {
    let lines = lines(text);
    let mut taken = Vec::new();
    let starts: Vec<usize> = (0..lines.len())
        .filter(|at| lines.get(*at).is_some_and(|line| line.caption().is_some()))
        .collect();
    let mut from = 0;
    for end in starts.iter().copied().chain([lines.len()]) {
        taken.extend(block(lines.get(from..end).unwrap_or_default(), labels));
        from = end;
    }
    taken
}

/// One block; `None` where a text has none.
fn block<'a>(lines: &[Line<'_>], labels: &'a [Labels]) -> Option<Taken<'a>> {
    let caption = lines.first().and_then(Line::caption);
    let named: Vec<&str> = lines.iter().filter_map(|line| Some(line.label()?.0)).collect();
    let wanted = |own: &&Labels| caption.is_none_or(|(_, form, _)| own.form == form);
    let score = |own: &Labels| {
        let known = named.iter().filter(|label| own.target(label, None).is_some()).count();
        let best =
            (0..own.locales.len()).max_by_key(|at| (own.likeness(*at, &named), usize::MAX - at));
        (known, best)
    };
    let scored = labels.iter().filter(wanted).map(|own| (score(own), own));
    let ((_, best), labels) =
        scored.filter(|((known, _), _)| *known > 0).max_by_key(|((known, _), _)| *known)?;
    let mut block = Block::default();
    if let Some((id, _, locale)) = caption {
        block.id = id.map(unescaped);
        block.locale = Some(locale.to_owned());
    } else {
        block.locale = best.and_then(|at| labels.locales.get(at)).map(ToString::to_string);
    }
    let mut reader = Reader { block, labels, best, found: Vec::new(), current: None, gap: true };
    let mut at = usize::from(caption.is_some());
    while at < lines.len() {
        at += reader.take(lines.get(at..).unwrap_or_default());
    }
    let place = |line: Option<&Line<'_>>| line.map(|line| line.place);
    reader.block.place = place(lines.first()).unwrap_or_default();
    Some(Taken { block: reader.block, labels, found: reader.found })
}

/// The id that a caption's name stands for (see `format::file_name`).
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

struct Reader<'a> {
    block: Block,
    labels: &'a Labels,
    best: Option<usize>,
    found: Vec<Finding>,
    /// The part and the answer that lines are being added to.
    current: Option<(usize, usize)>,
    /// Whether the line before was empty, or no answer has begun.
    gap: bool,
}

impl Reader<'_> {
    /// Takes the first line, or the first few where a label was broken over them; answers how many.
    fn take(&mut self, lines: &[Line<'_>]) -> usize {
        let Some(line) = lines.first() else { return 1 };
        if line.text.trim().is_empty() {
            self.gap = true;
            return 1;
        }
        if let Some(further) = line.further()
            && let Some(value) = self.value()
        {
            value.push('\n');
            value.push_str(further);
            self.gap = false;
            return 1;
        }
        if let Some((label, rest)) = line.label()
            && self.begin(label, rest, line.place)
        {
            return 1;
        }
        // A label that was broken over lines.
        let mut joined = line.text.trim().to_owned();
        for (at, next) in lines.iter().enumerate().skip(1).take(3) {
            let open = !joined.contains([':', '：']) && self.labels.begins(&joined);
            if !open || next.text.trim().is_empty() {
                break;
            }
            joined = format!("{joined} {}", next.text.trim());
            let whole = Line { text: &joined, place: line.place };
            if let Some((label, rest)) = whole.label()
                && self.begin(label, rest, line.place)
            {
                return at + 1;
            }
        }
        match self.value() {
            Some(value) => {
                // An answer that was broken over lines.
                let blank = if value.is_empty() || value.ends_with('\n') { "" } else { " " };
                value.push_str(blank);
                value.push_str(line.text.trim());
            }
            None => self.stray(line),
        }
        1
    }

    /// The answer that lines are being added to; an empty line ends it.
    fn value(&mut self) -> Option<&mut String> {
        if self.gap {
            return None;
        }
        let (part, at) = self.current?;
        let (_, value, _) = self.block.parts.get_mut(part)?.values.get_mut(at)?;
        Some(value)
    }

    /// Begins what a label stands for; answers whether it stands for anything.
    fn begin(&mut self, label: &str, rest: &str, place: Place) -> bool {
        let Some(target) = self.labels.target(label, self.best) else { return false };
        match target {
            Target::Part(_) if !rest.is_empty() => return false,
            Target::Part(part) => {
                self.block.parts.push(Answered { part, values: Vec::new() });
                self.current = None;
            }
            Target::Answers => {
                let language = self.labels.language(rest);
                self.block.locale = language.or(self.block.locale.take());
                self.current = None;
            }
            Target::Field(number) => self.answer(number, label, rest, place),
        }
        self.gap = self.current.is_none();
        true
    }

    /// Begins the answer to a field: in the part that is being filled in, else in the last one that
    /// the field belongs to.
    fn answer(&mut self, number: usize, label: &str, rest: &str, place: Place) {
        let Some(field) = self.labels.fields.get(number) else { return };
        let repeats = self.labels.parts.get(field.part).is_some_and(|part| part.repeats);
        let known = self.block.parts.iter().rposition(|part| part.part == field.part);
        let taken = known
            .and_then(|at| self.block.parts.get(at))
            .is_some_and(|part| part.values.iter().any(|(other, _, _)| *other == number));
        if taken && !repeats {
            let problem = Problem::error("twice").with_text("label", label);
            let mut finding = Finding::error(&Code::DUPLICATE_KEY, &[], problem);
            finding.field = Some(field.id.clone());
            finding.place = Some(place);
            self.found.push(finding);
        }
        let at = match known {
            Some(at) if !(taken && repeats) => at,
            _ => {
                self.block.parts.push(Answered { part: field.part, values: Vec::new() });
                self.block.parts.len() - 1
            }
        };
        if let Some(part) = self.block.parts.get_mut(at) {
            part.values.push((number, rest.to_owned(), place));
            self.current = Some((at, part.values.len() - 1));
        }
    }

    /// Keeps a line that belongs to no field; before the first label, it is the mail's own.
    fn stray(&mut self, line: &Line<'_>) {
        let fence = line.text.trim().bytes().all(|byte| b"`~-_*=".contains(&byte));
        if self.block.parts.is_empty() || fence {
            return;
        }
        let last = self.found.last().is_some_and(|finding| finding.code == &Code::STRAY_TEXT);
        if !last || self.current.is_some() {
            let mut finding = Finding::error(&Code::STRAY_TEXT, &[], Problem::doubt("stray"));
            finding.severity = Severity::Warning;
            finding.place = Some(line.place);
            self.found.push(finding);
        }
        self.current = None;
        self.block.stray.push(line.text.trim().to_owned());
    }
}
