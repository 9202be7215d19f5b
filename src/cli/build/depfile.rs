//! Depfiles: what a build was made from, as a rule that make and ninja read alike.
//!
//! Both have the syntax that gcc writes (`-MD -MP`), but neither has escapes for all characters, and what
//! one of them takes for syntax can be a command for the other: `;` begins a recipe of make, `!=` runs a
//! program. What both can't hold is refused by its name.

use std::collections::BTreeSet;
use std::path::Path;

use super::super::Failure;
use crate::character::{is_never, shown};

/// The rule for a target made from these files of a project, and from their folders: a file that is added
/// changes those.
pub(super) fn rule(
    target: &Path,
    root: &Path,
    paths: &BTreeSet<String>,
) -> Result<String, Failure> {
    let folders: BTreeSet<&str> =
        paths.iter().filter_map(|path| Some(path.rsplit_once('/')?.0)).collect();
    let names = |paths: &mut dyn Iterator<Item = &str>| {
        paths.map(|path| escaped(&root.join(path))).collect::<Result<Vec<_>, Failure>>()
    };
    let folders = names(&mut folders.iter().copied())?;
    let files = names(&mut paths.iter().map(String::as_str))?;
    let goal = escaped(target)?;
    // For make a line is an assignment where an equals sign is in its first word or in the first one after
    // the target, and a target with `%` a pattern.
    let is_plain = |name: &&String| !name.contains('=');
    if goal.contains(['=', '%']) {
        return Err(refused(target));
    }
    let Some(first) = folders.iter().find(is_plain) else { return Err(refused(root)) };
    let mut text = format!("{goal}:");
    for name in std::iter::once(first).chain(folders.iter().filter(|name| *name != first)) {
        text.push_str(&format!(" \\\n  {name}"));
    }
    files.iter().for_each(|name| text.push_str(&format!(" \\\n  {name}")));
    text.push('\n');
    // A file that is gone must not stop make. A folder comes first and last, so that no name is taken for
    // the beginning of an assignment or of `&:`.
    let gone: Vec<&String> = files.iter().filter(|name| !name.contains('%')).collect();
    if let Some(folder) = folders.iter().filter(is_plain).find(|name| !name.contains('%')) {
        text.push_str(&format!("\n{folder}"));
        gone.into_iter().chain([folder]).for_each(|name| text.push_str(&format!(" \\\n  {name}")));
        text.push_str(":\n");
    }
    Ok(text)
}

fn refused(path: &Path) -> Failure {
    let help = "rename it, or build without --depfile";
    Failure(format!("make and ninja can't both read the name `{}`: {help}", shown(path)))
}

/// A name as both read it.
fn escaped(path: &Path) -> Result<String, Failure> {
    let text = path.to_str().ok_or_else(|| refused(path))?;
    let mut out = String::with_capacity(text.len() + 8);
    if text.starts_with('~') {
        out.push_str("./");
    }
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let next = chars.peek().copied();
        match char {
            // Ninja ends a name there, or make does.
            '*' | ';' | '|' | '<' | '>' | '^' | '`' | '\t' | '\n' => return Err(refused(path)),
            _ if is_never(char) => return Err(refused(path)),
            // They disagree on backslashes before what has to be escaped.
            '\\' if next.is_none_or(|next| " #:$%?[\\".contains(next)) => {
                return Err(refused(path));
            }
            ':' if next.is_none_or(|next| next == ' ') => return Err(refused(path)),
            ' ' | '#' | ':' => out.extend(['\\', char]),
            '$' => out.push_str("$$"),
            _ => out.push(char),
        }
    }
    // For make that is a member of an archive.
    if text.ends_with(')') && text.contains('(') { Err(refused(path)) } else { Ok(out) }
}
