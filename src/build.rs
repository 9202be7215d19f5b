//! Building: guides × locales × formats become files. Nothing is written here: the files are
//! handed to the shell, which writes them when there is no error among them.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::compose;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::format::{Listed, Press};
use crate::guide::GuideFile;
use crate::locale::Locale;
use crate::manifest::Entry;
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

/// Where a build's files go, from several threads and in any order.
pub trait Sink: Sync {
    /// Takes a file; one of the same path has the same content.
    fn put(&self, output: Output);
}

/// For builds that only look for problems.
pub struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: Output) {}
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

/// Hands all files of a plan to a sink; those with errors are not among them. Answers with what is
/// known of the pages, in the order of guides, locales and formats.
pub fn build(
    found: &mut Diagnostics,
    project: &Project<'_>,
    plan: &Plan<'_>,
    sink: &dyn Sink,
) -> Vec<Entry> {
    let built: Vec<_> = plan
        .guides
        .par_iter()
        .map(|id| {
            let mut found = Diagnostics::default();
            let (entries, listed) = match project.guide(&mut found, id) {
                Some(file) => guide(&mut found, project, &file, plan, sink),
                None => Default::default(),
            };
            (found, entries, listed)
        })
        .collect();
    let (mut entries, mut listed) = (Vec::new(), Vec::new());
    for (part, pages, titles) in built {
        found.extend(part);
        entries.extend(pages);
        listed.extend(titles);
    }
    for press in plan.presses {
        for (path, text) in press.around(&listed) {
            sink.put(Output { path, content: text.into_bytes() });
        }
    }
    entries
}

fn guide(
    found: &mut Diagnostics,
    project: &Project<'_>,
    file: &GuideFile,
    plan: &Plan<'_>,
    sink: &dyn Sink,
) -> (Vec<Entry>, Vec<Listed>) {
    let offered = project.offered(&file.guide);
    let pseudo = |locale: &Locale| PSEUDO_LOCALES.contains(&locale.to_string().as_str());
    let wanted = plan.locales.iter().filter(|locale| offered.contains(locale) || pseudo(locale));
    let locales: Vec<Locale> = wanted.cloned().collect();
    let (mut entries, mut listed) = (Vec::new(), Vec::new());
    for (page, words) in compose::pages(found, project, file, &locales, plan.fallback) {
        for press in plan.presses {
            if let Some(text) = press.page(found, &page, &words) {
                let path = press.path(&page);
                sink.put(Output { path, content: text.into_bytes() });
                entries.push(Entry::of(&page, press));
            }
        }
        listed.push(Listed::of(&page, project.source_locale()));
        put_images(found, project.files(), &page, plan.presses, sink);
    }
    (entries, listed)
}

/// The images of a page, to be copied beside it.
fn put_images(
    found: &mut Diagnostics,
    files: &dyn Files,
    page: &Page,
    presses: &[Press],
    sink: &dyn Sink,
) {
    let mut paths = Vec::new();
    collect(&page.blocks, &mut paths);
    for path in paths {
        let from = format!("docs/{path}");
        match files.bytes(&from) {
            Ok(content) => {
                let places: BTreeSet<String> =
                    presses.iter().map(|press| press.picture(page, path)).collect();
                for path in places {
                    sink.put(Output { path, content: content.clone() });
                }
            }
            Err(error) => found.push(Diagnostic::unread(&from, &error)),
        }
    }
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
