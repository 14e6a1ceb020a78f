//! Warehouses: the places where goods lie, what lies there, and which one documents propose.

mod form;
mod list;

pub use list::ListScreen;
