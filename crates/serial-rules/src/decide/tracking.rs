//! Changing how products are tracked, each for itself (R9, R55 to R61, D10, D26).

use super::Decision;
use crate::Book;
use crate::book::Spot;
use crate::book::catalogue::ProductNo;
use crate::entry::Event;
use crate::model::{Product, ProductId, Tracking, WarehouseId};
use crate::refusal::{Code, Finding};

/// Products that can change do; the others are told with their reason. With none that can, the command is refused.
pub(super) fn switch(book: &Book, products: &[ProductId], to: Tracking) -> Result<Decision, Vec<Finding>> {
    let mut changed = Vec::new();
    let mut left_out = Vec::new();
    for id in products {
        let Some((product, no)) = book.catalogue.product(id).zip(book.catalogue.product_no(id)) else {
            left_out.push(Finding::new(Code::UnknownProduct).of_product(id));
            continue;
        };
        if product.tracking == to || changed.contains(id) {
            continue;
        }
        match against(book, product, no, to) {
            Some(finding) => left_out.push(finding.of_product(id)),
            None => changed.push(id.clone()),
        }
    }
    if changed.is_empty() && !left_out.is_empty() {
        return Err(left_out);
    }
    Ok(Decision { left_out, ..Decision::of(Event::TrackingSwitched { products: changed, to }) })
}

/// The first reason in precedence that keeps a product from being tracked in another way.
fn against(book: &Book, product: &Product, no: ProductNo, to: Tracking) -> Option<Finding> {
    if to == Tracking::Serial && !book.settings.serials {
        return Some(Finding::new(Code::SerialsOff));
    }
    if to != Tracking::None && product.is_bundle() {
        return Some(Finding::new(Code::BundleNotAllowed));
    }
    let on_hand = || book.stock.of_product(no).map(|(warehouse, on_hand)| (warehouse, on_hand.quantity()));
    let at = |found: Option<_>, code| {
        let (warehouse, _) = found?;
        let id: &WarehouseId = &book.catalogue.warehouse_at(warehouse)?.id;
        Some(Finding::new(code).in_warehouse(id))
    };
    if product.is_serial_managed()
        && let Some(finding) = on_its_way(book, no)
    {
        return Some(finding);
    }
    if to == Tracking::Lot {
        return at(on_hand().find(|(_, quantity)| !quantity.is_zero()), Code::LotMissing);
    }
    let reasons = [
        (to == Tracking::Serial)
            .then(|| at(on_hand().find(|(_, quantity)| quantity.is_negative()), Code::StockNegative)),
        (to == Tracking::Serial).then(|| at(on_hand().find(|(_, quantity)| !quantity.is_whole()), Code::StockDecimal)),
        (product.tracking == Tracking::Lot)
            .then(|| at(on_hand().find(|(_, quantity)| !quantity.is_zero()), Code::LotInStock)),
    ];
    reasons.into_iter().flatten().flatten().next()
}

/// A named piece between two warehouses: it could not be received without its name.
fn on_its_way(book: &Book, product: ProductNo) -> Option<Finding> {
    let serials = &book.serials;
    serials.iter().filter(|piece| serials.product(*piece) == product).find_map(|piece| {
        match serials.spot(piece, &book.documents) {
            Spot::Transit(document) => {
                Some(Finding::new(Code::InTransit).explained_by(&book.documents.at(document).id))
            }
            _ => None,
        }
    })
}
