//! Named pieces: each is as old as its last coming into the shop, and worth what it was bought for.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::layers::{Flow, Layer, paid};
use super::{Costs, Holding, Place, is_bought};
use crate::Book;
use crate::book::catalogue::{ProductNo, WarehouseNo};
use crate::book::{DocumentNo, Movement, PieceNo, Spot};
use crate::model::{Money, Quantity};

/// How a piece came to be the shop's.
pub(super) struct Origin {
    /// The document by which it came in, or was named.
    pub(super) came_by: Option<DocumentNo>,
    /// Whether it lay here before without a name.
    pub(super) is_named_here: bool,
    /// What it was bought for.
    pub(super) worth: Option<Money>,
}

/// Where a piece came from, by its movements, the last first.
pub(super) fn origin<'a>(book: &Book, product: ProductNo, movements: impl Iterator<Item = &'a Movement>) -> Origin {
    let mut origin = Origin { came_by: None, is_named_here: false, worth: None };
    let mut has_come = false;
    for movement in movements.filter(|movement| movement.is_live(&book.documents) && !movement.is_correction()) {
        let header = movement.document.map(|no| book.documents.at(no));
        if !has_come && !matches!(movement.from, Spot::In(_) | Spot::Transit(_)) {
            has_come = true;
            origin.came_by = movement.document;
            origin.is_named_here =
                movement.from == Spot::Unknown && header.is_some_and(|header| !is_bought(header.kind));
        }
        if let Some(header) = header.filter(|header| is_bought(header.kind)) {
            origin.worth = paid(header, product, Quantity::whole(1));
            break;
        }
    }
    origin
}

/// Adds every named piece that is in stock or on its way to what is held.
pub(super) fn hold(book: &Book, costs: &Costs, today: Date, flow: &mut Flow, held: &mut BTreeMap<Place, Holding>) {
    for piece in book.serials.iter() {
        let (warehouse, is_here) = match book.serials.spot(piece, &book.documents) {
            Spot::In(warehouse) => (Some(warehouse), true),
            Spot::Transit(dispatch) => (book.documents.at(dispatch).to, false),
            _ => (None, false),
        };
        let Some(warehouse) = warehouse else { continue };
        let product = book.serials.product(piece);
        let Origin { came_by, is_named_here, worth } = origin(book, product, book.serials.movements(piece));
        let layer = came_by.filter(|_| is_named_here).and_then(|document| flow.named_by(document, product));
        let came = match layer {
            Some(layer) => layer.came,
            None => came_by.map(|document| book.documents.at(document).date),
        };
        let worth =
            worth.or_else(|| layer.and_then(|layer| layer.worth)).or_else(|| costs.usual(product, Quantity::whole(1)));
        let holding = held.entry((product, warehouse, None)).or_default();
        if is_here {
            holding.named += 1;
        } else {
            holding.on_the_way += Quantity::whole(1);
        }
        holding.take_in(Quantity::whole(1), came, worth, today);
    }
}

/// Pieces whose names became history when their product was no longer tracked by serial (D10), as layers.
pub(super) fn unnamed_by_tracking(book: &Book) -> Vec<((ProductNo, WarehouseNo), Layer)> {
    let lost_its_name = |piece: PieceNo| {
        let last = book.serials.last_live(piece, &book.documents)?;
        let Spot::In(warehouse) = last.from else { return None };
        if last.document.is_some() || last.to != Spot::Unknown {
            return None;
        }
        let product = book.serials.product(piece);
        let Origin { came_by, worth, .. } = origin(book, product, book.serials.movements(piece).skip(1));
        let came = came_by.map(|document| book.documents.at(document).date);
        Some(((product, warehouse), Layer { came, quantity: Quantity::whole(1), worth }))
    };
    let mut layers: Vec<_> = book.serials.iter().filter_map(lost_its_name).collect();
    layers.sort_by_key(|(_, layer)| layer.came);
    layers
}
