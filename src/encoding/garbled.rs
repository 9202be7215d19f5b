//! Characters that a wrong encoding made of others.

use std::ops::Range;
use std::sync::LazyLock;

use encoding_rs::{
    Encoding, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252 as WESTERN, WINDOWS_1254,
};

/// The encodings in which programs read UTF-8 by mistake.
static ENCODINGS: [&Encoding; 5] = [WINDOWS_1250, WINDOWS_1251, WESTERN, WINDOWS_1254, MACINTOSH];

/// Signs of three bytes that are often the only ones beyond ASCII in a text.
const SIGNS: &str = "€₪₫₹₺₽₴₦₩₱₸₡₲₵₼₾₿‘’‚“”„†•–—…‹›‰™№−≤≥≠→✓";

/// What each sign is in each encoding, and the sign.
static GARBLED_SIGNS: LazyLock<Vec<(String, char)>> = LazyLock::new(|| {
    let garbled = |sign: char| {
        let bytes = sign.to_string().into_bytes();
        ENCODINGS.map(|one| (one.decode_without_bom_handling(&bytes).0.into_owned(), sign))
    };
    SIGNS.chars().flat_map(garbled).filter(|(text, _)| !text.contains('\u{fffd}')).collect()
});

/// Whether a wrong encoding made other characters of some of a text's, or of all.
#[must_use]
pub fn is_garbled(text: &str) -> bool {
    !text.is_ascii() && (garbled(text).is_some() || was_misread(text))
}

/// The characters of Windows-1252 at 0x80 to 0x9F; U+0081 and its like where it has none.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The first character that was UTF-8 and read as Windows-1252, or a sign read as another encoding: its place, and the character that it was.
#[must_use]
pub fn garbled(text: &str) -> Option<(Range<usize>, char)> {
    if text.is_ascii() {
        return None;
    }
    let letter = || {
        text.char_indices().find_map(|(at, _)| {
            let (length, meant) = ungarble(text.get(at..)?)?;
            Some((at..at + length, meant))
        })
    };
    may_be_garbled(text).then(letter).flatten().or_else(|| sign(text))
}

/// The first sign that was UTF-8 and read as another encoding.
fn sign(text: &str) -> Option<(Range<usize>, char)> {
    // Their first byte in these encodings.
    if !text.contains(['â', 'в', '‚']) {
        return None;
    }
    GARBLED_SIGNS.iter().find_map(|(garbled, sign)| {
        let at = text.find(garbled)?;
        Some((at..at + garbled.len(), *sign))
    })
}

/// Whether a text was UTF-8 before some program read it as another encoding: in that encoding it is
/// UTF-8 again, with at least two characters beyond ASCII.
fn was_misread(text: &str) -> bool {
    may_be_misread(text)
        && ENCODINGS.iter().any(|one| {
            let (bytes, _, unmapped) = one.encode(text);
            let own = std::str::from_utf8(&bytes).ok().filter(|_| !unmapped);
            own.is_some_and(|own| own.chars().filter(|char| !char.is_ascii()).nth(1).is_some())
        })
}

/// Whether a text may be UTF-8 that was read as a single-byte encoding: each character of UTF-8 made several
/// of those that such encodings have.
fn may_be_misread(text: &str) -> bool {
    // How many characters beyond ASCII follow each other.
    let (mut run, mut any) = (0, false);
    for char in text.chars() {
        match char {
            ascii if ascii.is_ascii() => {
                if run == 1 {
                    return false;
                }
                run = 0;
            }
            // Hebrew to Georgian, and Chinese to Hangul: none of these encodings has them.
            '\u{530}'..='\u{1fff}' | '\u{2d00}'..='\u{d7ff}' => return false,
            _ => (run, any) = (run + 1, true),
        }
    }
    any && run != 1
}

/// Whether a letter from `Â` to `ô` comes before a character of Windows-1252's second half: in
/// UTF-8 two bytes of which the first is C3, and one of those that begin such characters.
fn may_be_garbled(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(3).any(|three| matches!(three, [0xc3, _, 0xc2 | 0xc5 | 0xc6 | 0xcb | 0xe2]))
}

/// The character that a text's beginning was before it was read in a wrong encoding, and how many
/// bytes it takes there.
fn ungarble(text: &str) -> Option<(usize, char)> {
    let lead = byte(text.chars().next()?)?;
    let length = match lead {
        0xc2..=0xc5 | 0xd0 | 0xd1 | 0xd8 | 0xd9 => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let garbled: String = text.chars().take(length).collect();
    let bytes: Vec<u8> = garbled.chars().map(byte).collect::<Option<_>>()?;
    let second = garbled.chars().nth(1)?;
    // A letter before a quotation mark, a dash or a no-break space is no trace of anything.
    let mark = matches!(
        second,
        '‚' | '„' | '…' | '‹' | '‘'..='”' | '–' | '—' | '›' | '»' | '«' | '\u{a0}'
    );
    let usual = match lead {
        0xc2 | 0xc3 => true,
        0xe2 => second == '€',
        0xe3 => matches!(second, '‚' | 'ƒ' | '\u{81}'),
        0xef => matches!(second, '¼' | '½' | '»'),
        0xc5 if second == '›' => true,
        // Three in a row with a sign at the end are no word before its closing marks.
        0xe0..=0xef => {
            let third = garbled.chars().nth(2);
            !mark
                || third
                    .is_some_and(|third| matches!(third, '¡'..='¿') && !matches!(third, '«' | '»'))
        }
        _ => !mark,
    };
    let meant = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    usual.then_some((garbled.len(), meant))
}

/// The byte of a character in Windows-1252, where it is no ASCII.
fn byte(char: char) -> Option<u8> {
    if let '\u{a0}'..='\u{ff}' = char {
        return u8::try_from(u32::from(char)).ok();
    }
    let at = WINDOWS_1252.chars().position(|known| known == char)?;
    u8::try_from(at + 0x80).ok()
}
