//! Tables out and in: CSV and XLSX files that keep what a spreadsheet likes to break (R42).
//!
//! Works in a worker of its own, loaded when somebody exports or imports, so the app's first load knows nothing of it.
//! [`Table`] is what goes out, [`Sheet`] what comes in; both are told in JSON between the page and the worker.

#[cfg(feature = "files")]
mod csv_out;
#[cfg(feature = "files")]
mod read;
#[cfg(feature = "files")]
mod xlsx_out;

use serde::{Deserialize, Serialize};

#[cfg(feature = "files")]
pub use csv_out::csv;
#[cfg(feature = "files")]
pub use read::read;
#[cfg(feature = "files")]
pub use xlsx_out::xlsx;

/// One cell of a table that goes out.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// Words, a serial, a number of a document: never a number to the spreadsheet, whatever it looks like.
    Text(String),
    /// An amount to reckon with, as decimal text such as `-12.50`.
    Number(String),
    /// A day as `2026-11-22`.
    Day(String),
    /// Nothing.
    Blank,
}

/// A table that goes out.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Table {
    /// What the sheet is called.
    pub name: String,
    /// The heads of the columns.
    pub columns: Vec<String>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// What a file holds: rows of text.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// The rows, the heads among them, without rows that are blank; all of one length.
    pub rows: Vec<Vec<String>>,
    /// Where each row stands in the file, counted from one.
    pub lines: Vec<usize>,
    /// Cells that the spreadsheet has kept as a number, by their row and column: long digits may be damaged.
    pub numbers: Vec<(usize, usize)>,
}

/// Why a file cannot be read or written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// It is none of the kinds that are known, or it is damaged.
    NotASheet,
    /// There is nothing in it.
    Empty,
    /// It has more rows or columns than a sheet can hold.
    TooLarge,
}

/// A kind of file that goes out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Comma-separated values.
    Csv,
    /// An Office Open XML workbook.
    Xlsx,
}

/// What the page asks of the worker. A file to read comes beside it, as bytes.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    /// Begins a table; its rows follow.
    Begin(Table),
    /// More rows of it.
    Rows(Vec<Vec<Cell>>),
    /// Writes it.
    Finish(Kind),
    /// Reads the file that comes with this.
    Read,
}

/// What the worker answers. A file that was written comes beside it, as bytes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// It has started.
    Ready,
    /// The rows are taken.
    Taken,
    /// The file is written.
    Written,
    /// What the file holds.
    Read(Sheet),
    /// It cannot be done.
    Failed(Fault),
}
