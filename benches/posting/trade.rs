//! The trade that both do: a thousand phones bought, and the same thousand sold.

use serial_rules::Command;
use serial_rules::model::{Document, Kind, Line, Product, Serial, Tracking, Warehouse};
use serialbook::shop::Shop;
use uuid::Uuid;

/// The most serials that one action may enter (R67).
pub(crate) const BATCH: usize = 1_000;

/// A shop with a warehouse and a product, in a database of its own.
pub(crate) async fn shop() -> Shop {
    let shop = Shop::open_named(&fresh("shop")).await.unwrap();
    shop.execute(Command::SaveWarehouse(Warehouse::new("main"))).await.unwrap();
    shop.execute(Command::SaveProduct(Product { tracking: Tracking::Serial, ..Product::new("phone") })).await.unwrap();
    shop
}

/// A name that no earlier run has left behind.
pub(crate) fn fresh(name: &str) -> String {
    format!("bench {name} {}", Uuid::now_v7())
}

/// The pieces of one round.
pub(crate) struct Batch {
    round: u32,
    serials: Vec<Serial>,
}

impl Batch {
    pub(crate) fn new(round: u32) -> Self {
        let first = u64::from(round) * BATCH as u64;
        let serials = (first..).take(BATCH).map(|at| Serial::new(&format!("35{at:013}"))).collect();
        Self { round, serials }
    }

    pub(crate) fn purchase(&self) -> Document {
        self.document("P", Kind::Purchase)
    }

    pub(crate) fn sale(&self) -> Document {
        self.document("S", Kind::Sale)
    }

    fn document(&self, series: &str, kind: Kind) -> Document {
        let id = format!("{series}-{}", self.round);
        let line = Line::of_pieces("phone", self.serials.clone());
        Document {
            warehouse: Some("main".into()),
            lines: vec![line],
            ..Document::new(id, kind, "2026-11-22".parse().unwrap())
        }
    }
}
