//! The files that look as if docent should read them, and that it doesn't.

use crate::character::shown;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest, suggest};
use crate::format::{FLAVORS, FORMATS};
use crate::project::{self, Project};
use crate::source::Source;

/// The folders of YAML files, which have no folders in them.
const FLAT: &[&str] = &["docs/guides/", "docs/forms/", "docs/requests/"];

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    for path in project.files().paths() {
        if let Some(help) = misplaced(path).or_else(|| unused(found, project, path)) {
            // A place without text: the file as a whole.
            let span = Source::new(path, "").span(0..0);
            let problem = "docent doesn't read this file";
            found.push(Diagnostic::warning(&Code::IGNORED_FILE, problem).at(span).help(help));
        }
    }
}

/// What to do with structure or words at a wrong place.
fn misplaced(path: &str) -> Option<String> {
    let (stem, ending) = path.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    if let Some(folder) = FLAT.iter().find(|folder| path.starts_with(**folder)) {
        let yaml = matches!(&*ending, "yaml" | "yml");
        let nested = path[folder.len()..].contains('/') && *folder != "docs/requests/";
        let name = stem.rsplit('/').next().unwrap_or(stem);
        let right = if nested { format!("{folder}{name}.yaml") } else { format!("{stem}.yaml") };
        return (yaml && right != path).then(|| format!("call it {}", shown(right)));
    }
    let rest = path.strip_prefix("locales/")?;
    if ending != "ftl" {
        return None;
    }
    if !rest.contains('/') {
        return Some(format!(
            "move it into the folder of its locale: locales/<locale>/{}",
            shown(rest)
        ));
    }
    let right = format!("{stem}.ftl");
    (right != path).then(|| format!("call it {}", shown(right)))
}

/// What to do with a template that neither replaces one of docent's nor is used by another.
fn unused(found: &mut Diagnostics, project: &Project<'_>, path: &str) -> Option<String> {
    let (folder, name) = path.strip_prefix("templates/")?.split_once('/')?;
    let formats = || FORMATS.iter().chain(FLAVORS).filter(|format| format.has_templates());
    if !formats().any(|format| format.name == folder) {
        return Some(suggest(folder, formats().map(|format| format.name)));
    }
    let own = project.built_in_templates(folder);
    if own.contains(&name) {
        return None;
    }
    let files = project.files();
    let folder = &path[..path.len() - name.len()];
    let others = files.paths().iter().filter(|other| other.starts_with(folder) && *other != path);
    for other in others {
        let source = project::read(found, files, other)?;
        if ["\"", "'", "`"]
            .iter()
            .any(|mark| source.text().contains(&format!("{mark}{name}{mark}")))
        {
            return None;
        }
    }
    Some(match nearest(name, own) {
        Some(near) => format!("call it {folder}{near}"),
        None => "give it the name of the template that it replaces, or include it in one".into(),
    })
}
