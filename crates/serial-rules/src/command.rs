//! What a shop asks for. [`decide()`](crate::decide()) answers with what is then written down, or with every reason
//! against it.

use crate::model::{
    Document, DocumentId, Partner, PieceNote, Product, ProductId, Serial, Settings, Tracking, Warehouse,
};

/// One thing that a shop asks for. One command becomes one entry of the log, or nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Command {
    /// Decide about the shop itself.
    SaveSettings(Settings),
    /// Make a warehouse, or change what is known of one.
    SaveWarehouse(Warehouse),
    /// Make a partner, or change what is known of one.
    SavePartner(Partner),
    /// Make a product, or change what is known of one. Its tracking changes by [`Command::SwitchTracking`] alone.
    SaveProduct(Product),
    /// Change how products are tracked, each for itself (R9).
    SwitchTracking {
        /// Which products.
        products: Vec<ProductId>,
        /// How their pieces are to be told apart.
        to: Tracking,
    },
    /// Remember which pieces a carton holds (R82 b).
    PackCarton {
        /// The code on the carton.
        code: String,
        /// The pieces in it.
        serials: Vec<Serial>,
    },
    /// Note something about a piece, in the place of what was noted before (R125).
    NotePiece {
        /// Which piece, by any text it answers to.
        serial: Serial,
        /// Everything that is to be noted.
        note: PieceNote,
    },
    /// Post a document. With a blank number it gets the next one of its series.
    Post(Document),
    /// Take a posted document back, as if it had never been (R59).
    Void(DocumentId),
}
