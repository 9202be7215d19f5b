//! Drafting: a request becomes the filled Details block, once docent has checked every answer. Problems
//! are in the customer's language.

mod compiled;
mod fill;
mod mail;
mod print;
mod form_schema;
mod boundary;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use smol_str::SmolStr;

use crate::code::Code;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, nearest};
use crate::field::AnswerProblem;
use crate::form::FormFile;
pub use crate::form::Labels;
use crate::intl::Date;
use crate::locale::Locale;
use crate::message::{Arguments, Value};
use crate::node::Node;
use crate::page::{Attachment, Draft, LocalizedProblem};
use crate::project::Project;
use crate::request::{KEYS, Request, RequestProblem, no_form};
use crate::source::{Source, Span};
use crate::words::Words;
use compiled::{CompiledField, Readers};
use fill::Filled;

pub use boundary::{BoundaryCase, boundary_cases};
pub use compiled::CompiledForm;
pub use form_schema::FormSchema;
pub use mail::attachments;

/// The options of all drafts, whatever the request.
#[derive(Clone, Debug, Default)]
pub struct DraftOptions {
    /// The form of requests that name none.
    pub form: Option<String>,
    /// The reader's locale; without one, each request's own.
    pub locale: Option<Locale>,
    /// The locale of the labels; without a choice, the form's.
    pub labels: Option<Labels>,
    /// How docent replaces messages that a locale lacks.
    pub fallback: Fallback,
    /// The day from which dates may be so many days or years; without one, such bounds aren't checked.
    pub today: Option<Date>,
    /// Whether drafts carry more than their block: subjects and addresses of mails, and what the
    /// request means.
    pub whole: bool,
}

/// The key of a compiled form: form, locale and language of answers.
type Named = [Option<SmolStr>; 3];

/// Compiles each form for each pair of languages when the first request wants it, and drafts requests.
pub struct DraftEngine<'p> {
    project: &'p Project<'p>,
    options: DraftOptions,
    forms: Vec<String>,
    /// The compiled forms by the names in requests: form, locale and language of answers.
    named: RwLock<HashMap<Named, (Locale, Arc<CompiledForm>)>>,
    compiled: Mutex<HashMap<Readers, Option<Arc<CompiledForm>>>>,
    locales: Mutex<HashMap<String, Option<Locale>>>,
    /// The first bound of each form that depends on a given day, where there is none.
    unchecked: Mutex<BTreeMap<(String, usize), Span>>,
    /// The files that go with the mails of each form; none after an error.
    attached: Mutex<HashMap<String, Option<Vec<Attachment>>>>,
    /// The problems of the project itself, and the hashes of those that are known.
    found: Mutex<(Diagnostics, HashSet<u64>)>,
}

/// The result of a request.
#[derive(Default)]
pub struct DraftResult {
    /// The request's id, where it has one.
    pub id: Option<SmolStr>,
    /// The form and its version, where the request names one that there is.
    pub form: Option<Arc<str>>,
    /// The customer's locale, where the request is for a form that there is.
    pub locale: Option<Locale>,
    /// The draft, unless there are errors; with the form that it fills.
    pub draft: Option<Box<(Draft, Arc<CompiledForm>)>>,
    /// The problems in the customer's words.
    pub problems: Vec<LocalizedProblem>,
    /// These problems for reports, without anything that the customer typed.
    pub reports: Vec<Diagnostic>,
}

impl<'p> DraftEngine<'p> {
    /// An engine for a project's forms.
    #[must_use]
    pub fn new(project: &'p Project<'p>, options: DraftOptions) -> Self {
        Self {
            project,
            options,
            forms: project.form_ids(),
            named: RwLock::default(),
            compiled: Mutex::default(),
            locales: Mutex::default(),
            unchecked: Mutex::default(),
            attached: Mutex::default(),
            found: Mutex::default(),
        }
    }

    /// Takes the problems of the project itself that docent has found since the last call.
    #[must_use]
    pub fn findings(&self) -> Diagnostics {
        std::mem::take(&mut lock(&self.found).0)
    }

    /// The note that bounds of dates which depend on a given day were not checked, where there is none:
    /// one, whatever the number of requests.
    #[must_use]
    pub fn unchecked_bound(&self) -> Option<Diagnostic> {
        let (_, bound) = lock(&self.unchecked).pop_first()?;
        let problem = "no day is given, so docent checks no limit that depends on `today`";
        let help = "name the day from which it counts, such as `--today 2026-11-30`";
        Some(Diagnostic::warning(&Code::UNCHECKED_LIMIT, problem).at(bound).help(help))
    }

    /// Whether the project itself has errors: then no request can be drafted.
    #[must_use]
    pub fn is_broken(&self) -> bool {
        lock(&self.found).0.has_errors()
    }

    /// Drafts a record's tree. From a tree without `placed` nodes nothing but what is right
    /// can be drafted: `None` where something is wrong.
    #[must_use]
    pub fn draft(&self, source: &Source, node: &Node, placed: bool) -> Option<DraftResult> {
        self.draft_with(source, node, placed, Vec::new())
    }

    /// Drafts a record's tree, in which these problems have been found.
    pub(crate) fn draft_with(
        &self,
        source: &Source,
        node: &Node,
        placed: bool,
        mut found: Vec<RequestProblem>,
    ) -> Option<DraftResult> {
        let mut request = Request::of(node, &mut found);
        let (customer, compiled) = self.compiled(&request, &mut found);
        let filled =
            compiled.as_ref().map(|compiled| fill::fill(compiled, &mut request, &mut found));
        if !found.is_empty() && !placed {
            return None;
        }
        let mut outcome = DraftResult { id: request.id.clone(), ..DraftResult::default() };
        outcome.form = compiled.as_ref().map(|compiled| Arc::clone(&compiled.name));
        outcome.locale = compiled.as_ref().map(|_| customer.clone());
        if !found.is_empty() {
            let words = compiled.as_ref().map(|compiled| Arc::clone(&compiled.customer));
            let words = words.or_else(|| self.shared_words(&customer));
            self.describe(
                &mut outcome,
                words.as_deref(),
                compiled.as_deref(),
                (source, node),
                &found,
            );
        }
        let errors = found.iter().any(|finding| finding.severity == Severity::Error);
        if let (false, Some(compiled), Some(filled)) = (errors, compiled, filled) {
            let draft = self.finish(&compiled, filled, request, outcome.problems.clone());
            outcome.draft = draft.map(|draft| Box::new((draft, compiled)));
        }
        Some(outcome)
    }

    /// The problems of a record that can't be read, in the language that it seems to be in.
    #[must_use]
    pub fn refuse(
        &self,
        source: &Source,
        tag: Option<&str>,
        found: &[RequestProblem],
    ) -> DraftResult {
        let locale = tag.and_then(|tag| self.locale(tag)).unwrap_or_else(|| self.reader());
        let mut outcome = DraftResult::default();
        let words = self.shared_words(&locale);
        let node = Node::default();
        self.describe(&mut outcome, words.as_deref(), None, (source, &node), found);
        outcome
    }

    /// The files that go with the mails of a form, read once.
    fn attachments(&self, found: &mut Diagnostics, file: &FormFile) -> Option<Vec<Attachment>> {
        let mut known = lock(&self.attached);
        let id = file.form.form.to_string();
        known.entry(id).or_insert_with(|| attachments(found, self.project, file)).clone()
    }

    fn note(&self, found: Diagnostics) {
        let mut own = lock(&self.found);
        let (all, known) = &mut *own;
        all.extend_new(found, known);
    }

    /// The locale of requests that name none.
    fn reader(&self) -> Locale {
        let own = self.options.locale.as_ref().and_then(|locale| self.locale(&locale.to_string()));
        own.unwrap_or_else(|| self.project.source_locale().clone())
    }

    /// The locale of the project that serves a language tag.
    fn locale(&self, tag: &str) -> Option<Locale> {
        if let Some(known) = lock(&self.locales).get(tag) {
            return known.clone();
        }
        let wanted = tag.parse::<Locale>().ok();
        // A variant that the project hasn't may be any word that a customer wrote.
        let is_known = |wanted: &Locale| self.project.locales().contains(wanted);
        let wanted = wanted.map(|one| if is_known(&one) { one } else { one.without_variants() });
        let mut found = Diagnostics::default();
        let locale = wanted.and_then(|wanted| self.project.locale(&mut found, &wanted, None));
        if locale.is_some() {
            self.note(found);
        }
        if tag.len() <= TAG_LIMIT {
            remember(&mut lock(&self.locales), tag.to_owned(), locale.clone());
        }
        locale
    }

    /// The customer's locale, and the compiled form of a request.
    fn compiled(
        &self,
        request: &Request,
        found: &mut Vec<RequestProblem>,
    ) -> (Locale, Option<Arc<CompiledForm>>) {
        let key = [request.form.clone(), request.locale.clone(), request.answers.clone()];
        let known = self.named.read().ok().and_then(|named| named.get(&key).cloned());
        if let Some((locale, compiled)) = known {
            return (locale, Some(compiled));
        }
        let faults = found.len();
        let (locale, compiled) = self.new_compiled(request, found);
        let short = key.iter().flatten().all(|name| name.len() <= TAG_LIMIT);
        if let (Some(compiled), true, Ok(mut named)) =
            (&compiled, short && found.len() == faults, self.named.write())
        {
            remember(&mut named, key, (locale.clone(), Arc::clone(compiled)));
        }
        (locale, compiled)
    }

    fn new_compiled(
        &self,
        request: &Request,
        found: &mut Vec<RequestProblem>,
    ) -> (Locale, Option<Arc<CompiledForm>>) {
        let mut locale_of = |key, tag: &Option<SmolStr>| {
            let tag = tag.as_ref()?;
            let locale = self.locale(tag);
            if locale.is_none() {
                let all = self.project.locales().iter().map(ToString::to_string).collect();
                let problem = AnswerProblem::error("locale").with("options", Value::List(all));
                found.push(RequestProblem::error(&Code::UNKNOWN_LOCALE, &[key], problem));
            }
            locale
        };
        let own = locale_of("locale", &request.locale);
        // Answers may be in a language that the project doesn't have.
        let answers = request.answers.as_ref().and_then(|tag| tag.parse::<Locale>().ok());
        if answers.is_none() {
            locale_of("answers", &request.answers);
        }
        let reader = match &self.options.locale {
            Some(_) => self.reader(),
            None => own.clone().unwrap_or_else(|| self.reader()),
        };
        let customer = own.unwrap_or_else(|| reader.clone());
        let form = request.form.as_deref().or(self.options.form.as_deref());
        let Some(form) = self.forms.iter().find(|known| Some(known.as_str()) == form) else {
            let near = request.form.as_deref();
            let near = near.and_then(|form| nearest(form, self.forms.iter().map(String::as_str)));
            let options = near.map_or_else(|| self.forms.clone(), |near| vec![near.to_owned()]);
            let problem = no_form(options);
            found.push(RequestProblem::error(&Code::UNKNOWN_FORM, &["form"], problem));
            return (customer, None);
        };
        let answers = answers.unwrap_or_else(|| customer.clone());
        let readers = Readers { form: form.clone(), reader, customer, answers };
        let compiled = lock(&self.compiled).get(&readers).cloned();
        let compiled = compiled.unwrap_or_else(|| {
            let mut found = Diagnostics::default();
            let file = self.project.form(&mut found, &readers.form);
            let compiled = file.and_then(|file| {
                let (labels, fallback) = (self.options.labels, self.options.fallback);
                let today = self.options.today;
                if let Some(bound) = file.relative_bound().filter(|_| today.is_none()) {
                    lock(&self.unchecked)
                        .insert((bound.source().path().to_owned(), bound.range().start), bound);
                }
                CompiledForm::new(&mut found, self.project, file, &readers, labels, fallback, today)
            });
            self.note(found);
            let compiled = compiled.map(Arc::new);
            remember(&mut lock(&self.compiled), readers.clone(), compiled.clone());
            compiled
        });
        (readers.customer, compiled)
    }

    /// docent's own words in a locale, for requests whose form isn't known.
    fn shared_words(&self, locale: &Locale) -> Option<Arc<Words>> {
        let mut found = Diagnostics::default();
        let locales = std::slice::from_ref(locale);
        let form = self.forms.first().map_or("", String::as_str);
        let words = self.project.form_words(&mut found, form, locales, self.options.fallback);
        words.get(locale).cloned()
    }

    /// Writes problems in the customer's language: in the form's own words where it has some.
    fn describe(
        &self,
        outcome: &mut DraftResult,
        words: Option<&Words>,
        compiled: Option<&CompiledForm>,
        (source, node): (&Source, &Node),
        found: &[RequestProblem],
    ) {
        let Some(words) = words else { return };
        let place = |finding: &&RequestProblem| {
            let key = finding.is_about_key();
            finding.place.unwrap_or_else(|| node.place_of(&finding.path, key))
        };
        let mut found: Vec<&RequestProblem> = found.iter().take(FINDING_LIMIT).collect();
        found.sort_by_key(place);
        for finding in found {
            let span = source.at(place(&finding));
            let (line, column) = span.position();
            let line = line - source.above();
            let field =
                finding.field.as_deref().and_then(|id| compiled?.fields.get(compiled?.field(id)?));
            let text = |private| {
                let mut found = Diagnostics::default();
                let text = wording(&mut found, words, field, finding, private);
                self.note(found);
                text.unwrap_or_else(|| finding.problem.name.to_owned())
            };
            let full = text(false);
            let shows_answers = finding.field.is_some() && field.is_none();
            let shows_answers = shows_answers || !finding.problem.private.is_empty();
            let shown = if shows_answers { text(true) } else { full.clone() };
            let diagnostic = Diagnostic::new(finding.severity, finding.code, shown).at(span);
            let missing = field.filter(|_| finding.code == &Code::MISSING_ANSWER);
            let add = missing.map(|field| match &*finding.path {
                [values, part, at, _] => {
                    let at = at.parse::<usize>().map_or(1, |at| at + 1);
                    format!("add `{}:` to entry {at} of `{part}` in `{values}`", field.id)
                }
                _ => format!("add `{}:` to `values`", field.id),
            });
            let help = finding.detail.clone().or(add);
            outcome.reports.push(match help {
                Some(help) => diagnostic.help(help),
                None => diagnostic,
            });
            outcome.problems.push(LocalizedProblem {
                problem: finding.problem.name,
                code: finding.code.id,
                severity: finding.severity.name(),
                field: finding.field.clone(),
                line,
                column,
                text: full,
            });
        }
    }

    fn finish(
        &self,
        compiled: &CompiledForm,
        mut filled: Filled,
        request: Request,
        problems: Vec<LocalizedProblem>,
    ) -> Option<Draft> {
        compiled.leave_unasked(&mut filled);
        let (mut subject, mut to, mut mail) = (String::new(), Vec::new(), None);
        let id = request.id.clone();
        let mut meant = None;
        if self.options.whole {
            let mut found = Diagnostics::default();
            let subject_line = compiled.subject(&mut found, &filled);
            self.note(found);
            (subject, to) = (subject_line?, compiled.recipients(&filled));
            if compiled.mail.is_some() {
                let mut found = Diagnostics::default();
                let attached = self.attachments(&mut found, &compiled.file);
                let own = attached.and_then(|files| compiled.mail(&mut found, &filled, files));
                self.note(found);
                mail = Some(own?);
            }
            meant = Some(compiled.understood(&filled, request));
        }
        let details = compiled.details(filled);
        Some(Draft { id, details, guidance: None, request: meant, subject, to, mail, problems })
    }
}

/// How many compiled forms are kept: requests may name any number of languages.
const MEMORY_LIMIT: usize = 200;
/// The longest name that is remembered, in bytes: longer tags are made up.
const TAG_LIMIT: usize = 100;

/// Keeps a value by its key; where there are too many, all others are made again when they are needed.
fn remember<K: Eq + Hash, V>(known: &mut HashMap<K, V>, key: K, value: V) {
    if known.len() >= MEMORY_LIMIT {
        known.clear();
    }
    known.insert(key, value);
}

/// The problems of one record that docent reports.
pub const FINDING_LIMIT: usize = 100;
/// Replaces in reports what a customer typed.
const HIDDEN: &str = "…";

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A problem's text; what the customer typed is left out of a private one.
fn wording(
    found: &mut Diagnostics,
    words: &Words,
    field: Option<&CompiledField>,
    finding: &RequestProblem,
    private: bool,
) -> Option<String> {
    let problem = &finding.problem;
    let mut arguments = Arguments::new();
    // A key that is no field's may hold anything.
    let key = |key: &String| {
        if private && !KEYS.contains(&key.as_str()) { HIDDEN.to_owned() } else { key.clone() }
    };
    let label = field.map(|field| field.label.clone());
    let label = label.or_else(|| finding.field.as_ref().map(key));
    arguments.insert("label".to_owned(), Value::Text(label.unwrap_or_default()));
    for (name, value) in &problem.arguments {
        let value = match (*name, value, words.intl()) {
            (_, Value::List(_), _) if private && problem.private.contains(name) => {
                Value::List(vec![HIDDEN.to_owned()])
            }
            _ if private && problem.private.contains(name) => Value::Text(HIDDEN.to_owned()),
            ("country", Value::Text(code), Some(intl)) => Value::Text(intl.locale().country(code)),
            ("countries", Value::List(codes), Some(intl)) => {
                Value::List(codes.iter().map(|code| intl.locale().country(code)).collect())
            }
            _ => value.clone(),
        };
        arguments.insert((*name).to_owned(), value);
    }
    if let Some(field) = field.filter(|_| problem.name == "choice") {
        let options = field.choices.iter().map(compiled::ChoiceWords::shown).collect();
        arguments.insert("options".to_owned(), Value::List(options));
    }
    let own = field.map(|field| format!("{}.{}", field.message, problem.name));
    let id = own.filter(|own| words.contains(own));
    let id = id.unwrap_or_else(|| format!("docent-problem-{}", problem.name));
    Some(words.text(found, None, &id, &arguments)?.text)
}
