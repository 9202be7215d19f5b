//! Reviewing words: what is wrong with the texts of a locale, alone and against the source's. To
//! add a check: a function in a file of `lint/`, and its line in `CHARACTER_CHECKS`, `LANGUAGE_CHECKS`
//! or `PAIR_CHECKS`.

mod characters;
mod figures;
mod markup;
mod plurals;
mod references;
mod shape;
mod terms;
mod typography;
mod wording;

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::intl::Intl;
use crate::locale::Locale;
use crate::markdown::Analysis;
use crate::message::{
    Element, EntryVariants, FlatText, PLACEABLE, PatternVariants, Reference, Resource, Variant,
};
use crate::source::{Source, Span};

use figures::Figures;
pub(crate) use figures::path_without_language;
use markup::Signature;

/// A check of one text.
type TextCheck = fn(&mut Finder<'_>, &LocaleContext<'_>, &AnalyzedPattern<'_>);

/// The checks of each text, the source's too.
const CHARACTER_CHECKS: &[TextCheck] =
    &[characters::replaced, characters::mojibake, characters::hidden, characters::mixed_scripts];

/// The checks of each text in its language's own words: they skip copies of the source.
const LANGUAGE_CHECKS: &[TextCheck] = &[
    typography::repeated_words,
    typography::double_spaces,
    typography::emphasis_in_words,
    typography::straight_quotes,
    typography::three_dots,
    typography::spacing,
    typography::opening_marks,
    plurals::missing,
    plurals::unreachable,
    terms::written_out,
];

/// The checks of a translation against its source.
const PAIR_CHECKS: &[fn(&mut Finder<'_>, &LocaleContext<'_>, &Pair<'_>)] = &[
    plurals::dropped,
    references::variables,
    references::terms_and_messages,
    references::selectors,
    markup::mismatch,
    figures::numbers,
    figures::addresses,
    figures::placeholders,
    wording::empty,
    wording::untranslated,
    wording::end,
];

/// A locale as the checks know it.
pub struct LocaleContext<'a> {
    locale: &'a Locale,
    intl: &'a Intl,
    language: &'a str,
    script: String,
    source_language: String,
    /// Whether the source is in the same language.
    same_language: bool,
    /// Whether this is the source itself.
    original: bool,
    /// Whether the words are a project's own, whose use is known, and not another program's.
    project: bool,
    /// The files whose variables are known from the guides and forms that they belong to.
    verified: BTreeSet<String>,
    /// The texts of its terms and the source's, by name.
    terms: HashMap<&'a str, String>,
    source_terms: HashMap<&'a str, String>,
    phrases: terms::Phrases<'a>,
}

/// The messages of a file, taken apart.
pub struct ParsedFile<'a> {
    resource: &'a Resource,
    entries: Vec<AnalyzedEntry<'a>>,
    /// Where each entry is.
    index: HashMap<(bool, &'a str), usize>,
}

struct AnalyzedEntry<'a> {
    message: EntryVariants<'a>,
    /// For each part the texts that it can come to.
    variants: Vec<Vec<AnalyzedVariant<'a>>>,
}

/// One text that a message can come to, as people read it.
struct AnalyzedVariant<'a> {
    flat: FlatText<'a>,
    analysis: Arc<Analysis>,
    figures: OnceLock<Figures>,
    signature: OnceLock<Signature>,
}

/// A value or attribute with its texts.
struct AnalyzedPattern<'a> {
    message: &'a EntryVariants<'a>,
    part: &'a PatternVariants<'a>,
    variants: &'a [AnalyzedVariant<'a>],
    /// The usual text of the source, where this is a translation.
    source: Option<&'a str>,
    /// The source's part itself.
    original: Option<&'a PatternVariants<'a>>,
}

/// A translation and its source.
struct Pair<'a> {
    own: AnalyzedPattern<'a>,
    source: AnalyzedPattern<'a>,
}

/// Where findings go.
struct Finder<'a> {
    found: &'a mut Diagnostics,
    resource: &'a Resource,
    source: Option<&'a Resource>,
    /// The message that is being checked: `id` or `id.attribute`, terms with their hyphen.
    about: String,
}

impl<'a> ParsedFile<'a> {
    /// The messages of a resource.
    #[must_use]
    pub fn new(resource: &'a Resource) -> Self {
        let entry = |message: EntryVariants<'a>| {
            let flats = message.flat();
            let analyses = resource.analyses(&message, &flats);
            let variant = |(flat, analysis): (FlatText<'a>, &Arc<Analysis>)| AnalyzedVariant {
                flat,
                analysis: Arc::clone(analysis),
                figures: OnceLock::new(),
                signature: OnceLock::new(),
            };
            let parts = flats.into_iter().zip(analyses);
            let variants = parts
                .map(|(flats, analyses)| flats.into_iter().zip(&**analyses).map(variant).collect())
                .collect();
            AnalyzedEntry { message, variants }
        };
        let entries: Vec<AnalyzedEntry<'a>> = resource.variants().into_iter().map(entry).collect();
        let names = entries.iter().enumerate().map(|(at, entry)| (entry.key(), at));
        Self { index: names.collect(), entries, resource }
    }

    /// The entry of the same name in another file.
    fn counterpart(&self, of: &AnalyzedEntry<'_>) -> Option<&AnalyzedEntry<'a>> {
        self.entries.get(*self.index.get(&of.key())?)
    }

    /// How many messages it has.
    #[must_use]
    pub fn messages(&self) -> usize {
        self.entries.iter().filter(|entry| !entry.message.is_term).count()
    }

    /// The file as a whole.
    #[must_use]
    pub fn whole(&self) -> Span {
        Source::new(self.resource.source().path(), "").span(0..0)
    }

    /// Each message's or term's name with the names that it refers to, terms with their hyphens.
    pub fn references(&self) -> impl Iterator<Item = (String, String)> {
        self.entries.iter().flat_map(|entry| {
            let texts = entry.message.parts.iter().flat_map(|part| &part.variants);
            let names =
                texts.flat_map(Variant::references).filter_map(|reference| match reference {
                    Reference::Term(id, _) => Some(format!("-{id}")),
                    Reference::Message(id, _) => Some(id.to_owned()),
                    _ => None,
                });
            names.map(|name| (entry.message.name(), name))
        })
    }

    /// The texts of its terms that have one variant, by their ids.
    pub fn terms(&self) -> impl Iterator<Item = (&'a str, String)> {
        self.entries.iter().filter(|entry| entry.message.is_term).filter_map(|entry| {
            let (part, variants) = (entry.message.parts.first()?, entry.variants.first()?);
            let plain = |piece: &Element<'_>| !matches!(piece, Element::Reference(_));
            let [text] = part.variants.as_slice() else { return None };
            let words = variants.first()?.flat.text.clone();
            text.0.iter().all(plain).then_some((entry.message.id, words))
        })
    }
}

impl<'a> AnalyzedEntry<'a> {
    /// Its name, and whether it is a term's.
    fn key(&self) -> (bool, &'a str) {
        (self.message.is_term, self.message.id)
    }

    fn patterns(&self) -> impl Iterator<Item = AnalyzedPattern<'_>> {
        let pairs = self.message.parts.iter().zip(&self.variants);
        pairs.map(|(part, variants)| AnalyzedPattern {
            message: &self.message,
            part,
            variants,
            source: None,
            original: None,
        })
    }

    fn part(&self, attribute: Option<&str>) -> Option<AnalyzedPattern<'_>> {
        self.patterns().find(|pattern| pattern.part.attribute == attribute)
    }
}

impl AnalyzedVariant<'_> {
    /// The parts of it that a translation takes over as they are.
    fn figures(&self) -> &Figures {
        self.figures.get_or_init(|| Figures::of(&self.flat.text))
    }

    /// Its markup.
    fn signature(&self) -> &Signature {
        self.signature.get_or_init(|| Signature::of(&self.analysis))
    }

    /// The words, each stretch with its place in the text.
    fn runs(&self) -> impl Iterator<Item = (usize, &str)> {
        self.analysis.words.iter().filter_map(|range| {
            let range = self.flat.range(range);
            Some((range.start, self.flat.text.get(range)?))
        })
    }
}

impl<'a> AnalyzedPattern<'a> {
    /// `id` or `id.attribute`, terms with their hyphen.
    fn name(&self) -> String {
        let id = self.message.name();
        self.part.attribute.map_or(id.clone(), |attribute| format!("{id}.{attribute}"))
    }

    /// Whether it is its source's text, word for word.
    fn is_copy(&self) -> bool {
        self.source == Some(self.usual())
    }

    /// The slice that names it.
    fn slice(&self) -> &'a str {
        self.part.attribute.unwrap_or(self.message.id)
    }

    /// Its usual text.
    fn usual(&self) -> &'a str {
        self.variants.first().map_or("", |variant| &variant.flat.text)
    }

    /// The texts of its string literals, each with its slice of the source, once.
    fn literals(&self) -> Vec<(&'a str, &'a str)> {
        let pieces = self.part.variants.iter().flat_map(|text| &text.0);
        let mut literals: Vec<(&str, &str)> = pieces
            .filter_map(|element| match element {
                Element::Literal(text, slice) => Some((text.as_str(), *slice)),
                _ => None,
            })
            .collect();
        literals.sort_by_key(|(_, slice)| slice.as_ptr());
        literals.dedup_by_key(|(_, slice)| slice.as_ptr());
        literals
    }

    /// Its slices of the source, each once.
    fn slices(&self) -> Vec<&'a str> {
        let pieces = self.part.variants.iter().flat_map(|text| &text.0);
        let mut slices: Vec<&str> = pieces
            .filter_map(|element| match element {
                Element::Text(slice) => Some(*slice),
                _ => None,
            })
            .collect();
        slices.sort_by_key(|slice| slice.as_ptr());
        slices.dedup_by_key(|slice| slice.as_ptr());
        slices
    }
}

/// A text of a report, in which a placeable looks like one.
fn readable(text: String) -> String {
    if text.contains(PLACEABLE) { text.replace(PLACEABLE, "{ … }") } else { text }
}

/// The code and severity of a problem.
type CodeAndSeverity = (&'static Code, Severity);

impl Finder<'_> {
    /// Reports a problem at a slice of the file.
    fn report(
        &mut self,
        kind: CodeAndSeverity,
        slice: &str,
        problem: String,
        help: impl Into<String>,
    ) {
        let diagnostic = self.diagnostic(kind, problem).help(readable(help.into()));
        self.found.push(diagnostic.at(self.resource.place(slice)));
    }

    /// Reports a problem at a slice of the translation, with the place of a slice of its source.
    fn report_beside(
        &mut self,
        kind: CodeAndSeverity,
        (slice, original): (&str, &str),
        problem: String,
        help: impl Into<String>,
    ) {
        let diagnostic = self.diagnostic(kind, problem).help(readable(help.into()));
        let diagnostic = diagnostic.at(self.resource.place(slice));
        self.found.push(match self.source {
            Some(source) => diagnostic.related(source.place(original), "the source"),
            None => diagnostic,
        });
    }

    fn diagnostic(&self, (code, severity): CodeAndSeverity, problem: String) -> Diagnostic {
        Diagnostic::new(severity, code, readable(problem)).about(self.about.clone())
    }

    /// Turns to a message or an attribute of it.
    fn turn_to(&mut self, message: &EntryVariants<'_>, attribute: Option<&str>) {
        self.about.clear();
        self.about.extend(message.is_term.then_some("-"));
        self.about.push_str(message.id);
        if let Some(attribute) = attribute {
            self.about.push('.');
            self.about.push_str(attribute);
        }
    }
}

impl<'a> LocaleContext<'a> {
    /// A locale with the files of its own and of the source.
    #[must_use]
    pub fn new(
        intl: &'a Intl,
        source: &Locale,
        own: &'a ParsedFiles<'a>,
        originals: &'a ParsedFiles<'a>,
    ) -> Self {
        let locale = intl.locale();
        let language = locale.language_code();
        let terms: HashMap<&str, String> =
            own.values().flatten().flat_map(ParsedFile::terms).collect();
        let original = locale == source;
        // Only the source is searched for all of them.
        let none = HashMap::new();
        let phrases = terms::Phrases::new(if original { &terms } else { &none });
        Self {
            locale,
            intl,
            language,
            script: locale.script(),
            source_language: source.language_code().to_owned(),
            same_language: language == source.language_code(),
            original,
            project: false,
            verified: BTreeSet::new(),
            terms,
            phrases,
            source_terms: originals.values().flatten().flat_map(ParsedFile::terms).collect(),
        }
    }

    /// Makes it a project's own words. Other checks compare the variables of the `verified` files.
    #[must_use]
    pub fn of_project(self, verified: BTreeSet<String>) -> Self {
        Self { project: true, verified, ..self }
    }

    /// Whether its words are written from right to left.
    fn is_rtl(&self) -> bool {
        matches!(&*self.script, "Arab" | "Hebr" | "Thaa" | "Syrc" | "Nkoo" | "Adlm" | "Rohg")
    }
}

/// The files of a locale, by their names: taken apart, or nothing where they can't be read.
pub type ParsedFiles<'a> = BTreeMap<String, Option<ParsedFile<'a>>>;

/// Takes the files of a locale apart.
#[must_use]
pub fn parse_files<'a, R: Borrow<Resource> + 'a>(
    resources: &'a BTreeMap<String, Option<R>>,
) -> ParsedFiles<'a> {
    let names = resources.keys().cloned();
    let parse = |one: &'a Option<R>| one.as_ref().map(|one| ParsedFile::new(one.borrow()));
    names.zip(resources.values().map(parse)).collect()
}

/// Checks the words of a translation against the source's. `wanted` decides which messages of the source's
/// files the locale must have: a message that the locale takes from another isn't missing.
pub fn translation<'a>(
    found: &mut Diagnostics,
    context: LocaleContext<'a>,
    own: &'a ParsedFiles<'a>,
    source: &'a ParsedFiles<'a>,
    wanted: &dyn Fn(&str, &str) -> bool,
) {
    let mut lint = Lint::new(context);
    for (name, file) in own.iter().filter_map(|(name, one)| Some((name, one.as_ref()?))) {
        match source.get(name) {
            Some(Some(original)) => {
                lint.file(found, file, original, &|id| wanted(name, id));
            }
            // What can't be read is there all the same.
            Some(None) => lint.alone(found, file),
            None => {
                shape::obsolete_file(found, file, name);
                lint.alone(found, file);
            }
        }
    }
    lint.finish(found);
}

/// Checks the words of the source itself.
pub fn source<'a>(found: &mut Diagnostics, context: LocaleContext<'a>, own: &'a ParsedFiles<'a>) {
    let lint = Lint::new(context);
    own.values().flatten().for_each(|file| lint.alone(found, file));
}

/// The review of one locale.
struct Lint<'a> {
    context: LocaleContext<'a>,
    tally: wording::Tally,
    consistency: terms::Consistency<'a>,
}

impl<'a> Lint<'a> {
    fn new(context: LocaleContext<'a>) -> Self {
        Self {
            context,
            tally: wording::Tally::default(),
            consistency: terms::Consistency::default(),
        }
    }

    /// Checks a file without a source.
    fn alone(&self, found: &mut Diagnostics, own: &ParsedFile<'a>) {
        let about = String::new();
        let mut finder = Finder { found, resource: own.resource, source: None, about };
        for pattern in own.entries.iter().flat_map(AnalyzedEntry::patterns) {
            self.text(&mut finder, &pattern);
        }
    }

    /// Checks a file of a translation against the source's.
    fn file(
        &mut self,
        found: &mut Diagnostics,
        own: &'a ParsedFile<'a>,
        source: &'a ParsedFile<'a>,
        wanted: &dyn Fn(&str) -> bool,
    ) {
        let (resource, original) = (own.resource, Some(source.resource));
        let mut finder = Finder { found, resource, source: original, about: String::new() };
        for entry in &own.entries {
            let original = source.counterpart(entry);
            for mut pattern in entry.patterns() {
                let counterpart =
                    original.and_then(|original| original.part(pattern.part.attribute));
                pattern.source = counterpart.as_ref().map(AnalyzedPattern::usual);
                pattern.original = counterpart.map(|counterpart| counterpart.part);
                self.text(&mut finder, &pattern);
            }
            finder.turn_to(&entry.message, None);
            match original {
                Some(original) => self.entry(&mut finder, entry, original),
                None if source.resource.has(&entry.message.name()) => {}
                None => shape::obsolete(&mut finder, &entry.message),
            }
        }
        for original in &source.entries {
            if original.message.is_term || own.counterpart(original).is_some() {
                continue;
            }
            let name = original.message.id;
            finder.turn_to(&original.message, None);
            if !own.resource.has(name) && wanted(name) {
                shape::missing(&mut finder, &self.context, &original.message);
            }
        }
    }

    /// Reports what only the whole locale shows.
    fn finish(self, found: &mut Diagnostics) {
        self.tally.finish(found);
        self.consistency.finish(found, &self.context);
    }

    fn text(&self, finder: &mut Finder<'_>, pattern: &AnalyzedPattern<'_>) {
        finder.turn_to(pattern.message, pattern.part.attribute);
        CHARACTER_CHECKS.iter().for_each(|check| check(finder, &self.context, pattern));
        if !pattern.is_copy() || self.context.same_language {
            LANGUAGE_CHECKS.iter().for_each(|check| check(finder, &self.context, pattern));
        }
    }

    fn entry(
        &mut self,
        finder: &mut Finder<'_>,
        own: &'a AnalyzedEntry<'a>,
        source: &'a AnalyzedEntry<'a>,
    ) {
        shape::parts(finder, &own.message, &source.message);
        self.consistency.term(finder, own, source);
        for own in own.patterns() {
            let Some(source) = source.part(own.part.attribute) else { continue };
            // Examples of answers are each language's own.
            if self.context.project && own.part.attribute == Some("example") {
                continue;
            }
            let own = AnalyzedPattern { source: Some(source.usual()), ..own };
            finder.turn_to(own.message, own.part.attribute);
            let pair = Pair { own, source };
            PAIR_CHECKS.iter().for_each(|check| check(finder, &self.context, &pair));
            self.tally.pair(finder, &self.context, &pair);
            self.consistency.pair(finder, &pair);
        }
    }
}
