//! What is found: a code, what it says, and where in the picture it is.

use serde::Serialize;

use crate::format::Format;

/// A place in the picture, in pixels from its upper left corner.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Corner {
    /// From the left.
    pub x: f32,
    /// From above.
    pub y: f32,
}

/// A code that was read.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Code {
    /// Its kind.
    pub format: Format,
    /// What it says. What divides the fields of a GS1 code stands in it as GS, U+001D.
    pub text: String,
    /// The symbology identifier of ISO/IEC 15424 that a scanner would send before it, such as `]C1`; empty where the
    /// reader knows none.
    pub symbology: String,
    /// Its outline, in order around it.
    pub corners: [Corner; 4],
}

impl Corner {
    /// The place that lies so far from here.
    pub(crate) fn moved(self, x: f32, y: f32) -> Self {
        Self { x: self.x + x, y: self.y + y }
    }
}
