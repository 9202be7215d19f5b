//! The columns of spreadsheets: whether each is a field of one of the project's forms.

use crate::cli::count;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::form::Field;
use crate::input::{Columns, Records};
use crate::project::Project;
use crate::request;
use crate::yaml::Spanned;

/// The keys that a spreadsheet's column may set.
pub(super) struct KnownColumns {
    /// The keys of requests, and the ids of all fields of the project's forms.
    plain: Vec<String>,
    /// Parts that are filled in several times, each with one of its fields.
    repeated: Vec<(String, String)>,
}

/// The columns that mean nothing and are reported one by one.
const COLUMN_LIMIT: usize = 20;

impl KnownColumns {
    pub(super) fn new(found: &mut Diagnostics, project: &Project<'_>) -> Self {
        let plain = ["id", "form", "locale", "answers", "parts"].map(str::to_owned).into();
        let mut known = Self { plain, repeated: Vec::new() };
        for id in project.form_ids() {
            let Some(file) = project.form(found, &id) else { continue };
            known.plain.extend(file.form.fields().map(|field| field.field.to_string()));
            for part in file.form.parts.iter().filter(|part| part.most() > 1) {
                let pair = |field: &Field| (part.part.to_string(), field.field.to_string());
                known.repeated.extend(part.fields.iter().map(pair));
            }
        }
        known
    }

    fn has(&self, target: &str) -> bool {
        let steps: Vec<&str> = target.split('.').collect();
        match steps.as_slice() {
            [part, number, field] => {
                let pair = |(one, other): &(String, String)| one == part && other == field;
                number.parse::<usize>().is_ok() && self.repeated.iter().any(pair)
            }
            _ => self.plain.iter().any(|known| known == target),
        }
    }

    /// Whether all that a file of columns names as their meaning is there.
    pub(super) fn check_targets(&self, found: &mut Diagnostics, columns: &Columns) -> bool {
        let Some(source) = &columns.source else { return true };
        let mut sound = true;
        for (_, Spanned { place, value }) in &columns.columns.0 {
            let Some(name) = value.as_deref().filter(|name| !self.has(name)) else { continue };
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

    /// Whether all of a spreadsheet's columns mean something. Their headings may be a request:
    /// reports name them by number.
    pub(super) fn check(
        &self,
        found: &mut Diagnostics,
        stream: &Records,
        show_values: bool,
    ) -> bool {
        let columns = stream.heading.columns();
        let (known, unknown): (Vec<_>, Vec<_>) =
            columns.into_iter().partition(|(_, _, target)| self.has(target));
        let names = "say what it means in a file that `--columns` names";
        if let (true, false, Some((_, place, _))) = (known.is_empty(), show_values, unknown.first())
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
        unknown.is_empty()
    }
}
