//! Documents: entering one, the list of all, and one that is posted.

pub mod editor;

mod list;
mod page;
mod posted_lines;
mod void;

pub use list::ListScreen;
pub use page::DocumentScreen;
