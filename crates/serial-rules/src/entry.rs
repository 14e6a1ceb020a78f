//! What happened: the records of the log. `docs/FORMAT.md` describes them as they are stored.
//!
//! An entry holds what was decided, not what was asked, so that [`Book::apply`](crate::Book::apply) has nothing to decide
//! and later rules never rewrite the past. An entry is never changed or deleted.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::{
    Correction, Document, DocumentId, LotId, Partner, PieceNote, Product, ProductId, Quantity, Serial, Settings,
    Tracking, Warehouse, WarehouseId,
};

/// The version of the entries that this program writes.
pub const VERSION: u32 = 1;

/// One record of the log.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The version of the format, [`VERSION`] when it is written.
    #[serde(rename = "v")]
    pub version: u32,
    /// A UUIDv7 that tells, after a crash, whether this very entry was stored.
    pub id: String,
    /// The device that wrote it.
    pub device: String,
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: i64,
    /// What happened.
    pub event: Event,
}

/// What happened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// The shop decided about itself.
    SettingsSaved(Box<Settings>),
    /// A warehouse was made or changed.
    WarehouseSaved(Warehouse),
    /// A partner was made or changed.
    PartnerSaved(Partner),
    /// A product was made or changed.
    ProductSaved(Box<Product>),
    /// Products are tracked in another way from now on.
    TrackingSwitched {
        /// Those that changed.
        products: Vec<ProductId>,
        /// How they are tracked now. Names in stock become history where it is no longer by serial (D10).
        to: Tracking,
    },
    /// A carton holds these pieces.
    CartonPacked {
        /// The code on the carton.
        code: String,
        /// The pieces in it.
        serials: Vec<Serial>,
    },
    /// Something was noted about a piece, in the place of what was noted before.
    PieceNoted {
        /// The piece, by its serial as it was then.
        serial: Serial,
        /// Everything that is noted now.
        note: PieceNote,
    },
    /// A document was posted.
    Posted {
        /// The document as it was entered.
        document: Box<Document>,
        /// What it did.
        effects: Effects,
    },
    /// A document was taken back.
    Voided {
        /// Which.
        document: DocumentId,
    },
}

/// What a document did to stock, as it was decided.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effects {
    /// Pieces that went from one place to another, in the order of their movements.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pieces: Vec<PiecesMoved>,
    /// Changes of what is not named: unnamed pieces, and untracked and lot-managed quantities.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stock: Vec<StockChanged>,
    /// Changes of lots, in base units.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<LotChanged>,
    /// Serials put right, with the product they belong to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrected: Vec<Correction>,
}

/// Pieces of one product that went to one place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PiecesMoved {
    /// Whose pieces.
    pub product: ProductId,
    /// Which.
    pub pieces: Pieces,
    /// Where to.
    pub to: Destination,
    /// The warehouse whose unnamed stock they were named from (D4), where they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named_from: Option<WarehouseId>,
}

/// Pieces, named as shortly as may be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pieces {
    /// All serials of the line with this index.
    Line(usize),
    /// Some serials of a line, by their index in it.
    Some {
        /// The index of the line.
        line: usize,
        /// The indices of the serials.
        at: Vec<u32>,
    },
    /// Serials that stand on no line.
    Listed(Vec<Serial>),
}

/// Where a movement leads.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Destination {
    /// Into a warehouse.
    In(WarehouseId),
    /// On its way, by this document.
    Transit,
    /// To the customer.
    Sold,
    /// Back to the supplier.
    Returned,
    /// Written off.
    Lost,
    /// The name is taken off; the piece stays, unnamed.
    Unnamed,
}

/// A change of what is not named, in one warehouse, in base units.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StockChanged {
    /// Of which product.
    pub product: ProductId,
    /// Where.
    pub warehouse: WarehouseId,
    /// By how much.
    pub by: Quantity,
}

/// A change of one lot in one warehouse, in base units. The product's stock changes with it by its own record.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LotChanged {
    /// Of which product.
    pub product: ProductId,
    /// Which lot.
    pub lot: LotId,
    /// Where.
    pub warehouse: WarehouseId,
    /// By how much.
    pub by: Quantity,
    /// The last good day, where the document told it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiry: Option<Date>,
}

impl Event {
    /// The document that was posted or taken back.
    pub fn document(&self) -> Option<&DocumentId> {
        match self {
            Self::Posted { document, .. } => Some(&document.id),
            Self::Voided { document } => Some(document),
            _ => None,
        }
    }
}
