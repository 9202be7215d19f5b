//! `docent explain`: what a code means.

use super::{Failure, Outcome};
use crate::code::{CODES, Code};
use crate::diagnostic::{Diagnostics, suggest};
use crate::limit::{LIMITS, Limit};

/// Explain a problem, with an example of wrong and right.
///
/// Without CODE, lists all codes.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The code, from the brackets after `error` or `warning`
    code: Option<String>,
}

pub(super) fn run(args: &Args) -> Outcome {
    let Some(id) = &args.code else {
        return Ok((Diagnostics::default(), super::lines(CODES.iter().map(|code| code.id))).into());
    };
    let Some(code) = Code::named(id) else {
        let help = suggest(id, CODES.iter().map(|code| code.id));
        return Err(Failure(format!("there is no code `{}`: {help}", id.escape_debug())));
    };
    let mut text = code.explanation.to_owned();
    if code == &Code::TOO_LARGE {
        let row = |limit: &Limit| format!("| {} | {limit} |\n", limit.of);
        text += "\n| of | docent takes at most |\n|---|---|\n";
        text.extend(LIMITS.iter().map(row));
    }
    Ok((Diagnostics::default(), text).into())
}
