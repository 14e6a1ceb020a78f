//! Typed and pasted text: whatever comes in, at most 1,000 good serials go out, each once.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_rules::intake::entry_text::read;
use serial_rules::model::serial::ENTRIES_MAX;

fuzz_target!(|input: (&str, Option<u16>, Option<&str>)| {
    let (text, expected, next) = input;
    let reading = read(text, expected.map(usize::from), next);
    assert!(reading.serials.len() <= ENTRIES_MAX);
    assert!(reading.serials.iter().all(|serial| serial.fault().is_none()));
});
