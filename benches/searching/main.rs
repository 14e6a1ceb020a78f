//! What asking costs in a shop of a million pieces: search by any part of a number, alone and with filters, in groups and
//! in orders; the life of a piece; the start from a snapshot; and the memory for it.
//!
//! Run with `cargo xtask bench search`. Nothing here fails because of a time.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a measurement that cannot go on is none")]

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod asking;
mod million;
mod starting;
mod times;

use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[wasm_bindgen_test]
async fn asking_a_million_pieces() {
    let before = times::memory();
    let start = times::now();
    let book = million::book();
    console_log!(
        "{} pieces in {} documents, made in {:.0} ms",
        book.serials.len(),
        book.documents.len(),
        times::now() - start
    );
    let grown = times::memory() - before;
    console_log!("memory: {} MB, {} bytes a piece", grown / 1_000_000, grown / million::PIECES);
    asking::print(&book);
    starting::print(&book).await;
}
