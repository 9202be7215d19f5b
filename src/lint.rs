//! Reviewing words: what is wrong with the texts of a locale, alone and against the source's. To
//! add a check: a function in a file of `lint/`, and its line in `CHARACTERS`, `MANNERS`
//! or `PAIRS`.

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
use std::ops::Range;
use std::sync::OnceLock;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::intl::Intl;
use crate::locale::Locale;
use crate::markdown;
use crate::message::{FlatText, Outline, PLACEABLE, Part, Piece, Reference, Resource, Text};
use crate::source::{Source, Span};

use figures::Figures;
pub(crate) use figures::path_without_language;
use markup::Signature;

/// A check of one text.
type TextCheck = fn(&mut Finder<'_>, &LocaleContext<'_>, &Known<'_>);

/// What is looked at in each text, the source's too.
const CHARACTERS: &[TextCheck] =
    &[characters::replaced, characters::mojibake, characters::hidden, characters::mixed_scripts];

/// The same in each text that its language has words for: not in one that is the source's own.
const MANNERS: &[TextCheck] = &[
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

/// What is looked at in a translation beside its source.
const PAIRS: &[fn(&mut Finder<'_>, &LocaleContext<'_>, &Pair<'_>)] = &[
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
    kindred: bool,
    /// Whether this is the source itself.
    original: bool,
    /// Whether the words are a project's own, whose use is known, and not another program's.
    project: bool,
    /// The files whose variables are known from the guides and forms that they belong to.
    verified: BTreeSet<String>,
    /// What its terms and the source's say, by name.
    terms: HashMap<&'a str, String>,
    source_terms: HashMap<&'a str, String>,
    phrases: terms::Phrases<'a>,
}

/// The messages of a file, taken apart.
pub struct ParsedFile<'a> {
    resource: &'a Resource,
    entries: Vec<Entry<'a>>,
    /// Where each entry is.
    index: HashMap<(bool, &'a str), usize>,
}

struct Entry<'a> {
    outline: Outline<'a>,
    /// For each part the texts that it can come to.
    readings: Vec<Vec<Reading<'a>>>,
}

/// One text that a message can come to, as people read it.
struct Reading<'a> {
    flat: FlatText<'a>,
    /// Which of it are words: not code, addresses or markup.
    words: OnceLock<Vec<Range<usize>>>,
    figures: OnceLock<Figures>,
    signature: OnceLock<Signature>,
}

/// A value or attribute with its texts.
struct Known<'a> {
    outline: &'a Outline<'a>,
    part: &'a Part<'a>,
    readings: &'a [Reading<'a>],
    /// The usual text of the source, where this is a translation.
    source: Option<&'a str>,
    /// The source's part itself.
    original: Option<&'a Part<'a>>,
}

/// A translation and its source.
struct Pair<'a> {
    own: Known<'a>,
    source: Known<'a>,
}

/// Where findings go.
struct Finder<'a> {
    found: &'a mut Diagnostics,
    resource: &'a Resource,
    source: Option<&'a Resource>,
    /// The message that is looked at: `id` or `id.attribute`, terms with their hyphen.
    about: String,
}

impl<'a> ParsedFile<'a> {
    /// The messages of a resource.
    #[must_use]
    pub fn new(resource: &'a Resource) -> Self {
        let entry = |outline: Outline<'a>| {
            let texts = outline.parts.iter().map(|part| &part.texts);
            let reading = |text: &Text<'a>| Reading {
                flat: text.flat(),
                words: OnceLock::new(),
                figures: OnceLock::new(),
                signature: OnceLock::new(),
            };
            let readings = texts.map(|texts| texts.iter().map(reading).collect()).collect();
            Entry { outline, readings }
        };
        let entries: Vec<Entry<'a>> = resource.outlines().into_iter().map(entry).collect();
        let names = entries.iter().enumerate().map(|(at, entry)| (entry.key(), at));
        Self { index: names.collect(), entries, resource }
    }

    /// The entry of the same name in another file.
    fn twin(&self, of: &Entry<'_>) -> Option<&Entry<'a>> {
        self.entries.get(*self.index.get(&of.key())?)
    }

    /// How many messages it has.
    #[must_use]
    pub fn messages(&self) -> usize {
        self.entries.iter().filter(|entry| !entry.outline.is_term).count()
    }

    /// The file as a whole.
    #[must_use]
    pub fn whole(&self) -> Span {
        Source::new(self.resource.source().path(), "").span(0..0)
    }

    /// Each message's or term's name with the names that it refers to, terms with their hyphens.
    pub fn references(&self) -> impl Iterator<Item = (String, String)> {
        self.entries.iter().flat_map(|entry| {
            let texts = entry.outline.parts.iter().flat_map(|part| &part.texts);
            let names = texts.flat_map(Text::references).filter_map(|reference| match reference {
                Reference::Term(id, _) => Some(format!("-{id}")),
                Reference::Message(id, _) => Some(id.to_owned()),
                _ => None,
            });
            names.map(|name| (entry.outline.name(), name))
        })
    }

    /// What its terms say, those that say one thing only, by their ids.
    pub fn terms(&self) -> impl Iterator<Item = (&'a str, String)> {
        self.entries.iter().filter(|entry| entry.outline.is_term).filter_map(|entry| {
            let (part, readings) = (entry.outline.parts.first()?, entry.readings.first()?);
            let plain = |piece: &Piece<'_>| !matches!(piece, Piece::Reference(_));
            let [text] = part.texts.as_slice() else { return None };
            let said = readings.first()?.flat.text.clone();
            text.0.iter().all(plain).then_some((entry.outline.id, said))
        })
    }
}

impl<'a> Entry<'a> {
    /// What it is called, and whether as a term.
    fn key(&self) -> (bool, &'a str) {
        (self.outline.is_term, self.outline.id)
    }

    fn known(&self) -> impl Iterator<Item = Known<'_>> {
        let pairs = self.outline.parts.iter().zip(&self.readings);
        pairs.map(|(part, readings)| Known {
            outline: &self.outline,
            part,
            readings,
            source: None,
            original: None,
        })
    }

    fn part(&self, attribute: Option<&str>) -> Option<Known<'_>> {
        self.known().find(|known| known.part.attribute == attribute)
    }
}

impl Reading<'_> {
    /// The ranges of the text that are words.
    fn words(&self) -> &[Range<usize>] {
        self.words.get_or_init(|| markdown::text_ranges(&self.flat.text))
    }

    /// What of it a translation takes over as it is.
    fn figures(&self) -> &Figures {
        self.figures.get_or_init(|| Figures::of(&self.flat.text))
    }

    /// Its markup.
    fn signature(&self) -> &Signature {
        self.signature.get_or_init(|| Signature::of(&self.flat.text))
    }

    /// The words, each stretch with its place in the text.
    fn runs(&self) -> impl Iterator<Item = (usize, &str)> {
        let text = &self.flat.text;
        self.words().iter().filter_map(|range| Some((range.start, text.get(range.clone())?)))
    }
}

impl<'a> Known<'a> {
    /// `id` or `id.attribute`, terms with their hyphen.
    fn name(&self) -> String {
        let id = self.outline.name();
        self.part.attribute.map_or(id.clone(), |attribute| format!("{id}.{attribute}"))
    }

    /// Whether it says what its source says, word for word.
    fn is_copy(&self) -> bool {
        self.source == Some(self.usual())
    }

    /// The slice that names it.
    fn slice(&self) -> &'a str {
        self.part.attribute.unwrap_or(self.outline.id)
    }

    /// Its usual text.
    fn usual(&self) -> &'a str {
        self.readings.first().map_or("", |reading| &reading.flat.text)
    }

    /// What its string literals say, each with its slice of the source, once.
    fn literals(&self) -> Vec<(&'a str, &'a str)> {
        let pieces = self.part.texts.iter().flat_map(|text| &text.0);
        let mut literals: Vec<(&str, &str)> = pieces
            .filter_map(|piece| match piece {
                Piece::Literal(text, slice) => Some((text.as_str(), *slice)),
                _ => None,
            })
            .collect();
        literals.sort_by_key(|(_, slice)| slice.as_ptr());
        literals.dedup_by_key(|(_, slice)| slice.as_ptr());
        literals
    }

    /// Its slices of the source, each once.
    fn slices(&self) -> Vec<&'a str> {
        let pieces = self.part.texts.iter().flat_map(|text| &text.0);
        let mut slices: Vec<&str> = pieces
            .filter_map(|piece| match piece {
                Piece::Text(slice) => Some(*slice),
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

/// A code and how much it matters.
type Kind = (&'static Code, Severity);

impl Finder<'_> {
    /// Reports a problem at a slice of the file.
    fn tell(&mut self, kind: Kind, slice: &str, problem: String, help: impl Into<String>) {
        let diagnostic = self.diagnostic(kind, problem).help(readable(help.into()));
        self.found.push(diagnostic.at(self.resource.place(slice)));
    }

    /// The same for a translation, with the place in the source.
    fn tell_beside(
        &mut self,
        kind: Kind,
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

    fn diagnostic(&self, (code, severity): Kind, problem: String) -> Diagnostic {
        Diagnostic::new(severity, code, readable(problem)).about(self.about.clone())
    }

    /// Turns to a message or an attribute of it.
    fn turn_to(&mut self, outline: &Outline<'_>, attribute: Option<&str>) {
        self.about.clear();
        self.about.extend(outline.is_term.then_some("-"));
        self.about.push_str(outline.id);
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
        own: &'a Digests<'a>,
        originals: &'a Digests<'a>,
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
            kindred: language == source.language_code(),
            original,
            project: false,
            verified: BTreeSet::new(),
            terms,
            phrases,
            source_terms: originals.values().flatten().flat_map(ParsedFile::terms).collect(),
        }
    }

    /// The same for a project's own words; the variables of these files are looked at elsewhere.
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
pub type Digests<'a> = BTreeMap<String, Option<ParsedFile<'a>>>;

/// Takes the files of a locale apart.
#[must_use]
pub fn digest<'a, R: Borrow<Resource> + 'a>(
    resources: &'a BTreeMap<String, Option<R>>,
) -> Digests<'a> {
    let names = resources.keys().cloned();
    let digest = |one: &'a Option<R>| one.as_ref().map(|one| ParsedFile::new(one.borrow()));
    names.zip(resources.values().map(digest)).collect()
}

/// Looks at the words of a translation beside the source's. `wanted` tells which messages of which of
/// the source's files the locale must have: what others stand in for isn't missing.
pub fn translation<'a>(
    found: &mut Diagnostics,
    tongue: LocaleContext<'a>,
    own: &'a Digests<'a>,
    source: &'a Digests<'a>,
    wanted: &dyn Fn(&str, &str) -> bool,
) {
    let mut review = Lint::new(tongue);
    for (name, digest) in own.iter().filter_map(|(name, one)| Some((name, one.as_ref()?))) {
        match source.get(name) {
            Some(Some(original)) => {
                review.file(found, digest, original, &|id| wanted(name, id));
            }
            // What can't be read is there all the same.
            Some(None) => review.alone(found, digest),
            None => {
                shape::obsolete_file(found, digest, name);
                review.alone(found, digest);
            }
        }
    }
    review.finish(found);
}

/// Looks at the words of the source itself.
pub fn source<'a>(found: &mut Diagnostics, tongue: LocaleContext<'a>, own: &'a Digests<'a>) {
    let review = Lint::new(tongue);
    own.values().flatten().for_each(|digest| review.alone(found, digest));
}

/// The review of one locale.
struct Lint<'a> {
    tongue: LocaleContext<'a>,
    tally: wording::Tally,
    twins: terms::Twins<'a>,
}

impl<'a> Lint<'a> {
    fn new(tongue: LocaleContext<'a>) -> Self {
        Self { tongue, tally: wording::Tally::default(), twins: terms::Twins::default() }
    }

    /// Looks at a file without a source.
    fn alone(&self, found: &mut Diagnostics, own: &ParsedFile<'a>) {
        let about = String::new();
        let mut finder = Finder { found, resource: own.resource, source: None, about };
        for known in own.entries.iter().flat_map(Entry::known) {
            self.text(&mut finder, &known);
        }
    }

    /// Looks at a file of a translation beside the source's.
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
            let original = source.twin(entry);
            for mut known in entry.known() {
                let twin = original.and_then(|original| original.part(known.part.attribute));
                known.source = twin.as_ref().map(Known::usual);
                known.original = twin.map(|twin| twin.part);
                self.text(&mut finder, &known);
            }
            finder.turn_to(&entry.outline, None);
            match original {
                Some(original) => self.entry(&mut finder, entry, original),
                None if source.resource.has(&entry.outline.name()) => {}
                None => shape::obsolete(&mut finder, &entry.outline),
            }
        }
        for original in &source.entries {
            if original.outline.is_term || own.twin(original).is_some() {
                continue;
            }
            let name = original.outline.id;
            finder.turn_to(&original.outline, None);
            if !own.resource.has(name) && wanted(name) {
                shape::missing(&mut finder, &self.tongue, &original.outline);
            }
        }
    }

    /// Reports what only the whole locale shows.
    fn finish(self, found: &mut Diagnostics) {
        self.tally.finish(found);
        self.twins.finish(found, &self.tongue);
    }

    fn text(&self, finder: &mut Finder<'_>, known: &Known<'_>) {
        finder.turn_to(known.outline, known.part.attribute);
        CHARACTERS.iter().for_each(|check| check(finder, &self.tongue, known));
        if !known.is_copy() || self.tongue.kindred {
            MANNERS.iter().for_each(|check| check(finder, &self.tongue, known));
        }
    }

    fn entry(&mut self, finder: &mut Finder<'_>, own: &'a Entry<'a>, source: &'a Entry<'a>) {
        shape::parts(finder, &own.outline, &source.outline);
        self.twins.term(finder, own, source);
        for own in own.known() {
            let Some(source) = source.part(own.part.attribute) else { continue };
            let own = Known { source: Some(source.usual()), ..own };
            finder.turn_to(own.outline, own.part.attribute);
            let pair = Pair { own, source };
            PAIRS.iter().for_each(|check| check(finder, &self.tongue, &pair));
            self.tally.pair(finder, &self.tongue, &pair);
            self.twins.pair(finder, &pair);
        }
    }
}
