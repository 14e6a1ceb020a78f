//! `cargo xtask build`: the app as files, by Trunk, without the network once the crates are here.

use std::path::PathBuf;
use std::process::Command;
use std::thread::{self, JoinHandle};

use crate::outcome::{Failure, Outcome};
use crate::{shell, tools};

/// How a build is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small and fast to run: what is served.
    Release,
    /// Fast to build: what is tried.
    Dev,
}

impl Profile {
    pub(crate) fn from_words(words: &[String]) -> Self {
        if shell::has_flag(words, "--dev") { Self::Dev } else { Self::Release }
    }

    /// Where the files go. The quick build has a place of its own, lest it be taken for the real one.
    pub(crate) fn folder(self) -> PathBuf {
        shell::root().join(match self {
            Self::Release => "dist",
            Self::Dev => "target/dist-dev",
        })
    }
}

/// `cargo xtask build [--dev]`.
pub(crate) fn run(words: &[String]) -> Outcome {
    let folder = build(Profile::from_words(words))?;
    println!("Built: {}", folder.display());
    Ok(())
}

/// Builds the app and gives the folder of its files.
pub(crate) fn build(profile: Profile) -> Outcome<PathBuf> {
    let (mut trunk, folder) = prepared(profile)?;
    shell::run(&mut trunk)?;
    Ok(folder)
}

/// A build that goes on while something else is done.
pub(crate) struct Ahead {
    worker: JoinHandle<Outcome<String>>,
    folder: PathBuf,
}

impl Ahead {
    /// Begins it, with all that it needs at hand. It keeps to itself what it says.
    pub(crate) fn begin(profile: Profile) -> Outcome<Self> {
        let (mut trunk, folder) = prepared(profile)?;
        Ok(Self { worker: thread::spawn(move || shell::listen(&mut trunk)), folder })
    }

    /// Waits for its end, tells what was said, and gives the folder of the files.
    pub(crate) fn end(self) -> Outcome<PathBuf> {
        let said = self.worker.join().unwrap_or_else(|_| Err(Failure::new("the build itself broke")))?;
        print!("{said}");
        Ok(self.folder)
    }
}

/// The command that builds, and where the files then are. What it needs is brought here first.
fn prepared(profile: Profile) -> Outcome<(Command, PathBuf)> {
    let folders = tools::for_building()?;
    // Trunk is told to stay off the network, so whatever it needs is brought here first.
    shell::run(shell::program("cargo").args(["fetch", "--locked", "--quiet"]))?;
    let folder = profile.folder();
    let mut trunk = shell::program("trunk");
    trunk.arg("build").arg("--dist").arg(&folder);
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    // Trunk reads NO_COLOR as a truth value and stumbles over the customary 1.
    trunk.env_remove("NO_COLOR").env("PATH", shell::path_with(&folders)?);
    // What went wrong stands above; where inside Trunk it was noticed helps nobody.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    Ok((trunk, folder))
}
