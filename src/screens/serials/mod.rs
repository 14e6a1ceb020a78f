//! Serials: the search by any part of a number, and the card of one piece with its life.

mod answering;
mod card;
mod chosen;
mod course;
mod filters;
mod groups;
mod large;
mod lives;
mod notes;
mod rows;
mod search;
mod sheet;
mod standing;
mod views;

pub use card::CardScreen;
pub use search::SearchScreen;
