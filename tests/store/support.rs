//! A database of its own for each test, a small shop in it, and ways to harm it.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::primitive::TryToJs;
use indexed_db_futures::transaction::TransactionMode;
use serial_rules::model::{Document, Kind, Line, Product, Quantity, Serial, Tracking, Warehouse};
use serial_rules::{Command, Entry, Event, entry};
use serialbook::shop::{Receipt, Shop, Trouble};
use serialbook::store::Store;
use serialbook::store::log::Appending;
use serialbook::store::{Appended, Failure};
use uuid::Uuid;

/// A name that no other test has, in this run or an earlier one.
pub(crate) fn fresh(name: &str) -> String {
    format!("test {name} {}", Uuid::now_v7())
}

pub(crate) async fn store(name: &str) -> Store {
    Store::open(name).await.unwrap()
}

/// A shop with a warehouse `main` and two products: `phone` with serials, `cable` without.
pub(crate) async fn shop(name: &str) -> Shop {
    let shop = Shop::open_named(name).await.unwrap();
    shop.execute(Command::SaveWarehouse(Warehouse::new("main"))).await.unwrap();
    shop.execute(Command::SaveProduct(Product { tracking: Tracking::Serial, ..Product::new("phone") })).await.unwrap();
    shop.execute(Command::SaveProduct(Product::new("cable"))).await.unwrap();
    shop
}

pub(crate) fn serials(prefix: &str, count: usize) -> Vec<Serial> {
    (0..count).map(|at| Serial::new(&format!("{prefix}{at:04}"))).collect()
}

pub(crate) fn document(kind: Kind, line: Line) -> Document {
    let day = "2026-11-22".parse().unwrap();
    Document { warehouse: Some("main".into()), lines: vec![line], ..Document::new("", kind, day) }
}

pub(crate) fn phones(kind: Kind, pieces: Vec<Serial>) -> Document {
    document(kind, Line::of_pieces("phone", pieces))
}

pub(crate) fn cables(kind: Kind, count: i64) -> Document {
    document(kind, Line::new("cable", Quantity::whole(count)))
}

pub(crate) fn posted(receipt: &Receipt) -> &Document {
    match &receipt.event {
        Event::Posted { document, .. } => document,
        other => panic!("not posted: {other:?}"),
    }
}

pub(crate) fn failure<T: std::fmt::Debug>(outcome: Result<T, Trouble>) -> Failure {
    match outcome {
        Err(Trouble::Failed(failure)) => failure,
        other => panic!("did not fail: {other:?}"),
    }
}

/// An entry about a warehouse of this name.
pub(crate) fn entry(warehouse: &str) -> Entry {
    let event = Event::WarehouseSaved(Warehouse::new(warehouse));
    Entry {
        version: entry::VERSION,
        id: Uuid::now_v7().to_string(),
        device: "till".to_owned(),
        at: 1_795_305_600_000,
        event,
    }
}

pub(crate) async fn append(store: &Store, seq: u64, entry: &Entry) -> Result<Appended, Failure> {
    let text = serde_json::to_string(entry).unwrap();
    store.append(Appending { seq, id: &entry.id, text: &text, spent: None }).await
}

/// Writes past the store, as no part of the program does.
pub(crate) async fn put_raw(name: &str, store: &str, key: f64, value: impl TryToJs) {
    let database = Database::open(name).await.unwrap();
    let transaction = database.transaction(store).with_mode(TransactionMode::Readwrite).build().unwrap();
    transaction.object_store(store).unwrap().put(value).with_key(key).without_key_type().primitive().unwrap();
    transaction.commit().await.unwrap();
    database.close();
}

/// Removes past the store, as no part of the program does.
pub(crate) async fn remove_raw(name: &str, store: &str, key: f64) {
    let database = Database::open(name).await.unwrap();
    let transaction = database.transaction(store).with_mode(TransactionMode::Readwrite).build().unwrap();
    transaction.object_store(store).unwrap().delete(key).primitive().unwrap();
    transaction.commit().await.unwrap();
    database.close();
}
