//! What things are called in a table.

use serial_rules::Book;
use serial_rules::insight::{End, Piece};
use serial_rules::model::{PartnerId, Product, ProductId, Quantity, UnitName, WarehouseId};

use super::tabled::Value;
use crate::i18n::Phrases;

/// The unit of a product of which no other is known.
const PIECE: &str = "pc";

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

/// In which units the shop counts, found once for a whole table.
pub struct Units<'a> {
    book: &'a Book,
    /// The unit of all products, where it is one.
    shared: Option<&'a UnitName>,
    /// Whether nobody asks what is counted: pieces, and nothing else.
    is_plain: bool,
}

impl<'a> Units<'a> {
    /// The units of the shop.
    pub fn of(book: &'a Book) -> Self {
        let products = || book.catalogue.products();
        let first = products().next().map(|product| &product.unit);
        let shared = first.filter(|first| products().all(|product| product.unit == **first));
        let is_piece = |unit: &UnitName| unit.as_str() == PIECE || products().any(Product::is_serial_managed);
        Self { book, shared, is_plain: shared.is_some_and(is_piece) }
    }

    /// How much of one product, or of several: with its unit, but where the shop counts nothing but pieces. Of several in more
    /// than one unit there is nothing to be told: pieces and kilograms do not add up.
    pub fn amount(&self, quantity: Quantity, of: Option<&ProductId>) -> Value {
        if self.is_plain {
            return Value::Quantity(quantity, String::new());
        }
        let own = of.and_then(|id| self.book.catalogue.product(id)).map(|product| &product.unit);
        let unit = own.or(self.shared);
        unit.map_or(Value::Blank, |unit| Value::Quantity(quantity, unit.to_string()))
    }
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

#[cfg(test)]
mod tests {
    use serial_rules::entry::Entry;
    use serial_rules::model::Tracking;
    use serial_rules::{Command, decide};

    use super::*;

    #[test]
    fn a_quantity_has_its_unit_where_a_shop_counts_more_than_pieces() {
        let said = |units: &[&str], tracking: Tracking, of: Option<&str>| {
            let mut book = Book::default();
            for unit in units {
                let product = Product { unit: UnitName::new(*unit), tracking, ..Product::new(*unit) };
                let event = decide(&book, &Command::SaveProduct(product)).unwrap().event;
                book.apply(&Entry { version: 1, id: String::new(), device: String::new(), at: 0, event });
            }
            let of = of.map(ProductId::from);
            Units::of(&book).amount(Quantity::whole(3), of.as_ref()).said(crate::i18n::Language::En, "EUR")
        };
        for (units, tracking, of, wanted) in [
            (&["pc"][..], Tracking::None, Some("pc"), "3"),
            (&["box"], Tracking::Serial, Some("box"), "3"),
            (&["kg"], Tracking::None, Some("kg"), "3 kg"),
            (&["kg"], Tracking::None, None, "3 kg"),
            (&["pc", "kg"], Tracking::None, Some("pc"), "3 pc"),
            (&["pc", "kg"], Tracking::None, None, ""),
        ] {
            assert_eq!(said(units, tracking, of), wanted, "{units:?} of {of:?}");
        }
    }
}
