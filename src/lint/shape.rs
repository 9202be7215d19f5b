//! Messages and attributes that only one side has.

use super::{Finder, LocaleContext, ParsedFile};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::message::EntryVariants;

/// A message that the source doesn't have. Which terms a language needs, its own messages decide.
pub(super) fn obsolete(finder: &mut Finder<'_>, own: &EntryVariants<'_>) {
    if !own.is_term {
        let problem = format!("the source has no message `{}`", own.id);
        finder.report((&Code::OBSOLETE_MESSAGE, Severity::Warning), own.id, problem, "remove it");
    }
}

/// A message that the translation doesn't have; its place is the source's.
pub(super) fn missing(
    finder: &mut Finder<'_>,
    context: &LocaleContext<'_>,
    source: &EntryVariants<'_>,
) {
    let Some(resource) = finder.source else { return };
    let id = source.id;
    let problem = format!("`{id}` is missing in {}", context.locale);
    let help = format!("add to {}: `{id} = …`", finder.resource.source().path());
    let diagnostic = Diagnostic::warning(&Code::MISSING_MESSAGE, problem).about(id);
    finder.found.push(diagnostic.at(resource.place(id)).help(help));
}

/// A file whose source is not there.
pub(super) fn obsolete_file(found: &mut Diagnostics, file: &ParsedFile<'_>, name: &str) {
    if file.messages() > 0 {
        let name = name.strip_suffix(".ftl").unwrap_or(name);
        let problem = format!("the source has no file `{name}.ftl`");
        let diagnostic = Diagnostic::warning(&Code::OBSOLETE_MESSAGE, problem);
        found.push(diagnostic.at(file.whole()).help("remove it, or rename it as the source's"));
    }
}

/// Values and attributes that only one of a message and its translation has.
pub(super) fn parts(finder: &mut Finder<'_>, own: &EntryVariants<'_>, source: &EntryVariants<'_>) {
    // The attributes of terms are grammar: each language has its own.
    if own.is_term {
        return;
    }
    let has = |message: &EntryVariants<'_>, attribute| {
        message.parts.iter().any(|part| part.attribute == attribute)
    };
    let id = own.id;
    for part in source.parts.iter().filter(|part| !has(own, part.attribute)) {
        let problem = match part.attribute {
            Some(attribute) => format!("`{id}` lacks the attribute `.{attribute}`"),
            None => format!("`{id}` says nothing itself, only in its attributes"),
        };
        let help = match part.attribute {
            Some(attribute) => format!("add below it: `    .{attribute} = …`"),
            None => format!("write `{id} = …`"),
        };
        let places = (id, part.attribute.unwrap_or(source.id));
        finder.report_beside((&Code::MISSING_ATTRIBUTE, Severity::Warning), places, problem, help);
    }
    for part in own.parts.iter().filter(|part| !has(source, part.attribute)) {
        let problem = match part.attribute {
            Some(attribute) => {
                format!("the source of `{id}` has no attribute `.{attribute}`")
            }
            None => format!("the source of `{id}` has attributes only, and no text"),
        };
        let places = (part.attribute.unwrap_or(id), source.id);
        finder.report_beside(
            (&Code::OBSOLETE_ATTRIBUTE, Severity::Warning),
            places,
            problem,
            "remove it",
        );
    }
}
