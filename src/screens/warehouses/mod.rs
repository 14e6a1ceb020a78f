//! Warehouses: the list with what lies in each, and the sheet that makes or changes one.

mod list;
mod sheet;

pub use list::ListScreen;
