//! The sample requests of `docs/requests/`, drafted in their own locales.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{DraftEngine, DraftOptions};
use crate::input::{COLUMNS, Input, Records};
use crate::project::{self, Project};
use crate::yaml;

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    let fallback = project.config().fallback;
    let engine = DraftEngine::new(
        project,
        DraftOptions { fallback, whole: true, ..DraftOptions::default() },
    );
    let files = project.files();
    let samples = files.paths().iter().filter(|path| path.starts_with("docs/requests/"));
    for path in samples.filter(|path| !path.ends_with(COLUMNS)) {
        let Some((stem, extension)) = path.rsplit_once('.') else { continue };
        let Some(input) = Input::of_extension(extension) else { continue };
        let mut columns = None;
        let beside = format!("{stem}{COLUMNS}");
        if files.contains(&beside) {
            let source = project::read(found, files, &beside);
            columns = source.and_then(|source| yaml::read(found, &source));
        }
        match files.bytes(path) {
            Ok(bytes) => {
                let mut stream = Records::new(input, path, columns.unwrap_or_default());
                stream.feed(&bytes, true);
                let mut records = stream.take();
                while !records.is_empty() {
                    for record in &records {
                        let outcome = stream.draft(&engine, record);
                        outcome.reports.into_iter().for_each(|report| found.push(report));
                    }
                    records = stream.take();
                }
            }
            Err(error) => found.push(Diagnostic::unread(path, &error)),
        }
    }
    found.extend(engine.findings());
}
