//! zxing-wasm from npm, which our decoder is measured against. It takes no part in the app.

use std::path::PathBuf;

use super::cache;
use super::wasm_opt::install_node;
use crate::outcome::Outcome;
use crate::shell;

const VERSION: &str = "3.1.4";

/// The folder of the package.
pub(super) fn folder() -> Outcome<PathBuf> {
    let home = cache()?.join(format!("zxing-wasm-{VERSION}"));
    let folder = home.join("node_modules/zxing-wasm");
    if !folder.join("dist/reader/zxing_reader.wasm").is_file() {
        install_node("What fetches zxing-wasm is missing.")?;
        let package = format!("zxing-wasm@{VERSION}");
        let words = ["install", "--no-audit", "--no-fund", "--prefix"];
        shell::run(shell::program("npm").args(words).arg(&home).arg(package))?;
    }
    Ok(folder)
}
