//! Warehouses: the list with what lies in each, the page of one, and the sheet that makes or changes one.

mod card;
mod list;
mod sheet;

pub use card::CardScreen;
pub use list::ListScreen;
