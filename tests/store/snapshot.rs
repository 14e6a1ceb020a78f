//! The snapshot: a cache. With it, without it and with a broken one, the shop opens with the same book.

use js_sys::Uint8Array;
use serial_rules::model::Kind;
use serialbook::shop::Shop;
use serialbook::store::{Failure, Snapshot};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{fresh, phones, put_raw, remove_raw, serials, shop, store};

/// A shop with a snapshot in the middle of its log.
async fn shop_with_snapshot(name: &str) -> Shop {
    let shop = shop(name).await;
    shop.post(phones(Kind::Purchase, serials("A", 50))).await.unwrap();
    shop.save_snapshot().await.unwrap();
    shop.post(phones(Kind::Sale, serials("A", 20))).await.unwrap();
    shop
}

async fn assert_opens_the_same(name: &str, before: Shop) {
    let after = Shop::open_named(name).await.unwrap();
    assert_eq!(after.rebuilt().await.unwrap(), before.peek(Clone::clone), "the log says what it said");
    before.peek(|before| after.peek(|after| assert_eq!(after, before)));
}

#[wasm_bindgen_test]
async fn a_snapshot_and_the_tail_are_the_whole_log() {
    let name = fresh("snapshot and tail");
    let before = shop_with_snapshot(&name).await;
    assert_eq!(store(&name).await.snapshot().await.unwrap().map(|snapshot| snapshot.seq), Some(4));
    assert_opens_the_same(&name, before).await;
}

#[wasm_bindgen_test]
async fn the_snapshot_is_really_read() {
    let name = fresh("snapshot used");
    let before = shop_with_snapshot(&name).await;
    // An entry inside the snapshot that nobody could read: the start does not look at it, the rebuilding does.
    put_raw(&name, "log", 2.0, "unreadable").await;
    let after = Shop::open_named(&name).await.unwrap();
    before.peek(|before| after.peek(|after| assert_eq!(after, before)));
    assert_eq!(after.rebuilt().await, Err(Failure::Damaged { seq: 2 }));
}

#[wasm_bindgen_test]
async fn without_a_snapshot_the_book_is_the_same() {
    let name = fresh("snapshot gone");
    let before = shop_with_snapshot(&name).await;
    remove_raw(&name, "snapshots", 0.0).await;
    assert_opens_the_same(&name, before).await;
}

#[wasm_bindgen_test]
async fn with_a_block_missing_the_book_is_the_same() {
    let name = fresh("block gone");
    let before = shop_with_snapshot(&name).await;
    remove_raw(&name, "snapshots", 1.0).await;
    assert_opens_the_same(&name, before).await;
}

#[wasm_bindgen_test]
async fn with_a_block_of_something_else_the_book_is_the_same() {
    let name = fresh("block damaged");
    let before = shop_with_snapshot(&name).await;
    put_raw(&name, "snapshots", 1.0, "no bytes at all").await;
    assert_opens_the_same(&name, before).await;
}

#[wasm_bindgen_test]
async fn with_one_letter_altered_the_book_is_the_same() {
    let name = fresh("letter altered");
    let before = shop_with_snapshot(&name).await;
    let mut book = store(&name).await.snapshot().await.unwrap().unwrap().book;
    // Still a book, but with a serial that nobody ever entered.
    let letter = book.windows(5).position(|bytes| bytes == b"A0007").unwrap();
    book[letter] = b'B';
    put_raw(&name, "snapshots", 1.0, JsValue::from(Uint8Array::from(book.as_slice()))).await;
    assert_opens_the_same(&name, before).await;
}

#[wasm_bindgen_test]
async fn a_snapshot_that_is_no_book_is_not_read() {
    let name = fresh("snapshot altered");
    let before = shop_with_snapshot(&name).await;
    let store = store(&name).await;
    let written = store.snapshot().await.unwrap().unwrap();
    // Well stored, but no book: cut short, turned round, of another version of the form, nothing.
    for book in [
        written.book[..written.book.len() / 2].to_vec(),
        written.book.iter().rev().copied().collect(),
        vec![255; 64],
        vec![],
    ] {
        store.write_snapshot(&Snapshot { book, ..written.clone() }).await.unwrap();
        assert_opens_the_same(&name, before).await;
    }
}

#[wasm_bindgen_test]
async fn a_snapshot_of_another_log_is_not_read() {
    let (name, other) = (fresh("snapshot at home"), fresh("snapshot elsewhere"));
    let before = shop_with_snapshot(&name).await;
    shop_with_snapshot(&other).await;
    let foreign = store(&other).await.snapshot().await.unwrap().unwrap();
    store(&name).await.write_snapshot(&foreign).await.unwrap();
    assert_opens_the_same(&name, before).await;
}

#[wasm_bindgen_test]
async fn a_snapshot_of_several_blocks_comes_back_whole() {
    let store = store(&fresh("blocks")).await;
    let book: Vec<u8> = (0..2_500_000_u32).map(|at| at.to_le_bytes()[0] ^ at.to_le_bytes()[2]).collect();
    let written = Snapshot { seq: 9, entry: "nine".to_owned(), book };
    store.write_snapshot(&written).await.unwrap();
    assert!(store.snapshot().await.unwrap() == Some(written));
    // A smaller one leaves nothing of the larger behind.
    let smaller = Snapshot { seq: 10, entry: "ten".to_owned(), book: vec![7; 10] };
    store.write_snapshot(&smaller).await.unwrap();
    assert_eq!(store.snapshot().await, Ok(Some(smaller)));
}
