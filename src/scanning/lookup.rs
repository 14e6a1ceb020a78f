//! What a scan opens where no screen takes scans.

use serial_rules::Book;
use serial_rules::insight::{Query, find};
use serial_rules::intake::scan::{Known, Scan, understand};
use serial_rules::model::{DocumentId, Serial};

use crate::routes;

/// Where a scanned text leads: to the piece, the product or the document that it names, else to a search for it.
pub(crate) fn path(book: &Book, text: &str) -> String {
    let known = |serial: &Serial| book.serials.find(serial).map(|piece| routes::serial(book.serials.text(piece)));
    let found = match understand(text, book) {
        Ok(Scan::Serial { serial } | Scan::Imei { serial, .. }) => {
            known(&serial).or_else(|| by_name(book, serial.as_str()))
        }
        Ok(Scan::Product { product }) => Some(routes::product(&product)),
        Ok(Scan::Gs1(gs1)) => {
            let product = gs1.gtin.as_deref().and_then(|gtin| book.product_by_barcode(gtin));
            gs1.serial.as_ref().and_then(known).or_else(|| product.as_ref().map(routes::product))
        }
        Ok(Scan::Carton { .. }) if book.cartons.get(text).is_some() => Some(routes::carton(text.trim())),
        Ok(Scan::Carton { serials, .. } | Scan::Range { serials } | Scan::List { serials, .. }) => {
            serials.iter().find_map(known)
        }
        Err(_) => None,
    };
    found.or_else(|| only_one(book, text.trim())).unwrap_or_else(|| routes::serial_search(text.trim()))
}

/// The one piece that has this in its number.
fn only_one(book: &Book, text: &str) -> Option<String> {
    let hits = find(book, &Query { text: text.to_owned(), ..Query::default() }, 1);
    hits.pieces.first().filter(|_| hits.count == 1).map(|piece| routes::serial(book.serials.text(*piece)))
}

/// The document of this number, or the product of this article number.
fn by_name(book: &Book, text: &str) -> Option<String> {
    if book.documents.find(&DocumentId::from(text)).is_some() {
        return Some(routes::document(text));
    }
    let product =
        book.catalogue.products().find(|product| !product.sku.is_empty() && product.sku.eq_ignore_ascii_case(text));
    product.map(|product| routes::product(&product.id))
}

#[cfg(test)]
mod tests {
    use serial_rules::entry::Entry;
    use serial_rules::model::{Document, Kind, Line, Product, Tracking, Warehouse};
    use serial_rules::{Command, decide};

    use super::*;

    fn shop() -> Book {
        let mut book = Book::default();
        let phone = Product {
            tracking: Tracking::Serial,
            sku: "IP15".to_owned(),
            barcode: Some("4006381333931".to_owned()),
            ..Product::new("phone")
        };
        let day = "2026-11-22".parse().unwrap();
        let purchase = Document {
            warehouse: Some("main".into()),
            lines: vec![Line::of_pieces("phone", vec!["SN/1".into()])],
            ..Document::new("PI-7", Kind::Purchase, day)
        };
        for command in
            [Command::SaveWarehouse(Warehouse::new("main")), Command::SaveProduct(phone), Command::Post(purchase)]
        {
            let event = decide(&book, &command).unwrap().event;
            book.apply(&Entry { version: 1, id: String::new(), device: String::new(), at: 0, event });
        }
        book
    }

    #[test]
    fn a_scan_opens_what_it_names() {
        let book = shop();
        for (text, path) in [
            ("sn/1", routes::serial("SN/1")),
            ("4006381333931", routes::product(&"phone".into())),
            ("PI-7", routes::document("PI-7")),
            ("ip15", routes::product(&"phone".into())),
            ("n/1", routes::serial("SN/1")),
            ("nobody", routes::serial_search("nobody")),
            ("<b>", routes::serial_search("<b>")),
        ] {
            assert_eq!(super::path(&book, text), path, "{text}");
        }
    }
}
