//! A document while it is entered: what scans, pastes, picks and a hand do to it. One module is one side of it.

#![allow(clippy::expect_used, reason = "a test that finds what cannot be has failed")]

mod adjusting;
mod bundles;
mod coded;
mod counting;
mod draft;

use serial_rules::draft::Draft;
use serial_rules::entry::VERSION;
use serial_rules::model::{Kind, Serial};
use serial_rules::{Book, Command, Entry, decide};

/// Has the book follow a command that the rules allow.
fn execute(book: &mut Book, command: &Command) {
    let event = decide(book, command).expect("the rules allow it").event;
    book.apply(&Entry { version: VERSION, id: book.seq().to_string(), device: "test".into(), at: 0, event });
}

/// These serials.
fn serials(texts: &[&str]) -> Vec<Serial> {
    texts.iter().map(|text| Serial::new(text)).collect()
}

/// A blank document of a kind.
fn draft(book: &Book, kind: Kind) -> Draft {
    Draft::new(kind, "2026-11-22".parse().expect("a day"), &book.settings)
}
