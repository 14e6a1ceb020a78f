//! Warehouses: the places where pieces lie; a shop floor is one too.

use serde::{Deserialize, Serialize};

use super::WarehouseId;

/// A place where stock lies. A piece lies in one at a time (R77).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Warehouse {
    /// Names the warehouse for ever.
    pub id: WarehouseId,
    /// What the shop calls it.
    #[serde(default)]
    pub name: String,
    /// Where it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Whether it is no longer offered for new documents. Its history stays.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_archived: bool,
}

impl Warehouse {
    /// A warehouse of which nothing but the id is known.
    pub fn new(id: impl Into<WarehouseId>) -> Self {
        let id = id.into();
        Self { name: id.to_string(), id, note: String::new(), is_archived: false }
    }
}
