//! Problems as text for people: excerpts of their files with carets. The door to `annotate-snippets`.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Severity};
use crate::character::{self, is_never, prose, shown, unmarked};
use crate::source::Span;

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
    let source = span.source();
    let at = |place: usize| source.readable(lines.start..place).len();
    let local = |other: &Span| {
        let range = other.range();
        at(range.start)..at(range.end.min(lines.end))
    };
    let (line, _) = span.source().span(lines.start..lines.start).position();
    let snippet = Snippet::source(source.readable(lines.clone()))
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
