//! Pictures of barcodes for tests: a code as modules, put onto a canvas at any size and angle, and the canvas made as bad
//! as a shop's light makes it. Everything is the same each time.

mod canvas;
mod scenes;
mod symbol;
mod video;

pub use canvas::Canvas;
pub use scenes::{Scene, box_of_a_phone, scenes, without_codes};
pub use symbol::Symbol;
pub use video::y4m;
