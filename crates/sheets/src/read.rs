//! A file that somebody brings: CSV in any of the usual encodings and separators, XLSX, or XLS.

use std::io::Cursor;

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

use crate::{Fault, Sheet};

/// The separators that files come with, the most usual first.
const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];

/// Reads a file, whatever kind it is.
///
/// # Errors
/// Where the file is none of the known kinds, or holds nothing.
///
/// ```
/// let sheet = sheets::read("SN;名称\r\n0042;甲\r\n".as_bytes()).unwrap();
/// assert_eq!(sheet.rows, [["SN", "名称"], ["0042", "甲"]]);
/// ```
pub fn read(file: &[u8]) -> Result<Sheet, Fault> {
    let is_workbook = file.starts_with(b"PK") || file.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]);
    let sheet = if is_workbook { workbook(file)? } else { text(file)? };
    if sheet.rows.is_empty() { Err(Fault::Empty) } else { Ok(sheet.squared()) }
}

impl Sheet {
    fn push(&mut self, line: usize, cells: Vec<String>) {
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            self.rows.push(cells);
            self.lines.push(line);
        }
    }

    /// Has every row reach as far as the longest.
    fn squared(mut self) -> Self {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        for row in &mut self.rows {
            row.resize(columns, String::new());
        }
        self
    }
}

/// The first sheet of a workbook that holds anything.
fn workbook(file: &[u8]) -> Result<Sheet, Fault> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(file)).map_err(|_| Fault::NotASheet)?;
    let names = book.sheet_names();
    for name in names {
        let range = book.worksheet_range(&name).map_err(|_| Fault::NotASheet)?;
        let (first, _) = range.start().unwrap_or_default();
        let mut sheet = Sheet::default();
        for (line, cells) in (first as usize + 1..).zip(range.rows()) {
            let row = sheet.rows.len();
            sheet.push(line, cells.iter().map(told).collect());
            if sheet.rows.len() > row {
                let is_number = |cell: &Data| matches!(cell, Data::Float(_) | Data::Int(_));
                sheet
                    .numbers
                    .extend(cells.iter().enumerate().filter(|(_, cell)| is_number(cell)).map(|(at, _)| (row, at)));
            }
        }
        if !sheet.rows.is_empty() {
            return Ok(sheet);
        }
    }
    Err(Fault::Empty)
}

/// A cell as the one who filled it in would read it.
fn told(cell: &Data) -> String {
    match cell {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.trim().to_owned(),
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::Bool(is_so) => is_so.to_string(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Error(_) | Data::Empty => String::new(),
    }
}

fn text(file: &[u8]) -> Result<Sheet, Fault> {
    let text = decoded(file).ok_or(Fault::NotASheet)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    for record in reader.records() {
        let record = record.map_err(|_| Fault::NotASheet)?;
        let line = record.position().map_or(0, |position| line_of(text, position));
        sheet.push(line, record.iter().map(|cell| unguarded(cell.trim()).to_owned()).collect());
    }
    Ok(sheet)
}

/// The line that a record begins on. Blank lines before it are skipped by the reader and counted here.
fn line_of(text: &str, position: &::csv::Position) -> usize {
    let number = |count: u64| usize::try_from(count).unwrap_or_default();
    let before = text.as_bytes().get(number(position.byte())..).unwrap_or_default();
    let blank = before.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
    number(position.line()) + blank
}

/// The text of a file: UTF-8, UTF-16 with its mark, else what Chinese spreadsheets write (GB 18030).
fn decoded(file: &[u8]) -> Option<String> {
    if file.starts_with(&[0xFF, 0xFE]) {
        return Some(UTF_16LE.decode(file).0.into_owned());
    }
    if file.starts_with(&[0xFE, 0xFF]) {
        return Some(UTF_16BE.decode(file).0.into_owned());
    }
    if file.contains(&0) {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(file) {
        return Some(text.to_owned());
    }
    let (text, _, has_faults) = GB18030.decode(file);
    (!has_faults).then(|| text.into_owned())
}

/// The separator that the first line has most of, outside quotes.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut is_quoted = false;
    let outside: String = first
        .chars()
        .filter(|letter| {
            is_quoted ^= *letter == '"';
            !is_quoted
        })
        .collect();
    let count = |separator: u8| outside.matches(char::from(separator)).count();
    let most = SEPARATORS.into_iter().rev().max_by_key(|separator| count(*separator));
    most.filter(|separator| count(*separator) > 0).unwrap_or(b',')
}

/// What our own export guarded against formulas, and `="0042"`, as it was meant.
fn unguarded(cell: &str) -> &str {
    if let Some(inner) = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return inner;
    }
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}
