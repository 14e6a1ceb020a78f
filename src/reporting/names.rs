//! What things are called in a table.

use serial_rules::Book;
use serial_rules::insight::{End, Piece};
use serial_rules::model::{PartnerId, ProductId, Quantity, WarehouseId};

use super::tabled::Value;
use crate::i18n::Phrases;

/// The name of a product.
pub fn product(book: &Book, id: &ProductId) -> String {
    book.catalogue.product(id).map_or_else(|| id.to_string(), |product| product.name.clone())
}

/// The name of a partner.
pub fn partner(book: &Book, id: &PartnerId) -> String {
    book.catalogue.partner(id).map_or_else(|| id.to_string(), |partner| partner.name.clone())
}

/// The name of a warehouse.
pub fn warehouse(book: &Book, id: &WarehouseId) -> String {
    book.catalogue.warehouse(id).map_or_else(|| id.to_string(), |warehouse| warehouse.name.clone())
}

/// The name of a piece's product; nothing where nobody knows the piece.
pub fn product_of(book: &Book, piece: &Piece) -> String {
    piece.product.as_ref().map(|id| product(book, id)).unwrap_or_default()
}

/// Where a piece is, or who has it.
pub fn place_of(book: &Book, piece: &Piece) -> Option<String> {
    let warehouse = piece.warehouse.as_ref().map(|id| warehouse(book, id));
    warehouse.or_else(|| piece.partner.as_ref().map(|id| partner(book, id)))
}

/// How much of one product, or of several. Where the shop counts in more than one unit, that of one product is said with its
/// unit, and of several there is nothing to be told: pieces and kilograms do not add up.
pub fn amount(book: &Book, quantity: Quantity, of: Option<&ProductId>) -> Value {
    let mut units = book.catalogue.products().map(|product| &product.unit);
    let first = units.next();
    if units.all(|unit| Some(unit) == first) {
        return Value::Quantity(quantity, String::new());
    }
    let unit = of.and_then(|id| book.catalogue.product(id)).map(|product| product.unit.to_string());
    unit.map_or(Value::Blank, |unit| Value::Quantity(quantity, unit))
}

/// One end of a movement.
pub fn end(book: &Book, end: &End, words: &Phrases) -> String {
    let serials = &words.serials;
    match end {
        End::Warehouse(id) => warehouse(book, id),
        End::Partner(id) => partner(book, id),
        End::Anybody => serials.anybody.to_owned(),
        End::Opening => serials.opening.to_owned(),
        End::Count => serials.count.to_owned(),
        End::Adjust => serials.adjust.to_owned(),
        End::Transit => serials.on_its_way.to_owned(),
    }
}
