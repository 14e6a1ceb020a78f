//! Running other programs, and finding them. What is run is said first, so that a long wait has a name.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::outcome::{Failure, Outcome};

/// The project's folder. Cargo names it when it starts us; the fallback is the folder we were compiled in.
pub(crate) fn root() -> PathBuf {
    let own =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map(Path::to_path_buf).unwrap_or(own)
}

/// A program to be run in the project's folder.
pub(crate) fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// Says what is run, runs it with its output in view, and fails when it fails.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let said = sentence(command);
    println!("  > {said}");
    let status = command.status().map_err(|error| Failure::new(format!("`{said}` cannot be started: {error}")))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{said}` failed ({status})"))) }
}

/// Runs a program and gives all that it said, also as the reason when it fails.
pub(crate) fn listen(command: &mut Command) -> Outcome<String> {
    let said = sentence(command);
    let output = command.stdin(Stdio::null()).output();
    let output = output.map_err(|error| Failure::new(format!("`{said}` cannot be started: {error}")))?;
    let heard = [output.stderr, output.stdout].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    if output.status.success() {
        Ok(heard)
    } else {
        Err(Failure::new(format!("{heard}\n`{said}` failed ({})", output.status)))
    }
}

/// Runs a program in silence and gives what it printed, or nothing when it failed or is not there.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Where a program stands on the search path.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The search path with these folders in front.
pub(crate) fn path_with(folders: &[PathBuf]) -> Outcome<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&rest));
    env::join_paths(all).map_err(|error| Failure::new(format!("a tool's folder cannot stand on PATH: {error}")))
}

/// The value after a flag such as `--port`.
pub(crate) fn value_of<'a>(words: &'a [String], flag: &str) -> Option<&'a str> {
    let at = words.iter().position(|word| word == flag)?;
    words.get(at + 1).map(String::as_str)
}

/// Whether a flag stands among the words.
pub(crate) fn has_flag(words: &[String], flag: &str) -> bool {
    words.iter().any(|word| word == flag)
}

fn sentence(command: &Command) -> String {
    let mut said = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        said.push(' ');
        said.push_str(&argument.to_string_lossy());
    }
    said
}
