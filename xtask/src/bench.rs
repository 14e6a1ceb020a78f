//! `cargo xtask bench`: what posting costs, in a real browser, beside the same job done as a row for each serial.

use crate::browsers::Engine;
use crate::outcome::Outcome;
use crate::{shell, tools};

/// Builds the benchmark as a release and runs it in Chromium; what it prints is the answer.
pub(crate) fn run() -> Outcome {
    let runner = tools::wasm_bindgen()?;
    let chromium = Engine::Chromium.prepare()?;
    let mut command = shell::program("cargo");
    command
        .args(["test", "--release", "-p", "serialbook", "--target", "wasm32-unknown-unknown"])
        .args(["--bench", "posting", "--", "--nocapture"])
        .env("PATH", shell::path_with(&[runner])?)
        // The runner takes the first driver it finds a variable for.
        .env_remove("GECKODRIVER")
        .env("CHROMEDRIVER", &chromium.driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    shell::run(&mut command)
}
