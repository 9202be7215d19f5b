//! `docent read`: a filled block, back to a request.

use std::path::{Path, PathBuf};

use super::{Ended, Outcome, Shared};
use crate::diagnostic::Diagnostic;
use crate::disk;
use crate::draft::{Desks, Orders};
use crate::format::file_name;
use crate::read::read;

/// Read filled-in Details blocks back to requests (YAML).
///
/// The text may come from a mail: quoted, with broken lines, with other text around the block, its
/// labels in any locale of the project. Problems are reported, and stand above the request as
/// comments; with errors the exit code is 1.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Files with filled blocks; - reads standard input
    #[arg(value_name = "FILE", default_value = "-")]
    files: Vec<PathBuf>,
    /// The form [default: the one that knows most of the labels]
    #[arg(long, value_name = "FORM")]
    form: Option<String>,
    /// Show customers' answers in reports
    #[arg(long)]
    show_values: bool,
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    let (found, (text, failed)) = shared.with_project(|found, project| {
        let (mut text, mut failed) = (String::new(), false);
        if let Some(form) = &args.form
            && project.form(found, form).is_none()
        {
            return Ok((text, true));
        }
        let desks = Desks::new(project, Orders { whole: true, ..Orders::default() });
        let mut documents = 0;
        for path in &args.files {
            let source = if path == Path::new("-") { disk::read_stdin() } else { disk::read(path) };
            let source = match source {
                Ok(source) => source.private(),
                Err(error) => {
                    found.push(Diagnostic::unread(&path.display().to_string(), &error));
                    continue;
                }
            };
            for one in read(found, project, &desks, &source, args.form.as_deref()) {
                if documents > 0 && !one.yaml.is_empty() {
                    text.push_str("---\n");
                }
                documents += usize::from(!one.yaml.is_empty());
                text.push_str(&one.yaml);
                failed |= one.faulty;
                let id = one.outcome.id.as_deref().map(|id| format!("{}: ", file_name(id)));
                for (said, mut report) in one.outcome.said.into_iter().zip(one.outcome.reports) {
                    let shown = if args.show_values { said.text } else { report.problem };
                    report.problem = format!("{}{shown}", id.as_deref().unwrap_or_default());
                    found.push(report);
                }
            }
        }
        found.extend(desks.findings());
        Ok((text, failed))
    })?;
    Ok(Ended { found, text, code: u8::from(failed) })
}
