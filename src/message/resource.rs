//! One file of messages and terms: parsed, rewritten for bundles, and taken apart for checks, each when
//! somebody wants it.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use fluent::FluentResource;
use fluent::concurrent::FluentBundle;
use fluent_syntax::ast;
use rustc_hash::FxHashMap;

use super::variants::{self, Analyses, EntryVariants, FlatText, Reference};
use super::verify::{self, VerifyContext};
use super::{allow, characters, meaning, preflight, rewrite, skeleton, split, syntax};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::inline::Formatted;
use crate::markdown::{Analysis, Links, MarkupFault, Parsed};
use crate::source::{Source, Span};

/// One parsed file of messages and terms.
pub struct Resource {
    pub(super) source: Source,
    pub(super) original: Arc<FluentResource>,
    /// The entries that bundles format in a rewritten form, made when one wants them.
    pub(super) rewritten: OnceLock<Option<Arc<FluentResource>>>,
    /// Single entries as bundles format them, made when one wants them; by their place in the
    /// original.
    pub(super) pieces: OnceLock<Box<[OnceLock<Arc<FluentResource>>]>>,
    /// The variants of its entries, parsed when they are needed; by their place in the original.
    pub(super) analyses: OnceLock<Box<[OnceLock<Analyses>]>>,
    /// Where each entry is among the original's; terms with their hyphen.
    pub(super) index: FxHashMap<String, usize>,
    /// Entries that are broken, and reported.
    pub(super) unparsed: HashSet<String>,
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
                let unparsed = syntax::report(found, source, &resource, &errors);
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
        characters::texts(found, source, &original);
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
    pub(super) fn add_to(&self, bundle: &mut FluentBundle<Arc<FluentResource>>) {
        bundle.add_resource_overriding(Arc::clone(&self.original));
        if let Some(rewritten) = self.rewritten.get_or_init(|| rewrite::rewrite(self)) {
            bundle.add_resource_overriding(Arc::clone(rewritten));
        }
    }

    /// One entry as bundles format it.
    pub(super) fn piece(&self, name: &str) -> Option<Arc<FluentResource>> {
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

    pub(super) fn analyses_at(
        &self,
        at: usize,
        make: impl FnOnce() -> Analyses,
    ) -> &[Box<[Arc<Analysis>]>] {
        let empty = || (0..self.original.entries().count()).map(|_| OnceLock::new()).collect();
        let cell = self.analyses.get_or_init(empty).get(at);
        cell.map_or(&[], |cell| cell.get_or_init(make))
    }

    /// The tree of a message's or attribute's printed text, where one of its variants has been parsed
    /// that prints this.
    pub(super) fn parsed(&self, id: &str, printed: &Formatted, links: &Links) -> Option<Parsed> {
        let (name, attribute) = split(id);
        let at = *self.index.get(name)?;
        let ast::Entry::Message(message) = self.original.get_entry(at)? else { return None };
        let own = || message.value.iter().chain(message.attributes.iter().map(|own| &own.value));
        let analyses = match self.analyses.get().and_then(|all| all.get(at)?.get()) {
            Some(analyses) => analyses,
            // All of its variants will be asked for their faults.
            None if printed.is_variant && own().any(has_choices) => {
                let entry = self.original.get_entry(at).and_then(variants::of_entry)?;
                self.analyses_at(at, || variants::analyses(&entry.flat()))
            }
            None => return None,
        };
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
    /// links; and the messages and attributes that it prints.
    pub(super) fn faults(
        &self,
        id: &str,
        links: &Links,
    ) -> (Vec<(MarkupFault, Span)>, Vec<String>) {
        let (name, attribute) = split(id);
        let (mut faults, mut printed) = (Vec::new(), Vec::new());
        let at = self.index.get(name).copied();
        let entry = at.and_then(|at| Some((at, variants::of_entry(self.original.get_entry(at)?)?)));
        let Some((at, entry)) = entry else { return (faults, printed) };
        let analyses = self.analyses_at(at, || variants::analyses(&entry.flat()));
        for (part, analyses) in entry.parts.iter().zip(analyses) {
            if part.attribute != attribute {
                continue;
            }
            for (variant, analysis) in part.variants.iter().zip(analyses) {
                for (fault, range) in analysis.faults(links) {
                    let flat = variant.flat();
                    let slice = flat.slice(&flat.range(&range)).lines().next().unwrap_or_default();
                    let slice = if slice.is_empty() { entry.id } else { slice };
                    let fault = (fault, self.place(slice));
                    if !faults.contains(&fault) {
                        faults.push(fault);
                    }
                }
                printed.extend(variant.references().filter_map(|reference| match reference {
                    Reference::Message(id, Some(attribute)) => Some(format!("{id}.{attribute}")),
                    Reference::Message(id, None) => Some(id.to_owned()),
                    _ => None,
                }));
            }
        }
        (faults, printed)
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
    pub(super) fn attribute_span(&self, name: &str, attribute: &str) -> Option<Span> {
        let ast::Entry::Message(message) = self.entry(name)? else { return None };
        let own = message.attributes.iter().find(|own| own.id.name == attribute)?;
        Some(self.place(own.id.name))
    }

    /// The range from an entry's id to the next entry.
    pub(super) fn extent_at(&self, at: usize) -> Option<std::ops::Range<usize>> {
        let start = place(&self.original, self.original.get_entry(at).and_then(entry_id)?).start;
        let next = self.original.entries().skip(at + 1).find_map(entry_id);
        let end = next.map_or(self.source.text().len(), |id| place(&self.original, id).start);
        Some(start..end)
    }

    pub(super) fn entry(&self, name: &str) -> Option<&ast::Entry<&str>> {
        self.index.get(name).and_then(|at| self.original.get_entry(*at))
    }
}

/// Whether a pattern chooses between variants.
fn has_choices(pattern: &ast::Pattern<&str>) -> bool {
    pattern.elements.iter().any(|element| {
        matches!(
            element,
            ast::PatternElement::Placeable { expression: ast::Expression::Select { .. } }
        )
    })
}

pub(super) fn entry_id<'a>(entry: &ast::Entry<&'a str>) -> Option<&'a str> {
    match entry {
        ast::Entry::Message(message) => Some(message.id.name),
        ast::Entry::Term(term) => Some(term.id.name),
        _ => None,
    }
}

pub(super) fn entry_name(entry: &ast::Entry<&str>, id: &str) -> String {
    match entry {
        ast::Entry::Term(_) => format!("-{id}"),
        _ => id.to_owned(),
    }
}

/// The range of a slice of the resource's own text.
pub(super) fn place(resource: &FluentResource, part: &str) -> std::ops::Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(resource.source().as_ptr() as usize);
    start..start + part.len()
}
