//! Problems that a bundle would only notice while it formats, found beforehand and with their places:
//! unknown references, variables and functions, cycles, and messages that grow too large.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use fluent_syntax::ast;
use rustc_hash::{FxHashMap, FxHashSet};

use super::functions::{FUNCTIONS, conflict};
use super::size::{Size, entry_of, references};
use super::{Bundle, Resource, Variables, place, variants};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, LIST_LIMIT, suggest};
use crate::markdown::Analysis;
use crate::source::Span;

/// The result of verifying the resources of a bundle.
pub(super) struct Verified {
    /// The names of entries that are faulty, the base's included; terms with their hyphen.
    pub(super) faulty: HashSet<String>,
    /// The entries of the base's that others refer to, directly or by way of another.
    pub(super) shared: Vec<String>,
}

/// Verifies the entries of the resources that the base does not hold already, in the company of
/// all.
pub(super) fn verify(
    found: &mut Diagnostics,
    resources: &[Arc<Resource>],
    base: Option<&Bundle>,
    known: &dyn Fn(&str) -> Option<Variables>,
) -> Verified {
    let faulty = base.map(|base| base.faulty.clone()).unwrap_or_default();
    let verified = base.map_or(0, |base| base.resources.len());
    let mut verifier = Verifier {
        found,
        resources,
        verified,
        owners: owners(resources, verified),
        known,
        surroundings: None,
        sizes: FxHashMap::default(),
        faulty,
        shared: FxHashSet::default(),
    };
    for (number, resource) in resources.iter().enumerate().skip(verified) {
        for entry in resource.original.entries() {
            verifier.entry(resource, entry);
        }
        verifier.collisions(number, resource);
    }
    verifier.follow();
    let mut shared: Vec<String> = verifier.shared.into_iter().collect();
    shared.sort_unstable();
    Verified { faulty: verifier.faulty, shared }
}

/// The surroundings of a file that docent checks without a project.
pub struct VerifyContext<'a> {
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
    surroundings: &VerifyContext<'_>,
) {
    let mut verifier = Verifier {
        found,
        resources: std::slice::from_ref(resource),
        verified: 0,
        owners: owners(std::slice::from_ref(resource), 0),
        known: &|_| None,
        surroundings: Some(surroundings),
        sizes: FxHashMap::default(),
        faulty: HashSet::new(),
        shared: FxHashSet::default(),
    };
    for entry in resource.original.entries() {
        verifier.entry(resource, entry);
    }
    verifier.collisions(0, resource);
}

/// The names of all resources but the first ones, each with the number of the first resource that has it.
fn owners<'a>(resources: &'a [Arc<Resource>], verified: usize) -> FxHashMap<&'a str, usize> {
    // Of those that have a name the first comes last, and counts.
    let others = resources.iter().enumerate().skip(verified).rev();
    let names = |(number, resource): (usize, &'a Arc<Resource>)| {
        resource.index.keys().map(move |name| (name.as_str(), number))
    };
    others.flat_map(names).collect()
}

pub(super) struct Verifier<'a, 'f> {
    found: &'f mut Diagnostics,
    pub(super) resources: &'a [Arc<Resource>],
    /// How many of them the base holds.
    verified: usize,
    /// For each name in the others the number of the first that has it.
    owners: FxHashMap<&'a str, usize>,
    known: &'f dyn Fn(&str) -> Option<Variables>,
    surroundings: Option<&'f VerifyContext<'f>>,
    pub(super) sizes: FxHashMap<String, Size>,
    pub(super) faulty: HashSet<String>,
    /// The base's entries that others refer to.
    shared: FxHashSet<String>,
}

/// The message, term or attribute whose pattern docent is checking.
struct Owner<'a> {
    resource: &'a Resource,
    /// The entry's name, terms with their hyphen.
    name: Cow<'a, str>,
    /// The variables that it may use; `None` where only formatting can check them.
    variables: Option<Variables>,
}

impl<'a> Verifier<'a, '_> {
    fn entry(&mut self, resource: &'a Resource, entry: &'a ast::Entry<&'a str>) {
        let (name, value, attributes, variables) = match entry {
            ast::Entry::Message(message) => {
                let name = message.id.name;
                let known = (self.known)(name);
                (Cow::Borrowed(name), message.value.as_ref(), &message.attributes, known)
            }
            ast::Entry::Term(term) => {
                let name = format!("-{}", term.id.name);
                (Cow::Owned(name), Some(&term.value), &term.attributes, None)
            }
            _ => return,
        };
        self.doubles(resource, name.strip_prefix('-').unwrap_or(&name), attributes);
        if matches!(entry, ast::Entry::Term(_)) && self.surroundings.is_none() {
            self.term_markup(resource, &name, entry);
        }
        let owner = Owner { resource, name, variables };
        for pattern in value.into_iter().chain(attributes.iter().map(|own| &own.value)) {
            self.pattern(&owner, pattern);
        }
        if let Some(pattern) = value {
            self.measure(&owner.name, pattern);
        }
        for own in attributes {
            self.measure(&format!("{}.{}", owner.name, own.id.name), &own.value);
        }
    }

    /// Markdown in a term: what a term prints is text wherever a message prints it.
    fn term_markup(&mut self, resource: &Resource, name: &str, entry: &ast::Entry<&str>) {
        let Some(term) = variants::of_entry(entry) else { return };
        let flats = term.flat();
        for flat in flats.first().into_iter().flatten() {
            let analysis = Analysis::of(&flat.printed());
            let place = [&analysis.emphasis, &analysis.code].into_iter().flatten().next();
            let place = place.or(analysis.links.first().map(|(_, range)| range));
            let Some(place) = place else { continue };
            let slice = flat.slice(&flat.range(place));
            let problem =
                format!("the term `{name}` holds Markdown, which readers would see as it is");
            let help = format!("put the marks around `{{ {name} }}` in the messages that print it");
            let diagnostic = Diagnostic::error(&Code::TERM_MARKUP, problem).help(help);
            self.found.push(diagnostic.at(resource.place(slice)));
        }
    }

    /// Attributes that an entry has twice.
    fn doubles(&mut self, resource: &Resource, id: &str, attributes: &[ast::Attribute<&str>]) {
        let mut known = FxHashMap::default();
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
        let mut term = String::from("-");
        let base = self.resources.get(..self.verified).unwrap_or_default();
        let in_base = |name: &str| base.iter().any(|other| other.index.contains_key(name));
        let mut collides = |name: &str| {
            term.truncate(1);
            term.push_str(name);
            self.owners.get(name).is_some_and(|first| *first < number)
                || self.owners.contains_key(term.as_str())
                || in_base(name)
                || in_base(&term)
        };
        let names = resource.index.keys().filter(|name| collides(name));
        let mut names: Vec<&String> = names.collect();
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

    /// Adds what the base's entries that are referred to refer to themselves.
    fn follow(&mut self) {
        let mut left: Vec<String> = self.shared.iter().cloned().collect();
        while let Some(name) = left.pop() {
            let entry = self.resources.iter().rev().find_map(|resource| resource.entry(&name));
            for other in entry.map(references).unwrap_or_default() {
                let other = entry_of(&other);
                if !self.shared.contains(other) {
                    self.shared.insert(other.to_owned());
                    left.push(other.to_owned());
                }
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
                self.variants_with_one_key(owner, variants);
                for variant in variants {
                    self.unparsed(owner, variant);
                    self.pattern(owner, &variant.value);
                }
            }
        }
    }

    /// Variants with one key: only the first could ever be shown.
    fn variants_with_one_key(&mut self, owner: &Owner<'_>, variants: &[ast::Variant<&str>]) {
        let mut known = FxHashMap::default();
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
    fn unparsed(&mut self, owner: &Owner<'_>, variant: &ast::Variant<&str>) {
        let key = key(variant);
        let end = place(&owner.resource.original, key).end;
        let Some(ast::PatternElement::TextElement { value }) = variant.value.elements.first()
        else {
            return;
        };
        let adjacent = place(&owner.resource.original, value).start == end + 1;
        if adjacent && value.starts_with(['[', '(']) {
            let problem = format!(
                "`{}` can't be read here: this line of it is read as a variant",
                owner.name
            );
            let help =
                "write `{\"[\"}` instead of the first `[`, or join this line to the one above";
            let start = place(&owner.resource.original, key).start;
            let span = owner.resource.source.span(start - 1..start);
            self.faulty.insert(owner.name.to_string());
            self.found
                .push(Diagnostic::error(&Code::UNPARSED_MESSAGE, problem).at(span).help(help));
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
        if self.resources.iter().any(|resource| resource.unparsed.contains(&name)) {
            self.faulty.insert(owner.name.to_string());
            return;
        }
        let entries = self.resources.iter().enumerate();
        let entry =
            entries.rev().find_map(|(number, resource)| Some((number, resource.entry(&name)?)));
        if entry.is_some_and(|(number, _)| number < self.verified) && !self.shared.contains(&name) {
            self.shared.insert(name.clone());
        }
        let entry = entry.map(|(_, entry)| entry);
        let (attributes, has_value) = match entry {
            Some(ast::Entry::Message(message)) => (&message.attributes, message.value.is_some()),
            Some(ast::Entry::Term(term)) => (&term.attributes, true),
            _ if self.surroundings.is_some_and(|around| (around.elsewhere)(&owner.name, &name)) => {
                return;
            }
            _ => {
                let code =
                    if sigil.is_empty() { &Code::UNKNOWN_MESSAGE } else { &Code::UNKNOWN_TERM };
                let help = match self.near(code, &name) {
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
            let names = names.iter().map(String::as_str);
            let part_name = format!("{name}.{part}");
            let help = self.found.suggest(&Code::UNKNOWN_ATTRIBUTE, &part_name, names);
            self.fault(owner, &Code::UNKNOWN_ATTRIBUTE, problem, part, help);
        }
    }

    /// The message or term that a misspelt name may mean.
    fn near(&self, code: &Code, name: &str) -> Option<&'a str> {
        let sigil = name.starts_with('-');
        let names = self.resources.iter().flat_map(|resource| resource.index.keys());
        let names = names.map(String::as_str).filter(|other| other.starts_with('-') == sigil);
        self.found.nearest(code, name, names)
    }

    fn variable(&mut self, owner: &Owner<'_>, name: &str) {
        let Some(variables) = &owner.variables else { return };
        if variables.binary_search_by(|known| known.as_str().cmp(name)).is_err() {
            let problem = format!("nothing gives `${name}` a value");
            let known = variables.iter().map(String::as_str);
            let help = match self.found.nearest(&Code::UNKNOWN_VARIABLE, name, known) {
                Some(near) => format!("write `${near}`"),
                None if variables.is_empty() => {
                    format!("add `{name}:` to the guide's `values`, or remove the variable")
                }
                None if variables.len() > LIST_LIMIT => {
                    format!("see its spelling, or add `{name}:` to the guide's `values`")
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
        self.faulty.insert(owner.name.to_string());
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

/// The text between a variant's brackets.
pub(super) fn key<'a>(variant: &ast::Variant<&'a str>) -> &'a str {
    let (ast::VariantKey::Identifier { name: key } | ast::VariantKey::NumberLiteral { value: key }) =
        variant.key;
    key
}
