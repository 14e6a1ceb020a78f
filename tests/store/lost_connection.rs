//! A connection that is taken away: the database may be deleted or changed by another tab at any moment.

use indexed_db_futures::database::Database;
use serial_rules::model::{Kind, Warehouse};
use serial_rules::{Book, Command};
use serialbook::shop::Shop;
use serialbook::store::{Appended, Failure};
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
