//! Reads barcodes out of pictures. The camera's worker loads this as a wasm module of its own, on first use; the app
//! itself never links it. Here is no browser: pixels come in as bytes, codes go out as values. `main.rs` is the worker.

mod code;
mod outline;
mod picture;
mod read;

pub use code::{Code, Corner, Format};
pub use picture::Picture;
pub use read::{Effort, read};
