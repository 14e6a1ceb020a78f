//! Scanned codes: whatever comes in, it is understood or told, and never more than 1,000 serials.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_rules::Book;
use serial_rules::intake::scan::{Scan, understand};
use serial_rules::model::serial::ENTRIES_MAX;

fuzz_target!(|text: &str| {
    let Ok(scan) = understand(text, &Book::default()) else { return };
    match scan {
        Scan::List { serials, .. } | Scan::Range { serials } | Scan::Carton { serials, .. } => assert!(serials.len() <= ENTRIES_MAX),
        Scan::Serial { serial } | Scan::Imei { serial, .. } => assert_eq!(serial.fault(), None),
        Scan::Gs1(_) | Scan::Product { .. } => {}
    }
});
