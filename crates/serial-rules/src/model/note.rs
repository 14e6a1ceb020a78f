//! What a shop notes about a piece beside its serial (R125).

use serde::{Deserialize, Serialize};

use super::Serial;

/// The most other codes of one piece.
pub const CODES_MAX: usize = 10;

/// What is noted about a piece. Saved as a whole.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PieceNote {
    /// Other codes of the same piece, such as a second IMEI or the number of a certificate.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Serial>,
    /// Anything worth knowing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The id of its photo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<String>,
}

impl PieceNote {
    /// Whether nothing is noted.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}
