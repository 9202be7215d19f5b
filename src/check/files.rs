//! The files that look as if docent should read them, and that it doesn't.

use std::collections::HashMap;

use crate::character::shown;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest, suggest};
use crate::format::{FLAVORS, FORMATS};
use crate::project::{self, Project};
use crate::source::Source;

/// The folders of YAML files, which have no folders in them.
const FLAT: &[&str] = &["docs/guides/", "docs/forms/", "docs/requests/"];

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    let templates = TemplateNames::of(found, project);
    for path in project.files().paths() {
        if let Some(help) = misplaced(path).or_else(|| templates.unused(project, path)) {
            // A place without text: the file as a whole.
            let span = Source::new(path, "").span(0..0);
            let problem = "docent doesn't read this file";
            found.push(Diagnostic::warning(&Code::IGNORED_FILE, problem).at(span).help(help));
        }
    }
}

/// The help for structure or words at a wrong place.
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

/// Which templates of a folder have a name in quotation marks; of several one other than the first is
/// enough to know.
type TemplateUses<'a> = HashMap<String, (&'a str, Option<&'a str>)>;

/// The templates that a project's templates name, by their folders.
struct TemplateNames<'a>(HashMap<&'a str, TemplateUses<'a>>);

impl<'a> TemplateNames<'a> {
    fn of(found: &mut Diagnostics, project: &'a Project<'_>) -> Self {
        let mut all: HashMap<&str, TemplateUses<'_>> = HashMap::new();
        let files = project.files();
        for path in files.paths() {
            let Some((folder, _)) = split(path) else { continue };
            let Some(source) = project::read(found, files, path) else { continue };
            let own = all.entry(folder).or_default();
            for mark in ['"', '\'', '`'] {
                // What is between two marks, whichever of them opens.
                for name in source.text().split(mark).filter(|name| name.len() <= NAME_LIMIT) {
                    let (first, other) = own.entry(name.to_owned()).or_insert((path, None));
                    if *first != path {
                        *other = Some(path);
                    }
                }
            }
        }
        Self(all)
    }

    /// The help for a template that neither replaces one of docent's nor is used by another.
    fn unused(&self, project: &Project<'_>, path: &str) -> Option<String> {
        let (folder, name) = split(path)?;
        let formats = || FORMATS.iter().chain(FLAVORS).filter(|format| format.has_templates());
        if !formats().any(|format| format.name == folder) {
            let mut names: Vec<&str> = Vec::new();
            for format in formats() {
                if !names.contains(&format.name) {
                    names.push(format.name);
                }
            }
            return Some(suggest(folder, names));
        }
        let own = project.built_in_templates(folder);
        if own.contains(&name) {
            return None;
        }
        let by = self.0.get(folder).and_then(|named| named.get(name));
        if by.is_some_and(|(first, other)| *first != path || other.is_some()) {
            return None;
        }
        Some(match nearest(name, own) {
            Some(near) => format!("call it templates/{folder}/{near}"),
            None => {
                "give it the name of the template that it replaces, or include it in one".into()
            }
        })
    }
}

/// The longest name of a file, in bytes.
const NAME_LIMIT: usize = 255;

/// The folder below `templates` that a template is for, and its name there.
fn split(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix("templates/")?.split_once('/')
}
