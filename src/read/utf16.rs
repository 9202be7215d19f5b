//! Text in UTF-16, as Windows writes it: known by its mark, and turned into UTF-8 as it comes.

/// What is known of a text's encoding.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    order: Option<Order>,
    /// Bytes whose encoding isn't known yet, or that are part of a character.
    rest: Vec<u8>,
}

/// The order of the bytes of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// There are no units: the text isn't in UTF-16.
    None,
    Little,
    Big,
}

/// A byte that is in no text in UTF-8.
const NEVER: u8 = 0xff;

impl Decoder {
    /// The bytes in UTF-8; half a character is kept until the rest comes, or becomes a byte that UTF-8
    /// doesn't have.
    pub(super) fn decode(&mut self, bytes: &[u8], end: bool) -> Vec<u8> {
        self.rest.extend_from_slice(bytes);
        let mark = self.rest.get(..2).unwrap_or_default();
        if self.order.is_none() && (mark.len() == 2 || end) {
            self.order = Some(match mark {
                [0xff, 0xfe] => Order::Little,
                [0xfe, 0xff] => Order::Big,
                _ => Order::None,
            });
            if self.order != Some(Order::None) {
                self.rest.drain(..2);
            }
        }
        let read = match self.order {
            None => return Vec::new(),
            Some(Order::None) => return std::mem::take(&mut self.rest),
            Some(Order::Little) => u16::from_le_bytes,
            Some(Order::Big) => u16::from_be_bytes,
        };
        let units: Vec<u16> = self.rest.chunks_exact(2).map(|two| read([two[0], two[1]])).collect();
        let is_half = units.last().is_some_and(|unit| (0xd800..0xdc00).contains(unit));
        let whole = units.len() - usize::from(is_half && !end);
        let mut out = Vec::with_capacity(units.len() * 2);
        for char in char::decode_utf16(units.into_iter().take(whole)) {
            match char {
                Ok(char) => out.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes()),
                Err(_) => out.push(NEVER),
            }
        }
        self.rest.drain(..2 * whole);
        if end && !self.rest.is_empty() {
            self.rest.clear();
            out.push(NEVER);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Decoder;

    #[test]
    fn both_orders_are_read_in_any_pieces() {
        let text = "Naam: Zo\u{eb} \u{1d11e} \u{682a}\n";
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> =
            [vec![0xff, 0xfe], units.iter().flat_map(|unit| unit.to_le_bytes()).collect()].concat();
        let big: Vec<u8> =
            [vec![0xfe, 0xff], units.iter().flat_map(|unit| unit.to_be_bytes()).collect()].concat();
        for bytes in [&little[..], &big, text.as_bytes()] {
            for size in [1, 2, 3, 7, 100] {
                let mut decoder = Decoder::default();
                let mut out: Vec<u8> =
                    bytes.chunks(size).flat_map(|chunk| decoder.decode(chunk, false)).collect();
                out.extend(decoder.decode(&[], true));
                assert_eq!(String::from_utf8(out).as_deref(), Ok(text));
            }
        }
        assert_eq!(Decoder::default().decode(&[0xff, 0xfe, b'a', 0, b'b'], true), [b'a', 0xff]);
        assert_eq!(Decoder::default().decode(&[0xff, 0xfe, 0, 0xd8], true), [0xff]);
        assert_eq!(Decoder::default().decode(b"a", true), b"a");
    }
}
