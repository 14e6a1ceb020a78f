//! wasm-opt, which makes the release small: from the search path where it is new enough, else from npm.

use std::fs;
use std::path::PathBuf;

use super::cache;
use crate::outcome::{AtPath, Failure, Outcome};
use crate::shell;

const NPM_VERSION: &str = "132.0.0";

/// Older ones lose which of two tables is exported, and the app then dies at its start. Debian's is 108.
const OLDEST: u32 = 120;

/// The folder that holds a program called wasm-opt.
pub(super) fn folder() -> Outcome<PathBuf> {
    on_path().map_or_else(from_npm, Ok)
}

fn on_path() -> Option<PathBuf> {
    let program = shell::find("wasm-opt")?;
    let said = shell::ask(std::process::Command::new(&program).arg("--version"))?;
    (version(&said)? >= OLDEST).then(|| program.parent().map(PathBuf::from)).flatten()
}

/// The version that `wasm-opt version 132 (...)` tells.
fn version(said: &str) -> Option<u32> {
    said.split_whitespace().find_map(|word| word.parse().ok())
}

/// npm's package holds wasm-opt as a script for node; a program of that name in front of it is all Trunk asks for.
fn from_npm() -> Outcome<PathBuf> {
    let home = cache()?.join(format!("binaryen-{NPM_VERSION}"));
    let folder = home.join("bin");
    let program = folder.join("wasm-opt");
    if program.is_file() {
        return Ok(folder);
    }
    if shell::find("npm").is_none() || shell::find("node").is_none() {
        return Err(Failure::new(
            "A wasm-opt that is new enough is missing. Install binaryen 120 or newer, or node with npm, and start again.",
        ));
    }
    fs::create_dir_all(&folder).at(&folder)?;
    let package = format!("binaryen@{NPM_VERSION}");
    shell::run(shell::program("npm").args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(&home).arg(package))?;
    let script = home.join("node_modules/binaryen/bin/wasm-opt");
    fs::write(&program, format!("#!/bin/sh\nexec node '{}' \"$@\"\n", script.display())).at(&program)?;
    shell::run(shell::program("chmod").arg("+x").arg(&program))?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn the_version_is_the_first_number() {
        assert_eq!(version("wasm-opt version 108\n"), Some(108));
        assert_eq!(version("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(version("nothing"), None);
    }
}
