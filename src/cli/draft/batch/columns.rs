//! The columns of spreadsheets: whether each is a field of one of the project's forms.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::headings::HeadingIndex;
use crate::cli::count;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::form::Field;
use crate::input::{Column, Columns, Heading, NumberFields, OptionalFields, Records};
use crate::project::Project;
use crate::request::{self, HEAD_KEYS};
use crate::source::Span;
use crate::yaml::Spanned;

/// The keys that a spreadsheet's column may set.
pub(super) struct KnownColumns<'a> {
    project: &'a Project<'a>,
    /// The ids of all fields of the project's forms.
    fields: HashSet<String>,
    /// The fields of parts that are filled in several times, by part.
    repeated: HashMap<String, HashSet<String>>,
    optional: OptionalFields,
    numbers: Arc<NumberFields>,
    /// The headings of the columns file of all spreadsheets that none of them has had so far.
    unused: Option<Vec<Span>>,
    /// The headings that people write, of one form first; made when a heading is no key.
    headings: OnceCell<Vec<HeadingIndex>>,
}

/// The columns that mean nothing and are reported one by one.
const COLUMN_LIMIT: usize = 20;

impl<'a> KnownColumns<'a> {
    pub(super) fn new(found: &mut Diagnostics, project: &'a Project<'a>) -> Self {
        let (mut fields, mut repeated) = (HashSet::new(), HashMap::<_, HashSet<_>>::new());
        let mut optional = HashMap::<String, HashMap<String, String>>::new();
        let (mut numbers, mut amounts) = (NumberFields::default(), HashSet::new());
        let mut others = HashSet::new();
        for id in project.form_ids() {
            let Some(file) = project.form(found, &id) else { continue };
            fields.extend(file.form.fields().map(|field| field.field.to_string()));
            for field in file.form.fields() {
                let set = match field.kind.0.name {
                    "integer" | "year" => &mut numbers.whole,
                    "money" => &mut amounts,
                    _ => &mut others,
                };
                set.insert(field.field.to_string());
            }
            for part in file.form.parts.iter().filter(|part| part.optional) {
                let own = |field: &Field| (field.field.to_string(), part.part.to_string());
                optional.entry(id.clone()).or_default().extend(part.fields.iter().map(own));
            }
            for part in file.form.parts.iter().filter(|part| part.most() > 1) {
                let own = part.fields.iter().map(|field| field.field.to_string());
                repeated.entry(part.part.to_string()).or_default().extend(own);
            }
        }
        numbers.all = numbers.whole.union(&amounts).cloned().collect();
        numbers.all.retain(|field| !others.contains(field));
        numbers.whole.retain(|field| !others.contains(field) && !amounts.contains(field));
        let (optional, numbers) = (Arc::new(optional), Arc::new(numbers));
        let (unused, headings) = (None, OnceCell::new());
        Self { project, fields, repeated, optional, numbers, unused, headings }
    }

    /// The keys that a heading may mean by its words: those of this form, else of any.
    fn meanings(&self, heading: &str, form: Option<&str>) -> BTreeSet<String> {
        let all = self.headings.get_or_init(|| HeadingIndex::of_all_forms(self.project));
        let own = all.iter().filter(|headings| form.is_some_and(|form| headings.form == form));
        let mut own = own.map(|headings| headings.meanings(heading));
        let own = own.next().filter(|meanings| !meanings.is_empty());
        own.unwrap_or_else(|| all.iter().flat_map(|headings| headings.meanings(heading)).collect())
    }

    fn has(&self, target: &str) -> bool {
        let steps: Vec<&str> = target.split('.').collect();
        match steps.as_slice() {
            [part, number, field] => {
                number.parse::<usize>().is_ok()
                    && self.repeated.get(*part).is_some_and(|fields| fields.contains(*field))
            }
            ["values", field] => self.fields.contains(*field),
            _ => HEAD_KEYS.contains(&target) || self.fields.contains(target),
        }
    }

    /// The key that is spelled most like a text.
    fn nearest(&self, name: &str) -> Option<&str> {
        // Hash sets have no order.
        let fields: BTreeSet<&str> = self.fields.iter().map(String::as_str).collect();
        nearest(name, HEAD_KEYS.into_iter().chain(fields))
    }

    /// Whether all that a file of columns names as their meaning is there.
    pub(super) fn check_targets(&self, found: &mut Diagnostics, columns: &Columns) -> bool {
        let Some(source) = &columns.source else { return true };
        let targets = columns.columns.0.iter().map(|(_, target)| target);
        let unknown = |target: &&Spanned<Option<Column>>| {
            target.value.as_ref().is_some_and(|column| !self.has(column.key()))
        };
        let unknown: Vec<_> = targets.filter(unknown).collect();
        for Spanned { place, value } in unknown.iter().take(COLUMN_LIMIT) {
            let name = value.as_ref().map(Column::key).unwrap_or_default();
            let problem = format!("`{}` is no field of any form", request::shown(name));
            let help = match self.nearest(name) {
                Some(near) => format!("write `{near}`, or `~` to leave the column out"),
                None => "write the id of a field, or `~` to leave the column out".to_owned(),
            };
            let target = Diagnostic::error(&Code::UNKNOWN_FIELD, problem);
            found.push(target.at(source.at(*place)).help(help));
        }
        let more = unknown.len().saturating_sub(COLUMN_LIMIT);
        if let (true, Some(last)) = (more > 0, unknown.last()) {
            let problem = format!("{} name no field either", count(more, "more column"));
            let last = source.at(last.place);
            found.push(Diagnostic::error(&Code::UNKNOWN_FIELD, problem).at(last));
        }
        unknown.is_empty()
    }

    /// Notes the headings of a columns file that a spreadsheet lacks: a file beside it is its own, and all
    /// spreadsheets of a run have the one that `--columns` names.
    pub(super) fn note_unused(&mut self, found: &mut Diagnostics, heading: &Heading, own: bool) {
        if own {
            warn_of_unused(found, heading.unused());
        } else if !heading.is_of_rejects() {
            let start = |place: &Span| place.range().start;
            let lacking: HashSet<usize> = heading.unused().iter().map(start).collect();
            match &mut self.unused {
                Some(unused) => unused.retain(|place| lacking.contains(&start(place))),
                None => self.unused = Some(heading.unused().to_vec()),
            }
        }
    }

    /// Warns of headings of the columns file of all spreadsheets that none of them has.
    pub(super) fn warn_of_unused(&self, found: &mut Diagnostics) {
        warn_of_unused(found, self.unused.as_deref().unwrap_or_default());
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
        stream.heading.set_optional(form.as_deref(), Arc::clone(&self.optional));
        stream.heading.set_numbers(Arc::clone(&self.numbers));
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
        let columns = columns.filter(|(number, ..)| ambiguous.binary_search(number).is_err());
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
            let near = self.nearest(target);
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

/// Warns of headings that no column has.
fn warn_of_unused(found: &mut Diagnostics, unused: &[Span]) {
    for place in unused.iter().take(COLUMN_LIMIT) {
        let problem = "no column of the spreadsheet has this heading";
        let help = "write the heading as the spreadsheet has it, or remove the line";
        let heading = Diagnostic::warning(&Code::UNUSED_COLUMN, problem).at(place.clone());
        found.push(heading.help(help));
    }
    let more = unused.len().saturating_sub(COLUMN_LIMIT);
    if let (true, Some(last)) = (more > 0, unused.last()) {
        let problem = format!("{} of the file are not there either", count(more, "more heading"));
        found.push(Diagnostic::warning(&Code::UNUSED_COLUMN, problem).at(last.clone()));
    }
}
