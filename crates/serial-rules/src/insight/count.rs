//! What a count would find, before it is posted: six results for its serials (R30, D8).

use std::collections::{BTreeSet, HashSet};

use crate::Book;
use crate::book::{PieceNo, Spot};
use crate::model::{Scope, Serial, WarehouseId};

/// The six results of a count by serial.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CountCheck {
    /// Expected and scanned.
    pub found: Vec<Serial>,
    /// Expected and not scanned.
    pub missing: Vec<Serial>,
    /// Scanned and never seen before.
    pub unexpected_new: Vec<Serial>,
    /// Scanned, but sold, returned or lost by the book.
    pub unexpected_out: Vec<Serial>,
    /// Scanned, but in another warehouse by the book, or on its way.
    pub misplaced: Vec<Serial>,
    /// Scanned, but of a product that the count is not about.
    pub wrong_product: Vec<Serial>,
}

/// Compares what was scanned with what the book expects of a scope.
pub fn check(book: &Book, warehouse: &WarehouseId, scope: &Scope, scanned: &[Serial]) -> CountCheck {
    let mut check = CountCheck::default();
    let Some(here) = book.catalogue.warehouse_no(warehouse) else { return check };
    let products: Option<BTreeSet<_>> = match scope {
        Scope::All => None,
        Scope::Products(ids) => Some(ids.iter().filter_map(|id| book.catalogue.product_no(id)).collect()),
    };
    let is_in_scope =
        |piece: PieceNo| products.as_ref().is_none_or(|products| products.contains(&book.serials.product(piece)));
    let mut met = HashSet::new();
    let mut seen = BTreeSet::new();
    for serial in scanned.iter().filter(|serial| met.insert(serial.key())) {
        let piece = book.serials.find(serial);
        let last = piece.and_then(|piece| book.serials.last_live(piece, &book.documents));
        let is_foreign = piece.is_some_and(|piece| last.is_some() && !is_in_scope(piece));
        let results = match last.map(|movement| movement.to) {
            _ if is_foreign => &mut check.wrong_product,
            None | Some(Spot::Unknown) => &mut check.unexpected_new,
            Some(Spot::In(warehouse)) if warehouse == here => &mut check.found,
            Some(Spot::In(_) | Spot::Transit(_)) => &mut check.misplaced,
            Some(Spot::Sold | Spot::Returned | Spot::Lost) => &mut check.unexpected_out,
        };
        results.push(piece.map_or_else(|| serial.clone(), |piece| Serial::new(book.serials.text(piece))));
        seen.extend(piece);
    }
    let is_missing = |piece: &PieceNo| {
        is_in_scope(*piece) && !seen.contains(piece) && book.serials.spot(*piece, &book.documents) == Spot::In(here)
    };
    check.missing = book.serials.iter().filter(is_missing).map(|piece| Serial::new(book.serials.text(piece))).collect();
    check
}
