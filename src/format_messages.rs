//! Formats messages with given values, for translators and for tests.

use std::sync::Arc;

use crate::character::{invalid_characters, shown};
use crate::code::Code;
use crate::compose;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::intl::{Intl, Number};
use crate::locale::Locale;
use crate::message::{Arguments, Bundle, Lookup, Resource, Value};
use crate::project::Project;
use crate::source::Source;

/// The text that a message, or an attribute of one (`id.attribute`), prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormattedMessage {
    /// The id.
    pub id: String,
    /// The text: Markdown, as in the message.
    pub text: String,
}

/// Formats the messages of a file with these ids; without ids, all of them. docent reads the file on
/// its own, in any locale, and a file of the project together with its locale's shared messages.
pub fn file(
    found: &mut Diagnostics,
    project: &Project<'_>,
    source: &Source,
    locale: &Locale,
    ids: &[String],
    values: &Arguments,
) -> Vec<FormattedMessage> {
    let own = project.files().contains(source.path());
    let base = if own { project.catalog().shared(found, locale) } else { None };
    let Some(resource) = Resource::parse(found, source).map(Arc::new) else { return Vec::new() };
    let all: Vec<String> = resource.parts();
    let bundle = match base {
        Some(base) if base.holds(source) => base,
        base => {
            let intl = Arc::new(Intl::new(locale));
            // Which variables a message gets is seen when it is formatted.
            let known = |_: &str| None;
            Arc::new(Bundle::new(found, &intl, base.as_ref(), vec![resource], &known))
        }
    };
    let ids = if ids.is_empty() { &all } else { ids };
    ids.iter().filter_map(|id| format_message(found, &bundle, id, &all, values)).collect()
}

/// Formats messages of the project with these ids, of any guide or form. A guide's own values fill the
/// variables for which `values` has none.
pub fn project(
    found: &mut Diagnostics,
    project: &Project<'_>,
    locale: &Locale,
    ids: &[String],
    values: &Arguments,
) -> Vec<FormattedMessage> {
    let mut printed = Vec::new();
    for id in ids {
        let mut files = Vec::new();
        for stem in project.guide_ids().into_iter().chain(project.form_ids()) {
            if let Some(bundle) = project.catalog().bundle(found, &stem, locale, None)
                && bundle.owns(id)
                && bundle.contains(id)
            {
                files.push((stem, bundle));
            }
        }
        if files.len() > 1 {
            let stems: Vec<&str> = files.iter().map(|(stem, _)| stem.as_str()).collect();
            let problem = format!("`{id}` is a message of several files: {}", stems.join(", "));
            let help =
                format!("name one with --file locales/{locale}/{}.ftl", stems.join(".ftl or …/"));
            found.push(Diagnostic::error(&Code::UNKNOWN_MESSAGE, problem).help(help));
            continue;
        }
        let (stem, bundle) = match files.pop() {
            Some((stem, bundle)) => (Some(stem), Some(bundle)),
            None => (None, project.catalog().shared(found, locale)),
        };
        let Some(bundle) = bundle else { continue };
        let mut arguments = Arguments::new();
        let guides = project.guide_ids();
        if let Some(stem) = stem.filter(|stem| guides.contains(stem))
            && let Some(file) = project.guide(found, &stem)
        {
            arguments = compose::arguments(&file);
        }
        arguments.extend(values.clone());
        let known: Vec<String> = bundle.ids().map(str::to_owned).collect();
        printed.extend(format_message(found, &bundle, id, &known, &arguments));
    }
    printed
}

fn format_message(
    found: &mut Diagnostics,
    bundle: &Bundle,
    id: &str,
    known: &[String],
    values: &Arguments,
) -> Option<FormattedMessage> {
    match bundle.text(found, id, values) {
        Lookup::Text(text) => Some(FormattedMessage { id: id.to_owned(), text }),
        Lookup::Faulty => None,
        Lookup::Absent => {
            let shown: String = id.chars().take(60).flat_map(char::escape_debug).collect();
            let problem = format!("there is no message `{shown}`");
            let known = known.iter().map(String::as_str);
            let help = found.suggest(&Code::UNKNOWN_MESSAGE, id, known);
            found.push(Diagnostic::error(&Code::UNKNOWN_MESSAGE, problem).help(help));
            None
        }
    }
}

/// The variables that a JSON object gives: numbers, texts, dates (`"2019-04-01"`), lists, and
/// ranges (`{"from": 5, "to": 7}`).
///
/// # Errors
/// A problem where the text is no JSON object, or a value is none of these.
pub fn values(json: &str) -> Result<Arguments, String> {
    let object: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(json).map_err(|error| error.to_string())?;
    let mut arguments = Arguments::new();
    for (name, json) in object {
        let Some(value) = value(&json) else {
            return Err(format!("`{name}` is neither a number, text, a list nor a range"));
        };
        let texts = match &value {
            Value::Text(text) => std::slice::from_ref(text),
            Value::List(texts) => texts,
            _ => &[],
        };
        if let Some(invalid_character) =
            texts.iter().flat_map(|text| invalid_characters(text)).next()
        {
            return Err(format!("`{}`: {}", shown(&name), invalid_character.words().0));
        }
        arguments.insert(name, value);
    }
    Ok(arguments)
}

fn value(json: &serde_json::Value) -> Option<Value> {
    let number = |json: &serde_json::Value| match json.as_i64() {
        Some(whole) => Some(Number::from(whole)),
        None => Number::from_f64(json.as_f64()?),
    };
    match json {
        serde_json::Value::String(text) => {
            Some(text.parse().map_or_else(|_| Value::Text(text.clone()), Value::Date))
        }
        serde_json::Value::Number(_) => number(json).map(Value::Number),
        serde_json::Value::Array(list) => {
            let texts = list.iter().map(|one| one.as_str().map(str::to_owned));
            texts.collect::<Option<_>>().map(Value::List)
        }
        serde_json::Value::Object(range) if range.len() == 2 => {
            Some(Value::Range(number(range.get("from")?)?, number(range.get("to")?)?))
        }
        _ => None,
    }
}
