//! The door to spreadsheets' text: rows of cells, RFC 4180, with `,`, `;` or a tab between them. No
//! row depends on another: one that can't be read is a loss of its own.

use std::ops::Range;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, WriteResult, Writer, WriterBuilder};

/// What stands between two cells: what is most frequent in a heading row.
#[must_use]
pub fn delimiter(heading: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    for byte in heading.bytes() {
        quoted ^= byte == b'"';
        let count = counts.iter_mut().find(|(delimiter, _)| *delimiter == byte && !quoted);
        count.into_iter().for_each(|(_, count)| *count += 1);
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| delimiter)
}

/// The length of the first row, with its line break; `None` where its end isn't there yet. A line
/// break in quotation marks ends no row.
#[must_use]
pub fn row_end(bytes: &[u8]) -> Option<usize> {
    let mut quoted = false;
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The cells of one row, each with the bytes that it takes in the text.
#[must_use]
pub fn cells(row: &str, delimiter: u8) -> Vec<(String, Range<usize>)> {
    let places = places(row, delimiter);
    let mut reader: Reader = ReaderBuilder::new().delimiter(delimiter).build();
    let (mut text, mut ends) = (vec![0; row.len() + 1], vec![0; places.len() + 1]);
    let (result, _, _, count) = reader.read_record(row.as_bytes(), &mut text, &mut ends);
    let count = if matches!(result, ReadRecordResult::InputEmpty) {
        // The end of the text ends the row.
        let (_, _, _, more) =
            reader.read_record(&[], &mut [], ends.get_mut(count..).unwrap_or_default());
        count + more
    } else {
        count
    };
    let mut start = 0;
    let mut cells = Vec::with_capacity(count);
    for (at, end) in ends.iter().take(count).enumerate() {
        let cell = text.get(start..*end).unwrap_or_default();
        let place = places.get(at).cloned().unwrap_or(0..row.len());
        cells.push((String::from_utf8_lossy(cell).into_owned(), place));
        start = *end;
    }
    cells
}

/// Where the cells stand.
fn places(row: &str, delimiter: u8) -> Vec<Range<usize>> {
    let row = row.trim_end_matches(['\r', '\n']);
    let (mut quoted, mut start) = (false, 0);
    let mut places = Vec::new();
    for (at, byte) in row.bytes().enumerate() {
        quoted ^= byte == b'"';
        if byte == delimiter && !quoted {
            places.push(start..at);
            start = at + 1;
        }
    }
    places.push(start..row.len());
    places
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

/// A cell that no spreadsheet takes for a formula: with an apostrophe before `=`, `+`, `-`, `@`, a
/// tab, a line break, or the wide forms of these (OWASP ASVS 1.2.10).
#[must_use]
pub fn neutral(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell that was made neutral.
#[must_use]
pub fn restored(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::{cells, delimiter, neutral, restored, row, row_end};

    #[test]
    fn reads_what_it_writes() {
        let all =
            ["", "a;b", "say \"hi\"", "two\nlines", "=1+2", "'", "''=x", "+31 20", "ＡＢ", " x "];
        for delimiter in [b',', b';', b'\t'] {
            let text = row(all, delimiter) + "\r\n";
            assert_eq!(row_end(text.as_bytes()), Some(text.len()));
            let read: Vec<String> =
                cells(&text, delimiter).into_iter().map(|(cell, _)| cell).collect();
            assert_eq!(read, all);
        }
        for cell in all {
            assert_eq!(restored(&neutral(cell)), cell);
        }
        assert_eq!(delimiter("a;b,c;d"), b';');
        assert_eq!(row_end(b"\"a\nb"), None);
    }

    #[test]
    fn knows_where_cells_stand() {
        let text = "one;\"t;w\"\"o\";three\n";
        let places: Vec<&str> =
            cells(text, b';').into_iter().map(|(_, place)| &text[place]).collect();
        assert_eq!(places, ["one", "\"t;w\"\"o\"", "three"]);
    }
}
