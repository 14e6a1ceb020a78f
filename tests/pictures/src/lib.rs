//! Pictures of barcodes for tests: a code as modules, put onto a canvas at any size and angle, and the canvas made as bad
//! as a shop's light makes it. Everything is the same each time.

mod canvas;
mod symbol;
mod video;

pub use canvas::Canvas;
pub use symbol::Symbol;
pub use video::y4m;
