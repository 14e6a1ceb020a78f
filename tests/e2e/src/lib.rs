//! What the end-to-end tests share: a browser, and a clerk at it who scans, types, presses and reads.
//!
//! Here live the hands and the eyes, in reading order below; what a day in the shop consists of is told by the tests.
//! Nothing here knows the app's code: the app is met as a person meets it, plus the `data-test` hooks in its pages.
//!
//! `cargo xtask test e2e` builds the app, starts a driver for each browser and runs the tests against it.

mod camera;
mod clerk;
mod console;
mod day;
mod engine;
mod evidence;
mod failure;
mod keys;
mod printed;
mod scanned;
mod spot;
mod stage;
mod storm;
pub mod wire;

pub use camera::FakeCamera;
pub use clerk::{Clerk, Hands};
pub use day::{day, day_alone, day_alone_in_chromium, day_in_chromium, day_in_firefox, day_in_webkit, day_with_camera};
pub use engine::Engine;
pub use failure::{Failure, Outcome, ensure, ensure_eq};
pub use keys::Ending;
pub use printed::{Cut, Print};
pub use spot::{Spot, hook};
