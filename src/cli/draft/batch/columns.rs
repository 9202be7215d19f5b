//! The columns of spreadsheets: whether each is a field of one of the project's forms.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::headings::{Headings, KEYS};
use crate::cli::count;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::form::Field;
use crate::input::{Column, Columns, OptionalField, Records};
use crate::project::Project;
use crate::request;
use crate::source::Span;
use crate::yaml::Spanned;

/// The keys that a spreadsheet's column may set.
pub(super) struct KnownColumns<'a> {
    project: &'a Project<'a>,
    /// The keys of requests, and the ids of all fields of the project's forms.
    plain: Vec<String>,
    /// Parts that are filled in several times, each with one of its fields.
    repeated: Vec<(String, String)>,
    optional: Vec<OptionalField>,
    /// The headings that people write, of one form first; made when a heading is no key.
    headings: OnceCell<Vec<Headings>>,
}

/// The columns that mean nothing and are reported one by one.
const COLUMN_LIMIT: usize = 20;

impl<'a> KnownColumns<'a> {
    pub(super) fn new(found: &mut Diagnostics, project: &'a Project<'a>) -> Self {
        let plain = KEYS.map(str::to_owned).into();
        let (repeated, optional) = (Vec::new(), Vec::new());
        let mut known = Self { project, plain, repeated, optional, headings: OnceCell::new() };
        for id in project.form_ids() {
            let Some(file) = project.form(found, &id) else { continue };
            known.plain.extend(file.form.fields().map(|field| field.field.to_string()));
            for part in file.form.parts.iter().filter(|part| part.optional) {
                let own = |field: &Field| OptionalField {
                    form: id.clone(),
                    part: part.part.to_string(),
                    field: field.field.to_string(),
                };
                known.optional.extend(part.fields.iter().map(own));
            }
            for part in file.form.parts.iter().filter(|part| part.most() > 1) {
                let pair = |field: &Field| (part.part.to_string(), field.field.to_string());
                known.repeated.extend(part.fields.iter().map(pair));
            }
        }
        known
    }

    /// The keys that a heading may mean by its words: those of this form, else of any.
    fn meanings(&self, heading: &str, form: Option<&str>) -> BTreeSet<String> {
        let all = self.headings.get_or_init(|| Headings::of_all_forms(self.project));
        let own = all.iter().filter(|headings| form.is_some_and(|form| headings.form == form));
        let mut own = own.map(|headings| headings.meanings(heading));
        let own = own.next().filter(|meanings| !meanings.is_empty());
        own.unwrap_or_else(|| all.iter().flat_map(|headings| headings.meanings(heading)).collect())
    }

    fn has(&self, target: &str) -> bool {
        let steps: Vec<&str> = target.split('.').collect();
        match steps.as_slice() {
            [part, number, field] => {
                let pair = |(one, other): &(String, String)| one == part && other == field;
                number.parse::<usize>().is_ok() && self.repeated.iter().any(pair)
            }
            ["values", field] => self.plain.iter().skip(KEYS.len()).any(|known| known == field),
            _ => self.plain.iter().any(|known| known == target),
        }
    }

    /// Whether all that a file of columns names as their meaning is there.
    pub(super) fn check_targets(&self, found: &mut Diagnostics, columns: &Columns) -> bool {
        let Some(source) = &columns.source else { return true };
        let mut sound = true;
        for (_, Spanned { place, value }) in &columns.columns.0 {
            let Some(name) = value.as_ref().map(Column::key).filter(|name| !self.has(name)) else {
                continue;
            };
            sound = false;
            let problem = format!("`{}` is no field of any form", request::shown(name));
            let help = match nearest(name, self.plain.iter().map(String::as_str)) {
                Some(near) => format!("write `{near}`, or `~` to leave the column out"),
                None => "write the id of a field, or `~` to leave the column out".to_owned(),
            };
            let target = Diagnostic::error(&Code::UNKNOWN_FIELD, problem);
            found.push(target.at(source.at(*place)).help(help));
        }
        sound
    }

    /// Gives columns whose headings are no keys the meanings of their words; answers whether all of a
    /// spreadsheet's columns mean something. Their headings may be a request: reports name them by
    /// number.
    pub(super) fn check(
        &self,
        found: &mut Diagnostics,
        stream: &mut Records,
        form: Option<&str>,
        show_values: bool,
    ) -> bool {
        let form = stream.heading.form().or(form).map(str::to_owned);
        stream.heading.set_optional(form.as_deref(), self.optional.clone());
        let mut ambiguous = Vec::new();
        let columns = stream.heading.columns();
        let unknown = columns.into_iter().filter(|(_, _, target)| !self.has(target));
        let unknown: Vec<(usize, Span, String)> =
            unknown.map(|(number, place, target)| (number, place, target.to_owned())).collect();
        for (number, place, target) in unknown {
            let mut meanings = self.meanings(&target, form.as_deref()).into_iter();
            match (meanings.next(), meanings.next()) {
                (Some(key), None) => stream.heading.set_target(number, &key),
                (Some(one), Some(other)) => {
                    ambiguous.push(number);
                    let all: Vec<String> = [one, other]
                        .into_iter()
                        .chain(meanings)
                        .map(|key| format!("`{key}`"))
                        .collect();
                    let problem = format!("column {number} may mean {}", all.join(" or "));
                    let help = "write the id of the field as its heading, or say what it means in a \
                                file that `--columns` names";
                    let column = Diagnostic::error(&Code::UNKNOWN_FIELD, problem).at(place);
                    found.push(column.help(help));
                }
                (None, _) => {}
            }
        }
        let columns = stream.heading.columns().into_iter();
        let columns = columns.filter(|(number, ..)| !ambiguous.contains(number));
        let (known, unknown): (Vec<_>, Vec<_>) =
            columns.partition(|(_, _, target)| self.has(target));
        let names = "say what it means in a file that `--columns` names";
        if let (true, false, Some((_, place, _))) =
            (known.is_empty() && ambiguous.is_empty(), show_values, unknown.first())
        {
            let problem = "no column of the first row is a field of any form";
            let help = "see that the first row holds the headings, or say what each column stands \
                        for in a file that `--columns` names";
            let row = Diagnostic::error(&Code::UNKNOWN_FIELD, problem).at(place.clone());
            found.push(row.help(help));
            return false;
        }
        for (number, place, target) in unknown.iter().take(COLUMN_LIMIT) {
            let shown = Some(target).filter(|_| show_values);
            let shown = shown.map(|target| format!(", `{}`,", request::shown(target)));
            let shown = shown.unwrap_or_default();
            let problem = format!("column {number}{shown} is no field of any form");
            let near = nearest(target, self.plain.iter().map(String::as_str));
            let near = near.map_or("the id of a field".to_owned(), |near| format!("`{near}`"));
            let help = format!("write {near} as its heading, or {names}");
            let column = Diagnostic::error(&Code::UNKNOWN_FIELD, problem).at(place.clone());
            found.push(column.help(help));
        }
        let more = unknown.len().saturating_sub(COLUMN_LIMIT);
        if let (true, Some((_, place, _))) = (more > 0, unknown.last()) {
            let problem = format!("{} mean nothing either", count(more, "more column"));
            found.push(Diagnostic::error(&Code::UNKNOWN_FIELD, problem).at(place.clone()));
        }
        unknown.is_empty() && ambiguous.is_empty()
    }
}
