//! Customers and suppliers: the list, one with their history, and the form for both.

mod card;
mod form;
mod list;

pub use card::CardScreen;
pub use list::ListScreen;
