//! The words of forms beyond their labels: `intro`, and the attributes `.intro` of parts, `.help`, `.example`
//! and `.help-<option>` of fields.

use super::keys;
use super::link::LinkResolver;
use super::text::TextContext;
use crate::code::Code;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::field::Choices;
use crate::form::{Field, FormFile, Part, read_alone};
use crate::id::Id;
use crate::inline::Inlines;
use crate::locale::Locale;
use crate::markdown::Links;
use crate::message::{Arguments, Value};
use crate::page::{FieldGuidance, FormGuidance, OptionGuidance, PartGuidance, Text};
use crate::project::Project;
use crate::source::{Place, Span};
use crate::words::Words;
use crate::yaml::Spanned;

/// The words that help readers fill in a form, in their locale; `None` where it has none, and after an error.
pub(crate) fn guidance(
    found: &mut Diagnostics,
    project: &Project<'_>,
    file: &FormFile,
    locale: &Locale,
    fallback: Fallback,
) -> Option<FormGuidance> {
    let form = &file.form;
    let mut resolver = LinkResolver { found, project, source: &file.source, locale };
    let targets = resolver.targets(&form.links);
    let words = project.form_words(found, &form.form, std::slice::from_ref(locale), fallback);
    let words = words.get(locale)?;
    let links = keys(&form.links);
    // On a page, the keys of a form's links are its own.
    let own_key = |key: &str| format!("{}.{}", &**form.form, key.to_lowercase());
    let composer = GuidanceComposer { file, words, locale, links: &links, own_key: &own_key };
    let intro = composer.text(found, "intro", form.form.place);
    let parts: Vec<_> = form.parts.iter().filter_map(|part| composer.part(found, part)).collect();
    let links = targets.into_iter().map(|(key, target)| (own_key(&key), target)).collect();
    (intro.is_some() || !parts.is_empty()).then_some(FormGuidance { intro, parts, links })
}

struct GuidanceComposer<'a> {
    file: &'a FormFile,
    words: &'a Words,
    locale: &'a Locale,
    links: &'a Links,
    own_key: &'a dyn Fn(&str) -> String,
}

impl GuidanceComposer<'_> {
    fn at(&self, place: Place) -> Span {
        self.file.source.at(place)
    }

    /// A message that a form may have, as a text.
    fn text(&self, found: &mut Diagnostics, id: &str, place: Place) -> Option<Text> {
        if !self.words.contains(id) {
            return None;
        }
        let asked = self.at(place);
        let wording = self.words.formatted(found, Some(&asked), id, &Arguments::new())?;
        let (words, locale, links) = (self.words, self.locale, self.links);
        let context = TextContext { words, locale, links, owner: "form" };
        let mut text = context.checked(found, id, wording)?;
        text.inlines = text.inlines.with_keys(self.own_key);
        Some(text)
    }

    /// A label, a heading or the words of an option. docent reports its problems with the block.
    fn label(&self, id: &str) -> Option<Text> {
        let found = &mut Diagnostics::default();
        let wording = self.words.needed(found, None, id, &Arguments::new())?;
        let locale = (wording.locale != *self.locale).then_some(wording.locale);
        let line = wording.text.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Text { id: id.to_owned(), inlines: Inlines::text(line), locale })
    }

    fn part(&self, found: &mut Diagnostics, part: &Part) -> Option<PartGuidance> {
        let message = part.message();
        let intro = self.text(found, &format!("{message}.intro"), part.part.place);
        let fields: Vec<_> =
            part.fields.iter().filter_map(|field| self.field(found, field)).collect();
        if intro.is_none() && fields.is_empty() {
            return None;
        }
        let heading = if part.has_heading() { self.label(&message) } else { None };
        Some(PartGuidance { id: part.part.to_string(), heading, intro, fields })
    }

    fn field(&self, found: &mut Diagnostics, field: &Field) -> Option<FieldGuidance> {
        let message = field.message();
        let place = field.field.place;
        let help = self.text(found, &format!("{message}.help"), place);
        let example = self.example(found, &format!("{message}.example"), field);
        let option = |option: &Spanned<Id>| {
            let id = format!("{message}.help-{}", option.value);
            let help = self.text(found, &id, option.place)?;
            let label = self.label(&format!("{message}.option-{}", option.value))?;
            Some(OptionGuidance { id: option.to_string(), label, help })
        };
        let options: Vec<_> = field.options.iter().filter_map(option).collect();
        if help.is_none() && example.is_none() && options.is_empty() {
            return None;
        }
        let label = self.label(&message)?;
        Some(FieldGuidance { id: field.field.to_string(), label, help, example, options })
    }

    /// An example of an answer, which is text as people type it, behind the word for that.
    fn example(&self, found: &mut Diagnostics, id: &str, field: &Field) -> Option<Text> {
        if !self.words.contains(id) {
            return None;
        }
        let asked = self.at(field.field.place);
        let wording = self.words.text(found, Some(&asked), id, &Arguments::new())?;
        let line = wording.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_typed = matches!(field.kind.0.choices, Choices::None | Choices::Countries);
        if is_typed && read_alone(field, &line).iter().any(|problem| !problem.doubtful) {
            let problem = format!("the example `{line}` is no answer to `{}`", field.field.value);
            let span = self.words.span(&wording.locale, id).unwrap_or(asked);
            let help = "write an example that the form takes";
            found.push(Diagnostic::error(&Code::WRONG_VALUE, problem).at(span).help(help));
            return None;
        }
        let arguments = Arguments::from([("example".to_owned(), Value::Text(line))]);
        let wording = self.words.formatted(found, None, "docent-form-example", &arguments)?;
        let (words, locale, links) = (self.words, self.locale, self.links);
        TextContext { words, locale, links, owner: "form" }.checked(found, id, wording)
    }
}
