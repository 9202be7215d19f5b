//! Messages of guides and forms that nothing asks for.

use std::collections::BTreeSet;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::message::{Reference, Resource, Variant};
use crate::project::{self, Project};

/// Runs last: what the other checks have asked for is used.
pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    // After an error pages are missing, and with them what they would have asked for.
    if found.has_errors() {
        return;
    }
    let asked = project.catalog().asked();
    let source = project.source_locale();
    let stems: BTreeSet<String> =
        [project.guide_ids(), project.form_ids()].concat().into_iter().collect();
    for (stem, path) in project.catalog().word_files(source) {
        if !stems.contains(&stem) {
            continue;
        }
        let text = project::read(found, project.files(), &path);
        let resource = text.and_then(|text| Resource::parse(&mut Diagnostics::default(), &text));
        let Some(resource) = resource else { continue };
        let outlines = resource.variants();
        let mut used: BTreeSet<&str> = BTreeSet::new();
        for entry in &outlines {
            let texts = entry.parts.iter().flat_map(|part| &part.variants);
            used.extend(texts.flat_map(Variant::references).filter_map(
                |reference| match reference {
                    // A message that only it itself refers to isn't used.
                    Reference::Message(id, _) if id != entry.id => Some(id),
                    _ => None,
                },
            ));
        }
        for entry in outlines.iter().filter(|entry| !entry.is_term) {
            let id = entry.id;
            if used.contains(id) || asked.contains(&format!("{stem}/{id}")) {
                continue;
            }
            found.push(
                Diagnostic::warning(&Code::UNUSED_MESSAGE, format!("nothing asks for `{id}`"))
                    .at(resource.place(id))
                    .help(format!("use it in `{stem}.yaml`, or remove it in all locales")),
            );
        }
    }
}
