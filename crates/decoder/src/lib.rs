//! Reads barcodes out of pictures. The camera's worker loads this as a wasm module of its own, on first use; the app
//! itself links the names of the formats alone, without the feature `reader`. Here is no browser: pixels come in as bytes,
//! codes go out as values. `main.rs` is the worker.

mod format;

#[cfg(feature = "reader")]
mod bars;
#[cfg(feature = "reader")]
mod code;
#[cfg(feature = "reader")]
mod matrix;
#[cfg(feature = "reader")]
mod outline;
#[cfg(feature = "reader")]
mod picture;
#[cfg(feature = "reader")]
mod read;

pub use format::Format;

#[cfg(feature = "reader")]
pub use code::{Code, Corner};
#[cfg(feature = "reader")]
pub use picture::Picture;
#[cfg(feature = "reader")]
pub use read::{Effort, read};
