//! A table as an Office Open XML workbook of one sheet: texts as texts, so that leading zeros and fifteen digits survive.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::{Cell, Table};

/// The longest name that a sheet may have.
const NAME_MAX: usize = 31;

/// Characters that stand in no name of a sheet.
const NAME_BANNED: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// The file, or nothing where the table has more rows or columns than a sheet holds (1,048,576 by 16,384).
pub fn xlsx(table: &Table) -> Option<Vec<u8>> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(sheet, table).ok()?;
    book.save_to_buffer().ok()
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let name: String = table.name.chars().filter(|c| !NAME_BANNED.contains(c)).take(NAME_MAX).collect();
    if !name.trim().is_empty() {
        sheet.set_name(name.trim())?;
    }
    let (head, text, day) =
        (Format::new().set_bold(), Format::new().set_num_format("@"), Format::new().set_num_format("yyyy-mm-dd"));
    for (column, label) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(0, column, label, &head)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(words) => drop(sheet.write_string_with_format(row, column, words, &text)?),
                Cell::Number(number) => match number.parse::<f64>() {
                    Ok(value) => drop(sheet.write_number(row, column, value)?),
                    Err(_) => drop(sheet.write_string(row, column, number)?),
                },
                Cell::Day(written) => match ExcelDateTime::parse_from_str(written) {
                    Ok(date) => drop(sheet.write_datetime_with_format(row, column, &date, &day)?),
                    Err(_) => drop(sheet.write_string(row, column, written)?),
                },
                Cell::Blank => {}
            }
        }
    }
    sheet.autofit();
    Ok(())
}
