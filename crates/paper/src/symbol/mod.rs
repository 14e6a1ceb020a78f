//! A code as light and dark modules: what the standards say, before anybody decides how large it is drawn.

mod code128;
mod ean13;
mod gs1;
mod matrix;

use std::fmt::Write;

use serde::{Deserialize, Serialize};

pub use code128::{WIDTHS as CODE_128_WIDTHS, modules as code128_modules};
pub use ean13::check_digit;
pub use gs1::{can_hold, gtin, reading};

/// A kind of code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Symbology {
    /// Bars for any printable text.
    Code128,
    /// Bars for the thirteen digits of a product.
    Ean13,
    /// A square that telephones read best.
    Qr,
    /// The smallest square.
    DataMatrix,
    /// Bars for GTIN and serial, as GS1 writes them.
    Gs1Bars,
    /// A square for GTIN and serial, as GS1 writes them.
    Gs1Matrix,
}

/// Why there is no code for a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// The code has no sign for a character of it.
    Character,
    /// It is too long, or for a code of fixed length too short.
    Length,
    /// Its last digit does not follow from the others.
    CheckDigit,
}

/// The modules of a code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Symbol {
    /// Bars: dark or light from left to right, without quiet zones.
    Bars(Vec<bool>),
    /// A square, row by row, without a quiet zone.
    Square(Vec<Vec<bool>>),
}

impl Symbology {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Code128, Self::Qr, Self::DataMatrix, Self::Ean13, Self::Gs1Bars, Self::Gs1Matrix];

    /// Whether it is made of bars.
    pub const fn is_bars(self) -> bool {
        matches!(self, Self::Code128 | Self::Ean13 | Self::Gs1Bars)
    }

    /// The light modules that must stay free on each side (Code 128 10X, EAN-13 11X, QR 4X; Data Matrix asks for one and
    /// gets two).
    pub const fn quiet(self) -> i32 {
        match self {
            Self::Code128 | Self::Gs1Bars => 10,
            Self::Ean13 => 11,
            Self::Qr => 4,
            Self::DataMatrix | Self::Gs1Matrix => 2,
        }
    }

    /// The narrowest module that a scanner still reads, in micrometres: guns for bars and Data Matrix, telephones for QR,
    /// GS1 General Specifications for its own (EAN-13 at 80 %).
    pub const fn module_min(self) -> i32 {
        match self {
            Self::Code128 | Self::Gs1Bars | Self::DataMatrix | Self::Gs1Matrix => 250,
            Self::Ean13 => 264,
            Self::Qr => 375,
        }
    }

    /// The widest module that is still of use, in micrometres.
    pub const fn module_max(self) -> i32 {
        match self {
            Self::Code128 | Self::Gs1Bars | Self::Gs1Matrix => 500,
            Self::Ean13 => 660,
            Self::Qr | Self::DataMatrix => 750,
        }
    }

    /// The code of a text. A GS1 code's text is a serial behind its GTIN, as [`gtin`] joins them.
    ///
    /// # Errors
    /// When the code has no way to say it.
    pub fn encode(self, text: &str) -> Result<Symbol, Fault> {
        match self {
            Self::Code128 => code128::modules(text, false).map(Symbol::Bars),
            Self::Ean13 => ean13::modules(text).map(Symbol::Bars),
            Self::Qr => matrix::qr(text).map(Symbol::Square),
            Self::DataMatrix => matrix::data_matrix(text).map(Symbol::Square),
            Self::Gs1Bars => gs1::checked(text).and_then(|text| code128::modules(text, true)).map(Symbol::Bars),
            Self::Gs1Matrix => gs1::checked(text).and_then(matrix::gs1_matrix).map(Symbol::Square),
        }
    }
}

impl Symbol {
    /// Modules from left to right.
    pub fn width(&self) -> i32 {
        let modules = match self {
            Self::Bars(modules) => modules.len(),
            Self::Square(rows) => rows.len(),
        };
        i32::try_from(modules).unwrap_or(i32::MAX)
    }

    /// The dark parts as an SVG path: its corner, the dots of a module, and the height of bars, all in whole dots.
    pub fn path(&self, x: i32, y: i32, module: i32, height: i32) -> String {
        match self {
            Self::Bars(modules) => rectangles(modules, x, y, module, height),
            Self::Square(rows) => {
                let tops = (0..).map(|at| y + at * module);
                rows.iter().zip(tops).map(|(row, top)| rectangles(row, x, top, module, module)).collect()
            }
        }
    }
}

/// One rectangle for each run of dark modules.
fn rectangles(modules: &[bool], x: i32, y: i32, module: i32, height: i32) -> String {
    let mut path = String::new();
    let mut left = x;
    for run in modules.chunk_by(|a, b| a == b) {
        let width = i32::try_from(run.len()).unwrap_or(0) * module;
        if run.first() == Some(&true) {
            // Writing into a String cannot fail.
            let _ = write!(path, "M{left} {y}h{width}v{height}h-{width}z");
        }
        left += width;
    }
    path
}
