//! A tool that cargo builds from source.

use std::fs;
use std::path::{Path, PathBuf};

use super::cache;
use crate::outcome::{AtPath, Outcome};
use crate::shell;

/// A program from the registry at one version.
pub(super) struct CargoTool<'a> {
    pub(super) package: &'a str,
    pub(super) program: &'a str,
    pub(super) version: &'a str,
    pub(super) features: &'a [&'a str],
}

impl CargoTool<'_> {
    /// The folder that holds the program: the search path's, ours, or ours after building it.
    pub(super) fn folder(&self) -> Outcome<PathBuf> {
        if let Some(file) = shell::find(self.program)
            && self.is_right_version(&file)
            && let Some(folder) = file.parent()
        {
            return Ok(folder.to_path_buf());
        }
        let home = cache()?.join(format!("{}-{}", self.package, self.version));
        let folder = home.join("bin");
        if !folder.join(self.program).is_file() {
            self.install(&home)?;
        }
        Ok(folder)
    }

    fn is_right_version(&self, file: &Path) -> bool {
        let said = shell::ask(std::process::Command::new(file).arg("--version")).unwrap_or_default();
        says_version(&said, self.version)
    }

    /// Builds and installs. The half-built parts are kept until it is done, so that an interrupted run goes on
    /// where it stopped; the profile is a cheap one, because the tool's own would take minutes for its last crate.
    fn install(&self, home: &Path) -> Outcome {
        println!("{} {} is not installed yet: building it takes some minutes, once.", self.package, self.version);
        let building = cache()?.join("build").join(format!("{}-{}", self.package, self.version));
        fs::create_dir_all(&building).at(&building)?;
        let mut command = shell::program("cargo");
        command
            .args(["install", "--locked", self.package, "--version", self.version, "--root"])
            .arg(home)
            .args(self.features)
            .env("CARGO_TARGET_DIR", &building)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        shell::run(&mut command)?;
        fs::remove_dir_all(&building).at(&building)
    }
}

fn says_version(said: &str, version: &str) -> bool {
    said.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::says_version;

    #[test]
    fn only_the_very_version_will_do() {
        assert!(says_version("trunk 0.21.14\n", "0.21.14"));
        assert!(says_version("geckodriver 0.37.1 (0123abc 2026-01-01)", "0.37.1"));
        assert!(!says_version("wasm-bindgen 0.2.12", "0.2.129"));
        assert!(!says_version("wasm-bindgen 0.2.1290", "0.2.129"));
    }
}
