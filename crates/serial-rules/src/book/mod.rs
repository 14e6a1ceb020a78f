//! What follows from the log: which piece lies where, what is on hand, what each document did.
//!
//! A book is built by [applying](Book::apply) entries in order and in no other way. Applying never refuses and never
//! decides. There is no rule here: rules read the book and stand in [`decide`](mod@crate::decide).

pub mod cartons;
pub mod catalogue;
pub mod documents;
pub mod lots;
pub mod serials;
pub mod stock;
pub mod table;

mod apply;
mod snapshot;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use cartons::Cartons;
pub use catalogue::Catalogue;
pub use documents::{DocumentNo, Documents, Header};
pub use lots::Lots;
pub use serials::{Fit, Movement, Part, PieceNo, Serials, Spot};
pub use snapshot::SnapshotFault;
pub use stock::{OnHand, Stock};

use crate::model::{PieceNote, Settings};

/// Everything that follows from a log.
///
/// ```
/// use serial_rules::{Book, Command, decide, entry::Entry, model::Warehouse};
/// let mut book = Book::default();
/// let decision = decide(&book, &Command::SaveWarehouse(Warehouse::new("main"))).unwrap();
/// book.apply(&Entry { version: 1, id: "1".into(), device: "till".into(), at: 0, event: decision.event });
/// assert!(book.catalogue.warehouse(&"main".into()).is_some());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// How many entries were applied: the sequence number of the last one.
    seq: u64,
    /// What the shop decided about itself.
    #[serde(with = "snapshot::as_json")]
    pub settings: Settings,
    /// Products, warehouses and partners.
    pub catalogue: Catalogue,
    /// Every piece ever named, and every movement of each.
    pub serials: Serials,
    /// What is on hand, by product and warehouse.
    pub stock: Stock,
    /// What is on hand of each lot.
    pub lots: Lots,
    /// What each document was and did, without its lines.
    pub documents: Documents,
    /// Which pieces each recorded carton holds.
    pub cartons: Cartons,
    /// What is noted about pieces.
    #[serde(with = "snapshot::as_json")]
    pub notes: BTreeMap<PieceNo, PieceNote>,
}

impl Book {
    /// The sequence number of the last entry applied; nothing was applied at 0.
    pub fn seq(&self) -> u64 {
        self.seq
    }
}
