//! Names of files: which of them every system can hold, each beside all others.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::character::{folded, invalid_characters, shown};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Files, Source, Span};

/// Reports names that can't be had on every system, and pairs of which some system has only one. Folders of
/// locales that are one are reported elsewhere; `locales` is the folder that they are in.
pub fn check(found: &mut Diagnostics, files: &dyn Files, locales: &str) {
    let mut known: FxHashMap<Cow<'_, str>, &str> = FxHashMap::default();
    known.reserve(files.paths().len());
    for path in files.paths() {
        if !path.is_ascii() || path.bytes().any(|byte| byte.is_ascii_control()) {
            hidden(found, path);
        }
        path.split('/').for_each(|part| unportable(found, path, part));
        if is_read(path)
            && let Some(first) = known.insert(folded(path), path)
            && locale(path, locales) == locale(first, locales)
        {
            found.push(same_name(path, first));
        }
    }
}

/// The folder of a locale that a path is in.
fn locale<'a>(path: &'a str, locales: &str) -> Option<&'a str> {
    let below = path.strip_prefix(locales)?.strip_prefix('/')?;
    Some(below.split_once('/')?.0)
}

/// Whether docent may read a file of this name. What `ignored-file` names is no twin of another one.
fn is_read(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    match path.split_once('/') {
        Some(("locales", _)) => matches!(extension, "ftl" | "yaml"),
        Some(("docs", rest)) if !rest.starts_with("media/") => extension == "yaml",
        _ => true,
    }
}

/// The problem of two names that are one on systems that ignore case or composition.
#[must_use]
pub fn same_name(path: &str, first: &str) -> Diagnostic {
    let problem = format!("`{}` and `{}` are one name on some systems", shown(path), shown(first));
    let differ = if path.to_lowercase() == first.to_lowercase() {
        "they differ only in upper and lower case: rename one of them".to_owned()
    } else {
        let (path, first) = (points(path, first), points(first, path));
        format!("they are composed differently ({path}; {first}): rename one of them")
    };
    Diagnostic::error(&Code::DUPLICATE_NAME, problem)
        .at(whole(path))
        .related(whole(first), "the other one")
        .help(differ)
}

/// The code points with which a name begins to differ from another one.
fn points(name: &str, other: &str) -> String {
    let same = name.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let mut rest = name.chars().skip(same);
    let first = rest.next();
    let marks = rest.take_while(|char| !char.is_ascii() && !char.is_alphanumeric()).take(3);
    first.into_iter().chain(marks).map(crate::character::name).collect::<Vec<_>>().join(" ")
}

/// A file as a place.
fn whole(path: &str) -> Span {
    Source::new(path, "").span(0..0)
}

fn hidden(found: &mut Diagnostics, path: &str) {
    let breaks = path.char_indices().filter(|(_, char)| matches!(char, '\t' | '\n'));
    let char = match invalid_characters(path).first() {
        Some(invalid_character) => Some(invalid_character.char),
        None => breaks.map(|(_, char)| char).next(),
    };
    if let Some(char) = char {
        let name = crate::character::name(char);
        let problem = format!("the name of `{}` has the invisible character {name}", shown(path));
        let diagnostic = Diagnostic::error(&Code::CONTROL_CHARACTER, problem).at(whole(path));
        found.push(diagnostic.help("rename the file"));
    }
}

/// Reports a name that Windows keeps for a device, or of which it drops the end
/// (<https://learn.microsoft.com/windows/win32/fileio/naming-a-file>).
fn unportable(found: &mut Diagnostics, path: &str, part: &str) {
    let problem = if part.ends_with(['.', ' ']) {
        format!("`{}` ends in a dot or a space, which Windows drops", shown(part))
    } else if is_device(part) {
        format!("`{}` is a device on Windows, and can't be a file or a folder", shown(part))
    } else {
        return;
    };
    let diagnostic = Diagnostic::error(&Code::UNPORTABLE_NAME, problem).at(whole(path));
    found.push(diagnostic.help("give it another name"));
}

/// Whether a name is one of a device, with any ending.
fn is_device(part: &str) -> bool {
    let stem = part.split(['.', ':']).next().unwrap_or_default().trim_end_matches(' ');
    // Nothing else has so few bytes.
    if !(3..=7).contains(&stem.len()) {
        return false;
    }
    let stem = stem.to_ascii_lowercase();
    let numbered = |rest: &str| {
        let mut digits = rest.chars();
        matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    };
    matches!(&*stem, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt")).is_some_and(numbered)
}
