//! A code as dark and light modules. Asserts that the text can be written: a test knows what it writes.

use barcoders::sym::code39::Code39;
use barcoders::sym::code128::Code128;
use barcoders::sym::ean8::EAN8;
use barcoders::sym::ean13::EAN13;
use barcoders::sym::tf::TF;
use datamatrix::{DataMatrix, SymbolList};
use qrcode::{Color, EcLevel, QrCode};

/// A code, module by module.
#[derive(Clone, Debug)]
pub struct Symbol {
    pub(crate) width: usize,
    pub(crate) dark: Vec<bool>,
    /// How many modules high the one row of a linear code is drawn.
    pub(crate) stretch: usize,
}

impl Symbol {
    /// Code 128, in set B.
    pub fn code_128(text: &str) -> Self {
        Self::linear(&written(Code128::new(format!("\u{181}{text}"))).encode())
    }

    /// GS1-128, in set B: FNC1 in front, and between the parts.
    pub fn gs1_128(parts: &[&str]) -> Self {
        Self::linear(&written(Code128::new(format!("\u{181}\u{179}{}", parts.join("\u{179}")))).encode())
    }

    /// Code 39.
    pub fn code_39(text: &str) -> Self {
        Self::linear(&written(Code39::new(text)).encode())
    }

    /// EAN-13, with its check digit or without.
    pub fn ean_13(digits: &str) -> Self {
        Self::linear(&written(EAN13::new(digits)).encode())
    }

    /// EAN-8, with its check digit or without.
    pub fn ean_8(digits: &str) -> Self {
        Self::linear(&written(EAN8::new(digits)).encode())
    }

    /// ITF.
    pub fn itf(digits: &str) -> Self {
        Self::linear(&written(TF::interleaved(digits)).encode())
    }

    /// QR, of the middle strength.
    pub fn qr(text: &str) -> Self {
        let code = written(QrCode::with_error_correction_level(text, EcLevel::M));
        Self {
            width: code.width(),
            dark: code.into_colors().into_iter().map(|color| color == Color::Dark).collect(),
            stretch: 1,
        }
    }

    /// Data Matrix.
    pub fn data_matrix(text: &str) -> Self {
        Self::matrix(&written(DataMatrix::encode(text.as_bytes(), SymbolList::default())))
    }

    /// GS1 Data Matrix; the parts are divided by GS.
    pub fn gs1_data_matrix(parts: &[&str]) -> Self {
        Self::matrix(&written(DataMatrix::encode_gs1(parts.join("\u{1d}").as_bytes(), SymbolList::default())))
    }

    fn linear(bars: &[u8]) -> Self {
        let dark: Vec<bool> = bars.iter().map(|&bar| bar == 1).collect();
        Self { width: dark.len(), stretch: (dark.len() / 3).max(30), dark }
    }

    fn matrix(code: &DataMatrix) -> Self {
        let bitmap = code.bitmap();
        let (width, height) = (bitmap.width(), bitmap.height());
        let mut dark = vec![false; width * height];
        for (x, y) in bitmap.pixels() {
            dark[y * width + x] = true;
        }
        Self { width, dark, stretch: 1 }
    }

    /// How many modules wide it is.
    pub fn width(&self) -> usize {
        self.width
    }

    /// How many modules high it is drawn.
    pub fn height(&self) -> usize {
        self.dark.len() / self.width * self.stretch
    }

    pub(crate) fn is_dark(&self, x: usize, y: usize) -> bool {
        self.dark[y / self.stretch * self.width + x]
    }
}

#[expect(clippy::panic, reason = "a test that writes what cannot be written is wrong itself")]
fn written<T, E: std::fmt::Debug>(code: Result<T, E>) -> T {
    code.unwrap_or_else(|error| panic!("a code that cannot be written: {error:?}"))
}
