//! Every file of messages, whether a page uses it or not.

use crate::diagnostic::Diagnostics;
use crate::project::Project;

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    for locale in project.locales() {
        project.shared(found, locale);
    }
}
