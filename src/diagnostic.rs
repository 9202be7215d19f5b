//! Diagnostics: what is wrong, where, and what to do; collected, sorted, and printed once by the
//! shell. The door to `annotate-snippets`.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::character::{self, Misfit, is_never, prose, shown, unmarked};
use crate::code::Code;
use crate::source::{ReadError, Source, Span};

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    pub fn misfit(misfit: &Misfit, span: Span) -> Self {
        let (problem, help) = misfit.words();
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

impl Allowance {
    /// Whether a problem, or what explains it, is in the stretch of text. Errors are never silenced.
    fn covers(&self, diagnostic: &Diagnostic) -> bool {
        let within = |span: &Span| {
            let (scope, range) = (self.scope.range(), span.range());
            scope.start <= range.start
                && range.start < scope.end
                && span.source().path() == self.scope.source().path()
        };
        diagnostic.severity != Severity::Error
            && diagnostic.code == self.code
            && (diagnostic.span.iter().any(within)
                || diagnostic.related.iter().any(|(span, _)| within(span)))
    }
}

/// The problems that a stream can find in a project.
const KNOWN_LIMIT: usize = 1_000;

/// The problems found so far, and what comments silence.
#[derive(Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>, Vec<Allowance>);

impl Diagnostics {
    /// Adds a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Reports the characters of a source that are never text.
    pub fn report_never(&mut self, source: &Source) {
        let text = source.text();
        let inner = character::never(text).filter(|one| one.at > 0 || one.char != '\u{feff}');
        for misfit in inner {
            let span = source.span(misfit.at..misfit.at + misfit.char.len_utf8());
            self.push(Diagnostic::misfit(&misfit, span));
        }
    }

    /// Adds a comment that silences a code.
    pub fn allow(&mut self, allowance: Allowance) {
        if !self.1.contains(&allowance) {
            self.1.push(allowance);
        }
    }

    /// Reports the comments that silence nothing.
    pub fn report_unused(&mut self) {
        let idle = |allowance: &&Allowance| !self.0.iter().any(|one| allowance.covers(one));
        let note = |allowance: &Allowance| {
            let problem = format!("nothing here is `{}`", allowance.code.id);
            let help = "remove the code from this comment";
            Diagnostic::note(&Code::UNUSED_ALLOW, problem).at(allowance.place.clone()).help(help)
        };
        let notes: Vec<_> = self.1.iter().filter(idle).map(note).collect();
        self.0.extend(notes);
    }

    /// Adds all of another list.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
        other.1.into_iter().for_each(|allowance| self.allow(allowance));
    }

    /// Adds those of another list that are not known yet, by hash: of a stream without end, what is
    /// found again and again is kept once.
    pub fn extend_new(&mut self, other: Self, known: &mut HashSet<u64>) {
        for one in other.0 {
            let mut hasher = DefaultHasher::new();
            let place = one.span.as_ref().map(|span| (span.source().path(), span.range()));
            (one.code.id, place, &one.problem).hash(&mut hasher);
            if known.len() < KNOWN_LIMIT && known.insert(hasher.finish()) {
                self.0.push(one);
            }
        }
        other.1.into_iter().for_each(|allowance| self.allow(allowance));
    }

    /// The problems, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Whether one of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// How many are of this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Makes errors of the denied codes, and leaves out what is allowed; errors are never allowed.
    pub fn judge(&mut self, denied: &[&Code], allowed: &[&Code]) {
        for diagnostic in &mut self.0 {
            if denied.contains(&diagnostic.code) {
                diagnostic.severity = Severity::Error;
            }
        }
        self.0.retain(|one| one.severity == Severity::Error || !allowed.contains(&one.code));
    }

    /// Leaves out what comments silence.
    pub fn silence(&mut self) {
        let allowances = std::mem::take(&mut self.1);
        if !allowances.is_empty() {
            self.0.retain(|one| !allowances.iter().any(|allowance| allowance.covers(one)));
        }
    }

    /// Leaves out what comments silence, sorts the rest by place and removes doubles.
    pub fn finish(&mut self) {
        self.silence();
        self.0.sort_by(Diagnostic::order);
        let mut known: HashMap<_, usize> = HashMap::new();
        let mut kept: Vec<Diagnostic> = Vec::with_capacity(self.0.len());
        for one in self.0.drain(..) {
            let place =
                one.span.as_ref().map(|span| (span.source().path().to_owned(), span.range()));
            let key = (one.code.id, place, one.problem.clone());
            if let Some(twin) = known.get(&key).and_then(|at| kept.get_mut(*at)) {
                // Whoever finds a thing worse knows more of it.
                twin.severity = twin.severity.min(one.severity);
            } else {
                known.insert(key, kept.len());
                kept.push(one);
            }
        }
        self.0 = kept;
    }
}

/// Text for people: excerpts with carets, with terminal colors if `color`. Private sources are
/// named by place only, unless `private`.
#[must_use]
pub fn human(found: &Diagnostics, color: bool, private: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(TERM_WIDTH);
    let mut out = String::new();
    for diagnostic in found.iter() {
        out.push_str(&renderer.render(&[group(diagnostic, private)]));
        out.push_str("\n\n");
    }
    // In excerpts the renderer shows other control characters as pictures.
    let hidden = |char: char| !char.is_ascii() && is_never(char);
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
        let same = |other: &&(Span, String)| other.0.source() == span.source();
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

fn excerpt<'a>(
    group: Group<'a>,
    span: &'a Span,
    near: &[&'a (Span, String)],
    private: bool,
) -> Group<'a> {
    let text = span.source().text();
    let first = near.iter().map(|(other, _)| other.range().start).min().unwrap_or(usize::MAX);
    let last = near.iter().map(|(other, _)| other.range().end).max().unwrap_or(0);
    let start = line_start(text, first.min(span.range().start));
    let end = line_end(text, last.max(span.range().end));
    let lines = text.get(start..end).unwrap_or_default();
    let (line, column) = span.position();
    let hidden = span.source().is_private() && !private;
    if hidden || text.is_empty() || lines.lines().any(|line| line.len() > LINE_LIMIT) {
        let origin = Origin::path(shown(span.source().path()));
        let folder = span.source().path().ends_with('/');
        let place = if folder { origin } else { origin.line(line).char_column(column) };
        return group.element(place);
    }
    let local = |other: &Span| other.range().start - start..other.range().end - start;
    let above = span.source().above() + text.get(..start).unwrap_or_default().matches('\n').count();
    let snippet = Snippet::source(lines).path(shown(span.source().path())).line_start(above + 1);
    let related = near
        .iter()
        .map(|(other, label)| AnnotationKind::Context.span(local(other)).label(prose(label)));
    group
        .element(snippet.annotation(AnnotationKind::Primary.span(local(span))).annotations(related))
}

fn line_start(text: &str, offset: usize) -> usize {
    text.get(..offset).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
}

fn line_end(text: &str, offset: usize) -> usize {
    text.get(offset..).and_then(|after| after.find('\n')).map_or(text.len(), |at| offset + at)
}

/// The known word that is nearest to a misspelt one, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    // One that is so much longer or shorter can't be like it, and would take its time.
    let sized = |other: &&str| {
        let other = other.chars().count();
        length.min(other) * 5 > length.max(other) * 3
    };
    let likeness = |other: &str| strsim::normalized_damerau_levenshtein(word, other);
    known
        .into_iter()
        .filter(sized)
        .map(|other| (likeness(other), other))
        .filter(|(likeness, _)| *likeness > 0.6)
        .max_by(|one, two| one.0.total_cmp(&two.0))
        .map(|(_, other)| other)
}

/// The most names that are listed for somebody to choose from.
const LIST_LIMIT: usize = 30;

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
