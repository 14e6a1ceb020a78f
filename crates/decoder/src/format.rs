//! The kinds of codes, by one list for the page and for the worker.

use serde::{Deserialize, Serialize};

/// A kind of code. The names are those of the browsers' own `BarcodeDetector`, so that the app knows one list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Code 128, GS1-128 among them.
    #[serde(rename = "code_128")]
    Code128,
    /// Code 39.
    #[serde(rename = "code_39")]
    Code39,
    /// EAN-13.
    #[serde(rename = "ean_13")]
    Ean13,
    /// EAN-8.
    #[serde(rename = "ean_8")]
    Ean8,
    /// UPC-A.
    UpcA,
    /// ITF-14, the code on cartons.
    Itf,
    /// QR.
    QrCode,
    /// Data Matrix.
    DataMatrix,
}

impl Format {
    /// All of them, by their names.
    pub const NAMES: [&'static str; 8] =
        ["code_128", "code_39", "ean_13", "ean_8", "upc_a", "itf", "qr_code", "data_matrix"];

    /// Whether it is made of bars: its check is weak, where that of a matrix corrects itself.
    pub const fn is_linear(self) -> bool {
        !matches!(self, Self::QrCode | Self::DataMatrix)
    }
}
