//! `csv`: rows below a row of headings, as spreadsheets export them.

use std::borrow::Cow;
use std::ops::Range;

use super::columns::Column;
use super::{Heading, Input, Record, RecordEnd, Seen};
use crate::code::Code;
use crate::csv::{
    Row, cell, cells, constant, count, delimiter, end, neutral, neutral_bytes, restored, row, scan,
};
use crate::field::AnswerProblem;
use crate::limit;
use crate::node::{Key, Node, Value};
use crate::request::{HEAD_KEYS, RequestProblem};
use crate::source::{Place, Source};
use crate::workbook::{self, CELL_BREAK, MOST_COLUMNS, NUMBER};
use crate::yaml::Spanned;

pub(super) const INPUT: Input = Input {
    name: "csv",
    extensions: &["csv", "tsv"],
    headed: true,
    whole: None,
    cut,
    resume: |bytes| memchr::memchr(b'\n', bytes).map(|at| at + 1),
    is_blank,
    parse_unspanned: |_| None,
    tree,
    lost: |_, _| Vec::new(),
    reject,
    head,
    hint,
};

/// Workbooks: the rows of one sheet. Rejects are CSV.
pub(super) const WORKBOOK: Input =
    Input { name: "xlsx", extensions: &["xlsx", "xlsm"], whole: Some(workbook::rows), ..INPUT };

/// The heading of rejected rows' problems; it is the first.
const PROBLEMS: &str = "_problems";

/// Whether all cells of a row are blank: spreadsheets write such rows below the last one.
fn is_blank(text: &str, heading: &Heading) -> bool {
    let delimiter = match heading.delimiter {
        _ if heading.is_sheet => workbook::DELIMITER,
        0 => delimiter(text),
        known => known,
    };
    let is_between =
        |char: char| char.is_whitespace() || char == '"' || u32::from(char) == u32::from(delimiter);
    text.chars().all(is_between)
        && cells(text, delimiter).iter().all(|(cell, _)| cell.trim().is_empty())
}

/// A row; where a quotation mark is never closed, its first line alone is lost, not all rows after it.
fn cut(bytes: &[u8], ended: bool, heading: &Heading, seen: Seen) -> RecordEnd {
    let more = RecordEnd::More(Seen { whole: bytes.len(), ..seen });
    let fresh = bytes.get(seen.whole..).unwrap_or_default();
    if !ended && bytes.len() <= limit::REQUEST && memchr::memchr(b'\n', fresh).is_none() {
        return more;
    }
    let line = memchr::memchr(b'\n', bytes);
    let first = bytes.get(..line.unwrap_or(bytes.len())).unwrap_or_default();
    let between = match heading.delimiter {
        _ if heading.is_sheet => workbook::DELIMITER,
        0 if line.is_none() && !ended => return more,
        0 => delimiter(&String::from_utf8_lossy(first)),
        known => known,
    };
    let unclosed = RecordEnd::Unclosed(line.map_or(bytes.len(), |at| at + 1));
    match end(bytes, between) {
        Row::Whole(length) => RecordEnd::Whole(length),
        // The rest of its line is no row.
        Row::Unclosed if line.is_none() && !ended => more,
        Row::Unclosed => unclosed,
        Row::More
            if ended && end(&[bytes, b"\n"].concat(), between) == Row::Whole(bytes.len() + 1) =>
        {
            RecordEnd::Whole(bytes.len())
        }
        Row::More if line.is_some() && (ended || bytes.len() > limit::REQUEST) => unclosed,
        Row::More if ended => unclosed,
        Row::More => more,
    }
}

/// The cell of a row for a key, even if the row can't be read. Rows with more or fewer cells than
/// headings have none, since the cell might be another column's answer.
fn hint(text: &str, key: &str, heading: &Heading) -> Option<String> {
    let is_key =
        |target: &Option<Column>| target.as_ref().is_some_and(|target| target.key() == key);
    let at = heading.targets.iter().position(is_key);
    let default = heading.columns.locale.clone().filter(|_| key == "locale");
    let cells = cells(text, heading.delimiter);
    if key == "id" && cells.len() != heading.targets.len() {
        return None;
    }
    let cell = at.and_then(|at| cells.get(at));
    let cell = cell.map(|(cell, _)| bare(cell, heading).0.trim().to_owned());
    cell.filter(|cell| !cell.is_empty()).or(default)
}

/// Takes a heading row in; answers whether it is one, not the line above it that names the delimiter.
pub(super) fn read_heading(heading: &mut Heading, source: Source) -> bool {
    let text = source.text();
    let row = text.trim_end_matches(['\r', '\n']);
    heading.has_returns = text.ends_with("\r\n");
    let lower = row.trim_matches('"').to_ascii_lowercase();
    if let Some(&[delimiter]) = lower.strip_prefix("sep=").map(str::as_bytes)
        && !heading.is_sheet
        && heading.preface.is_empty()
    {
        (heading.delimiter, heading.preface) = (delimiter, row.to_owned());
        return false;
    }
    if heading.is_sheet {
        heading.delimiter = workbook::DELIMITER;
    } else if heading.delimiter == 0 {
        heading.delimiter = delimiter(text);
    }
    row.clone_into(&mut heading.row);
    let names = cells(text, heading.delimiter);
    heading.rejects = names.first().is_some_and(|(name, _)| name == PROBLEMS);
    let (columns, index) = (&heading.columns.columns.0, heading.columns.index());
    let mut used = vec![false; columns.len()];
    let mut target = |(name, _): &(String, _)| {
        let name = bare(name, heading).0.trim();
        if let Some(at) = index.get(name)
            && let (Some((_, meaning)), Some(used)) = (columns.get(at), used.get_mut(at))
        {
            *used = true;
            return meaning.value.clone();
        }
        let is_key = !name.is_empty() && !name.starts_with('_');
        is_key.then(|| Column::Key(name.to_owned()))
    };
    let targets = names.iter().map(&mut target).collect();
    let unused = columns.iter().zip(&used).filter(|(_, used)| !**used);
    let place = |((heading, _), _): (&(Spanned<String>, _), _)| heading.place;
    let places: Vec<Place> = unused.map(place).collect();
    // Rejects have the keys as their headings.
    let file = heading.columns.source.as_ref().filter(|_| !heading.rejects);
    let unused = file.map(|file| places.iter().map(|place| file.at(*place)).collect());
    (heading.targets, heading.unused) = (targets, unused.unwrap_or_default());
    let is_named = |((name, _), target): (&(String, _), &Option<Column>)| {
        target.is_some() || !name.trim().is_empty()
    };
    heading.named = names.iter().zip(&heading.targets).map(is_named).collect();
    heading.source = Some(source);
    true
}

/// The text of a cell as it was meant: what docent and spreadsheets put around it is gone, and what
/// the column's notation explains is plain.
fn meant<'a>(cell: &'a str, heading: &Heading, target: &Column) -> Cow<'a, str> {
    let (shown, value) = bare(cell, heading);
    let is_number = value.is_some();
    let value = value.filter(|_| heading.is_number(target.key()));
    let cell = value.unwrap_or_else(|| constant(shown).unwrap_or(shown));
    // `5.00` is how a cell shows 5.
    let cell = match cell.split_once('.') {
        Some((whole, zeros)) if is_number && zeros.bytes().all(|byte| byte == b'0') => {
            if heading.is_whole(target.key()) { whole } else { cell }
        }
        _ => cell,
    };
    let plain = if is_number { target.plain_number(cell) } else { target.plain(cell) };
    // Rejects are plain already, and what somebody corrected in them is as requests have it.
    plain.filter(|_| !heading.rejects).map_or(Cow::Borrowed(cell), Cow::Owned)
}

/// A cell without what docent puts in front of it, and the value of a number of a workbook.
fn bare<'a>(cell: &'a str, heading: &Heading) -> (&'a str, Option<&'a str>) {
    let cell = if heading.rejects { restored(cell) } else { cell };
    match cell.strip_prefix(NUMBER).filter(|_| heading.is_sheet) {
        Some(number) => {
            let (shown, value) = number.split_once(NUMBER).unwrap_or((number, number));
            (shown, Some(value))
        }
        None => (cell, None),
    }
}

/// A row as the tree of a request.
fn tree(source: &Source, heading: &Heading) -> Result<Node, Vec<RequestProblem>> {
    // A row of a million empty cells isn't taken apart to be counted.
    let (count, most) = (count(source.text(), heading.delimiter), heading.targets.len());
    let surplus = || {
        let cells = cells(source.text(), heading.delimiter);
        cells.into_iter().skip(most).any(|(cell, _)| !cell.trim().is_empty())
    };
    // Spreadsheets add blank cells at the end of rows.
    if count < most || count > most && (count > MOST_COLUMNS as usize || surplus()) {
        let problem =
            AnswerProblem::error("cells").with_number("count", count).with_number("max", most);
        return Err(vec![RequestProblem::error(&Code::CSV_SYNTAX, &[], problem)]);
    }
    let cells = cells(source.text(), heading.delimiter);
    let is_lost =
        |((cell, _), named): (&(String, Range<usize>), &bool)| !*named && !cell.trim().is_empty();
    if cells.iter().zip(&heading.named).any(is_lost) {
        // An answer without a heading belongs to nothing.
        let named = heading.named.iter().filter(|named| **named).count();
        let problem =
            AnswerProblem::error("cells").with_number("count", count).with_number("max", named);
        return Err(vec![RequestProblem::error(&Code::CSV_SYNTAX, &[], problem)]);
    }
    let whole: Place = (0..source.text().trim_end().len()).into();
    let text = |text: &str| Value::Scalar(text.into(), false);
    let (mut top, mut values) = (Vec::new(), Vec::new());
    let given = [("form", &heading.columns.form), ("locale", &heading.columns.locale)];
    for ((cell, place), target) in cells.iter().zip(&heading.targets) {
        let Some(target) = target else { continue };
        let (cell, target) = (&*meant(cell, heading, target), target.key());
        if cell.trim().is_empty() {
            continue;
        }
        let place = Place::from(place.clone());
        let steps: Vec<&str> = target.split('.').collect();
        match steps.as_slice() {
            [part, number, field] => {
                let Some(rows) = rows(&mut values, part, place) else { continue };
                let at = number.parse::<usize>().unwrap_or(1).clamp(1, 100);
                while rows.len() < at {
                    rows.push(Node { place, value: Value::Map(Vec::new()) });
                }
                if let Some(Value::Map(row)) = rows.get_mut(at - 1).map(|row| &mut row.value) {
                    row.push(Node::entry(field, place, text(cell)));
                }
            }
            ["values", field] => values.push(Node::entry(field, place, text(cell))),
            _ if HEAD_KEYS.contains(&target) => top.push(Node::entry(target, place, text(cell))),
            _ => values.push(Node::entry(target, place, text(cell))),
        }
    }
    for (key, default) in given {
        if let Some(default) = default
            && !top.iter().any(|(known, _): &(Key, Node)| known.text == key)
        {
            top.push(Node::entry(key, whole, text(default)));
        }
    }
    let cell_of = |wanted| {
        let mut own = top.iter().filter(|(key, _): &&(Key, Node)| key.text == wanted);
        own.next().and_then(|(_, node)| match &node.value {
            Value::Scalar(text, _) => Some(text.clone()),
            _ => None,
        })
    };
    if cell_of("parts").is_none() {
        let optional = heading.optional_parts(cell_of("form").as_deref());
        let mut parts: Vec<&str> = Vec::new();
        for (key, _) in values.iter().filter(|_| optional.is_some()) {
            let part = optional.and_then(|parts| parts.get(&*key.text)).map(String::as_str);
            parts.extend(part.filter(|part| !parts.contains(part)));
        }
        let parts: Vec<Node> =
            parts.into_iter().map(|part| Node { place: whole, value: text(part) }).collect();
        if !parts.is_empty() {
            top.push(Node::entry("parts", whole, Value::List(parts)));
        }
    }
    let mut values = Node::entry("values", whole, Value::Map(values));
    values.1.place = whole;
    top.push(values);
    Ok(Node { place: whole, value: Value::Map(top) })
}

/// The list of a part that is filled in several times; `None` where a column is named by the part too.
fn rows<'a>(
    values: &'a mut Vec<(Key, Node)>,
    part: &str,
    place: Place,
) -> Option<&'a mut Vec<Node>> {
    let known = values.iter().position(|(key, _)| key.text == part);
    let at = known.unwrap_or_else(|| {
        values.push(Node::entry(part, place, Value::List(Vec::new())));
        values.len() - 1
    });
    match &mut values.get_mut(at)?.1.value {
        Value::List(rows) => Some(rows),
        _ => None,
    }
}

/// The row behind a cell with its problems; cells that a spreadsheet would take for formulas are
/// neutral, and cells in a notation are plain, since rejects need no columns file. A row that can't be
/// read stays as it is otherwise.
fn reject(record: &Record, heading: &Heading, problems: &[String]) -> Vec<u8> {
    let mut out = row([neutral(&problems.join(" · ")).as_str()], heading.delimiter);
    if record.fault.is_some() {
        let bytes = record.bytes().trim_ascii_end();
        let (_, places) = scan(bytes, heading.delimiter);
        let own = places.first().filter(|_| heading.rejects).map(|problems| problems.end + 1);
        let bytes = own.and_then(|at| bytes.get(at..)).unwrap_or(bytes);
        let bytes = neutral_bytes(bytes, heading.delimiter);
        let end = heading.line_end().as_bytes();
        return [out.as_bytes(), &[heading.delimiter], &bytes, end].concat();
    }
    let text = record.source.text().trim_end_matches(['\r', '\n']);
    let mut push = |cell: &str| {
        out.push(char::from(heading.delimiter));
        let is_text = constant(cell).is_some();
        let cell = &if heading.is_sheet { cell.replace(CELL_BREAK, "\n") } else { cell.to_owned() };
        let cell = if is_text { cell.to_owned() } else { neutral(cell) };
        out.push_str(&row([cell.as_str()], heading.delimiter));
    };
    let (_, places) = scan(text.as_bytes(), heading.delimiter);
    // A row with more cells than headings has blank ones, or is rejected as it is.
    let columns = heading.targets.iter().map(Option::as_ref).chain(std::iter::repeat(None));
    let blank = |place: &std::ops::Range<usize>| cell(text, place.clone()).trim().is_empty();
    let own = places.len() - places.iter().rev().take_while(|place| blank(place)).count();
    let count = own.max(heading.targets.len());
    let cells = places.into_iter().take(count).zip(columns);
    for (place, target) in cells.skip(usize::from(heading.rejects)) {
        let cell = cell(text, place);
        let given = target.and_then(|target| heading.given(target.key()));
        let cell = match target {
            Some(_) if cell.trim().is_empty() && given.is_some() => {
                Cow::Borrowed(given.unwrap_or_default())
            }
            Some(target) if constant(&cell).is_none() => meant(&cell, heading, target),
            _ => Cow::Borrowed(bare(&cell, heading).0),
        };
        push(&cell);
    }
    defaults(heading).for_each(|(_, default)| push(default));
    (out + heading.line_end()).into_bytes()
}

/// The keys that all rows have and no column sets.
fn defaults(heading: &Heading) -> impl Iterator<Item = (&'static str, &str)> {
    let all = [("form", &heading.columns.form), ("locale", &heading.columns.locale)];
    let missing = |(key, _): &(&str, _)| !heading.targets().any(|target| target == *key);
    all.into_iter().filter(missing).filter_map(|(key, default)| Some((key, default.as_deref()?)))
}

/// The headings by the keys that they set, so that rejects need no columns file; those that set none
/// begin with an underscore.
fn head(heading: &Heading) -> String {
    let end = heading.line_end();
    let mut head = if heading.has_mark { "\u{feff}".to_owned() } else { String::new() };
    if !heading.preface.is_empty() {
        head.extend([heading.preface.as_str(), end]);
    }
    if heading.rejects {
        return head + &heading.row + end;
    }
    let names = cells(&heading.row, heading.delimiter);
    let name = |((name, _), target): (&(String, _), &Option<Column>)| match target {
        Some(target) => neutral(target.key()),
        None if name.starts_with('_') => name.clone(),
        None => format!("_{name}"),
    };
    let names = names.iter().zip(&heading.targets).map(name);
    let all = std::iter::once(PROBLEMS.to_owned()).chain(names);
    let all: Vec<String> = all.chain(defaults(heading).map(|(key, _)| key.to_owned())).collect();
    head + &row(all.iter().map(String::as_str), heading.delimiter) + end
}
