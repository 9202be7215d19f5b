//! A folder of Fluent files that belongs to another program: no guide, no form, a folder a locale.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::intl::Intl;
use crate::locale::Locale;
use crate::message::{FUNCTIONS, Resource, Surroundings};
use crate::project;
use crate::review::{Digest, Review, Tongue};
use crate::source::{Files, Source};

/// What programs that use Fluent usually have besides its own: Firefox's.
const KNOWN_FUNCTIONS: [&str; 1] = ["PLATFORM"];

/// What has been looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Summary {
    /// Files.
    pub files: usize,
    /// Locales, the source included.
    pub locales: usize,
}

/// A locale's files, by their paths below its folder.
type Resources = BTreeMap<String, Arc<Resource>>;

/// Checks the words of a tree of files: `<root>/<tag>/**/*.ftl`, of a program that has these
/// functions besides Fluent's. `None` where the source locale isn't there.
pub fn folder(
    found: &mut Diagnostics,
    files: &dyn Files,
    root: &str,
    source: &Locale,
    functions: &[String],
) -> Option<Summary> {
    let folders = folders(files, root);
    let Some(own) = folders.get(source) else {
        let tags: Vec<String> = folders.keys().map(ToString::to_string).collect();
        let problem = format!("there are no messages in `{source}`");
        let help = suggest(&source.to_string(), tags.iter().map(String::as_str));
        found.push(Diagnostic::error(&Code::UNKNOWN_LOCALE, problem).help(help));
        return None;
    };
    let originals = read(found, files, own);
    let digests = digest(&originals);
    let function = |name: &str| {
        let ours = FUNCTIONS.iter().map(|function| function.name);
        ours.chain(KNOWN_FUNCTIONS).any(|known| known == name)
            || functions.iter().any(|own| own == name)
    };
    // What the source itself lacks is told there, once.
    let there = names(&originals);
    let references = digests.values().flat_map(Digest::references);
    let broken: BTreeSet<(String, String)> = references.filter(|(_, name)| !there(name)).collect();
    let others: Vec<_> = folders.iter().collect();
    let reviewed: Vec<Diagnostics> = others
        .par_iter()
        .map(|(locale, paths)| {
            let mut found = Diagnostics::default();
            if *locale == source {
                let around =
                    Surroundings { elsewhere: &|_, name| there(name), function: &function };
                originals.values().for_each(|one| one.verify(&mut found, &around));
                let intl = Intl::new(locale);
                let tongue = Tongue::new(&intl, source, digests.values(), digests.values());
                let mut review = Review::new(tongue);
                digests.values().for_each(|digest| review.source(&mut found, digest));
            } else {
                let original = Original { locale: source, digests: &digests, broken: &broken };
                check_locale(&mut found, files, locale, paths, &original, &function);
            }
            found
        })
        .collect();
    reviewed.into_iter().for_each(|one| found.extend(one));
    Some(Summary { files: folders.values().map(Vec::len).sum(), locales: folders.len() })
}

/// The source, as translations see it.
struct Original<'a> {
    locale: &'a Locale,
    digests: &'a BTreeMap<String, Digest<'a>>,
    /// Messages, each with a name that it refers to and that isn't there.
    broken: &'a BTreeSet<(String, String)>,
}

fn check_locale(
    found: &mut Diagnostics,
    files: &dyn Files,
    locale: &Locale,
    paths: &[(String, String)],
    original: &Original<'_>,
    function: &(dyn Fn(&str) -> bool + Sync),
) {
    let resources = read(found, files, paths);
    let (source, originals) = (original.locale, original.digests);
    let own_names = names(&resources);
    let elsewhere = |owner: &str, name: &str| {
        own_names(name) || original.broken.contains(&(owner.to_owned(), name.to_owned()))
    };
    let around = Surroundings { elsewhere: &elsewhere, function };
    resources.values().for_each(|one| one.verify(found, &around));
    let own = digest(&resources);
    let intl = Intl::new(locale);
    let tongue = Tongue::new(&intl, source, own.values(), originals.values());
    let mut review = Review::new(tongue);
    for (name, digest) in &own {
        if let Some(original) = originals.get(name) {
            review.translation(found, digest, original, &|_| true);
        } else {
            obsolete_file(found, digest, name);
            review.source(found, digest);
        }
    }
    for (name, original) in originals {
        let there = paths.iter().any(|(own, _)| own == name);
        if !there && original.messages() > 0 {
            let problem = format!("`{name}` is missing in {locale}");
            let help = format!("{} messages of it are shown in {source}", original.messages());
            let diagnostic = Diagnostic::warning(&Code::MISSING_MESSAGE, problem);
            found.push(diagnostic.at(original.whole()).help(help));
        }
    }
    review.finish(found);
}

/// A file whose source is not there.
pub(super) fn obsolete_file(found: &mut Diagnostics, file: &Digest<'_>, name: &str) {
    if file.messages() > 0 {
        let name = name.strip_suffix(".ftl").unwrap_or(name);
        let problem = format!("the source has no file `{name}.ftl`");
        let diagnostic = Diagnostic::warning(&Code::OBSOLETE_MESSAGE, problem);
        found.push(diagnostic.at(file.whole()).help("remove it, or rename it as the source's"));
    }
}

/// The folders that are named by a locale: the paths below each of them, and the whole paths.
fn folders(files: &dyn Files, root: &str) -> BTreeMap<Locale, Vec<(String, String)>> {
    let mut folders: BTreeMap<Locale, Vec<(String, String)>> = BTreeMap::new();
    for path in files.paths().iter().filter(|path| project::is_ftl(path)) {
        let below = path.strip_prefix(root).and_then(|path| path.strip_prefix('/'));
        let Some((folder, rest)) = below.and_then(|path| path.split_once('/')) else { continue };
        if let Ok(locale) = folder.parse() {
            folders.entry(locale).or_default().push((rest.to_owned(), path.clone()));
        }
    }
    folders
}

fn read(found: &mut Diagnostics, files: &dyn Files, paths: &[(String, String)]) -> Resources {
    let mut resources = Resources::new();
    for (name, path) in paths {
        let source: Option<Source> = project::read(found, files, path);
        let resource = source.and_then(|source| Resource::parse(found, &source));
        resources.extend(resource.map(|resource| (name.clone(), Arc::new(resource))));
    }
    resources
}

fn digest(resources: &Resources) -> BTreeMap<String, Digest<'_>> {
    resources.iter().map(|(name, one)| (name.clone(), Digest::new(one))).collect()
}

/// Whether one of the resources has a name.
fn names(resources: &Resources) -> impl Fn(&str) -> bool + Sync + '_ {
    let names: BTreeSet<&str> = resources.values().flat_map(|one| one.names()).collect();
    move |name| names.contains(name)
}
