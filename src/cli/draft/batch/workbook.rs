//! Workbooks: read as a whole; what is wrong with one, and what people see otherwise in it.

use crate::character::shown;
use crate::cli::input::InputFile;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::limit;
use crate::source::ReadError;
use crate::workbook::{SheetNote, WorkbookError};

/// The ranges that a warning names.
const RANGE_LIMIT: usize = 20;

/// All bytes of a file that begins with these; nothing where they can't be read or are too many,
/// which is reported.
pub(super) fn whole_of(
    found: &mut Diagnostics,
    file: &mut InputFile,
    mut bytes: Vec<u8>,
    mut end: bool,
) -> Option<Vec<u8>> {
    while !end && bytes.len() <= limit::WORKBOOK {
        let (more, last) = file.next(found)?;
        bytes.extend_from_slice(more);
        end = last;
    }
    if bytes.len() > limit::WORKBOOK {
        let error = ReadError::TooLarge(limit::WORKBOOK);
        found.push(Diagnostic::unread(&file.name, &error));
        return None;
    }
    Some(bytes)
}

/// The problem that a workbook has no rows for docent.
pub(super) fn without_rows(name: &str, error: &WorkbookError, sheet: Option<&str>) -> Diagnostic {
    let name = shown(name);
    match error {
        WorkbookError::TooLarge => Diagnostic::unread(&name, &ReadError::TooLarge(limit::SHEET)),
        WorkbookError::Unreadable => {
            let problem = format!("`{name}` is no workbook that docent can read");
            let help = "open it in a spreadsheet, and save it as XLSX or CSV";
            Diagnostic::error(&Code::BROKEN_WORKBOOK, problem).help(help)
        }
        WorkbookError::Old => {
            let problem = format!("`{name}` has a password, or is a workbook of before 2007");
            let help = "save it as XLSX without a password, or as CSV";
            Diagnostic::error(&Code::BROKEN_WORKBOOK, problem).help(help)
        }
        WorkbookError::NoSheet(names) => {
            let wanted = sheet.unwrap_or_default();
            let problem = format!("`{name}` has no sheet `{}`", shown(wanted));
            let names: Vec<String> =
                names.iter().take(20).map(|name| format!("`{}`", shown(name))).collect();
            let help = format!("name one of {}", names.join(", "));
            Diagnostic::error(&Code::BROKEN_WORKBOOK, problem).help(help)
        }
    }
}

/// Warns of what people see otherwise in a sheet than docent reads there.
pub(super) fn note(found: &mut Diagnostics, name: &str, notes: &[SheetNote]) {
    let name = shown(name);
    for note in notes {
        let (code, what, ranges, help) = match note {
            SheetNote::HiddenRows(rows) => (
                &Code::HIDDEN_CELLS,
                "is read with its hidden rows",
                rows,
                "show the rows in the spreadsheet, and delete those that are not wanted",
            ),
            SheetNote::HiddenColumns(columns) => (
                &Code::HIDDEN_CELLS,
                "is read with its hidden columns",
                columns,
                "show the columns in the spreadsheet, and delete those that are not wanted",
            ),
            SheetNote::Merged(cells) => (
                &Code::MERGED_CELLS,
                "has merged cells, of which only the first has the value",
                cells,
                "unmerge them in the spreadsheet, and fill in each cell",
            ),
            SheetNote::UnknownFormat(cells) => (
                &Code::UNKNOWN_NUMBER_FORMAT,
                "has numbers in a format that docent doesn't know; they are read as they are, in columns",
                cells,
                "see whether the drafts have what the cells show, or format the cells as numbers or text",
            ),
            SheetNote::Rounded(cells) => (
                &Code::ROUNDED_NUMBER,
                "shows other numbers than it has, and the drafts have what it shows, in columns",
                cells,
                "format the cells so that they show all digits, or round the numbers",
            ),
        };
        let more = ranges.len().saturating_sub(RANGE_LIMIT);
        let all = ranges.iter().take(RANGE_LIMIT).map(String::as_str);
        let all = all.collect::<Vec<_>>().join(", ");
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let problem = format!("`{name}` {what}: {all}{more}");
        found.push(Diagnostic::warning(code, problem).help(help));
    }
}
