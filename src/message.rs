//! Messages: Fluent resources, and the bundles that format them. The door to the Fluent packages.
//!
//! A resource is guarded and parsed; selectors and numbers are rewritten so that CLDR decides
//! which variant is meant (see `rewrite`); what a bundle would only notice while it formats is
//! found beforehand (see `verify`), because a message is whole or an error.

mod allow;
mod functions;
mod preflight;
mod meaning;
mod rewrite;
mod size;
mod skeleton;
mod value;
mod variants;
mod verify;

use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, OnceLock};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource};
use fluent_syntax::ast;
use rustc_hash::FxHashMap;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::inline::Formatted;
use crate::intl::Intl;
use crate::limit;
use crate::markdown::{self, Analysis, Links, MarkupFault, Parsed};
use crate::pseudo::Pseudo;
use crate::source::{Source, Span};

pub use functions::FUNCTIONS;
pub use value::Value;
use variants::Analyses;
pub use variants::{
    Choice, Element, EntryVariants, FlatText, PLACEABLE, PatternVariants, Reference, Variant,
};
pub use verify::VerifyContext;

/// The variables that a message may name, with their values.
pub type Arguments = BTreeMap<String, Value>;

/// The names of the variables that a message may name, sorted.
pub type Variables = Arc<[String]>;

/// One parsed file of messages and terms.
pub struct Resource {
    source: Source,
    original: Arc<FluentResource>,
    /// The entries that bundles format in a rewritten form, made when one wants them.
    rewritten: OnceLock<Option<Arc<FluentResource>>>,
    /// Single entries as bundles format them, made when one wants them; by their place in the
    /// original.
    pieces: OnceLock<Box<[OnceLock<Arc<FluentResource>>]>>,
    /// The variants of its entries, parsed when somebody wants them; by their place in the original.
    analyses: OnceLock<Box<[OnceLock<Analyses>]>>,
    /// Where each entry is among the original's; terms with their hyphen.
    index: FxHashMap<String, usize>,
    /// Entries that are broken, and reported.
    unparsed: HashSet<String>,
}

impl Resource {
    /// The messages of a source; what is broken is reported, the rest kept.
    pub fn parse(found: &mut Diagnostics, source: &Source) -> Option<Self> {
        if !preflight::check(found, source) {
            return None;
        }
        let (original, unparsed) = match FluentResource::try_new(source.text().to_owned()) {
            Ok(resource) => (resource, HashSet::new()),
            Err((resource, errors)) => {
                let unparsed = preflight::report(found, source, &resource, &errors);
                (resource, unparsed)
            }
        };
        let mut index = FxHashMap::default();
        for (at, entry) in original.entries().enumerate() {
            if let Some(id) = entry_id(entry) {
                let name = entry_name(entry, id);
                if let Some(first) = index.insert(name.clone(), at) {
                    let first = original.get_entry(first).and_then(entry_id).unwrap_or(id);
                    let diagnostic = Diagnostic::error(
                        &Code::DUPLICATE_MESSAGE,
                        format!("`{name}` is there twice"),
                    )
                    .at(source.span(place(&original, id)))
                    .related(source.span(place(&original, first)), "here first")
                    .help("keep one of the two");
                    found.push(diagnostic);
                }
            }
        }
        preflight::texts(found, source, &original);
        let resource = Self {
            source: source.clone(),
            original: Arc::new(original),
            rewritten: OnceLock::new(),
            pieces: OnceLock::new(),
            analyses: OnceLock::new(),
            index,
            unparsed,
        };
        allow::allow(found, &resource);
        Some(resource)
    }

    /// Adds all entries to a bundle, in the place of those that it has of the same names.
    fn add_to(&self, bundle: &mut FluentBundle<Arc<FluentResource>>) {
        bundle.add_resource_overriding(Arc::clone(&self.original));
        if let Some(rewritten) = self.rewritten.get_or_init(|| rewrite::rewrite(self)) {
            bundle.add_resource_overriding(Arc::clone(rewritten));
        }
    }

    /// One entry as bundles format it.
    fn piece(&self, name: &str) -> Option<Arc<FluentResource>> {
        let at = *self.index.get(name)?;
        let empty = || (0..self.original.entries().count()).map(|_| OnceLock::new()).collect();
        let piece = self.pieces.get_or_init(empty).get(at)?;
        Some(Arc::clone(piece.get_or_init(|| rewrite::piece(self, at))))
    }

    /// The source.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The ids of its messages, in the order of the file.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.original.entries().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message.id.name),
            _ => None,
        })
    }

    /// The ids of its messages that have a value, and of all attributes, in the order of the file.
    #[must_use]
    pub fn parts(&self) -> Vec<String> {
        let mut parts = Vec::new();
        for entry in self.original.entries() {
            let ast::Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            parts.extend(message.value.iter().map(|_| id.to_owned()));
            parts.extend(message.attributes.iter().map(|own| format!("{id}.{}", own.id.name)));
        }
        parts
    }

    /// The meanings of its messages and terms: name (terms with their hyphen) and a text that stays the
    /// same whatever comments, white space and the order of variants and attributes are.
    #[must_use]
    pub fn meanings(&self) -> Vec<(String, String)> {
        meaning::meanings(self)
    }

    /// Its messages and terms with all their variants.
    #[must_use]
    pub fn variants(&self) -> Vec<EntryVariants<'_>> {
        variants::variants(self)
    }

    /// The variants of an entry, parsed, for each of its parts.
    #[must_use]
    pub fn analyses(
        &self,
        entry: &EntryVariants<'_>,
        flats: &[Vec<FlatText<'_>>],
    ) -> &[Box<[Arc<Analysis>]>] {
        let at = self.index.get(&entry.name()).copied();
        at.map_or(&[], |at| self.analyses_at(at, || variants::analyses(flats)))
    }

    fn analyses_at(&self, at: usize, make: impl FnOnce() -> Analyses) -> &[Box<[Arc<Analysis>]>] {
        let empty = || (0..self.original.entries().count()).map(|_| OnceLock::new()).collect();
        let cell = self.analyses.get_or_init(empty).get(at);
        cell.map_or(&[], |cell| cell.get_or_init(make))
    }

    /// The tree of a message's or attribute's printed text, where one of its variants has been parsed
    /// that prints this.
    fn parsed(&self, id: &str, printed: &Formatted, links: &Links) -> Option<Parsed> {
        let (name, attribute) = split(id);
        let at = *self.index.get(name)?;
        let analyses = if printed.is_variant {
            // All of them will be asked for their faults.
            let entry = self.original.get_entry(at).and_then(variants::of_entry)?;
            self.analyses_at(at, || variants::analyses(&entry.flat()))
        } else {
            self.analyses.get()?.get(at)?.get()?
        };
        let ast::Entry::Message(message) = self.original.get_entry(at)? else { return None };
        let values = usize::from(message.value.is_some());
        let part = match attribute {
            Some(attribute) => {
                values + message.attributes.iter().position(|own| own.id.name == attribute)?
            }
            None => 0,
        };
        let mut variants = analyses.get(part)?.iter();
        let variant = variants.find(|variant| variant.text == printed.text)?;
        variant.with_values(&printed.values, links)
    }

    /// The faults in the Markdown of a message or attribute, in all its variants, on a page with these
    /// links.
    fn faults(&self, id: &str, links: &Links) -> Vec<(MarkupFault, Span)> {
        let (name, attribute) = split(id);
        let Some(at) = self.index.get(name).copied() else { return Vec::new() };
        let Some(entry) = self.original.get_entry(at).and_then(variants::of_entry) else {
            return Vec::new();
        };
        let flats = entry.flat();
        let analyses = self.analyses_at(at, || variants::analyses(&flats));
        let mut faults: Vec<(MarkupFault, Span)> = Vec::new();
        for ((part, flats), analyses) in entry.parts.iter().zip(&flats).zip(analyses) {
            if part.attribute != attribute {
                continue;
            }
            for (flat, analysis) in flats.iter().zip(analyses) {
                for (fault, range) in analysis.faults(links) {
                    let slice = flat.slice(&flat.range(&range)).lines().next().unwrap_or_default();
                    let slice = if slice.is_empty() { entry.id } else { slice };
                    let fault = (fault, self.place(slice));
                    if !faults.contains(&fault) {
                        faults.push(fault);
                    }
                }
            }
        }
        faults
    }

    /// The comment directly above a slice that names an entry.
    #[must_use]
    pub fn comment_above(&self, id: &str) -> &str {
        let text = self.source.text();
        let at = place(&self.original, id).start;
        let end = text.get(..at).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
        let mut start = end;
        while let Some(above) = text.get(..start.saturating_sub(1)).filter(|_| start > 0) {
            let line = above.rfind('\n').map_or(0, |at| at + 1);
            if !text[line..].starts_with('#') {
                break;
            }
            start = line;
        }
        text.get(start..end).unwrap_or_default()
    }

    /// The place of a slice of its text, such as an outline's.
    #[must_use]
    pub fn place(&self, slice: &str) -> Span {
        self.source.span(place(&self.original, slice))
    }

    /// Whether it has a message or a term (with its hyphen) of this name, broken or not.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.index.contains_key(name) || self.unparsed.contains(name)
    }

    /// The names of its messages and terms (with their hyphens), broken ones included.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.index.keys().chain(&self.unparsed).map(String::as_str)
    }

    /// The problems between its messages, and between them and their surroundings.
    pub fn verify(self: &Arc<Self>, found: &mut Diagnostics, surroundings: &VerifyContext<'_>) {
        verify::verify_alone(found, self, surroundings);
    }

    /// The file for a translator to begin with: everything a comment, and plural variants laid out
    /// for the categories of the translator's language.
    #[must_use]
    pub fn skeleton(&self, categories: &[&str]) -> String {
        skeleton::skeleton(self, categories)
    }

    /// The place of a message's or term's id.
    #[must_use]
    pub fn span(&self, name: &str) -> Option<Span> {
        let id = self.original.get_entry(*self.index.get(name)?).and_then(entry_id)?;
        Some(self.source.span(place(&self.original, id)))
    }

    /// The place of the name of a message's attribute.
    fn attribute_span(&self, name: &str, attribute: &str) -> Option<Span> {
        let ast::Entry::Message(message) = self.entry(name)? else { return None };
        let own = message.attributes.iter().find(|own| own.id.name == attribute)?;
        Some(self.place(own.id.name))
    }

    /// The range from an entry's id to the next entry.
    fn extent_at(&self, at: usize) -> Option<std::ops::Range<usize>> {
        let start = place(&self.original, self.original.get_entry(at).and_then(entry_id)?).start;
        let next = self.original.entries().skip(at + 1).find_map(entry_id);
        let end = next.map_or(self.source.text().len(), |id| place(&self.original, id).start);
        Some(start..end)
    }

    fn entry(&self, name: &str) -> Option<&ast::Entry<&str>> {
        self.index.get(name).and_then(|at| self.original.get_entry(*at))
    }
}

fn entry_id<'a>(entry: &ast::Entry<&'a str>) -> Option<&'a str> {
    match entry {
        ast::Entry::Message(message) => Some(message.id.name),
        ast::Entry::Term(term) => Some(term.id.name),
        _ => None,
    }
}

fn entry_name(entry: &ast::Entry<&str>, id: &str) -> String {
    match entry {
        ast::Entry::Term(_) => format!("-{id}"),
        _ => id.to_owned(),
    }
}

/// The range of a slice of the resource's own text.
fn place(resource: &FluentResource, part: &str) -> std::ops::Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(resource.source().as_ptr() as usize);
    start..start + part.len()
}

/// The result of asking for a message.
pub enum Lookup<T = String> {
    /// Its text.
    Text(T),
    /// There is no such message, attribute or value here.
    Absent,
    /// It is there, but faulty; the fault has been reported.
    Faulty,
}

/// The messages that are in force together: one locale's, for one guide or form.
pub struct Bundle {
    intl: Arc<Intl>,
    /// Who answers for what isn't its own.
    base: Option<Arc<Self>>,
    resources: Vec<Arc<Resource>>,
    /// How many of them its base has too.
    shared: usize,
    /// Its own entries, and those of the base's that they refer to.
    bundle: FluentBundle<Arc<FluentResource>>,
    faulty: HashSet<String>,
    /// The pseudo-locale that its messages are shown in.
    pseudo: Option<Pseudo>,
}

impl Bundle {
    /// A bundle of resources on top of a base's; reports the problems in and between those that the base
    /// does not hold. `known` answers which variables a message may name; `None` defers that check to
    /// formatting.
    pub fn new(
        found: &mut Diagnostics,
        intl: &Arc<Intl>,
        base: Option<&Arc<Self>>,
        own: Vec<Arc<Resource>>,
        known: &dyn Fn(&str) -> Option<Variables>,
    ) -> Self {
        let mut resources = base.map(|base| base.resources.clone()).unwrap_or_default();
        let shared = resources.len();
        resources.extend(own);
        let verified = verify::verify(found, &resources, base.map(Arc::as_ref), known);
        let mut bundle = FluentBundle::new_concurrent(vec![intl.locale().identifier().clone()]);
        bundle.set_use_isolating(false);
        value::add_functions(&mut bundle, intl);
        let (others, own) = resources.split_at(shared);
        // What shared messages refer to must be its own where it has one of the name.
        let replaces = own.iter().any(|resource| {
            resource.names().any(|name| others.iter().any(|other| other.has(name)))
        });
        let base = base.filter(|_| !replaces).cloned();
        if base.is_some() {
            for name in &verified.shared {
                let piece = others.iter().rev().find_map(|resource| resource.piece(name));
                piece.into_iter().for_each(|piece| bundle.add_resource_overriding(piece));
            }
        } else {
            others.iter().for_each(|resource| resource.add_to(&mut bundle));
        }
        own.iter().for_each(|resource| resource.add_to(&mut bundle));
        let faulty = verified.faulty;
        let (intl, pseudo) = (Arc::clone(intl), None);
        Self { intl, base, resources, shared, bundle, faulty, pseudo }
    }

    /// The bundle with its messages in a pseudo-locale, if any.
    #[must_use]
    pub fn in_pseudo(self, pseudo: Option<Pseudo>) -> Self {
        Self { pseudo, ..self }
    }

    /// The locale's formatters.
    #[must_use]
    pub fn intl(&self) -> &Arc<Intl> {
        &self.intl
    }

    /// Whether there is such a message or attribute (`id` or `id.attribute`), faulty or not.
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        let (name, attribute) = split(id);
        self.unparsed(name)
            || match self.message(name) {
                Some(message) => match attribute {
                    Some(attribute) => {
                        message.attributes.iter().any(|own| own.id.name == attribute)
                    }
                    None => message.value.is_some(),
                },
                None => false,
            }
    }

    /// Whether it has any message that it doesn't share.
    #[must_use]
    pub fn has_own(&self) -> bool {
        let own = self.resources.get(self.shared..).unwrap_or_default();
        own.iter().any(|resource| resource.ids().next().is_some())
    }

    /// Whether a message is in the last of its resources: its own, not one that it shares.
    #[must_use]
    pub fn owns(&self, id: &str) -> bool {
        let own = self.resources.get(self.shared..).unwrap_or_default();
        own.iter().any(|resource| resource.index.contains_key(split(id).0))
    }

    /// Whether a message of this name is its own, broken or not.
    fn names(&self, name: &str) -> bool {
        let own = self.resources.get(self.shared..).unwrap_or_default();
        own.iter().any(|resource| resource.has(name))
    }

    /// Whether a source's messages are among its own.
    #[must_use]
    pub fn holds(&self, source: &Source) -> bool {
        self.resources.iter().any(|resource| resource.source == *source)
    }

    /// The ids of its messages, docent's own left out.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let ids = self.resources.iter().flat_map(|resource| resource.ids());
        ids.filter(|id| !id.starts_with("docent-"))
    }

    /// The place of a message's id, or of an attribute's name (`id.attribute`) where it is there, in
    /// the resource that is in force.
    #[must_use]
    pub fn span(&self, id: &str) -> Option<Span> {
        let (name, attribute) = split(id);
        self.resources.iter().rev().find_map(|resource| {
            let own = attribute.and_then(|attribute| resource.attribute_span(name, attribute));
            own.or_else(|| resource.span(name))
        })
    }

    /// The name of the file that a message is in, without its ending.
    #[must_use]
    pub fn file_stem(&self, id: &str) -> Option<&str> {
        Some(self.resource_of(id)?.source.stem())
    }

    /// The tree of a message's or attribute's printed text, parsed unless a check has parsed that variant.
    #[must_use]
    pub fn parsed(&self, id: &str, printed: &Formatted, links: &Links) -> Parsed {
        let is_analyzed = |resource: &Arc<Resource>| resource.analyses.get().is_some();
        let is_known = printed.pseudo.is_none()
            && (printed.is_variant || self.resources.iter().any(is_analyzed));
        let known = is_known.then(|| self.resource_of(id)).flatten();
        let parsed = known.and_then(|resource| resource.parsed(id, printed, links));
        parsed.unwrap_or_else(|| markdown::parse(printed, links))
    }

    /// The faults in the Markdown of a message or attribute, in all its variants, on a page with these
    /// links; each with its place.
    #[must_use]
    pub fn faults(&self, id: &str, links: &Links) -> Vec<(MarkupFault, Span)> {
        self.resource_of(id).map_or_else(Vec::new, |resource| resource.faults(id, links))
    }

    /// The resource in which a message is in force.
    fn resource_of(&self, id: &str) -> Option<&Arc<Resource>> {
        let (name, _) = split(id);
        self.resources.iter().rev().find(|one| one.index.contains_key(name))
    }

    /// The text that a message or attribute (`id` or `id.attribute`) prints, as plain text.
    pub fn text(&self, found: &mut Diagnostics, id: &str, arguments: &Arguments) -> Lookup {
        if self.pseudo.is_none() {
            return self.print(found, id, arguments, &mut false);
        }
        match self.formatted(found, id, arguments) {
            Lookup::Text(formatted) => Lookup::Text(formatted.into_text()),
            Lookup::Absent => Lookup::Absent,
            Lookup::Faulty => Lookup::Faulty,
        }
    }

    /// The text that a message or attribute (`id` or `id.attribute`) prints, with its values marked.
    pub fn formatted(
        &self,
        found: &mut Diagnostics,
        id: &str,
        arguments: &Arguments,
    ) -> Lookup<Formatted> {
        let mut is_variant = false;
        match value::marking(|| self.print(found, id, arguments, &mut is_variant)) {
            Lookup::Text(printed) => {
                let formatted = Formatted::of(printed);
                Lookup::Text(Formatted { pseudo: self.pseudo, is_variant, ..formatted })
            }
            Lookup::Absent => Lookup::Absent,
            Lookup::Faulty => Lookup::Faulty,
        }
    }

    /// Prints a message; sets `is_variant` where it has several.
    fn print(
        &self,
        found: &mut Diagnostics,
        id: &str,
        arguments: &Arguments,
        is_variant: &mut bool,
    ) -> Lookup {
        let (name, attribute) = split(id);
        if let Some(base) = self.base.as_ref().filter(|_| !self.names(name)) {
            return base.print(found, id, arguments, is_variant);
        }
        if self.unparsed(name) || self.faulty.contains(name) {
            return Lookup::Faulty;
        }
        let message = self.bundle.get_message(name);
        let pattern = message.and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|own| own.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return Lookup::Absent };
        let mut values = FluentArgs::new();
        *is_variant = pattern.elements.iter().any(chooses);
        if pattern.elements.iter().any(asks) {
            for (name, value) in arguments {
                values.set(name.as_str(), value::argument(value, &self.intl));
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        let fault = value::take_fault();
        if text.len() > limit::MESSAGE {
            let problem = format!("`{id}` is longer than {} bytes with its values", limit::MESSAGE);
            let help = "shorten the values, or split the message";
            let diagnostic = Diagnostic::error(&Code::TOO_LARGE, problem).help(help);
            found.push(match self.span(id) {
                Some(span) => diagnostic.at(span),
                None => diagnostic,
            });
            return Lookup::Faulty;
        }
        let problems: Vec<String> = errors.iter().map(describe).chain(fault).collect();
        if problems.is_empty() {
            return Lookup::Text(text);
        }
        // What a faulty message that this one refers to lacks has been reported there.
        if !self.faulty.is_empty() {
            return Lookup::Faulty;
        }
        for problem in problems {
            let variable = problem.starts_with("unknown variable");
            let code = if variable { &Code::UNKNOWN_VARIABLE } else { &Code::WRONG_ARGUMENT };
            let help = "give the message a value of the kind that it prints";
            let diagnostic = Diagnostic::error(code, format!("`{id}`: {problem}")).help(help);
            found.push(match self.span(id) {
                Some(span) => diagnostic.at(span),
                None => diagnostic,
            });
        }
        Lookup::Faulty
    }

    fn message(&self, name: &str) -> Option<&ast::Message<&str>> {
        self.resources.iter().rev().find_map(|resource| match resource.entry(name) {
            Some(ast::Entry::Message(message)) => Some(message),
            _ => None,
        })
    }

    fn unparsed(&self, name: &str) -> bool {
        self.resources.iter().any(|resource| resource.unparsed.contains(name))
    }
}

/// Whether a part of a message may ask for a variable.
fn asks(element: &ast::PatternElement<&str>) -> bool {
    let ast::PatternElement::Placeable { expression } = element else { return false };
    !matches!(
        expression,
        ast::Expression::Inline(
            ast::InlineExpression::StringLiteral { .. }
                | ast::InlineExpression::NumberLiteral { .. }
                // A term sees what it is given here, nothing else.
                | ast::InlineExpression::TermReference { .. }
        )
    )
}

/// Whether a part of a message has variants.
fn chooses(element: &ast::PatternElement<&str>) -> bool {
    let ast::PatternElement::Placeable { expression } = element else { return false };
    match expression {
        ast::Expression::Select { .. } => true,
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => {
            matches!(**expression, ast::Expression::Select { .. })
        }
        ast::Expression::Inline(_) => false,
    }
}

/// A message id and the attribute after its dot.
fn split(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)))
}

fn describe(error: &FluentError) -> String {
    match error {
        FluentError::ResolverError(error) => error.to_string().to_lowercase(),
        other => other.to_string(),
    }
}
