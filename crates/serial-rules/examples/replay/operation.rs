//! The operations of a scenario, as they are written.

use serde::Deserialize;
use serde_json::Value;
use serial_rules::model::{
    Date, Document, DocumentId, Kind, LotId, PartnerId, Product, ProductId, Quantity, Scope, Serial, Tracking,
    WarehouseId,
};

/// One line of a scenario.
#[derive(Deserialize)]
#[serde(tag = "op", rename_all = "kebab-case", rename_all_fields = "camelCase", deny_unknown_fields)]
pub(crate) enum Operation {
    Settings { serials: Option<bool>, negative_stock: Option<bool> },
    Warehouse { id: WarehouseId, name: Option<String> },
    Partner { id: PartnerId, name: Option<String> },
    Product(Box<Product>),
    Tracking { products: Vec<ProductId>, to: Tracking },
    Carton { code: String, serials: Vec<Serial> },
    Post { document: Box<Document> },
    Void { document: DocumentId },
    VoidPlan { document: DocumentId },
    Read { text: String, expected: Option<usize>, next: Option<String> },
    Generate { start: String, count: i64, step: Option<i64> },
    Scan { text: String },
    Serial { serial: Serial },
    Stock { product: ProductId, warehouse: Option<WarehouseId> },
    Lot { product: ProductId, lot: LotId },
    CountCheck { warehouse: WarehouseId, scope: Option<Scope>, serials: Vec<Serial> },
    Fefo { product: ProductId, warehouse: WarehouseId, quantity: Quantity, date: Option<Date> },
    Health {},
}

/// Reads one line. Every line of a document says its quantity, zero included, unless the document adjusts.
pub(crate) fn read(line: &[u8]) -> Result<Operation, String> {
    let operation = serde_json::from_slice(line).map_err(|fault| fault.to_string())?;
    match &operation {
        Operation::Post { document } if document.kind != Kind::Adjust => {
            let written: Value = serde_json::from_slice(line).map_err(|fault| fault.to_string())?;
            let mut lines = written["document"]["lines"].as_array().into_iter().flatten();
            match lines.position(|line| line.get("quantity").is_none()) {
                Some(at) => Err(format!("line {at} of the document says no `quantity`")),
                None => Ok(operation),
            }
        }
        _ => Ok(operation),
    }
}
