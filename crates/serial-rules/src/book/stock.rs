//! What is on hand: `on hand = named + unnamed`, by product and warehouse (D3).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::catalogue::{ProductNo, WarehouseNo};
use crate::model::Quantity;

/// What lies in one warehouse of one product, in base units.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct OnHand {
    /// Pieces whose serial is known.
    pub named: usize,
    /// Everything else: unnamed pieces, and untracked and lot-managed quantities. Below zero only for an untracked
    /// product, where the shop allows it (D15).
    pub unnamed: Quantity,
}

impl OnHand {
    /// All of it.
    pub fn quantity(self) -> Quantity {
        Quantity::count(self.named) + self.unnamed
    }
}

/// What is on hand everywhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Stock {
    cells: BTreeMap<(ProductNo, WarehouseNo), OnHand>,
}

impl Stock {
    /// What lies in one warehouse of one product.
    pub fn at(&self, product: ProductNo, warehouse: WarehouseNo) -> OnHand {
        self.cells.get(&(product, warehouse)).copied().unwrap_or_default()
    }

    /// What lies of one product, by warehouse; warehouses that never held it are left out.
    pub fn of_product(&self, product: ProductNo) -> impl Iterator<Item = (WarehouseNo, OnHand)> {
        self.cells
            .range((product, WarehouseNo(0))..=(product, WarehouseNo(u32::MAX)))
            .map(|(&(_, warehouse), &on_hand)| (warehouse, on_hand))
    }

    /// Every product and warehouse that ever held something.
    pub fn cells(&self) -> impl Iterator<Item = (ProductNo, WarehouseNo, OnHand)> {
        self.cells.iter().map(|(&(product, warehouse), &on_hand)| (product, warehouse, on_hand))
    }

    pub(super) fn change_unnamed(&mut self, product: ProductNo, warehouse: WarehouseNo, by: Quantity) {
        self.cells.entry((product, warehouse)).or_default().unnamed += by;
    }

    pub(super) fn add_named(&mut self, product: ProductNo, warehouse: WarehouseNo) {
        self.cells.entry((product, warehouse)).or_default().named += 1;
    }

    pub(super) fn take_named(&mut self, product: ProductNo, warehouse: WarehouseNo) {
        let named = &mut self.cells.entry((product, warehouse)).or_default().named;
        debug_assert!(*named > 0, "a piece left a warehouse in which no named piece lay");
        *named = named.saturating_sub(1);
    }
}
