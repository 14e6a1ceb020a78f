//! `cargo xtask bench`: what things cost, in a real browser, beside the same job done in another way.

mod camera;
mod posting;

use crate::outcome::{Failure, Outcome};

/// `cargo xtask bench [posting|search|camera]`.
pub(crate) fn run(words: &[String]) -> Outcome {
    match words.first().map(String::as_str) {
        None | Some("posting") => posting::run("posting"),
        Some("search") => posting::run("searching"),
        Some("camera") => camera::run(),
        Some(unknown) => Err(Failure::new(format!("There is no benchmark `{unknown}`: posting, search or camera."))),
    }
}
