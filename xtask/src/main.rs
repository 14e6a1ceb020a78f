//! The commands of the house: `cargo xtask <command>`. Each command is a file; this one only reads the first words.
#![allow(clippy::print_stdout, reason = "a command speaks to the person at the terminal")]

mod bench;
mod browsers;
mod build;
mod outcome;
mod page;
mod precache;
mod serve;
mod shell;
mod test;
mod tidy;
mod tools;

use std::process::ExitCode;

use outcome::{Failure, Outcome};

const USAGE: &str = "\
cargo xtask serve [--port N] [--no-build]  build the release and serve it on this machine (port 8123)
cargo xtask build [--dev]                  build the app into dist/ (--dev: quickly, into target/dist-dev/)
cargo xtask test [rules|store|e2e|tidy|client] [--dev]
                                           check everything, or one part (--dev: end-to-end on the quick build;
                                           --engine=chromium --only=NAME: one engine, some tests)
cargo xtask bench [posting|search|camera]  measure in Chromium: posting, beside a row for each serial; searching
                                           a million serials; the camera's decoder, beside another one
cargo xtask tidy                           check the house rules that no compiler knows
cargo xtask precache                       finish a build; Trunk calls this";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            println!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Outcome {
    let Some((command, rest)) = words.split_first() else {
        println!("{USAGE}");
        return Ok(());
    };
    match command.as_str() {
        "serve" => serve::run(rest),
        "build" => build::run(rest),
        "test" => test::run(rest),
        "bench" => bench::run(rest),
        "tidy" => tidy::run(),
        "precache" => precache::run(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        unknown => Err(Failure::new(format!("There is no command `{unknown}`.\n\n{USAGE}"))),
    }
}
