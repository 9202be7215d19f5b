//! The messages that are in force together, and what they print.

use std::collections::HashSet;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource};
use fluent_syntax::ast;

use super::{Arguments, Resource, Variables, split, value, verify};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::inline::Formatted;
use crate::intl::Intl;
use crate::limit::{self, PLACEABLES};
use crate::markdown::{self, Links, MarkupFault, Parsed};
use crate::pseudo::Pseudo;
use crate::source::{Source, Span};

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
    pub(super) intl: Arc<Intl>,
    /// The bundle that has the messages that aren't its own.
    pub(super) base: Option<Arc<Self>>,
    pub(super) resources: Vec<Arc<Resource>>,
    /// How many of them its base has too.
    pub(super) shared: usize,
    /// Its own entries, and those of the base's that they refer to.
    pub(super) bundle: FluentBundle<Arc<FluentResource>>,
    pub(super) faulty: HashSet<String>,
    /// The pseudo-locale that its messages are shown in.
    pub(super) pseudo: Option<Pseudo>,
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
    pub fn faults(&self, id: &str, links: &Links) -> Vec<(String, MarkupFault, Span)> {
        let (mut faults, mut seen, mut left) = (Vec::new(), HashSet::new(), vec![id.to_owned()]);
        while let Some(id) = left.pop() {
            if !seen.insert(id.clone()) {
                continue;
            }
            let Some(resource) = self.resource_of(&id) else { continue };
            // Signs of lists and marks of emphasis depend on what is around a message that another prints.
            let is_first = seen.len() == 1;
            let is_own = |fault: &MarkupFault| {
                is_first
                    || !matches!(
                        fault,
                        MarkupFault::Block(_) | MarkupFault::Sign(..) | MarkupFault::Unpaired(_)
                    )
            };
            let (own, printed) = resource.faults(&id, links);
            left.extend(printed);
            let own = own.into_iter().filter(|(fault, _)| is_own(fault));
            faults.extend(own.map(|(fault, span)| (id.clone(), fault, span)));
        }
        faults
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

    /// Whether a message of these parts has variants, or prints one that has; `depth` is how many messages may
    /// be within each other.
    fn has_variants(&self, elements: &[ast::PatternElement<&str>], depth: usize) -> bool {
        elements.iter().any(|element| {
            let ast::PatternElement::Placeable { expression } = element else { return false };
            match expression {
                ast::Expression::Select { .. } => true,
                ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => {
                    matches!(**expression, ast::Expression::Select { .. })
                }
                ast::Expression::Inline(ast::InlineExpression::MessageReference {
                    id,
                    attribute,
                }) if depth > 0 => self.message(id.name).is_some_and(|message| {
                    let pattern = match attribute {
                        Some(name) => {
                            let own = message.attributes.iter().find(|own| own.id == *name);
                            own.map(|own| &own.value)
                        }
                        None => message.value.as_ref(),
                    };
                    pattern.is_some_and(|one| self.has_variants(&one.elements, depth - 1))
                }),
                ast::Expression::Inline(_) => false,
            }
        })
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
        *is_variant = self.has_variants(&pattern.elements, PLACEABLES);
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
        // Problems of a message that this one refers to have been reported there.
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

fn describe(error: &FluentError) -> String {
    match error {
        FluentError::ResolverError(error) => error.to_string().to_lowercase(),
        other => other.to_string(),
    }
}
