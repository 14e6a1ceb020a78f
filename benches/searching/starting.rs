//! The start: the book as bytes, written, read, and taken apart again.

use serial_rules::model::Warehouse;
use serial_rules::{Book, Event};
use serialbook::shop::Shop;
use serialbook::store::log::Appending;
use serialbook::store::{Snapshot, Store};
use uuid::Uuid;
use wasm_bindgen_test::console_log;

use crate::million::entry_of;
use crate::times::now;

/// Writes the book down and opens it again, part by part and as the app does.
pub(crate) async fn print(book: &Book) {
    let name = format!("bench start {}", Uuid::now_v7());
    let store = Store::open(&name).await.unwrap();
    let start = now();
    let bytes = book.to_snapshot();
    let made = now();
    console_log!("to bytes: {:.0} ms, {} MB", made - start, bytes.len() / 1_000_000);
    drop(Book::from_snapshot(&bytes).unwrap());
    console_log!("from bytes: {:.0} ms", now() - made);
    let last = entry_of(Event::WarehouseSaved(Warehouse::new("warehouse-0")));
    let text = serde_json::to_string(&last).unwrap();
    store.append(Appending { seq: book.seq(), id: &last.id, text: &text, spent: None }).await.unwrap();
    let start = now();
    store.write_snapshot(&Snapshot { seq: book.seq(), entry: last.id, book: bytes }).await.unwrap();
    let written = now();
    console_log!("written: {:.0} ms", written - start);
    let shop = Shop::open_named(&name).await.unwrap();
    console_log!("the shop opens: {:.0} ms", now() - written);
    shop.peek(|opened| assert_eq!(opened.serials.len(), book.serials.len()));
}
