//! Partners: customers and suppliers, who often are the same.

use serde::{Deserialize, Serialize};

use super::PartnerId;

/// Somebody the shop buys from or sells to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Partner {
    /// Names the partner for ever.
    pub id: PartnerId,
    /// What the shop calls them.
    #[serde(default)]
    pub name: String,
    /// How to reach them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Anything else worth knowing, such as an address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Whether the shop sells to them.
    #[serde(default)]
    pub is_customer: bool,
    /// Whether the shop buys from them.
    #[serde(default)]
    pub is_supplier: bool,
    /// Whether they are no longer offered for new documents. Their history stays.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_archived: bool,
}

impl Partner {
    /// A partner of whom nothing but the id is known.
    pub fn new(id: impl Into<PartnerId>) -> Self {
        let id = id.into();
        Self {
            name: id.to_string(),
            id,
            phone: String::new(),
            note: String::new(),
            is_customer: false,
            is_supplier: false,
            is_archived: false,
        }
    }
}
