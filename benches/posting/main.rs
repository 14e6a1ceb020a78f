//! What posting costs: a thousand serials through the shop, and the same job as a row for each serial.
//!
//! Run with `cargo xtask bench`. Both run in one page, turn by turn, so that what slows the machine slows both; only
//! their ratio means anything. Nothing here fails because of a time.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a measurement that cannot go on is none")]

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod inside;
mod measure;
mod rows;
mod trade;

use serialbook::shop::Shop;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use measure::{Times, ratio, timed};
use rows::Rows;
use trade::Batch;

/// Enough for a median that holds still.
const ROUNDS: u32 = 24;

#[wasm_bindgen_test]
async fn posting_a_thousand_serials() {
    let shop = trade::shop().await;
    let rows = Rows::open().await;
    let mut turns = Turns::default();
    for round in 0..ROUNDS {
        let batch = Batch::new(round);
        // Whoever goes second finds the machine warm, so they take turns at it.
        if round % 2 == 0 {
            turns.shop(shop, &batch).await;
            turns.rows(&rows, &batch).await;
        } else {
            turns.rows(&rows, &batch).await;
            turns.shop(shop, &batch).await;
        }
    }
    assert_same_outcome(shop, &rows).await;
    turns.print();
    shop.peek(inside::print);
}

#[derive(Default)]
struct Turns {
    shop_purchase: Times,
    shop_sale: Times,
    rows_purchase: Times,
    rows_sale: Times,
}

impl Turns {
    async fn shop(&mut self, shop: Shop, batch: &Batch) {
        let (purchase, sale) = (batch.purchase(), batch.sale());
        self.shop_purchase.push(timed(async { shop.post(purchase).await.map(drop).unwrap() }).await);
        self.shop_sale.push(timed(async { shop.post(sale).await.map(drop).unwrap() }).await);
    }

    async fn rows(&mut self, rows: &Rows, batch: &Batch) {
        let (purchase, sale) = (batch.purchase(), batch.sale());
        self.rows_purchase.push(timed(rows.post(&purchase)).await);
        self.rows_sale.push(timed(rows.post(&sale)).await);
    }

    fn print(&self) {
        console_log!("1,000 serials, median of {ROUNDS} rounds, in ms        shop     rows    ratio");
        for (job, shop, rows) in
            [("purchase", &self.shop_purchase, &self.rows_purchase), ("sale", &self.shop_sale, &self.rows_sale)]
        {
            let (shop, rows) = (shop.median(), rows.median());
            console_log!("  {job:<46} {shop:>9.2} {rows:>8.2} {:>8}", ratio(shop, rows));
        }
    }
}

/// A comparison of two jobs is only fair when both were done.
async fn assert_same_outcome(shop: Shop, rows: &Rows) {
    let sold = shop.peek(|book| book.serials.len());
    assert_eq!(sold, usize::try_from(ROUNDS).unwrap() * trade::BATCH);
    assert_eq!(rows.count("pieces").await, sold);
    assert_eq!(rows.count("history").await, 2 * sold);
    assert_eq!(rows.count("documents").await, shop.peek(|book| book.documents.len()));
}
