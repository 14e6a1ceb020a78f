//! The same job the other way: a row for each serial in bare `IndexedDB`, as well as it can be done. All gets at once, the
//! checks, then all puts at once, each row with four indexes and a row of history; one transaction, one commit, and the
//! browser's default durability, which asks less of the disk than the shop does.

use js_sys::{Array, Function, Promise, Reflect};
use serde::Serialize;
use serial_rules::model::{Document, Kind};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbObjectStoreParameters, IdbRequest, IdbTransaction, IdbTransactionMode};

use crate::trade::fresh;

const STORES: [&str; 4] = ["pieces", "history", "documents", "counters"];
const INDEXES: [&str; 4] = ["product", "warehouse", "state", "document"];

/// A database with a row for each serial.
pub(crate) struct Rows {
    database: IdbDatabase,
}

/// A piece as it is now.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Piece<'a> {
    serial: &'a str,
    product: &'a str,
    warehouse: &'a str,
    state: &'a str,
    document: &'a str,
    changed_on: String,
}

/// One step in its life.
#[derive(Serialize)]
struct Step<'a> {
    serial: &'a str,
    document: &'a str,
    from: &'a str,
    to: &'a str,
}

impl Rows {
    pub(crate) async fn open() -> Self {
        let request = web_sys::window().unwrap().indexed_db().unwrap().unwrap().open(&fresh("rows")).unwrap();
        let upgrading = request.clone();
        let make = Closure::once_into_js(move || make_stores(&upgrading.result().unwrap().unchecked_into()));
        request.set_onupgradeneeded(Some(make.unchecked_ref()));
        let database = settled(&request).await.unchecked_into();
        Self { database }
    }

    /// Posts a purchase or a sale of pieces.
    pub(crate) async fn post(&self, document: &Document) {
        let is_sale = document.kind == Kind::Sale;
        let line = &document.lines[0];
        let transaction = self.writing();
        let pieces = transaction.object_store("pieces").unwrap();
        let gets: Vec<IdbRequest> =
            line.serials.iter().map(|serial| pieces.get(&serial.as_str().into()).unwrap()).collect();
        let counter = transaction.object_store("counters").unwrap();
        let count = settled(&counter.get(&"documents".into()).unwrap()).await.as_f64().unwrap_or_default();
        // Requests are answered in order: with the last one here, all are.
        for get in &gets {
            assert_eq!(is_in_stock(&get.result().unwrap()), is_sale, "a piece is where the document takes it from");
        }
        let (from, to) = if is_sale { ("in-stock", "sold") } else { ("unknown", "in-stock") };
        let (product, document_id) = (line.product.as_str(), document.id.as_str());
        let rows = line.serials.iter().map(|serial| Piece {
            serial: serial.as_str(),
            product,
            warehouse: "main",
            state: to,
            document: document_id,
            changed_on: document.date.to_string(),
        });
        let steps = line.serials.iter().map(|serial| Step { serial: serial.as_str(), document: document_id, from, to });
        put_all(&pieces, &to_js(&rows.collect::<Vec<_>>()));
        put_all(&transaction.object_store("history").unwrap(), &to_js(&steps.collect::<Vec<_>>()));
        transaction.object_store("documents").unwrap().put_with_key(&to_js(document), &document_id.into()).unwrap();
        counter.put_with_key(&(count + 1.0).into(), &"documents".into()).unwrap();
        #[expect(deprecated, reason = "the binding calls it so because it was once in a single browser")]
        transaction.commit().unwrap();
        completed(&transaction).await;
    }

    pub(crate) async fn count(&self, store: &str) -> usize {
        let request = self.writing().object_store(store).unwrap().count().unwrap();
        serde_json::from_str(&settled(&request).await.as_f64().unwrap().to_string()).unwrap()
    }

    fn writing(&self) -> IdbTransaction {
        let stores: Array = STORES.into_iter().map(JsValue::from).collect();
        self.database.transaction_with_str_sequence_and_mode(&stores, IdbTransactionMode::Readwrite).unwrap()
    }
}

fn make_stores(database: &IdbDatabase) {
    for name in STORES {
        let parameters = IdbObjectStoreParameters::new();
        match name {
            "pieces" => parameters.set_key_path(&"serial".into()),
            "history" => parameters.set_auto_increment(true),
            _ => {}
        }
        let store = database.create_object_store_with_optional_parameters(name, &parameters).unwrap();
        if name == "pieces" {
            for index in INDEXES {
                store.create_index_with_str(index, index).unwrap();
            }
        }
    }
}

/// The quickest way for many objects into JavaScript: one text, parsed there.
fn to_js(value: &impl Serialize) -> JsValue {
    js_sys::JSON::parse(&serde_json::to_string(value).unwrap()).unwrap()
}

fn put_all(store: &IdbObjectStore, rows: &JsValue) {
    for row in Array::from(rows).iter() {
        store.put(&row).unwrap();
    }
}

fn is_in_stock(row: &JsValue) -> bool {
    !row.is_undefined() && Reflect::get(row, &"state".into()).unwrap().as_string().as_deref() == Some("in-stock")
}

async fn settled(request: &IdbRequest) -> JsValue {
    let mut listen = |resolve: Function, reject: Function| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    };
    JsFuture::from(Promise::new(&mut listen)).await.unwrap();
    request.result().unwrap()
}

async fn completed(transaction: &IdbTransaction) {
    let mut listen = |resolve: Function, reject: Function| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    };
    JsFuture::from(Promise::new(&mut listen)).await.unwrap();
}
