//! Settings of the shop: kept in the log, because they change what the rules allow.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::series::Series;
use super::{Kind, Tax, UnitName, WarehouseId};

/// The trade a shop is in; it proposes serial formats, sample products and the first switch (R3, R5).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trade {
    /// Phones, computers and other digital appliances: serial management is on from the first day (R5).
    DigitalAppliances,
    /// Medical devices.
    MedicalDevices,
    /// Parts for cars.
    AutoParts,
    /// Jewelry: one piece, one code.
    Jewelry,
    /// Anything else.
    #[default]
    Other,
}

impl Trade {
    /// Whether serial management is on for a new shop of this trade (R5).
    pub const fn starts_with_serials(self) -> bool {
        matches!(self, Self::DigitalAppliances)
    }
}

/// What the shop decided about itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Settings {
    /// The global switch of serial management (R4, D25).
    pub serials: bool,
    /// Whether untracked products may go below zero (D15).
    pub negative_stock: bool,
    /// What the shop is called on its papers. Blank until the first run is over.
    pub shop_name: String,
    /// The trade it is in.
    pub trade: Trade,
    /// The currency of all money, as an ISO 4217 code.
    pub currency: String,
    /// The warehouse that a new document proposes.
    pub warehouse: Option<WarehouseId>,
    /// The tax that a new document proposes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax: Option<Tax>,
    /// How documents are numbered from now on, by kind; a kind that is not here is numbered as usual.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub series: BTreeMap<Kind, Series>,
    /// The people who may stand on a document as its clerk.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub clerks: Vec<String>,
    /// The units that a new product offers; the first is proposed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitName>,
}

impl Settings {
    /// How documents of a kind are numbered.
    pub fn series_of(&self, kind: Kind) -> Series {
        self.series.get(&kind).cloned().unwrap_or_else(|| Series::usual(kind))
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            serials: true,
            negative_stock: false,
            shop_name: String::new(),
            trade: Trade::Other,
            currency: "CNY".to_owned(),
            warehouse: None,
            tax: None,
            series: BTreeMap::new(),
            clerks: Vec::new(),
            units: Vec::new(),
        }
    }
}
