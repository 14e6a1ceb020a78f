//! `cargo xtask bench`: what posting costs, in a real browser, beside the same job done as a row for each serial;
//! `cargo xtask bench search`: what a search among a million serials costs there.

use crate::browsers::Engine;
use crate::outcome::{Failure, Outcome};
use crate::{shell, tools};

/// Builds the benchmark as a release and runs it in Chromium; what it prints is the answer.
pub(crate) fn run(words: &[String]) -> Outcome {
    let bench = match words.first().map(String::as_str) {
        None | Some("posting") => "posting",
        Some("search") => "searching",
        Some(unknown) => return Err(Failure::new(format!("There is no benchmark `{unknown}`: posting or search."))),
    };
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
