//! Stock: what lies where, what it cost and how old it is; and lots, from where they came to whom they went.

mod figures;
mod list;
mod lot;
mod lot_groups;
mod lots;
mod rows;
mod sheet;

pub use list::ListScreen;
pub use lot::LotScreen;
pub use lots::LotsScreen;
