//! What `cargo xtask test e2e` has set up before the tests begin: a driver, a browser and a build of the app.

use std::env;
use std::path::{Path, PathBuf};

use crate::engine::Engine;
use crate::failure::{Failure, Outcome, ensure};

/// Where the day takes place.
pub(crate) struct Stage {
    pub(crate) engine: Engine,
    /// The driver's address.
    pub(crate) driver: String,
    /// The browser's program, where it is not the usual one.
    pub(crate) browser: PathBuf,
    /// The folder of the built app.
    pub(crate) dist: PathBuf,
}

impl Stage {
    /// Reads it from the environment.
    pub(crate) fn from_environment() -> Outcome<Self> {
        let word = variable("SERIALBOOK_ENGINE")?;
        let engine = Engine::from_word(&word)
            .ok_or_else(|| Failure::new(format!("SERIALBOOK_ENGINE is `{word}`: chromium, firefox or webkit.")))?;
        let dist = PathBuf::from(variable("SERIALBOOK_DIST")?);
        ensure(dist.join("index.html").is_file(), format!("there is no built app in {}", dist.display()))?;
        let browser = variable("SERIALBOOK_BROWSER").map_or_else(|_| engine.usual_program(), PathBuf::from);
        Ok(Self { engine, driver: variable("SERIALBOOK_WEBDRIVER")?, browser, dist })
    }
}

/// Where screenshots and what the pages said are kept.
pub(crate) fn artifacts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../artifacts")
}

fn variable(name: &str) -> Outcome<String> {
    env::var(name).map_err(|_| {
        Failure::new(format!(
            "{name} is not set. These tests need a driver and a build: run `cargo xtask test e2e`, which sets up both."
        ))
    })
}
