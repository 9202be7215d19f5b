//! What a bundle would only notice while it formats, found beforehand and with its place: unknown
//! references, variables and functions, cycles, and messages that grow too large.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use fluent_syntax::ast;

use super::functions::{FUNCTIONS, conflict};
use super::size::Size;
use super::{Bundle, Resource, place};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::source::Span;

/// Verifies the entries of the resources that the base does not hold already, in the company of
/// all; answers with the names of those that are faulty, the base's included.
pub(super) fn verify(
    found: &mut Diagnostics,
    resources: &[Arc<Resource>],
    base: Option<&Bundle>,
    known: &dyn Fn(&str) -> Option<Vec<String>>,
) -> HashSet<String> {
    let faulty = base.map(|base| base.faulty.clone()).unwrap_or_default();
    let verified = base.map_or(0, |base| base.resources.len());
    let sizes = HashMap::new();
    let mut verifier = Verifier { found, resources, known, surroundings: None, sizes, faulty };
    for (number, resource) in resources.iter().enumerate().skip(verified) {
        for entry in resource.original.entries() {
            verifier.entry(resource, entry);
        }
        verifier.collisions(number, resource);
    }
    verifier.faulty
}

/// What is around a file that is looked at without a project.
pub struct Surroundings<'a> {
    /// Whether a message (the first name) may refer to a message or term (the second, with its hyphen)
    /// that its own file doesn't have.
    pub elsewhere: &'a (dyn Fn(&str, &str) -> bool + Sync),
    /// Whether the program that will format the messages has a function.
    pub function: &'a (dyn Fn(&str) -> bool + Sync),
}

/// Verifies one resource whose program, and with it the values of variables, isn't known.
pub(super) fn verify_alone(
    found: &mut Diagnostics,
    resource: &Arc<Resource>,
    surroundings: &Surroundings<'_>,
) {
    let mut verifier = Verifier {
        found,
        resources: std::slice::from_ref(resource),
        known: &|_| None,
        surroundings: Some(surroundings),
        sizes: HashMap::new(),
        faulty: HashSet::new(),
    };
    for entry in resource.original.entries() {
        verifier.entry(resource, entry);
    }
    verifier.collisions(0, resource);
}

pub(super) struct Verifier<'a, 'f> {
    found: &'f mut Diagnostics,
    pub(super) resources: &'a [Arc<Resource>],
    known: &'f dyn Fn(&str) -> Option<Vec<String>>,
    surroundings: Option<&'f Surroundings<'f>>,
    pub(super) sizes: HashMap<String, Size>,
    pub(super) faulty: HashSet<String>,
}

/// Whose pattern is looked at.
struct Owner<'a> {
    resource: &'a Resource,
    /// The entry's name, terms with their hyphen.
    name: String,
    /// The variables that it may use; `None` where whoever refers to it says which.
    variables: Option<Vec<String>>,
}

impl<'a> Verifier<'a, '_> {
    fn entry(&mut self, resource: &'a Resource, entry: &'a ast::Entry<&'a str>) {
        let (name, patterns, attributes, variables) = match entry {
            ast::Entry::Message(message) => {
                self.doubles(resource, message.id.name, &message.attributes);
                let values = message.value.iter();
                let all: Vec<_> =
                    values.chain(message.attributes.iter().map(|own| &own.value)).collect();
                let known = (self.known)(message.id.name);
                (message.id.name.to_owned(), all, &message.attributes, known)
            }
            ast::Entry::Term(term) => {
                self.doubles(resource, term.id.name, &term.attributes);
                let attributes = term.attributes.iter().map(|own| &own.value);
                let all = std::iter::once(&term.value).chain(attributes).collect();
                (format!("-{}", term.id.name), all, &term.attributes, None)
            }
            _ => return,
        };
        let owner = Owner { resource, name, variables };
        for pattern in patterns {
            self.pattern(&owner, pattern);
        }
        self.measure(&owner.name);
        for own in attributes {
            self.measure(&format!("{}.{}", owner.name, own.id.name));
        }
    }

    /// Attributes that an entry has twice.
    fn doubles(&mut self, resource: &Resource, id: &str, attributes: &[ast::Attribute<&str>]) {
        let mut known = HashMap::new();
        for attribute in attributes {
            let name = attribute.id.name;
            if let Some(first) = known.insert(name, name) {
                let span = |part| resource.source.span(place(&resource.original, part));
                self.found.push(
                    Diagnostic::error(
                        &Code::DUPLICATE_ATTRIBUTE,
                        format!("`{id}` has the attribute `.{name}` twice"),
                    )
                    .at(span(name))
                    .related(span(first), "here first")
                    .help("keep one of the two"),
                );
            }
        }
    }

    /// Names that another resource of the bundle has too, and a term beside a message of the name.
    fn collisions(&mut self, number: usize, resource: &'a Resource) {
        let mut names: Vec<&String> = resource.index.keys().collect();
        names.sort();
        for name in names {
            let Some(span) = resource.span(name) else { continue };
            let others = self.resources.iter().take(number);
            if let Some(first) = others.filter_map(|other| other.span(name)).next_back() {
                // A project's own word for one of docent's replaces it.
                if name.starts_with("docent-") {
                    continue;
                }
                self.found.push(
                    Diagnostic::error(
                        &Code::DUPLICATE_MESSAGE,
                        format!("`{name}` is in another file of this locale too"),
                    )
                    .at(span)
                    .related(first, format!("`{name}` is here first"))
                    .help("rename one of the two, or keep one"),
                );
            } else if let Some(term) = self.spans(&format!("-{name}")) {
                self.faulty.insert(name.clone());
                self.faulty.insert(format!("-{name}"));
                let problem = format!("the message `{name}` has the name of the term `-{name}`");
                self.found.push(
                    Diagnostic::error(&Code::TERM_MESSAGE_COLLISION, problem)
                        .at(span)
                        .related(term, "the term is here")
                        .help("rename one of the two: stock Fluent keeps only one of them"),
                );
            }
        }
    }

    fn spans(&self, name: &str) -> Option<Span> {
        self.resources.iter().find_map(|resource| resource.span(name))
    }

    fn pattern(&mut self, owner: &Owner<'_>, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(owner, expression);
            }
        }
    }

    fn expression(&mut self, owner: &Owner<'_>, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(owner, inline),
            ast::Expression::Select { selector, variants } => {
                self.inline(owner, selector);
                self.twins(owner, variants);
                for variant in variants {
                    self.torn(owner, variant);
                    self.pattern(owner, &variant.value);
                }
            }
        }
    }

    /// Variants with one key: only the first could ever be shown.
    fn twins(&mut self, owner: &Owner<'_>, variants: &[ast::Variant<&str>]) {
        let mut known = HashMap::new();
        for variant in variants {
            let name = key(variant);
            if let Some(first) = known.insert(name, name) {
                let original = &owner.resource.original;
                let span = |part| owner.resource.source.span(place(original, part));
                let problem = format!("`{}` has the variant `[{name}]` twice", owner.name);
                self.found.push(
                    Diagnostic::error(&Code::DUPLICATE_VARIANT, problem)
                        .at(span(name))
                        .related(span(first), "here first")
                        .help("keep one of the two, or give the other another key"),
                );
            }
        }
    }

    /// A link at the beginning of a line is read as a variant: `[this][rules]`.
    fn torn(&mut self, owner: &Owner<'_>, variant: &ast::Variant<&str>) {
        let key = key(variant);
        let end = place(&owner.resource.original, key).end;
        let Some(ast::PatternElement::TextElement { value }) = variant.value.elements.first()
        else {
            return;
        };
        let adjacent = place(&owner.resource.original, value).start == end + 1;
        if adjacent && value.starts_with(['[', '(']) {
            let problem =
                format!("`{}` is torn here: this line of it is read as a variant", owner.name);
            let help =
                "write `{\"[\"}` instead of the first `[`, or join this line to the one above";
            let start = place(&owner.resource.original, key).start;
            let span = owner.resource.source.span(start - 1..start);
            self.faulty.insert(owner.name.clone());
            self.found.push(Diagnostic::error(&Code::TORN_MESSAGE, problem).at(span).help(help));
        }
    }

    fn inline(&mut self, owner: &Owner<'_>, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.reference(owner, "", id.name, attribute);
            }
            ast::InlineExpression::TermReference { id, attribute, .. } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.reference(owner, "-", id.name, attribute);
            }
            ast::InlineExpression::VariableReference { id } => self.variable(owner, id.name),
            ast::InlineExpression::FunctionReference { id, arguments } => {
                self.function(owner, id.name, arguments);
                arguments.positional.iter().for_each(|argument| self.inline(owner, argument));
            }
            ast::InlineExpression::Placeable { expression } => self.expression(owner, expression),
            _ => {}
        }
    }

    fn reference(&mut self, owner: &Owner<'_>, sigil: &str, id: &str, attribute: Option<&str>) {
        let name = format!("{sigil}{id}");
        if self.resources.iter().any(|resource| resource.torn.contains(&name)) {
            self.faulty.insert(owner.name.clone());
            return;
        }
        let entry = self.resources.iter().rev().find_map(|resource| resource.entry(&name));
        let (attributes, has_value) = match entry {
            Some(ast::Entry::Message(message)) => (&message.attributes, message.value.is_some()),
            Some(ast::Entry::Term(term)) => (&term.attributes, true),
            _ if self.surroundings.is_some_and(|around| (around.elsewhere)(&owner.name, &name)) => {
                return;
            }
            _ => {
                let code =
                    if sigil.is_empty() { &Code::UNKNOWN_MESSAGE } else { &Code::UNKNOWN_TERM };
                let names = self.resources.iter().flat_map(|resource| resource.index.keys());
                let mut names: Vec<&str> = names
                    .map(String::as_str)
                    .filter(|other| other.starts_with('-') == (sigil == "-"))
                    .collect();
                names.sort_unstable();
                let help = match crate::diagnostic::nearest(&name, names) {
                    Some(near) => format!("write `{near}`, or add `{name} = …` to this locale"),
                    None => format!("add `{name} = …` to this locale"),
                };
                let problem = format!("`{name}` does not exist in this locale");
                self.fault(owner, code, problem, id, help);
                return;
            }
        };
        let known = match attribute {
            Some(attribute) => attributes.iter().any(|own| own.id.name == attribute),
            None => has_value,
        };
        if !known {
            let (problem, part) = match attribute {
                Some(attribute) => (format!("`{name}` has no attribute `.{attribute}`"), attribute),
                None => (format!("`{name}` has attributes, but no value"), id),
            };
            let names: Vec<String> =
                attributes.iter().map(|own| format!("{name}.{}", own.id.name)).collect();
            let help = suggest(&format!("{name}.{part}"), names.iter().map(String::as_str));
            self.fault(owner, &Code::UNKNOWN_ATTRIBUTE, problem, part, help);
        }
    }

    fn variable(&mut self, owner: &Owner<'_>, name: &str) {
        let Some(variables) = &owner.variables else { return };
        if !variables.iter().any(|known| known == name) {
            let problem = format!("nothing gives `${name}` a value");
            let help = match crate::diagnostic::nearest(name, variables.iter().map(String::as_str))
            {
                Some(near) => format!("write `${near}`"),
                None if variables.is_empty() => {
                    format!("add `{name}:` to the guide's `values`, or remove the variable")
                }
                None => {
                    let all: Vec<_> = variables.iter().map(|known| format!("`${known}`")).collect();
                    format!(
                        "use one of {}, or add `{name}:` to the guide's `values`",
                        all.join(", ")
                    )
                }
            };
            self.fault(owner, &Code::UNKNOWN_VARIABLE, problem, name, help);
        }
    }

    fn function(&mut self, owner: &Owner<'_>, name: &str, arguments: &ast::CallArguments<&str>) {
        let Some(function) = FUNCTIONS.iter().find(|function| function.name == name) else {
            if self.surroundings.is_some_and(|around| (around.function)(name)) {
                return;
            }
            let help = suggest(name, FUNCTIONS.iter().map(|function| function.name));
            let problem = format!("there is no function `{name}`");
            self.fault(owner, &Code::UNKNOWN_FUNCTION, problem, name, help);
            return;
        };
        // Another program's functions may take other options under the same names.
        if self.surroundings.is_some() {
            return;
        }
        if arguments.positional.len() != 1 {
            let problem = format!("`{name}` takes one value, not {}", arguments.positional.len());
            let help = format!("write `{name}($variable)`");
            self.fault(owner, &Code::WRONG_ARGUMENT, problem, name, help);
        }
        for argument in &arguments.named {
            let option = argument.name.name;
            let Some((_, takes)) = function.options.iter().find(|(known, _)| *known == option)
            else {
                let help = suggest(option, function.options.iter().map(|(known, _)| *known));
                let problem = format!("`{name}` has no option `{option}`");
                self.fault(owner, &Code::WRONG_ARGUMENT, problem, option, help);
                continue;
            };
            if !takes.fits(&argument.value) {
                let problem = format!("`{option}` can't be this");
                self.fault(owner, &Code::WRONG_ARGUMENT, problem, option, takes.help());
            }
        }
        if let Some((option, help)) = conflict(&arguments.named) {
            let problem = format!("`{option}` doesn't go with the other options");
            self.fault(owner, &Code::WRONG_ARGUMENT, problem, option, help.to_owned());
        }
    }

    fn fault(
        &mut self,
        owner: &Owner<'_>,
        code: &'static Code,
        problem: String,
        part: &str,
        help: String,
    ) {
        let span = owner.resource.source.span(place(&owner.resource.original, part));
        self.faulty.insert(owner.name.clone());
        self.found.push(Diagnostic::error(code, problem).at(span).help(help));
    }

    pub(super) fn whole_fault(
        &mut self,
        name: &str,
        code: &'static Code,
        problem: String,
        help: &str,
    ) {
        let (entry, _) = super::split(name);
        if !self.faulty.insert(entry.to_owned()) {
            return;
        }
        let diagnostic = Diagnostic::error(code, problem).help(help);
        let span = self.resources.iter().rev().find_map(|resource| resource.span(entry));
        self.found.push(match span {
            Some(span) => diagnostic.at(span),
            None => diagnostic,
        });
    }
}

/// What stands between a variant's brackets.
pub(super) fn key<'a>(variant: &ast::Variant<&'a str>) -> &'a str {
    let (ast::VariantKey::Identifier { name: key } | ast::VariantKey::NumberLiteral { value: key }) =
        variant.key;
    key
}
