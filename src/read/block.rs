//! Lines of a mail, taken for what they are: labels with answers, further lines of an answer,
//! captions, and text that belongs to nothing.

use super::labels::{Labels, Tally, Target};
use crate::character::prose;
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::draft::FINDING_LIMIT;
use crate::field::AnswerProblem;
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

/// A line without quotation marks of a reply and blanks at its end.
#[derive(Clone, Copy)]
pub(super) struct BlockLine<'a> {
    text: &'a str,
    place: Place,
}

impl<'a> BlockLine<'a> {
    /// The line that bytes are, where they are UTF-8.
    pub(super) fn of(bytes: &'a [u8]) -> Option<Self> {
        // Most lines can't be captions, and needn't be read for that.
        let marked = memchr::memmem::find(bytes.get(..MARGIN.min(bytes.len()))?, b"--").is_some();
        let text = std::str::from_utf8(bytes).ok().filter(|_| marked)?;
        Some(Self::new(text, 0))
    }

    fn new(line: &'a str, start: usize) -> Self {
        let mut own = line.trim_end();
        // A reply's marks, each with one blank.
        while let Some(rest) = own.trim_start_matches([' ', '\u{a0}']).strip_prefix('>') {
            own = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
        }
        let own = own.trim_start_matches('\u{feff}');
        let at = start + (own.as_ptr() as usize - line.as_ptr() as usize);
        let indent = own.len() - own.trim_start().len();
        Self { text: own, place: (at + indent..at + own.len()).into() }
    }

    /// A further line of an answer: behind a bar.
    fn further(&self) -> Option<&'a str> {
        let rest = self.text.trim_start().strip_prefix('|')?;
        Some(rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest))
    }

    /// The label of a line, and the text after it.
    fn label(&self) -> Option<(&'a str, &'a str)> {
        let (label, rest) = self.text.split_once([':', '：'])?;
        Some((label.trim(), rest.trim()))
    }

    /// Whether it opens or closes code in Markdown (`CommonMark` 4.5).
    fn is_fence(&self) -> bool {
        let text = self.text.trim();
        let rest = text.trim_start_matches('`');
        let rest = if rest.len() == text.len() { text.trim_start_matches('~') } else { rest };
        let word = |char: char| char.is_ascii_alphanumeric() || "-_".contains(char);
        text.len() - rest.len() >= 3 && rest.chars().all(word)
    }
}

/// How far from the margin a caption is looked for: behind the marks of replies.
const MARGIN: usize = 200;

/// The lines of a text, one after another.
#[derive(Clone)]
struct Lines<'a> {
    rest: &'a str,
    at: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = BlockLine<'a>;

    fn next(&mut self) -> Option<BlockLine<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let end = memchr::memchr(b'\n', self.rest.as_bytes()).map_or(self.rest.len(), |at| at + 1);
        let (line, rest) = self.rest.split_at(end);
        let line = BlockLine::new(line, self.at);
        (self.rest, self.at) = (rest, self.at + end);
        Some(line)
    }
}

/// The block of a text, read by the form and the locale that know most of its labels, and the caption
/// above it, else the one that is given. No block where a text has none.
pub(super) fn read<'a, 'b>(
    text: &'b str,
    caption: Option<Caption<'b>>,
    forms: &[String],
    labels: &'a [Labels],
) -> (Option<Caption<'b>>, Option<Taken<'a>>) {
    let mut lines = Lines { rest: text, at: 0 };
    let first = lines.clone().next();
    let own = first.and_then(|line| Caption::of(&line, forms));
    if own.is_some() {
        lines.next();
    }
    let caption = own.or(caption);
    (caption, block(lines, first, caption, labels))
}

fn block<'a>(
    mut lines: Lines<'_>,
    first: Option<BlockLine<'_>>,
    caption: Option<Caption<'_>>,
    labels: &'a [Labels],
) -> Option<Taken<'a>> {
    let mut tallies: Vec<Tally> = labels.iter().map(Labels::tally).collect();
    for (label, _) in lines.clone().filter_map(|line| line.label()) {
        for (own, tally) in labels.iter().zip(&mut tallies) {
            own.count(label, tally);
        }
    }
    let wanted = |own: &Labels| caption.is_none_or(|caption| own.form == caption.form);
    let scored = labels.iter().zip(&tallies).filter(|(own, tally)| wanted(own) && tally.known > 0);
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
    let mut reader = Reader { block, labels, best, found: Vec::new(), current: None, gap: true };
    while let Some(line) = lines.next() {
        reader.take(&line, &mut lines);
    }
    Some(Taken { block: reader.block, labels, found: reader.found })
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

struct Reader<'a> {
    block: FilledBlock,
    labels: &'a Labels,
    best: Option<usize>,
    found: Vec<RequestProblem>,
    /// The part and the answer that lines are being added to.
    current: Option<(usize, usize)>,
    /// Whether the line before was empty, or no answer has begun.
    gap: bool,
}

impl Reader<'_> {
    /// Takes a line, or a few where a label was broken over them.
    fn take(&mut self, line: &BlockLine<'_>, lines: &mut Lines<'_>) {
        if line.text.trim().is_empty() {
            self.gap = true;
            return;
        }
        if let Some(further) = line.further()
            && let Some(value) = self.value()
        {
            value.push('\n');
            value.push_str(further);
            self.gap = false;
            return;
        }
        if line.is_fence() {
            // The code that a block is in Markdown begins or ends here, and no answer goes on.
            (self.current, self.gap) = (None, true);
            return;
        }
        if let Some((label, rest)) = line.label()
            && self.begin(label, rest, line.place)
        {
            return;
        }
        // A label that was broken over lines.
        let mut joined = line.text.trim().to_owned();
        let mut ahead = lines.clone();
        for next in ahead.clone().take(3) {
            let open = !joined.contains([':', '：']) && self.labels.begins(&joined);
            if !open || next.text.trim().is_empty() {
                break;
            }
            ahead.next();
            joined = format!("{joined} {}", next.text.trim());
            let whole = BlockLine { text: &joined, place: line.place };
            if let Some((label, rest)) = whole.label()
                && self.begin(label, rest, line.place)
            {
                *lines = ahead;
                return;
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

    /// Begins the field or part that a label names; answers whether it names one.
    fn begin(&mut self, label: &str, rest: &str, place: Place) -> bool {
        let Some(target) = self.labels.target(label, self.best) else { return false };
        match target {
            Target::Part(_) if !rest.is_empty() => return false,
            Target::Part(part) => {
                self.row(part);
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

    /// Begins a part: another time where it may be filled in several times. No more rows are kept than
    /// it takes to see that there are too many.
    fn row(&mut self, part: usize) -> Option<usize> {
        let most = self.labels.parts.get(part).map_or(1, |part| part.most);
        let same = |one: &&Answered| one.part == part;
        let last = self.block.parts.iter().rposition(|one| one.part == part);
        let empty =
            last.and_then(|at| self.block.parts.get(at)).is_some_and(|one| one.values.is_empty());
        if last.is_some() && (most == 1 || empty) {
            return last;
        }
        if self.block.parts.iter().filter(same).count() >= most + FINDING_LIMIT {
            return None;
        }
        self.block.parts.push(Answered { part, values: Vec::new() });
        Some(self.block.parts.len() - 1)
    }

    /// Begins the answer to a field: in the part that is being filled in, else in the last one that
    /// the field belongs to.
    fn answer(&mut self, number: usize, label: &str, rest: &str, place: Place) {
        self.current = None;
        let Some(field) = self.labels.fields.get(number) else { return };
        let repeats = self.labels.parts.get(field.part).is_some_and(|part| part.most > 1);
        let known = self.block.parts.iter().rposition(|part| part.part == field.part);
        let taken = known
            .and_then(|at| self.block.parts.get(at))
            .is_some_and(|part| part.values.iter().any(|(other, _, _)| *other == number));
        if taken && !repeats {
            // Nothing is lost: the block is refused, and the mail is there.
            if self.found.len() >= FINDING_LIMIT {
                return;
            }
            let problem = AnswerProblem::error("twice").with_text("label", label);
            let mut finding = RequestProblem::error(&Code::DUPLICATE_KEY, &[], problem);
            finding.field = Some(field.id.clone());
            finding.place = Some(place);
            self.found.push(finding);
        }
        let at = match known {
            Some(at) if !(taken && repeats) => Some(at),
            _ => self.row(field.part),
        };
        if let Some((at, part)) = at.and_then(|at| Some((at, self.block.parts.get_mut(at)?))) {
            part.values.push((number, rest.to_owned(), place));
            self.current = Some((at, part.values.len() - 1));
        }
    }

    /// Keeps a line that belongs to no field; before the first label, it is the mail's own.
    fn stray(&mut self, line: &BlockLine<'_>) {
        let rule = line.text.trim().bytes().all(|byte| b"`~-_*=".contains(&byte));
        if self.block.parts.is_empty() || rule {
            return;
        }
        let last =
            self.found.last().is_some_and(|finding| finding.code == &Code::UNRECOGNIZED_TEXT);
        if (!last || self.current.is_some()) && self.found.len() < FINDING_LIMIT {
            let mut finding =
                RequestProblem::error(&Code::UNRECOGNIZED_TEXT, &[], AnswerProblem::doubt("stray"));
            finding.severity = Severity::Warning;
            finding.place = Some(line.place);
            self.found.push(finding);
        }
        self.current = None;
        self.block.stray.push_str("#   ");
        write_comment(&mut self.block.stray, line.text);
    }
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
    out.push_str(&prose(&line));
    out.push('\n');
}
