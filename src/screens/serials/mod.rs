//! Serials: the search by any part of a number, and the card of one piece with its life.

mod card;
mod chosen;
mod filters;
mod groups;
mod lives;
mod rows;
mod search;
mod sheet;
mod views;

pub use card::CardScreen;
pub use search::SearchScreen;
