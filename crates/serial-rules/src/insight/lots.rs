//! Lots: which to take first, where a lot came from, where it lies, to whom it went (D19, D28, R111).

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::Book;
use crate::book::Header;
use crate::book::lots::Lot;
use crate::model::{Kind, LotId, LotQuantity, PartnerId, ProductId, Quantity, WarehouseId};

/// Lots that come to a quantity, first expiring first; nothing where the warehouse does not hold so much.
///
/// Earliest expiry first, then earlier receipt, then the lot's text; lots without expiry last. With a day, expired lots
/// are left out; the last good day is still good (D27).
pub fn fefo(
    book: &Book,
    product: &ProductId,
    warehouse: &WarehouseId,
    quantity: Quantity,
    day: Option<Date>,
) -> Option<Vec<LotQuantity>> {
    let (product, warehouse) = book.catalogue.product_no(product).zip(book.catalogue.warehouse_no(warehouse))?;
    let is_good = |lot: &Lot| lot.expiry.is_none_or(|expiry| day.is_none_or(|day| expiry >= day));
    let here = |lot: &Lot| lot.on_hand.get(&warehouse).copied().unwrap_or_default();
    let mut lots: Vec<(&LotId, &Lot)> =
        book.lots.of_product(product).filter(|(_, lot)| is_good(lot) && here(lot).is_positive()).collect();
    lots.sort_by_key(|(id, lot)| (lot.expiry.is_none(), lot.expiry, received(book, lot), *id));
    let mut missing = quantity;
    let mut taken = Vec::new();
    for (id, lot) in lots {
        if !missing.is_positive() {
            break;
        }
        let take = missing.min(here(lot));
        missing -= take;
        taken.push(LotQuantity { lot: id.clone(), quantity: take, expiry: lot.expiry });
    }
    (!missing.is_positive()).then_some(taken)
}

/// When a lot was first received: the day, and the rank among documents of that day.
fn received(book: &Book, lot: &Lot) -> Option<(Date, crate::book::DocumentNo)> {
    let first = lot.documents.iter().find(|no| !book.documents.at(**no).is_void()).copied().or(lot.first)?;
    Some((book.documents.at(first).date, first))
}

/// Everything the book knows of a lot.
#[derive(Clone, PartialEq, Debug)]
pub struct LotLife<'a> {
    /// The last good day.
    pub expiry: Option<Date>,
    /// What lies of it, by warehouse.
    pub on_hand: Vec<(WarehouseId, Quantity)>,
    /// The documents that moved it, oldest first, void ones too.
    pub documents: Vec<&'a Header>,
    /// Every customer it went to, each once: whom to call on a recall.
    pub customers: Vec<PartnerId>,
}

/// The life of a lot; nothing where it was never seen.
pub fn lot<'a>(book: &'a Book, product: &ProductId, lot: &LotId) -> Option<LotLife<'a>> {
    let lot = book.lots.get(book.catalogue.product_no(product)?, lot)?;
    let documents: Vec<&Header> = lot.documents.iter().map(|no| book.documents.at(*no)).collect();
    let mut met = BTreeSet::new();
    let sold = documents.iter().filter(|header| header.kind == Kind::Sale && !header.is_void());
    let customers = sold.filter_map(|header| header.partner).filter(|partner| met.insert(*partner));
    Some(LotLife {
        expiry: lot.expiry,
        on_hand: lot
            .on_hand
            .iter()
            .filter_map(|(no, quantity)| book.catalogue.warehouse_at(*no).map(|w| (w.id.clone(), *quantity)))
            .collect(),
        customers: customers.filter_map(|no| book.catalogue.partner_at(no).map(|partner| partner.id.clone())).collect(),
        documents,
    })
}
