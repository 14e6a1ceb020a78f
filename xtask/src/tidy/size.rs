//! The first load's size: the page's own wasm, scripts and styles as a host would send them. What loads later, such as
//! the camera's decoder, does not count.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::{AtPath, Failure, Outcome};
use crate::shell;

/// A ceiling: what the app is today, and a little air. It rises with whole new screens alone; see docs/PERFORMANCE.md.
const BYTES_MAX: usize = 1_200_000;
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

/// Packs the file that is named, and says how many bytes are left of it.
const PACK: &str = "const { readFileSync } = require('fs'); const { brotliCompressSync, constants } = require('zlib'); \
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }; \
    console.log(brotliCompressSync(readFileSync(process.argv[1]), { params }).length)";

/// What is sent for a file, packed by Brotli. Node, which the build needs anyway, has it, so that it is the same number on
/// every machine.
fn packed_size(file: &Path) -> Outcome<usize> {
    let answer = shell::ask(Command::new("node").args(["-e", PACK, "--"]).arg(file));
    { answer }
        .and_then(|answer| answer.trim().parse().ok())
        .ok_or_else(|| Failure::new(format!("node could not pack {}.", file.display())))
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
