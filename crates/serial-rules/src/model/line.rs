//! Lines of a document.

use serde::{Deserialize, Serialize};

use super::{LotQuantity, Money, ProductId, Quantity, Serial, UnitName};

/// What a line of an assembly or disassembly does (D30).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The line's product comes into stock.
    Made,
    /// The line's product goes out of stock.
    Used,
}

/// A mistyped serial and what it should be (D9).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The serial as it stands in the book.
    pub from: Serial,
    /// The serial as it stands on the piece.
    pub to: Serial,
}

/// One line of a document: one product, how much of it, and which pieces or lots.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Line {
    /// Which product.
    pub product: ProductId,
    /// How much, in the line's unit. Not used by an adjustment.
    #[serde(default, skip_serializing_if = "Quantity::is_zero_ref")]
    pub quantity: Quantity,
    /// The unit of the quantity; the base unit where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitName>,
    /// The price of one of that unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// The pieces, by their serials, in the order they were entered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serials: Vec<Serial>,
    /// The lots; they add up to the quantity.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<LotQuantity>,
    /// Adjustment: mistyped serials put right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub correct: Vec<Correction>,
    /// Adjustment: names given to unnamed pieces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub name: Vec<Serial>,
    /// Adjustment: names taken off pieces in stock.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unname: Vec<Serial>,
    /// Adjustment: pieces more or fewer, in base units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Quantity>,
    /// Adjustment: why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The index of the bundle's line that this component line belongs to (D30).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<usize>,
    /// Assembly and disassembly: made or used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

impl Line {
    /// A line of so much of a product, in base units, with nothing else said.
    pub fn new(product: impl Into<ProductId>, quantity: Quantity) -> Self {
        Self {
            product: product.into(),
            quantity,
            unit: None,
            price: None,
            serials: Vec::new(),
            lots: Vec::new(),
            correct: Vec::new(),
            name: Vec::new(),
            unname: Vec::new(),
            change: None,
            reason: None,
            of: None,
            role: None,
        }
    }

    /// A line of these pieces; its quantity follows from them (R17).
    pub fn of_pieces(product: impl Into<ProductId>, serials: Vec<Serial>) -> Self {
        Self { quantity: Quantity::count(serials.len()), serials, ..Self::new(product, Quantity::ZERO) }
    }
}
