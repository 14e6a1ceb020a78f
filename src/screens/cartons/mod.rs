//! Cartons: the list of them, and what is in one.

mod card;
mod list;

pub use card::CardScreen;
pub use list::ListScreen;
