//! Building: guides × locales × formats become files. Nothing is written here: the files are
//! handed to the shell, which writes them when there is no error among them.

use rayon::prelude::*;

use crate::compose;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::format::{Listed, Press};
use crate::guide::GuideFile;
use crate::locale::Locale;
use crate::page::{Block, Page};
use crate::project::{PSEUDO_LOCALES, Project};
use crate::source::Files;

/// A file of the output.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Output {
    /// The path below the output folder.
    pub path: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// What to build.
pub struct Plan<'a> {
    /// The guides, by id.
    pub guides: &'a [String],
    /// The locales; a guide is built in those of them that it is offered in.
    pub locales: &'a [Locale],
    /// The formats.
    pub presses: &'a [Press],
    /// What happens to messages that a locale lacks.
    pub fallback: Fallback,
}

/// All files of a plan, sorted by path; those with errors are not among them.
pub fn build(found: &mut Diagnostics, project: &Project<'_>, plan: &Plan<'_>) -> Vec<Output> {
    let parts: Vec<_> = plan
        .guides
        .par_iter()
        .map(|id| {
            let mut found = Diagnostics::default();
            let (outputs, pages) = match project.guide(&mut found, id) {
                Some(file) => guide(&mut found, project, &file, plan),
                None => Default::default(),
            };
            (found, outputs, pages)
        })
        .collect();
    let (mut all, mut listed) = (Vec::new(), Vec::new());
    for (part, outputs, pages) in parts {
        found.extend(part);
        all.extend(outputs);
        listed.extend(pages);
    }
    for press in plan.presses {
        let files = press.around(&listed).into_iter();
        all.extend(files.map(|(path, text)| Output { path, content: text.into_bytes() }));
    }
    all.sort();
    all.dedup_by(|one, two| one.path == two.path);
    all
}

fn guide(
    found: &mut Diagnostics,
    project: &Project<'_>,
    file: &GuideFile,
    plan: &Plan<'_>,
) -> (Vec<Output>, Vec<Listed>) {
    let offered = project.offered(&file.guide);
    let pseudo = |locale: &Locale| PSEUDO_LOCALES.contains(&locale.to_string().as_str());
    let wanted = plan.locales.iter().filter(|locale| offered.contains(locale) || pseudo(locale));
    let locales: Vec<Locale> = wanted.cloned().collect();
    let (mut outputs, mut listed) = (Vec::new(), Vec::new());
    for (page, words) in compose::pages(found, project, file, &locales, plan.fallback) {
        for press in plan.presses {
            if let Some(text) = press.page(found, &page, &words) {
                let path = press.path(&page);
                outputs.push(Output { path, content: text.into_bytes() });
            }
        }
        listed.push(Listed::of(&page, project.source_locale()));
        outputs.extend(images(found, project.files(), &page, plan.presses));
    }
    (outputs, listed)
}

/// The images of a page, to be copied beside it.
fn images(
    found: &mut Diagnostics,
    files: &dyn Files,
    page: &Page,
    presses: &[Press],
) -> Vec<Output> {
    let mut paths = Vec::new();
    collect(&page.blocks, &mut paths);
    let mut outputs = Vec::new();
    for path in paths {
        let from = format!("docs/{path}");
        match files.bytes(&from) {
            Ok(content) => {
                let mut places: Vec<String> =
                    presses.iter().map(|press| press.picture(page, path)).collect();
                places.sort();
                places.dedup();
                outputs.extend(
                    places.into_iter().map(|path| Output { path, content: content.clone() }),
                );
            }
            Err(error) => found.push(Diagnostic::unread(&from, &error)),
        }
    }
    outputs
}

fn collect<'a>(blocks: &'a [Block], paths: &mut Vec<&'a str>) {
    for block in blocks {
        match block {
            Block::Image { path, .. } => paths.push(path),
            Block::Note { blocks, .. } | Block::Section { blocks, .. } => collect(blocks, paths),
            Block::Steps { steps } => steps.iter().for_each(|step| collect(&step.blocks, paths)),
            _ => {}
        }
    }
}
