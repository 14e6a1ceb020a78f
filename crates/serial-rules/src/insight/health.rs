//! Health: a book built anew from its log equals the book at hand, and every law holds in it (R116).

use std::collections::BTreeMap;

use crate::book::{OnHand, Spot};
use crate::model::{ProductId, Quantity, Tracking, WarehouseId};
use crate::{Book, Entry};

/// A law that a book breaks. A sound program and a whole log never show one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// The book is not what follows from its log.
    NotFromLog,
    /// As many pieces are named in a warehouse as the pieces themselves say: here they differ.
    NamedDiffers(ProductId, WarehouseId),
    /// Stock is below nothing where that cannot be.
    Negative(ProductId, WarehouseId),
    /// A serial-managed product has a fraction of a piece.
    Fraction(ProductId, WarehouseId),
    /// The lots of a product do not add up to its stock.
    LotsDiffer(ProductId, WarehouseId),
}

/// Compares a book with its log, and checks every law in it.
///
/// ```
/// use serial_rules::{example, insight::health::{self, Fault}};
/// let (book, log) = (example::book()?, example::log()?);
/// assert_eq!(health::check(&book, &log), []);
/// assert_eq!(health::check(&book, &log[1..]), [Fault::NotFromLog]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn check<'a>(book: &Book, log: impl IntoIterator<Item = &'a Entry>) -> Vec<Fault> {
    let mut rebuilt = Book::default();
    log.into_iter().for_each(|entry| rebuilt.apply(entry));
    let mut faults = laws(book);
    if rebuilt != *book {
        faults.insert(0, Fault::NotFromLog);
    }
    faults
}

/// Checks every law in a book.
///
/// ```
/// use serial_rules::{example, insight::health};
/// assert_eq!(health::laws(&example::book()?), []);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn laws(book: &Book) -> Vec<Fault> {
    let mut named: BTreeMap<_, usize> = BTreeMap::new();
    for piece in book.serials.iter() {
        if let Spot::In(warehouse) = book.serials.spot(piece, &book.documents) {
            *named.entry((book.serials.product(piece), warehouse)).or_default() += 1;
        }
    }
    let mut in_lots: BTreeMap<_, Quantity> = BTreeMap::new();
    for (product, _, lot) in book.lots.iter() {
        for (&warehouse, &quantity) in &lot.on_hand {
            *in_lots.entry((product, warehouse)).or_default() += quantity;
        }
    }
    let mut faults = Vec::new();
    for (product, warehouse, on_hand) in book.stock.cells() {
        let counted = named.remove(&(product, warehouse)).unwrap_or_default();
        let lots = in_lots.remove(&(product, warehouse)).unwrap_or_default();
        let Some((product, warehouse)) = book.catalogue.product_at(product).zip(book.catalogue.warehouse_at(warehouse))
        else {
            continue;
        };
        let broken = broken_laws(product.tracking, on_hand, counted, lots);
        faults.extend(broken.into_iter().map(|law| law(product.id.clone(), warehouse.id.clone())));
    }
    let nowhere = named.into_keys().filter_map(|(product, warehouse)| {
        book.catalogue.product_at(product).zip(book.catalogue.warehouse_at(warehouse))
    });
    faults.extend(nowhere.map(|(product, warehouse)| Fault::NamedDiffers(product.id.clone(), warehouse.id.clone())));
    faults
}

type Law = fn(ProductId, WarehouseId) -> Fault;

fn broken_laws(tracking: Tracking, on_hand: OnHand, counted: usize, lots: Quantity) -> Vec<Law> {
    let laws: [(bool, Law); 4] = [
        (on_hand.named != counted, Fault::NamedDiffers),
        (tracking != Tracking::None && on_hand.unnamed.is_negative(), Fault::Negative),
        (tracking == Tracking::Serial && !on_hand.unnamed.is_whole(), Fault::Fraction),
        (tracking == Tracking::Lot && lots != on_hand.unnamed, Fault::LotsDiffer),
    ];
    laws.into_iter().filter_map(|(is_broken, law)| is_broken.then_some(law)).collect()
}
