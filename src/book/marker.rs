//! Directives: the lines of a chapter that name a guide or a form.

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};
use crate::project::Project;
use crate::source::{Source, Span};

/// A line that names a guide or a form.
pub(super) struct Marker {
    pub(super) what: What,
    pub(super) id: String,
    pub(super) span: Span,
    /// The characters before it on its line.
    pub(super) indent: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Guide,
    Form,
}

/// The beginnings of docent's directives in a text, with a backslash before them or not.
fn openings(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices("{{").map(|(at, _)| at).filter(|at| {
        let rest = text[at + 2..].trim_start().strip_prefix("#docent");
        rest.is_some_and(|rest| {
            !rest.starts_with(|char: char| char.is_alphanumeric() || char == '_')
        })
    })
}

/// The guides and forms that a chapter names; docent reports directives that name none. As for mdBook's
/// own directives, a backslash before one makes it text, and nothing else does.
pub(super) fn markers(
    found: &mut Diagnostics,
    project: &Project<'_>,
    source: &Source,
) -> Vec<Marker> {
    let text = source.text();
    let mut markers = Vec::new();
    for start in openings(text).filter(|start| !text[..*start].ends_with('\\')) {
        let line = text[start..].lines().next().unwrap_or_default();
        let end = line.find("}}").map_or(line.len(), |end| end + 2);
        let span = source.span(start..start + end);
        let words: Vec<&str> =
            line[..end].trim_start_matches('{').trim_end_matches('}').split_whitespace().collect();
        let (what, id, known) = match words.as_slice() {
            ["#docent", "guide", id] if line[..end].ends_with("}}") => {
                (What::Guide, *id, project.guide_ids())
            }
            ["#docent", "form", id] if line[..end].ends_with("}}") => {
                (What::Form, *id, project.form_ids())
            }
            _ => {
                let problem = "this directive names neither a guide nor a form";
                let help = "write `{{#docent guide ID}}` or `{{#docent form ID}}`";
                found.push(Diagnostic::error(&Code::WRONG_DIRECTIVE, problem).at(span).help(help));
                continue;
            }
        };
        let indent = text[..start].rsplit('\n').next().unwrap_or_default().to_owned();
        if !indent.trim().is_empty() || !line[end..].trim().is_empty() {
            let problem = "text stands beside this directive";
            let help = "put it on a line of its own";
            found.push(Diagnostic::error(&Code::WRONG_DIRECTIVE, problem).at(span).help(help));
        } else if known.iter().any(|known| known == id) {
            markers.push(Marker { what, id: id.to_owned(), span, indent });
        } else {
            let (code, name) = match what {
                What::Guide => (&Code::UNKNOWN_GUIDE, "guide"),
                What::Form => (&Code::UNKNOWN_FORM, "form"),
            };
            let help = suggest(id, known.iter().map(String::as_str));
            let problem = format!("there is no {name} `{id}`");
            found.push(Diagnostic::error(code, problem).at(span).help(help));
        }
    }
    markers
}

/// A chapter's own text where nothing takes the backslashes off docent's directives.
pub(super) fn uncovered(text: &str) -> String {
    let (mut out, mut from) = (String::new(), 0);
    for at in openings(text).filter(|at| text[..*at].ends_with('\\')) {
        out.push_str(&text[from..at - 1]);
        from = at;
    }
    out + &text[from..]
}
