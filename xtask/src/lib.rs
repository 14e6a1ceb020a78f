//! The part of the house's commands that the end-to-end tests use too: a plain file server for the built app.
//!
//! The commands themselves belong to the binary.

pub mod site;
