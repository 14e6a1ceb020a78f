//! Documents: entering them, finding them, reading them, taking them back.

pub mod editor;

mod body;
mod list;
mod next;
mod page;
mod voiding;

pub use list::ListScreen;
pub use page::DocumentScreen;
