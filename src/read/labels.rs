//! The labels of a form in every locale, and what answers mean.

use std::collections::{BTreeMap, HashMap};

use super::block::{Answered, FilledBlock};
use super::cells::{cells, label_of};
use super::fold::{folded, is_same, normal, words};
use super::line::{BlockLine, COLONS, Candidate, Column, Match};
use super::typed::boxed;
use super::{FALLBACK, text};
use crate::character::{compared, mark};
use crate::details::choices;
use crate::diagnostic::{Diagnostics, nearest};
use crate::field::{Answer, AnswerContext, Choices, Countries, Kind, Rules};
use crate::form::FormFile;
use crate::locale::Locale;
use crate::message::{Arguments, Value};
use crate::node::{Key, Node};
use crate::project::Project;
use crate::source::Place;
use crate::words::Words;

/// A form as a reader of blocks knows it.
pub(super) struct Labels {
    pub(super) form: String,
    pub(super) parts: Vec<PartLabel>,
    pub(super) fields: Vec<FieldLabel>,
    pub(super) locales: Vec<Locale>,
    /// The labels of each locale.
    known: Vec<Known>,
    /// How the words begin that a form's mails have below the block: in each locale, the texts between
    /// the answers that they name.
    closings: Vec<Vec<String>>,
    /// The length of the longest label, in bytes.
    longest: usize,
    countries: Countries,
}

/// The first lines of the words below the block, each as the texts between the answers in it.
fn closings<'w>(file: &FormFile, words: impl Iterator<Item = &'w Words>) -> Vec<Vec<String>> {
    let first = file.form.mail.as_ref().and_then(|mail| mail.closing.0.first());
    let Some(id) = first else { return Vec::new() };
    let answer = || Value::Text(mark::PLACEABLE.to_string());
    let answers: Arguments =
        file.form.fields().map(|field| (field.field.to_string(), answer())).collect();
    let line = |words: &Words| {
        let text = words.text(&mut Diagnostics::default(), None, id, &answers)?.text;
        let line = text.lines().find(|line| !line.trim().is_empty())?;
        let pieces: Vec<String> = line.split(mark::PLACEABLE).map(normal).collect();
        pieces.iter().any(|piece| piece.chars().any(char::is_alphanumeric)).then_some(pieces)
    };
    words.filter_map(line).collect()
}

/// The labels of a form in one locale.
#[derive(Default)]
struct Known {
    /// The target of a label, by its words.
    exact: HashMap<String, Target>,
    /// The target by the folded words; none where two labels fold to one.
    folded: HashMap<String, Option<Target>>,
    /// The labels as they are shown, by the folded words.
    shown: BTreeMap<String, (String, Target)>,
}

impl Known {
    fn add(&mut self, label: &str, target: Target) {
        self.exact.insert(normal(label), target);
        let key = folded(label);
        let one = self.folded.entry(key.clone()).or_insert(Some(target));
        if *one != Some(target) {
            *one = None;
        }
        self.shown.insert(key, (label.to_owned(), target));
    }
}

/// How many labels of a text a form knows: in any locale, and in each.
pub(super) struct Tally {
    pub(super) known: usize,
    locales: Vec<usize>,
}

impl Tally {
    /// The number of the locale that knows most.
    pub(super) fn best(&self) -> Option<usize> {
        (0..self.locales.len()).max_by_key(|at| (self.locales.get(*at), usize::MAX - at))
    }
}

/// The most words of a label that is looked for without a sign behind it.
pub(super) const LABEL_WORDS: usize = 8;

/// A part of a form.
pub(super) struct PartLabel {
    pub(super) id: String,
    pub(super) optional: bool,
    /// How often it may be filled in.
    pub(super) most: usize,
}

/// A field of a form.
pub(super) struct FieldLabel {
    pub(super) id: String,
    pub(super) part: usize,
    pub(super) kind: &'static Kind,
    rules: Rules,
    pub(super) country: Option<usize>,
    /// The typed value of an option, by its words in any locale.
    pub(super) options: HashMap<String, String>,
}

/// The field or part that a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// The answer to a field, by its number.
    Field(usize),
    /// Nothing: the heading of a part, by its number.
    Part(usize),
    /// The language of the answers.
    Answers,
}

impl Labels {
    /// The labels of a form in all locales of the project; `None` after an error.
    pub(super) fn new(found: &mut Diagnostics, project: &Project<'_>, form: &str) -> Option<Self> {
        let file = project.form(found, form)?;
        let locales = project.locales().to_vec();
        // `check` reports the messages that a locale lacks.
        let mut ignored = Diagnostics::default();
        let words = project.form_words(&mut ignored, form, &locales, FALLBACK);
        let label_of = |words: &Words, id: &str| {
            let wording = words.text(&mut Diagnostics::default(), None, id, &Arguments::new());
            wording.map(|wording| wording.text)
        };
        let mut own = Self {
            form: form.to_owned(),
            parts: Vec::new(),
            fields: Vec::new(),
            countries: Countries::new(&locales),
            known: Vec::new(),
            closings: Vec::new(),
            longest: 0,
            locales,
        };
        for (at, part) in file.form.parts.iter().enumerate() {
            let (optional, most) = (part.optional, part.most());
            own.parts.push(PartLabel { id: part.part.to_string(), optional, most });
            for field in &part.fields {
                let mut options = HashMap::new();
                for (typed, id) in choices(field) {
                    let wordings = words.values().filter_map(|words| label_of(words, &id));
                    options.extend(wordings.map(|wording| (normal(&wording), typed.clone())));
                    options.insert(normal(&typed), typed.clone());
                }
                own.fields.push(FieldLabel {
                    id: field.field.to_string(),
                    part: at,
                    kind: field.kind.0,
                    rules: field.rules(),
                    country: None,
                    options,
                });
            }
        }
        let number = |id: &str| file.form.fields().position(|field| **field.field == *id);
        for (field, label) in file.form.fields().zip(&mut own.fields) {
            label.country = field.country.as_ref().and_then(|id| number(id));
        }
        own.closings = closings(&file, words.values().map(AsRef::as_ref));
        for locale in &own.locales {
            let mut known = Known::default();
            let Some(words) = words.get(locale) else {
                own.known.push(known);
                continue;
            };
            let mut add = |id: &str, target| {
                if let Some(label) = label_of(words, id) {
                    // A block has a colon behind each label anyway.
                    let label = label.trim_end_matches(|char: char| {
                        COLONS.contains(&char) || char.is_whitespace()
                    });
                    known.add(label, target);
                }
            };
            for (at, part) in file.form.parts.iter().enumerate() {
                if part.has_heading() {
                    add(&part.message(), Target::Part(at));
                }
            }
            for (at, field) in file.form.fields().enumerate() {
                add(&field.message(), Target::Field(at));
            }
            add("docent-answers-language", Target::Answers);
            let longest = known.exact.keys().map(String::len).max();
            own.longest = longest.unwrap_or(0).max(own.longest);
            own.known.push(known);
        }
        Some(own)
    }

    /// Whether a line is the first of the words that a form's mails have below the block: those are no
    /// answer.
    pub(super) fn is_own_closing(&self, line: &str) -> bool {
        let line = normal(line);
        let fits = |pieces: &Vec<String>| {
            let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return false };
            let mut rest = line.as_str();
            let in_order = pieces.iter().all(|piece| match rest.split_once(piece.as_str()) {
                Some((_, behind)) => {
                    rest = behind;
                    true
                }
                None => false,
            });
            in_order && line.starts_with(first.as_str()) && line.ends_with(last.as_str())
        };
        self.closings.iter().any(fits)
    }

    /// Whether a text is no longer than two labels, with what programs put between their words.
    fn may_be(&self, text: &str) -> bool {
        text.len() <= 4 * self.longest + 100
    }

    /// The target of a label: in the locale of this number first, then in any; by its very words first, then
    /// folded. One with a gloss behind a slash is known by the text before it.
    pub(super) fn target(&self, label: &str, first: Option<usize>, by: Match) -> Option<Target> {
        if label.is_empty() || !self.may_be(label) {
            return None;
        }
        let others = if by == Match::Own && first.is_some() { 0 } else { self.known.len() };
        let order = || first.into_iter().chain(0..others);
        let own = normal(label);
        let exact =
            |label: &str| order().find_map(|at| self.known.get(at)?.exact.get(label).copied());
        let found = exact(&own).or_else(|| glossed(&own, " / ", exact));
        if found.is_some() || by != Match::Folded {
            return found;
        }
        let own = folded(label);
        let loose = |label: &str| {
            let of = |at: usize| self.known.get(at)?.folded.get(label).copied();
            if let Some(known) = first.and_then(of) {
                return known;
            }
            // Where locales differ there is no telling which one is meant.
            let mut all = (0..self.known.len()).filter_map(of);
            let target = all.next()?;
            all.all(|other| other == target).then_some(target)?
        };
        loose(&own).or_else(|| glossed(&own, "/", loose)).or_else(|| {
            // Where a part may be filled in several times, people number its headings and labels.
            let number =
                |char: char| char.is_numeric() || char.is_whitespace() || "#.()№".contains(char);
            let bare = own.trim_end_matches(number);
            let target = loose(bare).filter(|_| !bare.is_empty() && bare.len() < own.len())?;
            let part = match target {
                Target::Field(field) => self.fields.get(field)?.part,
                Target::Part(part) => part,
                Target::Answers => return None,
            };
            (self.parts.get(part)?.most > 1).then_some(target)
        })
    }

    /// The target of the first of a line's candidates that is a label.
    pub(super) fn matched<'a>(
        &self,
        line: &BlockLine<'a>,
        first: Option<usize>,
    ) -> Option<(Target, Candidate<'a>)> {
        let target = |one: &Candidate<'a>| self.target(one.label, first, one.match_by);
        // The heading of a part has nothing behind it.
        let fits = |target: &Target, one: &Candidate<'_>| {
            !matches!(target, Target::Part(_)) || one.rest.is_empty()
        };
        let found = |one: Candidate<'a>| Some((target(&one)?, one));
        let mut all = line.candidates().into_iter().filter_map(found);
        all.find(|(target, one)| fits(target, one)).or_else(|| self.ticked(line, first))
    }

    /// The field of a yes or no that a box is beside: its answer is the box.
    fn ticked<'a>(
        &self,
        line: &BlockLine<'a>,
        first: Option<usize>,
    ) -> Option<(Target, Candidate<'a>)> {
        let (rest, words) = boxed(line.text).filter(|_| line.column == Column::All)?;
        let label = words.trim_end_matches(COLONS).trim_end();
        let target = self.target(label, first, Match::Exact)?;
        let Target::Field(number) = target else { return None };
        let field = self.fields.get(number)?;
        let one = Candidate { label, rest, match_by: Match::Exact, is_row: false };
        matches!(field.kind.choices, Choices::YesNo).then_some((target, one))
    }

    /// The label that words may be meant for: the nearest one, as the form shows it in a locale.
    pub(super) fn near(&self, words: &str, first: Option<usize>) -> Option<&str> {
        if !self.may_be(words) {
            return None;
        }
        let own = folded(words);
        let shown = &self.known.get(first?)?.shown;
        let key = nearest(&own, shown.keys().map(String::as_str))?;
        shown.get(key).map(|(label, _)| label.as_str())
    }

    /// The label with which a text begins, as the form shows it in a locale: with a blank or a sign behind
    /// it, or with nothing.
    pub(super) fn at_start(&self, text: &str, first: Option<usize>) -> Option<&str> {
        let known = self.known.get(first?)?;
        let text = text.trim();
        let ends = text.match_indices(char::is_whitespace).map(|(at, _)| at);
        for end in ends.take(LABEL_WORDS).chain([text.len()]) {
            let begin = text.get(..end)?.trim_end_matches([';', ',', '.']);
            if !self.may_be(begin) {
                return None;
            }
            let shown = known.shown.get(&folded(begin)).filter(|(label, _)| label == begin);
            if let Some((label, Target::Field(_))) = shown {
                return Some(label);
            }
        }
        None
    }

    /// The label of a field, as the form shows it in a locale.
    pub(super) fn label(&self, field: usize, locale: Option<usize>) -> &str {
        let known = locale.and_then(|at| self.known.get(at)).or(self.known.first());
        let is_own = |(_, target): &&(String, Target)| *target == Target::Field(field);
        let label = known.and_then(|known| known.shown.values().find(is_own));
        let id = || self.fields.get(field).map_or("", |field| field.id.as_str());
        label.map_or_else(id, |(label, _)| label.as_str())
    }

    /// Nothing counted yet.
    pub(super) fn tally(&self) -> Tally {
        Tally { known: 0, locales: vec![0; self.locales.len()] }
    }

    /// Counts the label of a line: for every locale that knows it. Of one with a gloss, the gloss is the
    /// reader's.
    pub(super) fn count(&self, line: &BlockLine<'_>, tally: &mut Tally) {
        if let Some((_, one)) = self.matched(line, None) {
            self.count_label(one.label, tally);
        } else if line.text.contains(['\t', '|'])
            && let Some(cells) = cells(line.text)
        {
            let labels = cells.into_iter().map(label_of);
            labels
                .filter(|label| self.target(label, None, Match::Folded).is_some())
                .for_each(|label| self.count_label(label, tally));
        }
    }

    fn count_label(&self, own: &str, tally: &mut Tally) {
        tally.known += 1;
        let (label, loose) = (normal(own), folded(own));
        let folded_gloss = loose.rsplit('/').next().unwrap_or_default().to_owned();
        let gloss = label.rsplit(" / ").next().unwrap_or_default();
        let typed = own.rsplit(" / ").next().unwrap_or_default();
        for (known, count) in self.known.iter().zip(&mut tally.locales) {
            let exact = known.exact.contains_key(&label) || known.exact.contains_key(gloss);
            // The very words of a locale weigh more, in capitals or not.
            let shown = |key: &str| known.shown.get(key).is_some_and(|(label, _)| label == typed);
            let folded = known.folded.contains_key(&loose);
            *count += usize::from(shown(&loose) || shown(&folded_gloss));
            *count += 3 * usize::from(exact) + usize::from(!exact && folded);
        }
    }

    /// Whether some label begins with this, at the end of a word, and goes on.
    pub(super) fn begins(&self, text: &str) -> bool {
        if !self.may_be(text) {
            return false;
        }
        let text = normal(text) + " ";
        let glossed = text.rsplit(" / ").next().unwrap_or_default().to_owned();
        let starts = |label: &String| label.starts_with(&text) || label.starts_with(&glossed);
        text.len() > 1 && self.known.iter().any(|known| known.exact.keys().any(starts))
    }

    /// The answers of a part, by what is typed for them.
    pub(super) fn row(&self, block: &FilledBlock, part: &Answered) -> Vec<(Key, Node)> {
        let mut row = Vec::new();
        for (number, value, place) in &part.values {
            let Some(field) = self.fields.get(*number) else { continue };
            if !value.trim().is_empty() {
                let meant = self.meant(block, field, value.trim());
                row.push(Node::entry(&field.id, *place, text(&meant)));
            }
        }
        row
    }

    /// The typed value of an answer that a block printed.
    fn meant(&self, block: &FilledBlock, field: &FieldLabel, value: &str) -> String {
        if let Some(typed) = field.option(value) {
            return typed.clone();
        }
        let country = field.country.and_then(|number| {
            let (_, name, _) = block.values().find(|(other, _, _)| *other == number)?;
            self.countries.code(name.trim())
        });
        let asked = AnswerContext { rules: &field.rules, country, countries: &self.countries };
        if let Answer::Country(code) = (field.kind.read)(value, &asked).answer {
            return code.to_owned();
        }
        // An explanation that docent put there.
        if let Some((typed, gloss)) =
            value.strip_suffix(')').and_then(|value| value.rsplit_once(" ("))
            && (field.kind.read)(typed, &asked).answer == Answer::Glossed(gloss.to_owned())
        {
            return typed.to_owned();
        }
        value.to_owned()
    }

    /// The country that an answer names.
    pub(super) fn country(&self, answer: &str) -> Option<&'static str> {
        self.countries.code(answer.trim())
    }

    /// Whether two answers to a field mean the same by its kind: a country in two languages, a number with
    /// its country's code and without it, names in capitals.
    pub(super) fn is_one_answer(
        &self,
        number: usize,
        one: &str,
        other: &str,
        country: Option<&'static str>,
    ) -> bool {
        if is_same(one, other) {
            return true;
        }
        let Some(field) = self.fields.get(number) else { return false };
        let asked = AnswerContext { rules: &field.rules, country, countries: &self.countries };
        let meaning = |text: &str| {
            let text = text.trim();
            if let Some(typed) = field.option(text) {
                return typed.clone();
            }
            let written = (field.kind.written)(text).unwrap_or_else(|| text.to_owned());
            let own = match (field.kind.read)(&written, &asked).answer {
                Answer::Country(code) => return code.to_owned(),
                Answer::YesNo(yes) => return if yes { "yes" } else { "no" }.to_owned(),
                Answer::Option(option) => return format!("{option}"),
                Answer::Glossed(gloss) => gloss,
                Answer::Typed => written,
            };
            match field.kind.name {
                "phone" => {
                    own.chars().filter(|char| char.is_ascii_digit() || *char == '+').collect()
                }
                "integer" => own.parse::<i128>().map_or(own, |number| number.to_string()),
                _ => compared(&words(&own)),
            }
        };
        meaning(one) == meaning(other)
    }

    /// The locale of the project whose language has this name.
    pub(super) fn language(&self, name: &str) -> Option<String> {
        let name = normal(name);
        let is_named = |locale: &&Locale| {
            let code = locale.language_code();
            code == name
                || self
                    .locales
                    .iter()
                    .any(|other| other.language(code).is_some_and(|other| normal(&other) == name))
        };
        self.locales.iter().find(is_named).map(ToString::to_string)
    }
}

impl FieldLabel {
    /// Whether answers have no blanks in them.
    pub(super) fn has_no_blanks(&self) -> bool {
        self.kind.domain.is_some() || self.kind.name == "guid"
    }
}

impl Answered {
    pub(super) fn is_empty(&self) -> bool {
        self.values.iter().all(|(_, value, _)| value.trim().is_empty())
    }
}

impl FilledBlock {
    /// All answers, each with the number of its field and its place.
    fn values(&self) -> impl Iterator<Item = &(usize, String, Place)> {
        self.parts.iter().flat_map(|part| &part.values)
    }
}

/// The target that both halves of a label with a gloss have.
fn glossed(label: &str, slash: &str, get: impl Fn(&str) -> Option<Target>) -> Option<Target> {
    label.match_indices(slash).find_map(|(at, _)| {
        let (one, other) = (get(&label[..at])?, get(&label[at + slash.len()..])?);
        (one == other).then_some(one)
    })
}
