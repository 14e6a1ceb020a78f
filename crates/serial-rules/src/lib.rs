//! The domain of Serialbook: what may happen to a piece, and what follows from what happened.
//!
//! Read in this order: [`model`] holds the nouns, [`command`] what a shop asks for, [`decide()`] the rules that answer,
//! [`entry`] what is written down when they say yes, [`book`] what follows from all entries, [`refusal`] every reason to
//! say no, [`insight`] the questions a screen asks, [`draft`] a document while it is being entered, [`intake`] the way
//! from typed or scanned text to meaning, [`example`] a shop to try all of it with.
//!
//! Nothing here knows a browser, a clock, a database, a language or a float. `SPEC.md` numbers the rules; tests and
//! refusals carry the same numbers.

pub mod model;

pub mod command;
pub mod entry;
pub mod refusal;

pub mod book;
pub mod decide;

pub mod draft;

pub mod insight;
pub mod intake;

pub mod example;
pub mod sorting;

pub use book::Book;
pub use command::Command;
pub use decide::{Decision, check, decide};
pub use entry::{Entry, Event};
pub use refusal::{Code, Finding};
