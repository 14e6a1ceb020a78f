//! What could not be taken, and what somebody may do about it.

use serde::{Deserialize, Serialize};

use crate::intake::entry_text::TextFinding;
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
    /// The code names a product that the shop does not have.
    UnknownBarcode(String),
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
