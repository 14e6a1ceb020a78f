//! Serials: the search by any part of a number, and the card of one piece with its life.

mod card;
mod lives;
mod search;

pub use card::CardScreen;
pub use search::SearchScreen;
