//! Faults: what they change, and where they are to be found.

use super::words::{Entry, Words};

/// One fault: the lines that it changes, and where it may be reported.
pub(crate) struct Fault {
    /// The messages that it changes; the first is the one that it is a fault of.
    pub(crate) keys: Vec<(String, String)>,
    pub(crate) locale: String,
    pub(crate) edits: Vec<Edit>,
    pub(crate) places: Vec<Place>,
}

/// New lines in place of one.
pub(crate) struct Edit {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) new: Vec<String>,
}

/// A line, counted from a line of the clean file.
pub(crate) struct Place {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) offset: usize,
}

impl Fault {
    pub(crate) fn new(entry: &Entry) -> Self {
        Self {
            keys: vec![(entry.path.clone(), entry.id.clone())],
            locale: entry.locale.clone(),
            edits: vec![],
            places: vec![],
        }
    }

    pub(crate) fn also(mut self, entry: &Entry) -> Self {
        self.keys.push((entry.path.clone(), entry.id.clone()));
        self
    }

    pub(crate) fn edit(mut self, entry: &Entry, line: usize, new: Vec<String>) -> Self {
        self.edits.push(Edit { path: entry.path.clone(), line, new });
        self
    }

    pub(crate) fn at(mut self, entry: &Entry, line: usize, offset: usize) -> Self {
        self.places.push(Place { path: entry.path.clone(), line, offset });
        self
    }

    /// The line is another, and that is where the fault is.
    pub(crate) fn line(entry: &Entry, line: usize, new: String) -> Self {
        Self::new(entry).edit(entry, line, vec![new]).at(entry, line, 0)
    }

    /// There is a further line below, and that is where the fault is.
    pub(crate) fn below(words: &Words, entry: &Entry, line: usize, new: String) -> Self {
        let old = words.line(entry, line).to_owned();
        Self::new(entry).edit(entry, line, vec![old, new]).at(entry, line, 1)
    }

    /// There is a further line above, and that is where the fault is.
    pub(crate) fn above(words: &Words, entry: &Entry, line: usize, new: String) -> Self {
        let old = words.line(entry, line).to_owned();
        Self::new(entry).edit(entry, line, vec![new, old]).at(entry, line, 0)
    }
}
