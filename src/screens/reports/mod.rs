//! Reports: the list of them, and each with its days, its filters, its picture and its table.

mod days;
mod drawing;
mod filters;
mod list;
mod page;
mod rows;

pub use list::ListScreen;
pub use page::ReportScreen;
