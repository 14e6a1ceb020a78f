//! Questions that screens ask of a book. Read only, synchronous, tested without a browser; one file a question.

pub mod alike;
pub mod life;
pub mod piece;

pub mod in_stock;
pub mod search;
pub mod still;
pub mod stock;
pub mod summary;

pub mod history;
pub mod sales;

pub mod count;
mod known;
pub mod lots;
pub mod warranty;

pub mod report;

pub mod health;

pub use life::{End, Life, Step, life};
pub use piece::{Piece, State, piece};
pub use search::{Hits, Query, find};
