//! From text to meaning, by rule: entry text (D16), generation (D17), GS1 (D18), scans (D20), the keyboard (R13, R63).

#![allow(clippy::unwrap_used, reason = "a helper of tests may fail as a test does")]

mod bounce;
mod bounds;
mod burst;
mod burst_laws;
mod entry_text;
mod examine;
mod generate;
mod gs1;
mod scan;
mod several;
