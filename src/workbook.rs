//! The door to workbooks (Office Open XML, ECMA-376, as XLSX): one sheet as rows of text. The door to
//! `calamine`, which reads cells, and to `zip`, by which docent sees beforehand what a file unpacks to.

mod layout;
mod number_format;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, Cursor, Read};

use calamine::{
    CellErrorType, Data, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx,
    XlsxFormulaMetadata,
};
use zip::ZipArchive;

use crate::character::is_line_break;
use crate::csv::{constant, row};
use crate::limit;
use layout::{Layout, letters, ranges};
use number_format::{Display, NumberFormat};

/// The most columns that sheets have.
pub const MOST_COLUMNS: u32 = 16_384;

/// The sign between cells of [`rows`].
pub const DELIMITER: u8 = b',';

/// The sign for a line break in a cell of [`rows`]: each row is one line (U+2028).
pub const CELL_BREAK: char = '\u{2028}';

/// The sign before a number in a cell of [`rows`], which programs write alike in all countries (U+2029); and
/// behind what the cell shows, before what it has, where that is another number.
pub const NUMBER: char = '\u{2029}';

/// The ranges of rows that a note names of each column.
const RANGES: usize = 20;

/// Why a workbook has no rows for docent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookError {
    /// The file is no workbook in XLSX, or a broken one.
    Unreadable,
    /// The file is encrypted, or a workbook of before 2007.
    Old,
    /// It unpacks to more than docent takes.
    TooLarge,
    /// It has no sheet of this name or number; these are there.
    NoSheet(Vec<String>),
}

/// What people see otherwise in a sheet than docent reads there; rows and columns by the names that
/// spreadsheets give them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetNote {
    /// Rows that are hidden, such as those that a filter leaves out.
    HiddenRows(Vec<String>),
    /// Columns that are hidden.
    HiddenColumns(Vec<String>),
    /// Cells that are merged: only the first of each has the value.
    Merged(Vec<String>),
    /// Columns and the rows of their cells whose number format docent doesn't know.
    UnknownFormat(Vec<String>),
    /// Columns and the rows of their cells that show another number than they have, and are taken as texts.
    Rounded(Vec<String>),
}

/// The rows of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRows {
    /// As CSV, a line for each row of the sheet.
    pub text: String,
    /// What people see otherwise.
    pub notes: Vec<SheetNote>,
    /// The cells that show another number than they have: columns and their rows, from 0.
    pub differing: BTreeMap<u32, Vec<u32>>,
}

/// The text of a cell.
#[derive(Default)]
struct CellText {
    /// What it shows.
    text: String,
    is_number: bool,
    /// What it has, where it shows another number.
    value: Option<String>,
    /// Whether people read another number in it than it has.
    differs: bool,
}

impl CellText {
    fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    fn of_number(text: impl Into<String>) -> Self {
        Self { is_number: true, ..Self::of(text) }
    }
}

/// The rows of a sheet as CSV, a line for each row of the sheet, also for empty ones: of the sheet of this
/// name or number, from 1, else of the first that can be seen. Days and times are as in ISO 8601, a day without its time
/// where that is midnight; numbers are as their cells show them, with a point and no groups, and
/// amounts with the code of their currency where the format names one.
///
/// # Errors
/// [`WorkbookError`]: why there are none.
pub fn rows(bytes: &[u8], sheet: Option<&str>) -> Result<SheetRows, WorkbookError> {
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(WorkbookError::Old);
    }
    check_size(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Unreadable)?;
    let names = book.sheet_names();
    let by_name = |wanted: &str| names.iter().find(|name| *name == wanted);
    let by_number = |wanted: &str| names.get(wanted.parse::<usize>().ok()?.checked_sub(1)?);
    let first = || {
        let sheets = book.sheets_metadata().iter();
        let tables = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let visible = tables.clone().find(|sheet| sheet.visible == SheetVisible::Visible);
        let first = visible.or_else(|| tables.clone().next()).map(|sheet| &sheet.name);
        names.iter().find(|name| Some(*name) == first)
    };
    let name = sheet.map_or_else(first, |wanted| by_name(wanted).or_else(|| by_number(wanted)));
    let name = name.ok_or_else(|| WorkbookError::NoSheet(names.clone()))?;
    let unresolved = unresolved(&mut book, name)?;
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| WorkbookError::Unreadable)?;
    let formats: Vec<_> = cells.styles().iter().map(number_format).collect();
    let layout = Layout::new(bytes, name).unwrap_or_default();
    let mut table = Table { remembers: !layout.is_plain(), ..Table::default() };
    let (mut unknown, mut differing) = (BTreeMap::new(), BTreeMap::new());
    let add = |places: &mut BTreeMap<u32, Vec<u32>>, (row, column)| {
        places.entry(column).or_default().push(row);
    };
    while let Some((cell, style)) =
        cells.next_cell_with_style_id().map_err(|_| WorkbookError::Unreadable)?
    {
        let format = formats.get(style).unwrap_or(&CellFormat::General);
        let place = cell.get_position();
        let text = match unresolved.get(&place) {
            Some(text) => CellText::of(text.as_str()),
            None => shown(cell.get_value(), format),
        };
        if matches!((cell.get_value(), format), (DataRef::Float(_), CellFormat::Unknown)) {
            add(&mut unknown, place);
        }
        if text.differs {
            add(&mut differing, place);
        }
        table.push(place, &text)?;
    }
    table.end_row()?;
    let mut notes = layout.notes(table.first.unwrap_or_default(), &table.filled);
    if !unknown.is_empty() {
        notes.push(SheetNote::UnknownFormat(places(&unknown)));
    }
    Ok(SheetRows { text: table.out, notes, differing })
}

/// Rows as people read them: without the signs of breaks and numbers.
#[must_use]
pub fn readable(text: &str) -> String {
    let (mut out, mut begins) = (String::with_capacity(text.len()), true);
    for char in text.chars() {
        match char {
            CELL_BREAK => out.push(' '),
            NUMBER if begins => {}
            NUMBER => out.push_str(" = "),
            other => out.push(other),
        }
        begins = matches!(char, ',' | '"' | '\n');
    }
    out
}

/// Columns and the rows of some of their cells, from 0, as spreadsheets name them.
fn places(cells: &BTreeMap<u32, Vec<u32>>) -> Vec<String> {
    let place = |(column, rows): (&u32, &Vec<u32>)| {
        let all = ranges(rows, |row| (row + 1).to_string());
        let more = if all.len() > RANGES { ", …" } else { "" };
        let all: Vec<&str> = all.iter().take(RANGES).map(String::as_str).collect();
        format!("{} ({}{more})", letters(*column), all.join(", "))
    };
    cells.iter().map(place).collect()
}

impl SheetRows {
    /// The note of cells in these columns, from 0, that show another number than they have.
    #[must_use]
    pub fn rounded(&self, is_text: impl Fn(usize) -> bool) -> Option<SheetNote> {
        let is_own = |column: u32| usize::try_from(column).is_ok_and(&is_text);
        let own = self.differing.iter().filter(|(column, _)| is_own(**column));
        let own: BTreeMap<u32, Vec<u32>> =
            own.map(|(column, rows)| (*column, rows.clone())).collect();
        (!own.is_empty()).then(|| SheetNote::Rounded(places(&own)))
    }
}

/// The texts of cells whose formulas some program wrote without their results: the text of a formula that is
/// nothing but one, else the error that spreadsheets show where there is no result.
fn unresolved(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
) -> Result<HashMap<(u32, u32), String>, WorkbookError> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| WorkbookError::Unreadable)?;
    let mut found = HashMap::new();
    while let Some(cell) =
        cells.next_cell_with_formula_metadata().map_err(|_| WorkbookError::Unreadable)?
    {
        if let (DataRef::Empty, Some(formula)) = (&cell.value, &cell.formula) {
            let text = match formula {
                XlsxFormulaMetadata::Normal { formula } => {
                    constant(&format!("={formula}")).map(str::to_owned)
                }
                _ => None,
            };
            found.insert(cell.pos, text.unwrap_or_else(|| CellErrorType::NA.to_string()));
        }
    }
    Ok(found)
}

/// Refuses what unpacks to more than docent takes, whatever the archive names as its size.
fn check_size(bytes: &[u8]) -> Result<(), WorkbookError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Unreadable)?;
    let mut left = limit::SHEET as u64;
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|_| WorkbookError::Unreadable)?;
        let read = io::copy(&mut file.take(left + 1), &mut io::sink());
        let read = read.map_err(|_| WorkbookError::Unreadable)?;
        left = left.checked_sub(read).ok_or(WorkbookError::TooLarge)?;
    }
    Ok(())
}

/// How cells of a style show numbers.
enum CellFormat {
    /// As they are.
    General,
    Known(NumberFormat),
    /// In a way that docent doesn't know.
    Unknown,
}

fn number_format(style: &calamine::Style) -> CellFormat {
    let code = style.number_format.as_ref().map(|format| format.format_code.as_str());
    match code.map_or(Ok(None), NumberFormat::parse) {
        Ok(None) => CellFormat::General,
        Ok(Some(format)) => CellFormat::Known(format),
        Err(()) => CellFormat::Unknown,
    }
}

/// A number with the fifteen digits that spreadsheets show; formulas leave others behind them.
fn rounded(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

/// The text of a cell.
fn shown(value: &DataRef<'_>, format: &CellFormat) -> CellText {
    let value = &match value {
        DataRef::Float(number) => DataRef::Float(rounded(*number)),
        other => other.clone(),
    };
    match (value, format) {
        // Spreadsheets keep fifteen digits: the others are invented.
        (DataRef::Float(number), _) if number.abs() >= 1e15 => {
            CellText::of(format!("{number:E}").replace('E', "E+"))
        }
        (DataRef::Float(number), CellFormat::Known(format)) => match format.number(*number) {
            Some(shown) => {
                let (Display::Number(text) | Display::Text(text)) = shown.display;
                let (value, differs) = (shown.value, shown.differs);
                CellText { value, differs, ..CellText::of_number(text) }
            }
            // A format may leave out zeros; a number that it hides is there all the same.
            None if *number == 0.0 => CellText::default(),
            None => CellText::of_number(number.to_string()),
        },
        (DataRef::Float(number), _) => CellText::of_number(number.to_string()),
        (DataRef::Int(number), _) => CellText::of_number(number.to_string()),
        (DataRef::Bool(value), _) => CellText::of(value.to_string()),
        (DataRef::DateTime(time), _) => CellText::of(moment(time)),
        (DataRef::DateTimeIso(time), _) => {
            CellText::of(time.strip_suffix("T00:00:00").unwrap_or(time))
        }
        (other, CellFormat::Known(format)) => {
            let text = Data::from((*other).clone()).to_string();
            CellText::of(format.text(&text).unwrap_or(text))
        }
        (other, _) => CellText::of(Data::from((*other).clone()).to_string()),
    }
}

/// A day, a time or both (ISO 8601).
fn moment(time: &ExcelDateTime) -> String {
    let days = time.as_f64();
    // The 31st of December 9999 is the last day that spreadsheets know.
    if !(0.0..2_958_466.0).contains(&days) {
        return CellErrorType::Num.to_string();
    }
    if time.is_duration() {
        return duration(days);
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    let clock = match second {
        0 => format!("{hour:02}:{minute:02}"),
        second => format!("{hour:02}:{minute:02}:{second:02}"),
    };
    match (days < 1.0, (hour, minute, second) == (0, 0, 0)) {
        (true, _) => clock,
        (false, true) => day,
        (false, false) => format!("{day}T{clock}"),
    }
}

/// Hours, minutes and seconds, as a cell for a duration shows them.
fn duration(days: f64) -> String {
    let seconds = format!("{:.0}", days * 86_400.0).parse::<u64>().unwrap_or_default();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if seconds == 0 {
        format!("{hours}:{minutes:02}")
    } else {
        format!("{hours}:{minutes:02}:{seconds:02}")
    }
}

/// Rows as they are written.
#[derive(Default)]
struct Table {
    out: String,
    /// The row that is being written, from 0, and its cells so far.
    at: u32,
    cells: u32,
    /// The cells of the first row that has any, and that row.
    width: Option<u32>,
    first: Option<u32>,
    /// Whether it remembers the cells that have a text, and these.
    remembers: bool,
    filled: BTreeSet<(u32, u32)>,
}

impl Table {
    fn push(&mut self, (row_at, column): (u32, u32), cell: &CellText) -> Result<(), WorkbookError> {
        // Workbooks have their cells in order (ECMA-376, 18.3.1.73).
        if row_at < self.at || row_at == self.at && column < self.cells {
            return Err(WorkbookError::Unreadable);
        }
        while self.at < row_at {
            self.end_row()?;
        }
        self.fill(column)?;
        if !cell.text.is_empty() {
            self.first.get_or_insert(row_at);
            if self.remembers {
                self.filled.insert((row_at, column));
            }
        }
        if self.cells > 0 {
            self.out.push(char::from(DELIMITER));
        }
        let plain =
            |text: &str| text.replace("\r\n", "\n").replace(is_line_break, &CELL_BREAK.to_string());
        let mark = if cell.is_number { NUMBER.to_string() } else { String::new() };
        let mut text = mark + &plain(&cell.text);
        if let Some(value) = &cell.value {
            text.push(NUMBER);
            text.push_str(&plain(value));
        }
        self.out.push_str(&row([text.as_str()], DELIMITER));
        self.cells = column + 1;
        self.check()
    }

    /// Adds empty cells up to this column.
    fn fill(&mut self, column: u32) -> Result<(), WorkbookError> {
        while self.cells < column {
            if self.cells > 0 {
                self.out.push(char::from(DELIMITER));
            }
            self.cells += 1;
        }
        self.check()
    }

    fn end_row(&mut self) -> Result<(), WorkbookError> {
        if self.cells > 0 {
            let width = *self.width.get_or_insert(self.cells);
            self.fill(width)?;
        }
        self.out.push('\n');
        (self.at, self.cells) = (self.at + 1, 0);
        self.check()
    }

    fn check(&self) -> Result<(), WorkbookError> {
        if self.out.len() > limit::SHEET { Err(WorkbookError::TooLarge) } else { Ok(()) }
    }
}
