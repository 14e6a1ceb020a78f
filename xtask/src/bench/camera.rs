//! The camera's decoder beside zxing-wasm: the same pictures in workers of the same page of Chromium. The page itself is
//! `tests/e2e/benches/camera`; here its site is put together.

use std::fs;
use std::path::{Path, PathBuf};

use crate::browsers::{Driver, Engine};
use crate::outcome::{AtPath, Outcome};
use crate::{shell, tools};

const WASM: &str = "wasm32-unknown-unknown";
/// As the build writes it for the app: starts the module in a worker.
const LOADER: &str = "import start from '/decoder.js';\nawait start();\n";

/// Builds the decoder as the app does, puts the other one beside it and has a browser ask both.
pub(crate) fn run() -> Outcome {
    let site = shell::root().join("target/bench-camera");
    if site.exists() {
        fs::remove_dir_all(&site).at(&site)?;
    }
    fs::create_dir_all(site.join("zxing/reader")).at(&site)?;
    decoder(&site)?;
    other(&tools::zxing_wasm()?, &site)?;
    let kit = Engine::Chromium.prepare()?;
    let driver = Driver::start(&kit)?;
    let mut command = shell::program("cargo");
    command
        .args(["bench", "--quiet", "--profile", "dev", "-p", "e2e", "--bench", "camera"])
        .env("SERIALBOOK_DIST", &site)
        .env("SERIALBOOK_ENGINE", kit.engine.word())
        .env("SERIALBOOK_BROWSER", &kit.browser)
        .env("SERIALBOOK_WEBDRIVER", driver.url());
    let outcome = shell::run(&mut command);
    // The pictures alone are a quarter of a gigabyte, and made anew each time.
    fs::remove_dir_all(&site).at(&site)?;
    outcome
}

fn decoder(site: &Path) -> Outcome {
    let folders = [tools::wasm_bindgen()?, tools::wasm_opt()?];
    let path = shell::path_with(&folders)?;
    let cargo = ["build", "--quiet", "--profile", "decoder", "-p", "decoder", "--bin", "decoder", "--target", WASM];
    shell::run(shell::program("cargo").args(cargo))?;
    let built = shell::root().join("target").join(WASM).join("decoder/decoder.wasm");
    let bind = ["--target", "web", "--no-typescript", "--out-name", "decoder", "--out-dir"];
    shell::run(shell::program("wasm-bindgen").args(bind).arg(site).arg(built).env("PATH", &path))?;
    let module = site.join("decoder_bg.wasm");
    shell::run(shell::program("wasm-opt").arg("-O3").arg(&module).arg("-o").arg(&module).env("PATH", &path))?;
    let loader = site.join("decoder_loader.js");
    fs::write(&loader, LOADER).at(&loader)
}

fn other(package: &Path, site: &Path) -> Outcome {
    let files = ["es/share.js", "es/reader/index.js", "reader/zxing_reader.wasm"];
    for file in files {
        let from = package.join("dist").join(file);
        let to: PathBuf = site.join("zxing").join(file.strip_prefix("es/").unwrap_or(file));
        fs::copy(&from, &to).at(&from)?;
    }
    Ok(())
}
