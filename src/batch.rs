//! Batches: many records at once, each by itself, in parallel; results in the order of
//! the input.

mod name;

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostics;
use crate::draft::{DraftEngine, DraftResult};
use crate::format::Renderer;
use crate::input::{Record, Records};

pub use name::{NAME_KEYS, NamePattern};

/// The result of a record.
pub struct Done {
    /// The record.
    pub record: Record,
    /// The request's outcome; its draft has become text.
    pub outcome: DraftResult,
    /// The problems of templates and words on the way.
    pub found: Diagnostics,
    /// The name of its file, where a pattern makes it.
    pub name: Option<String>,
    /// The checksum of its answers, where it was drafted.
    pub answers: Option<u64>,
    /// The drafts of a chunk, one after another.
    drafts: Arc<String>,
    caption: Range<usize>,
    text: Option<Range<usize>>,
}

impl Done {
    /// The draft as a file's text, where there is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.drafts.get(self.text.clone()?)
    }

    /// The lines before it among others in a stream.
    #[must_use]
    pub fn caption(&self) -> &str {
        self.drafts.get(self.caption.clone()).unwrap_or_default()
    }

    /// Takes the draft back: something else is found to be wrong.
    pub fn withdraw(&mut self) {
        self.text = None;
    }
}

/// The records that are drafted one after another: few enough that all processors get some.
const TOGETHER: usize = 16;

/// Drafts records; with a pattern, each draft gets a name.
#[must_use]
pub fn draft(
    engine: &DraftEngine<'_>,
    renderer: &Renderer,
    stream: &Records,
    records: Vec<Record>,
    name: Option<&NamePattern>,
) -> Vec<Done> {
    let chunks = records.into_par_iter().chunks(TOGETHER);
    let chunks =
        chunks.map(|records| chunk(engine, renderer, stream, records, name)).collect::<Vec<_>>();
    chunks.into_iter().flatten().collect()
}

fn chunk(
    engine: &DraftEngine<'_>,
    renderer: &Renderer,
    stream: &Records,
    records: Vec<Record>,
    name: Option<&NamePattern>,
) -> Vec<Done> {
    let mut text = String::with_capacity(2048 * records.len());
    let none = Arc::default();
    let one = |record| one(engine, renderer, stream, record, name, &none, &mut text);
    let mut done: Vec<Done> = records.into_iter().map(one).collect();
    let text = Arc::new(text);
    done.iter_mut().for_each(|done| done.drafts = Arc::clone(&text));
    done
}

fn one(
    engine: &DraftEngine<'_>,
    renderer: &Renderer,
    stream: &Records,
    record: Record,
    name: Option<&NamePattern>,
    drafts: &Arc<String>,
    out: &mut String,
) -> Done {
    let mut found = Diagnostics::default();
    let mut outcome = stream.draft(engine, &record);
    let answers = outcome.draft.as_ref().and_then(|made| made.0.details.checksum());
    let name = name.zip(outcome.draft.as_ref());
    let name = name.map(|(pattern, made)| pattern.of(&made.0, record.number));
    let (start, mut body) = (out.len(), out.len());
    // What only leads to the text goes at once: memory that is used again is fast.
    let text = outcome.draft.take().and_then(|made| {
        let (draft, compiled) = &*made;
        if let Some(before) = renderer.format.before {
            before(out, draft);
        }
        body = out.len();
        renderer.draft(&mut found, out, draft, compiled.words())?;
        Some(body..out.len())
    });
    let drafts = Arc::clone(drafts);
    Done { record, outcome, found, name, answers, drafts, caption: start..body, text }
}
