//! A connection that is taken away: the database may be deleted or changed by another tab at any moment.

use indexed_db_futures::database::Database;
use js_sys::Function;
use serial_rules::model::{Kind, Warehouse};
use serial_rules::{Book, Command};
use serialbook::shop::Shop;
use serialbook::store::{Appended, Draft, Failure, Saved};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{append, entry, failure, fresh, phones, serials, shop, store};

#[wasm_bindgen_test]
async fn a_tab_steps_aside_for_a_newer_program_and_then_says_so() {
    let name = fresh("upgrade");
    let shop = shop(&name).await;
    // Would wait for ever if the shop kept its connection.
    let newer = Database::open(&name).with_version(2_u8).with_on_upgrade_needed(|_, _| Ok(())).await.unwrap();
    let refused = shop.execute(Command::SaveWarehouse(Warehouse::new("late"))).await;
    assert_eq!(failure(refused), Failure::NewerVersion { seq: None });
    assert_eq!(shop.peek(Book::seq), 3, "what is not stored is not in the book");
    assert_eq!(Shop::open_named(&name).await.unwrap_err(), Failure::NewerVersion { seq: None });
    newer.close();
}

#[wasm_bindgen_test]
async fn a_lost_connection_is_made_again() {
    let name = fresh("lost");
    let shop = shop(&name).await;
    shop.post(phones(Kind::Purchase, serials("A", 2))).await.unwrap();
    for round in 0..3_u64 {
        shop.disconnect();
        let receipt = shop.execute(Command::SaveWarehouse(Warehouse::new(round.to_string()))).await.unwrap();
        assert_eq!(receipt.seq, 5 + round);
    }
    assert_eq!(shop.rebuilt().await.unwrap(), shop.peek(Clone::clone));
}

#[wasm_bindgen_test]
async fn an_entry_whose_commit_nobody_saw_is_known_by_its_id() {
    let store = store(&fresh("unseen")).await;
    let (ours, theirs) = (entry("ours"), entry("theirs"));
    assert_eq!(store.outcome_of(1, &ours.id).await, Ok(None));
    append(&store, 1, &ours).await.unwrap();
    append(&store, 2, &theirs).await.unwrap();
    assert_eq!(store.outcome_of(1, &ours.id).await, Ok(Some(Appended::Stored)));
    assert_eq!(store.outcome_of(2, &ours.id).await, Ok(Some(Appended::Taken)));
}

/// Has the browser's own function break off the first time it is used, in the way that the script says.
fn break_once(object: &str, name: &str, breaking: &str) {
    let script = format!(
        "const kept = {object}.prototype.{name};
         {object}.prototype.{name} = function (...words) {{
             {object}.prototype.{name} = kept;
             {breaking}
         }};"
    );
    Function::new_no_args(&script).call0(&js_sys::global()).unwrap();
}

#[wasm_bindgen_test]
async fn a_connection_that_dies_after_the_commit_has_stored_the_entry() {
    let shop = shop(&fresh("after commit")).await;
    break_once("IDBTransaction", "commit", "kept.apply(this, words); throw new Error('connection lost');");
    let receipt = shop.execute(Command::SaveWarehouse(Warehouse::new("back room"))).await.unwrap();
    assert_eq!(receipt.seq, 4);
    assert_eq!(shop.peek(Book::seq), 4);
    assert_eq!(shop.rebuilt().await.unwrap(), shop.peek(Clone::clone), "it stands there once");
}

#[wasm_bindgen_test]
async fn a_connection_that_dies_before_the_commit_costs_a_second_try() {
    let shop = shop(&fresh("before commit")).await;
    break_once("IDBTransaction", "commit", "this.abort(); throw new Error('connection lost');");
    let receipt = shop.execute(Command::SaveWarehouse(Warehouse::new("back room"))).await.unwrap();
    assert_eq!(receipt.seq, 4);
    assert_eq!(shop.rebuilt().await.unwrap(), shop.peek(Clone::clone));
}

#[wasm_bindgen_test]
async fn a_draft_whose_save_nobody_saw_is_not_stale() {
    let shop = shop(&fresh("draft after commit")).await;
    let mut draft = Draft::new("d", phones(Kind::Sale, serials("A", 1)));
    break_once("IDBTransaction", "commit", "kept.apply(this, words); throw new Error('connection lost');");
    assert_eq!(shop.save_draft(&mut draft).await, Ok(Saved::Kept { revision: 1 }));
}

#[wasm_bindgen_test]
async fn a_draft_whose_posting_nobody_saw_is_posted_once() {
    let shop = shop(&fresh("posting after commit")).await;
    let mut draft = Draft::new("d", phones(Kind::Purchase, serials("A", 1)));
    shop.save_draft(&mut draft).await.unwrap();
    break_once("IDBTransaction", "commit", "kept.apply(this, words); throw new Error('connection lost');");
    shop.post_draft("d", draft.document).await.unwrap();
    assert_eq!(shop.draft("d").await, Ok(None));
    assert_eq!(shop.rebuilt().await.unwrap().documents.len(), 1);
}

#[wasm_bindgen_test]
async fn a_full_disk_is_told_and_leaves_nothing_behind() {
    let shop = shop(&fresh("full")).await;
    break_once("IDBObjectStore", "add", "throw new DOMException('full', 'QuotaExceededError');");
    let refused = shop.execute(Command::SaveWarehouse(Warehouse::new("back room"))).await;
    assert_eq!(failure(refused), Failure::QuotaExceeded);
    assert_eq!(shop.peek(Book::seq), 3);
    // With room again, the same is done as if nothing had been.
    assert_eq!(shop.execute(Command::SaveWarehouse(Warehouse::new("back room"))).await.unwrap().seq, 4);
}
