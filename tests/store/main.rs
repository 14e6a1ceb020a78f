//! What the store and the shop promise, shown in a real browser with its real database.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails there")]

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod support;

mod format;
mod log;
mod promises;
mod snapshot;

mod drafts;
mod photos;

mod lost_connection;
mod shop;
mod tabs;
