//! The first load's size: the page's own wasm, scripts and styles as a host would send them. What loads later, such as
//! the camera's decoder, does not count.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::{AtPath, Failure, Outcome};
use crate::shell;

/// A ceiling that only goes down: what the app is today, and a little air. See docs/PERFORMANCE.md.
const BYTES_MAX: usize = 720_000;
/// Where it should be.
const BYTES_GOOD: usize = 300_000;

pub(super) fn check(dist: &Path) -> Outcome {
    let page = dist.join("index.html");
    let text = fs::read_to_string(&page).at(&page)?;
    let mut total = 0;
    for file in first_load(&text) {
        total += packed_size(&dist.join(file))?;
    }
    verdict(total)
}

fn verdict(total: usize) -> Outcome {
    let size = format!("The first load is {} kB packed", total.div_ceil(1000));
    if total > BYTES_MAX {
        return Err(Failure::new(format!("{size}; it must not be more than {}.", BYTES_MAX / 1000)));
    }
    let advice = if total > BYTES_GOOD {
        format!(": mind that, it should stay below {}", BYTES_GOOD / 1000)
    } else {
        String::new()
    };
    println!("{size}{advice}.");
    Ok(())
}

/// The files that the page asks for by itself, each once.
fn first_load(page: &str) -> Vec<PathBuf> {
    let values = page.split(['"', '\'']).filter(|value| value.starts_with('/'));
    let counted = values.filter(|value| [".wasm", ".js", ".css"].iter().any(|ending| value.ends_with(ending)));
    let mut files: Vec<PathBuf> = counted.map(|value| PathBuf::from(value.trim_start_matches('/'))).collect();
    files.sort();
    files.dedup();
    files
}

/// What is sent for a file: by Brotli where that is here, else by gzip, which is somewhat more.
fn packed_size(file: &Path) -> Outcome<usize> {
    let packers: [(&str, &[&str]); 2] = [("brotli", &["-q", "11", "-c"]), ("gzip", &["-9", "-c"])];
    for (packer, words) in packers {
        if shell::find(packer).is_some() {
            let output = Command::new(packer).args(words).arg(file).output().at(file)?;
            if output.status.success() {
                return Ok(output.stdout.len());
            }
        }
    }
    Err(Failure::new(format!("Neither brotli nor gzip could pack {}.", file.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_is_what_the_page_names() {
        let page = "<script src=\"/a.js\"></script><link href=\"/a_bg.wasm\"><link href=\"/a.css\"><link href=\"/icon.svg\"><link href=\"/a.js\">";
        assert_eq!(first_load(page), ["a.css", "a.js", "a_bg.wasm"].map(PathBuf::from));
    }

    #[test]
    fn too_much_is_a_failure() {
        assert!(verdict(BYTES_MAX).is_ok());
        assert!(verdict(BYTES_MAX + 1).is_err());
    }
}
