//! Drafting: a request becomes the filled Details block, after every answer has been looked at.
//! Problems are told in the customer's language.

use std::collections::BTreeMap;

use crate::code::Code;
use crate::config::Fallback;
use crate::details::{self, Speakers};
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::field::{Answer, Problem, Reading, is_line_break, scripts};
use crate::form::{Field, FormFile, Labels, Part};
use crate::id::Id;
use crate::intl::Number;
use crate::locale::Locale;
use crate::message::{Arguments, Escape, Value};
use crate::page::Details;
use crate::project::Project;
use crate::request::RequestFile;
use crate::source::Span;
use crate::words::Words;
use crate::yaml::Spanned;

/// The block that a request fills, with its labels in `locale`; `None` after an error.
pub fn draft(
    found: &mut Diagnostics,
    project: &Project<'_>,
    request: &RequestFile,
    locale: &Locale,
    labels: Option<Labels>,
    fallback: Fallback,
) -> Option<Details> {
    let form_id = &request.request.form;
    let ids = project.form_ids();
    if !ids.iter().any(|known| *known == *form_id.value) {
        let problem = format!("there is no form `{}`", form_id.value);
        found.push(
            Diagnostic::error(&Code::UNKNOWN_FORM, problem)
                .at(request.source.at(form_id.place))
                .help(suggest(form_id, ids.iter().map(String::as_str))),
        );
        return None;
    }
    let file = project.form(found, form_id)?;
    let customer = request.request.locale.as_ref().map(|locale| &locale.value);
    let who = (locale, customer);
    let speakers = Speakers::new(found, project, &file, who, labels, fallback)?;
    let errors = found.count(crate::diagnostic::Severity::Error);
    let mut locales = vec![locale.clone(), project.source_locale().clone()];
    locales.extend(customer.cloned());
    let desk = Desk { request, file: &file, speakers: &speakers, locales };
    let parts = desk.parts(found);
    desk.check_names(found);
    let typed = desk.typed(found);
    let read = desk.read(&typed);
    for field in parts.iter().flat_map(|part| &part.fields) {
        desk.check(found, field, &typed, &read);
    }
    desk.check_unasked_parts(found, &parts, &typed);
    let mut value =
        |found: &mut Diagnostics, field: &Field| desk.print(found, field, &typed, &read);
    let details = details::compose(found, &file, &speakers, &parts, &mut value);
    details.filter(|_| found.count(crate::diagnostic::Severity::Error) == errors)
}

/// One request and what it is held against.
struct Desk<'a> {
    request: &'a RequestFile,
    file: &'a FormFile,
    speakers: &'a Speakers,
    /// The locales in which names are understood.
    locales: Vec<Locale>,
}

/// The answers by field, as they were typed.
type Typed = BTreeMap<String, String>;
/// The answers by field, as they were understood.
type Read = BTreeMap<String, Reading>;

impl<'a> Desk<'a> {
    /// The parts that the request fills in: those that are not optional, and those it names.
    fn parts(&self, found: &mut Diagnostics) -> Vec<&'a Part> {
        let named = &self.request.request.parts;
        let optional = || self.file.form.parts.iter().filter(|part| part.optional);
        for id in named {
            if !optional().any(|part| part.part.value == id.value) {
                let problem = format!("the form has no optional part `{}`", id.value);
                let known = optional().map(|part| &*part.part.value);
                found.push(
                    Diagnostic::error(&Code::UNKNOWN_FIELD, problem)
                        .at(self.request.source.at(id.place))
                        .help(suggest(id, known)),
                );
            }
        }
        let wanted =
            |part: &&Part| !part.optional || named.iter().any(|id| id.value == part.part.value);
        self.file.form.parts.iter().filter(wanted).collect()
    }

    /// Reports answers to fields that the form doesn't have.
    fn check_names(&self, found: &mut Diagnostics) {
        for (key, _) in &self.request.request.values.0 {
            if self.file.form.field(key).is_none() {
                let shown: String = key.chars().take(60).flat_map(char::escape_debug).collect();
                let problem =
                    format!("the form `{}` has no field `{shown}`", self.file.form.form.value);
                let known = self.file.form.fields().map(|field| &*field.field.value);
                found.push(
                    Diagnostic::error(&Code::UNKNOWN_FIELD, problem)
                        .at(self.request.source.at(key.place))
                        .help(suggest(key, known)),
                );
            }
        }
    }

    /// The answers that are there: trimmed, without characters that nobody types, not empty.
    fn typed(&self, found: &mut Diagnostics) -> Typed {
        let mut typed = Typed::new();
        for (key, value) in &self.request.request.values.0 {
            let Some(text) = &value.value else { continue };
            let text = text.0.replace("\r\n", "\n").replace(is_line_break, "\n");
            let clean: String = text.chars().filter(|char| !is_hidden(*char)).collect();
            if clean.len() < text.len() {
                let hidden: Vec<String> = text
                    .chars()
                    .filter(|char| is_hidden(*char))
                    .map(|char| format!("U+{:04X}", u32::from(char)))
                    .collect();
                let problem = format!(
                    "`{}` had characters that can't be seen: {}",
                    key.value,
                    hidden.join(", ")
                );
                found.push(
                    Diagnostic::warning(&Code::CONTROL_CHARACTER, problem)
                        .at(self.request.source.at(value.place))
                        .help("they were removed from the draft; remove them here too"),
                );
            }
            let clean = clean.trim();
            if !clean.is_empty() {
                typed.insert(key.value.clone(), clean.to_owned());
            }
        }
        for field in self.file.form.fields() {
            if let Some(default) = &field.default {
                typed.entry(field.field.to_string()).or_insert_with(|| default.value.clone());
            }
        }
        typed
    }

    /// Reads all answers, each beside the country that it belongs to.
    fn read(&self, typed: &Typed) -> Read {
        let mut read = Read::new();
        let country_of = |field: &Field| {
            let other = self.file.form.field(field.country.as_ref()?)?;
            let asked = other.asked(None, &self.locales);
            match (other.kind.0.read)(typed.get(&**other.field)?, &asked).answer {
                Answer::Country(code) => Some(code),
                _ => None,
            }
        };
        for field in self.file.form.fields() {
            if let Some(text) = typed.get(&**field.field) {
                let text = self.own_word(field, text).unwrap_or_else(|| text.clone());
                let text = text.as_str();
                let country = country_of(field);
                let asked = field.asked(country.as_deref(), &self.locales);
                let reading = if !field.kind.0.lines && text.contains(is_line_break) {
                    Reading::wrong(Problem::error("one-line"))
                } else {
                    (field.kind.0.read)(text, &asked).and(scripts(text))
                };
                read.insert(field.field.to_string(), reading);
            }
        }
        read
    }

    /// What is typed for an option whose words are given instead.
    fn own_word(&self, field: &Field, text: &str) -> Option<String> {
        let choices = choices(field);
        let said = |(_, id): &&(String, String)| {
            let mut ignored = Diagnostics::default();
            let same = |words: &Words| {
                let wording = words.text(&mut ignored, None, id, &Arguments::new(), Escape::Plain);
                wording.is_some_and(|wording| wording.text.to_lowercase() == text.to_lowercase())
            };
            self.speakers.all().any(same)
        };
        choices.iter().find(said).map(|(typed, _)| typed.clone())
    }

    fn check(&self, found: &mut Diagnostics, field: &Field, typed: &Typed, read: &Read) {
        let asked = is_asked(field, typed, read);
        let Some(reading) = read.get(&**field.field) else {
            if asked && field.required {
                let problem = Problem::error("missing");
                self.report(found, field, &Code::MISSING_ANSWER, &problem);
            }
            return;
        };
        if !asked {
            // A default is no answer that somebody gave.
            if self.request.request.values.get(&field.field).is_none() {
                return;
            }
            let mut fields = field.when.iter().flat_map(|when| when.fields());
            let other = fields.find_map(|id| self.file.form.field(id));
            let label = other.and_then(|other| self.reader_label(found, other));
            let problem = Problem::error("not-asked").with_text("other", label.unwrap_or_default());
            self.report(found, field, &Code::UNEXPECTED_ANSWER, &problem);
            return;
        }
        for problem in &reading.problems {
            let code = if problem.doubtful { &Code::DOUBTFUL_ANSWER } else { &Code::WRONG_ANSWER };
            self.report(found, field, code, problem);
        }
        if reading.problems.is_empty() {
            self.check_above(found, field, typed);
        }
    }

    fn check_above(&self, found: &mut Diagnostics, field: &Field, typed: &Typed) {
        let Some(other) = field.above.as_ref().and_then(|id| self.file.form.field(id)) else {
            return;
        };
        let number = |field: &Field| typed.get(&**field.field).and_then(|text| Number::parse(text));
        if let (Some(own), Some(floor)) = (number(field), number(other))
            && !floor.is_less(&own)
        {
            let label = self.reader_label(found, other).unwrap_or_default();
            let problem = Problem::error("above")
                .with_text("other", label)
                .with("value", Value::Number(floor));
            self.report(found, field, &Code::WRONG_ANSWER, &problem);
        }
    }

    /// Reports answers to parts that the request doesn't ask for.
    fn check_unasked_parts(&self, found: &mut Diagnostics, parts: &[&Part], typed: &Typed) {
        for part in &self.file.form.parts {
            if parts.iter().any(|filled| filled.part.value == part.part.value) {
                continue;
            }
            for field in &part.fields {
                let given = self.request.request.values.get(&field.field).is_some();
                if given && typed.contains_key(&**field.field) {
                    let id = &part.part.value;
                    let problem = format!(
                        "`{}` belongs to the part `{id}`, which this request leaves out",
                        field.field.value
                    );
                    found.push(
                        Diagnostic::error(&Code::UNEXPECTED_ANSWER, problem)
                            .at(self.place(field))
                            .help(format!("add `parts: [{id}]`, or remove the answer")),
                    );
                }
            }
        }
    }

    /// The place of an answer; of a missing one, the last answer that there is.
    fn place(&self, field: &Field) -> Span {
        let values = &self.request.request.values;
        let given = values.get(&field.field).map(|value| value.place);
        let last = values.0.last().map(|(key, _)| key.place);
        let place = given.or(last).unwrap_or(self.request.request.form.place);
        self.request.source.at(place)
    }

    fn reader_label(&self, found: &mut Diagnostics, field: &Field) -> Option<String> {
        let words = &self.speakers.reader;
        let wording = words.text(found, None, &field.field, &Arguments::new(), Escape::Plain)?;
        Some(wording.text)
    }

    /// Says a problem in the reader's language: in the form's own words where it has some.
    fn report(
        &self,
        found: &mut Diagnostics,
        field: &Field,
        code: &'static Code,
        problem: &Problem,
    ) {
        let words = &self.speakers.reader;
        let mut arguments = Arguments::new();
        let label = self.reader_label(found, field).unwrap_or_default();
        arguments.insert("label".to_owned(), Value::Text(label));
        for (name, value) in &problem.arguments {
            arguments.insert((*name).to_owned(), self.localized(name, value));
        }
        if problem.name == "choice" {
            let options = self.options(found, field);
            arguments.insert("options".to_owned(), Value::List(options));
        }
        let own = format!("{}.{}", field.field.value, problem.name);
        let id =
            if words.contains(&own) { own } else { format!("docent-problem-{}", problem.name) };
        let Some(wording) = words.text(found, None, &id, &arguments, Escape::Plain) else { return };
        let text = wording.text;
        let place = self.place(field);
        let id = &field.field.value;
        let diagnostic = if problem.doubtful {
            Diagnostic::warning(code, text).help(format!("`{id}` is in the draft as it was typed"))
        } else if code == &Code::MISSING_ANSWER {
            Diagnostic::error(code, text).help(format!("add `{id}:` to `values`"))
        } else {
            Diagnostic::error(code, text)
        };
        found.push(diagnostic.at(place));
    }

    /// A problem's variable as the reader's locale writes it.
    fn localized(&self, name: &str, value: &Value) -> Value {
        match (name, value, self.speakers.reader.intl()) {
            ("country", Value::Text(code), Some(intl)) => Value::Text(intl.locale().country(code)),
            _ => value.clone(),
        }
    }

    /// What a reader can choose from: each option's words and what is typed for it.
    fn options(&self, found: &mut Diagnostics, field: &Field) -> Vec<String> {
        let words = |(typed, id): &(String, String)| {
            let words = &self.speakers.reader;
            let wording = words.text(found, None, id, &Arguments::new(), Escape::Plain)?;
            Some(format!("{typed} ({})", wording.text))
        };
        choices(field).iter().filter_map(words).collect()
    }

    /// An answer as the block shows it.
    fn print(
        &self,
        found: &mut Diagnostics,
        field: &Field,
        typed: &Typed,
        read: &Read,
    ) -> Option<String> {
        let words = self.speakers.block();
        let text = |found: &mut Diagnostics, id: &str| {
            words
                .text(found, None, id, &Arguments::new(), Escape::Plain)
                .map(|wording| wording.text)
        };
        if !is_asked(field, typed, read) {
            return None;
        }
        match &read.get(&**field.field)?.answer {
            Answer::Typed => typed.get(&**field.field).cloned(),
            Answer::Option(option) => {
                text(found, &format!("{}.option-{option}", field.field.value))
            }
            Answer::YesNo(yes) => text(found, if *yes { "docent-yes" } else { "docent-no" }),
            Answer::Country(code) => Some(words.intl()?.locale().country(code)),
        }
    }
}

/// The answers that a field lets one choose from: what is typed, and the message that says it.
fn choices(field: &Field) -> Vec<(String, String)> {
    let option = |option: &Spanned<Id>| {
        let id = format!("{}.option-{}", field.field.value, option.value);
        (option.value.to_string(), id)
    };
    match field.kind.0.name {
        "confirm" => ["yes", "no"].map(|word| (word.into(), format!("docent-{word}"))).into(),
        _ => field.options.iter().map(option).collect(),
    }
}

/// Whether the field is asked for, given the other answers.
fn is_asked(field: &Field, typed: &Typed, read: &Read) -> bool {
    let answer = |id: &str| match &read.get(id)?.answer {
        Answer::Option(option) => Some(option.clone()),
        Answer::YesNo(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        Answer::Country(code) => Some(code.clone()),
        Answer::Typed => typed.get(id).cloned(),
    };
    field.when.as_ref().is_none_or(|when| when.holds(&answer))
}

/// Whether a character is one that nobody types and nobody sees: a control character other than a
/// line break or tab, or one that changes the direction of what follows (UAX #9).
fn is_hidden(char: char) -> bool {
    (char.is_control() && !matches!(char, '\n' | '\t'))
        || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
