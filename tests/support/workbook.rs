//! Workbooks (XLSX) as spreadsheets write them, for tests: the parts that every one has (ECMA-376).

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A cell.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    Number(f64),
    /// A number that is shown with at least ten digits.
    Padded(u64),
    /// A number in a format.
    Shown(f64, &'static str),
    /// A text in a format.
    ShownText(&'static str, &'static str),
    /// Days since the end of 1899.
    Day(f64),
    Yes(bool),
    Error(&'static str),
    /// A formula without its result.
    Formula(&'static str),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// How a sheet looks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Look {
    /// Rows that are hidden, from 1.
    pub(crate) hidden_rows: Vec<usize>,
    /// The first and last of columns that are hidden, from 1.
    pub(crate) hidden_columns: Vec<(usize, usize)>,
    pub(crate) merged: Vec<&'static str>,
}

/// The styles of cells: those of days and of numbers with ten digits, and then these formats.
fn styles(formats: &[&str]) -> String {
    let all = ["0000000000"].into_iter().chain(formats.iter().copied()).enumerate();
    let (mut codes, mut uses) = (String::new(), String::new());
    for (at, code) in all {
        codes += &format!(r#"<numFmt numFmtId="{}" formatCode="{}"/>"#, 164 + at, escaped(code));
        uses += &format!(r#"<xf numFmtId="{}" fontId="0" fillId="0" borderId="0"/>"#, 164 + at);
    }
    format!(
        r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>{codes}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/>{uses}</cellXfs></styleSheet>"#
    )
}

/// A workbook with these sheets: each a name and rows of cells.
pub(crate) fn workbook(sheets: &[(&str, Vec<Vec<Cell>>)]) -> Vec<u8> {
    workbook_of(sheets, &Look::default())
}

/// A workbook with these sheets, all of which look so.
pub(crate) fn workbook_of(sheets: &[(&str, Vec<Vec<Cell>>)], look: &Look) -> Vec<u8> {
    let all = sheets.iter().flat_map(|(_, rows)| rows.iter().flatten());
    let formats = all.filter_map(|cell| match cell {
        Cell::Shown(_, format) | Cell::ShownText(_, format) => Some(*format),
        _ => None,
    });
    let formats: Vec<&str> = formats.collect();
    let style = |format: &str| 3 + formats.iter().position(|one| *one == format).expect("a format");
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, text: &str| {
        out.start_file(name, SimpleFileOptions::default()).expect("a part");
        out.write_all(text.as_bytes()).expect("its text");
    };
    add("[Content_Types].xml", TYPES);
    add("_rels/.rels", RELATIONS);
    add("xl/styles.xml", &styles(&formats));
    let numbered = || sheets.iter().enumerate().map(|(at, sheet)| (at + 1, sheet));
    let named = numbered().map(|(at, (name, _))| {
        format!(r#"<sheet name="{}" sheetId="{at}" r:id="rId{at}"/>"#, escaped(name))
    });
    add(
        "xl/workbook.xml",
        &format!(
            r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{}</sheets></workbook>"#,
            named.collect::<String>()
        ),
    );
    let relations = numbered().map(|(at, _)| {
        format!(
            r#"<Relationship Id="rId{at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{at}.xml"/>"#
        )
    });
    add(
        "xl/_rels/workbook.xml.rels",
        &format!(
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"#,
            relations.collect::<String>()
        ),
    );
    for (at, (_, rows)) in numbered() {
        let rows = rows.iter().enumerate().map(|(row, cells)| {
            let cells = cells.iter().enumerate().map(|(column, cell)| {
                let place = format!("{}{}", letters(column), row + 1);
                match cell {
                    Cell::Empty => String::new(),
                    Cell::Text(text) => format!(
                        r#"<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>"#,
                        escaped(text)
                    ),
                    Cell::Number(number) => format!(r#"<c r="{place}"><v>{number}</v></c>"#),
                    Cell::Padded(number) => format!(r#"<c r="{place}" s="2"><v>{number}</v></c>"#),
                    Cell::Shown(number, format) => {
                        format!(r#"<c r="{place}" s="{}"><v>{number}</v></c>"#, style(format))
                    }
                    Cell::ShownText(text, format) => format!(
                        r#"<c r="{place}" s="{}" t="inlineStr"><is><t>{}</t></is></c>"#,
                        style(format),
                        escaped(text)
                    ),
                    Cell::Day(days) => format!(r#"<c r="{place}" s="1"><v>{days}</v></c>"#),
                    Cell::Yes(yes) => {
                        format!(r#"<c r="{place}" t="b"><v>{}</v></c>"#, u8::from(*yes))
                    }
                    Cell::Formula(formula) => {
                        format!(r#"<c r="{place}"><f>{}</f><v></v></c>"#, escaped(formula))
                    }
                    Cell::Error(error) => format!(r#"<c r="{place}" t="e"><v>{error}</v></c>"#),
                }
            });
            let hidden =
                if look.hidden_rows.contains(&(row + 1)) { r#" hidden="1""# } else { "" };
            format!(r#"<row r="{}"{hidden}>{}</row>"#, row + 1, cells.collect::<String>())
        });
        let columns = look.hidden_columns.iter().fold(String::new(), |out, (first, last)| {
            out + &format!(r#"<col min="{first}" max="{last}" width="0" hidden="true"/>"#)
        });
        let columns = if columns.is_empty() { columns } else { format!("<cols>{columns}</cols>") };
        let merged = look
            .merged
            .iter()
            .fold(String::new(), |out, cells| out + &format!(r#"<mergeCell ref="{cells}"/>"#));
        let merged =
            if merged.is_empty() { merged } else { format!("<mergeCells>{merged}</mergeCells>") };
        add(
            &format!("xl/worksheets/sheet{at}.xml"),
            &format!(
                r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{columns}<sheetData>{}</sheetData>{merged}</worksheet>"#,
                rows.collect::<String>()
            ),
        );
    }
    out.finish().expect("a workbook").into_inner()
}

/// The letters of a column, counted from 0.
fn letters(column: usize) -> String {
    let first = column.checked_div(26).filter(|first| *first > 0).map(|first| letters(first - 1));
    let last = char::from(b'A' + u8::try_from(column % 26).expect("a letter"));
    first.unwrap_or_default() + &last.to_string()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
