//! Names of things: short texts that are equal only to the letter, typed so that one kind is never taken for another.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The name of one thing of kind `Of`. Cheap to clone; equal to the letter; ordered by its text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id<Of> {
    text: Arc<str>,
    #[serde(skip)]
    of: PhantomData<Of>,
}

/// Kinds of things that have a name; never made, only written in types.
pub mod of {
    /// A product.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Product {}
    /// A warehouse.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Warehouse {}
    /// A partner.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Partner {}
    /// A document.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Document {}
    /// A lot of one product.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Lot {}
    /// A unit of measure.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Unit {}
}

/// Names a product. In the app a generated id; the clerk knows the product by its name and SKU.
pub type ProductId = Id<of::Product>;
/// Names a warehouse.
pub type WarehouseId = Id<of::Warehouse>;
/// Names a partner.
pub type PartnerId = Id<of::Partner>;
/// A document's number as printed, such as `S-20261122-004`. Used once (D29).
pub type DocumentId = Id<of::Document>;
/// The number of a lot. The same number may exist for several products (R106).
pub type LotId = Id<of::Lot>;
/// The name of a unit of measure, such as `pc` or `box`.
pub type UnitName = Id<of::Unit>;

impl<Of> Id<Of> {
    /// Names a thing by this text.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self { text: text.into(), of: PhantomData }
    }

    /// The text of the name.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the name says nothing.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl<Of> AsRef<str> for Id<Of> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<Of> From<&str> for Id<Of> {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl<Of> From<String> for Id<Of> {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl<Of> fmt::Display for Id<Of> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<Of> fmt::Debug for Id<Of> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}
