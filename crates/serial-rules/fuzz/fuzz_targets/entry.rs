//! Entries of the log: any entry that can be read can be applied; applying is total.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_rules::{Book, Entry};

fuzz_target!(|bytes: &[u8]| {
    let mut book = Book::default();
    for line in bytes.split(|byte| *byte == b'\n') {
        if let Ok(entry) = serde_json::from_slice::<Entry>(line) {
            book.apply(&entry);
        }
    }
});
