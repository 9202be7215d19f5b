//! The ids that templates ask for, in every locale: those of a page's own messages can't be known
//! here, so that a project's templates ask for shared messages only.

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::format::{FORMATS, Press};
use crate::project::Project;

pub(super) fn check(found: &mut Diagnostics, project: &Project<'_>) {
    let mut ignored = Diagnostics::default();
    let presses = FORMATS.iter().filter_map(|format| Press::new(&mut ignored, project, format));
    for press in presses {
        for (span, call) in press.templates().iter().flat_map(|templates| templates.calls()) {
            let source = project.shared(found, project.source_locale());
            if source.is_none_or(|bundle| bundle.contains(&call.id)) {
                continue;
            }
            let problem = format!("there is no message `{}`", call.id);
            let help =
                format!("add `{} = …` to a file that all guides share, such as terms.ftl", call.id);
            found.push(Diagnostic::error(&Code::UNKNOWN_MESSAGE, problem).at(span).help(help));
        }
    }
}
