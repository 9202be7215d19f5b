//! Sources that docent can't read at their places: links that it does not follow, folders in place of files,
//! files in place of folders. Without an error a build would remove their pages, as if the sources were gone.

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::locale::Locale;
use crate::source::{Files, ReadError, SkipReason, Skipped, Source};

/// The most links of a kind that are reported one by one.
const LINK_LIMIT: usize = 10;
/// The folders of a project, and those with structure.
const FOLDERS: &[&str] = &["docs", "docs/guides", "docs/forms", "locales", "templates"];

/// Reports links and misplaced folders and files: an error at the place of a source, else a warning.
pub(super) fn check(found: &mut Diagnostics, files: &dyn Files, built_in: &dyn Files) {
    let skipped = files.skipped().iter().cloned();
    let (sources, others): (Vec<_>, Vec<_>) = skipped.partition(|one| is_source(&one.path));
    report(found, &sources, Severity::Error);
    report(found, &others, Severity::Warning);
    for path in files.folders().iter().filter(|path| is_file(path, built_in)) {
        let problem = "this is a folder, and docent reads a file of this name";
        let help = "put the file in its place, or give the folder another name";
        found.push(misplaced(path, problem, help));
    }
    for path in files.paths().iter().filter(|path| is_folder(path, built_in)) {
        let problem = "this is a file, and docent reads a folder of this name";
        let help = "put the folder in its place, or give the file another name";
        found.push(misplaced(path, problem, help));
    }
}

fn misplaced(path: &str, problem: &str, help: &str) -> Diagnostic {
    let span = Source::new(path, "").span(0..0);
    Diagnostic::error(&Code::IGNORED_FILE, problem).at(span).help(help)
}

/// Reports the links that docent does not follow, and devices and pipes.
pub fn check_skipped(found: &mut Diagnostics, skipped: &[Skipped]) {
    report(found, skipped, Severity::Warning);
}

fn report(found: &mut Diagnostics, skipped: &[Skipped], severity: Severity) {
    let (mut links, total) = (0, skipped.iter().filter(|one| problem(one.why).is_ok()).count());
    for one in skipped {
        let (problem, help) = match problem(one.why) {
            Ok(problem) => problem,
            Err(why) => {
                let error = ReadError::Unreadable(why.to_owned());
                found.push(Diagnostic::unread(&one.path, &error));
                continue;
            }
        };
        links += 1;
        let rest = match total.saturating_sub(LINK_LIMIT) {
            _ if links > LINK_LIMIT => continue,
            more if more > 0 && links == LINK_LIMIT => {
                format!("; {more} more links are not followed either")
            }
            _ => String::new(),
        };
        let span = Source::new(one.path.as_str(), "").span(0..0);
        let make = match severity {
            Severity::Error => Diagnostic::error,
            _ => Diagnostic::warning,
        };
        let diagnostic = make(&Code::IGNORED_LINK, format!("{problem}{rest}"));
        found.push(diagnostic.at(span).help(help));
    }
}

/// The problem with a link, and its help; for all else the reason why docent can't read it.
fn problem(why: SkipReason) -> Result<(&'static str, &'static str), &'static str> {
    Ok(match why {
        SkipReason::Outside => (
            "docent doesn't follow this link: it leads out of the folder",
            "put the file there instead, or use `--follow-links`",
        ),
        SkipReason::Broken => {
            ("docent doesn't follow this link: it leads nowhere", "remove it, or make its target")
        }
        SkipReason::Circle => (
            "docent doesn't follow this link: it leads to a folder above it",
            "remove it, or link to one file",
        ),
        SkipReason::Irregular => {
            return Err("this is a device or a pipe, and docent reads only regular files");
        }
        SkipReason::Name => return Err("its name is not in UTF-8: give it another one"),
    })
}

/// Whether docent would read what a link leads to: a file of this name, or a folder of such files.
fn is_source(path: &str) -> bool {
    if path == "docent.yaml" || FOLDERS.contains(&path) || is_structure(path) {
        return true;
    }
    if let Some(below) = path.strip_prefix("templates/") {
        return below.contains('/') || !below.contains('.');
    }
    let Some(below) = path.strip_prefix("locales/") else { return false };
    match below.split_once('/') {
        Some((_, rest)) => !rest.contains('.') || is_words(below),
        None => is_tag(below),
    }
}

/// Whether docent reads a file of this name.
fn is_file(path: &str, built_in: &dyn Files) -> bool {
    path == "docent.yaml"
        || is_structure(path)
        || path.strip_prefix("locales/").is_some_and(is_words)
        || path.starts_with("templates/") && built_in.contains(path)
}

/// Whether docent reads the files in a folder of this name.
fn is_folder(path: &str, built_in: &dyn Files) -> bool {
    if let Some(format) = path.strip_prefix("templates/") {
        let folder = format!("templates/{format}/");
        return !format.contains('/')
            && built_in.paths().iter().any(|path| path.starts_with(&folder));
    }
    FOLDERS.contains(&path) || path.strip_prefix("locales/").is_some_and(is_tag)
}

/// Whether a path is that of a guide or a form.
fn is_structure(path: &str) -> bool {
    let below = ["docs/guides/", "docs/forms/"].iter().find_map(|one| path.strip_prefix(one));
    below.and_then(|name| name.strip_suffix(".yaml")).is_some_and(|stem| !stem.contains('/'))
}

/// Whether a path below `locales/` is that of messages, or of what is known of them.
fn is_words(path: &str) -> bool {
    let below = path.split_once('/').map(|(_, name)| name);
    below.is_some_and(|name| super::is_ftl(name) || name == "state.yaml")
}

/// Whether a name is one that folders of locales have. README is a language tag, too, as far as its
/// form goes.
fn is_tag(name: &str) -> bool {
    let language = name.split('-').next().unwrap_or_default();
    (2..=3).contains(&language.len()) && name.parse::<Locale>().is_ok()
}
