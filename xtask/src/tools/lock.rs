//! Which version of a crate the lock file holds.

use std::fs;

use crate::outcome::{AtPath, Failure, Outcome};
use crate::shell;

/// The locked version of a crate that is there once.
pub(super) fn version_of(name: &str) -> Outcome<String> {
    let path = shell::root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).at(&path)?;
    find(&lock, name).ok_or_else(|| Failure::new(format!("Cargo.lock does not name the crate {name}.")))
}

fn find(lock: &str, name: &str) -> Option<String> {
    let (_, after) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
    after.split_once('"').map(|(version, _)| version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn the_version_stands_below_the_very_name() {
        let lock =
            "[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"2.1.0\"\n";
        assert_eq!(find(lock, "a").as_deref(), Some("2.1.0"));
        assert_eq!(find(lock, "c"), None);
    }
}
