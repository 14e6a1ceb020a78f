//! The shop: nothing is said to be done before it is stored, and what is stored is all there after a restart.

use serial_rules::model::{Kind, Warehouse};
use serial_rules::{Book, Code, Command, Event};
use serialbook::shop::{Shop, Trouble};
use serialbook::store::Failure;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{cables, fresh, phones, posted, put_raw, serials, shop, store};

#[wasm_bindgen_test]
async fn a_receipt_names_an_entry_that_is_in_the_log() {
    let name = fresh("receipt");
    let shop = shop(&name).await;
    let receipt = shop.execute(Command::SaveWarehouse(Warehouse::new("back room"))).await.unwrap();
    assert_eq!(receipt.seq, 4);
    let entry = store(&name).await.entry(4).await.unwrap();
    assert_eq!(entry.event, receipt.event);
    assert_eq!(shop.peek(Book::seq), 4);
}

#[wasm_bindgen_test]
async fn what_is_refused_leaves_nothing_behind() {
    let name = fresh("refused");
    let shop = shop(&name).await;
    let refused = shop.post(phones(Kind::Sale, serials("A", 1))).await;
    let Err(Trouble::Refused(findings)) = refused else { panic!("{refused:?}") };
    assert_eq!(findings[0].code, Code::NotInStock);
    assert_eq!(shop.peek(Book::seq), 3);
    assert_eq!(store(&name).await.entries_after(3).await, Ok(vec![]));
}

#[wasm_bindgen_test]
async fn a_restart_finds_everything() {
    let name = fresh("restart");
    let before = shop(&name).await;
    let purchase = before.post(phones(Kind::Purchase, serials("A", 100))).await.unwrap();
    let sale = before.post(phones(Kind::Sale, serials("A", 3))).await.unwrap();
    before.post(cables(Kind::Purchase, 12)).await.unwrap();
    before.void(posted(&sale).id.clone()).await.unwrap();

    let after = Shop::open_named(&name).await.unwrap();
    before.peek(|before| after.peek(|after| assert_eq!(after, before)));
    assert_eq!(after.document(&posted(&purchase).id).await.as_ref(), Ok(posted(&purchase)));
    assert_eq!(after.document(&"none such".into()).await, Err(Failure::Missing));
}

#[wasm_bindgen_test]
async fn a_thousand_serials_are_one_entry() {
    let name = fresh("thousand");
    let shop = shop(&name).await;
    let receipt = shop.post(phones(Kind::Purchase, serials("A", 1_000))).await.unwrap();
    assert_eq!(store(&name).await.entries_after(3).await.unwrap().len(), 1);
    assert!(matches!(receipt.event, Event::Posted { .. }));
    assert_eq!(shop.peek(|book| book.serials.len()), 1_000);
}

#[wasm_bindgen_test]
async fn commands_at_once_in_one_tab_all_find_their_number() {
    let shop = shop(&fresh("at once")).await;
    let save = |number: u32| shop.execute(Command::SaveWarehouse(Warehouse::new(number.to_string())));
    let receipts = futures::future::join_all((0..20).map(save)).await;
    let mut numbers: Vec<u64> = receipts.into_iter().map(|receipt| receipt.unwrap().seq).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (4..24).collect::<Vec<_>>());
    assert_eq!(shop.rebuilt().await.unwrap(), shop.peek(Clone::clone));
}

#[wasm_bindgen_test]
async fn a_log_with_a_damaged_entry_does_not_open() {
    let name = fresh("damaged shop");
    shop(&name).await;
    put_raw(&name, "log", 2.0, "{\"v\":1,").await;
    assert_eq!(Shop::open_named(&name).await.unwrap_err(), Failure::Damaged { seq: 2 });
}

#[wasm_bindgen_test]
async fn a_log_of_a_newer_program_does_not_open() {
    let name = fresh("newer shop");
    shop(&name).await;
    put_raw(&name, "log", 4.0, r#"{"v":2,"id":"later","event":{}}"#).await;
    assert_eq!(Shop::open_named(&name).await.unwrap_err(), Failure::NewerVersion { seq: Some(4) });
}
