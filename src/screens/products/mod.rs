//! Products: the list with its search and bulk changes, the card of one, and the form that makes or changes it.

mod list;
mod bulk;

mod card;
mod photo;

mod edit;
mod form;
mod picture_field;
mod typed;
mod units;

pub use card::CardScreen;
pub use edit::EditScreen;
pub use list::ListScreen;
