//! The tools a fresh machine lacks: found where they are, installed where they are not, named when they cannot be had.
//! What cargo installs goes into a folder of our own, one per version, so that nothing of the person's is replaced.

mod cargo_tool;
mod debian;
mod lock;
mod wasm_opt;
mod zxing;

use std::path::PathBuf;

pub(crate) use debian::{Package, install_packages};

use crate::outcome::{Failure, Outcome};
use crate::shell;
use cargo_tool::CargoTool;

const TRUNK: CargoTool<'static> = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    // Without its check for newer versions, which would ask the network at every build.
    features: &["--no-default-features", "--features", "rustls"],
};

const GECKODRIVER: CargoTool<'static> =
    CargoTool { package: "geckodriver", program: "geckodriver", version: "0.37.1", features: &[] };

/// What a build needs: the wasm target, wasm-bindgen, Trunk and wasm-opt. Gives the folders for PATH.
pub(crate) fn for_building() -> Outcome<Vec<PathBuf>> {
    Ok(vec![wasm_bindgen()?, TRUNK.folder()?, wasm_opt::folder()?])
}

/// What tests in wasm need: the wasm target and wasm-bindgen's test runner. Gives its folder for PATH.
pub(crate) fn wasm_bindgen() -> Outcome<PathBuf> {
    wasm_target()?;
    let version = lock::version_of("wasm-bindgen")?;
    // The glue and the tool that writes it only understand each other at the same version.
    CargoTool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: &version, features: &[] }.folder()
}

/// The folder of wasm-opt.
pub(crate) fn wasm_opt() -> Outcome<PathBuf> {
    wasm_opt::folder()
}

/// The folder of the decoder that ours is measured against.
pub(crate) fn zxing_wasm() -> Outcome<PathBuf> {
    zxing::folder()
}

/// The folder of Firefox's driver.
pub(crate) fn geckodriver() -> Outcome<PathBuf> {
    GECKODRIVER.folder()
}

/// Sees that these parts of the toolchain are there, such as rustfmt and clippy.
pub(crate) fn components(names: &[&str]) -> Outcome {
    for name in names {
        if shell::ask(shell::program("cargo").args([name, "--version"])).is_none() {
            let component = if *name == "fmt" { "rustfmt" } else { name };
            println!("{component} is not installed yet.");
            shell::run(shell::program("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries = shell::ask(shell::program("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| PathBuf::from(folder.trim()).is_dir()) {
        return Ok(());
    }
    if shell::find("rustup").is_none() {
        return Err(Failure::new(format!(
            "The Rust target {TARGET} is missing, and there is no rustup to add it with."
        )));
    }
    println!("The Rust target {TARGET} is not installed yet.");
    shell::run(shell::program("rustup").args(["target", "add", TARGET]))
}

/// Where our own tools live.
fn cache() -> Outcome<PathBuf> {
    let home = std::env::home_dir().ok_or_else(|| Failure::new("There is no home folder to keep tools in."))?;
    Ok(home.join(".cache/serialbook-tools"))
}
