//! wasm-opt, which makes the release small: from the search path, from Debian, or from npm.

use std::fs;
use std::path::PathBuf;

use super::cache;
use super::debian::{Package, install_packages, may_install};
use crate::outcome::{AtPath, Failure, Outcome};
use crate::shell;

const NPM_VERSION: &str = "132.0.0";

/// The folder that holds a program called wasm-opt.
pub(super) fn folder() -> Outcome<PathBuf> {
    if let Some(folder) = on_path() {
        return Ok(folder);
    }
    if may_install() && install_packages(&[Package::of_program("binaryen", &["wasm-opt"])]).is_ok() {
        return on_path().ok_or_else(|| Failure::new("binaryen is installed, yet wasm-opt is not on PATH."));
    }
    from_npm()
}

fn on_path() -> Option<PathBuf> {
    shell::find("wasm-opt")?.parent().map(PathBuf::from)
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
        return Err(Failure::new("wasm-opt is missing. Install binaryen, or node with npm, and start again."));
    }
    fs::create_dir_all(&folder).at(&folder)?;
    let package = format!("binaryen@{NPM_VERSION}");
    shell::run(shell::program("npm").args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(&home).arg(package))?;
    let script = home.join("node_modules/binaryen/bin/wasm-opt");
    fs::write(&program, format!("#!/bin/sh\nexec node '{}' \"$@\"\n", script.display())).at(&program)?;
    shell::run(shell::program("chmod").arg("+x").arg(&program))?;
    Ok(folder)
}
