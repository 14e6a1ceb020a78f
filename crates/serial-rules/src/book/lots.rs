//! What is on hand of each lot, and which documents moved it (D19).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::catalogue::{ProductNo, WarehouseNo};
use super::documents::DocumentNo;
use crate::model::{LotId, Quantity};

/// One lot of one product.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lot {
    /// The last good day, as the first standing document that knew it told it.
    pub expiry: Option<Date>,
    /// The first document that brought it, void or not: its rank among lots of equal expiry (D28).
    pub first: Option<DocumentNo>,
    /// What lies of it, by warehouse, in base units.
    pub on_hand: BTreeMap<WarehouseNo, Quantity>,
    /// Every document that moved it, in order, void ones too.
    pub documents: Vec<DocumentNo>,
    /// Which standing documents told which last good day, in order.
    told: Vec<(DocumentNo, Date)>,
}

impl Lot {
    /// Takes in what a document tells of the last good day.
    pub(super) fn tell(&mut self, document: DocumentNo, expiry: Option<Date>) {
        self.told.extend(expiry.map(|expiry| (document, expiry)));
        self.expiry = self.expiry.or(expiry);
    }

    /// Forgets what a document told that is taken back (R98).
    pub(super) fn untell(&mut self, document: DocumentNo) {
        self.told.retain(|(told_by, _)| *told_by != document);
        self.expiry = self.told.first().map(|(_, expiry)| *expiry);
    }
}

/// All lots.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lots {
    lots: BTreeMap<(ProductNo, LotId), Lot>,
}

impl Lots {
    /// One lot of a product, if it was ever seen.
    pub fn get(&self, product: ProductNo, lot: &LotId) -> Option<&Lot> {
        self.lots.get(&(product, lot.clone()))
    }

    /// What lies of a lot in a warehouse.
    pub fn at(&self, product: ProductNo, lot: &LotId, warehouse: WarehouseNo) -> Quantity {
        self.get(product, lot).and_then(|lot| lot.on_hand.get(&warehouse)).copied().unwrap_or_default()
    }

    /// All lots of a product, by their number.
    pub fn of_product(&self, product: ProductNo) -> impl Iterator<Item = (&LotId, &Lot)> {
        self.lots
            .range((product, LotId::new(""))..)
            .take_while(move |((owner, _), _)| *owner == product)
            .map(|((_, id), lot)| (id, lot))
    }

    /// Every lot of every product.
    pub fn iter(&self) -> impl Iterator<Item = (ProductNo, &LotId, &Lot)> {
        self.lots.iter().map(|((product, id), lot)| (*product, id, lot))
    }

    pub(super) fn change(&mut self, product: ProductNo, id: &LotId, warehouse: WarehouseNo, by: Quantity) -> &mut Lot {
        let lot = self.lots.entry((product, id.clone())).or_default();
        let on_hand = lot.on_hand.entry(warehouse).or_default();
        *on_hand += by;
        if on_hand.is_zero() {
            lot.on_hand.remove(&warehouse);
        }
        lot
    }
}
