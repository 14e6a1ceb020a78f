//! Products: what the shop deals in, how it is counted, and how it is tracked.

use serde::{Deserialize, Serialize};

use super::{Money, ProductId, Quantity, UnitName};

/// How the pieces of a product are told apart. One choice for each product (R55, R56, section 8.3).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tracking {
    /// By quantity alone.
    #[default]
    None,
    /// By lot, with or without expiry (D19).
    Lot,
    /// By serial: each piece has its number (R1).
    Serial,
}

/// A larger unit of measure and how many base units it holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Unit {
    /// Its name, such as `box`.
    pub unit: UnitName,
    /// Base units in one of it; above zero.
    pub factor: Quantity,
}

/// One product inside a bundle.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Component {
    /// Which product.
    pub product: ProductId,
    /// How much of it in one bundle, in base units; above zero.
    pub quantity: Quantity,
}

/// Something the shop buys and sells.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Product {
    /// Names the product for ever.
    pub id: ProductId,
    /// What the shop calls it.
    #[serde(default)]
    pub name: String,
    /// The shop's own article number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sku: String,
    /// What it is filed under, such as `phones`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub category: String,
    /// How its pieces are told apart.
    #[serde(default)]
    pub tracking: Tracking,
    /// The code printed on every piece of it, such as an EAN-13.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub barcode: Option<String>,
    /// The base unit, in which stock is kept.
    #[serde(default = "base_unit")]
    pub unit: UnitName,
    /// Larger units.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<Unit>,
    /// What it is made of when it is sold as its components (D11). Empty for a plain product.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bundle: Vec<Component>,
    /// Months of warranty from the day of sale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warranty_months: Option<u16>,
    /// The usual price of one base unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// The usual cost of one base unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Money>,
    /// At or below this quantity on hand the shop wants to be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low_stock: Option<Quantity>,
    /// Anything else worth knowing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Whether it is no longer offered for new documents. Its history stays.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_archived: bool,
}

fn base_unit() -> UnitName {
    UnitName::new("pc")
}

impl Product {
    /// A product of which nothing but the id is known, counted by the piece.
    pub fn new(id: impl Into<ProductId>) -> Self {
        let id = id.into();
        Self {
            name: id.to_string(),
            id,
            sku: String::new(),
            category: String::new(),
            tracking: Tracking::None,
            barcode: None,
            unit: base_unit(),
            units: Vec::new(),
            bundle: Vec::new(),
            warranty_months: None,
            price: None,
            cost: None,
            low_stock: None,
            note: String::new(),
            is_archived: false,
        }
    }

    /// Whether each piece has its number.
    pub fn is_serial_managed(&self) -> bool {
        self.tracking == Tracking::Serial
    }

    /// Whether it is sold as its components.
    pub fn is_bundle(&self) -> bool {
        !self.bundle.is_empty()
    }

    /// Base units in one of the named unit; nothing where the product has no such unit.
    pub fn factor(&self, unit: Option<&UnitName>) -> Option<Quantity> {
        match unit {
            None => Some(Quantity::whole(1)),
            Some(name) if *name == self.unit => Some(Quantity::whole(1)),
            Some(name) => self.units.iter().find(|unit| unit.unit == *name).map(|unit| unit.factor),
        }
    }
}
