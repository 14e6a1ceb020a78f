//! What could not be taken, and what somebody may do about it.

use serde::{Deserialize, Serialize};

use crate::intake::entry_text::TextFinding;
use crate::intake::scan::{article, gs1_of};
use crate::model::Serial;
use crate::refusal::{Code, Finding};

/// Something that was scanned or typed and does not stand on the document.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// The rules refuse the piece, or ask first.
    Refused(Finding),
    /// The text is no serial.
    Text {
        /// Why.
        code: Code,
        /// The text as it was read.
        text: String,
    },
    /// A new serial, and no product chosen that it could be of.
    NeedsProduct(Serial),
    /// The code names a product that the shop does not have. All of the code is kept: it may name the piece or the lot, too.
    UnknownBarcode(String),
    /// The code stands for many pieces, not all of which can be taken: somebody looks at it first (R84).
    Carton(String),
    /// The code names a carton that nobody recorded.
    UnknownCarton(String),
    /// The code is the barcode of a product by its form, or the serial of the chosen product's next piece.
    BarcodeOrSerial(String),
    /// A piece to take off that does not stand on the document.
    NotThere(Serial),
}

impl Problem {
    /// The serial it is about.
    pub const fn serial(&self) -> Option<&Serial> {
        match self {
            Self::Refused(finding) => finding.serial.as_ref(),
            Self::NeedsProduct(serial) | Self::NotThere(serial) => Some(serial),
            _ => None,
        }
    }

    /// The number of the article that an unknown barcode names, as a product would have it.
    pub fn article(&self) -> Option<String> {
        match self {
            Self::UnknownBarcode(code) => Some(article(code)),
            _ => None,
        }
    }

    /// Whether it is the code of an unknown article and names its lot, but no piece.
    pub fn names_a_lot(&self) -> bool {
        let Self::UnknownBarcode(code) = self else { return false };
        gs1_of(code).is_some_and(|gs1| gs1.lot.is_some() && gs1.serial.is_none())
    }

    /// Whether this code waits to be taken as a carton.
    pub(super) fn is_carton(&self, code: &str) -> bool {
        matches!(self, Self::Carton(other) if other == code)
    }

    /// The code of the reason, where it is one of the rules'.
    pub const fn code(&self) -> Option<Code> {
        match self {
            Self::Refused(finding) => Some(finding.code),
            Self::Text { code, .. } => Some(*code),
            _ => None,
        }
    }
}

impl From<TextFinding> for Problem {
    fn from(finding: TextFinding) -> Self {
        Self::Text { code: finding.code, text: finding.text }
    }
}
