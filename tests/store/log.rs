//! The log: next number or nothing, in order, without a gap, and every entry as it was written.

use serialbook::store::{Appended, Failure};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{append, entry, fresh, put_raw, remove_raw, store};

#[wasm_bindgen_test]
async fn a_new_log_is_empty() {
    let store = store(&fresh("empty log")).await;
    assert_eq!(store.entries_after(0).await, Ok(vec![]));
    assert_eq!(store.entry(1).await, Err(Failure::Damaged { seq: 1 }));
}

#[wasm_bindgen_test]
async fn an_entry_comes_back_as_it_was_written() {
    let name = fresh("round trip");
    let written = entry("仓库 №1 \u{202E} \"quoted\" \\ \u{1F4E6}");
    assert_eq!(append(&store(&name).await, 1, &written).await, Ok(Appended::Stored));
    // From another connection, so that nothing can come from memory.
    let again = store(&name).await;
    assert_eq!(again.entry(1).await.as_ref(), Ok(&written));
    assert_eq!(again.entries_after(0).await, Ok(vec![written]));
}

#[wasm_bindgen_test]
async fn a_taken_number_takes_nothing_else() {
    let store = store(&fresh("taken")).await;
    let first = entry("first");
    assert_eq!(append(&store, 1, &first).await, Ok(Appended::Stored));
    assert_eq!(append(&store, 1, &entry("second")).await, Ok(Appended::Taken));
    assert_eq!(store.entries_after(0).await, Ok(vec![first]));
}

#[wasm_bindgen_test]
async fn of_two_at_once_one_is_stored() {
    let name = fresh("two at once");
    let (one, other) = (store(&name).await, store(&name).await);
    let (first, second) = (entry("first"), entry("second"));
    let outcomes = futures::join!(append(&one, 1, &first), append(&other, 1, &second));
    assert_eq!(outcomes, (Ok(Appended::Stored), Ok(Appended::Taken)));
    assert_eq!(one.entries_after(0).await, Ok(vec![first]));
}

#[wasm_bindgen_test]
async fn a_long_log_is_read_in_order_page_by_page() {
    let store = store(&fresh("pages")).await;
    for seq in 1..=1_005 {
        assert_eq!(append(&store, seq, &entry(&seq.to_string())).await, Ok(Appended::Stored));
    }
    let first = store.entries_after(0).await.unwrap();
    let second = store.entries_after(first.len() as u64).await.unwrap();
    assert_eq!((first.len(), second.len()), (1_000, 5), "a page is a thousand entries");
    for (entry, seq) in first.iter().chain(&second).zip(1_u64..) {
        assert!(
            matches!(&entry.event, serial_rules::Event::WarehouseSaved(warehouse) if warehouse.id.as_str() == seq.to_string())
        );
    }
    assert_eq!(store.entries_after(1_005).await, Ok(vec![]));
}

#[wasm_bindgen_test]
async fn a_gap_is_named() {
    let name = fresh("gap");
    let store = store(&name).await;
    for seq in 1..=5 {
        append(&store, seq, &entry("one of five")).await.unwrap();
    }
    remove_raw(&name, "log", 3.0).await;
    assert_eq!(store.entries_after(0).await, Err(Failure::Damaged { seq: 3 }));
    assert_eq!(store.entries_after(1).await, Err(Failure::Damaged { seq: 3 }));
    assert_eq!(store.entries_after(3).await.map(|page| page.len()), Ok(2));
}

#[wasm_bindgen_test]
async fn a_damaged_entry_is_named() {
    let name = fresh("damaged");
    let store = store(&name).await;
    for seq in 1..=3 {
        append(&store, seq, &entry("one of three")).await.unwrap();
    }
    for damage in ["", "{", "[]", "{\"v\":1}", "null"] {
        put_raw(&name, "log", 2.0, damage).await;
        assert_eq!(store.entries_after(0).await, Err(Failure::Damaged { seq: 2 }), "{damage:?}");
        assert_eq!(store.entry(2).await, Err(Failure::Damaged { seq: 2 }), "{damage:?}");
    }
}

#[wasm_bindgen_test]
async fn an_entry_with_an_unknown_field_is_not_half_understood() {
    let name = fresh("unknown field");
    let store = store(&name).await;
    let text = serde_json::to_string(&entry("main")).unwrap().replacen("\"device\"", "\"surprise\":1,\"device\"", 1);
    put_raw(&name, "log", 1.0, &text).await;
    assert_eq!(store.entries_after(0).await, Err(Failure::Damaged { seq: 1 }));
}

#[wasm_bindgen_test]
async fn an_entry_of_a_newer_program_is_told_apart_from_a_damaged_one() {
    let name = fresh("newer");
    let store = store(&name).await;
    for text in [
        serde_json::to_string(&entry("main")).unwrap().replacen("\"v\":1", "\"v\":2", 1),
        r#"{"v":7,"id":"later","anything":{"else":[]}}"#.to_owned(),
    ] {
        put_raw(&name, "log", 1.0, &text).await;
        assert_eq!(store.entries_after(0).await, Err(Failure::NewerVersion { seq: Some(1) }), "{text}");
    }
}
