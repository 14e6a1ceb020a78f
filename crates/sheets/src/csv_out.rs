//! A table as comma-separated values (RFC 4180), with a byte-order mark so that spreadsheets read it as UTF-8.

use crate::{Cell, Table};

/// The mark that tells UTF-8.
const MARK: [u8; 3] = [0xEF, 0xBB, 0xBF];

/// How a text begins that a spreadsheet would take for a formula (OWASP, CSV injection).
const FORMULAS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// The file.
///
/// ```
/// use sheets::{Cell, Table, csv};
/// let table = Table { name: String::new(), columns: vec!["Serial".into()], rows: vec![vec![Cell::Text("=1+1".into())]] };
/// assert_eq!(csv(&table), "\u{feff}Serial\r\n'=1+1\r\n".as_bytes());
/// ```
pub fn csv(table: &Table) -> Vec<u8> {
    let mut file = MARK.to_vec();
    {
        let mut writer =
            ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).flexible(true).from_writer(&mut file);
        // Writing to memory does not fail.
        let _ = writer.write_record(table.columns.iter().map(|head| guarded(head)));
        for row in &table.rows {
            let _ = writer.write_record(row.iter().map(written));
        }
        let _ = writer.flush();
    }
    file
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => guarded(text),
        Cell::Number(number) => number.clone(),
        Cell::Day(day) => day.clone(),
        Cell::Blank => String::new(),
    }
}

/// A text that no spreadsheet takes for a formula: an apostrophe goes before what looks like one.
fn guarded(text: &str) -> String {
    if text.starts_with(FORMULAS) { format!("'{text}") } else { text.to_owned() }
}
