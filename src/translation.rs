//! Beginning a translation: the files of a locale that a project doesn't have yet.

use crate::diagnostic::Diagnostics;
use crate::intl::Intl;
use crate::locale::Locale;
use crate::message::Resource;
use crate::project::{self, Project};
use crate::source::Source;

/// The comment on top of every new file.
const HEAD: &str = "### To translate a message, take away the `# ` at the beginning of its lines, and write your text\n### after the equals sign. Leave what is in braces as it is; in variants, translate the text after\n### the brackets.\n\n";

/// The files of a new locale: path and text. docent's own words are among them where docent has
/// none in the language.
pub fn begin(
    found: &mut Diagnostics,
    project: &Project<'_>,
    locale: &Locale,
) -> Vec<(String, String)> {
    let intl = Intl::new(locale);
    let categories = intl.categories();
    let folder = format!("locales/{}/", project.source_locale());
    let mut files = Vec::new();
    let mut begin_file = |found: &mut Diagnostics, name: &str, source: &Source| {
        if let Some(resource) = Resource::parse(found, source) {
            let text = format!("{HEAD}{}", resource.skeleton(&categories));
            files.push((format!("locales/{locale}/{name}"), text));
        }
    };
    let own = project.files().paths().iter().filter(|path| path.starts_with(&folder));
    for path in own.filter(|path| path.rsplit_once('.').is_some_and(|(_, end)| end == "ftl")) {
        if let Some(source) = project::read(found, project.files(), path) {
            begin_file(found, &path[folder.len()..], &source);
        }
    }
    if let Some(source) = project.catalog().missing_own_words(found, locale) {
        begin_file(found, "docent.ftl", &source);
    }
    files
}
