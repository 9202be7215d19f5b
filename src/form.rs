//! Forms: what a recipient asks for, as authors write it in YAML. Labels are messages.

mod condition;
mod mail;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, suggest};
use crate::field::{
    AnswerContext, AnswerProblem, Bound, Choices, Countries, KINDS, Kind, NONE, Pattern, Rules,
    kind,
};
use crate::guide::Target;
use crate::id::Id;
use crate::intl::Date;
use crate::limit;
use crate::locale::Locale;
use crate::source::{Source, Span};
use crate::yaml::{Entries, Scalar, Spanned};

pub use condition::Condition;
pub use mail::{MailLanguage, MailSpec};

/// A form: `docs/forms/<id>.yaml`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The form's id: the name of this file and of its messages' files.
    pub form: Spanned<Id>,
    /// Which edition of the recipient's form this describes, such as 2019-04.
    #[serde(default)]
    #[schemars(with = "Option<Scalar>")]
    pub version: String,
    /// The locale that the recipient reads.
    pub recipient: Option<Spanned<Locale>>,
    /// The recipient of a mail with the request.
    pub to: Option<Spanned<String>>,
    /// The mail with the request, in more words than `to`.
    pub mail: Option<MailSpec>,
    /// The language of the block's labels, unless the command line names another.
    #[serde(default)]
    pub labels: Labels,
    /// The targets of links in the words that help readers fill in the form, by key: messages name keys,
    /// only this list has addresses.
    #[serde(default)]
    pub links: Entries<Spanned<Target>>,
    /// The parts of the block, from top to bottom.
    pub parts: Vec<Part>,
}

/// The language of a Details block's labels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Labels {
    /// The reader's.
    #[default]
    Reader,
    /// The recipient's.
    Recipient,
    /// The recipient's, each followed by the reader's.
    Both,
}

/// The messages of a form itself: its name, the subject of mails, and the words above it on pages. A field or
/// part with such an id has its words under another name.
pub const FORM_MESSAGES: &[&str] = &["title", "subject", "intro"];

/// The id of the message that has the words of a field or part: its own id, unless the form or docent uses
/// that one.
fn message_of<'a>(what: &str, id: &'a Id) -> Cow<'a, str> {
    if FORM_MESSAGES.contains(&&**id) || id.starts_with("docent-") {
        format!("{what}-{id}").into()
    } else {
        Cow::Borrowed(id)
    }
}

/// A part of a form.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The part's id.
    pub part: Spanned<Id>,
    /// Whether the part has a heading: the message of its id. Without this key, optional parts have
    /// one and others have none.
    heading: Option<bool>,
    /// Whether it is filled in only when a request asks for it.
    #[serde(default)]
    pub optional: bool,
    /// How often it may be filled in; without this key, once.
    pub repeat: Option<Spanned<usize>>,
    /// The fields of the part.
    pub fields: Vec<Field>,
}

impl Part {
    /// The id of the message of its heading: its own, or `part-title` for one that the form needs itself.
    #[must_use]
    pub fn message(&self) -> Cow<'_, str> {
        message_of("part", &self.part)
    }

    /// Whether the part has a heading above it.
    #[must_use]
    pub fn has_heading(&self) -> bool {
        self.heading.unwrap_or(self.optional)
    }

    /// How often the part may be filled in.
    #[must_use]
    pub fn most(&self) -> usize {
        self.repeat.as_ref().map_or(1, |repeat| repeat.value)
    }
}

/// One thing asked for.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The field's id; its message is the label. The label of one that is named as a message of the form
    /// itself is `field-title`, `field-subject`.
    pub field: Spanned<Id>,
    /// The kind of answers that it takes.
    pub kind: KindName,
    /// The answers to choose from, for a choice. The words are the attributes `.option-<id>`.
    #[serde(default)]
    pub options: Vec<Spanned<Id>>,
    /// Whether an answer must be given.
    #[serde(default)]
    pub required: bool,
    /// When the field is asked for; without it, always.
    pub when: Option<Condition>,
    /// The smallest number, year or date; a date may be `today`, or a distance from it such as
    /// `today - 18 years` (days, weeks, months, years).
    #[schemars(with = "Option<Scalar>")]
    pub min: Option<Spanned<String>>,
    /// The largest number, year or date, such as `today + 14 days`; for text, the most characters.
    #[schemars(with = "Option<Scalar>")]
    pub max: Option<Spanned<String>>,
    /// Another field, whose number this one's must be larger than.
    pub above: Option<Spanned<Id>>,
    /// Another field, whose day this one's must come after.
    pub after: Option<Spanned<Id>>,
    /// Another field, whose day this one's must come before.
    pub before: Option<Spanned<Id>>,
    /// Another field, an address on the web or for mail, whose domain this one's should share.
    #[serde(rename = "same-domain-as")]
    pub same_domain_as: Option<Spanned<Id>>,
    /// A regular expression that the whole of a text must match.
    pub pattern: Option<Spanned<String>>,
    /// The answer when a request gives none.
    #[schemars(with = "Option<Scalar>")]
    pub default: Option<Spanned<String>>,
    /// Another field, whose country this one's answer belongs to.
    pub country: Option<Spanned<Id>>,
    /// The answer that browsers may fill in by themselves, by its name in HTML.
    pub autocomplete: Option<Autocomplete>,
}

impl Field {
    /// The id of the message of its label: its own, or `field-title` for one that the form needs itself.
    #[must_use]
    pub fn message(&self) -> Cow<'_, str> {
        message_of("field", &self.field)
    }

    /// The field's rules, ready for use; without a pattern that can't be read, and without bounds that
    /// depend on a given day.
    #[must_use]
    pub fn rules(&self) -> Rules {
        self.rules_on(None)
    }

    /// The field's rules on a given day.
    #[must_use]
    pub fn rules_on(&self, today: Option<Date>) -> Rules {
        let bound = |bound: &Option<Spanned<String>>| {
            let text = &bound.as_ref()?.value;
            match Bound::parse(text).filter(|bound| bound.is_relative()) {
                Some(bound) => bound.on(today).map(|day| day.to_string()),
                None => Some(text.clone()),
            }
        };
        Rules {
            options: self.options.iter().map(|option| option.to_string()).collect(),
            min: bound(&self.min),
            max: bound(&self.max),
            pattern: self.pattern.as_ref().and_then(|pattern| Pattern::new(pattern).ok()),
        }
    }
}

/// A fact that a browser may know of its user (HTML, 4.10.18.7: autofill field names).
#[derive(Clone, Copy, Debug)]
pub struct Autocomplete(pub &'static str);

/// The names of HTML that are about people and companies.
const AUTOCOMPLETE: &[&str] = &[
    "name",
    "honorific-prefix",
    "given-name",
    "additional-name",
    "family-name",
    "honorific-suffix",
    "organization-title",
    "organization",
    "street-address",
    "postal-code",
    "country",
    "language",
    "tel",
    "email",
    "url",
];

impl<'de> Deserialize<'de> for Autocomplete {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let name = String::deserialize(reader)?;
        let known = AUTOCOMPLETE.iter().find(|known| **known == name);
        known.map(|name| Self(name)).ok_or_else(|| {
            let help = suggest(&name, AUTOCOMPLETE.iter().copied());
            serde::de::Error::custom(format!("`{name}` is nothing that browsers fill in; {help}"))
        })
    }
}

impl JsonSchema for Autocomplete {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Autocomplete".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "enum": AUTOCOMPLETE })
    }
}

/// A kind of field, by its name.
#[derive(Clone, Copy)]
pub struct KindName(pub &'static Kind);

impl Default for KindName {
    fn default() -> Self {
        Self(&NONE)
    }
}

impl std::fmt::Debug for KindName {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.0.name)
    }
}

impl<'de> Deserialize<'de> for KindName {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let name = String::deserialize(reader)?;
        kind(&name).map(Self).ok_or_else(|| {
            let help = suggest(&name, KINDS.iter().map(|kind| kind.name));
            serde::de::Error::custom(format!("`{name}` is not a kind of field; {help}"))
        })
    }
}

impl JsonSchema for KindName {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Kind".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let one =
            |kind: &&Kind| serde_json::json!({ "const": kind.name, "description": kind.about });
        json_schema!({ "oneOf": KINDS.iter().map(one).collect::<Vec<_>>() })
    }
}

/// A form and the source that it was read from.
#[derive(Clone, Debug)]
pub struct FormFile {
    /// The source.
    pub source: Source,
    /// The form.
    pub form: Form,
}

impl Form {
    /// All fields, from top to bottom.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.parts.iter().flat_map(|part| &part.fields)
    }

    /// The field of this id.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields().find(|field| &**field.field == id)
    }
}

impl FormFile {
    /// The place of the first bound that depends on a given day.
    #[must_use]
    pub fn relative_bound(&self) -> Option<Span> {
        let bounds = self.form.fields().flat_map(|field| field.min.iter().chain(&field.max));
        let is_relative =
            |bound: &&Spanned<String>| Bound::parse(bound).is_some_and(Bound::is_relative);
        bounds.into_iter().find(is_relative).map(|bound| self.source.at(bound.place))
    }

    /// Reports what is wrong between a form's parts: doubled ids, and rules that name fields that
    /// are not there or that can't be followed. Answers whether nothing is.
    pub fn check(&self, found: &mut Diagnostics) -> bool {
        let errors = found.count(Severity::Error);
        let mut known: HashMap<&str, &Spanned<Id>> = HashMap::new();
        let parts = self.form.parts.iter().map(|part| &part.part);
        for id in parts.chain(self.form.fields().map(|field| &field.field)) {
            if let Some(first) = known.insert(id, id) {
                found.push(
                    Diagnostic::error(
                        &Code::DUPLICATE_ID,
                        format!("`{}` is there twice", id.value),
                    )
                    .at(self.source.at(id.place))
                    .related(self.source.at(first.place), "here first")
                    .help("give each part and field an id of its own"),
                );
            }
        }
        self.check_messages(found);
        let mut size = 0_usize;
        for field in self.form.fields() {
            self.check_field(found, field);
            let Some(pattern) = &field.pattern else { continue };
            size = size.saturating_add(Pattern::new(pattern).map_or(0, |pattern| pattern.size()));
            if size > limit::PATTERNS {
                let problem = "the patterns of this form are larger than docent compiles";
                let help =
                    "repeat large sets of characters, such as `\\p{L}`, less often, or use `max`";
                let diagnostic = Diagnostic::error(&Code::TOO_LARGE, problem);
                found.push(diagnostic.at(self.source.at(pattern.place)).help(help));
                break;
            }
        }
        for repeat in self.form.parts.iter().filter_map(|part| part.repeat.as_ref()) {
            if repeat.value == 0 {
                let problem = "a part can't be filled in zero times";
                let diagnostic = Diagnostic::error(&Code::WRONG_VALUE, problem);
                let help = "write how often it may be filled in, or remove the part";
                found.push(diagnostic.at(self.source.at(repeat.place)).help(help));
            }
        }
        self.check_mail(found);
        found.count(Severity::Error) == errors
    }

    /// Reports fields and parts whose words would be one message.
    fn check_messages(&self, found: &mut Diagnostics) {
        let parts = self.form.parts.iter().map(|part| (&part.part, part.message()));
        let fields = self.form.fields().map(|field| (&field.field, field.message()));
        let mut known: HashMap<Cow<'_, str>, &Spanned<Id>> = HashMap::new();
        for (id, message) in parts.chain(fields) {
            let first = known.insert(message.clone(), id).filter(|first| first.value != id.value);
            let Some(first) = first else { continue };
            let problem = format!(
                "the words of `{}` and of `{}` are both `{message}`",
                first.value, id.value
            );
            let diagnostic = Diagnostic::error(&Code::DUPLICATE_ID, problem);
            let diagnostic = diagnostic.at(self.source.at(id.place));
            let help = "choose another id for one of them";
            found.push(diagnostic.related(self.source.at(first.place), "here first").help(help));
        }
        for id in self.form.mail.iter().flat_map(MailSpec::messages) {
            let Some(other) = known.get(&*id.value) else { continue };
            let problem =
                format!("`{}` has the words of the mail, and of `{}` too", id.value, other.value);
            let diagnostic = Diagnostic::error(&Code::DUPLICATE_ID, problem);
            let diagnostic = diagnostic.at(self.source.at(id.place));
            let help = "name a message of the mail's own";
            found.push(diagnostic.related(self.source.at(other.place), "here").help(help));
        }
    }

    /// Rules that mean nothing for a field of this kind, or nothing together.
    fn check_rules(&self, found: &mut Diagnostics, field: &Field) {
        let kind = field.kind.0;
        let given = [
            ("min", field.min.as_ref().map(|rule| rule.place)),
            ("max", field.max.as_ref().map(|rule| rule.place)),
            ("above", field.above.as_ref().map(|rule| rule.place)),
            ("after", field.after.as_ref().map(|rule| rule.place)),
            ("before", field.before.as_ref().map(|rule| rule.place)),
            ("pattern", field.pattern.as_ref().map(|rule| rule.place)),
            ("country", field.country.as_ref().map(|rule| rule.place)),
            ("same-domain-as", field.same_domain_as.as_ref().map(|rule| rule.place)),
        ];
        let mut wrong = |place, problem: String, help: &str| {
            let span = self.source.at(place);
            found.push(Diagnostic::error(&Code::WRONG_VALUE, problem).at(span).help(help));
        };
        for (rule, place) in given {
            if let Some(place) = place.filter(|_| !kind.rules.contains(&rule)) {
                let problem =
                    format!("`{rule}` says nothing about a field of the kind `{}`", kind.name);
                wrong(place, problem, "remove it, or choose another kind");
            }
        }
        let others = [
            (&field.above, "above"),
            (&field.after, "after"),
            (&field.before, "before"),
            (&field.country, "country"),
            (&field.same_domain_as, "same-domain-as"),
        ];
        for (id, rule) in others {
            let Some(id) = id else { continue };
            if self.form.field(id).is_some_and(|other| !other.kind.0.serves.contains(&rule)) {
                let kinds = KINDS.iter().filter(|kind| kind.serves.contains(&rule));
                let wanted = kinds.map(|kind| kind.name).collect::<Vec<_>>().join("` or `");
                let problem = format!("`{}` is not a field of the kind `{wanted}`", id.value);
                wrong(id.place, problem, "name one that is");
            } else if id.value == field.field.value && rule != "country" && rule != "same-domain-as"
            {
                let problem = format!("`{rule}` names the field itself");
                wrong(id.place, problem, "name another field, or remove it");
            }
        }
        if let (Some(min), Some(max)) = (&field.min, &field.max)
            && is_less(max, min)
        {
            wrong(max.place, "`max` is less than `min`".to_owned(), "exchange the two");
        }
        let mut known = HashSet::new();
        for option in &field.options {
            if !known.insert(&*option.value) {
                let problem = format!("the option `{}` is there twice", option.value);
                wrong(option.place, problem, "keep one of the two");
            }
        }
    }

    fn check_field(&self, found: &mut Diagnostics, field: &Field) {
        let named = [&field.above, &field.after, &field.before, &field.country];
        let named = named.into_iter().chain([&field.same_domain_as]).flatten();
        let named = named.map(|id| (id.place, id.to_string()));
        let asked = field.when.iter().flat_map(Condition::fields);
        for (place, id) in named.chain(asked.map(|id| (id.place, id.value.clone()))) {
            if self.form.field(&id).is_none() {
                let ids = self.form.fields().map(|field| &**field.field);
                let help = found.suggest(&Code::UNKNOWN_FIELD, &id, ids);
                found.push(
                    Diagnostic::error(
                        &Code::UNKNOWN_FIELD,
                        format!("this form has no field `{id}`"),
                    )
                    .at(self.source.at(place))
                    .help(help),
                );
            }
        }
        let kind = field.kind.0;
        let wrong = |place, problem: String, help: &str| {
            Diagnostic::error(&Code::WRONG_VALUE, problem).at(self.source.at(place)).help(help)
        };
        self.check_rules(found, field);
        let has_options = kind.choices == Choices::Options;
        if has_options == field.options.is_empty() {
            let problem = format!(
                "a field of the kind `{}` {} `options`",
                kind.name,
                if has_options { "needs" } else { "has no" }
            );
            found.push(wrong(
                field.field.place,
                problem,
                "give options to a choice, and to nothing else",
            ));
        }
        if let Some(pattern) = &field.pattern
            && let Err(error) = Pattern::new(pattern)
        {
            let problem = error.to_string();
            let problem = problem.lines().last().unwrap_or_default();
            let problem = problem.strip_prefix("error: ").unwrap_or(problem).to_owned();
            found.push(wrong(pattern.place, problem, "write a regular expression"));
        }
        if let Some(default) = &field.default
            && !read_alone(field, default).is_empty()
        {
            let problem = format!("`{}` is no answer to this field", default.value);
            found.push(wrong(default.place, problem, "write a default that could be typed"));
        }
        for (id, answer) in field.when.iter().flat_map(Condition::answers) {
            let options = self.form.field(id).map(|field| &field.options);
            let known = options
                .filter(|options| !options.is_empty())
                .is_none_or(|options| options.iter().any(|option| *option.value == *answer));
            if !known {
                let problem = format!("`{answer}` is not an option of `{}`", id.value);
                let options = options.into_iter().flatten().map(|option| &*option.value);
                let help = found.suggest(&Code::WRONG_VALUE, answer, options);
                found.push(wrong(id.place, problem, &help));
            }
        }
        for bound in field.min.iter().chain(&field.max) {
            if !(kind.is_bound)(bound) {
                let kind = kind.name;
                let problem = format!("`{}` can't bound a field of the kind `{kind}`", bound.value);
                found.push(wrong(
                    bound.place,
                    problem,
                    "write a whole number, or for dates a day such as 2019-04-30 or `today + 14 days`",
                ));
            }
        }
    }
}

/// Whether a bound is less than another on every day.
fn is_less(one: &str, other: &str) -> bool {
    if let (Ok(one), Ok(other)) = (one.parse::<i64>(), other.parse::<i64>()) {
        return one < other;
    }
    match (Bound::parse(one), Bound::parse(other)) {
        (Some(Bound::Day(one)), Some(Bound::Day(other))) => one < other,
        (
            Some(Bound::FromToday { months, days }),
            Some(Bound::FromToday { months: other_months, days: other_days }),
        ) => {
            (months, days) != (other_months, other_days)
                && months <= other_months
                && days <= other_days
        }
        _ => false,
    }
}

/// The problems that a field's kind has with an answer, whatever the other answers are.
pub(crate) fn read_alone(field: &Field, text: &str) -> Vec<AnswerProblem> {
    let (rules, countries) = (&field.rules(), &Countries::new(&[]));
    let written = (field.kind.0.written)(text);
    let text = written.as_deref().unwrap_or(text);
    (field.kind.0.read)(text, &AnswerContext { rules, country: None, countries }).problems
}
