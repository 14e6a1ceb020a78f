//! `cargo xtask serve`: from a fresh clone to the running app.

use std::io;
use std::net::{Ipv4Addr, TcpListener};

use xtask::site::Site;

use crate::build::{self, Profile};
use crate::outcome::{Failure, Outcome};
use crate::shell;

const PORT: u16 = 8123;

/// `cargo xtask serve [--port N] [--no-build] [--dev]`.
pub(crate) fn run(words: &[String]) -> Outcome {
    let port = match shell::value_of(words, "--port") {
        Some(word) => word.parse().map_err(|_| Failure::new(format!("`{word}` is not a port.")))?,
        None => PORT,
    };
    // Asked before the build, because a build is long and a taken port is quickly told.
    free(port)?;
    let profile = Profile::from_words(words);
    let folder = if shell::has_flag(words, "--no-build") { profile.folder() } else { build::build(profile)? };
    if !folder.join("index.html").is_file() {
        return Err(Failure::new("Nothing is built yet: leave out --no-build."));
    }
    let site = Site::open(&folder, port).map_err(|error| taken(port, &error))?;
    println!("\nSerialbook is open at {}   (Ctrl-C to stop)", site.url());
    site.wait();
    Ok(())
}

fn free(port: u16) -> Outcome {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(drop).map_err(|error| taken(port, &error))
}

fn taken(port: u16, error: &io::Error) -> Failure {
    Failure::new(format!("Port {port} cannot be had ({error}). Try another: --port {}.", port.wrapping_add(1)))
}
