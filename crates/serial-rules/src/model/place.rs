//! Places: where a piece is, or why it is nowhere.

use super::{DocumentId, WarehouseId};

/// Where a piece is. A movement leads from one place to the next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// Never seen, or its name was taken off (D1).
    Unknown,
    /// In stock.
    In(WarehouseId),
    /// Sent by this dispatch and not yet received (D7).
    Transit(DocumentId),
    /// With a customer.
    Sold,
    /// Back with its supplier.
    Returned,
    /// Not found when it was counted.
    Lost,
}

impl Place {
    /// Whether the piece left the shop's stock: sold, returned to its supplier or lost.
    pub const fn is_out(&self) -> bool {
        matches!(self, Self::Sold | Self::Returned | Self::Lost)
    }
}
