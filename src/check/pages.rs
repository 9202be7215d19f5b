//! Every guide in every locale and every format, as `docent build` would make it.

use crate::build::{Nowhere, Plan, build};
use crate::diagnostic::Diagnostics;
use crate::format::{FORMATS, Parts, Press};
use crate::project::Project;

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    crate::format::configured(found, project);
    let presses = FORMATS.iter().filter_map(|format| {
        let press = Press::new(found, project, format)?.with(found, Parts::Beside)?;
        Some(press.in_site())
    });
    let presses: Vec<Press> = presses.collect();
    let plan = Plan {
        guides: &project.guide_ids(),
        locales: project.locales(),
        presses: &presses,
        fallback: project.config().fallback,
    };
    build(found, project, &plan, &Nowhere, None);
}
