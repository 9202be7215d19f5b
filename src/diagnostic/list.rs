//! The problems of a run: each kept once, silenced where comments say so, sorted for readers.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher as _;
use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::{Diagnostic, Severity, nearest, suggest};
use crate::character;
use crate::code::Code;
use crate::limit;
use crate::source::{Source, Span};

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
    /// The hashes of the list, by code and severity, then by file: a problem is often noticed again.
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

    /// The help for a name that is not among the known ones; as [`suggest`], as long as problems of
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
        let mut order: Vec<usize> = (0..self.list.len()).collect();
        let key = |at: &usize| self.list.get(*at).map(Diagnostic::key);
        order.sort_by(|one, two| key(one).cmp(&key(two)).then(one.cmp(two)));
        let mut severities: Vec<Option<Severity>> = vec![None; self.list.len()];
        for same in order.chunk_by(|one, two| key(one) == key(two)) {
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
