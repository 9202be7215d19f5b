//! The door to spreadsheets' text: rows of cells, RFC 4180, with `,`, `;`, `|` or a tab between them. No
//! row depends on another: one that can't be read is a loss of its own. Hence the scanner here: the
//! library would read on to the next quotation mark, rows away. The door to `csv-core`, which writes.

use std::ops::Range;

use csv_core::{WriteResult, Writer, WriterBuilder};

/// The delimiter: of those that docent knows, the most frequent one in a heading row.
#[must_use]
pub fn delimiter(heading: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b'|', 0), (b'\t', 0), (b';', 0), (b',', 0)];
    for byte in heading.bytes() {
        quoted ^= byte == b'"';
        let count = counts.iter_mut().find(|(delimiter, _)| *delimiter == byte && !quoted);
        count.into_iter().for_each(|(_, count)| *count += 1);
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| delimiter)
}

/// The first row of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// It is so long, with its line break.
    Whole(usize),
    /// A quotation mark in it is closed nowhere, or amid a cell.
    Unclosed,
    /// Its end isn't there yet.
    More,
}

/// Where the first row ends.
#[must_use]
pub fn end(bytes: &[u8], delimiter: u8) -> Row {
    each(bytes, delimiter, |_| ())
}

/// The first row, and the byte ranges of its cells. A quotation mark counts at the beginning of a cell; a
/// line break in quotation marks ends no row.
#[must_use]
pub fn scan(bytes: &[u8], delimiter: u8) -> (Row, Vec<Range<usize>>) {
    let mut cells = Vec::new();
    let row = each(bytes, delimiter, |cell| cells.push(cell));
    (row, cells)
}

/// The first row; each of its cells is shown.
fn each(bytes: &[u8], delimiter: u8, mut show: impl FnMut(Range<usize>)) -> Row {
    let mut at = 0;
    loop {
        let start = at;
        if bytes.get(at) == Some(&b'"') {
            at += 1;
            loop {
                let Some(next) = memchr::memchr(b'"', bytes.get(at..).unwrap_or_default()) else {
                    return Row::More;
                };
                at += next + 1;
                if bytes.get(at) != Some(&b'"') {
                    break;
                }
                at += 1;
            }
            let rest = bytes.get(at..).unwrap_or_default();
            let ends = rest.is_empty()
                || rest == b"\r"
                || rest.starts_with(b"\n")
                || rest.starts_with(b"\r\n");
            if !ends && rest.first() != Some(&delimiter) {
                return Row::Unclosed;
            }
        }
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(next) = memchr::memchr2(delimiter, b'\n', rest) else {
            let text = rest.strip_suffix(b"\r").unwrap_or(rest);
            show(start..at + text.len());
            return Row::More;
        };
        let end = at + next;
        at = end + 1;
        if bytes.get(end) == Some(&b'\n') {
            let text = bytes.get(start..end).unwrap_or_default();
            show(start..start + text.strip_suffix(b"\r").unwrap_or(text).len());
            return Row::Whole(at);
        }
        show(start..end);
    }
}

/// How many cells a row has.
#[must_use]
pub fn count(row: &str, delimiter: u8) -> usize {
    let mut count = 0;
    each(row.as_bytes(), delimiter, |_| count += 1);
    count
}

/// The cells of one row, each with the bytes that it takes in the text.
#[must_use]
pub fn cells(row: &str, delimiter: u8) -> Vec<(String, Range<usize>)> {
    let (_, places) = scan(row.as_bytes(), delimiter);
    places.into_iter().map(|place| (cell(row, place.clone()), place)).collect()
}

/// The cell that is at a place in a row.
#[must_use]
pub fn cell(row: &str, place: Range<usize>) -> String {
    let own = row.get(place).unwrap_or_default();
    let quoted = own.strip_prefix('"').map(|own| own.strip_suffix('"').unwrap_or(own));
    quoted.map_or_else(|| own.to_owned(), |own| own.replace("\"\"", "\""))
}

/// A row that can't be read, with apostrophes before what a spreadsheet would take for formulas.
#[must_use]
pub fn neutral_bytes(row: &[u8], delimiter: u8) -> Vec<u8> {
    let mut out = Vec::with_capacity(row.len());
    for (at, cell) in row.split(|byte| *byte == delimiter).enumerate() {
        if at > 0 {
            out.push(delimiter);
        }
        let quote = usize::from(cell.first() == Some(&b'"'));
        let (quote, rest) = cell.split_at(quote);
        out.extend_from_slice(quote);
        if is_formula(&String::from_utf8_lossy(rest)) {
            out.push(b'\'');
        }
        out.extend_from_slice(rest);
    }
    out
}

/// A row of cells, without a line break; quoted where it must be.
#[must_use]
pub fn row<'a>(cells: impl IntoIterator<Item = &'a str>, delimiter: u8) -> String {
    let mut out = Vec::new();
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.push(delimiter);
        }
        let mut writer: Writer = WriterBuilder::new().delimiter(delimiter).build();
        let mut buffer = vec![0; cell.len() * 2 + 2];
        let (result, _, written) = writer.field(cell.as_bytes(), &mut buffer);
        debug_assert!(matches!(result, WriteResult::InputEmpty));
        out.extend_from_slice(buffer.get(..written).unwrap_or_default());
        let (_, written) = writer.finish(&mut buffer);
        out.extend_from_slice(buffer.get(..written).unwrap_or_default());
    }
    String::from_utf8(out).unwrap_or_default()
}

/// A cell that stays as it is in a spreadsheet: with an apostrophe before what a spreadsheet would
/// calculate or write another way. That is `=`, `+`, `-`, `@`, or the wide forms of these, with any blanks and
/// apostrophes before them, a tab or line break (OWASP ASVS 1.2.10; programs that trim cells would
/// find the formula behind the blanks), and numbers, days and times that it would recast.
#[must_use]
pub fn neutral(cell: &str) -> String {
    if is_formula(cell) || is_recast(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell that was made neutral.
#[must_use]
pub fn restored(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) || is_recast(rest) => rest,
        _ => cell,
    }
}

/// The digits that spreadsheets show of a whole number in a cell without a format: they write longer ones as
/// powers of ten, and keep fifteen digits of them.
const SHOWN_DIGITS: usize = 11;
/// The longest cell that a spreadsheet takes for a number, a day or a time.
const LONGEST_NUMBER: usize = 64;

/// Whether a spreadsheet that reads and writes a cell as text makes another text of it, in some country:
/// leading zeros and digits of long numbers go, `1.5` and `3-4` become days, `2027-12-31` is written as the
/// country writes days, `2E5` becomes a number.
fn is_recast(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'').trim();
    let is_digit = |char: char| char.is_ascii_digit();
    if bare.len() > LONGEST_NUMBER || !bare.contains(is_digit) {
        return false;
    }
    if bare.chars().all(is_digit) {
        return bare.len() > SHOWN_DIGITS || bare.len() > 1 && bare.starts_with('0');
    }
    let mut words = bare.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty());
    let signs =
        |char: char| char.is_alphanumeric() || char.is_whitespace() || "-/.,:'’%()+".contains(char);
    let is_known = |word: &str| {
        let small = word.to_lowercase();
        matches!(&*small, "e" | "t" | "z" | "am" | "pm")
            || MONTHS.iter().any(|month| small.starts_with(month))
    };
    bare.chars().all(signs) && words.all(is_known)
}

/// How the names of months begin in the languages that docent has words for; a spreadsheet makes days of
/// `MARCH1` and `2 May`.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "mär", "mrt", "apr", "may", "mai", "mei", "jun", "jul", "aug", "sep",
    "set", "oct", "okt", "out", "nov", "dec", "dez", "dic", "déc", "fév", "fev", "avr", "juin",
    "juil", "aoû", "ene", "abr", "ago", "gen", "mag", "giu", "lug", "ott", "sty", "lut", "kwi",
    "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru", "янв", "фев", "мар", "апр", "май",
    "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек", "年", "月", "日", "년", "월", "일",
];

/// The text of a cell that is a formula of nothing but a text, as spreadsheets are made to keep leading
/// zeros: `="0123"`.
#[must_use]
pub fn constant(cell: &str) -> Option<&str> {
    let text = cell.trim().strip_prefix("=\"")?.strip_suffix('"')?;
    (!text.contains('"')).then_some(text)
}

fn is_formula(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'');
    let shown = bare.trim_start_matches(|char| is_blank(char) || char == '\'' || char == '"');
    bare.starts_with(['\t', '\r', '\n'])
        || shown
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫', '−'])
}

/// Whether a reader sees nothing of a character: white space, controls, and what has no width.
fn is_blank(char: char) -> bool {
    char.is_whitespace()
        || char.is_control()
        || matches!(
            char,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::{Row, cells, delimiter, neutral, restored, row, scan};

    #[test]
    fn reads_what_it_writes() {
        let all = [
            "",
            "a;b",
            "say \"hi\"",
            "two\nlines",
            "=1+2",
            "'",
            "''=x",
            "+31 20",
            "0123",
            "'0123",
            "''0123",
            "ＡＢ",
            " x ",
            " =1",
        ];
        for delimiter in [b',', b';', b'\t'] {
            let text = row(all, delimiter) + "\r\n";
            assert_eq!(scan(text.as_bytes(), delimiter).0, Row::Whole(text.len()));
            let read: Vec<String> =
                cells(&text, delimiter).into_iter().map(|(cell, _)| cell).collect();
            assert_eq!(read, all);
        }
        for cell in all {
            assert_eq!(restored(&neutral(cell)), cell);
        }
        assert_eq!(delimiter("a;b,c;d"), b';');
        assert_eq!(scan(b"\"a\nb", b',').0, Row::More);
        assert_eq!(scan(b"\"a\nb,\"c\n", b',').0, Row::Unclosed);
        assert_eq!(scan(b"12\",a\nb", b',').0, Row::Whole(6));
    }

    #[test]
    fn keeps_what_spreadsheets_recast() {
        for cell in [
            "0123",
            "00",
            "123456789012",
            "2027-12-31",
            "31.12.2027",
            "31/12/27",
            "1.5",
            "1,5",
            "3-4",
            "10:30",
            "2E5",
            "2e-5",
            "1/2",
            "12%",
            "MARCH1",
            "2 May",
            "5. Januar 2027",
            "Sep-27",
            "1 250",
            "2027-12-31T10:00",
            "10:30 PM",
            "2027年1月5日",
            "(5)",
            "0049 30 1234567",
            "5 août",
        ] {
            assert_eq!(neutral(cell), format!("'{cell}"));
            assert_eq!(restored(&neutral(cell)), cell);
        }
        for cell in
            ["0", "5", "12345678901", "Ann", "EUR 1250.50", "A-17", "10115 Berlin", "12 kg", "r-17"]
        {
            assert_eq!(neutral(cell), cell);
        }
        // An apostrophe of the customer's own stays.
        assert_eq!(
            [restored("'t Hart"), restored("'"), restored("'abc")],
            ["'t Hart", "'", "'abc"]
        );
    }

    #[test]
    fn knows_where_cells_stand() {
        let text = "one;\"t;w\"\"o\";three\n";
        let places: Vec<&str> =
            cells(text, b';').into_iter().map(|(_, place)| &text[place]).collect();
        assert_eq!(places, ["one", "\"t;w\"\"o\"", "three"]);
    }
}
