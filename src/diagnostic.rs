//! Diagnostics: what is wrong, where, and what to do; collected, sorted, and printed once by the
//! shell. The door to `annotate-snippets`.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher as _;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::character::{self, InvalidCharacter, is_never, prose, shown, unmarked};
use crate::code::Code;
use crate::limit;
use crate::source::{ReadError, Source, Span};

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The output would be wrong: none is written.
    Error,
    /// The output is written, but probably not what was meant.
    Warning,
    /// Good to know; nothing is wrong.
    Note,
}

impl Severity {
    /// The word that reports use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable name of this sort of problem.
    pub code: &'static Code,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong: lower case, no full stop.
    pub problem: String,
    /// Where.
    pub span: Option<Span>,
    /// Further places that explain this one, each with a label.
    pub related: Vec<(Span, String)>,
    /// What to do.
    pub help: Option<String>,
    /// The message that it is about (`id` or `id.attribute`), where it is about one.
    pub message: Option<String>,
}

impl Diagnostic {
    /// An error of this code.
    pub fn error(code: &'static Code, problem: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, problem)
    }

    /// A warning of this code.
    pub fn warning(code: &'static Code, problem: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, problem)
    }

    /// A note of this code.
    pub fn note(code: &'static Code, problem: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, problem)
    }

    /// A problem of this severity and code.
    pub fn new(severity: Severity, code: &'static Code, problem: impl Into<String>) -> Self {
        let (span, help, message, related) = (None, None, None, Vec::new());
        Self { code, severity, problem: problem.into(), span, related, help, message }
    }

    /// A file whose text can't be had.
    #[must_use]
    pub fn unread(path: &str, error: &ReadError) -> Self {
        let whole = Source::new(path, "").span(0..0);
        let path = shown(path);
        match error {
            ReadError::NotUtf8(span) => {
                Self::error(&Code::NOT_UTF8, format!("`{path}` is not UTF-8 from here on"))
                    .at(span.clone())
                    .help("save the file in the UTF-8 encoding")
            }
            ReadError::TooLarge(limit) => {
                Self::error(&Code::TOO_LARGE, format!("`{path}` is larger than {limit} bytes"))
                    .at(whole)
                    .help("split the file, or remove what does not belong in it")
            }
            ReadError::Unreadable(why) => {
                Self::error(&Code::UNREADABLE_FILE, format!("`{path}` can't be read: {why}"))
                    .help("see that the file is there and that you may read it")
            }
        }
    }

    /// A character that a text can't have.
    #[must_use]
    pub fn invalid_character(invalid_character: &InvalidCharacter, span: Span) -> Self {
        let (problem, help) = invalid_character.words();
        Self::error(&Code::CONTROL_CHARACTER, problem).at(span).help(help)
    }

    /// This diagnostic, at a place.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// This diagnostic, with what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// This diagnostic, about a message.
    #[must_use]
    pub fn about(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// This diagnostic, with one more place that explains it.
    #[must_use]
    pub fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related.push((span, label.into()));
        self
    }

    /// Places first, in the order of a reader; at one place, as they were found.
    fn order(&self, other: &Self) -> Ordering {
        fn place(diagnostic: &Diagnostic) -> Option<(&str, usize, usize)> {
            let span = diagnostic.span.as_ref()?;
            Some((span.source().path(), span.source().above(), span.range().start))
        }
        place(self).cmp(&place(other))
    }

    /// The text in place of the first problem past the limit.
    fn into_last(self) -> Self {
        let (most, id) = (limit::PROBLEMS, self.code.id);
        let problem = format!("this file has more than {most} problems of the kind `{id}`");
        let help = "correct those first: then docent names the rest";
        Self { span: self.span, ..Self::new(self.severity, self.code, problem).help(help) }
    }

    /// What two reports of one problem have in common.
    fn key(&self) -> (Option<(&str, usize, usize)>, &'static str, &str) {
        let place = self.span.as_ref().map(|span| {
            let range = span.range();
            (span.source().path(), range.start, range.end)
        });
        (place, self.code.id, &self.problem)
    }
}

/// A comment that silences a code in a stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// The code.
    pub code: &'static Code,
    /// The stretch of text.
    pub scope: Span,
    /// Where the comment names the code.
    pub place: Span,
}

/// The problems that a stream can find in a project.
const KNOWN_LIMIT: usize = 1_000;

/// The problems found so far, and what comments silence.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    allowances: Vec<Allowance>,
    /// How many of the list are errors.
    errors: usize,
    /// How many of each code have been found.
    codes: FxHashMap<&'static str, usize>,
    /// What is in the list, by code and severity, then by file: a problem is often noticed again.
    known: FxHashMap<(&'static str, Severity), FxHashMap<String, FxHashSet<u64>>>,
}

/// The places that a diagnostic is about.
fn places(diagnostic: &Diagnostic) -> impl Iterator<Item = &Span> {
    diagnostic.span.iter().chain(diagnostic.related.iter().map(|(span, _)| span))
}

/// A path and a code: comments silence a code in stretches of a file.
type Where<'a> = (&'a str, &'static str);

impl Diagnostics {
    /// Adds a problem, unless it is known. After very many of a code in a file it is only known that there
    /// are more.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        // Counted in any case: callers compare counts to know whether something went wrong.
        self.errors += usize::from(diagnostic.severity == Severity::Error);
        *self.codes.entry(diagnostic.code.id).or_default() += 1;
        let own = self.known.entry((diagnostic.code.id, diagnostic.severity)).or_default();
        let path = diagnostic.span.as_ref().map_or("", |span| span.source().path());
        let known = match own.get_mut(path) {
            Some(known) => known,
            None => own.entry(path.to_owned()).or_default(),
        };
        let new = known.insert(FxBuildHasher.hash_one(diagnostic.key()));
        match known.len() {
            _ if !new => {}
            0..=limit::PROBLEMS => self.list.push(diagnostic),
            PAST_LIMIT => self.list.push(diagnostic.into_last()),
            // Only the fact that there are more is kept.
            _ => drop(known.remove(&FxBuildHasher.hash_one(diagnostic.key()))),
        }
    }

    /// Reports the characters of a source that are never text.
    pub fn report_never(&mut self, source: &Source) {
        let text = source.text();
        let inner = character::never(text).filter(|one| one.at > 0 || one.char != '\u{feff}');
        for invalid_character in inner {
            let span = source.span(
                invalid_character.at..invalid_character.at + invalid_character.char.len_utf8(),
            );
            self.push(Diagnostic::invalid_character(&invalid_character, span));
        }
    }

    /// Adds a comment that silences a code.
    pub fn allow(&mut self, allowance: Allowance) {
        self.allowances.push(allowance);
    }

    /// Reports the comments that silence nothing.
    pub fn report_unused(&mut self) {
        let mut starts: HashMap<Where<'_>, Vec<usize>> = HashMap::new();
        for one in &self.allowances {
            starts.entry((one.scope.source().path(), one.code.id)).or_default();
        }
        for one in self.list.iter().filter(|one| one.severity != Severity::Error) {
            for span in places(one) {
                if let Some(starts) = starts.get_mut(&(span.source().path(), one.code.id)) {
                    starts.push(span.range().start);
                }
            }
        }
        starts.values_mut().for_each(|starts| starts.sort_unstable());
        let idle = |one: &&Allowance| {
            let starts = starts.get(&(one.scope.source().path(), one.code.id));
            let starts = starts.map(Vec::as_slice).unwrap_or_default();
            let scope = one.scope.range();
            let first = starts.partition_point(|start| *start < scope.start);
            starts.get(first).is_none_or(|start| *start >= scope.end)
        };
        let note = |allowance: &Allowance| {
            let problem = format!("nothing here is `{}`", allowance.code.id);
            let help = "remove the code from this comment";
            Diagnostic::note(&Code::UNUSED_ALLOW, problem).at(allowance.place.clone()).help(help)
        };
        let notes: Vec<_> = self.allowances.iter().filter(idle).map(note).collect();
        notes.into_iter().for_each(|note| self.push(note));
    }

    /// Adds all of another list.
    pub fn extend(&mut self, other: Self) {
        other.list.into_iter().for_each(|one| self.push(one));
        self.allowances.extend(other.allowances);
    }

    /// Adds those of another list that are not known yet, by hash: of a stream without end, what is
    /// found again and again is kept once.
    pub fn extend_new(&mut self, other: Self, known: &mut HashSet<u64>) {
        for one in other.list {
            let hash = FxBuildHasher.hash_one(one.key());
            if known.len() < KNOWN_LIMIT && known.insert(hash) {
                self.push(one);
            }
        }
        for allowance in other.allowances {
            if !self.allowances.contains(&allowance) {
                self.allowances.push(allowance);
            }
        }
    }

    /// The problems, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// The problems, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Diagnostic> {
        self.list.iter_mut()
    }

    /// Whether one of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// How many are of this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        if severity == Severity::Error {
            return self.errors;
        }
        self.list.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// The known word that is nearest to a misspelt one: looked for as long as problems of this code
    /// are few, since every word is compared with all that are known.
    #[must_use]
    pub fn nearest<'a>(
        &self,
        code: &Code,
        word: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        if self.are_many(code) { None } else { nearest(word, known) }
    }

    /// What to do about a name that is not among the known ones; as [`suggest`], as long as problems of
    /// this code are few.
    #[must_use]
    pub fn suggest<'a>(
        &self,
        code: &Code,
        word: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> String {
        if self.are_many(code) { "see its spelling".to_owned() } else { suggest(word, known) }
    }

    fn are_many(&self, code: &Code) -> bool {
        self.codes.get(code.id).is_some_and(|count| *count >= SUGGESTIONS)
    }

    /// Makes errors of the denied codes, and leaves out what is allowed; errors are never allowed.
    pub fn judge(&mut self, denied: &[&Code], allowed: &[&Code]) {
        for diagnostic in &mut self.list {
            if denied.contains(&diagnostic.code) {
                diagnostic.severity = Severity::Error;
            }
        }
        self.list.retain(|one| one.severity == Severity::Error || !allowed.contains(&one.code));
        self.recount();
    }

    /// Leaves out what comments silence. Errors are never silenced.
    pub fn silence(&mut self) {
        let allowances = std::mem::take(&mut self.allowances);
        if allowances.is_empty() {
            return;
        }
        let mut silent: HashMap<Where<'_>, Vec<Range<usize>>> = HashMap::new();
        for one in &allowances {
            let place = (one.scope.source().path(), one.code.id);
            silent.entry(place).or_default().push(one.scope.range());
        }
        silent.values_mut().for_each(join);
        let is_silent = |span: &Span, code: &Code| {
            let stretches = silent.get(&(span.source().path(), code.id));
            let stretches = stretches.map(Vec::as_slice).unwrap_or_default();
            let start = span.range().start;
            let after = stretches.partition_point(|stretch| stretch.start <= start);
            let last = after.checked_sub(1).and_then(|last| stretches.get(last));
            last.is_some_and(|stretch| start < stretch.end)
        };
        self.list.retain(|one| {
            one.severity == Severity::Error || !places(one).any(|span| is_silent(span, one.code))
        });
    }

    /// Leaves out what comments silence, sorts the rest by place and removes doubles.
    pub fn finish(&mut self) {
        self.silence();
        self.list.sort_by(Diagnostic::order);
        let mut twins: Vec<usize> = (0..self.list.len()).collect();
        let key = |at: &usize| self.list.get(*at).map(Diagnostic::key);
        twins.sort_by(|one, two| key(one).cmp(&key(two)).then(one.cmp(two)));
        let mut severities: Vec<Option<Severity>> = vec![None; self.list.len()];
        for same in twins.chunk_by(|one, two| key(one) == key(two)) {
            // The worse judgment knows more.
            let worst = same.iter().filter_map(|at| Some(self.list.get(*at)?.severity)).min();
            if let Some(kept) = same.first().and_then(|first| severities.get_mut(*first)) {
                *kept = worst;
            }
        }
        let mut severities = severities.into_iter();
        self.list.retain_mut(|one| {
            let worst = severities.next().flatten();
            one.severity = worst.unwrap_or(one.severity);
            worst.is_some()
        });
        self.recount();
    }

    fn recount(&mut self) {
        let errors = self.list.iter().filter(|one| one.severity == Severity::Error);
        self.errors = errors.count();
    }
}

/// Joins stretches of a text that overlap, in the order of the text.
fn join(stretches: &mut Vec<Range<usize>>) {
    stretches.sort_unstable_by_key(|stretch| (stretch.start, stretch.end));
    stretches.dedup_by(|next, last| {
        let overlaps = next.start <= last.end;
        if overlaps {
            last.end = last.end.max(next.end);
        }
        overlaps
    });
}

/// How many are known with the first that is too many.
const PAST_LIMIT: usize = limit::PROBLEMS + 1;

/// The problems of one code for which known words are searched for the one that is meant.
const SUGGESTIONS: usize = 100;

/// Text for people: excerpts with carets, with terminal colors if `color`. Private sources are
/// named by place only, unless `private`.
#[must_use]
pub fn human<'a>(
    found: impl IntoIterator<Item = &'a Diagnostic>,
    color: bool,
    private: bool,
) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(TERM_WIDTH);
    let mut out = String::new();
    for diagnostic in found {
        out.push_str(&renderer.render(&[group(diagnostic, private)]));
        out.push_str("\n\n");
    }
    // In excerpts the renderer shows other control characters as pictures.
    let hidden = |char: char| !char.is_ascii() && (is_never(char) || character::is_tag(char));
    if out.contains(hidden) {
        out = out.replace(hidden, "\u{fffd}");
    }
    unmarked(&out).into_owned()
}

/// Columns that an excerpt may take.
const TERM_WIDTH: usize = 120;

fn group(diagnostic: &Diagnostic, private: bool) -> Group<'_> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group =
        Group::with_title(level.primary_title(prose(&diagnostic.problem)).id(diagnostic.code.id));
    if let Some(span) = &diagnostic.span {
        let same = |other: &&(Span, String)| {
            let away = other.0.range().start.abs_diff(span.range().start);
            other.0.source() == span.source() && away <= EXCERPT_LIMIT
        };
        let near: Vec<_> = diagnostic.related.iter().filter(same).collect();
        group = excerpt(group, span, &near, private);
        for (span, label) in diagnostic.related.iter().filter(|other| !same(other)) {
            group = excerpt(group, span, &[], private);
            group = group.element(Level::NOTE.message(prose(label)));
        }
    }
    match &diagnostic.help {
        Some(help) => group.element(Level::HELP.message(prose(help))),
        None => group,
    }
}

/// Lines longer than this are named by their place only.
const LINE_LIMIT: usize = 2_000;
/// The bytes of a file that an excerpt may show; what is farther away gets one of its own.
const EXCERPT_LIMIT: usize = 8_000;

fn excerpt<'a>(
    group: Group<'a>,
    span: &'a Span,
    near: &[&'a (Span, String)],
    private: bool,
) -> Group<'a> {
    let text = span.source().text();
    let hidden = span.source().is_private() && !private;
    let lines = if hidden || text.is_empty() { None } else { shown_lines(span, near) };
    let Some(lines) = lines else {
        let origin = Origin::path(shown(span.source().path()));
        let (line, column) = span.position();
        let folder = span.source().path().ends_with('/');
        let place = if folder { origin } else { origin.line(line).char_column(column) };
        return group.element(place);
    };
    let local = |other: &Span| {
        let range = other.range();
        range.start - lines.start..range.end.min(lines.end) - lines.start
    };
    let (line, _) = span.source().span(lines.start..lines.start).position();
    let snippet = Snippet::source(text.get(lines.clone()).unwrap_or_default())
        .path(shown(span.source().path()))
        .line_start(line);
    let related = near
        .iter()
        .map(|(other, label)| AnnotationKind::Context.span(local(other)).label(prose(label)));
    group
        .element(snippet.annotation(AnnotationKind::Primary.span(local(span))).annotations(related))
}

/// The lines that an excerpt shows; of what is long, those that it begins on. `None` where a line is
/// too long to be shown.
fn shown_lines(span: &Span, near: &[&(Span, String)]) -> Option<Range<usize>> {
    let text = span.source().text();
    let ranges = || near.iter().map(|(other, _)| other).chain([span]).map(Span::range);
    let first = ranges().map(|range| range.start).min()?;
    let last = ranges().map(|range| range.start).max()?;
    let end = ranges().map(|range| range.end).filter(|end| end - first <= 2 * EXCERPT_LIMIT).max();
    let start = line_start(text, first)?;
    let end = line_end(text, end.unwrap_or(last).max(last))?;
    let fits = |line: &str| line.len() <= LINE_LIMIT;
    text.get(start..end)?.lines().all(fits).then_some(start..end)
}

/// Where the line of an offset begins, unless it is too long.
fn line_start(text: &str, offset: usize) -> Option<usize> {
    let from = offset.saturating_sub(LINE_LIMIT);
    let before = text.as_bytes().get(from..offset)?;
    match memchr::memrchr(b'\n', before) {
        Some(at) => Some(from + at + 1),
        None => (from == 0).then_some(0),
    }
}

/// Where the line of an offset ends, unless it is too long.
fn line_end(text: &str, offset: usize) -> Option<usize> {
    let rest = text.as_bytes().get(offset..)?;
    let near = rest.get(..LINE_LIMIT).unwrap_or(rest);
    match memchr::memchr(b'\n', near) {
        Some(at) => Some(offset + at),
        None => (near.len() == rest.len()).then_some(text.len()),
    }
}

/// The longest word, in bytes, that is compared with others: that takes time by the square of it.
const WORD_LIMIT: usize = 100;

/// The known word that is nearest to a misspelt one, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > WORD_LIMIT {
        return None;
    }
    let length = word.chars().count();
    // Each character more or less is a difference, of which a word may have two in five.
    let may_be = |other: &&str| {
        let other = if other.len() > WORD_LIMIT { usize::MAX } else { other.chars().count() };
        length.abs_diff(other) <= length.max(other) / 5 * 2 + 2
    };
    let likeness = |other: &str| strsim::normalized_damerau_levenshtein(word, other);
    known
        .into_iter()
        .filter(may_be)
        .map(|other| (likeness(other), other))
        .filter(|(likeness, _)| *likeness > 0.6)
        // Of several that are as near it is the last in the alphabet, in whatever order they come.
        .max_by(|one, two| one.0.total_cmp(&two.0).then_with(|| one.1.cmp(two.1)))
        .map(|(_, other)| other)
}

/// The most names that are listed for somebody to choose from.
pub(crate) const LIST_LIMIT: usize = 30;

/// What to do about a name that is not among the known ones: the nearest of them, or all.
pub fn suggest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(word, known.iter().copied()) {
        Some(other) => format!("write `{other}`"),
        None if known.is_empty() => "remove it".to_owned(),
        None if known.len() > LIST_LIMIT => {
            format!("see its spelling: none of the {} known names is like it", known.len())
        }
        None => format!("use one of: {}", known.join(", ")),
    }
}
