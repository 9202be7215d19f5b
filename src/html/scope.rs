//! The elements of a page that say how their text is shown, as far as they are open. Elements that say
//! nothing are only counted, where one of their name may end in their place.

use rustc_hash::FxHashMap;

/// How the text in an element is shown.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Visibility {
    /// Whether nothing in the element is shown, whatever the elements in it say.
    pub(super) is_removed: bool,
    /// Whether its text can't be seen, and whether that has no size: elements in it may change that.
    pub(super) is_invisible: bool,
    pub(super) is_sizeless: bool,
}

/// An open element.
struct Scope {
    name: Vec<u8>,
    shows: Visibility,
    /// How many elements of its name are open in it.
    depth: usize,
    /// In how many tables and lists it is.
    nest: usize,
}

/// The open elements, the innermost last.
#[derive(Default)]
pub(super) struct Scopes {
    open: Vec<Scope>,
    /// Where those of a name are.
    places: FxHashMap<Vec<u8>, Vec<usize>>,
    /// The tables and lists that are open.
    nest: usize,
}

/// Elements whose end tag pages may leave out.
const OPTIONAL: [&[u8]; 7] = [b"p", b"li", b"td", b"th", b"tr", b"dt", b"dd"];
/// Elements in which those are others than around them.
const NESTS: [&[u8]; 4] = [b"table", b"ul", b"ol", b"dl"];

impl Scopes {
    /// How text is shown here.
    pub(super) fn shows(&self) -> Visibility {
        self.open.last().map(|scope| scope.shows).unwrap_or_default()
    }

    /// Counts an element that begins, after it has ended those that end where it begins.
    pub(super) fn begin(&mut self, name: &[u8]) {
        for optional in OPTIONAL {
            if let Some(at) = self.last(optional)
                && implies_end(optional, name)
                && self.open.get(at).is_some_and(|scope| scope.nest == self.nest)
            {
                self.end_from(at);
            }
        }
        if let Some(at) = self.last(name)
            && !OPTIONAL.contains(&name)
            && let Some(scope) = self.open.get_mut(at)
        {
            scope.depth += 1;
        }
    }

    /// Goes into an element; `shows` where it changes how text is shown, and isn't removed with another.
    pub(super) fn enter(&mut self, name: &[u8], shows: Option<Visibility>) {
        if let Some(shows) = shows {
            // It was counted as one in another of its name.
            if let Some(at) = self.last(name)
                && let Some(scope) = self.open.get_mut(at)
            {
                scope.depth = scope.depth.saturating_sub(1);
            }
            self.places.entry(name.to_vec()).or_default().push(self.open.len());
            self.open.push(Scope { name: name.to_vec(), shows, depth: 0, nest: self.nest });
        }
        self.nest += usize::from(NESTS.contains(&name));
    }

    /// Goes out of an element; answers whether that was the one that nothing is shown of.
    pub(super) fn end(&mut self, name: &[u8]) -> bool {
        for optional in OPTIONAL {
            if let Some(at) = self.last(optional)
                && optional != name
                && ends(optional, name)
                && self.open.get(at).is_some_and(|scope| scope.nest == self.nest)
            {
                self.end_from(at);
            }
        }
        if NESTS.contains(&name) && self.nest > 0 {
            self.nest -= 1;
            while self.open.last().is_some_and(|scope| scope.nest > self.nest) {
                self.end_from(self.open.len() - 1);
            }
        }
        let Some(at) = self.last(name) else { return false };
        let Some(scope) = self.open.get_mut(at) else { return false };
        if OPTIONAL.contains(&name) && scope.nest < self.nest {
            return false;
        }
        if scope.depth > 0 {
            scope.depth -= 1;
            return false;
        }
        let around = at.checked_sub(1).and_then(|at| self.open.get(at));
        let is_removed = around.is_some_and(|scope| scope.shows.is_removed);
        let own = self.open.get(at).is_some_and(|scope| scope.shows.is_removed) && !is_removed;
        self.nest = self.open.get(at).map_or(self.nest, |scope| scope.nest);
        self.end_from(at);
        own
    }

    /// The innermost element of a name.
    fn last(&self, name: &[u8]) -> Option<usize> {
        if self.open.is_empty() { None } else { self.places.get(name)?.last().copied() }
    }

    /// Ends an element, and all that are in it.
    fn end_from(&mut self, at: usize) {
        for scope in self.open.drain(at..) {
            if let Some(places) = self.places.get_mut(&scope.name) {
                places.pop();
            }
        }
    }
}

/// Whether an element ends where another begins, as pages may leave out its end tag (WHATWG, 13.1.2.4).
fn implies_end(open: &[u8], next: &[u8]) -> bool {
    match open {
        b"p" => super::PARAGRAPHS.contains(&next) || super::LINES.contains(&next),
        b"td" | b"th" => matches!(next, b"td" | b"th" | b"tr" | b"tbody" | b"tfoot"),
        b"tr" => matches!(next, b"tr" | b"tbody" | b"tfoot"),
        b"li" => next == b"li",
        b"dt" | b"dd" => matches!(next, b"dt" | b"dd"),
        _ => false,
    }
}

/// Whether the end tag of another element ends this one.
fn ends(open: &[u8], end: &[u8]) -> bool {
    match open {
        b"p" => {
            matches!(end, b"div" | b"td" | b"th" | b"body" | b"blockquote" | b"li" | b"section")
        }
        b"td" | b"th" => matches!(end, b"tr" | b"table" | b"tbody"),
        b"tr" => matches!(end, b"table" | b"tbody"),
        b"li" => matches!(end, b"ul" | b"ol"),
        b"dt" | b"dd" => end == b"dl",
        _ => false,
    }
}
