//! Filling: docent checks a request's answers, one by one and beside each other, and finds every
//! problem; none has words yet.

use std::cmp::Ordering;

use smol_str::SmolStr;

use super::compiled::{CompiledField, CompiledForm};
use crate::character::{is_blank_looking, is_everyday, is_line_break, is_tag, region_flags};
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::field::{
    Answer, AnswerContext, AnswerProblem, Choices, FEW, ParsedAnswer, day, is_hidden, scripts,
    spoilt,
};
use crate::intl::{Date, Number};
use crate::message::Value;
use crate::request::{Given, Request, RequestProblem, twice, unknown_field};

/// A form filled with a request's answers.
pub(super) struct Filled {
    /// The parts that are filled in, in the order of the form.
    pub(super) parts: Vec<FilledPart>,
}

/// A part, filled in once.
pub(super) struct FilledPart {
    /// The number of the part.
    pub(super) part: usize,
    /// Its number among the rows of the part; none where its answers are among all others.
    row: Option<usize>,
    /// The answers, by the part's fields.
    pub(super) answers: Vec<Option<Filling>>,
}

/// An answer.
#[derive(Clone)]
pub(super) struct Filling {
    /// As it was typed, without invisible characters.
    pub(super) text: SmolStr,
    /// As it was understood.
    pub(super) answer: Answer,
    /// Whether the request gives it; else it is the field's default.
    pub(super) given: bool,
    problems: Vec<AnswerProblem>,
}

/// Checks a request's answers to a form, and takes them.
pub(super) fn fill(
    compiled: &CompiledForm,
    request: &mut Request,
    found: &mut Vec<RequestProblem>,
) -> Filled {
    let mut filled = Filled { parts: compiled.parts(request, found) };
    compiled.place(request, &mut filled, found);
    compiled.add_defaults(&mut filled);
    // Countries first: other answers are read beside them.
    for countries in [true, false] {
        for at in 0..filled.parts.len() {
            compiled.read(&mut filled, at, countries);
        }
    }
    compiled.drop_defaults(&mut filled);
    for at in 0..filled.parts.len() {
        compiled.check(&filled, at, found);
    }
    filled
}

impl Filled {
    /// The answer to a field, beside a part that is filled in.
    pub(super) fn answer(
        &self,
        compiled: &CompiledForm,
        beside: usize,
        number: usize,
    ) -> Option<&Filling> {
        let field = compiled.fields.get(number)?;
        let own = self.parts.get(beside).filter(|part| part.part == field.part);
        let part = own.or_else(|| self.parts.iter().find(|part| part.part == field.part))?;
        part.answers.get(number - compiled.first.get(field.part)?)?.as_ref()
    }
}

impl Filling {
    /// The answers that conditions compare with.
    fn compared<'a>(&'a self, field: &'a CompiledField) -> &'a str {
        match self.answer {
            Answer::Typed | Answer::Glossed(_) => &self.text,
            Answer::Option(option) => field.rules.options.get(option).map_or("", String::as_str),
            Answer::YesNo(yes) => {
                if yes {
                    "yes"
                } else {
                    "no"
                }
            }
            Answer::Country(code) => code,
        }
    }
}

impl CompiledForm {
    /// The parts that a request fills in: those that are not optional, those that it names, and
    /// those that it gives rows of.
    fn parts(&self, request: &Request, found: &mut Vec<RequestProblem>) -> Vec<FilledPart> {
        let parts = &self.file.form.parts;
        let optional = || parts.iter().filter(|part| part.optional);
        for (at, id) in request.parts.iter().enumerate() {
            if !optional().any(|part| *part.part.value == **id) {
                let options = optional().map(|part| part.part.to_string()).collect();
                let problem = if optional().next().is_none() {
                    AnswerProblem::error("parts-none")
                } else {
                    AnswerProblem::error("unknown-part")
                        .with_text("part", crate::request::shown(id))
                        .with("options", crate::message::Value::List(options))
                        .private(&["part"])
                };
                let path = ["parts", &at.to_string()];
                found.push(RequestProblem::error(&Code::UNKNOWN_FIELD, &path, problem));
            }
        }
        let mut filled = Vec::new();
        for (number, part) in parts.iter().enumerate() {
            let id = &*part.part.value;
            let rows = request.values.iter().find_map(|(key, given)| match given {
                Given::Rows(rows) if key == id => Some(rows.len()),
                _ => None,
            });
            let named = request.parts.iter().any(|named| named == id);
            let times = rows.unwrap_or(usize::from(named || !part.optional));
            if times > part.most() {
                let problem = AnswerProblem::error("several-parts")
                    .with_text("part", self.part_names.get(number).cloned().unwrap_or_default())
                    .with_number("max", part.most());
                found.push(RequestProblem::error(&Code::WRONG_VALUE, &["values", id], problem));
            }
            for row in 0..times {
                let answers = part.fields.iter().map(|_| None).collect();
                filled.push(FilledPart { part: number, row: rows.map(|_| row), answers });
            }
        }
        filled
    }

    /// Puts answers in their places.
    fn place(&self, request: &mut Request, filled: &mut Filled, found: &mut Vec<RequestProblem>) {
        // Answers mostly come in the order of the form.
        let mut next = 0;
        for (key, given) in std::mem::take(&mut request.values) {
            let expected = self.fields.get(next).is_some_and(|field| field.id == key);
            let number = if expected { Some(next) } else { self.field(&key) };
            let Some(number) = number else {
                self.place_rows(&key, given, filled, found);
                continue;
            };
            next = number + 1;
            let Some(field) = self.fields.get(number) else { continue };
            let path = ["values", key.as_str()];
            let Some(text) = answer_of(field, given, &path, found) else { continue };
            let part = filled.parts.iter_mut().find(|part| part.part == field.part);
            let Some(slot) = part.and_then(|part| part.slot(self, number)) else {
                let part = self.part_names.get(field.part).cloned().unwrap_or_default();
                let problem = AnswerProblem::error("part-not-asked").with_text("part", part);
                found.push(about(field, &Code::UNEXPECTED_ANSWER, &path, problem));
                continue;
            };
            if slot.is_some() {
                found.push(twice(&key, &path));
            }
            *slot = Some(text);
        }
    }

    fn place_rows(
        &self,
        key: &str,
        given: Given,
        filled: &mut Filled,
        found: &mut Vec<RequestProblem>,
    ) {
        let parts = &self.file.form.parts;
        let part = parts.iter().position(|part| *part.part.value == *key);
        let (Some(part), Given::Rows(rows)) = (part, given) else {
            let known = self.fields.iter().map(|field| field.id.as_str());
            let problem = unknown_field(key, known);
            found.push(RequestProblem::error(&Code::UNKNOWN_FIELD, &["values", key], problem));
            return;
        };
        let slots = filled.parts.iter_mut().filter(|filled| filled.part == part);
        for ((at, row), filled) in rows.into_iter().enumerate().zip(slots) {
            for (id, given) in row {
                let id = id.as_str();
                let path = ["values", key, &at.to_string(), id];
                let number = self.field(id);
                let field = number.and_then(|number| self.fields.get(number));
                let Some(field) = field.filter(|field| field.part == part) else {
                    let own = self.fields.iter().filter(|field| field.part == part);
                    let problem = unknown_field(id, own.map(|field| field.id.as_str()));
                    found.push(RequestProblem::error(&Code::UNKNOWN_FIELD, &path, problem));
                    continue;
                };
                let text = answer_of(field, given, &path, found);
                if let Some(slot) = number.and_then(|number| filled.slot(self, number)) {
                    if slot.is_some() && text.is_some() {
                        found.push(twice(id, &path));
                    }
                    *slot = text;
                }
            }
        }
    }

    fn add_defaults(&self, filled: &mut Filled) {
        for (number, field) in self.fields.iter().enumerate() {
            let Some(default) = &field.default else { continue };
            for part in filled.parts.iter_mut().filter(|part| part.part == field.part) {
                if let Some(slot) = part.slot(self, number).filter(|slot| slot.is_none()) {
                    let (text, problems) = (default.into(), Vec::new());
                    *slot = Some(Filling { text, answer: Answer::Typed, given: false, problems });
                }
            }
        }
    }

    /// Reads the answers of a part: countries, or all others.
    fn read(&self, filled: &mut Filled, at: usize, countries: bool) {
        let Some(part) = filled.parts.get(at).map(|part| part.part) else { return };
        for (number, field) in self.of_part(part) {
            if (field.kind.choices == Choices::Countries) != countries {
                continue;
            }
            let country =
                field.country.and_then(|country| match filled.answer(self, at, country)?.answer {
                    Answer::Country(code) => Some(code),
                    _ => None,
                });
            let asked = AnswerContext { rules: &field.rules, country, countries: &self.countries };
            let slot = filled.parts.get_mut(at).and_then(|part| part.slot(self, number));
            let Some(filling) = slot.and_then(Option::as_mut) else { continue };
            let reading = if !field.kind.lines && filling.text.contains('\n') {
                ParsedAnswer::wrong(AnswerProblem::error("one-line"))
            } else {
                if let Some(written) = (field.kind.written)(&filling.text) {
                    filling.text = written.into();
                }
                let word = field.choice(&filling.text);
                let text = word.as_deref().unwrap_or(&filling.text);
                let mut reading =
                    (field.kind.read)(text, &asked).and(scripts(text)).and(spoilt(text));
                if field.choices.len() > FEW {
                    reading.problems.iter_mut().for_each(|problem| field.narrow(problem, text));
                }
                reading
            };
            (filling.answer, filling.problems) = (reading.answer, reading.problems);
        }
    }

    /// Takes away the defaults of fields that are not asked for: what isn't asked for has no answer that
    /// others could depend on.
    fn drop_defaults(&self, filled: &mut Filled) {
        if self.fields.iter().all(|field| field.default.is_none() || field.when.is_none()) {
            return;
        }
        for _ in 0..self.fields.len() {
            let mut idle = Vec::new();
            for (at, part) in filled.parts.iter().enumerate() {
                for (number, field) in self.of_part(part.part) {
                    let filling = filled.answer(self, at, number);
                    if filling.is_some_and(|filling| !filling.given)
                        && !self.is_asked(filled, at, field)
                    {
                        idle.push((at, number));
                    }
                }
            }
            if idle.is_empty() {
                break;
            }
            for (at, number) in idle {
                let slot = filled.parts.get_mut(at).and_then(|part| part.slot(self, number));
                slot.into_iter().for_each(|slot| *slot = None);
            }
        }
    }

    /// Finds what is wrong with the answers of a part.
    fn check(&self, filled: &Filled, at: usize, found: &mut Vec<RequestProblem>) {
        let Some(part) = filled.parts.get(at) else { return };
        for (number, field) in self.of_part(part.part) {
            let push = |found: &mut Vec<RequestProblem>, code, problem| {
                let row = part.row.map(|row| row.to_string());
                let own = self.file.form.parts.get(part.part).map_or("", |part| &part.part);
                let path = match &row {
                    Some(row) => vec!["values", own, row, &field.id],
                    None => vec!["values", field.id.as_str()],
                };
                found.push(about(field, code, &path, problem));
            };
            let asked = self.is_asked(filled, at, field);
            let Some(filling) = filled.answer(self, at, number) else {
                if asked && field.required {
                    push(found, &Code::MISSING_ANSWER, AnswerProblem::error("missing"));
                }
                continue;
            };
            if !asked {
                // A default is no answer of the customer's.
                if filling.given {
                    let mut fields = field.when.iter().flat_map(|when| when.fields());
                    let other = fields.find_map(|id| self.fields.get(self.field(id)?));
                    let other = other.map(|other| other.label.clone()).unwrap_or_default();
                    let problem = AnswerProblem::error("not-asked").with_text("other", other);
                    push(found, &Code::UNEXPECTED_ANSWER, problem);
                }
                continue;
            }
            let beside = || self.beside(filled, at, field, filling);
            let alone = filling.problems.iter().cloned();
            let right = filling.problems.iter().all(|problem| problem.doubtful);
            for problem in alone.chain(right.then(beside).into_iter().flatten()) {
                let code =
                    if problem.doubtful { &Code::DOUBTFUL_ANSWER } else { &Code::WRONG_ANSWER };
                push(found, code, problem);
            }
        }
    }

    /// The problem of an answer beside others.
    fn beside(
        &self,
        filled: &Filled,
        at: usize,
        field: &CompiledField,
        filling: &Filling,
    ) -> Vec<AnswerProblem> {
        let mut problems = Vec::new();
        let other = |number: Option<usize>| {
            let number = number?;
            Some((self.fields.get(number)?, filled.answer(self, at, number)?))
        };
        if let Some((floor, value)) = other(field.above)
            && let (Some(own), Some(least)) =
                (Number::parse(&filling.text), Number::parse(&value.text))
            && !least.is_less(&own)
        {
            problems.push(AnswerProblem::error("above").with_text("other", &floor.label));
        }
        let orders =
            [("after", field.after, Ordering::Greater), ("before", field.before, Ordering::Less)];
        for (rule, number, order) in orders {
            if let Some((other, value)) = other(number)
                && let (Some(own), Some(others)) = (day(&filling.text), day(&value.text))
                && let others = (Date { time: None, ..others })
                && (Date { time: None, ..own }).cmp(&others) != order
            {
                let problem = AnswerProblem::error(rule).with_text("other", &other.label);
                problems.push(problem.with("day", Value::Date(others)).private(&["day"]));
            }
        }
        if let Some((same, value)) = other(field.same_domain)
            && let (Some(own), Some(others)) = (field.kind.domain, same.kind.domain)
            && let (Some(own), Some(others)) = ((own.of)(&filling.text), (others.of)(&value.text))
            && !is_akin(&own, &others)
        {
            problems.push(AnswerProblem::doubt("same-domain").with_text("other", &same.label));
        }
        problems
    }

    /// Whether a field is asked for, given the other answers.
    pub(super) fn is_asked(&self, filled: &Filled, at: usize, field: &CompiledField) -> bool {
        let answer = |id: &str| {
            let number = self.field(id)?;
            Some(filled.answer(self, at, number)?.compared(self.fields.get(number)?))
        };
        field.when.as_ref().is_none_or(|when| when.holds(&answer))
    }

    /// The fields of a part, each with its number.
    pub(super) fn of_part(&self, part: usize) -> impl Iterator<Item = (usize, &CompiledField)> {
        let first = self.first.get(part).copied().unwrap_or_default();
        let fields = self.fields.iter().enumerate().skip(first);
        fields.take_while(move |(_, field)| field.part == part)
    }
}

impl FilledPart {
    fn slot(&mut self, compiled: &CompiledForm, number: usize) -> Option<&mut Option<Filling>> {
        let first = compiled.first.get(self.part)?;
        self.answers.get_mut(number.checked_sub(*first)?)
    }
}

fn about(
    field: &CompiledField,
    code: &'static Code,
    path: &[&str],
    problem: AnswerProblem,
) -> RequestProblem {
    let severity = if problem.doubtful { Severity::Warning } else { Severity::Error };
    RequestProblem {
        severity,
        field: Some(field.id.clone()),
        ..RequestProblem::error(code, path, problem)
    }
}

/// An answer that is there: trimmed, without characters that keyboards don't type, not empty.
fn answer_of(
    field: &CompiledField,
    given: Given,
    path: &[&str],
    found: &mut Vec<RequestProblem>,
) -> Option<Filling> {
    let text = match given {
        Given::Nothing => return None,
        Given::Text(text) => text,
        Given::Rows(_) => {
            found.push(about(field, &Code::WRONG_VALUE, path, AnswerProblem::error("value")));
            return None;
        }
    };
    let text = match clean(text) {
        Ok(text) => text,
        Err((text, hidden)) => {
            let problem = AnswerProblem::doubt("hidden").with_text("characters", hidden.join(", "));
            found.push(about(field, &Code::CONTROL_CHARACTER, path, problem));
            text
        }
    };
    let filling = Filling { text, answer: Answer::Typed, given: true, problems: Vec::new() };
    (!filling.text.is_empty()).then_some(filling)
}

/// Whether two domain names belong together: one is the other, or lies below it.
fn is_akin(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|name| name.strip_prefix("www.").unwrap_or(name));
    let below = |name: &str, above: &str| {
        name.strip_suffix(above).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    below(one, other) || below(other, one)
}

/// The hidden characters of an answer that docent lists.
const HIDDEN_LIMIT: usize = 10;

/// A text without blanks around it and at the ends of its lines.
fn trimmed(text: SmolStr) -> SmolStr {
    let blank = |char: char| char.is_whitespace();
    let loose = |line: &str| line.ends_with(blank);
    if !text.starts_with(blank) && !text.split('\n').any(loose) && !text.ends_with('\n') {
        return text;
    }
    text.split('\n').map(str::trim_end).collect::<Vec<_>>().join("\n").trim().into()
}

/// A text with line feeds for all line breaks, trimmed, without hidden characters; those that there
/// were come beside it, as code points.
fn clean(text: SmolStr) -> Result<SmolStr, (SmolStr, Vec<String>)> {
    // Nearly every answer is so; checking all bytes is faster than stopping at the first other one.
    let printable = |byte: u8| matches!(byte, b' '..=b'~');
    if text.bytes().fold(true, |all, byte| all & printable(byte)) {
        return Ok(if text.starts_with(' ') || text.ends_with(' ') { trimmed(text) } else { text });
    }
    // Bytes that no hidden character and no line break begins with in UTF-8.
    let seen = |byte: u8| match byte {
        b'\n' | b' '..=b'~' => true,
        0xc2 | 0xcd | 0xd8 | 0xe1 | 0xe2 | 0xee | 0xef | 0xf0.. => false,
        other => other >= 0x80,
    };
    // The filler of Hangul is among the characters of Chinese and Japanese.
    if text.bytes().fold(true, |all, byte| all & seen(byte)) && !text.contains('\u{3164}') {
        return Ok(trimmed(text));
    }
    let plain = |char: char| {
        is_everyday(char) || char == '\n' || !is_line_break(char) && !is_hidden(char, None, None)
    };
    if text.chars().all(plain) {
        return Ok(trimmed(text));
    }
    let text = text.replace("\r\n", "\n").replace(is_line_break, "\n");
    let flags = region_flags(&text);
    let mut hidden = Vec::new();
    let mut seen = String::with_capacity(text.len());
    let mut rest = text.char_indices().peekable();
    while let Some((at, char)) = rest.next() {
        let after = rest.peek().map(|(_, char)| *char);
        let in_flag = is_tag(char) && flags.iter().any(|flag| flag.contains(&at));
        if !in_flag && is_hidden(char, seen.chars().next_back(), after) {
            let code = format!("U+{:04X}", u32::from(char));
            if !hidden.contains(&code) && hidden.len() < HIDDEN_LIMIT {
                hidden.push(code);
            }
            // Words that it parts don't become one.
            if is_blank_looking(char) {
                seen.push(' ');
            }
        } else {
            seen.push(char);
        }
    }
    let seen = trimmed(seen.into());
    if hidden.is_empty() { Ok(seen) } else { Err((seen, hidden)) }
}
