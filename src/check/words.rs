//! Every file of messages, whether a page uses it or not: alone, and beside the source's.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::folder;
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::message::Resource;
use crate::project::{self, Project};
use crate::review::{Digest, Review, Tongue};
use crate::status;

/// A locale's files, by their names.
type Resources = BTreeMap<String, Resource>;

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    let source = project.source_locale();
    let originals = resources(found, project, source);
    let originals = digests(&originals);
    for locale in project.locales() {
        let resources = resources(found, project, locale);
        let own = digests(&resources);
        let Some(shared) = project.shared(found, locale) else { continue };
        let intl = Arc::clone(shared.intl());
        let tongue = Tongue::new(&intl, source, own.values(), originals.values()).of_project();
        let mut review = Review::new(tongue);
        let wanted_files = status::expected(found, project, locale, originals.keys());
        for (name, digest) in &own {
            let original = originals.get(name).filter(|_| locale != source);
            if let Some(original) = original {
                let wanted = |id: &str| wanted_files.contains(name) && !shared.contains(id);
                review.translation(found, digest, original, &wanted);
            } else {
                if locale != source {
                    folder::obsolete_file(found, digest, name);
                }
                review.source(found, digest);
            }
        }
        review.finish(found);
    }
}

fn resources(found: &mut Diagnostics, project: &Project<'_>, locale: &Locale) -> Resources {
    let mut all = Resources::new();
    for (name, path) in project.word_files(locale) {
        let source = project::read(found, project.files(), &path);
        let resource = source.and_then(|source| Resource::parse(found, &source));
        all.extend(resource.map(|resource| (name, resource)));
    }
    all
}

fn digests(resources: &Resources) -> BTreeMap<String, Digest<'_>> {
    resources.iter().map(|(name, one)| (name.clone(), Digest::new(one))).collect()
}
