//! What the browser is really asked for: watched from outside, between the program and its database.

use js_sys::{Array, Function};
use serial_rules::model::Kind;
use serialbook::store::Draft;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{cables, fresh, phones, serials, shop};

/// Keeps a list of all that is asked of databases from now on, and answers with the way to end it and read the list.
const WATCH: &str = "
    const asked = [];
    const [database, store] = [IDBDatabase.prototype, IDBObjectStore.prototype];
    const kept = { transaction: database.transaction, add: store.add, put: store.put, delete: store.delete };
    database.transaction = function (stores, mode, options) {
        const transaction = kept.transaction.call(this, stores, mode, options);
        if (mode === 'readwrite') asked.push(`${[stores].flat().join('+')} ${transaction.durability}`);
        return transaction;
    };
    for (const name of ['add', 'put', 'delete']) {
        store[name] = function (...words) {
            asked.push(`${name} ${this.name}`);
            return kept[name].apply(this, words);
        };
    }
    return () => {
        database.transaction = kept.transaction;
        for (const name of ['add', 'put', 'delete']) store[name] = kept[name];
        return asked;
    };
";

async fn asked_by(work: impl Future<Output = ()>) -> Vec<String> {
    let end: Function = Function::new_no_args(WATCH).call0(&js_sys::global()).unwrap().into();
    work.await;
    let asked: Array = end.call0(&js_sys::global()).unwrap().into();
    asked.iter().filter_map(|word| word.as_string()).collect()
}

#[wasm_bindgen_test]
async fn a_thousand_serials_are_one_strict_transaction_of_one_add() {
    let shop = shop(&fresh("one add")).await;
    let purchase = phones(Kind::Purchase, serials("A", 1_000));
    let asked = asked_by(async { shop.post(purchase).await.map(drop).unwrap() }).await;
    assert_eq!(asked, ["log strict", "add log"]);
}

#[wasm_bindgen_test]
async fn a_refusal_writes_nothing() {
    let shop = shop(&fresh("no write")).await;
    let sale = phones(Kind::Sale, serials("A", 1));
    let asked = asked_by(async {
        shop.post(sale).await.map(drop).unwrap_err();
    })
    .await;
    assert_eq!(asked, [""; 0]);
}

#[wasm_bindgen_test]
async fn a_draft_goes_in_the_transaction_that_posts_it() {
    let shop = shop(&fresh("draft and entry")).await;
    let mut draft = Draft::new("d", cables(Kind::Purchase, 1));
    let asked = asked_by(async { shop.save_draft(&mut draft).await.map(drop).unwrap() }).await;
    assert_eq!(asked, ["drafts strict", "put drafts"]);
    let asked = asked_by(async { shop.post_draft("d", draft.document).await.map(drop).unwrap() }).await;
    assert_eq!(asked, ["log+drafts strict", "delete drafts", "add log"]);
}

#[wasm_bindgen_test]
async fn a_snapshot_does_not_wait_for_the_disk() {
    let shop = shop(&fresh("relaxed")).await;
    let asked = asked_by(async { shop.save_snapshot().await.unwrap() }).await;
    assert_eq!(asked, ["snapshots relaxed", "put snapshots", "put snapshots"]);
}
