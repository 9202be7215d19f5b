//! Encodings of files that other programs wrote: bytes as they come become UTF-8. The door to
//! `encoding_rs` (WHATWG Encoding).

mod garbled;

use encoding_rs::{CoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

pub use garbled::{garbled, is_garbled};

/// The mark at the beginning of UTF-8 (Unicode Standard, 23.8), which spreadsheets write.
const MARK: &str = "\u{feff}";

/// A character encoding that is named on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charset(&'static Encoding);

impl Charset {
    /// The encoding of a label such as `windows-1252`, `iso-8859-2`, `shift_jis` or `utf-16le` (WHATWG
    /// Encoding, 4.2); `None` where the label names none that has texts.
    #[must_use]
    pub fn named(label: &str) -> Option<Self> {
        let encoding = Encoding::for_label_no_replacement(label.trim().as_bytes())?;
        Some(Self(encoding))
    }

    /// The encoding of a label that a page names itself: one whose label could be read is not in UTF-16
    /// (WHATWG, 13.2.3.2).
    #[must_use]
    pub fn of_page(label: &str) -> Option<Self> {
        let Self(own) = Self::named(label)?;
        Some(Self(match own {
            wide if wide == UTF_16LE || wide == UTF_16BE => UTF_8,
            own if own == X_USER_DEFINED => WINDOWS_1252,
            own => own,
        }))
    }

    /// A whole text in this encoding, where each of its bytes is one.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Option<String> {
        let text = self.0.decode_without_bom_handling_and_without_replacement(bytes)?;
        Some(text.into_owned())
    }
}

/// A whole file in UTF-8, where a mark at its beginning says that it is UTF-16; else as it came.
#[must_use]
pub fn decoded(mut bytes: Vec<u8>) -> Vec<u8> {
    Decoder::new(None).decode(&mut bytes, true);
    bytes
}

/// Turns a file into UTF-8 while it comes in pieces. Files in UTF-8 pass as they are, also where they are
/// not right; a mark of UTF-16 or UTF-8 at the beginning is believed before the encoding that somebody
/// names. Archives, such as workbooks, pass as they are. A file that was not UTF-8 comes out with the mark of UTF-8. Where a file ends its lines with
/// carriage returns alone, as old programs do, line feeds take their places.
pub struct Decoder {
    named: Option<Charset>,
    state: State,
    /// Whether its lines end with carriage returns alone.
    returns: bool,
}

enum State {
    /// Too few bytes have come to see their encoding: these.
    Begun(Vec<u8>),
    /// It is UTF-8.
    Plain,
    Mapped(encoding_rs::Decoder),
}

impl Decoder {
    /// A decoder for a file in this encoding; without one, in UTF-8.
    #[must_use]
    pub const fn new(named: Option<Charset>) -> Self {
        Self { named, state: State::Begun(Vec::new()), returns: false }
    }

    /// Replaces the next bytes, the last ones with `end`, by UTF-8; answers whether enough has come to see
    /// what the file is.
    pub fn decode(&mut self, bytes: &mut Vec<u8>, end: bool) -> bool {
        let begins = if let State::Begun(before) = &mut self.state {
            before.append(bytes);
            if !end && !is_seen(before) {
                return false;
            }
            std::mem::swap(bytes, before);
            true
        } else {
            false
        };
        if begins {
            self.state = self.begin(bytes);
        }
        if let State::Mapped(decoder) = &mut self.state {
            let mut text = String::new();
            if begins {
                text.push_str(MARK);
            }
            let mut rest = bytes.as_slice();
            loop {
                let room = decoder.max_utf8_buffer_length(rest.len());
                text.reserve(room.unwrap_or(rest.len()));
                let (result, read, _) = decoder.decode_to_string(rest, &mut text, end);
                rest = rest.get(read..).unwrap_or_default();
                if result == CoderResult::InputEmpty {
                    break;
                }
            }
            *bytes = text.into_bytes();
        }
        if begins && !is_archive(bytes) {
            let has = |byte| memchr::memchr(byte, bytes).is_some();
            self.returns = !has(b'\n')
                && bytes.iter().rposition(|byte| *byte != b'\r').is_some_and(|last| {
                    memchr::memchr(b'\r', bytes.get(..last).unwrap_or_default()).is_some()
                });
        }
        if self.returns {
            bytes.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        }
        true
    }

    fn begin(&self, bytes: &[u8]) -> State {
        let encoding = match Encoding::for_bom(bytes) {
            Some((marked, _)) => marked,
            None => self.named.map_or(UTF_8, |Charset(named)| named),
        };
        if encoding == UTF_8 || is_archive(bytes) {
            return State::Plain;
        }
        if encoding == UTF_16LE || encoding == UTF_16BE {
            return State::Mapped(encoding.new_decoder_with_bom_removal());
        }
        State::Mapped(encoding.new_decoder_without_bom_handling())
    }
}

/// Whether enough of a file has come to see its encoding and how its lines end.
fn is_seen(begin: &[u8]) -> bool {
    // A file whose lines end with carriage returns alone has bytes behind them.
    let is_return = |pair: &[u8]| matches!(pair, [b'\r', behind] if *behind != b'\n');
    begin.len() >= 4
        && (begin.len() >= BEGINNING
            || memchr::memchr(b'\n', begin).is_some()
            || begin.windows(2).any(is_return)
            || is_archive(begin))
}

/// How much of a file docent waits for to see how its lines end, in bytes.
const BEGINNING: usize = 1 << 16;

/// Whether a file begins as archives do, and so workbooks.
#[must_use]
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

#[cfg(test)]
mod tests {
    use super::{Charset, Decoder};

    fn decoded(named: Option<&str>, bytes: &[u8], piece: usize) -> String {
        let charset = named.map(|name| Charset::named(name).expect("an encoding"));
        let mut decoder = Decoder::new(charset);
        let mut out = Vec::new();
        let mut pieces = bytes.chunks(piece).peekable();
        while let Some(piece) = pieces.next() {
            let mut piece = piece.to_vec();
            if decoder.decode(&mut piece, pieces.peek().is_none()) {
                out.extend(piece);
            }
        }
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn reads_marks_names_and_pieces() {
        let wide = |text: &str, order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            format!("\u{feff}{text}").encode_utf16().flat_map(order).collect()
        };
        let text = "id;naam\r\n1;Zoë 𝄞\r\n";
        for piece in [1, 2, 3, 100] {
            for bytes in [wide(text, u16::to_le_bytes), wide(text, u16::to_be_bytes)] {
                let marked = format!("\u{feff}{text}");
                assert_eq!(decoded(None, &bytes, piece), marked);
                assert_eq!(decoded(Some("windows-1252"), &bytes, piece), marked);
            }
            assert_eq!(decoded(None, text.as_bytes(), piece), text);
            assert_eq!(decoded(Some("latin1"), b"J\xf6rg", piece), "\u{feff}Jörg");
        }
        for piece in [1, 3, 100] {
            assert_eq!(decoded(None, b"a;b\rc;d\r", piece), "a;b\nc;d\n");
            assert_eq!(decoded(None, b"a;b\r", piece), "a;b\r");
        }
        assert!(Charset::named("klingon").is_none());
    }
}
