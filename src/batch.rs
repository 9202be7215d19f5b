//! Batches: many records at once, each looked at on its own, in parallel; results in the order of
//! the input.

use rayon::prelude::*;

use crate::diagnostic::Diagnostics;
use crate::draft::{Desks, Outcome};
use crate::format::Press;
use crate::input::{Record, Records};

/// What became of a record.
pub struct Done {
    /// The record.
    pub record: Record,
    /// The request's outcome; its draft has become text.
    pub outcome: Outcome,
    /// The draft as a file's text, where there is one.
    pub text: Option<String>,
    /// What stands before it among others in a stream.
    pub caption: String,
    /// What templates and words are found to lack on the way.
    pub found: Diagnostics,
}

/// Drafts records.
#[must_use]
pub fn draft(
    desks: &Desks<'_>,
    press: &Press,
    stream: &Records,
    records: Vec<Record>,
) -> Vec<Done> {
    records.into_par_iter().map(|record| one(desks, press, stream, record)).collect()
}

fn one(desks: &Desks<'_>, press: &Press, stream: &Records, record: Record) -> Done {
    let mut found = Diagnostics::default();
    let mut outcome = stream.outcome(desks, &record);
    // What only leads to the text goes at once: memory that is used again is fast.
    let draft = outcome.draft.take();
    let text =
        draft.as_ref().and_then(|(draft, desk)| press.draft(&mut found, draft, desk.words()));
    let caption = draft.as_ref().zip(press.format.before).map(|((draft, _), before)| before(draft));
    Done { record, outcome, text, caption: caption.unwrap_or_default(), found }
}
