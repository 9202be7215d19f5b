//! The page that GitHub shows of a step of a workflow: Markdown.

use std::collections::{BTreeMap, BTreeSet};

use super::{FileChange, FileOfBuild, Numbers, Report};
use crate::character::{prose, shown};
use crate::diagnostic::{Location, Severity};
use crate::manifest::PageEntry;
use crate::markdown::write_reference;

/// The rows of a table: GitHub shows no page that is larger than a mebibyte.
const ROW_LIMIT: usize = 100;
/// The characters of a cell.
const CELL_LIMIT: usize = 300;

/// A step as Markdown. Nothing in it that comes from a file is more than text.
pub(super) fn summary(step: &Report<'_>) -> String {
    let mut out = format!("### {}\n\n", step.command);
    // Files of the output have a table of their own.
    let found: Vec<_> = step.problems.problems().collect();
    let count = |severity| found.iter().filter(|(one, _)| one.severity == severity).count();
    let counts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| (severity, count(severity)))
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| format!("{}s: {count}", severity.name()))
        .collect();
    if !counts.is_empty() {
        out.push_str(&format!("Problems: {}.\n\n", counts.join(", ")));
    } else if step.build.is_none() {
        // A build may be quiet.
        out.push_str("No problems.\n\n");
    }
    if let Some((numbers, files, pages)) = step.build {
        build(&mut out, numbers, files, pages);
    }
    let mut rows = found;
    rows.sort_by_key(|(one, _)| one.severity);
    let rows: Vec<Vec<String>> = (rows.iter())
        .map(|(one, folder)| {
            let place = one.span.as_ref().map_or(String::new(), |span| {
                let Location { path, line, column, .. } = Location::of(span);
                code(&format!("{}:{line}:{column}", shown(format!("{folder}{path}"))))
            });
            vec![
                one.severity.name().to_owned(),
                code(one.code.id),
                place,
                code(&prose(&one.problem)),
            ]
        })
        .collect();
    table(&mut out, &["Severity", "Code", "Place", "Problem"], &rows);
    out
}

fn build(out: &mut String, numbers: &Numbers, files: &[FileOfBuild<'_>], pages: &[PageEntry]) {
    let Numbers { added, changed, kept, removed, .. } = numbers;
    let what = if numbers.check { "Files that a build would make" } else { "Files" };
    out.push_str(&format!(
        "Guides: {}, locales: {}, pages: {}. {what}: {added} added, {changed} changed, {kept} kept, \
         {removed} removed.\n\n",
        numbers.guides, numbers.locales, numbers.pages
    ));
    if let Some(failure) = &numbers.failure {
        out.push_str(&format!("{}\n\n", code(&prose(failure))));
    } else if files.is_empty() {
        out.push_str("Nothing was written.\n\n");
    }
    let mut locales: BTreeMap<&str, Row> = BTreeMap::new();
    let mut known = BTreeSet::new();
    let entries: BTreeMap<_, _> =
        pages.iter().map(|page| ((&*page.guide, &*page.locale), page)).collect();
    for file in files {
        let Some(page) = file.page else { continue };
        let row = locales.entry(page.locale).or_default();
        match file.kind {
            FileChange::Added | FileChange::Changed => row.written += 1,
            FileChange::Kept => row.kept += 1,
            FileChange::Removed => {
                row.removed += 1;
                continue;
            }
        }
        // The formats of a page say the same.
        if !known.insert((page.guide, page.locale)) {
            continue;
        }
        if let Some(own) = entries.get(&(page.guide, page.locale))
            && let Some(coverage) = &own.translation
        {
            row.messages += coverage.messages + coverage.left_out;
            row.missing += coverage.missing + coverage.left_out;
            row.stale += coverage.stale;
        }
    }
    let rows: Vec<Vec<String>> =
        locales.iter().map(|(locale, row)| row.cells(locale)).collect::<Vec<_>>();
    let heads = ["Locale", "Pages", "Written", "Kept", "Removed", "Translated", "Stale"];
    table(out, &heads, &rows);
    if numbers.check {
        let differing = files.iter().filter(|file| file.kind != FileChange::Kept);
        let row =
            |file: &FileOfBuild<'_>| vec![file.kind.name().to_owned(), code(&shown(&file.path))];
        table(out, &["Would be", "File"], &differing.map(row).collect::<Vec<_>>());
    }
}

/// The pages of a locale, and the messages on them.
#[derive(Default)]
struct Row {
    written: usize,
    kept: usize,
    removed: usize,
    messages: usize,
    missing: usize,
    stale: usize,
}

impl Row {
    fn cells(&self, locale: &str) -> Vec<String> {
        let mut cells = vec![code(locale)];
        let numbers = [self.written + self.kept, self.written, self.kept, self.removed];
        cells.extend(numbers.iter().map(ToString::to_string));
        // The source is translated from nothing.
        let translated = (self.messages - self.missing) * 100;
        let share = translated.checked_div(self.messages);
        cells.push(share.map_or(String::new(), |share| format!("{share} %")));
        cells.push(share.map_or(String::new(), |_| self.stale.to_string()));
        cells
    }
}

fn table(out: &mut String, heads: &[&str], rows: &[Vec<String>]) {
    if rows.is_empty() {
        return;
    }
    out.push_str(&format!("| {} |\n|{}\n", heads.join(" | "), " --- |".repeat(heads.len())));
    for row in rows.iter().take(ROW_LIMIT) {
        out.push_str(&format!("| {} |\n", row.join(" | ")));
    }
    let rest = rows.len().saturating_sub(ROW_LIMIT);
    out.push_str(&if rest > 0 { format!("\nand {rest} more\n\n") } else { "\n".to_owned() });
}

/// A text as code in a cell. All marks are references: they can't end the cell, begin Markdown or HTML,
/// or name somebody, an issue or an address. Controls are shown as U+FFFD; among them are those that
/// turn the order of what follows (Unicode Standard Annex 9, table 4).
fn code(text: &str) -> String {
    let mut out = "<code>".to_owned();
    let mut rest = text.chars();
    for char in rest.by_ref().take(CELL_LIMIT) {
        match char {
            '\n' | '\t' => out.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => out.push('\u{fffd}'),
            '\u{2028}' | '\u{2029}' => out.push('\u{fffd}'),
            char if char.is_control() => out.push('\u{fffd}'),
            char if char.is_ascii_punctuation() => write_reference(&mut out, char),
            char => out.push(char),
        }
    }
    if rest.next().is_some() {
        out.push('…');
    }
    out + "</code>"
}
