//! Characters: which of them are text, and how names and reports show those that can't be seen. One rule
//! for words, structure, settings, names of files and what is typed. The door to `icu_properties`.

mod folding;
mod garbled;
mod shown;

use std::borrow::Cow;

use icu_properties::props::{
    BidiClass, DefaultIgnorableCodePoint, EastAsianWidth, EmojiModifier, EmojiPresentation,
    ExtendedPictographic, GeneralCategory, GeneralCategoryGroup, Script,
};
use icu_properties::{CodePointMapData, CodePointSetData};

pub use folding::{bare_words, compared, compatible, half_width, is_combining, plain_figures};
pub use garbled::garbled;
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

/// The script and the direction of a text's language.
#[derive(Clone, Copy, Debug, Default)]
pub struct ScriptContext<'a> {
    /// Its script (ISO 15924).
    pub script: &'a str,
    /// Whether it runs from right to left.
    pub is_rtl: bool,
}

/// The first character that can't be seen and that neither the language nor the letters beside it
/// have a use for, with its place.
#[must_use]
pub fn doubtful(text: &str, language: Option<ScriptContext<'_>>) -> Option<(usize, char)> {
    // The first two bytes of such characters.
    let begins = |two: &[u8]| {
        matches!(
            two,
            [0xcd, 0x8f]
                | [0xd8, 0x9c]
                | [0xe1, 0x84 | 0x85 | 0x9e | 0xa0]
                | [0xe2, 0x80 | 0x81]
                | [0xe3, 0x85]
                | [0xef, 0xb8 | 0xbe]
                | [0xf0, 0x9b | 0x9d]
                | [0xf3, _]
        )
    };
    if !text.as_bytes().windows(2).any(begins) {
        return None;
    }
    text.char_indices().find(|(at, char)| is_doubtful(*char, text, *at, language))
}

fn is_doubtful(char: char, text: &str, at: usize, language: Option<ScriptContext<'_>>) -> bool {
    let script = language.map_or("", |language| language.script);
    let beside = || Neighbors::of(text, at, char);
    match char {
        '\u{200b}' => !UNSPACED.contains(&script) && !beside().any(is_unspaced),
        '\u{200c}' | '\u{200d}' => {
            let shapes = !script.is_empty() && !UNSHAPED.contains(&script);
            !shapes && !beside().joins(char)
        }
        '\u{200e}' | '\u{200f}' | '\u{61c}' => language.is_some_and(|language| !language.is_rtl),
        '\u{180b}'..='\u{180f}' => {
            script != "Mong" && !beside().any(|one| one == Script::Mongolian)
        }
        // Letters and signs that show nothing.
        '\u{115f}' | '\u{1160}' => !beside().any(|one| one == Script::Hangul),
        '\u{3164}' | '\u{ffa0}' | '\u{17b4}' | '\u{17b5}' | '\u{34f}' => true,
        '\u{2061}'..='\u{2064}' | '\u{1d173}'..='\u{1d17a}' | '\u{1bca0}'..='\u{1bca3}' => true,
        // A second form of the character before; a row of them can hold any hidden text.
        '\u{fe00}'..='\u{fe0f}' => !beside().has_base(),
        '\u{e0100}'..='\u{e01ef}' => beside().before.is_none_or(|char| !is_ideograph(char)),
        _ => false,
    }
}

/// Scripts that put no spaces between words (UAX #14: complex context, and ideographs).
const UNSPACED: [&str; 11] =
    ["Khmr", "Thai", "Laoo", "Mymr", "Jpan", "Hans", "Hant", "Tibt", "Lana", "Tale", "Talu"];
/// Scripts whose letters look the same beside any other letter.
const UNSHAPED: [&str; 10] =
    ["Latn", "Cyrl", "Grek", "Hebr", "Jpan", "Kore", "Hans", "Hant", "Armn", "Geor"];

fn is_unspaced(script: Script) -> bool {
    [
        Script::Khmer,
        Script::Thai,
        Script::Lao,
        Script::Myanmar,
        Script::Han,
        Script::Hiragana,
        Script::Katakana,
        Script::Bopomofo,
        Script::Tibetan,
        Script::TaiTham,
        Script::TaiLe,
        Script::NewTaiLue,
        Script::Javanese,
        Script::Balinese,
    ]
    .contains(&script)
}

fn is_shaped(script: Script) -> bool {
    ![
        Script::Latin,
        Script::Cyrillic,
        Script::Greek,
        Script::Hebrew,
        Script::Han,
        Script::Hiragana,
        Script::Katakana,
        Script::Bopomofo,
        Script::Hangul,
        Script::Armenian,
        Script::Georgian,
        Script::Common,
        Script::Inherited,
        Script::Unknown,
    ]
    .contains(&script)
}

fn script(char: char) -> Script {
    CodePointMapData::<Script>::new().get(char)
}

fn is_ideograph(char: char) -> bool {
    script(char) == Script::Han
}

fn is_emoji(char: char) -> bool {
    CodePointSetData::new::<ExtendedPictographic>().contains(char)
}

/// The characters beside a place in a text.
struct Neighbors {
    /// The one right before.
    before: Option<char>,
    /// The one before, marks and variation selectors left aside.
    base: Option<char>,
    after: Option<char>,
}

impl Neighbors {
    fn of(text: &str, at: usize, char: char) -> Self {
        let before = || text.get(..at).unwrap_or_default().chars().rev();
        let is_base = |char: &char| {
            script(*char) != Script::Inherited
                && !CodePointSetData::new::<EmojiModifier>().contains(*char)
        };
        Self {
            before: before().next(),
            // No letter has more marks than that.
            base: before().take(8).find(is_base),
            after: text.get(at + char.len_utf8()..).and_then(|after| after.chars().next()),
        }
    }

    fn any(&self, fits: fn(Script) -> bool) -> bool {
        self.base.iter().chain(&self.after).any(|char| fits(script(*char)))
    }

    /// Whether a joiner joins or parts anything: letters that it shapes, or emoji (UAX #31, 2.3; UTS #51,
    /// ED-16).
    fn joins(&self, joiner: char) -> bool {
        let emoji = joiner == '\u{200d}' && self.base.is_some_and(is_emoji);
        self.any(is_shaped) || emoji && self.after.is_some_and(is_emoji)
    }

    /// Whether a variation selector has something to vary.
    fn has_base(&self) -> bool {
        let ignored = CodePointSetData::new::<DefaultIgnorableCodePoint>();
        self.before.is_some_and(|char| !char.is_whitespace() && !ignored.contains(char))
    }
}

/// Whether a character is one of those that nearly all texts are made of, and is seen: it takes no table to
/// say so. Others may be, too.
#[must_use]
pub const fn is_everyday(char: char) -> bool {
    matches!(
        char,
        ' '..='~'
            | '\u{a1}'..='\u{ac}'
            | '\u{ae}'..='\u{34e}'
            | '\u{350}'..='\u{5ff}'
            | '\u{620}'..='\u{64a}'
            | '\u{900}'..='\u{dff}'
            | '\u{1e00}'..='\u{1fff}'
            | '\u{3001}'..='\u{3163}'
            | '\u{3165}'..='\u{d7a3}'
            | '\u{ff01}'..='\u{ff9f}'
    )
}

/// Whether a character of an answer is one that nobody types and nobody sees, at a place in a text: one
/// that is never text, that programs ignore where they don't know it (`Default_Ignorable_Code_Point`, UAX #44), or
/// that looks like a blank. Joiners are seen beside letters that they shape: also at the end of a word, and before
/// an ending behind a word in Latin letters; selectors, behind what has another form.
#[must_use]
pub fn is_hidden(char: char, before: Option<char>, after: Option<char>) -> bool {
    let shaped = |char: Option<char>| {
        char.is_some_and(|char| {
            !char.is_ascii() && !char.is_whitespace() && !is_default_ignorable(char)
        })
    };
    match char {
        '\n' | '\t' => false,
        everyday if is_everyday(everyday) => false,
        '\u{200c}' | '\u{200d}' => !shaped(before) && !shaped(after),
        // They end lines: `is_line_break` has them.
        '\u{2028}' | '\u{2029}' => false,
        // Half a letter of Hangul beside the other half; the cell of Braille without dots among others.
        '\u{115f}' | '\u{1160}' | '\u{2800}' => {
            let among = if char == '\u{2800}' { is_braille } else { is_jamo };
            // One that is behind another is as that one.
            let goes_on = |before| before == char || among(before);
            !before.is_some_and(goes_on) && !after.is_some_and(among)
        }
        '\u{1d159}' => true,
        // The second form of a sign, a digit on a key, an emoji.
        '\u{fe00}'..='\u{fe0f}' => !before.is_some_and(|base| has_forms(base, after)),
        '\u{e0100}'..='\u{e01ef}' => !before.is_some_and(is_ideograph),
        '\u{180b}'..='\u{180d}' | '\u{180f}' => {
            before.is_none_or(|char| script(char) != Script::Mongolian)
        }
        other => is_default_ignorable(other) || is_never(other),
    }
}

/// Whether a hidden character takes the room of a blank.
#[must_use]
pub const fn is_blank_looking(char: char) -> bool {
    matches!(char, '\u{2800}' | '\u{3164}' | '\u{ffa0}')
}

fn is_default_ignorable(char: char) -> bool {
    !char.is_ascii() && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(char)
}

fn is_jamo(char: char) -> bool {
    matches!(char, '\u{1100}'..='\u{115e}' | '\u{1161}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{d7b0}'..='\u{d7ff}')
}

fn is_braille(char: char) -> bool {
    matches!(char, '\u{2801}'..='\u{28ff}')
}

/// Whether variation selectors give a character another form: not letters of alphabets, and digits only on
/// keys (UTS #51, ED-14c).
fn has_forms(base: char, after: Option<char>) -> bool {
    match base {
        '0'..='9' | '#' | '*' => after == Some('\u{20e3}'),
        _ if base.is_ascii() || base.is_whitespace() || is_default_ignorable(base) => false,
        _ => {
            is_emoji(base)
                || is_ideograph(base)
                || is_symbol(base)
                || CodePointSetData::new::<EmojiModifier>().contains(base)
                || is_punctuation(base)
                || [Script::Myanmar, Script::PhagsPa, Script::Manichaean].contains(&script(base))
        }
    }
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
