//! Problems as people read them: which are shown, with which paths, and how many in all.

use std::collections::HashMap;
use std::io::{self, IsTerminal};

use super::count;
use super::shared::{Shared, When};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, human};
use crate::source::{Source, Span};

/// The notes of one code that people are shown without asking for all.
const NOTE_LIMIT: usize = 10;
/// The problems of one code in one file that people are shown.
const ALIKE_LIMIT: usize = 1_000;

/// The folders of a project's files, but for its settings.
const PROJECT_FOLDERS: &[&str] = &["docs/", "locales/", "templates/"];

impl Shared {
    /// Whether a problem is reported: all are, or with `--quiet` the errors.
    pub(super) fn wants(&self, diagnostic: &Diagnostic) -> bool {
        !self.quiet || diagnostic.severity == Severity::Error
    }

    /// The problems that are reported.
    pub(super) fn shown(&self, found: &Diagnostics) -> Diagnostics {
        let mut shown = Diagnostics::default();
        for diagnostic in found.iter().filter(|diagnostic| self.wants(diagnostic)) {
            shown.push(diagnostic.clone());
        }
        shown
    }

    /// Whether reports have colors.
    pub(super) fn colored(&self) -> bool {
        match self.color {
            When::Always => true,
            When::Never => false,
            When::Auto => io::stderr().is_terminal(),
        }
    }

    /// All problems as text for people, with a count at the end where there are several.
    pub(super) fn report(&self, found: &Diagnostics) -> String {
        let moved = self.seen_from_here(found);
        let found = moved.as_ref().unwrap_or(found);
        let mut shown: Vec<&Diagnostic> = found.iter().filter(|one| self.wants(one)).collect();
        let of = |severity| shown.iter().filter(|one| one.severity == severity).count();
        let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
        let mut notes: HashMap<&str, usize> = HashMap::new();
        let mut alike: HashMap<(&str, Option<&str>), usize> = HashMap::new();
        let (mut more_notes, mut more) = (0, 0);
        shown.retain(|one| {
            let count = notes.entry(one.code.id).or_default();
            *count += usize::from(one.severity == Severity::Note);
            if !self.verbose && *count > NOTE_LIMIT {
                more_notes += usize::from(one.severity == Severity::Note);
                return one.severity != Severity::Note;
            }
            let path = one.span.as_ref().map(|span| span.source().path());
            let count = alike.entry((one.code.id, path)).or_default();
            *count += 1;
            more += usize::from(*count > ALIKE_LIMIT);
            *count <= ALIKE_LIMIT
        });
        let mut text = human(shown, self.colored(), false);
        if more > 0 {
            let all = "`docent check --report json` lists all";
            text.push_str(&format!("{} of the same kinds: {all}\n", count(more, "more problem")));
        }
        if more_notes > 0 {
            text.push_str(&format!("{}: `--verbose` shows them\n", count(more_notes, "more note")));
        }
        if errors + warnings > 0 {
            text.push_str(&format!("{}, {}\n", count(errors, "error"), count(warnings, "warning")));
        }
        text
    }

    /// The problems with the paths that the project's files have from here, where it was found above.
    pub(super) fn seen_from_here(&self, found: &Diagnostics) -> Option<Diagnostics> {
        let root = self.above.as_ref()?;
        let is_own = |path: &str| {
            path == "docent.yaml" || PROJECT_FOLDERS.iter().any(|folder| path.starts_with(folder))
        };
        let mut sources: HashMap<String, Source> = HashMap::new();
        let mut moved = |span: &mut Span| {
            let source = span.source();
            // Requests are named as they are found from here.
            if source.is_private() || !is_own(source.path()) {
                return;
            }
            let path = || root.join(source.path()).display().to_string();
            let known = sources.entry(source.path().to_owned());
            let source = known.or_insert_with(|| Source::new(path(), source.text()));
            *span = source.span(span.range());
        };
        let mut all = Diagnostics::default();
        for one in found.iter() {
            let mut one = one.clone();
            one.span.iter_mut().for_each(&mut moved);
            one.related.iter_mut().for_each(|(span, _)| moved(span));
            all.push(one);
        }
        Some(all)
    }
}
