//! wasm-opt, which makes the release small: from the search path where it is new enough, else from npm.

use std::fs;
use std::path::PathBuf;

use super::cache;
use super::debian::{Package, install_packages};
use crate::outcome::{AtPath, Failure, Outcome};
use crate::shell;

const NPM_VERSION: &str = "132.0.0";

/// What fetches it and runs it.
const NODE: [Package; 2] = [Package::of_program("nodejs", &["node"]), Package::of_program("npm", &["npm"])];

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
    install_node(&format!("A wasm-opt of version {OLDEST} or newer is missing, and so is what could fetch it."))?;
    fs::create_dir_all(&folder).at(&folder)?;
    let package = format!("binaryen@{NPM_VERSION}");
    shell::run(shell::program("npm").args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(&home).arg(package))?;
    let script = home.join("node_modules/binaryen/bin/wasm-opt");
    fs::write(&program, format!("#!/bin/sh\nexec node '{}' \"$@\"\n", script.display())).at(&program)?;
    shell::run(shell::program("chmod").arg("+x").arg(&program))?;
    Ok(folder)
}

/// Sees that there is something that fetches from npm; without it, says first what it was wanted for.
pub(super) fn install_node(wanted: &str) -> Outcome {
    install_packages(&NODE).map_err(|failure| Failure::new(format!("{wanted} {failure}")))
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
