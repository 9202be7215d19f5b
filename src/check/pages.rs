//! Every guide in every locale and every format, as `docent build` would make it.

use crate::build::{NullSink, Plan, build};
use crate::diagnostic::Diagnostics;
use crate::format::{AssetMode, FORMATS, Renderer};
use crate::project::Project;

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    crate::format::configured(found, project);
    let renderers = FORMATS.iter().filter_map(|format| {
        let renderer = Renderer::new(found, project, format)?.with(found, AssetMode::Beside)?;
        Some(renderer.in_site())
    });
    let renderers: Vec<Renderer> = renderers.collect();
    let plan = Plan {
        guides: &project.guide_ids(),
        locales: project.locales(),
        renderers: &renderers,
        fallback: project.config().fallback,
    };
    build(found, project, &plan, &NullSink, None);
}
