//! The pieces of a product that lie in a warehouse, oldest first: what a clerk picks from (R24).

use crate::Book;
use crate::book::{PieceNo, Spot};
use crate::model::{ProductId, WarehouseId};

/// The named pieces of a product in a warehouse, those that came first before the others.
///
/// ```
/// use serial_rules::{example, insight::in_stock::in_stock};
/// let book = example::book()?;
/// let phones = in_stock(&book, &"phone".into(), &"main".into());
/// assert_eq!(phones.iter().map(|no| book.serials.text(*no)).collect::<Vec<_>>(), ["A2"]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn in_stock(book: &Book, product: &ProductId, warehouse: &WarehouseId) -> Vec<PieceNo> {
    let Some((product, warehouse)) = book.catalogue.product_no(product).zip(book.catalogue.warehouse_no(warehouse))
    else {
        return Vec::new();
    };
    let (serials, documents) = (&book.serials, &book.documents);
    let lies_here =
        |piece: &PieceNo| serials.product(*piece) == product && serials.spot(*piece, documents) == Spot::In(warehouse);
    let arrived = |piece: &PieceNo| {
        serials.arrival(*piece, documents).and_then(|movement| movement.document).map(|no| (documents.at(no).date, no))
    };
    let mut pieces: Vec<PieceNo> = serials.iter().filter(lies_here).collect();
    pieces.sort_by_key(arrived);
    pieces
}
