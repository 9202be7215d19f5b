//! Characters that nobody sees, and where they have a use: beside letters that they shape, in scripts without
//! blanks, in emoji.

use icu_properties::props::{
    DefaultIgnorableCodePoint, EmojiModifier, ExtendedPictographic, Script,
};
use icu_properties::{CodePointMapData, CodePointSetData};

use super::{is_never, is_punctuation, is_symbol};

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

pub(super) fn is_unspaced(script: Script) -> bool {
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

pub(super) fn script(char: char) -> Script {
    CodePointMapData::<Script>::new().get(char)
}

fn is_ideograph(char: char) -> bool {
    script(char) == Script::Han
}

fn is_emoji(char: char) -> bool {
    CodePointSetData::new::<ExtendedPictographic>().contains(char)
}

/// The characters beside a place in a text.
pub(super) struct Neighbors {
    /// The one right before.
    before: Option<char>,
    /// The one before, marks and variation selectors left aside.
    base: Option<char>,
    after: Option<char>,
}

impl Neighbors {
    pub(super) fn of(text: &str, at: usize, char: char) -> Self {
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
    pub(super) fn joins(&self, joiner: char) -> bool {
        let emoji = joiner == '\u{200d}' && self.base.is_some_and(is_emoji);
        self.any(is_shaped) || emoji && self.after.is_some_and(is_emoji)
    }

    /// Whether a variation selector has something to vary.
    pub(super) fn has_base(&self) -> bool {
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

/// The pieces in which scripts go through a text, as a regular expression (ECMAScript, with `g`, `s` and `u`): flags of
/// regions, which are one sign; what is surely seen, so that long texts take little time; one character.
pub const PIECES_IN_SCRIPTS: &str = concat!(
    r"\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+\u{e007f}",
    r"|[ -~\xc0-\u02ff\u0620-\u064a\u3041-\u30ff\u4e00-\u9fff]+|.",
);

/// [`is_hidden`] for scripts: a regular expression (ECMAScript, with `s` and `u`) of a hidden character between the two
/// beside it.
pub const HIDDEN_IN_SCRIPTS: &str = concat!(
    // Joiners.
    r"^(?!(?![\p{White_Space}\p{DI}])[^\0-\x7f]).[\u200c\u200d](?!(?![\p{White_Space}\p{DI}])[^\0-\x7f])",
    // Halves of Hangul, and cells of Braille.
    r"|^(?![\u1100-\u115e\u1161-\u11ff\ua960-\ua97f\ud7b0-\ud7ff])(.)(?!\1)[\u115f\u1160]",
    r"(?![\u1100-\u115e\u1161-\u11ff\ua960-\ua97f\ud7b0-\ud7ff])",
    r"|^(?![\u2801-\u28ff])(.)(?!\2)\u2800(?![\u2801-\u28ff])",
    // Selectors.
    r"|^(?![\d#*].\u20e3|(?![\0-\x7f])[\p{ExtPict}\p{EMod}\p{S}\p{P}\p{sc=Han}\p{sc=Mymr}\p{sc=Phag}\p{sc=Mani}])",
    r".[\ufe00-\ufe0f]|^\P{sc=Han}[\u{e0100}-\u{e01ef}]|^\P{sc=Mong}[\u180b-\u180d\u180f]",
    // Others.
    r"|^.(?![\u200c\u200d\u115f\u1160\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u180b-\u180d\u180f\n\t])",
    r"[\p{DI}\p{Cc}\ufff0-\ufffc\ue000\ue001\ue010\ue011\u{1d159}\p{NChar}]",
);

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
