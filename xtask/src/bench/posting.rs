//! The app's own benchmarks, in a real browser: posting beside the same job done as a row for each serial, and searching.

use crate::browsers::Engine;
use crate::outcome::Outcome;
use crate::{shell, tools};

/// Builds a benchmark as a release and runs it in Chromium; what it prints is the answer.
pub(super) fn run(bench: &str) -> Outcome {
    let runner = tools::wasm_bindgen()?;
    let chromium = Engine::Chromium.prepare()?;
    let mut command = shell::program("cargo");
    command
        .args(["test", "--release", "-p", "serialbook", "--target", "wasm32-unknown-unknown"])
        .args(["--bench", bench, "--", "--nocapture"])
        .env("PATH", shell::path_with(&[runner])?)
        // The runner takes the first driver it finds a variable for.
        .env_remove("GECKODRIVER")
        .env("CHROMEDRIVER", &chromium.driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "900");
    shell::run(&mut command)
}
