//! Generation: as many as asked for, all good and all different, or a reason.
#![no_main]

use std::collections::HashSet;

use libfuzzer_sys::fuzz_target;
use serial_rules::intake::generate::{generate, next_after};

fuzz_target!(|input: (&str, i64, i64)| {
    let (start, count, step) = input;
    if let Ok(serials) = generate(start, count, step) {
        assert_eq!(i64::try_from(serials.len()), Ok(count));
        assert_eq!(serials.iter().map(|serial| serial.key()).collect::<HashSet<_>>().len(), serials.len());
    }
    let _ = next_after(start);
});
