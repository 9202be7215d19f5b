//! Characters: which of them are text, and how names and reports show those that can't be seen. One rule
//! for words, structure, settings, names of files and what is typed. The door to `icu_properties`.

mod folding;
mod hidden;
mod shown;

use std::borrow::Cow;

use icu_properties::props::{
    BidiClass, EastAsianWidth, EmojiPresentation, GeneralCategory, GeneralCategoryGroup, Script,
};
use icu_properties::{CodePointMapData, CodePointSetData};

pub use folding::{
    bare_words, compared, compatible, half_width, is_combining, plain_figures, plain_letter,
};
pub use hidden::{
    HIDDEN_IN_SCRIPTS, PIECES_IN_SCRIPTS, ScriptContext, doubtful, is_blank_looking, is_everyday,
    is_hidden,
};
use hidden::{Neighbors, is_unspaced, script};
pub use shown::{
    has_unseen, is_suspicious, json_for_logs, log, prose, shown, unmarked, visible, yaml_for_logs,
};

/// Characters for private use by which docent marks places in texts that it is still making.
pub mod mark {
    /// The mark before what a variable of a message printed, as it was given.
    pub const GIVEN: char = '\u{e000}';
    /// The mark before what a function, a term or a literal of a message printed.
    pub const PRINTED: char = '\u{e002}';
    /// The mark after both.
    pub const END: char = '\u{e001}';
    /// The marks around a name that a finished page replaces.
    pub const SEAL: [char; 2] = ['\u{e010}', '\u{e011}'];
    /// The mark in place of a placeable (U+FFFC, the Unicode Standard's own for that).
    pub const PLACEABLE: char = '\u{fffc}';
}

/// Why a text can't have a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidReason {
    /// It is never text.
    Never,
    /// It opens an embedding or an isolate (UAX #9) that is not closed in the same text.
    Unclosed,
    /// It closes an embedding or an isolate that is not open.
    Unopened,
}

/// A character that a text can't have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidCharacter {
    /// Its place in the text.
    pub at: usize,
    /// The character.
    pub char: char,
    /// Why.
    pub fault: InvalidReason,
}

impl InvalidCharacter {
    /// The problem and its help.
    #[must_use]
    pub fn words(&self) -> (String, &'static str) {
        let name = name(self.char);
        match self.fault {
            InvalidReason::Never if is_mark(self.char) => (
                format!("this is the character {name}, which docent marks places with"),
                "remove it, or write another character for private use",
            ),
            InvalidReason::Never => {
                (format!("the invisible character {name} is here"), "remove it")
            }
            InvalidReason::Unclosed => (
                format!("the direction that {name} begins is not closed in this text"),
                "close it in the same text (U+2069 after U+2066 to U+2068, U+202C after U+202A and \
                 U+202B), or remove it",
            ),
            InvalidReason::Unopened => (
                format!("{name} closes a direction that nothing in this text begins"),
                "remove it, or begin the direction in the same text",
            ),
        }
    }
}

/// Whether a character ends a line, by any of the rules in Unicode (UAX #14: BK, CR, LF, NL).
#[must_use]
pub fn is_line_break(char: char) -> bool {
    matches!(char, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A character as the Unicode Standard names it, such as `U+202E`.
#[must_use]
pub fn name(char: char) -> String {
    format!("U+{:04X}", u32::from(char))
}

fn is_mark(char: char) -> bool {
    [mark::GIVEN, mark::PRINTED, mark::END, mark::PLACEABLE].contains(&char)
        || mark::SEAL.contains(&char)
}

/// Whether a character is never text: a control other than a tab or a line feed;
/// a separator of lines or paragraphs; an override of directions (UAX #9); what the Unicode Standard
/// deprecates (23.3), keeps for programs' own use (23.7, 23.8), will never define, or reserves for what
/// isn't seen (5.21); a byte order mark within a text; and what docent marks places with.
#[must_use]
pub fn is_never(char: char) -> bool {
    match char {
        '\t' | '\n' => false,
        ' '..='~' => false,
        '\u{2028}' | '\u{2029}' | '\u{202d}' | '\u{202e}' => true,
        '\u{2065}' | '\u{206a}'..='\u{206f}' => true,
        '\u{feff}' | '\u{fff0}'..='\u{fffc}' | '\u{fdd0}'..='\u{fdef}' => true,
        // They are invisible, and mean nothing yet.
        '\u{e0080}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}' => true,
        _ => char.is_control() || is_mark(char) || u32::from(char) & 0xfffe == 0xfffe,
    }
}

/// Tags: text that can't be seen, but in the flags of regions (UTS #51, ED-14a).
#[must_use]
pub const fn is_tag(char: char) -> bool {
    matches!(char, '\u{e0000}'..='\u{e007f}')
}

/// Whether text has a byte with which a character begins that may not be text. It compares
/// every byte, which takes no branches.
fn may_misfit(text: &str) -> bool {
    let begins = |byte: u8| {
        let among = |bytes: [u8; 5]| bytes.iter().fold(0, |any, one| any | u8::from(byte == *one));
        u8::from(byte < b' ') & !among(*b"\t\n\n\n\n")
            | among([0x7f, 0xc2, 0xe2, 0xee, 0xef])
            | u8::from(byte >= 0xf0)
    };
    text.bytes().fold(0, |any, byte| any | begins(byte)) > 0
}

/// The characters that are never text, with their places, whatever the text is part of. A carriage
/// return before a line feed is a part of that.
pub fn never(text: &str) -> impl Iterator<Item = InvalidCharacter> + '_ {
    let text = if may_misfit(text) { text } else { "" };
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    let mut start = 0;
    ends.chain(std::iter::once(text.len())).flat_map(move |end| {
        let from = std::mem::replace(&mut start, end);
        let line = text.get(from..end).unwrap_or_default();
        let mut found = if may_misfit(line) { never_in(line) } else { Vec::new() };
        found.iter_mut().for_each(|one| one.at += from);
        found
    })
}

fn never_in(line: &str) -> Vec<InvalidCharacter> {
    let flags = region_flags(line);
    let invalid_character = |(at, char): (usize, char)| {
        let tag = is_tag(char) && !flags.iter().any(|flag| flag.contains(&at));
        let ends_line = char == '\r' && line.as_bytes().get(at + 1) == Some(&b'\n');
        (tag || is_never(char) && !ends_line).then_some(InvalidCharacter {
            at,
            char,
            fault: InvalidReason::Never,
        })
    };
    line.char_indices().filter_map(invalid_character).collect()
}

/// The ranges of tags in the flags of regions: after a black flag, ended by U+E007F.
#[must_use]
pub fn region_flags(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut flags = Vec::new();
    for (at, flag) in text.match_indices('\u{1f3f4}') {
        let start = at + flag.len();
        let spec =
            |char: char| matches!(char, '\u{e0030}'..='\u{e0039}' | '\u{e0061}'..='\u{e007a}');
        let rest = text.get(start..).unwrap_or_default();
        let tags = rest.len() - rest.trim_start_matches(spec).len();
        let end = '\u{e007f}';
        if tags > 0 && rest.get(tags..).is_some_and(|rest| rest.starts_with(end)) {
            flags.push(start..start + tags + end.len_utf8());
        }
    }
    flags
}

/// The characters that a whole text can't have, in the order of their places: those that are
/// never text, and controls of direction without their other half (UAX #9, 3.3.2).
#[must_use]
pub fn invalid_characters(text: &str) -> Vec<InvalidCharacter> {
    if !may_misfit(text) {
        return Vec::new();
    }
    let mut found: Vec<InvalidCharacter> = never(text).collect();
    // A line feed ends the paragraph (UAX #9, P1).
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        found.extend(unpaired(line.char_indices().map(|(at, char)| (start + at, char))));
        start += line.len();
    }
    found.sort_by_key(|one| one.at);
    found
}

/// The embeddings and isolates among the characters of one text that are not closed, and what closes
/// none.
pub fn unpaired(chars: impl Iterator<Item = (usize, char)>) -> Vec<InvalidCharacter> {
    let mut wrong = Vec::new();
    let mut open: Vec<(usize, char, char)> = Vec::new();
    for (at, char) in chars {
        match char {
            '\u{202a}' | '\u{202b}' => open.push((at, char, '\u{202c}')),
            '\u{2066}'..='\u{2068}' => open.push((at, char, '\u{2069}')),
            '\u{202c}' | '\u{2069}' if open.last().is_some_and(|(.., end)| *end == char) => {
                open.pop();
            }
            '\u{202c}' | '\u{2069}' => {
                wrong.push(InvalidCharacter { at, char, fault: InvalidReason::Unopened });
            }
            _ => {}
        }
    }
    let unclosed = |(at, char, _)| InvalidCharacter { at, char, fault: InvalidReason::Unclosed };
    wrong.extend(open.into_iter().map(unclosed));
    wrong.sort_by_key(|one| one.at);
    wrong
}

/// Whether a character is punctuation for `CommonMark` (0.31.2, 2.1): a mark of ASCII, or one of the
/// general categories P and S.
#[must_use]
pub fn is_punctuation(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_punctuation();
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(char);
    let groups = GeneralCategoryGroup::Punctuation.union(GeneralCategoryGroup::Symbol);
    groups.contains(category)
}

/// Whether a character is a symbol beyond ASCII (general category S), which only younger readers of
/// `CommonMark` take for punctuation (0.31).
#[must_use]
pub fn is_symbol(char: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(char);
    !char.is_ascii() && GeneralCategoryGroup::Symbol.contains(category)
}

/// Whether a character is Chinese, Japanese or Korean, a letter or punctuation: as wide as an ideograph
/// or a half-width form of such (UAX #11), or Hangul; emoji aren't.
#[must_use]
pub fn is_cjk(char: char) -> bool {
    if char < '\u{1100}' {
        return false;
    }
    let width = CodePointMapData::<EastAsianWidth>::new().get(char);
    let is_wide = [EastAsianWidth::Wide, EastAsianWidth::Fullwidth, EastAsianWidth::Halfwidth];
    (is_wide.contains(&width) || script(char) == Script::Hangul)
        && !CodePointSetData::new::<EmojiPresentation>().contains(char)
}

/// Whether a character runs from right to left by itself (UAX #9: R and AL).
#[must_use]
pub fn runs_left(char: char) -> bool {
    let class = CodePointMapData::<BidiClass>::new().get(char);
    char >= '\u{590}' && [BidiClass::RightToLeft, BidiClass::ArabicLetter].contains(&class)
}

/// Whether a character is of a script that is written without blanks between words: a letter, or the
/// punctuation of Chinese and Japanese.
#[must_use]
pub fn is_without_blanks(char: char) -> bool {
    if char < '\u{e00}' {
        return false;
    }
    let script = script(char);
    is_unspaced(script) || script == Script::Common && is_cjk(char)
}

/// A text as it is compared with others: two names that some system takes for one become the same
/// (Unicode's canonical composition, and lower case).
#[must_use]
pub fn folded(name: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if name.bytes().all(plain) {
        return Cow::Borrowed(name);
    }
    if name.is_ascii() {
        return Cow::Owned(name.to_ascii_lowercase());
    }
    // Letters of which only one case is one letter stay as they are.
    let one = |char: char, cased: &mut dyn Iterator<Item = char>| match (cased.next(), cased.next())
    {
        (Some(cased), None) => cased,
        _ => char,
    };
    let fold = |char: char| {
        let upper = one(char, &mut char.to_uppercase());
        one(upper, &mut upper.to_lowercase())
    };
    let folded: String = composed(name).chars().map(fold).collect();
    folded.into()
}

/// A text in Unicode's Normalization Form C (UAX #15).
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// A text in Unicode's Normalization Form KD (UAX #15): letters apart from their marks, and each in its
/// plain form.
#[must_use]
pub fn decomposed(text: &str) -> Cow<'_, str> {
    icu_normalizer::DecomposingNormalizerBorrowed::new_nfkd().normalize(text)
}
