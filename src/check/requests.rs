//! The sample requests of `docs/requests/`, drafted in their own locales.

use crate::diagnostic::Diagnostics;
use crate::draft::draft;
use crate::project::{self, Project};

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    let files = project.files();
    let samples = files.paths().iter().filter(|path| path.starts_with("docs/requests/"));
    for path in samples.filter(|path| path.rsplit_once('.').is_some_and(|(_, end)| end == "yaml")) {
        let Some(source) = project::read(found, files, path) else { continue };
        let Some(request) = project::request(found, &source) else { continue };
        let wanted = request.request.locale.as_ref().map(|locale| locale.value.clone());
        let wanted = wanted.unwrap_or_else(|| project.source_locale().clone());
        let asked = request.request.locale.as_ref().map(|locale| source.at(locale.place));
        if let Some(locale) = project.locale(found, &wanted, asked.as_ref()) {
            draft(found, project, &request, &locale, None, project.config().fallback);
        }
    }
}
