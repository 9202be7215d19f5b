//! The summary of a batch: how many records of each form were drafted and rejected. The numbers add
//! up to the records that were read.

use std::collections::BTreeMap;
use std::sync::Arc;

/// How many records became what.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) drafted: usize,
    pub(super) unchanged: usize,
    /// Edited drafts that stay as they are.
    pub(super) edited: usize,
    pub(super) rejected: usize,
}

impl Tally {
    pub(super) fn read(&self) -> usize {
        self.drafted + self.unchanged + self.edited + self.rejected
    }

    fn line(&self) -> String {
        let Self { drafted, unchanged, edited, rejected } = self;
        let part = |count: usize, what| {
            if count > 0 { format!(" + {count} {what}") } else { String::new() }
        };
        let rest = part(*unchanged, "unchanged") + &part(*edited, "left as you edited them");
        format!("{} read = {drafted} drafted + {rejected} rejected{rest}", self.read())
    }
}

/// How many records of each form became what; those without a form have none.
#[derive(Default)]
pub(super) struct Tallies(BTreeMap<Option<Arc<str>>, Tally>);

impl Tallies {
    /// The tally of a form.
    pub(super) fn of(&mut self, form: Option<Arc<str>>) -> &mut Tally {
        self.0.entry(form).or_default()
    }

    /// All forms together.
    pub(super) fn total(&self) -> Tally {
        self.0.values().fold(Tally::default(), |sum, one| Tally {
            drafted: sum.drafted + one.drafted,
            edited: sum.edited + one.edited,
            unchanged: sum.unchanged + one.unchanged,
            rejected: sum.rejected + one.rejected,
        })
    }

    /// A line for each form, and one for all where there are several.
    pub(super) fn lines(&self) -> String {
        let mut text = String::new();
        for (form, tally) in &self.0 {
            let form = form.as_deref().unwrap_or("without a form");
            text.push_str(&format!("{form}: {}\n", tally.line()));
        }
        if self.0.len() != 1 {
            text.push_str(&format!("in all: {}\n", self.total().line()));
        }
        text
    }
}
