//! Lots: part of a product received together, with one expiry (D19, R104 to R106).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{LotId, Quantity};

/// How much of one lot a line moves, in the line's unit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LotQuantity {
    /// Which lot.
    pub lot: LotId,
    /// How much of it.
    pub quantity: Quantity,
    /// The last good day (D27), where the line knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiry: Option<Date>,
}
