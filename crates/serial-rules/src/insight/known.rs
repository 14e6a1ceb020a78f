//! What the book knows of codes: barcodes of products, recorded cartons.

use crate::Book;
use crate::intake::gs1::check::barcode_key;
use crate::intake::scan::Known;
use crate::model::{ProductId, Serial};

impl Known for Book {
    fn product_by_barcode(&self, code: &str) -> Option<ProductId> {
        let wanted = barcode_key(code);
        let has_it = |barcode: &str| barcode_key(barcode) == wanted;
        let product = self
            .catalogue
            .products()
            .filter(|product| !product.is_archived)
            .find(|product| product.barcode.as_deref().is_some_and(has_it));
        product.map(|product| product.id.clone())
    }

    fn carton(&self, code: &str) -> Option<Vec<Serial>> {
        self.cartons.get(code).map(<[Serial]>::to_vec)
    }
}
