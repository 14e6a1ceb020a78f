//! Products: the list with its search and bulk changes, the card of one, and the form that makes or changes it.

mod bulk;
mod list;
mod parts;

mod begin;
mod card;

mod edit;
mod fields;
mod form;
mod sheet;
mod tracking;
mod typed;
mod units;

pub use card::CardScreen;
pub use edit::EditScreen;
pub use list::ListScreen;
