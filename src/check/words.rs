//! Every file of messages, whether a page uses it or not: alone, and beside the source's.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostics;
use crate::lint::{self, LocaleContext, parse_files};
use crate::locale::Locale;
use crate::message::Resource;
use crate::project::Project;
use crate::status;

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    let source = project.source_locale();
    let resources = read(found, project, source);
    let originals = parse_files(&resources);
    let stems: BTreeSet<String> =
        [project.guide_ids(), project.form_ids()].concat().into_iter().collect();
    let looked: Vec<_> = project
        .locales()
        .par_iter()
        .map(|locale| {
            let mut problems = Diagnostics::default();
            let found = &mut problems;
            let resources = read(found, project, locale);
            let own = parse_files(&resources);
            let Some(shared) = project.catalog().shared(found, locale) else { return problems };
            let intl = Arc::clone(shared.intl());
            let context = LocaleContext::new(&intl, source, &own, &originals);
            let context = context.of_project(stems.clone());
            if locale == source {
                lint::source(found, context, &own);
                return problems;
            }
            let files = status::expected(found, project, locale, originals.keys());
            let wanted = |file: &str, id: &str| files.contains(file) && !shared.contains(id);
            lint::translation(found, context, &own, &originals, &wanted);
            problems
        })
        .collect();
    looked.into_iter().for_each(|problems| found.extend(problems));
}

/// A locale's files, by their names.
fn read(
    found: &mut Diagnostics,
    project: &Project<'_>,
    locale: &Locale,
) -> BTreeMap<String, Option<Arc<Resource>>> {
    let catalog = project.catalog();
    let files = catalog.word_files(locale);
    files.map(|(name, path)| (name, catalog.resource(found, &path))).collect()
}
