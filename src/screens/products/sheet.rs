//! Products as a table that goes out: under heads that an import knows, so that it can come back.

use serial_rules::Book;
use serial_rules::model::{Product, ProductId};
use sheets::Cell;

use crate::exporting::{Export, number_or_blank, text};
use crate::i18n::Phrases;
use crate::importing::{Field, Subject};

/// The table of these products.
pub(super) fn of(book: &Book, products: &[ProductId], words: &Phrases) -> Export {
    let columns = Subject::Products.fields().iter().map(|field| (words.importing.field)(*field)).collect();
    let row = |id: &ProductId| {
        let product = book.catalogue.product(id)?;
        Some(Subject::Products.fields().iter().map(|field| cell(product, *field, words)).collect())
    };
    Export::of_rows(words.products.title, columns, products.iter().filter_map(row).collect())
}

fn cell(product: &Product, field: Field, words: &Phrases) -> Cell {
    match field {
        Field::Sku => text(&product.sku),
        Field::Name => text(&product.name),
        Field::Category => text(&product.category),
        Field::Barcode => text(product.barcode.as_deref().unwrap_or_default()),
        Field::Tracking => text((words.products.tracking)(product.tracking)),
        Field::Unit => text(product.unit.to_string()),
        Field::Price => number_or_blank(product.price),
        Field::Cost => number_or_blank(product.cost),
        Field::Warranty => number_or_blank(product.warranty_months),
        Field::LowStock => number_or_blank(product.low_stock),
        Field::Note => text(&product.note),
        Field::Phone | Field::Role | Field::Quantity | Field::Carton | Field::Serial => Cell::Blank,
    }
}
