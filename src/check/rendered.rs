//! Pages as readers get them: what a page has that its source's hasn't, anchors that links lead to,
//! pictures without words. Plural forms are tried with a number for each.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::code::Code;
use crate::compose::{self, Forms, GuideComposer};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::guide::{GuideFile, Target};
use crate::inline::{Inline, Inlines};
use crate::intl::{Intl, Number};
use crate::lint;
use crate::locale::Locale;
use crate::message::{Arguments, Value};
use crate::page::{Block, Content, Link, Page, walk};
use crate::project::Project;
use crate::words::Words;

/// A page and the words that it was made of.
type RenderedPage = (Page, Arc<Words>);

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    let guides: Vec<_> =
        project.guide_ids().iter().filter_map(|id| project.guide(found, id)).collect();
    let forms = Forms::default();
    let looked: Vec<_> =
        guides.par_iter().map(|file| compose_quietly(project, file, &forms)).collect();
    let mut anchors: Anchors = BTreeMap::new();
    for ((problems, pages), file) in looked.iter().zip(&guides) {
        problems.iter().for_each(|one| found.push(one.clone()));
        for page in pages {
            let own = anchors.entry((file.guide.guide.to_string(), page.locale.clone()));
            collect_anchors(&page.blocks, own.or_default());
        }
    }
    for ((_, pages), file) in looked.iter().zip(&guides) {
        pages.iter().for_each(|page| check_links(found, file, page, &anchors));
    }
}

/// The anchors of each guide's page in each locale.
type Anchors = BTreeMap<(String, Locale), BTreeSet<String>>;

/// The problems of a guide's pages, and the pages with the guide's own values.
fn compose_quietly(
    project: &Project<'_>,
    file: &GuideFile,
    forms: &Forms,
) -> (Diagnostics, Vec<Page>) {
    let mut found = Diagnostics::default();
    // Problems with the words are reported by the build of the pages, not again here.
    let mut quiet = Diagnostics::default();
    let locales = project.offered(&file.guide);
    let composer = GuideComposer::new(
        &mut quiet,
        project,
        file,
        &locales,
        project.config().fallback,
        (forms, false),
    );
    let given = Arc::new(compose::arguments(file));
    let pages = composer.pages(&mut quiet, &given);
    pages.iter().for_each(|made| check_alternatives(&mut found, made));
    compare(&mut found, project, &pages);
    for arguments in samples(&given, &pages) {
        compare(&mut found, project, &composer.pages(&mut quiet, &Arc::new(arguments)));
    }
    (found, pages.into_iter().map(|(page, _)| page).collect())
}

fn collect_anchors(blocks: &[Block], anchors: &mut BTreeSet<String>) {
    walk(blocks, &mut |content| {
        if let Content::Anchor(id) = content {
            anchors.insert(id.to_owned());
        }
    });
}

/// Links to sections and steps that the page which is served doesn't have.
fn check_links(found: &mut Diagnostics, file: &GuideFile, page: &Page, anchors: &Anchors) {
    for (key, target) in &file.guide.links.0 {
        let Some(Link::Page { guide, anchor: Some(anchor), locale }) = page.links.get(&key.value)
        else {
            continue;
        };
        let served = anchors.get(&(guide.clone(), locale.clone()));
        if served.is_some_and(|served| !served.contains(anchor)) {
            let problem = format!("the page of `{guide}` in {locale} has no anchor `{anchor}`");
            let place = match &target.value {
                Target::Page { anchor: Some(anchor), .. } => anchor.place,
                _ => target.place,
            };
            found.push(
                Diagnostic::error(&Code::UNKNOWN_ANCHOR, problem)
                    .at(file.source.at(place))
                    .help("translate the heading or step, or link to another one"),
            );
        }
    }
}

/// Pictures whose words are empty.
fn check_alternatives(found: &mut Diagnostics, (page, words): &RenderedPage) {
    page.texts(&mut |text, is_alternative| {
        if is_alternative && text.inlines.plain().trim().is_empty() {
            let locale = text.locale.as_ref().unwrap_or(&page.locale);
            let problem = format!("`{}` doesn't say what the picture shows", text.id);
            let help = "say it in words, for those who can't see the picture";
            let diagnostic = Diagnostic::warning(&Code::MISSING_ALT, problem).help(help);
            found.push(match words.span(locale, &text.id) {
                Some(span) => diagnostic.at(span),
                None => diagnostic,
            });
        }
    });
}

/// The code, links and other parts of a text that all locales share: sorted, so that word order is free.
fn essence(inlines: &Inlines) -> Vec<String> {
    let mut essence = Vec::new();
    inlines.each(&mut |inline| match inline {
        Inline::Code(code) => {
            essence.push(format!("`{}`", lint::path_without_language(code)));
        }
        Inline::Link { key, .. } => essence.push(format!("[{}]", key.to_lowercase())),
        _ => {}
    });
    essence.sort();
    essence
}

/// Pages beside the source's: the same texts with the same links and the same code.
fn compare(found: &mut Diagnostics, project: &Project<'_>, pages: &[RenderedPage]) {
    let source = pages.iter().find(|(page, _)| page.locale == *project.source_locale());
    let Some((source, _)) = source else { return };
    let mut expected = BTreeMap::new();
    source.texts(&mut |text, _| {
        expected.insert(text.id.as_str(), essence(&text.inlines));
    });
    for (page, words) in pages.iter().filter(|(page, _)| page.locale != source.locale) {
        page.texts(&mut |text, _| {
            let own = essence(&text.inlines);
            let Some(expected) = expected.get(text.id.as_str()).filter(|one| **one != own) else {
                return;
            };
            let span = words.span(&page.locale, &text.id);
            let list = |all: &[String]| match all {
                [] => "nothing".to_owned(),
                all => all.join(", "),
            };
            let problem = format!(
                "on the page `{}` links to or names {}, the source's {}",
                text.id,
                list(&own),
                list(expected)
            );
            let help = "write the same links and the same code as the source";
            let diagnostic = Diagnostic::warning(&Code::PAGE_MISMATCH, problem).help(help);
            found.push(match span {
                Some(span) => diagnostic.at(span),
                None => diagnostic,
            });
        });
    }
}

/// The values with other numbers: one for each plural form that one of the locales has.
fn samples(given: &Arguments, pages: &[RenderedPage]) -> Vec<Arguments> {
    let counts = |value: &Value| matches!(value, Value::Number(_) | Value::Range(..));
    if !given.values().any(counts) {
        return Vec::new();
    }
    let mut samples: Vec<Number> = Vec::new();
    for sample in pages.iter().filter_map(|(_, words)| words.intl()).flat_map(|intl| forms(intl)) {
        if !samples.contains(&sample) {
            samples.push(sample);
        }
    }
    let arguments = |sample: &Number| {
        let value = |value: &Value| match value {
            Value::Number(_) => Value::Number(sample.clone()),
            Value::Range(..) => Value::Range(sample.clone(), sample.clone()),
            other => other.clone(),
        };
        given.iter().map(|(name, one)| (name.clone(), value(one))).collect()
    };
    samples.iter().map(arguments).collect()
}

/// The smallest number of each plural form.
fn forms(intl: &Intl) -> Vec<Number> {
    let mut seen = Vec::new();
    let fraction = Number::parse("1.5");
    let numbers = (0..=100).map(Number::from).chain(fraction);
    numbers
        .filter(|number| {
            let category = intl.cardinal(number);
            let new = !seen.contains(&category);
            seen.push(category);
            new
        })
        .collect()
}
