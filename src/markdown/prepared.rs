//! A text as the parser sees it: a letter in the place of each value, so that nothing that a value prints is
//! markup, and other characters beside marks of emphasis, so that Chinese, Japanese and Korean are read by
//! the amendment of `CommonMark` for them (markdown-cjk-friendly): their punctuation is no reason for marks
//! not to begin or end emphasis, and other punctuation beside such a character isn't either. All of them
//! have as many bytes as the characters that they replace: places stay the same.

use std::borrow::Cow;
use std::ops::Range;

use crate::character::{is_cjk, is_punctuation};
use crate::inline::{Printed, VALUE};

/// Punctuation in the place of a character beside marks of emphasis, and of one of four bytes: places in
/// the text stay the same.
const PUNCTUATION: [char; 2] = ['\u{203d}', '\u{10100}'];

/// A text as the parser sees it, and what it sees other characters for.
pub(super) struct Prepared<'a> {
    pub(super) text: Cow<'a, str>,
    /// The offsets of placeholder characters, and the originals that they replace.
    pub(super) originals: Vec<(usize, Original<'a>)>,
}

/// The original that the parser sees as another character.
#[derive(Clone, Copy)]
pub(super) enum Original<'a> {
    Value(&'a Printed),
    Char(char),
}

impl<'a> Prepared<'a> {
    pub(super) fn new(text: &'a str, values: &'a [Printed]) -> Self {
        let mut seen = beside_marks(text);
        if values.is_empty() && seen.is_empty() {
            return Self { text: text.into(), originals: Vec::new() };
        }
        let own = |(at, char): (usize, char)| (at, char, char);
        let is_stand_in = |(_, char): &(usize, char)| *char == VALUE || PUNCTUATION.contains(char);
        seen.extend(text.char_indices().filter(is_stand_in).map(own));
        seen.sort_unstable();
        // A character between two runs of marks is the same for both.
        seen.dedup_by_key(|(at, ..)| *at);
        let (mut out, mut originals) = (String::with_capacity(text.len()), Vec::new());
        let (mut values, mut done) = (values.iter(), 0);
        for (at, char, other) in seen {
            out.push_str(text.get(done..at).unwrap_or_default());
            let original = match char {
                VALUE => values.next().map(Original::Value),
                char => Some(Original::Char(char)),
            };
            originals.extend(original.map(|original| (out.len(), original)));
            out.push(other);
            done = at + char.len_utf8();
        }
        out.push_str(text.get(done..).unwrap_or_default());
        Self { text: out.into(), originals }
    }

    /// Walks a part of the text, with the original characters; `call` gets its own words, and values.
    pub(super) fn restore(
        &self,
        shown: &str,
        range: &Range<usize>,
        call: &mut dyn FnMut(Result<String, &Printed>),
    ) {
        let start = self.originals.partition_point(|(at, _)| *at < range.start);
        let mut originals = self.originals.get(start..).unwrap_or_default().iter();
        let mut words = String::with_capacity(shown.len());
        for char in shown.chars() {
            let is_one = char == VALUE || PUNCTUATION.contains(&char);
            let original = is_one.then(|| originals.next()).flatten();
            match original {
                Some((_, Original::Value(value))) => {
                    call(Ok(std::mem::take(&mut words)));
                    call(Err(value));
                }
                Some((_, Original::Char(char))) => words.push(*char),
                None => words.push(char),
            }
        }
        call(Ok(words));
    }

    /// The key of a link with the original characters: it comes last in the link.
    pub(super) fn key(&self, key: &str, range: &Range<usize>) -> String {
        let is_one = |char: &char| *char == VALUE || PUNCTUATION.contains(char);
        let count = key.chars().filter(is_one).count();
        let within = self.originals.partition_point(|(at, _)| *at < range.end);
        let first = within.checked_sub(count).and_then(|first| self.originals.get(first));
        match first.filter(|_| count > 0) {
            Some((at, _)) => self.restored(key, &(*at..range.end)),
            None => key.to_owned(),
        }
    }

    /// Restores a part of the text as one string.
    pub(super) fn restored(&self, shown: &str, range: &Range<usize>) -> String {
        if self.originals.is_empty() {
            return shown.to_owned();
        }
        let mut out = String::new();
        self.restore(shown, range, &mut |part| match part {
            Ok(words) => out.push_str(&words),
            Err(value) => out.push_str(&value.on_one_line()),
        });
        out
    }
}

/// The kind of character as which the parser sees a Chinese, Japanese or Korean one beside marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Letter,
    Punctuation,
}

/// A Chinese, Japanese or Korean character beside a run of marks.
struct Beside {
    at: usize,
    char: char,
    role: Role,
    /// The character on the other side of the run.
    other: Side,
    /// Whether the run ends emphasis, as far as the marks before it show.
    closes: bool,
}

/// A side of a run of marks.
#[derive(Clone, Copy)]
struct Side {
    char: Option<char>,
    /// Whether it is a Chinese, Japanese or Korean character.
    is_cjk: bool,
}

impl Side {
    /// The side of a character with another one beyond it.
    fn new(char: Option<char>, beyond: Option<char>) -> Self {
        let is_cjk =
            char.is_some_and(|char| is_cjk(char) || is_wide(char) && beyond.is_some_and(is_cjk));
        Self { char, is_cjk }
    }

    fn is_blank(self) -> bool {
        self.char.is_none_or(char::is_whitespace)
    }

    /// Whether it is punctuation that is read as such.
    fn is_punctuation(self) -> bool {
        !self.is_cjk && self.char.is_some_and(is_punctuation)
    }
}

/// The characters beside runs of marks that the parser has to see as others, with their places.
fn beside_marks(text: &str) -> Vec<(usize, char, char)> {
    let bytes = text.as_bytes();
    let mut found: Vec<Beside> = Vec::new();
    let mut open = Vec::new();
    let mut done = 0;
    for start in memchr::memchr2_iter(b'*', b'_', bytes) {
        if start < done {
            continue;
        }
        let run = bytes[start..].iter().take_while(|byte| **byte == bytes[start]).count();
        done = start + run;
        let (mut left, mut right) = (text[..start].chars().rev(), text[done..].chars());
        let before = Side::new(left.next(), left.next());
        let after = Side::new(right.next(), right.next());
        let closes = !before.is_blank() && open.last() == Some(&bytes[start]);
        if closes {
            open.pop();
        } else {
            open.push(bytes[start]);
        }
        let mut see = |at: usize, side: Side, other: Side| {
            let Some(char) = side.char.filter(|_| side.is_cjk) else { return };
            let role = role(char, bytes[start], other);
            found.extend(role.map(|role| Beside { at, char, role, other, closes }));
        };
        see(start - before.char.map_or(0, char::len_utf8), before, after);
        see(done, after, before);
    }
    let seen = found.chunk_by(|one, two| one.at == two.at).filter_map(|beside| {
        let first = beside.first()?;
        let role = match beside {
            [first, second] if first.role != second.role => between(first, second),
            _ => first.role,
        };
        let seen = stand_in(first.char, role);
        (seen != first.char).then_some((first.at, first.char, seen))
    });
    seen.collect()
}

/// The role of a character between two runs: punctuation, unless the run that needs a letter could not
/// open or close emphasis then.
fn between(first: &Beside, second: &Beside) -> Role {
    let letter = if first.role == Role::Letter { first } else { second };
    // A Chinese, Japanese or Korean mark on its other side is a letter for it, too.
    let is_free = letter.other.is_blank() || letter.other.is_punctuation();
    if is_free || first.closes { Role::Punctuation } else { Role::Letter }
}

/// Whether a mark is a Chinese one where it is beside a Chinese character.
fn is_wide(char: char) -> bool {
    matches!(char, '‘' | '’' | '“' | '”' | '…' | '—' | '·')
}

/// What a Chinese, Japanese or Korean character beside marks of emphasis has to be, by what is on the other
/// side of them. `_` begins and ends beside punctuation, and never beside letters: for it a character is
/// what it is.
fn role(char: char, mark: u8, other: Side) -> Option<Role> {
    if mark == b'_' {
        return is_punctuation(char).then_some(Role::Punctuation);
    }
    Some(if other.is_punctuation() { Role::Punctuation } else { Role::Letter })
}

/// A character of this role, of as many bytes.
fn stand_in(char: char, role: Role) -> char {
    match (is_punctuation(char), role) {
        (true, Role::Letter) if char.len_utf8() == VALUE.len_utf8() => VALUE,
        (false, Role::Punctuation) if char.len_utf8() == VALUE.len_utf8() => PUNCTUATION[0],
        (false, Role::Punctuation) => PUNCTUATION[1],
        _ => char,
    }
}
