//! A folder of Fluent files that belongs to another program: no guide, no form, a folder a locale.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::character::shown;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::intl::Intl;
use crate::lint::{self, LocaleContext, ParsedFile, ParsedFiles, parse_files};
use crate::locale::Locale;
use crate::message::{FUNCTIONS, Resource, VerifyContext};
use crate::project;
use crate::source::{Files, Source};

/// The functions that programs with Fluent usually add to its own: Firefox's.
const KNOWN_FUNCTIONS: [&str; 1] = ["PLATFORM"];

/// How much docent has checked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Summary {
    /// Files.
    pub files: usize,
    /// Locales, the source included.
    pub locales: usize,
}

/// A locale's files, by their paths below its folder; nothing where one can't be read.
type Resources = BTreeMap<String, Option<Arc<Resource>>>;
/// The paths of a locale's files: below its folder, and whole.
type Paths = Vec<(String, String)>;

/// Checks the words of a tree of files: `<root>/<tag>/**/*.ftl`, of a program that has these
/// functions besides Fluent's. `None` where the source locale isn't there.
pub fn folder(
    found: &mut Diagnostics,
    files: &dyn Files,
    root: &str,
    source: &Locale,
    functions: &[String],
) -> Option<Summary> {
    project::check_names(found, files, root);
    let folders = folders(found, files, root);
    let Some(own) = folders.get(source) else {
        found.push(no_source(root, source, folders.keys()));
        return None;
    };
    let originals = read(found, files, own);
    let parsed = parse_files(&originals);
    let there = names(&originals);
    // Each missing reference of the source is reported in the source, once.
    let references = parsed.values().flatten().flat_map(ParsedFile::references);
    let broken: BTreeSet<(String, String)> = references.filter(|(_, name)| !there(name)).collect();
    let function = |name: &str| {
        let ours = FUNCTIONS.iter().map(|function| function.name);
        ours.chain(KNOWN_FUNCTIONS).any(|known| known == name)
            || functions.iter().any(|own| own == name)
    };
    let original = Original { locale: source, parsed: &parsed, broken: &broken };
    let others: Vec<_> = folders.iter().collect();
    let reviewed: Vec<Diagnostics> = others
        .par_iter()
        .map(|(locale, paths)| {
            let mut found = Diagnostics::default();
            if *locale == source {
                let elsewhere = |_: &str, name: &str| there(name);
                let around = VerifyContext { elsewhere: &elsewhere, function: &function };
                originals.values().flatten().for_each(|one| one.verify(&mut found, &around));
                let intl = Intl::new(locale);
                lint::source(
                    &mut found,
                    LocaleContext::new(&intl, source, &parsed, &parsed),
                    &parsed,
                );
            } else {
                check_locale(&mut found, files, locale, paths, &original, &function);
            }
            found
        })
        .collect();
    reviewed.into_iter().for_each(|one| found.extend(one));
    Some(Summary { files: folders.values().map(Vec::len).sum(), locales: folders.len() })
}

fn no_source<'a>(
    root: &str,
    source: &Locale,
    others: impl Iterator<Item = &'a Locale>,
) -> Diagnostic {
    let tags: Vec<String> = others.map(ToString::to_string).collect();
    let problem = format!("there are no messages in `{}/{source}/`", shown(root));
    let help = match nearest(&source.to_string(), tags.iter().map(String::as_str)) {
        Some(near) => format!("write `--source {near}`"),
        None if tags.is_empty() => {
            "name the folder in which each locale has a folder of its own".to_owned()
        }
        None => format!("write `--source` with one of: {}", tags.join(", ")),
    };
    Diagnostic::error(&Code::UNKNOWN_LOCALE, problem).help(help)
}

/// The source, as translations see it.
struct Original<'a> {
    locale: &'a Locale,
    parsed: &'a ParsedFiles<'a>,
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
    let own_names = names(&resources);
    let elsewhere = |owner: &str, name: &str| {
        own_names(name) || original.broken.contains(&(owner.to_owned(), name.to_owned()))
    };
    let around = VerifyContext { elsewhere: &elsewhere, function };
    resources.values().flatten().for_each(|one| one.verify(found, &around));
    let own = parse_files(&resources);
    let intl = Intl::new(locale);
    let context = LocaleContext::new(&intl, original.locale, &own, original.parsed);
    lint::translation(found, context, &own, original.parsed, &|_, _| true);
    for (name, file) in original.parsed {
        let Some(file) = file.as_ref().filter(|one| one.messages() > 0) else { continue };
        if !own.contains_key(name) {
            let problem = format!("`{}` is missing in {locale}", shown(name));
            let help = match file.messages() {
                1 => format!("its message is shown in {}", original.locale),
                number => format!("its {number} messages are shown in {}", original.locale),
            };
            let diagnostic = Diagnostic::warning(&Code::MISSING_MESSAGE, problem);
            found.push(diagnostic.at(file.whole()).help(help));
        }
    }
}

/// The folders that are named by a locale, with the paths below each of them.
fn folders(found: &mut Diagnostics, files: &dyn Files, root: &str) -> BTreeMap<Locale, Paths> {
    let mut folders: BTreeMap<Locale, (&str, Paths)> = BTreeMap::new();
    let mut reported: BTreeSet<&str> = BTreeSet::new();
    for path in files.paths().iter().filter(|path| project::is_ftl(path)) {
        let below = path.strip_prefix(root).and_then(|path| path.strip_prefix('/'));
        let Some((folder, rest)) = below.and_then(|path| path.split_once('/')) else { continue };
        let here = || Source::new(format!("{root}/{folder}/"), "").span(0..0);
        let Ok(locale) = folder.parse::<Locale>() else {
            if reported.insert(folder) {
                let problem = "docent doesn't read this folder: its name is no language tag";
                let help = "name it by a tag such as nl-NL";
                let diagnostic = Diagnostic::warning(&Code::IGNORED_FILE, problem);
                found.push(diagnostic.at(here()).help(help));
            }
            continue;
        };
        let (first, paths) = folders.entry(locale).or_insert((folder, Paths::new()));
        if *first == folder {
            paths.push((rest.to_owned(), path.clone()));
        } else if reported.insert(folder) {
            let problem =
                format!("`{}` and `{}` are the same locale", shown(folder), shown(*first));
            let diagnostic = Diagnostic::error(&Code::DUPLICATE_LOCALE, problem);
            found.push(diagnostic.at(here()).help("keep one of the two folders"));
        }
    }
    folders.into_iter().map(|(locale, (_, paths))| (locale, paths)).collect()
}

fn read(found: &mut Diagnostics, files: &dyn Files, paths: &[(String, String)]) -> Resources {
    let mut resources = Resources::new();
    for (name, path) in paths {
        let source = project::read(found, files, path);
        let resource = source.and_then(|source| Resource::parse(found, &source));
        resources.insert(name.clone(), resource.map(Arc::new));
    }
    resources
}

/// Whether one of the resources has a name.
fn names(resources: &Resources) -> impl Fn(&str) -> bool + Sync + '_ {
    let names: BTreeSet<&str> = resources.values().flatten().flat_map(|one| one.names()).collect();
    move |name| names.contains(name)
}
